package main

import (
	"html"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/go-icp/icp"
)

// An Excerpt is a match with the text around it, as a person sees it.
type Excerpt struct {
	Before  string `json:"before,omitempty"`
	Printed string `json:"printed"`
	After   string `json:"after,omitempty"`
}

const (
	excerptRunes = 28  // on either side
	excerptTexts = 40  // of the page that are looked at for them; it may have a tag behind every byte
	excerptBytes = 400 // of each of these
	printedRunes = 80  // of the match
)

// excerpt returns what is printed, and what stands around it.
func (l *layout) excerpt(m icp.Match) Excerpt {
	start, end := int(m.Start), int(m.End)
	before, after := "", ""
	i := firstBehind(l.texts, start)
	for k := min(i, len(l.texts)-1); k >= max(0, i-excerptTexts) && !enough(before); k-- {
		t := l.texts[k]
		stop := min(t.end, start)
		before = l.shown(max(t.start, stop-excerptBytes), stop) + before
	}
	j := firstBehind(l.texts, end)
	for k := j; k < min(len(l.texts), j+excerptTexts) && !enough(after); k++ {
		t := l.texts[k]
		begin := max(t.start, end)
		after += l.shown(begin, min(t.end, begin+excerptBytes))
	}
	return Excerpt{
		Before:  lastRunes(collapse(before), excerptRunes),
		Printed: firstRunes(collapse(l.printed(m)), printedRunes),
		After:   firstRunes(collapse(after), excerptRunes),
	}
}

// printed returns what the page shows of the match.
func (l *layout) printed(m icp.Match) string { return icp.TextOf(l.page, findMode, m) }

func enough(s string) bool { return utf8.RuneCountInString(collapse(s)) > excerptRunes }

// shown returns a piece of text as a person sees it.
func (l *layout) shown(start, end int) string {
	if start >= end {
		return ""
	}
	return html.UnescapeString(string(l.page[start:end]))
}

var spaces = regexp.MustCompile(`[\s\p{Z}]+`)

// collapse has one space for several, and proper UTF-8.
func collapse(s string) string {
	return spaces.ReplaceAllString(strings.ToValidUTF8(s, "�"), " ")
}

// firstRunes returns at most n characters from the beginning of s.
func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i] + "…"
		}
	}
	return s
}

// lastRunes returns at most n characters from the end of s.
func lastRunes(s string, n int) string {
	if over := utf8.RuneCountInString(s) - n; over > 0 {
		return "…" + string([]rune(s)[over:])
	}
	return s
}
