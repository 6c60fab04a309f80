package icp

import "strings"

// This file is the grammar: what a number consists of, in which order.

// A reading is what a scanner has read of a number.
type reading struct {
	n      Number
	start  int    // of the number, behind any label
	placed bool   // a province or 合字 is written
	headed bool   // ICP is written
	oneBy  bool   // the digits stand one by one, so the index may, too
	depth  int    // how many heads or labels were read before
	failed int    // where the reason for an error stands
	tail   Reason // why what follows the number is no part of it, or zero
	tailAt int
}

// maxDepth is how many heads may stand before a number that begins with ICP
// themselves: ICP许可证：沪ICP证：沪B2-20100043.
const maxDepth = 2

// fail notes that why holds at the offset at.
func (s *scanner) fail(at int, why Reason) Reason {
	s.failed = at
	return why
}

// number reads a number, as much of it as there is, and leaves the scanner
// behind it. The error is of its beginning; what is wrong with its end is the
// reading's tail.
func (s *scanner) number(depth int) Reason {
	s.reading = reading{start: s.at, failed: s.at, depth: depth}
	found, why := s.place()
	if why != 0 {
		return why
	}
	s.placed = found
	if why := s.body(); why != 0 {
		return why
	}
	return s.complete()
}

// complete checks what only the whole number tells.
func (s *scanner) complete() Reason {
	switch {
	case !s.placed && s.n.classes == 0:
		return s.fail(s.start, MissingProvince)
	case s.n.variant != 0 && s.n.variant != joint && !s.n.mayHaveSubclass(),
		s.n.variant == joint && s.n.classes == 0:
		return s.fail(s.start, NotICP)
	}
	return 0
}

// body reads what follows the place.
func (s *scanner) body() Reason {
	switch {
	case s.class():
		return s.telecom()
	case s.icp():
		return s.afterICP()
	case s.placed && s.bar() && s.class():
		return s.telecom()
	case s.placed && s.icp():
		return s.afterICP()
	}
	return s.fail(s.at, NotICP)
}

// bar consumes what may stand behind a place: 京｜ICP备…, 鲁：ICP备….
func (s *scanner) bar() bool {
	found := s.r == '|' || s.r == ':'
	if found {
		s.advance()
	}
	return found
}

// afterICP reads what follows ICP: digits, or the classes of a license; or a
// number of which all so far was the label.
func (s *scanner) afterICP() Reason {
	s.headed = true
	if s.class() {
		return s.telecom()
	}
	s.n.kind = s.mark()
	for s.matchAny(fillers) {
	}
	switch {
	case isDigit(s.r):
		return s.classic()
	case s.class():
		return s.telecom()
	}
	return s.inner()
}

// inner reads a number behind what is then its label (ICP许可证：粤ICP备16097719号),
// or its head (沪ICP证：沪B2-20100043), whose province must be the same.
func (s *scanner) inner() Reason {
	outer, at, mask := s.reading, s.at, isMask(s.r)
	why := NotICP
	if outer.depth < maxDepth {
		why = s.number(outer.depth + 1)
	}
	switch {
	case why == NotICP && mask:
		return s.fail(at, Masked)
	case why == NotICP:
		return s.fail(at, MissingSerial)
	case why != 0:
		return why
	case outer.placed && (outer.n.province != s.n.province || (outer.n.variant == joint) != (s.n.variant == joint)):
		return s.fail(at, ConflictingProvince)
	}
	if !s.headed {
		s.start, s.headed = outer.start, true
	}
	return 0
}

// class consumes the classes of a license and the hyphen behind them, B1.B2-,
// or nothing.
func (s *scanner) class() bool {
	if s.r != 'a' && s.r != 'b' {
		return false
	}
	start := s.pos
	set, subclass := s.classSet()
	if set == 0 || s.r != '-' {
		s.seek(start)
		return false
	}
	s.advance()
	s.n.classes = set
	if subclass != 0 {
		s.n.variant = subclass
	}
	return true
}

// classSet consumes B1.B2, or B-2-4 with its sub-class.
func (s *scanner) classSet() (set Classes, subclass uint8) {
	for s.r == 'a' || s.r == 'b' {
		class := A1 << (2 * (s.r - 'a'))
		s.advance()
		old := s.r == '-' && set == 0
		if old {
			s.advance()
		}
		if s.r == '2' {
			class <<= 1
		} else if s.r != '1' {
			return 0, 0
		}
		s.advance()
		if set.Has(class) {
			return 0, 0
		}
		set |= class
		if old {
			return s.subclass(set)
		}
		if s.r != '.' {
			return set, 0
		}
		s.advance()
	}
	return 0, 0
}

// subclass consumes the -4 behind B-2, the set.
func (s *scanner) subclass(set Classes) (Classes, uint8) {
	if s.r != '-' {
		return 0, 0
	}
	s.advance()
	if s.r < '1' || s.r > '9' {
		return 0, 0
	}
	digit := uint8(s.r - '0')
	s.advance()
	return set, digit
}

// telecom reads what follows the classes of a license.
func (s *scanner) telecom() Reason {
	s.n.kind = License
	return s.serial(8)
}

// classic reads the serial of a filing, or of a license without classes.
func (s *scanner) classic() Reason {
	if s.n.kind == License {
		return s.serial(6)
	}
	return s.serial(8)
}

// serial reads digits, 号 and an index. With so many digits as whole the serial
// is complete, and digits behind a space are none of it.
func (s *scanner) serial(whole int) Reason {
	at := s.at
	count := s.digits(whole)
	if s.n.kind == 0 {
		// No word tells the kind: 京ICP11018762.
		if 5 <= count && count <= 7 && !s.masked() {
			return s.fail(at, AmbiguousKind)
		}
		s.n.kind = Filing
	}
	why := s.n.setDigits(count)
	switch {
	case s.masked(), why != 0 && s.gap == glued && isMask(s.r):
		return s.fail(s.at, Masked)
	case count == 0:
		return s.fail(at, MissingSerial)
	case count == 9 && s.n.kind == Filing && s.n.serial/1e7 == 2:
		return s.fail(at, LostDigit)
	case why != 0:
		return s.fail(at, why)
	}
	closed := s.numberWord()
	s.index(closed)
	return 0
}

// digits reads the digits of a serial and returns how many there are.
//
// Spaces may part them if they stand one by one, or if 号 tells where they end.
// Otherwise the run before the space is the serial, and so it is once it is
// whole: 粤ICP备05086624 11号楼 is not a serial of ten digits. Only a run of eight
// that cannot be whole goes on.
func (s *scanner) digits(whole int) int {
	count := s.run()
	if !s.digitApart() {
		return count
	}
	if count > whole || count == whole && !(s.n.kind != License && cutOff(count, s.n.serial)) {
		return count
	}
	first, firstSerial, firstCount := s.pos, s.n.serial, count
	oneBy := count == 1
	for s.digitApart() && count <= maxDigits {
		end, serial := s.pos, s.n.serial
		more := s.run()
		if oneBy && more > 1 && count >= minDigits {
			// What does not stand one by one is something else.
			s.n.serial = serial
			s.seek(end)
			break
		}
		count += more
		oneBy = oneBy && more == 1
	}
	end := s.pos
	if count <= maxDigits && (oneBy || s.numberWord()) {
		s.seek(end)
		s.oneBy = oneBy
		return count
	}
	s.n.serial = firstSerial
	s.seek(first)
	return firstCount
}

// run reads digits that nothing parts, behind those of the serial so far.
func (s *scanner) run() (count int) {
	serial := s.n.serial
	for isDigit(s.r) && (count == 0 || s.gap == glued && s.at-s.pos <= maxDigitGap) {
		serial = serial*10 + uint64(s.r-'0')
		count++
		end := s.next
		for end < len(s.text) && isDigit(rune(s.text[end])) {
			serial = serial*10 + uint64(s.text[end]-'0')
			count++
			end++
		}
		s.seek(end)
	}
	s.n.serial = serial
	return count
}

// digitApart reports whether a digit comes next that a space or markup parts
// from the one before.
func (s *scanner) digitApart() bool {
	return isDigit(s.r) && glued < s.gap && s.gap < lineBreak && s.at-s.pos <= maxDigitGap
}

// masked reports whether a mask follows the digits. A single x is no mask but
// the first letter of the next word.
func (s *scanner) masked() bool {
	if s.gap != glued || !isMask(s.r) {
		return false
	}
	start := s.pos
	s.advance()
	masked := s.gap == glued && (isMask(s.r) || isDigit(s.r) || s.r == '号')
	s.seek(start)
	return masked
}

// numberWord consumes 号, or a word for it, and reports whether it was there.
func (s *scanner) numberWord() bool {
	start, latin := s.pos, isLetter(s.r)
	if s.gap == lineBreak || !s.matchAny(numberWords) {
		return false
	}
	if !latin {
		return true
	}
	s.tone()
	if s.gap == glued && isLetter(s.r) {
		s.seek(start)
		return false
	}
	return true
}

// index reads the index of a service, or notes in the reading's tail why what
// looks like one is none.
func (s *scanner) index(closed bool) {
	end, entity := s.pos, s.n
	s.tail = s.readIndex(closed)
	if s.tailAt == 0 {
		s.tailAt = s.at
	}
	if s.tail != 0 && s.tail != UnknownService {
		s.n = entity
		s.seek(end)
	}
}

// readIndex reads -11A, and 号 behind it, or says why what comes next is no
// index.
func (s *scanner) readIndex(closed bool) Reason {
	switch {
	case s.gap == lineBreak:
		return 0
	case s.r == '-':
		return s.behindHyphen()
	case closed && isDigit(s.r):
		return MissingHyphen
	case s.gap == glued && s.serviceLetter() != 0:
		return LetterWithoutIndex
	}
	return 0
}

func (s *scanner) behindHyphen() Reason {
	apart := s.gap
	s.advance()
	apart = max(apart, s.gap)
	switch {
	case s.r == eof:
		return DanglingHyphen
	case apart == lineBreak:
		return TrailingText
	case isMask(s.r):
		return Masked
	case s.serviceLetter() != 0:
		return LetterWithoutIndex
	case !isDigit(s.r):
		return TrailingText
	}

	at, leadingZero := s.at, s.r == '0'
	value, count, oneBy := s.indexDigits()
	switch {
	case leadingZero || count > 5 || value > maxIndex:
		s.tailAt = at
		return IndexRange
	case s.gap == tagged && (isDigit(s.r) || s.serviceLetter() != 0):
		return TrailingText // shown as one with the index, or beside it
	case apart == spaced && !oneBy && 1990 <= value && value < 2100:
		s.tailAt = at
		return YearOrIndex
	case s.serviceLetter() == 0 && s.masked():
		return Masked
	}
	s.n.index = uint16(value)
	return s.behindIndex()
}

// behindIndex reads the letter of the service.
func (s *scanner) behindIndex() Reason {
	s.n.service = Website
	if s.gap == glued || s.oneBy && s.gap < lineBreak {
		if letter := s.serviceLetter(); letter != 0 {
			s.n.service = letter
			s.advance()
		} else if s.loneLetter() {
			return UnknownService
		}
	}
	if !s.numberWord() && s.goesOn() {
		return TrailingText
	}
	return 0
}

// indexDigits reads the digits of an index, which may stand one by one if the
// serial's do.
func (s *scanner) indexDigits() (value, count int, oneBy bool) {
	for isDigit(s.r) && count <= 5 {
		apart := s.oneBy && s.digitApart()
		if count > 0 && s.gap != glued && !apart {
			break
		}
		oneBy = oneBy || apart && count > 0
		value = value*10 + int(s.r-'0')
		count++
		s.advance()
	}
	return value, count, oneBy
}

// serviceLetter returns the service that the next rune is the letter of, if
// it stands alone: in -1All there is no A.
func (s *scanner) serviceLetter() Service {
	if !s.loneLetter() {
		return 0
	}
	return Service(max(0, strings.IndexByte(serviceLetters, byte(s.r)&^0x20)))
}

// loneLetter reports whether a letter comes next that begins no word.
func (s *scanner) loneLetter() bool {
	if !isLetter(s.r) {
		return false
	}
	start := s.pos
	s.advance()
	lone := s.gap != glued || !isLetter(s.r) && !isDigit(s.r)
	s.seek(start)
	return lone
}

// goesOn reports whether what was read as an index is the beginning of
// something longer, as a date: -2024-01-02.
func (s *scanner) goesOn() bool {
	if s.gap != glued || s.r != '-' && s.r != '.' && s.r != '/' {
		return false
	}
	start := s.pos
	s.advance()
	on := s.gap == glued && isDigit(s.r)
	s.seek(start)
	return on
}
