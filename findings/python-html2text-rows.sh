#!/usr/bin/env bash
# html2text 2020.1.16 (Python, Debian 12), turndown 7.2.5 with turndown-plugin-gfm 1.0.2 (JavaScript)
#
# Guess: a row of a table is a line in Markdown, with </tr> or without, which HTML leaves out as well
# (13.1.2.4); the terms of a list, <dt>, each begin a line; and a paragraph that begins with # or > is a
# paragraph, as one that begins with 1. is.
# Seen: without </tr> all rows are one line, and no table to a reader of Markdown. A <dt> without an end
# tag in front of it stands glued to the text above, 粤B2-2009005912 of a license and the term 12. # and
# > are as they were, a heading and a quotation, while 1\. and \- are escaped. turndown has all as
# guessed.
. "$(dirname "$0")/lib.bash"

debian_package python3-html2text=2020.1.16-2
npm_package turndown@7.2.5 turndown-plugin-gfm@1.0.2 <<'JS'
import TurndownService from "turndown";
import { tables } from "turndown-plugin-gfm";

const service = new TurndownService();
service.use(tables);
for (const page of process.argv.slice(2)) {
  console.log("turndown ", JSON.stringify(service.turndown(page)));
}
JS
cat >main.py <<'PY'
import json
import sys
import html2text

for page in sys.argv[1:]:
    print("html2text", json.dumps(html2text.html2text(page), ensure_ascii=False))
PY
run() {
	set -- '<table><tr><th>备案号<th>域名数<tr><td>京ICP备05000593号-1<td>12<tr><td>沪ICP备11018762号<td>3</table>' '<dl><dt>许可证<dd>粤B2-20090059<dt>12<dd>分支</dl>' '<p># 1<p>> 1<p>1. 一<p>- 一'
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py "$@"
	node main.mjs "$@"
}
expect run <<'OUT'
html2text "备案号| 域名数| 京ICP备05000593号-1| 12| 沪ICP备11018762号| 3\n\n"
html2text "许可证    粤B2-2009005912    分支\n\n"
html2text "# 1\n\n> 1\n\n1\\. 一\n\n\\- 一\n\n"
turndown  "| 备案号 | 域名数 |\n| --- | --- |\n| 京ICP备05000593号-1 | 12 |\n| 沪ICP备11018762号 | 3 |"
turndown  "许可证\n\n粤B2-20090059\n\n12\n\n分支"
turndown  "\\# 1\n\n\\> 1\n\n1\\. 一\n\n\\- 一"
OUT
