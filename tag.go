package icp

import "strings"

// This file reads tags, as much of them as matters: the name, and the attributes
// that hide. Most of a page is tags, and most of a tag attributes that say nothing.

// A tag is what is known of one. Its parts are of what was at hand when it was read.
type tag struct {
	name  string
	key   uint64 // its first eight letters, in lower case
	kind  kind
	slash bool // <name/>
	cut   bool // it is longer than what is read of it
	has   attribute
	style string // if it has one
	rest  string // what is behind the name

	known [64]knownName // the kinds of names that were read
}

// A knownName is the kind of a name that has no more letters than a key.
type knownName struct {
	key  uint64
	kind kind
}

// An attribute is one of those that matter.
type attribute uint8

const (
	hasHidden attribute = 1 << iota
	hasOpen
	hasStyle
)

// read reads the tag whose name begins at s[i], and returns where it ends, or -1 if
// that is not in s.
func (t *tag) read(s string, i int) int {
	t.slash, t.cut, t.has = false, false, 0
	end := i
	if i+wordSize < len(s) {
		word := load64(s[i : i+wordSize])
		n := firstOf(less(word, ' '+1) | equal(word, '/') | equal(word, '>'))
		end += n
		t.key = lowerWord(word) & (1<<(8*n) - 1)
	}
	if end > i && endsName(s[end]) {
		known := &t.known[t.key*0x9E3779B97F4A7C15>>58]
		if known.key != t.key {
			*known = knownName{t.key, kindOf(s[i:end], t.key)}
		}
		t.kind = known.kind
	} else {
		end = nameEnd(s, end)
		t.key = firstLetters(s[i:end])
		t.kind = kindOf(s[i:end], t.key)
	}
	stop := end + 1
	if end == len(s) || s[end] != '>' {
		stop = t.attributes(s, end)
	}
	t.name, t.rest = s[i:end], s[end:]
	if t.cut = stop < 0; !t.cut {
		t.rest = s[end:stop]
	}
	return stop
}

// nameEnd returns where the name ends that goes on at s[i].
func nameEnd(s string, i int) int {
	for i < len(s) && !endsName(s[i]) {
		i++
	}
	return i
}

// firstLetters returns the key of the name.
func firstLetters(name string) (key uint64) {
	for i := range min(len(name), wordSize) {
		key |= uint64(name[i]) << (8 * i)
	}
	return lowerWord(key)
}

// endsName reports whether c ends the name of a tag.
func endsName(c byte) bool {
	const ends = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\f' | 1<<'\r' | 1<<'/' | 1<<'>'
	return c < 64 && uint64(ends)>>(c&63)&1 != 0
}

// attributes reads the attributes from s[i:] on and returns the offset behind
// the >, or -1 if there is none.
func (t *tag) attributes(s string, i int) int {
	slash := false
	for i < len(s) {
		if c := s[i]; endsName(c) {
			if c == '>' {
				t.slash = slash
				return i + 1
			}
			slash = c == '/'
			i++
			continue
		}
		slash = false
		start, end, key := i, i, uint64(0)
		if i+wordSize < len(s) {
			word := load64(s[i : i+wordSize])
			n := firstOf(equal(word, '=') | less(word, ' '+1) | equal(word, '/') | equal(word, '>'))
			end += n
			key = lowerWord(word) & (1<<(8*n) - 1)
		}
		if end == i || s[end] != '=' && !endsName(s[end]) {
			end = attributeEnd(s, max(end, i+1))
			key = firstLetters(s[i:end])
		}
		var value string
		if end+1 < len(s) && s[end] == '=' && (s[end+1] == '"' || s[end+1] == '\'') {
			i = end + len(`="`)
			size := strings.IndexByte(s[i:], s[end+1])
			if size < 0 {
				return -1
			}
			value = s[i : i+size]
			i += size + 1
		} else if value, i = attributeValue(s, end); i < 0 {
			return -1
		}
		if end-start < wordSize {
			t.note(key, value)
		}
	}
	return -1
}

// The attributes that matter, as keys.
const (
	openKey    = 'o' | 'p'<<8 | 'e'<<16 | 'n'<<24
	styleKey   = 's' | 't'<<8 | 'y'<<16 | 'l'<<24 | 'e'<<32
	hiddenKey  = 'h' | 'i'<<8 | 'd'<<16 | 'd'<<24 | 'e'<<32 | 'n'<<40
	popoverKey = 'p' | 'o'<<8 | 'p'<<16 | 'o'<<24 | 'v'<<32 | 'e'<<40 | 'r'<<48
)

// note notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *tag) note(key uint64, value string) {
	switch key {
	case styleKey:
		if t.has&hasStyle == 0 {
			t.style = value
		}
		t.has |= hasStyle
	case openKey:
		t.has |= hasOpen
	case hiddenKey, popoverKey:
		t.has |= hasHidden
	}
}

// attributeEnd returns where the name of an attribute ends that goes on at i.
func attributeEnd(s string, i int) int {
	for i < len(s) && s[i] != '=' && !endsName(s[i]) {
		i++
	}
	return i
}

// attributeValue returns the value behind the name that ends at i, if there is
// one, and where it ends, or -1 if that is behind s.
func attributeValue(s string, i int) (value string, end int) {
	if i = spaceEnd(s, i); i == len(s) {
		return "", -1
	}
	if s[i] != '=' {
		return "", i
	}
	if i = spaceEnd(s, i+1); i == len(s) {
		return "", -1
	}
	start := i
	if quote := s[i]; quote == '"' || quote == '\'' {
		start++
		size := strings.IndexByte(s[start:], quote)
		if size < 0 {
			return "", -1
		}
		return s[start : start+size], start + size + 1
	}
	for i < len(s) && (s[i] == '/' || !endsName(s[i])) {
		i++
	}
	return s[start:i], i
}

// isSpace reports whether c is white space in a tag.
func isSpace(c byte) bool { return endsName(c) && c != '/' && c != '>' }

// spaceEnd returns the offset of the first byte of s[i:] that is no white space.
func spaceEnd(s string, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}

// attributeOf returns the value of the first attribute of the name among those of a
// tag.
func attributeOf(attributes, name string) (value string, ok bool) {
	for i := 0; i < len(attributes); {
		if endsName(attributes[i]) {
			i++
			continue
		}
		end := attributeEnd(attributes, i+1)
		found := end-i == len(name) && equalFold(attributes[i:end], name)
		if value, i = attributeValue(attributes, end); i < 0 {
			break
		}
		if found {
			return value, true
		}
	}
	return "", false
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// equalFold reports whether s is the word, which is in lower case and as long.
func equalFold(s, word string) bool {
	for i := range len(word) {
		if lowerASCII(s[i]) != word[i] {
			return false
		}
	}
	return true
}

// A name is that of an element, in lower case, as much of it as there is room.
type name struct {
	key  uint64
	text [31]byte
	size uint8
}

func newName(t *tag) (n name) {
	n.key = t.key
	n.size = uint8(copy(n.text[:], t.name))
	for i, c := range n.text[:n.size] {
		n.text[i] = lowerASCII(c)
	}
	return n
}

// isOf reports whether the tag has the name.
func (n *name) isOf(t *tag) bool { return n.key == t.key && n.is(t.name) }

// is reports whether s is the name.
func (n *name) is(s string) bool {
	size := min(len(s), len(n.text))
	return size == int(n.size) && equalFold(s[:size], asString(n.text[:size]))
}

// isTag reports whether s begins with a tag of the name.
func (n *name) isTag(s, opening string) bool {
	end := len(opening) + int(n.size)
	return len(s) > end && endsName(s[end]) && strings.HasPrefix(s, opening) && n.is(s[len(opening):end])
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
	inQuotes     = '\''
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
	case part == inPlainValue && space, part == inTagName && endsName(c), part == inName && c == '/':
		return inAttributes
	}
	return part
}
