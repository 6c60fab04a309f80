#!/usr/bin/env bash
# pandoc 2.17.1.1, docutils 0.19 (Python; both Debian 12)
#
# Guess: in a simple table of reStructuredText a row whose second cell is empty is a row. It goes on
# with the row above only if its first cell is empty (docutils' specification, Simple Tables).
# Seen: a row with any empty cell is joined to the one above, 京ICP备05000593号-2 to 京ICP备05000593号-1,
# with a count that is only the one of the two. No warning tells. docutils has four rows.
. "$(dirname "$0")/lib.bash"

debian_package pandoc=2.17.1.1-2~deb12u1 pandoc-data liblua5.3-0 libyaml-0-2 libgmp10 libffi8 python3-docutils=0.19+dfsg-6 docutils-common python3-roman
cat >a.rst <<'RST'
====================  =====  ====
号                    域名   备注
====================  =====  ====
京ICP备05000593号-1   128    x
京ICP备05000593号-2          y
京ICP备05000593号-3   3
沪ICP备05000593号     4      z
====================  =====  ====
RST
pandoc() { command pandoc --data-dir="$PWD/usr/share/pandoc/data" "$@"; }
run() {
	pandoc -f rst -t plain a.rst
	PYTHONPATH=$PWD/usr/lib/python3/dist-packages /usr/bin/python3 -c 'import docutils.core
table = docutils.core.publish_doctree(open("a.rst").read())
for row in table.findall(docutils.nodes.row): print("docutils", [cell.astext() for cell in row])'
}
expect run <<'OUT'
+-------------------------------------------------------------+------+------+
| 号                                                          | 域名 | 备注 |
+=============================================================+======+======+
| 京ICP备05000593号-1 京ICP备05000593号-2 京ICP备05000593号-3 | 128  | x y  |
|                                                             |      |      |
|                                                             | 3    |      |
+-------------------------------------------------------------+------+------+
| 沪ICP备05000593号                                           | 4    | z    |
+-------------------------------------------------------------+------+------+
docutils ['号', '域名', '备注']
docutils ['京ICP备05000593号-1', '128', 'x']
docutils ['京ICP备05000593号-2', '', 'y']
docutils ['京ICP备05000593号-3', '3', '']
docutils ['沪ICP备05000593号', '4', 'z']
OUT
