package icp

import "strings"

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
		if !mayStandInHead(r) || isDigit(r) && isDigit(s.before(i)) && s.glyphs[i].gap == glued {
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
		if why != 0 || start == i && !s.mayLackPlace(i, digit, headed) {
			continue
		}
		s.i = start
		why = s.number(0)
		switch {
		case start < i && s.partOfLonger(start, s.placeEnd):
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
	case why != 0, start < mark && s.partOfLonger(start, s.placeEnd), s.serial != digit, !s.whole && s.digitsBehind(s.i) > 0:
		return false
	case start == mark && s.otherPlaceBefore(mark, n.province):
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

// otherPlaceBefore reports whether the letter or name of another province than p
// ends in front of glyph i, whatever stands between.
func (s *scanner) otherPlaceBefore(i int, p Province) bool {
	i = s.skipBack(i)
	if i <= s.floor || isDigit(s.glyphs[i-1].r) || s.inWord(i-1) {
		return false
	}
	q := s.placeThrough(i)
	return q != 0 && q != p
}

// mayLackPlace reports whether a number with the digits at the glyph and no place in
// front of its ICP or its class, at glyph i, may be one: its place stands behind
// the mark, or it begins with a class that is not inside an identifier.
func (s *scanner) mayLackPlace(i, digit int, headed bool) bool {
	r := s.before(digit)
	if headed {
		return r == '-' || initialOf(r).letter != 0
	}
	return !s.joined(i, false)
}

// mayStandInHead reports whether r may stand between ICP and the digits.
func mayStandInHead(r rune) bool {
	switch r {
	case '\'', '(', ')', '-', '.', ':', '[', ']', '|', ',', '、', '·', '・':
		return true
	}
	return isLetter(r) || isDigit(r) || isHan(r)
}

// accept makes the number that the scanner has read the match, unless what is
// around it speaks against it.
func (f *finder) accept(s *scanner) bool {
	stop := s.i
	behindNumber := f.last > 0 && f.last >= f.digit-maxLen
	switch {
	case !s.placed && (behindNumber && f.listed(s) || !s.nationwide(s.start, stop, behindNumber)),
		!s.headed && s.latinPlaced() && (f.isPartPrefix(s) || !s.noPlaceBefore(s.start, behindNumber)),
		!s.whole && s.breaksOff(stop), s.isCount(stop):
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

// listed reports whether the license is in a list that one with a place begins, which
// may hold for all: 粤B1-20090059、B2-20100123.
func (f *finder) listed(s *scanner) bool {
	if first := f.match.Number; first.province == 0 || first.classes == 0 {
		return false
	}
	listed := false
	for _, g := range s.glyphs[s.floor:s.start] {
		switch {
		case g.r == '、':
			listed = true
		case !isDigit(g.r) && g.r != 'a' && g.r != 'b' && g.r != '-' && g.r != '.' && g.r != '号':
			return false
		}
	}
	return listed
}

// placeBefore returns where the place begins that ends in front of glyph at, which is at
// if there is none, or in front of ICP if it is the last of several.
func (s *scanner) placeBefore(at int, headed bool) (start int, why Reason) {
	start, why = s.longestPlace(at, headed)
	if headed && s.listsPlaces(start, at) {
		return at, 0
	}
	return start, why
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
			!name && s.inWord(i) || at-i == 1 && s.letterOfWord(i) || s.endsCity(i, at) {
			continue
		}
		if !headed && lines && at-i > 1 && p.n.variant == 0 {
			return at, 0 // whose the name in the line before is cannot be known
		}
		start, why = i, ambiguous
	}
	return start, why
}

// listsPlaces reports whether the name of a place from glyph i, with something between it
// and ICP at glyph stop, is the last of several, as in 北京|上海|ICP备15004567号, where none is
// the number's.
func (s *scanner) listsPlaces(i, stop int) bool {
	if s.skipBack(stop) == stop && s.glyphs[stop].gap <= tagged {
		return false
	}
	p, k := s.nameEndsAt(stop), s.skipBack(i)
	if p == 0 || k <= s.floor {
		return false
	}
	for ; i > k; i-- {
		if r := s.glyphs[i-1].r; s.glyphs[i].gap >= lineBreak || r == blockGlyph || r == '。' || r == ':' {
			return false
		}
	}
	q := s.nameEndsAt(k)
	return q != 0 && q != p
}

// nameEndsAt returns the province whose name, and not letter, ends in front of glyph stop, or
// of what may stand between it and ICP.
func (s *scanner) nameEndsAt(stop int) Province {
	const most = 8 // of 新疆维吾尔自治区
	stop = s.skipBack(stop)
	if stop > s.floor && isLetter(s.glyphs[stop-1].r) {
		start := stop - 1
		for start > s.floor && isLetter(s.glyphs[start-1].r) && s.glyphs[start].gap == glued {
			start--
		}
		c := scanner{glyphs: s.glyphs, i: start}
		c.place()
		if c.i == stop && stop-start > len("Qiong") {
			return c.n.province
		}
		return 0
	}
	for i := stop - 2; i >= max(s.floor, stop-most) && isHan(s.glyphs[i].r); i-- {
		c := scanner{glyphs: s.glyphs, i: i}
		if c.place() == 0 && c.placed && c.i == stop {
			return c.n.province
		}
	}
	return 0
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
		if s.isPinyin(i, stop, row.pinyin) {
			return s.firstSyllable(k, row.before)
		}
	}
	return false
}

// firstSyllable reports whether one of the syllables, perhaps with a tone, ends in front of
// glyph i.
func (s *scanner) firstSyllable(i int, syllables string) bool {
	if i > s.floor && s.toneAt(i-1) {
		i--
	}
	for syllable := range strings.FieldsSeq(syllables) {
		if k := s.back(syllable, i, false); k >= 0 && !s.joined(k, true) {
			return true
		}
	}
	return false
}

// letterOfWord reports whether the letter at glyph i, which may be E for Hubei, is glued
// to a Han word.
func (s *scanner) letterOfWord(i int) bool {
	return isLetter(s.glyphs[i].r) && isHan(s.before(i)) && s.glyphs[i].gap <= tagged && !s.endsLabel(i)
}

// partOfLonger reports whether the place from glyph start to stop, with its tone or
// bracket, is the end of a longer one that something parts: Gan·su, 辽/宁.
func (s *scanner) partOfLonger(start, stop int) bool {
	for stop > start+1 && !isLetter(s.glyphs[stop-1].r) && !isHan(s.glyphs[stop-1].r) {
		stop--
	}
	for k, letters := start, 0; letters < 2*maxNameParts; letters++ {
		k = s.skipBack(k)
		if k <= s.floor || isDigit(s.glyphs[k-1].r) || s.glyphs[k-1].r == blockGlyph {
			return false
		}
		k--
		if p := s.nameThrough(k, stop); p != 0 {
			return true
		}
	}
	return false
}

// maxNameParts is how many letters of a name may stand before what parts it.
const maxNameParts = 8
