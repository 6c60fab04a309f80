#!/usr/bin/env bash
# webvtt-parser 2.2.0 (JavaScript)
#
# Guess: &amp;, &lt; and &nbsp; in a subtitle of WebVTT are the characters that they are for.
# Seen: they are, and the semicolon that ends each stays behind it: a &amp; b is a &; b, and between
# 备案号 and its number, where &nbsp; stands, there is a semicolon on the screen. The same with &lrm;.
# The list of errors is empty.
. "$(dirname "$0")/lib.bash"

npm_package webvtt-parser@2.2.0 <<'JS'
import webvtt from "webvtt-parser";

const { cues, errors } = new webvtt.WebVTTParser().parse(
  `WEBVTT\n\n${["备案号&nbsp;京ICP备05000593号", "a &amp; b", "1 &lt; 2", "a&lrm;b", "a; b"].map((text, i) => `00:0${i}.000 --> 00:0${i}.500\n${text}\n`).join("\n")}`,
);
for (const cue of cues) {
  console.log(cue.text, JSON.stringify(cue.tree.children[0].value).replace(/[^ -~\p{Script=Han}]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
console.log("errors:", errors.length);
JS
expect node main.mjs <<'OUT'
备案号&nbsp;京ICP备05000593号 "备案号\u00a0;京ICP备05000593号"
a &amp; b "a &; b"
1 &lt; 2 "1 <; 2"
a&lrm;b "a\u200e;b"
a; b "a; b"
errors: 0
OUT
