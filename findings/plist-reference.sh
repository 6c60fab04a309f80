#!/usr/bin/env bash
# @plist/plist 1.0.0, plist 5.0.0 (JavaScript)
#
# Guess: in a property list &#x5907; and &#22791; are 备, as in any XML, and spaces at the edges of
# a text are part of it, as nothing in the format takes them away; in the older form with braces
# "\U5907" is 备, too.
# Seen: references by number stay as they are written, while &amp; is read, and spaces at the edges
# are gone, also the wide ones that a Chinese paragraph begins with. No error tells of these.
# "\U5907" is an error of JSON, to which what stands in quotes is given. plist has the characters
# and the spaces.
. "$(dirname "$0")/lib.bash"

npm_package @plist/plist@1.0.0 plist@5.0.0 <<'JS'
import { parse } from "@plist/plist";
import * as plist from "plist";

for (const text of ["&#x5907;", "&#22791;", "&amp;", " 备 ", "　　备案"]) {
  const list = `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><string>${text}</string></plist>`;
  console.log(JSON.stringify(text), JSON.stringify(parse(list)), JSON.stringify(plist.parse(list)));
}
try {
  console.log(parse(String.raw`{ a = "\U5907"; }`));
} catch (error) {
  console.log("error:", error.message.slice(0, 21));
}
JS
expect node main.mjs <<'OUT'
"&#x5907;" "&#x5907;" "备"
"&#22791;" "&#22791;" "备"
"&amp;" "&" "&"
" 备 " "备" " 备 "
"　　备案" "备案" "　　备案"
error: Bad escaped character
OUT
