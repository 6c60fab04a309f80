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

// A listing writes results for a person: a line for whatever needs a look, or, if
// all is set, for every spot of every page; and the counts at the end.
type listing struct {
	w     io.Writer
	lang  Lang
	all   bool
	names int // columns for the pages' names
}

func newListing(w io.Writer, lang Lang, all bool) *listing {
	return &listing{w, lang, all, minName}
}

// Names of pages have as many columns as the longest so far, within these.
const minName, maxName = 20, 48

func (l *listing) Add(r Result) error {
	if r.State.Severity() <= Notice && !l.all {
		return nil
	}
	l.names = max(l.names, min(runewidth.StringWidth(r.Name()), maxName))
	for _, s := range r.Spots {
		if s.State.Severity() <= Notice && !l.all {
			continue
		}
		cells := []string{pad(s.State.Text().In(l.lang), stateWidth(l.lang)), pad(r.Name(), l.names), l.rest(r, s)}
		if _, err := fmt.Fprintln(l.w, strings.TrimRight(clean(strings.Join(cells, "  ")), " ")); err != nil {
			return err
		}
	}
	return nil
}

// rest returns what a line says besides state and page.
func (l *listing) rest(r Result, s Spot) string {
	var trouble, printed Text
	if s.State.Severity() == Trouble {
		trouble = r.Trouble
	}
	if s.Place != nil {
		printed = Text{"“" + s.Place.Printed + "”", "“" + s.Place.Printed + "”"}
	}
	return joinTexts(l.lang, "  ", trouble, s.Place.Where(), printed, s.Advice(r.Registered), s.Meaning())
}

// Close writes the counts.
func (l *listing) Close(tally *Tally) error {
	var b strings.Builder
	row := func(label string, count int) {
		if count > 0 {
			fmt.Fprintf(&b, "%s  %7d\n", pad(label, stateWidth(l.lang)), count)
		}
	}
	if tally.Pages != 1 || tally.Apart > 0 {
		b.WriteString("\n")
		for s, count := range slices.Backward(tally.Worst[:]) {
			row(State(s).Text().In(l.lang), count)
		}
		row(Text{"共检查网页", "pages in all"}.In(l.lang), tally.Pages)
		row(Text{"没有网页或不能用的记录", "records without a page, or not usable"}.In(l.lang), tally.Apart)
	}
	if text := recordsText(tally.Records).In(l.lang); text != "" {
		b.WriteString(text + "\n")
	}
	_, err := io.WriteString(l.w, b.String())
	return err
}

// recordsText says how many records there are, if any, so that who knows better
// sees it.
func recordsText(n int) Text {
	if n == 0 {
		return Text{}
	}
	return Text{fmt.Sprintf("读到 %d 条记录", n), fmt.Sprintf("records read: %d", n)}
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
