package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads numbers where they stand in a text: it goes back from digits to the heads
// that they may stand behind, and from these to the place.

// numberAt makes the number whose serial is among the digits from the glyph on the match, if there is one.
func (f *finder) numberAt(t glyphs, digit int) bool {
	const most = 64 // glyphs between ICP and the digits, and more
	found, heads, r := false, 0, t.reading()
	placeless := t.r(digit-1) == '-' || letterOf(t.r(digit-1)).of != 0 // ICP证B2-…, ICP备浙18020002
	for i := digit - 1; i >= max(0, digit-most) && heads <= maxDepth; i-- {
		if isDigit(t.r(i-1)) && isDigit(t.peek(i-1)) {
			break
		}
		headed := t.is(i, icpClass) && t.isICP(i)
		if headed {
			heads++
		} else if t.class(i).stop != digit {
			continue
		}
		start := t.placeBefore(i, headed)
		if start == i && (!placeless || heads > 1 || !headed && t.joined(i, ofWord)) {
			continue // all that is in front of a head is a label; behind a letter a class is of a word
		}
		r.read(start, 0)
		switch why := r.flaw.why; {
		case r.serial < digit: // of another group
		case why == 0:
			found = f.accept(&r) || found
		case why == ConflictingProvince && found && f.mode&NearMisses != 0: // 京ICP证：沪B2-20100043
			f.match.Start, f.match.Reason = f.offset(t[start]), why
		}
	}
	return found
}

// accept makes the number the match, unless what is around it speaks against it.
func (f *finder) accept(r *reading) bool {
	before := &f.match.Number
	latin := !r.is(r.start, hanClass) && !r.is(r.start+1, hanClass) // perhaps in brackets
	listed := r.r(r.start-1) == '、' && before.province != 0 && before.classes != 0
	switch placed := r.placed(); {
	case !r.whole && r.isCut(r.stop):
		return false
	case !placed && (listed || !r.standsFree() || r.isPlacedBehind(r.stop)):
		return false // listed: 粤B1-20090059、B2-20100123, of which both may be Guangdong's
	case placed && (r.headed || !latin):
	case !r.standsKnown():
		return false
	}
	m := Match{Number: r.n, Start: f.offset(r.glyphs[r.start]), End: f.behind(r.glyphs[r.stop-1])}
	certain := m.End
	if f.mode&NearMisses != 0 && nearTails>>r.tail.why&1 != 0 {
		if stop := r.nearTailEnd(); stop > r.entityEnd && f.behind(r.glyphs[stop-1])-m.Start <= maxLen {
			m.Reason, m.End = r.tail.why, f.behind(r.glyphs[stop-1])
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
	const most = 48 // glyphs of a mark and what may follow it
	mark, first := -1, digit
	if isDigit(t.r(digit - 2)) { // 110-1081950
		first -= 1 + t.digitsBefore(digit-1)
	}
	for i := first - 1; i >= max(0, first-most) && !isDigit(t.r(i)); i-- {
		if stop := t.policeMark(i); stop > i && t.behindMark(stop) == first {
			mark = i
		}
	}
	if mark < 0 {
		return false
	}
	start := t.placeBefore(mark, true) // the digits tell the place, if none is written
	r := t.reading()
	r.policeNumber(start)
	if r.flaw.why != 0 || !r.whole && r.isCut(r.stop) {
		return false
	}
	f.match = Match{Police: PoliceNumber{r.n}, Start: f.offset(t[start]), End: f.behind(t[r.stop-1])}
	f.certain = int(f.match.End)
	return f.match.End-f.match.Start <= maxLen
}

// placeBefore is longestPlace, but for the last of several places with a sign between, which is none
// unless it is glued to what follows: 北京|上海|ICP备15004567号.
func (t glyphs) placeBefore(at int, headed bool) int {
	start := t.longestPlace(at, headed)
	front := t.runBefore(start, listClass)
	if front < start && !t.joined(at, hanClass|letterClass) && t.isPlaceBefore(front) {
		return at
	}
	return start
}

// longestPlace returns where the longest place begins that ends in front of the position, or this. In
// front of ICP it may be glued to other words; in front of a class it is part of an identifier then,
// and a name does not stand in the line before.
func (t glyphs) longestPlace(at int, headed bool) int {
	const most = 40 // letters of Xinjiang Uyghur Autonomous Region, and some tones
	start, stop := at, at
	if t.is(at-1, placeSignClass) && (headed || t.r(at-1) != '|' || !t.is(at-2, letterClass)) { // not | Lu | B2-…
		stop--
	}
	lines := !headed && max(t.gap(stop), t.gap(at)) >= lineBreak
	for i := stop - 1; i >= max(0, at-most); i-- {
		switch {
		case t.is(i, letterClass):
			if t.joined(i, ofWord) || !headed && t.inIdentifier(i) {
				continue
			}
		case t.is(i, digitClass) && t.is(i-1, digitClass),
			!t.is(i, hanClass|digitClass|closingClass) && !t.isOpening(i):
			return start
		}
		switch p := t.place(i); {
		case p.stop != stop, t.isOfWord(i, stop, headed):
		case lines && stop-i > 1 && p.is&jointPlace == 0:
			return at // whose the name in the line before is cannot be known
		default:
			start = i
		}
	}
	return start
}

// inIdentifier reports whether a sign that makes one identifier of what is on both sides stands in
// front of the position. No. does not, nor a hyphen with a gap, a sign or an ideograph in front of it.
func (t glyphs) inIdentifier(i int) bool {
	return t.joined(i, joinerClass) && t.wordBefore(i, numberWord) == i && (t.r(i-1) != '-' || t.joined(i-1, ofWord))
}

// isOfWord reports whether the place from i to stop is the end of a word that does not mean it. So is
// one letter, E for Hubei, that is glued to what may be a word, to a sign of identifiers or to a class.
func (t glyphs) isOfWord(i, stop int, headed bool) bool {
	ofWord := !headed && t.gap(stop) <= tagged || t.joined(i, foreignClass|digitClass|hanClass|joinerClass)
	return t.r(i) == 'e' && ofWord || t.inWord(i) || t.endsLonger(i)
}

// endsLonger reports whether the place at the position is the end of a longer name: Fo Shan, Gan·su,
// 辽/宁. A sign between spaces parts two names; 宁 is also the end of one behind a lost character.
func (t glyphs) endsLonger(i int) bool {
	const most = 6 // letters of those in front of a name, and a tone, and of a name
	latin := t.is(i, letterClass)
	switch {
	case !latin && t.r(i) != '宁': // as most are
		return false
	case !latin && t.gap(i) == glued && strings.ContainsRune("?□■\uFFFD", t.r(i-1)):
		return true // what a program left of 辽
	}
	_, name := t.wordAt(i, placeName)
	front := t.signsBefore(i)
	// Privacy Guide | Qing ICP Bei, but a word may go on behind a hyphen at the end of a line.
	listed := front < i && t.r(i-1) != '-'
	apart := max(t.gap(front), t.gap(i))
	if len(name.longer) == 0 || latin && listed && tagged < apart && apart < block {
		return false
	}
	ofWord := t.joined(front-1, letterClass)
	var buf [most]glyph
	bare := t.bare(buf[:], i)
	k := len(bare)
	if bare.isTone(k - 1) {
		k--
	}
	for _, before := range name.longer {
		start := k - utf8.RuneCountInString(before)
		if bare.match(start, before) == k && !(ofWord && len(before) == 1) { // All rights: Hu ICP
			return true
		}
	}
	return false
}
