#!/usr/bin/env bash
# any-date-parser 2.2.4 (JavaScript)
#
# Guess: told that a text is Chinese (zh-CN), it reads 11月5日 as it reads 2026年11月5日, and 5-11 as a
# month and a day, as in Chinese the larger always stands first. The number of a license is no date.
# Seen: 11月5日 is 1 January, while 5月11号 is read. 5-11 is 5 November. Each number of a license,
# 粤B2-20090059, is a day: the year, and of B2 the day or the month. A day of 99 is one as well. All
# say that they are valid.
. "$(dirname "$0")/lib.bash"

npm_package any-date-parser@2.2.4 <<'JS'
import parser from "any-date-parser";

for (const text of ["2026年11月5日", "2026年5月11号", "11月5日", "12月25日", "2026-5-11", "粤B2-20090059", "皖B1.B2-20070020", "合字B2-20170010", "20211399"]) {
  const date = parser.fromString(text, "zh-CN");
  const day = date.isValid() && date.toISOString().slice(0, 10);
  console.log(text, /\d{4}/.test(text) ? day : day.slice(5));
}
const { month, day } = parser.attempt("5-11", "zh-CN");
console.log("5-11 month", month, "day", day);
JS
TZ=UTC expect node main.mjs <<'OUT'
2026年11月5日 2026-11-05
2026年5月11号 2026-05-11
11月5日 01-01
12月25日 02-01
2026-5-11 2026-05-11
粤B2-20090059 2009-05-02
皖B1.B2-20070020 2007-02-02
合字B2-20170010 2017-01-02
20211399 2022-04-09
5-11 month 11 day 5
OUT
