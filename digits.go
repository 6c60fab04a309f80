package icp

import (
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file finds groups of digits that may be a serial, or masks that stand for
// them, and passes over those that no head of a number stands in front of.

// minNearDigits is how many digits of a near miss stand together: one alone may be
// a tone, or of a class.
const minNearDigits = 2

// nextGroup returns where the next digits that may be a serial, at pos or later, begin
// and end, and how many they are. With NearMisses it may be two or more masks, with
// count 0. At the end of the text, start and stop are its length.
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
				return i, masksEnd(f.text, i+size), 0
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
	return isASCIILetter(c) || isGap(c) || is(foldASCII(rune(c)), headClass) || isDigit(rune(c))
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
	next, _ := slices.BinarySearch(f.breaks, int32(i)+1)
	if next > 0 {
		lo = max(lo, int(f.breaks[next-1]))
	}
	if next < len(f.breaks) {
		hi = int(f.breaks[next])
	}
	return lo, hi
}

// gapBefore reports whether s may end with a digit and a gap of at most maxDigitGap
// bytes behind it.
func gapBefore(s string) bool {
	for gap := 0; gap < len(s) && gap <= maxDigitGap; gap++ {
		rest := s[:len(s)-gap]
		switch c := rest[len(rest)-1]; {
		case isDigit(rune(c)):
			return gap > 0
		case !isGap(c):
			return false
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
	if f.escapeBefore(i) {
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
				return is(r, labelClass) || initialOf(r).letter != 0 || near && i > size && f.text[i-size-1]|0x20 == 'p'
			case isLetter(r), isDigit(r), isMask(r):
				return true
			}
		}
		switch {
		case isLetter(r | 0x20):
			return mayEndWord(f.text[max(0, i-3):i]) && (near || f.mayPrecedeICP(i-3))
		case isDigit(r):
			behind := i-2 == f.last || f.escapeBefore(i-2)
			return mayEndClass(f.text[max(0, i-4):i-1], hyphen, behind)
		case c > ' ' && r > newline && !is(foldASCII(r), headClass) && !(near && i == digit): // one may be a slip
			return false
		}
		hyphen = hyphen || r == '-' || r == '_'
		i -= size
	}
	return true
}

// escapeBefore reports whether what may be an escape ends in front of the offset.
func (f *finder) escapeBefore(i int) bool {
	return i >= escapeSize && f.text[i-escapeSize] == '\\'
}

// miscounted reports whether no number has so many digits, one glued to the other,
// behind what stands in front of the offset.
func (f *finder) miscounted(i, count int) bool {
	switch count {
	case 5, 6, 8, 10:
		return false
	case 7: // some licenses without a class
		return i >= len("B2-") && f.text[i-1] == '-' && f.text[i-3]|0x20 == 'b' || strings.HasSuffix(f.text[:i], "备")
	}
	return f.mode&Police == 0 || count < minPoliceDigits || count > policeDigits
}

// numeralsStart goes back over the digits, masks and letters in front of the
// offset that may be of one near miss.
func (f *finder) numeralsStart(i int) int {
	for k := 0; k < maxDigits && i > f.last; k++ {
		c := rune(lowerASCII(f.text[i-1]))
		if !isNumeral(c) && !(c == '-' && isMask(rune(lowerASCII(f.text[i])))) {
			break
		}
		i--
	}
	return i
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
		return i > 1 && isASCIILetter(f.text[i-2])
	}
	return c >= utf8.RuneSelf || isASCIILetter(c) || strings.IndexByte(":|)]-_.", c) >= 0
}

// mayEndClass reports whether a digit of a class may stand behind these bytes, if
// there is a hyphen behind it, or a tone. What is in front of the class may be
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
		return isASCIILetter(c)
	case c <= ' ' || c >= utf8.RuneSelf:
		return true
	case c == '-' || c == '_': // B-2, or B-2-4
		return before|0x20 == 'a' || before|0x20 == 'b' || before == '1' || before == '2' || before <= ' ' || before >= utf8.RuneSelf
	case c|0x20 != 'a' && c|0x20 != 'b':
		return mayEndWord(last) // bei4-
	case isASCIILetter(before): // of a place or ICP, in Latin letters
		return behindNumber || strings.IndexByte("aceginoptu", before|0x20) >= 0
	case '1' <= before && before <= '5' && len(last) > 2 && isASCIILetter(last[len(last)-3]): // Jing1B2-
		return true
	}
	return behindNumber || !isDigit(rune(before))
}

// mayEndWord reports whether a Latin word of a head may end with these letters, up
// to three bytes. With a gap in front of the last it is letter by letter; with one in front
// of the last two it is parted there: Bei An.
func mayEndWord(last string) bool {
	lower := [3]byte{' ', ' ', ' '}
	for i := range len(last) {
		lower[3-len(last)+i] = lowerASCII(last[i])
	}
	if lower[1] <= ' ' || lower[1] >= utf8.RuneSelf {
		return strings.IndexByte("abcdegilnopr", lower[2]) >= 0
	}
	switch string(lower[:]) {
	case "icp", "ipc", "lcp", "|cp", "1cp", // ICP
		"ing", "ion", "red", "ord", "dal", "ian", "'an", "-an", "bei", "nse", "nce", "ate", "eng", // marks
		"ber", "hao", "for": // fillers
		return true
	}
	switch string(lower[1:]) {
	case "no", "pb", "cb", "-b", "_b", "(b", "[b": // the last are B for 备
		return true
	case "cp", "pc", "ng", "on", "ed", "rd", "al", "an", "ei", "se", "ce", "te", "er", "ao", "or": // Bei An, I CP
		return lower[0] <= ' ' || lower[0] >= utf8.RuneSelf
	}
	return false
}
