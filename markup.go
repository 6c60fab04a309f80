package icp

import (
	"io"
	"strings"
	"unicode/utf8"
)

// This file reads the markup of a page: it tells what comes next in it. What is
// made of that is the matter of html.go.

const (
	// windowSize is how much is held of what comes from a reader. In a page, before us
	// are always maxTag bytes of it, or all that is left.
	windowSize = 64 << 10

	// maxTag is how much of a tag is read. The attributes behind are not looked at.
	maxTag = 8 << 10

	// maxText is how much of a text is one token, about.
	maxText = 1 << 10

	// maxEndTag is more than an end tag of unseen or verbatim text has up to its
	// name's end.
	maxEndTag = 16
)

// Markup is a page, of which no more is held than what is to be read next.
type markup struct {
	tag tag // the last one

	// Where the page comes from.
	r      io.Reader // nil if it is a string
	err    error     // of the reader, other than io.EOF
	window []byte    // what is read of it
	buf    string    // the window, or the page
	base   int64     // where in the page buf begins
	pos    int       // where in buf to go on
	limit  int       // where in buf not to go on before it is filled again
	last   bool      // nothing is behind buf

	// How to go on.
	state   state
	raw     uint64  // whose end tag ends the text that is no markup
	escape  escape  // how it is to be read if it is a script
	tagRest tagPart // where in a tag longer than maxTag

	references
	nesting
}

// A state tells how what comes next is read.
type state uint8

const (
	inContent  state = iota // as text, references and tags
	inComment               // not at all, up to -->
	inMarkup                // not at all, up to > (<!DOCTYPE html>, <?xml?>)
	inRaw                   // not at all, up to the end tag
	inVerbatim              // as text, up to the end tag
	inPlain                 // as text, up to the end
	inCDATA                 // as text, up to ]]>
)

// An escape tells what of a script is not what it seems. A script may hold
// another one in a comment of its own.
type escape uint8

const (
	unescaped escape = iota
	inScriptComment
	inNestedScript
)

// fill moves what is not yet read to the front of the window and fills the rest
// of it, so that nothing depends on how much the reader gives at a time. What was
// read last is no longer there.
func (m *markup) fill() {
	n := copy(m.window, m.buf[m.pos:])
	m.base += int64(m.pos)
	m.pos = 0
	got, err := readFull(m.r, m.window[n:])
	if err != nil && err != io.EOF {
		m.err = err
	}
	m.hold(asString(m.window[:n+got]), err != nil)
}

// hold notes what is at hand, and whether that is all there is.
func (m *markup) hold(buf string, last bool) {
	m.buf, m.last, m.limit = buf, last, len(buf)
	if !last {
		m.limit -= maxTag - 1
	}
	m.tag.of = buf
}

// read reads what comes next, until something is ready.
func (p *page) read() {
	for p.ready == 0 && p.pos < p.limit {
		if p.state != inContent || p.tagRest != noTag {
			p.resume()
			continue
		}
		switch c := p.buf[p.pos]; {
		case c == '<':
			p.readTag()
		case isWhite(c):
			p.passWhite()
		case c == '&':
			p.readReference()
		case c != 0:
			p.readText(p.pos + maxText)
		case p.foreign:
			p.show("\uFFFD", 1)
		default:
			p.pos++
		}
	}
}

// readTag reads the tag that is before us, or what begins like one.
func (p *page) readTag() {
	s, i := p.buf, p.pos+1
	isEnd := i < len(s) && s[i] == '/'
	if isEnd {
		i++
	}
	if i >= len(s) || !isASCIILetter(s[i]) {
		p.readOther()
		return
	}
	p.pos = p.tag.read(s[:min(len(s), p.pos+maxTag)], i)
	if p.tag.has&isCut != 0 {
		p.tagRest = inAttributes
		if p.tag.nameEnd == p.pos {
			p.tagRest = inPlainValue
		}
		p.pos = p.tag.nameEnd
	}
	if isEnd {
		p.endTag(&p.tag)
	} else {
		p.startTag(&p.tag)
	}
}

// readOther reads what begins with the < before us and is no tag.
func (p *page) readOther() {
	for i := range openings {
		o := &openings[i]
		if !strings.HasPrefix(p.buf[p.pos:], o.text) || o.to == inCDATA && !p.foreign {
			continue
		}
		if o.to == inComment || o.to == inMarkup {
			p.lane.part(tagged)
		}
		p.state = o.to
		p.pos += o.size
		return
	}
	p.readCharacter()
}

// openings tell how what is behind the first size bytes of them is read.
var openings = [...]struct {
	text string
	size int
	to   state
}{
	{"<!-->", len("<!"), inMarkup},
	{"<!--->", len("<!"), inMarkup},
	{"<!--", len("<!--"), inComment},
	{"<![CDATA[", len("<![CDATA["), inCDATA}, // where no HTML is
	{"<!", len("<!"), inMarkup},
	{"<?", len("<?"), inMarkup},
	{"</>", len("</>"), inContent},
	{"</", len("</"), inMarkup},
}

// readReference reads the character reference before us, or the & that begins none.
func (p *page) readReference() {
	shown, size := p.unescape(p.buf[p.pos:])
	switch {
	case size == len("&"):
		p.readCharacter()
	case len(shown) == 1 && isWhite(shown[0]):
		p.lane.white = true
		p.pos += size
	default:
		p.show(shown, size)
	}
}

// readCharacter reads the < or & before us that begins nothing. Where it is repeated,
// only the last one may begin something.
func (p *page) readCharacter() {
	rest := p.buf[p.pos:min(len(p.buf), p.pos+maxText)]
	size := max(1, len(rest)-len(strings.TrimLeft(rest, rest[:1]))-1)
	p.show(rest[:size], size)
}

// readText reads the text before us, no further than to end.
func (p *page) readText(end int) {
	rest := p.buf[p.pos:min(len(p.buf), end)]
	size := max(1, plainSize(rest))
	if size == len(rest) { // no piece ends inside of a character
		behind := p.buf[p.pos+size:]
		for k := 0; k < min(len(behind), utf8.UTFMax-1) && !utf8.RuneStart(behind[k]); k++ {
			size++
		}
	}
	p.show(p.buf[p.pos:p.pos+size], size)
}

// passWhite goes behind the white space before us, which is mostly one character.
func (p *page) passWhite() {
	p.lane.white = true
	if p.pos++; p.pos < len(p.buf) && p.buf[p.pos] <= ' ' {
		p.pos = whiteEnd(p.buf, p.pos)
	}
}

// isWhite reports whether a browser shows c as white space.
func isWhite(c byte) bool {
	const white = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\r'
	return c <= ' ' && uint64(white)>>(c&63)&1 != 0
}

// whiteEnd returns the offset of the first byte of s[i:] that is no white space.
func whiteEnd(s string, i int) int {
	for ; i+wordSize <= len(s); i += wordSize {
		if n := whiteBytes(load64(s[i : i+wordSize])); n < wordSize {
			return i + n
		}
	}
	return i + whiteBytes(lastWord(s[i:]))
}

// whiteBytes returns how many bytes the word has in front of the first that is no white
// space.
func whiteBytes(word uint64) int {
	// What is added to a byte that is not zero gives it a high bit.
	b := word & low
	more := (b ^ ' '*ones + low) & (b ^ '\t'*ones + low) & (b ^ '\n'*ones + low) & (b ^ '\r'*ones + low)
	return firstOf(more | word)
}

// plainSize returns how much of s is shown as it is for sure: no more than what
// stands before the first <, &, control character, or second space in a row.
func plainSize(s string) int {
	i, before := 0, byte(0)
	for ; i+wordSize <= len(s); i += wordSize {
		if n := plainBytes(load64(s[i:i+wordSize]), before); n < wordSize {
			return i + n
		}
		before = s[i+wordSize-1]
	}
	return i + plainBytes(lastWord(s[i:]), before)
}

// plainBytes is plainSize for a word, and the byte in front of it.
func plainBytes(word uint64, before byte) int {
	spaces := equal(word, ' ') & high
	twice := spaces & (equal(word<<8|uint64(before), ' ') & high)
	return firstOf(less(word, ' ') | equal(word, '<') | equal(word, '&') | twice)
}

// resume goes on with what is not read as text, references and tags.
func (p *page) resume() {
	switch {
	case p.tagRest != noTag:
		p.skipTag()
	case p.state == inComment, p.state == inMarkup:
		p.skipComment()
	case p.state == inRaw:
		p.skipRaw()
	default:
		p.readVerbatim()
	}
}

// skipTag goes behind the rest of a tag.
func (p *page) skipTag() {
	for ; p.pos < len(p.buf) && p.tagRest != noTag; p.pos++ {
		p.tagRest = p.tagRest.next(p.buf[p.pos])
	}
}

// skipComment goes behind the end of what began with <!: of a comment --> or --!>, whose
// dashes are not those of <!--.
func (p *page) skipComment() {
	rest := p.buf[p.pos:]
	for i := 0; ; {
		n := strings.IndexByte(rest[i:], '>')
		if n < 0 {
			p.skipRest(len("--!"))
			return
		}
		i += n + 1
		if p.state == inMarkup || strings.HasSuffix(rest[:i], "-->") || strings.HasSuffix(rest[:i], "--!>") {
			p.pos += i
			p.state = inContent
			return
		}
	}
}

// skipRest goes to the end of what is at hand but for what may be a part of
// something, n bytes at most.
func (p *page) skipRest(n int) {
	if p.last {
		n = 0
	}
	p.pos = max(p.pos, len(p.buf)-n)
}

// skipRaw goes to the end tag of text that is not shown.
func (p *page) skipRaw() {
	rest := p.buf[p.pos:]
	for i := 0; ; i++ {
		n := strings.IndexByte(rest[i:], '<')
		if n < 0 {
			n = len(rest) - i
		}
		if p.escape != unescaped && strings.Contains(rest[i:i+n], "-->") {
			p.escape = unescaped
		}
		i += n
		isEnd := isTagOf(p.raw, rest[i:], "</")
		switch {
		case i == len(rest):
			p.skipRest(len("--"))
			return
		case len(rest)-i < maxEndTag && !p.last:
			p.pos += i
			return
		case isEnd && p.escape == inNestedScript:
			p.escape = inScriptComment
		case isEnd:
			p.pos += i
			p.state = inContent
			return
		case p.raw != scriptKey:
		case p.escape == unescaped && strings.HasPrefix(rest[i:], "<!--"):
			p.escape = inScriptComment
			i++ // the dashes may be those of -->
		case p.escape == inScriptComment && isTagOf(p.raw, rest[i:], "<"):
			p.escape = inNestedScript
		}
	}
}

// scriptKey is the key of script.
const scriptKey = 's' | 'c'<<8 | 'r'<<16 | 'i'<<24 | 'p'<<32 | 't'<<40

// readVerbatim reads text that is no markup, up to where it may end.
func (p *page) readVerbatim() {
	rest := p.buf[p.pos:min(len(p.buf), p.pos+maxText)]
	switch c := rest[0]; {
	case p.state == inVerbatim && isTagOf(p.raw, rest, "</"):
		p.state = inContent
	case p.state == inCDATA && strings.HasPrefix(rest, "]]>"):
		p.pos += len("]]>")
		p.state = inContent
	case isWhite(c):
		p.passWhite()
	case c == 0:
		p.pos++
	default:
		end := len(rest)
		if n := strings.IndexByte(rest[1:], ']'); p.state == inCDATA && n >= 0 {
			end = 1 + n
		}
		p.readText(p.pos + end)
	}
}
