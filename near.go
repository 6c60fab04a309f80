package icp

import "unicode/utf8"

// This file finds what is written like a number and is none: a place, an ICP, a mark and digits, of
// which one is missing or does not do. It is cut out and handed to the parser, which says why.

// nearAt is numberAt for near misses, of digits or of their mask.
func (f *finder) nearAt(t glyphs, digit int) bool {
	r := t.reading()
	if !f.nearHead(&r, digit) || r.n.kind == police && f.mode&Police == 0 {
		return false
	}
	start, head, stop, form := r.start, r.serial, r.nearEnd(), r.n.formIndex()
	switch {
	case int(t[stop-1].end()) > int(t[start].at)+maxLen, t.isFrame(head, start), t.isProse(head, stop),
		!t.enoughNumerals(head, stop), t.isDateOrPhone(head):
		return false
	}
	// The glyphs are a text of their own while they are read.
	before, behind := t[start].gap, t[stop]
	t[start].gap, t[stop] = glued, glyph{r: end, at: t[stop-1].end()}
	r.glyphs = t[start : stop+1]
	r.all(form)
	t[start].gap, t[stop] = before, behind
	why := r.flaw.why
	lost := t.r(start-1) == lostPlace // perhaps its place
	if nearReasons>>why&1 == 0 || why == MissingProvince && (lost || !t.isPlausible(head, form)) {
		return false
	}
	f.match = Match{Reason: why, Start: f.offset(t[start]), End: f.behind(t[stop-1])}
	return true
}

// isPlausible reports whether the digits at the position are such a number's without a place, or with
// a sign in front of them: not those of ICP备案 400-910-0100 or ICP备案 20240901.
func (t glyphs) isPlausible(i, form int) bool {
	serial, stop := t.run(i, 0)
	count := stop - i
	whole := count == forms[form].enough || forms[filingForm].alone.has(count)
	return t.r(stop) == '号' || whole && !cutOff(serial)
}

// isProse reports whether the signs from i to stop are question marks, or begin a frame, and are no
// mask: ICP备案？？, ICP备案号 **陕ICP备…
func (t glyphs) isProse(i, stop int) bool {
	const most = 3 // of a frame
	if t.signRun(i) != stop {
		return false
	}
	return t.r(i) == '?' || stop-i <= most && t.gap(stop) == glued && t.is(stop, hanClass|letterClass)
}

// nearReasons are why what is a near miss fails, as bits.
const nearReasons uint64 = 1<<Masked | 1<<SerialLength | 1<<LostDigit | 1<<NotDigit | 1<<PoliceLength |
	1<<MissingProvince | 1<<UnknownProvince | 1<<AmbiguousProvince | 1<<ConflictingProvince |
	1<<NotMainland | 1<<OtherRegister |
	1<<MissingICP | 1<<UnknownMark | 1<<AmbiguousKind | 1<<MissingHyphen

// numeralClass is of what may stand among the digits of a near miss.
const numeralClass = digitClass | maskClass | likeClass

// numeralsBefore returns the first of the numerals in front of the position that are of the same run,
// as far back as a head is to be looked for.
func (f *finder) numeralsBefore(t glyphs, i int) int {
	for t.gap(i) == glued && f.offset(t[max(0, i-1)]) >= f.asked {
		among := t.is(i-1, letterClass) && isDigit(t.r(i-2)) // 1S0A4
		if !t.is(i-1, numeralClass) && !among {
			break
		}
		i--
	}
	return i
}

// nearHead reads the longest head behind which the numerals around the digit begin, and reports whether
// there is one. None has two digits side by side. What stands in front of the digit is asked once, in
// all: what begins there goes on no further.
func (f *finder) nearHead(r *reading, digit int) bool {
	const most = 64
	t, lo, heads := r.glyphs, f.numeralsBefore(r.glyphs, digit), 0
	from := lo
	for ; from > max(0, lo-most) && f.offset(t[from-1]) >= f.asked; from-- {
		if t.r(from-1) == blockGlyph || t.digitsBefore(from) > 1 {
			break
		}
		if t.isICP(from - 1) {
			heads++
		}
		if heads > maxDepth+1 { // as none has
			break
		}
	}
	f.asked = f.offset(t[digit])
	for i := from; i < lo; i++ {
		r.headed = false
		inWord := t.is(i, letterClass) && t.joined(i, letterClass)
		switch {
		case inWord || !t.mayBegin(i):
		case r.nearHeadAt(i) && r.serial >= lo:
			return true
		case r.headed && r.start > i: // what stood here was the label of the next head: go on with that
			i = r.start - 1
		case r.headed && r.serial < lo && letterOf(t.r(r.serial)).of == 0:
			// It ends in front of other digits, with or without its place: go on behind it, but a place
			// may stand there in front of 1CP.
			i = max(i, r.serial-2)
		}
	}
	return false
}

// nearHeadAt reads the head of a near miss, and reports whether it is one: it has two at least of a
// place, ICP and a mark, or a place and a class, or several classes; or it is that of the police.
func (r *reading) nearHeadAt(i int) bool {
	p := r.nearPlace(i)
	if r.policeMark(p.stop) > p.stop {
		r.policeNumber(i)
	} else {
		r.begin(i)
		r.setPlace(p)
		r.flaw = r.body(p.stop)
	}
	n, why, stop := &r.n, r.flaw.why, r.flaw.stop
	if why == NotICP || r.start != i {
		return false
	}
	if p.found() && r.isOfWord(i, p.stop, r.isICP(p.stop)) {
		r.headed = false // what begins behind the word is asked by itself
		return false
	}
	one := stop == r.serial+1 && r.r(r.serial) != utf8.RuneError
	if why == NotDigit && (one || r.is(r.serial, labelClass)) && r.isPlausible(stop, n.formIndex()) {
		r.serial = stop // 京ICP备[11018762]号, 备备
	}
	if several := n.classes&(n.classes-1) != 0; p.stop > i || several || r.headed && r.marked {
		return true
	}
	title := r.signsBefore(i)
	return title-r.wordBefore(title, licenseMark) > 1 || // 许可证：B2-2011049, not 驾驶证：
		r.wordBefore(r.serial, numberWord) < r.serial // ICP No.
}

// nearPlace reads a place, or what stands in front of ICP and is no province of the
// mainland: other registers, those that issue none, and a Han character alone, perhaps in
// brackets; none of them if it ends a word that does not mean it.
func (t glyphs) nearPlace(i int) place {
	p, foreign := t.place(i), t.foreignPlace(i)
	switch {
	case foreign.why != 0 && !t.inWord(i):
		return foreign
	case p.stop > i:
		return p
	}
	han, stop := i, i+1
	if closed := t.closing(i + 2); closed > i+2 {
		han, stop = i+1, closed
	}
	switch {
	case !t.is(han, hanClass), t.is(han, labelClass), t.joined(han, hanClass), !t.isICP(stop):
		return place{stop: i}
	}
	return place{why: UnknownProvince, stop: stop}
}

// nearEnd returns the glyph behind the digits of a near miss, 号, and what stands for an index.
func (r *reading) nearEnd() (stop int) {
	i := r.numerals(r.serial)
	if more := max(r.signLike(i), r.ellipsis(i)); more > i {
		i = more + r.digits(more)
	}
	i = r.numberWord(i, 0)
	if r.gap(i) > glued || r.r(i) != '-' && !isDigit(r.r(i)) {
		return i
	}
	if stop = r.numerals(i); r.gap(stop) == glued && r.isLoneLetter(stop) {
		stop++
	}
	return stop
}

// numerals returns the glyph behind the digits at the position and what stands for them, or is a sign
// in front of one. Several masks in front of 号 may be parted from what is in front: XXXX XXXX号.
func (t glyphs) numerals(start int) int {
	for i := start; ; i++ {
		switch {
		case i > start && t.gap(i) != glued:
			if !t.is(i, maskClass) || t.r(t.runOf(i, maskClass)) != '号' {
				return i
			}
		case t.standsFor(i, numeralClass), t.r(i) == '-' && t.standsFor(i+1, maskClass):
		case !isDigit(t.peek(i)), t.is(i, letterClass|hanClass), t.r(i) == utf8.RuneError:
			return i
		}
	}
}

// standsFor reports whether the glyph at the position is of the class, and begins no word.
func (t glyphs) standsFor(i int, class runeClass) bool {
	next := t.peek(i)
	return t.is(i, class) && !(t.is(i, letterClass) && isLetter(next) && !is(next, class))
}

// enoughNumerals reports whether five digits, or letters taken for them, or two masks stand from i to stop.
func (t glyphs) enoughNumerals(i, stop int) bool {
	digits, masks := 0, 0
	for ; i < stop; i++ {
		if t.is(i, digitClass|likeClass) {
			digits++
		}
		if t.is(i, maskClass) {
			masks++
		}
	}
	return digits >= minDigits || masks >= 2
}

// isDateOrPhone reports whether the digits at the position are of a date, a time or a telephone, without
// 号 behind: 2024-01-01, 09:30-18:00, 400-820-8820, 021-62345678, 13800138000. Six digits, or four of a
// license, may be parted from their year: 2021-012345.
func (t glyphs) isDateOrPhone(i int) bool {
	first, second := t.digits(i), 0
	stop := i + first
	if t.is(stop, dateClass) {
		second = t.digits(stop + 1)
		stop += 1 + second
	}
	switch {
	case t.r(stop) == '号':
		return false
	case second == 0:
		return first == len("13800138000") && t.r(i) == '1' && t.r(i+1) >= '3'
	}
	return first < minDigits && second != len("0059") && second != len("012345")
}
