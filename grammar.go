package icp

import "strings"

// This file is the grammar: what a number consists of, in which order.

// maxDepth is how many heads may stand before a number that begins with ICP
// themselves: ICP许可证：沪ICP证：沪B2-20100043.
const maxDepth = 2

// number reads a number, as much of it as there is, and leaves the scanner
// behind it. The error is of its beginning; what is wrong with its end is the
// reading's tail.
func (s *scanner) number(depth int) Reason {
	start := s.i
	s.reading = reading{start: start, depth: depth}
	ambiguous := s.place()
	stop := s.i // but for a lone 合
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

// loneJoint consumes 合, perhaps in brackets, which is 合字 in front of a class and
// behind no Han character but that of a label.
func (s *scanner) loneJoint() {
	start := s.i
	if isHan(s.before(start)) && !isLabelRune(s.before(start)) {
		return
	}
	bracket := s.r() == '(' || s.r() == '['
	if bracket {
		s.i++
	}
	found := s.match("合") && (!bracket || s.closing())
	stop := s.i
	s.match(":")
	if found = found && s.class(); found {
		s.placed, start = true, stop
	}
	s.i, s.n.classes, s.n.variant = start, 0, 0
	if found {
		s.n.variant = joint
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
	if p == 0 || !isDigit(s.peek()) && !(isMask(s.peek()) && isMask(s.runeAt(s.i+2))) {
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
	case outer.placed && !s.placed && s.n.digits > 0 && (why == 0 || why == MissingProvince && (outer.n.kind == s.n.kind || outer.n.kind == 0)):
		s.placed, s.gansu = true, outer.gansu
		s.n.province, s.n.variant = outer.n.province, outer.n.variant
		s.start, s.placeEnd = outer.start, outer.placeEnd
		return s.complete()
	case why != 0:
		return why
	case outer.placed && (outer.n.province != s.n.province || (outer.n.variant == joint) != (s.n.variant == joint)):
		return s.fail(s.start, s.placeEnd, ConflictingProvince)
	}
	if !s.headed {
		s.start, s.placeEnd, s.headed = outer.start, outer.placeEnd, true
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
	class := scanner{glyphs: s.glyphs, i: at}
	class.place()
	switch {
	case class.classWithoutHyphen(), class.classApart():
		return s.fail(class.i, class.i, MissingHyphen)
	case isHan(s.r()) && s.classAt(at+1) && s.n.kind == 0:
		return s.fail(at, at+1, UnknownMark)
	case isHan(s.r()) && s.classAt(at+1):
		return s.fail(at, at+1, UnknownProvince)
	case s.n.kind != 0 && s.otherMark():
		return s.fail(at, s.i, AmbiguousKind)
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
	if word := s.foreignWord(); word >= 0 {
		return s.fail(word, s.i, UnknownMark)
	}
	return s.noDigits(at)
}

// classWithoutHyphen consumes a class that the serial is glued to: B220090059.
func (s *scanner) classWithoutHyphen() bool {
	if !s.classNext() || s.digitRun(s.i+1) != 9 {
		return false
	}
	s.i += len("b2")
	return true
}

// classApart consumes a class that something else than a hyphen parts from a serial:
// B2 20090059, B2第20090059号.
func (s *scanner) classApart() bool {
	const most = 2
	if !s.classNext() {
		return false
	}
	behind := s.i + len("b2")
	for i := behind; i <= behind+most; i++ {
		r := s.glyphs[i].r
		if isDigit(r) && s.digitRun(i) == 8 {
			s.i = behind
			return true
		}
		if r == end || isLetter(r) || isDigit(r) || r == '-' || isHan(r) && !strings.ContainsRune("第号字证备", r) {
			break
		}
	}
	return false
}

// classNext reports whether the letter and the digit of a class come next.
func (s *scanner) classNext() bool {
	letter, digit := s.r(), s.peek()
	return (letter == 'a' || letter == 'b') && (digit == '1' || digit == '2')
}

// otherMark consumes a mark of the other kind and the digits behind it:
// 粤ICP备案许可证号：08241226.
func (s *scanner) otherMark() bool {
	c := scanner{glyphs: s.glyphs, i: s.i}
	if kind := c.mark(); kind == 0 || kind == s.n.kind {
		return false
	}
	c.skipFillers()
	count := c.digitRun(c.i)
	if count < minDigits {
		return false
	}
	s.i = c.i + count
	return true
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

// foreignMark consumes a Han character that stands where 备 should, in front of a
// serial's digits.
func (s *scanner) foreignMark() bool {
	if s.n.kind != 0 || !isHan(s.r()) || s.r() == '备' || s.r() == '证' || initialOf(s.r()).letter != 0 || s.digitRun(s.i+1) < minDigits {
		return false
	}
	s.i++
	return true
}

// foreignWord consumes a word that stands where the mark should, in front of a
// serial's digits, and returns where it begins, or -1: Filling No. 11018762,
// 许可030173, and Records, which begins with a mark.
func (s *scanner) foreignWord() (start int) {
	const most = 16
	start = s.i
	stop, latin := start, isLetter(s.r())
	if latin && s.gap() == glued {
		for start > s.placeEnd && isLetter(s.before(start)) && s.glyphs[start].gap == glued {
			start--
		}
	}
	if !s.placed || start == s.placeEnd || start == s.i && s.n.kind != 0 {
		return -1
	}
	for stop < start+most && (latin && isLetter(s.glyphs[stop].r) && (stop == s.i || s.glyphs[stop].gap == glued) ||
		!latin && isHan(s.glyphs[stop].r) && s.glyphs[stop].r != '备' && s.glyphs[stop].r != '证') {
		stop++
	}
	c := scanner{glyphs: s.glyphs, i: stop}
	c.skipFillers()
	if stop == s.i || c.digitRun(c.i) < minDigits {
		return -1
	}
	s.i = stop
	return start
}

// slipped consumes what stands where ICP is meant: a word of the vocabulary, or in
// front of 备 any of up to four letters.
func (s *scanner) slipped() bool {
	const most = 4
	start := s.i
	for isLetter(s.r()) && s.i < start+most {
		s.i++
	}
	if s.i > start && s.r() == '备' {
		return true
	}
	s.i = start
	return s.matchAny(slippedICP)
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
