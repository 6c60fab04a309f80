package icp

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// This file finds groups of digits that may be a serial, or masks that stand for
// them, and passes over those that no head of a number stands in front of. Nearly
// all of a text is passed over here.

// minDigits is how many digits a serial has at least.
const minDigits = 5

// nextGroup returns the offset of the next digit at or behind pos that may be of
// a group of five, or with NearMisses of the next two masks; or the length of the
// text.
func (f *finder) nextGroup() int {
	if f.digits < f.pos {
		f.digits = f.nextDigits()
	}
	if f.mode&NearMisses != 0 && f.masks < f.pos {
		f.masks = nextMasks(f.text, f.pos)
	}
	if f.mode&NearMisses != 0 {
		return min(f.digits, f.masks)
	}
	return f.digits
}

// nextDigits is nextGroup for digits. Most groups are passed over here, for being
// short or for what is in front: "20px", id=12345678.
func (f *finder) nextDigits() int {
	for i := f.pos; ; {
		start := nextDigits(f.text, i)
		if start == len(f.text) {
			return start
		}
		stop := digitsEnd(f.text, start)
		if stop == start || f.gapBehind(stop) {
			return start
		}
		for start > f.floor && isDigit(rune(f.text[start-1])) {
			start--
		}
		if f.mode&NearMisses != 0 || f.gapBefore(start) ||
			stop-start >= minDigits && (start == f.floor || mayPrecede(f.text[start-1])) {
			return start
		}
		i = stop
	}
}

// mayPrecede reports whether a byte may stand in front of a serial: a letter or a
// digit, a gap, one of headSigns, or what is beyond ASCII.
func mayPrecede(c byte) bool {
	return c <= ' ' || c >= utf8.RuneSelf || isLetter(rune(c|0x20)) || isDigit(rune(c)) || strings.IndexByte(headSigns, c) >= 0
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
		return foldRune(c), 1
	}
	return foldWide(text[i:])
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
			return mayEndWord(f.text[max(0, i-3):i]) && (near || f.mayPrecedeICP(i-3))
		case isDigit(rune(c)):
			behind := i-2 == f.last || i-2 >= escapeSize && f.text[i-2-escapeSize] == '\\'
			return mayEndClass(f.text[max(0, i-4):i-1], hyphen, behind)
		case c <= ' ' || strings.IndexByte(headSigns, c) >= 0 || near:
			hyphen = hyphen || c == '-' || c == '_'
			i--
		default:
			return false
		}
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
	return c >= utf8.RuneSelf || isLetter(rune(c|0x20)) || strings.IndexByte(":|)]", c) >= 0
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
	}
	return behindNumber || !isDigit(rune(before)) && (before == '.' || strings.IndexByte(joiners, before) < 0)
}
