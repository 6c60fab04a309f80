#!/usr/bin/env bash
# PostgreSQL 18.7, as in @electric-sql/pglite 0.5.17 (JavaScript)
#
# Guess: full-text search takes 粤B2-20090059 apart at the hyphen or leaves it whole, but each number
# of that form alike, so that who asks for the digits finds all of them or none.
# Seen: three ways. The hyphen of 粤B2-20090059 is the sign of a number, -20090059, and that of
# 号-11 of -11, which the digits alone do not find. 皖B1.B2-20070020 is the name of a file because of
# its dot, and one word. 号-1A, of an App, has a hyphen that is one, and is three words.
. "$(dirname "$0")/lib.bash"

npm_package @electric-sql/pglite@0.5.17 <<'JS'
import { PGlite } from "@electric-sql/pglite";

const db = new PGlite();
const ask = async (sql, ...values) => Object.values((await db.query(sql, values)).rows[0]).join(" ");
for (const text of ["粤B2-20090059", "皖B1.B2-20070020", "京ICP备11018762号-11", "苏ICP备2025175795号-1A"]) {
  console.log(text, await ask("select string_agg(alias || ' ' || token, ', ') from ts_debug('simple', $1)", text));
}
for (const [text, words] of [["粤B2-20090059", "20090059"], ["粤B2 20090059", "20090059"], ["皖B1.B2-20070020", "20070020"], ["粤B2-20090059", "粤B2-20090059"]]) {
  console.log(`${words} in ${text}:`, await ask("select to_tsvector('simple', $1) @@ websearch_to_tsquery('simple', $2)", text, words));
}
process.exit();
JS
expect node main.mjs <<'OUT'
粤B2-20090059 numword 粤B2, int -20090059
皖B1.B2-20070020 file 皖B1.B2-20070020
京ICP备11018762号-11 numword 京ICP备11018762号, int -11
苏ICP备2025175795号-1A numhword 苏ICP备2025175795号-1A, hword_numpart 苏ICP备2025175795号, blank -, hword_numpart 1A
20090059 in 粤B2-20090059: false
20090059 in 粤B2 20090059: true
20070020 in 皖B1.B2-20070020: false
粤B2-20090059 in 粤B2-20090059: true
OUT
