#!/usr/bin/env bash
# libxml2 2.9.14 (lxml 4.9.2, Python), HTML::Entities 3.81 (Perl; all of Debian 12), parse5 8.1.1
# (JavaScript)
#
# Guess: &hyphen; &dash; and &colon; are characters in a page, as &nbsp; and &minus; are: HTML has had
# a list of 2,231 such names since 2014.
# Seen: to libxml2, by which Python's lxml, PHP's DOM and Ruby's Nokogiri read HTML, and to
# HTML::Entities, the list is that of 1999, of 253 names: 号&hyphen;1, which browsers show as 号‐1, is
# the text 号&hyphen;1, and the number has no index. &minus; and &ndash; are on the old list, so that
# pages seem well. No error tells. parse5 knows all.
. "$(dirname "$0")/lib.bash"

debian_package python3-lxml=4.9.2-1+deb12u1 libxml2 libxslt1.1 libhtml-parser-perl=3.81-1+deb12u1
npm_package parse5@8.1.1 <<'JS'
import { parseFragment } from "parse5";

console.log("parse5", parseFragment(process.argv[2]).childNodes[0].value);
JS
cat >main.py <<'PY'
import sys
from lxml import html

print("libxml2", html.fromstring("<p>" + sys.argv[1]).text_content())
PY
read_all() {
	local text='京ICP备05000593号&hyphen;1 号&minus;1 粤B2&dash;20090059 粤B2&ndash;20090059 备案号&colon; 第&num;1'
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py "$text"
	PERL5LIB=$(echo "$PWD"/usr/lib/*/perl5/5.36) perl -CSA -MHTML::Entities -e 'print "HTML::Entities ", decode_entities(shift), "\n"' "$text"
	node main.mjs "$text"
}
expect read_all <<'OUT'
libxml2 京ICP备05000593号&hyphen;1 号−1 粤B2&dash;20090059 粤B2–20090059 备案号&colon; 第&num;1
HTML::Entities 京ICP备05000593号&hyphen;1 号−1 粤B2&dash;20090059 粤B2–20090059 备案号&colon; 第&num;1
parse5 京ICP备05000593号‐1 号−1 粤B2‐20090059 粤B2–20090059 备案号: 第#1
OUT
