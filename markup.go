package icp

import (
	"io"
	"strings"
	"unicode/utf8"
)

// This file reads the markup of a page: it tells what comes next in it. What is
// made of that is the matter of html.go.

const (
	// windowSize is how much is held of a page that comes from a reader. Before
	// us are always maxTag bytes of it, or all that is left.
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
	// What was read last.
	start int    // where in buf it begins; it ends at pos
	text  string // if it is text: what is shown of it
	tag   tag    // if it is a tag
	white bool   // white space is in front of it
	parts kind   // and what does no more than part: the kinds of the tags

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
	minded  minded  // which tags do more than part
	raw     uint64  // whose end tag ends the text that is no markup
	escape  escape  // how it is to be read if it is a script
	literal int     // up to where it is known to be text
	closed  bool    // it ends there
	tagRest tagPart // where in a tag longer than maxTag

	references
	nesting
}

// A token is what comes next in a page.
type token uint8

const (
	nothing  token = iota // that does more than part, so far
	someText              // text that is shown as it is, or one reference
	startTag
	endTag
	edge // the end of what is at hand: there is more, or not
)

// A state tells how what comes next is read.
type state uint8

const (
	inContent  state = iota // as text, references and tags
	inComment               // not at all, up to -->
	inMarkup                // not at all, up to > (<!DOCTYPE html>, <?xml?>)
	inRaw                   // not at all, up to the end tag
	inVerbatim              // as text, up to the end tag
	inCDATA                 // as text, up to ]]>
	inPlain                 // as text, up to the end
)

// An escape tells what of a script is not what it seems. A script may hold
// another one in a comment of its own.
type escape uint8

const (
	unescaped escape = iota
	inScriptComment
	inNestedScript
)

// Minded tells which tags do more than part what is around them, besides those
// with attributes that matter: start tags and end tags of such elements.
type minded struct{ starts, ends kind }

// fill moves what is not yet read to the front of the window and fills the rest
// of it, so that nothing depends on how much the reader gives at a time. What was
// read last is no longer there.
func (m *markup) fill() {
	n := copy(m.window, m.buf[m.pos:])
	m.base += int64(m.pos)
	m.literal -= m.pos
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

// readRaw has the content of the element that has begun be read in the state.
func (m *markup) readRaw(s state) {
	m.state = s
	m.raw = m.tag.key
	m.escape = unescaped
}

// read reads what comes next, up to something that does more than part.
func (m *markup) read() token {
	m.white, m.parts = false, 0
	switch {
	case m.pos >= m.limit:
		return edge
	case m.state != inContent || m.tagRest != noTag:
		return m.resume()
	}
	s, i := m.buf, m.pos
	for i < m.limit && m.state == inContent {
		if isWhite(s[i]) {
			m.white = true
			if i++; i < len(s) && s[i] <= ' ' {
				i = whiteEnd(s, i)
			}
			continue
		}
		switch s[i] {
		case '<':
		case '&':
			return m.readReference(i)
		case 0:
			if m.foreign {
				m.start, m.text, m.pos = i, "\uFFFD", i+1
				return someText
			}
			i++
			continue
		default:
			return m.readText(i, len(s))
		}
		name, t, kinds := i+1, startTag, m.minded.starts
		if name < len(s) && s[name] == '/' {
			name, t, kinds = i+2, endTag, m.minded.ends
		}
		if name >= len(s) || !isASCIILetter(s[name]) {
			return m.readOther(i)
		}
		i = m.tag.read(s[:min(len(s), i+maxTag)], name)
		if m.tag.kind&kinds != 0 || m.tag.has&hasMatter != 0 || t == endTag && !m.endPlain(&m.tag) && !m.passEnd() {
			m.leaveTag(i)
			return t
		}
		m.parts |= m.tag.kind
		if t == startTag && m.tag.kind&elVoid == 0 {
			m.passStart()
		}
	}
	m.pos = i
	return nothing
}

// passStart opens the element, though its tag is not minded.
func (m *markup) passStart() {
	if m.tag.kind&elSequel != 0 || m.tag.kind&elEndsP != 0 && m.top().kind&(elBlock|elP) != elBlock {
		m.endBefore(&m.tag)
	}
	m.begin(&m.tag)
	switch {
	case m.tag.kind&elAnchor != 0:
		m.readLink()
	case m.tag.kind&elRaw != 0:
		m.readRaw(inRaw)
	}
}

// passEnd closes the element, unless more ends with it that matters.
func (m *markup) passEnd() bool {
	if i := m.ending(&m.tag); i > 0 {
		if i <= m.floor {
			return false
		}
		if m.at(i).is&isBlock != 0 {
			m.parts |= elBlock
		}
		m.end(i, &m.tag)
	}
	if m.tag.kind&elAnchor != 0 {
		m.link = m.outer
	}
	return true
}

// leaveTag goes to the end of the tag, which is at i, or notes where in the tag we are
// if it is longer than what is read of it.
func (m *markup) leaveTag(i int) {
	m.pos = i
	if m.tag.has&isCut == 0 {
		return
	}
	m.tagRest = inAttributes
	if m.pos = m.tag.nameEnd; m.pos == i {
		m.tagRest = inPlainValue
	}
}

// readLink opens the link whose tag has been read.
func (m *markup) readLink() {
	m.link = m.outer
	if m.tag.has&hasHref != 0 {
		m.link = LinkOf(m.tag.value(hrefValue))
	}
}

// readOther reads what begins with the < at i and is no tag.
func (m *markup) readOther(i int) token {
	m.pos = i
	switch rest := m.buf[i:]; {
	case strings.HasPrefix(rest, "</>"):
		m.pos += len("</>")
	case strings.HasPrefix(rest, "<!-->"), strings.HasPrefix(rest, "<!--->"):
		m.skip("<!", inMarkup)
	case strings.HasPrefix(rest, "<!--"):
		m.skip("<!--", inComment)
	case strings.HasPrefix(rest, "<![CDATA[") && m.foreign:
		m.state = inCDATA
		m.pos += len("<![CDATA[")
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"), strings.HasPrefix(rest, "</"):
		m.skip("<!", inMarkup)
	default:
		return m.readCharacter(i)
	}
	return nothing
}

// skip goes behind what opens a comment or the like.
func (m *markup) skip(opening string, to state) {
	m.parts |= elAny
	m.state = to
	m.pos += len(opening)
}

// readReference reads the character reference at i, or the & that begins none.
func (m *markup) readReference(i int) token {
	shown, size := m.unescape(m.buf[i:])
	if size == len("&") {
		return m.readCharacter(i)
	}
	m.pos = i + size
	if len(shown) == 1 && isWhite(shown[0]) {
		m.white = true
		return nothing
	}
	m.start, m.text = i, shown
	return someText
}

// readCharacter reads the < or & at i that begins nothing. Where it is repeated,
// only the last one may begin something.
func (m *markup) readCharacter(i int) token {
	c, n := m.buf[i], 1
	for end := min(len(m.buf), i+maxText); i+n+1 < end && m.buf[i+n] == c && m.buf[i+n+1] == c; {
		n++
	}
	m.start, m.text, m.pos = i, m.buf[i:i+n], i+n
	return someText
}

// readText reads the text from i on, where one begins, no further than to end.
func (m *markup) readText(i, end int) token {
	end = min(end, i+maxText)
	stop := i + max(1, plainSize(m.buf[i:end]))
	if stop >= end {
		stop = runeEnd(m.buf, stop)
	}
	m.start, m.text, m.pos = i, m.buf[i:stop], stop
	return someText
}

// runeEnd returns the offset i, or where the character ends that it is inside of:
// no piece of text ends there.
func runeEnd(s string, i int) int {
	for k := 0; k < utf8.UTFMax-1 && i < len(s) && !utf8.RuneStart(s[i]); k++ {
		i++
	}
	return min(i, len(s))
}

// isWhite reports whether a browser shows c as white space.
func isWhite(c byte) bool {
	const white = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\r'
	return c <= ' ' && uint64(white)>>(c&63)&1 != 0
}

// whiteEnd returns the offset of the first byte of s[i:] that is no white space.
func whiteEnd(s string, i int) int {
	for ; i+wordSize <= len(s); i += wordSize {
		word := load64(s[i : i+wordSize])
		// What is added to a byte that is not zero gives it a high bit.
		b := word & low
		more := (b ^ ' '*ones + low) & (b ^ '\t'*ones + low) & (b ^ '\n'*ones + low) & (b ^ '\r'*ones + low)
		if n := firstOf(more | word); n < wordSize {
			return i + n
		}
	}
	for i < len(s) && isWhite(s[i]) {
		i++
	}
	return i
}

// plainSize returns how much of s is shown as it is for sure: no more than what
// stands before the first <, &, control character, or second space in a row.
func plainSize(s string) int {
	i := 0
	before := uint64(0) // whether the byte before is a space
	for ; i+wordSize <= len(s); i += wordSize {
		word := load64(s[i : i+wordSize])
		spaces := equal(word, ' ') & high
		if n := firstOf(less(word, ' ') | equal(word, '<') | equal(word, '&') | spaces&(spaces<<8|before)); n < wordSize {
			return i + n
		}
		before = spaces >> 56
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '<' || c == '&' || c == ' ' && i > 0 && s[i-1] == ' ' {
			break
		}
	}
	return i
}

// resume goes on with what is not read as text, references and tags.
func (m *markup) resume() token {
	switch {
	case m.tagRest != noTag:
		m.skipTag()
	case m.state == inComment:
		m.skipComment()
	case m.state == inMarkup:
		m.skipMarkup()
	case m.state == inRaw:
		m.skipRaw()
	default:
		return m.readVerbatim()
	}
	return nothing
}

// skipTag goes behind the rest of a tag.
func (m *markup) skipTag() {
	for ; m.pos < len(m.buf) && m.tagRest != noTag; m.pos++ {
		m.tagRest = m.tagRest.next(m.buf[m.pos])
	}
}

// skipComment goes behind --> or --!>, whose dashes are not those of <!--.
func (m *markup) skipComment() {
	rest := m.buf[m.pos:]
	for i := 0; ; {
		n := strings.IndexByte(rest[i:], '>')
		if n < 0 {
			m.skipRest(len("--!"))
			return
		}
		i += n + 1
		if strings.HasSuffix(rest[:i], "-->") || strings.HasSuffix(rest[:i], "--!>") {
			m.pos += i
			m.state = inContent
			return
		}
	}
}

// skipRest goes to the end of what is at hand but for what may be a part of
// something, n bytes at most.
func (m *markup) skipRest(n int) {
	if m.last {
		n = 0
	}
	m.pos = max(m.pos, len(m.buf)-n)
}

// skipMarkup goes behind >.
func (m *markup) skipMarkup() {
	n := strings.IndexByte(m.buf[m.pos:], '>')
	if n < 0 {
		m.skipRest(0)
		return
	}
	m.pos += n + 1
	m.state = inContent
}

// skipRaw goes to the end tag of text that is not shown.
func (m *markup) skipRaw() {
	rest := m.buf[m.pos:]
	for i := 0; ; i++ {
		n := strings.IndexByte(rest[i:], '<')
		upTo := rest[i:]
		if n >= 0 {
			upTo = upTo[:n]
		}
		if m.escape != unescaped {
			if end := strings.Index(upTo, "-->"); end >= 0 {
				m.escape = unescaped
				i += end
				continue
			}
		}
		switch i += n; {
		case n < 0:
			m.skipRest(len("--"))
			return
		case len(rest)-i < maxEndTag && !m.last:
			m.pos += i
			return
		case isTagOf(m.raw, rest[i:], "</") && m.escape == inNestedScript:
			m.escape = inScriptComment
		case isTagOf(m.raw, rest[i:], "</"):
			m.pos += i
			m.state = inContent
			return
		case m.raw != scriptKey:
		case m.escape == unescaped && strings.HasPrefix(rest[i:], "<!--"):
			m.escape = inScriptComment
			i++ // the dashes may be those of -->
		case m.escape == inScriptComment && isTagOf(m.raw, rest[i:], "<"):
			m.escape = inNestedScript
		}
	}
}

// scriptKey is the key of script.
const scriptKey = 's' | 'c'<<8 | 'r'<<16 | 'i'<<24 | 'p'<<32 | 't'<<40

// readVerbatim reads text that is no markup.
func (m *markup) readVerbatim() token {
	if m.pos >= m.literal && !m.closed {
		m.findLiteral()
	}
	t := nothing
	switch i := m.pos; {
	case i >= m.literal:
		m.closed = false
		if m.state == inCDATA {
			m.pos += len("]]>")
		}
		m.state = inContent
	case isWhite(m.buf[i]):
		m.white = true
		m.pos = whiteEnd(m.buf[:m.literal], i)
	case m.buf[i] == 0:
		m.pos++
	default:
		t = m.readText(i, m.literal)
	}
	return t
}

// findLiteral looks where the text ends that is no markup, not too far.
func (m *markup) findLiteral() {
	s := m.buf[m.pos:]
	s = s[:min(len(s), maxTag/2)]
	end := -1
	switch m.state {
	case inVerbatim:
		end = endTagOf(m.raw, s)
	case inCDATA:
		end = strings.Index(s, "]]>")
	}
	if m.closed = end >= 0; !m.closed {
		end = len(s)
		if !m.last || m.pos+end < len(m.buf) {
			end -= maxEndTag
		}
	}
	m.literal = m.pos + end
}

// endTagOf returns the offset of the first end tag in s that has the key, or -1.
func endTagOf(key uint64, s string) int {
	for i := 0; ; i++ {
		next := strings.IndexByte(s[i:], '<')
		if next < 0 {
			return -1
		}
		if i += next; isTagOf(key, s[i:], "</") {
			return i
		}
	}
}
