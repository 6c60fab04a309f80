#!/usr/bin/env bash
# java-properties 1.0.2, dot-properties 1.1.2 (JavaScript)
#
# Guess: what reads Java's .properties has the three ways to part a key from its value
# (Properties.load: =, : and a space), and a \ in front of any character that needs none is left out,
# as is said there.
# Seen: key and value with a space between are one key with no value. \ in front of a Han character,
# or of a quote, is an error of JSON.parse, to which each value with a \ in it is given, so that \b is
# a backspace, which it is not in Java. In keys nothing is decoded. dot-properties has it as Java
# does.
. "$(dirname "$0")/lib.bash"

npm_package java-properties@1.0.2 dot-properties@1.1.2 <<'JS'
import { parse } from "dot-properties";
import { writeFileSync } from "node:fs";
import properties from "java-properties";

for (const line of ["icp=京ICP备05000593号", "icp 京ICP备05000593号", "icp=\\京ICP备05000593号", 'name=\\"某\\"', "path=C:\\bin", "备\\ 案=1", "\\u5907=1"]) {
  writeFileSync("a.properties", `${line}\n`);
  let got;
  try {
    got = JSON.stringify(properties.of("a.properties").objs);
  } catch (error) {
    got = error.name;
  }
  console.log(line, got, JSON.stringify(parse(line)));
}
JS
expect node main.mjs <<'OUT'
icp=京ICP备05000593号 {"icp":"京ICP备05000593号"} {"icp":"京ICP备05000593号"}
icp 京ICP备05000593号 {"icp 京ICP备05000593号":""} {"icp":"京ICP备05000593号"}
icp=\京ICP备05000593号 SyntaxError {"icp":"京ICP备05000593号"}
name=\"某\" SyntaxError {"name":"\"某\""}
path=C:\bin {"path":"C:\bin"} {"path":"C:bin"}
备\ 案=1 {"备\\ 案":"1"} {"备 案":"1"}
\u5907=1 {"\\u5907":"1"} {"备":"1"}
OUT
