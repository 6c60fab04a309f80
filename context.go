package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads numbers where they stand in a text: it goes back from digits to the heads
// that they may stand behind, and from these to the place.

// numberAt reports whether a number has its serial among so many digits from the
// glyph on, and makes it the match.
func (f *finder) numberAt(t glyphs, digit, count int) bool {
	const most = 64 // glyphs between ICP and the digits, and more
	found, heads, r := false, 0, reading{glyphs: t}
	for i := digit - 1; i >= max(0, digit-most) && heads <= maxDepth; i-- {
		if t.r(i) < 0 || isDigit(t.r(i)) && isDigit(t.r(i-1)) && t.gap(i) == glued {
			break
		}
		headed := t.icp(i) > i
		if headed {
			heads++
		} else if t.class(i).stop != digit {
			continue
		}
		start, why := t.placeBefore(i, headed)
		if why != 0 || start == i && heads > 1 && !found { // all that is in front of a head is a label
			continue
		}
		r.read(start, 0)
		switch why := r.flaw.why; {
		case why != 0 && why != ConflictingProvince,
			r.serial < digit || r.serial >= digit+count, // of another group
			start < i && t.endsLonger(start, r.placeEnd):
		case why == 0 && r.start == start:
			found = f.accept(&r) || found
		case why == ConflictingProvince && found && f.mode&NearMisses != 0:
			f.match.Start, f.match.Reason = f.offset(t[start]), why
		}
	}
	return found
}

// accept makes the number that has been read the match, unless what is
// around it speaks against it.
func (f *finder) accept(r *reading) bool {
	stop := r.stop
	listed := f.last > 0 && f.last >= f.digit-maxLen && f.match.Number.province != 0 && f.match.Number.classes != 0
	switch {
	case listed && !r.placed() && r.r(r.start-1) == '、', // 粤B1-20090059、B2-20100123: both may be Guangdong's
		!r.placed() && !r.isNationwide(),
		!r.headed && r.isLatinPlaced() && !r.standsKnown(),
		!r.whole && r.isCut(stop):
		return false
	}
	if !r.ends(stop) && (r.indexMayGoOn(stop) || r.isOfOther(stop)) {
		r.n, stop, r.tail = r.n.Entity(), r.entityEnd, flaw{}
	}
	m := Match{Number: r.n, Start: f.offset(r.glyphs[r.start]), End: f.behind(r.glyphs[stop-1])}
	certain := m.End
	if f.mode&NearMisses != 0 && isNearTail(r.tail.why) {
		if tailEnd := r.nearTailEnd(); tailEnd > r.entityEnd && f.behind(r.glyphs[tailEnd-1])-m.Start <= maxLen {
			m.Reason, m.End = r.tail.why, f.behind(r.glyphs[tailEnd-1])
		}
	}
	if m.End-m.Start > maxLen || int(m.Start) < f.near {
		return false
	}
	f.match, f.certain = m, int(certain)
	return true
}

// policeAt is numberAt for police numbers.
func (f *finder) policeAt(t glyphs, digit int) bool {
	const most = 32 // glyphs of a mark and what may follow it
	mark, first := -1, digit
	if t.r(digit-1) == '-' { // 110-1081950
		first -= 1 + t.digitsBefore(digit-1)
	}
	for i := first - 1; i >= max(0, first-most) && !isDigit(t.r(i)); i-- {
		if stop := t.word(i, policeMark); stop > i && t.fillers(stop) == first {
			mark = i
		}
	}
	if mark < 0 {
		return false
	}
	start, why := t.placeBefore(mark, true)
	if start == mark && t.match(mark-1, corpsLetter) == mark {
		start--
	}
	if why != 0 {
		return false
	}
	r := reading{glyphs: t}
	r.policeNumber(start)
	switch {
	case r.flaw.why != 0, r.serial != first, start < mark && t.endsLonger(start, r.placeEnd), !r.whole && r.isCut(r.stop):
		return false
	}
	f.match = Match{Police: r.police(), Start: f.offset(t[start]), End: f.behind(t[r.stop-1])}
	f.certain = int(f.match.End)
	return f.match.End-f.match.Start <= maxLen
}

// placeBefore returns where the place begins that ends in front of the position, which is this
// if there is none, or in front of ICP if it is the last of several.
func (t glyphs) placeBefore(at int, headed bool) (start int, why Reason) {
	start, why = t.longestPlace(at, headed)
	if headed && start < at && t.listsPlaces(start, at) {
		return at, 0
	}
	return start, why
}

// listsPlaces reports whether the place from start on, which is not glued to the ICP at stop, is
// the last of several with a sign between: 北京|上海|ICP备15004567号.
func (t glyphs) listsPlaces(start, stop int) bool {
	if t.joined(stop, hanClass|letterClass) {
		return false
	}
	k := start
	for k > 0 && t.gap(k) < lineBreak && t.is(k-1, listClass) {
		k--
	}
	if k == start {
		return false
	}
	other, why := t.longestPlace(k, true)
	return why != 0 || other < k && t.place(other).province != t.place(start).province
}

// endsLonger reports whether the place from start to stop is the end of a longer name, and a
// sign, a tag or a character that is lost parts the two: Gan·su, 辽/宁.
func (t glyphs) endsLonger(start, stop int) bool {
	for _, name := range longerNames {
		end := t.match(start, name.place)
		if end == start || t.is(start, letterClass) && end < stop && t.is(end, letterClass) {
			continue
		}
		if k := t.markupBefore(start); t.r(start-1) == utf8.RuneError || k < start && t.isHanReference(k) {
			return true
		}
		i := t.signsBefore(start)
		if (i < start || t.gap(start) > glued) && t.isEndOf(name.before, i) {
			return true
		}
	}
	return false
}

// isEndOf reports whether the name, or an end of it in front of which there is no word, ends in
// front of the position.
func (t glyphs) isEndOf(name string, i int) bool {
	return t.before(i, name) < i || t.isPartOf(name, t.runStart(i), i)
}

// longestPlace returns where the longest place begins that ends in front of the position,
// which is this if there is none.
//
// In front of ICP the place may be glued to other words; in front of a class
// it is part of an identifier then, and a name does not stand in the line before.
func (t glyphs) longestPlace(at int, headed bool) (start int, why Reason) {
	const (
		mostLatin = 40 // Xinjiang Uyghur Autonomous Region, and some tones
		mostHan   = 8  // 新疆维吾尔自治区
		shortHan  = 3  // 黑龙江
	)
	within := ofIdentifier
	if headed {
		within = ofWord
	}
	start = at
	latin, han, lines := 0, mostHan-shortHan, false
	for i := at - 1; i >= 0 && latin < mostLatin && han < mostHan; i-- {
		lines = lines || t.gap(i+1) >= lineBreak
		switch r := t.r(i); {
		case isLetter(r):
			if latin++; t.joined(i, within) {
				continue
			}
		case isHan(r):
			if han++; r == '市' || r == '省' || r == '区' {
				han = 0 // the end of a long name
			}
		case t.isOpening(i):
		case is(r, placeSignClass), r == ')', r == ']', isDigit(r) && !isDigit(t.r(i-1)):
			continue
		default:
			return start, why
		}
		p := t.placeIn(i, at, headed)
		switch {
		case p.stop != at, t.isOfWord(i, at, headed):
		case !headed && lines && at-i > 1 && p.is&jointPlace == 0:
			return at, 0 // whose the name in the line before is cannot be known
		default:
			start, why = i, p.why
		}
	}
	return start, why
}

// placeIn reads a place, 合 in front of a class, too, and the sign that may stand between it
// and the head at the position.
func (t glyphs) placeIn(i, at int, headed bool) place {
	p := t.place(i)
	if p.stop == i && !headed {
		p = t.loneJoint(i)
	}
	sign := t.is(p.stop, placeSignClass) && !(headed && t.isOpening(p.stop))
	if sign && p.found() && p.stop < at {
		p.stop++
	}
	return p
}

// isOfWord reports whether the place from i to stop is the end of a word that does not mean it.
func (t glyphs) isOfWord(i, stop int, headed bool) bool {
	letters := 0
	for k := i; k < stop; k++ {
		if t.is(k, letterClass) {
			letters++
		}
	}
	name := stop-i > 1 && t.is(i+1, hanClass)
	switch {
	case !name && t.inWord(i), letters == 1 && t.isLetterOfWord(i, stop, headed):
		return true
	}
	return t.endsCity(i, stop)
}

// isLetterOfWord reports whether the place of one letter, which is E for Hubei, is no word of
// its own: it is glued to what may be one, or to the class at the position.
func (t glyphs) isLetterOfWord(i, at int, headed bool) bool {
	if !headed && t.gap(at) <= tagged {
		return true
	}
	return t.joined(i, foreignClass|digitClass|hanClass) && !t.is(i-1, labelClass)
}

// endsCity reports whether the pinyin from i to stop is the end of a city's name with
// a space or a hyphen before it: Fo Shan, Nan-Jing.
func (t glyphs) endsCity(i, stop int) bool {
	k := i
	if t.r(k-1) == '-' {
		k--
	}
	if !t.is(i, letterClass) || t.gap(i) >= lineBreak || t.gap(k) >= lineBreak {
		return false
	}
	for _, row := range notPinyin {
		if !t.isPinyin(i, stop, row.pinyin) {
			continue
		}
		if t.isTone(k - 1) {
			k--
		}
		for syllable := range strings.FieldsSeq(row.before) {
			if first := t.before(k, syllable); first < k && !t.joined(first, ofWord) {
				return true
			}
		}
	}
	return false
}

// isLatinPlaced reports whether the place is one in Latin letters.
func (r *reading) isLatinPlaced() bool {
	i := r.start
	if r.isOpening(i) {
		i++
	}
	return r.placed() && r.is(i, letterClass)
}
