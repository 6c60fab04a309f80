//go:build js

// Command wasm is what icp.js loads: the library as two functions that take a text
// and return JSON, which icp.js makes objects of.
package main

import (
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
	return `{"ok":true,"number":` + number(n) + `}`
}

func parsePolice(text string) string {
	n, err := icp.ParsePoliceLenient(text)
	if err != nil {
		return refusal(text, err)
	}
	return `{"ok":true,"police":` + police(n) + `}`
}

// refusal returns what is wrong. To assert the type needs no package errors, whose
// As is as large as all of this program.
func refusal(text string, err error) string {
	e, _ := err.(icp.ParseError)
	var o object
	o.text("reason", e.Reason.String())
	o.count("start", units(text[:e.Offset]))
	o.count("end", units(text[:e.End]))
	o.text("chinese", e.Chinese())
	o.text("english", sentence(e.Reason))
	var candidates array
	for _, n := range e.Candidates() {
		candidates.add(quoted(n.String()))
	}
	o.raw("candidates", candidates.String())
	return `{"ok":false,"error":` + o.String() + `}`
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
	var all array
	at, count := 0, 0
	upTo := func(end int64) int {
		count += units(text[at:end])
		at = int(end)
		return count
	}
	for m := range icp.FindAll(text, mode) {
		var o object
		o.count("start", upTo(m.Start))
		o.count("end", upTo(m.End))
		o.text("text", icp.TextOf(text, mode, m))
		o.raw("number", number(m.Number))
		o.raw("police", police(m.Police))
		o.raw("reason", reason(m.Reason))
		o.text("link", m.Link.String())
		o.flag("hidden", m.Hidden)
		all.add(o.String())
	}
	return all.String()
}

// A written number is of either kind.
type written interface {
	String() string
	English() string
	HTML() string
	Province() icp.Province
	Doubt() icp.Reason
}

// begin returns an object of what both kinds have.
func begin(n written) (o object) {
	o.text("text", n.String())
	o.text("english", n.English())
	o.text("html", n.HTML())
	o.text("province", n.Province().String())
	o.text("provinceChinese", n.Province().ChineseShort())
	o.raw("doubt", reason(n.Doubt()))
	return o
}

func number(n icp.Number) string {
	if n.IsZero() {
		return "null"
	}
	o := begin(n)
	o.text("kind", n.Kind().String())
	o.text("kindChinese", n.Kind().Chinese())
	o.text("classes", n.Classes().String())
	o.text("entity", n.Entity().String())
	o.count("index", n.Index())
	o.text("service", n.Service().String())
	o.text("serviceChinese", n.Service().Chinese())
	return o.String()
}

func police(n icp.PoliceNumber) string {
	if n.IsZero() {
		return "null"
	}
	o := begin(n)
	o.text("region", n.Region())
	return o.String()
}

func reason(r icp.Reason) string {
	if r == 0 {
		return "null"
	}
	var o object
	o.text("name", r.String())
	o.text("chinese", r.Chinese())
	o.text("english", sentence(r))
	return o.String()
}

// sentence returns what a person is told: without the package's name, or bytes.
func sentence(r icp.Reason) string { return strings.TrimPrefix(r.Error(), "icp: ") }
