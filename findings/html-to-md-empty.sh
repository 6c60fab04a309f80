#!/usr/bin/env bash
# html-to-md 0.8.8, node-html-markdown 2.0.0 (JavaScript)
#
# Guess: what is valid HTML becomes Markdown, or stays HTML if it is not known. End tags that
# may be left out, as those of <li> and <td>, and tags in capitals are valid.
# Seen: html-to-md returns nothing at all for a list without </li>, for a table without </td>,
# and for what stands in <P>. Of a link whose address has no quotes the address is gone. No
# error tells. node-html-markdown has all.
. "$(dirname "$0")/lib.bash"

npm_package html-to-md@0.8.8 node-html-markdown@2.0.0 <<'JS'
import htmlToMd from "html-to-md";
import { NodeHtmlMarkdown } from "node-html-markdown";

for (const html of [
  "<ul><li>京ICP备1号</li><li>粤B2-1</li></ul>",
  "<ul><li>京ICP备1号<li>粤B2-1</ul>",
  "<table><tr><td>京ICP备1号</td></tr></table>",
  "<table><tr><td>京ICP备1号</table>",
  "<p>京ICP备1号</p>",
  "<P>京ICP备1号</P>",
  "<a href=https://beian.miit.gov.cn>京ICP备1号</a>",
]) {
  console.log(html);
  console.log("  html-to-md        ", JSON.stringify(htmlToMd(html)));
  console.log("  node-html-markdown", JSON.stringify(NodeHtmlMarkdown.translate(html)));
}
JS
expect node main.mjs <<'OUT'
<ul><li>京ICP备1号</li><li>粤B2-1</li></ul>
  html-to-md         "* 京ICP备1号\n* 粤B2-1"
  node-html-markdown "* 京ICP备1号\n* 粤B2-1"
<ul><li>京ICP备1号<li>粤B2-1</ul>
  html-to-md         ""
  node-html-markdown "* 京ICP备1号\n* 粤B2-1"
<table><tr><td>京ICP备1号</td></tr></table>
  html-to-md         "||\n|---|\n|京ICP备1号|"
  node-html-markdown "| 京ICP备1号 |\n| ------- |"
<table><tr><td>京ICP备1号</table>
  html-to-md         ""
  node-html-markdown "| 京ICP备1号 |\n| ------- |"
<p>京ICP备1号</p>
  html-to-md         "京ICP备1号"
  node-html-markdown "京ICP备1号"
<P>京ICP备1号</P>
  html-to-md         ""
  node-html-markdown "京ICP备1号"
<a href=https://beian.miit.gov.cn>京ICP备1号</a>
  html-to-md         "[京ICP备1号]()"
  node-html-markdown "[京ICP备1号](https://beian.miit.gov.cn)"
OUT
