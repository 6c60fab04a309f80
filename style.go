package icp

import "strings"

// This file reads the style of an element, as far as it hides it or makes a block
// of it.

// A styling is what the properties of a style do.
type styling [len(properties)]effect

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

// wordsByEffect are the values of a property by their effects.
type wordsByEffect [shows + 1][]string

// The properties that matter.
const (
	display = iota
	visibility
	content
	float
	position
)

// properties has their values by what they do. No others count: browsers do not
// know them, or none but the newest.
var properties = [...]struct {
	name   string
	values wordsByEffect
}{
	display: {"display", wordsByEffect{
		shows: {
			"inline", "contents", "ruby", "math", "inline-table",
			"inline flow", "inline ruby", "inline math", "inline table", "flow", "flow inline", "ruby inline", "table inline",
		},
		boxes: {
			"inline-block", "inline-flex", "inline-grid", "-webkit-inline-box", "-webkit-inline-flex", "inline flow-root",
			"inline flex", "inline grid", "flow-root inline", "flex inline", "grid inline",
		},
		hides: {"none"},
		blocks: {
			"block", "flex", "grid", "table", "list-item", "flow-root", "-webkit-box", "-webkit-flex", "table-cell", "table-row",
			"block flow", "block flow-root", "block flex", "block grid", "block table", "block ruby", "block math", "flow block",
			"flow-root block", "flex block", "grid block", "table block", "list-item block", "block list-item", "list-item flow", "flow list-item",
			"table-caption", "table-row-group", "table-header-group", "table-footer-group", "table-column", "table-column-group",
		},
	}},
	visibility: {"visibility", wordsByEffect{
		shows: {"visible"},
		hides: {"hidden", "collapse"},
	}},
	content: {"content-visibility", wordsByEffect{
		shows: {"visible", "auto"},
		hides: {"hidden"},
	}},
	float: {"float", wordsByEffect{
		shows:  {"none"},
		blocks: {"left", "right", "inline-start", "inline-end"},
	}},
	position: {"position", wordsByEffect{
		shows:  {"static", "relative", "sticky", "-webkit-sticky"},
		blocks: {"absolute", "fixed"},
	}},
}

// wide are the values that all properties have, and all, which is all of them.
var wide = wordsByEffect{undeclared: {"revert-layer"}, shows: {"initial", "inherit", "unset"}, reverts: {"revert"}}

// mayMatter reports whether an attribute of the tag may matter.
func (t *tag) mayMatter() bool {
	return t.has&hasMatter != hasStyle || mayMatter(t.value(styleValue), t.kind&elBlock != 0)
}

// mayMatter reports whether the style may declare something that matters, or that
// hides if nothing else does, by the last letters of the properties and the first
// ones of their values. Most do not.
func mayMatter(style string, hidesOnly bool) bool {
	for rest := style; ; {
		name, value, found := strings.Cut(rest, ":")
		if !found {
			return strings.IndexByte(style, '&') >= 0
		}
		rest = value
		if value = value[spaceEnd(value, 0):]; name == "" || value == "" {
			continue
		}
		first := value[0] | 0x20
		switch name[len(name)-1] | 0x20 {
		case 'l': // all
			if hidesOnly || !equalFold(name[max(0, len(name)-len("all")):], "all") {
				continue
			}
			return true
		case 'y':
			if hidesOnly && first != 'n' && first != 'h' && first != 'c' && first != '/' {
				continue
			}
		case 't':
			if hidesOnly || first != 'l' && first != 'r' && first != 'i' && first != '/' {
				continue
			}
		case 'n':
			if hidesOnly || first != 'a' && first != 'f' && first != '/' {
				continue
			}
		default:
			if isASCIILetter(name[len(name)-1]) {
				continue
			}
			return true
		}
		if endsLikeProperty(name) {
			return true
		}
	}
}

// endsLikeProperty reports whether the last letters are those of a property.
func endsLikeProperty(name string) bool {
	for i := range properties {
		p := properties[i].name
		if len(name) >= len(p) && equalFold(name[len(name)-len(p):], p) {
			return true
		}
	}
	return false
}

// effectOf returns what the value does, and whether it is known.
func (w *wordsByEffect) effectOf(value string) (_ effect, known bool) {
	for e := range w {
		for _, v := range w[e] {
			if equalFold(value, v) {
				return effect(e), true
			}
		}
	}
	return undeclared, false
}

// propertyOf returns the property of the name, or -1.
func propertyOf(name string) int {
	for i := range properties {
		if p := properties[i].name; equalFold(name, p) {
			return i
		}
	}
	return -1
}

// declared returns what the style declares. Of each property the last declaration
// counts.
func declared(style string) (s styling) {
	var important [len(s)]bool
	for style != "" {
		name, rest := cssToken(style)
		i := propertyOf(name)
		all := equalFold(name, "all")
		if i < 0 && !all {
			style = afterDeclaration(style)
			continue
		}
		var value string
		var marked bool
		value, marked, style = cssValue(rest)
		everywhere, wideKnown := wide.effectOf(value)
		for k := range s {
			if !all && k != i || important[k] && !marked {
				continue
			}
			e, known := everywhere, wideKnown
			if !known && !all {
				e, known = properties[k].values.effectOf(value)
			}
			if known {
				s[k], important[k] = e, marked
			}
		}
	}
	return s
}

// cssValue returns the value that a property has, a colon in front, and whether it
// is important; the rest is what is behind the declaration. Of what is no word, nor
// two, it returns "".
func cssValue(style string) (value string, important bool, rest string) {
	var tokens [5]string // : block flow ! important
	n := 0
	for {
		var token string
		token, style = cssToken(style)
		if token == "" || token == ";" {
			break
		}
		if n < len(tokens) {
			tokens[n] = token
		}
		n++
	}
	if n > 3 && n <= len(tokens) && tokens[n-2] == "!" && equalFold(tokens[n-1], "important") {
		important = true
		n -= 2
	}
	switch {
	case tokens[0] != ":":
	case n == 2:
		value = tokens[1]
	case n == 3:
		value = tokens[1] + " " + tokens[2]
	}
	return value, important, style
}

// afterDeclaration returns what is behind the first declaration of the style.
func afterDeclaration(style string) string {
	for i := 0; i < len(style); i++ {
		switch c := style[i]; {
		case c == ';':
			return style[i+1:]
		case c == '(' || c == '"' || c == '\'':
			_, style = cssToken(style[i:])
			i = -1
		case c == '/' && strings.HasPrefix(style[i:], "/*"):
			_, style, _ = strings.Cut(style[i+len("/*"):], "*/")
			i = -1
		}
	}
	return ""
}

// cssToken returns the first token of the style: a word, a character, or what
// opens what is in quotes or brackets. The rest is what is behind it.
func cssToken(style string) (token, rest string) {
	style = style[spaceEnd(style, 0):]
	for strings.HasPrefix(style, "/*") {
		_, style, _ = strings.Cut(style[len("/*"):], "*/")
		style = style[spaceEnd(style, 0):]
	}
	i := 0
	for i < len(style) && (isASCIILetter(style[i]) || isDigit(rune(style[i])) || style[i] == '-' || style[i] == '_') {
		i++
	}
	if i > 0 || style == "" {
		return style[:i], style[i:]
	}
	closing := style[:1]
	switch closing {
	case "(":
		closing = ")"
	case `"`, "'":
	default:
		return style[:1], style[1:]
	}
	_, rest, _ = strings.Cut(style[1:], closing)
	return style[:1], rest
}
