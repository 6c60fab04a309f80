//go:build js

// Command wasm is what icp.js loads: the library as two functions that take a text
// and return JSON, which icp.js makes objects of.
package main

import (
	"strconv"
	"strings"
	"syscall/js"

	"github.com/go-icp/icp"
)

func main() {
	functions := js.Global().Get("Object").New()
	functions.Set("parse", function(parse))
	functions.Set("parsePolice", function(parsePolice))
	functions.Set("find", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return find(args[0].String(), mode(args[1:]))
	}))
	js.Global().Set("icpFunctions", functions)
	select {}
}

func function(f func(string) string) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any { return f(args[0].String()) })
}

func parse(text string) string {
	n, err := icp.ParseLenient(text)
	if err != nil {
		return refusal(text, err)
	}
	return object("ok", "true", "number", number(n))
}

func parsePolice(text string) string {
	n, err := icp.ParsePoliceLenient(text)
	if err != nil {
		return refusal(text, err)
	}
	return object("ok", "true", "police", police(n))
}

// refusal returns what is wrong. To assert the type needs no package errors, whose
// As is as large as all of this program.
func refusal(text string, err error) string {
	e, _ := err.(icp.ParseError)
	var candidates []string
	for _, n := range e.Candidates() {
		candidates = append(candidates, quoted(n.String()))
	}
	return object("ok", "false", "error", object(
		"reason", quoted(e.Reason.String()),
		"start", strconv.Itoa(units(text[:e.Offset])),
		"end", strconv.Itoa(units(text[:e.End])),
		"chinese", quoted(e.Chinese()),
		"english", quoted(sentence(e.Reason)),
		"candidates", array(candidates),
	))
}

// mode reads the options in the order of icp.js.
func mode(options []js.Value) (m icp.Mode) {
	for i, bit := range []icp.Mode{icp.HTML, icp.Police, icp.NearMisses} {
		if options[i].Bool() {
			m |= bit
		}
	}
	return m
}

// find returns the matches, with offsets that count as JavaScript does.
func find(text string, mode icp.Mode) string {
	var all []string
	at, count := 0, 0
	upTo := func(end int64) string {
		count += units(text[at:end])
		at = int(end)
		return strconv.Itoa(count)
	}
	for m := range icp.FindAll(text, mode) {
		all = append(all, object(
			"start", upTo(m.Start),
			"end", upTo(m.End),
			"text", quoted(icp.TextOf(text, mode, m)),
			"number", number(m.Number),
			"police", police(m.Police),
			"reason", reason(m.Reason),
			"link", quoted(m.Link.String()),
			"hidden", strconv.FormatBool(m.Hidden),
		))
	}
	return array(all)
}

// A written number is of either kind.
type written interface {
	String() string
	English() string
	HTML() string
	Province() icp.Province
	Doubt() icp.Reason
}

// both returns the fields that both kinds have, and those that one has.
func both(n written, fields ...string) string {
	return object(append(fields,
		"text", quoted(n.String()),
		"english", quoted(n.English()),
		"html", quoted(n.HTML()),
		"province", quoted(n.Province().String()),
		"provinceChinese", quoted(n.Province().ChineseShort()),
		"doubt", reason(n.Doubt()),
	)...)
}

func number(n icp.Number) string {
	if n.IsZero() {
		return "null"
	}
	return both(n,
		"kind", quoted(n.Kind().String()),
		"kindChinese", quoted(n.Kind().Chinese()),
		"classes", quoted(n.Classes().String()),
		"entity", quoted(n.Entity().String()),
		"index", strconv.Itoa(n.Index()),
		"service", quoted(n.Service().String()),
		"serviceChinese", quoted(n.Service().Chinese()),
	)
}

func police(n icp.PoliceNumber) string {
	if n.IsZero() {
		return "null"
	}
	return both(n, "region", quoted(n.Region()))
}

func reason(r icp.Reason) string {
	if r == 0 {
		return "null"
	}
	return object("name", quoted(r.String()), "chinese", quoted(r.Chinese()), "english", quoted(sentence(r)))
}

// sentence returns what a person is told: without the package's name, or bytes.
func sentence(r icp.Reason) string { return strings.TrimPrefix(r.Error(), "icp: ") }
