package icp

import (
	"io"
	"iter"
	"math"
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// A Mode tells the finders what to look for, and in what.
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
// without overlap. It finds what [ParseLenient] reads, wherever it stands:
// ParseLenient(text[m.Start:m.End]) gives the same Number. A label in front and
// what is glued to a number are not part of the match. Text in other encodings
// is passed over.
//
// It never reads one number as another. Of an index that may be something else,
// as in “号 - 2024”, the match has none: it is the entity's number. A license
// without a place is found only where nothing in front can be its place, and
// nothing foreign either. Where digits may be missing, nothing is found.
//
// With HTML the text is a page, and found is what a browser shows: character
// references stand for their characters, and tags within a paragraph for
// nothing; a tag that begins or ends a block ends a number, and so does a script.
// Comments, attributes, the title, and what is inside script, style, template,
// noscript, iframe, noembed and noframes are not shown, nor is what is open at
// the end of the page. What the page's own markup hides is searched by itself:
// [Match.Hidden]. Style sheets are not read, and a textarea is read as markup.
// Of a tag the first 8 KiB count.
//
// With Police, police numbers are found as [ParsePoliceLenient] reads them,
// except bare digits. With NearMisses, what has a place, an ICP, a mark and
// something where the digits should be, less one of these, or with digits that do
// not do, is a match with a Reason; its text fails with that reason.
//
// The time is linear in the length of the text, and memory a window whatever
// the text. A []byte must not be changed during the iteration.
func FindAll[T ~string | ~[]byte](text T, mode Mode) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		s := asString(text)
		if mode&HTML != 0 {
			findPage(newPage(s), mode, yield)
			return
		}
		var w window
		f := newFinder(mode, &w, 0)
		f.text, f.horizon = s, len(s)
		for f.next() {
			if !yield(f.match) {
				return
			}
		}
	}
}

// FindReader is [FindAll] for a text of any length: it yields the same matches,
// in memory that does not depend on the length.
//
// An error of the reader but io.EOF is yielded last, with the zero Match. What
// stands in the 384 bytes before it is not searched: it may be cut off.
func FindReader(r io.Reader, mode Mode) iter.Seq2[Match, error] {
	return func(yield func(Match, error) bool) {
		more := func(m Match) bool { return yield(m, nil) }
		var err error
		if mode&HTML != 0 {
			err = findPage(newPageReader(r), mode, more)
		} else {
			err = findText(r, mode, more)
		}
		if err != nil {
			yield(Match{}, err)
		}
	}
}

// findPage searches what the page shows and what it hides. The error is the
// reader's, nil if yield has stopped it.
func findPage(p *page, mode Mode, yield func(Match) bool) error {
	w := new(window)
	shown, hidden := newFinder(mode, w, 0), newFinder(mode, w, 1)
	order := inOrder{yield: yield}
	for {
		event := p.next()
		ok := true
		switch event {
		case shownText:
			ok = shown.searchLane(&p.shown, false, order.shown) && order.upTo(shown.decided(&p.shown))
		case hiddenText:
			ok = hidden.searchLane(&p.hidden, p.hiddenEnded, func(m Match) bool {
				m.Hidden = true
				if order.full() && !shown.finishLane(&p.shown, order.shown) {
					return false
				}
				return order.hidden(m)
			})
			if p.hiddenEnded {
				hidden = newFinder(mode, w, hidden.owner+1)
			}
		case pageEnd:
			if shown.searchLane(&p.shown, p.err == nil, order.shown) && order.upTo(math.MaxInt64) {
				return p.err
			}
			return nil
		}
		if !ok {
			return nil
		}
	}
}

// inOrder holds what is hidden back until it is known what is shown in front of
// it.
type inOrder struct {
	yield   func(Match) bool
	waiting [16]Match
	count   int
	end     int64 // of the last match
}

func (o *inOrder) full() bool { return o.count == len(o.waiting) }

// hidden is called for what is hidden.
func (o *inOrder) hidden(m Match) bool {
	if o.full() && !o.upTo(math.MaxInt64) {
		return false
	}
	o.waiting[o.count] = m
	o.count++
	return true
}

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
	for ; n < o.count && o.waiting[n].Start < offset; n++ {
		if o.waiting[n].Start >= o.end && !o.yield(o.waiting[n]) {
			return false
		}
	}
	o.count = copy(o.waiting[:], o.waiting[n:o.count])
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
		m.Link = l.linkAt(f.digit)
		m.Start, m.End = l.source(int(m.Start), int(m.End))
		if !yield(m) {
			return false
		}
	}
	if done := f.forget(); done > 0 {
		l.drop(done)
	}
	l.fresh = 0
	return true
}

// finishLane searches the rest of a lane, where too much waits for it. What is
// behind may be the rest of a number that is not whole, so a digit is put there.
func (f *finder) finishLane(l *lane, yield func(Match) bool) bool {
	if f.pos >= len(l.text) {
		return true
	}
	l.part(tagged)
	end := l.pieces[len(l.pieces)-1].end()
	l.add("0", end, 0, LinkNone)
	l.cut()
	return f.searchLane(l, true, yield)
}

// findText searches what a reader reads. The error is nil if yield has stopped it.
func findText(r io.Reader, mode Mode, yield func(Match) bool) error {
	var (
		buf  = make([]byte, 0, readSize)
		base int64 // the offset of buf[0]
		f    = newFinder(mode, new(window), 0)
	)
	for err := error(nil); err == nil; {
		// Not io.ReadFull: its ErrUnexpectedEOF may be the reader's, as gzip's.
		for len(buf) < cap(buf) && err == nil {
			var n int
			n, err = r.Read(buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
		}
		f.text, f.horizon = asString(buf), len(buf)
		if err != io.EOF { // what is behind may be the rest of a number
			f.horizon -= horizon
		}
		for f.next() {
			m := f.match
			m.Start += base
			m.End += base
			if !yield(m) {
				return nil
			}
		}
		if err != nil && err != io.EOF {
			return err
		}
		done := f.forget()
		base += int64(done)
		buf = buf[:copy(buf, buf[done:])]
	}
	return nil
}

const (
	// readSize is how much of a text FindReader holds.
	readSize = 64 << 10

	// lookAhead is how far behind the longest number the finders look for what
	// makes it something else.
	lookAhead = 64

	// lookBehind is how far in front of a group of digits they look.
	lookBehind = maxLen + 2*escapeSize

	// horizon is how much of a text must be there behind a group of digits before
	// it is known what it is.
	horizon = maxLen + 2*lookAhead
)

// asString returns text without copying it: a []byte begins as a string does, with
// where it is and how long.
func asString[T ~string | ~[]byte](text T) string {
	return *(*string)(unsafe.Pointer(&text))
}

// A finder looks for numbers by their serials. Digits are rarer than anything
// else that all numbers have, and there are at least five. From a group of five
// or more it goes back to where the number may begin, and has the grammar read
// it from there.
type finder struct {
	mode    Mode
	text    string
	pieces  []piece // of a page's text; else none
	pos     int     // where to look for the next group
	digits  int     // the next group of digits, if it is not before pos; the next two masks
	masks   int
	floor   int // the end of the last one; no group reaches back behind it
	last    int // the end of the last number; none reaches back behind it
	near    int // the end of the last near miss
	horizon int // where groups begin that are left for later
	match   Match
	digit   int // where its digits begin, or their mask

	*window
	owner int // of what is in the window, if it is ours
}

// A window holds what is folded of a text, around the last group: each byte is
// folded at most once. Two finders may share one.
type window struct {
	glyphs   [glyphsHeld + 1]glyph
	count    int // of glyphs, but for an end behind them
	from, to int // the bytes that they are of
	gap      gap // at to
	of       int // whose text they are of

	// Where the last group's digits begin, and what may be looked at before them:
	// both only go on, so each glyph is passed once.
	digitGlyph, floorGlyph int
}

// glyphsHeld is how many glyphs a finder holds: all that one group needs, two a
// byte where each is a block.
const glyphsHeld = maxGlyphs * (2*maxLen + lookAhead + escapeSize)

// maxGlyphs is how many glyphs a byte has: itself, and a block in front.
const maxGlyphs = 2

func newFinder(mode Mode, w *window, owner int) finder {
	return finder{mode: mode, digits: -1, masks: -1, window: w, owner: owner}
}

// next finds the next match, or leaves pos where to go on behind the horizon.
func (f *finder) next() bool {
	for {
		digit := f.nextGroup()
		if digit >= f.horizon {
			f.pos = max(f.pos, f.horizon)
			return false
		}
		start, stop, count := f.group(digit)
		f.pos = max(stop, digit+1)
		found := (count >= minDigits || f.mode&NearMisses != 0) && f.at(start, count)
		if found {
			f.pos = max(f.pos, int(f.match.End))
			if f.match.Number.IsZero() && f.match.Police.IsZero() {
				f.near = int(f.match.End)
			} else {
				f.last = int(f.match.End)
			}
		}
		f.floor = f.pos
		if found {
			return true
		}
	}
}

// masksEnd returns the end of the masks that stand at the offset.
func masksEnd(text string, i int) int {
	for i < len(text) {
		r, size := foldWide(text[i:])
		if !isMask(r) {
			break
		}
		i += size
	}
	return i
}

// forget drops what is searched and not needed for what comes, and returns how
// much that is.
func (f *finder) forget() int {
	done := max(0, f.pos-lookBehind)
	f.pos, f.floor, f.last = f.pos-done, max(0, f.floor-done), max(0, f.last-done)
	f.near = max(0, f.near-done)
	f.digits, f.masks = -1, -1
	f.count, f.from, f.to = 0, 0, 0
	return done
}

// at finds what has its digits, or their mask, at the offset, and makes it the
// match.
func (f *finder) at(start, count int) bool {
	f.digit = start
	if count >= minDigits && f.direct(start) {
		return true
	}
	if !f.mayFollow(start) {
		return false
	}
	f.fold(start)
	s := scanner{glyphs: f.glyphs[:f.count+1], page: f.pieces != nil}
	f.digitGlyph = f.glyphAt(start, f.digitGlyph)
	f.floorGlyph = f.glyphAt(max(start-maxLen, f.last), f.floorGlyph)
	digit := f.digitGlyph
	s.floor = f.floorGlyph
	s.after = f.last > 0 && f.last >= start-maxLen
	switch {
	case minDigits <= count && count <= policeDigits && f.numberAt(&s, digit, count),
		f.mode&Police != 0 && minDigits <= count && f.policeAt(&s, digit),
		f.mode&NearMisses != 0 && f.nearAt(&s, digit):
		return true
	}
	return false
}

// fold folds what a number with its digits at the offset can fill, and what may
// make it something else.
func (f *finder) fold(start int) {
	from := max(0, start-maxLen-escapeSize)
	to := min(len(f.text), start+maxLen+lookAhead)
	if f.of != f.owner || from < f.from || from > f.to || f.count == 0 {
		for from > 0 && !utf8.RuneStart(f.text[from]) {
			from--
		}
		f.count, f.from, f.to, f.gap, f.of = 0, from, from, glued, f.owner
		f.digitGlyph, f.floorGlyph = 0, 0
	}
	if f.count+maxGlyphs*(to-f.to) > glyphsHeld {
		first := f.glyphAt(from, 0)
		f.count = copy(f.glyphs[:], f.glyphs[first:f.count])
		f.from = from
		f.digitGlyph, f.floorGlyph = max(0, f.digitGlyph-first), max(0, f.floorGlyph-first)
	}
	glyphs := f.glyphs[:f.count]
	if f.pieces == nil {
		glyphs, f.to, f.gap = foldRange(glyphs, f.text, f.to, to, f.gap, true)
	} else {
		glyphs = f.foldPieces(glyphs, to)
	}
	f.count = len(glyphs)
	f.glyphs[f.count] = glyph{r: end, at: int32(f.to), gap: f.gap}
}

// foldPieces is foldRange for the text of a page, up to the offset.
func (f *finder) foldPieces(glyphs []glyph, to int) []glyph {
	k := f.pieceAt(f.to)
	for ; k < len(f.pieces) && f.to < to; k++ {
		p, stop := f.pieces[k], len(f.text)
		if k+1 < len(f.pieces) {
			stop = int(f.pieces[k+1].at)
		}
		if f.to == int(p.at) {
			if p.gap == block {
				glyphs = append(glyphs, glyph{r: blockGlyph, at: p.at, gap: f.gap})
				f.gap = block
			}
			f.gap = max(f.gap, p.gap)
		}
		glyphs, f.to, f.gap = foldRange(glyphs, f.text[:stop], f.to, min(to, stop), f.gap, false)
	}
	return glyphs
}

// foldRuneAt returns the rune at the offset, folded, and its size.
func foldRuneAt(text string, i int) (rune, int) {
	if c := rune(text[i]); c < utf8.RuneSelf {
		return foldRune(c), 1
	}
	return foldWide(text[i:])
}

// pieceAt returns the index of the piece that the byte at the offset is of.
func (f *finder) pieceAt(offset int) int {
	l := lane{pieces: f.pieces}
	return l.pieceAt(offset)
}

// glyphAt returns the first glyph that begins at the offset of the text or behind
// it, looking from glyph i on, which does not.
func (w *window) glyphAt(offset, i int) int {
	for i < w.count && int(w.glyphs[i].at) < offset {
		i++
	}
	return i
}

// direct reads a number that is properly written in Chinese around the digits at
// the offset, if nothing around it can make it another: that is for numberAt.
func (f *finder) direct(digit int) bool {
	const head = len("京ICP备")
	start := digit - head
	if start < max(f.last, f.near) || f.text[start+letterSize] != 'I' {
		start = digit - len("粤B2-")
		if start < max(f.last, f.near) || f.text[start+letterSize] != 'B' {
			return false
		}
	}
	if !f.plainBefore(start, digit-start == head) || !f.onePiece(start, digit+1) {
		return false
	}
	n, size := direct(f.text[start:])
	stop := start + size
	switch {
	case stop <= digit, n.province == 0, n.province == Ningxia, // 宁 may be the end of 辽宁
		n.digits < 8, n.index == 0 && cutOff(int(n.digits), n.serial),
		!f.plainBehind(stop), !f.onePiece(digit, stop+1):
		return false
	}
	f.match = Match{Number: n, Start: int64(start), End: int64(stop)}
	return true
}

// onePiece reports whether the text between the offsets stands in the page as it
// is.
func (f *finder) onePiece(start, stop int) bool {
	if f.pieces == nil {
		return true
	}
	k := f.pieceAt(start)
	return f.pieces[k].same && (k+1 == len(f.pieces) || stop <= int(f.pieces[k+1].at))
}

// plainBefore reports whether what stands before the offset cannot belong to the
// number, which begins with ICP or with a class.
func (f *finder) plainBefore(i int, icp bool) bool {
	switch {
	case i == f.last:
		return true
	case f.text[i-1] == '\n' || f.text[i-1] == '>':
		return true
	}
	return icp && (f.text[i-1] == ' ' || strings.HasSuffix(f.text[:i], "：") || strings.HasSuffix(f.text[:i], ":"))
}

// plainBehind reports whether what stands behind the offset cannot belong to the
// number: nothing, or a Han character that is in no label, perhaps behind spaces.
func (f *finder) plainBehind(i int) bool {
	for i < len(f.text) && (f.text[i] == ' ' || f.text[i] == '\n') {
		i++
	}
	if i == len(f.text) {
		return true
	}
	r, _ := foldWide(f.text[i:])
	return isHan(r) && !isLabelRune(r)
}

// mayFollow reports whether the digits, or the mask, at the offset may stand behind
// the head of a number: what is in front, gaps and punctuation aside, is a word
// that heads end with.
func (f *finder) mayFollow(i int) bool {
	if i >= escapeSize && f.text[i-escapeSize] == '\\' {
		return true
	}
	near := f.mode&NearMisses != 0
	if near {
		i = f.numeralsStart(i)
	}
	const most = 40
	hyphen := false
	for range most {
		if i <= f.last {
			return false
		}
		c := f.text[i-1]
		switch {
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeLastRuneInString(f.text[:i])
			if r = foldRune(r); r > space && r != '-' && r != ':' && r != '(' && r != ')' {
				return near && !isHan(r) || mayEndHead(r) || near && i > size && f.text[i-size-1]|0x20 == 'p'
			}
			hyphen = hyphen || r == '-'
			i -= size
		case isLetter(rune(c | 0x20)):
			return mayEndWord(f.text[max(0, i-3):i])
		case isDigit(rune(c)):
			return mayEndClass(f.text[max(0, i-4):i-1], hyphen)
		case c <= ' ' || strings.IndexByte(headSigns, c) >= 0 || near:
			hyphen = hyphen || c == '-' || c == '_'
			i--
		default:
			return false
		}
	}
	return true
}

// headSigns may stand between a head and the digits.
const headSigns = "-_.:|()[]'"

// numeralsStart goes back over the digits, masks and letters in front of the
// offset that may be of one near miss.
func (f *finder) numeralsStart(i int) int {
	for k := 0; k < maxDigits && i > f.last; k++ {
		c := rune(f.text[i-1] | 0x20)
		if !isNumeral(c) && c != '*'|0x20 && c != '#'|0x20 && !(c == '-' && isMask(rune(f.text[i]|0x20))) {
			break
		}
		i--
	}
	return i
}

// mayEndHead reports whether a head may end with r, which is beyond ASCII.
func mayEndHead(r rune) bool {
	return r < utf8.RuneSelf || isLabelRune(r) || initialOf(r).letter != 0 || r == '案' || !isHan(r)
}

// mayEndWord reports whether a Latin word of a head may end with these letters, up
// to three bytes. What has a gap in front of the last is letter by letter.
func mayEndWord(last string) bool {
	lower := [3]byte{' ', ' ', ' '}
	for i := range len(last) {
		lower[3-len(last)+i] = last[i] | 0x20
	}
	if lower[1] <= ' ' || lower[1] >= utf8.RuneSelf {
		return true
	}
	switch string(lower[:]) {
	case "icp", "ipc", "lcp", "|cp", "1cp", // ICP
		"ing", "ion", "red", "ord", "dal", "ian", "'an", "bei", "nse", "nce", "ate", "eng", // marks
		"ber", "hao", "for": // fillers
		return true
	}
	two := string(lower[1:])
	return two == "no" || two == "pb" || lower[0] >= utf8.RuneSelf && (two == "cp" || two == "pc")
}

// mayEndClass reports whether a digit of a class may stand behind these bytes, if
// there is a hyphen behind it, or else a tone.
func mayEndClass(last string, hyphen bool) bool {
	if last == "" {
		return false
	}
	c := last[len(last)-1]
	switch {
	case !hyphen:
		return isLetter(rune(c | 0x20))
	case c <= ' ' || c >= utf8.RuneSelf:
		return true
	case c == '-' || c == '_': // B-2, or B-2-4
		if len(last) < 2 {
			return false
		}
		before := last[len(last)-2] | 0x20
		return before == 'a' || before == 'b' || before == '1' || before == '2' || before <= ' ' || before >= utf8.RuneSelf
	}
	return c|0x20 == 'a' || c|0x20 == 'b'
}

// minDigits is how many digits a serial has at least.
const minDigits = 5

// nextGroup returns the offset of the next digit at or behind pos that may be of
// a group of five, or with NearMisses of the next two masks; or the length of the
// text.
func (f *finder) nextGroup() int {
	if f.digits < f.pos {
		f.digits = nextDigits(f.text, f.pos)
	}
	if f.mode&NearMisses != 0 && f.masks < f.pos {
		f.masks = nextMasks(f.text, f.pos)
	}
	if f.mode&NearMisses != 0 {
		return min(f.digits, f.masks)
	}
	return f.digits
}

// nextMasks returns the offset of the next two masks at or behind i that nothing
// parts, or the length of the text.
func nextMasks(text string, i int) int {
	for start, masks := i, 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf || r == 'X' {
			r, size = foldWide(text[i:])
		}
		switch {
		case !isMask(r):
			masks = 0
		case masks == 0:
			start, masks = i, 1
		default:
			return start
		}
		i += size
	}
	return len(text)
}

// nextDigits returns the offset of a digit at or behind i, or the length of the
// text. It may pass over digits, but not over all of a group of five with at
// most maxDigitGap bytes between any two. Wherever eight bytes begin and end,
// some eight of such a group hold three digits in a row, or two of which one is
// before a gap.
func nextDigits(text string, i int) int {
	for ; i+4*8 <= len(text); i += 4 * 8 {
		// Most of a text is passed over here, so it is one test for all.
		four := text[i : i+4*8]
		w0, w1, w2, w3 := load64(four[0:8]), load64(four[8:16]), load64(four[16:24]), load64(four[24:32])
		m0, m1, m2, m3 := mayGroup(w0), mayGroup(w1), mayGroup(w2), mayGroup(w3)
		k := i
		if (w0|w1|w2|w3)&high == 0 || strings.IndexByte(four, 0xEF) < 0 {
			switch {
			case (m0|m1|m2|m3)&high == 0:
				continue
			case m0&high != 0:
			case m1&high != 0:
				k += 8
			case m2&high != 0:
				k += 2 * 8
			default:
				k += 3 * 8
			}
		}
		for ; k < i+4*8; k += 8 {
			if at := digitIn(text, k); at < len(text) {
				return at
			}
		}
	}
	for ; i+8 <= len(text); i += 8 {
		if at := digitIn(text, i); at < len(text) {
			return at
		}
	}
	for ; i < len(text); i++ {
		if isDigit(rune(text[i])) || fullWidthDigit(text, i, i+1) == i {
			return i
		}
	}
	return len(text)
}

// mayGroup returns a mask that has a high bit if the word may hold a part of a
// group. Other bits are undefined.
func mayGroup(word uint64) uint64 {
	digits := digitsIn(word)
	return digits & (digits>>8&(digits>>16) | beforeGap(word))
}

// digitsIn returns the mask of the digits in the word.
func digitsIn(word uint64) uint64 {
	// A digit is a byte that '0' is 0 to 9 away from; 0x76 more has no high bit.
	d := word ^ '0'*ones
	return ^((d&low + 0x76*ones) | d) & high
}

// beforeGap returns a mask of the bytes in front of those that may begin a gap:
// with the high bit, or at most a space; one behind such a byte may borrow and
// seem to be one. Other bits are undefined.
func beforeGap(word uint64) uint64 { return ((word - (' '+1)*ones) | word) >> 8 }

// digitIn returns the offset of a digit in the eight bytes from i, if they may
// hold some of a group, or the length of the text.
func digitIn(text string, i int) int {
	word := load64(text[i : i+8])
	digits := digitsIn(word)
	at := len(text)
	e := word ^ 0xEF*ones // begins the full-width ones; one behind it may seem to be one
	if (e-ones)&^e&high != 0 {
		at = fullWidthDigit(text, i, i+8)
	}
	if digits&(digits>>8)&(digits>>16) != 0 || digits&beforeGap(word) != 0 && digits&(digits-1) != 0 {
		at = min(at, i+bits.TrailingZeros64(digits)/8)
	}
	return at
}

// load64 returns the first eight bytes of s as a little-endian word.
func load64(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// fullWidthDigit returns the offset of a full-width digit that begins between lo
// and hi, or the length of the text.
func fullWidthDigit(text string, lo, hi int) int {
	for i := lo; i < hi && i+2 < len(text); i++ {
		if text[i] == 0xEF && text[i+1] == 0xBC && isDigit(rune(text[i+2])-0x90+'0') {
			return i
		}
	}
	return len(text)
}

// group returns the extent of the digits around the one at the offset digit that
// may be one serial, and how many there are.
func (f *finder) group(digit int) (start, stop, count int) {
	start, stop = digit, digit
	if digit == f.masks {
		return digit, masksEnd(f.text, digit), 0
	}
	for start > f.floor && isDigit(rune(f.text[start-1])) {
		start--
	}
	for stop < len(f.text) && isDigit(rune(f.text[stop])) {
		stop++
	}
	if stop == start || f.gapBefore(start) || f.gapBehind(stop) {
		return f.wideGroup(start)
	}
	start = f.behindEscape(start)
	return start, stop, stop - start
}

// gapBefore reports whether a digit may stand in front of the offset behind a gap,
// or a full-width one: not behind ASCII, a space with ASCII in front, or Han.
func (f *finder) gapBefore(i int) bool {
	if i == f.floor {
		return false
	}
	c := f.text[i-1]
	if c >= utf8.RuneSelf {
		return i < f.floor+3 || f.text[i-3] < 0xE4 || f.text[i-3] > 0xE9
	}
	return c <= ' ' && (i == f.floor+1 || isGap(f.text[i-2]) || isDigit(rune(f.text[i-2])))
}

// gapBehind is gapBefore for what stands behind the offset.
func (f *finder) gapBehind(i int) bool {
	if i == len(f.text) {
		return false
	}
	c := f.text[i]
	if c >= utf8.RuneSelf {
		return c < 0xE4 || c > 0xE9
	}
	return c <= ' ' && (i+1 == len(f.text) || isGap(f.text[i+1]) || isDigit(rune(f.text[i+1])))
}

// behindEscape returns the end of the escape, as \u590f, whose last digits the
// offset stands at or behind, or the offset.
func (f *finder) behindEscape(i int) int {
	if i == f.floor || f.text[i-1] >= utf8.RuneSelf {
		return i
	}
	for k := max(f.floor, i-escapeSize+1); k < i; k++ {
		if f.text[k] == '\\' && isEscape(f.text[k:]) {
			return k + escapeSize
		}
	}
	return i
}

// isGap reports whether a gap, or a full-width digit, may begin or end with c.
func isGap(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// wideGroup is group where the digits may be full-width or have gaps between.
func (f *finder) wideGroup(digit int) (start, stop, count int) {
	start = digit
	for i := digit; i > f.floor && start-i <= maxDigitGap; {
		r, size := rune(f.text[i-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRuneInString(f.text[f.floor:i])
		}
		i -= size
		if r = foldRune(r); isDigit(r) {
			start = i
		} else if r > space {
			break
		}
	}
	start = f.behindEscape(start)
	stop = start
	for i := start; i < len(f.text) && i-stop <= maxDigitGap; {
		r, size := foldRuneAt(f.text, i)
		i += size
		if isDigit(r) {
			stop = i
			count++
		} else if r > space {
			break
		}
	}
	return start, stop, count
}
