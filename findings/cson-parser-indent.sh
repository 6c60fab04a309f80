#!/usr/bin/env bash
# cson-parser 4.0.9, hjson 3.2.2 (JavaScript)
#
# Guess: a text of several lines is the same once it was written and read again, its indent among
# it: a paragraph of Chinese begins with two spaces.
# Seen: what all lines have in common of their indent is gone; and if the first line is empty, as in
# text that was cut behind a heading, that line gets spaces, more of them the deeper the text
# stands, and the others lose theirs. No error tells. hjson has the text in each case.
. "$(dirname "$0")/lib.bash"

npm_package cson-parser@4.0.9 hjson@3.2.2 <<'JS'
import CSON from "cson-parser";
import Hjson from "hjson";

for (const text of ["  备案\n  查询", "\n  备案", "备案\n  查询"]) {
  let value = { a: { text } };
  const other = Hjson.parse(Hjson.stringify(value)).a.text;
  const rounds = [1, 2].map(() => (value = CSON.parse(CSON.stringify(value, null, 2))).a.text);
  console.log(JSON.stringify(text), JSON.stringify(rounds), JSON.stringify(other));
}
JS
expect node main.mjs <<'OUT'
"  备案\n  查询" ["备案\n查询","备案\n查询"] "  备案\n  查询"
"\n  备案" ["    \n备案","    \n备案"] "\n  备案"
"备案\n  查询" ["备案\n  查询","备案\n  查询"] "备案\n  查询"
OUT
