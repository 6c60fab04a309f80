package icp

import "unicode/utf8"

// This file tells what a rune is, once: what else asks does so by its classes.

// A runeClass is a set of what a folded rune may be.
type runeClass uint32

const (
	digitClass     runeClass = 1 << iota
	letterClass              // of ours
	foreignClass             // looks like a letter and is none of ours: А, Χ, ×
	hanClass                 // an ideograph
	labelClass               // of labels, and parts a number as punctuation does
	maskClass                // stands for a digit that is not shown
	likeClass                // a letter that is taken for a digit
	dateClass                // parts the digits of a date, a time or a telephone
	headClass                // may stand between a head and the digits
	joinerClass              // makes one identifier of what is on both sides
	passedClass              // may stand in front of a license without a place, and says nothing
	closingClass             // ends what is before: a closing quote or bracket, the end of a clause
	listClass                // stands between the things of a list
	unitClass                // goes on with a number that is no index: 号 - 100%
	symbolClass              // no punctuation but a sign that means something
	placeSignClass           // may stand between a place and what follows it: 京｜ICP备
	icpClass                 // ICP begins with it, or what is taken for that
	escapeClass              // an escape may end with it: &nbsp;, \x1b[m, \x1b[K, \u{4eac}
)

// is reports whether r, which is folded, has one of the classes.
func is(r rune, class runeClass) bool { return classesOf(r)&class != 0 }

// classesOf returns what the rune is.
func classesOf(r rune) runeClass {
	if 0 <= r && r < utf8.RuneSelf {
		return ascii[r].class
	}
	switch c := characterAt(r); {
	case c.r == r:
		return c.class
	case isHan(r):
		return hanClass
	case 0xC0 <= r && r <= 0x24F, 0x370 <= r && r <= 0x52F: // Latin; Greek, Cyrillic
		return foreignClass
	}
	return 0
}

// signs has, for each class, the characters that are of it; foreign letters are so by their blocks,
// too, and so are ideographs that are of no class here.
var signs = [...]struct {
	class runeClass
	runes string
}{
	{digitClass, "0123456789"},
	{letterClass, "abcdefghijklmnopqrstuvwxyz"},
	{foreignClass, "×"},
	{labelClass | hanClass, "备案证号码字第"},
	{maskClass, "x*#?×●○◯■□█▇▓〇"},
	{likeClass, "bilosz"},
	{dateClass, "-./:"},
	{headClass, "-.:|)]\\"},
	{joinerClass, "-./@=&#%+"},
	{passedClass, "-.:/|([)]'\"`~!<{,;&#*、。“”「」《》·•・‧"},
	{closingClass, ")]}'\"`;、。”」』》〉"},
	{listClass, "/|,;、·•"},
	{unitClass, "#%+*°℃"},
	{symbolClass, "$©®™¥￥€£"},
	{placeSignClass, ":|([第"},
	{icpClass, "il1|"},
	{escapeClass, ";mk}"},
	{0, "÷"}, // no letter
}

// A character is one beyond ASCII that is more than what its block tells.
type character struct {
	r, to rune // what it is a way to write, or itself
	class runeClass
}

// characters is a hash table: a character stands at its hash, or at the next free place.
type characters [1 << charactersBits]character

const charactersBits = 10

// ascii has the glyph of each byte that is ASCII, special what these tables say of other characters.
var ascii, special = classify()

// characterAt returns what is special of r, or another if nothing is.
func characterAt(r rune) *character { return special.at(r) }

// at returns where r stands, or where it may be put.
func (t *characters) at(r rune) *character {
	i := uint32(r) * 0x9E3779B1 >> (32 - charactersBits)
	for t[i].r != r && t[i].r != 0 {
		i = (i + 1) % (1 << charactersBits)
	}
	return &t[i]
}

func classify() (ascii [utf8.RuneSelf]glyph, t *characters) {
	t = new(characters)
	for _, row := range signs {
		for _, r := range row.runes {
			if r < utf8.RuneSelf {
				ascii[r].class |= row.class
				continue
			}
			c := t.at(r)
			c.r, c.to, c.class = r, r, c.class|row.class
		}
	}
	for c := range ascii {
		r := rune(asciiFolds[c])
		ascii[c] = glyph{r: r, class: ascii[r].class, size: 1}
	}
	fold := func(r, to rune) {
		class := t.at(to).class // zero if nothing is special of it
		switch {
		case to < utf8.RuneSelf:
			class = ascii[to].class
		case isHan(to):
			class |= hanClass
		}
		*t.at(r) = character{r, to, class}
	}
	for _, row := range folds {
		for all := []rune(row.ranges); len(all) > 0; all = all[2:] {
			for r := all[0]; r <= all[1]; r++ {
				fold(r, row.to)
			}
		}
	}
	for all := []rune(variants); len(all) > 0; all = all[2:] {
		fold(all[0], all[1])
	}
	return ascii, t
}

func isDigit(r rune) bool  { return '0' <= r && r <= '9' }
func isLetter(r rune) bool { return 'a' <= r && r <= 'z' } // r is folded

// isHan reports whether r is an ideograph: of the blocks of the basic plane, or of
// the planes that hold nothing else.
func isHan(r rune) bool {
	return 0x3400 <= r && r <= 0x9FFF || 0xF900 <= r && r <= 0xFAFF || 0x20000 <= r && r <= 0x3FFFF
}
