#!/usr/bin/env bash
# csv-sniffer (JavaScript) 0.1.1
#
# Guess: of a list with one number a line, the delimiter is none, or the hyphen in front of the
# index. All records of the sample are there, with an end of line behind the last or without, as
# RFC 4180 leaves it open.
# Seen: the delimiter of filings is the C of ICP, so that each is two cells, 京I and P备05000593号.
# What stands behind the last end of line is left out, here the last record. If none is left,
# the first is said to be the header, and the columns to be of integers. No warning tells.
. "$(dirname "$0")/lib.bash"

npm_package csv-sniffer@0.1.1 <<'JS'
import csvSniffer from "csv-sniffer";

for (const delimiters of [undefined, [",", ";", "\t"]]) {
  const sniffer = new (csvSniffer())(delimiters);
  for (const sample of ["京ICP备05000593号\n沪ICP备11018762号\n", "京ICP备05000593号\n沪ICP备11018762号", "a,b\n1,2\n3,4\n", "a,b\n1,2\n3,4"]) {
    const { delimiter, hasHeader, types, records, warnings } = sniffer.sniff(sample);
    console.log(JSON.stringify({ delimiter, hasHeader, types, records, warnings }));
  }
}
JS
expect node main.mjs <<'OUT'
{"delimiter":"C","hasHeader":false,"types":["string","string"],"records":[["京I","P备05000593号"],["沪I","P备11018762号"]],"warnings":[]}
{"delimiter":"0","hasHeader":true,"types":["integer","integer","integer","integer","integer"],"records":[],"warnings":[]}
{"delimiter":",","hasHeader":true,"types":["integer","integer"],"records":[["1","2"],["3","4"]],"warnings":[]}
{"delimiter":",","hasHeader":true,"types":["integer","integer"],"records":[["1","2"]],"warnings":[]}
{"delimiter":null,"hasHeader":false,"types":["string"],"records":[["京ICP备05000593号"],["沪ICP备11018762号"]],"warnings":[]}
{"delimiter":null,"hasHeader":true,"types":["integer"],"records":[],"warnings":[]}
{"delimiter":",","hasHeader":true,"types":["integer","integer"],"records":[["1","2"],["3","4"]],"warnings":[]}
{"delimiter":",","hasHeader":true,"types":["integer","integer"],"records":[["1","2"]],"warnings":[]}
OUT
