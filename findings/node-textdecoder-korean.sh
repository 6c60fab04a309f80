#!/usr/bin/env bash
# Node.js 22.23.3, TextDecoder
#
# Guess: a TextDecoder reads in Node.js what it reads in browsers, since both follow
# the Encoding Standard.
# Seen: not Korean. The standard's euc-kr has all 11,172 syllables of Hangul; Node.js
# knows the 2,350 of KS X 1001, and makes two characters of each other one, such as 똠;
# with fatal: true it refuses the text. Chromium 156 reads them. Both call the encoding
# by the same name.
. "$(dirname "$0")/lib.bash"

npm_package node@22.23.3 <<'JS'
const read = (bytes) => JSON.stringify(new TextDecoder("euc-kr").decode(new Uint8Array(bytes)));
const text = [new TextDecoder("euc-kr").encoding, read([0xb0, 0xa1]), read([0x8c, 0x63])].join(" ");
if (globalThis.document) document.body.textContent = text;
else console.log(text.replace(/[\x80-\x9f]/g, (c) => "\\x" + c.charCodeAt(0).toString(16)));
JS
expect npx --no node main.mjs <<'OUT'
euc-kr "가" "\x8cc"
OUT
if command -v chromium >/dev/null; then
	echo '<meta charset="utf-8"><body></body><script src="main.mjs"></script>' >page.html
	page() { chromium --headless --no-sandbox --dump-dom "file://$folder/page.html" 2>/dev/null | sed 's/.*<body>//; s/<.*//' | grep euc-kr; }
	expect page <<'OUT'
euc-kr "가" "똠"
OUT
fi
