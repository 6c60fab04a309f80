#!/usr/bin/env bash
# subtitle 4.2.2, srt-parser-2 1.2.3, webvtt-parser 2.2.0 (JavaScript)
#
# Guess: the times of a recording that goes on for days are read and written again as they were: hours
# have two digits or more in WebVTT (W3C), and 24 and more of them are hours as others are.
# Seen: subtitle reads 25:00:00 as it stands, and writes 01:00:00,86400000: the day is in the place of
# the milliseconds, and to its own parser all of that subtitle is text of the one in front. To
# srt-parser-2 so is one whose hours have three digits. No error tells. webvtt-parser has both.
. "$(dirname "$0")/lib.bash"

npm_package subtitle@4.2.2 srt-parser-2@1.2.3 webvtt-parser@2.2.0 <<'JS'
import SrtParser from "srt-parser-2";
import { parseSync, stringifySync } from "subtitle";
import webvtt from "webvtt-parser";

for (const hour of ["23", "25", "100"]) {
  const srt = `1\n00:00:01,000 --> 00:00:02,000\n备案\n\n2\n${hour}:00:00,000 --> ${hour}:00:01,000\n查询\n`;
  const nodes = parseSync(srt);
  const written = stringifySync(nodes, { format: "SRT" });
  console.log(hour, "subtitle", nodes.at(-1).data.start / 3_600_000, written.trim().split("\n").at(-2));
  console.log(hour, "again", JSON.stringify(parseSync(written).map((node) => node.data.text)));
  const parser = new (SrtParser.default ?? SrtParser)();
  console.log(hour, "srt-parser-2", JSON.stringify(parser.fromSrt(srt).map((cue) => [cue.startSeconds / 3600, cue.text]).at(-1)));
  const { cues } = new webvtt.WebVTTParser().parse(`WEBVTT\n\n${srt.replaceAll(",", ".")}`);
  console.log(hour, "webvtt-parser", cues.at(-1).startTime / 3600, cues.at(-1).text);
}
JS
expect node main.mjs <<'OUT'
23 subtitle 23 23:00:00,000 --> 23:00:01,000
23 again ["备案","查询"]
23 srt-parser-2 [23,"查询"]
23 webvtt-parser 23 查询
25 subtitle 25 01:00:00,86400000 --> 01:00:01,86400000
25 again ["备案\n\n2\n01:00:00,86400000 --> 01:00:01,86400000\n查询"]
25 srt-parser-2 [25,"查询"]
25 webvtt-parser 25 查询
100 subtitle 100 04:00:00,345600000 --> 04:00:01,345600000
100 again ["备案\n\n2\n04:00:00,345600000 --> 04:00:01,345600000\n查询"]
100 srt-parser-2 [0.0002777777777777778,"备案\n\n2\n100:00:00,000 --> 100:00:01,000\n查询"]
100 webvtt-parser 100 查询
OUT
