//go:build js

// Command wasm is what icp.js loads: the library as three functions that take a text
// and give JSON, which icp.js makes objects of.
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
	functions.Set("find", function(find))
	js.Global().Set("icpFunctions", functions)
	select {}
}

// function returns what JavaScript calls with a text, as UTF-8, and options.
func function(f func(w *writer, text []byte, options []js.Value)) js.Func {
	return js.FuncOf(func(_ js.Value, args []js.Value) any {
		text := make([]byte, args[0].Length())
		js.CopyBytesToGo(text, args[0])
		var w writer
		f(&w, text, args[1:])
		return string(w)
	})
}

func parse(w *writer, text []byte, _ []js.Value) {
	n, err := icp.ParseLenient(string(text))
	w.begin("", '{')
	if w.result(text, err) {
		w.icp("number", n)
	}
	w.end('}')
}

func parsePolice(w *writer, text []byte, _ []js.Value) {
	n, err := icp.ParsePoliceLenient(string(text))
	w.begin("", '{')
	if w.result(text, err) {
		w.police("police", n)
	}
	w.end('}')
}

// some is how many matches are given at once.
const some = 100

// find gives the matches to the last of the options, some at a time, with offsets that
// count as JavaScript does.
func find(w *writer, text []byte, options []js.Value) {
	mode, give := mode(options), options[len(options)-1]
	at, count := 0, 0
	upTo := func(end int64) int {
		count += units(text[at:end])
		at = int(end)
		return count
	}
	left := some
	w.begin("", '[')
	for m := range icp.FindAll(text, mode) {
		if left--; left < 0 {
			w.end(']')
			give.Invoke(string(*w))
			left, *w = some-1, append((*w)[:0], '[')
		}
		w.begin("", '{')
		w.number("start", upTo(m.Start))
		w.number("end", upTo(m.End))
		w.text("text", icp.TextOf(text, mode, m))
		w.icp("number", m.Number)
		w.police("police", m.Police)
		w.reason("reason", m.Reason)
		w.text("link", m.Link.String())
		w.bool("hidden", m.Hidden)
		w.end('}')
	}
	w.end(']')
	give.Invoke(string(*w))
	*w = nil
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

// result writes whether the text was read, and what is wrong if it was not. To assert
// the type needs no package errors, whose As is as large as all of this program.
func (w *writer) result(text []byte, err error) (ok bool) {
	w.bool("ok", err == nil)
	if err == nil {
		return true
	}
	e, _ := err.(icp.ParseError)
	w.begin("error", '{')
	w.text("reason", e.Reason.String())
	w.number("start", units(text[:e.Offset]))
	w.number("end", units(text[:e.End]))
	w.text("chinese", e.Chinese())
	w.text("english", sentence(e.Reason))
	w.begin("candidates", '[')
	for _, n := range e.Candidates() {
		w.text("", n.String())
	}
	w.end(']')
	w.end('}')
	return false
}

func (w *writer) icp(name string, n icp.Number) {
	if n.IsZero() {
		w.null(name)
		return
	}
	w.begin(name, '{')
	w.written(n)
	w.text("kind", n.Kind().String())
	w.text("kindChinese", n.Kind().Chinese())
	w.text("classes", n.Classes().String())
	w.text("entity", n.Entity().String())
	w.number("index", n.Index())
	w.text("service", n.Service().String())
	w.text("serviceChinese", n.Service().Chinese())
	w.end('}')
}

func (w *writer) police(name string, n icp.PoliceNumber) {
	if n.IsZero() {
		w.null(name)
		return
	}
	w.begin(name, '{')
	w.written(n)
	w.text("region", n.Region())
	w.end('}')
}

// written writes what both kinds of numbers have.
func (w *writer) written(n interface {
	String() string
	English() string
	HTML() string
	Province() icp.Province
	Doubt() icp.Reason
}) {
	w.text("text", n.String())
	w.text("english", n.English())
	w.text("html", n.HTML())
	w.text("province", n.Province().String())
	w.text("provinceChinese", n.Province().ChineseShort())
	w.reason("doubt", n.Doubt())
}

func (w *writer) reason(name string, r icp.Reason) {
	if r == 0 {
		w.null(name)
		return
	}
	w.begin(name, '{')
	w.text("name", r.String())
	w.text("chinese", r.Chinese())
	w.text("english", sentence(r))
	w.end('}')
}

// sentence returns what a person is told: without the package's name, or bytes.
func sentence(r icp.Reason) string { return strings.TrimPrefix(r.Error(), "icp: ") }
