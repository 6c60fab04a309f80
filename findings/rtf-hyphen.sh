#!/usr/bin/env bash
# unrtf 0.21.10 (Debian 12), officeparser 8.1.1 (JavaScript)
#
# Guess: \_ in RTF is a hyphen that ends no line, and \~ a space that ends none, which Word has for
# numbers that are to stay together; as text they are a hyphen and a space, narrow ones or those of
# Unicode.
# Seen: to unrtf \_ is nothing, in text and in HTML, where it has an entity for each other dash:
# 粤B2-20090059 is 粤B220090059, and an index of 1 behind a digit is one digit more. officeparser has _
# and ~ as they are written, and nothing for \endash. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package unrtf=0.21.10-clean-1
printf '%s' '{\rtf1\ansi B2\_20090059, No. 11018762\_1, port\~8080, 2004\endash 2026\par}' >a.rtf
npm_package officeparser@8.1.1 <<'JS'
import { parseOffice } from "officeparser";

console.log("officeparser", (await parseOffice("a.rtf")).content[0].text);
JS
all() {
	unrtf -P "$PWD/usr/share/unrtf" --text a.rtf 2>/dev/null | grep B2
	unrtf -P "$PWD/usr/share/unrtf" --html a.rtf 2>/dev/null | grep B2
	node main.mjs
}
expect all <<'OUT'
B220090059, No. 110187621, port8080, 20042026
<body>B220090059, No. 110187621, port&nbsp;8080, 2004&ndash;2026<br>
officeparser B2_20090059, No. 11018762_1, port~8080, 20042026
OUT
