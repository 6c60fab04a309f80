#!/usr/bin/env bash
# sqlglot 10.6.3 (Python, Debian 12), SQLite by /usr/bin/python3; PostgreSQL 18.7, as in
# @electric-sql/pglite 0.5.17 (JavaScript)
#
# Guess: a query that is read and written again in the same dialect means what it meant: char(0x4EAC) is
# 京 in SQLite, as chr(0x4EAC) is in PostgreSQL (from 16 on), and '京' '号' is 京 in a column named 号.
# Seen: 0x4EAC, a number in both, is written as x'4EAC', which is two bytes in SQLite, so that the
# character is U+0000 and 0x4EAC + 1 is 1, and a string of bits in PostgreSQL, an error. '京' '号' is
# CONCAT('京', '号'), a function that this SQLite has not, and another value where there is one.
. "$(dirname "$0")/lib.bash"

debian_package python3-sqlglot=10.6.3-1
npm_package @electric-sql/pglite@0.5.17 <<'JS'
import { PGlite } from "@electric-sql/pglite";

const db = new PGlite();
for (const query of process.argv.slice(2)) {
  try {
    console.log("PostgreSQL", query, JSON.stringify((await db.query(query)).rows));
  } catch (error) {
    console.log("PostgreSQL", query, error.message);
  }
}
process.exit();
JS
cat >main.py <<'PY'
import json
import sqlite3
import sqlglot

def ask(query):
    try:
        return json.dumps(sqlite3.connect(":memory:").execute(query).fetchall(), ensure_ascii=False)
    except sqlite3.Error as error:
        return type(error).__name__

for query in ["SELECT char(0x4EAC)", "SELECT 0x4EAC + 1", "SELECT '京' '号'"]:
    written = sqlglot.transpile(query, read="sqlite", write="sqlite")[0]
    print("SQLite", query, ask(query), "sqlglot", written, ask(written))
print("sqlglot", sqlglot.transpile("SELECT chr(0x4EAC)", read="postgres", write="postgres")[0])
PY
run() {
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py
	node main.mjs "SELECT chr(0x4EAC)" "SELECT CHR(x'4EAC')"
}
expect run <<'OUT'
SQLite SELECT char(0x4EAC) [["京"]] sqlglot SELECT CHAR(x'4EAC') [["\u0000"]]
SQLite SELECT 0x4EAC + 1 [[20141]] sqlglot SELECT x'4EAC' + 1 [[1]]
SQLite SELECT '京' '号' [["京"]] sqlglot SELECT CONCAT('京', '号') OperationalError
sqlglot SELECT CHR(x'4EAC')
PostgreSQL SELECT chr(0x4EAC) [{"chr":"京"}]
PostgreSQL SELECT CHR(x'4EAC') function chr(bit) does not exist
OUT
