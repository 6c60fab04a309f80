package icp

import (
	"io"
	"iter"
	"math"
	"unicode/utf8"
)

// A Mode tells the finders what to look for, and in what. Modes are combined with
// |, as HTML|Police.
type Mode uint8

const (
	HTML       Mode = 1 << iota // the text is a page: what it shows is searched
	Police                      // police numbers, too
	NearMisses                  // what is written like a number and is none, too

	Text Mode = 0 // ICP numbers in plain text
)

// A Match is what a finder has found in a text. It holds no pointer into the
// text.
type Match struct {
	Number     Number       // zero for a police number, and for a near miss of which nothing is certain
	Police     PoliceNumber // zero for an ICP number
	Reason     Reason       // with NearMisses: why what is printed is no number, or not this one alone; else zero
	Link       Link         // with HTML: where the page links it to
	Hidden     bool         // with HTML: the page's own markup hides it
	Start, End int64        // byte offsets: text[Start:End] is what is printed
}

// FindAll iterates over the numbers in the text, which is UTF-8, in order and
// without overlap. It finds what [ParseLenient] reads, wherever it stands: of plain text,
// ParseLenient(text[m.Start:m.End]) gives the same Number. A label in front and
// what is glued to a number are not part of the match. Text in other encodings
// is passed over.
//
// It never reads one number as another. Where an index may be something else, as
// in “号 - 2024” and “号-12024 …”, it gives the entity's number. A license without a place is found
// only behind what is known to be none: the start, a number, words of footers. Where
// digits may be missing, nothing is found, though ParseLenient, behind whose text nothing
// stands, reads it: eight digits that may be a date, or five or six of a filing, want 号,
// an index, or, of a year to 2006, an end of a line behind them. A line or a block, a
// closing quote or bracket, “; 、 。” and a comma without a digit glued behind end a number,
// and its index with it. In source, as of a page, a program or a table, escapes and
// references are the signs and gaps that they stand for: \n \" &nbsp;, and \u4eac is 京.
//
// With HTML the text is a page, and found is what a browser shows: character
// references stand for their characters, and tags within a paragraph for
// nothing; a tag that begins or ends a block ends a number, and so does a script.
// Not shown are comments, attributes, the title, and what is inside script, style,
// template, noscript, iframe, noembed and noframes or open at the end of the page.
// What the page's own markup hides is searched by itself: [Match.Hidden]. Style
// sheets are not read; a textarea and xmp are read as markup; a tag counts up to 8 KiB.
//
// With Police, police numbers are found as [ParsePoliceLenient] reads them,
// except bare digits. With NearMisses, what was probably meant for a number is a
// match with a Reason, with which its text fails.
//
// The time is linear in the length of the text, memory bounded. A []byte must not be
// changed during the iteration.
func FindAll[T ~string | ~[]byte](text T, mode Mode) iter.Seq[Match] {
	return func(yield func(Match) bool) { find(asString(text), nil, mode, yield) }
}

// FindReader is [FindAll] for a text of any length: it yields the same matches,
// in memory that does not depend on the length.
//
// An error of the reader other than io.EOF is yielded last, with the zero Match.
// The 384 bytes of text before it are not searched: a number may be cut off there.
func FindReader(r io.Reader, mode Mode) iter.Seq2[Match, error] {
	return func(yield func(Match, error) bool) {
		err := find("", r, mode, func(m Match) bool { return yield(m, nil) })
		if err != nil {
			yield(Match{}, err)
		}
	}
}

// find searches the text, or what the reader reads if there is one. The error is the
// reader's, nil if yield has stopped it.
func find(text string, r io.Reader, mode Mode, yield func(Match) bool) error {
	if mode&HTML != 0 {
		return findPage(newPage(text, r), mode, yield)
	}
	s := newSource(text, r)
	for f := newFinder(mode, new(window), 0); ; s.pass(f.forget()) {
		f.text, f.horizon = s.buf, len(s.buf)
		if !s.last || s.err != nil { // what is behind may be the rest of a number
			f.horizon -= horizon
		}
		for f.next() {
			m := f.match
			m.Start += s.base
			m.End += s.base
			if !yield(m) {
				return nil
			}
		}
		if s.last {
			return s.err
		}
	}
}

// findPage searches what the page shows and what it hides.
func findPage(p *page, mode Mode, yield func(Match) bool) error {
	w := new(window)
	shown, hidden := newFinder(mode, w, 0), newFinder(mode, w, 1)
	order := inOrder{yield: yield}
	searchHidden := func() bool {
		return hidden.searchLane(&p.hidden, p.hiddenEnded, func(m Match) bool {
			if len(order.waiting) == mostWaiting && !(shown.finishLane(&p.shown, order.shown) && order.upTo(math.MaxInt64)) {
				return false
			}
			m.Hidden = true
			order.waiting = append(order.waiting, m)
			return true
		})
	}
	for ok := true; ok; {
		switch p.next() {
		case shownText:
			ok = shown.searchLane(&p.shown, false, order.shown) && order.upTo(shown.decided(&p.shown))
		case hiddenText:
			ok = searchHidden()
			if p.hiddenEnded { // what comes is beside it
				p.hidden.drop(len(p.hidden.text))
				hidden = newFinder(mode, w, hidden.owner+1)
			}
		case pageEnd:
			ok = p.hiddenEnded || searchHidden() // where the reader has failed
			if ok && shown.searchLane(&p.shown, p.err == nil, order.shown) && order.upTo(math.MaxInt64) {
				return p.err
			}
			return nil
		}
	}
	return nil
}

// inOrder holds what is hidden back until it is known what is shown in front.
type inOrder struct {
	yield   func(Match) bool
	waiting []Match
	end     int64 // of the last match
}

// mostWaiting is how many matches are held back.
const mostWaiting = 32

// shown is called for what is shown. What is hidden inside it is passed over.
func (o *inOrder) shown(m Match) bool {
	if !o.upTo(m.Start) {
		return false
	}
	o.end = m.End
	return o.yield(m)
}

// upTo yields what is hidden in front of the offset.
func (o *inOrder) upTo(offset int64) bool {
	n := 0
	for ; n < len(o.waiting) && o.waiting[n].Start < offset; n++ {
		if o.waiting[n].Start >= o.end && !o.yield(o.waiting[n]) {
			return false
		}
	}
	o.waiting = o.waiting[:copy(o.waiting, o.waiting[n:])]
	return true
}

// decided returns the offset in the page up to which the lane is searched.
func (f *finder) decided(l *lane) int64 {
	if f.pos >= len(l.text) {
		return math.MaxInt64
	}
	start, _ := l.source(f.pos, f.pos+1)
	return start
}

// searchLane searches the text of a page, if not all is there as far as nothing
// that comes can make another number of it. It reports whether yield wants more.
func (f *finder) searchLane(l *lane, all bool, yield func(Match) bool) bool {
	f.text, f.pieces, f.horizon = asString(l.text), l.pieces, len(l.text)
	if !all {
		f.horizon -= horizon
	}
	for f.next() {
		m := f.match
		m.Link = l.pieces[pieceAt(l.pieces, f.digit)].link
		m.Start, m.End = l.source(int(m.Start), int(m.End))
		if !yield(m) {
			return false
		}
	}
	l.drop(f.forget())
	l.fresh = 0
	return true
}

// finishLane searches the rest of a lane, where too much waits for it. A digit is put behind, as
// the rest of a number may stand there.
func (f *finder) finishLane(l *lane, yield func(Match) bool) bool {
	if f.pos >= len(l.text) {
		return true
	}
	l.part(tagged)
	end := l.pieces[len(l.pieces)-1].end()
	l.add("0", end, 0, LinkNone)
	l.part(block)
	return f.searchLane(l, true, yield)
}

// A finder looks for numbers by their serials, since digits are rarer than anything else that all
// have. From five or more it goes back to where the number may begin, which the grammar reads.
type finder struct {
	mode    Mode
	text    string
	pieces  []piece // of the text
	pos     int     // where to look for the next group
	anchors anchors // behind pos
	floor   int     // the end of the last group; the next does not begin before it
	last    int     // the end of the last number; the next does not begin before it
	near    int     // the end of the last match
	asked   int64   // heads that begin in front of it are not to be looked for again
	horizon int     // groups that begin here or later are left for later
	match   Match
	certain int // where the number in match ends; a near miss goes on behind it
	digit   int // where its digits begin, or their mask

	*window
	owner int // of what is in the window, if it is ours
}

// onePiece is what a text is that is no page.
var onePiece = []piece{{same: true}}

func newFinder(mode Mode, w *window, owner int) finder {
	return finder{mode: mode, pieces: onePiece, window: w, owner: owner}
}

// next finds the next match, or leaves pos where to go on behind the horizon.
func (f *finder) next() bool {
	for {
		start, stop, count := f.nextGroup()
		if start >= f.horizon {
			f.pos = max(f.pos, f.horizon)
			return false
		}
		f.pos, f.certain = stop, 0
		if f.at(start, stop, count) { // which may go back to the floor
			f.pos = max(f.pos, int(f.match.End))
			f.last = max(f.last, f.certain)
			f.floor, f.near = f.pos, int(f.match.End)
			return true
		}
		f.floor = f.pos
	}
}

// forget drops what is searched and not needed for what comes, and returns how much that is.
func (f *finder) forget() int {
	done := max(0, f.pos-lookBehind)
	f.pos, f.floor, f.last = f.pos-done, max(0, f.floor-done), max(0, f.last-done)
	f.near, f.asked = max(0, f.near-done), f.asked-int64(done)
	f.anchors = anchors{}
	f.of = -1
	return done
}

// at finds what has its digits, so many from start to stop, or their mask there, and makes
// it the match. More than a number has are those of several things, with gaps between.
func (f *finder) at(start, stop, count int) bool {
	f.digit = start
	if f.direct(start) {
		return true
	}
	if !f.mayHaveHead(start, stop, count) {
		return false
	}
	f.fold(start)
	f.digitGlyph = f.glyphAt(start, f.digitGlyph)
	f.floorGlyph = f.glyphAt(max(start-maxLen, f.last), f.floorGlyph)
	t, digit := glyphs(f.glyphs[f.floorGlyph:f.count+1]), f.digitGlyph-f.floorGlyph
	if t.r(digit) == blockGlyph {
		digit++
	}
	switch {
	case minDigits <= count && (f.numberAt(t, digit) || f.mode&Police != 0 && f.policeAt(t, digit)):
		return true
	case f.mode&NearMisses == 0, f.offset(t[digit]) > int64(start): // an escape's: &#160;
		return false
	}
	floor := min(f.glyphAt(f.near, f.floorGlyph)-f.floorGlyph, digit)
	return f.nearAt(t[floor:], digit-floor)
}

// direct reads 京ICP备11018762号-11, properly written around the digits at the offset, at the beginning
// or behind another number, if nothing behind can make it another: the rest is for numberAt.
func (f *finder) direct(digit int) bool {
	const loneIndex = 1000 // a greater one may be a year
	start := f.last
	if digit-start > lookAhead {
		return false
	}
	for f.text[start] <= ' ' { // up to the digits at most
		start++
	}
	var n Number
	stop, k := start+n.direct(f.text[start:], false), pieceAt(f.pieces, start)
	switch {
	case stop <= digit, f.text[start] < utf8.RuneSelf, n.index >= loneIndex, !f.plainBehind(stop),
		!f.pieces[k].same, pieceAt(f.pieces, stop) != k: // not as it stands in the page
		return false
	}
	f.match, f.certain = Match{Number: n, Start: int64(start), End: int64(stop)}, stop
	return true
}

// plainBehind reports whether what stands behind the number cannot belong to it: nothing, the end of
// a line, or a word whose first character is a Han character that is in no label and begins no unit.
func (f *finder) plainBehind(i int) bool {
	for ; isWhite[byteAt(f.text, i)]; i++ {
		if f.text[i] == '\n' {
			return true
		}
	}
	rest := f.text[i:]
	if rest == "" {
		return true
	}
	r, size := foldWide(rest)
	next, _ := foldWide(rest[size:])
	plain := classesOf(r)&(hanClass|labelClass) == hanClass && is(next, hanClass|letterClass)
	return plain && !mayBeginWord(r, unit)
}
