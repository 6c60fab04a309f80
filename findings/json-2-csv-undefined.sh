#!/usr/bin/env bash
# json-2-csv 5.6.0, papaparse 5.7.1 (JavaScript)
#
# Guess: where one of several objects has no value for a column, its cell is empty, as with other
# writers of CSV.
# Seen: the word undefined is in the cell, which is text to each reader but the package's own: that
# leaves the cell out, and so it does where someone wrote the word. No error tells. papaparse has an
# empty cell.
. "$(dirname "$0")/lib.bash"

npm_package json-2-csv@5.6.0 papaparse@5.7.1 <<'JS'
import { csv2json, json2csv } from "json-2-csv";
import Papa from "papaparse";

const rows = [{ icp: "京ICP备05000593号", police: "京公网安备11000002000001号" }, { icp: "沪ICP备05000001号" }];
const csv = json2csv(rows);
console.log(JSON.stringify(csv));
console.log("papaparse", JSON.stringify(Papa.unparse(rows)), JSON.stringify(Papa.parse(csv, { header: true }).data[1]));
console.log("json-2-csv", JSON.stringify(csv2json(csv)[1]), JSON.stringify(csv2json("icp,note\n京,undefined")));
JS
expect node main.mjs <<'OUT'
"icp,police\n京ICP备05000593号,京公网安备11000002000001号\n沪ICP备05000001号,undefined"
papaparse "icp,police\r\n京ICP备05000593号,京公网安备11000002000001号\r\n沪ICP备05000001号," {"icp":"沪ICP备05000001号","police":"undefined"}
json-2-csv {"icp":"沪ICP备05000001号"} [{"icp":"京"}]
OUT
