package main

import (
	"bytes"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// A cause is why a page cannot be judged: it shows nothing, or nothing of its own.
type cause struct {
	is   func(*contents) bool
	text Text
}

// saved is what to do about a page that only a browser can put together.
var saved = Text{"请用浏览器打开，等内容显示完整后另存为网页，再检查另存的文件。", "open it in a browser, save what it shows as a page, and check that file"}

// causes are in the order in which they are asked for; the first that fits is a
// page's.
var causes = []cause{
	{func(c *contents) bool { return c.has("frameset") }, Text{"网页由框架组成，内容在别的网页里。请检查框架里的网页，或" + saved.Chinese, "it is a frameset, whose frames are other pages: check those, or " + saved.English}},
	{func(c *contents) bool { return c.refreshes }, Text{"网页会自动跳转到别的网址。请检查跳转后的网页。", "it leads on to another address by itself: check the page that is there"}},
	{func(c *contents) bool { return c.shows }, Text{}},
	{func(c *contents) bool { return c.has("script") }, Text{"网页的内容由脚本生成，源代码里没有文字。" + saved.Chinese, "it shows nothing but by script: " + saved.English}},
	{func(c *contents) bool { return c.has("iframe") }, Text{"网页的内容在框架里。请检查框架里的网页，或" + saved.Chinese, "what it shows is another page in a frame: check that, or " + saved.English}},
	{func(c *contents) bool { return c.has("img", "svg", "object", "canvas") }, Text{"网页只有图片，没有文字。图片里的号码请人工核对。", "it has pictures and no text: a person has to look"}},
	{func(c *contents) bool { return true }, Text{"网页是空的。请确认文件或网址是否正确。", "it is empty: is it the right file or address?"}},
}

// noHTML is said of what is no page at all.
var noHTML = Text{"这不是网页（HTML）。请确认文件或网址是否正确。", "it is no HTML: is it the right file or address?"}

// causeOf returns why a page without a number cannot be judged; nothing if it can.
func causeOf(page []byte) Text {
	c := contentsOf(page)
	i := slices.IndexFunc(causes, func(x cause) bool { return x.is(c) })
	return causes[i].text
}

// contents is what there is in a page.
type contents struct {
	elements  map[string]bool
	shows     bool // text
	refreshes bool // leads on to another address
}

func (c *contents) has(names ...string) bool {
	return slices.ContainsFunc(names, func(n string) bool { return c.elements[n] })
}

func contentsOf(page []byte) *contents {
	c := &contents{elements: make(map[string]bool)}
	z := html.NewTokenizer(bytes.NewReader(page))
	for z.Next() != html.ErrorToken {
		switch t := z.Token(); t.Type {
		case html.StartTagToken, html.SelfClosingTagToken:
			c.elements[t.Data] = true
			c.refreshes = c.refreshes || t.Data == "meta" && refreshes(t.Attr)
		}
	}
	texts, _ := outline(page)
	var shown strings.Builder
	for _, t := range texts {
		shown.WriteString(html.UnescapeString(string(page[t.start:t.end])))
	}
	c.shows = !isWaiting(shown.String())
	return c
}

// isWaiting reports whether a text says nothing, or only that something is to come.
func isWaiting(s string) bool {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, firstRunes(strings.TrimSpace(s), printedRunes))
	return slices.Contains([]string{"", "loading", "pleasewait", "加载中", "正在加载", "正在加载中", "页面加载中", "请稍候", "请稍后", "加载中请稍候"}, s)
}

// longestRefresh is after how many seconds a page does not lead on but reloads.
const longestRefresh = 10

// refreshes reports whether a meta element leads on to an address.
func refreshes(attributes []html.Attribute) bool {
	refresh, content := false, ""
	for _, a := range attributes {
		switch a.Key {
		case "http-equiv":
			refresh = strings.EqualFold(strings.TrimSpace(a.Val), "refresh")
		case "content":
			content = strings.ToLower(a.Val)
		}
	}
	seconds, address, _ := strings.Cut(strings.NewReplacer(",", ";").Replace(content), ";")
	n, err := strconv.ParseFloat(strings.TrimSpace(seconds), 64)
	return refresh && err == nil && n <= longestRefresh && strings.Contains(address, "url")
}

// isPage reports whether a file can be a page: most others tell by how they begin.
func isPage(file []byte) bool {
	media := http.DetectContentType(file)
	return strings.HasPrefix(media, "text/") || media == "application/octet-stream"
}
