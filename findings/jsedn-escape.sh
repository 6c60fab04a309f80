#!/usr/bin/env bash
# jsedn 0.4.1, edn-data 1.2.2 (JavaScript)
#
# Guess: a text of EDN with an escape in it, \n, \t or \\, is the character that it is for, as the
# format has it, and \u4eac is the character 京, alone and, as writers of ASCII have it, in a text.
# Seen: \n and \t stay two characters, and are written as \\n and \\t, which the next reader takes
# for a \ and a letter, while \\ is read as one \. \u4eac is an error, and within a text it is
# u4eac. edn-data reads them all.
. "$(dirname "$0")/lib.bash"

npm_package jsedn@0.4.1 edn-data@1.2.2 <<'JS'
import jsedn from "jsedn";
import { parseEDNString } from "edn-data";

const read = (parse, text) => {
  try {
    return JSON.stringify(parse(text));
  } catch (error) {
    return "error";
  }
};
for (const text of [String.raw`"号\n号"`, String.raw`"C:\\new"`, String.raw`"号\t1"`, String.raw`"\u4eac"`, String.raw`\u4eac`]) {
  console.log(text, read((text) => jsedn.toJS(jsedn.parse(text)), text), read(parseEDNString, text));
}
console.log("written", jsedn.encode(jsedn.parse(String.raw`"号\n号"`)));
JS
expect node main.mjs <<'OUT'
"号\n号" "号\\n号" "号\n号"
"C:\\new" "C:\\new" "C:\\new"
"号\t1" "号\\t1" "号\t1"
"\u4eac" "u4eac" "京"
\u4eac error {"char":"京"}
written "号\\n号"
OUT
