#!/usr/bin/env bash
# pandoc 2.17.1.1 (Debian 12)
#
# Guess: \u22791? in RTF is 备, and the ? what readers show that know no Unicode (RTF 1.9.1): pandoc
# writes it so, and its reader leaves the ? out, and no more.
# Seen: a letter, digit or hyphen behind the ? is gone with it: 京ICP备05000593号-1 is 京CP备5000593号1, a
# number that looks like an old one. With a space in front of the ?, or \uc0 and none, nothing is
# lost. So it is with all that pandoc writes itself, and no warning tells.
. "$(dirname "$0")/lib.bash"

debian_package pandoc=2.17.1.1-2~deb12u1 pandoc-data liblua5.3-0 libyaml-0-2 libgmp10 libffi8
pandoc() { command pandoc --data-dir="$PWD/usr/share/pandoc/data" "$@"; }
run() {
	echo '京ICP备05000593号-1，粤B2-20090059' | pandoc -f markdown -t rtf | tee a.rtf
	pandoc -f rtf -t plain a.rtf
	printf '%s\n' '{\rtf1\ansi \u20140 ?ICP\u22791 ?05000593\u21495 ?-1\par}' | pandoc -f rtf -t plain
	printf '%s\n' '{\rtf1\ansi\uc0 \u20140 ICP\u22791 05000593\u21495 -1\par}' | pandoc -f rtf -t plain
}
expect run <<'OUT'
{\pard \ql \f0 \sa180 \li0 \fi0 \u20140?ICP\u22791?05000593\u21495?-1\u65292?\u31908?B2-20090059\par}
京CP备5000593号1，粤2-20090059
京ICP备05000593号-1
京ICP备05000593号-1
OUT
