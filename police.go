package icp

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A PoliceNumber is a number of the police's register (公安备案), which websites
// show beside the ICP number: 京公网安备11000002000001号. It is a comparable value;
// the zero PoliceNumber is none, "" as text and NULL in SQL.
//
// Its 14 digits are a county or city (GB/T 2260), 02, and a sequence of six. Older
// ones have 10, 12 or 13.
type PoliceNumber struct {
	serial   uint64
	digits   uint8
	province Province // by its letter
}

// ParsePolice returns the number that s is the official notation of, exactly
// what [PoliceNumber.String] and [PoliceNumber.English] write. The error is a
// [ParseError].
func ParsePolice(s string) (PoliceNumber, error) {
	n, e := parsePolice(s)
	if e.Reason != 0 {
		return n, e
	}
	return n, nil
}

// ParsePoliceLenient returns the number that s is any way to write, with the
// same liberties as [ParseLenient]: 公网安备, 公安备案, Public Security Filing No.
// and the like, with a letter in front or without, when the first two digits tell
// the province; 14 digits alone; the address of the record. The error is a
// [ParseError].
func ParsePoliceLenient(s string) (PoliceNumber, error) {
	n, e := parsePoliceLenient(s)
	if e.Reason != 0 {
		return n, e
	}
	return n, nil
}

// MustParsePolice is [ParsePolice] for numbers known to be right, as in tests and
// variable declarations; it panics if there is an error.
func MustParsePolice(s string) PoliceNumber {
	n, err := ParsePolice(s)
	if err != nil {
		panic(err)
	}
	return n
}

// IsZero reports whether n is the zero PoliceNumber, which is none.
func (n PoliceNumber) IsZero() bool { return n == PoliceNumber{} }

// Code returns the digits, as 11000002000001.
func (n PoliceNumber) Code() string { return string(n.appendCode(make([]byte, 0, policeDigits))) }

// Region returns the GB/T 2260 code of the county or city, the first six
// digits: 110000.
func (n PoliceNumber) Region() string { return n.Code()[:min(6, n.digits)] }

// Province returns the province whose letter stands in front. That of the
// Xinjiang Production and Construction Corps (兵, region 66) is Xinjiang.
func (n PoliceNumber) Province() Province { return n.province }

// Equal reports whether n and m are the same number, as n == m does.
func (n PoliceNumber) Equal(m PoliceNumber) bool { return n == m }

// Compare orders numbers by province, length and digits. It returns -1, 0 or +1;
// the zero PoliceNumber comes first.
func (n PoliceNumber) Compare(m PoliceNumber) int {
	return cmp.Or(
		cmp.Compare(n.province, m.province),
		cmp.Compare(n.digits, m.digits),
		cmp.Compare(n.serial, m.serial),
	)
}

// String returns the official notation, "" for the zero PoliceNumber. The
// letters of Sichuan, Guizhou and Gansu are 川, 贵 and 甘 here.
func (n PoliceNumber) String() string {
	return string(n.appendChinese(make([]byte, 0, writtenSize)))
}

// English returns the English notation, "" for the zero PoliceNumber:
//
//	Beijing Public Security Filing No. 11000002000001
func (n PoliceNumber) English() string {
	if n.IsZero() {
		return ""
	}
	return string(n.appendCode(append([]byte(n.province.String()), policeEnglish...)))
}

const (
	policeDigits    = 14
	minPoliceDigits = 10 // of the older ones

	policeChinese = "公网安备"
	policeEnglish = " Public Security Filing No. "

	// corpsCode is the region of the Xinjiang Production and Construction Corps,
	// whose numbers have a letter of their own.
	corpsCode   = "66"
	corpsLetter = "兵"
)

func (n PoliceNumber) appendChinese(b []byte) []byte {
	if n.IsZero() {
		return b
	}
	letter := n.province.letter(policeLetter)
	if _, corps := n.region(); corps && n.province == Xinjiang {
		letter = corpsLetter
	}
	b = append(append(b, letter...), policeChinese...)
	return append(n.appendCode(b), "号"...)
}

func (n PoliceNumber) appendCode(b []byte) []byte {
	if n.IsZero() {
		return b
	}
	start := len(b)
	b = append(b, "00000000000000"[:n.digits]...)
	var buf [20]byte
	code := strconv.AppendUint(buf[:0], n.serial, 10)
	copy(b[start+int(n.digits)-len(code):], code)
	return b
}

// region returns the province that the digits tell, or zero, and whether the region is
// that of the Xinjiang Corps.
func (n PoliceNumber) region() (p Province, corps bool) {
	var buf [policeDigits]byte
	code := string(n.appendCode(buf[:0])[:len(corpsCode)])
	if code == corpsCode {
		return Xinjiang, true
	}
	return provinceByCode(code), false
}

// parsePolice is ParsePolice with the bare ParseError.
func parsePolice(s string) (PoliceNumber, ParseError) {
	n, e := parsePoliceLenient(s)
	if e.Reason != 0 || n.String() == s || n.English() == s {
		return n, e
	}
	at := max(commonPrefix(s, []byte(n.String())), commonPrefix(s, []byte(n.English())))
	return PoliceNumber{}, ParseError{s, at, len(s), NotCanonical}
}

// parsePoliceLenient is ParsePoliceLenient with the bare ParseError.
func parsePoliceLenient(s string) (PoliceNumber, ParseError) {
	text, before := s, 0
	if link := LinkOf(s); link == LinkPolice || link == LinkPoliceOld {
		text, before = codeOf(s)
	}
	if len(text) > maxLen {
		return PoliceNumber{}, tooLong(s)
	}
	var buf [maxLen + 1]glyph
	sc := scanner{glyphs: foldText(buf[:0], text)}
	n, why := sc.policeAll()
	if why == 0 {
		return n, ParseError{}
	}
	e := sc.parseError(text, why)
	return PoliceNumber{}, ParseError{s, e.Offset + before, e.End + before, e.Reason}
}

// codeOf returns the digits of a number in the address of its record, and where
// they begin in it.
func codeOf(href string) (code string, start int) {
	const parameter = "code="
	i := strings.Index(href, parameter)
	if i < 0 {
		return href, 0
	}
	start = i + len(parameter)
	code = href[start:]
	if i = strings.IndexAny(code, "&#"); i >= 0 {
		code = code[:i]
	}
	return code, start
}

// policeAll reads one police number that is all of the text.
func (s *scanner) policeAll() (n PoliceNumber, why Reason) {
	if s.atEnd() {
		return n, s.fail(0, 0, Empty)
	}
	if s.digitRun(0) > 0 { // the code alone
		n, why = s.policeCode(0)
	} else if n, why = s.police(); why != 0 {
		n, why = s.policeBehindLabel(why)
	}
	if why == 0 && !s.atEnd() {
		why = s.fail(s.i, len(s.glyphs)-1, TrailingText)
	}
	return n, why
}

// policeBehindLabel reads a number behind what is then its label, 公安备案号：京公网安备…;
// if there is none, the error stays what it was.
func (s *scanner) policeBehindLabel(why Reason) (PoliceNumber, Reason) {
	first, at := s.reading, s.i
	s.i = s.floor
	for s.matchAny(labels) || s.matchAny(policeLabels) || s.matchAny(policeMarks) {
		behind := s.i
		if n, again := s.police(); again != NotPolice && again != MissingSerial {
			return n, again
		}
		s.i = behind
		if s.number(0) == 0 { // 公安备案号：京ICP备…
			return PoliceNumber{}, s.fail(behind, len(s.glyphs)-1, NotPolice)
		}
		s.i = behind
	}
	s.reading, s.i = first, at
	return PoliceNumber{}, why
}

// police reads place, 公网安备, digits and 号.
func (s *scanner) police() (n PoliceNumber, why Reason) {
	start := s.i
	s.reading = reading{start: start}
	ambiguous := s.place()
	corps := !s.placed && s.match(corpsLetter)
	s.placeEnd = s.i
	switch {
	case s.n.variant == joint || !s.matchAny(policeMarks):
		if s.takesLetter() { // Jin Gongwang Anbei
			return n, s.fail(start, s.placeEnd-1, AmbiguousProvince)
		}
		return n, s.fail(start, len(s.glyphs)-1, NotPolice)
	case ambiguous != 0:
		return n, s.fail(start, s.placeEnd, ambiguous)
	}
	s.skipFillers()
	n, why = s.policeCode(s.n.province)
	if why == 0 {
		region, ofCorps := n.region()
		switch {
		case corps && !ofCorps:
			return n, s.fail(start, start+1, UnknownProvince)
		case region != 0 && isLetter(s.glyphs[start].r) && s.isPinyin(start, s.placeEnd, region.policePinyin()):
			n.province = region // Gan, Gui
		}
	}
	return n, why
}

// takesLetter reports whether the place, which was read as Jing, is Jin in front of
// Gongwang.
func (s *scanner) takesLetter() bool {
	if s.n.province != Beijing || s.before(s.i) != 'g' {
		return false
	}
	c := scanner{glyphs: s.glyphs, i: s.i - 1}
	return c.matchAny(policeMarks)
}

// isPinyin reports whether the glyphs from start to stop are the pinyin, perhaps with
// a tone or in brackets.
func (s *scanner) isPinyin(start, stop int, pinyin string) bool {
	c := scanner{glyphs: s.glyphs, i: start}
	i := c.nameEnd(pinyin)
	return i > start && (i == stop || i == stop-1 && !isLetter(s.glyphs[i].r))
}

// policePinyin returns the pinyin of the letter on police numbers. Gan and Gui are
// other provinces' on filings.
func (p Province) policePinyin() string {
	if p == Guizhou {
		return "Gui"
	}
	return p.pinyin(License)
}

// policeCode reads the digits, and 号, of a number with the letter of p, or with
// none.
func (s *scanner) policeCode(p Province) (n PoliceNumber, why Reason) {
	at := s.i
	s.serial, s.n.serial = at, 0
	count := s.readPoliceDigits()
	s.whole = count == policeDigits
	mayGoOn := 0 < count && count < policeDigits
	masked := s.maskBehind(mayGoOn)
	switch {
	case masked > s.i:
		return n, s.fail(s.i, masked, Masked)
	case s.digitLike(s.i) > s.i, mayGoOn && s.signNext():
		return n, s.fail(s.i, s.i+1, NotDigit)
	case count == 0 && !s.atEnd() && isDigit(s.glyphs[at+1].r): // 公网安备(…
		return n, s.fail(at, at+1, NotDigit)
	case count == 0:
		return n, s.fail(at, at, MissingSerial)
	case count < minPoliceDigits, count == 11, count > policeDigits, at == 0 && count != policeDigits,
		s.digitTagged():
		return n, s.fail(at, s.i, PoliceLength)
	}
	if n = (PoliceNumber{s.n.serial, uint8(count), p}); p == 0 {
		n.province, _ = n.region()
	}
	if n.province == 0 {
		if s.glyphs[at].r == '7' || s.glyphs[at].r == '8' { // 71, 81 and 82
			return n, s.fail(at, at+len(corpsCode), NotMainland)
		}
		return n, s.fail(at, at+len(corpsCode), NotPolice)
	}
	if s.numberWord() {
		s.whole = true
		if s.gap() == glued && isDigit(s.r()) {
			return n, s.fail(at, s.i+s.digitRun(s.i), PoliceLength)
		}
	}
	return n, 0
}

// signNext reports whether what comes next stands alone between two digits and is
// neither one nor 号.
func (s *scanner) signNext() bool {
	r := s.r()
	return r > 0 && r != utf8.RuneError && r != '号' && s.gap() == glued && !isDigit(r) && isDigit(s.peek())
}

// ofWebsite reports whether the 14 digits have the category of websites, 02, behind the
// region.
func ofWebsite(serial uint64) bool { return serial/1e6%100 == 2 }

// readPoliceDigits reads digits, which spaces may part if there are 14 with the 02 behind
// the region that all have: 1101163841 2013 is a number of ten and a year.
func (s *scanner) readPoliceDigits() int {
	count := s.run()
	last, serial, first := s.i, s.n.serial, count
	for count < policeDigits && s.digitApart() {
		count += s.run()
	}
	if count == policeDigits && (count == first || ofWebsite(s.n.serial)) {
		return count
	}
	s.i, s.n.serial = last, serial
	return first
}
