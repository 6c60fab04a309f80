package icp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A repair returns texts in which one thing is mended, likeliest first.
type repair func(p pieces) []string

// repairs has, for each reason that has any, those to be tried, in order.
var repairs = [1 << 8][]repair{
	TooLong:             {inside},
	NotICP:              {func(p pieces) []string { return p.without(ofWord | hanClass) }, misread, misplaced},
	MissingProvince:     {misplaced},
	UnknownProvince:     {misread},
	AmbiguousProvince:   {eachProvince},
	ConflictingProvince: {eitherPlace, inside},
	PoliceFiling:        {inside},
	LostDigit:           {func(p pieces) []string { return p.with("2" + p.wrong) }},
	AmbiguousKind:       {eitherKind},
	MissingHyphen:       {hyphened, entity},
	DanglingHyphen:      {entity},
	IndexRange:          {hyphened, entity},
	YearOrIndex:         {entity, hyphened},
	LetterWithoutIndex: {func(p pieces) []string { // -A2
		return []string{p.before + strings.TrimSuffix(p.after, "号") + p.wrong}
	}, entity},
	UnknownService: {named, entity},
	TwoNumbers:     {inside},
	LeadingText:    {inside},
	TrailingText:   {misplaced, named, goesOn, inside},
	NotDigit: {func(p pieces) []string { return p.without(letterClass) }, func(p pieces) []string {
		return []string{strings.TrimRight(p.before, " ") + p.wrong + p.after} // 2021 012345
	}, realDigits, entity},
	MissingICP:  {func(p pieces) []string { return p.with("ICP") }},
	UnknownMark: {eitherKind},
}

// pieces are a text, and it in three: in the middle is what is wrong.
type pieces struct{ text, before, wrong, after string }

// split returns the input in pieces.
func (e ParseError) split() pieces {
	at := min(max(0, e.Offset), len(e.Input)) // of an error that is not ours, too
	stop := min(max(at, e.End), len(e.Input))
	return pieces{e.Input, e.Input[:at], e.Input[at:stop], e.Input[stop:]}
}

// Candidates returns what was probably meant, likeliest first, to be offered to a
// person: what [ParseLenient] would read after one kind of small repair, as of every O
// among the digits. No digit is guessed, an example in a longer text (京ICP备12345678号) is left
// out, and for police numbers there are none.
func (e ParseError) Candidates() []Number {
	n, own := parseLenient(e.Input)
	switch {
	case own.Reason == 0 && e.Reason == NotCanonical:
		return []Number{n}
	case own != e: // of another parser, or made by others
		return nil
	}
	var numbers []Number
	for _, repair := range repairs[e.Reason] {
		for _, text := range repair(e.split()) {
			n, e := mended(text, own)
			doubt := n.Doubt()
			odd := doubt != 0 && doubt != LegacyLength // 400-8208820, 京ICP证030173,17
			if e.Reason == 0 && !(odd && own.Reason == NotDigit) && !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
	}
	return numbers
}

// ofAround are the reasons, as bits, with which the text around may be a part of what is wrong.
const ofAround uint64 = 1<<AmbiguousKind | 1<<LetterWithoutIndex | 1<<MissingProvince | 1<<TrailingText

// mended returns the number that the text is, or that is found, between other text, where it was wrong.
func mended(text string, wrong ParseError) (n Number, e ParseError) {
	n, e = parseLenient(text)
	between := e.Reason == TrailingText || e.Reason == LeadingText && wrong.Reason != NotICP // not 苏宁 B2-…
	if between && ofAround>>wrong.Reason&1 == 0 {
		for m := range FindAll(text, Text) {
			if int(m.Start) <= wrong.Offset {
				return m.Number, ParseError{}
			}
		}
	}
	return n, e
}

// with returns the text with another one for what is wrong.
func (p pieces) with(text string) []string { return []string{p.before + text + p.after} }

// without returns the text without the sign that is wrong, and what closes it, unless it is of the
// classes: 粤-ICP备…, 京ICP备[11018762]号.
func (p pieces) without(but runeClass) []string {
	sign, size := utf8.DecodeRuneInString(p.wrong)
	if is(foldRune(sign), but) {
		return nil
	}
	return []string{p.before + unbracketed(p.wrong[size:]+p.after)}
}

// unbracketed returns the text without closing brackets and quotes.
func unbracketed(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(`)]}>"'”`, foldRune(r)) {
			return -1
		}
		return r
	}, text)
}

// inside returns the numbers in a text that has more. Those of examples were not meant.
func inside(p pieces) (texts []string) {
	const most = 8
	for m := range FindAll(p.text, Text) {
		if m.Number.Doubt() != Placeholder {
			texts = append(texts, m.Number.String())
		}
		if len(texts) == most {
			break
		}
	}
	return texts
}

// entity returns the entity's number, if what is wrong is its index.
func entity(p pieces) []string {
	r := foldedText(p.text).reading()
	if r.all(filingForm); r.entityEnd == 0 || r.n.kind == Filing && !r.whole {
		return nil
	}
	return []string{r.n.Entity().String()}
}

// named returns the number of the service that is named behind an index: -2 APP, -2(A), -3（微信小程序）.
func named(p pieces) (texts []string) {
	word := strings.ToUpper(strings.Trim(p.wrong, "()（） "))
	for s := App; s <= lastService; s++ {
		letter := string(serviceLetters[s])
		if word == letter || strings.HasSuffix(word, strings.ToUpper(s.Chinese())) {
			texts = append(texts, strings.TrimRight(p.before, " ")+letter)
		}
	}
	return texts
}

// goesOn returns the number with the text behind it, which may be an index, two of these, or the
// rest of its digits: 号（1）, -1/2, 京ICP备150045 67.
func goesOn(p pieces) (texts []string) {
	number, index := strings.TrimRight(p.before, " "), strings.TrimLeftFunc(p.wrong, func(r rune) bool {
		return strings.ContainsRune("-(|~.一ー之码好第", foldRune(r)) // for the hyphen, too
	})
	behind := strings.TrimLeftFunc(index, isNumber)
	digits, letter := index[:len(index)-len(behind)], strings.Trim(unbracketed(behind), " -")
	if index != p.wrong && len(digits) <= maxLooseIndex {
		if strings.IndexFunc(letter, isNumber) != 0 {
			texts = append(texts, number+"-"+digits+letter)
		}
		if t := foldedText(behind); t.gap(0) > glued || !t.isLoneLetter(0) { // not -1A/2A
			texts = append(texts, number+"-"+digits)
		}
	}
	if first, second, ok := strings.Cut(p.wrong, "/"); ok {
		texts = append(texts, number+first, number+"-"+second)
	}
	if n, _ := parseLenient(number); n.Doubt() != 0 { // not 16009820 01
		texts = append(texts, number+p.wrong)
	}
	return texts
}

// hyphened writes a hyphen in front of the digits that are wrong: 号11, -01, B220090059, B2第20090059号.
func hyphened(p pieces) []string {
	index := strings.TrimLeftFunc(p.wrong+p.after, notDigit)
	parts := func(r rune) bool { return r == ' ' || foldRune(r) == '-' }
	return []string{strings.TrimRightFunc(p.before, parts) + "-" + strings.TrimLeft(unbracketed(index), "0")}
}

// lookalikes writes digits for the letters that are taken for them. A b is a six or an eight.
var lookalikes = strings.NewReplacer("O", "0", "o", "0", "I", "1", "i", "1", "L", "1", "l", "1",
	"S", "5", "s", "5", "B", "8", "Z", "2", "z", "2", "Ｏ", "0", "ｏ", "0", "Ｉ", "1", "ｉ", "1", "Ｌ", "1", "ｌ", "1",
	"Ｓ", "5", "ｓ", "5", "Ｂ", "8", "Ｚ", "2", "ｚ", "2")

// realDigits writes digits for letters, perhaps for an l in the index, too.
func realDigits(p pieces) []string {
	rest := p.wrong + p.after
	stop := strings.IndexFunc(rest+"\n", func(r rune) bool { return !is(foldRune(r), ofWord) })
	number, behind := p.before+lookalikes.Replace(rest[:stop]), rest[stop:]
	return []string{number + behind, number + strings.NewReplacer("-l", "-1", "-I", "-1").Replace(behind)}
}

// eachProvince writes the names of the provinces whose pinyin is wrong.
func eachProvince(p pieces) (texts []string) {
	tone := p.wrong[len(strings.TrimRight(p.wrong, "12345")):]
	for _, province := range provincesOf(p.wrong) {
		texts = append(texts, p.with(province.String()+tone)...)
	}
	return texts
}

// provincesOf returns those of the pinyin, perhaps in brackets and with a tone.
func provincesOf(pinyin string) (all []Province) {
	pinyin = strings.TrimFunc(pinyin, func(r rune) bool { return !isLetter(foldRune(r)) })
	for p := range Provinces() {
		if slices.ContainsFunc(p.row().pinyin, func(s string) bool { return strings.EqualFold(s, pinyin) }) {
			all = append(all, p)
		}
	}
	return all
}

// eitherPlace leaves out one of two places: what is wrong, or the one before.
func eitherPlace(p pieces) []string {
	second := p.wrong + p.after
	if places := placesIn(p.before); len(places) > 0 {
		second = places[0].before + p.wrong + places[0].after + p.after
	}
	return []string{second, p.before + p.after}
}

// eitherKind writes a number anew, from the first digits on that may be a serial, as what they can be.
func eitherKind(p pieces) []string {
	t, i, head := foldedText(p.text), 0, "ICP"
	for ; t.digits(i) < minDigits && !t.isClass(i); i++ {
		if t.r(i) == end {
			return nil
		}
	}
	if places := placesIn(p.text); len(places) > 0 {
		head = places[0].place.Letter(Filing) + head
	}
	serial := p.text[t[i].at:]
	if t.digits(i) > 6 {
		return []string{head + "备" + serial}
	}
	return []string{head + "证" + serial, head + "备" + serial}
}

// misread writes what looks like it, or is like it: 泸ICP备…, 京[CP备…, 浙备ICP….
func misread(p pieces) (texts []string) {
	for _, like := range misreadings {
		texts = append(texts, strings.Replace(p.text, like[0], like[1], 1))
	}
	return texts
}

// misplaced puts a place in front of the number that stands behind the mark or the digits: ICP License
// No. 2022131797, Shanghai. A license of more than six digits is rather a filing.
func misplaced(p pieces) (texts []string) {
	for _, named := range placesIn(p.text) {
		number := strings.TrimRightFunc(named.before, notDigit)
		around := strings.TrimLeft(named.before[len(number):], "号號") + named.after
		aside := strings.Trim(around, " ,，;；.。()（）-") == ""
		if !aside && named.before[len(number):] != " by " { // by Jiangsu Communications Administration
			number = named.before + named.after
		}
		if n, e := parseLenient(number); e.Reason == 0 && n.province == 0 { // perhaps behind a label
			texts = append(texts, named.place.Letter(License)+n.String(), n.String())
		}
		number = named.place.Letter(Filing) + number
		if n, e := parseLenient(number); e.Reason == AmbiguousKind || e.Reason == 0 && n.Doubt() == LicenseLength {
			texts = append(texts, eitherKind(pieces{text: number})...)
		}
		texts = append(texts, number)
	}
	return texts
}

// isNumber reports whether r is a digit, however it is written, and notDigit that it is none.
func isNumber(r rune) bool { return isDigit(foldRune(r)) }
func notDigit(r rune) bool { return !isNumber(r) }

// A placed is a text with a province that is named in it, as a word of its own.
type placed struct {
	place Province
	pieces
}

// placesIn returns the text once for each province named in it.
func placesIn(text string) (all []placed) {
	t := foldedText(text)
	for i := range t {
		if p := t.place(i); p.province != 0 && !(t.is(i, letterClass) && t.joined(i, letterClass)) {
			at, stop := t[i].at, t[p.stop-1].end()
			all = append(all, placed{p.province, pieces{text, text[:at], text[at:stop], text[stop:]}})
		}
	}
	return all
}

// foldedText folds the text, as much of it as a number can have.
func foldedText(text string) glyphs { return foldText(nil, text[:min(len(text), maxLen)]) }
