package icp

import (
	"strings"
	"unicode/utf8"
)

// How a string becomes a Number:
//
//	direct    what String and English write, byte by byte      direct.go  direct
//	folded    text as glyphs, without gaps                      fold.go    foldText
//	words     province, ICP, mark, class, 号                     lex.go     place, word, class, …
//	reading   the grammar of the package doc                    grammar.go read
//	          … of which the digits and the index               serial.go, index.go
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
	var e ParseError
	if !n.parse(s, true, &e) {
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
	var e ParseError
	if !n.parse(s, false, &e) {
		return Number{}, e
	}
	return n, nil
}

// MustParse is [Parse] for numbers known to be right, as in tests and variable
// declarations; it panics if there is an error.
func MustParse(s string) Number { return must(Parse(s)) }

func must[T any](n T, err error) T {
	if err != nil {
		panic(err)
	}
	return n
}

// parse and parseLenient are Parse and ParseLenient with the bare ParseError. If there is one, n
// is undefined.
func parse(s string) (n Number, e ParseError)        { n.parse(s, true, &e); return n, e }
func parseLenient(s string) (n Number, e ParseError) { n.parse(s, false, &e); return n, e }

// parse sets n, which is zero, to the number that s is, properly written if it is strict, and
// reports whether there is one. If not, it sets e, and n is undefined.
func (n *Number) parse(s string, strict bool, e *ParseError) bool {
	if size := n.direct(s, false); size == len(s) && size > 0 {
		return true
	}
	return n.parseFolded(s, filingForm, e) && (!strict || n.isOfficial(s, e))
}

// isOfficial reports whether s, which is the number n, is properly written.
func (n *Number) isOfficial(s string, e *ParseError) bool {
	var han, latin [writtenSize]byte
	chinese, english := n.appendChinese(han[:0]), n.append(latin[:0], &english, n.province.String())
	if s == string(chinese) || s == string(english) {
		return true
	}
	*e = ParseError{s, max(commonPrefix(s, chinese), commonPrefix(s, english)), len(s), NotCanonical}
	return false
}

// commonPrefix returns how many bytes a and b begin with in common, whole runes of a.
func commonPrefix(a string, b []byte) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return runeStart(a, i)
}

// runeStart returns where the rune begins that the offset is in.
func runeStart(s string, at int) int {
	for at > 0 && !utf8.RuneStart(byteAt(s, at)) {
		at--
	}
	return at
}

// parseFolded sets n to the one number that is all of s but for a label, the police's if the form is.
func (n *Number) parseFolded(s string, form int, e *ParseError) bool {
	switch {
	case len(s) >= smallText:
		return n.parseLong(s, form, e)
	case form != policeForm && s != "" && mayEnd(s) && (n.folded(s) || n.labelled(s)):
		return true
	}
	var buf [smallText]glyph
	return n.parseGlyphs(s, foldText(buf[:0], s), form, e)
}

func tooLong(s string) ParseError { return ParseError{s, runeStart(s, maxLen), len(s), TooLong} }

// parseLong is kept apart so that only long texts pay for its array.
//
//go:noinline
func (n *Number) parseLong(s string, form int, e *ParseError) bool {
	if len(s) > maxLen {
		*e = tooLong(s)
		return false
	}
	var buf [maxLen + 1]glyph
	return n.parseGlyphs(s, foldText(buf[:0], s), form, e)
}

func (n *Number) parseGlyphs(s string, t glyphs, form int, e *ParseError) bool {
	r := t.reading()
	if r.all(form); r.flaw.why != 0 {
		*e = t.parseError(s, r.flaw)
		return false
	}
	*n = r.n
	return true
}

// all reads one number that is all of the text: the police's, if that is the form.
func (r *reading) all(form int) {
	if form == policeForm {
		r.policeAll()
	} else {
		r.labelled()
	}
	last := len(r.glyphs) - 1
	switch {
	case r.flaw.why != 0, r.stop == last:
	case r.tail.why != 0 && r.tail.why != TrailingText:
		r.flaw = r.tail
	case r.numberFrom(r.firstHead(r.stop), false) >= 0:
		r.flaw = flaw{TwoNumbers, r.stop, last}
	default:
		r.flaw = flaw{TrailingText, r.stop, last}
	}
}

// labelled reads one number, perhaps behind what is then its label: 许可证号：ICP证浙B2-20160106. It
// may be behind each word of this, since ICP is one, too. If there is none, the error is that of the
// last one tried, or what it was.
func (r *reading) labelled() {
	r.read(0, 0)
	for from := 0; r.flaw.why != 0; {
		i := r.word(from, label)
		if i == from {
			break
		}
		before := r.facts
		if r.read(i, 0); r.flaw.why == NotICP && before.flaw.why != NotICP {
			r.facts = before
		}
		from = i
	}
	switch before := r.facts; {
	case before.flaw.why == NotICP && !r.headed:
		r.flaw = r.diagnose(place{province: r.n.province, is: r.written, stop: r.placeEnd}, r.start)
	case before.flaw.why == MissingSerial: // ICP备案号为京ICP备…, ICP备案号：深ICP备…
		placed := r.placed()
		r.flaw = r.diagnose(r.glyphs.place(r.serial), r.serial)
		if why := r.flaw.why; why != LeadingText && (placed || why == NotICP) {
			r.facts = before
		}
	}
}

// diagnose says what there is instead of a number, from the position on, where the place stands, if
// the grammar may have found one there.
func (r *reading) diagnose(p place, from int) flaw {
	last := len(r.glyphs) - 1
	if stop := r.word(from, policeWord); stop > from {
		return flaw{PoliceFiling, from, stop}
	}
	if foreign := r.foreignPlace(from); foreign.why != 0 {
		return flaw{foreign.why, from, foreign.stop}
	}
	head := r.firstHead(from)
	if start := r.numberFrom(head, true); start >= 0 {
		second := r.glyphs.place(start)
		if p.stop == start && r.gap(start) == glued && p.province != second.province { // 津京ICP备…
			return flaw{ConflictingProvince, start, second.stop}
		}
		return flaw{LeadingText, 0, start}
	}
	if max(r.digitsBefore(last), r.digitsBefore(last-1)) >= minPoliceDigits {
		police := r.glyphs.reading()
		if police.all(policeForm); police.flaw.why == 0 {
			return flaw{PoliceFiling, from, police.stop}
		}
	}
	found := p.found() && !(r.joined(p.stop, letterClass) && r.is(p.stop, letterClass))
	filing := forms[filingForm].alone.has(r.digits(p.stop)) && r.isPlausible(p.stop, filingForm)
	switch {
	case p.stop > 0 && filing:
		if p.province != 0 { // 京2021012345
			return flaw{MissingICP, p.stop, p.stop}
		}
		return flaw{MissingProvince, from, from} // 备案号：2021012345
	case found && !(r.r(head) == 'i' && r.is(p.stop, hanClass)): // 广东深圳ICP备…
		return flaw{NotICP, p.stop, last}
	case head < last && classOf(r.r(from), r.peek(from)) == 0: // not A2B1.B2-
		return r.behindText(from, head)
	}
	return flaw{NotICP, 0, last}
}

// foreignPlace reads what stands in front of a head where the place does and has other numbers or
// none: another register, Hong Kong.
func (t glyphs) foreignPlace(i int) place {
	switch stop, name := t.wordAt(i, otherRegister|noneIssued); {
	case stop == i || !t.isICP(stop) && !t.isClass(stop):
		return place{stop: i}
	case name.is&otherRegister != 0:
		return place{why: OtherRegister, stop: stop}
	default:
		return place{why: NotMainland, stop: stop}
	}
}

// behindText says what is wrong with the number whose place, behind other text, ends in front of the
// head, 本站备案号：京ICP备1101876O号; or of which word the text ends where it should, if it ends with
// one: 本站：深ICP备…, 本站：ICP备….
func (r *reading) behindText(from, head int) flaw {
	start := r.longestPlace(head, true)
	if start < head {
		if r.read(start, 0); r.flaw.why == 0 {
			return flaw{LeadingText, 0, start}
		}
		return r.flaw
	}
	for start = head; start > from && r.is(start-1, ofWord|hanClass); start-- {
	}
	switch {
	case start == head && r.isICP(head) && !strings.ContainsRune(")]", r.r(head-1)): // not (深)
		return flaw{MissingProvince, head, head}
	case start == head || start == from:
		return flaw{UnknownProvince, from, head}
	}
	return r.diagnose(place{stop: start}, start)
}

// firstHead returns where the first ICP or class begins from i on, or the end. It is looked for by its
// second character, which few words have.
func (t glyphs) firstHead(i int) int {
	last := len(t) - 1
	for ; i < last; i++ {
		switch t[i+1].r {
		case 'c', 'p', '1', '2', '-':
			if t.icp(i) > i || t.isClass(i) {
				return i
			}
		}
	}
	return last
}

// numberFrom returns where the first number begins whose head is the given one, or stands behind it,
// or -1; one without a place only behind what is known, if it has to be certain.
func (t glyphs) numberFrom(head int, certain bool) int {
	for ; head < len(t)-1; head = t.firstHead(head + 1) {
		r := t.reading()
		start := t.longestPlace(head, t.isICP(head))
		r.read(start, 0)
		if r.flaw.why == 0 && (!certain || r.placed() || r.standsFree() && r.standsKnown()) {
			return start
		}
	}
	return -1
}

// parseError returns the error for the flaw, or that the text is not UTF-8.
func (t glyphs) parseError(input string, f flaw) ParseError {
	for i := range t {
		if g := &t[i]; g.r == utf8.RuneError && g.size == 1 {
			return ParseError{input, int(g.at), int(g.at) + 1, InvalidUTF8}
		}
	}
	e := ParseError{Input: input, Offset: int(t[f.at].at), Reason: f.why}
	if len(t) == 1 {
		e.Reason = Empty
	}
	e.End = e.Offset
	if stop := min(f.stop, len(t)); stop > f.at {
		e.End = int(t[stop-1].end())
	}
	return e
}
