package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"golang.org/x/net/html"

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
	{reason: "a textarea is read as markup: sites keep footers there until a script shows them",
		source: diffMarkup},
	{reason: "a block ends a number, which may go on in the next line of plain text; so does its tag where browsers ignore it",
		source: func(page string) string { return diffApart(page, diffBlocks) }},
	{reason: "what is not shown and has no markup inside parts a number, a template, too",
		source: func(page string) string { return diffApart(page, diffUnseen) }},
	{reason: "a control is by itself, though it stands in a line",
		source: func(page string) string { return diffApart(page, diffControls) }},
	{reason: "of an index that a tag parts from more digits or a letter, these may be a footnote's",
		source: diffFootnotes},
	{reason: "all of a select is shown, not its options alone", script: `
		for (const e of d.querySelectorAll("select, optgroup, option")) become(e, "div");`},
	{reason: "the attribute hidden hides in svg, math and marquee, too, and until-found as ever, though innerText has that", script: `
		for (const e of d.querySelectorAll("[hidden]"))
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
		for (const e of d.querySelectorAll("pre, listing, xmp, plaintext")) e.style.whiteSpace = "normal";`},
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
	{reason: "plain text is looked through for what is written like references, though a page shows it so",
		meant: diffLiteral.MatchString},
	{reason: "in mtext and the like a slash closes a tag, as around them",
		meant: diffMathText},
	{reason: "tags that are where they can't be: browsers ignore them, or move what is in them",
		meant: diffMisplaced},
	{reason: "tags that are not nested: what hides ends with its own end tag",
		meant: diffMisnested},
}

// diffMarkup returns the page without textareas.
func diffMarkup(page string) string { return strings.ReplaceAll(page, "textarea", "legend") }

// diffLiteral matches what is shown like a numeric reference.
var diffLiteral = regexp.MustCompile(`&amp;#\d|& #\d|&#[^\s\w]`)

// Elements whose tags end a number.
var (
	diffBlocks = strings.Fields(`address article aside blockquote body br caption center dd details dir div dl dt
		fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing
		main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`)
	diffUnseen   = strings.Fields(`iframe noembed noframes noscript script style template title`)
	diffControls = strings.Fields(`button optgroup option select`)
)

// diffWall is text that ends all numbers.
const diffWall = "\n隔\n"

// diffApart returns the page with walls around the elements of these names.
func diffApart(page string, names []string) string {
	var b strings.Builder
	for _, t := range diffTokens(page) {
		walled := slices.Contains(names, t.name)
		if walled && t.kind != html.EndTagToken {
			b.WriteString(diffWall)
		}
		b.WriteString(t.raw)
		if walled && t.kind == html.EndTagToken {
			b.WriteString(diffWall)
		}
	}
	return b.String()
}

// diffFootnotes returns the page with spaces where there are only tags between the
// digits of an index.
func diffFootnotes(page string) string {
	var b strings.Builder
	text := ""
	for _, t := range diffTokens(page) {
		if t.kind == html.TextToken {
			if diffOpenIndex.MatchString(text) && diffGoesOn.MatchString(t.raw) {
				b.WriteByte(' ')
			}
			text += t.raw
		}
		b.WriteString(t.raw)
	}
	return b.String()
}

// diffGoesOn matches text that may go on with it.
var diffGoesOn = regexp.MustCompile(`^[0-9A-Za-z]`)

// diffOpenIndex matches text that ends with an index.
var diffOpenIndex = regexp.MustCompile(`号\s*-\s*\d+$`)

// A diffToken is a piece of a page: a tag, text and so on.
type diffToken struct {
	kind  html.TokenType
	name  string // of a tag
	raw   string
	style string
}

func diffTokens(page string) (tokens []diffToken) {
	z := html.NewTokenizer(strings.NewReader(page))
	size := 0
	for z.Next() != html.ErrorToken {
		raw := string(z.Raw())
		size += len(raw)
		t := z.Token()
		d := diffToken{kind: t.Type, raw: raw}
		if t.Type == html.StartTagToken || t.Type == html.SelfClosingTagToken || t.Type == html.EndTagToken {
			d.name = t.Data
			for _, a := range t.Attr {
				if a.Key == "style" {
					d.style = a.Val
				}
			}
		}
		tokens = append(tokens, d)
	}
	return append(tokens, diffToken{raw: page[size:]})
}

// diffOddStyle reports whether there is more to a style than a word or two for each
// property, or a value of display that does not exist.
func diffOddStyle(page string) bool {
	for _, t := range diffTokens(page) {
		for declaration := range strings.SplitSeq(t.style, ";") {
			if !diffPlainStyle.MatchString(declaration) {
				return true
			}
		}
	}
	return false
}

var diffPlainStyle = regexp.MustCompile(`(?i)^\s*(|display\s*:\s*(none|block|flex|inline)\s*(!\s*important)?|(visibility|color|float|position)\s*:[\s\w-]*(!\s*important)?)\s*$`)

// Elements that need no end tags, the second where those end that they are in.
var (
	diffVoid    = strings.Fields(`area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr`)
	diffImplied = map[string][]string{
		"p": diffBlocks, "body": {"html"}, "head": {"html"}, "rt": {"ruby"}, "rp": {"ruby"},
		"li": {"ul", "ol", "menu", "dir"}, "dd": {"dl"}, "dt": {"dl"},
		"option": {"select", "optgroup", "datalist"}, "optgroup": {"select"},
		"td": {"tr", "tbody", "thead", "tfoot", "table"}, "th": {"tr", "tbody", "thead", "tfoot", "table"},
		"tr": {"tbody", "thead", "tfoot", "table"}, "tbody": {"table"}, "thead": {"table"}, "tfoot": {"table"},
	}
)

// diffMathText reports whether a tag closes itself where MathML has HTML inside.
func diffMathText(page string) bool {
	inside := false
	for _, t := range diffTokens(page) {
		switch t.kind {
		case html.StartTagToken:
			inside = inside || slices.Contains(strings.Fields("mi mo mn ms mtext annotation-xml"), t.name)
		case html.SelfClosingTagToken:
			if inside {
				return true
			}
		}
	}
	return false
}

// diffParents are where parts of tables have to be.
var diffParents = map[string][]string{
	"caption": {"table"}, "colgroup": {"table"}, "col": {"colgroup", "table"},
	"thead": {"table"}, "tbody": {"table"}, "tfoot": {"table"},
	"tr": {"table", "tbody", "thead", "tfoot"},
	"td": {"tr", "tbody", "thead", "tfoot", "table"}, "th": {"tr", "tbody", "thead", "tfoot", "table"},
}

// diffLoose are elements that end before the next one of the same name, where they
// have to be.
var diffLoose = map[string]string{"rp": "ruby", "rt": "ruby", "summary": "details"}

// diffOutside are what browsers take for the outermost elements, wherever they are.
var diffOutside = strings.Fields(`html head body frameset`)

// diffMisplaced reports whether the page has parts of tables that are in none, or
// other things in a table that are in no cell, or a second body.
func diffMisplaced(page string) bool {
	var open []string
	text := false
	for _, t := range diffTokens(page) {
		parent := ""
		if t.kind == html.StartTagToken || t.kind == html.SelfClosingTagToken {
			open = diffClose(open, t.name)
		}
		if len(open) > 0 {
			parent = open[len(open)-1]
		}
		parents, part := diffParents[t.name]
		inTable := slices.Contains(strings.Fields("table thead tbody tfoot tr colgroup"), parent)
		switch t.kind {
		case html.TextToken:
			if strings.TrimSpace(t.raw) != "" {
				text = true
				if inTable {
					return true
				}
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			outside := slices.Contains(diffOutside, t.name) && (text || strings.Contains(t.raw, "hidden"))
			around, loose := diffLoose[t.name]
			loose = loose && slices.Contains(open, t.name) && !slices.Contains(open, around) ||
				t.name == "summary" && parent != around && slices.Contains(open, around)
			if part && !slices.Contains(parents, parent) || !part && inTable && !slices.Contains(diffUnseen, t.name) || outside || loose {
				return true
			}
			if !slices.Contains(diffVoid, t.name) {
				open = append(open, t.name)
			}
		case html.EndTagToken:
			if part && !slices.Contains(open, t.name) {
				return true
			}
			if i := slices.Index(open, t.name); i >= 0 {
				open = open[:i]
			}
		}
	}
	return false
}

// diffClose returns what is open when an element begins.
func diffClose(open []string, name string) []string {
	ends := map[string]string{
		"li": "li", "dd": "dd dt", "dt": "dd dt", "option": "option", "optgroup": "option optgroup", "td": "td th", "th": "td th",
		"tr": "td th tr", "tbody": "td th tr tbody thead tfoot caption colgroup",
	}[name]
	if slices.Contains(diffBlocks, name) && name != "caption" {
		ends += " p"
	}
	for len(open) > 0 && slices.Contains(strings.Fields(ends), open[len(open)-1]) {
		open = open[:len(open)-1]
	}
	return open
}

// diffUnnested are elements that end where another one of their sort begins.
var (
	diffUnnested = strings.Fields(`a button form nobr select`)
	diffHeading  = regexp.MustCompile(`^h[1-6]$`)
)

// diffNotForeign are elements that svg and math end before.
var diffNotForeign = strings.Fields(`b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr
	i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`)

// diffMisnested reports whether the page has tags that are not nested, less those
// where it need not.
func diffMisnested(page string) bool {
	var open []string
	for _, t := range diffTokens(page) {
		switch t.kind {
		case html.StartTagToken, html.SelfClosingTagToken:
			open = diffClose(open, t.name)
			for _, around := range open {
				alike := around == t.name && slices.Contains(diffUnnested, t.name) || diffHeading.MatchString(around) && diffHeading.MatchString(t.name)
				if alike || (around == "svg" || around == "math") && slices.Contains(diffNotForeign, t.name) {
					return true
				}
			}
			if !slices.Contains(diffVoid, t.name) {
				open = append(open, t.name)
			}
		case html.EndTagToken:
			for len(open) > 0 && open[len(open)-1] != t.name && slices.Contains(diffImplied[open[len(open)-1]], t.name) {
				open = open[:len(open)-1]
			}
			if len(open) == 0 || open[len(open)-1] != t.name {
				return true
			}
			open = open[:len(open)-1]
		}
	}
	return slices.Contains(open, "svg") || slices.Contains(open, "math")
}

// diffScript has the function show, which shows each version of each page in a
// frame and returns what it shows, and then what it shows by each of the scripts on
// top of those before.
const diffScript = `
	// The element gets another name.
	function become(e, name) {
		const other = e.ownerDocument.createElement(name);
		for (const a of e.attributes) other.setAttributeNode(a.cloneNode());
		other.append(...e.childNodes);
		e.replaceWith(other);
	}
	const style = e => e.ownerDocument.defaultView.getComputedStyle(e);
	// innerText of what is not shown at all is all of it.
	const text = d => style(d.documentElement).display == "none" ? "" : d.documentElement.innerText;
	const frame = document.body.appendChild(document.createElement("iframe"));
	// What is in an object is shown a moment later, and what is in another one there.
	async function settle(d) {
		for (const e of [...d.querySelectorAll("object")].slice(0, 4)) {
			text(d);
			await new Promise(resolve => setTimeout(resolve, 5));
		}
	}
	async function show(pages, scripts) {
		const all = [];
		for (const versions of pages) {
			const d = frame.contentDocument, shown = [];
			let last;
			for (const page of versions) {
				if (page !== last) {
					d.open(); d.write(page); d.close();
					await settle(d);
				}
				shown.push(page === last ? shown.at(-1) : text(d));
				last = page;
			}
			for (const script of scripts) {
				script(d);
				await settle(d);
				shown.push(text(d));
			}
			all.push(shown);
		}
		return all;
	}
`

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

// diffShow has the browser show the pages.
func diffShow(t *testing.T, ctx context.Context, pages [][]string, scripts []string) (shown [][]string) {
	t.Helper()
	for some := range slices.Chunk(pages, 1000) {
		argument, err := json.Marshal(some)
		require.NoError(t, err)
		call := fmt.Sprintf("show(%s, [%s])", argument, strings.Join(scripts, ", "))
		got, err := chromedp.Run(ctx, chromedp.Evaluate[[][]string](call, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		shown = append(shown, got...)
	}
	return shown
}

// diffEmpty serves a page whose frames load nothing and run no script, though
// noscript is read as where scripts run.
func diffEmpty(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
	fmt.Fprint(w, "<!DOCTYPE html><body>")
}

// diffBrowser starts a browser that runs diffScript.
func diffBrowser(t *testing.T) context.Context {
	t.Helper()
	ctx := browser(t)
	server := httptest.NewServer(http.HandlerFunc(diffEmpty))
	t.Cleanup(server.Close)
	must(t, ctx, chromedp.Navigate(server.URL), chromedp.Evaluate[chromedp.Void](diffScript))
	return ctx
}
