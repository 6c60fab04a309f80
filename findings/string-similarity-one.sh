#!/usr/bin/env bash
# string-similarity 4.0.4, dice-coefficient 2.1.1, natural 8.1.1 (JavaScript)
#
# Guess: 1 is for texts that are equal, as string-similarity's documentation has it (“1 indicates
# identical strings”), so that findBestMatch finds the one that was asked for if it is in the list.
# Seen: 11018762 and 10118762 have the same pairs of digits in another order, and are 1 to all
# three, as are 11000001 and 10000011. findBestMatch has the wrong filing if it is in front of the
# right one. In natural a pair counts once, so that 11018762号-1 and 11018762号-11 are 1, too; in
# string-similarity spaces count for nothing.
. "$(dirname "$0")/lib.bash"

npm_package string-similarity@4.0.4 dice-coefficient@2.1.1 natural@8.1.1 <<'JS'
import { createRequire } from "node:module";
import { diceCoefficient } from "dice-coefficient";

const require = createRequire(import.meta.url);
const { compareTwoStrings, findBestMatch } = require("string-similarity");
const DiceCoefficient = require("natural/lib/natural/distance/dice_coefficient");

for (const [a, b] of [["京ICP备10118762号", "京ICP备11018762号"], ["京ICP备11000001号", "京ICP备10000011号"], ["京ICP备11018762号-1", "京ICP备11018762号-11"], ["B1 B2", "B1B 2"]]) {
  console.log(a, b, [compareTwoStrings(a, b), diceCoefficient(a, b), DiceCoefficient(a, b)].map((n) => +n.toFixed(3)).join(" "));
}
console.log(findBestMatch("京ICP备10118762号", ["京ICP备11018762号", "京ICP备10118762号"]).bestMatch.target);
JS
expect node main.mjs <<'OUT'
京ICP备10118762号 京ICP备11018762号 1 1 1
京ICP备11000001号 京ICP备10000011号 1 1 1
京ICP备11018762号-1 京ICP备11018762号-11 0.968 0.968 1
B1 B2 B1B 2 1 0.25 0.25
京ICP备11018762号
OUT
