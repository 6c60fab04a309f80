#!/usr/bin/env bash
# PostgreSQL 18.7, as in @electric-sql/pglite 0.5.17 (JavaScript)
#
# Guess: to_number, which by its picture 99999999 takes eight characters, passes over one that is no
# digit as one place, whatever it is, as PostgreSQL counts characters in all other functions for text;
# and in to_date a separator in the picture stands for one in the text.
# Seen: a Han character takes three places, as many as it has bytes, where a letter takes one: of
# 京05000593 there is 5000, and of A05000593 500059. In quotes in the picture one character stands for
# one, 京 for x too. To to_date a hyphen is one byte of 年, and the rest an error for the month; a letter,
# YYYYxMM, is the whole character.
. "$(dirname "$0")/lib.bash"

npm_package @electric-sql/pglite@0.5.17 <<'JS'
import { PGlite } from "@electric-sql/pglite";

const db = new PGlite();
for (const call of [
  "to_number('A05000593', '99999999')",
  "to_number('京05000593', '99999999')",
  "to_number('京05000593', '999999999')",
  "to_number('京05000593', '99999999999')",
  `to_number('京05000593', '"x"99999999')`,
  "to_date('2021年01月17日', 'YYYYxMMxDD')::text",
  "to_date('2021/01/17', 'YYYY-MM-DD')::text",
  "to_date('2021年01月17日', 'YYYY-MM-DD')::text",
]) {
  try {
    console.log(call, Object.values((await db.query(`select ${call}`)).rows[0])[0]);
  } catch (error) {
    console.log(call, error.message);
  }
}
process.exit();
JS
expect node main.mjs <<'OUT'
to_number('A05000593', '99999999') 500059
to_number('京05000593', '99999999') 5000
to_number('京05000593', '999999999') 50005
to_number('京05000593', '99999999999') 5000593
to_number('京05000593', '"x"99999999') 5000593
to_date('2021年01月17日', 'YYYYxMMxDD')::text 2021-01-17
to_date('2021/01/17', 'YYYY-MM-DD')::text 2021-01-17
to_date('2021年01月17日', 'YYYY-MM-DD')::text invalid value "�" for "MM"
OUT
