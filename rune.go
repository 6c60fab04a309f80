package icp

import "unicode/utf8"

// This file tells what a rune is, once: what else asks does so by its classes.

// A runeClass is a set of what a folded rune may be.
type runeClass uint16

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
)

// is reports whether r, which is folded, has one of the classes.
func is(r rune, class runeClass) bool { return classesOf(r)&class != 0 }

// classesOf returns what the rune is.
func classesOf(r rune) runeClass {
	switch {
	case r < 0:
		return 0
	case r < utf8.RuneSelf:
		return asciiClasses[r]
	case isHan(r):
		_, class := foldHan(r)
		return class
	}
	if s := &signs[r%signsSize]; s.r == r {
		return s.class
	}
	if 0xC0 <= r && r <= 0x24F || 0x370 <= r && r <= 0x52F { // Latin; Greek, Cyrillic
		return foreignClass
	}
	return 0
}

const (
	likeLetter = letterClass | likeClass
	hanLabel   = hanClass | labelClass
	sign       = headClass | joinerClass | passedClass
	barClass   = headClass | passedClass | listClass | placeSignClass
)

// asciiClasses are those of ASCII characters.
var asciiClasses = [utf8.RuneSelf]runeClass{
	'0': digitClass, '1': digitClass, '2': digitClass, '3': digitClass, '4': digitClass,
	'5': digitClass, '6': digitClass, '7': digitClass, '8': digitClass, '9': digitClass,

	'a': letterClass, 'b': likeLetter, 'c': letterClass, 'd': letterClass, 'e': letterClass, 'f': letterClass,
	'g': letterClass, 'h': letterClass, 'i': likeLetter, 'j': letterClass, 'k': letterClass, 'l': likeLetter,
	'm': letterClass, 'n': letterClass, 'o': likeLetter, 'p': letterClass, 'q': letterClass, 'r': letterClass,
	's': likeLetter, 't': letterClass, 'u': letterClass, 'v': letterClass, 'w': letterClass,
	'x': letterClass | maskClass, 'y': letterClass, 'z': likeLetter,

	'-': sign | dateClass, '.': sign | dateClass, ':': headClass | passedClass | dateClass | placeSignClass,
	'/': joinerClass | passedClass | dateClass | listClass, '|': barClass,
	'(': passedClass | placeSignClass, '[': passedClass | placeSignClass,
	')': headClass | passedClass | closingClass, ']': headClass | passedClass | closingClass,
	'\'': passedClass | closingClass, '"': passedClass | closingClass,
	'`': passedClass | closingClass, '~': passedClass, '!': passedClass,
	'<': passedClass, '}': closingClass, '\\': headClass, '{': passedClass,
	',': passedClass | listClass, ';': passedClass | closingClass | listClass,
	'@': joinerClass | unitClass, '=': joinerClass, '&': joinerClass | passedClass,
	'#': joinerClass | passedClass | maskClass | unitClass, '%': joinerClass | unitClass, '+': joinerClass | unitClass,
	'*': maskClass | passedClass | unitClass, '?': maskClass, '$': symbolClass,
}

// signs are the others. It is a hash table: a sign stands at its remainder. If two meet, it does
// not compile, and another size will do.
const signsSize = 95

var signs = [signsSize]struct {
	r     rune
	class runeClass
}{
	'、' % signsSize: {'、', passedClass | closingClass | listClass}, '。' % signsSize: {'。', passedClass | closingClass},
	'“' % signsSize: {'“', passedClass}, '”' % signsSize: {'”', passedClass | closingClass},
	'「' % signsSize: {'「', passedClass},
	'」' % signsSize: {'」', passedClass | closingClass}, '《' % signsSize: {'《', passedClass},
	'》' % signsSize: {'》', passedClass | closingClass}, '』' % signsSize: {'』', closingClass}, '〉' % signsSize: {'〉', closingClass},
	'·' % signsSize: {'·', passedClass | listClass}, '•' % signsSize: {'•', passedClass | listClass},
	'・' % signsSize: {'・', passedClass}, '‧' % signsSize: {'‧', passedClass},
	'×' % signsSize: {'×', maskClass | foreignClass}, '●' % signsSize: {'●', maskClass},
	'○' % signsSize: {'○', maskClass}, '◯' % signsSize: {'◯', maskClass}, '■' % signsSize: {'■', maskClass},
	'□' % signsSize: {'□', maskClass}, '█' % signsSize: {'█', maskClass}, '▇' % signsSize: {'▇', maskClass},
	'▓' % signsSize: {'▓', maskClass}, '〇' % signsSize: {'〇', maskClass}, '°' % signsSize: {'°', unitClass},
	'℃' % signsSize: {'℃', unitClass}, '÷' % signsSize: {'÷', 0}, '©' % signsSize: {'©', symbolClass},
	'®' % signsSize: {'®', symbolClass}, '™' % signsSize: {'™', symbolClass}, '¥' % signsSize: {'¥', symbolClass},
	'￥' % signsSize: {'￥', symbolClass}, '€' % signsSize: {'€', symbolClass}, '£' % signsSize: {'£', symbolClass},
}

func isDigit(r rune) bool  { return '0' <= r && r <= '9' }
func isLetter(r rune) bool { return 'a' <= r && r <= 'z' } // r is folded

// isHan reports whether r is an ideograph: of the blocks of the basic plane, or of
// the planes that hold nothing else.
func isHan(r rune) bool {
	switch {
	case 0x3400 <= r && r <= 0x9FFF, 0xF900 <= r && r <= 0xFAFF, 0x20000 <= r && r <= 0x3FFFF:
		return true
	}
	return false
}
