#!/usr/bin/env bash
# k3a/html2text v1.3.0, golang.org/x/net v0.62.0
#
# Guess: what is a comment, and what is in an attribute, ends where HTML has it end,
# so that the text is that of the page.
# Seen: both end at the first >, and what follows is text: of <!-- 1 > 0 --> there is
# “0 --”. An attribute with > in it takes the text of its link away, and the link's
# address is printed. x/net/html's tokenizer reads both as browsers do.
. "$(dirname "$0")/lib.bash"

go_module github.com/k3a/html2text@v1.3.0 golang.org/x/net@v0.62.0 <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/k3a/html2text"
	"golang.org/x/net/html"
)

func main() {
	for _, page := range []string{
		`<p>a<!-- 1 > 0 -->b</p>`,
		`<p><a title="1 > 0" href="/b">a</a></p>`,
		`<p><b title="1 > 0">a</b></p>`,
	} {
		fmt.Printf("%s\n\thtml2text %q\n\tx/net/html %q\n", page, html2text.HTML2Text(page), text(page))
	}
}

func text(page string) (text string) {
	z := html.NewTokenizer(strings.NewReader(page))
	for z.Next() != html.ErrorToken {
		if t := z.Token(); t.Type == html.TextToken {
			text += t.Data
		}
	}
	return text
}
GO
expect go run . <<'OUT'
<p>a<!-- 1 > 0 -->b</p>
	html2text "a 0 --b"
	x/net/html "ab"
<p><a title="1 > 0" href="/b">a</a></p>
	html2text "/b"
	x/net/html "a"
<p><b title="1 > 0">a</b></p>
	html2text "0\"a"
	x/net/html "a"
OUT
