#!/usr/bin/env bash
# JohannesKaufmann/html-to-markdown v2.5.2 (Go), turndown 7.2.5, node-html-markdown 2.0.0, html-to-md
# 0.8.8, rehype-remark 10.0.1, commonmark 0.31.2 renders (JavaScript)
#
# Guess: a page that says how to write a character, &amp;#22791; or &amp;copy;, says so in the
# Markdown that is made of it: what Markdown would take for something else gets a \ in front, as * and
# _ do.
# Seen: four of five leave &#22791; and &copy; as they are, which Markdown reads as 备 and ©, so that
# the page says to write 备 as 备; what is on a page in which &amp;nbsp; is explained is a space.
# rehype-remark has the \.
. "$(dirname "$0")/lib.bash"

go_module github.com/JohannesKaufmann/html-to-markdown/v2@v2.5.2 <<'GO'
package main

import (
	"fmt"
	"os"

	md "github.com/JohannesKaufmann/html-to-markdown/v2"
)

func main() {
	markdown, err := md.ConvertString(os.Args[1])
	fmt.Print(markdown)
	if err != nil {
		panic(err)
	}
}
GO
npm_package turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 commonmark@0.31.2 \
	unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-stringify@11.0.0 <<'JS'
import { execFileSync } from "node:child_process";
import { HtmlRenderer, Parser } from "commonmark";
import htmlToMd from "html-to-md";
import { NodeHtmlMarkdown } from "node-html-markdown";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkStringify from "remark-stringify";
import Turndown from "turndown";
import { unified } from "unified";

const page = "<p>备 is written &amp;#22791; and © &amp;copy; and * is *</p>";
console.log(`the page: ${page}`);
for (const [name, markdown] of [
  ["html-to-markdown", execFileSync("go", ["run", ".", page], { encoding: "utf8" })],
  ["turndown", new Turndown().turndown(page)],
  ["node-html-markdown", NodeHtmlMarkdown.translate(page)],
  ["html-to-md", htmlToMd(page)],
  ["rehype-remark", String(await unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify).process(page))],
]) {
  console.log(`${name}: ${markdown.trim()} → ${new HtmlRenderer().render(new Parser().parse(markdown)).trim()}`);
}
JS
expect node main.mjs <<'OUT'
the page: <p>备 is written &amp;#22791; and © &amp;copy; and * is *</p>
html-to-markdown: 备 is written &#22791; and © &copy; and * is * → <p>备 is written 备 and © © and * is *</p>
turndown: 备 is written &#22791; and © &copy; and \* is \* → <p>备 is written 备 and © © and * is *</p>
node-html-markdown: 备 is written &#22791; and © &copy; and \* is \* → <p>备 is written 备 and © © and * is *</p>
html-to-md: 备 is written &#22791; and © &copy; and \* is \* → <p>备 is written 备 and © © and * is *</p>
rehype-remark: 备 is written \&#22791; and © \&copy; and \* is \* → <p>备 is written &amp;#22791; and © &amp;copy; and * is *</p>
OUT
