#!/usr/bin/env bash
# parse-data-uri 0.2.0, strong-data-uri 1.0.6, data-uri-to-buffer 8.0.0 (JavaScript)
#
# Guess: the address data:text/plain,%E4%BA%AC has the type text/plain and the text 京, and in
# base64 %3D is the = at the end and %2B a +, since it is an address, in which these may be escaped.
# Seen: to parse-data-uri the type is data:, unless a ; follows it. To strong-data-uri what is
# percent-encoded is one byte a character, the lower one of its number in Unicode: 京 (4EAC) is the
# byte AC. In base64 it takes %3D and %2B for letters, so that other bytes, and more of them, come
# out. No error tells. data-uri-to-buffer has the text and the type.
. "$(dirname "$0")/lib.bash"

npm_package parse-data-uri@0.2.0 strong-data-uri@1.0.6 data-uri-to-buffer@8.0.0 <<'JS'
import { Buffer } from "node:buffer";
import { dataUriToBuffer } from "data-uri-to-buffer";
import parse from "parse-data-uri";
import strong from "strong-data-uri";

for (const address of ["data:text/plain,%E4%BA%AC", "data:text/plain;charset=utf-8,%E4%BA%AC", "data:,a", "data:text/plain;base64,5Lqs", "data:text/plain;base64,5LqsMQ%3D%3D", "data:text/plain;base64,Pj4%2B"]) {
  const one = parse(address), two = strong.decode(address), three = dataUriToBuffer(address);
  console.log(address);
  console.log("  parse-data-uri    ", JSON.stringify([one.mimeType, one.data.toString()]));
  console.log("  strong-data-uri   ", JSON.stringify([two.mimetype, two.toString("hex")]));
  console.log("  data-uri-to-buffer", JSON.stringify([three.type, Buffer.from(three.buffer).toString(), Buffer.from(three.buffer).toString("hex")]));
}
JS
expect node main.mjs <<'OUT'
data:text/plain,%E4%BA%AC
  parse-data-uri     ["data:","京"]
  strong-data-uri    ["text/plain","ac"]
  data-uri-to-buffer ["text/plain","京","e4baac"]
data:text/plain;charset=utf-8,%E4%BA%AC
  parse-data-uri     ["text/plain","京"]
  strong-data-uri    ["text/plain","ac"]
  data-uri-to-buffer ["text/plain","京","e4baac"]
data:,a
  parse-data-uri     ["data:","a"]
  strong-data-uri    ["text/plain","61"]
  data-uri-to-buffer ["text/plain","a","61"]
data:text/plain;base64,5Lqs
  parse-data-uri     ["text/plain","京"]
  strong-data-uri    ["text/plain","e4baac"]
  data-uri-to-buffer ["text/plain","京","e4baac"]
data:text/plain;base64,5LqsMQ%3D%3D
  parse-data-uri     ["text/plain","京1"]
  strong-data-uri    ["text/plain","e4baac310dc3dc"]
  data-uri-to-buffer ["text/plain","京1","e4baac31"]
data:text/plain;base64,Pj4%2B
  parse-data-uri     ["text/plain",">>>"]
  strong-data-uri    ["text/plain","3e3e36"]
  data-uri-to-buffer ["text/plain",">>>","3e3e3e"]
OUT
