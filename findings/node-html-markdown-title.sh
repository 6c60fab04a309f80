#!/usr/bin/env bash
# node-html-markdown 2.0.0, turndown 7.2.5, commonmark 0.31.2 renders (JavaScript)
#
# Guess: a link with a quote in its title, and a heading of two lines, are a link and a heading in
# Markdown: the quote is escaped, as brackets in text are, and the heading is of one line, as each
# with #.
# Seen: neither. The link is text, with its brackets and its address in it. The second line of the
# heading is a paragraph, so that a number that is broken there is two. turndown has both.
. "$(dirname "$0")/lib.bash"

npm_package node-html-markdown@2.0.0 turndown@7.2.5 commonmark@0.31.2 <<'JS'
import { HtmlRenderer, Parser } from "commonmark";
import { NodeHtmlMarkdown } from "node-html-markdown";
import Turndown from "turndown";

for (const page of [
  `<p><a href="https://beian.miit.gov.cn/" title='查询"备案"'>京ICP备11018762号</a></p>`,
  "<h2>京ICP备<br>11018762号</h2>",
]) {
  for (const [name, markdown] of [["node-html-markdown", NodeHtmlMarkdown.translate(page)], ["turndown", new Turndown().turndown(page)]]) {
    console.log(`${name}: ${new HtmlRenderer().render(new Parser().parse(markdown)).trim().replaceAll("\n", "⏎")}`);
  }
}
JS
expect node main.mjs <<'OUT'
node-html-markdown: <p>[京ICP备11018762号](https://beian.miit.gov.cn/ &quot;查询&quot;备案&quot;&quot;)</p>
turndown: <p><a href="https://beian.miit.gov.cn/" title="查询&quot;备案&quot;">京ICP备11018762号</a></p>
node-html-markdown: <h2>京ICP备</h2>⏎<p>11018762号</p>
turndown: <h2>京ICP备<br />⏎11018762号</h2>
OUT
