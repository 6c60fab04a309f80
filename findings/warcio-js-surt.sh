#!/usr/bin/env bash
# warcio (JavaScript) 2.4.11, Node.js 22.23.3
#
# Guess: the key by which an archive's index sorts addresses, all in small letters, is the
# same for an address with Han characters and for it as browsers send it, with their bytes.
# Seen: it is not: %E5 in the one, %e5 in the other, as small letters are made first and the
# bytes then. For the two, which are one to URL, there are two entries, and who asks for the
# one does not find the other. Of an address in capitals, HTTP://, there is no key.
. "$(dirname "$0")/lib.bash"

npm_package warcio@2.4.11 node@22.23.3 <<'JS'
import { getSurt } from "warcio";

for (const address of ["http://备案.example.cn/A", "http://example.cn/备", "http://example.cn/%E5%A4%87", "HTTP://example.cn/a"]) {
  console.log(address, "| URL:", new URL(address).href, "| key:", getSurt(address));
}
JS
expect npx --no node main.mjs <<'OUT'
http://备案.example.cn/A | URL: http://xn--srsw86a.example.cn/A | key: cn,example,xn--srsw86a)/a
http://example.cn/备 | URL: http://example.cn/%E5%A4%87 | key: cn,example)/%E5%A4%87
http://example.cn/%E5%A4%87 | URL: http://example.cn/%E5%A4%87 | key: cn,example)/%e5%a4%87
HTTP://example.cn/a | URL: http://example.cn/a | key: HTTP://example.cn/a
OUT
