package icp

// This file reads the index of a service, -11A, or says why what stands there is none.

// readIndex reads the index at the position, where the entity's number ends, with 号 or
// without.
func (r *reading) readIndex(i int, closed bool) {
	r.entityEnd, r.stop = i, i
	stop, f := r.index(i, closed)
	if f.why != 0 {
		r.n.index, r.n.service, r.tail = 0, 0, f
		return
	}
	r.stop = stop
	r.whole = r.whole || r.n.index != 0
}

// index reads -11A, and 号 behind it.
func (r *reading) index(i int, closed bool) (stop int, f flaw) {
	most := maxIndexDigits
	if r.gap(i) > tagged {
		most = len("2024") - 1
	}
	switch digits := r.digits(i); {
	case r.gap(i) >= lineBreak:
	case r.r(i) == '-':
		return r.behindHyphen(i)
	case closed && 0 < digits && digits <= most && !r.isDateOrPhone(i):
		return i, flaw{MissingHyphen, i, r.indexEnd(i)}
	case r.gap(i) == glued && r.isService(i):
		return i, flaw{LetterWithoutIndex, i, i + 1}
	}
	return i, flaw{}
}

func (r *reading) behindHyphen(i int) (stop int, f flaw) {
	apart := r.gap(i)
	if i++; r.r(i) == '-' && r.gap(i) == glued { // 号--1
		i++
	}
	apart = max(apart, r.gap(i))
	switch {
	case r.r(i) == end:
		return i, flaw{DanglingHyphen, i - 1, i}
	case apart >= lineBreak:
		return i, flaw{TrailingText, i, i + 1}
	case r.isMaskAt(i):
		return i, flaw{Masked, i, r.masks(i)}
	case r.isService(i):
		return i, flaw{LetterWithoutIndex, i, i + 1}
	case r.isLikeDigit(i):
		return i, flaw{NotDigit, i, i + 1}
	case !isDigit(r.r(i)):
		return i, flaw{TrailingText, i, i + 1}
	}
	return r.indexDigits(i, apart)
}

// masks returns the glyph behind the masks from the position on, one glued to the other.
func (t glyphs) masks(i int) int {
	for i++; t.is(i, maskClass) && t.gap(i) == glued; i++ {
	}
	return i
}

// indexEnd returns the glyph behind the digits at the position and a service's letter.
func (t glyphs) indexEnd(i int) int {
	i += t.digits(i)
	if t.gap(i) == glued && t.isService(i) {
		i++
	}
	return i
}

// isLikeDigit reports whether a letter stands at the position that is taken for a digit of an
// index: -l, -1O, -lA. That of -1B or -1s may be a service's of tomorrow.
func (t glyphs) isLikeDigit(i int) bool {
	if r := t.r(i); r != 'o' && r != 'i' && r != 'l' {
		return false
	}
	return !isLetter(t.peek(i)) || t.isService(i+1) || t.goesOnWith(i+1)
}

// indexDigits reads the digits of an index, which may stand one by one if the
// serial's do, and what is behind them.
func (r *reading) indexDigits(at int, apart gap) (stop int, f flaw) {
	i, value := at, 0
	for ; isDigit(r.r(i)) && i-at <= maxIndexDigits; i++ {
		if i > at && r.gap(i) != glued && !(r.oneBy && r.isDigitApart(i) && r.digits(i) == 1) {
			break
		}
		value = value*10 + int(r.r(i)-'0')
	}
	service := r.isService(i)
	switch {
	case r.r(at) == '0', value > maxIndex:
		return i, flaw{IndexRange, at, r.indexEnd(at)}
	case r.gap(i) == tagged && (isDigit(r.r(i)) || r.isLoneLetter(i)),
		r.gap(i) > tagged && r.gap(i) < lineBreak && !r.oneBy && service:
		return i, flaw{TrailingText, i, i + 1} // one with the index, or beside it
	case apart > glued && value >= 10000 && !r.oneBy: // 号 - 12377 举报
		return i, flaw{TrailingText, i, i + 1}
	case apart > tagged && 1990 <= value && value < 2100:
		return i, flaw{YearOrIndex, at, i}
	}
	if masked := r.maskEnd(i); masked > i && !service {
		return i, flaw{Masked, i, masked}
	}
	r.n.index, r.n.service = uint16(value), Website
	return r.readService(i)
}

// readService reads the letter of the service behind an index, and 号.
func (r *reading) readService(i int) (stop int, f flaw) {
	if r.is(i, foreignClass) && r.gap(i) <= tagged {
		return i, flaw{UnknownService, i, i + 1}
	}
	if r.is(i, letterClass) && (r.gap(i) == glued || r.oneBy && r.gap(i) < lineBreak) {
		service, f := r.serviceAt(i)
		if f.why != 0 {
			return i, f
		}
		if service != 0 {
			r.n.service = service
			i++
		}
	}
	if stop = r.bracketedService(i); stop > i {
		if r.isNameOf(i+1, r.n.service) { // -1X（小程序）
			return stop, flaw{}
		}
		return i, flaw{UnknownService, i, stop}
	}
	switch stop = r.numberWord(i, r.written); {
	case r.r(stop) == end:
	case r.n.index >= 10000, // of -1 and a year, 号-12020: no service's has five digits
		!r.indexEnds(stop):
		return i, flaw{TrailingText, i, i + 1}
	}
	return stop, flaw{}
}

// serviceAt returns the service that the letter at the position, glued to an index, tells, zero if
// footers go on there; or says why it is of none: it is taken for a digit, or tells another one, or
// begins a word.
func (r *reading) serviceAt(i int) (Service, flaw) {
	service, word := r.serviceLetter(i), r.serviceWord(i)
	switch {
	case r.isLikeDigit(i):
		return 0, flaw{NotDigit, i, i + 1}
	case word > i+1 && r.word(word, label) == word: // APP备案号: is of the next number
		return 0, flaw{UnknownService, i, word}
	case r.goesOnWith(i):
		return 0, flaw{} // -1Copyright, -1Anhui ICP
	case r.isLoneLetter(i), r.goesOnWith(i + 1):
		if service == 0 || isDigit(r.peek(i)) {
			return 0, flaw{UnknownService, i, i + 1 + r.digits(i+1)}
		}
	case service != 0, r.isColour(i):
		return 0, flaw{TrailingText, i, i + 1} // -1Xinhua, -1AHao: a word, or a service's letter and one; -97ca00: a colour
	}
	return service, flaw{}
}

// goesOnWith reports whether what footers have glued to an index begins at the position.
func (t glyphs) goesOnWith(i int) bool { return t.word(i, next|gluedNext) > i || t.beginsNumber(i) }

// isColour reports whether letters stand at the position with digits glued behind them.
func (t glyphs) isColour(i int) bool {
	for i++; t.joined(i, letterClass) && t.is(i, letterClass); i++ {
	}
	return t.joined(i, letterClass) && isDigit(t.r(i))
}

// serviceWord returns the glyph behind the letters at the position, if they may tell a
// service and are several: -2AX, -1App; or the position.
func (t glyphs) serviceWord(i int) int {
	stop := t.match(i, "app")
	for t.serviceLetter(stop) != 0 && t.gap(stop) == glued {
		stop++
	}
	if t.is(stop, letterClass) && t.gap(stop) == glued {
		return i // of another word
	}
	return stop
}

// isNameOf reports whether a name of the service stands at the position.
func (t glyphs) isNameOf(i int, s Service) bool {
	return t.match(i, serviceNames[s]) > i || t.match(i, servicesChinese[s]) > i
}

// bracketedService returns the glyph behind a service's letter or name in brackets, if one
// stands at the position: -2(A), -2（小程序）.
func (t glyphs) bracketedService(i int) int {
	if !t.isOpening(i) || t.gap(i) >= lineBreak {
		return i
	}
	name := t.word(i+1, serviceWord)
	if t.isService(i + 1) {
		name = i + 2
	}
	stop := t.closing(name)
	if name == i+1 || stop == name {
		return i
	}
	if t.gap(stop) < lineBreak && t.icp(t.place(stop).stop) > stop {
		return i // of what names the next number
	}
	return stop
}

// beginsNumber reports whether a word of the vocabulary that begins a number stands at the
// position: -4AZhejiang ICP Filing No. …
func (t glyphs) beginsNumber(i int) bool {
	behind := t.place(i).stop
	return t.icp(behind) > behind || t.isClass(behind) || t.match(i, "no.") > i
}
