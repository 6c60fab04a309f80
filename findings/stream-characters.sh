#!/usr/bin/env bash
# papaparse 5.7.1, csv-string 4.1.1, byline 5.0.0, oboe 2.1.7, node-xml-stream 1.0.2, and
# csv-parser 3.2.1, csvtojson 2.0.14, split2 4.2.0, sax 1.6.1 (JavaScript)
#
# Guess: what reads from a stream of bytes puts together a character whose bytes come in two
# pieces, for which Node.js has StringDecoder.
# Seen: of nine readers five do not, the first five here. createReadStream gives pieces of 64 kB,
# and where one ends within a Han character, U+FFFD stands in its place: in three or four
# numbers of a table of 900 kB. No error tells. With the option encoding all nine read all.
. "$(dirname "$0")/lib.bash"

npm_package papaparse@5.7.1 csv-string@4.1.1 byline@5.0.0 oboe@2.1.7 node-xml-stream@1.0.2 \
	csv-parser@3.2.1 csvtojson@2.0.14 split2@4.2.0 sax@1.6.1 <<'JS'
import { createReadStream, writeFileSync } from "node:fs";
import byline from "byline";
import csvParser from "csv-parser";
import csvString from "csv-string";
import csvtojson from "csvtojson";
import XMLStream from "node-xml-stream";
import oboe from "oboe";
import Papa from "papaparse";
import sax from "sax";
import split2 from "split2";

const numbers = Array.from({ length: 40000 }, (_, i) => `京ICP备${2021000000 + i}号`);
writeFileSync("csv", ["number", ...numbers].join("\n"));
writeFileSync("xml", `<r><a>${numbers.join("</a><a>")}</a></r>`);
writeFileSync("json", JSON.stringify(numbers));

const collect = (stream, event, end) =>
  new Promise((resolve, reject) => {
    const all = [];
    stream.on(event, (one) => all.push(one)).on(end, () => resolve(all)).on("error", reject);
  });
const readers = {
  papaparse: (open) => collect(open("csv").pipe(Papa.parse(Papa.NODE_STREAM_INPUT)), "data", "end"),
  "csv-string": (open) => collect(open("csv").pipe(csvString.createStream()), "data", "end"),
  byline: (open) => collect(byline.createStream(open("csv")), "data", "end"),
  oboe: (open) => new Promise((resolve, reject) => oboe(open("json")).done(resolve).fail(reject)),
  "node-xml-stream": (open) => collect(open("xml").pipe(new XMLStream()), "text", "finish"),
  "csv-parser": (open) => collect(open("csv").pipe(csvParser()), "data", "end"),
  csvtojson: (open) => csvtojson().fromStream(open("csv")),
  split2: (open) => collect(open("csv").pipe(split2()), "data", "end"),
  sax: (open) => collect(open("xml").pipe(sax.createStream(true)), "text", "end"),
};
const known = new Set(numbers);
for (const [name, read] of Object.entries(readers)) {
  const found = [];
  for (const encoding of [undefined, "utf8"]) {
    const all = await read((file) => createReadStream(file, { encoding }));
    found.push(all.map((one) => String(one.number ?? one)).filter((text) => known.has(text)).length);
  }
  console.log(name.padEnd(15), ...found);
}
JS
expect node main.mjs <<'OUT'
papaparse       39997 40000
csv-string      39997 40000
byline          39997 40000
oboe            39997 40000
node-xml-stream 39996 40000
csv-parser      40000 40000
csvtojson       40000 40000
split2          40000 40000
sax             40000 40000
OUT
