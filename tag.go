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

// attributes are those that matter, by the fourth letters of their keys, by which no two meet.
// The keys are the last eight letters of names.
var attributes = [32]struct {
	key uint64
	has attribute
}{
	'f' & 31: {'h' | 'r'<<8 | 'e'<<16 | 'f'<<24, hasHref},
	':' & 31: {'i' | 'n'<<8 | 'k'<<16 | ':'<<24 | 'h'<<32 | 'r'<<40 | 'e'<<48 | 'f'<<56, hasHref}, // xlink:href
	'l' & 31: {'s' | 't'<<8 | 'y'<<16 | 'l'<<24 | 'e'<<32, hasStyle},
	'e' & 31: {'n' | 'a'<<8 | 'm'<<16 | 'e'<<24, hasName},
	'd' & 31: {'h' | 'i'<<8 | 'd'<<16 | 'd'<<24 | 'e'<<32 | 'n'<<40, hasHidden},
	'n' & 31: {'o' | 'p'<<8 | 'e'<<16 | 'n'<<24, hasOpen},
	'o' & 31: {'p' | 'o'<<8 | 'p'<<16 | 'o'<<24 | 'v'<<32 | 'e'<<40 | 'r'<<48, hasPopover},
	't' & 31: {'r' | 'o'<<8 | 'o'<<16 | 't'<<24 | 'm'<<32 | 'o'<<40 | 'd'<<48 | 'e'<<56, hasShadow}, // shadowrootmode
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
		case !endsTagName[c]:
			last, i = i, t.readAttribute(s, i)
		default:
			if i++; c == '/' && i < len(s) && s[i] == '>' {
				t.has |= hasSlash
			}
		}
	}
	if t.has |= isCut; t.quote == 0 && last > start {
		return last // there may be more of it
	}
	return i
}

// readName reads the name, and returns where it ends.
func (t *tag) readName(s string, start int) int {
	word := firstWord(s[start:])
	size := firstOf(less(word, '0') | equal(word, '>'))
	for start+size < len(s) && !endsTagName[s[start+size]] {
		size++
	}
	t.key = lowerWord(word) & firstBytes(min(size, wordSize))
	t.kind, t.size = elAny|kindOf(t.key, size), 0
	if size < wordSize {
		t.size = uint8(size)
	}
	return start + size
}

// spread spreads keys over the highest bits.
const spread = 0x9E3779B97F4A7C15

// keyOf returns the key of the name.
func keyOf(name string) uint64 { return lowerWord(firstWord(name)) }

// isTagOf reports whether s begins with the opening, < or </, and the name that has the
// key and no more letters.
func isTagOf(key uint64, s, opening string) bool {
	end := len(opening) + (bits.Len64(key)+7)/8
	return len(s) > end && endsTagName[s[end]] && s[:len(opening)] == opening && keyOf(s[len(opening):end]) == key
}

// isSpace has the characters that are white space in a tag, endsTagName those that end its name.
var (
	isSpace     = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true}
	endsTagName = [256]bool{' ': true, '\t': true, '\n': true, '\f': true, '\r': true, '/': true, '>': true}
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
	end := start + 1 // = may be the first letter
	for end < len(s) && s[end] != '=' && !endsTagName[s[end]] {
		end++
	}
	key := keyOf(s[max(start, end-wordSize):end])
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
	for end = value; end < len(s) && (s[end] == '/' || !endsTagName[s[end]]); {
		end++
	}
	t.note(key, s[value:end])
	return end
}

// note notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *tag) note(key uint64, value string) {
	a := &attributes[key>>24&31]
	if key == a.key && a.has&^t.has != 0 {
		t.has |= a.has
		t.values[bits.TrailingZeros16(uint16(a.has))] = value
	}
}
