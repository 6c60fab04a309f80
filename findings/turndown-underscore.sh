#!/usr/bin/env bash
# turndown 7.2.5, node-html-markdown 2.0.0, html-to-md 0.8.8, commonmark 0.31.2 renders (JavaScript)
#
# Guess: <em> in a page is emphasis in the Markdown that is made of it, whatever stands around it: the
# writers escape what Markdown would take for a mark, so they know when it takes one.
# Seen: turndown and node-html-markdown write _备_, which is emphasis only where no letter touches it
# (CommonMark 0.31.2, 6.2), and Han characters are letters with no space between them:
# 京ICP_备_11018762号 is that, with its underscores, and no search finds the number. turndown has an
# option, emDelimiter. html-to-md writes *, which may touch letters.
. "$(dirname "$0")/lib.bash"

npm_package turndown@7.2.5 node-html-markdown@2.0.0 html-to-md@0.8.8 commonmark@0.31.2 <<'JS'
import { HtmlRenderer, Parser } from "commonmark";
import htmlToMd from "html-to-md";
import { NodeHtmlMarkdown } from "node-html-markdown";
import Turndown from "turndown";

const page = "<p>京ICP<em>备</em>11018762号，见<em>公告</em>。 The <em>number</em> is</p>";
for (const [name, markdown] of [
  ["turndown", new Turndown().turndown(page)],
  ["turndown with *", new Turndown({ emDelimiter: "*" }).turndown(page)],
  ["node-html-markdown", NodeHtmlMarkdown.translate(page)],
  ["html-to-md", htmlToMd(page)],
]) {
  console.log(`${name}: ${new HtmlRenderer().render(new Parser().parse(markdown)).trim()}`);
}
JS
expect node main.mjs <<'OUT'
turndown: <p>京ICP_备_11018762号，见_公告_。 The <em>number</em> is</p>
turndown with *: <p>京ICP<em>备</em>11018762号，见<em>公告</em>。 The <em>number</em> is</p>
node-html-markdown: <p>京ICP_备_11018762号，见_公告_。 The <em>number</em> is</p>
html-to-md: <p>京ICP<em>备</em>11018762号，见<em>公告</em>。 The <em>number</em> is</p>
OUT
