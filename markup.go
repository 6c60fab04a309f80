package icp

import (
	"html"
	"io"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// This file reads the markup of a page: text, references, comments, tags. What
// a browser shows of it is the matter of html.go.

const (
	// windowSize is how much is held of a page that comes from a reader. Before
	// us are always maxTag bytes of it, or all that is left.
	windowSize = 64 << 10

	// maxTag is how much of a tag is read. The attributes behind are not looked at.
	maxTag = 8 << 10

	// maxReference is how much of a character reference is read. The longest name
	// is half as long.
	maxReference = 64

	// maxEndTag is more than an end tag of unseen or verbatim text has up to its
	// name's end.
	maxEndTag = 16
)

// A page is read as a browser shows it, in one go, and no more of it is held
// than what is to be searched next.
type page struct {
	// What is shown; see html.go.
	shown       lane
	hidden      lane  // what the page's own markup hides
	hiddenEnded bool  // the outermost element that hides it has ended
	ready       event // what next will return
	lane        *lane // where text goes; nil: nowhere
	scopes      [8]scope
	depth       int // how many of the scopes there are
	foreign     int // how many svg and math elements are open
	islands     int // how many elements with HTML inside are open in them
	link        Link
	anchor      string // the attributes that link is to be made of; empty: it is made

	// Where the page comes from.
	r      io.Reader // nil if it is a string
	err    error     // of the reader, other than io.EOF
	window []byte    // what is read of it
	buf    string    // the window, or the page
	base   int64     // where in the page buf begins
	pos    int       // where in buf to go on
	last   bool      // nothing is behind buf

	// How to go on.
	state   state
	raw     name    // whose end tag ends the text that is no markup
	escape  escape  // how it is to be read if it is a script
	tagRest tagPart // and in a tag longer than maxTag

	// Elements that are blocks by their styles.
	blocks [8]scope
	apart  int // how many of these there are

	// To save memory.
	char    [utf8.UTFMax]byte
	scratch []byte
	recent  [32]namedRef // some of the named references that were read
}

// A namedRef is a named reference, of which the first size bytes are shown as
// something else.
type namedRef struct {
	ref, shown string
	size       int
}

// commonRefs are those that most pages have no others of. To look up another one
// has the standard library build its table of all, which is larger than all that
// is held of a page.
var commonRefs = [...]namedRef{
	{"&nbsp;", "\u00A0", 6}, {"&amp;", "&", 5}, {"&lt;", "<", 4}, {"&gt;", ">", 4}, {"&quot;", "\"", 6}, {"&apos;", "'", 6},
	{"&copy;", "\u00A9", 6}, {"&reg;", "\u00AE", 5}, {"&middot;", "\u00B7", 8}, {"&raquo;", "\u00BB", 7}, {"&times;", "\u00D7", 7},
	{"&mdash;", "\u2014", 7}, {"&ldquo;", "\u201C", 7}, {"&rdquo;", "\u201D", 7}, {"&ensp;", "\u2002", 6}, {"&emsp;", "\u2003", 6},
}

// An event is what there is to be searched.
type event uint8

const (
	shownText  event = iota + 1 // there is enough new text that is shown
	hiddenText                  // or hidden, or all of a hidden element
	pageEnd                     // all is read
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

// newPage returns the page that is src.
func newPage(src string) *page {
	p := &page{buf: src, last: true}
	p.open()
	return p
}

// newPageReader returns the page that r reads.
func newPageReader(r io.Reader) *page {
	p := &page{r: r, window: make([]byte, windowSize)}
	p.open()
	return p
}

// next reads on to where there is something to be searched.
func (p *page) next() event {
	for p.ready = 0; p.ready == 0; {
		if len(p.buf)-p.pos < maxTag && !p.last {
			p.fill()
		}
		switch {
		case p.pos == len(p.buf):
			p.close()
		case p.tagRest != noTag:
			p.skipTag()
		case p.state == inContent:
			p.pos = p.content(p.pos)
		case p.state == inComment:
			p.skipComment()
		case p.state == inMarkup:
			p.skipMarkup()
		case p.state == inRaw:
			p.skipRaw()
		default:
			p.verbatim()
		}
	}
	return p.ready
}

// fill moves what is not yet read to the front of the window and fills the rest
// of it, so that nothing depends on how much the reader gives at a time.
func (p *page) fill() {
	p.resolve()
	n := copy(p.window, p.buf[p.pos:])
	p.base += int64(p.pos)
	p.pos = 0
	for idle := 0; n < len(p.window) && !p.last; {
		got, err := p.r.Read(p.window[n:])
		n += got
		if idle++; got > 0 {
			idle = 0
		} else if err == nil && idle == 100 {
			err = io.ErrNoProgress
		}
		if p.last = err != nil; p.last && err != io.EOF {
			p.err = err
		}
	}
	p.buf = asString(p.window[:n])
}

// content reads what begins at i, where text is text and a tag a tag, as far as
// there is enough before it. Like all that follows it returns where to go on.
func (p *page) content(i int) int {
	end := len(p.buf)
	if !p.last {
		end -= maxTag - 1
	}
	for i < end && p.ready == 0 && p.state == inContent && p.tagRest == noTag {
		switch c := p.buf[i]; {
		case c == '<':
			i = p.markup(i)
		case p.lane == nil:
			i = p.nextTag(i)
		case c == '&':
			i = p.reference(i)
		case isWhite(c):
			p.lane.space()
			i += whiteSize(p.buf[i:])
		default:
			i = p.text(i, runeEnd(p.buf, i+p.lane.room()), false)
		}
	}
	return i
}

// runeEnd returns the offset i, or where the character ends that it is inside of:
// no piece ends there.
func runeEnd(s string, i int) int {
	for k := 0; k < utf8.UTFMax-1 && i < len(s) && !utf8.RuneStart(s[i]); k++ {
		i++
	}
	return min(i, len(s))
}

// nextTag goes to the next <.
func (p *page) nextTag(i int) int {
	if n := strings.IndexByte(p.buf[i:], '<'); n >= 0 {
		return i + n
	}
	return len(p.buf)
}

// markup reads what begins with <.
func (p *page) markup(i int) int {
	rest := p.buf[i:]
	var next, third byte
	if len(rest) > 2 {
		next, third = rest[1], rest[2]
	} else if len(rest) > 1 {
		next = rest[1]
	}
	switch {
	case isTagLetter(next):
		return p.tag(i, len("<"))
	case next == '/' && isTagLetter(third):
		return p.tag(i, len("</"))
	case next == '/' && third == '>':
		return i + len("</>")
	case next == '!':
		return p.declaration(i)
	case next == '?', next == '/':
		return p.skip(i, "<?", inMarkup)
	}
	return p.character(i)
}

// character shows the < or & at i that begins nothing. Where it is repeated, only
// the last one may begin something.
func (p *page) character(i int) int {
	c, n := p.buf[i], 1
	if p.lane != nil {
		for end := min(len(p.buf), i+p.lane.room()); i+n+1 < end && p.buf[i+n] == c && p.buf[i+n+1] == c; {
			n++
		}
		p.show(p.buf[i:i+n], i, n)
	}
	return i + n
}

// declaration reads what begins with <!: a comment or the like.
func (p *page) declaration(i int) int {
	switch rest := p.buf[i:]; {
	case strings.HasPrefix(rest, "<!-->"), strings.HasPrefix(rest, "<!--->"):
		return p.skip(i, "<!", inMarkup)
	case strings.HasPrefix(rest, "<!--"):
		return p.skip(i, "<!--", inComment)
	case strings.HasPrefix(rest, "<![CDATA[") && p.inForeign():
		p.state = inCDATA
		return i + len("<![CDATA[")
	}
	return p.skip(i, "<!", inMarkup)
}

// isTagLetter reports whether a tag's name begins with c.
func isTagLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// skip goes behind what opens a comment or the like.
func (p *page) skip(i int, opening string, to state) int {
	p.state = to
	p.part(tagged)
	return i + len(opening)
}

// decode returns the attribute's value without references.
func (p *page) decode(value string) string {
	if strings.IndexByte(value, '&') < 0 {
		return value
	}
	p.scratch = p.scratch[:0]
	for {
		i := strings.IndexByte(value, '&')
		if i < 0 {
			break
		}
		shown, size := p.unescape(value[i:])
		p.scratch = append(append(p.scratch, value[:i]...), shown...)
		value = value[i+size:]
	}
	p.scratch = append(p.scratch, value...)
	return asString(p.scratch)
}

// text shows the text from i to end, or to the first < or &, unless these are
// literal. White space of any length is shown as one space.
func (p *page) text(i, end int, literal bool) int {
	for i < end && p.ready == 0 {
		switch c := p.buf[i]; {
		case c == 0:
			i++
		case isWhite(c):
			p.lane.space()
			i += whiteSize(p.buf[i:end])
		case (c == '<' || c == '&') && !literal:
			return i
		default:
			size := max(1, plainSize(p.buf[i:end]))
			p.show(p.buf[i:i+size], i, size)
			i += size
		}
	}
	return i
}

// Of eight bytes at a time.
const (
	ones = 0x0101010101010101
	high = 0x80 * ones
	low  = 0x7F * ones
)

// isWhite reports whether a browser shows c as white space.
func isWhite(c byte) bool {
	const white = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\r'
	return c <= ' ' && uint64(white)>>(c&63)&1 != 0
}

// whiteSize returns how much of s is white space.
func whiteSize(s string) int {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		word := load64(s[i : i+8])
		if more := notByte(word, ' ') & notByte(word, '\t') & notByte(word, '\n') & notByte(word, '\r'); more != 0 {
			return i + bits.TrailingZeros64(more)/8
		}
	}
	for i < len(s) && isWhite(s[i]) {
		i++
	}
	return i
}

// notByte returns the high bit of each byte of the word that is not c.
func notByte(word, c uint64) uint64 {
	word ^= c * ones
	return (word&low + low | word) & high
}

// plainSize returns how much of s is shown as it is for sure: no more than what
// stands before the first <, &, control character, or second space in a row.
func plainSize(s string) int {
	i := 0
	space := uint64(0) // whether the byte before is one
	for ; i+8 <= len(s); i += 8 {
		word := load64(s[i : i+8])
		// Of each, the lowest byte found is one, the others need not be.
		control := (word - ' '*ones) &^ word
		less := word ^ '<'*ones
		less = (less - ones) &^ less
		and := word ^ '&'*ones
		and = (and - ones) &^ and
		spaces := word ^ ' '*ones
		spaces = (spaces - ones) &^ spaces & high
		if found := (control|less|and)&high | spaces&(spaces<<8|space); found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
		space = spaces >> 56
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '<' || c == '&' || c == ' ' && i > 0 && s[i-1] == ' ' {
			break
		}
	}
	return i
}

// reference reads the character reference, or the & that begins none.
func (p *page) reference(i int) int {
	shown, size := p.unescape(p.buf[i:])
	switch {
	case size == len("&"):
		return p.character(i)
	case len(shown) == 1 && isWhite(shown[0]):
		p.lane.space()
	default:
		p.show(shown, i, size)
	}
	return i + size
}

// unescape is the function unescape without its allocations, mostly. What it
// returns is good until the next call.
func (p *page) unescape(s string) (shown string, size int) {
	ref := s[:referenceSize(s[:min(len(s), maxReference)])]
	if strings.HasPrefix(ref, "&#") {
		r, size := numericReference(ref)
		if size == maxReference {
			return "&", 1 // there may be more digits
		}
		return asString(utf8.AppendRune(p.char[:0], r)), size
	}
	if len(ref) < len("&lt") {
		return "&", 1
	}
	// Looking names up allocates memory, and pages use few.
	known := p.recentRef(ref)
	if known.ref != ref {
		known.ref = strings.Clone(ref)
		known.shown, known.size = namedReference(known.ref)
	}
	return known.shown, known.size
}

// recentRef returns where the reference is if it is recent.
func (p *page) recentRef(ref string) *namedRef {
	return &p.recent[(len(ref)*2+int(ref[1])+int(ref[2])*20)%len(p.recent)]
}

// unescape returns what is shown for the first size bytes of ref, which begins
// with &.
func unescape(ref string) (shown string, size int) {
	if strings.HasPrefix(ref, "&#") {
		r, size := numericReference(ref)
		return string(r), size
	}
	return namedReference(ref)
}

// referenceSize returns the length of what may be the character reference that s
// begins with: & and letters and digits, or &# and what is no number perhaps; and
// a semicolon if there is one.
func referenceSize(s string) int {
	i := 1
	if strings.HasPrefix(s, "&#") {
		i++
	}
	for i < len(s) && (isTagLetter(s[i]) || isDigit(rune(s[i]))) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// namedReference looks the name up. Without a semicolon, other letters may follow
// it (&nbspICP).
func namedReference(ref string) (shown string, size int) {
	shown, size = html.UnescapeString(ref), len(ref)
	if shown != ref && strings.HasSuffix(ref, ";") {
		return shown, size
	}
	for size > 1 && shown != "" && ref[size-1] == shown[len(shown)-1] {
		shown, size = shown[:len(shown)-1], size-1
	}
	if shown == "" || size == 1 {
		return "&", 1
	}
	return shown, size
}

// numericReference reads a numeric reference, or the & that begins none.
func numericReference(s string) (r rune, size int) {
	i, base := len("&#"), rune(10)
	if i < len(s) && s[i]|0x20 == 'x' {
		i, base = i+1, 16
	}
	start := i
	for ; i < len(s); i++ {
		digit := rune(s[i]) - '0'
		if letter := rune(s[i]|0x20) - 'a'; base == 16 && 0 <= letter && letter < 6 {
			digit = 10 + letter
		}
		if digit < 0 || digit >= base || digit > 9 && !isTagLetter(s[i]) {
			break
		}
		r = min(r*base+digit, utf8.MaxRune+1)
	}
	if i == start {
		return '&', 1
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	switch {
	case 0x80 <= r && r < 0xA0:
		r = windows1252[r-0x80]
	case r == 0 || !utf8.ValidRune(r):
		r = utf8.RuneError
	}
	return r, i
}

// windows1252 has what the control characters from 0x80 on are taken for.
var windows1252 = [...]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

// skipComment goes behind --> or --!>, whose dashes are not those of <!--.
func (p *page) skipComment() {
	rest := p.buf[p.pos:]
	for i := 0; ; {
		n := strings.IndexByte(rest[i:], '>')
		if n < 0 {
			p.skipRest(len("--!"))
			return
		}
		i += n + 1
		if strings.HasSuffix(rest[:i], "-->") || strings.HasSuffix(rest[:i], "--!>") {
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

// skipMarkup goes behind >.
func (p *page) skipMarkup() {
	n := strings.IndexByte(p.buf[p.pos:], '>')
	if n < 0 {
		p.skipRest(0)
		return
	}
	p.pos += n + 1
	p.state = inContent
}

// skipRaw goes to the end tag of text that is not shown.
func (p *page) skipRaw() {
	rest := p.buf[p.pos:]
	for i := 0; ; i++ {
		n := strings.IndexByte(rest[i:], '<')
		upTo := rest[i:]
		if n >= 0 {
			upTo = upTo[:n]
		}
		if p.escape != unescaped {
			if end := strings.Index(upTo, "-->"); end >= 0 {
				p.escape = unescaped
				i += end
				continue
			}
		}
		switch i += n; {
		case n < 0:
			p.skipRest(len("--"))
			return
		case len(rest)-i < maxEndTag && !p.last:
			p.pos += i
			return
		case p.raw.isTag(rest[i:], "</") && p.escape == inNestedScript:
			p.escape = inScriptComment
		case p.raw.isTag(rest[i:], "</"):
			p.pos += i
			p.state = inContent
			return
		case !p.raw.is("script"):
		case p.escape == unescaped && strings.HasPrefix(rest[i:], "<!--"):
			p.escape = inScriptComment
			i++ // the dashes may be those of -->
		case p.escape == inScriptComment && p.raw.isTag(rest[i:], "<"):
			p.escape = inNestedScript
		}
	}
}

// verbatim shows text that is no markup.
func (p *page) verbatim() {
	s := p.buf[p.pos:]
	s = s[:min(len(s), enoughText+maxEndTag)]
	end := -1
	switch p.state {
	case inVerbatim:
		end = p.raw.endTag(s)
	case inCDATA:
		end = strings.Index(s, "]]>")
	}
	found := end >= 0
	if !found {
		end = len(s)
		if !p.last || p.pos+end < len(p.buf) {
			end -= maxEndTag
		}
	}
	target := p.pos + end
	if p.lane != nil {
		p.pos = p.text(p.pos, target, true)
	} else {
		p.pos = target
	}
	if !found || p.pos < target {
		return
	}
	if p.state == inCDATA {
		p.pos += len("]]>")
	}
	p.state = inContent
}
