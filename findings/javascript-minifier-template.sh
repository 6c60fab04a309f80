#!/usr/bin/env bash
# JavaScript::Minifier 1.16 (Perl), jsmin 3.0.1, rjsmin 1.2.0 (Python; all of Debian 12)
#
# Guess: what makes scripts smaller knows templates in backquotes, which the language has had since
# 2015, as texts, so that https:// in one is no comment; a program of that age has an error for them.
# Seen: JavaScript::Minifier and jsmin take what follows https: for a comment, up to the end of the
# line, with the backquote that ends the template, so that what comes next is part of it. Two spaces are
# one. No error tells until a browser reads the script. rjsmin leaves templates as they are.
. "$(dirname "$0")/lib.bash"

debian_package libjavascript-minifier-perl=1.16-2 python3-jsmin=3.0.1-1 python3-rjsmin=1.2.0+dfsg1-2+b3
cat >a.js <<'JS'
const link = `https://beian.miit.gov.cn/`;
const text = `京ICP备05000593号-1  粤B2-20090059`;
show( foot );
JS
cat >main.py <<'PY'
import jsmin
import rjsmin

text = open("a.js", encoding="utf-8").read()
print("jsmin", jsmin.jsmin(text))
print("rjsmin", rjsmin.jsmin(text))
PY
run() {
	echo "JavaScript::Minifier $(perl -Iusr/share/perl5 -MJavaScript::Minifier=minify -e 'print minify(input => join "", <>)' a.js)"
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py
}
expect run <<'OUT'
JavaScript::Minifier const link=`https:const text=`京ICP备05000593号-1 粤B2-20090059`;show(foot);
jsmin const link=`https:const text=`京ICP备05000593号-1 粤B2-20090059`;show(foot);
rjsmin const link=`https://beian.miit.gov.cn/`;const text=`京ICP备05000593号-1  粤B2-20090059`;show(foot);
OUT
