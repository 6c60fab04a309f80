#!/usr/bin/env bash
# pg-mem 3.0.14, alasql 4.19.1 (JavaScript)
#
# Guess: % in LIKE stands for any characters, an end of line among them, and \_ for _ itself, as
# in PostgreSQL (18, 9.7.1), for which pg-mem stands in when programs are tested.
# Seen: in pg-mem no % goes past the end of a line. Of a cell with two filings, one a line, none is
# found by what it begins with, ends with or holds in its second line, and NOT LIKE has it. \_
# finds no _, but \ with any character behind it. alasql's % goes past an end of line.
. "$(dirname "$0")/lib.bash"

npm_package pg-mem@3.0.14 alasql@4.19.1 <<'JS'
import alasql from "alasql";
import { newDb } from "pg-mem";

const cell = "主体 京ICP备05000593号\n网站 京ICP备05000593号-1";
const database = newDb().public;
database.none(`CREATE TABLE sites (filing text); INSERT INTO sites VALUES ('${cell}')`);
alasql("CREATE TABLE sites (filing string)");
alasql("INSERT INTO sites VALUES (?)", [cell]);
for (const pattern of ["主体%", "%号-1", "%网站%"]) {
  const [{ count }] = database.many(`SELECT count(*) FROM sites WHERE filing LIKE '${pattern}'`);
  const [not] = database.many(`SELECT count(*) FROM sites WHERE filing NOT LIKE '${pattern}'`);
  const other = alasql("SELECT VALUE count(*) FROM sites WHERE filing LIKE ?", [pattern]);
  console.log(pattern, "pg-mem", count, "NOT", not.count, "alasql", other);
}
for (const text of ["B2_2009", "B2\\x2009"]) {
  console.log(text, database.many(`SELECT '${text}' LIKE 'B2\\_2009' AS found`)[0].found);
}
JS
expect node main.mjs <<'OUT'
主体% pg-mem 0 NOT 1 alasql 1
%号-1 pg-mem 0 NOT 1 alasql 1
%网站% pg-mem 0 NOT 1 alasql 1
B2_2009 false
B2\x2009 true
OUT
