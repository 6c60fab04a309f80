package icp

import (
	"html"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// FindAllHTML is [FindAll] for an HTML page: it finds the numbers that the page
// shows. Offsets are into the page as given: page[m.Start:m.End] is the number
// with the markup inside it.
//
// Character references stand for their characters, and tags within a paragraph
// for nothing. A tag that begins or ends a block (p, div, li, td, br, …) ends a
// number. Comments, attributes, the title, and what is inside script, style,
// template and noscript are not shown. Broken markup is read as text where it
// can be.
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
	pos    int      // the end of what is read
	text   []byte   // of the last blocks
	pieces []piece  // what the text consists of
	absent []string // what the rest of the page does not contain

	lastName, lastShown string // a character reference and what it stands for
}

// A piece of the text shows the bytes from start to end of the page.
type piece struct {
	text       int  // the offset of the piece in the text
	start, end int  // offsets in the page
	same       bool // the piece is as long as the bytes it shows; else it stands for all of them
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
	case len(rest) > 1 && (rest[1] == '!' || rest[1] == '?'):
		end = p.after(">", start)
	case len(rest) > 2 && (isLetter(rune(rest[1]|0x20)) || rest[1] == '/' && isLetter(rune(rest[2]|0x20))):
		end = p.tagEnd(start)
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
	if !p.present(endTag) {
		return
	}
	for i := p.after("</", p.pos); i >= 0; i = p.after("</", i) {
		start := i - len("</")
		if len(p.page)-start < len(endTag) || !strings.EqualFold(p.page[start:start+len(endTag)], endTag) {
			continue
		}
		if end := p.tagEnd(start); end >= 0 {
			p.pos = end
			return
		}
	}
	p.miss(endTag)
}

// tagEnd returns the offset behind the tag that begins at start, or -1. A > in a
// quoted value does not end it.
func (p *shownPage) tagEnd(start int) int {
	if !p.present(">") {
		return -1
	}
	for i := start; i < len(p.page); i++ {
		switch c := p.page[i]; c {
		case '>':
			return i + 1
		case '"', '\'':
			if p.page[i-1] != '=' && p.page[i-1] != ' ' {
				continue
			}
			if end := p.after(p.page[i:i+1], i+1); end >= 0 {
				i = end - 1
			}
		}
	}
	p.miss(">")
	return -1
}

// after returns the offset behind the next what, or -1. Each what is missed once
// only, so that the time stays linear.
func (p *shownPage) after(what string, from int) int {
	if p.present(what) {
		if i := strings.Index(p.page[from:], what); i >= 0 {
			return from + i + len(what)
		}
		p.miss(what)
	}
	return -1
}

func (p *shownPage) present(what string) bool { return !slices.Contains(p.absent, what) }

func (p *shownPage) miss(what string) { p.absent = append(p.absent, what) }

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
	name := p.page[p.pos : p.pos+referenceSize(p.page[p.pos:])]
	if name != p.lastName {
		p.lastName, p.lastShown = name, unescape(name)
	}
	shown := p.lastShown
	if shown == name {
		name, shown = "&", "&"
	}
	p.add(shown, p.pos, p.pos+len(name))
	p.pos += len(name)
}

// referenceSize returns the length of the character reference that s begins
// with: & and letters and digits, or &# and digits; and a semicolon if there is
// one.
func referenceSize(s string) int {
	i, hex := 1, true
	if i < len(s) && s[i] == '#' {
		i++
		if hex = i < len(s) && s[i]|0x20 == 'x'; hex {
			i++
		}
	}
	for i < len(s) && (isDigit(rune(s[i])) || hex && isLetter(rune(s[i]|0x20))) {
		i++
	}
	if i < len(s) && s[i] == ';' {
		i++
	}
	return i
}

// unescape returns what the character reference stands for, or ref itself if it
// is none.
func unescape(ref string) string {
	if digits, ok := strings.CutPrefix(ref, "&#"); ok {
		base := 10
		if digits != "" && digits[0]|0x20 == 'x' {
			digits, base = digits[1:], 16
		}
		r, err := strconv.ParseUint(strings.TrimSuffix(digits, ";"), base, 31)
		if err != nil {
			return ref
		}
		return string(rune(r))
	}
	return html.UnescapeString(ref)
}

// maxTagName is more than the longest name of those below.
const maxTagName = 16

// tagName appends the name of the tag in lower case, as much of it as b holds.
func tagName(b []byte, tag string) []byte {
	tag = strings.TrimPrefix(tag[1:], "/")
	for i := 0; i < len(tag) && len(b) < cap(b); i++ {
		c := rune(tag[i] | 0x20)
		if !isLetter(c) && !isDigit(rune(tag[i])) {
			break
		}
		b = append(b, byte(c))
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
