package icp

import "unicode/utf8"

// This file tells whether a license without a place is printed so. Its place may stand
// anywhere in front of it, and to read it as one of several provinces claims another
// number, so it is one only behind what is known.

// isNationwide reports whether the license without a place is printed so.
func (r *reading) isNationwide() bool {
	return r.standsFree() && r.standsKnown() && !r.isPlacedBehind(r.stop)
}

// standsFree reports whether nothing is glued to the license that
// makes it a part of a word, an identifier or a name of a file.
func (r *reading) standsFree() bool {
	if r.joined(r.start, ofIdentifier) {
		return false
	}
	i := r.stop
	if r.gap(i) == glued && r.is(i, joinerClass) {
		i++
	}
	return r.headed || r.gap(i) != glued || !r.is(i, ofWord)
}

// standsKnown reports whether the license stands behind what is known:
// through signs, tags, and the titles of the license, the beginning of the text, a number,
// ©, a domain, a word of footers; or an end of a line or block, but for one that a place or
// an unknown Latin word ends. Several classes, which no part number has, may stand behind
// any word that is no place.
func (r *reading) standsKnown() bool {
	line := false // ends directly behind what is looked at
	for i := r.start; ; {
		if i, line = r.signsBack(i, line); i <= 0 {
			return i == 0
		}
		start := r.wordBefore(i, title)
		if start == i {
			several := r.n.classes&(r.n.classes-1) != 0
			return r.isKnown(i, line, several)
		}
		i, line = start, false
	}
}

// isKnown reports whether a license may stand behind what ends in front of the position, with or
// without an end of a line between.
func (t glyphs) isKnown(i int, line, several bool) bool {
	last := t.r(i - 1)
	if domain := t.wordBefore(i, domain); domain < i && t.joined(domain, ofIdentifier) {
		return true
	}
	start := i - t.digitsBefore(i)
	switch {
	case last == '©':
		return true
	case start < i:
		before := t.r(t.signsBefore(start) - 1)
		ofClass := start == i-1 && (before == 'a' || before == 'b')
		return !ofClass && !t.joined(start, letterClass)
	case isHan(last) && (initialOf(last).letter != 0 || last == '字' || last == '合'), t.isPlaceBefore(i):
		return false
	}
	if start := t.wordBefore(i, footer); start < i {
		return initialOf(t.r(start-1)).letter == 0 || t.is(start-2, hanClass) // 苏网
	}
	if t.wordBefore(i, next|otherRegister) < i {
		return true
	}
	if !several && !(line && isHan(last)) {
		return false
	}
	return is(last, letterClass|hanClass) && !t.isFragment(i)
}

// isPlaceBefore reports whether a province's name or letter ends in front of the position, or
// one that issues none, or its administration.
func (t glyphs) isPlaceBefore(i int) bool {
	start, why := t.longestPlace(i, true)
	return start < i || why != 0 || t.wordBefore(i, noneIssued|jointWord|administration) < i
}

// isPlacedBehind reports whether the place of the license stands behind it, in
// brackets or as a word, perhaps with its administration: B2-…（粤）, B2-… 广东省通信管理局.
func (t glyphs) isPlacedBehind(i int) bool {
	p := t.place(i)
	if t.gap(i) >= lineBreak || !p.found() {
		return false
	}
	behind := p.stop
	if t.isOpening(i) {
		return !t.isICP(behind)
	}
	ofNumber := t.isICP(behind) || t.isClass(behind) || t.word(behind, policeMark) > behind || t.r(behind) == '网'
	return t.word(behind, administration) > behind || t.gap(behind) < lineBreak && t.gap(behind) != glued && !ofNumber
}

// isFragment reports whether the letters or Han characters that end in front of the position, one
// glued to the other, may be the end of a place's name or a title, of which the beginning is
// parted from it: yun|nan, 黑·龙江, li|cense.
func (t glyphs) isFragment(i int) bool {
	const most = 16
	from := t.runStart(i)
	begun := t.is(t.signsBefore(from)-1, letterClass|hanClass)
	if i-from > most || !begun {
		return false
	}
	for p := Beijing; p <= Xinjiang; p++ {
		row := &provinces[p]
		for _, words := range [...][]string{row.pinyin, row.english, {row.name, row.short}} {
			for _, name := range words {
				if t.isPartOf(name, from, i) {
					return true
				}
			}
		}
	}
	for _, words := range latinWords {
		if t.isPartOfAny(words, from, i) {
			return true
		}
	}
	for _, words := range hanWords {
		if t.isPartOfAny(words, from, i) {
			return true
		}
	}
	return false
}

// isPartOfAny is isPartOf for titles.
func (t glyphs) isPartOfAny(words []word, i, stop int) bool {
	for k := range words {
		if words[k].is&(title|jointWord) != 0 && t.isPartOf(words[k].text, i, stop) {
			return true
		}
	}
	return false
}

// runStart returns where the letters or Han characters begin that end in front of the position, one
// glued to the other.
func (t glyphs) runStart(i int) int {
	from := i
	for t.is(from-1, letterClass|hanClass) && (from == i || t.gap(from) == glued) {
		from--
	}
	return from
}

// isPartOf reports whether the word ends with what stands from i to stop.
func (t glyphs) isPartOf(word string, i, stop int) bool {
	if i == stop {
		return false
	}
	for ; stop > i && word != ""; stop-- {
		r, size := utf8.DecodeLastRuneInString(word)
		if foldRune(r) != t.r(stop-1) {
			return false
		}
		word = word[:len(word)-size]
	}
	return stop == i
}
