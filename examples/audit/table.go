package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"
)

// A sink takes results as they come.
type sink interface {
	Add(Result) error
	Close(*Tally) error // at the end, complete or not
}

// A table writes results for a person: a line for whatever needs a look, or, if
// all is set, for every spot of every page; and the counts at the end.
type table struct {
	w     io.Writer
	lang  Lang
	all   bool
	names int // columns for the pages' names
}

// newTable returns a table that has room for the names of the jobs' pages.
func newTable(w io.Writer, lang Lang, all bool, jobs []Job) *table {
	t := &table{w: w, lang: lang, all: all}
	for _, j := range jobs {
		t.names = max(t.names, min(runewidth.StringWidth(j.Name()), 48))
	}
	return t
}

func (t *table) Add(r Result) error {
	if r.State.Severity() <= Notice && !t.all {
		return nil
	}
	for _, s := range r.Spots {
		if s.State.Severity() <= Notice && !t.all {
			continue
		}
		cells := []string{pad(s.State.Text().In(t.lang), stateWidth(t.lang)), pad(r.Name(), t.names), t.rest(r, s)}
		if _, err := fmt.Fprintln(t.w, strings.TrimRight(clean(strings.Join(cells, "  ")), " ")); err != nil {
			return err
		}
	}
	return nil
}

// rest returns what a line says besides state and page.
func (t *table) rest(r Result, s Spot) string {
	var parts []string
	add := func(text Text) {
		if text := text.In(t.lang); text != "" {
			parts = append(parts, text)
		}
	}
	if s.State.Severity() == Trouble {
		add(r.Trouble)
	}
	add(s.Place.Where())
	if s.Place != nil {
		parts = append(parts, "“"+s.Place.Printed+"”")
	}
	add(s.Advice(r.Registered))
	add(s.Meaning())
	return strings.Join(parts, "  ")
}

// Close writes the counts.
func (t *table) Close(tally *Tally) error {
	var b strings.Builder
	row := func(label string, count int) {
		if count > 0 {
			fmt.Fprintf(&b, "%s  %7d\n", pad(label, stateWidth(t.lang)), count)
		}
	}
	if tally.Pages != 1 {
		b.WriteString("\n")
		for s, count := range slices.Backward(tally.Worst[:]) {
			row(State(s).Text().In(t.lang), count)
		}
		row(Text{"共", "in all"}.In(t.lang), tally.Pages)
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// stateWidth returns how many columns the longest of the states' texts takes.
func stateWidth(lang Lang) int {
	width := 0
	for _, s := range states {
		width = max(width, runewidth.StringWidth(s.Text.In(lang)))
	}
	return width
}

// pad fills s up to the width on a terminal, where a Han character has two
// columns.
func pad(s string, width int) string { return runewidth.FillRight(s, width) }
