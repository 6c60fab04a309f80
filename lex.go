package icp

import "strings"

// This file reads words where they stand in folded text. Its functions take a position, which
// is the index of a glyph, and return the one behind what they have read: the same if it is not
// there.

// glyphs are folded text. The last one is end.
type glyphs []glyph

// r returns the rune at the position, end outside of the text.
func (t glyphs) r(i int) rune {
	if uint(i) >= uint(len(t)) {
		return end
	}
	return t[i].r
}

// gap returns what parts the glyph from the one before.
func (t glyphs) gap(i int) gap {
	if uint(i) >= uint(len(t)) {
		return block
	}
	return t[i].gap
}

// is reports whether the rune at the position has one of the classes.
func (t glyphs) is(i int, class runeClass) bool {
	return uint(i) < uint(len(t)) && t[i].class&class != 0
}

// peek returns the rune behind the one at the position, if nothing parts the two.
func (t glyphs) peek(i int) rune {
	if t.gap(i+1) != glued {
		return end
	}
	return t.r(i + 1)
}

// joined reports whether the glyph at the position is of the same word as the one before, or
// of the same identifier, if class has joiners.
func (t glyphs) joined(i int, class runeClass) bool {
	return t.gap(i) <= tagged && t.is(i-1, class)
}

const (
	ofWord       = letterClass | digitClass
	ofIdentifier = ofWord | joinerClass
)

// match reads the word.
func (t glyphs) match(i int, word string) int {
	k := i
	for _, r := range word {
		if t.r(k) != r {
			return i
		}
		k++
	}
	return k
}

// spells reports whether the glyphs from the position on are the runes. It begins with the last one,
// since words that begin alike end in different ways.
func (t glyphs) spells(i int, runes []rune) bool {
	for k := len(runes) - 1; k >= 0; k-- {
		if t.r(i+k) != runes[k] {
			return false
		}
	}
	return true
}

// word reads the longest word of the class.
func (t glyphs) word(i int, class wordClass) (stop int) {
	stop, _ = t.wordAt(i, class)
	return stop
}

// wordAt is word, and returns the word, too.
func (t glyphs) wordAt(i int, class wordClass) (stop int, found *word) {
	first := t.r(i)
	if !mayBeginWord(first, class) {
		return i, &noWords
	}
	for _, second := range [...]rune{t.r(i + 1), 0} {
		for w := wordsWith(first, second, class); w != nil; w = w.nextFrom {
			if w.is&class != 0 && t.spells(i, w.runes) {
				return i + len(w.runes), w
			}
		}
	}
	return i, &noWords
}

var noWords word

// wordBefore returns where the longest word of the class begins that ends in front of the
// position, a Latin one as a word of its own, or the position.
func (t glyphs) wordBefore(i int, class wordClass) int {
	start := i
	for w := wordsTo[t.r(i-1)&(wordTableSize-1)]; w != nil; w = w.nextTo {
		k := i - len(w.runes)
		if w.is&class != 0 && t.spells(k, w.runes) && !(isLetter(t.r(k)) && t.joined(k, ofWord)) {
			start = min(start, k)
		}
	}
	return start
}

// words reads as many words of the class as there are.
func (t glyphs) words(i int, class wordClass) int {
	for stop := t.word(i, class); stop > i; stop = t.word(i, class) {
		i = stop
	}
	return i
}

// closing reads a closing bracket.
func (t glyphs) closing(i int) int {
	if t.r(i) == ')' || t.r(i) == ']' {
		i++
	}
	return i
}

// isOpening reports whether an opening bracket stands at the position.
func (t glyphs) isOpening(i int) bool { return t.r(i) == '(' || t.r(i) == '[' }

// tone reads the tone digit behind a pinyin word: Jing1. Behind a mark it is one only if the
// place has one, too: in zheng2 030173 it may be of the serial.
func (t glyphs) tone(i int) int {
	if t.gap(i) == glued && t.isTone(i) && !isDigit(t.peek(i)) {
		i++
	}
	return i
}

func (t glyphs) isTone(i int) bool { return '1' <= t.r(i) && t.r(i) <= '5' }

// icp reads ICP.
func (t glyphs) icp(i int) int {
	if isICPWord(t.r(i), t.r(i+1), t.r(i+2)) {
		return i + len("icp")
	}
	return i
}

// isICP reports whether ICP stands at the position, perhaps as 1CP.
func (t glyphs) isICP(i int) bool { return t.icp(i) > i }

// mayBegin reports whether the head of a number may begin at the position, by the class alone.
func (t glyphs) mayBegin(i int) bool { return t.is(i, ofWord|hanClass|placeSignClass) }

// A place is a province, or 合字, as it stands in front of a number.
type place struct {
	province Province
	is       placeClass
	why      Reason // AmbiguousProvince, if it could be two; it is none then
	stop     int
}

// A placeClass is a set of what else a place may be.
type placeClass uint8

const (
	jointPlace placeClass = 1 << iota // 合字
	maybeGansu                        // Gan, which is Jiangxi or, on a license, Gansu
	toned                             // pinyin with a tone
)

func (p place) found() bool { return p.province != 0 || p.is&jointPlace != 0 }

// place reads a place, as a letter, a name or pinyin, perhaps in brackets.
func (t glyphs) place(i int) place {
	start := i
	bracket := t.isOpening(i)
	if bracket {
		i++
	}
	p := t.placeName(i)
	if p.stop == i {
		p = place{is: jointPlace, stop: t.joint(start, i)}
	}
	switch closed := t.closing(p.stop); {
	case p.stop == i, bracket && closed == p.stop:
		return place{stop: start}
	case bracket:
		p.stop = closed
	}
	return p
}

// joint reads 合字, or 合 in front of a class if no Han character but that of a label is glued to the
// start, where a bracket may be.
func (t glyphs) joint(start, i int) int {
	stop := t.word(i, jointWord)
	if stop > i || t.r(i) != '合' || t.joined(start, hanClass) && !t.is(start-1, labelClass) {
		return stop
	}
	if t.isClass(t.match(t.closing(i+1), ":")) {
		return i + 1
	}
	return i
}

// placeName reads the longest name of a province, or its letter, and behind Latin ones Province or the
// like, and a tone.
func (t glyphs) placeName(i int) place {
	stop, name := t.wordAt(i, placeName)
	p := name.place
	if p.stop = stop; stop == i || !t.is(i, letterClass) {
		return p
	}
	stop = t.words(stop, provinceWord)
	if p.stop = t.tone(stop); p.stop > stop {
		p.is |= toned
	}
	return p
}

// inWord reports whether the province's letter at the position ends a word that does not mean
// the province, or one of which an escape is lost. Behind the province's own name it does: 浙江浙.
func (t glyphs) inWord(i int) bool {
	letter := letterOf(t.r(i))
	switch {
	case t.r(i-1) == lostPlace && t.gap(i) == glued:
		return true
	case !t.joined(i, hanClass), !strings.ContainsRune(letter.before, t.r(i-1)):
		return false
	}
	own := t.place(i - 2)
	return own.stop != i || own.province != letter.of
}

// A class is what a license's head says: B1.B2-, or B-2-4- with its sub-class.
type class struct {
	set      Classes
	subclass uint8
	stop     int // behind the hyphen
}

// class reads the classes of a license and the hyphen behind them.
func (t glyphs) class(i int) class {
	if uint32(t.r(i)-'a') > 'b'-'a' { // as most are
		return class{stop: i}
	}
	return t.classes(i)
}

// classes is class where a or b stands at the position.
func (t glyphs) classes(i int) class {
	none := class{stop: i}
	if t.r(i+1) == '-' { // B-2-4-
		one, sub := classOf(t.r(i), t.r(i+2)), t.r(i+4)
		if one == 0 || t.r(i+3) != '-' || uint32(sub-'1') > '9'-'1' || t.r(i+5) != '-' {
			return none
		}
		return class{one, uint8(sub - '0'), i + len("B-2-4-")}
	}
	for set := Classes(0); ; {
		one := classOf(t.r(i), t.r(i+1))
		if set.Has(one) { // as it has none
			return none
		}
		set |= one
		i += len("B2")
		if t.r(i) == '-' {
			if i++; t.r(i) == '-' { // B2--20090059
				i++
			}
			return class{set: set, stop: i}
		}
		stop := t.word(i, joiner)
		if stop == i && t.gap(i) != spaced && t.gap(i) != tabbed {
			return none
		}
		i = stop
	}
}

// classOf returns the class that the letter and the digit name, or zero.
func classOf(letter, digit rune) Classes {
	if letter != 'a' && letter != 'b' || digit != '1' && digit != '2' {
		return 0
	}
	return A1 << (2*(letter-'a') + digit - '1')
}

// isClass reports whether the classes of a license stand at the position.
func (t glyphs) isClass(i int) bool { return t.class(i).stop > i }

// numberWord reads 号, or a word for it.
func (t glyphs) numberWord(i int, p placeClass) int {
	stop := t.word(i, numberWord)
	switch {
	case t.gap(i) >= lineBreak:
		return i
	case !t.is(i, letterClass):
		return stop
	case t.r(stop-1) == '.' && isDigit(t.r(stop)): // No. 2
		return i
	}
	if p&toned != 0 {
		stop = t.tone(stop)
	}
	if isLetter(t.peek(stop - 1)) {
		return i
	}
	return stop
}

// digits returns how many digits, one glued to the other, begin at the position.
func (t glyphs) digits(i int) (count int) { return t.runOf(i, digitClass) - i }

// runOf returns the glyph behind those of the class from the position on, one glued to the other.
func (t glyphs) runOf(i int, class runeClass) (stop int) {
	for stop = i; t.is(stop, class) && (stop == i || t[stop].gap == glued); stop++ {
	}
	return stop
}

// digitsBefore returns how many digits, one glued to the other, end in front of the position.
func (t glyphs) digitsBefore(i int) (count int) { return i - t.runBefore(i, digitClass) }

// runBefore returns the first of the glyphs of the class in front of the position, one glued to the other.
func (t glyphs) runBefore(i int, class runeClass) (start int) {
	for start = i; t.is(start-1, class) && (start == i || t[start].gap == glued); start-- {
	}
	return start
}

// serviceLetter returns the service that the letter at the position stands for.
func (t glyphs) serviceLetter(i int) Service {
	return Service(max(0, strings.IndexRune(serviceLetters, t.r(i)-'a'+'A')))
}

// isLoneLetter reports whether the letter at the position begins no word.
func (t glyphs) isLoneLetter(i int) bool {
	return t.is(i, letterClass) && !is(t.peek(i), letterClass) && !t.isClass(i)
}

// isService reports whether a service's letter stands at the position alone.
func (t glyphs) isService(i int) bool { return t.isLoneLetter(i) && t.serviceLetter(i) != 0 }

// signRun returns the glyph behind the signs from the position on that are the same, glued together.
func (t glyphs) signRun(i int) int {
	stop := i + 1
	for t.r(stop) == t.r(i) && t.gap(stop) == glued {
		stop++
	}
	return stop
}
