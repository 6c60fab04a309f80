#!/usr/bin/env bash
# pgsql-ast-parser 12.0.2 (JavaScript)
#
# Guess: E'…' with \n in it is read as PostgreSQL reads it, so \', \u4eac, \x41 and \101 are read, too
# (PostgreSQL 18, 4.1.2.2), and so is a Han name without quotes (4.1.1).
# Seen: each of them is an error. What stands behind a \ is given to JSON.parse, letter by letter,
# which knows \n and no \', and of \u gets no more than the u. A Han name has to stand in quotes, and
# so has é, while PostgreSQL takes letters of any language.
. "$(dirname "$0")/lib.bash"

npm_package pgsql-ast-parser@12.0.2 <<'JS'
import { parse, toSql } from "pgsql-ast-parser";

for (const query of ["SELECT E'号\\n1'", "SELECT E'\\u4eac'", "SELECT E'it\\'s'", "SELECT E'\\x41'", "SELECT E'\\101'", 'SELECT icp AS "备案号"', "SELECT icp AS 备案号", "SELECT icp AS é"]) {
  let got;
  try {
    got = JSON.stringify(toSql.statement(parse(query)[0]));
  } catch (error) {
    got = error.message.split("\n")[0];
  }
  console.log(query, "→", got);
}
JS
expect node main.mjs <<'OUT'
SELECT E'号\n1' → "SELECT ('号\n1')"
SELECT E'\u4eac' → Bad Unicode escape in JSON at position 3
SELECT E'it\'s' → Bad escaped character in JSON at position 2
SELECT E'\x41' → Bad escaped character in JSON at position 2
SELECT E'\101' → Bad escaped character in JSON at position 2
SELECT icp AS "备案号" → "SELECT icp AS \"备案号\""
SELECT icp AS 备案号 → invalid syntax at line 1 col 15:
SELECT icp AS é → invalid syntax at line 1 col 15:
OUT
