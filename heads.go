package icp

import (
	"math"
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
	for first > max(f.last, start-maxDigits) {
		c := rune(lowerASCII(f.text[first-1]))
		among := isLetter(c) && isDigit(rune(f.text[max(0, first-2)])) // 0A4
		if !is(c, numeralClass) && !among && !(c == '-' && is(rune(lowerASCII(f.text[first])), maskClass)) {
			break
		}
		first--
	}
	return first < start && f.headEnds(first, may, needsICP)
}

// headEnds reports whether a head may end in front of the digits, of which as many may be; end has no class.
func (f *finder) headEnds(digit int, may lengths, needsICP bool) bool {
	r, i := f.runeBefore(digit)
	for hyphen, n := false, 0; i > digit-maxLen; n++ {
		switch class := classesOf(r); {
		case r == '备' && forms[filingForm].lengths&may == 0:
			return false
		case class&digitClass != 0 && hyphen && f.mayEndClass(r, i):
			return forms[classForm].lengths&may != 0
		case class&(ofWord|hanClass) != 0:
			return f.mayEndHead(r, i) && (!needsICP || f.hasICP(digit))
		case class&headClass == 0 && !(f.mode&NearMisses != 0 && n == 0): // one may be a slip
			return false
		}
		hyphen = hyphen || r == '-'
		r, i = f.runeBefore(i)
	}
	return false
}

// mayEndHead reports whether a head may end with r, which is of a word and begins at the offset. A Latin
// word may by its last three letters. Fewer may be the end of one that gaps part, I C P, Bei An, but not
// behind a digit or a sign that is not of the word. A letter beyond ASCII may stand for a digit, and a sign
// in front of one: 备１Ｓ０１８７６２, Ｂ２-２***００５９.
func (f *finder) mayEndHead(r rune, i int) bool {
	first := rune(f.text[i])
	if isDigit(r) { // a tone
		r, i = f.runeBefore(i)
	}
	if max(r, first, rune(f.text[i])) >= utf8.RuneSelf {
		return f.text[max(0, i-1)]|0x20 == 'p' || is(r, labelClass|letterClass|headClass) || letterOf(r).of != 0 // ICP各
	}
	if headEndings[r&31] == nil { // as most have none
		return false
	}
	letters, size := uint32(r), 8
	for ; size < 24 && i > f.last && isASCIILetter(f.text[i-1]); size += 8 {
		i--
		letters |= uint32(lowerASCII(f.text[i])) << size
	}
	sign := rune(f.text[max(0, i-1)])
	if size < 24 && is(sign, digitClass|joinerClass|dateClass) && !strings.Contains(f.text[max(0, i-escapeSize):i], `\`) {
		letters |= uint32(sign) << size
		size += 8
	}
	return mayEndWith(headEndings[r&31], letters, 1<<size-1)
}

// runeBefore returns the last rune in front of the offset that is no gap, folded, and where it
// stands; or end, if there is none behind the last number, or as far back as one may be.
func (f *finder) runeBefore(i int) (r rune, start int) {
	for first := max(f.last, i-maxLen); i > first; {
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

// An ending has a Latin word's last letters, four at most, the last in the lowest byte, and a mask of them.
type ending struct{ letters, mask uint32 }

// headEndings are, by the last letter, of the words that may stand in front of digits, placeEndings of
// places. The pinyin of two is none.
var headEndings, placeEndings = func() (heads, places [32][]ending) {
	add := func(all *[32][]ending, word string) {
		var e ending
		for _, c := range []byte(word[max(0, len(word)-4):]) {
			e = ending{e.letters<<8 | uint32(c), e.mask<<8 | 0xFF}
		}
		all[e.letters&31] = append(all[e.letters&31], e)
	}
	for word := range strings.FieldsSeq(icpWords) {
		add(&heads, word)
	}
	for _, w := range wordsFrom {
		for ; w != nil; w = w.nextFrom {
			switch {
			case !isLetter(w.runes[0]), w.place.why != 0:
			case w.is&(markWord|filler|numberWord|policeMark|policeRest) != 0:
				add(&heads, w.text)
			case w.is&(placeName|provinceWord|jointWord|noneIssued) != 0:
				add(&places, w.text)
			}
		}
	}
	return heads, places
}()

// mayEndWith reports whether one of the words ends with the letters under the mask, or they with it.
func mayEndWith(words []ending, letters, mask uint32) bool {
	for _, e := range words {
		if (e.letters^letters)&e.mask&mask == 0 {
			return true
		}
	}
	return false
}

// mayEndClass reports whether r, a digit at the offset, may end a class, as in B2- and B-2-4-, that is
// of no word or identifier, as in xB2- and A1-B2-.
func (f *finder) mayEndClass(r rune, digit int) bool {
	letter, i := f.runeBefore(digit)
	front := rune(f.text[max(f.last, i-1)] | 0x20)
	begins := !isLetter(front) || headEndings[front&31] != nil || placeEndings[front&31] != nil || mayEndEscape(f.text[:i])
	more := front == '-' && classOf(rune(f.text[max(0, i-3)]|0x20), rune(f.text[max(0, i-2)])) != 0
	return begins && !more && (letter == '-' || classOf(letter, r) != 0)
}

// hasICP reports whether ICP stands in front of the digits at the offset: with what may end a
// place in front of it, if the digits come next.
func (f *finder) hasICP(digit int) bool {
	const most = 64 // glyphs, as in numberAt
	behind, last := end, end
	r, i := f.runeBefore(digit)
	for n := 0; n < most && r != end && int64(i) >= f.asked; n++ {
		if isICPWord(r, behind, last) && (n > 2 || f.mayEndPlace(i)) {
			return true
		}
		behind, last = r, behind
		r, i = f.runeBefore(i)
	}
	f.asked = int64(digit + minDigits - 1) // the last one may be of 1CP
	return false
}

// mayEndPlace reports whether a place, and a tone or a sign behind it, may end in front of the offset.
func (f *finder) mayEndPlace(i int) bool {
	r, i := f.runeBefore(i)
	if isDigit(r) { // a tone
		r, i = f.runeBefore(i)
	}
	if !isLetter(r) {
		return is(r, hanClass|headClass)
	}
	letters := uint32(0)
	for shift := 0; shift < 32; shift += 8 {
		letters |= uint32(r&0xFF) << shift
		r, i = f.runeBefore(i)
	}
	return mayEndWith(placeEndings[letters&31], letters, math.MaxUint32)
}
