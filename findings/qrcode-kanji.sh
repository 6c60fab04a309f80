#!/usr/bin/env bash
# qrcode (JavaScript) 1.5.4
#
# Guess: with the package's own helper for Kanji, which saves space, characters that Shift JIS
# has are stored as Kanji, and others, as simplified ones, as bytes, as all are without it.
# Seen: each Han character that Shift JIS has not is an error, so 备 is, and 備 is not. And the
# helper stays: who has passed it once has it in each later call without the option, too, so
# that one code somewhere in a program lets simplified ones fail everywhere.
. "$(dirname "$0")/lib.bash"

npm_package qrcode@1.5.4 <<'JS'
import QRCode from "qrcode";
import toSJISFunc from "qrcode/helper/to-sjis.js";

function code(text, options) {
  try {
    const segments = QRCode.create(text, options).segments;
    return segments.map((segment) => segment.mode.id).join(" ");
  } catch (error) {
    return error.message.split("\n")[0];
  }
}

const simplified = "京ICP备11018762号", traditional = "京ICP備11018762號";
console.log("without:", code(simplified));
console.log("with:", code(traditional, { toSJISFunc }), "|", code(simplified, { toSJISFunc }));
console.log("without:", code(traditional), "|", code(simplified));
JS
expect node main.mjs <<'OUT'
without: Byte Numeric Byte
with: Kanji Alphanumeric Kanji Numeric Kanji | Invalid SJIS character: 备
without: Kanji Alphanumeric Kanji Numeric Kanji | Invalid SJIS character: 备
OUT
