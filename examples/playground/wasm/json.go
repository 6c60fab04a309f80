//go:build js

package main

import "strings"

// This file writes JSON; package encoding/json is larger than the library.

// object returns an object of names and what is JSON already, by turns.
func object(fields ...string) string {
	b := []byte{'{'}
	for i := 0; i < len(fields); i += 2 {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(append(append(b, '"'), fields[i]...), `":`...), fields[i+1]...)
	}
	return string(append(b, '}'))
}

func array(elements []string) string { return "[" + strings.Join(elements, ",") + "]" }

// quoted returns a JSON string. What comes from JavaScript is UTF-8.
func quoted(s string) string {
	const hex = "0123456789abcdef"
	b := append(make([]byte, 0, len(s)+2), '"')
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return string(append(b, '"'))
}

// units returns the length of s in JavaScript, where it is UTF-16.
func units(s string) (n int) {
	for _, r := range s {
		if r > 0xFFFF {
			n++
		}
		n++
	}
	return n
}
