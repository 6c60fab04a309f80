package icp

import "strings"

// This file reads the style of an element, as far as it hides it.

// mayHideBy reports whether there may be a value in the style that hides: none or
// hidden. Most styles have no such.
func mayHideBy(style string) bool {
	for i := 0; ; {
		next := strings.IndexByte(style[i:], ':')
		if next < 0 {
			return strings.IndexByte(style, '&') >= 0
		}
		if i = spaceEnd(style, i+next+1); i == len(style) {
			return false
		}
		switch style[i] | 0x20 {
		case 'n', 'h', '/', '&':
			return true
		}
	}
}

// A property is what a style declares of one.
type property struct{ set, hides, important bool }

// declared returns what the style declares of the properties that may hide an
// element. The last declaration counts.
func declared(style string) (display, visibility property) {
	for style != "" {
		var tokens [5]string // display : none ! important
		n := 0
		for more := true; more; {
			var token string
			token, style = cssToken(style)
			if more = token != "" && token != ";"; more && n < len(tokens) {
				tokens[n] = token
				n++
			}
		}
		of, hides := &display, "none"
		switch name := tokens[0]; {
		case len(name) == len("display") && equalFold(name, "display"):
		case len(name) == len("visibility") && equalFold(name, "visibility"):
			of, hides = &visibility, "hidden"
		default:
			continue
		}
		important := n == len(tokens) && tokens[3] == "!" && strings.EqualFold(tokens[4], "important")
		if tokens[1] == ":" && n > 2 && (important || !of.important) {
			*of = property{true, strings.EqualFold(tokens[2], hides) && (n == 3 || important), important}
		}
	}
	return display, visibility
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
	for i < len(style) && (isTagLetter(style[i]) || isDigit(rune(style[i])) || style[i] == '-' || style[i] == '_') {
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
