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

// values are what the properties may have. No others count: browsers do not know
// them, or none but the newest. Of two words, either may be the first.
var values = [...]struct {
	property int // all have those of everyProperty
	effect   effect
	words    []string
}{
	{everyProperty, undeclared, []string{"revert-layer"}},
	{everyProperty, reverts, []string{"revert"}},
	{everyProperty, shows, []string{"initial", "inherit", "unset"}},
	{display, hides, []string{"none"}},
	{display, blocks, []string{
		"block", "flex", "grid", "table", "list-item", "flow-root", "-webkit-box", "-webkit-flex",
		"table-cell", "table-row", "table-caption", "table-row-group", "table-header-group",
		"table-footer-group", "table-column", "table-column-group", "block flow", "block flow-root",
		"block flex", "block grid", "block table", "block ruby", "block math", "block list-item", "flow list-item",
	}},
	{display, boxes, []string{
		"inline-block", "inline-flex", "inline-grid", "-webkit-inline-box", "-webkit-inline-flex",
		"inline flow-root", "inline flex", "inline grid",
	}},
	{display, shows, []string{
		"inline", "contents", "ruby", "math", "flow", "inline-table", "inline flow", "inline ruby", "inline math", "inline table",
	}},
	{visibility, hides, []string{"hidden", "collapse"}},
	{visibility, shows, []string{"visible"}},
	{content, hides, []string{"hidden"}},
	{content, shows, []string{"visible", "auto"}},
	{float, blocks, []string{"left", "right", "inline-start", "inline-end"}},
	{float, shows, []string{"none"}},
	{position, blocks, []string{"absolute", "fixed"}},
	{position, shows, []string{"static", "relative", "sticky", "-webkit-sticky"}},
}

// effectOf returns what the value of the property does, and whether it is known.
func effectOf(property int, value cssValue) (_ effect, known bool) {
	for i := range values {
		v := &values[i]
		if v.property != property && v.property != everyProperty {
			continue
		}
		if slices.ContainsFunc(v.words, value.is) {
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
		var value cssValue
		value, style = cssValueOf(rest)
		e, known := effectOf(property, value)
		if !known {
			continue
		}
		for k := range s {
			if (k == property || property == everyProperty) && (value.important || !important[k]) {
				s[k], important[k] = e, value.important
			}
		}
	}
	return s
}

// A cssValue is what a property has, of one word or two.
type cssValue struct {
	first, second string // both "" for what is no word, nor two
	important     bool
}

// is reports whether the value is the word, or the two.
func (v *cssValue) is(words string) bool {
	if v.second == "" {
		return equalFold(v.first, words)
	}
	first, second, _ := strings.Cut(words, " ")
	return equalFold(v.first, first) && equalFold(v.second, second) || equalFold(v.first, second) && equalFold(v.second, first)
}

// cssValueOf returns the value that a property has, a colon in front; the rest is what
// is behind the declaration.
func cssValueOf(style string) (value cssValue, rest string) {
	var tokens [7]string // : block flow ! important, and one that is too many
	n := 0
	token, rest := cssToken(style)
	for ; token != "" && token != ";"; token, rest = cssToken(rest) {
		tokens[n] = token
		n = min(n+1, len(tokens)-1)
	}
	if n > 3 && tokens[n-2] == "!" && equalFold(tokens[n-1], "important") {
		value.important = true
		n -= 2
		clear(tokens[n:])
	}
	if tokens[0] == ":" && n <= 3 {
		value.first, value.second = tokens[1], tokens[2]
	}
	return value, rest
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
