#!/usr/bin/env bash
# hjson 3.2.2 (JavaScript)
#
# Guess: a text that is written comes back when it is read: what quotes are for is in quotes, and a
# text of several lines stands between ''' with its indent kept.
# Seen: a text with a tab or CR in it stands between ''' as well, where space in front of the first
# line and each CR mean nothing: of a tab and a number the number is left, as in a row whose first
# cell is empty, and lines that CR LF ends, or CR alone, lose it, so that two lines of an old
# Macintosh are one. With the option quotes "all" they come back. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package hjson@3.2.2 <<'JS'
import Hjson from "hjson";

for (const text of ["\t京ICP备05000593号", "沪\t京", "a\r\nb", "号-1\r2", "  a\n b"]) {
  const all = Hjson.parse(Hjson.stringify({ text }, { quotes: "all", multiline: "no-tabs" })).text;
  console.log(JSON.stringify(text), JSON.stringify(Hjson.parse(Hjson.stringify({ text })).text), JSON.stringify(all));
}
JS
expect node main.mjs <<'OUT'
"\t京ICP备05000593号" "京ICP备05000593号" "\t京ICP备05000593号"
"沪\t京" "沪\t京" "沪\t京"
"a\r\nb" "a\nb" "a\r\nb"
"号-1\r2" "号-12" "号-1\r2"
"  a\n b" "  a\n b" "  a\n b"
OUT
