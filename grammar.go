package icp

// This file is the grammar: what a number consists of, in which order.

// A reading is what stands at a position of a text: a number, or what was meant for one.
type reading struct {
	glyphs
	facts
}

// facts are what is known of a reading, without the text. Places are glyphs.
type facts struct {
	n         Number
	start     int        // of the number, behind any label
	written   placeClass // how its place is
	placeEnd  int
	serial    int // where its digits begin, or should
	entityEnd int // of the entity's number, without an index
	stop      int
	depth     int // how many heads or labels were read before

	headed bool // ICP is written
	marked bool // a mark, or a class
	fused  bool // the first digit may be the tone of the mark
	inside bool // the class is in brackets that stand behind the place
	oneBy  bool // the digits stand one by one, so the index may, too
	apart  gap  // what parts the entity's number from the index, on both sides of the hyphen
	whole  bool // nothing can be missing of the serial: it has all digits, or 号 or an index behind it

	flaw flaw // why it is no number
	tail flaw // why what follows the number is no part of it
}

// A flaw is what is wrong with a reading, and where.
type flaw struct {
	why      Reason
	at, stop int
}

// maxDepth is how many heads may stand before a number: ICP许可证：沪ICP证：沪B2-20100043.
const maxDepth = 2

// reading returns one of which nothing is known.
func (t glyphs) reading() reading { return reading{glyphs: t} }

// begin makes r one that begins at the position. A reading is filled in where it is, since to copy one
// takes as long as to read a word.
func (r *reading) begin(i int) {
	r.facts = facts{}
	r.start, r.serial = i, i
}

// read reads a number at the position, as much of it as there is.
func (r *reading) read(i, depth int) {
	r.begin(i)
	r.depth = depth
	p := r.glyphs.place(i)
	r.setPlace(p)
	r.flaw = r.body(p.stop)
	switch {
	case p.why != 0 && (r.headed || r.n.classes != 0):
		r.flaw = flaw{p.why, i, p.stop}
	case r.flaw.why == 0:
		r.flaw = r.complete()
	}
}

func (r *reading) setPlace(p place) {
	r.n.province, r.written, r.placeEnd = p.province, p.is, p.stop
	if p.is&jointPlace != 0 {
		r.n.variant = joint
	}
}

// placed reports whether a province or 合字 is written.
func (r *reading) placed() bool { return r.n.province != 0 || r.n.variant == joint }

// complete checks what only the whole number tells.
func (r *reading) complete() flaw {
	switch n := &r.n; {
	case n.province == 0 && (n.classes == 0 || n.subclass() != 0): // 合字B2- needs none
		return flaw{MissingProvince, r.start, r.start}
	case r.written&maybeGansu != 0 && n.kind == License:
		return flaw{AmbiguousProvince, r.start, r.placeEnd}
	}
	return flaw{}
}

// body reads what follows the place. A sign may stand between: 京｜ICP备…, 鲁：ICP备…, 鄂（B2-…）, 粤第B2-…号.
func (r *reading) body(i int) flaw {
	r.serial = i
	bracket := r.isOpening(i)
	head := i
	if i > r.start && r.is(i, placeSignClass) && r.icp(i) == i {
		head++
	}
	if c := r.class(head); c.stop > head {
		r.inside = bracket
		return r.telecom(c)
	}
	if stop := r.icp(head); stop > head && !bracket {
		return r.afterICP(stop)
	}
	if behind := r.classSlip(i); behind > i {
		r.n.kind, r.marked, r.serial = License, true, behind
		return flaw{MissingHyphen, behind, behind}
	}
	if r.placed() {
		return r.slip(i)
	}
	return flaw{NotICP, i, i + 1}
}

// afterICP reads what follows ICP: digits, the classes of a license, or a number of which that was the label.
func (r *reading) afterICP(i int) flaw {
	r.headed = true
	if c := r.class(i); c.stop > i {
		return r.telecom(c)
	}
	i = r.words(r.readMark(i), filler)
	if isDigit(r.r(i)) {
		return r.readSerial(i)
	}
	if c := r.class(i); c.stop > i {
		return r.telecom(c)
	}
	// ICP备浙18020002号, glued: 上海 in ICP备案 上海20240101 is none.
	if p := letterOf(r.r(i)).of; p != 0 && !r.placed() && r.gap(i+1) <= tagged && r.is(i+1, digitClass|maskClass) {
		r.n.province = p
		return r.readSerial(i + 1)
	}
	return r.inner(i)
}

// readMark reads the mark, which may stand in brackets or behind a hyphen.
func (r *reading) readMark(i int) int {
	at, bracket := i, r.isOpening(i)
	if bracket || r.r(i) == '-' {
		at++
	}
	stop, mark := r.wordAt(at, markWord)
	if mark.is == 0 {
		return i
	}
	if r.written&toned != 0 && mark.is&pinyin != 0 {
		stop = r.tone(stop)
		r.fused = r.gap(stop) <= tagged
	}
	if closed := r.closing(stop); bracket || isDigit(r.r(closed)) { // 京ICP备）11018762号
		stop = closed
	}
	r.n.kind, r.marked = mark.is.kind(), true
	return stop
}

// telecom reads what follows the classes of a license.
func (r *reading) telecom(c class) flaw {
	r.n.kind, r.n.classes, r.marked = License, c.set, true
	if c.subclass != 0 {
		r.n.variant = c.subclass
	}
	f := r.readSerial(c.stop)
	if r.inside {
		r.stop = r.closing(r.stop)
	}
	return f
}

// inner reads a number behind what is then its label (ICP许可证：粤ICP备16097719号), or its head
// (沪ICP证：沪B2-20100043), whose province must be the same; or a head twice (豫ICP备ICP备15012999号).
func (r *reading) inner(i int) flaw {
	if r.serial = i; r.depth == maxDepth || !r.mayBegin(i) || r.runOf(i, maskClass) > i+1 {
		return r.noSerial(i)
	}
	outer, placed := r.facts, r.placed()
	r.read(i, r.depth+1)
	why := r.flaw.why
	if why == NotICP || why == MissingICP {
		r.facts = outer
		return r.noSerial(i)
	}
	switch {
	case placed && !r.placed() && r.n.digits > 0 && (why == 0 || why == MissingProvince):
		r.n.province, r.written = outer.n.province, outer.written
		r.n.variant |= outer.n.variant
		r.start, r.placeEnd = outer.start, outer.placeEnd
		return r.complete()
	case why != 0:
		return r.flaw
	case placed && outer.n.province != r.n.province:
		return flaw{ConflictingProvince, r.start, r.placeEnd}
	case !r.headed:
		r.start, r.placeEnd, r.headed = outer.start, outer.placeEnd, true
	}
	return flaw{}
}

// slip says that ICP is missing or mistyped behind a place, or that the number is the police's.
func (r *reading) slip(i int) flaw {
	none := flaw{NotICP, i, i + 1}
	if stop := r.word(i, policeWord); stop > i {
		return flaw{PoliceFiling, r.start, stop}
	}
	stop := r.slipped(i)
	if stop == i && !r.is(i, hanClass) {
		return none // B is a mark behind ICP only
	}
	behind, mark := r.wordAt(stop, markWord)
	digits := r.words(r.word(r.icp(behind), mark.is&markWord), filler) // 粤备ICP第15001663号
	if count := r.digits(digits); mark.is == 0 || count > maxDigits || count < minDigits && !r.is(digits, maskClass) {
		return none
	}
	r.n.kind, r.marked, r.serial = mark.is.kind(), true, digits
	return flaw{MissingICP, i, stop}
}

// slipped reads what stands where ICP is meant: a slip, or up to four letters in front of 备.
func (t glyphs) slipped(i int) int {
	const most = 4
	stop := i
	for t.is(stop, letterClass) && stop < i+most {
		stop++
	}
	if t.r(stop) == '备' {
		return stop
	}
	return t.word(i, slip)
}

// classSlip returns the glyph behind the classes at the position if no hyphen but something else,
// or nothing, parts them from a serial: B220090059, B1.B2 20090059, B2第20090059号.
func (t glyphs) classSlip(i int) int {
	const last = len("A1.A2.B1.") // where the last one begins
	behind := i
	for k := i; k <= i+last && classOf(t.r(k), t.peek(k)) != 0; k = t.word(behind, joiner) {
		behind = k + len("B2")
	}
	if behind == i || t.r(behind) == '-' { // as most are
		return i
	}
	serial := t.words(behind, filler)
	if t.isOpening(serial) {
		serial++
	}
	if t.digits(serial) != forms[classForm].enough {
		return i
	}
	return behind
}

// noSerial says what stands at the position, behind a head, where the digits should be.
func (r *reading) noSerial(i int) flaw {
	if masked := r.maskEnd(i); masked > i {
		count := r.digits(masked)
		if f := r.n.form(); !r.is(i, letterClass) && f.alone.has(count) && !f.lengths.has(masked-i+count) { // ?2021012345号
			return flaw{NotDigit, i, masked}
		}
		return flaw{Masked, i, masked}
	}
	p := r.glyphs.place(i)
	serial := r.words(p.stop, filler)
	stray := r.digits(serial) >= minDigits
	if stray {
		r.serial = serial
	}
	if r.is(i, hanClass) && r.isClass(i+1) {
		if r.n.kind == 0 {
			return flaw{UnknownMark, i, i + 1}
		}
		return flaw{UnknownProvince, i, i + 1}
	}
	switch count := r.digits(i + 1); {
	case !r.placed() && r.n.kind == License && count >= 8: // ICP证浙 18029214
		return flaw{AmbiguousKind, r.start, i + 1 + count}
	case r.digitLike(i) > i:
		return flaw{NotDigit, i, r.digitLike(i)}
	case !stray:
	case !r.placed():
		return flaw{MissingProvince, r.start, r.start}
	case p.province != r.n.province: // 京ICP备(沪)11018762号
		return flaw{ConflictingProvince, i, p.stop}
	}
	return r.wrongWord(i)
}

// wrongWord says what word stands at the position, in front of a serial's digits: a mark of the other
// kind behind one, 粤ICP备案许可证号：08241226; what ICP goes on with, 京ICPC备; one where the mark should
// be, Filling No. 11018762, 许可030173, and Records, which begins with a mark; or that there is none.
func (r *reading) wrongWord(i int) flaw {
	if !r.placed() {
		return r.noDigits(i)
	}
	if stop := r.slipped(i); stop > i && r.n.kind == 0 {
		r.serial = r.words(r.readMark(stop), filler)
		return flaw{MissingICP, i - len("icp"), stop}
	}
	behind, mark := r.wordAt(i, markWord)
	serial := r.words(behind, filler)
	if count := r.digits(serial); r.n.kind != 0 && mark.is.kind() != r.n.kind && count >= minDigits {
		return flaw{AmbiguousKind, i, serial + count}
	}
	start, class := i, hanClass
	if r.is(i, letterClass) {
		class = letterClass
	}
	for start > r.placeEnd && r.joined(start, letterClass) {
		start--
	}
	start = r.icp(start) // ICPC 11018762
	stop := r.runOf(i, class)
	serial = r.words(stop, filler)
	if start == i && r.n.kind != 0 || r.digits(serial) < minDigits {
		return r.noDigits(i)
	}
	r.serial = serial
	return flaw{UnknownMark, start, stop}
}
