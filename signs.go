package icp

import (
	"slices"
	"strings"
)

// This file walks over signs, and tags that stand in a text as text.

// longestTag is how many glyphs of a tag are looked at.
const longestTag = 128

// signsBehind returns the first glyph from the position on that is a letter, a digit or a Han
// character, behind no more than a few signs, of which a tag is one; perhaps one behind the end.
func (t glyphs) signsBehind(i int) int {
	const most = 16
	for range most {
		if t.is(i, ofWord|hanClass|symbolClass) {
			break
		}
		if i++; t.r(i-1) == '<' {
			rest := t[i:min(len(t), i+longestTag)]
			size := slices.IndexFunc(rest, func(g glyph) bool { return g.r == '>' || g.r == '<' })
			if t.r(i+size) == '>' {
				i += size + len(">")
			}
		}
	}
	return i
}

// signsBefore returns the glyph behind the last letter, digit or Han character in front of the position.
func (t glyphs) signsBefore(i int) int {
	for i > 0 && !t.is(i-1, ofWord|hanClass) {
		i = min(i-1, t.markupBefore(i))
	}
	return i
}

// bare returns what stands in front of the position without signs and markup, so that words are
// whole that these part: yun|nan, li</b>cense.
func (t glyphs) bare(buf []glyph, i int) glyphs {
	k := len(buf)
	for i = t.signsBefore(i); i > 0 && k > 0; i = t.signsBefore(i - 1) {
		k--
		buf[k] = t[i-1]
	}
	return buf[k:]
}

// signsBack goes back over signs that say nothing, and tags. Line is set if a line or a block ends
// there; the glyph is -1 behind what may have been a place.
func (t glyphs) signsBack(i int, line bool) (int, bool) {
	for i > 0 {
		line = line || t.gap(i) >= lineBreak
		markup := t.markupBefore(i)
		switch {
		case markup < i && !strings.ContainsRune("/!", max(0, t.r(markup+1))) && t.element(markup+1) == 0:
			return -1, false
		case t.r(i-1) == '>' && t.beginsLine(i-1): // a quote of Markdown or mail
		case markup == i && !t.is(i-1, passedClass):
			return i, line
		}
		i = min(i-1, markup)
	}
	return i, line
}

// element returns the kind of element whose name stands at the position, zero if none is known: an
// escape, <E7><B2>, looks like one.
func (t glyphs) element(i int) kind {
	var buf [16]byte
	name := buf[:0]
	if !t.is(i, letterClass) { // <%- p %>
		return 0
	}
	for t.is(i, ofIdentifier) && t.gap(i) == glued && len(name) < len(buf) {
		name = append(name, byte(t.r(i)))
		i++
	}
	if slices.Contains(name, '-') { // of the page's own
		return elAny
	}
	return kindOf(keyAt(asString(name), 0, &endsTagName))
}

// markupBefore returns where the tag begins that ends in front of the position, or this.
func (t glyphs) markupBefore(i int) int {
	if t.r(i-1) != '>' {
		return i
	}
	for k := i - 2; k >= max(0, i-longestTag) && t.r(k) != '>'; k-- {
		if t.r(k) == '<' {
			return k
		}
	}
	return i
}
