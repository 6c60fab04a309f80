#!/usr/bin/env bash
# limax 4.2.3, transliteration 2.6.1 (JavaScript)
#
# Guess: what makes addresses of titles writes ü in pinyin as u, v or yu, as passports and others do,
# so that 绿城 is lu-cheng, lv-cheng or lyu-cheng.
# Seen: the vowel is left out, as all that is no ASCII is, after the pinyin has been made: 绿城 is
# l-cheng, 女士 n-shi, 略阳 le-yang, and with tones l4-cheng2. 绿, 律, 吕 and 旅 cannot be told from each
# other, nor 略 from 乐. transliteration has lu and lue.
. "$(dirname "$0")/lib.bash"

npm_package limax@4.2.3 transliteration@2.6.1 <<'JS'
import limax from "limax";
import { slugify } from "transliteration";

for (const title of ["绿城", "女士", "吕梁", "律师", "旅行", "略阳", "乐都", "路桥"]) {
  console.log(title, limax(title), limax(title, { tone: false }), slugify(title));
}
JS
expect node main.mjs <<'OUT'
绿城 l4-cheng2 l-cheng lu-cheng
女士 n3-shi4 n-shi nu-shi
吕梁 l3-liang2 l-liang lu-liang
律师 l4-shi1 l-shi lu-shi
旅行 l3-xing2 l-xing lu-xing
略阳 le4-yang2 le-yang lue-yang
乐都 le4-dou1 le-dou le-du
路桥 lu4-qiao2 lu-qiao lu-qiao
OUT
