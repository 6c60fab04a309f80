package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads numbers where they stand in a text: what is around one may be
// the rest of it, or make it something else. It is nothing then, or the entity's
// number, which is certain. What is in front of a number is looked at through all that
// may part them.

// numberAt reports whether a number has its serial among so many digits from the
// glyph on, and makes it the match.
func (f *finder) numberAt(s *scanner, digit, count int) bool {
	const most = 64 // glyphs between ICP and the digits, and more
	found, heads := false, 0
	for i := digit - 1; i >= max(s.floor, digit-most) && heads <= maxDepth; i-- {
		r := s.glyphs[i].r
		if r < 0 || isDigit(r) && isDigit(s.before(i)) && s.glyphs[i].gap == glued {
			break
		}
		headed := r != 'a' && r != 'b'
		if !s.head(i) || !headed && s.i != digit {
			continue
		}
		if headed {
			heads++
		}
		start, why := s.placeBefore(i, headed)
		if why != 0 {
			continue
		}
		s.i = start
		why = s.number(0)
		switch {
		case start < i && s.endsLonger(start, s.placeEnd):
		case s.serial < digit || s.serial >= digit+count: // of another group
		case why == 0 && s.start == start:
			found = f.accept(s) || found
		case why == ConflictingProvince && found && f.mode&NearMisses != 0:
			f.match.Start, f.match.Reason = f.startOf(start), why
		}
	}
	return found
}

// policeAt is numberAt for police numbers.
func (f *finder) policeAt(s *scanner, digit int) bool {
	start := s.policeMark(digit)
	if start < 0 {
		return false
	}
	mark := start
	start, why := s.placeBefore(mark, true)
	if start == mark && string(s.before(mark)) == corpsLetter {
		start--
	}
	if why != 0 {
		return false
	}
	s.i = start
	n, why := s.police()
	switch {
	case why != 0, s.serial != digit, start < mark && s.endsLonger(start, s.placeEnd), !s.whole && s.isCut(s.i):
		return false
	}
	f.match = Match{Police: n, Start: f.startOf(start), End: f.endOf(s.i - 1)}
	f.certain = int(f.match.End)
	return f.match.End-f.match.Start <= maxLen
}

// policeMark returns the glyph where the mark begins that the digits at the glyph
// stand behind, or -1.
func (s *scanner) policeMark(digit int) int {
	const most = 32 // glyphs of a mark and what may follow it
	found := -1
	for i := digit - 1; i >= max(s.floor, digit-most); i-- {
		switch s.glyphs[i].r {
		case '公', '网', 'g', 'p':
			s.i = i
			if !s.matchAny(policeMarks) {
				continue
			}
			s.skipFillers()
			if s.i == digit {
				found = i
			}
		}
	}
	return found
}

// accept makes the number that the scanner has read the match, unless what is
// around it speaks against it.
func (f *finder) accept(s *scanner) bool {
	stop := s.i
	listed := f.last > 0 && f.last >= f.digit-maxLen && f.match.Number.province != 0 && f.match.Number.classes != 0
	switch {
	case listed && !s.placed && s.before(s.start) == '、', // 粤B1-20090059、B2-20100123: both may be Guangdong's
		!s.placed && (!s.standsFree(s.start, stop) || !s.standsKnown(s.start) || s.isPlacedBehind(stop)),
		!s.headed && s.latinPlaced() && !s.standsKnown(s.start),
		!s.whole && s.isCut(stop):
		return false
	}
	if !s.ends(stop) && (s.mayGoOn(stop) || s.ofOther(stop)) {
		s.n, stop, s.tail = s.n.Entity(), s.entityEnd, 0
	}
	m := Match{Number: s.n, Start: f.startOf(s.start), End: f.endOf(stop - 1)}
	certain := m.End
	if f.mode&NearMisses != 0 && isNearTail(s.tail) {
		if tailEnd := s.nearTailEnd(); tailEnd > s.entityEnd && f.endOf(tailEnd-1)-m.Start <= maxLen {
			m.Reason, m.End = s.tail, f.endOf(tailEnd-1)
		}
	}
	if m.End-m.Start > maxLen || int(m.Start) < f.near {
		return false
	}
	f.match, f.certain = m, int(certain)
	return true
}

// placeBefore returns where the place begins that ends in front of glyph at, which is at
// if there is none, or in front of ICP if it is the last of several.
func (s *scanner) placeBefore(at int, headed bool) (start int, why Reason) {
	start, why = s.longestPlace(at, headed)
	if headed && start < at && s.listsPlaces(start, at) {
		return at, 0
	}
	return start, why
}

// listsPlaces reports whether the place from glyph start on, which is not glued to the ICP at
// glyph stop, is the last of several with a sign between: 北京|上海|ICP备15004567号.
func (s *scanner) listsPlaces(start, stop int) bool {
	if r := s.before(stop); s.glyphs[stop].gap <= tagged && (isHan(r) || isLetter(r)) {
		return false
	}
	k := start
	for k > s.floor && s.glyphs[k].gap < lineBreak && strings.ContainsRune("|/、,，;·", s.glyphs[k-1].r) {
		k--
	}
	other, why := s.longestPlace(k, true)
	return k < start && (why != 0 || other < k && s.provinceAt(other) != s.provinceAt(start))
}

// provinceAt returns the province whose name or letter begins at glyph i.
func (s *scanner) provinceAt(i int) Province {
	c := scanner{glyphs: s.glyphs, i: i}
	c.place()
	return c.n.province
}

// endsLonger reports whether the place from glyph start to stop is the end of a longer name,
// and a sign, a tag or a character that is lost parts the two: Gan·su, 辽/宁.
func (s *scanner) endsLonger(start, stop int) bool {
	for _, name := range longerNames {
		c := scanner{glyphs: s.glyphs, i: start}
		if !c.match(name.place) || isLetter(s.glyphs[start].r) && c.i < stop && isLetter(c.r()) {
			continue
		}
		if k := s.markupStart(start); s.before(start) == utf8.RuneError || k < start && s.isHanReference(k+1) {
			return true
		}
		i := s.signsStart(start)
		if (i < start || s.glyphs[start].gap > glued) && (s.back(name.before, i) >= 0 || s.isPartOf([]string{name.before}, s.runStart(i), i)) {
			return true
		}
	}
	return false
}

// longestPlace returns where the longest place begins that ends in front of glyph
// at, which is at if there is none.
//
// In front of ICP the place may be glued to other words; in front of a class
// it is part of an identifier then, and a name does not stand in the line before.
func (s *scanner) longestPlace(at int, headed bool) (start int, why Reason) {
	const (
		mostLatin = 40 // Xinjiang Uyghur Autonomous Region, and some tones
		mostHan   = 8  // 新疆维吾尔自治区
		shortHan  = 3  // 黑龙江
	)
	start = at
	p := scanner{glyphs: s.glyphs, floor: s.floor}
	latin, han := 0, mostHan-shortHan
	lines := false
	for i := at - 1; i >= s.floor && latin < mostLatin && han < mostHan; i-- {
		r := s.glyphs[i].r
		lines = lines || s.glyphs[i+1].gap >= lineBreak
		switch {
		case isLetter(r):
			latin++
			if s.joined(i, headed) {
				continue
			}
		case isHan(r):
			if han++; r == '市' || r == '省' || r == '区' {
				han = 0 // the end of a long name
			}
		case r == '(' || r == '[':
		case r == ':' || r == '|' || r == ')' || r == ']' || isDigit(r) && !isDigit(s.before(i)):
			continue
		default:
			return start, why
		}
		p.i = i
		p.reading = reading{}
		ambiguous := p.place()
		if !p.placed && ambiguous == 0 && !headed {
			p.loneJoint()
		}
		if p.placed && p.i < at && (p.r() == '|' || p.r() == ':' || !headed && (p.r() == '(' || p.r() == '[')) {
			p.i++
		}
		name := at-i > 1 && isHan(s.glyphs[i+1].r)
		if p.i != at || !p.placed && ambiguous == 0 ||
			!name && s.inWord(i) || p.placeWidth(i) == 1 && s.isLetterOfWord(i, at, headed) || s.endsCity(i, at) {
			continue
		}
		if !headed && lines && at-i > 1 && p.n.variant == 0 {
			return at, 0 // whose the name in the line before is cannot be known
		}
		start, why = i, ambiguous
	}
	return start, why
}

// endsCity reports whether the pinyin from glyph i to stop is the end of a city's name with
// a space or a hyphen before it: Fo Shan, Nan-Jing.
func (s *scanner) endsCity(i, stop int) bool {
	k := i
	if s.before(k) == '-' {
		k--
	}
	if !isLetter(s.glyphs[i].r) || s.glyphs[i].gap >= lineBreak || s.glyphs[k].gap >= lineBreak {
		return false
	}
	for _, row := range notPinyin {
		if !s.isPinyin(i, stop, row.pinyin) {
			continue
		}
		if k > s.floor && s.toneAt(k-1) {
			k--
		}
		for syllable := range strings.FieldsSeq(row.before) {
			if first := s.back(syllable, k); first >= 0 && !s.joined(first, true) {
				return true
			}
		}
	}
	return false
}

// isLetterOfWord reports whether the place of one letter at glyph i, which is E for Hubei, is
// no word of its own: it is glued to what may be one, or to the class at glyph at.
func (s *scanner) isLetterOfWord(i, at int, headed bool) bool {
	r := s.before(i)
	return !headed && s.glyphs[at].gap <= tagged ||
		s.glyphs[i].gap <= tagged && (isHan(r) && !isLabelRune(r) || isForeignLetter(r) || isDigit(r))
}

// placeWidth returns how many letters the place from glyph i to here has.
func (s *scanner) placeWidth(i int) int {
	width := 0
	for ; i < s.i; i++ {
		if isLetter(s.glyphs[i].r) {
			width++
		}
	}
	return width
}
