package icp

import (
	"math/bits"
	"strings"
	"unicode/utf8"
	"unsafe"
)

// This file finds groups of digits that may be a serial, or masks that stand for
// them, and passes over those that no head of a number stands in front of. Nearly
// all of a text is passed over here.

// minNearDigits is how many digits of a near miss stand together: one alone may be
// a tone, or of a class.
const minNearDigits = 2

// nextGroup returns the extent of the next digits at or behind pos that may be one
// serial, and how many there are; or with NearMisses that of the next masks, of which
// there are two at least, and none; or the end of the text.
func (f *finder) nextGroup() (start, stop, count int) {
	for {
		i := f.nextAnchor()
		if i == len(f.text) {
			return i, i, 0
		}
		if f.text[i] >= utf8.RuneSelf || !isDigit(rune(f.text[i])) {
			switch r, size := foldRuneAt(f.text, i); {
			case isDigit(r):
				start, stop, count = f.wideGroup(i)
			case isMask(r) && masksEnd(f.text, i+size) > i+size:
				return i, masksEnd(f.text, i), 0
			default:
				f.anchors.drop(i + 1)
				continue
			}
		} else {
			start, stop, count = f.group(i)
		}
		if start >= f.horizon || f.mayBeSerial(start, stop, count) {
			return start, stop, count
		}
		f.pos = max(i+1, stop)
		if stop-start > count {
			f.floor = stop
		}
	}
}

// mayBeSerial reports whether the digits from start to stop, so many, may be a serial.
// Most are not, for their number or for what is in front: id=12345678.
func (f *finder) mayBeSerial(start, stop, count int) bool {
	switch {
	case f.mode&NearMisses != 0:
		return count >= minNearDigits
	case count < minDigits:
		return false
	case stop-start > count: // with gaps
		return true
	}
	return (start == f.floor || mayPrecede(f.text[start-1])) && !f.miscounted(start, count)
}

// mayPrecede reports whether a byte may stand in front of a serial: a letter or a
// digit, a gap, a sign of heads, or what is beyond ASCII.
func mayPrecede(c byte) bool {
	return isLetter(rune(c|0x20)) || isGap(c) || isHeadSign(rune(c)) || isDigit(rune(c))
}

// nextAnchor returns the offset of the next anchor at or behind pos, or the length of
// the text.
func (f *finder) nextAnchor() int {
	a := &f.anchors
	if a.stop <= f.pos {
		*a = anchors{base: f.pos, stop: f.pos}
	}
	a.drop(f.pos)
	for a.left == 0 {
		if a.stop >= len(f.text) {
			return len(f.text)
		}
		a.next(f.text, f.mode&NearMisses != 0)
	}
	return a.base + bits.TrailingZeros64(a.left)
}

// anchors are the bytes of a block of the text where it is worth looking for a number,
// as bits: the last of five digits that nothing parts, the second of two that a gap
// parts, and what full-width digits begin with; for near misses, whose digits anything may
// part, also the last of two digits, masks, and what masks beyond ASCII begin with.
type anchors struct {
	base, stop int    // the block, blockSize bytes but at the end of the text
	left       uint64 // bit i is for the byte at base+i
}

// blockSize is how many bytes are looked at at once: as many as a word has bits.
const blockSize = 64

// drop drops those in front of the offset.
func (a *anchors) drop(offset int) {
	if offset >= a.stop {
		*a = anchors{base: offset, stop: offset}
	} else if offset > a.base {
		a.left &= ^uint64(0) << uint(offset-a.base)
	}
}

// next goes on to the next block that has some, or to the end of the text. Most of a
// text is passed over here.
func (a *anchors) next(text string, near bool) {
	last := wordBefore(text, a.stop)
	digitsBefore, gapsBefore := bitmap(digitsIn(last)>>7), bitmap(gapsIn(last)>>7)
	var padded [blockSize]byte
	for i := a.stop; i < len(text); i += blockSize {
		block := text[i:]
		if len(block) < blockSize {
			copy(padded[:], block)
			block = unsafe.String(&padded[0], blockSize)
		}
		digits, gaps, wide := bitmaps(block)
		d, g := digits.next(digitsBefore), gaps.next(gapsBefore)
		d1, d2, d3, d4 := digits<<8|d>>56, digits<<16|d>>48, digits<<24|d>>40, digits<<32|d>>32
		g1, g2, g3 := gaps<<8|g>>56, gaps<<16|g>>48, gaps<<24|g>>40
		run := d1
		if near {
			wide |= masks(block)
		} else {
			run &= d2 & d3 & d4
		}
		if left := digits&(run|g1&(d2|g2&(d3|g3&d4))) | wide; left != 0 {
			*a = anchors{i, min(len(text), i+blockSize), left.inOrder()}
			return
		}
		digitsBefore, gapsBefore = digits>>7, gaps>>7
	}
	*a = anchors{base: len(text), stop: len(text)}
}

// wordBefore returns the eight bytes in front of the offset.
func wordBefore(text string, i int) uint64 {
	if i < 8 {
		return 0
	}
	return load64(text[i-8 : i])
}

// A bitmap has a bit for each of 64 bytes: bit 8*k+i is for byte 8*i+k. That is how it
// comes about by shifting words.
type bitmap uint64

// next returns the bitmap of the bytes eight behind those of b, where that of those in
// front of b has its last eight in its lowest bits.
func (b bitmap) next(last bitmap) bitmap { return b<<1&^ones | last&ones }

// inOrder returns the bitmap with bit i for byte i.
func (b bitmap) inOrder() uint64 {
	x := uint64(b)
	t := (x ^ x>>7) & 0x00AA00AA00AA00AA
	x ^= t ^ t<<7
	t = (x ^ x>>14) & 0x0000CCCC0000CCCC
	x ^= t ^ t<<14
	t = (x ^ x>>28) & 0x00000000F0F0F0F0
	return x ^ t ^ t<<28
}

// bitmaps returns which bytes of the block are digits, which may be of a gap, and with
// which full-width digits may begin.
func bitmaps(block string) (digits, gaps, wide bitmap) {
	_ = block[blockSize-1]
	w0, w1, w2, w3 := load64(block[0:8]), load64(block[8:16]), load64(block[16:24]), load64(block[24:32])
	w4, w5, w6, w7 := load64(block[32:40]), load64(block[40:48]), load64(block[48:56]), load64(block[56:64])
	if (w0|w1|w2|w3|w4|w5|w6|w7)&high != 0 {
		wide = bitmap(equalIn(w0, 0xEF)>>7 | equalIn(w1, 0xEF)>>6 | equalIn(w2, 0xEF)>>5 | equalIn(w3, 0xEF)>>4 |
			equalIn(w4, 0xEF)>>3 | equalIn(w5, 0xEF)>>2 | equalIn(w6, 0xEF)>>1 | equalIn(w7, 0xEF))
	}
	gaps = bitmap(gapsIn(w0)>>7 | gapsIn(w1)>>6 | gapsIn(w2)>>5 | gapsIn(w3)>>4 |
		gapsIn(w4)>>3 | gapsIn(w5)>>2 | gapsIn(w6)>>1 | gapsIn(w7))
	digits = bitmap(digitsIn(w0)>>7 | digitsIn(w1)>>6 | digitsIn(w2)>>5 | digitsIn(w3)>>4 |
		digitsIn(w4)>>3 | digitsIn(w5)>>2 | digitsIn(w6)>>1 | digitsIn(w7))
	return digits, gaps, wide
}

// masks returns which bytes of the block are masks, and with which masks and digits
// beyond ASCII may begin.
func masks(block string) (b bitmap) {
	for k := 0; k < blockSize; k += 8 {
		w := load64(block[k : k+8])
		m := equalIn(w|0x20*ones, 'x') | equalIn(w, '*') | equalIn(w, '#') | equalIn(w, '?')
		if w&high != 0 {
			m |= equalIn(w, 0xC3) | equalIn(w, 0xE2) | equalIn(w, 0xEF) // ×, ●, ＊
		}
		b = b>>1 | bitmap(m)
	}
	return b
}

// digitsIn returns the high bits of the digits in the word.
func digitsIn(word uint64) uint64 {
	// A digit is a byte that '0' is 0 to 9 away from; 0x76 more has no high bit.
	d := word ^ '0'*ones
	return ^((d&low + 0x76*ones) | d) & high
}

// gapsIn returns the high bits of the bytes that may be of a gap: with the high bit, or
// at most a space; one behind such a byte may borrow and seem to be one.
func gapsIn(word uint64) uint64 { return ((word - (' '+1)*ones) | word) & high }

// equalIn returns the high bits of the bytes that are c; one behind such a byte may seem
// to be one.
func equalIn(word uint64, c byte) uint64 {
	e := word ^ uint64(c)*ones
	return (e - ones) &^ e & high
}

// group returns the extent of the digits around the one at the offset that may be one
// serial, and how many there are.
func (f *finder) group(digit int) (start, stop, count int) {
	lo, hi := f.unbroken(digit)
	start, stop = digit, digit
	for start > lo && isDigit(rune(f.text[start-1])) {
		start--
	}
	for stop < hi && isDigit(rune(f.text[stop])) {
		stop++
	}
	if gapBefore(f.text[lo:start]) || gapBehind(f.text[stop:hi]) {
		return f.wideGroup(start)
	}
	start = f.behindEscape(start)
	return start, stop, stop - start
}

// unbroken returns the part of the text around the offset, not in front of the floor,
// that no block and no line of a page ends in: no serial goes on there.
func (f *finder) unbroken(i int) (lo, hi int) {
	lo, hi = f.floor, len(f.text)
	if f.pieces == nil {
		return lo, hi
	}
	first := f.pieceAt(i)
	for k := first; k >= 0 && int(f.pieces[k].at) > max(lo, i-maxLen); k-- {
		if f.pieces[k].gap >= lineBreak {
			lo = int(f.pieces[k].at)
		}
	}
	for k := first + 1; k < len(f.pieces) && int(f.pieces[k].at) < min(hi, i+maxLen); k++ {
		if f.pieces[k].gap >= lineBreak {
			hi = int(f.pieces[k].at)
		}
	}
	return lo, hi
}

// gapBefore reports whether s may end with a digit and a gap of at most maxDigitGap
// bytes behind it, or with a full-width digit.
func gapBefore(s string) bool {
	for gap := 0; gap < len(s) && gap <= maxDigitGap; gap++ {
		rest := s[:len(s)-gap]
		switch c := rest[len(rest)-1]; {
		case isDigit(rune(c)):
			return gap > 0
		case !isGap(c):
			return false
		case len(rest) >= 3 && isWideDigit(rest[len(rest)-3:]):
			return true
		}
	}
	return false
}

// gapBehind is gapBefore for what s begins with.
func gapBehind(s string) bool {
	for gap := 0; gap < len(s) && gap <= maxDigitGap; gap++ {
		switch c := s[gap]; {
		case isDigit(rune(c)):
			return gap > 0
		case !isGap(c):
			return false
		case isWideDigit(s[gap:]):
			return true
		}
	}
	return false
}

// isGap reports whether c may be of a gap or of a full-width digit.
func isGap(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// isWideDigit reports whether s begins with a full-width digit.
func isWideDigit(s string) bool {
	return len(s) >= 3 && s[0] == 0xEF && s[1] == 0xBC && isDigit(rune(s[2])-0x90+'0')
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

// wideGroup is group where the digits may be full-width or have gaps between.
func (f *finder) wideGroup(digit int) (start, stop, count int) {
	lo, hi := f.unbroken(digit)
	text := f.text[:hi]
	start = digit
	for i := digit; i > lo && start-i <= maxDigitGap; {
		r, size := foldASCII(rune(text[i-1])), 1
		if text[i-1] >= utf8.RuneSelf {
			r, size = lastWide(text[lo:i])
		}
		i -= size
		if isDigit(r) {
			start = i
		} else if r > space {
			break
		}
	}
	start = f.behindEscape(start)
	stop = start
	for i := start; i < hi && i-stop <= maxDigitGap; {
		r, size := foldRuneAt(text, i)
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

// foldRuneAt returns the rune at the offset, folded, and its size.
func foldRuneAt(text string, i int) (rune, int) {
	if c := rune(text[i]); c < utf8.RuneSelf {
		return foldASCII(c), 1
	}
	return foldWide(text[i:])
}

// lastWide returns the rune beyond ASCII that s ends with, folded, and its size.
func lastWide(s string) (r rune, size int) {
	if len(s) >= 3 && s[len(s)-3]&0xF0 == 0xE0 {
		if r, size = foldWide(s[len(s)-3:]); size == 3 {
			return r, size
		}
	}
	r, size = utf8.DecodeLastRuneInString(s)
	return foldRune(r), size
}

// mayFollow reports whether the digits, or the mask, at the offset may stand behind
// the head of a number: what is in front, gaps and punctuation aside, is a word
// that heads end with.
func (f *finder) mayFollow(i int) bool {
	if i >= escapeSize && f.text[i-escapeSize] == '\\' {
		return true
	}
	near := f.mode&NearMisses != 0
	return f.mayFollowAt(i, near) || near && f.mayFollowAt(f.numeralsStart(i), near)
}

func (f *finder) mayFollowAt(i int, near bool) bool {
	const most = 40
	digit, hyphen := i, false
	for range most {
		if i <= f.last {
			return false
		}
		c := f.text[i-1]
		r, size := rune(c), 1
		if c >= utf8.RuneSelf {
			r, size = lastWide(f.text[:i])
			switch {
			case isHan(r):
				return isLabelRune(r) || initialOf(r).letter != 0 || near && i > size && f.text[i-size-1]|0x20 == 'p'
			case isLetter(r), isDigit(r), isMask(r):
				return true
			}
		}
		switch {
		case isLetter(r | 0x20):
			return mayEndWord(f.text[max(0, i-3):i]) && (near || f.mayPrecedeICP(i-3))
		case isDigit(r):
			behind := i-2 == f.last || i-2 >= escapeSize && f.text[i-2-escapeSize] == '\\'
			return mayEndClass(f.text[max(0, i-4):i-1], hyphen, behind)
		case c > ' ' && r > newline && !isHeadSign(r) && !(near && i == digit): // one may be a slip
			return false
		}
		hyphen = hyphen || r == '-' || r == '_'
		i -= size
	}
	return true
}

// miscounted reports whether no number has so many digits, one glued to the other,
// behind what stands in front of the offset.
func (f *finder) miscounted(i, count int) bool {
	switch count {
	case 5, 6, 8, 10:
		return false
	case 7: // some licenses
		return i > 0 && f.text[i-1] == '-' || strings.HasSuffix(f.text[:i], "备")
	}
	return f.mode&Police == 0 || count < minPoliceDigits || count > policeDigits
}

// isHeadSign reports whether r may stand between a head and the digits.
func isHeadSign(r rune) bool {
	switch r {
	case '-', '_', '.', ':', '|', '(', ')', '[', ']', '\'':
		return true
	}
	return false
}

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

// mayEndWord reports whether a Latin word of a head may end with these letters, up
// to three bytes. What has a gap in front of the last is letter by letter.
func mayEndWord(last string) bool {
	lower := [3]byte{' ', ' ', ' '}
	for i := range len(last) {
		lower[3-len(last)+i] = last[i] | 0x20
	}
	if lower[1] <= ' ' || lower[1] >= utf8.RuneSelf {
		return strings.IndexByte("abcdegilnopr", lower[2]) >= 0
	}
	switch string(lower[:]) {
	case "icp", "ipc", "lcp", "|cp", "1cp", // ICP
		"ing", "ion", "red", "ord", "dal", "ian", "'an", "bei", "nse", "nce", "ate", "eng", // marks
		"ber", "hao", "for": // fillers
		return true
	}
	two := string(lower[1:])
	return two == "no" || two == "pb" || lower[0] >= utf8.RuneSelf && (two == "cp" || two == "pc" || two == "an")
}

// mayPrecedeICP reports whether a place may end in front of the offset, if ICP stands
// there.
func (f *finder) mayPrecedeICP(i int) bool {
	if i < 0 || f.text[i]|0x20 != 'i' || f.text[i+1]|0x20 != 'c' {
		return true // another word
	}
	for i > f.last && f.text[i-1] <= ' ' {
		i--
	}
	if i <= f.last {
		return false
	}
	c := f.text[i-1]
	if isDigit(rune(c)) { // a tone
		return i > 1 && isLetter(rune(f.text[i-2]|0x20))
	}
	return c >= utf8.RuneSelf || isLetter(rune(c|0x20)) || strings.IndexByte(":|)]-_.", c) >= 0
}

// mayEndClass reports whether a digit of a class may stand behind these bytes, if
// there is a hyphen behind it, or else a tone. What is in front of the class may be
// the end of another number.
func mayEndClass(last string, hyphen, behindNumber bool) bool {
	if last == "" {
		return false
	}
	c, before := last[len(last)-1], byte(' ')
	if len(last) > 1 {
		before = last[len(last)-2]
	}
	switch {
	case !hyphen:
		return isLetter(rune(c | 0x20))
	case c <= ' ' || c >= utf8.RuneSelf:
		return true
	case c == '-' || c == '_': // B-2, or B-2-4
		return before|0x20 == 'a' || before|0x20 == 'b' || before == '1' || before == '2' || before <= ' ' || before >= utf8.RuneSelf
	case c|0x20 != 'a' && c|0x20 != 'b':
		return false
	case isLetter(rune(before | 0x20)): // of a place, in Latin letters
		return behindNumber || strings.IndexByte("aeginotu", before|0x20) >= 0
	case '1' <= before && before <= '5' && len(last) > 2 && isLetter(rune(last[len(last)-3]|0x20)): // Jing1B2-
		return true
	}
	return behindNumber || !isDigit(rune(before)) && (before == '.' || strings.IndexByte(joiners, before) < 0)
}
