#!/usr/bin/env bash
# markusmobius/go-trafilatura v1.12.2, go-shiori/go-readability v0.0.0-20251205110129-5db1dc9836f0
# (Go)
#
# Guess: what takes the article out of a page has its text as it is seen: a number in one piece,
# whatever tags are in it, and each item, cell and line apart from the next one; and all of it.
# Seen: each has one of the two. go-trafilatura puts a space at every tag, in a line as well, so that
# a number with <b> in it is four words, and leaves out the short list, with a license. go-readability
# leaves out the small table, with a filing, and glues items and lines: the license and a count of 12
# are 粤B2-2009005912. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/markusmobius/go-trafilatura@v1.12.2 github.com/go-shiori/go-readability@v0.0.0-20251205110129-5db1dc9836f0 <<'GO'
package main

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/go-shiori/go-readability"
	"github.com/markusmobius/go-trafilatura"
)

func main() {
	long := "<p>" + strings.Repeat("这是一篇关于备案的文章，内容很长，说明怎样在网站底部写备案号。", 10) + "</p>"
	page := "<!DOCTYPE html><title>备案</title><div>" + long + "<p>起：京ICP备<b>11018762</b>号<i>-11</i>。</p><table><tr><td>沪ICP备05000593号<td>2</table>" +
		"<ul><li>粤B2-20090059<li>12</ul><p>甲<br>乙：止</p>" + long + "</div>"
	address := &url.URL{Scheme: "https", Host: "a.example"}
	first, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{OriginalURL: address})
	check(err)
	second, err := readability.FromReader(strings.NewReader(page), address)
	check(err)
	for _, text := range []string{first.ContentText, second.TextContent} {
		_, text, _ = strings.Cut(text, "起：")
		text, _, _ = strings.Cut(text, "止")
		fmt.Printf("%q\n", text)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
"京ICP备 11018762 号 -11 。 沪ICP备05000593号 2 甲 乙："
"京ICP备11018762号-11。粤B2-2009005912甲乙："
OUT
