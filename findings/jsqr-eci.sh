#!/usr/bin/env bash
# jsqr 1.4.0, zxing-wasm 3.1.6 (JavaScript), zint 2.11.1 (Debian 12) writes
#
# Guess: a QR code that says in which encoding its bytes are (ECI), here GBK or GB18030, as codes
# printed in China may, is read in it, or is an error, or garbage, if the reader knows UTF-8 only.
# Seen: what is in bytes is left out, and what is in the modes for digits and letters stays: of
# 京ICP备11018762号-11 the text is 11018762, and nothing tells that more was there, but for chunks
# without a text beside it. So it is with 備 for 备, which zint writes in Shift JIS where no encoding is
# asked for. zxing-wasm reads all.
. "$(dirname "$0")/lib.bash"

debian_package zint=2.11.1-1 libzint2.11
export LD_LIBRARY_PATH="$PWD/usr/lib:$LD_LIBRARY_PATH"
npm_package jsqr@1.4.0 zxing-wasm@3.1.6 <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import jsQR from "jsqr";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

prepareZXingModule({ overrides: { wasmBinary: readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm").buffer } });
for (const [eci, text] of [[26, "京ICP备11018762号-11"], [29, "京ICP备11018762号-11"], [32, "京ICP备11018762号-11"], [0, "京ICP備11018762号-11"]]) {
  const dump = execFileSync("zint", ["--barcode=58", `--eci=${eci}`, "--dump", "-d", text], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const rows = dump.trim().split("\n").map((row) => [...row.replaceAll(" ", "")].map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join(""));
  const side = (rows.length + 8) * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < rows.length * 4; y++) {
    for (let x = 0; x < rows.length * 4; x++) {
      if (rows[y >> 2][x >> 2] === "1") data.fill(0, ((y + 16) * side + x + 16) * 4, ((y + 16) * side + x + 16) * 4 + 3);
    }
  }
  const { text: zxing } = (await readBarcodes({ data, width: side, height: side }))[0];
  console.log(`${text}, ECI ${eci || "none"}: jsqr ${jsQR(data, side, side).data}, zxing-wasm ${zxing}`);
}
JS
expect node main.mjs <<'OUT'
京ICP备11018762号-11, ECI 26: jsqr 京ICP备11018762号-11, zxing-wasm 京ICP备11018762号-11
京ICP备11018762号-11, ECI 29: jsqr 11018762, zxing-wasm 京ICP备11018762号-11
京ICP备11018762号-11, ECI 32: jsqr 11018762, zxing-wasm 京ICP备11018762号-11
京ICP備11018762号-11, ECI none: jsqr 11018762, zxing-wasm 京ICP備11018762号-11
OUT
