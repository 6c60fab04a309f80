#!/usr/bin/env bash
# gomarkdown/markdown v0.0.0-20261107153045-a51d70be185e, yuin/goldmark v1.8.7 (Go); smartypants
# 0.2.2, retext-smartypants 6.2.0, markdown-it 15.0.3 (JavaScript)
#
# Guess: what makes typographic quotes of straight ones opens the first of a pair and closes the
# second, in Chinese text as well, where no space stands in front: of 他说"备案"了, “ and ”.
# Seen: three of five close both, ”备案”, as they open a quote only behind a space or at the beginning,
# and two of them do so behind a full-width colon and bracket, too. The two others leave quotes
# between Han characters straight. None has the pair.
. "$(dirname "$0")/lib.bash"

go_module github.com/gomarkdown/markdown@v0.0.0-20261107153045-a51d70be185e github.com/yuin/goldmark@v1.8.7 <<'GO'
package main

import (
	"bytes"
	"fmt"
	"html"
	"os"

	"github.com/gomarkdown/markdown"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
)

func main() {
	for _, text := range os.Args[1:] {
		fmt.Println("gomarkdown", html.UnescapeString(string(bytes.TrimSpace(markdown.ToHTML([]byte(text), nil, nil)))))
		var b bytes.Buffer
		if err := goldmark.New(goldmark.WithExtensions(extension.Typographer)).Convert([]byte(text), &b); err != nil {
			panic(err)
		}
		fmt.Println("goldmark", html.UnescapeString(string(bytes.TrimSpace(b.Bytes()))))
	}
}
GO
npm_package smartypants@0.2.2 retext@9.0.0 retext-smartypants@6.2.0 markdown-it@15.0.3 <<'JS'
import markdownIt from "markdown-it";
import { retext } from "retext";
import retextSmartypants from "retext-smartypants";
import { smartypantsu } from "smartypants";

for (const text of process.argv.slice(2)) {
  console.log("smartypants", smartypantsu(text));
  console.log("retext-smartypants", String(retext().use(retextSmartypants).processSync(text)));
  console.log("markdown-it", markdownIt({ typographer: true }).renderInline(text).replaceAll("&quot;", '"'));
}
JS
texts=('他说"备案"了' '他说："备案"' '号（"号"）')
both() {
	go run . "${texts[@]}"
	node main.mjs "${texts[@]}"
}
expect both <<'OUT'
gomarkdown <p>他说”备案”了</p>
goldmark <p>他说"备案"了</p>
gomarkdown <p>他说：”备案”</p>
goldmark <p>他说：“备案”</p>
gomarkdown <p>号（”号”）</p>
goldmark <p>号（“号”）</p>
smartypants 他说”备案”了
retext-smartypants 他说”备案”了
markdown-it 他说"备案"了
smartypants 他说：”备案”
retext-smartypants 他说：“备案”
markdown-it 他说：“备案”
smartypants 号（”号”）
retext-smartypants 号（“号”）
markdown-it 号（“号”）
OUT
