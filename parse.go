package icp

import "unicode/utf8"

// How a string becomes a Number:
//
//	direct    what String and English write, byte by byte      direct.go  direct
//	folded    text as glyphs, without gaps                      fold.go    foldText
//	words     province, ICP, mark, class, 号                     words.go   place, icp, mark, …
//	number    the grammar of the package doc                    grammar.go scanner.number
//	          … of which the digits and the index               serial.go  readSerial
//	lenient   one number and nothing left                       this file  parseLenient
//	strict    … that is written properly                        this file  parse
//	finders   … around every group of digits                    find.go, and what it names

// maxLen is the length in bytes of the longest text that is read as one
// number. The longest number properly written has 58:
// Inner Mongolia ICP License No. A1.A2.B1.B2-20090059-65535A.
const maxLen = 256

// Parse returns the number that s is the official notation of, Chinese or
// English: exactly what [Number.String] and [Number.English] write. It says
// nothing about whether the number was ever issued: [Number.Doubt].
//
// The error is a [ParseError]. Its reason is [NotCanonical] if [ParseLenient]
// would read s.
func Parse(s string) (n Number, err error) {
	if e := n.parse(s); e.Reason != 0 {
		return Number{}, e
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
func ParseLenient(s string) (n Number, err error) {
	if e := n.parseLenient(s); e.Reason != 0 {
		return Number{}, e
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

// parse is Parse with the bare ParseError.
func parse(s string) (n Number, e ParseError) {
	if e = n.parse(s); e.Reason != 0 {
		n = Number{}
	}
	return n, e
}

// parseLenient is ParseLenient with the bare ParseError.
func parseLenient(s string) (n Number, e ParseError) {
	if e = n.parseLenient(s); e.Reason != 0 {
		n = Number{}
	}
	return n, e
}

// parse sets n, which is zero, to what Parse returns. On an error n is undefined.
func (n *Number) parse(s string) ParseError {
	if size := n.direct(s); size == len(s) && size > 0 {
		return ParseError{}
	}
	e := n.parseFolded(s)
	if e.Reason != 0 {
		return e
	}
	var buf [writtenSize]byte
	at := commonPrefix(s, n.appendChinese(buf[:0]))
	if s[0] < utf8.RuneSelf {
		at = max(at, commonPrefix(s, n.appendEnglish(buf[:0])))
	}
	return ParseError{s, at, len(s), NotCanonical}
}

// parseLenient sets n, which is zero, to what ParseLenient returns.
func (n *Number) parseLenient(s string) ParseError {
	if size := n.direct(s); size == len(s) && size > 0 {
		return ParseError{}
	}
	return n.parseFolded(s)
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

// parseFolded sets n to the one number that is all of s but for a label.
func (n *Number) parseFolded(s string) ParseError {
	switch {
	case len(s) > maxLen:
		return tooLong(s)
	case n.folded(s):
		return ParseError{}
	case len(s) < smallText:
		var buf [smallText]glyph
		return n.parseGlyphs(s, foldText(buf[:0], s))
	default:
		return n.parseLong(s)
	}
}

func tooLong(s string) ParseError {
	at := maxLen
	for !utf8.RuneStart(s[at]) {
		if at--; at == maxLen-utf8.UTFMax { // it is not UTF-8
			return ParseError{s, maxLen, len(s), TooLong}
		}
	}
	return ParseError{s, at, len(s), TooLong}
}

// parseLong is kept apart so that only long texts pay for its array.
//
//go:noinline
func (n *Number) parseLong(s string) ParseError {
	var buf [maxLen + 1]glyph
	return n.parseGlyphs(s, foldText(buf[:0], s))
}

func (n *Number) parseGlyphs(s string, glyphs []glyph) ParseError {
	sc := scanner{glyphs: glyphs}
	if why := sc.all(); why != 0 {
		return sc.parseError(s, why)
	}
	*n = sc.n
	return ParseError{}
}

// all reads one number that is all of the text, perhaps behind a label. The error
// stands from failed to failedEnd.
func (s *scanner) all() Reason {
	why := s.number(0)
	if why == 0 && s.atEnd() && s.tail == 0 {
		return 0
	}
	if why != 0 {
		why = s.behindLabel(why)
	}
	switch {
	case why == 0 && s.atEnd() && s.tail == 0:
		return 0
	case why == 0:
		return s.leftOver()
	case why == NotICP && s.depth == 0 && !s.headed:
		return s.diagnose()
	case why == MissingSerial, why == NotDigit && !s.placed:
		return s.behindHead(why)
	}
	return why
}

// behindLabel reads a number behind what is then its label: 许可证号：ICP证浙B2-20160106.
// It may be behind each word of it, since ICP is one, too. If there is none, the
// error is that of the last one tried, or what it was; if nothing is like a number, the
// floor is moved behind the label, so that the diagnosis is of what follows it.
func (s *scanner) behindLabel(why Reason) Reason {
	kept, at := s.reading, s.i
	s.i = 0
	for why != 0 && s.matchAny(labels) && !s.atEnd() {
		behind := s.i
		again := s.number(0)
		if again != NotICP || why == NotICP {
			kept, at, why = s.reading, s.i, again
		}
		if why == NotICP {
			s.floor = behind
		}
		s.i = behind
	}
	s.reading, s.i = kept, at
	return why
}

// behindHead says what there is instead of a serial: another number, ICP备案号为京ICP备…,
// or what is none, ICP备案号：深ICP备…; or what was said.
func (s *scanner) behindHead(why Reason) Reason {
	said, at := s.reading, s.serial
	if why == MissingSerial && s.numberBehind(at) {
		return s.fail(0, s.start, LeadingText)
	}
	if !said.placed {
		s.i, s.floor = at, at
		if s.number(0) == NotICP && !s.headed {
			switch other := s.diagnose(); other {
			case UnknownProvince, NotMainland, OtherRegister, PoliceFiling, MissingICP, MissingHyphen:
				return other
			}
		}
	}
	s.reading = said
	return why
}

// parseError returns the error that stands from failed to failedEnd, or that the
// text is not UTF-8.
func (s *scanner) parseError(input string, why Reason) ParseError {
	if at := firstInvalid(input); at < len(input) {
		return ParseError{input, at, at + 1, InvalidUTF8}
	}
	at, stop := s.failed, min(s.failedEnd, len(s.glyphs))
	e := ParseError{Input: input, Offset: int(s.glyphs[at].at), Reason: why}
	e.End = e.Offset
	if stop > at {
		e.End = int(s.glyphs[stop-1].end())
	}
	return e
}

// numberBehind reads the first number with a place that begins at glyph i or behind
// it, and reports whether there is one.
func (s *scanner) numberBehind(i int) bool {
	for ; s.glyphs[i].r != end; i++ {
		if s.i = i; s.mayBegin() && s.number(0) == 0 && s.placed {
			return true
		}
	}
	return false
}

// leftOver says what is wrong with what follows the number.
func (s *scanner) leftOver() Reason {
	if s.tail != 0 && s.tail != TrailingText {
		return s.fail(s.tailAt, s.tailEnd, s.tail)
	}
	at := s.i
	rest := scanner{glyphs: s.glyphs, i: at}
	for ; !rest.atEnd(); rest.i = rest.start + 1 {
		if rest.number(0) == 0 {
			return s.fail(at, len(s.glyphs)-1, TwoNumbers)
		}
	}
	return s.fail(at, len(s.glyphs)-1, TrailingText)
}

// diagnose says what there is instead of a number, if the grammar found none.
func (s *scanner) diagnose() Reason {
	start := s.floor
	if s.i = start; s.atEnd() {
		return s.fail(start, start, Empty)
	}
	for _, other := range [...]struct {
		words []string
		why   Reason
	}{{otherRegisters, OtherRegister}, {noneIssued, NotMainland}} {
		s.i = start
		if !s.matchAny(other.words) {
			continue
		}
		if stop := s.i; s.icp() || s.class() {
			return s.fail(start, stop, other.why)
		}
	}
	place, placed := s.placeEnd, s.placed
	if s.i = place; !placed {
		s.match(corpsLetter)
	}
	if s.matchAny(policeWords) {
		return s.fail(start, s.i, PoliceFiling)
	}
	if placed {
		if why := s.slip(); why != 0 {
			return why
		}
		s.i = place
		placed = !(isLetter(s.before(place)) && s.gap() == glued && isLetter(s.r()))
	}
	return s.elsewhere(start, place, placed)
}

// slip says what is missing or mistyped behind a place, in what is otherwise a
// number: ICP, or the hyphen behind a class.
func (s *scanner) slip() Reason {
	at := s.i
	if s.classWithoutHyphen() || s.classApart() {
		return s.fail(s.i, s.i, MissingHyphen)
	}
	slipped := s.slipped()
	stop := s.i
	if !slipped && !isHan(s.r()) {
		return 0 // B is a mark behind ICP only
	}
	if s.mark() == 0 {
		return 0
	}
	s.skipFillers()
	if s.digitRun(s.i) < minDigits && s.maskEnd(s.i) == s.i {
		return 0
	}
	return s.fail(at, stop, MissingICP)
}

// elsewhere says where in the text a number stands, if one does. In front of glyph
// place there may be a province.
func (s *scanner) elsewhere(start, place int, placed bool) Reason {
	stop, digits := len(s.glyphs)-1, 0
	for _, g := range s.glyphs {
		if isDigit(g.r) {
			digits++
		}
	}
	head := start // of the first number without a place
	for i := start; i < stop; i++ {
		s.i = i
		if digits >= minDigits && s.mayBegin() && !s.inWord(i) && s.number(0) == 0 && s.placed {
			return s.fail(0, s.start, LeadingText)
		}
		if head == start && s.head(i) {
			head = i
		}
	}
	switch {
	case placed && !(head > place && s.glyphs[head].r == 'i' && isHan(s.glyphs[place].r)): // 广东深圳ICP备…
		return s.fail(place, stop, NotICP)
	case head > start:
		return s.fail(start, head, UnknownProvince)
	}
	return s.fail(0, stop, NotICP)
}

// mayBegin reports whether a number may begin with the next glyph.
func (s *scanner) mayBegin() bool {
	switch r := s.r(); {
	case r == '|', r == '1', r == '(', r == '[', r == '合':
		return true
	case isLetter(r):
		return !s.joined(s.i, true) && (r == 'i' || latinInitials[r-'a'] != 0) // A1 and B2, too
	default:
		return initialOf(r).r == r
	}
}

// firstInvalid returns the offset of the first byte of s that is not UTF-8, or
// its length.
func firstInvalid(s string) (i int) {
	if utf8.ValidString(s) {
		return len(s)
	}
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		i += size
	}
	return i
}
