package icp

import (
	"strings"
	"unicode/utf8"
)

// This file is the grammar: what a number consists of, in which order.

// A reading is what a scanner has read of a number. Its places are glyphs.
type reading struct {
	n        Number
	start    int  // of the number, behind any label
	serial   int  // of the digits
	whole    bool // nothing can be missing of the serial: it has all digits, or 号 or an index behind it
	placed   bool // a province or 合字 is written
	placeEnd int
	toned    bool // its pinyin has a tone
	gansu    bool // the place is Gan, which is Jiangxi or, on a license, Gansu
	headed   bool // ICP is written
	behind   bool // the place stands behind the mark
	inside   bool // the class is in brackets that stand behind the place
	oneBy    bool // the digits stand one by one, so the index may, too
	depth    int  // how many heads or labels were read before

	entityEnd int // of the entity's number, without an index

	failed, failedEnd int    // where the reason for an error stands
	tail              Reason // why what follows the number is no part of it, or zero
	tailAt, tailEnd   int
}

// maxDepth is how many heads may stand before a number that begins with ICP
// themselves: ICP许可证：沪ICP证：沪B2-20100043.
const maxDepth = 2

// maxDigitGap is how many bytes may part two digits of a serial: one space,
// character without width or tag. The finders rely on it.
const maxDigitGap = 3

// fail notes that why holds for the glyphs from at to stop.
func (s *scanner) fail(at, stop int, why Reason) Reason {
	s.failed, s.failedEnd = at, stop
	return why
}

// number reads a number, as much of it as there is, and leaves the scanner
// behind it. The error is of its beginning; what is wrong with its end is the
// reading's tail.
func (s *scanner) number(depth int) Reason {
	start := s.i
	s.reading = reading{start: start, depth: depth}
	ambiguous := s.place()
	stop := s.i
	if ambiguous == 0 && !s.placed {
		s.loneJoint()
	}
	s.placeEnd = s.i
	why := s.body()
	switch {
	case ambiguous != 0 && (s.headed || s.n.classes != 0):
		return s.fail(start, stop, ambiguous)
	case why != 0:
		return why
	}
	return s.complete()
}

// complete checks what only the whole number tells.
func (s *scanner) complete() Reason {
	switch {
	case !s.placed && s.n.classes == 0:
		return s.fail(s.start, s.start, MissingProvince)
	case s.gansu && s.n.kind == License:
		return s.fail(s.start, s.placeEnd, AmbiguousProvince)
	case s.n.variant != 0 && s.n.variant != joint && !s.n.mayHaveSubclass(),
		s.n.variant == joint && s.n.classes == 0:
		return s.fail(s.start, s.i, NotICP)
	}
	return 0
}

// loneJoint consumes 合, which is 合字 in front of a class and behind no Han
// character.
func (s *scanner) loneJoint() {
	start := s.i
	if s.r() != '合' || isHan(s.before(start)) {
		return
	}
	s.i++
	found := s.class()
	s.i, s.n.classes, s.n.variant = start, 0, 0
	if found {
		s.i++
		s.placed, s.n.variant = true, joint
	}
}

// body reads what follows the place.
func (s *scanner) body() Reason {
	switch {
	case s.class():
		return s.telecom()
	case s.icp():
		return s.afterICP()
	}
	if s.placed && (s.r() == '|' || s.r() == ':' || s.r() == '(' || s.r() == '[') {
		// 京｜ICP备…, 鲁：ICP备…, 鄂（B2-…）
		bracket := s.r() == '(' || s.r() == '['
		s.i++
		switch {
		case s.class():
			s.inside = bracket
			return s.telecom()
		case !bracket && s.icp():
			return s.afterICP()
		}
	}
	return s.fail(s.i, s.i+1, NotICP)
}

// afterICP reads what follows ICP: digits, or the classes of a license; or a
// number of which all so far was the label.
func (s *scanner) afterICP() Reason {
	s.headed = true
	if s.class() {
		return s.telecom()
	}
	s.markOrNone()
	s.skipFillers()
	switch {
	case isDigit(s.r()) && !s.icpNext():
		return s.classic()
	case s.class():
		return s.telecom()
	case !s.placed && s.placeBehind():
		return s.classic()
	}
	return s.inner()
}

// head consumes ICP or a class, and reports whether one begins at glyph i.
func (s *scanner) head(i int) bool {
	s.i = i
	switch s.r() {
	case 'i', 'l', '|', '1':
		return s.icp()
	case 'a', 'b':
		return s.class()
	}
	return false
}

// icpNext reports whether ICP comes next, perhaps as 1CP.
func (s *scanner) icpNext() bool {
	at := s.i
	found := s.icp()
	s.i = at
	return found
}

// markOrNone consumes the mark, which may stand in brackets or behind a hyphen.
func (s *scanner) markOrNone() {
	start := s.i
	opening := s.r()
	if opening == '-' || opening == '(' || opening == '[' {
		s.i++
	}
	s.n.kind = s.mark()
	if s.n.kind == 0 || (opening == '(' || opening == '[') && !s.closing() {
		s.n.kind, s.i = 0, start
	}
}

// placeBehind consumes a province's letter that is glued to the digits of the
// serial: ICP备浙18020002号. A name is none: ICP备案 上海20240101.
func (s *scanner) placeBehind() bool {
	p := initialOf(s.r()).letter
	if p == 0 || !isDigit(s.peek()) {
		return false
	}
	s.i++
	s.placed, s.behind, s.n.province = true, true, p
	return true
}

// inner reads a number behind what is then its label (ICP许可证：粤ICP备16097719号),
// or its head (沪ICP证：沪B2-20100043), whose province must be the same; or a head
// that is there twice (豫ICP备ICP备15012999号).
func (s *scanner) inner() Reason {
	s.serial = s.i
	outer, at, masked := s.reading, s.i, s.maskEnd(s.i)
	why := NotICP
	if outer.depth < maxDepth {
		why = s.number(outer.depth + 1)
	}
	switch {
	case why == NotICP:
		s.i, s.reading = at, outer
		return s.noSerial(masked)
	case why == MissingProvince && outer.placed && (outer.n.kind == s.n.kind || outer.n.kind == 0):
		s.placed, s.n.province, s.n.variant = true, outer.n.province, outer.n.variant
		s.gansu = outer.gansu
		s.start = outer.start
		return s.complete()
	case why != 0:
		return why
	case outer.placed && !s.placed:
		s.placed, s.n.province, s.n.variant = true, outer.n.province, outer.n.variant
		s.start = outer.start
		return s.complete()
	case outer.placed && (outer.n.province != s.n.province || (outer.n.variant == joint) != (s.n.variant == joint)):
		return s.fail(s.start, s.placeEnd, ConflictingProvince)
	}
	if !s.headed {
		s.start, s.headed = outer.start, true
	}
	return 0
}

// noSerial says what stands where the digits should be.
func (s *scanner) noSerial(masked int) Reason {
	at := s.i
	if masked > at {
		return s.fail(at, masked, Masked)
	}
	place, behind := s.strayPlace(at)
	switch {
	case s.placed && place != 0 && place != s.n.province:
		return s.fail(at, behind, ConflictingProvince)
	case s.placed && s.n.kind == 0 && s.slipped(): // 京ICPC备
		return s.fail(at-len("icp"), s.i, MissingICP)
	case s.foreignMark():
		return s.fail(at, s.i, UnknownMark)
	case s.digitLike(at) > at:
		return s.fail(at, s.digitLike(at), NotDigit)
	case !s.placed && initialOf(s.r()).letter != 0 && isDigit(s.glyphs[at+1].r):
		if count := s.digitRun(at + 1); s.n.kind == License && (count == 8 || count == 10) {
			return s.fail(s.start, at+1+count, AmbiguousKind)
		}
		return s.fail(s.start, s.start, MissingProvince)
	case !s.placed && place != 0:
		return s.fail(s.start, s.start, MissingProvince)
	}
	return s.noDigits(at)
}

// strayPlace returns the province that stands at glyph i in front of a serial's
// digits, as in 京ICP备(沪)11018762号, and the glyph behind it; or zero.
func (s *scanner) strayPlace(i int) (p Province, stop int) {
	c := scanner{glyphs: s.glyphs, i: i}
	if c.place() != 0 || c.n.province == 0 {
		return 0, i
	}
	stop = c.i
	c.skipFillers()
	if c.digitRun(c.i) < minDigits {
		return 0, i
	}
	return c.n.province, stop
}

// noDigits says what is wrong at glyph i, where the digits should begin: a few
// characters in front of them, or that there are none.
func (s *scanner) noDigits(i int) Reason {
	const most = 4
	if next := s.glyphs[i].r; next != end && isDigit(s.glyphs[i+1].r) {
		return s.fail(i, i+1, NotDigit)
	}
	for k := i; k < len(s.glyphs) && k <= i+most; k++ {
		if s.digitRun(k) >= minDigits {
			return s.fail(i, k, NotDigit)
		}
	}
	return s.fail(i, i, MissingSerial)
}

// foreignMark consumes a Han character that stands where 备 should, in front of a
// serial's digits.
func (s *scanner) foreignMark() bool {
	if s.n.kind != 0 || !isHan(s.r()) || s.r() == '备' || s.r() == '证' || s.digitRun(s.i+1) < minDigits {
		return false
	}
	s.i++
	return true
}

// class consumes the classes of a license and the hyphen behind them, B1.B2-,
// or nothing.
func (s *scanner) class() bool {
	if r := s.r(); r != 'a' && r != 'b' {
		return false
	}
	start := s.i
	set, subclass := s.classSet()
	if set == 0 || s.r() != '-' {
		s.i = start
		return false
	}
	s.i++
	s.n.classes = set
	if subclass != 0 {
		s.n.variant = subclass
	}
	return true
}

// classSet consumes B1.B2, or B-2-4 with its sub-class.
func (s *scanner) classSet() (set Classes, subclass uint8) {
	for s.r() == 'a' || s.r() == 'b' {
		class := A1 << (2 * (s.r() - 'a'))
		s.i++
		old := s.r() == '-' && set == 0
		if old {
			s.i++
		}
		if s.r() == '2' {
			class <<= 1
		} else if s.r() != '1' {
			return 0, 0
		}
		s.i++
		if set.Has(class) {
			return 0, 0
		}
		set |= class
		if old {
			return s.subclass(set)
		}
		if s.r() == '-' {
			return set, 0
		}
		if !s.matchAny(classJoiners) && s.gap() != spaced {
			return 0, 0
		}
	}
	return 0, 0
}

// subclass consumes the -4 behind B-2, the set.
func (s *scanner) subclass(set Classes) (Classes, uint8) {
	if s.r() != '-' {
		return 0, 0
	}
	s.i++
	if s.r() < '1' || s.r() > '9' {
		return 0, 0
	}
	digit := uint8(s.r() - '0')
	s.i++
	return set, digit
}

// telecom reads what follows the classes of a license.
func (s *scanner) telecom() Reason {
	s.n.kind = License
	why := s.readSerial(8)
	if why == 0 && s.inside {
		s.closing()
	}
	return why
}

// classic reads the serial of a filing, or of a license without classes.
func (s *scanner) classic() Reason {
	if s.n.kind == License {
		return s.readSerial(6)
	}
	return s.readSerial(8)
}

// readSerial reads digits, 号 and an index. With so many digits as enough the
// serial is complete, and digits behind a space are none of it.
func (s *scanner) readSerial(enough int) Reason {
	at := s.i
	s.serial = at
	count := s.digits(enough)
	if s.n.kind == 0 {
		// No word tells the kind: 京ICP11018762.
		if 5 <= count && count <= 6 && s.maskEnd(s.i) == s.i {
			return s.fail(at, s.i, AmbiguousKind)
		}
		s.n.kind = Filing
	}
	why := s.n.setDigits(count)
	s.whole = why == 0 && (count >= 8 && !(s.n.kind == Filing && cutOff(count, s.n.serial)))
	if s.gap() == tagged && isDigit(s.r()) { // shown as one with them
		s.whole = false
	}
	masked, odd := s.maskEnd(s.i), s.digitLike(s.i)
	if why != 0 && count > 0 && s.gap() == glued && isMask(s.r()) && !isLetter(s.peek()) {
		masked = max(masked, s.i+1)
	}
	if odd == s.i && !s.whole {
		odd = s.signLike(s.i)
	}
	switch {
	case masked > s.i:
		return s.fail(s.i, masked, Masked)
	case odd > s.i:
		return s.fail(s.i, odd, NotDigit)
	case count == 0:
		return s.noDigits(at)
	case count == 9 && s.n.kind == Filing && s.n.serial/1e7 == 2:
		return s.fail(at, s.i, LostDigit)
	case s.placed && s.n.kind == License && s.n.classes == 0 && (count == 10 || s.behind && count == 8):
		return s.fail(s.start, s.i, AmbiguousKind)
	case why != 0 && !s.placed && s.n.classes == 0 && s.depth == 0:
		return s.fail(s.start, s.start, MissingProvince)
	case why != 0:
		return s.fail(at, s.i, SerialLength)
	}
	closed := s.numberWord()
	s.whole = s.whole || closed && !(isDigit(s.r()) && s.gap() == glued)
	s.index(closed)
	return 0
}

// digits reads the digits of a serial and returns how many there are.
//
// Spaces may part them if they stand one by one, or if 号 tells where they end.
// Otherwise the run before the space is the serial, and so it is once it is
// whole: 粤ICP备05086624 11号楼 is not a serial of ten digits. Only a run of eight
// that cannot be whole goes on.
func (s *scanner) digits(enough int) int {
	count := s.run()
	if !s.digitApart() {
		return count
	}
	if s.isWhole(count, enough) {
		return count
	}
	first, firstSerial, firstCount := s.i, s.n.serial, count
	oneBy, apart := count == 1, s.gap()
	onlyTags := apart == tagged
	for s.digitApart() && count <= maxDigits {
		if onlyTags && s.gap() != tagged {
			if s.isWhole(count, enough) {
				return count // 0508<b>6624</b> 11号楼
			}
			onlyTags = false
		}
		last, serial := s.i, s.n.serial
		oneBy = oneBy && s.gap() == apart // tags may be nothing, or spaces
		more := s.run()
		if oneBy && (more > 1 || apart != tagged && s.gap() == tagged && isDigit(s.r())) && count >= minDigits {
			// What does not stand one by one, or is shown so, is something else.
			s.n.serial = serial
			s.i = last
			break
		}
		count += more
		oneBy = oneBy && more == 1
	}
	last := s.i
	if count <= maxDigits && (oneBy || s.numberWord()) {
		s.i = last
		s.oneBy = oneBy
		return count
	}
	s.i, s.n.serial = first, firstSerial
	return firstCount
}

// isWhole reports whether a serial of so many digits, with so many as enough, goes
// on behind no space.
func (s *scanner) isWhole(count, enough int) bool {
	return count > enough || count == enough && !(s.n.kind != License && cutOff(count, s.n.serial))
}

// run reads digits that nothing parts, behind those of the serial so far.
func (s *scanner) run() (count int) {
	glyphs := s.glyphs[s.i:]
	for isDigit(glyphs[count].r) && (count == 0 || glyphs[count].gap == glued && s.gapSize(s.i+count) <= maxDigitGap) {
		s.n.serial = s.n.serial*10 + uint64(glyphs[count].r-'0')
		count++
	}
	s.i += count
	return count
}

// digitApart reports whether a digit comes next that a space or markup parts
// from the one before.
func (s *scanner) digitApart() bool {
	return isDigit(s.r()) && glued < s.gap() && s.gap() < lineBreak && s.gapSize(s.i) <= maxDigitGap
}

// digitRun returns how many digits, one glued to the other, begin at glyph i.
func (s *scanner) digitRun(i int) (count int) {
	for ; isDigit(s.glyphs[i].r) && (count == 0 || s.glyphs[i].gap == glued); i++ {
		count++
	}
	return count
}

// maskEnd returns the glyph behind the mask that begins at glyph i, or i. A
// single x is no mask but the first letter of the next word, unless digits or 号
// go on behind it. A hyphen may stand in front: 2026-XXXX; or a space, if 号 follows
// and digits are missing.
func (s *scanner) maskEnd(i int) int {
	stop := i
	if s.glyphs[i].r == '-' && isMask(s.glyphs[i+1].r) && isMask(s.runeAt(i+2)) {
		stop++
	}
	from := stop
	for isMask(s.glyphs[stop].r) && (stop == i || s.glyphs[stop].gap == glued || s.serial == i) {
		stop++
	}
	next := s.glyphs[stop]
	switch {
	case stop-from >= 2 && (i == s.serial || s.glyphs[i].gap == glued || s.glyphs[i].gap <= spaced && next.r == '号' && !s.whole),
		stop-from == 1 && s.glyphs[i].gap == glued && (next.r == '号' || isDigit(next.r) && next.gap == glued):
		return stop
	}
	return i
}

// runeAt returns the rune of glyph i, end behind the last one.
func (s *scanner) runeAt(i int) rune {
	if i >= len(s.glyphs) {
		return end
	}
	return s.glyphs[i].r
}

// digitLikes are letters that are taken for digits, and those digits.
const digitLikes = "o0i1l1s5b8z2"

// digitLike returns the glyph behind letters at i that are taken for digits and
// stand among digits, or in front of 号; or i.
func (s *scanner) digitLike(i int) int {
	stop, digits := i, 0
	last := i
	for ; s.glyphs[stop].gap <= tagged || stop == i && i == s.serial; stop++ {
		if r := s.glyphs[stop].r; isDigit(r) {
			digits++
		} else if isLetter(r) && strings.IndexByte(digitLikes, byte(r)) >= 0 {
			last = stop + 1
			digits++
		} else {
			break
		}
		if stop > i+maxDigits {
			return i
		}
	}
	switch {
	case last == i, isDigit(s.glyphs[i].r), s.classAt(i):
		return i
	case s.glyphs[stop].r == '号', digits > last-i, i == s.serial && digits >= minDigits,
		i > s.serial && !s.whole && !(isLetter(s.glyphs[stop].r) && s.glyphs[stop].gap <= tagged):
		return i + 1
	}
	return i
}

// signLike returns the glyph behind a sign or a letter at i that stands alone
// between two digits, or i. A hyphen is none: it begins an index.
func (s *scanner) signLike(i int) int {
	g := s.glyphs[i]
	if g.r < 0 || g.r == utf8.RuneError || g.gap != glued || g.r == '-' || isHan(g.r) || isDigit(g.r) || i == s.serial || s.classAt(i) {
		return i
	}
	if next := s.glyphs[i+1]; !isDigit(next.r) && next.r != '号' || next.gap != glued {
		return i
	}
	return i + 1
}

// classAt reports whether the classes of a license begin at glyph i.
func (s *scanner) classAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return c.class()
}

// index reads the index of a service, or notes in the reading's tail why what
// looks like one is none.
func (s *scanner) index(closed bool) {
	behind, entity := s.i, s.n
	s.entityEnd = behind
	s.tailAt, s.tailEnd = -1, -1
	s.tail = s.readIndex(closed)
	if s.tailAt < 0 {
		s.tailAt = s.i
	}
	if s.tailEnd < 0 {
		s.tailEnd = min(s.tailAt+1, len(s.glyphs)-1)
	}
	if s.tail != 0 {
		s.n = entity
		s.i = behind
	} else if s.n.index != 0 {
		s.whole = true
	}
}

// readIndex reads -11A, and 号 behind it, or says why what comes next is no
// index.
func (s *scanner) readIndex(closed bool) Reason {
	switch {
	case s.gap() >= lineBreak:
		return 0
	case s.r() == '-':
		return s.behindHyphen()
	case closed && isDigit(s.r()):
		s.tailEnd = s.indexEnd(s.i)
		return MissingHyphen
	case s.gap() == glued && s.loneLetter() && s.serviceLetter() != 0:
		return LetterWithoutIndex
	}
	return 0
}

func (s *scanner) behindHyphen() Reason {
	apart := s.gap()
	s.i++
	if s.r() == '-' && s.gap() == glued { // 号--1
		s.i++
	}
	apart = max(apart, s.gap())
	switch {
	case s.atEnd():
		s.tailAt = s.i - 1
		return DanglingHyphen
	case apart >= lineBreak:
		return TrailingText
	case isMask(s.r()) && (s.loneLetter() || !isLetter(s.r()) || isMask(s.peek())):
		for s.tailEnd = s.i + 1; isMask(s.glyphs[s.tailEnd].r) && s.glyphs[s.tailEnd].gap == glued; s.tailEnd++ {
		}
		return Masked
	case s.loneLetter() && s.serviceLetter() != 0:
		return LetterWithoutIndex
	case s.likeDigit():
		return NotDigit
	case !isDigit(s.r()):
		return TrailingText
	}
	return s.indexDigits(apart)
}

// indexEnd returns the glyph behind the digits at glyph i and a service's letter.
func (s *scanner) indexEnd(i int) int {
	c := scanner{glyphs: s.glyphs, i: i + s.digitRun(i)}
	if c.gap() == glued && c.loneLetter() && c.serviceLetter() != 0 {
		c.i++
	}
	return c.i
}

// likeDigit reports whether a letter comes next that is taken for a digit of an
// index: -l, -1O, -lA. That of -1B or -1s may be a service's of tomorrow.
func (s *scanner) likeDigit() bool {
	if r := s.r(); r != 'o' && r != 'i' && r != 'l' {
		return false
	}
	c := scanner{glyphs: s.glyphs, i: s.i + 1}
	return c.gap() != glued || !isLetter(c.r()) || c.loneLetter() && c.serviceLetter() != 0
}

// indexDigits reads the digits of an index, which may stand one by one if the
// serial's do, and the letter behind them.
func (s *scanner) indexDigits(apart gap) Reason {
	at := s.i
	value, oneBy := 0, false
	for isDigit(s.r()) && s.i-at <= maxIndexDigits {
		next := s.oneBy && s.digitApart()
		if s.i > at && s.gap() != glued && !next {
			break
		}
		oneBy = oneBy || next && s.i > at
		value = value*10 + int(s.r()-'0')
		s.i++
	}
	switch {
	case s.glyphs[at].r == '0', s.i-at > maxIndexDigits, value > maxIndex:
		s.tailAt, s.tailEnd = at, s.indexEnd(at)
		return IndexRange
	case s.gap() == tagged && (isDigit(s.r()) || s.loneLetter()),
		s.gap() == spaced && !s.oneBy && s.loneLetter() && s.serviceLetter() != 0:
		return TrailingText // one with the index, or beside it
	case apart == spaced && !oneBy && 1990 <= value && value < 2100:
		s.tailAt, s.tailEnd = at, s.i
		return YearOrIndex
	}
	if masked := s.maskEnd(s.i); masked > s.i && !(s.loneLetter() && s.serviceLetter() != 0) {
		s.tailAt, s.tailEnd = s.i, masked
		return Masked
	}
	s.n.index = uint16(value)
	return s.behindIndex()
}

// maxIndexDigits is how many digits an index has at most.
const maxIndexDigits = 5

// behindIndex reads the letter of the service.
func (s *scanner) behindIndex() Reason {
	s.n.service = Website
	if isLetter(s.r()) && (s.gap() == glued || s.oneBy && s.gap() < lineBreak) {
		switch service := s.serviceLetter(); {
		case s.likeDigit():
			return NotDigit
		case !s.loneLetter() && !s.beforeNumber():
			// A word: -1Copyright.
		case service == 0, isDigit(s.peek()):
			s.tailEnd = s.i + 1
			if isDigit(s.peek()) {
				s.tailEnd += s.digitRun(s.i + 1)
			}
			return UnknownService
		default:
			s.n.service = service
			s.i++
		}
	}
	at := s.i
	if !s.numberWord() && s.goesOn() {
		s.tailAt = at
		return TrailingText
	}
	return 0
}

// serviceLetter returns the service that the next letter stands for.
func (s *scanner) serviceLetter() Service {
	if !isLetter(s.r()) {
		return 0
	}
	return Service(max(0, strings.IndexByte(serviceLetters, byte(s.r())&^0x20)))
}

// loneLetter reports whether a letter comes next that begins no word.
func (s *scanner) loneLetter() bool {
	return isLetter(s.r()) && !isLetter(s.peek()) && !(isDigit(s.peek()) && s.classAt(s.i))
}

// beforeNumber reports whether a word of the vocabulary that begins a number is
// glued to the letter that comes next: -4AZhejiang ICP Filing No. …
func (s *scanner) beforeNumber() bool {
	c := scanner{glyphs: s.glyphs, i: s.i + 1}
	why := c.place()
	switch {
	case c.placed || why != 0:
		return c.icp() || c.class()
	case c.icp(), c.class():
		return true
	}
	return c.match("no.")
}

// goesOn reports whether what was read as an index is the beginning of
// something longer, as a date: -2024-01-02.
func (s *scanner) goesOn() bool {
	r := s.r()
	return s.gap() == glued && (r == '-' || r == '.' || r == '/') && isDigit(s.peek())
}
