package icp

import (
	"math/bits"
	"strings"
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
	least := minDigits
	if f.mode&NearMisses != 0 {
		least = minNearDigits
	}
	a := &f.anchors
	for {
		if a.drop(f.pos); a.left == 0 {
			a.next(f.text, f.mode&NearMisses != 0)
		}
		i := a.base + bits.TrailingZeros64(a.left)
		if i >= len(f.text) {
			i = len(f.text)
			return i, i, 0
		}
		r, size := foldRuneAt(f.text, i)
		if !isDigit(r) {
			if stop = masksEnd(f.text, i); stop > i+size {
				return i, stop, 0
			}
			a.drop(i + 1)
			continue
		}
		if start, stop, count = f.escapedGroup(i); count < minDigits {
			start, stop, count = f.group(i)
		}
		if start >= f.horizon || count >= least {
			return start, stop, count
		}
		f.pos = max(i+1, stop)
		if stop-start > count {
			f.floor = stop
		}
	}
}

// escapedGroup is group where the digits are escapes of full-width ones, \uff11\uff10, of which the
// offset is the end of the first or the second one.
func (f *finder) escapedGroup(digit int) (start, stop, count int) {
	start = digit + 1 - escapeSize
	if start < f.floor || f.text[start] != '\\' { // as most are
		return start, start, 0
	}
	if before := start - escapeSize; before >= f.floor && isWideEscape(f.text[before:]) {
		start = before
	}
	for stop = start; isWideEscape(f.text[stop:]); stop += escapeSize {
		count++
	}
	return start, stop, count
}

// isWideEscape reports whether s begins with the escape of a full-width digit.
func isWideEscape(s string) bool {
	r, size := escaped(s)
	return size == escapeSize && isDigit(foldRune(r))
}

// behindEscape returns the end of the escape, as \u590f, whose last digits the
// offset stands at or behind, or the offset.
func (f *finder) behindEscape(i int) int {
	from := max(f.floor, i-wideEscape+1)
	at := strings.LastIndexByte(f.text[from:i], '\\')
	if at < 0 { // as nearly all have none
		return i
	}
	_, size := escaped(f.text[from+at:])
	return max(i, from+at+size)
}

// group returns the extent of the digits around the one at the offset that may be one
// serial, and how many: they may be full-width, escapes behind the first one, or have gaps between.
func (f *finder) group(digit int) (start, stop, count int) {
	text, lo, hi := f.text, f.floor, len(f.text)
	start = digit
	for start > lo && isDigit(rune(text[start-1])) { // most are so
		start--
	}
	for i := start; i > lo && start-i <= maxDigitGap; {
		r, size := foldASCII(rune(text[i-1])), 1
		if text[i-1] >= utf8.RuneSelf {
			if isIdeograph(text[max(lo, i-letterSize)]) {
				break
			}
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
	for stop < hi && isDigit(rune(text[stop])) {
		stop++
	}
	count = stop - start
	for i := stop; i < hi && i-stop <= maxDigitGap && !isIdeograph(text[i]); {
		r, size := foldRuneAt(text, i)
		if mayEscape[text[i]] {
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

// isIdeograph reports whether c begins an ideograph, which is neither a gap nor a digit.
func isIdeograph(c byte) bool { return 0xE4 <= c && c <= 0xE9 } // from U+4000 to U+9FFF

// lastWide returns the rune beyond ASCII that s ends with, folded, and its size.
func lastWide(s string) (r rune, size int) {
	if r = threeBytes(s[max(0, len(s)-3):]); r != 0 {
		return foldRune(r), 3
	}
	r, size = utf8.DecodeLastRuneInString(s)
	return foldRune(r), size
}
