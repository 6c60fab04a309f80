package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads what a number ends with: the digits of its serial, 号, and the
// index of a service.

// maxDigitGap is how many bytes may part two digits of a serial: one space, or
// character without width. The finders rely on it.
const maxDigitGap = 3

// readSerial reads digits, 号 and an index. With so many digits as enough the
// serial is complete, and digits behind a space are none of it.
func (s *scanner) readSerial(enough int) Reason {
	at := s.i
	s.serial = at
	if s.mayBeOfMark(at) {
		return s.fail(at, at+1, SerialLength)
	}
	count := s.digits(enough)
	if s.n.kind == 0 {
		// No word tells the kind: 京ICP11018762. Eight digits are a filing's if their year can be.
		year := s.n.serial / 1e6
		if count == 8 && (year < 4 || year > 20) ||
			minDigits <= count && count <= 6 && s.maskBehind(true) == s.i && s.digitLike(s.i) == s.i {
			return s.fail(at, s.i, AmbiguousKind)
		}
		s.n.kind = Filing
	}
	why := s.n.setDigits(count)
	s.whole = why == 0 && count >= 8 && !s.n.mayBePiece()
	if s.digitTagged() {
		s.whole = false
	}
	if why := s.checkSerial(at, count, why); why != 0 {
		return why
	}
	closed := s.numberWord()
	s.whole = s.whole || closed && !(isDigit(s.r()) && s.gap() == glued)
	s.index(closed)
	return 0
}

// checkSerial says what is wrong with the digits at the glyph, so many, which are no
// serial for the reason, or with what is glued to them.
func (s *scanner) checkSerial(at, count int, why Reason) Reason {
	mayGoOn := count > 0 && (why != 0 || !s.whole && !(s.n.kind == License && count == 6))
	masked, odd := s.maskBehind(mayGoOn), s.digitLike(s.i)
	if s.whole && (s.r() == '-' || s.signsAlone(s.i, masked)) {
		masked = s.i // -XX is an index, ** a frame
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
	case s.mayBeginWithTone(at) && s.n.setDigits(count-1) == 0:
		return s.fail(at, s.i, SerialLength) // of one or the other
	case count == 9 && s.before(at) == 'b' && (s.glyphs[at].r == '1' || s.glyphs[at].r == '2'): // 京ICPB220090059
		return s.fail(at+1, at+1, MissingHyphen)
	case count == 9 && s.n.kind == Filing && s.n.serial/1e7 == 2:
		return s.fail(at, s.i, LostDigit)
	case s.placed && s.n.kind == License && s.n.classes == 0 && (count == 10 || s.behind && count == 8):
		return s.fail(s.start, s.i, AmbiguousKind)
	case why != 0 && count < minDigits && s.before(at) == '-': // 京ICP备号-1
		return s.fail(at-1, at-1, MissingSerial)
	case why != 0 && !s.placed && s.n.classes == 0 && s.depth == 0:
		return s.fail(s.start, s.start, MissingProvince)
	case why != 0:
		return s.fail(at, s.i, SerialLength)
	}
	return 0
}

// mayBeOfMark reports whether the digit at glyph i, which is glued to a mark in Latin
// letters and stands apart from the next, may be no digit of the serial but make a class
// of a B, or be a tone: 京ICPB2 0090059号, Jing ICP zheng4 030173 hao.
func (s *scanner) mayBeOfMark(i int) bool {
	return s.n.kind != 0 && isLetter(s.before(i)) && s.glyphs[i].gap <= tagged &&
		(s.toneAt(i) || s.before(i) == 'b' && isDigit(s.glyphs[i].r)) && s.glyphs[i+1].gap > glued && isDigit(s.glyphs[i+1].r)
}

// mayBeginWithTone reports whether the digit at glyph i, the first of the serial, may be
// the tone of a word in front: Jing1 ICP zheng4030173, zheng 4 030173.
func (s *scanner) mayBeginWithTone(i int) bool {
	next := s.glyphs[i+1]
	apart := isLetter(s.before(i)) && s.glyphs[i].gap > glued && next.gap > glued && s.digitRun(i+1) > 1
	return s.toneAt(i) && (s.fused || apart)
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
	if count <= maxDigits && (oneBy || s.numberWord() && !(s.gap() == glued && strings.ContainsRune(onlyHouseRunes, s.r()))) {
		s.i = last
		s.oneBy = oneBy
		return count
	}
	s.i, s.n.serial = first, firstSerial
	return firstCount
}

// isWhole reports whether count digits are a whole serial, so that digits behind a space
// are none of it.
func (s *scanner) isWhole(count, enough int) bool {
	return count > enough || count == enough && !(s.n.kind != License && cutOff(count, s.n.serial))
}

// run reads digits that nothing parts, behind those of the serial so far.
func (s *scanner) run() (count int) {
	serial, stop := s.n.serial, uint16(0)
	for i := range s.glyphs[s.i:] {
		g := &s.glyphs[s.i+i]
		if !isDigit(g.r) || i > 0 && (g.gap != glued || g.at-stop > maxDigitGap) {
			break
		}
		serial = serial*10 + uint64(g.r-'0')
		stop = g.end()
		count++
	}
	s.n.serial = serial
	s.i += count
	return count
}

// digitApart reports whether a digit comes next that a space or markup parts
// from the one before.
func (s *scanner) digitApart() bool {
	return isDigit(s.r()) && glued < s.gap() && s.gap() < lineBreak && s.glyphs[s.i].at-s.glyphs[s.i-1].end() <= maxDigitGap
}

// digitTagged reports whether a digit comes next that nothing but markup parts from the one
// before, so that both may be shown as one number.
func (s *scanner) digitTagged() bool { return s.gap() == tagged && isDigit(s.r()) }

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
	apart := s.glyphs[i].gap
	alone := stop-from == 1
	switch {
	case stop == from, s.whole && s.isFrame(i, s.start),
		alone && (apart != glued || next.r != '号' && !(isDigit(next.r) && next.gap <= tagged)),
		!alone && i != s.serial && apart != glued && (apart > spaced || next.r != '号' || s.whole):
		return i
	}
	return stop
}

// isFrame reports whether the signs from glyph i on close Markdown's frame, and are no mask: the
// last of as many of the same, in the line in front of glyph start, where the number begins,
// open it, and no digit or 号 goes on behind. ** opens where something is glued behind it, so
// that a bullet or another frame's end does not; ### closes behind a space.
func (s *scanner) isFrame(i, start int) bool {
	const most = 3
	r, stop := s.glyphs[i].r, s.signRun(i)
	next := s.glyphs[stop]
	heading := r == '#' && s.glyphs[i].gap > tagged
	if !heading && r != '*' || stop-i > most || next.r == '号' || isDigit(next.r) && next.gap <= tagged {
		return false
	}
	for k := start - 1; k >= s.floor && s.glyphs[k+1].gap < lineBreak && s.glyphs[k].r != blockGlyph; k-- {
		if s.glyphs[k].r == r && s.before(k) != r {
			opened := s.signRun(k)
			return opened-k == stop-i && (heading || s.glyphs[opened].gap == glued)
		}
	}
	return false
}

// signRun returns the glyph behind the signs from glyph i on that are the same, one glued to
// the other.
func (s *scanner) signRun(i int) int {
	stop := i + 1
	for s.runeAt(stop) == s.glyphs[i].r && s.glyphs[stop].gap == glued {
		stop++
	}
	return stop
}

// maskBehind returns the glyph behind the mask that comes next, or the next one. If the
// digits in front may not be all, a sign alone or an ellipsis is one, too.
func (s *scanner) maskBehind(mayGoOn bool) int {
	stop := s.maskEnd(s.i)
	if !mayGoOn || s.gap() > tagged {
		return stop
	}
	if next := s.peek(); isMask(s.r()) && !isLetter(next) && (!isHan(next) || isLetter(s.r())) {
		stop = max(stop, s.i+1)
	}
	return max(stop, s.ellipsisEnd(s.i, false))
}

// ellipsisEnd returns the glyph behind an ellipsis at glyph i that is glued, or else stands
// in the same line as what is in front of it, or i. One … is an ellipsis, of full stops it
// takes two.
func (s *scanner) ellipsisEnd(i int, apart bool) int {
	stop, dots := i, 0
	for s.glyphs[stop].gap == glued || stop == i && (s.glyphs[stop].gap == tagged || apart && s.glyphs[stop].gap < lineBreak) {
		n := 0
		switch s.glyphs[stop].r {
		case '…', '⋯', '‥':
			n = 2
		case '.', '。':
			n = 1
		}
		if n == 0 {
			break
		}
		dots += n
		stop++
	}
	if dots < 2 {
		return i
	}
	return stop
}

// signsAlone reports whether the mask from glyph i to stop is no letter, and no digit or
// 号 goes on behind it: 粤B2-20090059**.
func (s *scanner) signsAlone(i, stop int) bool {
	for ; i < stop; i++ {
		if isLetter(s.glyphs[i].r) {
			return false
		}
	}
	next := s.glyphs[stop]
	return next.r != '号' && !(isDigit(next.r) && next.gap <= tagged)
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
		if stop > i+policeDigits {
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

// signLike returns the glyph behind what stands at i in the place of digits, or i: a sign or
// a letter alone between two digits, a Han character if 号 tells where these end, or the
// same one several times in front of 号. A hyphen begins an index, unless the digits on
// both sides are a filing's: 2021-012345, 202100-4567号; seven in front are a serial cut short.
func (s *scanner) signLike(i int) int {
	const sequence = 4 // digits at least
	g := s.glyphs[i]
	if g.r < 0 || g.r == utf8.RuneError || g.r == '号' || g.gap != glued || isDigit(g.r) || i == s.serial || s.classAt(i) {
		return i
	}
	stop := s.signRun(i)
	several, more := stop > i+1, s.digitRun(stop)
	closed := s.glyphs[stop+more].r == '号'
	like := false
	switch {
	case s.glyphs[stop].gap != glued:
	case more == 0:
		like = closed && (several || !isHan(g.r) && g.r != '-')
	case several:
	case isHan(g.r):
		like = closed
	case g.r == '-':
		like = i-s.serial < minDigits && more >= sequence || closed && i-s.serial != 7 && s.isFilingWith(i-s.serial+more)
	default:
		like = s.mayLack(i-s.serial, more)
	}
	if !like {
		return i
	}
	return stop
}

// isFilingWith reports whether the serial with so many digits in all would be a filing's of
// the years in which none has five or six any more.
func (s *scanner) isFilingWith(count int) bool {
	first, second, third := s.runeAt(s.serial), s.runeAt(s.serial+1), s.runeAt(s.serial+2)
	switch {
	case s.n.kind != Filing:
		return false
	case count == 10:
		return first == '2' && second == '0' && third >= '2'
	}
	return count == 8 && (first == '0' && second == '9' || first == '1' || first == '2' && second == '0')
}

// mayLack reports whether of so many digits, which are no whole serial, as many more as the
// second number may be missing. A license without a class has eight at most, but what
// begins with 20 may be a filing of ten, mistyped.
func (s *scanner) mayLack(count, more int) bool {
	const most = 8
	if s.n.kind == License && s.n.classes == 0 && !(s.glyphs[s.serial].r == '2' && s.glyphs[s.serial+1].r == '0') {
		return more > 0 && count+more <= most
	}
	return more > 0
}

// index reads the index of a service, or notes in the reading's tail why what
// looks like one is none.
func (s *scanner) index(closed bool) {
	s.entityEnd = s.i
	s.tailAt, s.tailEnd = -1, -1
	s.tail = s.readIndex(closed)
	if s.tailAt < 0 {
		s.tailAt = s.i
	}
	if s.tailEnd < 0 {
		s.tailEnd = min(s.tailAt+1, len(s.glyphs)-1)
	}
	if s.tail != 0 {
		s.n.index, s.n.service = 0, 0
		s.i = s.entityEnd
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
	case closed && isDigit(s.r()) && s.digitRun(s.i) <= maxIndexDigits && (s.gap() <= tagged || s.digitRun(s.i) < len("2024")):
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
	return c.gap() != glued || !isLetter(c.r()) || c.loneLetter() && c.serviceLetter() != 0 || s.beforeNumber()
}

// indexDigits reads the digits of an index, which may stand one by one if the
// serial's do, and the letter behind them.
func (s *scanner) indexDigits(apart gap) Reason {
	at := s.i
	value, oneBy := 0, false
	single := s.oneBy && s.digitRun(at) == 1
	for isDigit(s.r()) && s.i-at <= maxIndexDigits {
		next := single && s.digitApart() && s.digitRun(s.i) == 1
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
	case s.gap() == tagged && (isDigit(s.r()) || s.loneLetter() || s.serviceWord() > s.i),
		s.gap() == spaced && !s.oneBy && s.loneLetter() && s.serviceLetter() != 0:
		return TrailingText // one with the index, or beside it
	case apart > glued && !oneBy && value >= 10000: // 号 - 12377 举报
		return TrailingText
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
	if isForeignLetter(s.r()) && s.gap() <= tagged && !isForeignLetter(s.peek()) && !isLetter(s.peek()) {
		return UnknownService
	}
	if isLetter(s.r()) && (s.gap() == glued || s.oneBy && s.gap() < lineBreak) {
		switch service := s.serviceLetter(); {
		case s.likeDigit():
			return NotDigit
		case s.serviceWord() > s.i+1:
			s.tailEnd = s.serviceWord()
			return UnknownService
		case s.nextWordAt(s.i):
			// -1Copyright
		case s.loneLetter(), s.beforeNumber(), s.nextWordAt(s.i + 1):
			if service != 0 && !isDigit(s.peek()) {
				s.n.service = service
				s.i++
				break
			}
			s.tailEnd = s.i + 1
			if isDigit(s.peek()) {
				s.tailEnd += s.digitRun(s.i + 1)
			}
			return UnknownService
		case service != 0:
			return TrailingText // -1Xinhua, -1AHao: a word, or a service's letter and one
		}
	}
	if stop := s.bracketedService(); stop > s.i {
		s.tailAt, s.tailEnd = s.i, stop
		return UnknownService
	}
	at := s.i
	if !s.numberWord() && s.goesOn() {
		s.tailAt = at
		return TrailingText
	}
	return 0
}

// nextWordAt reports whether a word that footers go on with begins at glyph i.
func (s *scanner) nextWordAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return c.matchAny(nextWords) || c.matchAny(gluedWords)
}

// serviceWord returns the glyph behind the letters that come next, if they may tell a
// service and are several: -2AX, -1App; or the next one.
func (s *scanner) serviceWord() int {
	c := scanner{glyphs: s.glyphs, i: s.i}
	if !c.match("app") {
		for c.serviceLetter() != 0 && (c.i == s.i || c.gap() == glued) {
			c.i++
		}
	}
	if isLetter(c.r()) && c.gap() == glued {
		return s.i // of another word
	}
	return c.i
}

// bracketedService returns the glyph behind a service's letter or name in brackets, if one
// comes next: -2(A), -2（小程序）; or the next one.
func (s *scanner) bracketedService() int {
	c := scanner{glyphs: s.glyphs, i: s.i}
	if c.r() != '(' && c.r() != '[' || c.gap() >= lineBreak {
		return s.i
	}
	c.i++
	if c.loneLetter() && c.serviceLetter() != 0 {
		c.i++
	} else if !c.matchAny(services) {
		return s.i
	}
	if !c.closing() {
		return s.i
	}
	stop := c.i
	if c.gap() < lineBreak {
		if c.place(); c.icp() {
			return s.i // of what names the next number
		}
	}
	return stop
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
	c.place()
	return c.icp() || c.class() || c.i == s.i+1 && c.match("no.")
}

// goesOn reports whether what was read as an index is the beginning of something longer,
// as a date, -2024-01-02, or a domain, -58.com, or has a Han character among its digits, -1的3.
func (s *scanner) goesOn() bool {
	if s.gap() != glued {
		return false
	}
	if c := (scanner{glyphs: s.glyphs, i: s.i}); c.matchAny(domains) {
		return c.gap() > glued || !isLetter(c.r())
	}
	if !isDigit(s.peek()) {
		return false
	}
	switch r := s.r(); r {
	case '-', '.', '/':
		return true
	default:
		digits := s.digitRun(s.i + 1)
		next := s.runeAt(s.i + 1 + digits)
		if s.glyphs[s.i+1+digits].gap >= lineBreak {
			next = end
		}
		return isHan(r) && digits < maxIndexDigits && (next < 0 || next == '号' || !isHan(next) && strings.IndexByte("-./:", byte(next)) < 0) // not 于2019年
	}
}
