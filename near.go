package icp

import "unicode/utf8"

// This file finds what is written like a number and is none: a place, an ICP, a
// mark and something where the digits should be, less one of these, or with
// digits that do not do. It is cut out and handed to the parser, which says why.

// nearAt reports whether a near miss has its digits, or their mask, at the glyph,
// and makes it the match.
func (f *finder) nearAt(t glyphs, digit int) bool {
	first := t.numeralsBefore(digit)
	if f.asked.numerals == f.offset(t[first]) {
		return false // as before
	}
	f.asked.numerals = f.offset(t[first])
	start, near := f.nearHead(t, first)
	if start < 0 || near.form == policeForm && f.mode&Police == 0 {
		return false
	}
	head, stop := near.stop, t.nearEnd(near.stop)
	switch {
	case int(t[stop-1].at) >= int(t[start].at)+maxLen, t.isFrame(head, start), t.isProse(head, stop),
		!t.enoughNumerals(head, stop), t.isDateOrPhone(head),
		near.form == policeForm && t.behindMark(head) > head: // the signs in front of a number
		return false
	}
	r := t[start : stop+1].reading()
	back := r.cutOut()
	if near.form == policeForm {
		r.policeAll()
	} else {
		r.all()
	}
	back()
	why := r.flaw.why
	if nearReasons>>why&1 == 0 || why == MissingProvince && !t.isPlausible(head, near.form) {
		return false
	}
	f.match = Match{Reason: why, Start: f.offset(t[start]), End: f.behind(t[stop-1])}
	return true
}

// cutOut makes the glyphs, of which the last is behind them, a text of their own, and returns what
// makes them what they were.
func (t glyphs) cutOut() (back func()) {
	last := len(t) - 1
	before, behind := t[0].gap, t[last]
	t[0].gap, t[last] = glued, glyph{r: end, at: t[last-1].end()}
	return func() { t[0].gap, t[last] = before, behind }
}

// isPlausible reports whether the digits at the position are such a number's, so that one without
// a place was meant for one: not those of ICP备案 400-910-0100 or ICP备案 20240901.
func (t glyphs) isPlausible(i, form int) bool {
	serial, stop := t.run(i, 0)
	count := stop - i
	license := form == licenseForm && count == forms[form].enough
	return t.r(stop) == '号' || license || forms[filingForm].alone.has(count) && !cutOff(serial)
}

// isProse reports whether the signs from i to stop are no mask but question marks, or
// the beginning of a frame: ICP备案？？, ICP备案号 **陕ICP备…
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

// isNumeral reports whether r may stand among the digits of a near miss: a digit,
// a mask, or a letter that is taken for a digit.
func isNumeral(r rune) bool { return is(r, digitClass|maskClass|likeClass) && r != 'b' }

// numeralsBefore returns the first of the numerals in front of the position that are of
// the same run, no more than two numbers have.
func (t glyphs) numeralsBefore(i int) int {
	least := max(0, i-2*policeDigits)
	for i > least && t.gap(i) == glued {
		among := t.is(i-1, letterClass) && isDigit(t.r(i-2)) // 1S0A4
		if !isNumeral(t.r(i-1)) && !among {
			break
		}
		i--
	}
	return i
}

// A nearHead is the head of a near miss: two at least of a place, ICP and a mark, or a place
// and a class, or several classes; or that of the police.
type nearHead struct {
	form int // what it asks of its digits
	stop int
}

// asked is how far a text has been searched for near misses, as offsets: what has been asked
// at a place is not asked there again.
type asked struct {
	numerals int64 // where those begin for which a head was looked for last
	heads    int64 // no head that begins in front of it goes on behind these
}

// nearHead returns where the longest head begins behind which the digits at lo begin, or -1.
// None has two digits or masks. What stands in front of it is asked once: it goes on no further.
func (f *finder) nearHead(t glyphs, lo int) (start int, head nearHead) {
	const most = 64
	i, asked, heads := lo, f.asked.heads-int64(f.base), 0
	for ; i > max(0, lo-most) && int64(t[i-1].at) >= asked && !t.isNumerals(i-1) && heads <= maxDepth+1; i-- {
		if t.icp(i-1) > i-1 { // none has as many
			heads++
		}
	}
	for ; i < lo; i++ {
		if t.is(i, letterClass) && t.joined(i, letterClass) || !t.mayBeginNearHead(i) {
			continue
		}
		if head = t.nearHeadAt(i); head.stop >= lo || head.stop > i && t.isSignBefore(lo, head) {
			f.asked.heads = f.offset(t[i])
			return i, head
		}
	}
	f.asked.heads = f.offset(t[lo])
	return -1, nearHead{}
}

// isNumerals reports whether two digits, which no head has, or a block end behind the position.
func (t glyphs) isNumerals(i int) bool {
	return t.r(i) == blockGlyph || isDigit(t.r(i)) && isDigit(t.r(i-1))
}

// mayBeginNearHead reports whether the head of a near miss may begin at the position: a word
// of the vocabulary, or a Han character in front of ICP.
func (t glyphs) mayBeginNearHead(i int) bool {
	const words = otherRegister | noneIssued | policeMark | jointWord
	return t.mayBegin(i) || t.word(i, words) > i || t.r(i) >= utf8.RuneSelf && t.icp(i+1) > i+1
}

// isSignBefore reports whether nothing but a sign stands between the head and the digits,
// which are as many as such a number has: 京ICP备[11018762]号, 京公网安备（11010802020134）号.
func (t glyphs) isSignBefore(digit int, h nearHead) bool {
	if h.stop != digit-1 || t.is(h.stop, ofWord|hanClass) {
		return false
	}
	if h.form == filingForm {
		return t.isPlausible(digit, h.form)
	}
	return t.digits(digit) == forms[h.form].enough
}

// nearHeadAt reads the head of a near miss.
func (t glyphs) nearHeadAt(i int) nearHead {
	p, ofWord := t.nearPlace(i)
	if ofWord {
		return nearHead{stop: i}
	}
	if stop := t.policeMark(p.stop); stop > p.stop {
		return nearHead{policeForm, t.fillers(stop)}
	}
	start, parts := i, 0
	if p.stop > i {
		parts++
	}
	r := t.reading()
	if p.found() || p.why != 0 {
		r.begin(i)
		r.readBehind(p)
	} else { // no province of the mainland
		start = p.stop
		r.read(start, 0)
	}
	classes := r.n.classes
	for _, part := range [...]bool{r.headed, r.marked, classes&(classes-1) != 0, r.flaw.why == UnknownMark} {
		if part {
			parts++
		}
	}
	if classes != 0 && t.behindLicenseMark(i) ||
		t.wordBefore(r.serial, numberWord) < r.serial { // ICP No.
		parts++
	}
	stop := r.serial
	switch r.flaw.why {
	case NotICP:
		parts = 0
	case UnknownMark, ConflictingProvince:
		stop = t.fillers(r.flaw.stop)
	case NotDigit:
		if t.r(stop) == t.r(stop-1) { // 备备
			stop = t.fillers(stop + 1)
		}
	case MissingProvince, AmbiguousKind:
		if initialOf(t.r(stop)).letter != 0 { // ICP 证浙 18029214
			stop++
		}
	}
	if parts < 2 || r.start != start {
		return nearHead{stop: i}
	}
	return nearHead{r.n.formIndex(), stop}
}

// behindLicenseMark reports whether nothing but signs parts the position from 许可证 or the like.
func (t glyphs) behindLicenseMark(i int) bool {
	mark := t.signsBefore(i)
	return t.wordBefore(i, licenseMark) < i || mark-t.wordBefore(mark, licenseMark) > 1 // not 驾驶证：
}

// nearPlace reads a place, or what stands in front of ICP and is no province of the
// mainland: other registers, those that issue none, and a Han character alone, perhaps in
// brackets. It is of a word if it ends one that does not mean it.
func (t glyphs) nearPlace(i int) (p place, ofWord bool) {
	if stop := t.word(i, otherRegister|noneIssued); t.isICP(stop) && !t.inWord(i) {
		return place{stop: stop}, false
	}
	switch p = t.place(i); {
	case p.stop == i+1: // Area E(B2-2020901)
		return p, t.inWord(i) || t.is(i, letterClass) && !t.isICP(p.stop)
	case p.stop > i:
		return p, false
	}
	han, stop := i, i+1
	if closed := t.closing(i + 2); t.isOpening(i) && closed > i+2 {
		han, stop = i+1, closed
	}
	switch {
	case !t.is(han, hanClass), t.is(han, labelClass), han == i && t.joined(i, hanClass), !t.isICP(stop):
		return p, false
	}
	return place{stop: stop}, false
}

// nearEnd returns the glyph behind all that is printed of a near miss whose digits
// begin at the position: these, 号, and what stands for an index.
func (t glyphs) nearEnd(start int) int {
	i := start
	for t.isNumeralAt(i, i == start) {
		i++
	}
	r := t.reading()
	r.begin(start)
	if stop := r.signLike(i); stop > i {
		i = stop + t.digits(stop)
	} else if stop := t.ellipsis(i); !isDigit(t.r(stop)) {
		i = stop
	}
	i = t.numberWord(i, 0)
	stop := i + 1
	if t.r(i) == '-' && t.gap(i) <= tagged && t.gap(stop) <= tagged {
		for isDigit(t.r(stop)) || t.isMaskAt(stop) {
			stop++
		}
	}
	switch {
	case stop == i+1 && t.gap(i) == glued:
		return i + t.digits(i)
	case stop == i+1:
		return i
	case t.gap(stop) == glued && t.isLoneLetter(stop):
		return stop + 1
	}
	return stop
}

// isNumeralAt reports whether the glyph at the position may be one of the digits: a digit or
// a mask, a letter that is taken for one, or a sign in front of one. The first may be parted
// from what is in front, and so may several masks in front of 号: XXXX XXXX号.
func (t glyphs) isNumeralAt(i int, first bool) bool {
	r, next := t.r(i), t.peek(i)
	switch {
	case !first && t.gap(i) != glued:
		return t.is(i, maskClass) && t.r(t.masks(i)) == '号'
	case isDigit(r), t.isMaskAt(i):
		return true
	case isLetter(r):
		return isNumeral(r) && (!isLetter(next) || isNumeral(next))
	}
	masked := r == '-' && t.isMaskAt(i+1)
	return masked || isDigit(next) && r != utf8.RuneError && !isHan(r)
}

// isMaskAt reports whether a mask stands at the position, and not the first letter of a word.
func (t glyphs) isMaskAt(i int) bool {
	return t.is(i, maskClass) && !(t.is(i, letterClass) && is(t.peek(i), letterClass) && !is(t.peek(i), maskClass))
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
