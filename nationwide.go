package icp

import (
	"strings"
	"unicode/utf8"
)

// This file tells whether a license without a place is printed so. Its place may stand anywhere in front
// of it, and without that it is another number, so it is one only behind what is known.

// standsFree reports whether the license is no part of a word, an identifier or a name of a file.
func (r *reading) standsFree() bool {
	if r.joined(r.start, ofWord) || r.inIdentifier(r.start) {
		return false
	}
	i := r.stop
	if r.gap(i) == glued && r.is(i, joinerClass) {
		i++
	}
	head := r.icp(i)
	switch {
	case r.gap(i) != glued, !r.is(i, ofWord):
		return true
	case head > i: // 号ICP证030173号
		return isDigit(r.r(r.word(head, markWord)))
	}
	return r.word(i, next|gluedNext) > i
}

// standsKnown reports whether the license stands behind what is known: through signs, tags, and the
// titles of the license, the beginning of the text, a number, ©, a domain, a word of footers; or an end
// of a line or block, but for one that a place or an unknown Latin word ends. Several classes, which no
// part number has, may also stand with their title behind a Han word that is parted from it, and behind
// a short Latin word at the beginning of all; any with 许可证 behind a key of source; and one whose
// place is written behind 许可证 or License, whatever is in front of that.
func (r *reading) standsKnown() bool {
	if r.gap(r.start) == glued && r.r(r.start-1) == '*' && !r.isFrame(r.stop, r.start) {
		return false // a mask of the place
	}
	several := r.n.classes&(r.n.classes-1) != 0
	line := false                    // a line ends directly behind what is looked at
	titled, licensed := false, false // a title stands behind, which has 许可证 or the like
	for i := r.start; ; {
		from := i
		if i, line = r.signsBack(i, line); i <= 0 {
			return i == 0
		}
		start := r.wordBefore(i, title)
		if start == i {
			parted := i < from || r.gap(i) > tagged
			apart := several && titled && parted && r.is(i-1, hanClass)
			known := r.isKnown(i, line, apart || licensed && r.isKey(i))
			return known || several && r.isShortWord(i)
		}
		marked := i-r.wordBefore(i, licenseMark) > 1
		if r.placed() && marked {
			return true
		}
		i, line, titled, licensed = start, line && titled, true, licensed || marked && r.is(i-1, hanClass)
	}
}

// isKey reports whether a key of source that tells no place, nor stands behind one, ends in front of
// the position: text: "增值…
func (t glyphs) isKey(i int) bool {
	key := t.wordBefore(i, sourceKey)
	before := t.signsBefore(key)
	return key < i && t.beginsLine(key) && !t.isPlaceBefore(before) && !t.is(before-1, hanClass)
}

// isKnown reports whether a license may stand behind what ends in front of the position, with or
// without an end of a line between, or with a title that says enough.
func (r *reading) isKnown(i int, line, titled bool) bool {
	const most = 40 // glyphs of a name
	var buf [most]glyph
	last := r.r(i - 1)
	switch {
	case isDigit(last):
		return r.isOfFooter(i, r.placed())
	case last == '©': // 京 in GBK, read as Latin-1, is ¾©, and 閩 in UTF-8 é–©
		return i == 1 || r.gap(i-1) > glued
	}
	start := r.wordBefore(i, footer|next|domain|otherRegister)
	if start == i && !titled && !(line && isHan(last)) {
		return false
	}
	bare := r.bare(buf[:], i)
	switch {
	case last == '字', bare.isPlaceBefore(len(bare)): // 示字, misread
		return false
	case start < i:
		return letterOf(r.r(start-1)).of == 0 || r.is(start-2, hanClass) // 苏网, not 创新科技
	}
	front := r.runBefore(i, letterClass|hanClass)
	behind := r.signsBefore(front) // a title, where the place stands: 许可证：深圳 B1.B2-
	return r.r(front-1) != utf8.RuneError && r.wordBefore(behind, title|label) == behind
}

// isShortWord reports whether a Latin word that is no place, too short for a city's name and longer
// than a code as GD stands between the start and the position: see A2.B1.B2-20110307.
func (t glyphs) isShortWord(i int) bool {
	start := t.runBefore(i, letterClass)
	return i-start == len("see") && t.signsBefore(start) == 0 && !t.isPlaceBefore(i)
}

// isOfFooter reports whether the digits that end in front of the position are of a footer: as many as
// a year has, or less at the beginning of a line, in a list or in front of a place in Latin letters. Else
// they may be a footnote's, 粤[1] B2-, of an escape, =E6=B5=99 B2-, or of a quantity: 45 min B2-.
func (t glyphs) isOfFooter(i int, placed bool) bool {
	quantity := t.is(i, letterClass) && !t.isClass(i)
	count := t.digitsBefore(i)
	i -= count
	for strings.ContainsRune(".,:", t.r(i-1)) && isDigit(t.r(i-2)) { // 1,234.50 18:00
		more := t.digitsBefore(i - 1)
		i, count = i-1-more, count+more
	}
	front, sign := t.signsBefore(i), t.r(i-1)
	switch {
	case t.joined(i, letterClass), strings.ContainsRune(`#\+=%`, sign),
		classOf(t.r(front-1), t.r(i)) != 0, t.isPlaceBefore(front): // the rest of a class: B\n1.
		return false
	case sign == '-': // A1-20240315, B2-
		return classOf(t.r(i-3), t.r(i-2)) == 0
	case count >= len("2024"), t.r(i+count) == '号', is(sign, listClass):
		return true
	}
	return !quantity && (placed || t.beginsLine(i))
}

// beginsLine reports whether nothing but signs stands in front of the position in its line.
func (t glyphs) beginsLine(i int) bool {
	for t.gap(i) < lineBreak {
		if i--; t.is(i, ofWord|hanClass) {
			return false
		}
	}
	return true
}

// isPlaceBefore reports whether a province's name or letter ends in front of the position, or
// one that issues none, or its administration.
func (t glyphs) isPlaceBefore(i int) bool {
	start := t.longestPlace(i, true)
	return start < i || t.wordBefore(i, noneIssued|jointWord|administration|district) < i
}

// isPlacedBehind reports whether the place of the license stands behind it, as a word, or with its
// administration: B2-…（粤）, B2-… 发证机关：广东省通信管理局.
func (t glyphs) isPlacedBehind(i int) bool {
	at := t.signsBehind(i)
	at = t.signsBehind(t.word(at, label))
	if stop := t.place(at).stop; t.word(stop, administration) > stop {
		return true
	}
	p := t.place(i)
	if sign := t.place(i + 1); t.is(i, listClass|dateClass) && t.ends(sign.stop) { // , Guangdong
		p = sign
	}
	if t.gap(i) >= lineBreak || !p.found() || t.goesOnWith(i, next) {
		return false
	}
	return t.isOpening(i) || t.gap(p.stop) > tagged || t.ends(p.stop) || t.is(p.stop, digitClass)
}
