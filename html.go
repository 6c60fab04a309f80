package icp

import (
	"html"
	"iter"
	"slices"
	"strings"
)

// FindAllHTML is [FindAll] for an HTML page in UTF-8: it finds the numbers that
// the page shows. Offsets are into the page as given: page[m.Start:m.End] is the
// number with the markup inside it.
//
// Character references stand for their characters, and tags within a paragraph
// for nothing. A tag that begins or ends a block (p, div, li, td, br, …) ends a
// number. Comments, attributes, the title, and what is inside script, style,
// template and noscript are not shown; style sheets are not read. Broken markup
// is read as text where it can be.
func FindAllHTML[T string | []byte](page T) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		p := shownPage{page: asString(page)}
		for p.nextBlocks() {
			f := newFinder(asString(p.text))
			f.scan.marked = true
			for f.next() {
				m := f.match
				m.Start, m.End = p.offsets(m.Start, m.End)
				if !yield(m) {
					return
				}
			}
		}
	}
}

const (
	// tagMark stands for a tag in the text of a page. It is a noncharacter.
	tagMark = '\uFDD0'

	// blockMark stands for the end of a block. No number goes on behind it.
	blockMark = '\x00'

	// enoughText is how much text of whole blocks is searched at a time.
	enoughText = 8 << 10
)

// A shownPage reads the text that a page shows.
type shownPage struct {
	page   string
	pos    int       // the end of what is read
	text   []byte    // of the last blocks
	pieces []piece   // what the text consists of
	absent []absence // what the rest of the page does not contain

	last struct { // the character reference read last
		ref   string
		shown string
		size  int
	}
}

// A piece of the text shows the bytes from start to end of the page.
type piece struct {
	text       int  // the offset of the piece in the text
	start, end int  // offsets in the page
	same       bool // the piece is as long as the bytes it shows; else it stands for all of them
}

// An absence is what is not in the page from an offset on.
type absence struct {
	what string
	from int
}

// nextBlocks reads the text of the next blocks. It reports whether there is any.
func (p *shownPage) nextBlocks() bool {
	p.text, p.pieces = p.text[:0], p.pieces[:0]
	for p.pos < len(p.page) {
		switch p.page[p.pos] {
		case '<':
			p.markup()
		case '&':
			p.reference()
		default:
			p.plain()
		}
		if n := len(p.text); n > enoughText && p.text[n-1] == blockMark {
			return true
		}
	}
	return len(p.text) > 0
}

// add adds to the text what the page shows for the bytes from start to end.
func (p *shownPage) add(shown string, start, end int) {
	if shown == "" {
		return // no two pieces are at one offset
	}
	same := len(shown) == end-start
	if n := len(p.pieces); same && n > 0 && p.pieces[n-1].same && p.pieces[n-1].end == start {
		p.pieces[n-1].end = end
	} else {
		p.pieces = append(p.pieces, piece{len(p.text), start, end, same})
	}
	p.text = append(p.text, shown...)
}

// offsets returns the offsets in the page of what stands at the offsets in the
// text.
func (p *shownPage) offsets(start, end int) (pageStart, pageEnd int) {
	first := p.pieceAt(start)
	pageStart = first.start
	if first.same {
		pageStart += start - first.text
	}
	last := p.pieceAt(end - 1)
	pageEnd = last.end
	if last.same {
		pageEnd = last.start + end - last.text
	}
	return pageStart, pageEnd
}

// pieceAt returns the piece that the byte at the offset in the text is of.
func (p *shownPage) pieceAt(offset int) piece {
	i, found := slices.BinarySearchFunc(p.pieces, offset, func(q piece, offset int) int {
		return q.text - offset
	})
	if !found {
		i--
	}
	return p.pieces[i]
}

// markup reads a tag, a comment or the like, or the < that begins none.
func (p *shownPage) markup() {
	start := p.pos
	end := -1
	rest := p.page[start:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		end = p.after("-->", start+len("<!"))
	case len(rest) > 2 && (isLetter(rune(rest[1]|0x20)) || rest[1] == '/' && isLetter(rune(rest[2]|0x20))):
		end = p.tagEnd(start)
	case len(rest) > 1 && (rest[1] == '!' || rest[1] == '?' || rest[1] == '/'):
		end = p.after(">", start)
	}
	if end < 0 {
		p.add("<", start, start+1)
		p.pos++
		return
	}
	p.pos = end
	mark := string(tagMark)
	var buf [maxTagName]byte
	switch name := tagName(buf[:0], rest); {
	case isHidden(name) && rest[1] != '/':
		p.hidden(name)
		mark = string(blockMark)
	case isBlock(name):
		mark = string(blockMark)
	}
	if !strings.HasSuffix(asString(p.text), mark) {
		p.add(mark, start, p.pos)
	}
}

// hidden goes behind the end tag of the element whose start tag is read. Where
// there is none, what follows is shown.
func (p *shownPage) hidden(name []byte) {
	endTag := "</" + string(name)
	if !p.present(endTag, p.pos) {
		return
	}
	for i := p.pos; ; i += len("</") {
		next := strings.Index(p.page[i:], "</")
		if next < 0 {
			break
		}
		i += next
		var buf [maxTagName]byte
		if string(tagName(buf[:0], p.page[i:])) != string(name) {
			continue
		}
		if end := p.tagEnd(i); end >= 0 {
			p.pos = end
			return
		}
	}
	p.miss(endTag, p.pos)
}

// tagEnd returns the offset behind the tag that begins at start, or -1. A > in a
// quoted value does not end it.
func (p *shownPage) tagEnd(start int) int {
	if !p.present(">", start) {
		return -1
	}
	i := start
	for i < len(p.page) && p.page[i] != '>' {
		if p.page[i] == '=' {
			i = p.valueEnd(i + 1)
		} else {
			i++
		}
	}
	if i < len(p.page) {
		return i + 1
	}
	p.miss(">", start)
	return -1
}

// valueEnd returns the offset behind the attribute's value that begins at i. A
// quote that is not closed is a value by itself.
func (p *shownPage) valueEnd(i int) int {
	for i < len(p.page) && isWhite(p.page[i]) {
		i++
	}
	if i < len(p.page) && (p.page[i] == '"' || p.page[i] == '\'') {
		if end := p.after(p.page[i:i+1], i+1); end >= 0 {
			return end
		}
		return i + 1
	}
	for i < len(p.page) && p.page[i] != '>' && !isWhite(p.page[i]) {
		i++
	}
	return i
}

// after returns the offset behind the next what, or -1. What is missed is not
// looked for again, so that the time stays linear.
func (p *shownPage) after(what string, from int) int {
	if p.present(what, from) {
		if i := strings.Index(p.page[from:], what); i >= 0 {
			return from + i + len(what)
		}
		p.miss(what, from)
	}
	return -1
}

// present reports whether what may be in the page from the offset on.
func (p *shownPage) present(what string, from int) bool {
	return !slices.ContainsFunc(p.absent, func(a absence) bool { return a.what == what && a.from <= from })
}

// miss notes that what is not in the page from the offset on.
func (p *shownPage) miss(what string, from int) {
	p.absent = append(p.absent, absence{what, from})
}

// plain reads text up to the next tag or character reference. White space of
// any length is shown as one space.
func (p *shownPage) plain() {
	start, i := p.pos, p.pos
	for ; i < len(p.page) && p.page[i] != '<' && p.page[i] != '&'; i++ {
		c := p.page[i]
		if !isWhite(c) || c == ' ' && i+1 < len(p.page) && !isWhite(p.page[i+1]) {
			continue
		}
		p.add(p.page[start:i], start, i)
		start = i
		for i+1 < len(p.page) && isWhite(p.page[i+1]) {
			i++
		}
		p.add(" ", start, i+1)
		start = i + 1
	}
	p.add(p.page[start:i], start, i)
	p.pos = i
}

func isWhite(c byte) bool { return c == ' ' || '\t' <= c && c <= '\r' }

// reference reads a character reference, or the & that begins none.
func (p *shownPage) reference() {
	ref := p.page[p.pos : p.pos+referenceSize(p.page[p.pos:])]
	if ref != p.last.ref {
		p.last.ref = ref
		p.last.shown, p.last.size = unescape(ref)
	}
	p.add(p.last.shown, p.pos, p.pos+p.last.size)
	p.pos += p.last.size
}

// referenceSize returns the length of what may be the character reference that s
// begins with: & and letters and digits, &# and digits, &#x and hexadecimal ones;
// and a semicolon if there is one.
func referenceSize(s string) int {
	i := 1
	isPart := func(c byte) bool { return isDigit(rune(c)) || isLetter(rune(c|0x20)) }
	switch {
	case strings.HasPrefix(s, "&#x") || strings.HasPrefix(s, "&#X"):
		i = len("&#x")
		isPart = func(c byte) bool { return isDigit(rune(c)) || 'a' <= c|0x20 && c|0x20 <= 'f' }
	case strings.HasPrefix(s, "&#"):
		i = len("&#")
		isPart = func(c byte) bool { return isDigit(rune(c)) }
	}
	for i < len(s) && isPart(s[i]) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// unescape returns what the reference stands for, and how long it is: without
// a semicolon, other letters may follow it (&nbspICP).
func unescape(ref string) (shown string, size int) {
	shown, size = html.UnescapeString(ref), len(ref)
	if strings.HasSuffix(ref, ";") {
		return shown, size
	}
	for size > 1 && shown != "" && ref[size-1] == shown[len(shown)-1] {
		shown, size = shown[:len(shown)-1], size-1
	}
	if shown == "" || size == 1 {
		return "&", 1 // no reference
	}
	return shown, size
}

// maxTagName is more than the longest name of those below.
const maxTagName = 16

// tagName appends the name of the tag in lower case, as much of it as b holds.
func tagName(b []byte, tag string) []byte {
	tag = strings.TrimPrefix(tag[1:], "/")
	for i := 0; i < len(tag) && len(b) < cap(b); i++ {
		c := tag[i]
		if isWhite(c) || c == '/' || c == '>' {
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b = append(b, c)
	}
	return b
}

// isHidden reports whether a browser does not show what is in the element.
func isHidden(name []byte) bool {
	switch string(name) {
	case "script", "style", "template", "noscript", "title":
		return true
	}
	return false
}

// isBlock reports whether the element's tags part what is before and behind
// them on the page.
func isBlock(name []byte) bool {
	switch string(name) {
	case "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center",
		"dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
		"footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header",
		"hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option",
		"p", "pre", "search", "section", "select", "summary", "table", "tbody", "td", "textarea",
		"tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return false
}
