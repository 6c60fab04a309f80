#!/usr/bin/env bash
# tiny-pinyin 1.3.2; Node.js 16.20.2 with ICU 71, 22.23.3 with ICU 78
#
# Guess: how a character is read does not change with the release of Node.js.
# Seen: 北京 is BEIJING with ICU 71 and BAOJING with ICU 78; 160 of the 6,763 characters
# of GB 2312 change. The library has no readings: it asks Intl.Collator between which
# characters one is sorted, and those that begin bei, chuai, dian, na and qian are sorted
# elsewhere today. isSupported, which is there to ask whether the runtime will do, says true.
. "$(dirname "$0")/lib.bash"

npm_package tiny-pinyin@1.3.2 node@22.23.3 old@npm:node@16.20.2 <<'JS'
import tiny from "tiny-pinyin";

console.log(process.versions.icu.split(".")[0], tiny.isSupported());
console.log(["北京", "滇", "黔", "那曲", "备"].map((name) => tiny.convertToPinyin(name)).join(" "));
JS
expect node_modules/old/bin/node main.mjs <<'OUT'
71 true
BEIJING DIAN QIAN NAQU BEI
OUT
expect node_modules/node/bin/node main.mjs <<'OUT'
78 true
BAOJING DI QIE MUQU BAO
OUT
