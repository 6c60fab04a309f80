#!/usr/bin/env bash
# vega-loader 5.1.3, Node.js 22.23.3
#
# Guess: a column of a CSV file whose type is to be found is one of dates if dates are in it.
# Seen: it is one if Date.parse takes each cell, and V8's takes a word with a number from 1
# to 12 behind it for a month of 2001. “Phase 1” and “A-2” are numbers of milliseconds
# then, in each chart, and the words are gone; with a “Phase 13” among them they are words.
. "$(dirname "$0")/lib.bash"

npm_package vega-loader@5.1.3 <<'JS'
import { read } from "vega-loader";

for (const cells of [["Phase 1", "Phase 2"], ["A-1", "A-2"], ["Phase 12", "Phase 13"]]) {
  const rows = read(["name", ...cells].join("\n"), { type: "csv", parse: "auto" });
  console.log(JSON.stringify(cells), JSON.stringify(rows.map((row) => row.name)));
}
JS
TZ=UTC expect node main.mjs <<'OUT'
["Phase 1","Phase 2"] [978307200000,980985600000]
["A-1","A-2"] [978307200000,980985600000]
["Phase 12","Phase 13"] ["Phase 12","Phase 13"]
OUT
