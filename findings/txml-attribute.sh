#!/usr/bin/env bash
# txml 6.0.3, xml-parser 1.2.1 (JavaScript)
#
# Guess: small parsers for XML, which say that they leave out entities and checks, know that names
# begin with any letter, a Han one among them, or with _ (XML 1.0, 2.3).
# Seen: txml knows it of elements, and leaves an attribute out whose name begins so; of one that
# begins with _ or : it has the name without it. To xml-parser a document whose root has a Han name is
# empty, and an element with one ends its parent there, so that those behind it are gone. No error
# tells.
. "$(dirname "$0")/lib.bash"

npm_package txml@6.0.3 xml-parser@1.2.1 <<'JS'
import * as txml from "txml";
import parse from "xml-parser";

for (const xml of ['<a 备案号="1" icp="2"/>', '<a _id="1"/>', "<备案><n>1</n></备案>", "<a><b>1</b><备>2</备><c>3</c></a>"]) {
  console.log(xml);
  console.log("  txml", JSON.stringify(txml.parse(xml)[0]));
  console.log("  xml-parser", JSON.stringify(parse(xml).root));
}
JS
expect node main.mjs <<'OUT'
<a 备案号="1" icp="2"/>
  txml {"tagName":"a","attributes":{"icp":"2"},"children":[]}
  xml-parser {"name":"a","attributes":{"icp":"2"},"children":[]}
<a _id="1"/>
  txml {"tagName":"a","attributes":{"id":"1"},"children":[]}
  xml-parser {"name":"a","attributes":{"_id":"1"},"children":[]}
<备案><n>1</n></备案>
  txml {"tagName":"备案","attributes":{},"children":[{"tagName":"n","attributes":{},"children":["1"]}]}
  xml-parser undefined
<a><b>1</b><备>2</备><c>3</c></a>
  txml {"tagName":"a","attributes":{},"children":[{"tagName":"b","attributes":{},"children":["1"]},{"tagName":"备","attributes":{},"children":["2"]},{"tagName":"c","attributes":{},"children":["3"]}]}
  xml-parser {"name":"a","attributes":{},"children":[{"name":"b","attributes":{},"children":[],"content":"1"}],"content":""}
OUT
