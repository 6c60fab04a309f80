#!/usr/bin/env bash
# DuckDB 1.5.6, as in @duckdb/node-api 1.5.6-r.1 (JavaScript)
#
# Guess: how many characters differ between two numbers (levenshtein, hamming, damerau_levenshtein) is
# counted in characters, as length, left and instr count them: a wrong province is one.
# Seen: it is counted in bytes. 沪 for 京 is three, as many as three wrong digits, and 浙 for 津 is two:
# what is near goes by how UTF-8 writes it. A letter for 备 is three, and to hamming an error, as the
# texts are not of one length. jaro_similarity counts bytes, too.
. "$(dirname "$0")/lib.bash"

npm_package @duckdb/node-api@1.5.6-r.1 <<'JS'
import { DuckDBInstance } from "@duckdb/node-api";

const db = await (await DuckDBInstance.create()).connect();
const functions = ["levenshtein", "damerau_levenshtein", "hamming", "jaro_similarity"];
for (const [a, b] of [["京ICP备05000593号", "沪ICP备05000593号"], ["津B2-20090059", "浙B2-20090059"], ["京ICP备05000593号", "京ICP备05000666号"], ["京ICP备1", "京ICPB1"]]) {
  const found = [];
  for (const name of functions) {
    try {
      found.push((await db.runAndReadAll(`select round(${name}('${a}', '${b}'), 2)`)).getRowsJson()[0][0]);
    } catch (error) {
      found.push(error.message.split("\n")[0]);
    }
  }
  console.log(a, b, functions.map((name, i) => `${name} ${found[i]}`).join(", "));
}
console.log(JSON.stringify((await db.runAndReadAll("select version(), length('京'), left('京ICP', 2)")).getRowsJson()));
JS
expect node main.mjs <<'OUT'
京ICP备05000593号 沪ICP备05000593号 levenshtein 3, damerau_levenshtein 3, hamming 3, jaro_similarity 0.9
津B2-20090059 浙B2-20090059 levenshtein 2, damerau_levenshtein 2, hamming 2, jaro_similarity 0.9
京ICP备05000593号 京ICP备05000666号 levenshtein 3, damerau_levenshtein 3, hamming 3, jaro_similarity 0.9
京ICP备1 京ICPB1 levenshtein 3, damerau_levenshtein 3, hamming Invalid Input Error: Mismatch Function: Strings must be of equal length!, jaro_similarity 0.86
[["v1.5.6","1","京I"]]
OUT
