package icp

import (
	"html"
	"strings"
	"unicode/utf8"
)

// This file reads character references, as &amp; and &#49;.

// maxReference is how much of a character reference is read. The longest name is half as long.
const maxReference = 64

// The references of a page are read without allocating memory, mostly.
type references struct {
	char   [utf8.UTFMax]byte
	recent [64]namedRef // some of the named ones that were read
}

// A namedRef is a named reference, of which the first size bytes are shown as something else.
type namedRef struct {
	ref, shown string
	size       int
}

// commonRefs are those that most pages have no others of. To look up another one
// has the standard library build its table of all, which is larger than all that
// is held of a page.
var commonRefs = [...]namedRef{
	{"&nbsp;", "\u00A0", 6}, {"&amp;", "&", 5}, {"&lt;", "<", 4}, {"&gt;", ">", 4}, {"&quot;", "\"", 6}, {"&apos;", "'", 6},
	{"&copy;", "\u00A9", 6}, {"&reg;", "\u00AE", 5}, {"&middot;", "\u00B7", 8}, {"&bull;", "\u2022", 6}, {"&raquo;", "\u00BB", 7}, {"&times;", "\u00D7", 7},
	{"&mdash;", "\u2014", 7}, {"&ndash;", "\u2013", 7}, {"&ldquo;", "\u201C", 7}, {"&rdquo;", "\u201D", 7}, {"&ensp;", "\u2002", 6}, {"&emsp;", "\u2003", 6},
}

// unescape returns what is shown for the first size bytes of s, which begins with &. It is
// good until the next call.
func (c *references) unescape(s string) (shown string, size int) {
	ref := referenceOf(s)
	if strings.HasPrefix(ref, "&#") {
		r, size := numericReference(ref)
		if size == maxReference {
			return "&", 1 // there may be more digits
		}
		return asString(utf8.AppendRune(c.char[:0], r)), size
	}
	// Looking names up allocates memory, and pages use few.
	known := &c.recent[hashOf(ref)>>58]
	if known.ref != ref {
		known.ref = strings.Clone(ref)
		known.shown, known.size = namedReference(known.ref)
	}
	return known.shown, known.size
}

// hashOf returns a hash of s, of which the highest bits are the best.
func hashOf(s string) uint64 {
	const spread = 0x9E3779B97F4A7C15
	hash := uint64(20) // by which no two of commonRefs meet
	for i := range len(s) {
		hash = (hash ^ uint64(s[i])) * spread
	}
	return hash
}

// referenceOf returns what may be the character reference that s begins with: & and
// letters and digits, or &# and what is no number perhaps; and a semicolon if there is one.
func referenceOf(s string) string {
	s = s[:min(len(s), maxReference)]
	i := 1
	if byteAt(s, i) == '#' {
		i++
	}
	for isASCIILetter(byteAt(s, i)) || isDigit(rune(byteAt(s, i))) {
		i++
	}
	if byteAt(s, i) == ';' {
		i++
	}
	return s[:i]
}

// namedReference looks the name up. Some need no semicolon, and other letters, digits
// and a semicolon may follow these: &nbspICP.
func namedReference(ref string) (shown string, size int) {
	shown, size = html.UnescapeString(ref), len(ref)
	if ref == "&semi;" {
		return shown, size
	}
	for shown != "" && ref[size-1] == shown[len(shown)-1] {
		shown, size = shown[:len(shown)-1], size-1
	}
	if shown == "" {
		return "&", 1
	}
	return shown, size
}

// numericReference reads a numeric reference, of letters and digits, or the & that begins none.
func numericReference(s string) (r rune, size int) {
	i, digits := len("&#"), hexDigits[:10]
	if byteAt(s, i)|0x20 == 'x' {
		i, digits = i+1, hexDigits
	}
	r, count := numberIn(s[i:], digits)
	if count == 0 {
		return '&', 1
	}
	if i += count; byteAt(s, i) == ';' {
		i++
	}
	switch {
	case 0x80 <= r && r < 0xA0:
		r = windows1252[r-0x80]
	case r == 0:
		r = utf8.RuneError
	}
	return r, i
}

const hexDigits = "0123456789abcdef"

// numberIn reads the number that s begins with, written with these digits, of which there are as
// many as its base, and returns how many it has.
func numberIn(s, digits string) (value rune, count int) {
	for ; count < len(s); count++ {
		digit := strings.IndexByte(digits, lowerASCII(s[count]))
		if digit < 0 {
			break
		}
		value = min(value*rune(len(digits))+rune(digit), utf8.MaxRune+1)
	}
	return value, count
}

// windows1252 has what the control characters from 0x80 on are taken for.
var windows1252 = [...]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}
