#!/usr/bin/env bash
# jsonld 9.0.0 (JavaScript)
#
# Guess: with useNativeTypes an integer of RDF is a number of JSON, and one that cannot be, as
# 05000593 with its zero or one of 18 digits, stays as it is without the option: a value with its
# type.
# Seen: it stays, and its type is gone: it is a text, and no integer any more when the JSON is read
# as RDF again, while 11018762 beside it is one. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package jsonld@9.0.0 <<'JS'
import jsonld from "jsonld";

const type = "http://www.w3.org/2001/XMLSchema#";
const quads = ["11018762", "05000593", "110105020301430123"].map((n) => `<http://a/x> <http://a/no> "${n}"^^<${type}integer> .\n`).join("");
for (const useNativeTypes of [false, true]) {
  const json = await jsonld.fromRDF(quads, { useNativeTypes });
  for (const value of json[0]["http://a/no"]) console.log(JSON.stringify(value));
  console.log((await jsonld.toRDF(json, { format: "application/n-quads" })).trim().replaceAll(/<http:\/\/a\/|>/g, "").replaceAll(`<${type}`, ""));
}
JS
expect node main.mjs <<'OUT'
{"@value":"11018762","@type":"http://www.w3.org/2001/XMLSchema#integer"}
{"@value":"05000593","@type":"http://www.w3.org/2001/XMLSchema#integer"}
{"@value":"110105020301430123","@type":"http://www.w3.org/2001/XMLSchema#integer"}
x no "05000593"^^integer .
x no "110105020301430123"^^integer .
x no "11018762"^^integer .
{"@value":11018762}
{"@value":"05000593"}
{"@value":"110105020301430123"}
x no "05000593" .
x no "110105020301430123" .
x no "11018762"^^integer .
OUT
