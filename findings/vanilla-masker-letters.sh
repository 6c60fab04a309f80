#!/usr/bin/env bash
# vanilla-masker 1.2.0, text-mask-core 5.1.2 (JavaScript)
#
# Guess: the mask 京ICP备99999999号 makes 京ICP备11018762号 of digits, and leaves what it made, as it is
# given the whole field again with each key that is pressed.
# Seen: of what it made itself only what is in front of the digits is left. Letters of the mask are
# taken for letters that were typed, where a digit is to be: whoever types 1 has 京ICP备1, and with
# the next key 京ICP备. With a digit in the mask, B2-99999999, it is the same. No error tells. A mask
# of signs alone is well.
. "$(dirname "$0")/lib.bash"

npm_package vanilla-masker@1.2.0 text-mask-core@5.1.2 <<'JS'
import masker from "vanilla-masker";
import { createRequire } from "node:module";

const { conformToMask } = createRequire(import.meta.url)("text-mask-core");

for (const [mask, keys] of [["京ICP备99999999号", "11018762"], ["B2-99999999", "20090059"], ["（9999）9999", "20090059"]]) {
  let field = "";
  for (const key of keys) field = masker.toPattern(field + key, mask);
  console.log(mask, "at once", masker.toPattern(keys, mask), "key by key", field);
}
const digits = Array(8).fill(/\d/);
let field = "京";
for (const key of "11018762") field = conformToMask(field + key, [/\p{Script=Han}/u, ..."ICP备", ...digits, "号"], { guide: false }).conformedValue;
console.log("text-mask", field);
JS
expect node main.mjs <<'OUT'
京ICP备99999999号 at once 京ICP备11018762 key by key 京ICP备
B2-99999999 at once B2-20090059 key by key B2-
（9999）9999 at once （2009）0059 key by key （2009）0059
text-mask 京ICP备11018762号
OUT
