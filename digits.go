package icp

import (
	"math/bits"
	"slices"
	"unicode/utf8"
)

// This file finds groups of digits that may be a serial, or masks that stand for
// them.

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
			case is(r, maskClass) && masksEnd(f.text, i+size) > i+size:
				return i, masksEnd(f.text, i+size), 0
			default:
				f.anchors.drop(i + 1)
				continue
			}
		} else if start, stop, count = f.escapedGroup(i); count < minDigits {
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
	case count < minDigits, f.isFraction(start):
		return false
	case stop-start > count: // with gaps
		return true
	case !f.lengths.has(count):
		return false
	case start == f.floor, f.mode&Police != 0 && count == policeDigits:
		return true
	}
	// A letter or a digit, a gap, a sign of heads, an escape's end, or what is beyond ASCII.
	c := f.text[start-1]
	return isGap(c) || c == ';' || c == '}' || is(foldASCII(rune(c)), ofWord|headClass)
}

// isFraction reports whether the digits at the offset are those behind a point: 0.12345678. A class
// or a pinyin with its tone may stand there, too.
func (f *finder) isFraction(start int) bool {
	if start < 3 || f.text[start-1] != '.' || !isDigit(rune(f.text[start-2])) {
		return false
	}
	c := f.text[start-3]
	return c > ' ' && c < utf8.RuneSelf && !isASCIILetter(c) && c != ';' && c != '\\'
}

// nextAnchor returns the offset of the next anchor at or behind pos, or the length of
// the text.
func (f *finder) nextAnchor() int {
	a := &f.anchors
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
	ideograph := start > lo+2 && f.text[start-1] >= utf8.RuneSelf && isIdeograph(f.text[start-3])
	before := start > lo+1 && !ideograph && mayGoOn(f.text[start-1], f.text[start-2])
	behind := stop+1 < hi && !isIdeograph(f.text[stop]) && mayGoOn(f.text[stop], f.text[stop+1])
	if before || behind || stop < hi && mayEscape(f.text[stop]) {
		return f.wideGroup(start)
	}
	start = f.behindEscape(start)
	return start, stop, stop - start
}

// escapedGroup is group where the digits are escapes of full-width ones: \uff11\uff10.
func (f *finder) escapedGroup(digit int) (start, stop, count int) {
	start = digit + 1 - escapeSize
	if start < f.floor || f.text[start] != '\\' {
		return start, start, 0
	}
	for stop = start; isWideEscape(f.text[stop:]); stop += escapeSize {
		count++
	}
	for ; start-escapeSize >= f.floor && isWideEscape(f.text[start-escapeSize:]); start -= escapeSize {
		count++
	}
	return start, stop, count
}

// isWideEscape reports whether s begins with the escape of a full-width digit.
func isWideEscape(s string) bool {
	r, size := escaped(s)
	return size == escapeSize && isDigit(foldRune(r))
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

// isIdeograph reports whether c begins an ideograph, which is neither a gap nor a digit.
func isIdeograph(c byte) bool { return 0xE4 <= c && c <= 0xE9 } // from U+4000 to U+9FFF

// isGap reports whether c may be of a gap or of a full-width digit.
func isGap(c byte) bool { return c <= ' ' || c >= utf8.RuneSelf }

// behindEscape returns the end of the escape, as \u590f, whose last digits the
// offset stands at or behind, or the offset.
func (f *finder) behindEscape(i int) int {
	if i == f.floor || f.text[i-1] >= utf8.RuneSelf {
		return i
	}
	for k := max(f.floor, i-wideEscape+1); k < i; k++ {
		if _, size := escaped(f.text[k:]); k+size > i {
			return k + size
		}
	}
	return i
}

// wideGroup is group where the digits may be full-width, escapes behind the first one, or have
// gaps between.
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
		} else if r > tab {
			break
		}
	}
	start = f.behindEscape(start)
	stop = start
	for i := start; i < hi && i-stop <= maxDigitGap; {
		r, size := foldRuneAt(text, i)
		if mayEscape(text[i]) {
			r, size = readEscape(text[i:])
		}
		i += size
		if isDigit(r) {
			stop = i
			count++
		} else if r > tab {
			break
		}
	}
	return start, stop, count
}

// masksEnd returns the end of the masks that stand at the offset.
func masksEnd(text string, i int) int {
	for i < len(text) {
		r, size := foldWide(text[i:])
		if !is(r, maskClass) {
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
