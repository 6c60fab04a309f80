package icp

import (
	"strconv"
	"strings"
)

// This file tells of what stands behind a number, through all that may part them, whether it is the
// rest of it, or was meant for that, or is something else.

// isCut reports whether a serial that is not whole may go on behind the position, or is of something
// else. A license of six digits is cut if digits come first there that are of nothing else; the digits
// of an old filing are one at an end only.
func (r *reading) isCut(i int) bool {
	at := r.signsBehind(i)
	more := r.digitsOf(at)
	behind := at + more
	n := &r.n
	switch {
	case r.ellipsis(i) > i:
		return true
	case n.form() == &forms[licenseForm] && n.digits == 6:
		grade := r.is(behind, letterClass) && r.is(behind+1, hanClass) // 5A级景区
		return !r.is(i, closingClass) && !grade && r.mayLack(6, more)
	case n.kind == police:
		letter := r.isLoneLetter(at) // for a digit: 1101080202013 O号
		return r.digits(at) > 0 || !r.ends(i) && (r.gap(i) == glued || letter)
	}
	recent := n.form().alone.has(int(n.digits)) || n.Year() > lastShortYear
	return more > 0 || !r.ends(i) || recent && n.kind == Filing
}

// digitsOf returns how many digits stand at the position that are not the number of a house.
func (t glyphs) digitsOf(i int) int {
	count := t.digits(i)
	if t.isHouse(i + count) {
		return 0
	}
	return count
}

// isHouse reports whether the 号 at the position is of a house: 11号楼.
func (t glyphs) isHouse(i int) bool {
	return t.r(i) == '号' && t.gap(i+1) <= tagged && strings.ContainsRune(houseRunes, t.r(i+1))
}

// ends reports whether a number ends in front of the position: with a line or a block, or the markup of
// one; a closing quote or bracket, a sign that ends a clause, a comma without a digit glued behind.
func (t glyphs) ends(i int) bool {
	switch r := t.r(i); {
	case r < 0, t.gap(i) >= lineBreak, is(r, closingClass):
		return true
	case r == ',':
		return !isDigit(t.peek(i))
	case r == '<':
		return t.r(i+1) == '/' || t.element(i+1).gap() >= lineBreak
	}
	return false
}

// endsCell reports whether a sign of tables or lists stands at the position between gaps, or a tab in
// front, as in front of the number. An index ends there, a serial that may be cut does not.
func (r *reading) endsCell(i int) bool {
	if r.gap(i) == tabbed {
		return r.gap(r.start) == tabbed
	}
	return r.is(i, listClass) && r.gap(i) == spaced && r.gap(i+1) > tagged
}

// indexEnds reports whether nothing stands at the position that may be the rest of the index, or of
// which it is a part. Behind a spaced hyphen, and with more digits than an index has, it may be of all
// but what footers go on with: 号 - 360网站, 号 - 100 万.
func (r *reading) indexEnds(i int) bool {
	if r.ends(i) || r.endsCell(i) || r.isFrame(i, r.start) {
		return true
	}
	website := r.n.service == Website
	doubtful := r.apart > tagged || website && r.n.index >= 1000
	behind, measured := r.signsBehind(i), r.word(i, unit)
	signed := r.gap(i) <= tagged && r.gap(behind) <= tagged
	rest := digitClass
	if doubtful || strings.ContainsRune(".@", r.r(i)) { // not -1-blue, of a badge
		rest = ofWord
	}
	switch {
	case r.digitTagged(i), r.isHouse(i - 1),
		measured > i && (doubtful || !strings.ContainsRune("万亿元", r.r(i))): // these begin names: -1万网
		return false
	case r.isFooterBehind(i):
		return true
	case website && (signed && r.isLoneLetter(behind) || r.isService(i)): // -2*X
		return false
	case signed && r.is(i, joinerClass|dateClass) && r.is(behind, rest), // -58.com
		r.is(i, hanClass) && isDigit(r.peek(i)): // -1的3
		return false
	case website && isDigit(r.r(behind)):
		return r.isOfElse(behind, signed, doubtful)
	}
	return !(doubtful && r.gap(i) <= tagged && r.is(i, hanClass|letterClass|unitClass))
}

// isOfElse reports whether the digits at the position, behind an index, are of something else: a date,
// a telephone, a word. What signs are glued to may be of the index if a gap parts it from what follows,
// or if this is doubtful.
func (r *reading) isOfElse(i int, signed, doubtful bool) bool {
	more := r.digits(i)
	i += more
	for r.is(i, dateClass|closingClass) && isDigit(r.r(i+1)) && r.gap(i+1) <= r.gap(i) { // (0755)12345678, 2015 - 2016
		digits := r.digits(i + 1)
		i += 1 + digits
		more += digits
	}
	switch {
	case len(strconv.Itoa(int(r.n.index)))+more > maxIndexDigits, r.isHouse(i):
		return true
	case signed && (doubtful || r.gap(i) > glued):
		return false
	case r.is(i, letterClass):
		return r.is(i+1, ofWord)
	}
	return r.is(i, hanClass|symbolClass) && !r.is(i, labelClass)
}

// isFooterBehind reports whether signs alone, and none of a unit, part the position from an end or
// from what footers have behind a number.
func (t glyphs) isFooterBehind(i int) bool {
	behind := t.signsBehind(i)
	return !t.is(i, unitClass) && (t.ends(behind) || t.goesOnWith(behind, next))
}

// nearTails are why what follows a number, written as its end, is none, as bits.
const nearTails uint64 = 1<<MissingHyphen | 1<<IndexRange | 1<<UnknownService | 1<<NotDigit | 1<<Masked |
	1<<YearOrIndex | 1<<LetterWithoutIndex | 1<<DanglingHyphen

// nearTailEnd returns the glyph behind what was meant for an index and is none, and behind its 号; or
// behind the entity's number, if this is something else: 号 2024, 号 - 5G, 号-XXX公司.
func (r *reading) nearTailEnd() int {
	stop := r.tail.stop
	if r.gap(stop) == glued {
		stop = r.indexEnd(stop)
	}
	if r.r(stop) == '号' && !r.isHouse(stop) { // -2*号
		return stop + 1
	}
	longer := r.gap(stop) <= tagged && !r.isFooterBehind(stop)
	apart := r.apart > tagged || r.tail.why == MissingHyphen && r.gap(r.entityEnd) > glued // 号</a><i>3</i>
	framed := r.tail.why == DanglingHyphen && r.r(r.start-1) == '-'                        // _京ICP备11018762号_
	if longer || framed || apart && r.tail.why != YearOrIndex {
		return r.entityEnd
	}
	return stop
}
