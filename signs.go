package icp

import "strings"

// This file walks over what parts words and numbers in a text: signs, and tags and character
// references that stand in it as text.

// signsEnd returns the first glyph at i or behind it that is a letter, a digit or a Han
// character, or the end, behind no more than a few signs. A tag and a reference are one.
func (s *scanner) signsEnd(i int) int {
	const most = 16
	for range most {
		switch r := s.glyphs[i].r; {
		case r == end, isLetter(r), isDigit(r), isHan(r), isSymbol(r):
			return i
		case r == '<':
			i = max(i, s.tagEnd(i)-1)
		case r == '&':
			i = max(i, s.referenceEnd(i)-1)
		}
		i++
	}
	return i
}

// isSymbol reports whether r is no punctuation but a sign that means something.
func isSymbol(r rune) bool {
	switch r {
	case '©', '®', '™', '$', '¥', '￥', '€', '£':
		return true
	}
	return false
}

// signsBack goes back from glyph i over signs that say nothing, tags and references. Line
// is set if a line or a block ends there; the glyph is -1 behind what may have been a place.
func (s *scanner) signsBack(i int, line bool) (int, bool) {
	for ; i > s.floor; i-- {
		line = line || s.glyphs[i].gap >= lineBreak
		r, k := s.glyphs[i-1].r, s.markupStart(i)
		switch {
		case r == blockGlyph:
			line = true
		case k < i && r == ';' && s.isHanReference(k+1), // &#31908;
			r == '*' && s.glyphs[i].gap == glued && s.glyphs[i].r != r && s.before(i-1) != r: // a mask of the place
			return -1, false
		case k < i:
			i = k + 1
		case r < 0 || !strings.ContainsRune(passedSigns, r):
			return i, line
		}
	}
	return i, line
}

// passedSigns are passed through in front of a license, and frames around it.
const passedSigns = ":-|·•・‧([)],，、。.;!'\"“”「」《》<{_`*#/&~–—"

// signsStart returns the glyph behind the last letter, digit or Han character in front of
// glyph i, through all signs and markup.
func (s *scanner) signsStart(i int) int {
	for ; i > s.floor; i-- {
		r := s.glyphs[i-1].r
		if k := s.markupStart(i); k < i {
			i = k + 1
		} else if isLetter(r) || isDigit(r) || isHan(r) {
			break
		}
	}
	return i
}

// markupStart returns the glyph where the tag or the character reference in the text begins
// that ends in front of glyph i, or i.
func (s *scanner) markupStart(i int) int {
	k := -1
	switch r := s.before(i); {
	case r == '>':
		k = s.tagStart(i - 1)
	case r == ';':
		k = s.referenceStart(i - 1)
	}
	if k < 0 {
		return i
	}
	return k
}

// longTag is how many glyphs of a tag in plain text are looked at.
const longTag = 64

// tagStart returns the glyph where the tag begins that ends with glyph i, or -1.
func (s *scanner) tagStart(i int) int {
	for k := i - 1; k >= max(s.floor, i-longTag); k-- {
		if s.glyphs[k].r == '<' {
			return k
		}
	}
	return -1
}

// tagEnd returns the glyph behind the tag that begins with glyph i, or -1.
func (s *scanner) tagEnd(i int) int {
	for k := i + 1; k < min(len(s.glyphs), i+longTag); k++ {
		if s.glyphs[k].r == '>' {
			return k + 1
		}
	}
	return -1
}

// longReference is how many glyphs a character reference in plain text has at most.
const longReference = 10

// referenceStart returns the glyph where the character reference begins that ends with glyph
// i, or -1.
func (s *scanner) referenceStart(i int) int {
	for k := i - 1; k >= max(s.floor, i-longReference) && s.glyphs[k+1].gap == glued; k-- {
		switch r := s.glyphs[k].r; {
		case r == '&':
			return k
		case !isLetter(r) && !isDigit(r) && r != '#':
			return -1
		}
	}
	return -1
}

// referenceEnd returns the glyph behind the character reference that begins with glyph i, or
// -1.
func (s *scanner) referenceEnd(i int) int {
	for k := i + 1; k < min(len(s.glyphs), i+longReference); k++ {
		if s.glyphs[k].r == ';' && s.referenceStart(k) == i {
			return k + 1
		}
	}
	return -1
}

// isHanReference reports whether the character reference whose name begins at glyph i is the
// number of a character as high as those of Han, and of no full width space.
func (s *scanner) isHanReference(i int) bool {
	if s.glyphs[i].r != '#' {
		return false
	}
	number, base := rune(0), rune(10)
	for i++; s.glyphs[i].r != ';'; i++ {
		switch r := s.glyphs[i].r; {
		case r == 'x':
			base = 16
		case isDigit(r):
			number = number*base + r - '0'
		default:
			number = number*base + r - 'a' + 10
		}
	}
	return number > '\u3000'
}
