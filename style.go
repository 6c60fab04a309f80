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
	value, declares := strings.CutPrefix(value, " : ")
	for i := range values {
		v := &values[i]
		if (v.property == property || v.property == everyProperty) && declares && slices.Contains(v.words, value) {
			return v.effect, true
		}
	}
	return undeclared, false
}

// declared returns what the style declares. Of each property the last declaration
// counts.
func declared(style string) (s styling) {
	var important [propertyCount]bool
	for style = afterBlank(style); style != ""; {
		rest := afterDeclaration(style)
		property := slices.IndexFunc(properties[:], func(name string) bool {
			return style[0]|0x20 == name[0] && len(style) > len(name) && strings.EqualFold(style[:len(name)], name)
		})
		if property >= 0 {
			var buf [maxValue]byte
			value := asString(appendTokens(buf[:0], style[len(properties[property]):len(style)-len(rest)]))
			value, isImportant := strings.CutSuffix(value, " ! important")
			e, known := effectOf(property, value)
			for k := range s {
				declares := known && (k == property || property == everyProperty)
				if declares && (isImportant || !important[k]) {
					s[k], important[k] = e, isImportant
				}
			}
		}
		style = afterBlank(strings.TrimPrefix(rest, ";"))
	}
	return s
}

// maxValue is how much of a value is read, which is more than any of those known has.
const maxValue = 64

// appendTokens appends the tokens of a declaration, behind the name of the property, in lower
// case, with spaces in front of them: " : none ! important".
func appendTokens(b []byte, s string) []byte {
	for s = afterBlank(s); s != "" && len(b) < maxValue; s = afterBlank(s) {
		n := 1
		for n < len(s) && isNameByte(s[n-1]) && isNameByte(s[n]) {
			n++
		}
		b = append(append(b, ' '), s[:min(n, maxValue-1-len(b))]...)
		s = s[n:]
	}
	for i, c := range b {
		b[i] = lowerASCII(c)
	}
	return b
}

// isNameByte reports whether c is of the words of styles that are known, or of what is none.
func isNameByte(c byte) bool { return c > ';' || c == '-' }

// afterDeclaration returns what is behind the first declaration of the style, from its semicolon on.
func afterDeclaration(style string) string {
	for style != "" {
		word := firstWord(style)
		n := firstOf(equal(word, ';') | equal(word, '/') | equal(word, '(') | equal(word, '"') | equal(word, '\''))
		switch style = style[min(n, len(style)):]; {
		case n == wordSize:
		case style[0] == ';':
			return style
		default:
			style = afterOpening(style)
		}
	}
	return ""
}

// afterBlank returns what is behind the white space and comments that the style begins with.
func afterBlank(style string) string {
	for {
		if style = style[spaceEnd(style, 0):]; !strings.HasPrefix(style, "/*") {
			return style
		}
		style = afterOpening(style)
	}
}

// afterOpening returns what is behind the first character of the style, and behind what
// that opens: a comment, quotes or brackets.
func afterOpening(style string) string {
	closing, size := "", 1
	switch {
	case strings.HasPrefix(style, "/*"):
		closing, size = "*/", 2
	case style[0] == '(':
		closing = ")"
	case style[0] != '/':
		closing = style[:1]
	}
	_, rest, _ := strings.Cut(style[size:], closing)
	return rest
}
