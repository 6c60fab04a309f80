#!/usr/bin/env bash
# properties-parser 0.6.0, dot-properties 1.1.2 (JavaScript)
#
# Guess: what an editor of .properties files is given as a value comes back when the file is read: it
# writes Han as \u4eac, so it escapes what needs it.
# Seen: it does not \ itself. Of C:\new\icp its own parser reads an end of line and ewicp, \u4eac that
# was meant as six characters is one, and \ in front of anything else is gone. A space in front of a
# value is gone, too, and a key with # in front is a comment. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package properties-parser@0.6.0 dot-properties@1.1.2 <<'JS'
import { stringify } from "dot-properties";
import properties from "properties-parser";

for (const [key, value] of [["icp", "京"], ["path", "C:\\new\\icp"], ["pattern", "\\d+号"], ["json", "\\u4eac"], ["indent", " 1"], ["#1", "a"]]) {
  const editor = properties.createEditor();
  editor.set(key, value);
  console.log(editor.toString(), JSON.stringify(properties.parse(editor.toString())), "dot-properties:", JSON.stringify(properties.parse(stringify({ [key]: value }))));
}
JS
expect node main.mjs <<'OUT'
icp=\u4eac {"icp":"京"} dot-properties: {"icp":"京"}
path=C:\new\icp {"path":"C:\newicp"} dot-properties: {"path":"C:\\new\\icp"}
pattern=\d+\u53f7 {"pattern":"d+号"} dot-properties: {"pattern":"\\d+号"}
json=\u4eac {"json":"京"} dot-properties: {"json":"\\u4eac"}
indent= 1 {"indent":"1"} dot-properties: {"indent":" 1"}
#1=a {} dot-properties: {"#1":"a"}
OUT
