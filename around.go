package icp

import "strings"

// This file tells of what stands behind a number whether it is the rest of it, or was
// meant for that, or is something else. It is looked at through all that may part them.

// isCut reports whether a serial that is not whole may go on behind the position, or is of
// something else. A license of six digits, as most have, is cut if digits come first there
// that are of nothing else; the digits of an old filing are one at an end only.
func (r *reading) isCut(i int) bool {
	at := r.signsBehind(i)
	more := r.digitsOf(at)
	behind := at + more
	switch n := &r.n; {
	case r.ellipsis(i) > i, n.mayBePiece():
		return true
	case n.form() == &forms[licenseForm] && n.digits == 6:
		return r.mayLack(6, more) && !(r.is(behind, letterClass) && r.is(behind+1, hanClass)) // 5A级景区
	case n.kind == police:
		likeDigit := r.is(at, likeClass|maskClass) && r.isLoneLetter(at) // 1101080202013 O号
		return r.digits(at) > 0 || !r.ends(i) && (r.gap(i) == glued || likeDigit)
	}
	return more > 0 || !r.ends(i) || r.n.kind == Filing && r.n.Year() > lastShortYear
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
	return t.r(i) == '号' && t.gap(i+1) <= tagged && strings.ContainsRune(houseRunes, max(0, t.r(i+1)))
}

// ends reports whether a number ends in front of the position, whatever stands there: with a
// line or a block, in a text also with the markup of one; with a closing quote or bracket, a
// sign that ends a clause, or a comma without a digit glued behind.
func (t glyphs) ends(i int) bool {
	switch r := t.r(i); {
	case r < 0, t.gap(i) >= lineBreak, is(r, closingClass):
		return true
	case r == ',':
		return !isDigit(t.r(i+1)) || t.gap(i+1) > tagged
	case r == '<':
		return t.r(i+1) == '/' || t.element(i+1).gap() >= lineBreak
	}
	return false
}

// endsCell reports whether the sign of a table or a list, with a gap on both sides, parts what is in
// front of the position from what follows, or a tab does, as one parts the number from what is in
// front of it. An index ends there, a serial that may be cut does not.
func (r *reading) endsCell(i int) bool {
	if r.gap(i) == tabbed {
		return r.gap(r.start) == tabbed
	}
	return r.is(i, listClass) && r.gap(i) == spaced && r.gap(i+1) > tagged
}

// endsIndex reports whether an index ends in front of the position, whatever stands there.
func (r *reading) endsIndex(i int) bool {
	return r.ends(i) || r.endsCell(i) || r.isFrame(i, r.start)
}

// indexMayGoOn reports whether the index that ends in front of the position may not be all:
// digits stand behind it that make no more than five with its own and are of nothing else, or
// the letter of a service does behind a sign.
func (r *reading) indexMayGoOn(i int) bool {
	if r.n.service != Website {
		return false
	}
	at := r.signsBehind(i)
	more := r.digitsOf(at)
	most := maxIndexDigits
	for index := r.n.index; index > 0; index /= 10 {
		most--
	}
	return r.isServiceApart(i) || 0 < more && more <= most && !r.isOfElse(i, at, more)
}

// isServiceApart reports whether a service's letter stands alone at the position behind one
// sign or tag that is glued to both: -2.X, -2<b>A.
func (t glyphs) isServiceApart(i int) bool {
	stop := t.tagEnd(i)
	if strings.ContainsRune("-.:·*/\uFFFD", max(0, t.r(i))) {
		stop++
	}
	return t.gap(stop) == glued && t.isService(stop)
}

// isOfElse reports whether so many digits behind the signs that begin at i are of
// something else: 360网站, 2013年, 4 Example, 7x24, 2013 ©, 2013-2020, (0755)12345678, or a date or a
// telephone. What a sign is glued to on both sides, and a gap parts from what follows, is of none
// of these but a year: -1|2 Example.
func (t glyphs) isOfElse(i, at, digits int) bool {
	behind := at + digits
	apart := t.gap(i)
	for k := i; k < at; {
		k = max(k+1, t.tagEnd(k))
		apart = max(apart, t.gap(k))
	}
	switch r := t.r(behind); {
	case apart == glued && t.gap(behind) > glued && !t.isYear(at):
		return false
	case isHan(r):
		return !is(r, labelClass)
	case isLetter(r):
		return t.is(behind+1, ofWord)
	case r == '©', r == ')' && t.r(at-1) == '(', t.r(at-1) == '+', r == '-' && t.isYear(at):
		return true
	}
	return t.isDateOrPhone(at)
}

// isDateOrPhone reports whether the digits at the position are of a date, a time or a
// telephone, without 号 behind: 2024-01-01, 09:30-18:00, 400-820-8820, 021-62345678,
// 13800138000. The sequence of a filing may be parted from its year: 2021-012345.
func (t glyphs) isDateOrPhone(i int) bool {
	first := t.digits(i)
	stop, longest, last, signs := i+first, first, first, 0
	for ; t.is(stop, dateClass) && isDigit(t.peek(stop)); signs++ {
		last = t.digits(stop + 1)
		stop += 1 + last
		longest = max(longest, last)
	}
	area := t.r(i) == '0' || t.r(i) == '4'
	switch {
	case t.r(stop) == '号':
		return false
	case signs == 0:
		return first == len("13800138000") && t.r(i) == '1' && t.r(i+1) >= '3'
	case signs == 1 && t.isYear(i):
		return last <= 2
	case signs == 1:
		return last >= len("8208820") && area
	}
	return longest <= len("8820") || area
}

// isYear reports whether the digits at the position are a year.
func (t glyphs) isYear(i int) bool {
	year, stop := t.run(i, 0)
	return stop-i == len("2013") && 1900 <= year && year < 2100
}

// isOfOther reports whether the index that ends in front of the position is of something else by
// what is glued to it. Behind a spaced hyphen this may be all but what footers go on with,
// 号 - 360网站, - 163.com, - 1号店, or a unit, - 100 万, and so behind as many digits as an index hardly
// has: 号-1360网站; else a year is, 号-2014 年, and what is longer: 号-58.com.
func (r *reading) isOfOther(i int) bool {
	switch {
	case r.isHouse(i-1) && r.gap(i-1) == glued:
		return true
	case r.isHyphenApart(), r.n.index >= 1000 && r.n.service == Website && r.gap(i) == glued:
		return r.isLongerWord(i) || r.word(i, unit) > i
	}
	return r.r(i) == '年' || r.isLonger(i)
}

// isLonger reports whether what was read as an index is the beginning of a date, -2024-01-02, or of
// a domain, -58.com, or goes with a unit, -24小时客服, or has a Han character among its digits, -1的3.
func (t glyphs) isLonger(i int) bool {
	if t.gap(i) != glued {
		return false
	}
	digits, name := t.digits(i+1), t.word(i, domain)
	switch behind := t.r(i + 1 + digits); {
	case name > i:
		return t.gap(name) > glued || !t.is(name, letterClass)
	case t.word(i, unit) > i+1: // not -1万网
		return true
	case t.r(i) == '@': // an address
		return t.gap(i+1) == glued && t.is(i+1, ofWord)
	case digits == 0 || t.gap(i+1) != glued:
		return false
	case t.is(i, hanClass): // not 于2019年
		return t.gap(i+1+digits) > tagged || behind == '号' || !isHan(behind) && !strings.ContainsRune("-./:", max(0, behind))
	}
	return t.is(i, dateClass)
}

// isHyphenApart reports whether spaces part the entity's number from the hyphen behind it,
// or this from what follows.
func (r *reading) isHyphenApart() bool {
	i := r.entityEnd
	apart := r.gap(i)
	for ; r.r(i) == '-'; i++ {
		apart = max(apart, r.gap(i+1))
	}
	return apart > tagged
}

// isLongerWord reports whether what ends with a digit or a letter in front of the position goes
// on there, and not with what footers have behind a number.
func (t glyphs) isLongerWord(i int) bool {
	switch r := t.r(i); {
	case t.gap(i) > tagged:
		return false
	case is(r, hanClass|letterClass):
		return !t.isFooter(i)
	case r == ',':
		return t.digits(i+1) == len("000") // 1,000
	case is(r, dateClass):
		return is(t.peek(i), ofWord) && !t.isFooter(i+1)
	default:
		return is(r, unitClass)
	}
}

// isFooter reports whether what footers have behind a number begins at the position: a word,
// or the next number.
func (t glyphs) isFooter(i int) bool {
	p := t.place(i)
	behind := max(p.stop, i+1) // 深公网安备
	return t.word(i, next) > i || t.beginsNumber(i) || t.word(behind, policeMark) > behind ||
		p.stop > i && t.r(behind) == '网' // 京网文
}

// nearTails are why what follows a number, written as its end, is none, as bits.
const nearTails uint64 = 1<<MissingHyphen | 1<<IndexRange | 1<<UnknownService | 1<<NotDigit | 1<<Masked |
	1<<YearOrIndex | 1<<LetterWithoutIndex | 1<<DanglingHyphen

// nearTailEnd returns the glyph behind what was meant for the end of the entity's number
// and fails for the tail's reason, with the 号 that is glued to it; or the glyph behind
// the number, if this is something else: 号 2024, 号 - 5G, 号-XXX公司.
func (r *reading) nearTailEnd() int {
	stop := r.tail.stop
	if r.gap(stop) == glued {
		stop = r.indexEnd(stop)
	}
	ended := r.is(stop, labelClass) && !r.isHouse(stop)
	longer := r.isLongerWord(stop) && !ended
	other := r.isHyphenApart()
	switch r.tail.why {
	case MissingHyphen:
		other = r.gap(r.entityEnd) > glued || r.isYear(r.entityEnd) || longer
	case YearOrIndex:
		other = r.isLongerWord(stop)
	case DanglingHyphen:
		other = other || r.r(r.start-1) == '-' // -京ICP备11018762号-
	default:
		other = other || longer && r.is(stop, hanClass)
	}
	switch {
	case other:
		return r.entityEnd
	case r.r(stop) == '号': // -2*号
		return stop + 1
	}
	return stop
}
