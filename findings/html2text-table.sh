#!/usr/bin/env bash
# html2text 1.3.2a (Debian 12)
#
# Guess: told that all is UTF-8, it makes of a table what it makes of one in Latin letters:
# columns with a space between them, at worst not below each other, as Han takes two columns.
# Seen: it counts characters to know where the next cell begins, and bytes to go there, so that
# the cell is written over the end of the one before. 号-1 with 128 beside it is 128-1, with a
# domain it is gone; a cell that ends within a character leaves no UTF-8. No error tells.
# With -ascii beside -utf8, which is not said to be of use, all is in its place.
. "$(dirname "$0")/lib.bash"

debian_package html2text=1.3.2a-28
cat >table.html <<'HTML'
<table>
<tr><td>京ICP备2021007013号-1<td>128<td>a.example
<tr><td>粤B2-20090059<td>4096<td>b.example
</table>
<table><tr><td>京ICP备2021007013号-1<td>a.example</table>
<table><tr><td>京ICP备11018762号-1<td>京公网安备11010802020134号</table>
HTML
convert() {
	local options
	for options in -utf8 "-utf8 -ascii"; do
		echo "html2text $options"
		html2text $options table.html
	done
}
expect convert <<'OUT'
html2text -utf8
京ICP备2021007013128-1a.example
粤B2-20090059     4096 b.example
京ICP备2021007013a.example
京ICP备11018762京公网安备11010802020134号
html2text -utf8 -ascii
京ICP备2021007013号-1 128  a.example
粤B2-20090059           4096 b.example
京ICP备2021007013号-1 a.example
京ICP备11018762号-1 京公网安备11010802020134号
OUT
