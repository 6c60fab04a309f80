package main

import (
	"bytes"
	"strings"
	"unicode"
)

// showTemplates makes the templates of a component in Vue visible. In a page,
// the element is not shown; there it holds what is. It gets another name of
// the same length, so that offsets stay.
func showTemplates(component []byte) {
	const name, other = "template", "x-shown-"
	for rest := component; ; {
		_, after, found := bytes.Cut(rest, []byte(name))
		if !found {
			return
		}
		at := rest[:len(rest)-len(after)]
		tag := at[:len(at)-len(name)]
		if bytes.HasSuffix(tag, []byte("<")) || bytes.HasSuffix(tag, []byte("</")) {
			copy(at[len(tag):], other)
		}
		rest = after
	}
}

// oneLine makes s fit for a terminal: one space for white space of every kind,
// and nothing for what is invisible.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}
