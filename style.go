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
	for style != "" {
		name, rest := cssToken(style)
		property := slices.IndexFunc(properties[:], func(p string) bool { return len(p) == len(name) && equalFold(p, name) })
		if property < 0 {
			style = afterDeclaration(style)
			continue
		}
		var buf [maxValue]byte
		var value string
		value, style = cssValue(buf[:0], rest)
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
	for i := 0; i < len(style); i++ {
		switch c := style[i]; {
		case c > ';':
		case c == ';':
			return style[i+1:]
		case c == '(' || c == '"' || c == '\'' || c == '/':
			style, i = afterOpening(style[i:]), -1
		}
	}
	return ""
}

// cssToken returns the first token of the style: a word, a character, or what
// opens what is in quotes or brackets. The rest is what is behind it.
func cssToken(style string) (token, rest string) {
	for style = style[spaceEnd(style, 0):]; strings.HasPrefix(style, "/*"); style = style[spaceEnd(style, 0):] {
		style = afterOpening(style)
	}
	i := 0
	for i < len(style) && isNameByte(style[i]) {
		i++
	}
	if i > 0 || style == "" {
		return style[:i], style[i:]
	}
	return style[:1], afterOpening(style)
}

// isNameByte reports whether c is of the words of styles.
func isNameByte(c byte) bool { return isASCIILetter(c) || isDigit(rune(c)) || c == '-' || c == '_' }

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
