package icp

import (
	"fmt"
	"iter"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// This file gives the tests the tables of what a number is, to take a row out of.

// A Row is a fact of one of these tables.
type Row struct {
	Table, Name string
	out         func() (back func())
}

// Without calls do while the table lacks the row.
func (r Row) Without(do func()) {
	defer r.out()()
	do()
}

// Rows returns the facts: each class of each word and sign, each spelling of each place, each
// bound of each form, each character that is folded.
func Rows() []Row {
	return slices.Concat(wordRows(), signRows(), formRows(), placeRows(), cityRows(), foldRows())
}

// set returns a Row that makes the place in a table another.
func set[T any](table, name string, place *T, without T) Row {
	return Row{table, name, func() func() {
		was := *place
		*place = without
		return func() { *place = was }
	}}
}

// classRows are the classes of one word or sign.
func classRows[C ~uint16 | ~uint32](table, name string, class *C) (rows []Row) {
	for rest := *class; rest != 0; rest &= rest - 1 {
		bit := rest & -rest
		rows = append(rows, set(table, fmt.Sprintf("%s, bit %d", name, bits.TrailingZeros32(uint32(bit))), class, *class&^bit))
	}
	return rows
}

// words iterates over the vocabulary.
func words() iter.Seq[*word] {
	return func(yield func(*word) bool) {
		for _, w := range wordsFrom {
			for ; w != nil; w = w.nextFrom {
				if !yield(w) {
					return
				}
			}
		}
	}
}

func wordRows() (rows []Row) {
	for w := range words() {
		rows = append(rows, classRows("words", w.text, &w.is)...)
	}
	return rows
}

// signRows leaves out letters and digits.
func signRows() (rows []Row) {
	for r := range ascii {
		class := &ascii[r].class
		switch {
		case rune(r) != foldASCII(rune(r)):
		case *class&ofWord == 0:
			rows = append(rows, classRows("signs", string(rune(r)), class)...)
		case *class&^ofWord != 0:
			small, capital := set("signs", string(rune(r)), class, *class&ofWord), &ascii[r&^0x20].class
			rows = append(rows, Row{small.Table, small.Name, func() func() {
				back, was := small.out(), *capital
				*capital &= ofWord
				return func() { back(); *capital = was }
			}})
		}
	}
	for k := range special {
		switch c := &special[k]; {
		case c.r != c.to:
		case isHan(c.r):
			rows = append(rows, set("signs", string(c.r), &c.class, hanClass))
		default:
			rows = append(rows, classRows("signs", string(c.r), &c.class)...)
		}
	}
	for _, r := range houseRunes {
		rows = append(rows, set("signs", string(r), &houseRunes, strings.ReplaceAll(houseRunes, string(r), "")))
	}
	return rows
}

func formRows() (rows []Row) {
	for k := range forms {
		f, name := &forms[k], fmt.Sprint("form ", k)
		rows = append(rows, classRows("forms", name+", length", &f.lengths)...)
		rows = append(rows, classRows("forms", name+", alone", &f.alone)...)
		rows = append(rows, set("forms", name+", enough", &f.enough, 0), set("forms", name+", enough", &f.enough, 16))
	}
	return rows
}

func placeRows() (rows []Row) {
	const none = "\x01" // no text has it
	add := func(name *string) { rows = append(rows, set("places", *name, name, none).rebuilt()) }
	for k := range provinces[1:] {
		p := &provinces[1+k]
		add(&p.name)
		add(&p.short)
		for _, names := range [...][]string{p.pinyin, p.english} {
			for i := range names {
				add(&names[i])
			}
		}
	}
	for w := range words() {
		if w.is&placeName != 0 && len(w.runes) == 1 && isHan(w.runes[0]) {
			letter := set("places", w.text, &letterOf(w.runes[0]).of, 0)
			rows = append(rows, Row{letter.Table, letter.Name, func() func() {
				back, was := letter.out(), w.is
				w.is &^= placeName
				return func() { back(); w.is = was }
			}})
		}
	}
	return rows
}

// rebuilt is the row, without which the tables that follow from it are made anew.
func (r Row) rebuilt() Row {
	out := r.out
	r.out = func() func() {
		back, from, to, classes, was := out(), wordsFrom, wordsTo, classesFrom, letters
		wordsFrom, wordsTo, classesFrom = tabulated()
		letters = tabulatedLetters()
		return func() {
			back()
			wordsFrom, wordsTo, classesFrom, letters = from, to, classes, was
		}
	}
	return r
}

// cityRows are the names of what is no province.
func cityRows() (rows []Row) {
	for k := range notLetters {
		not := &notLetters[k]
		for _, r := range not.before {
			others := strings.ReplaceAll(not.before, string(r), "")
			rows = append(rows, set("cities", string([]rune{r, not.letter}), &not.before, others).rebuilt())
		}
	}
	for k := range longerNames {
		for _, row := range listRows("cities", &longerNames[k].before, " "+longerNames[k].place) {
			rows = append(rows, row.rebuilt())
		}
	}
	return rows
}

// listRows are the words of a list, each with what they go on with.
func listRows(table string, list *string, rest string) (rows []Row) {
	words := strings.Fields(*list)
	for i, word := range words {
		others := slices.Delete(slices.Clone(words), i, i+1)
		rows = append(rows, set(table, word+rest, list, strings.Join(others, " ")))
	}
	return rows
}

func foldRows() (rows []Row) {
	for k := range special {
		if c := &special[k]; c.r != c.to {
			rows = append(rows, set("folds", fmt.Sprintf("%U", c.r), c, character{c.r, c.r, c.class & hanClass}))
		}
	}
	return rows
}

// Fold returns the rune that r is a way to write.
func Fold(r rune) rune { return foldRune(r) }

// Characters returns the Han characters of words and places.
func Characters() map[rune]bool {
	all := map[rune]bool{}
	add := func(text string) {
		for _, r := range text {
			all[r] = all[r] || isHan(r)
		}
	}
	for w := range words() {
		add(w.text)
	}
	for _, p := range provinces {
		add(p.name + p.letters)
	}
	return all
}

// HeadEnds returns with which three letters the Latin words of a head end, or with less.
func HeadEnds() map[string]bool {
	ends := map[string]bool{"icp": true, "ipc": true, "lcp": true, "cp": true}
	for w := range words() {
		last := w.text[max(0, len(w.text)-3):]
		last = last[strings.LastIndexFunc(last, func(r rune) bool { return !isLetter(r) })+1:]
		if w.text[0] < utf8.RuneSelf && w.is&(markWord|filler|numberWord|policeMark|policeRest) != 0 && last != "" {
			ends[last] = true
		}
	}
	return ends
}

// MayEndHead is what the finders know of them.
func MayEndHead(last string) bool {
	f := newFinder(Text, nil, 0)
	f.text = last
	return f.mayEndHead(f.runeBefore(len(last)))
}

// NotInFront returns the Latin words that may stand in front of ICP, or glued to a class, of which the
// finders do not know.
func NotInFront() (lost []string) {
	const ofPlaces, ofHeads = placeName | provinceWord | jointWord, markWord | filler | numberWord
	f := newFinder(Text, nil, 0)
	for w := range words() {
		size := len(w.text)
		f.text = w.text + "b2-"
		icp := w.is&ofPlaces == 0 || w.place.why != 0 || f.mayEndPlace(size)
		class := w.is&(ofPlaces|ofHeads|noneIssued) == 0 || f.mayEndClass('2', size+len("b"))
		if isLetter(rune(w.text[size-1])) && !(icp && class) {
			lost = append(lost, w.text)
		}
	}
	return lost
}

// Labels returns the words that may stand before a number.
func Labels() (labels []string) {
	for w := range words() {
		if w.is&label != 0 {
			labels = append(labels, w.text)
		}
	}
	return labels
}

// ServiceLetters are those of services, folded.
func ServiceLetters() string { return strings.ToLower(strings.Trim(serviceLetters, "\x00")) }
