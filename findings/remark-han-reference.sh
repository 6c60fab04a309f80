#!/usr/bin/env bash
# remark-stringify 11.0.0 (mdast-util-to-markdown 2.2.3), rehype-remark 10.0.1 (JavaScript)
#
# Guess: bold that CommonMark would not close, as of a sign with a letter glued behind it, gets
# a reference for that letter, a**:**&#x62;, as with Latin words; with Han, where nothing has a
# space around it, another way is found, and **备案号：**京ICP备… stays readable.
# Seen: it is the same with Han. <b>备案号：</b>京ICP备…, the usual way to print a number, becomes
# **备案号：**&#x4EAC;ICP备…, and so does 版 behind a number in bold brackets. Rendered nothing is
# lost; in the source, which is what is searched, the province is gone.
. "$(dirname "$0")/lib.bash"

npm_package unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 mdast-util-to-markdown@2.2.3 <<'JS'
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkStringify from "remark-stringify";
import { unified } from "unified";

const markdown = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
for (const html of [
  "<b>备案号：</b>京ICP备11018762号-1",
  "<b>（京ICP备11018762号-1）</b>版权所有",
  "<b>ICP备案号:</b>京ICP备11018762号-1",
  "<b>备案号</b>：京ICP备11018762号-1",
  "备案号：<b>京ICP备11018762号-1</b>",
]) {
  console.log(String(markdown.processSync(html)).trim());
}
JS
expect node main.mjs <<'OUT'
**备案号：**&#x4EAC;ICP备11018762号-1
**（京ICP备11018762号-1）**&#x7248;权所有
**ICP备案号:**&#x4EAC;ICP备11018762号-1
**备案号**：京ICP备11018762号-1
备案号：**京ICP备11018762号-1**
OUT
