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
	of                 string
	start, end         int  // of the name
	href, style, group span // group is the attribute name

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
type attribute uint16

const (
	hasHidden     attribute = 1 << iota
	hasUntilFound           // hidden, until it is found: it is there, but not its content
	hasPopover
	hasOpen
	hasStyle
	hasHref
	hasShadow // it is a shadow root
	hasName
	hasSlash // <name/>
	isCut    // it is longer than what is read of it

	hasMatter = hasHidden | hasUntilFound | hasPopover | hasOpen | hasStyle | isCut
)

// name returns the name as it is written.
func (t *tag) name() string { return t.of[t.start:t.end] }

// value returns a value as it is written.
func (t *tag) value(s span) string { return t.of[s.start:s.end] }

// read reads the tag whose name begins at s[start], and returns where it ends, or the
// end of s.
func (t *tag) read(s string, start int) int {
	end := 0
	if start+wordSize < len(s) {
		word := load64(s[start : start+wordSize])
		n := firstOf(less(word, '0') | equal(word, '>'))
		key := lowerWord(word) & firstBytes(n)
		known := &t.known[key*spread>>58]
		if known.key == key && endsTagName(s[start+n]) {
			end = start + n
			t.start, t.end, t.key, t.kind = start, end, key, known.kind
		}
	}
	if end == 0 {
		end = t.readName(s, start)
	}
	t.has = 0
	for i := end; i < len(s); {
		switch c := s[i]; {
		case c == '>':
			return i + 1
		case c == '/':
			if i++; i < len(s) && s[i] == '>' {
				t.has |= hasSlash
			}
		case endsTagName(c):
			i++
		default:
			a := attributeAt(s, i)
			if i = a.next; i < 0 {
				i = len(s)
			} else if maybeMatters(a.key) {
				t.note(a.key, a.value)
			}
		}
	}
	t.has |= isCut
	return len(s)
}

// readName reads a name that is not yet known, and returns where it ends.
func (t *tag) readName(s string, start int) int {
	end := start
	for end < len(s) && !endsTagName(s[end]) {
		end++
	}
	name := s[start:end]
	t.start, t.end, t.key, t.kind = start, end, keyOf(name), kindOf(name)
	if len(name) <= wordSize && name[len(name)-1] != 0 { // else it has the key of another one
		t.known[t.key*spread>>58] = knownName{t.key, t.kind}
	}
	return end
}

// spread spreads keys over the highest bits.
const spread = 0x9E3779B97F4A7C15

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

// maybeMatters reports whether the attribute may be one that matters, by its first
// letter.
func maybeMatters(key uint64) bool {
	const letters = 1<<('h'&31) | 1<<('n'&31) | 1<<('o'&31) | 1<<('p'&31) | 1<<('s'&31) | 1<<('x'&31)
	return uint32(letters)>>(key&31)&1 != 0
}

// note notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *tag) note(key uint64, value span) {
	switch {
	case (key == hrefKey || key == xlinkKey) && t.has&hasHref == 0:
		t.has |= hasHref
		t.href = value
	case key == styleKey && t.has&hasStyle == 0:
		t.has |= hasStyle
		t.style = value
	case key == openKey:
		t.has |= hasOpen
	case key == nameKey && t.has&hasName == 0:
		t.has |= hasName
		t.group = value
	case key == hiddenKey && equalFold(t.value(value), "until-found"):
		t.has |= hasUntilFound
	case key == hiddenKey:
		t.has |= hasHidden
	case key == shadowKey && (equalFold(t.value(value), "open") || equalFold(t.value(value), "closed")):
		t.has |= hasShadow
	case key == popoverKey:
		t.has |= hasPopover
	}
}

// The attributes that matter, as keys.
const (
	openKey    = 'o' | 'p'<<8 | 'e'<<16 | 'n'<<24
	nameKey    = 'n' | 'a'<<8 | 'm'<<16 | 'e'<<24
	hrefKey    = 'h' | 'r'<<8 | 'e'<<16 | 'f'<<24
	styleKey   = 's' | 't'<<8 | 'y'<<16 | 'l'<<24 | 'e'<<32
	hiddenKey  = 'h' | 'i'<<8 | 'd'<<16 | 'd'<<24 | 'e'<<32 | 'n'<<40
	xlinkKey   = 'x' | 'l'<<8 | 'i'<<16 | 'n'<<24 | 'k'<<32 | ':'<<40 | 'h'<<48 | 'r'<<56 // xlink:href
	shadowKey  = 's' | 'h'<<8 | 'a'<<16 | 'd'<<24 | 'o'<<32 | 'w'<<40 | 'r'<<48 | 'o'<<56 // shadowrootmode
	popoverKey = 'p' | 'o'<<8 | 'p'<<16 | 'o'<<24 | 'v'<<32 | 'e'<<40 | 'r'<<48
)

// An attributeSpan tells where an attribute is.
type attributeSpan struct {
	key   uint64 // as that of a tag
	value span   // empty if there is none
	next  int    // what is behind it, or -1 if it has no end
}

// attributeAt reads the attribute that begins at s[i].
func attributeAt(s string, i int) attributeSpan {
	if i+wordSize+1 < len(s) { // nearly all are like this: name="value"
		word := load64(s[i : i+wordSize])
		n := firstOf(less(word, '@'))
		if quote := s[i+n+1]; s[i+n] == '=' && n > 0 && (quote == '"' || quote == '\'') {
			value := i + n + len(`="`)
			size := strings.IndexByte(s[value:], quote)
			if size < 0 {
				return attributeSpan{next: -1}
			}
			return attributeSpan{lowerWord(word) & firstBytes(n), span{value, value + size}, value + size + 1}
		}
	}
	end := i + 1 // = may be the first letter
	for end < len(s) && s[end] != '=' && !endsTagName(s[end]) {
		end++
	}
	a := attributeSpan{key: keyOf(s[i:end])}
	a.readValue(s, end)
	return a
}

// readValue reads the value behind the name that ends at s[i], if there is one.
func (a *attributeSpan) readValue(s string, i int) {
	if i = spaceEnd(s, i); i < len(s) && s[i] != '=' {
		a.next = i
		return
	}
	i = spaceEnd(s, min(i+1, len(s)))
	if a.next = -1; i == len(s) {
		return
	}
	if s[i] == '"' || s[i] == '\'' {
		if n := strings.IndexByte(s[i+1:], s[i]); n >= 0 {
			a.value, a.next = span{i + 1, i + 1 + n}, i+n+len(`""`)
		}
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
