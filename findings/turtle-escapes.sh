#!/usr/bin/env bash
# rdflib 2.4.0, n3 2.13.12 (JavaScript), EasyRdf 1.0.0 (PHP 8.2, Debian 12)
#
# Guess: Turtle's two escapes, \u4eac and \U00020BB7, with small letters as with capitals (RDF 1.1
# Turtle, 6.4), are 京 and 𠮷 to each reader, and what it writes others read. 05000593 is an integer, with
# its zero as that is how it was written.
# Seen: to rdflib \U00020BB7 is \u0BB7, a Tamil letter, and 𠮷 it writes in N-Triples as two halves,
# \ud842\udfb7, which the format has not; 05000593 is 5000593 in each format. To EasyRdf \u4eac is no
# escape, and it is written with two backslashes, while \u4EAC is 京; it leaves the zero out when it
# writes Turtle. n3 does none of it.
. "$(dirname "$0")/lib.bash"

debian_package php8.2-cli php8.2-common php8.2-mbstring php-easyrdf=1.0.0-3
npm_package rdflib@2.4.0 n3@2.13.12 <<'JS'
import { readFileSync } from "node:fs";
import { Parser, Writer } from "n3";
import { graph, parse, serialize } from "rdflib";

const text = readFileSync("a.ttl", "utf8");
const store = graph();
parse(text, store, "http://a.example/", "text/turtle");
console.log("rdflib\n" + serialize(null, store, "http://a.example/", "application/n-triples").trim());
const writer = new Writer({ format: "application/n-triples" });
writer.addQuads(new Parser().parse(text));
writer.end((error, written) => console.log("n3\n" + written.trim()));
JS
cat >a.ttl <<'TTL'
@prefix a: <http://a.example/> .
a:1 a:small "\u4eac" .
a:1 a:capital "\u4EAC" .
a:1 a:long "\U00020BB7" .
a:1 a:itself "𠮷" .
a:1 a:serial 05000593 .
TTL
cat >main.php <<'PHP'
<?php
spl_autoload_register(function ($name) {
    require_once "usr/share/php/" . str_replace("\\", "/", $name) . ".php";
});
foreach (["turtle", "ntriples"] as $format) {
    $graph = new EasyRdf\Graph("http://a.example/", file_get_contents("a.ttl"), "turtle");
    echo "EasyRdf, $format\n", trim($graph->serialise($format)), "\n";
}
PHP
run() {
	LD_LIBRARY_PATH='' node main.mjs
	php8.2 -n -d extension_dir="$(echo "$PWD"/usr/lib/php/2*)" -d error_reporting=0 -d extension=ctype -d extension=mbstring main.php
}
expect run <<'OUT'
rdflib
<http://a.example/1> <http://a.example/capital> "\u4eac" .
<http://a.example/1> <http://a.example/itself> "\ud842\udfb7" .
<http://a.example/1> <http://a.example/long> "\u0bb7" .
<http://a.example/1> <http://a.example/serial> "5000593"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://a.example/1> <http://a.example/small> "\u4eac" .
n3
<http://a.example/1> <http://a.example/small> "京" .
<http://a.example/1> <http://a.example/capital> "京" .
<http://a.example/1> <http://a.example/long> "𠮷" .
<http://a.example/1> <http://a.example/itself> "𠮷" .
<http://a.example/1> <http://a.example/serial> "05000593"^^<http://www.w3.org/2001/XMLSchema#integer> .
EasyRdf, turtle
@prefix ns0: <http://a.example/> .

<http://a.example/1>
  ns0:small "\\u4eac" ;
  ns0:capital "京" ;
  ns0:long "𠮷" ;
  ns0:itself "𠮷" ;
  ns0:serial 5000593 .
EasyRdf, ntriples
<http://a.example/1> <http://a.example/small> "\\u4eac" .
<http://a.example/1> <http://a.example/capital> "\u4EAC" .
<http://a.example/1> <http://a.example/long> "\U00020BB7" .
<http://a.example/1> <http://a.example/itself> "\U00020BB7" .
<http://a.example/1> <http://a.example/serial> "05000593"^^<http://www.w3.org/2001/XMLSchema#integer> .
OUT
