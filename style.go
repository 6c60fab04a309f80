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
	shows effect = iota // nothing
	hides
	blocks  // makes a block of it
	boxes   // makes a box of it, in its line
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
	for more := true; more; { // SplitSeq allocates with Go 1.24
		var declaration string
		declaration, style, more = strings.Cut(style, ";")
		name, value, _ := strings.Cut(declaration, ":")
		name = strings.TrimSpace(name)
		property := slices.IndexFunc(properties[:], func(p string) bool {
			return len(p) == len(name) && strings.EqualFold(p, name)
		})
		if property < 0 {
			continue
		}
		value, _, isImportant := strings.Cut(value, "!")
		e, known := effectOf(property, strings.TrimSpace(value))
		for k := range s {
			declares := known && (k == property || property == everyProperty)
			if !declares || important[k] && !isImportant {
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

// effectOf returns what the value of the property does, and whether it is known.
func effectOf(property int, value string) (_ effect, known bool) {
	isValue := func(word string) bool { return strings.EqualFold(word, value) }
	for i := range values {
		v := &values[i]
		if (v.property == property || v.property == everyProperty) && slices.ContainsFunc(v.words, isValue) {
			return v.effect, true
		}
	}
	return shows, false
}
