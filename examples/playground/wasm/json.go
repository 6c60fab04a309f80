//go:build js

package main

import (
	"strconv"
	"unicode/utf16"
)

// This file writes JSON; package encoding/json is larger than the library.

type object struct{ fields []byte }

func (o *object) text(name, value string) { o.raw(name, quoted(value)) }

func (o *object) count(name string, n int) { o.raw(name, strconv.Itoa(n)) }

func (o *object) flag(name string, b bool) { o.raw(name, strconv.FormatBool(b)) }

func (o *object) raw(name, json string) {
	if len(o.fields) > 0 {
		o.fields = append(o.fields, ',')
	}
	o.fields = append(append(append(o.fields, quoted(name)...), ':'), json...)
}

func (o *object) String() string { return "{" + string(o.fields) + "}" }

type array struct{ elements []byte }

func (a *array) add(json string) {
	if len(a.elements) > 0 {
		a.elements = append(a.elements, ',')
	}
	a.elements = append(a.elements, json...)
}

func (a *array) String() string { return "[" + string(a.elements) + "]" }

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
		n += utf16.RuneLen(r)
	}
	return n
}
