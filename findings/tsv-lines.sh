#!/usr/bin/env bash
# tsv 0.2.0, d3-dsv 3.0.2 (JavaScript)
#
# Guess: a table with tabs is read with its lines ended by LF or CR LF, the last one, too, as nearly
# all programs write them, and a serial that begins with 0, 05000593, is a text.
# Seen: the end of the last line is a record, with an empty first cell, and so is each CR LF between
# two records, in front of the first one as well. Digits are numbers, so that the zero is gone, and
# of 19 digits the last ones are others; no option leaves them. No error tells. d3-dsv has the two
# records and the texts.
. "$(dirname "$0")/lib.bash"

npm_package tsv@0.2.0 d3-dsv@3.0.2 <<'JS'
import { tsvParse } from "d3-dsv";
import TSV from "tsv";

for (const end of ["\n", "\r\n"]) {
  const text = ["serial\tn", "05000593\t1", "2021011702123456789\t2", ""].join(end);
  console.log(JSON.stringify(end), "tsv   ", JSON.stringify(TSV.parse(text)));
  console.log(JSON.stringify(end), "d3-dsv", JSON.stringify(tsvParse(text)));
}
JS
expect node main.mjs <<'OUT'
"\n" tsv    [{"serial":5000593,"n":1},{"serial":2021011702123456800,"n":2},{"serial":""}]
"\n" d3-dsv [{"serial":"05000593","n":"1"},{"serial":"2021011702123456789","n":"2"}]
"\r\n" tsv    [{"serial":""},{"serial":5000593,"n":1},{"serial":""},{"serial":2021011702123456800,"n":2},{"serial":""},{"serial":""}]
"\r\n" d3-dsv [{"serial":"05000593","n":"1"},{"serial":"2021011702123456789","n":"2"}]
OUT
