#!/usr/bin/env bash
# wtf_wikipedia 10.4.2 (JavaScript)
#
# Guess: what knows Chinese names in wikitext, as 重定向 and 分类, knows 文件, too, by which
# pictures stand in each article there; and the text that it has of a page is the text as it stands,
# less the marks.
# Seen: a picture as 文件: has its size and its caption in the text, thumb| among them, while one as
# File: is left out. Each 。 is a full stop and a space, in the middle of a text as well; a note
# between two characters leaves a space between them, so that a number is parted; references by
# number stay as they are written, and within nowiki the quotes are gone. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package wtf_wikipedia@10.4.2 <<'JS'
import wtf from "wtf_wikipedia";

for (const text of ["[[File:a.png|thumb|京]]号", "[[文件:a.png|thumb|京]]号", "[[分类:备案]]号", "已备案。查询。", "京ICP备<ref>注</ref>05000593号", "京&nbsp;&#22791;", "<nowiki>'''京'''</nowiki>"]) {
  console.log(text, "|", wtf(text).text());
}
JS
expect node main.mjs <<'OUT'
[[File:a.png|thumb|京]]号 | 号
[[文件:a.png|thumb|京]]号 | thumb|京号
[[分类:备案]]号 | 号
已备案。查询。 | 已备案. 查询.
京ICP备<ref>注</ref>05000593号 | 京ICP备 05000593号
京&nbsp;&#22791; | 京 &#22791;
<nowiki>'''京'''</nowiki> | 京
OUT
