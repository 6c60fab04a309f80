package icp

import (
	"strings"
	"unicode/utf8"
)

// How a string becomes a Number:
//
//	text      runes, folded, without gaps        scan.go      scanner.load
//	tokens    province, ICP, mark, class, 号      scan.go      place, icp, mark, …
//	number    the grammar of the package doc     grammar.go   scanner.number
//	            place                                         place
//	            ICP mark, perhaps a label                     body, afterICP, inner
//	            classes - serial 号                            class, telecom, serial
//	            serial 号                                      classic, serial
//	            - index letter                                index, readIndex
//	lenient   one number and nothing left        this file    parseLenient
//	strict    … that is written properly         this file    parse
//	finders   … around every group of digits                  find.go, html.go

// maxLen is the length in bytes of the longest text that is read as one
// number. The longest number properly written has 58:
// Inner Mongolia ICP License No. A1.A2.B1.B2-20090059-65535A.
const maxLen = 256

// Parse returns the number that s is the official notation of, Chinese or
// English: exactly what [Number.String] and [Number.English] write. It says
// nothing about whether the number was ever issued: [Validate].
//
// The error is a [ParseError]. Its reason is [NotCanonical] if [ParseLenient]
// would read s.
func Parse(s string) (Number, error) {
	n, e := parse(s)
	if e.Reason != 0 {
		return n, e
	}
	return n, nil
}

// ParseLenient returns the number that s is any way to write: every spelling
// that people use and that has a single reading, as the package documentation
// says. Later releases may read more spellings; none will be read as another
// number.
//
// The error is a [ParseError], for what is no number, for what could be
// several, and for text of more than 256 bytes.
func ParseLenient(s string) (Number, error) {
	n, e := parseLenient(s)
	if e.Reason != 0 {
		return n, e
	}
	return n, nil
}

// MustParse is [Parse] for numbers known to be right, as in tests and variable
// declarations; it panics if there is an error.
func MustParse(s string) Number {
	n, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return n
}

// parse reads what is written as we write it: what differs from that by the
// slightest is refused, so the two cannot diverge.
func parse(s string) (Number, ParseError) {
	if n, ok := shortcut(s); ok {
		return n, ParseError{}
	}
	n, e := parseLenient(s)
	if e.Reason != 0 {
		return n, e
	}
	var buf [writtenSize]byte
	written := n.appendChinese(buf[:0])
	if string(written) == s {
		return n, ParseError{}
	}
	at := commonPrefix(s, written)
	written = n.appendEnglish(buf[:0])
	if string(written) == s {
		return n, ParseError{}
	}
	return Number{}, ParseError{s, max(at, commonPrefix(s, written)), NotCanonical}
}

// commonPrefix returns how many bytes a and b begin with in common, whole runes
// of a.
func commonPrefix(a string, b []byte) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	for i < len(a) && i > 0 && !utf8.RuneStart(a[i]) {
		i--
	}
	return i
}

// parseLenient reads one number that is all of s but for a label.
func parseLenient(s string) (Number, ParseError) {
	if n, ok := shortcut(s); ok {
		return n, ParseError{}
	}
	if len(s) > maxLen {
		return Number{}, ParseError{s, maxLen, TooLong}
	}
	sc := newScanner(s)
	why := sc.number(0)
	if why == 0 && sc.r == eof && sc.tail == 0 {
		return sc.n, ParseError{}
	}
	return sc.retry(why)
}

// retry reads the number behind a label, after an attempt without one, or says
// what is wrong.
func (s *scanner) retry(why Reason) (Number, ParseError) {
	if first := *s; why != 0 && s.skipLabels() {
		if again := s.number(0); again != NotICP {
			why = again
		} else {
			*s = first // no label, but what is wrong itself
		}
	}
	at := 0
	switch {
	case why == 0 && s.r == eof && s.tail == 0:
		return s.n, ParseError{}
	case why == 0:
		at, why = s.leftOver()
	default:
		at, why = s.diagnose(why)
	}
	if !utf8.ValidString(s.text) {
		at, why = firstInvalid(s.text), InvalidUTF8
	}
	return Number{}, ParseError{s.text, at, why}
}

// shortcut reads 京ICP备11018762号-11 and the like, properly written, at a fraction
// of the scanner's cost, or nothing. Most numbers are of this form. TestShortcut
// holds that the scanner reads the same.
func shortcut(s string) (n Number, ok bool) {
	const head = len("京ICP备")
	if len(s) < head {
		return n, false
	}
	switch s[letterSize:head] {
	case chineseMarks[Filing]:
		n.kind = Filing
	case chineseMarks[License]:
		n.kind = License
	default:
		return n, false
	}
	if n.province = provinceOf(s, n.kind); n.province == 0 {
		return n, false
	}
	i := head
	for ; i < len(s) && isDigit(rune(s[i])); i++ {
		n.serial = n.serial*10 + uint64(s[i]-'0')
	}
	if n.setDigits(i-head) != 0 || !strings.HasPrefix(s[i:], "号") {
		return n, false
	}
	index := s[i+len("号"):]
	if index == "" {
		return n, true
	}
	if len(index) < 2 || index[0] != '-' || index[1] == '0' {
		return n, false
	}
	value := 0
	for i = 1; i < len(index) && value <= maxIndex && isDigit(rune(index[i])); i++ {
		value = value*10 + int(index[i]-'0')
	}
	if value == 0 || value > maxIndex {
		return n, false
	}
	n.index, n.service = uint16(value), Website
	if i < len(index) {
		n.service = Service(strings.IndexByte(serviceLetters, index[i]))
		return n, i+1 == len(index) && App <= n.service && n.service <= QuickApp
	}
	return n, true
}

// skipLabels goes back to the start and consumes the label there, if there is
// one.
func (s *scanner) skipLabels() (found bool) {
	s.seek(0)
	for s.matchAny(labels) {
		found = true
	}
	if !found {
		s.seek(0)
	}
	return found
}

// leftOver says what is wrong with what follows the number.
func (s *scanner) leftOver() (at int, why Reason) {
	if s.tail != 0 && s.tail != TrailingText {
		return s.tailAt, s.tail
	}
	rest := *s
	at = s.at
	for rest.r != eof {
		if rest.number(0) == 0 {
			return at, TwoNumbers
		}
		rest.seek(min(len(rest.text), rest.start+1))
	}
	return at, TrailingText
}

// diagnose says what there is instead of a number, if why is only that the
// scanner found none.
func (s *scanner) diagnose(why Reason) (at int, _ Reason) {
	if why != NotICP || s.depth > 0 || s.headed {
		return s.failed, why
	}
	s.seek(s.start)
	if s.r == eof {
		return s.start, Empty
	}
	if at, why := s.otherNumber(); why != 0 {
		return at, why
	}
	if newFinder(s.text).next() {
		return s.start, LeadingText
	}
	for s.seek(s.start); s.r != eof; s.advance() {
		if s.icp() || s.class() {
			return s.start, UnknownProvince
		}
	}
	return s.start, NotICP
}

// otherNumber says which number of another kind begins at the start, or that a
// place does and nothing of ours follows.
func (s *scanner) otherNumber() (at int, why Reason) {
	if s.matchAny(otherRegisters) && s.icp() {
		return s.start, OtherRegister
	}
	s.seek(s.start)
	if s.matchAny(noneIssued) && (s.icp() || s.class()) {
		return s.start, NotMainland
	}
	s.seek(s.start)
	found, _ := s.place()
	at = s.at
	switch {
	case s.matchAny(policeWords):
		return s.start, PoliceFiling
	case found && !(s.gap == glued && isLetter(s.r) && joined(s.text[:at], true)): // the E of Else is no place
		return at, NotICP
	}
	return at, 0
}

// firstInvalid returns the offset of the first byte of s that is not UTF-8, or
// its length.
func firstInvalid(s string) (i int) {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}
