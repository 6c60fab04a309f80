#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12)
#
# Guess: text that pandoc writes in a format, pandoc reads in it: what is a mark there is escaped,
# and what the format has not becomes plain text.
# Seen: in LaTeX | is written as \textbar, which the reader does not know and leaves out, with a
# digit that is glued to it: 号-1|2 is 号-1. What is underlined is gone in FB2, which has no such
# element, and so is a table, which it has. In ODT the row of heads is gone. No warning tells.
# reStructuredText has all.
. "$(dirname "$0")/lib.bash"

debian_package pandoc=2.17.1.1-2~deb12u1 pandoc-data liblua5.3-0 libyaml-0-2 libgmp10 libffi8
pandoc() { command pandoc --data-dir="$PWD/usr/share/pandoc/data" "$@"; }
cat >a.html <<'HTML'
<p>京ICP备<u>05000593</u>号-1|2</p>
<table><tr><th>粤B2-20090059</th></tr><tr><td>3</td></tr></table>
HTML
run() {
	local format
	for format in latex fb2 odt rst; do
		echo "$format:" $(pandoc -f html -t $format -o a.$format a.html && pandoc -f $format -t plain a.$format)
	done
}
expect run <<'OUT'
latex: 京ICP备05000593号-1 粤B2-20090059 --------------- 3
fb2: 京ICP备号-1|2
odt: 京ICP备05000593号-1|2 --- 3 ---
rst: 京ICP备05000593号-1|2 --------------- 粤B2-20090059 --------------- 3 ---------------
OUT
