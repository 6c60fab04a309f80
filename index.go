package icp

import "strings"

// This file reads the index of a service, -11A, or says why what stands there is none.

// readIndex reads the index at the position, where the entity's number ends, and 号 behind it.
func (r *reading) readIndex(i int, closed bool) {
	r.entityEnd, r.stop, r.apart = i, i, r.gap(i)
	stop, f := i, flaw{}
	switch digits := r.digits(i); {
	case r.gap(i) >= lineBreak:
	case r.r(i) == '-':
		stop, f = r.behindHyphen(i)
	case closed && 0 < digits && digits <= maxLooseIndex && !r.is(i+digits, dateClass):
		f = flaw{MissingHyphen, i, r.indexEnd(i)}
	case r.gap(i) == glued && r.isService(i):
		f = flaw{LetterWithoutIndex, i, i + 1}
	}
	if f.why != 0 {
		r.n.index, r.n.service, r.tail = 0, 0, f
		return
	}
	r.stop = stop
	r.whole = r.whole || r.n.index != 0
}

func (r *reading) behindHyphen(i int) (stop int, f flaw) {
	if r.peek(i) == '-' { // 号--1
		i++
	}
	i++
	r.apart = max(r.apart, r.gap(i))
	switch {
	case r.r(i) == end:
		return i, flaw{DanglingHyphen, i - 1, i}
	case r.apart >= lineBreak:
		return i, flaw{TrailingText, i, i + 1}
	case r.standsFor(i, maskClass):
		return i, flaw{Masked, i, r.runOf(i, maskClass)}
	case r.isService(i):
		return i, flaw{LetterWithoutIndex, i, i + 1}
	case r.isLikeDigit(i):
		return i, flaw{NotDigit, i, i + 1}
	case !isDigit(r.r(i)):
		return i, flaw{TrailingText, i, i + 1}
	}
	return r.indexDigits(i)
}

// indexEnd returns the glyph behind the digits at the position and a service's letter.
func (t glyphs) indexEnd(i int) int {
	i += t.digits(i)
	if t.isService(i) {
		i++
	}
	return i
}

// isLikeDigit reports whether a letter at the position is taken for a digit of an index: -l, -1O, -lA.
// B or s, as in -1B, may be a service's of tomorrow.
func (t glyphs) isLikeDigit(i int) bool {
	if !strings.ContainsRune("oil", max(0, t.r(i))) {
		return false
	}
	return !isLetter(t.peek(i)) || t.isService(i+1) || t.goesOnWith(i+1, next|gluedNext)
}

// indexDigits reads the digits of an index, one by one if the serial's are, and what is behind them.
func (r *reading) indexDigits(at int) (stop int, f flaw) {
	i, value := at, 0
	for ; isDigit(r.r(i)) && i-at <= maxIndexDigits; i++ {
		if i > at && r.gap(i) != glued && !(r.oneBy && r.isDigitApart(i) && r.digits(i) == 1) {
			break
		}
		value = value*10 + int(r.r(i)-'0')
	}
	switch {
	case r.r(at) == '0', value > maxIndex:
		return i, flaw{IndexRange, at, r.indexEnd(at)}
	case r.apart > glued && value >= 10000 && !r.oneBy: // 号 - 12377 举报
		return i, flaw{TrailingText, i, i + 1}
	case r.apart > tagged && 1990 <= value && value < 2100:
		return i, flaw{YearOrIndex, at, i}
	}
	if masked := r.maskEnd(i); masked > i && !r.isService(i) {
		return i, flaw{Masked, i, masked}
	}
	r.n.index, r.n.service = uint16(value), Website
	return r.readService(i)
}

// readService reads the letter of the service behind an index, or its name in brackets, and 号.
func (r *reading) readService(i int) (stop int, f flaw) {
	letter := r.is(i, letterClass) && (r.gap(i) == glued || r.oneBy && r.gap(i) < lineBreak)
	switch service := r.serviceLetter(i); {
	case r.is(i, foreignClass) && r.gap(i) <= tagged:
		return i, flaw{UnknownService, i, i + 1}
	case !letter:
	case r.isLikeDigit(i):
		return i, flaw{NotDigit, i, i + 1}
	case r.goesOnWith(i, next|gluedNext): // -1Copyright, -1Anhui ICP
	case !r.isLoneLetter(i) && !r.goesOnWith(i+1, next|gluedNext):
		// Footers go on so, -1Sitemap, but not -1Xinhua, -2AX, nor a colour, -97ca00.
		word := r.runOf(i, letterClass)
		if service != 0 || isDigit(r.peek(word-1)) {
			return i, flaw{TrailingText, i, i + 1}
		}
	case service == 0, isDigit(r.peek(i)):
		return i, flaw{UnknownService, i, i + 1 + r.digits(i+1)}
	default:
		r.n.service = service
		i++
	}
	if r.isOpening(i) && r.gap(i) < lineBreak {
		service, name := r.serviceName(i + 1)
		switch stop = r.closing(name); {
		case service == 0, stop == name:
		case service == r.n.service: // -1X（小程序）
			return stop, flaw{}
		default:
			return i, flaw{UnknownService, i, stop}
		}
	}
	stop = r.numberWord(i, r.written)
	if r.r(stop) != end && (r.n.index >= 10000 || !r.indexEnds(stop)) { // -1 and a year, 号-12020: no service's has five digits
		return i, flaw{TrailingText, i, i + 1}
	}
	return stop, flaw{}
}

// serviceName reads the letter of a service, or its name.
func (t glyphs) serviceName(i int) (s Service, stop int) {
	if t.isService(i) {
		return t.serviceLetter(i), i + 1
	}
	for s := Website; s <= lastService; s++ {
		if stop := max(t.match(i, serviceNames[s]), t.match(i, servicesChinese[s])); stop > i {
			return s, stop
		}
	}
	return 0, i
}

// goesOnWith reports whether a word of the class, of those behind numbers, begins at the position, or
// the next number: -4AZhejiang ICP Filing No. …
func (t glyphs) goesOnWith(i int, class wordClass) bool {
	behind := t.place(i).stop
	return t.word(i, class) > i || t.icp(behind) > behind || t.isClass(behind) || t.word(behind, policeMark) > behind
}
