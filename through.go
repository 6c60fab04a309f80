package icp

import (
	"math/bits"
	"strings"
)

// This file reads words whatever stands between their letters. Anything may part
// what belongs together: spaces, lines, tags, punctuation, a word of a label.

// labelWords are the words of labels.
var labelWords = []string{
	"icp", "ipc", "no", "number", "hao", "license", "licence", "certificate", "zheng", "filing", "record", "bei", "beian",
	"信息", "网站", "主体", "服务",
}

// nameThrough returns the place whose name begins at glyph i and ends in front of
// glyph stop, whatever stands between its letters.
func (s *scanner) nameThrough(i, stop int) Province {
	r := s.glyphs[i].r
	left := initialOf(r).names
	if isLetter(r) {
		if s.joined(i, true) {
			return 0
		}
		left = latinInitials[r-'a']
	}
	for ; left != 0; left &= left - 1 {
		p := Province(bits.TrailingZeros32(left))
		row := &provinces[p]
		for _, names := range [...][]string{row.pinyin, row.english, {row.name, row.short}} {
			for _, name := range names {
				if s.through(name, i) == stop {
					return p
				}
			}
		}
	}
	return 0
}

// through returns the glyph behind the word that begins at glyph i, whatever
// stands between its letters, or -1.
func (s *scanner) through(word string, i int) int {
	word = strings.TrimPrefix(word, " ")
	r, size := firstRune(word)
	if 'A' <= r && r <= 'Z' {
		r |= 0x20
	}
	if s.glyphs[i].r != r {
		return -1
	}
	rest := word[size:]
	if rest == "" {
		return i + 1
	}
	i = s.separatorEnd(i + 1)
	if stop := s.through(rest, i); stop >= 0 {
		return stop
	}
	if label := s.labelEnd(i); label > i { // LiaoNo.ning
		return s.through(rest, s.skip(label))
	}
	return -1
}

// skip returns the first glyph at i or behind it that is a letter of no label, a
// digit or a Han character of no label.
func (s *scanner) skip(i int) int {
	for {
		i = s.separatorEnd(i)
		label := s.labelEnd(i)
		if label == i {
			return i
		}
		i = label
	}
}

// separatorEnd is skip that stops at the words of labels in Latin letters.
func (s *scanner) separatorEnd(i int) int {
	for ; ; i++ {
		switch g := s.glyphs[i].r; {
		case g == end, isLetter(g), isDigit(g), isHan(g) && !isLabelRune(g), isSymbol(g):
			return i
		case g == '<':
			if k := s.tagEnd(i); k > 0 {
				i = k - 1
			}
		case g == '&':
			if k := s.referenceEnd(i); k > 0 {
				i = k - 1
			}
		}
	}
}

// labelEnd returns the glyph behind the word of a label that begins at glyph i, or
// i.
func (s *scanner) labelEnd(i int) int {
	if !isLetter(s.glyphs[i].r) {
		return i
	}
	c := scanner{glyphs: s.glyphs, i: i}
	c.matchAny(labelWords)
	return c.i
}

// skipBack returns the glyph behind the first letter, digit or Han character of no
// label in front of glyph i.
func (s *scanner) skipBack(i int) int {
	for ; i > s.floor; i-- {
		switch g := s.glyphs[i-1].r; {
		case isLetter(g), isDigit(g), isHan(g) && !isLabelRune(g), g == '字' && s.before(i-1) == '合':
			return i
		case g == '>':
			if k := s.tagStart(i - 1); k >= 0 {
				i = k + 1
			}
		case g == ';':
			if k := s.referenceStart(i - 1); k >= 0 {
				i = k + 1
			}
		}
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

// Tags and character references in what is searched as plain text.

const (
	longTag       = 64 // glyphs
	longReference = 10
)

func (s *scanner) tagEnd(i int) int {
	for k := i + 1; k < len(s.glyphs) && k < i+longTag; k++ {
		if s.glyphs[k].r == '>' {
			return k + 1
		}
	}
	return -1
}

func (s *scanner) tagStart(i int) int {
	for k := i - 1; k >= s.floor && k > i-longTag; k-- {
		if s.glyphs[k].r == '<' {
			return k
		}
	}
	return -1
}

func (s *scanner) referenceEnd(i int) int {
	if r := s.glyphs[i+1].r; s.page || !isLetter(r) && r != '#' {
		return -1
	}
	for k := i + 1; k < len(s.glyphs) && k < i+longReference; k++ {
		switch r := s.glyphs[k].r; {
		case s.glyphs[k].gap != glued:
			return -1
		case r == ';':
			return k + 1
		case !isLetter(r) && !isDigit(r) && r != '#':
			return -1
		}
	}
	return -1
}

func (s *scanner) referenceStart(i int) int {
	if s.page || s.glyphs[i].size > 1 {
		return -1
	}
	for k := i - 1; k >= s.floor && k > i-longReference; k-- {
		switch r := s.glyphs[k].r; {
		case s.glyphs[k+1].gap != glued:
			return -1
		case r == '&':
			if isDigit(s.glyphs[k+1].r) {
				return -1
			}
			return k
		case !isLetter(r) && !isDigit(r) && r != '#':
			return -1
		}
	}
	return -1
}

// endsWith returns the glyph where one of the words begins that ends in front of
// glyph i, or -1.
func (s *scanner) endsWith(words []string, i int) int {
	for _, word := range words {
		if k := s.back(word, i, false); k >= 0 {
			return k
		}
	}
	return -1
}

// wordsBack is endsWith, whatever stands between the letters of a word.
func (s *scanner) wordsBack(words []string, i int) int {
	for _, word := range words {
		if k := s.back(word, i, true); k >= 0 && !(isLetter(s.glyphs[k].r) && s.joined(k, true)) {
			return k
		}
	}
	return -1
}

// back returns the glyph where the word begins that ends in front of glyph i, or
// -1.
func (s *scanner) back(word string, i int, through bool) int {
	for n := len(word); n > 0; {
		size := 1
		if word[n-1] >= 0x80 {
			size = letterSize
		}
		r, _ := firstRune(word[n-size:])
		if through && i > s.floor && s.glyphs[i-1].r != r {
			i = s.skipBack(i)
		}
		if i <= s.floor || s.glyphs[i-1].r != r {
			return -1
		}
		i--
		n -= size
	}
	return i
}
