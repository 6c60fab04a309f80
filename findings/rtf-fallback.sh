#!/usr/bin/env bash
# rtf-parser 1.3.3, officeparser 8.1.1 (JavaScript)
#
# Guess: \u20140\'be\'a9 behind \uc2 in RTF is one character: its number in Unicode, and for
# readers that know none, two bytes in the document's code page, which others pass over. The
# specification (1.9.1) has it so since Word 97, and GBK is read, so this is, too.
# Seen: rtf-parser, on which rtf2text and @iarna/rtf-to-html stand, has both: 京京ICP备备. Of
# \u-239 1, which is １ with 1 for old readers, it makes １1, an index of 11 for one of 1. No
# error tells. officeparser has each once.
. "$(dirname "$0")/lib.bash"

npm_package rtf-parser@1.3.3 officeparser@8.1.1 <<'JS'
import { promisify } from "node:util";
import { parseOffice } from "officeparser";
import rtf from "rtf-parser";

const head = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\f0 `;
const texts = {
  bytes: String.raw`\'be\'a9ICP\'b1\'b82026\'ba\'c5-\'a3\'b1`,
  numbers: String.raw`\uc0\u20140 ICP\u22791 2026\u21495 -\u-239 `,
  both: String.raw`\uc2\u20140\'be\'a9ICP\u22791\'b1\'b82026\u21495\'ba\'c5-\u-239\'a3\'b1`,
  "a sign": String.raw`\uc1\u20140?ICP\u22791?2026\u21495?-\u-239 1`,
};
for (const [name, text] of Object.entries(texts)) {
  const file = head + text + "\\par}";
  const [paragraph] = (await promisify(rtf.string)(file)).content;
  console.log(name);
  console.log("  rtf-parser  ", paragraph.content.map((span) => span.value).join(""));
  console.log("  officeparser", (await parseOffice(Buffer.from(file))).content[0].text);
}
JS
expect node main.mjs <<'OUT'
bytes
  rtf-parser   京ICP备2026号-１
  officeparser 京ICP备2026号-１
numbers
  rtf-parser   京ICP备2026号-１
  officeparser 京ICP备2026号-１
both
  rtf-parser   京京ICP备备2026号号-１１
  officeparser 京ICP备2026号-１
a sign
  rtf-parser   京?ICP备?2026号?-１1
  officeparser 京ICP备2026号-１
OUT
