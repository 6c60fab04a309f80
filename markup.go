package icp

import (
	"math/bits"
	"strings"
	"unicode/utf8"
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

	// How to go on.
	state  state  // but for the rest of a tag that is cut
	raw    uint64 // whose end tag ends the text that is no markup
	escape int    // how deep in a script: in a comment of its own, in a script in that

	references
	nesting
}

// A state tells how what comes next is read.
type state uint8

const (
	inContent state = iota // as text, references and tags
	inComment              // not at all, up to -->
	inMarkup               // not at all, up to > (<!DOCTYPE html>, <?xml?>)
	inRaw                  // not at all, up to the end tag
)

// hold notes how far one may go on in what is at hand.
func (m *markup) hold() {
	m.pos, m.limit = 0, len(m.buf)
	if !m.last {
		m.limit -= maxTag - 1
	}
}

// read reads what comes next, until something is ready. What reads a part of it is told where
// that begins, and returns where it ends.
func (p *page) read() {
	i, buf := p.pos, p.buf
	for p.ready == 0 && i < p.limit {
		if p.state != inContent || p.tag.has&isCut != 0 {
			i = p.resume(i)
			continue
		}
		switch c := buf[i]; {
		case c == '<':
			if end := p.endTop(i); end > i {
				i = end
				continue
			}
			i = p.readTag(i)
		case isWhite[c]:
			p.lane.white = true
			for i++; i+wordSize <= len(buf) && isWhite[buf[i]]; { // most is indentation
				i += bits.TrailingZeros64(load64(buf[i:i+wordSize])^uint64(buf[i])*ones) / 8
			}
		case c == '&':
			i = p.readReference(i)
		case c != 0:
			i = p.readText(i, i+maxText)
		case p.isForeign():
			i = p.show("\uFFFD", i, 1)
		default:
			i++
		}
	}
	p.pos = i
}

// readTag reads the tag, or what begins like one.
func (p *page) readTag(start int) int {
	s, i := p.buf[:min(len(p.buf), start+maxTag)], start+1
	isEnd := i < len(s) && s[i] == '/'
	if isEnd {
		i++
	}
	if i >= len(s) || !isASCIILetter(s[i]) {
		return p.readOther(start)
	}
	t := &p.tag
	end := t.readAttributes(s, t.readName(s, i))
	if isEnd {
		p.endTag(t)
	} else {
		p.startTag(t)
	}
	return end
}

// endTop reads the end tag if it ends the innermost element, and nothing else with it, as most end
// tags do, and returns where it ends.
func (p *page) endTop(start int) int {
	const room = len("</") + wordSize
	e := p.top()
	if start+room > len(p.buf) || p.buf[start+1] != '/' || e.size == 0 || e.is&^isForeign != 0 {
		return start
	}
	rest := lowerWord(load64(p.buf[start+len("</"):start+room])) ^ e.key // zeros, and what is behind the name
	if rest<<(56-8*e.size&63) != '>'<<56 {
		return start
	}
	p.depth--
	p.lane.part(e.gap)
	if e.kind&elAnchor != 0 {
		p.link = e.outer
	}
	return start + len("</>") + int(e.size)
}

// readOther reads what begins with a < and is no tag. <!--> and <!---> are all of a comment.
func (p *page) readOther(start int) int {
	const cdata = "<![CDATA["
	i := start + len("<!")
	switch rest := p.buf[start:]; {
	case p.isForeign() && strings.HasPrefix(rest, cdata):
		i = start + len(cdata)
		text, _, closed := strings.Cut(p.buf[i:min(len(p.buf), i+maxText)], "]]>")
		if closed {
			return p.show(text, i, len(text)) + len("]]>")
		}
		p.state = inMarkup
	case strings.HasPrefix(rest, "<!--") && !strings.HasPrefix(rest, "<!-->") && !strings.HasPrefix(rest, "<!--->"):
		p.state = inComment
		i = start + len("<!--")
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"), strings.HasPrefix(rest, "</"):
		p.state = inMarkup
	default:
		return p.readCharacter(start)
	}
	p.lane.part(tagged)
	return i
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

// readText reads the text, no further than to end.
func (p *page) readText(start, end int) int {
	end = min(len(p.buf), end)
	i := start + max(1, plainSize(p.buf[start:end]))
	for end = min(len(p.buf), end+utf8.UTFMax-1); i < end && !utf8.RuneStart(p.buf[i]); { // a character is of one piece
		i++
	}
	return p.show(p.buf[start:i], start, i-start)
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
		spaces := equal(word, ' ') & high
		other := less(word, ' ') | equal(word, '<') | equal(word, '&') | spaces&(spaces<<8|before)
		if n := firstOf(other); n < wordSize {
			return i + n
		}
		before = spaces >> 56
	}
}

// resume goes on with what is not read as text, references and tags.
func (p *page) resume(i int) int {
	switch rest := p.buf[i:]; {
	case p.tag.has&isCut != 0:
		return p.tag.readAttributes(p.buf[:min(len(p.buf), i+maxTag)], i)
	case p.state != inRaw:
		return p.skipComment(i)
	case p.escape < 2 && isTagOf(p.raw, rest, "</"):
		p.state = inContent
		return i
	}
	return p.skipRaw(i)
}

// skipComment goes behind the next > of what began with <!, which ends a comment as --> or --!>.
func (p *page) skipComment(i int) int {
	n := strings.IndexByte(p.buf[i:], '>')
	if n < 0 {
		return p.limit
	}
	end := i + n + 1
	if seen := p.buf[i:end]; p.state == inMarkup || strings.HasSuffix(seen, "-->") || strings.HasSuffix(seen, "--!>") {
		p.state = inContent
	}
	return end
}

// skipRaw goes on in text that is not shown, to where it may end. A script may hold another
// one in a comment.
func (p *page) skipRaw(i int) int {
	rest := p.buf[i:]
	switch {
	case p.raw != scriptKey:
	case p.escape == 0 && strings.HasPrefix(rest, "<!--"), p.escape == 1 && isTagOf(p.raw, rest, "<"):
		p.escape++
	case isTagOf(p.raw, rest, "</"): // of the script in the comment
		p.escape--
	case strings.HasPrefix(rest, "-->"):
		p.escape = 0
	}
	rest = rest[1:]
	if n := strings.IndexByte(rest, '<'); n >= 0 {
		rest = rest[:n]
	}
	if p.escape > 0 {
		if n := strings.Index(rest, "-->"); n >= 0 {
			rest = rest[:n]
		}
	}
	return min(i+1+len(rest), p.limit)
}

// scriptKey is the key of script.
const scriptKey = 's' | 'c'<<8 | 'r'<<16 | 'i'<<24 | 'p'<<32 | 't'<<40
