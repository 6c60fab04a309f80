package icp

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A PoliceNumber is a number of the police's register (公安备案), which websites
// show beside the ICP number: 京公网安备11000002000001号. It is a comparable value;
// the zero PoliceNumber is none, and "" as text.
//
// Its 14 digits are a county or city (GB/T 2260), 02, and a sequence of six.
type PoliceNumber struct {
	serial   uint64
	digits   uint8
	province Province // by its letter
}

// ParsePolice returns the number that s is the official notation of, exactly
// what [PoliceNumber.String] writes. The error is a [ParseError].
func ParsePolice(s string) (PoliceNumber, error) {
	n, err := ParsePoliceLenient(s)
	if err != nil {
		return n, err
	}
	if written := n.String(); written != s {
		return PoliceNumber{}, ParseError{s, commonPrefix(s, []byte(written)), NotCanonical}
	}
	return n, nil
}

// ParsePoliceLenient returns the number that s is any way to write, with the
// same liberties as [ParseLenient]; without a letter in front of 公网安备, the first
// two digits tell the province. The error is a [ParseError].
func ParsePoliceLenient(s string) (PoliceNumber, error) {
	if len(s) > maxLen {
		return PoliceNumber{}, ParseError{s, maxLen, TooLong}
	}
	sc := newScanner(s)
	n, at, why := sc.police()
	switch {
	case why != 0:
	case sc.r != eof:
		at, why = sc.at, TrailingText
	default:
		return n, nil
	}
	if !utf8.ValidString(s) {
		at, why = firstInvalid(s), InvalidUTF8
	}
	return PoliceNumber{}, ParseError{s, at, why}
}

// IsZero reports whether n is the zero PoliceNumber, which is none.
func (n PoliceNumber) IsZero() bool { return n == PoliceNumber{} }

// Code returns the digits, as 11000002000001.
func (n PoliceNumber) Code() string {
	if n.IsZero() {
		return ""
	}
	code := strconv.FormatUint(n.serial, 10)
	return "00000000000000"[:int(n.digits)-len(code)] + code
}

// Region returns the GB/T 2260 code of the county or city, the first six
// digits: 110000.
func (n PoliceNumber) Region() string { return n.Code()[:min(6, n.digits)] }

// Province returns the province whose letter stands in front.
func (n PoliceNumber) Province() Province { return n.province }

// URL returns the address of the record that the number has to be linked to.
func (n PoliceNumber) URL() string {
	if n.IsZero() {
		return ""
	}
	return "https://beian.mps.gov.cn/#/query/webSearch?code=" + n.Code()
}

// String returns the official notation, "" for the zero PoliceNumber. The
// letters of Sichuan, Guizhou and Gansu are 川, 贵 and 甘 here.
func (n PoliceNumber) String() string {
	if n.IsZero() {
		return ""
	}
	return n.province.letter(policeLetter) + "公网安备" + n.Code() + "号"
}

// Validate reports whether the police would have given the number. The error
// is a [Reason]: [LegacyLength] for 12 or 13 digits, [RegionMismatch],
// [PoliceCategory], [Placeholder]; [Empty] for the zero PoliceNumber.
func (n PoliceNumber) Validate() error {
	code := n.Code()
	switch {
	case n.IsZero():
		return Empty
	case code[:2] != n.province.Code():
		return RegionMismatch
	case n.digits != policeDigits:
		return LegacyLength
	case code[6:8] != "02":
		return PoliceCategory
	case code[8:] == "000000":
		return Placeholder
	}
	return nil
}

// MarshalText returns the official notation, nothing for the zero PoliceNumber.
func (n PoliceNumber) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText sets n to the number that text is the official notation of, as
// [ParsePolice] reads it; empty text gives the zero PoliceNumber. On an error,
// which is a [ParseError], n is unchanged.
func (n *PoliceNumber) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = PoliceNumber{}
		return nil
	}
	m, err := ParsePolice(string(text))
	if err == nil {
		*n = m
	}
	return err
}

// A PoliceMatch is a police number found in a text.
type PoliceMatch struct {
	Number     PoliceNumber
	Start, End int // byte offsets
}

// FindAllPolice iterates over the police numbers in the text, as [FindAll] does
// over the ICP numbers.
func FindAllPolice[T string | []byte](text T) iter.Seq[PoliceMatch] {
	return func(yield func(PoliceMatch) bool) {
		f := newFinder(asString(text))
		f.police = true
		for f.next() {
			if !yield(f.policeMatch) {
				return
			}
		}
	}
}

// FindAllPoliceHTML iterates over the police numbers that the page shows, as
// [FindAllHTML] does over the ICP numbers.
func FindAllPoliceHTML[T string | []byte](page T) iter.Seq[PoliceMatch] {
	return func(yield func(PoliceMatch) bool) {
		p := shownPage{page: asString(page)}
		for p.nextBlocks() {
			f := newFinder(asString(p.text))
			f.police, f.scan.marked = true, true
			for f.next() {
				m := f.policeMatch
				m.Start, m.End = p.offsets(m.Start, m.End)
				if !yield(m) {
					return
				}
			}
		}
	}
}

const (
	policeDigits    = 14
	minPoliceDigits = 12 // of the older ones
)

// police reads place, 公网安备, digits and 号, or says at which offset it cannot.
func (s *scanner) police() (n PoliceNumber, at int, why Reason) {
	at = s.at
	switch found, why := s.place(); {
	case why != 0:
		return n, at, why
	case s.n.variant == joint:
		return n, at, NotPolice
	case found:
		n.province = s.n.province
	case s.r == eof:
		return n, at, Empty
	}
	if !s.matchAny(policeMarks) {
		return n, s.at, NotPolice
	}
	for s.matchAny(fillers) {
	}
	at = s.at
	count := s.run()
	switch {
	case s.masked() || isMask(s.r) && s.gap == glued:
		return n, s.at, Masked
	case count == 0:
		return n, at, MissingSerial
	case count < minPoliceDigits || count > policeDigits:
		return n, at, SerialLength
	}
	n.serial, n.digits = s.n.serial, uint8(count)
	if n.province == 0 {
		n.province = provinceByCode(n.Code()[:2])
	}
	if n.province == 0 {
		return n, at, MissingProvince
	}
	s.numberWord()
	return n, at, 0
}

// policeAt is numberAt for police numbers.
func (f *finder) policeAt(serial int) bool {
	s := &f.scan
	s.text = f.text[:min(len(f.text), serial+maxLen+lookAhead)]
	head := max(f.floor, serial-maxLen)
	// The nearest 公 begins the mark.
	mark := strings.LastIndex(f.text[head:serial], "公")
	if mark < 0 {
		return false
	}
	start, _, _ := f.placeBefore(head+mark, true)
	s.seek(start)
	s.reading = reading{}
	n, _, why := s.police()
	if why != 0 || s.pos <= serial || s.pos-start > maxLen {
		return false
	}
	f.policeMatch = PoliceMatch{n, start, s.pos}
	return true
}
