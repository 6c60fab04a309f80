package icp

import (
	"slices"
	"strings"
)

// This file reads the style of an element, as far as it hides it or makes a block
// of it.

// A styling is what the properties of a style do.
type styling [propertyCount]effect

// An effect is what a property does to an element.
type effect uint8

const (
	undeclared effect = iota
	hides
	blocks  // makes a block of it
	boxes   // makes a box of it, in its line
	reverts // nothing, nor does the attribute hidden
	shows   // nothing
)

// The properties that matter.
const (
	display = iota
	visibility
	content
	float
	position
	everyProperty
	propertyCount
)

var properties = [propertyCount]string{
	display: "display", visibility: "visibility", content: "content-visibility", float: "float", position: "position", everyProperty: "all",
}

// values are what the properties may have, from the most frequent on. No others count:
// browsers do not know them, or none but the newest.
var values = [...]struct {
	property int // all have those of everyProperty
	effect   effect
	words    []string
}{
	{display, hides, []string{"none"}},
	{display, blocks, []string{
		"block", "flex", "grid", "table", "list-item", "flow-root", "-webkit-box", "-webkit-flex",
		"table-cell", "table-row", "table-caption", "table-row-group", "table-header-group",
		"table-footer-group", "table-column", "table-column-group",
		"block flow", "block flow-root", "block flex", "block grid", "block table", "block ruby", "block math",
		"flow block", "flow-root block", "flex block", "grid block", "table block", "ruby block", "math block",
		"block list-item", "list-item block", "flow list-item", "list-item flow",
	}},
	{display, boxes, []string{
		"inline-block", "inline-flex", "inline-grid", "-webkit-inline-box", "-webkit-inline-flex",
		"inline flow-root", "inline flex", "inline grid", "flow-root inline", "flex inline", "grid inline",
	}},
	{display, shows, []string{
		"inline", "contents", "ruby", "math", "flow", "inline-table", "inline flow", "inline ruby", "inline math",
		"inline table", "flow inline", "ruby inline", "math inline", "table inline",
	}},
	{visibility, hides, []string{"hidden", "collapse"}},
	{visibility, shows, []string{"visible"}},
	{content, hides, []string{"hidden"}},
	{content, shows, []string{"visible", "auto"}},
	{float, blocks, []string{"left", "right", "inline-start", "inline-end"}},
	{float, shows, []string{"none"}},
	{position, blocks, []string{"absolute", "fixed"}},
	{position, shows, []string{"static", "relative", "sticky", "-webkit-sticky"}},
	{everyProperty, undeclared, []string{"revert-layer"}},
	{everyProperty, reverts, []string{"revert"}},
	{everyProperty, shows, []string{"initial", "inherit", "unset"}},
}

// effectOf returns what the value of the property does, and whether it is known.
func effectOf(property int, value string) (_ effect, known bool) {
	for i := range values {
		v := &values[i]
		if (v.property == property || v.property == everyProperty) && slices.Contains(v.words, value) {
			return v.effect, true
		}
	}
	return undeclared, false
}

// declared returns what the style declares. Of each property the last declaration
// counts.
func declared(style string) (s styling) {
	var important [propertyCount]bool
	for style = afterBlank(style); style != ""; style = afterBlank(style) {
		property := propertyOf(style)
		if property < 0 {
			style = afterDeclaration(style)
			continue
		}
		var buf [maxValue]byte
		var value string
		value, style = cssValue(buf[:0], style[len(properties[property]):])
		value, isImportant := strings.CutSuffix(value, " ! important")
		value, declares := strings.CutPrefix(value, ": ")
		e, known := effectOf(property, value)
		for k := range s {
			if declares && known && (k == property || property == everyProperty) && (isImportant || !important[k]) {
				s[k], important[k] = e, isImportant
			}
		}
	}
	return s
}

// propertyOf returns which of the properties the style begins with, -1 if with none of them.
func propertyOf(style string) int {
	word := lastWord(style)
	i := slices.Index(propertyKeys[:], lowerWord(word)&firstBytes(firstOf(less(word, '0')|equal(word, ':'))))
	if i < 0 {
		return -1
	}
	size := len(properties[i])
	if len(style) <= size || !equalFold(style[:size], properties[i]) || isNameByte(style[size]) {
		return -1
	}
	return i
}

// propertyKeys are the keys of the first words of properties.
var propertyKeys = func() (keys [propertyCount]uint64) {
	for i, p := range properties {
		first, _, _ := strings.Cut(p, "-")
		keys[i] = keyOf(first)
	}
	return keys
}()

// maxValue is how much of a value is read, which is more than any of those known has.
const maxValue = 64

// cssValue appends the tokens up to the end of the declaration, in lower case, with
// spaces between them: ": none ! important". The rest is what is behind it.
func cssValue(b []byte, style string) (value, rest string) {
	token, rest := cssToken(style)
	for ; token != "" && token != ";"; token, rest = cssToken(rest) {
		if 0 < len(b) && len(b) < maxValue {
			b = append(b, ' ')
		}
		b = append(b, token[:min(len(token), maxValue-len(b))]...)
	}
	for i, c := range b {
		b[i] = lowerASCII(c)
	}
	return asString(b), rest
}

// afterDeclaration returns what is behind the first declaration of the style.
func afterDeclaration(style string) string {
	for style != "" {
		word := lastWord(style)
		n := firstOf(equal(word, ';') | equal(word, '/') | equal(word, '(') | equal(word, '"') | equal(word, '\''))
		switch style = style[min(n, len(style)):]; {
		case n == wordSize:
		case style[0] == ';':
			return style[1:]
		default:
			style = afterOpening(style)
		}
	}
	return ""
}

// cssToken returns the first token of the style: a word, a character, or what
// opens what is in quotes or brackets. The rest is what is behind it.
func cssToken(style string) (token, rest string) {
	style = afterBlank(style)
	i := 0
	for i < len(style) && isNameByte(style[i]) {
		i++
	}
	if i > 0 || style == "" {
		return style[:i], style[i:]
	}
	return style[:1], afterOpening(style)
}

// afterBlank returns what is behind the white space and comments that the style begins with.
func afterBlank(style string) string {
	style = style[spaceEnd(style, 0):]
	for strings.HasPrefix(style, "/*") {
		style = afterOpening(style)
		style = style[spaceEnd(style, 0):]
	}
	return style
}

// isNameByte reports whether c is of the words of styles, or of what is none of those known.
func isNameByte(c byte) bool { return c >= '0' && c != ':' && c != ';' || c == '-' }

// afterOpening returns what is behind the first character of the style, and behind what
// that opens: a comment, quotes or brackets.
func afterOpening(style string) string {
	opening, closing := style[:1], style[:1]
	switch {
	case strings.HasPrefix(style, "/*"):
		opening, closing = "/*", "*/"
	case opening == "(":
		closing = ")"
	case opening != `"` && opening != "'":
		return style[1:]
	}
	_, rest, _ := strings.Cut(style[len(opening):], closing)
	return rest
}
