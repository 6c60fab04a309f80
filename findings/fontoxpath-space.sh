#!/usr/bin/env bash
# fontoxpath 3.34.0, xpath 0.0.34 (JavaScript)
#
# Guess: normalize-space in XPath takes spaces, tabs and ends of lines away (XPath and XQuery
# Functions and Operators 3.1, 5.4.5: white space as in XML), and leaves the space of full width,
# which is none there.
# Seen: it takes away all that JavaScript calls white space, so that the indent of a Chinese
# paragraph, two spaces of full width, is gone, and 甲　乙 has a narrow space. xpath leaves them.
. "$(dirname "$0")/lib.bash"

npm_package fontoxpath@3.34.0 xpath@0.0.34 <<'JS'
import fontoxpath from "fontoxpath";
import xpath from "xpath";

for (const text of [" 京  ICP ", "　　备案", "甲　乙", "号\u00a01"]) {
  const query = `normalize-space('${text}')`;
  console.log(...[text, fontoxpath.evaluateXPathToString(query), xpath.parse(query).evaluateString()].map((s) => JSON.stringify(s).replaceAll("\u00a0", "&nbsp;")));
}
JS
expect node main.mjs <<'OUT'
" 京  ICP " "京 ICP" "京 ICP"
"　　备案" "备案" "　　备案"
"甲　乙" "甲 乙" "甲　乙"
"号&nbsp;1" "号 1" "号&nbsp;1"
OUT
