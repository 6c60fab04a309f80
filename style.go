package icp

import (
	"slices"
	"strings"
)

// This file reads the style of an element, as far as it hides it or makes a block
// of it.

// A styling is what each property of a style does.
type styling [propertyCount]effect

// An effect is what a property does to an element.
type effect uint8

const (
	shows effect = iota // nothing
	hides
	boxes   // makes a box of it, in its line
	blocks  // makes a block of it
	reverts // what the browser's own style does
	ignores // what would be done without the style
)

// The properties that matter.
const (
	display = iota
	visibility
	content
	float
	position
	propertyCount
	everyProperty = 1<<propertyCount - 1 // as bits
)

// properties are those and all of them, as bits, by the first letters of their names, of which
// no two are the same. At other letters is none, without a name.
var properties = [32]struct {
	name string
	of   uint8
}{
	'a' & 31: {"all", everyProperty},
	'f' & 31: {"float", 1 << float},
	'd' & 31: {"display", 1 << display},
	'p' & 31: {"position", 1 << position},
	'v' & 31: {"visibility", 1 << visibility},
	'c' & 31: {"content-visibility", 1 << content},
}

// values are what the properties may have, from the most frequent on. No others count:
// browsers do not know them, or none but the newest.
var values = [...]struct {
	of     uint8 // the properties that have all of them
	effect effect
	words  []string
}{
	{1 << display, hides, []string{"none"}},
	{1 << display, blocks, []string{
		"block", "flex", "grid", "table", "list-item", "flow-root", "-webkit-box", "-webkit-flex",
		"table-cell", "table-row", "table-caption", "table-row-group", "table-header-group",
		"table-footer-group", "table-column", "table-column-group",
		"block flow", "block flow-root", "block flex", "block grid", "block table", "block ruby", "block math",
		"flow block", "flow-root block", "flex block", "grid block", "table block", "ruby block", "math block",
		"block list-item", "list-item block", "flow list-item", "list-item flow",
	}},
	{1 << display, boxes, []string{
		"inline-block", "inline-flex", "inline-grid", "-webkit-inline-box", "-webkit-inline-flex",
		"inline flow-root", "inline flex", "inline grid", "flow-root inline", "flex inline", "grid inline",
	}},
	{1 << display, shows, []string{
		"inline", "contents", "ruby", "math", "flow", "inline-table", "inline flow", "inline ruby", "inline math",
		"inline table", "flow inline", "ruby inline", "math inline", "table inline",
	}},
	{1 << visibility, hides, []string{"hidden", "collapse"}},
	{1 << visibility, shows, []string{"visible"}},
	{1 << content, hides, []string{"hidden"}},
	{1 << content, shows, []string{"visible", "auto"}},
	{1 << float, blocks, []string{"left", "right", "inline-start", "inline-end"}},
	{1 << float, shows, []string{"none"}},
	{1 << position, blocks, []string{"absolute", "fixed"}},
	{1 << position, shows, []string{"static", "relative", "sticky", "-webkit-sticky"}},
	{everyProperty, ignores, []string{"revert-layer"}},
	{everyProperty, reverts, []string{"revert"}},
	{everyProperty, shows, []string{"initial", "inherit", "unset"}},
}

// declare puts what the style declares in the place of what is without it, of which own is the
// browser's. Of each property the last declaration counts. Comments, quotes and brackets are not
// known: what they hold is read as a style.
func (s *styling) declare(style string, own styling) {
	without := *s
	var important [propertyCount]bool
	for style != "" { // SplitSeq allocates with Go 1.24
		var declaration string
		declaration, style, _ = strings.Cut(style, ";")
		declaration = declaration[spaceEnd(declaration, 0):]
		property := &properties[byteAt(declaration, 0)&31]
		size := min(len(property.name), len(declaration))
		colon := spaceEnd(declaration, size)
		if byteAt(declaration, colon) != ':' || !strings.EqualFold(property.name, declaration[:size]) {
			continue
		}
		value, _, isImportant := strings.Cut(declaration[colon+1:], "!")
		e, of := effectOf(property.of, strings.TrimSpace(value))
		for k := range s {
			if of>>k&1 == 0 || important[k] && !isImportant {
				continue
			}
			important[k] = isImportant
			switch s[k] = e; e {
			case reverts:
				s[k] = own[k]
			case ignores:
				s[k] = without[k]
			}
		}
	}
}

// effectOf returns what the value does, and to which of the properties: to none if it is not known.
func effectOf(properties uint8, value string) (_ effect, of uint8) {
	isValue := func(word string) bool { return strings.EqualFold(word, value) }
	for i := range values {
		v := &values[i]
		if properties&^v.of == 0 && slices.ContainsFunc(v.words, isValue) {
			return v.effect, properties
		}
	}
	return shows, 0
}
