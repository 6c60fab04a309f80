#!/usr/bin/env bash
# xliff 6.4.0 (JavaScript)
#
# Guess: a unit of XLIFF 2.0 with two segments, as translators' tools make one for each sentence,
# comes out with both, and a text with an element in it as it went in.
# Seen: of several segments the last one is the text, and the others are gone, in memory and in what
# is written. In XLIFF 1.2 an element in the text gets a line of its own, so that 号 and ： are parted
# by an end of line and ten spaces, which are part of the text to other readers. The state of a
# translation (final) is gone, too. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package xliff@6.4.0 @xmldom/xmldom@0.9.12 <<'JS'
import { DOMParser } from "@xmldom/xmldom";
import { js2xliff, jsToXliff12, xliff12ToJs, xliff2js } from "xliff";

const two = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="zh"><file id="f"><unit id="u"><segment><source>First.</source><target>其一。</target></segment><segment><source>Second.</source><target>其二。</target></segment></unit></file></xliff>';
const read = await xliff2js(two);
console.log(JSON.stringify(read.resources));
console.log((await js2xliff(read)).match(/<target>.*<\/target>/g));
const one = '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><file original="f" source-language="en" target-language="zh" datatype="plaintext"><body><trans-unit id="u"><source>No.<x id="1"/>: 1</source><target state="final">号<x id="1"/>：1</target></trans-unit></body></file></xliff>';
const written = await jsToXliff12(await xliff12ToJs(one));
const [target] = new DOMParser().parseFromString(written, "text/xml").getElementsByTagName("target");
console.log(JSON.stringify(target.textContent), target.getAttribute("state"));
JS
expect node main.mjs <<'OUT'
{"f":{"u":{"source":"Second.","target":"其二。"}}}
[ '<target>其二。</target>' ]
"号\n          ：1\n        " null
OUT
