#!/usr/bin/env bash
# subsrt 1.1.1, subtitle 4.2.2 (JavaScript)
#
# Guess: subtitles are parted by empty lines, whatever ends the lines: WebVTT (W3C) has CR LF, LF
# and CR, and SubRip's files are written by tools of every system.
# Seen: with CR LF all is read. With LF a file of SubRip is one subtitle, and all others, numbers and
# times included, are its text; one of WebVTT has none. If the empty line has a space in it, it parts.
# No error tells. subtitle reads both.
. "$(dirname "$0")/lib.bash"

npm_package subsrt@1.1.1 subtitle@4.2.2 <<'JS'
import subsrt from "subsrt";
import { parseSync } from "subtitle";

for (const [name, end, empty] of [["CR LF", "\r\n", ""], ["LF", "\n", ""], ["LF, space", "\n", " "]]) {
  const lines = ["1", "00:00:01,000 --> 00:00:02,000", "备案号", empty, "2", "00:00:03,000 --> 00:00:04,000", "京ICP备05000593号", ""];
  const srt = lines.join(end);
  const vtt = ["WEBVTT", empty, ...lines].join(end).replaceAll(",", ".");
  for (const text of [srt, vtt]) {
    console.log(name, JSON.stringify(subsrt.parse(text).filter((cue) => cue.type === "caption").map((cue) => cue.text)), empty ? "" : parseSync(text).filter((node) => node.type === "cue").length);
  }
}
JS
expect node main.mjs <<'OUT'
CR LF ["备案号","京ICP备05000593号\r\n"] 2
CR LF ["备案号","京ICP备05000593号\r\n"] 2
LF ["备案号\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n京ICP备05000593号\r\n"] 2
LF [] 2
LF, space ["备案号","京ICP备05000593号\r\n"] 
LF, space ["备案号","京ICP备05000593号\r\n"] 
OUT
