package icp

import (
	"strings"
	"unicode/utf8"
)

// This file passes over digits that no head can stand in front of, before anything is folded:
// most digits of most texts are of something else.

// mayHaveHead reports whether so many digits at the offset may stand behind the head of an ICP
// number: a class is in front of them, or ICP somewhere.
func (f *finder) mayHaveHead(digit, count int) bool {
	const most = 64 // glyphs, as in numberAt
	r, i := f.runeBefore(digit)
	switch {
	case r == '备' && !forms[filingForm].lengths.has(count):
		return false
	case r == '-' && f.mayEndClass(i):
		return forms[classForm].lengths.has(count)
	}
	behind, last := end, end // r, and behind that
	for n := 0; n < most && r != end && i >= f.headless; n++ {
		switch {
		case r == '\\': // an escape may be anything
			return true
		case behind == 'c' && last == 'p' && (r == 'i' || r == 'l' || r == '|' || r == '1'), behind == 'p' && last == 'c' && r == 'i':
			return n > 2 || f.mayEndPlace(i)
		}
		behind, last = r, behind
		r, i = f.runeBefore(i)
	}
	f.headless = digit
	return false
}

// runeBefore returns the last rune in front of the offset that is no gap, folded, and where it
// stands; or end, if there is none behind the last number.
func (f *finder) runeBefore(i int) (r rune, start int) {
	for i > f.last {
		r, size := foldASCII(rune(f.text[i-1])), 1
		if f.text[i-1] >= utf8.RuneSelf {
			r, size = lastWide(f.text[:i])
		}
		if i -= size; r > newline {
			return r, i
		}
	}
	return end, i
}

// mayEndClass reports whether the letter and the digit of a class stand in front of the hyphen
// at the offset, and no other word glued to them.
func (f *finder) mayEndClass(hyphen int) bool {
	digit, i := f.runeBefore(hyphen)
	letter, i := f.runeBefore(i)
	switch {
	case !isDigit(digit):
		return false
	case letter == '-': // B-2, or B-2-4
		return true
	case letter != 'a' && letter != 'b':
		return false
	}
	return i <= f.last || !isASCIILetter(f.text[i-1]) || strings.IndexByte(placeEnds, lowerASCII(f.text[i-1])) >= 0
}

// placeEnds are the last letters of places in Latin letters, and of ICP and marks in front of a
// class.
const placeEnds = "aceginoptu"

// mayEndPlace reports whether a place may stand in front of the ICP at the offset.
func (f *finder) mayEndPlace(icp int) bool {
	r, i := f.runeBefore(icp)
	if isDigit(r) { // a tone
		r, _ = f.runeBefore(i)
		return isLetter(r)
	}
	return r >= utf8.RuneSelf || isLetter(r) || is(r, headClass)
}
