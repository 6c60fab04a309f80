#!/usr/bin/env bash
# SWI-Prolog 9.0.4 (Debian 12), load_html
#
# Guess: an & in front of what is no reference is an & in a page, B2&A2 and ?a=1&b=2, as HTML has it
# (13.1.4 forbids it only with a semicolon behind), and a name of HTML5 that is not known, &hyphen;,
# stays as it is.
# Seen: the & is gone with the word behind it: R&D公司 is R, B2&A2 is B2, ?icp=1&page=2 is ?icp=1=2,
# and 号&hyphen;1 is 号1, an index glued to what is in front. In an attribute &hyphen; stays. No error
# or warning tells.
. "$(dirname "$0")/lib.bash"

debian_package swi-prolog-nox=9.0.4+dfsg-2 swi-prolog-core=9.0.4+dfsg-2 swi-prolog-core-packages libtcmalloc-minimal4 libedit2 libbsd0 libmd0 libgmp10 libreadline8 libarchive13 libpcre2-8-0
export SWI_HOME_DIR=$PWD/usr/lib/swi-prolog
cat >main.pl <<'PL'
:- use_module(library(sgml)).
page(Text) :- open_string(Text, Stream), load_html(stream(Stream), Page, []), format("~w -> ~q~n", [Text, Page]).
main :-
    page("<p>某R&D公司 京ICP备05000593号&hyphen;1</p>"),
    page("<p>许可证 B2&A2，?icp=1&page=2</p>"),
    page("<p>号 & 1 &amp; &nbsp;&ndash;</p>"),
    page("<p title='号&hyphen;1'></p>").
:- initialization((main, halt)).
PL
expect "$SWI_HOME_DIR"/bin/*/swipl -q main.pl <<'OUT'
<p>某R&D公司 京ICP备05000593号&hyphen;1</p> -> [element(p,[],['某R 京ICP备05000593号1'])]
<p>许可证 B2&A2，?icp=1&page=2</p> -> [element(p,[],['许可证 B2，?icp=1=2'])]
<p>号 & 1 &amp; &nbsp;&ndash;</p> -> [element(p,[],['号 & 1 & \xA0\–'])]
<p title='号&hyphen;1'></p> -> [element(p,[title='号&hyphen;1'],[])]
OUT
