#!/usr/bin/env bash
# juice 12.2.0 (JavaScript)
#
# Guess: what puts the style of a mail into its elements, and the text that CSS puts in front of or
# behind an element, if asked to, into the mail, knows that content:"\5907" is 备, as all writers of
# ASCII have it, beside content:"备" and attr(title).
# Seen: it is the digits, 5907, and \4EAC\53F7 is 4EAC53F7, so that hexadecimal stands in front of
# the number on the page; \A, an end of line, is an A, and \" ends nothing but is gone. No error
# tells.
. "$(dirname "$0")/lib.bash"

npm_package juice@12.2.0 <<'JS'
import juice from "juice";

for (const content of ['"备"', String.raw`"\5907"`, String.raw`"\4EAC\53F7 "`, String.raw`"a\A b"`, String.raw`"\"备\""`, "attr(title)"]) {
  console.log(content, juice(`<style>b:before{content:${content}}</style><b title="号">1</b>`, { inlinePseudoElements: true }));
}
JS
expect node main.mjs <<'OUT'
"备" <b title="号"><span>备</span>1</b>
"\5907" <b title="号"><span>5907</span>1</b>
"\4EAC\53F7 " <b title="号"><span>4EAC53F7 </span>1</b>
"a\A b" <b title="号"><span>aA b</span>1</b>
"\"备\"" <b title="号"><span>备</span>1</b>
attr(title) <b title="号"><span>号</span>1</b>
OUT
