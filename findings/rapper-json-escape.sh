#!/usr/bin/env bash
# rapper of Raptor 2.0.15 (Debian 12), n3 2.13.12, Node.js reads the JSON
#
# Guess: 𠮷, as names of people and places have it, is in RDF/JSON what it is in any JSON, the character
# or two escapes, \ud842\udfb7.
# Seen: it is \U00020BB7, as in N-Triples, which is no JSON, so that a graph with one such name is none
# to any reader. What is up to U+FFFF, as 京, is \u4EAC, which both formats have. In N-Triples all of it
# is right.
. "$(dirname "$0")/lib.bash"

debian_package raptor2-utils=2.0.15-4+deb12u1 libraptor2-0 libyajl2 libxslt1.1 libxml2 libicu72 libcurl3-gnutls
npm_package n3@2.13.12 <<'JS'
import { readFileSync } from "node:fs";
import { Parser } from "n3";

const [quad] = new Parser().parse(readFileSync("a.nt", "utf8"));
console.log("N-Triples, read by n3", quad.object.value);
for (const name of ["one.json", "two.json"]) {
  try {
    console.log(name, JSON.stringify(JSON.parse(readFileSync(name, "utf8"))));
  } catch (error) {
    console.log(name, error.name);
  }
}
JS
echo '<http://a.example/1> <http://a.example/name> "京" .' >one.ttl
echo '<http://a.example/1> <http://a.example/name> "𠮷" .' >two.ttl
run() {
	rapper -q -i turtle -o ntriples two.ttl | tee a.nt
	rapper -q -i turtle -o json one.ttl >one.json
	rapper -q -i turtle -o json two.ttl >two.json
	grep '"value"' two.json
	LD_LIBRARY_PATH='' node main.mjs
}
expect run <<'OUT'
<http://a.example/1> <http://a.example/name> "\U00020BB7" .
        "value" : "\U00020BB7",
N-Triples, read by n3 𠮷
one.json {"http://a.example/1":{"http://a.example/name":[{"value":"京","type":"literal"}]}}
two.json SyntaxError
OUT
