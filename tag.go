package icp

import "strings"

// This file reads tags, as much of them as matters: the name, and the attributes
// that hide or link.

// A name is that of an element, in lower case, as much of it as there is room.
type name struct {
	text [31]byte
	size uint8
}

func newName(s string) (n name) {
	n.size = uint8(copy(n.text[:], s))
	for i, c := range n.text[:n.size] {
		n.text[i] = lowerASCII(c)
	}
	return n
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

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

// endsName reports whether c ends the name of a tag.
func endsName(c byte) bool {
	const ends = 1<<' ' | 1<<'\t' | 1<<'\n' | 1<<'\f' | 1<<'\r' | 1<<'/' | 1<<'>'
	return c < 64 && uint64(ends)>>(c&63)&1 != 0
}

// A pageTag is what is known of one.
type pageTag struct {
	name        string
	kind        kind
	rest        string // what is behind the name
	slash       bool   // <name/>
	has         attribute
	href, style string
}

// An attribute is one of those that matter.
type attribute uint8

const (
	hasHidden attribute = 1 << iota
	hasOpen
	hasStyle
	hasHref
)

// tag reads the tag that begins at i, whose name is behind the opening.
func (p *page) tag(i, opening int) int {
	s := p.buf[i:min(len(p.buf), i+maxTag)]
	name := opening
	for name < len(s) && !endsName(s[name]) {
		name++
	}
	t := pageTag{name: s[opening:name], kind: kindOf(s[opening:name])}
	end := name + 1
	if name == len(s) || s[name] != '>' {
		end = t.attributes(s, name)
	}
	if end < 0 {
		p.tagRest = inAttributes
		if end = name; end == len(s) {
			p.tagRest = inTagName
		}
		t.slash = p.foreign > 0 // as most there
		t.rest = s[name:]
	} else {
		t.rest = s[name:end]
	}
	if opening > len("<") {
		p.endTag(&t)
	} else {
		p.startTag(&t)
	}
	return i + end
}

// attributes reads the attributes from s[i:] on and returns the offset behind
// the >, or -1 if there is none.
func (t *pageTag) attributes(s string, i int) int {
	for {
		slash := false
		for i < len(s) && endsName(s[i]) {
			if s[i] == '>' {
				t.slash = slash
				return i + 1
			}
			slash = s[i] == '/'
			i++
		}
		if i == len(s) {
			return -1
		}
		start := i
		i++ // it may begin with =
		for i < len(s) && s[i] != '=' && !endsName(s[i]) {
			i++
		}
		name := s[start:i]
		var value string
		if value, i = attributeValue(s, i); i < 0 {
			return -1
		}
		switch name[0] | 0x20 { // of few others
		case 'h', 'o', 'p', 's':
			t.set(name, value)
		}
	}
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

// set notes the attribute if it is one of those that matter. The first of a name
// counts.
func (t *pageTag) set(name, value string) {
	var a attribute
	switch {
	case len(name) == 4 && equalFold(name, "href"):
		a = hasHref
	case len(name) == 4 && equalFold(name, "open"):
		a = hasOpen
	case len(name) == 5 && equalFold(name, "style"):
		a = hasStyle
	case len(name) == 6 && equalFold(name, "hidden"), len(name) == 7 && equalFold(name, "popover"):
		a = hasHidden
	}
	switch a &^= t.has; a {
	case hasHref:
		t.href = value
	case hasStyle:
		t.style = value
	}
	t.has |= a
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

// skipTag goes behind the rest of a tag.
func (p *page) skipTag() {
	for ; p.pos < len(p.buf) && p.tagRest != noTag; p.pos++ {
		c := p.buf[p.pos]
		space := isSpace(c)
		switch part := p.tagRest; {
		case part == inQuotes || part == inTwinQuotes:
			if c == byte(part) {
				p.tagRest = inAttributes
			}
		case c == '>':
			p.tagRest = noTag
		case part == inValue && (c == '"' || c == '\''):
			p.tagRest = tagPart(c)
		case part == inValue && !space:
			p.tagRest = inPlainValue
		case part == inName && c == '=':
			p.tagRest = inValue
		case part == inAttributes && !space && c != '/':
			p.tagRest = inName
		case part == inPlainValue && space, part == inTagName && endsName(c), part == inName && c == '/':
			p.tagRest = inAttributes
		}
	}
}
