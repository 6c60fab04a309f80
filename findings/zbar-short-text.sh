#!/usr/bin/env bash
# zbar 0.23.92 by pyzbar 0.1.9 (Python), qrencode 4.1.1 writes (all of Debian 12); jsqr 1.4.0
# (JavaScript)
#
# Guess: a QR code with a number of a license, whose bytes are UTF-8, which nearly all codes have and
# readers try first, comes out as it went in: all bytes of it are valid UTF-8.
# Seen: with one Han character in it, as all licenses have that begin with their province, it may be
# Japanese to zbar: 粤B2-20090059 is 邊､B2-20090059, and 11 of 31 provinces are others. A filing, with
# more Han in it, is read. That depends on the bytes alone, so that a code fails each time or never.
# No error tells. jsQR reads all.
. "$(dirname "$0")/lib.bash"

npm_package jsqr@1.4.0 <<'JS'
import { readFileSync } from "node:fs";
import jsQR from "jsqr";

const rows = readFileSync(0, "utf8").trimEnd().split("\n");
const size = rows.length * 4;
const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
for (let y = 0; y < size; y++) {
  for (let x = 0; x < size; x++) {
    if (rows[y >> 2][(x >> 2) * 2] === "#") pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  }
}
console.log("jsqr", jsQR(pixels, size, size).data);
JS
debian_package python3-pyzbar=0.1.9-1 libzbar0 libv4l-0 libv4lconvert0 qrencode=4.1.1-1 libqrencode4
export PYTHONPATH="$PWD/usr/lib/python3/dist-packages"
cat >main.py <<'PY'
import ctypes.util
import subprocess

ctypes.util.find_library = lambda name: "libzbar.so.0"
from pyzbar.pyzbar import decode


def draw(text):
    return subprocess.check_output(["qrencode", "--type", "ASCII", text], text=True)


def read(code):
    rows = code.splitlines()
    pixels = b"".join(b"".join(bytes([0 if c == "#" else 255]) * 2 for c in row) for row in rows for _ in range(4))
    return decode((pixels, len(rows) * 4, len(rows) * 4))[0].data.decode()


provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新"
for rest in "B2-20090059", "ICP备05000593号-1":
    wrong = [province for province in provinces if read(draw(province + rest)) != province + rest]
    print(f"zbar …{rest}: {len(provinces)} provinces, wrong:", "".join(wrong) or "none")
text = "粤B2-20090059"
print("zbar", read(draw(text)))
subprocess.run(["node", "main.mjs"], input=draw(text), text=True)
PY
expect /usr/bin/python3 -u main.py <<'OUT'
zbar …B2-20090059: 31 provinces, wrong: 京津辽沪闽赣豫粤琼贵新
zbar …ICP备05000593号-1: 31 provinces, wrong: none
zbar 邊､B2-20090059
jsqr 粤B2-20090059
OUT
