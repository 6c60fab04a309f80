#!/usr/bin/env bash
# hocon-parser 1.0.1, @pushcorn/hocon-parser 1.3.1 (JavaScript)
#
# Guess: what reads HOCON, of which each document of JSON is one, reads the texts of JSON, whatever
# else of HOCON it leaves out; and a value without quotes that it does not take whole, as 粤 B2 with
# a space, is an error.
# Seen: of each escape in quotes \ is left out and the letter stays: "\u4eac" is u4eac, "C:\\new" is
# C:new, and a text of two lines has an n between them. Of a value without quotes the first word is
# the value, and the rest is gone: 号-1 of 网站 is 号-1, and 10 s is 10. No error tells. The other
# package has each whole.
. "$(dirname "$0")/lib.bash"

npm_package hocon-parser@1.0.1 @pushcorn/hocon-parser@1.3.1 <<'JS'
import { createRequire } from "node:module";
import basic from "hocon-parser";

const { parse } = createRequire(import.meta.url)("@pushcorn/hocon-parser");
for (const text of [String.raw`{"icp": "\u4eacICP\u5907"}`, String.raw`{"icp": "C:\\new"}`, String.raw`{"icp": "号-1\n号-2"}`, "icp = 号-1 of 网站", "icp = 10 s", 'icp = 京"ICP备"05000593号']) {
  const other = await parse({ text });
  console.log(text, "|", JSON.stringify(basic(text).icp), "|", JSON.stringify(other.icp));
}
JS
expect node main.mjs <<'OUT'
{"icp": "\u4eacICP\u5907"} | "u4eacICPu5907" | "京ICP备"
{"icp": "C:\\new"} | "C:new" | "C:\\new"
{"icp": "号-1\n号-2"} | "号-1n号-2" | "号-1\n号-2"
icp = 号-1 of 网站 | "号-1" | "号-1 of 网站"
icp = 10 s | 10 | "10 s"
icp = 京"ICP备"05000593号 | "京ICP备" | "京ICP备05000593号"
OUT
