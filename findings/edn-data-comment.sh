#!/usr/bin/env bash
# edn-data 1.2.2, jsedn 0.4.1 (JavaScript)
#
# Guess: in EDN a comment from ; to the end of the line parts what stands in front of it from what
# stands in the next line, as the end of the line alone does; and what is written is read as it was.
# Seen: it parts nothing: an index of 1 with a comment behind it, and a count of 2 in the next line,
# are one number, 12, and true and false one symbol. A space in front of ; helps. Of an object, keys
# are written as keywords whatever is in them, so that 备 案 is a keyword and a symbol, and the
# values of all that follow are the keys. No error tells. jsedn reads the two numbers.
. "$(dirname "$0")/lib.bash"

npm_package edn-data@1.2.2 jsedn@0.4.1 <<'JS'
import jsedn from "jsedn";
import { parseEDNString, toEDNStringFromSimpleObject } from "edn-data";

for (const text of ["[1;index\n2]", "[1 ;index\n2]", "[true;shown\nfalse]"]) {
  console.log(JSON.stringify(text), JSON.stringify(parseEDNString(text)), JSON.stringify(jsedn.toJS(jsedn.parse(text))));
}
const written = toEDNStringFromSimpleObject({ "备 案": "京", n: "1", 省: "沪" });
console.log(written);
console.log(JSON.stringify(parseEDNString(written, { mapAs: "object", keywordAs: "string" })));
JS
expect node main.mjs <<'OUT'
"[1;index\n2]" [12] [1,2]
"[1 ;index\n2]" [1,2] [1,2]
"[true;shown\nfalse]" [{"sym":"truefalse"}] [true,false]
{:备 案 "京" :n "1" :省 "沪"}
{"1":"省","备":{"sym":"案"},"京":"n"}
OUT
