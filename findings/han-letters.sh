#!/usr/bin/env bash
# han (JavaScript) 0.0.7
#
# Guess: what writes Chinese in pinyin leaves letters and digits as they are, as its examples show,
# and puts the mark of a tone where the rules have it, as in huáng and guǎng.
# Seen: of a text that begins with one Han character, pinyin loses the letter or digit behind it if
# more follow: 粤B2 and 粤A2 are both yùe2, 京11号 is 京1号. With two in front none is lost. letter
# writes a Han character in front of - as its number in Unicode: bei4eac-1 for 北京-1. Marks of
# tones are on the first vowel, húang and gǔang, and ü has none.
. "$(dirname "$0")/lib.bash"

npm_package han@0.0.7 <<'JS'
import han from "han";

for (const text of ["粤B2-20090059", "粤A2-20090059", "京11号", "京1号", "北京B2"]) {
  console.log(text, han.pinyin(text).map((part) => Array.isArray(part) ? part[0] : part).join(""));
}
console.log(han.pinyin("黄广女").map((readings) => readings[0]).join(" "));
console.log(han.letter("北京1"), han.letter("北京-1"));
JS
expect node main.mjs <<'OUT'
粤B2-20090059 yùe2-20090059
粤A2-20090059 yùe2-20090059
京11号 jīng1hào
京1号 jīng1hào
北京B2 běijīngB2
húang gǔang nv
beijing1 bei4eac-1
OUT
