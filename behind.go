package icp

import "strings"

// This file tells of what stands behind a number whether it is the rest of it, or was
// meant for that, or is something else. It is looked at through all that may part them.

// isCut reports whether a serial that is not whole may go on behind glyph i, or is of
// something else. A license of six digits, as most have, is cut if digits come first there
// that are of nothing else; the digits of an old filing are one at an end only.
func (s *scanner) isCut(i int) bool {
	at, more := s.firstDigits(i)
	next := s.glyphs[at+more]
	switch {
	case s.ellipsisEnd(i, true) > i, s.n.digits == 10 && s.n.mayBePiece():
		return true
	case s.n.kind == License && s.n.classes == 0 && s.n.digits == 6:
		return s.mayLack(6, more) && !(isLetter(next.r) && isHan(s.runeAt(at+more+1))) // 5A级景区
	case s.before(i) == '号':
		return more > 0
	case more > 0 || !s.ends(i):
		return true
	}
	return s.n.kind == Filing && (s.n.digits == 8 || s.n.Year() > lastShortYear)
}

// lastShortYear is the last year in which filings have five or six digits.
const lastShortYear = 2006

// firstDigits returns where digits come first behind glyph i, through signs and tags, and how
// many.
func (s *scanner) firstDigits(i int) (at, count int) {
	at = s.signsEnd(i)
	count = s.digitRun(at)
	if s.isHouse(at + count) {
		count = 0
	}
	return at, count
}

// isHouse reports whether the 号 at glyph i is of a house: 11号楼.
func (s *scanner) isHouse(i int) bool {
	return s.runeAt(i) == '号' && strings.ContainsRune(houseRunes, max(0, s.runeAt(i+1)))
}

// ends reports whether a number ends in front of glyph i, whatever stands there: with a line
// or a block, in plain text also with the markup of one; with a closing quote or bracket, a
// sign that ends a clause, or a comma without a digit glued behind.
func (s *scanner) ends(i int) bool {
	g := s.glyphs[i]
	switch {
	case g.r < 0, g.gap >= lineBreak:
		return true
	case g.r == ',':
		return !isDigit(s.runeAt(i+1)) || s.glyphs[i+1].gap > tagged
	case g.r == '<' && !s.page:
		return s.endsParagraph(i + 1)
	case g.r == '&' && !s.page:
		c := scanner{glyphs: s.glyphs, i: i}
		return c.matchAny(escapedEnds)
	case g.r == '\\':
		return strings.ContainsRune(`nrt"'`, max(0, s.runeAt(i+1)))
	}
	return strings.ContainsRune("\"'”’`」』》)];、。", g.r)
}

// escapedEnds are references to what a number ends with: < is mostly of an end tag.
var escapedEnds = []string{"&lt;", "&quot;", "&#34;", "&#39;"}

// endsParagraph reports whether a tag whose < stands in front of glyph i ends what is
// before: an end tag, or the start tag of what begins a line or a block.
func (s *scanner) endsParagraph(i int) bool {
	var buf [16]byte
	name := buf[:0]
	for ; s.runeAt(i) > 0 && s.glyphs[i].r < 0x80 && s.glyphs[i].gap == glued && len(name) < len(buf); i++ {
		if r := s.glyphs[i].r; !isLetter(r) && !isDigit(r) {
			break
		}
		name = append(name, byte(s.glyphs[i].r))
	}
	if len(name) == 0 {
		return s.runeAt(i) == '/'
	}
	return kindOf(asString(name)).gap() >= lineBreak
}

// mayGoOn reports whether the index that ends in front of glyph i may not be all:
// digits stand behind it that make no more than five with its own and are no
// year, or the letter of a service does behind a hyphen.
func (s *scanner) mayGoOn(i int) bool {
	if s.n.index == 0 || s.n.service != Website {
		return false
	}
	if s.letterBehind(i) {
		return true
	}
	_, more := s.firstDigits(i)
	if more == 0 {
		return false
	}
	count := more
	for index := s.n.index; index > 0; index /= 10 {
		count++
	}
	return count <= maxIndexDigits && !s.wordBehind(i, more)
}

// letterBehind reports whether a service's letter stands alone behind a hyphen at
// glyph i, or one sign that is glued to both: -2.X.
func (s *scanner) letterBehind(i int) bool {
	const signs = ".:·*/_"
	c := scanner{glyphs: s.glyphs, i: i}
	switch {
	case c.r() == '-':
		c.i++
	case c.r() == '&' && c.referenceEnd(i) > 0: // &nbsp;
		c.i = c.referenceEnd(i)
	case c.gap() == glued && c.peek() != end && c.r() > 0 && strings.ContainsRune(signs, c.r()):
		c.i++
	default:
		return false
	}
	return c.gap() < lineBreak && c.loneLetter() && c.serviceLetter() != 0
}

// wordBehind reports whether the digits behind glyph i, so many, are of something
// else: 360网站, 2013年, 2013 ©, 2013-2020, 4 Example, a telephone.
func (s *scanner) wordBehind(i, digits int) bool {
	joined := s.dateJoined(i)
	i = s.signsEnd(i)
	r, next := s.runeAt(i+digits), s.runeAt(i+digits+1)
	switch {
	case isHan(r):
		return !isLabelRune(r)
	case isLetter(r):
		return isLetter(next) || r == 'x' && isDigit(next) // 7x24
	case r == '-' && s.isYear(i):
		return isDigit(next)
	case r == ')': // (0755)12345678
		return s.before(i) == '(' && isDigit(next)
	}
	return r == '©' || s.before(i) == '+' && s.glyphs[i-1].gap > tagged || !joined && s.isDateOrPhone(i)
}

// dateJoined reports whether a digit or a sign of dates is glued to what ends in front of
// glyph i, but for tags, so that both are of one date or time: 号-9:30-18:00.
func (s *scanner) dateJoined(i int) bool {
	g := s.glyphs[i]
	return g.gap <= tagged && (isDigit(g.r) || isDateSign(g.r))
}

// unitBehind reports whether what no index has stands behind a space at glyph i: 100 万,
// 1985 年, 7 × 24.
func (s *scanner) unitBehind(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return c.gap() == spaced && (c.r() == '×' && isDigit(s.runeAt(i+1)) || c.matchAny(units))
}

// isDateOrPhone reports whether the digits at glyph i are of a date, a time or a
// telephone, without 号 behind: 2024-01-01, 09:30-18:00, 400-820-8820, 021-62345678,
// 13800138000. The sequence of a filing may be parted from its year: 2021-012345.
func (s *scanner) isDateOrPhone(i int) bool {
	const group = 4 // digits of one at most
	first := s.digitRun(i)
	signs, longest, last := 0, first, first
	k := i + first
	for first > 0 && s.glyphs[k].gap == glued && isDateSign(s.glyphs[k].r) && isDigit(s.glyphs[k+1].r) && s.glyphs[k+1].gap == glued {
		last = s.digitRun(k + 1)
		k += 1 + last
		longest = max(longest, last)
		signs++
	}
	next := s.runeAt(i + 1)
	area := s.glyphs[i].r == '0' && next != '0' && 3 <= first && first <= 4
	switch {
	case s.glyphs[k].r == '号':
		return false
	case signs == 0:
		return first == 11 && s.glyphs[i].r == '1' && next >= '3'
	case signs == 1 && s.isYear(i):
		return last <= 2
	case signs == 1:
		return (area || first == 3 && s.glyphs[i].r == '4' && next == '0') && last >= 7
	}
	return longest <= group || area
}

// isDateSign reports whether r parts the digits of a date, a time or a telephone.
func isDateSign(r rune) bool { return r == '-' || r == '.' || r == ':' || r == '/' }

// ofOther reports whether the index that ends in front of glyph i is of something else by
// what is glued to it. Behind a spaced hyphen this may be all but what footers go on with:
// 号 - 360网站, - 163.com, - 1号店; else only a year is: 号-2014年.
func (s *scanner) ofOther(i int) bool {
	switch {
	case s.n.index == 0:
		return false
	case s.hyphenApart():
		return s.wordGoesOn(i) || s.unitBehind(i)
	}
	return s.glyphs[i].r == '年' && s.glyphs[i].gap <= tagged
}

// hyphenApart reports whether spaces part the entity's number from the hyphen behind it,
// or this from what follows.
func (s *scanner) hyphenApart() bool {
	i := s.entityEnd
	apart := s.glyphs[i].gap
	for s.glyphs[i].r == '-' {
		i++
		apart = max(apart, s.glyphs[i].gap)
	}
	return apart > tagged
}

// wordGoesOn reports whether what ends with a digit or a letter in front of glyph i goes on
// there, and not with what footers have behind a number.
func (s *scanner) wordGoesOn(i int) bool {
	g := s.glyphs[i]
	switch {
	case g.gap > tagged:
		return false
	case isHan(g.r), isLetter(g.r):
		return !s.footerGoesOn(i)
	case g.r == ',':
		return s.digitRun(i+1) == len("000") // 1,000
	case g.r == '.', g.r == '-', g.r == '/', g.r == ':':
		next := s.glyphs[i+1]
		return next.gap <= tagged && (isDigit(next.r) || isLetter(next.r) && !s.footerGoesOn(i+1))
	}
	return g.r > 0 && strings.ContainsRune("%+*×#@~°℃", g.r)
}

// footerGoesOn reports whether what footers have behind a number begins at glyph i: a word,
// or the next number.
func (s *scanner) footerGoesOn(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	if c.matchAny(nextWords) {
		return true
	}
	why := c.place()
	placed := c.placed || why != 0
	if !placed && isHan(c.r()) { // 深公网安备
		c.i++
	}
	return c.matchAny(policeMarks) || c.icp() || c.class() || placed && c.r() == '网' // 京网文
}

// isNearTail reports whether what follows a number for the reason is written as
// its end and is none.
func isNearTail(why Reason) bool {
	switch why {
	case MissingHyphen, IndexRange, UnknownService, NotDigit, Masked, YearOrIndex, LetterWithoutIndex, DanglingHyphen:
		return true
	}
	return false
}

// nearTailEnd returns the glyph behind what was meant for the end of the entity's number
// and fails for the tail's reason, with the 号 that is glued to it; or the glyph behind
// the number, if this is something else: 号 2024, 号 - 5G, 号-XXX公司.
func (s *scanner) nearTailEnd() int {
	stop := s.tailEnd
	if s.glyphs[stop].gap == glued {
		stop = s.indexEnd(stop)
	}
	other := s.hyphenApart()
	switch s.tail {
	case MissingHyphen:
		other = other || s.glyphs[s.entityEnd].gap > glued || s.isYear(s.entityEnd) || s.wordGoesOn(stop) && !s.numberEnds(stop)
	case YearOrIndex:
		other = s.wordGoesOn(stop)
	case DanglingHyphen:
		other = other || s.before(s.start) == '-' // -京ICP备11018762号-
	default:
		other = other || isHan(s.glyphs[stop].r) && s.wordGoesOn(stop) && !s.numberEnds(stop)
	}
	switch {
	case other:
		return s.entityEnd
	case s.glyphs[stop].r == '号' && s.glyphs[stop].gap == glued && s.numberEnds(stop): // -2*号
		return stop + 1
	}
	return stop
}

// numberEnds reports whether the character of a label stands at glyph i, and not the
// 号 of a house.
func (s *scanner) numberEnds(i int) bool {
	r, next := s.glyphs[i].r, s.runeAt(i+1)
	return isLabelRune(r) && !(r == '号' && next > 0 && strings.ContainsRune(houseRunes, next))
}

// isYear reports whether the digits at glyph i are a year.
func (s *scanner) isYear(i int) bool {
	century := [...]rune{s.runeAt(i), s.runeAt(i + 1)}
	return s.digitRun(i) == len("2013") && (century == [...]rune{'1', '9'} || century == [...]rune{'2', '0'})
}
