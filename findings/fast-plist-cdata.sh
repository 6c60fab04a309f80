#!/usr/bin/env bash
# fast-plist 0.1.3, plist 5.0.0 (JavaScript)
#
# Guess: a property list, which is XML, is read as XML: CDATA is the text within it, a comment is
# none, and &#x20BB7; is 𠮷, as &#x5907; is 备.
# Seen: <![CDATA[ and ]]> stand in the text, and so does a comment, so that what was commented out
# is back, in the middle of a value. &#134071; is 𠮷, but &#x20BB7;, the same in hexadecimal, stays
# as it is written. No error tells. plist has the text of each.
. "$(dirname "$0")/lib.bash"

npm_package fast-plist@0.1.3 plist@5.0.0 <<'JS'
import * as fast from "fast-plist";
import * as plist from "plist";

for (const text of ["<![CDATA[备<案>]]>", "京<!-- 沪 -->ICP备", "&#x5907;", "&#x20BB7;", "&#134071;"]) {
  const list = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><string>${text}</string></plist>`;
  console.log(text, JSON.stringify(fast.parse(list)), JSON.stringify(plist.parse(list)));
}
JS
expect node main.mjs <<'OUT'
<![CDATA[备<案>]]> "<![CDATA[备<案>]]>" "备<案>"
京<!-- 沪 -->ICP备 "京<!-- 沪 -->ICP备" "京ICP备"
&#x5907; "备" "备"
&#x20BB7; "&#x20BB7;" "𠮷"
&#134071; "𠮷" "𠮷"
OUT
