package main

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// diffMarkup returns the page without textareas and the like.
func diffMarkup(page string) string { return diffText.ReplaceAllString(page, "legend") }

var diffText = regexp.MustCompile(`textarea|xmp|plaintext`)

// Elements whose tags end a number.
var (
	diffBlocks = strings.Fields(`address article aside blockquote body br caption center dd details dir div dl dt
		fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing
		main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`)
	diffUnseen   = strings.Fields(`iframe noembed noframes noscript script style template title`)
	diffControls = strings.Fields(`button marquee optgroup option select`)
)

// diffWall is text that ends all numbers, and has no license without a place behind it.
const diffWall = "\n隔 wall\n"

// diffApart returns the page with walls around the elements of these names.
func diffApart(page string, names []string) string {
	var b strings.Builder
	for _, t := range diffTokens(page) {
		walled := slices.Contains(names, t.name)
		if walled && t.kind != html.EndTagToken {
			b.WriteString(diffWall)
		}
		b.WriteString(t.raw)
		if walled && t.kind == html.EndTagToken {
			b.WriteString(diffWall)
		}
	}
	return b.String()
}

// diffFootnotes returns the page with spaces where there are only tags between the
// digits of an index.
func diffFootnotes(page string) string {
	var b strings.Builder
	text := ""
	for _, t := range diffTokens(page) {
		if t.kind == html.TextToken {
			if diffOpenIndex.MatchString(text) && diffGoesOn.MatchString(t.raw) {
				b.WriteByte(' ')
			}
			text += t.raw
		}
		b.WriteString(t.raw)
	}
	return b.String()
}

// diffGoesOn matches text that may go on with it.
var diffGoesOn = regexp.MustCompile(`^[0-9A-Za-z]`)

// diffOpenIndex matches text that ends with an index.
var diffOpenIndex = regexp.MustCompile(`号\s*-\s*\d+$`)

// A diffToken is a piece of a page: a tag, text and so on.
type diffToken struct {
	kind  html.TokenType
	name  string // of a tag
	raw   string
	style string
}

func diffTokens(page string) (tokens []diffToken) {
	z := html.NewTokenizer(strings.NewReader(page))
	size := 0
	for z.Next() != html.ErrorToken {
		raw := string(z.Raw())
		size += len(raw)
		t := z.Token()
		d := diffToken{kind: t.Type, raw: raw}
		if t.Type == html.StartTagToken || t.Type == html.SelfClosingTagToken || t.Type == html.EndTagToken {
			d.name = t.Data
			for _, a := range t.Attr {
				if a.Key == "style" {
					d.style = a.Val
				}
			}
		}
		tokens = append(tokens, d)
	}
	return append(tokens, diffToken{raw: page[size:]})
}

// diffOddStyle reports whether there is more to a style than a word or two for each
// property, or a value of display that does not exist.
func diffOddStyle(page string) bool {
	for _, t := range diffTokens(page) {
		for declaration := range strings.SplitSeq(t.style, ";") {
			if !diffPlainStyle.MatchString(declaration) {
				return true
			}
		}
	}
	return false
}

var diffPlainStyle = regexp.MustCompile(`(?i)^\s*(|display\s*:\s*(none|block|flex|inline)\s*(!\s*important)?|(content-)?visibility\s*:\s*hidden|(visibility|color|float|position)\s*:[\s\w-]*(!\s*important)?)\s*$`)

// diffMathText reports whether a tag closes itself where MathML has HTML inside.
func diffMathText(page string) bool {
	inside := false
	for _, t := range diffTokens(page) {
		switch t.kind {
		case html.StartTagToken:
			inside = inside || slices.Contains(strings.Fields("mi mo mn ms mtext annotation-xml"), t.name)
		case html.SelfClosingTagToken:
			if inside {
				return true
			}
		}
	}
	return false
}
