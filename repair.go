package icp

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file has the repairs, which say what was probably meant: each returns what can
// be read once one thing is mended. The table of reasons names them.

// pieces are a text, and it in three: in the middle is what is wrong.
type pieces struct{ text, before, wrong, after string }

// split returns the input in pieces.
func (e ParseError) split() pieces {
	at := min(max(0, e.Offset), len(e.Input)) // of an error that is not ours, too
	stop := min(max(at, e.End), len(e.Input))
	return pieces{e.Input, e.Input[:at], e.Input[at:stop], e.Input[stop:]}
}

// with reads the text with another one for what is wrong.
func (p pieces) with(text string) []Number { return read(p.before + text + p.after) }

// read returns the numbers that the texts are, in order.
func read(texts ...string) (numbers []Number) {
	for _, text := range texts {
		if n, e := parseLenient(text); e.Reason == 0 {
			numbers = add(numbers, n)
		}
	}
	return numbers
}

// add appends the numbers that are not among those before.
func add(numbers []Number, others ...Number) []Number {
	for _, n := range others {
		if !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// numbers returns the number made of the parts, if they go together.
func (p Parts) numbers() []Number {
	n, why := p.number()
	if why != 0 {
		return nil
	}
	return []Number{n}
}

// lostDigit is the repair of 021123456 for 2021123456.
func lostDigit(p pieces) []Number { return p.with("2" + p.wrong) }

// missingICP is the repair of what stands for ICP.
func missingICP(p pieces) []Number { return p.with("ICP") }

// unknownMark is the repair of what stands for the mark: mostly for 备, but before six
// digits rather for 证.
func unknownMark(p pieces) []Number {
	numbers := p.with("备")
	if digits, _ := serialIn(p.text); digits == 6 {
		return add(p.with("证"), numbers...)
	}
	return numbers
}

// withoutSign is the repair of a sign between a place and what follows it, and of the
// brackets that it opens: 粤-ICP备…, Beijing, ICP Filing No. …
func withoutSign(p pieces) []Number {
	sign, size := utf8.DecodeRuneInString(p.wrong)
	if is(foldRune(sign), ofWord|hanClass) {
		return nil
	}
	return p.without(size)
}

// without reads the text without the sign that what is wrong begins with, of this size, and
// without what closes it.
func (p pieces) without(size int) []Number {
	return read(p.before + strings.Map(withoutBracket, p.wrong[size:]+p.after))
}

// withoutBracket is for strings.Map: it drops closing brackets and quotes.
func withoutBracket(r rune) rune {
	if strings.ContainsRune(`)]}>"'”`, foldRune(r)) {
		return -1
	}
	return r
}

// inside is the repair of a text that holds numbers and more.
func inside(p pieces) (numbers []Number) {
	const most = 8
	for m := range FindAll(p.text, Text) {
		if numbers = add(numbers, m.Number); len(numbers) == most {
			break
		}
	}
	return numbers
}

// alone is the repair of a number with text behind it, which may be the rest of its digits,
// 京ICP备150045 67, or its place: ICP License No. B2-20090059, Guangdong.
func alone(p pieces) []Number {
	if first, second, ok := strings.Cut(p.wrong, "/"); ok { // -1/2
		if numbers := read(p.before+first, p.before+"-"+second); len(numbers) == 2 {
			return numbers
		}
	}
	numbers := inside(p)
	if place := placeAlone(p.wrong); place != 0 {
		numbers = add(numbers, read(p.before)...)
		for _, n := range numbers {
			if n.province == 0 && n.variant != joint {
				return add(n.moved(place), numbers...)
			}
		}
	}
	return add(goesOn(strings.TrimRight(p.before, " "), p.wrong), numbers...)
}

// goesOn returns the numbers that the text behind one may be meant to go on with: the rest of its
// digits, an index, or the name of a service.
func goesOn(number, rest string) []Number {
	numbers := read(number)
	if len(numbers) == 0 || numbers[0].Index() == 0 {
		numbers = plain(read(number + rest)) // not 16009820 01
	}
	hyphen := func(r rune) bool { return strings.ContainsRune("-(| ~一码好第", foldRune(r)) }
	if index := strings.TrimLeftFunc(rest, hyphen); index != rest { // -2 A, -2-A, （1）, -1 2024
		behind := strings.TrimLeftFunc(index, isNumber)
		index, letter := index[:len(index)-len(behind)], strings.Trim(strings.Map(withoutBracket, behind), " -")
		if strings.IndexFunc(letter, isNumber) != 0 {
			numbers = add(read(number+index, number+"-"+index+letter, number+"-"+index), numbers...)
		} else if behind[0] == ' ' {
			numbers = add(read(number+"-"+index), numbers...)
		}
	}
	for s := App; s <= QuickApp; s++ { // -2 APP
		if strings.EqualFold(strings.Trim(rest, "()（） "), s.Chinese()) {
			numbers = add(read(number+string(serviceLetters[s])), numbers...)
		}
	}
	return numbers
}

func isNumber(r rune) bool { return isDigit(foldRune(r)) }

// moved returns n as one of the province, or with 合字 if that is zero.
func (n Number) moved(p Province) []Number {
	parts := n.Parts()
	parts.Province, parts.Joint = p, p == 0
	return parts.numbers()
}

// withoutZeros is the repair of an index that is none, perhaps for its zeros.
func withoutZeros(p pieces) []Number {
	return add(p.with(strings.TrimLeft(p.wrong, "0")), entity(p)...)
}

// entity is the repair by leaving out the index.
func entity(p pieces) []Number {
	for m := range FindAll(p.text, Text) {
		if int(m.Start) < len(p.before) {
			return []Number{m.Number.Entity()}
		}
		break
	}
	return nil
}

// letterFirst is the repair of a service's letter in front of its index, -A2, or without one.
func letterFirst(p pieces) []Number {
	letter, index := p.wrong, strings.TrimSuffix(p.after, "号")
	return add(read(p.before+index+letter), entity(p)...)
}

// plain returns the numbers that are not doubted.
func plain(numbers []Number) []Number {
	return slices.DeleteFunc(numbers, func(n Number) bool { return n.Doubt() != 0 })
}

// yearOrIndex is the repair of a hyphen with spaces around it.
func yearOrIndex(p pieces) []Number {
	numbers := entity(p)
	for _, n := range numbers {
		numbers = append(numbers, read(n.String()+"-"+p.wrong+p.after)...)
	}
	return numbers
}

// missingHyphen is the repair of digits that a hyphen should part from 号, unless
// they are none of the number, or from a class.
func missingHyphen(p pieces) []Number {
	if p.wrong == "" { // of a class: B220090059, B2第20090059
		serial := strings.TrimLeftFunc(p.after, func(r rune) bool { return !isNumber(r) })
		return read(p.before + "-" + strings.Map(withoutBracket, serial))
	}
	parted, alone := p.with("-"+p.wrong), read(p.before)
	if p.before != "" && isASCIILetter(p.before[len(p.before)-1]) { // hao4: a tone
		return append(alone, parted...)
	}
	return append(parted, alone...)
}

// realDigits is the repair of letters that are taken for digits, and of a sign between
// digits; perhaps of an index that is none of the number.
func realDigits(p pieces) (numbers []Number) {
	first, size := utf8.DecodeRuneInString(p.wrong)
	if first = foldRune(first); !isLetter(first) {
		numbers = p.without(size)
	} else if p.wrong != "b" { // a six or an eight; B is an eight
		rest := p.wrong + p.after
		stop := strings.IndexFunc(rest+"\n", func(r rune) bool { return !is(foldRune(r), ofWord) })
		numbers = read(p.before + strings.Map(digitFor, rest[:stop]) + rest[stop:])
	}
	return add(numbers, entity(p)...)
}

// digitFor is for strings.Map: it has the digits for the letters that are taken for them.
func digitFor(r rune) rune {
	if i := strings.IndexRune("oilsbz", foldRune(r)); i >= 0 {
		return rune("011582"[i])
	}
	return r
}

// eachProvince is the repair of the pinyin of two provinces.
func eachProvince(p pieces) (numbers []Number) {
	tone := p.wrong[len(strings.TrimRight(p.wrong, "12345")):]
	for _, province := range provincesOf(p.wrong) {
		numbers = append(numbers, p.with(province.String()+tone)...)
	}
	return numbers
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

// eitherPlace is the repair of a number that names two provinces.
func eitherPlace(p pieces) []Number {
	if numbers := inside(p); len(numbers) > 0 {
		return add(numbers, numbers[0].moved(placeIn(p.before))...)
	}
	numbers := p.with("") // 京ICP备沪11018762号
	if len(numbers) > 0 {
		return add(numbers[0].moved(placeIn(p.wrong)), numbers...)
	}
	return nil
}

// eitherKind is the repair of a number that could be a license or a filing, which it
// is with more than six digits.
func eitherKind(p pieces) []Number {
	digits, serial := serialIn(p.text)
	place := placeIn(p.text)
	filing := read(place.Letter(Filing) + chineseFiling + serial)
	if digits > 6 {
		return filing
	}
	return add(read(place.Letter(License)+chineseLicense+serial), filing...)
}

// serialIn returns how many the first digits of the text are that may be a serial, and the text
// from these on.
func serialIn(text string) (digits int, rest string) {
	t := foldedText(text)
	for i := range t {
		if digits := t.digits(i); digits >= minDigits {
			return digits, text[t[i].at:]
		}
	}
	return 0, ""
}

// misreadLetter is the repair of a character that looks like a province's letter: 泸ICP备….
func misreadLetter(p pieces) []Number {
	for _, like := range misreadLetters {
		if strings.TrimSpace(p.wrong) == like[0] {
			return p.with(like[1])
		}
	}
	return nil
}

// misplaced is the repair of a number whose place is not in front: it stands behind the mark,
// apart from the digits, or behind these: ICP License No. 2022131797, Shanghai.
func misplaced(p pieces) (numbers []Number) {
	for place, named := range placesIn(p.text) {
		number := strings.TrimRightFunc(named.before, func(r rune) bool { return !isNumber(r) })
		between := strings.TrimLeft(named.before[len(number):], "号號")
		if between != " by " && !(isAside(between) && isAside(named.after)) { // by Jiangsu Communications Administration
			number = named.before + named.after
		}
		if numbers = placed(place, number); len(numbers) > 0 {
			break
		}
	}
	return numbers
}

// placed reads the text, which lacks a place, with p's. A license of more than six
// digits is rather a filing.
func placed(p Province, text string) []Number {
	n, e := parseLenient(p.Letter(Filing) + text)
	switch {
	case e.Reason == AmbiguousKind:
		return eitherKind(e.split())
	case e.Reason != 0:
		return nil
	case n.digits > 6:
		parts := n.Parts()
		parts.Kind = Filing
		return add(parts.numbers(), n)
	}
	return []Number{n}
}

// placeIn returns the first province that is named in the text, or zero.
func placeIn(text string) Province {
	for p := range placesIn(text) {
		return p
	}
	return 0
}

// placeAlone returns the province that is all of the text but for signs, or zero.
func placeAlone(text string) Province {
	for p, named := range placesIn(text) {
		if isAside(named.before) && isAside(named.after) {
			return p
		}
	}
	return 0
}

// isAside reports whether the text is nothing but signs such as stand around a place.
func isAside(text string) bool { return strings.Trim(text, " ,，;；.。()（）-") == "" }

// placesIn iterates over the provinces named in the text, as words of their own, and where.
func placesIn(text string) iter.Seq2[Province, pieces] {
	return func(yield func(Province, pieces) bool) {
		t := foldedText(text)
		for i := range t {
			p := t.place(i)
			if p.province == 0 || t.is(i, letterClass) && t.joined(i, letterClass) {
				continue
			}
			at, stop := t[i].at, t[p.stop-1].end()
			if !yield(p.province, pieces{text, text[:at], text[at:stop], text[stop:]}) {
				return
			}
		}
	}
}

// foldedText folds the text, as much of it as a number can have.
func foldedText(text string) glyphs { return foldText(nil, text[:min(len(text), maxLen)]) }
