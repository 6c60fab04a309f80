package main

import (
	"context"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// TestDifferential shows pages in Chromium and compares the numbers in what it
// shows, which is innerText, with those that the library finds in the page. Where
// they differ the library is wrong, unless diffChoices has the reason.
func TestDifferential(t *testing.T) {
	ctx := diffBrowser(t)
	pages := diffPages(t)
	shown := diffShow(t, ctx, slices.Collect(slices.Chunk(pages, 1)), nil)
	var differing []string
	for i, page := range pages {
		if !slices.Equal(diffFound(shown[i][0], icp.Text), diffFound(page, icp.HTML)) {
			differing = append(differing, page)
		}
	}
	hits, failures := diffJudge(t, ctx, differing)
	t.Logf("%d pages, of which %d differ, %d without a reason", len(pages), len(differing), failures)
	for i, choice := range diffChoices {
		t.Logf("%5d pages: %s", hits[i], choice.reason)
		assert.NotZero(t, hits[i], "no page needs the choice: %s", choice.reason)
	}
}

// diffMaxFailures is how many failures are printed.
const diffMaxFailures = 200

// diffJudge counts the pages that differ by each choice, and those that differ
// otherwise, which are failures.
func diffJudge(t *testing.T, ctx context.Context, pages []string) (hits []int, failures int) {
	t.Helper()
	var scripts []string
	for _, c := range diffChoices {
		if c.script != "" {
			scripts = append(scripts, "d => {"+c.script+"}")
		}
	}
	var versions [][]string
	for _, page := range pages {
		versions = append(versions, diffVersions(page))
	}
	hits = make([]int, len(diffChoices))
	for i, shown := range diffShow(t, ctx, versions, scripts) {
		ours := diffFound(pages[i], icp.HTML)
		reasons, explained := diffExplain(pages[i], ours, shown)
		for _, r := range reasons {
			hits[r]++
		}
		if explained {
			continue
		}
		if failures++; failures <= diffMaxFailures {
			t.Errorf("page:    %q\nbrowser: %q\n         %q\nours:    %q", pages[i], shown[0], diffFound(shown[0], icp.Text), ours)
		}
	}
	return hits, failures
}

// diffChoices are the differences between the library and browsers that are
// meant. First come those that tell how the page is to be written so that a
// browser shows what the library does by this choice, then the scripts that make
// the document d so, then what can't be told like that: any difference in such a
// page is meant.
var diffChoices = []struct {
	reason string
	source func(page string) string
	script string
	meant  func(page string) bool
}{
	{reason: "a page is read as one with a doctype: a table ends a paragraph",
		source: func(page string) string { return "<!DOCTYPE html>" + page }},
	{reason: "a textarea is read as markup: sites keep footers there until a script shows them; so are xmp and plaintext",
		source: diffMarkup},
	{reason: "a block ends a number, which may go on in the next line of plain text; so does its tag where browsers ignore it",
		source: func(page string) string { return diffApart(page, diffBlocks) }},
	{reason: "what is not shown and has no markup inside parts a number, a template, too",
		source: func(page string) string { return diffApart(page, diffUnseen) }},
	{reason: "a control is by itself, though it stands in a line, a marquee, too",
		source: func(page string) string { return diffApart(page, diffControls) }},
	{reason: "of an index that a tag parts from more digits or a letter, these may be a footnote's",
		source: diffFootnotes},
	{reason: "all of a select is shown, not its options alone", script: `
		for (const e of d.querySelectorAll("select, optgroup, option")) become(e, "div");`},
	{reason: "the attributes hidden and popover hide in svg, math and marquee, too", script: `
		for (const e of d.querySelectorAll("[hidden]:not([hidden=until-found i]), marquee[popover]"))
			if (!e.style.display) e.style.display = "none";`},
	{reason: "text in svg and math is shown, whatever it is in", script: `
		for (const e of d.querySelectorAll("svg *, math *"))
			if (/^(title|style|script|template)$/.test(e.localName) || style(e).display == "none") e.remove();
		for (const e of d.querySelectorAll("svg, math"))
			if (!e.parentElement.closest("svg, math")) {
				const span = d.createElement("span");
				span.textContent = e.textContent;
				span.style.display = style(e).display == "none" ? "none" : "";
				e.replaceWith(span);
			}`},
	{reason: "white space in pre is white space", script: `
		for (const e of d.querySelectorAll("pre, listing")) e.style.whiteSpace = "normal";`},
	{reason: "style sheets are not read", script: `
		for (const e of d.querySelectorAll("style")) e.remove();`},
	{reason: "a block that is not visible ends a number, too", script: `
		for (const e of d.querySelectorAll("body [style]"))
			if (style(e).visibility == "hidden" && style(e).display == "block") {
				e.before("\n隔\n");
				e.after("\n隔\n");
			}`},
	{reason: "visibility:visible shows nothing again", script: `
		for (const e of d.querySelectorAll("[style]"))
			if (e.parentElement && style(e.parentElement).visibility == "hidden") e.style.visibility = "hidden";`},
	{reason: "styles are read without all of CSS: escapes and functions are not known",
		meant: diffOddStyle},
	{reason: "in mtext and the like a slash closes a tag, as around them",
		meant: diffMathText},
	{reason: "tags that are where they can't be: browsers ignore them, or move what is in them",
		meant: diffMisplaced},
	{reason: "tags that are not nested: what is open is known, but there is no tree",
		meant: diffMisnested},
}

// diffVersions returns the page as it is, and as it is to be written by each of the
// choices on top of those before.
func diffVersions(page string) []string {
	versions := []string{page}
	for _, c := range diffChoices {
		if c.source != nil {
			page = c.source(page)
			versions = append(versions, page)
		}
	}
	return versions
}

// diffExplain reports whether the numbers found in a page are those that the
// browser shows, as it is or by the first of the choices, and which of these
// mattered.
func diffExplain(page string, ours, shown []string) (reasons []int, explained bool) {
	last := diffFound(shown[0], icp.Text)
	for i, c := range diffChoices {
		if c.meant != nil {
			if c.meant(diffMarkup(page)) {
				return []int{i}, true
			}
			continue
		}
		now := diffFound(shown[i+1], icp.Text)
		if !slices.Equal(now, last) {
			reasons = append(reasons, i)
		}
		if slices.Equal(now, ours) {
			return reasons, true
		}
		last = now
	}
	return nil, false
}

// diffFound returns the numbers in the text that are not hidden.
func diffFound(text string, mode icp.Mode) []string {
	found := []string{}
	for m := range icp.FindAll(text, mode) {
		if !m.Hidden {
			found = append(found, m.Number.String())
		}
	}
	return found
}
