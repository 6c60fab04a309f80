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
	return (start == f.floor || mayPrecede(f.text[start-1])) && !f.miscounted(count)
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
	if start > lo+1 && mayGoOn(f.text[start-1], f.text[start-2]) || stop+1 < hi && mayGoOn(f.text[stop], f.text[stop+1]) {
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

// mayGoOn reports whether digits may go on behind these two bytes, or in front of them.
func mayGoOn(c, beyond byte) bool { return isGap(c) && (isGap(beyond) || isDigit(rune(beyond))) }

// isGap reports whether c may be of a gap or of a full-width digit.
func isGap(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

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
		r, size := foldASCII(rune(f.text[i-1])), 1
		if f.text[i-1] >= utf8.RuneSelf {
			r, size = lastWide(f.text[:i])
		}
		switch class := classesOf(r); {
		case class&hanClass != 0:
			slip := near && i > size && f.text[i-size-1]|0x20 == 'p' // ICP各
			return slip || class&labelClass != 0 || initialOf(r).letter != 0
		case class&letterClass != 0:
			return size > 1 || mayEndHead(f.text[max(0, i-3):i])
		case class&digitClass != 0: // of a class, or a tone
			return size > 1 || i < 2 || f.escapeBefore(i-2) || f.mayHoldDigit(i-1, hyphen)
		case r > newline && class&headClass == 0 && !(near && i == digit): // one may be a slip
			return size > 1 && class&maskClass != 0
		}
		hyphen = hyphen || r == '-'
		i -= size
	}
	return true
}

// mayHoldDigit reports whether what ends in front of the offset may be in front of the digit of
// a class, with or without a hyphen behind, or of a tone: B2-, B-2-, Bei4.
func (f *finder) mayHoldDigit(i int, hyphen bool) bool {
	c := f.text[i-1]
	if hyphen && (c|0x20 == 'a' || c|0x20 == 'b' || c == '-' || isGap(c)) {
		return true
	}
	return isASCIILetter(c) && mayEndHead(f.text[max(0, i-3):i])
}

// isParted reports whether so many digits at the offset may be the rest of an old police number,
// behind a hyphen: 110-1081950.
func (f *finder) isParted(i, count int) bool {
	return f.mode&Police != 0 && minDigits <= count && count < minPoliceDigits && strings.HasSuffix(f.text[:i], "-")
}

// mayEndHead reports whether a Latin word of a head may end with these letters, up to three
// bytes, of which the last one or two may stand alone: I C P, Bei An. B is a mark behind any.
func mayEndHead(last string) bool {
	const ends = "icp ipc lcp ing ion red ord dal ian bei nse nce ate eng ber hao for ity no "
	start := len(last) - 1
	for start > 0 && isASCIILetter(last[start-1]) {
		start--
	}
	var buf [4]byte
	end := append(buf[:0], last[start:]...)
	for i, c := range end {
		end[i] = lowerASCII(c)
	}
	end = append(end, ' ')
	word := asString(end)
	return strings.Contains(ends, word) || strings.HasSuffix(word, "no ") || strings.HasSuffix(word, "b ")
}

// escapeBefore reports whether what may be an escape ends in front of the offset.
func (f *finder) escapeBefore(i int) bool {
	return i >= escapeSize && f.text[i-escapeSize] == '\\'
}

// miscounted reports whether no number has so many digits, one glued to the other.
func (f *finder) miscounted(count int) bool {
	if f.mode&Police != 0 && forms[policeForm].lengths.has(count) {
		return false
	}
	return !(forms[filingForm].lengths | forms[licenseForm].lengths).has(count)
}

// numeralsStart goes back over the digits, masks and letters in front of the
// offset that may be of one near miss.
func (f *finder) numeralsStart(i int) int {
	for k := 0; k < maxDigits && i > f.last; k++ {
		c := rune(lowerASCII(f.text[i-1]))
		among := isLetter(c) && i > 1 && isDigit(rune(f.text[i-2])) // 0A4
		if !isNumeral(c) && !among && !(c == '-' && isMask(rune(lowerASCII(f.text[i])))) {
			break
		}
		i--
	}
	return i
}
