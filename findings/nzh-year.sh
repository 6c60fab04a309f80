#!/usr/bin/env bash
# nzh 1.0.14
#
# Guess: what makes numbers of Chinese numerals reads a year as it is written, digit by
# digit, 二〇二四; or has an error for that, as for a character that is none of its digits.
# Seen: it reads 一九九八, but of each year with a zero the zeros are lost: 二〇二四 is 224,
# and 二〇〇〇 is 2. 两 and 廿 are passed over with the unit behind them: 两千 is 0, without an
# error.
. "$(dirname "$0")/lib.bash"

npm_package nzh@1.0.14 <<'JS'
import Nzh from "nzh";

for (const text of ["一百零五", "二〇二四", "一九九八", "二〇〇〇", "一一〇", "两千", "三千两百", "廿四"]) {
  console.log(text, Nzh.cn.decodeS(text));
}
JS
expect node main.mjs <<'OUT'
一百零五 105
二〇二四 224
一九九八 1998
二〇〇〇 2
一一〇 11
两千 0
三千两百 3000
廿四 4
OUT
