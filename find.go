package icp

import (
	"io"
	"iter"
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// A Match is a number found in a text. It holds no pointer into the text.
type Match struct {
	Number     Number
	Start, End int // byte offsets: text[Start:End] is the number as printed
}

// FindAll iterates over the ICP numbers in the text, which is UTF-8, in order and
// without overlap. It finds what [ParseLenient] reads, wherever it stands:
// ParseLenient(text[m.Start:m.End]) gives the same Number. A label in front and
// what is glued to a number are not part of the match.
//
// Of an index that may be something else, as in “号 - 2024”, the match has none:
// it is the entity's number. Where the province cannot be known, digits are
// masked, or the text is in another encoding, nothing is found.
//
// The time is linear in the length of the text, and nothing is allocated. A
// []byte must not be changed during the iteration.
func FindAll[T string | []byte](text T) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		f := newFinder(asString(text))
		for f.next() {
			if !yield(f.match) {
				return
			}
		}
	}
}

// A ReaderMatch is a number found by [FindReader].
type ReaderMatch struct {
	Number     Number
	Start, End int64 // byte offsets from where the reader stood
}

// FindReader is [FindAll] for a text of any length: it yields the same numbers,
// in memory that does not depend on the length. It relies on no printed number
// being longer than 256 bytes, as ParseLenient does.
//
// An error of the reader but io.EOF is yielded last, with the zero ReaderMatch.
// What stands in the 512 bytes before it is not searched: it may be cut off.
func FindReader(r io.Reader) iter.Seq2[ReaderMatch, error] {
	return func(yield func(ReaderMatch, error) bool) {
		var (
			buf   = make([]byte, 0, readSize)
			base  int64 // the offset of buf[0]
			pos   int   // of the finder, in buf, as the next two
			floor int
			last  int
		)
		for err := error(nil); err == nil; {
			// Not io.ReadFull: its ErrUnexpectedEOF may be the reader's, as gzip's.
			for len(buf) < cap(buf) && err == nil {
				var n int
				n, err = r.Read(buf[len(buf):cap(buf)])
				buf = buf[:len(buf)+n]
			}
			f := newFinder(asString(buf))
			f.pos, f.floor, f.last = pos, floor, last
			if err != io.EOF { // what is behind may be the rest of a number
				f.horizon = len(buf) - 2*maxLen
			}
			for f.next() {
				m := ReaderMatch{f.match.Number, base + int64(f.match.Start), base + int64(f.match.End)}
				if !yield(m, nil) {
					return
				}
			}
			// Keep what may be the beginning of a number, and what is before that.
			done := max(0, f.pos-2*maxLen)
			pos, floor, last = f.pos-done, max(0, f.floor-done), max(0, f.last-done)
			base += int64(done)
			buf = buf[:copy(buf, buf[done:])]
			if err != nil && err != io.EOF {
				yield(ReaderMatch{}, err)
			}
		}
	}
}

// readSize is how much of a text FindReader holds.
const readSize = 64 << 10

// asString returns text without copying it.
func asString[T string | []byte](text T) string {
	if b, ok := any(text).([]byte); ok {
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	return string(text)
}

// A finder looks for numbers by their serials. Digits are rarer than anything
// else that all numbers have, and there are at least five. From a group of five
// or more it goes back to where the number may begin, and has the scanner read
// it from there.
type finder struct {
	text    string
	pos     int // where to look for the next group
	floor   int // the end of the last one; no number reaches back behind it
	last    int // the end of the last match; a word may begin there
	horizon int // where groups begin that are left for later
	match   Match
	scan    scanner

	police      bool // look for police numbers instead
	policeMatch PoliceMatch
}

func newFinder(text string) *finder {
	return &finder{text: text, horizon: len(text)}
}

// next finds the next match, or leaves pos where to go on behind the horizon.
func (f *finder) next() bool {
	for {
		digit := nextDigits(f.text, f.pos)
		if digit >= f.horizon {
			f.pos = max(f.pos, f.horizon)
			return false
		}
		start, end, count := f.group(digit)
		f.pos = max(end, digit+1)
		if count < minDigits {
			continue // perhaps of the class, or a tone
		}
		found := false
		switch {
		case !f.police && f.numberAt(start):
			found, f.pos = true, f.match.End
		case f.police && f.policeAt(start):
			found, f.pos = true, f.policeMatch.End
		}
		f.floor = f.pos
		if found {
			f.last = f.pos
			return true
		}
	}
}

// minDigits is how many digits a serial has at least.
const minDigits = 5

// nextDigits returns the offset of a digit at or behind i, or the length of the
// text. It may pass over digits, but not over all of a group of five with at
// most maxDigitGap bytes between any two. Wherever eight bytes begin and end,
// some eight of such a group hold three digits in a row, or two of which one is
// before a gap.
func nextDigits(text string, i int) int {
	const (
		ones = 0x0101010101010101
		high = 0x80 * ones
		low  = 0x7F * ones
	)
	for ; i+8 <= len(text); i += 8 {
		word := load64(text[i : i+8])
		// A digit is a byte that '0' is 0 to 9 away from; 0x76 more has no high bit.
		d := word ^ '0'*ones
		digits := ^((d&low + 0x76*ones) | d) & high
		inRow := digits & (digits >> 8) & (digits >> 16)
		// A gap begins with a byte that has the high bit, or is at most a space; one
		// behind such a byte may borrow and seem to be one.
		beforeGap := digits & (((word - (' '+1)*ones) | word) >> 8)
		// So may a byte behind 0xEF, which begins the full-width ones.
		e := word ^ 0xEF*ones
		wide := (e - ones) &^ e & high
		if inRow|beforeGap|wide == 0 {
			continue
		}
		at := len(text)
		if wide != 0 {
			at = fullWidthDigit(text, i, i+8)
		}
		if inRow != 0 || beforeGap != 0 && digits&(digits-1) != 0 {
			at = min(at, i+bits.TrailingZeros64(digits)/8)
		}
		if at < len(text) {
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
func (f *finder) group(digit int) (start, end, count int) {
	start, end = digit, digit
	for start > f.floor && isDigit(rune(f.text[start-1])) {
		start--
	}
	for end < len(f.text) && isDigit(rune(f.text[end])) {
		end++
	}
	before, after := byte('-'), byte('-')
	if start > f.floor {
		before = f.text[start-1]
	}
	if end < len(f.text) {
		after = f.text[end]
	}
	if !isGap(before) && !isGap(after) && end > start {
		if !mayPrecede(before) || end-start > policeDigits {
			return start, end, 0
		}
		return start, end, end - start
	}
	return f.wideGroup(start)
}

// isGap reports whether a gap, or a full-width digit, may begin or end with c.
func isGap(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// wideGroup is group where the digits may be full-width or have gaps between.
func (f *finder) wideGroup(digit int) (start, end, count int) {
	start = digit
	for i := digit; i > f.floor && start-i <= maxDigitGap; {
		r, size := utf8.DecodeLastRuneInString(f.text[f.floor:i])
		i -= size
		if r = fold(r); isDigit(r) {
			start = i
		} else if r > space || r == tag && !f.scan.marked {
			break
		}
	}
	s := &f.scan
	s.text = f.text
	for s.seek(start); isDigit(s.r) && (count == 0 || s.at-s.pos <= maxDigitGap); s.advance() {
		count++
		for s.next < len(s.text) && isDigit(rune(s.text[s.next])) {
			s.next++
			count++
		}
	}
	return start, s.pos, count
}

// numberAt reports whether a number has its serial at the offset, and makes it
// the match.
func (f *finder) numberAt(serial int) bool {
	head := serial
	for first := max(f.floor, serial-maxLen); head > first && mayPrecede(f.text[head-1]); head-- {
		if head > first+1 && isDigit(rune(f.text[head-1])) && isDigit(rune(f.text[head-2])) {
			break // there is one at a time, in B2-2009… and Jing1
		}
	}
	s := &f.scan
	s.text = f.text[:min(len(f.text), serial+maxLen+lookAhead)]
	found, heads := false, 0
	for at := serial - 1; at >= head && heads <= maxDepth; at-- {
		if !mayBegin(s.text[at:serial]) {
			continue
		}
		s.seek(at)
		s.reading = reading{start: at}
		if s.body() == 0 && s.pos > serial && f.accept(at) {
			found = true // perhaps with a longer head in front
		}
		if s.headed {
			heads++
		}
	}
	return found
}

// lookAhead is how far behind the longest number the finders look for what
// makes it something else.
const lookAhead = 16

// mayPrecede reports whether a byte may stand in a number before its serial:
// a letter, a digit, a gap, some punctuation, anything beyond ASCII.
func mayPrecede(c byte) bool {
	const (
		low = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\v' | 1<<'\f' | 1<<'\r' |
			1<<'\'' | 1<<'(' | 1<<')' | 1<<'-' | 1<<'.' | 1<<':' | 0x3FF<<'0'
		high = 0x3FFFFFF<<('A'&63) | 0x3FFFFFF<<('a'&63) | 1<<('['&63) | 1<<(']'&63) | 1<<('_'&63) | 1<<('|'&63)
	)
	switch {
	case c < 64:
		return uint64(low)>>c&1 != 0
	case c < utf8.RuneSelf:
		return uint64(high)>>(c&63)&1 != 0
	}
	return true
}

// mayBegin reports whether head may begin with ICP or a class.
func mayBegin(head string) bool {
	if len(head) < 2 {
		return false
	}
	next := head[1] | 0x20
	other := head[1] <= ' ' || head[1] >= utf8.RuneSelf
	switch head[0] | 0x20 {
	case 'i', 'l', '|':
		return other || next == 'c' || next == 'p'
	case 'a', 'b':
		return other || next == '1' || next == '2' || next == '-' || head[1] == '_'
	}
	return head[0] == 0xEF && (head[1] == 0xBC || head[1] == 0xBD) // full-width
}

// accept makes the number that the scanner has read from the offset at on the
// match, with the place in front of it, unless there is none and has to be.
func (f *finder) accept(at int) bool {
	s := &f.scan
	read, end := s.reading, s.pos
	if read.start == at { // else all that stands in front is a label
		start, place, why := f.placeBefore(at, read.headed)
		switch {
		case read.placed:
			// The head of a hybrid has a place, too: 沪ICP证：沪B2-20100043.
			if why == 0 && place.province == read.n.province {
				read.start = start
			}
		case why != 0:
			return false
		case start < at:
			if f.inWord(start) {
				return false
			}
			read.start, read.placed = start, true
			read.n.province = place.province
			if place.variant != 0 {
				read.n.variant = place.variant
			}
		}
	}
	s.reading = read
	if s.complete() != 0 || end-read.start > maxLen {
		return false
	}
	if !read.placed && !f.alone(read.start, end, read.headed) {
		return false
	}
	f.match = Match{read.n, read.start, end}
	return true
}

// inWord reports whether the letter at the offset ends a word that does not
// mean its province.
func (f *finder) inWord(letter int) bool {
	for _, word := range notLetters {
		if strings.HasSuffix(f.text[:letter], word[:len(word)-letterSize]) &&
			strings.HasPrefix(f.text[letter:], word[len(word)-letterSize:]) {
			return true
		}
	}
	return false
}

// placeBefore reads the longest place that ends where a number goes on, at the
// offset at; start is at if there is none.
//
// In front of ICP the place may be glued to other words; in front of a class
// it is part of an identifier then, and does not stand in the line before.
func (f *finder) placeBefore(at int, headed bool) (start int, place Number, why Reason) {
	const (
		mostLatin = 40 // Xinjiang Uyghur Autonomous Region, and some tones
		mostHan   = 8  // 新疆维吾尔自治区
		shortHan  = 3  // 黑龙江
	)
	start = at
	s := &f.scan
	latin, han := 0, mostHan-shortHan
	for i := at; i > max(f.floor, at-maxLen) && latin < mostLatin && han < mostHan; {
		r, size := utf8.DecodeLastRuneInString(f.text[f.floor:i])
		i -= size
		r = fold(r)
		switch {
		case isLetter(r):
			latin++
			if joined(f.text[f.last:i], headed) {
				continue
			}
		case r >= utf8.RuneSelf:
			if han++; strings.ContainsRune("市省区", r) {
				han = 0 // the end of a long name
			}
		case r == '(' || r == '[':
		case r == newline && !headed:
			return start, place, why
		case r <= space || isDigit(r) || strings.ContainsRune(":|)]", r):
			continue
		default:
			return start, place, why
		}
		s.seek(i)
		s.reading = reading{}
		found, ambiguous := s.place()
		if s.at != at {
			s.bar()
		}
		if s.at == at && (found || ambiguous != 0) {
			start, place, why = i, s.n, ambiguous
		}
	}
	return start, place, why
}

// joined reports whether what follows before is the same word, or, unless only
// words matter, the same identifier.
func joined(before string, words bool) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	r = fold(r)
	return isLetter(r) || isDigit(r) || !words && strings.ContainsRune(joiners, r)
}

// joiners make one identifier of what is on both sides.
const joiners = "-./@=&#%+"

// alone reports whether a license without a province is really printed without
// one and is not a part of something else: a letter that is none of ours may
// stand in front, or an identifier go on.
func (f *finder) alone(start, end int, headed bool) bool {
	before := f.text[:start]
	last, size := utf8.DecodeLastRuneInString(before)
	for size > 0 && (fold(last) == noWidth || fold(last) == tag) {
		before = before[:len(before)-size]
		last, size = utf8.DecodeLastRuneInString(before)
	}
	if last == utf8.RuneError && size > 0 {
		return false // a letter in another encoding
	}
	if isHan(last) && !strings.ContainsRune(labelEnds, fold(last)) || joined(before, false) {
		return false
	}
	if headed {
		return true
	}
	s := &f.scan
	s.seek(end)
	if s.gap == glued && strings.ContainsRune(joiners, s.r) {
		s.advance()
	}
	return s.gap != glued || !isLetter(s.r) && !isDigit(s.r)
}

// labelEnds are the characters that a label ends with, as in 许可证, 编号, 公司.
const labelEnds = "证号码碼字司部务站案"

func isHan(r rune) bool {
	return 0x3400 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || r >= 0x20000
}
