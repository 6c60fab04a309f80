package icp

import "strings"

// This file walks over folded text. To go back is to set an index.

// A scanner reads words from the glyphs of a text.
type scanner struct {
	glyphs []glyph // the last is end
	i      int     // the next one
	floor  int     // the first one that may be looked at
	page   bool    // the text is what a page shows, so & begins no reference
	reading
}

// A reading is what a scanner has read of a number. Its places are glyphs.
type reading struct {
	n        Number
	start    int  // of the number, behind any label
	serial   int  // of the digits
	whole    bool // nothing can be missing of the serial: it has all digits, or 号 or an index behind it
	placed   bool // a province or 合字 is written
	placeEnd int
	toned    bool // its pinyin has a tone
	fused    bool // the first digit may be the tone of the mark
	gansu    bool // the place is Gan, which is Jiangxi or, on a license, Gansu
	headed   bool // ICP is written
	behind   bool // the place stands behind the mark
	inside   bool // the class is in brackets that stand behind the place
	oneBy    bool // the digits stand one by one, so the index may, too
	depth    int  // how many heads or labels were read before

	entityEnd int // of the entity's number, without an index

	failed, failedEnd int    // where the reason for an error stands
	tail              Reason // why what follows the number is no part of it, or zero
	tailAt, tailEnd   int
}

func (s *scanner) r() rune     { return s.glyphs[s.i].r }
func (s *scanner) gap() gap    { return s.glyphs[s.i].gap }
func (s *scanner) atEnd() bool { return s.glyphs[s.i].r == end }

// peek returns the rune behind the next one, if nothing parts the two.
func (s *scanner) peek() rune {
	if s.atEnd() || s.glyphs[s.i+1].gap != glued {
		return end
	}
	return s.glyphs[s.i+1].r
}

// before returns the rune in front of glyph i, end if there is none.
func (s *scanner) before(i int) rune {
	if i <= s.floor {
		return end
	}
	return s.glyphs[i-1].r
}

// runeAt returns the rune of glyph i, end behind the last one.
func (s *scanner) runeAt(i int) rune {
	if i >= len(s.glyphs) {
		return end
	}
	return s.glyphs[i].r
}

// joined reports whether glyph i is of the same word as the one before, or,
// unless only words matter, of the same identifier.
func (s *scanner) joined(i int, words bool) bool {
	r := s.before(i)
	if s.glyphs[i].gap > tagged {
		return false
	}
	return isLetter(r) || isDigit(r) || !words && r > 0 && strings.ContainsRune(joiners, r)
}

// joiners make one identifier of what is on both sides.
const joiners = "-./@=&#%+"

// match consumes the word if it comes next.
func (s *scanner) match(word string) bool {
	i := s.i
	for _, r := range word { // none is end
		if s.glyphs[i].r != r {
			return false
		}
		i++
	}
	s.i = i
	return true
}

// matchAny consumes the first of the words that comes next.
func (s *scanner) matchAny(words []string) bool {
	first := firstByte(s.r())
	for _, word := range words {
		if word[0] == first && s.match(word) {
			return true
		}
	}
	return false
}

// endsWith returns the glyph where one of the words begins that ends in front of glyph i, a
// Latin one as a word of its own, or -1.
func (s *scanner) endsWith(words []string, i int) int {
	for _, word := range words {
		if k := s.back(word, i); k >= 0 && !(isLetter(s.glyphs[k].r) && s.joined(k, true)) {
			return k
		}
	}
	return -1
}

// back returns the glyph where the word begins that ends in front of glyph i, or -1.
func (s *scanner) back(word string, i int) int {
	for n := len(word); n > 0; i-- {
		size := 1
		if word[n-1] >= 0x80 {
			size = letterSize
		}
		if r, _ := firstRune(word[n-size:]); i <= s.floor || s.glyphs[i-1].r != r {
			return -1
		}
		n -= size
	}
	return i
}

// firstByte returns the byte that a word begins with whose first rune is r.
func firstByte(r rune) byte {
	switch {
	case r < 0x80:
		return byte(r)
	case r < 0x800:
		return 0xC0 | byte(r>>6)
	default:
		return 0xE0 | byte(r>>12)
	}
}

// firstRune returns the first rune of a word of the vocabulary, whose runes are
// below U+0800 or have three bytes, and its length.
func firstRune(word string) (rune, int) {
	r := rune(word[0])
	if r < 0x80 {
		return r, 1
	}
	return r&0x0F<<12 | rune(word[1])&0x3F<<6 | rune(word[2])&0x3F, letterSize
}

// fail notes that why holds for the glyphs from at to stop.
func (s *scanner) fail(at, stop int, why Reason) Reason {
	s.failed, s.failedEnd = at, stop
	return why
}
