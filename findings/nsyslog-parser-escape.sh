#!/usr/bin/env bash
# nsyslog-parser 0.10.1, @myndzi/glossy 0.1.13 (JavaScript)
#
# Guess: what reads syslog's structured data knows \" within a value (RFC 5424, 6.3.3), and what
# reads CEF knows \= in a message and \| in a name, which the format asks for.
# Seen: an element with \" in it is not there. If it is alone, all of the structured data is part of
# the message, and if another follows, it is gone. In CEF the message ends at the word in front of
# \=, and that word, with its \, is a field of its own, which has the rest; \| is left as it is. No
# error tells. glossy reads the structured data.
. "$(dirname "$0")/lib.bash"

npm_package nsyslog-parser@0.10.1 @myndzi/glossy@0.1.13 <<'JS'
import nsyslog from "nsyslog-parser";
import glossy from "@myndzi/glossy";

for (const data of [String.raw`[a@1 n="备案"][b@1 n="2"]`, String.raw`[a@1 n="\"备案\""]`, String.raw`[a@1 n="\"备案\""][b@1 n="2"]`]) {
  const line = `<34>1 2026-10-11T22:14:15.003Z host app 12 ID47 ${data} text`;
  const { structuredData, message } = nsyslog(line), other = glossy.Parse.parse(line);
  console.log(data);
  console.log("  nsyslog-parser", JSON.stringify(structuredData), message);
  console.log("  glossy        ", JSON.stringify(other.structuredData), other.message);
}
const { cef, fields } = nsyslog(String.raw`<13>Oct 11 22:14:15 host CEF:0|v|p|1.0|100|备案 \| 查询|5|src=192.0.2.1 msg=网站 备案号\=京ICP备05000593号 已查 act=pass`);
console.log(cef.name, JSON.stringify(fields));
JS
expect node main.mjs <<'OUT'
[a@1 n="备案"][b@1 n="2"]
  nsyslog-parser [{"$id":"a@1","n":"备案"},{"$id":"b@1","n":"2"}] text
  glossy         {"a@1":{"n":"备案"},"b@1":{"n":"2"}} text
[a@1 n="\"备案\""]
  nsyslog-parser [] [a@1 n="\"备案\""] text
  glossy         {"a@1":{"n":"\"备案\""}} text
[a@1 n="\"备案\""][b@1 n="2"]
  nsyslog-parser [{"$id":"b@1","n":"2"}] text
  glossy         {"a@1":{"n":"\"备案\""},"b@1":{"n":"2"}} text
备案 \| 查询 {"src":"192.0.2.1","msg":"网站","备案号\\":"京ICP备05000593号 已查","act":"pass"}
OUT
