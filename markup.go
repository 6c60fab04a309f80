package icp

import (
	"math/bits"
	"strings"
)

// This file reads the markup of a page: it tells what comes next in it. What is
// made of that is the matter of html.go.

const (
	// maxTag is how much of a tag is read. The attributes behind are not looked at; a name
	// or a value without quotes that is as long ends anywhere. Before us are always so many
	// bytes of the page, or all that is left.
	maxTag = 8 << 10

	// maxText is how much of a text is one token, about.
	maxText = 1 << 10
)

// Markup is a page, of which no more is held than what is to be read next.
type markup struct {
	tag tag // the last one

	source
	pos   int // where in buf to go on
	limit int // where in buf not to go on before it is filled again

	raw uint64 // whose end tag ends the text that is no markup, 0 where all is
	references
	nesting
}

// more returns where to go on that is to be read from the offset on, with enough of it at hand, and
// whether there is more.
func (m *markup) more(i int) (int, bool) {
	if i >= m.limit && !m.last {
		m.pass(i)
		i, m.limit = 0, len(m.buf)
		if !m.last {
			m.limit -= maxTag - 1
		}
	}
	return i, i < m.limit
}

// readTag reads the tag, or what begins like one. Most end tags end the innermost element, and
// nothing else with it.
func (p *page) readTag(start int) int {
	const room = len("</") + wordSize
	e := p.top()
	if start+room <= len(p.buf) && p.buf[start+1] == '/' && e.kind&elFence == 0 && e.is&^isForeign == 0 {
		size := (bits.Len64(e.key) + 7) / 8
		rest := lowerWord(load64(p.buf[start+len("</"):start+room])) ^ e.key // zeros, and what is behind the name
		if rest<<(56-8*size&63) == '>'<<56 {
			p.depth--
			p.lane.part(e.gap)
			if e.kind&elAnchor != 0 {
				p.link = e.outer
			}
			return start + len("</>") + size
		}
	}
	t, s := &p.tag, p.buf[start:min(len(p.buf), start+maxTag)]
	name, isEnd := strings.CutPrefix(s[len("<"):], "/")
	if !isASCIILetter(byteAt(name, 0)) {
		return p.readOther(start)
	}
	key, end := keyAt(s, len(s)-len(name), &endsTagName)
	t.key, t.kind = key, elAny|kindOf(key, end-len(s)+len(name))
	i := start + t.readAttributes(s, end)
	if isEnd {
		p.endTag(t)
	} else {
		p.startTag(t)
	}
	if t.has&isCut != 0 {
		i = p.skipTag(t, i)
	}
	if p.raw != 0 {
		i = p.skipRaw(i)
	}
	return i
}

// readOther reads what begins with a < and is no tag. <!--> and <!---> are all of a comment.
func (p *page) readOther(start int) int {
	const cdata = "<![CDATA["
	rest, i, dashes := p.buf[start:], start+len("<!"), ""
	switch {
	case p.isForeign() && strings.HasPrefix(rest, cdata):
		i = start + len(cdata)
		text, _, closed := strings.Cut(p.buf[i:min(len(p.buf), i+maxText)], "]]>")
		if closed {
			return p.show(text, i, len(text)) + len("]]>")
		}
	case strings.HasPrefix(rest, "<!--") && !strings.HasPrefix(strings.TrimLeft(rest[len("<!"):], "-"), ">"):
		i, dashes = start+len("<!--"), "--"
	case strings.IndexByte("!?/", byteAt(rest, 1)) < 0:
		return p.readCharacter(start)
	}
	p.lane.part(tagged)
	return p.skipMarkup(i, dashes)
}

// readReference reads the character reference, or the & that begins none.
func (p *page) readReference(start int) int {
	shown, size := p.unescape(p.buf[start:])
	switch {
	case size == len("&"):
		return p.readCharacter(start)
	case isWhite[shown[0]]:
		p.lane.white = true
		return start + size
	}
	return p.show(shown, start, size)
}

// readCharacter reads the < or & that begins nothing. Where it is repeated, only the last one
// may begin something.
func (p *page) readCharacter(start int) int {
	rest := p.buf[start:min(len(p.buf), start+maxText)]
	size := max(1, len(rest)-len(strings.TrimLeft(rest, rest[:1]))-1)
	return p.show(rest[:size], start, size)
}

// isWhite has the characters that a browser shows as white space.
var isWhite = [256]bool{' ': true, '\t': true, '\n': true, '\r': true}

// plainSize returns how much of s is shown as it is for sure: no more than what
// stands before the first <, &, control character, or second space in a row.
func plainSize(s string) int {
	before := uint64(0) // whether a space is in front
	for i := 0; ; i += wordSize {
		word := uint64(0)
		if i+wordSize <= len(s) {
			word = load64(s[i : i+wordSize])
		} else {
			word = firstWord(s[i:])
		}
		if (word|word<<1)&high == high { // letters, and what is beyond ASCII
			before = 0
			continue
		}
		spaces := equal(word, ' ') & high
		other := less(word, ' ') | equal(word, '<') | equal(word, '&') | spaces&(spaces<<8|before)
		if n := firstOf(other); n < wordSize {
			return i + n
		}
		before = spaces >> 56
	}
}

// skipTag goes behind the rest of a tag that is cut.
func (p *page) skipTag(t *tag, i int) int {
	var more bool
	for i, more = p.more(i); more && t.has&isCut != 0; i, more = p.more(i) {
		s := p.buf[i:min(len(p.buf), i+maxTag)]
		value, _, closed := strings.Cut(s, t.quote)
		end := len(s)
		if closed {
			end = len(value) + len(t.quote)
			t.quote = ""
			end = t.readAttributes(s, end)
		}
		i += end
	}
	return i
}

// skipMarkup goes behind the next > in front of which the dashes are, or those of them and a !, as
// in front of that of a comment.
func (p *page) skipMarkup(i int, dashes string) int {
	var more bool
	for i, more = p.more(i); more; i, more = p.more(i) {
		size := strings.IndexByte(p.buf[i:], '>')
		if size < 0 {
			i = p.limit
			continue
		}
		seen := p.buf[i : i+size]
		i += size + len(">")
		if strings.HasSuffix(strings.TrimSuffix(seen, "!"), dashes) {
			return i
		}
	}
	return i
}

// skipRaw goes to the end tag that ends the text. A script may hold another one in a comment.
func (p *page) skipRaw(i int) int {
	inside := 0 // a comment, or a script in that
	var more bool
	for i, more = p.more(i); more; i, more = p.more(i) {
		rest := p.buf[i:]
		isEnd := isTagOf(p.raw, rest, "</")
		switch {
		case isEnd && inside < 2:
			p.raw = 0
			return i
		case isEnd:
			inside--
		case p.raw != scriptKey:
		case inside == 0 && strings.HasPrefix(rest, "<!--"), inside == 1 && isTagOf(p.raw, rest, "<"):
			inside++
		case strings.HasPrefix(rest, "-->"):
			inside = 0
		}
		rest, _, _ = strings.Cut(rest[1:], "<")
		if inside > 0 {
			rest, _, _ = strings.Cut(rest, "-->")
		}
		i = min(i+1+len(rest), p.limit)
	}
	return i
}

// scriptKey is the key of script.
const scriptKey = 's' | 'c'<<8 | 'r'<<16 | 'i'<<24 | 'p'<<32 | 't'<<40
