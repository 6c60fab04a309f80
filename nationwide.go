package icp

import (
	"strings"
	"unicode/utf8"
)

// This file tells whether a license without a place is printed so. Its place may stand
// anywhere in front of it, and to read it as one of several provinces claims another
// number, so it is one only behind what is known.

// standsKnown reports whether the license from glyph start on stands behind what is known:
// through signs, tags, and the titles of the license, the beginning of the text, a number,
// ©, a domain, a word of footers; or an end of a line or block, but for one that a place or
// an unknown Latin word ends. Several classes, which no part number has, may stand behind
// any word that is no place.
func (s *scanner) standsKnown(start int) bool {
	line := false // ends directly behind what is looked at
	for i := start; ; {
		if i, line = s.signsBack(i, line); i < 0 {
			return false
		}
		if i <= s.floor {
			return true
		}
		k := s.endsWith(titles, i)
		if k < 0 {
			return s.isKnown(i, line)
		}
		i, line = k, false
	}
}

// isKnown reports whether a license may stand behind what ends in front of glyph i, with or
// without an end of a line between.
func (s *scanner) isKnown(i int, line bool) bool {
	r, several := s.before(i), s.several()
	if k := s.wordStart(i); k < i && s.endsWith(domains, i) > k {
		return true
	}
	switch {
	case isDigit(r):
		k := i - s.digitsBack(i)
		if letter := s.before(s.signsStart(k)); k == i-1 && (letter == 'a' || letter == 'b') {
			return false // of a class before
		}
		return !isLetter(s.before(k)) || s.glyphs[k].gap > tagged
	case r == '©':
		return true
	case isHan(r) && (initialOf(r).letter != 0 || r == '字' || r == '合'), s.placedBefore(i), s.endsWith(administrations, i) >= 0:
		return false
	}
	if k := s.endsWith(footerWords, i); k >= 0 {
		return initialOf(s.before(k)).letter == 0 || isHan(s.before(k-1)) // 苏网
	}
	switch {
	case s.endsWith(nextWords, i) >= 0, s.endsWith(otherRegisters, i) >= 0:
		return true
	case isLetter(r):
		return several && !s.isFragment(i)
	}
	return isHan(r) && (line || several) && !s.isFragment(i)
}

// placedBefore reports whether a province's name or letter ends in front of glyph i, or one
// that issues none.
func (s *scanner) placedBefore(i int) bool {
	start, why := s.longestPlace(i, true)
	return start < i || why != 0 || s.endsWith(noneIssued, i) >= 0 || s.endsWith(jointWords, i) >= 0
}

// isPlacedBehind reports whether the place of the license stands behind it, at glyph i, in
// brackets or as a word, perhaps with its administration: B2-…（粤）, B2-… 广东省通信管理局.
func (s *scanner) isPlacedBehind(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	bracket := c.r() == '(' || c.r() == '['
	if c.gap() >= lineBreak {
		return false
	}
	if c.place(); c.placed {
		return bracket && !c.icpNext() || c.matchAny(administrations) ||
			!bracket && c.gap() < lineBreak && c.gap() != glued && !c.beginsNumber()
	}
	return false
}

// beginsNumber reports whether a number of ours, or of another register, goes on here behind
// its place.
func (s *scanner) beginsNumber() bool {
	return s.icpNext() || s.classAt(s.i) || s.matchAny(policeMarks) || s.r() == '网'
}

// standsFree reports whether nothing is glued to the license, from glyph start to stop, that
// makes it a part of a word, an identifier or a name of a file.
func (s *scanner) standsFree(start, stop int) bool {
	if s.joined(start, false) {
		return false
	}
	g := s.glyphs[stop]
	if g.gap == glued && g.r > 0 && strings.ContainsRune(joiners, g.r) {
		g = s.glyphs[stop+1]
	}
	return s.headed || g.gap != glued || !isLetter(g.r) && !isDigit(g.r)
}

// isFragment reports whether the letters or Han characters that end in front of glyph i, one
// glued to the other, may be the end of a place's name or a title, of which the beginning is
// parted from it: yun|nan, 黑·龙江, li|cense.
func (s *scanner) isFragment(i int) bool {
	from := s.runStart(i)
	for p := Beijing; p <= Xinjiang; p++ {
		row := &provinces[p]
		for _, words := range [...][]string{row.pinyin, row.english, {row.name}, {row.short}} {
			if s.isPartOf(words, from, i) {
				return true
			}
		}
	}
	return s.isPartOf(titles, from, i) || s.isPartOf(latinSuffixes[0], from, i) || s.isPartOf(jointWords, from, i)
}

// runStart returns where the letters or Han characters begin that end in front of glyph i, one
// glued to the other.
func (s *scanner) runStart(i int) int {
	from := i
	for from > s.floor && (isLetter(s.glyphs[from-1].r) || isHan(s.glyphs[from-1].r)) && (from == i || s.glyphs[from].gap == glued) {
		from--
	}
	return from
}

// isPartOf reports whether one of the words ends with what stands from glyph i to stop.
func (s *scanner) isPartOf(words []string, i, stop int) bool {
	for _, word := range words {
		k := stop
		for len(word) > 0 && k > i {
			r, size := utf8.DecodeLastRuneInString(word)
			if foldRune(r) != s.glyphs[k-1].r {
				break
			}
			word = word[:len(word)-size]
			k--
		}
		if k == i && i < stop {
			return true
		}
	}
	return false
}

// latinPlaced reports whether the place is one in Latin letters.
func (s *scanner) latinPlaced() bool {
	r := s.glyphs[s.start].r
	return s.placed && (isLetter(r) || !isHan(r) && isLetter(s.glyphs[s.start+1].r))
}

// several reports whether the license has several classes, which no part number has.
func (s *scanner) several() bool { return s.n.classes&(s.n.classes-1) != 0 }

// wordStart returns where the Latin word, the domain or the address begins that
// ends in front of glyph i.
func (s *scanner) wordStart(i int) int {
	for i > s.floor {
		r := s.glyphs[i-1].r
		if !isLetter(r) && !isDigit(r) && r != '.' && r != '-' && r != '@' && r != '/' {
			break
		}
		i--
		if s.glyphs[i].gap != glued {
			break
		}
	}
	return i
}

// digitsBack returns how many digits, one glued to the other, end in front of glyph i.
func (s *scanner) digitsBack(i int) (count int) {
	for ; i > s.floor && isDigit(s.glyphs[i-1].r) && (count == 0 || s.glyphs[i].gap == glued); i-- {
		count++
	}
	return count
}
