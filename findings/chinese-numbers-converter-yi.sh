#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1, nzh 1.0.14 (JavaScript)
#
# Guess: what makes 十二亿 of 1,200,000,000, its largest unit, counts what stands behind 亿 as it does
# behind 万, where 三万零五百 is 30,500.
# Seen: behind 亿 with 万 after it, it multiplies: 一亿三千万, of 130,000,000, is 1,000,030,000,000, and
# 二亿五千万 more than two million millions. Without 万, as in 一亿零一, all is well. 负十 is 负10, with its sign
# as a word. No error tells. nzh has the numbers.
. "$(dirname "$0")/lib.bash"

npm_package chinese-numbers-converter@2.3.1 nzh@1.0.14 <<'JS'
import ChineseNumber from "chinese-numbers-converter";
import Nzh from "nzh";

for (const text of ["十二亿", "三万零五百", "一亿零一", "一亿三千万", "一亿零三万", "二亿五千万", "负十"]) {
  console.log(text, new ChineseNumber(text).toArabicString(), Nzh.cn.decodeS(text));
}
JS
expect node main.mjs <<'OUT'
十二亿 1200000000 1200000000
三万零五百 30500 30500
一亿零一 100000001 100000001
一亿三千万 1000030000000 130000000
一亿零三万 1000000030000 100030000
二亿五千万 2000050000000 250000000
负十 负10 -10
OUT
