package main

import (
	"bytes"
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A layout tells where in a page its shown text and its foot are.
//
// The foot is what a <footer> contains, and the last fifth of the text, or the
// last 300 characters if that is more. What style sheets and scripts hide, show
// or move is not known.
type layout struct {
	page    []byte
	texts   []extent // in order
	footers []extent // in order
	foot    int      // where the last fifth begins
	tagged  bool     // there is a tag in it: it is no pasted text
}

// An extent is a part of a page.
type extent struct{ start, end int }

func newLayout(page []byte) *layout {
	l := &layout{page: page}
	l.texts, l.footers = outline(page)
	l.foot = footStart(page, l.texts)
	l.tagged = isTagged(page)
	return l
}

// inFoot reports whether a part of what is between start and end stands at the
// foot.
func (l *layout) inFoot(start, end int) bool {
	if end > l.foot {
		return true
	}
	i := firstBehind(l.footers, start)
	return i < len(l.footers) && l.footers[i].start < end
}

// isTagged reports whether there is a tag in the page.
func isTagged(page []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			return true
		}
	}
}

// href returns the address of the link that pos stands in; empty if it is in none.
func (l *layout) href(pos int) string {
	z := html.NewTokenizer(bytes.NewReader(l.page))
	href := ""
	for end := 0; ; {
		token := z.Next()
		if end += len(z.Raw()); token == html.ErrorToken || end > pos {
			return href
		}
		switch t := z.Token(); {
		case t.Data != "a":
		case token == html.EndTagToken:
			href = ""
		case token == html.StartTagToken:
			href = ""
			for _, a := range t.Attr {
				if a.Key == "href" {
					href = a.Val
					break // the first one counts
				}
			}
		}
	}
}

// line returns in which line of the page, counted from 1, pos stands.
func (l *layout) line(pos int) int { return 1 + bytes.Count(l.page[:pos], []byte("\n")) }

// firstBehind returns the index of the first extent that ends behind pos.
func firstBehind(extents []extent, pos int) int {
	i, _ := slices.BinarySearchFunc(extents, pos, func(e extent, pos int) int {
		return cmp.Compare(e.end, pos+1)
	})
	return i
}

// footStart returns where in the page the last fifth of the texts begins, or the
// last 300 characters.
func footStart(page []byte, texts []extent) int {
	total := 0
	for _, t := range texts {
		for _, r := range string(page[t.start:t.end]) {
			if !unicode.IsSpace(r) {
				total++
			}
		}
	}
	left := max(total/5, 300)
	for _, t := range slices.Backward(texts) {
		text := page[t.start:t.end]
		for len(text) > 0 {
			r, size := utf8.DecodeLastRune(text)
			text = text[:len(text)-size]
			if !unicode.IsSpace(r) {
				left--
			}
			if left == 0 {
				return t.start + len(text)
			}
		}
	}
	return 0
}

// outline returns where in the page the shown texts and the content of the
// footers are.
//
// It has the tokenizer of x/net/html only, not the parser: a token tells where
// in the page it stands, a node does not.
func outline(page []byte) (texts, footers []extent) {
	z := html.NewTokenizer(bytes.NewReader(page))
	depth := 0    // how many footers are open
	unshown := "" // the element that we are in and that browsers do not show
	for pos := 0; ; {
		token := z.Next()
		start := pos
		pos += len(z.Raw())
		switch token {
		case html.ErrorToken:
			return texts, footers
		case html.TextToken:
			if unshown == "" {
				texts = append(texts, extent{start, pos})
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			if string(name) == "footer" {
				if depth++; depth == 1 {
					footers = append(footers, extent{pos, len(page)})
				}
			} else if unshown == "" && slices.Contains(unshownElements, string(name)) {
				unshown = string(name)
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if string(name) == "footer" && depth > 0 {
				if depth--; depth == 0 {
					footers[len(footers)-1].end = start
				}
			} else if string(name) == unshown {
				unshown = ""
			}
		}
	}
}

// unshownElements are those whose content no browser shows.
var unshownElements = []string{"script", "style", "template", "noscript", "title", "iframe", "noembed", "noframes"}
