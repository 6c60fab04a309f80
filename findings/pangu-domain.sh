#!/usr/bin/env bash
# pangu 7.2.1 (JavaScript)
#
# Guess: what puts spaces between Han and Latin leaves addresses whole, at least those in which Han
# and Latin are parted by dots and slashes.
# Seen: a dot in front of a Han label gets a space behind it, so that no domain that ends in .中国 or
# .公司 is one any more, with https:// in front, with www. or in an address for mail. .cn and .com are
# left. In a query, = gets spaces, too.
. "$(dirname "$0")/lib.bash"

npm_package pangu@7.2.1 <<'JS'
import * as module from "pangu";

const pangu = module.pangu ?? module.default;
for (const text of ["https://备案.中国/", "https://例子.公司.cn/", "www.备案.中国", "post@备案.中国", "https://备案.cn/", "https://beian.cn/?q=京B2", "https://beian.cn/?q=B2"]) {
  console.log(text, "→", pangu.spacingText(text));
}
JS
expect node main.mjs <<'OUT'
https://备案.中国/ → https://备案. 中国/
https://例子.公司.cn/ → https://例子. 公司.cn/
www.备案.中国 → www. 备案. 中国
post@备案.中国 → post@备案. 中国
https://备案.cn/ → https://备案.cn/
https://beian.cn/?q=京B2 → https://beian.cn/?q = 京 B2
https://beian.cn/?q=B2 → https://beian.cn/?q=B2
OUT
