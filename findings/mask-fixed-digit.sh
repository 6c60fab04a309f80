#!/usr/bin/env bash
# imask 7.6.1, @maskito/core 5.6.0, text-mask-core 5.1.2 (JavaScript)
#
# Guess: in a field with the mask 粤B2-________ who types the eight digits of a license, 20090059,
# has all of them behind B2-, as with the mask of a filing, 京ICP备________号, which has no digit of
# its own.
# Seen: to imask and maskito the first 2 is that of B2, for which B is put in front, so that 0090059
# is left, and the field waits for another digit. All these numbers begin with 2, as their years do.
# With the next digit that comes to mind the field is full, and nothing tells. text-mask has all
# eight.
. "$(dirname "$0")/lib.bash"

npm_package imask@7.6.1 @maskito/core@5.6.0 text-mask-core@5.1.2 <<'JS'
import { createRequire } from "node:module";
import IMask from "imask";
import { maskitoTransform } from "@maskito/core";

const { conformToMask } = createRequire(import.meta.url)("text-mask-core");
const digits = Array(8).fill(/\d/);

for (const [front, back, typed] of [["粤B2-", "", "20090059"], ["京ICP备", "号", "20090059"]]) {
  const mask = [...front, ...digits, ...back];
  const pattern = IMask.createMask({ mask: front + "00000000" + back });
  pattern.resolve(typed);
  let maskito = "";
  for (const key of typed) maskito = maskitoTransform(maskito + key, { mask });
  console.log("imask", pattern.value, "maskito", maskito, "text-mask", conformToMask(typed, mask, { guide: false }).conformedValue);
}
JS
expect node main.mjs <<'OUT'
imask 粤B2-0090059 maskito 粤B2-0090059 text-mask 粤B2-20090059
imask 京ICP备20090059 maskito 京ICP备20090059号 text-mask 京ICP备20090059号
OUT
