package icp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// This file passes over digits that no head can stand in front of, before anything is folded:
// most digits of most texts are of something else.

// mayHaveHead reports whether the digits from start to stop, so many, or the mask, may stand
// behind the head of a number: what is in front, gaps and punctuation aside, is a word that heads
// end with, and if it is an ICP number that is looked for, ICP or a class.
func (f *finder) mayHaveHead(start, stop, count int) bool {
	near, policed := f.mode&NearMisses != 0, f.mode&Police != 0
	if policed && count >= minDigits {
		if before, _ := f.runeBefore(start); before == '-' || count >= policeDigits { // perhaps of 110-1081950
			return true
		}
	}
	needsICP := !near && !(policed && (stop-start > count || count >= minPoliceDigits))
	may := ^lengths(0)
	if needsICP && stop-start == count { // else those of several things
		if may = 1 << count; may&(forms[filingForm].lengths|forms[licenseForm].lengths) == 0 {
			return false
		}
	}
	if ends := f.headEnds(start, may, needsICP); ends || !near {
		return ends
	}
	first := start // of the digits, masks and letters that may be of one near miss
	for k := 0; k < maxDigits && first > f.last; k++ {
		c := rune(lowerASCII(f.text[first-1]))
		among := isLetter(c) && isDigit(rune(f.text[max(0, first-2)])) // 0A4
		if !is(c, numeralClass) && !among && !(c == '-' && is(rune(lowerASCII(f.text[first])), maskClass)) {
			break
		}
		first--
	}
	return first < start && f.headEnds(first, may, needsICP)
}

// headEnds reports whether a head may end in front of the offset, for as many digits as may be.
func (f *finder) headEnds(digit int, may lengths, needsICP bool) bool {
	near := f.mode&NearMisses != 0
	r, i := f.runeBefore(digit)
	for hyphen, n := false, 0; r != end; n++ {
		switch class := classesOf(r); {
		case r == '备' && forms[filingForm].lengths&may == 0:
			return false
		case class&digitClass != 0 && hyphen && f.mayEndClass(i):
			return forms[classForm].lengths&may != 0
		case class&(ofWord|hanClass) != 0:
			return f.mayEndHead(r, i) && (!needsICP || f.hasICP(digit))
		case class&headClass == 0 && !(near && n == 0): // one may be a slip
			return false
		}
		hyphen = hyphen || r == '-'
		r, i = f.runeBefore(i)
	}
	return false
}

// mayEndHead reports whether a head may end with r, which is of a word and begins at the offset.
func (f *finder) mayEndHead(r rune, i int) bool {
	if isHan(r) {
		slip := f.text[max(0, i-1)]|0x20 == 'p' // ICP各
		return slip || is(r, labelClass) || letterOf(r).of != 0
	}
	if isDigit(r) { // a tone
		if r, i = f.runeBefore(i); isDigit(r) {
			return false
		}
	}
	return isEndOfHead(f.text[max(0, i-1-escapeSize) : i+1])
}

// runeBefore returns the last rune in front of the offset that is no gap, folded, and where it
// stands; or end, if there is none behind the last number.
func (f *finder) runeBefore(i int) (r rune, start int) {
	for i > f.last {
		c := f.text[i-1]
		g := &ascii[c&0x7F]
		r, size := g.r, 1
		switch {
		case c >= utf8.RuneSelf:
			r, size = lastWide(f.text[:i])
		case g.class&escapeClass != 0, g.class&ofWord != 0 && mayEndEscape(f.text[:i]):
			if escape, n := lastEscape(f.text[max(f.last, i-longestEscape):i]); n > 0 {
				r, size = escape, n
			}
		}
		if i -= size; r > newline {
			return r, i
		}
	}
	return end, i
}

// mayEndEscape reports whether s may end with an escape of source: \n, \xa0, \u4eac, \U00004eac.
func mayEndEscape(s string) bool {
	n := len(s)
	return n >= wideEscape && s[n-wideEscape] == '\\' || n >= escapeSize && s[n-escapeSize] == '\\' ||
		n >= byteEscape && s[n-byteEscape] == '\\' || n >= len(`\n`) && s[n-len(`\n`)] == '\\'
}

// endsOfHeads are the last three letters of the Latin words that may stand in front of digits, and
// lastOfHeads has a bit for the last one of each.
var endsOfHeads, lastOfHeads = func() (ends []uint32, last uint32) {
	words := icpWords
	for _, row := range vocabulary {
		if row.is&(markWord|filler|numberWord|policeMark|policeRest) != 0 {
			words += row.words + " "
		}
	}
	for word := range strings.FieldsSeq(words) {
		if word[0] < utf8.RuneSelf {
			end := lastLetters(word)
			ends, last = append(ends, end), last|1<<(end&31)
		}
	}
	slices.Sort(ends)
	return slices.Compact(ends), last
}()

// lastLetters returns the last three letters of the word, the last one in the lowest byte.
func lastLetters(word string) (letters uint32) {
	for _, c := range []byte(word[max(0, len(word)-3):]) {
		letters = letters<<8 | uint32(lowerASCII(c))
	}
	return letters
}

// isEndOfHead reports whether a Latin word of a head may end with the last three letters of s. Fewer
// may be the end of one that gaps part, I C P, Bei An, but not behind a digit or a sign that is not of
// the word. B is a mark behind any.
func isEndOfHead(s string) bool {
	const most, b, no = 3, 'b', 'n'<<8 | 'o'
	start := len(s) - 1
	if s[start] >= utf8.RuneSelf {
		return true
	}
	if lastOfHeads>>(s[start]&31)&1 == 0 {
		return false
	}
	least := max(0, len(s)-most)
	for start > least && isASCIILetter(s[start-1]) {
		start--
	}
	if start > least && is(rune(s[start-1]), digitClass|joinerClass|dateClass) && !strings.Contains(s[:start], `\`) {
		start--
	}
	letters, mask := lastLetters(s[start:]), uint32(1)<<(8*(len(s)-start))-1
	if letters&0xFF == b || letters&0xFFFF == no {
		return true
	}
	for _, end := range endsOfHeads {
		if end&mask == letters {
			return true
		}
	}
	return false
}

// mayEndClass reports whether the letter of a class, or a hyphen of one with a sub-class, stands
// in front of its digit at the offset: B2-, B-2-, B-2-4-.
func (f *finder) mayEndClass(digit int) bool {
	letter, _ := f.runeBefore(digit)
	return letter == '-' || letter == 'a' || letter == 'b'
}

// hasICP reports whether ICP stands in front of the digits at the offset: with what may end a
// place in front of it, if the digits come next.
func (f *finder) hasICP(digit int) bool {
	const most = 64 // glyphs, as in numberAt
	behind, last := end, end
	r, i := f.runeBefore(digit)
	for n := 0; n < most && r != end && i >= f.headless; n++ {
		if isICPWord(r, behind, last) {
			before, at := f.runeBefore(i)
			if isDigit(before) { // a tone
				before, _ = f.runeBefore(at)
			}
			return n > 2 || is(before, hanClass|letterClass|headClass)
		}
		behind, last = r, behind
		r, i = f.runeBefore(i)
	}
	f.headless = digit
	return false
}
