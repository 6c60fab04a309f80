package icp

import (
	"math/bits"
	"strings"
)

// This file reads tags, as much of them as matters: the name, and the attributes
// that hide. Most of a page is tags, and most of a tag attributes that say nothing.

// A tag is what is known of one.
type tag struct {
	key    uint64 // the first eight letters of its name, in lower case
	size   uint8  // of its name, 0 if that is longer than seven letters
	kind   kind
	has    attribute
	values [16]string // of the attributes, by their bits, as long as the tag is at hand
	quote  byte       // that ends the value which it is cut in, 0 if it is cut elsewhere
}

// An attribute is what matters of those of a tag, as bits.
type attribute uint16

const (
	hasHidden attribute = 1 << iota
	hasPopover
	hasOpen
	hasStyle
	hasHref
	hasShadow // it is a shadow root
	hasName
	hasSlash // <name/>
	isCut    // it is longer than what is read of it

	hasMatter = hasHidden | hasPopover | hasStyle
)

// attributes are those that matter, by the second letters of their keys, by which no two meet.
var attributes = [32]struct {
	key uint64
	has attribute
}{
	'r' & 31: {'h' | 'r'<<8 | 'e'<<16 | 'f'<<24, hasHref},
	'l' & 31: {'x' | 'l'<<8 | 'i'<<16 | 'n'<<24 | 'k'<<32 | ':'<<40 | 'h'<<48 | 'r'<<56, hasHref}, // xlink:href
	't' & 31: {'s' | 't'<<8 | 'y'<<16 | 'l'<<24 | 'e'<<32, hasStyle},
	'a' & 31: {'n' | 'a'<<8 | 'm'<<16 | 'e'<<24, hasName},
	'i' & 31: {'h' | 'i'<<8 | 'd'<<16 | 'd'<<24 | 'e'<<32 | 'n'<<40, hasHidden},
	'p' & 31: {'o' | 'p'<<8 | 'e'<<16 | 'n'<<24, hasOpen},
	'o' & 31: {'p' | 'o'<<8 | 'p'<<16 | 'o'<<24 | 'v'<<32 | 'e'<<40 | 'r'<<48, hasPopover},
	'h' & 31: {'s' | 'h'<<8 | 'a'<<16 | 'd'<<24 | 'o'<<32 | 'w'<<40 | 'r'<<48 | 'o'<<56, hasShadow}, // shadowrootmode
}

// value returns the attribute's value as it is written, "" if there is none.
func (t *tag) value(a attribute) string {
	if t.has&a == 0 {
		return ""
	}
	return t.values[bits.TrailingZeros16(uint16(a))]
}

// readAttributes reads the attributes that begin at s[start], or go on there, and returns
// where the tag ends. Where s ends in the tag, it is cut, and goes on where it returns.
func (t *tag) readAttributes(s string, start int) int {
	i, last := start, start
	if t.has = 0; t.quote != 0 {
		if i += strings.IndexByte(s[i:], t.quote) + 1; i > start {
			t.quote = 0
		} else {
			i = len(s)
		}
	}
	for i < len(s) {
		switch c := s[i]; {
		case c == '>':
			return i + 1
		case c == '/':
			if i++; i < len(s) && s[i] == '>' {
				t.has |= hasSlash
			}
		case isSpace[c]:
			i++
		default:
			last, i = i, t.readAttribute(s, i)
		}
	}
	if t.has |= isCut; t.quote == 0 && last > start {
		return last // there may be more of it
	}
	return i
}

// readName reads the name, and returns where it ends.
func (t *tag) readName(s string, start int) (end int) {
	t.key, end = keyAt(s, start)
	t.kind = elAny | kindOf(t.key, end-start)
	t.size = uint8(min(end-start, wordSize) % wordSize)
	return end
}

// keyAt returns the key of the name of a tag or an attribute that begins at s[start], and
// where it ends. Whatever its first letter is, it is of the name.
func keyAt(s string, start int) (key uint64, end int) {
	word := firstWord(s[start:])
	size := max(1, firstOf(less(word, '@')))
	for start+size < len(s) && !endsName[s[start+size]] {
		size++
	}
	return lowerWord(word) & firstBytes(min(size, wordSize)), start + size
}

// isTagOf reports whether s begins with the opening, < or </, and the name that has the key, of
// no more than eight letters.
func isTagOf(key uint64, s, opening string) bool {
	name, ok := strings.CutPrefix(s[:min(len(s), len("</noframes>"))], opening)
	if !ok {
		return false
	}
	found, end := keyAt(name, 0)
	return found == key && end < len(name)
}

// isSpace has the characters that are white space in a tag, endsName those that end a name.
var (
	isSpace  = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true}
	endsName = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '/': true, '>': true, '=': true}
)

// spaceEnd returns the offset of the first byte of s[i:] that is no white space.
func spaceEnd(s string, i int) int {
	for i < len(s) && isSpace[s[i]] {
		i++
	}
	return i
}

// readAttribute reads the attribute that begins at s[start], and returns what is behind it.
func (t *tag) readAttribute(s string, start int) int {
	if start+wordSize < len(s) { // nearly all are like this: name="value"
		word := load64(s[start : start+wordSize])
		n := firstOf(less(word, '@'))
		if value, ok := strings.CutPrefix(s[start+n:], `="`); ok && n > 0 {
			if size := strings.IndexByte(value, '"'); size >= 0 {
				t.note(lowerWord(word)&firstBytes(n), value[:size])
				return start + n + size + len(`=""`)
			}
		}
	}
	key, end := keyAt(s, start)
	i := spaceEnd(s, end)
	if i < len(s) && s[i] != '=' {
		t.note(key, "")
		return i
	}
	value := spaceEnd(s, min(i+1, len(s)))
	if value < len(s) && (s[value] == '"' || s[value] == '\'') {
		size := strings.IndexByte(s[value+1:], s[value])
		if size < 0 {
			t.quote = s[value]
			return len(s)
		}
		t.note(key, s[value+1:value+1+size])
		return value + size + 2
	}
	for end = value; end < len(s) && s[end] != '>' && !isSpace[s[end]]; {
		end++
	}
	t.note(key, s[value:end])
	return end
}

// note notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *tag) note(key uint64, value string) {
	a := &attributes[key>>8&31]
	if key == a.key && a.has&^t.has != 0 {
		t.has |= a.has
		t.values[bits.TrailingZeros16(uint16(a.has))] = value
	}
}
