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
	kind   kind
	has    attribute
	values [16]string // of the attributes, by their bits, as long as the tag is at hand
	quote  string     // that ends the value which it is cut in, "" if it is cut elsewhere
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

// readAttributes reads the attributes that begin at s[start], and returns where the tag ends. Where
// s ends in the tag, it is cut, and goes on where it returns.
func (t *tag) readAttributes(s string, start int) int {
	i, last := start, start
	for t.has = 0; i < len(s); {
		switch c := s[i]; {
		case c == '>':
			return i + 1
		case isSpace[c]:
			i++
		case c == '/':
			if i++; byteAt(s, i) == '>' {
				t.has |= hasSlash
			}
		default:
			last, i = i, t.readAttribute(s, i)
		}
	}
	if t.has |= isCut; t.quote == "" && last > start {
		return last // there may be more of it
	}
	return i
}

// keyAt returns the key of the name of a tag or an attribute that begins at s[start], and
// where it ends, at one of the ends. Whatever its first letter is, it is of the name.
func keyAt(s string, start int, ends *[256]bool) (key uint64, end int) {
	word := uint64(0)
	if start+wordSize <= len(s) {
		word = load64(s[start : start+wordSize])
	} else {
		word = firstWord(s[start:])
	}
	end = endOf(s, start+max(1, firstOf(less(word, '@'))), ends)
	return lowerWord(word) & firstBytes(min(end-start, wordSize)), end
}

// endOf returns the offset of the first byte of s[i:] that is one of the ends.
func endOf(s string, i int, ends *[256]bool) int {
	for i < len(s) && !ends[s[i]] {
		i++
	}
	return i
}

// isTagOf reports whether s begins with the opening, < or </, and the name that has the key, of
// no more than eight letters.
func isTagOf(key uint64, s, opening string) bool {
	name, ok := strings.CutPrefix(s[:min(len(s), len("</noframes>"))], opening)
	if !ok {
		return false
	}
	found, end := keyAt(name, 0, &endsTagName)
	return found == key && end < len(name)
}

// isSpace has the characters that are white space in a tag, the others those that end its name, an
// attribute's, and a value without quotes.
var (
	isSpace     = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true}
	endsTagName = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '/': true, '>': true}
	endsName    = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '/': true, '>': true, '=': true}
	endsValue   = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '>': true}
)

// spaceEnd returns the offset of the first byte of s[i:] that is no white space.
func spaceEnd(s string, i int) int {
	for isSpace[byteAt(s, i)] {
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
	key, i := keyAt(s, start, &endsName)
	if i = spaceEnd(s, i); byteAt(s, i) != '=' {
		t.note(key, "")
		return i
	}
	i = spaceEnd(s, i+1)
	if c := byteAt(s, i); c == '"' || c == '\'' {
		size := strings.IndexByte(s[i+1:], c)
		if size < 0 {
			t.quote = strings.Clone(s[i : i+1]) // the window moves
			return len(s)
		}
		t.note(key, s[i+1:i+1+size])
		return i + size + len(`""`)
	}
	end := endOf(s, i, &endsValue)
	t.note(key, s[i:end])
	return end
}

// note notes the attribute if it is one of those that matter. The first of a name counts.
func (t *tag) note(key uint64, value string) {
	a := &attributes[key>>8&31]
	if key == a.key && a.has&^t.has != 0 {
		t.has |= a.has
		t.values[bits.TrailingZeros16(uint16(a.has))] = value
	}
}
