//go:build js

package main

import "strconv"

// A writer writes JSON; package encoding/json is larger than the library.
type writer []byte

// begin begins an object or an array, by its name if it is in an object.
func (w *writer) begin(name string, bracket byte) { *w = append(w.named(name), bracket) }

func (w *writer) end(bracket byte) { *w = append(*w, bracket) }

func (w *writer) number(name string, n int) { *w = strconv.AppendInt(w.named(name), int64(n), 10) }

func (w *writer) bool(name string, b bool) { *w = strconv.AppendBool(w.named(name), b) }

func (w *writer) null(name string) { *w = append(w.named(name), "null"...) }

// text writes a string. What comes from JavaScript is UTF-8.
func (w *writer) text(name, s string) {
	const hex = "0123456789abcdef"
	b := append(w.named(name), '"')
	written := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		b = append(append(b, s[written:i]...), '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		written = i + 1
	}
	*w = append(append(b, s[written:]...), '"')
}

// named returns all that is written, and the name of what comes next unless it is in an
// array.
func (w *writer) named(name string) []byte {
	b := *w
	if len(b) > 0 && b[len(b)-1] != '{' && b[len(b)-1] != '[' {
		b = append(b, ',')
	}
	if name != "" {
		b = append(append(append(b, '"'), name...), `":`...)
	}
	return b
}

// units returns the length of s in JavaScript, where it is UTF-16: a character has one
// unit, or two where it has four bytes.
func units(s []byte) (n int) {
	for _, c := range s {
		if c&0xC0 != 0x80 { // it is the first byte
			n++
		}
		if c >= 0xF0 {
			n++
		}
	}
	return n
}
