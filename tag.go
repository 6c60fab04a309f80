package icp

import "strings"

// This file reads tags, as much of them as matters: the name, and the attributes
// that hide. Most of a page is tags, and most of a tag attributes that say nothing.

// A tag is what is known of one.
type tag struct {
	key  uint64 // the first eight letters of its name, in lower case
	kind kind
	has  attribute

	// Where it is, as long as that is at hand.
	of          string
	start, end  int // of the name
	href, style span

	known [64]knownName // the kinds of names that were read
}

// A span is where a value is.
type span struct{ start, end int }

// A knownName is the kind of a name that has no more letters than a key.
type knownName struct {
	key  uint64
	kind kind
}

// An attribute is what matters of those of a tag.
type attribute uint8

const (
	hasHidden attribute = 1 << iota
	hasOpen
	hasStyle
	hasHref
	hasSlash // <name/>
	isCut    // it is longer than what is read of it

	hasMatter = hasHidden | hasOpen | hasStyle
)

// name returns the name as it is written.
func (t *tag) name() string { return t.of[t.start:t.end] }

// value returns a value as it is written.
func (t *tag) value(s span) string { return t.of[s.start:s.end] }

// read reads the tag whose name begins at the offset, and returns where it ends, or
// the limit.
func (t *tag) read(start, limit int) int {
	s := t.of[:limit]
	t.start, t.has = start, 0
	end := 0
	if start+wordSize < len(s) {
		word := load64(s[start : start+wordSize])
		n := firstOf(less(word, ' '+1) | equal(word, '/') | equal(word, '>'))
		end = start + n
		t.key = lowerWord(word) & firstBytes(n)
	}
	if end > 0 && endsTagName(s[end]) {
		known := &t.known[t.key*spread>>58]
		if known.key != t.key {
			*known = knownName{t.key, kindOf(s[start:end])}
		}
		t.kind = known.kind
	} else {
		end = tagNameEnd(s, start)
		t.key = keyOf(s[start:end])
		t.kind = kindOf(s[start:end])
	}
	t.end = end
	if end < len(s) && s[end] == '>' {
		return end + 1
	}
	return t.readAttributes(s, end)
}

// spread spreads keys over the highest bits.
const spread = 0x9E3779B97F4A7C15

// tagNameEnd returns where the name ends that goes on at s[i].
func tagNameEnd(s string, i int) int {
	for i < len(s) && !endsTagName(s[i]) {
		i++
	}
	return i
}

// keyOf returns the key of the name.
func keyOf(name string) (key uint64) {
	for i := range min(len(name), wordSize) {
		key |= uint64(name[i]) << (8 * i)
	}
	return lowerWord(key)
}

// endsTagName reports whether c ends the name of a tag.
func endsTagName(c byte) bool {
	const ends = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\f' | 1<<'\r' | 1<<'/' | 1<<'>'
	return c < 64 && uint64(ends)>>(c&63)&1 != 0
}

// readAttributes reads the attributes from s[i:] on and returns the offset behind
// the >, or the end of s.
func (t *tag) readAttributes(s string, i int) int {
	for last := i; i < len(s); {
		if c := s[i]; endsTagName(c) {
			i++
			if c != '>' {
				continue
			}
			if i-2 >= last && s[i-2] == '/' {
				t.has |= hasSlash
			}
			return i
		}
		if i+wordSize+1 < len(s) { // nearly all are like this: name="value"
			word := load64(s[i : i+wordSize])
			n := firstOf(equal(word, '=') | less(word, ' '+1) | equal(word, '/') | equal(word, '>'))
			end := i + n
			if quote := s[end+1]; n > 0 && s[end] == '=' && (quote == '"' || quote == '\'') {
				value := s[end+len(`="`):]
				size := strings.IndexByte(value, quote)
				if size < 0 {
					break
				}
				i = end + len(`=""`) + size
				last = i
				t.note(lowerWord(word)&firstBytes(n), span{i - 1 - size, i - 1})
				continue
			}
		}
		a := attributeAt(s, i)
		if a.next < 0 {
			break
		}
		i, last = a.next, a.next
		t.note(a.key, a.value)
	}
	t.has |= isCut
	return len(s)
}

// note notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *tag) note(key uint64, value span) {
	has := attribute(0)
	switch key {
	case hrefKey:
		if has = hasHref; t.has&has == 0 {
			t.href = value
		}
	case styleKey:
		if has = hasStyle; t.has&has == 0 {
			t.style = value
		}
	case openKey:
		has = hasOpen
	case hiddenKey, popoverKey:
		has = hasHidden
	}
	t.has |= has
}

// The attributes that matter, as keys.
const (
	openKey    = 'o' | 'p'<<8 | 'e'<<16 | 'n'<<24
	hrefKey    = 'h' | 'r'<<8 | 'e'<<16 | 'f'<<24
	styleKey   = 's' | 't'<<8 | 'y'<<16 | 'l'<<24 | 'e'<<32
	hiddenKey  = 'h' | 'i'<<8 | 'd'<<16 | 'd'<<24 | 'e'<<32 | 'n'<<40
	popoverKey = 'p' | 'o'<<8 | 'p'<<16 | 'o'<<24 | 'v'<<32 | 'e'<<40 | 'r'<<48
)

// An attributeSpan tells where an attribute is.
type attributeSpan struct {
	key   uint64 // as that of a tag
	value span   // empty if there is none
	next  int    // what is behind it, or -1 if it has no end
}

// attributeAt reads the attribute that begins at s[i].
func attributeAt(s string, i int) (a attributeSpan) {
	end := i + 1 // = may be the first letter
	for end < len(s) && s[end] != '=' && !endsTagName(s[end]) {
		end++
	}
	a.key = keyOf(s[i:end])
	a.readValue(s, end)
	return a
}

// readQuoted reads the value that begins with the quote at s[i].
func (a *attributeSpan) readQuoted(s string, i int) {
	n := strings.IndexByte(s[i+1:], s[i])
	if n < 0 {
		a.next = -1
		return
	}
	a.value = span{i + 1, i + 1 + n}
	a.next = i + n + len(`""`)
}

// readValue reads the value behind the name that ends at s[i], if there is one.
func (a *attributeSpan) readValue(s string, i int) {
	a.next = -1
	if i = spaceEnd(s, i); i == len(s) {
		return
	}
	a.next = i
	if s[i] != '=' {
		return
	}
	if i = spaceEnd(s, i+1); i == len(s) {
		a.next = -1
		return
	}
	if s[i] == '"' || s[i] == '\'' {
		a.readQuoted(s, i)
		return
	}
	start := i
	for i < len(s) && (s[i] == '/' || !endsTagName(s[i])) {
		i++
	}
	a.value, a.next = span{start, i}, i
}

// isSpace reports whether c is white space in a tag.
func isSpace(c byte) bool { return endsTagName(c) && c != '/' && c != '>' }

// spaceEnd returns the offset of the first byte of s[i:] that is no white space.
func spaceEnd(s string, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}

// A name is that of an element, in lower case, as much of it as there is room.
type name struct {
	key  uint64
	text [31]byte
	size uint8
}

func newName(t *tag) (n name) {
	n.key = t.key
	n.size = uint8(copy(n.text[:], t.name()))
	for i, c := range n.text[:n.size] {
		n.text[i] = lowerASCII(c)
	}
	return n
}

// isOf reports whether the tag has the name.
func (n *name) isOf(t *tag) bool { return n.key == t.key && n.is(t.name()) }

// is reports whether s is the name.
func (n *name) is(s string) bool {
	size := min(len(s), len(n.text))
	return size == int(n.size) && equalFold(s[:size], asString(n.text[:size]))
}

// isTag reports whether s begins with a tag of the name.
func (n *name) isTag(s, opening string) bool {
	end := len(opening) + int(n.size)
	return len(s) > end && endsTagName(s[end]) && strings.HasPrefix(s, opening) && n.is(s[len(opening):end])
}

// endTag returns the offset of the first end tag of the name in s, or -1.
func (n *name) endTag(s string) int {
	for i := 0; ; i++ {
		next := strings.IndexByte(s[i:], '<')
		if next < 0 {
			return -1
		}
		if i += next; n.isTag(s[i:], "</") {
			return i
		}
	}
}

// A tagPart tells where in a tag it is.
type tagPart byte

const (
	noTag        tagPart = iota
	inTagName            // in its name
	inAttributes         // before an attribute's name
	inName               // in the name, or behind it
	inValue              // before the value
	inPlainValue         // in one without quotes
	inQuotes     = '\''  // as the quote itself, so that a byte ends what it begins
	inTwinQuotes = '"'
)

// next returns where in the tag it is behind c.
func (part tagPart) next(c byte) tagPart {
	space := isSpace(c)
	switch {
	case part == inQuotes || part == inTwinQuotes:
		if c == byte(part) {
			return inAttributes
		}
	case c == '>':
		return noTag
	case part == inValue && (c == '"' || c == '\''):
		return tagPart(c)
	case part == inValue && !space:
		return inPlainValue
	case part == inName && c == '=':
		return inValue
	case part == inAttributes && !space && c != '/':
		return inName
	case part == inPlainValue && space, part == inTagName && endsTagName(c), part == inName && c == '/':
		return inAttributes
	}
	return part
}
