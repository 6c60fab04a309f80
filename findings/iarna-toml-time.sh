#!/usr/bin/env bash
# @iarna/toml 3.0.0, smol-toml 1.9.1 (JavaScript)
#
# Guess: a time without a day in TOML, 07:32:00, of which the library says that it knows it, is read
# in any place where a value can be.
# Seen: it is where a file ends behind it, or a space follows. With one line more, it is an error
# about that line, and so is it in a list. With a fraction, 07:32:00.5, or a day in front, none is.
# 0e0 is an error, too, and 0.0e0 and 1e0 are not. smol-toml reads all.
. "$(dirname "$0")/lib.bash"

npm_package @iarna/toml@3.0.0 smol-toml@1.9.1 <<'JS'
import TOML from "@iarna/toml";
import { parse } from "smol-toml";

for (const text of ["t = 07:32:00\n", "t = 07:32:00\nicp = 1\n", "t = 07:32:00 \nicp = 1\n", "t = 07:32:00.5\nicp = 1\n", "t = [07:32:00]\n", "t = 2021-01-17T07:32:00\nicp = 1\n", "n = 0e0\n", "n = 0.0e0\n", "n = 1e0\n"]) {
  let got;
  try {
    got = JSON.stringify(TOML.parse(text));
  } catch (error) {
    got = error.message.split("\n")[0];
  }
  console.log(JSON.stringify(text), got, JSON.stringify(parse(text)));
}
JS
expect node main.mjs <<'OUT'
"t = 07:32:00\n" {"t":"07:32:00.000"} {"t":"07:32:00.000"}
"t = 07:32:00\nicp = 1\n" Unexpected character, expected only whitespace or comments till end of line at row 2, col 1, pos 14: {"t":"07:32:00.000","icp":1}
"t = 07:32:00 \nicp = 1\n" {"t":"07:32:00.000","icp":1} {"t":"07:32:00.000","icp":1}
"t = 07:32:00.5\nicp = 1\n" {"t":"07:32:00.500","icp":1} {"t":"07:32:00.500","icp":1}
"t = [07:32:00]\n" Invalid character, expected whitespace, comma (,) or close bracket (]) at row 2, col 1, pos 16: {"t":["07:32:00.000"]}
"t = 2021-01-17T07:32:00\nicp = 1\n" {"t":"2021-01-17T07:32:00.000","icp":1} {"t":"2021-01-17T07:32:00.000","icp":1}
"n = 0e0\n" Unexpected character, expected only whitespace or comments till end of line at row 1, col 7, pos 6: {"n":0}
"n = 0.0e0\n" {"n":0} {"n":0}
"n = 1e0\n" {"n":1} {"n":1}
OUT
