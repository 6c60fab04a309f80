#!/usr/bin/env bash
# kansuji 1.1.0 (JavaScript)
#
# Guess: what writes numbers in Japanese numerals has 十万 for 100,000, as it has 十 for 10, 百 for 100
# and 千 for 1,000, without a 一 in front, and 一万.
# Seen: it has 十, which it has for 10, too. Where the four digits that 万 or 億 counts end in 0, the
# unit is gone: 1,000,000 is 百, and 2020121702, the digits of a filing, begins with 二十 for 20 億.
# 110,000 is 十一万. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package kansuji@1.1.0 <<'JS'
import kansuji from "kansuji";

for (const number of [10, 10_000, 100_000, 110_000, 200_000, 1_000_000, 20_000_000, 1_000_000_000, 2020_121_702]) {
  console.log(number, kansuji(number));
}
JS
expect node main.mjs <<'OUT'
10 十
10000 一万
100000 十
110000 十一万
200000 二十
1000000 百
20000000 二千
1000000000 十
2020121702 二十二千十二万千七百二
OUT
