package icp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// This file has the repairs, which say what was probably meant: each returns what can
// be read once one thing is mended. The table of reasons names them.

// read returns the numbers that the texts are, in order.
func read(texts ...string) (numbers []Number) {
	for _, text := range texts {
		if n, e := parseLenient(text); e.Reason == 0 && !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// lostDigit is the repair of 021123456 for 2021123456.
func lostDigit(e ParseError) []Number { return e.prefixed("2") }

// withoutSign is the repair of a sign between a place and what follows it, and of the
// brackets that it opens: 粤-ICP备…, Beijing, ICP Filing No. …
func withoutSign(e ParseError) []Number {
	before, wrong, _ := e.split()
	sign, size := utf8.DecodeRuneInString(wrong)
	if r := foldRune(sign); before == "" || isLetter(r) || isDigit(r) || isHan(r) {
		return nil
	}
	return read(before + strings.Map(withoutBracket, wrong[size:]))
}

// missingICP is the repair of what stands for ICP.
func missingICP(e ParseError) []Number { return e.replaced("ICP") }

// unknownMark is the repair of what stands for the mark: mostly for 备, but before six
// digits rather for 证.
func unknownMark(e ParseError) []Number {
	if serial, _ := serialIn(e.Input); len(serial) == 5 || len(serial) == 6 {
		return orElse(e.replaced("证"), e.replaced("备"))
	}
	return e.replaced("备")
}

// split returns the input in front of what is wrong, that, and the input behind.
func (e ParseError) split() (before, wrong, after string) {
	at := min(max(0, e.Offset), len(e.Input)) // of an error that is not ours, too
	stop := min(max(at, e.End), len(e.Input))
	return e.Input[:at], e.Input[at:stop], e.Input[stop:]
}

// replaced reads the input with the text for what is wrong.
func (e ParseError) replaced(text string) []Number {
	before, _, after := e.split()
	return read(before + text + after)
}

// prefixed reads the input with the texts in front of what is wrong, one at a time.
func (e ParseError) prefixed(texts ...string) (numbers []Number) {
	before, wrong, after := e.split()
	for _, text := range texts {
		numbers = append(numbers, read(before+text+wrong+after)...)
	}
	return numbers
}

// inside is the repair of a text that holds numbers and more.
func inside(e ParseError) (numbers []Number) {
	const most = 8
	for m := range FindAll(e.Input, Text) {
		if !slices.Contains(numbers, m.Number) {
			numbers = append(numbers, m.Number)
		}
		if len(numbers) == most {
			break
		}
	}
	return numbers
}

// alone is the repair of a number with text behind it, which may be the rest of its digits,
// 京ICP备150045 67, or its place: ICP License No. B2-20090059, Guangdong.
func alone(e ParseError) []Number {
	before, wrong, after := e.split()
	if first, second, ok := strings.Cut(wrong+after, "/"); ok { // -1/2
		if numbers := read(before+first, before+"-"+second); len(numbers) == 2 {
			return numbers
		}
	}
	numbers, place := inside(e), placeAlone(wrong)
	if place != 0 {
		numbers = orElse(numbers, read(before))
	}
	if whole := read(strings.TrimRight(before, " ") + wrong + after); len(whole) > 0 { // 150045 67
		return orElse(whole, numbers)
	}
	if len(numbers) != 1 {
		return numbers
	}
	parts := numbers[0].Parts()
	if place != 0 && parts.Province == 0 && !parts.Joint {
		parts.Province = place
		if n, why := parts.number(); why == 0 {
			return append([]Number{n}, numbers...)
		}
	}
	return numbers
}

// withoutZeros is the repair of an index that is none, perhaps for its zeros.
func withoutZeros(e ParseError) []Number {
	before, wrong, after := e.split()
	return orElse(read(before+strings.TrimLeft(wrong, "0")+after), entity(e))
}

// orElse appends the numbers that are not among those before.
func orElse(numbers, others []Number) []Number {
	for _, n := range others {
		if !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// entity is the repair by leaving out the index.
func entity(e ParseError) []Number {
	for m := range FindAll(e.Input, Text) {
		if int(m.Start) < e.Offset {
			return []Number{m.Number.Entity()}
		}
		break
	}
	return nil
}

// yearOrIndex is the repair of a hyphen with spaces around it.
func yearOrIndex(e ParseError) []Number {
	_, wrong, after := e.split()
	numbers := entity(e)
	for _, n := range numbers {
		numbers = append(numbers, read(n.String()+"-"+wrong+after)...)
	}
	return numbers
}

// missingHyphen is the repair of digits that a hyphen should part from 号, unless
// they are none of the number, or from a class.
func missingHyphen(e ParseError) []Number {
	before, wrong, after := e.split()
	if wrong == "" { // of a class: B220090059, B2第20090059
		after = strings.TrimLeftFunc(after, func(r rune) bool { return !isDigit(foldRune(r)) })
		return read(before + "-" + strings.Map(withoutBracket, after))
	}
	if before != "" && isASCIILetter(before[len(before)-1]) { // hao4: a tone
		return append(read(before), e.prefixed("-")...)
	}
	return append(e.prefixed("-"), read(before)...)
}

// realDigits is the repair of what is taken for a digit, perhaps of an index that is
// none of the number.
func realDigits(e ParseError) []Number {
	return orElse(readDigits(e), entity(e))
}

// digitLikes are letters that are taken for digits, and those digits.
const digitLikes = "o0i1l1s5b8z2"

// readDigits is the repair of letters that are taken for digits, and of a sign
// between them.
func readDigits(e ParseError) []Number {
	before, wrong, after := e.split()
	if wrong == "b" {
		return nil // a six or an eight; B is an eight
	}
	rest, among := wrong+after, true
	repaired := strings.Map(func(r rune) rune {
		folded := foldRune(r)
		among = among && is(folded, letterClass|digitClass)
		if i := strings.IndexRune(digitLikes, folded); among && i >= 0 && isLetter(folded) {
			return rune(digitLikes[i+1])
		}
		return r
	}, rest)
	if r, size := utf8.DecodeRuneInString(wrong); !isLetter(foldRune(r)) {
		if size < len(wrong) {
			return nil // a word: who knows what it means
		}
		repaired = after
		if numbers := read(before + repaired); len(numbers) > 0 {
			return numbers
		}
		repaired = strings.Map(withoutBracket, after)
	}
	return read(before + repaired)
}

// withoutBracket is for strings.Map: it drops closing brackets and quotes, whose opening
// one was the error.
func withoutBracket(r rune) rune {
	switch foldRune(r) {
	case ')', ']', '}', '>', '"', '\'', '”':
		return -1
	}
	return r
}

// eachProvince is the repair of the pinyin of two provinces.
func eachProvince(e ParseError) []Number {
	before, wrong, after := e.split()
	var repaired []string
	tone := wrong[len(strings.TrimRight(wrong, "12345")):]
	for _, p := range provincesOf(wrong) {
		repaired = append(repaired, before+p.String()+tone+after)
	}
	return read(repaired...)
}

// eitherPlace is the repair of a license whose head names another province.
func eitherPlace(e ParseError) []Number {
	numbers := inside(e)
	if len(numbers) == 0 { // 京ICP备沪11018762号
		before, wrong, after := e.split()
		inner, _ := firstPlace(wrong)
		_, rest := firstPlace(before)
		return read(inner.Letter(Filing)+rest+after, before+after)
	}
	if len(numbers) != 1 {
		return numbers
	}
	parts := numbers[0].Parts()
	parts.Province, parts.Joint = outerPlace(e.Input)
	if n, why := parts.number(); why == 0 {
		return orElse(numbers, []Number{n})
	}
	return numbers
}

// outerPlace returns the province of the head that the text begins with, perhaps behind
// a label, or that it is 合字.
func outerPlace(text string) (p Province, hezi bool) {
	t, i := foldedText(text), 0
	for !t.place(i).found() {
		stop := t.word(i, label)
		if stop == i {
			break
		}
		i = stop
	}
	outer := t.place(i)
	return outer.province, outer.is&jointPlace != 0
}

// provincesOf returns those that the pinyin, perhaps in brackets and with a tone,
// stands for.
func provincesOf(pinyin string) (all []Province) {
	pinyin = strings.TrimFunc(pinyin, func(r rune) bool { return !isLetter(foldRune(r)) })
	for p := range Provinces() {
		if slices.ContainsFunc(p.row().pinyin, func(s string) bool { return equalFold(s, pinyin) }) {
			all = append(all, p)
		}
	}
	return all
}

// firstPlace returns the province that the text begins with, and what is behind.
func firstPlace(text string) (Province, string) {
	t := foldedText(text)
	p := t.place(0)
	if p.province == 0 {
		return 0, text
	}
	return p.province, text[t[p.stop-1].end():]
}

// foldedText folds the text, as much of it as a number can have.
func foldedText(text string) glyphs { return foldText(nil, text[:min(len(text), maxLen)]) }

// eitherKind is the repair of a number that could be a license or a filing, which it
// is with more than six digits.
func eitherKind(e ParseError) []Number {
	filing := ofKind(Filing, e.Input)
	if serial, _ := serialIn(e.Input); len(serial) > 6 {
		return filing
	}
	return orElse(ofKind(License, e.Input), filing)
}

// ofKind returns the number of the kind that has the place and the serial of the text.
func ofKind(kind Kind, text string) []Number {
	serial, after := serialIn(text)
	return read(placeIn(text).Letter(kind) + chineseMarks[kind] + serial + after)
}

// serialIn returns the first digits of the text that may be a serial, as ASCII, and
// what is behind them.
func serialIn(text string) (serial, after string) {
	for i, r := range text {
		switch r = foldRune(r); {
		case isDigit(r):
			serial += string(r)
		case len(serial) >= minDigits:
			return serial, text[i:]
		default:
			serial = ""
		}
	}
	return serial, ""
}

// placeIn returns the first province that is named in the text, or zero.
func placeIn(text string) Province {
	t := foldedText(text)
	for i := range t {
		if t.is(i, letterClass) && t.joined(i, ofWord) {
			continue
		}
		if p := t.place(i); p.province != 0 {
			return p.province
		}
	}
	return 0
}

// misplaced is the repair of a number whose place is not in front: it stands behind
// the mark, apart from the digits, or behind these.
func misplaced(e ParseError) []Number {
	for i, r := range e.Input {
		if before, _ := utf8.DecodeLastRuneInString(e.Input[:i]); isLetter(foldRune(r)) && isLetter(foldRune(before)) {
			continue // of a word
		}
		if p, rest := firstPlace(e.Input[i:]); p != 0 {
			numbers := placed(p, e.Input[:i]+rest)
			if front, ok := strings.CutSuffix(e.Input[:i], " by "); ok { // Jiangsu Communications Administration
				numbers = placed(p, front)
			}
			if len(numbers) > 0 {
				return numbers
			}
		}
	}
	return placeAtEnd(e)
}

// placeAtEnd is the repair of a number whose place stands behind it:
// ICP License No. 2022131797, Shanghai.
func placeAtEnd(e ParseError) []Number {
	number := strings.TrimRightFunc(e.Input, func(r rune) bool { return !isDigit(foldRune(r)) })
	p := placeAlone(strings.TrimLeft(e.Input[len(number):], "号號"))
	if p == 0 {
		return nil
	}
	return placed(p, number)
}

// placed reads the text, which lacks a place, with p's. A license of more than six
// digits is rather a filing.
func placed(p Province, text string) []Number {
	n, e := parseLenient(p.Letter(Filing) + text)
	switch {
	case e.Reason == AmbiguousKind:
		return eitherKind(e)
	case e.Reason != 0:
		return nil
	}
	parts := n.Parts()
	parts.Kind = Filing
	if filing, why := parts.number(); why == 0 && n.kind == License && n.digits > 6 {
		return []Number{filing, n}
	}
	return []Number{n}
}

// placeAlone returns the province that is all of the text but for signs, or zero.
func placeAlone(text string) Province {
	p, rest := firstPlace(strings.TrimLeft(text, " ,，;；.。()（）-"))
	if strings.Trim(rest, " .。)）") != "" {
		return 0
	}
	return p
}
