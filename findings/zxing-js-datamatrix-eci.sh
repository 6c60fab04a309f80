#!/usr/bin/env bash
# @zxing/library 0.23.0, zxing-wasm 3.1.6 (JavaScript), zint 2.11.1 (Debian 12) writes
#
# Guess: a Data Matrix code that says that its bytes are UTF-8 (ECI 26), as one with Han in it has to,
# since they are Latin-1 else, is read so, as the same library reads a QR code that says it.
# Seen: it is read as Latin-1 all the same, and what said otherwise is in the text in front, as
# U+001A, which nobody sees. zint says it by itself for any text with Han. A code in ASCII is read as
# it is, and zxing-wasm reads both.
. "$(dirname "$0")/lib.bash"

debian_package zint=2.11.1-1 libzint2.11
export LD_LIBRARY_PATH="$PWD/usr/lib:$LD_LIBRARY_PATH"
npm_package @zxing/library@0.23.0 zxing-wasm@3.1.6 <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const zxing = createRequire(import.meta.url)("@zxing/library");
prepareZXingModule({ overrides: { wasmBinary: readFileSync("node_modules/zxing-wasm/dist/reader/zxing_reader.wasm").buffer } });
for (const text of ["京ICP备11018762号-11", "ICP 11018762-11"]) {
  const dump = execFileSync("zint", ["--barcode=71", "--square", "--dump", "-d", text], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const rows = dump.trim().split("\n").map((row) => [...row.replaceAll(" ", "")].map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join(""));
  const side = (rows.length + 8) * 4;
  const gray = new Uint8ClampedArray(side * side).fill(255);
  for (let y = 0; y < rows.length * 4; y++) {
    for (let x = 0; x < rows.length * 4; x++) {
      if (rows[y >> 2][x >> 2] === "1") gray[(y + 16) * side + x + 16] = 0;
    }
  }
  const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(new zxing.RGBLuminanceSource(gray, side, side)));
  const data = Uint8ClampedArray.from({ length: side * side * 4 }, (_, i) => (i % 4 === 3 ? 255 : gray[i >> 2]));
  console.log("@zxing/library", JSON.stringify(new zxing.DataMatrixReader().decode(bitmap).getText()));
  console.log("zxing-wasm", JSON.stringify((await readBarcodes({ data, width: side, height: side }))[0].text));
}
JS
expect node main.mjs <<'OUT'
@zxing/library "\u001aäº¬ICPå¤11018762å·-11"
zxing-wasm "京ICP备11018762号-11"
@zxing/library "ICP 11018762-11"
zxing-wasm "ICP 11018762-11"
OUT
