#!/usr/bin/env bash
# web-auto-extractor 1.0.17, microdata-node 2.0.0, microdata-rdf-streaming-parser 3.0.0 (JavaScript)
#
# Guess: the value of a property in microdata is the attribute value of <data>, as a text, and
# datetime of <time>; and itemprop may have two names, of two properties (HTML, 5.2.3 and 5.2.4). So
# <data value="05000593"> is 05000593.
# Seen: three values. web-auto-extractor has what stands within the element, as it has for <time>, and
# one property with a space in its name. To microdata-node it is the number 5000593, without the zero.
# The third has the text, and says that it is an integer. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package web-auto-extractor@1.0.17 microdata-node@2.0.0 microdata-rdf-streaming-parser@3.0.0 <<'JS'
import { Readable } from "node:stream";
import { toJson } from "microdata-node";
import { MicrodataRdfParser } from "microdata-rdf-streaming-parser";
import extractor from "web-auto-extractor";

const page = `<!DOCTYPE html><div itemscope itemtype="https://schema.org/Thing">
<data itemprop="serial" value="05000593">京ICP备05000593号</data><time itemprop="since" datetime="2005-04-01">去年</time>
<b itemprop="name legalName">某公司</b></div>`;
console.log("web-auto-extractor", extractor.default().parse(page).microdata.Thing[0]);
console.log("microdata-node", toJson(page).items[0].properties);
const parser = new MicrodataRdfParser({ baseIRI: "https://a.example/" });
for await (const { predicate, object } of parser.import(Readable.from([page]))) {
  console.log("microdata-rdf-streaming-parser", predicate.value, object.value, object.datatype?.value ?? "");
}
JS
expect node main.mjs <<'OUT'
web-auto-extractor {
  '@context': 'https://schema.org/',
  '@type': 'Thing',
  serial: '京ICP备05000593号',
  since: '去年',
  'name legalName': '某公司'
}
microdata-node {
  serial: [ 5000593 ],
  since: [ '2005-04-01' ],
  name: [ '某公司' ],
  legalName: [ '某公司' ]
}
microdata-rdf-streaming-parser http://www.w3.org/1999/02/22-rdf-syntax-ns#type https://schema.org/Thing 
microdata-rdf-streaming-parser https://schema.org/serial 05000593 http://www.w3.org/2001/XMLSchema#integer
microdata-rdf-streaming-parser https://schema.org/since 2005-04-01 http://www.w3.org/2001/XMLSchema#date
microdata-rdf-streaming-parser https://schema.org/name 某公司 http://www.w3.org/2001/XMLSchema#string
microdata-rdf-streaming-parser https://schema.org/legalName 某公司 http://www.w3.org/2001/XMLSchema#string
OUT
