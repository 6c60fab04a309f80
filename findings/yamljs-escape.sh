#!/usr/bin/env bash
# yamljs 0.3.0, yaml 2.9.1 (JavaScript)
#
# Guess: "\u4eac" in YAML is 京, as in JSON, of which each document is one of YAML: all writers that
# keep to ASCII write Han so.
# Seen: it is äº¬, three characters, one for each of the bytes that UTF-8 has for 京. What is written
# as itself is read as it is, so that a file in ASCII is garbage and one in UTF-8 is not. "\u00e9" is
# Ã©, "\x41" is A. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package yamljs@0.3.0 yaml@2.9.1 <<'JS'
import { parse } from "yaml";
import YAML from "yamljs";

for (const text of ['icp: "\\u4eacICP"', 'icp: "\\u7ca4B2"', 'icp: "京ICP备"', '{"icp": "\\u4eac"}', 'a: "\\u00e9"', 'a: "\\x41"']) {
  console.log(text, JSON.stringify(YAML.parse(text)), JSON.stringify(parse(text)));
}
JS
expect node main.mjs <<'OUT'
icp: "\u4eacICP" {"icp":"äº¬ICP"} {"icp":"京ICP"}
icp: "\u7ca4B2" {"icp":"ç²¤B2"} {"icp":"粤B2"}
icp: "京ICP备" {"icp":"京ICP备"} {"icp":"京ICP备"}
{"icp": "\u4eac"} {"icp":"äº¬"} {"icp":"京"}
a: "\u00e9" {"a":"Ã©"} {"a":"é"}
a: "\x41" {"a":"A"} {"a":"A"}
OUT
