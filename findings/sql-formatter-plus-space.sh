#!/usr/bin/env bash
# sql-formatter-plus 1.3.6, snowsql-formatter 1.1.0, sql-formatter 15.9.0 (JavaScript)
#
# Guess: what sets a query of SQL in lines moves spaces between words, and leaves words whole: '…',
# and N'…' with a letter in front, the number 1e-5, the operator <=>.
# Seen: N'京' is left, and a space is put into each of the others. 1e -5 is no number, <= > no
# operator, $ 1 no parameter, and E '\n', X '4E' and U & '\4eac' are no longer texts with escapes
# but names in front of texts. No error tells. Both are forks of an old sql-formatter; today's, told
# the language, leaves them whole.
. "$(dirname "$0")/lib.bash"

npm_package sql-formatter-plus@1.3.6 snowsql-formatter@1.1.0 sql-formatter@15.9.0 <<'JS'
import plus from "sql-formatter-plus";
import snow from "snowsql-formatter";
import { format } from "sql-formatter";

const flat = (text) => text.replace(/\s+/g, " ");
for (const [text, language] of [["select N'京'", "mysql"], ["select 1e-5", "mysql"], ["select X'4E'", "mysql"], ["select a <=> b", "mysql"], [String.raw`select E'\n'`, "postgresql"], [String.raw`select U&'\4eac'`, "postgresql"], ["select $1", "postgresql"]]) {
  console.log(text, "|", flat(plus.format(text)), "|", flat((snow.default ?? snow).format(text)), "|", flat(format(text, { language })));
}
JS
expect node main.mjs <<'OUT'
select N'京' | select N'京' | select N'京' | select N'京'
select 1e-5 | select 1e -5 | select 1e -5 | select 1e-5
select X'4E' | select X '4E' | select X '4E' | select X'4E'
select a <=> b | select a <= > b | select a <= > b | select a <=> b
select E'\n' | select E '\n' | select E '\n' | select E'\n'
select U&'\4eac' | select U & '\4eac' | select U & '\4eac' | select U&'\4eac'
select $1 | select $ 1 | select $ 1 | select $1
OUT
