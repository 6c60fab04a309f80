#!/usr/bin/env bash
# Text::Unidecode 1.30 (Perl, Debian 12), unidecode-plus 1.0.5, any-ascii 0.3.3 (JavaScript)
#
# Guess: what writes any text in ASCII makes (1) of ①, the mark of notes and lists in Chinese, as it
# makes (1) of ㈠, and as ⑴ is made by Unicode's compatibility.
# Seen: to Text::Unidecode and unidecode-plus, which is a port of it, ① and ⑫ are nothing, so that
# all the points of a list are the same, and 第③项 is Di Xiang. In any-ascii they are bare digits: of
# 号-1 with note ② the index is 12. All three have (1) for ㈠.
. "$(dirname "$0")/lib.bash"

debian_package libtext-unidecode-perl=1.30-3
npm_package unidecode-plus@1.0.5 any-ascii@0.3.3 <<'JS'
import anyAscii from "any-ascii";
import unidecode from "unidecode-plus";

for (const text of process.argv.slice(2)) console.log(text, JSON.stringify([unidecode(text), anyAscii(text)]));
JS
run() {
	node main.mjs 沪ICP备05000593号-1② 第③项 ⑫ ㈠
	PERL5LIB=$PWD/usr/share/perl5 /usr/bin/perl -CA -MText::Unidecode -e 'print "Perl [", unidecode($_), "]\n" for @ARGV' 沪ICP备05000593号-1② 第③项 ⑫ ㈠
}
expect run <<'OUT'
沪ICP备05000593号-1② ["Hu ICPBei 05000593Hao -1","HuICPBei05000593Hao-12"]
第③项 ["Di Xiang ","Di3Xiang"]
⑫ ["","12"]
㈠ ["(1) ","(1)"]
Perl [Hu ICPBei 05000593Hao -1]
Perl [Di Xiang ]
Perl []
Perl [(1) ]
OUT
