package icp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A PoliceNumber is a number of the police's register (公安备案), which websites
// show beside the ICP number: 京公网安备11000002000001号. It is a comparable value;
// the zero PoliceNumber is none, "" as text and NULL in SQL.
//
// Its 14 digits are a county or city (GB/T 2260), 02, and a sequence of six. Older
// ones have 10, 12 or 13.
type PoliceNumber struct{ number Number }

// ParsePolice returns the number that s is the official notation of, exactly
// what [PoliceNumber.String] and [PoliceNumber.English] write. The error is a
// [ParseError].
func ParsePolice(s string) (PoliceNumber, error) { return orError(parsePolice(s)) }

// ParsePoliceLenient returns the number that s is any way to write, with the
// same liberties as [ParseLenient]: 公网安备, 公安备案, Public Security Filing No.
// and the like, with a letter in front or without, when the first two digits tell
// the province; 14 digits alone; the address of the record. The error is a
// [ParseError].
func ParsePoliceLenient(s string) (PoliceNumber, error) { return orError(parsePoliceLenient(s)) }

// MustParsePolice is [ParsePolice] for numbers known to be right, as in tests and
// variable declarations; it panics if there is an error.
func MustParsePolice(s string) PoliceNumber { return must(ParsePolice(s)) }

// IsZero reports whether n is the zero PoliceNumber, which is none.
func (n PoliceNumber) IsZero() bool { return n == PoliceNumber{} }

// Code returns the digits, as 11000002000001.
func (n PoliceNumber) Code() string { return n.number.Serial() }

// Region returns the GB/T 2260 code of the county or city, the first six
// digits: 110000.
func (n PoliceNumber) Region() string { return n.Code()[:min(6, n.number.digits)] }

// Province returns the province whose letter stands in front. That of the
// Xinjiang Production and Construction Corps (兵, region 66) is Xinjiang.
func (n PoliceNumber) Province() Province { return n.number.province }

// Equal reports whether n and m are the same number, as n == m does.
func (n PoliceNumber) Equal(m PoliceNumber) bool { return n == m }

// Compare orders numbers by province, length and digits. It returns -1, 0 or +1;
// the zero PoliceNumber comes first.
func (n PoliceNumber) Compare(m PoliceNumber) int { return n.number.Compare(m.number) }

// String returns the official notation, "" for the zero PoliceNumber. The
// letters of Sichuan, Guizhou and Gansu are 川, 贵 and 甘 here.
func (n PoliceNumber) String() string { return n.number.String() }

// English returns the English notation, "" for the zero PoliceNumber:
//
//	Beijing Public Security Filing No. 11000002000001
func (n PoliceNumber) English() string { return n.number.English() }

// police is the kind of a Number that is a PoliceNumber's.
const police = License + 1

const (
	// corpsCode is the region of the Xinjiang Production and Construction Corps,
	// whose numbers have a letter of their own.
	corpsCode   = 66
	corpsLetter = '兵'
)

// letter returns what stands in front of n in Chinese.
func (n *Number) letter() string {
	if n.kind == police {
		if region, corps := (PoliceNumber{*n}).region(); corps && region == n.province {
			return string(corpsLetter)
		}
	}
	return n.province.Letter(n.kind)
}

// region returns the province that the digits tell, or zero, and whether the region is
// that of the Xinjiang Corps.
func (n PoliceNumber) region() (p Province, corps bool) {
	code, _ := n.number.cut(2)
	if code == corpsCode {
		return Xinjiang, true
	}
	i, ok := slices.BinarySearchFunc(provinces[:], code, func(row provinceRow, code int) int { return row.code - code })
	if !ok {
		return 0, false
	}
	return Province(i), false
}

// parsePolice is ParsePolice with the bare ParseError.
func parsePolice(s string) (PoliceNumber, ParseError) {
	n, e := parsePoliceLenient(s)
	if e.Reason == 0 {
		n.number.isOfficial(s, &e)
	}
	return n, e
}

// parsePoliceLenient is ParsePoliceLenient with the bare ParseError.
func parsePoliceLenient(s string) (n PoliceNumber, e ParseError) {
	text, before := codeOf(s)
	if !n.number.parseFolded(text, policeForm, &e) {
		return PoliceNumber{}, ParseError{s, e.Offset + before, e.End + before, e.Reason}
	}
	return n, e
}

// codeOf returns the digits in the address of a record, with or without https:, and where they
// begin in it; or the text, if it is none.
func codeOf(s string) (code string, start int) {
	address, code, ok := strings.Cut(s, "code=")
	if !ok {
		return s, 0
	}
	var buf [maxLen]byte
	if !strings.Contains(address, "//") {
		address = asString(append(append(buf[:0], "//"...), address...))
	}
	if link := LinkOf(address); link != LinkPolice && link != LinkPoliceOld {
		return s, 0
	}
	start = len(s) - len(code)
	code, _, _ = strings.Cut(code, "&")
	code, _, _ = strings.Cut(code, "#")
	return code, start
}

// policeAll reads one police number: the code alone, or one at the beginning of the text or behind
// its label; or says that text stands in front of one, 深公网安备…. Else the error is that of the
// beginning.
func (r *reading) policeAll() {
	const labels = label | policeLabel | policeMark | filler
	if r.begin(0); isDigit(r.r(0)) {
		r.flaw = r.policeCode(0, 0)
		return
	}
	r.policeNumber(0)
	first := r.facts
	for mark := 1; mark < len(r.glyphs) && first.n.digits == 0; mark++ {
		if r.policeMark(mark) == mark {
			continue
		}
		i := r.placeBefore(mark, true)
		r.policeNumber(i)
		front := r.glyphs[:i]
		switch why := r.flaw.why; {
		case why == NotPolice, why == MissingSerial:
		case front.words(0, labels) == i:
			return
		case why == 0:
			r.flaw = flaw{LeadingText, 0, i}
			return
		}
	}
	r.facts = first
}

// policeNumber reads place, 公网安备, digits and 号.
func (r *reading) policeNumber(i int) {
	r.begin(i)
	p := r.glyphs.place(i)
	mark := r.policeMark(p.stop)
	if p.province == Beijing { // Jin Gongwang Anbei
		if stop := r.policeMark(p.stop - 1); stop >= p.stop {
			p, mark = place{why: AmbiguousProvince, stop: p.stop - 1}, stop
		}
	}
	r.headed, r.marked = true, true // if there is a mark, which is all of the head
	r.setPlace(p)
	if mark == p.stop || p.is&jointPlace != 0 {
		r.flaw = flaw{NotPolice, i, len(r.glyphs) - 1}
		return
	}
	r.flaw = r.policeCode(r.behindMark(mark), p.province)
	switch region, ofCorps := (PoliceNumber{r.n}).region(); {
	case r.flaw.why == 0 && r.r(i) == corpsLetter && !ofCorps:
		r.flaw = flaw{UnknownProvince, i, i + 1}
	case r.isPinyin(i, p.stop, region.pinyin(police)):
		r.n.province = region
	case p.why != 0:
		r.flaw = flaw{p.why, i, p.stop}
	}
}

// policeMark reads 公网安备 or what is meant for it, in English with all that it goes on with:
// Public Security Bureau Filing.
func (t glyphs) policeMark(i int) int {
	stop := t.word(i, policeMark)
	switch {
	case t.r(i) == corpsLetter && t.isPlaceBefore(i): // that of another: 北京 兵公网安备
		return i
	case stop > i && t.is(i, letterClass):
		return t.words(stop, policeRest)
	}
	return stop
}

// isPinyin reports whether the glyphs from the position to stop are the pinyin, perhaps with a tone.
func (t glyphs) isPinyin(i, stop int, pinyin string) bool {
	for _, r := range pinyin {
		if t.r(i) != r|0x20 {
			return false
		}
		i++
	}
	return t.tone(i) == stop
}

// policeCode reads the digits, and 号, of a number with the letter of p, or with none.
func (r *reading) policeCode(i int, p Province) flaw {
	serial, count, stop := r.policeRun(i)
	r.serial, r.stop = i, stop
	r.n = Number{serial: serial, digits: uint8(min(count, policeDigits+1)), kind: police, province: p}
	r.whole = r.n.standsAlone()
	if f := r.spoiled(stop, count < policeDigits); f.why != 0 {
		return f
	}
	switch {
	case count == 0 && r.isICP(r.glyphs.place(i).stop): // 公安备案号：京ICP备…
		return flaw{NotPolice, i, len(r.glyphs) - 1}
	case count == 0:
		return r.noDigits(i)
	case !forms[policeForm].lengths.has(count), i == 0 && !r.whole, r.digitTagged(stop):
		return flaw{PoliceLength, i, stop}
	case p == 0:
		r.n.province, _ = PoliceNumber{r.n}.region()
	}
	if r.n.province == 0 {
		why := NotPolice
		if strings.ContainsRune("78", r.r(i)) { // 71, 81 and 82
			why = NotMainland
		}
		return flaw{why, i, i + len("71")}
	}
	if closed := r.numberWord(stop, r.written); closed > stop {
		if !r.whole && isDigit(r.peek(closed-1)) {
			return flaw{PoliceLength, i, closed + r.digits(closed)}
		}
		r.whole, r.stop = true, closed
	}
	return flaw{}
}

// behindMark returns where the digits begin behind the mark: all of them may be in quotes, in bold
// or in the next cell of a table: "公安备案号": "11010802031234".
func (t glyphs) behindMark(mark int) int {
	i := t.words(mark, filler)
	k := t.signsBehind(i)
	lost := func(g glyph) bool { return g.r == utf8.RuneError || g.r == lostPlace }
	switch {
	case t.digits(k) != policeDigits, t.isOpening(k - 1), i == mark && t.r(k-1) == blockGlyph, slices.ContainsFunc(t[i:k], lost):
		return i
	}
	return k
}

// policeRun reads digits, which spaces may part if there are 14 with the category of websites,
// 02, behind the region, which all have: 1101163841 2013 is a number of ten and a year. A hyphen
// may part those of old ones of ten, behind the province at least: 110-1081950.
func (t glyphs) policeRun(i int) (serial uint64, count, stop int) {
	serial, stop = t.run(i, 0)
	more := t.digits(stop + 1) // as many as the finders look for
	if t.r(stop) == '-' && more >= minDigits && more < minPoliceDigits-1 && stop-i+more == minPoliceDigits {
		serial, stop = t.run(stop+1, serial)
		return serial, minPoliceDigits, stop
	}
	whole, end := serial, stop
	for t.isDigitApart(end) {
		whole, end = t.run(end, whole)
	}
	if end-i == policeDigits && ofWebsite(whole) {
		return whole, policeDigits, end
	}
	return serial, stop - i, stop
}

// ofWebsite reports whether the 14 digits have the category of websites, 02, behind the region.
func ofWebsite(serial uint64) bool { return serial/1e6%100 == 2 }
