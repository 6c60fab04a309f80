package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads what a number ends with: the digits of its serial, and 号.

// maxDigitGap is how many bytes may part two digits of a serial: one space, or
// character without width. The finders rely on it.
const maxDigitGap = 3

// readSerial reads digits, 号 and an index.
func (r *reading) readSerial(i int) flaw {
	r.serial = i
	if r.n.kind != 0 && r.joined(i, letterClass) && r.gap(i+1) > glued {
		// It may make a class of a B, or be a tone: 京ICPB2 0090059号, Jing ICP zheng4 030173 hao.
		return flaw{SerialLength, i, i + 1}
	}
	serial, stop := r.readDigits(i)
	count := stop - i
	r.n.serial, r.stop = serial, stop
	either := r.n.kind == 0 && mayBeEither(serial, count)
	r.n.kind = max(r.n.kind, Filing)
	why := r.n.setDigits(count)
	r.whole = r.n.standsAlone() && !r.digitTagged(stop)
	closed := r.numberWord(stop, r.written)
	if f := r.spoiled(stop, !r.whole && !(r.n.kind == License && count == 6)); f.why != 0 {
		return f
	}
	if either {
		return flaw{AmbiguousKind, i, stop}
	}
	if f := r.checkSerial(i, stop, why); f.why != 0 {
		return f
	}
	r.whole = r.whole || closed > stop && (r.gap(closed) > glued || r.digitsOf(closed) == 0)
	r.readIndex(closed, closed > stop)
	return flaw{}
}

// mayBeEither reports whether so many digits, whose kind no word tells, may be a license's as
// well: 京ICP11018762. Eight are a filing's if their year can be.
func mayBeEither(serial uint64, count int) bool {
	if year := serial / 1e6; count == 8 {
		return year < 4 || year > 20
	}
	return forms[filingForm].lengths.has(count) && count < maxDigits
}

// readDigits reads the digits of a serial. Spaces may part them if they stand one by one, or if 号
// tells where they end. No more are read of one that is whole: 粤ICP备05086624 11号楼 is not a serial
// of ten digits. Eight that cannot be whole, as 20210117, go on.
func (r *reading) readDigits(i int) (serial uint64, stop int) {
	first, end := r.run(i, 0)
	serial, stop = first, end
	apart, oneBy := r.gap(stop), stop-i == 1
	for r.isDigitApart(stop) && stop-i <= maxDigits {
		if !oneBy && stop-i == r.n.form().enough && (r.n.kind == License || !cutOff(serial)) {
			break
		}
		more, next := r.run(stop, serial)
		single := next-stop == 1 && r.gap(stop) == apart // tags may be nothing, or spaces
		if oneBy && !single && stop-i >= minDigits {
			break // what does not stand one by one is something else
		}
		oneBy = oneBy && single
		serial, stop = more, next
	}
	closed := r.numberWord(stop, 0)
	if stop-i <= maxDigits && (oneBy || closed > stop && !r.isHouse(closed-1)) {
		r.oneBy = oneBy
		return serial, stop
	}
	return first, end
}

// run reads digits that nothing parts, behind those of the value.
func (t glyphs) run(i int, value uint64) (_ uint64, stop int) {
	for stop = i; isDigit(t.r(stop)); stop++ {
		if stop > i && (t[stop].gap != glued || t[stop].at-t[stop-1].end() > maxDigitGap) {
			break
		}
		value = value*10 + uint64(t[stop].r-'0')
	}
	return value, stop
}

// isDigitApart reports whether a space or markup parts the digit at the position from the one before.
func (t glyphs) isDigitApart(i int) bool {
	return isDigit(t.r(i)) && t.gap(i) < lineBreak && t[i].at-t[i-1].end() <= maxDigitGap
}

// digitTagged reports whether nothing but markup parts the digit at the position from the one before,
// so that both may be shown as one number.
func (t glyphs) digitTagged(i int) bool { return t.gap(i) == tagged && isDigit(t.r(i)) }

// checkSerial says what is wrong with the digits from i to stop, which are no serial if there is a
// reason, or with what is glued to them.
func (r *reading) checkSerial(i, stop int, why Reason) flaw {
	count, n, more := stop-i, &r.n, r.digits(stop)
	sequence := more == 6 || more == 4 && n.classes != 0
	toned := (r.fused || r.is(i-1, letterClass) && r.gap(i+1) > glued) && r.isTone(i)
	switch {
	case count == 0:
		return r.noDigits(i)
	case toned && n.setDigits(count-1) == 0: // Jing1 ICP zheng4030173, zheng 4 030173
		return flaw{SerialLength, i, stop}
	case count == 9 && classOf(r.r(i-1), r.r(i)) != 0: // 京ICPB220090059
		return flaw{MissingHyphen, i + 1, i + 1}
	case count == 9 && n.serial/1e7 == 2:
		return flaw{LostDigit, i, stop}
	case n.formIndex() == licenseForm && r.placed() && (count == maxDigits || count == 8 && r.placeEnd == r.start):
		return flaw{AmbiguousKind, r.start, stop}
	case sequence && r.isDigitApart(stop) && n.form().alone.has(count+more): // 2021 012345-1
		return flaw{NotDigit, stop, stop}
	case count < minDigits && r.r(i-1) == '-': // 京ICP备号-1
		return flaw{MissingSerial, i - 1, i - 1}
	case !r.placed() && n.classes == 0 && r.depth == 0:
		return flaw{MissingProvince, r.start, r.start}
	}
	return flaw{why, i, stop}
}

// spoiled says that what stands behind the digits is a mask or taken for one of them. If these may
// not be all, a sign alone or an ellipsis is a mask, too.
func (r *reading) spoiled(i int, mayGoOn bool) flaw {
	masked, odd := r.maskEnd(i), r.digitLike(i)
	if mayGoOn && r.gap(i) <= tagged {
		next := r.peek(i)
		if r.is(i, maskClass) && !isLetter(next) && !isHan(next) {
			masked = max(masked, i+1)
		}
		masked = max(masked, r.ellipsis(i))
	}
	frame := !r.is(i, letterClass) && !r.goesOn(masked)
	if r.whole && (frame || r.r(i) == '-') { // -XX is an index
		masked = i
	}
	if odd == i && !r.whole {
		odd = r.signLike(i)
	}
	switch {
	case masked > i:
		return flaw{Masked, i, masked}
	case odd > i:
		return flaw{NotDigit, i, odd}
	}
	return flaw{}
}

// noDigits says what stands in front of the digits, which should begin at the position, or that there
// are none.
func (r *reading) noDigits(i int) flaw {
	const most = 4
	if isDigit(r.r(i + 1)) {
		return flaw{NotDigit, i, i + 1}
	}
	for k := i; k <= i+most; k++ {
		if r.digits(k) >= minDigits {
			return flaw{NotDigit, i, k}
		}
	}
	return flaw{MissingSerial, i, i}
}

// goesOn reports whether a digit or 号 goes on at the position.
func (t glyphs) goesOn(i int) bool {
	return t.r(i) == '号' || isDigit(t.r(i)) && t.gap(i) <= tagged
}

// maskEnd returns the glyph behind the mask that begins at the position, or this. A single x begins the
// next word, unless digits or 号 go on behind it. A hyphen may stand in front: 2026-XXXX; or a space, if
// 号 follows.
func (r *reading) maskEnd(i int) int {
	from, first := i, i == r.serial
	if r.r(i) == '-' {
		from++
	}
	stop := r.runOf(from, maskClass)
	several, apart := stop > from+1, r.gap(i) != glued
	switch {
	case !r.is(from, maskClass), int(r.n.digits) >= r.n.form().enough && r.isFrame(i, r.start):
		return i
	case !several && (apart || !r.goesOn(stop) && r.r(from) != '〇'):
		return i
	case !first && apart && (r.r(stop) != '号' || r.whole):
		return i
	}
	return stop
}

// isFrame reports whether the signs from the position on close Markdown's frame: the last of the same in
// the line in front of start, where the number begins, opens it, and no digit or 号 goes on behind. **
// opens where something is glued behind it, so that a bullet does not; ### closes behind a space.
func (t glyphs) isFrame(i, start int) bool {
	r, stop := t.r(i), t.signRun(i)
	heading := r == '#' && t.gap(i) > tagged
	if !heading && r != '*' || t.goesOn(stop) {
		return false
	}
	for k := start - 1; t.gap(k+1) < lineBreak; k-- {
		if t.r(k) == r {
			return heading || t.gap(k+1) == glued
		}
	}
	return false
}

// ellipsis returns the glyph behind an ellipsis at the position, or this. One … is an ellipsis, of
// full stops it takes two.
func (t glyphs) ellipsis(i int) int {
	stop := i
	for strings.ContainsRune(".。…", max(0, t.r(stop))) {
		stop++
	}
	if stop == i+1 && t.r(i) != '…' {
		return i
	}
	return stop
}

// digitLike returns the glyph behind the first of letters at the position that are taken for digits and
// stand among these, or in front of 号; or the position.
func (r *reading) digitLike(i int) int {
	stop, last, digits := i, i, 0
	for ; r.is(stop, digitClass|likeClass) && r.gap(stop) <= tagged; stop++ {
		digits++
		if !isDigit(r.r(stop)) {
			last = stop + 1
		}
	}
	letter := r.is(stop, letterClass) && r.gap(stop) <= tagged
	switch {
	case last == i, r.isClass(i):
		return i
	case r.r(stop) == '号', digits > last-i, i > r.serial && !r.whole && !letter:
		return i + 1
	}
	return i
}

// signLike returns the glyph behind what stands at the position in the place of digits, or
// this: a sign or a letter alone between two digits, a Han character if 号 tells where these
// end, or the same one several times in front of 号. A hyphen begins an index, unless the
// digits on both sides are a filing's: 2021-012345, 202100-4567号.
func (r *reading) signLike(i int) int {
	const sequence = 4 // digits at least
	sign, count := r.r(i), i-r.serial
	switch {
	case sign == utf8.RuneError, sign == '号', isDigit(sign), r.gap(i) != glued, r.isClass(i):
		return i
	}
	stop := r.signRun(i)
	several, more := stop > i+1, r.digits(stop)
	closed := r.r(stop+more) == '号'
	like := false
	switch {
	case r.gap(stop) != glued:
	case more == 0:
		like = closed && (several || !isHan(sign))
	case isHan(sign):
		like = closed
	case sign == '-':
		like = count < minDigits && more >= sequence || r.isFilingWith(count, more, closed || several)
	default:
		like = r.mayLack(count, more)
	}
	if !like {
		return i
	}
	return stop
}

// isFilingWith reports whether the digits on both sides of a hyphen are the police's, or in front of
// 号 a filing's of the years in which none has five or six any more. Seven in front are a serial cut
// short, and an index.
func (r *reading) isFilingWith(count, more int, closed bool) bool {
	if r.n.kind != Filing {
		return r.n.kind == police // which has no index
	}
	year := (r.r(r.serial)-'0')*10 + r.r(r.serial+1) - '0'
	return count != 7 && forms[filingForm].alone.has(count+more) && closed && year >= 9
}

// mayLack reports whether of so many digits, which are no whole serial, as many more as the second
// number may be missing. A license has eight at most, but 20… may be a filing of ten, mistyped.
func (r *reading) mayLack(count, more int) bool {
	filing := r.n.formIndex() != licenseForm || r.match(r.serial, "20") > r.serial
	return more > 0 && (filing || forms[licenseForm].lengths>>(count+more) != 0)
}
