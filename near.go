package icp

import (
	"strings"
	"unicode/utf8"
)

// This file finds what is written like a number and is none: a place, an ICP, a
// mark and something where the digits should be, less one of these, or with
// digits that do not do. It is cut out and handed to the parser, which says why.

// nearAt reports whether a near miss has its digits, or their mask, at the glyph,
// and makes it the match.
func (f *finder) nearAt(s *scanner, digit int) bool {
	s.floor = max(s.floor, f.glyphAt(f.near, s.floor))
	first := s.numeralsBefore(digit)
	start, head, police := s.nearHead(first, digit)
	if start < 0 {
		return false
	}
	stop := s.nearEnd(head)
	if s.isFrame(head, start) || s.isProse(head, stop) {
		return false
	}
	if !s.enoughNumerals(head, stop) || s.isDateOrPhone(head) || int(s.glyphs[stop-1].at) >= int(s.glyphs[start].at)+maxLen {
		return false
	}
	var buf [maxNear + 1]glyph
	if stop-start > maxNear {
		return false
	}
	glyphs := append(buf[:0], s.glyphs[start:stop]...)
	glyphs[0].gap = glued
	sc := scanner{glyphs: append(glyphs, glyph{r: end, at: s.glyphs[stop-1].end()})}
	why := Reason(0)
	if police {
		if f.mode&Police == 0 {
			return false
		}
		_, why = sc.policeAll()
	} else {
		why = sc.all()
	}
	if !isNear(why) || why == MissingProvince && !s.plausible(head) {
		return false
	}
	f.match = Match{Reason: why, Start: f.startOf(start), End: f.endOf(stop - 1)}
	return true
}

// plausible reports whether the digits at glyph i are a filing's, so that one without
// a place was meant for one: not those of ICP备案 400-910-0100 or ICP备案 20240901.
func (s *scanner) plausible(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	count := c.run()
	return c.r() == '号' || count == 10 || count == 8 && !cutOff(count, c.n.serial)
}

// isProse reports whether the signs from glyph i to stop are no mask but question marks, or
// the beginning of a frame: ICP备案？？, ICP备案号 **陕ICP备…
func (s *scanner) isProse(i, stop int) bool {
	const most = 3 // of a frame
	r, next := s.glyphs[i].r, s.glyphs[stop]
	if s.signRun(i) != stop || next.r == '号' {
		return false
	}
	return r == '?' || (r == '*' || r == '#') && stop-i <= most && next.gap == glued && (isHan(next.r) || isLetter(next.r))
}

// maxNear is how many glyphs a near miss has at most.
const maxNear = 96

// isNear reports whether what fails for the reason is a near miss.
func isNear(why Reason) bool {
	switch why {
	case Masked, SerialLength, LostDigit, NotDigit, PoliceLength,
		MissingProvince, UnknownProvince, AmbiguousProvince, ConflictingProvince, NotMainland, OtherRegister,
		MissingICP, UnknownMark, AmbiguousKind, MissingHyphen:
		return true
	}
	return false
}

// numeralsBefore returns the first of the numerals in front of glyph i that are of
// the same run, no more than two numbers have.
func (s *scanner) numeralsBefore(i int) int {
	for least := max(s.floor, i-2*policeDigits); i > least && s.glyphs[i].gap == glued; {
		r := s.glyphs[i-1].r
		if r == '-' && i-1 > s.floor && isDigit(s.glyphs[i-2].r) && isMask(s.glyphs[i].r) { // 2026-XXXX
			i -= 2
			continue
		}
		if !isNumeral(r) {
			break
		}
		i--
	}
	return i
}

// nearHead returns where the longest head begins and ends behind which digits begin
// between the glyphs lo and hi, and whether it is the police's; start is -1 if there is
// none. None has two digits or masks, so no glyph is asked again for the next digits.
func (s *scanner) nearHead(lo, hi int) (start, head int, police bool) {
	const most = 64
	start, head = -1, -1
	for i := lo - 1; i >= max(s.floor, lo-most); i-- {
		r, before := s.glyphs[i].r, s.before(i)
		if r == blockGlyph || isDigit(r) && isDigit(before) {
			break
		}
		if s.mayBeginNearHead(i) {
			c := scanner{glyphs: s.glyphs, floor: s.floor, i: i}
			found, ofPolice := c.nearHeadAt()
			if found && c.i <= hi+1 && (c.i >= lo || c.signBefore(lo, ofPolice)) {
				start, head, police = i, c.i, ofPolice
			}
		}
		if isMask(r) && isMask(before) && !s.slippedAt(i) { // the first letter of Xin may be one
			break
		}
	}
	return start, head, police
}

// slippedAt reports whether glyph i is of letters that stand for ICP.
func (s *scanner) slippedAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return isLetter(s.glyphs[i].r) && c.slipped()
}

// signBefore reports whether nothing but a sign stands between the place, ICP and mark
// that have been read and the digits at glyph lo, which are as many as such a number has:
// 京ICP备[11018762]号, 京公网安备（11010802020134）号.
func (s *scanner) signBefore(lo int, police bool) bool {
	r := s.r()
	if s.i != lo-1 || !s.placed || s.gap() > tagged || s.glyphs[lo].gap > tagged ||
		r <= 0 || isHan(r) || isLetter(r) || isDigit(r) {
		return false
	}
	switch count := s.digitRun(lo); {
	case police:
		return count == policeDigits
	case s.n.kind == License:
		return count == 6
	}
	return s.n.kind == Filing && s.plausible(lo)
}

// mayBeginNearHead reports whether the head of a near miss may begin at glyph i: a
// word of the vocabulary, or a Han character in front of ICP.
func (s *scanner) mayBeginNearHead(i int) bool {
	switch r := s.glyphs[i].r; {
	case isLetter(r):
		// Behind the digits of another number a word may begin, too.
		return latinInitials[r-'a'] != 0 && (!s.joined(i, true) || isDigit(s.before(i)))
	case isHan(r):
		next := s.glyphs[i+1].r
		return initialOf(r).r == r || next == 'i' || next == 'l' || next == '1' || next == '|' ||
			strings.ContainsRune("公网香澳台星合", r)
	default:
		return r == '|' || r == '1' || r == '(' || r == '['
	}
}

// nearHeadAt consumes the head of a near miss: two at least of a place, ICP and a
// mark, or a place and a class, or several classes; or that of the police.
func (s *scanner) nearHeadAt() (found, police bool) {
	start := s.i
	foreign := s.otherRegister()
	ambiguous := Reason(0)
	if !foreign {
		ambiguous = s.place()
	}
	province := s.placed
	if s.i == start+1 && (s.inWord(start) || isLetter(s.glyphs[start].r) && isDigit(s.before(start))) { // of a UUID
		return false, false
	}
	if s.matchAny(policeMarks) {
		s.skipFillers()
		return true, true
	}
	placed := province || ambiguous != 0 || foreign || s.foreignPlace()
	if s.r() == '|' || s.r() == ':' {
		s.i++
	}
	if s.class() {
		return placed || s.n.classes&(s.n.classes-1) != 0, false
	}
	if province && s.classWithoutHyphen() {
		return true, false
	}
	headed := s.icp()
	slipped := province && s.slipped()
	if headed || slipped || isHan(s.r()) {
		s.markOrNone()
	}
	marked := s.n.kind != 0
	if marked && isHan(s.r()) && s.r() == s.before(s.i) { // 备备
		s.i++
	}
	if headed && placed && !marked && initialOf(s.r()).letter == 0 && s.foreignMark() {
		marked = true
	}
	s.skipFillers()
	if headed && s.class() { // ICP License No. B2-
		return true, false
	}
	if headed && initialOf(s.r()).letter != 0 { // ICP 证浙 18029214, 京ICP备沪18029214
		s.i++
	}
	return placed && headed || headed && marked || province && s.n.kind == Filing || slipped && marked, false
}

// otherRegister consumes the name of a register in front of ICP that is not the
// ministry's: 沪交ICP备.
func (s *scanner) otherRegister() bool {
	start := s.i
	if s.matchAny(otherRegisters) && s.icpNext() {
		return true
	}
	s.i = start
	return false
}

// foreignPlace consumes what stands in front of ICP and is no province of the
// mainland: those that issue none, and a Han character alone, perhaps in brackets.
func (s *scanner) foreignPlace() bool {
	start := s.i
	if s.matchAny(noneIssued) && s.icpNext() {
		return true
	}
	s.i = start
	bracket := s.r() == '(' || s.r() == '['
	if bracket {
		s.i++
	}
	if r := s.r(); !isHan(r) || !bracket && isHan(s.before(start)) && s.glyphs[start].gap == glued || isLabelRune(r) {
		s.i = start
		return false
	}
	s.i++
	if bracket && !s.closing() || s.gap() >= lineBreak || !s.icpNext() {
		s.i = start
		return false
	}
	return true
}

// nearEnd returns the glyph behind all that is printed of a near miss whose digits
// begin at glyph i: these, 号, and what stands for an index.
func (s *scanner) nearEnd(i int) int {
	s.i = i
	for s.isNumeralNext(s.i == i) || s.maskApart() {
		s.i++
	}
	if opening := s.glyphs[i].r; opening == '(' || opening == '[' {
		s.closing()
	}
	sign := scanner{glyphs: s.glyphs, reading: reading{serial: i}}
	if stop := sign.signLike(s.i); stop > s.i {
		s.i = stop + s.digitRun(stop)
	} else if stop := s.ellipsisEnd(s.i, false); !isDigit(s.glyphs[stop].r) {
		s.i = stop
	}
	if s.gap() <= spaced {
		s.numberWord()
	}
	stop := s.i
	switch {
	case s.r() == '-' && s.gap() <= tagged && s.glyphs[s.i+1].gap <= tagged:
		s.i++
		for isDigit(s.r()) || s.maskAt(s.i) {
			s.i++
		}
		if s.i == stop+1 {
			return stop
		}
		if isLetter(s.r()) && s.gap() == glued && !isLetter(s.peek()) {
			s.i++
		}
		return s.i
	case s.gap() == glued:
		return stop + s.digitRun(stop)
	}
	return stop
}

// isNumeralNext reports whether the next glyph may be one of the digits: a digit or
// a mask, or what is taken for one, alone or between two. The first may be parted
// from what is in front.
func (s *scanner) isNumeralNext(first bool) bool {
	r, next := s.r(), s.peek()
	switch {
	case !first && s.gap() != glued:
		return false
	case isDigit(r), s.maskAt(s.i):
		return true
	case isLetter(r):
		return isNumeral(r) && !(isLetter(next) && !isNumeral(next)) || !first && isDigit(next) && !s.classAt(s.i)
	}
	return r > 0 && r != utf8.RuneError && !isHan(r) && (isDigit(next) || r == '-' && s.maskAt(s.i+1))
}

// maskAt reports whether a mask stands at glyph i, and not the first letter of a word.
func (s *scanner) maskAt(i int) bool {
	r, next := s.runeAt(i), s.runeAt(i+1)
	return isMask(r) && !(isLetter(r) && isLetter(next) && s.glyphs[i+1].gap == glued && !isMask(next))
}

// maskApart reports whether a mask comes next that a space parts from what is in front
// of it: XXXX XXXX号.
func (s *scanner) maskApart() bool {
	stop := s.i
	for isMask(s.runeAt(stop)) && (stop == s.i || s.glyphs[stop].gap == glued) {
		stop++
	}
	return stop > s.i+1 && s.gap() == spaced && s.runeAt(stop) == '号'
}

// enoughNumerals reports whether five digits or two masks stand between the
// glyphs.
func (s *scanner) enoughNumerals(i, stop int) bool {
	digits, masks := 0, 0
	for ; i < stop; i++ {
		switch r := s.glyphs[i].r; {
		case isDigit(r):
			digits++
		case isMask(r):
			masks++
		}
	}
	return digits >= minDigits || masks >= 2
}
