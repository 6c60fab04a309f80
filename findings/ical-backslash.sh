#!/usr/bin/env bash
# node-ical 0.27.2, ical 0.8.0, ical.js 2.2.1, ics 3.12.0 (JavaScript)
#
# Guess: \\ in a calendar is one \, with what follows as it stands (RFC 5545, 3.3.11), so that C:\\new
# is C:\new. ics writes it so.
# Seen: node-ical and ical take the second \ and the n for an end of line, with the first \ in front:
# a folder whose name begins with n is broken into two lines. ical.js reads it.
. "$(dirname "$0")/lib.bash"

npm_package node-ical@0.27.2 ical@0.8.0 ical.js@2.2.1 ics@3.12.0 <<'JS'
import ical from "ical";
import ICAL from "ical.js";
import { createEvent } from "ics";
import nodeICal from "node-ical";

const { value } = createEvent({ uid: "1", timestamp: 0, start: [2026, 11, 30], duration: { days: 1 }, title: "C:\\new\\备案" });
console.log(value.match(/SUMMARY.*/)[0]);
console.log("node-ical", JSON.stringify(nodeICal.sync.parseICS(value)[1].summary));
console.log("ical", JSON.stringify(ical.parseICS(value)[1].summary));
console.log("ical.js", JSON.stringify(ICAL.parse(value)[2][0][1].find(([name]) => name === "summary")[3]));
JS
expect node main.mjs <<'OUT'
SUMMARY:C:\\new\\备案
node-ical "C:\\\new\\备案"
ical "C:\\\new\\备案"
ical.js "C:\\new\\备案"
OUT
