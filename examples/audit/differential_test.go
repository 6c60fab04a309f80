package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

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
	{reason: "of styles only what hides is read, not what makes a block", script: `
		for (const e of d.querySelectorAll("[style]")) {
			e.style.float = e.style.position = "";
			if (e.style.display != "none") e.style.display = "";
		}`},
	{reason: "visibility:visible shows nothing again", script: `
		for (const e of d.querySelectorAll("[style]"))
			if (e.parentElement && style(e.parentElement).visibility == "hidden") e.style.visibility = "hidden";`},
	{reason: "styles are read without all of CSS: values that do not exist count, escapes and functions are not known",
		meant: diffOddStyle},
	{reason: "in mtext and the like a slash closes a tag, as around them",
		meant: diffMathText},
	{reason: "tags that are where they can't be: browsers ignore them, or move what is in them",
		meant: diffMisplaced},
	{reason: "tags that are not nested: what hides ends with its own end tag",
		meant: diffMisnested},
}

// diffMarkup returns the page without textareas.
func diffMarkup(page string) string { return strings.ReplaceAll(page, "textarea", "div") }

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
			if part && !slices.Contains(parents, parent) || !part && inTable && !slices.Contains(diffUnseen, t.name) || text && slices.Contains(diffOutside, t.name) {
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
	return false
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

// diffBrowser starts a headless Chromium that reaches the loopback only and has it
// run diffScript.
func diffBrowser(t *testing.T) context.Context {
	t.Helper()
	const missing = "NOTHING WAS COMPARED WITH A BROWSER: no Chromium is installed (Debian: apt-get install chromium fonts-wqy-zenhei)"
	path, err := exec.LookPath("chromium")
	if err != nil && os.Getenv("CI") == "true" {
		t.Fatal(missing)
	}
	if err != nil {
		t.Skip("SKIPPED, " + missing)
	}
	allocator, stop := chromedp.NewExecAllocator(t.Context(),
		chromedp.ExecPath(path),
		chromedp.UserDataDir(t.TempDir()),
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.NoDefaultBrowserCheck,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
		chromedp.Flag("disable-dev-shm-usage", true), // small in containers
		chromedp.Flag("no-proxy-server", true),
		chromedp.Flag("host-resolver-rules", "MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 2*time.Minute) // so that a hung browser does not hang the tests
	t.Cleanup(stop)

	server := httptest.NewServer(http.HandlerFunc(diffEmpty))
	t.Cleanup(server.Close)
	require.NoError(t, chromedp.Do(ctx, chromedp.Navigate(server.URL), chromedp.Evaluate[chromedp.Void](diffScript)))
	return ctx
}

// diffElements are all elements of HTML, present and past, and some of SVG,
// MathML and none.
var diffElements = strings.Fields(`
	a abbr acronym address applet area article aside audio b base bdi bdo big blockquote
	body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog
	dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
	header hgroup hr html i iframe image img input ins label legend li link listing main map
	mark marquee math menu meta meter nav nobr noembed noframes noscript object ol
	optgroup option output p param picture plaintext pre progress q rp rt ruby s script search section
	select selectedcontent slot small source span strong style sub summary sup svg table tbody td
	template textarea tfoot th thead time title tr track u ul video wbr xmp
	g text foreignObject desc path mi mtext annotation-xml x-y 京`)

// diffShapes are what is done with each element: $ is its name.
var diffShapes = []string{
	// Holding a number, and a part of it.
	`<$>京ICP备18011342号-6</$>`,
	`沪ICP备13002172号<$>京ICP备18011342号</$>津ICP备18006391号`,
	`京<$>ICP备</$>18011342号-6`,
	`京ICP备<$>18011342</$>号-6`,
	`京ICP备1801<$>1342</$>号-6`,
	`京ICP备 <$> 18011342 </$> 号 -6`,
	`京ICP备18011342号<$>-6</$>`,
	`京ICP备18011342号<$>9</$>-6`,
	`<div><$>京ICP备</$><$>18011342号</$><$>-6</$></div>`,
	// Between its parts.
	`京ICP备1801<$></$>1342号-6`,
	`京ICP备<$></$>18011342号-6`,
	`京ICP备18011342号<$></$>-6`,
	`京ICP备18011342号 <$> </$> -6`,
	// Without an end or a beginning.
	`京ICP备1801<$>1342号-6`,
	`京ICP备18011342号<$>-6`,
	`<$>京ICP备18011342号`,
	`京ICP备1801</$>1342号-6`,
	`京ICP备18011342号</$>-6`,
	`<$>沪ICP备13002172号<$>京ICP备18011342号<$>津ICP备18006391号`,
	// Closing itself.
	`京ICP备1801<$/>1342号-6`,
	`京ICP备18011342号<$ />-6`,
	`<$ a=/>京ICP备18011342号</$>津ICP备18006391号`,
	`<svg><$/>京ICP备18011342号</svg>津ICP备18006391号`,
	`<svg><$>京ICP备18011342号</$></svg>津ICP备18006391号`,
	`<math><$/>京ICP备18011342号</math>津ICP备18006391号`,
	`<math><mtext><$/>京ICP备18011342号</math>津ICP备18006391号`,
	`<svg><foreignObject><$/>京ICP备18011342号</foreignObject></svg>津ICP备18006391号`,
	// Hidden.
	`<$ hidden>京ICP备18011342号</$>津ICP备18006391号`,
	`<$ hidden>京ICP备18011342号<$>沪ICP备13002172号</$>粤ICP备05000001号</$>津ICP备18006391号`,
	`京ICP备1801<$ style="display:none">99</$>1342号-6`,
	`京ICP备18011342号<$ style="visibility:hidden">9</$>-6`,
	`<$ style="visibility:hidden">京ICP备18011342号</$>津ICP备18006391号`,
	`<$ open>京ICP备18011342号</$>津ICP备18006391号`,
	`<p hidden>京ICP备18011342号<$>沪ICP备13002172号</$>津ICP备18006391号`,
	`<span hidden>京ICP备18011342号<$>沪ICP备13002172号</$>津ICP备18006391号</span>粤ICP备05000001号`,
	`<ul><li hidden>京ICP备18011342号<$>沪ICP备13002172号</ul>津ICP备18006391号`,
	`<table><tr><td hidden>京ICP备18011342号<$>沪ICP备13002172号</table>津ICP备18006391号`,
	`<details><$>京ICP备18011342号</$>津ICP备18006391号</details>粤ICP备05000001号`,
	`<details><summary>京ICP备18011342号<$>沪ICP备13002172号</$></summary>津ICP备18006391号</details>粤ICP备05000001号`,
	`<template><$>京ICP备18011342号</$></template>津ICP备18006391号`,
	// In others.
	`<select><$>京ICP备18011342号</$></select>津ICP备18006391号`,
	`<select><option><$>京ICP备18011342号</$></option></select>津ICP备18006391号`,
	`<video><$>京ICP备18011342号</$></video>津ICP备18006391号`,
	`<object><$>京ICP备18011342号</$></object>津ICP备18006391号`,
	`<a href="https://beian.miit.gov.cn/">京ICP备<$>18011342号</$></a>-6`,
	`<p>京ICP备<$>18011342号</p>-6</$>津ICP备18006391号`,
}

// diffPairs are elements of each sort, which are put into one another.
var diffPairs = strings.Fields(`
	a b br button details dialog div dt h1 li meter option p rp script select span summary svg table td textarea tr ul
	xmp`)

var diffPairShapes = []string{
	`<$ hidden>京ICP备18011342号<@>沪ICP备13002172号</@>津ICP备18006391号</$>粤ICP备05000001号`,
	`<$>京ICP备18011342号<@ hidden>沪ICP备13002172号</$>津ICP备18006391号`,
	`京ICP备<$><@></@></$>18011342号<$></$><@></@>-6`,
}

// diffReferences are character references and what is almost one, for the places
// of diffPlaces.
func diffReferences() []string {
	var refs []string
	for _, name := range strings.Fields(`nbsp ensp emsp emsp13 emsp14 numsp puncsp thinsp hairsp MediumSpace NoBreak
		ZeroWidthSpace Tab NewLine shy zwnj zwj lrm rlm hyphen dash ndash mdash horbar minus amp AMP lt gt quot apos copy
		COPY reg middot sup1 frac12 num ast quest lpar rpar colon semi comma period sol lowbar lsqb fjlig NotEqualTilde
		nosuch notin not`) {
		refs = append(refs, "&"+name+";", "&"+name, "&"+strings.ToUpper(name)+";")
	}
	numbers := []int{0x2D, '0', '1', 'x', 0x3000, 0x2000, 0x200B, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFE, 0xFF11, 0x4EAC, 0x5907,
		0xD7FF, 0xD800, 0xDFFF, 0x10FFFF, 0x110000, 1 << 31, 1 << 32, 1<<32 + '1', 1<<62 + '1'}
	for n := range 0x20 {
		numbers = append(numbers, n, 0x80+n)
	}
	numbers = append(numbers, 0x20, 0x7F, 0xA0)
	for _, n := range numbers {
		refs = append(refs, fmt.Sprintf("&#%d;", n), fmt.Sprintf("&#%d", n), fmt.Sprintf("&#x%x;", n), fmt.Sprintf("&#X0%X", n))
	}
	return append(refs, "&", "&&", "&;", "&#", "&#;", "&#x", "&#x;", "&#xg;", "& #49;", "&#49.", "&#-1;", "&amp;#49;", "&am<b>p;</b>", "&#x31&#x32", "&#4<i>9;</i>",
		"&nbspnbsp;", "&ampnbsp;", "&notit;", "&NBSP", "&#００49;")
}

// diffOddities are what else may stand in a page.
func diffOddities() []string {
	odd := []string{"\x00", "\x00\x00 ", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\x7f", "\u0080", "\u0085", "\u00a0", "\u2028", "\u200b", "\ufeff", "\ufffe", "\ufffd",
		"\t", "\n", "\r", "\r\n", "\r\r\n", " \n\t ", "<", "<<", "< b>", "<>", "</>", "</ >", "</ b>", "</1>", "<1>", "<!>", "<!->", "<!a>", "<?a>", "<?a b='>'>", "<!DOCTYPE html>", "<!DOCTYPE a '>'>",
		"<![CDATA[9]]>", "<![CDATA[>]]>", "<![if IE]>", "<![endif]>", ">", "-->", "]]>",
		"<br>", "<br/>", "<br />", "</br>", "<BR>", "<br a>", "</br a=1>", "<br></br>", "</p>", "<p></p>", "<P>", "</body>", "</html>", "</html><p>", "<body>", "<html>", "</head>", "<wbr>", "</wbr>",
		"<svg><![CDATA[", "<svg><![CDATA[]]>", "<svg>]]></svg>", "<math><![CDATA[]]></math>", "<svg/>", "<math/>", "<svg></svg>", "<svg><title/></svg>", "<svg><style/></svg>", "<svg><script/></svg>",
		"<svg><title>x</title></svg>", "<svg><desc>x</desc></svg>", "<svg><text>x</text></svg>", "<svg><br></svg>", "<svg><p></svg>", "<svg><font></svg>", "<svg><font color=x></svg>",
	}
	// Comments.
	for _, inside := range []string{"", "-", "--", ">", "->", "-->", "--!>", "--!", "-!>", "!", " a ", " -- ", "<!-- ", "<!-->", " > ", "9", "a--", "a-", "a--!", "--> -->", "<script>", "</b>", "\x00", "[if IE]>9<![endif]", "a -- > b", "a--->", "----"} {
		odd = append(odd, "<!--"+inside+"-->", "<!--"+inside+"--!>", "<!--"+inside+">", "<!--"+inside, "<!-"+inside+"->")
	}
	// Attributes.
	for _, a := range []string{`a`, `a=`, `a=b`, `a='b'`, `a="b"`, `a='>'`, `a=">"`, `a="'>"`, `a='">'`, `a=b'c`, `a=b"c>d"`, `a="b"c`, `a="b""c"`, `a="b"">"`, `a=''b=">"`, `a = ">"`, "a\n=\n\">\"",
		`=`, `=a`, `=">`, `==">"`, `a==">"`, `"`, `'`, `">`, `a">`, `"="`, `a/b`, `a/=">"`, `/`, `//`, `/ /`, `a=/`, `a=b/`, `a='/'/`, `<b`, `a=<b>`, `a="<b>"`, "a=\x00", "\x00", "a=\"\x00>\"", `a=&quot;>`, `a="&quot;>"`, "a=`>`",
		`hidden`, `HIDDEN`, `hidden=`, `hidden=""`, `hidden="false"`, `hidden=until-found`, `"hidden`, `hidden/`, `hidden=/`, `x hidden y`, `xhidden`, `hidden-x`, `a="hidden"`, "hid\x00den", `a=">"hidden`, `open`, `hidden="x"open`, `aria-hidden=true`, `data-hidden`} {
		odd = append(odd, "<b "+a+">", "<b "+a+">9</b>", "</b "+a+">")
	}
	return odd
}

// diffStyled are elements with a style that hides them, perhaps.
func diffStyled() (pages []string) {
	for _, s := range []string{`display:none`, `DISPLAY:NONE`, `display : none ;`, `;display:none`, `a;display:none`, `a:b;display:none`, `display:none;display:block`, `display:block;display:none`, `display:none!important;display:block`,
		`display:none ! IMPORTANT;display:block`, `display:none!x`, `display:none x`, `display:none;display:x`, `display:block;display:x`, `xdisplay:none`, `-display:none`, `--display:none`, `display:nonex`, `display:no\6ee`, `d\69splay:none`, `display/**/:/**/none`,
		`/*display:none*/`, `/*`, `display:none/*`, `display:none}`, `{display:none}`, `a:{display:none}`, `a:{;display:none}`, `a:'display:none'`, `a:';display:none'`, `a:";';display:none`, `a:(;display:none)`, `a:(;);display:none`, `a:[;display:none]`, `a:((;);display:none)`, `a:url(;display:none)`, `a:url(');display:none`, `a:');display:none`,
		"a:'\n;display:none", `a:'\';display:none'`, `display:'none'`, `display:"none"`, `display=none`, `display none`, `display:`, `display::none`, `display:;display:none`, `display:none;;`, `:;display:none`, `display:!important none`, `display:initial`, `display:none;display:initial`, `display:none;display:inherit`, `display:none;display:var(--x)`, `display:var(--x)`, `display:var(--x,none)`, `display:none;display:contents`, `display:none;all:unset`, `all:unset`, `all:initial;display:none`,
		`visibility:hidden`, `visibility:collapse`, `visibility:visible`, `VISIBILITY : HIDDEN`, `visibility:hidden;visibility:visible`, `visibility:hidden!important;visibility:visible`, `visibility:hidden;display:block`, `visibility:hidden;display:inline`, `display:inline`, `display:block`, `display:inline-block`, `display:flex`, `display:table-cell`, `display:contents`, `display:run-in`, `display:none;visibility:visible`,
		`display&colon;none`, `display:n&#111ne`, `display&#58;none`, `display:&nbsp;none`, `opacity:0`, `font-size:0`, `width:0;height:0;overflow:hidden`, `position:absolute;left:-9999px`, `content-visibility:hidden`, `float:left`, `position:absolute`, `text-transform:uppercase`, `white-space:pre`, `color:red;background:url(x)`, `display:block;x:none`, `<!--display:none`, `<!-- display:none -->`, `@x;display:none`, `@x{};display:none`, `!display:none`, `,display:none`, `#a{display:none}`, `a:}display:none`, `a:};display:none`, `a:);display:none`, `a:];display:none`, "display:none\x00", "display:\x00none", "display:\fnone", "display:\vnone", "display:\u00a0none"} {
		for _, shape := range []string{
			`京ICP备1801<b style="$">99</b>1342号-6`,
			`京ICP备18011342号<b style="$">沪ICP备13002172号</b>津ICP备18006391号`,
			`<p style="$">沪ICP备13002172号</p>津ICP备18006391号`,
			`<B STYLE="$" hidden>沪ICP备13002172号</B>津ICP备18006391号`,
			`<dialog style="$">沪ICP备13002172号</dialog>津ICP备18006391号`,
			`<details style="$">沪ICP备13002172号</details>津ICP备18006391号`,
			`<img style="$">津ICP备18006391号`,
		} {
			pages = append(pages, strings.ReplaceAll(shape, "$", s))
		}
	}
	return pages
}

// diffPlaces are where references and oddities are put, for $.
var diffPlaces = []string{
	`京ICP备$18011342号-6`,
	`京ICP备1801$1342号-6`,
	`京ICP备18011342号$-6`,
	`京ICP备18011342号-$6`,
	`京ICP备18011342号-6$`,
	`$京ICP备18011342号`,
	`<b title="$">京ICP备18011342号</b>津ICP备18006391号`,
}

// diffOthers are pages by themselves.
var diffOthers = []string{
	`京ICP备18011342号<textarea><b>沪ICP备13002172号</b></textarea>`,
	`<style>.a { display: none }</style><p class=a>京ICP备18011342号</p>`,
	`<div style="visibility:hidden">京ICP备18011342号<b style="visibility:visible">沪ICP备13002172号</b></div>`,
	"<pre>京ICP备18011342号\n-6</pre>",
	`<template><template></template>京ICP备18011342号</template>`,
	`<template><script>"</template>"</script>京ICP备18011342号</template>`,
	`<script><!--<script></script>京ICP备18011342号--></script>`,
	`<script><!--<script></script></script>京ICP备18011342号`,
	`<script><!--><script></script>京ICP备18011342号`,
	`<script><!-- </script>京ICP备18011342号`,
	`<script><!--<scripts></script>京ICP备18011342号--></script>`,
	`<script><!--<script/></script>京ICP备18011342号--></script>`,
	`<script></scripts>京ICP备18011342号</script >沪ICP备13002172号`,
	`<style><!--</style>京ICP备18011342号--></style>沪ICP备13002172号`,
	`<title><!--</title>京ICP备18011342号--></title>沪ICP备13002172号`,
	`<title><script></title>京ICP备18011342号</script>沪ICP备13002172号`,
	`<textarea><script></textarea>京ICP备18011342号</script>沪ICP备13002172号`,
	`<noscript><!--</noscript>京ICP备18011342号-->`,
	`<noscript><p></noscript>京ICP备18011342号`,
	`<iframe><!--</iframe>京ICP备18011342号-->`,
	`<xmp><!--</xmp>京ICP备18011342号-->`,
	`<xmp>京ICP备&#49;8011342号</xmp>京ICP备&#49;8011342号`,
	`<plaintext>京ICP备18011342号</plaintext><b>沪ICP备13002172号`,
	`<frameset><frame>京ICP备18011342号</frameset>沪ICP备13002172号`,
	`<html hidden>京ICP备18011342号`,
	`<body hidden>京ICP备18011342号`,
	`<body style="display:none">京ICP备18011342号`,
	`<p>沪ICP备13002172号<body hidden>京ICP备18011342号`,
	`<head>京ICP备18011342号</head>沪ICP备13002172号`,
	`<head hidden>京ICP备18011342号</head>沪ICP备13002172号`,
	`<table><tr><td>京ICP备<td>18011342号<tr><td>沪ICP备13002172号<td>-6</table>`,
	`<table><caption>京ICP备18011342号<tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table><caption hidden>京ICP备18011342号<tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table><colgroup hidden><col><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table hidden><tr><td>京ICP备18011342号</table>沪ICP备13002172号`,
	`<table><thead hidden><tr><td>京ICP备18011342号<tbody><tr><td>沪ICP备13002172号<tfoot hidden><tr><td>津ICP备18006391号</table>粤ICP备05000001号`,
	`<table><tr><td><table><tr><td hidden>京ICP备18011342号</table>沪ICP备13002172号<td>津ICP备18006391号</table>`,
	`<table><tr hidden><td><p>京ICP备18011342号<tr><td>沪ICP备13002172号</table>`,
	`<table>京ICP备18011342号<tr><td>沪ICP备13002172号</table>`,
	`京ICP备<table>18011342号<tr><td>沪ICP备13002172号</table>`,
	`<table><b hidden>京ICP备18011342号</b><tr><td>沪ICP备13002172号</table>`,
	`<table><tr>京ICP备18011342号<td>沪ICP备13002172号</table>`,
	`<p hidden>京ICP备18011342号<table><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<!DOCTYPE html><p hidden>京ICP备18011342号<table><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<a hidden href=x>京ICP备18011342号<a href=y>沪ICP备13002172号</a>津ICP备18006391号`,
	`<button hidden>京ICP备18011342号<button>沪ICP备13002172号</button>津ICP备18006391号`,
	`<nobr hidden>京ICP备18011342号<nobr>沪ICP备13002172号</nobr>津ICP备18006391号`,
	`<h1 hidden>京ICP备18011342号<h2>沪ICP备13002172号</h2>津ICP备18006391号`,
	`<h1 hidden>京ICP备18011342号</h2>津ICP备18006391号`,
	`<b hidden>京ICP备18011342号<p>沪ICP备13002172号</b>津ICP备18006391号</p>粤ICP备05000001号`,
	`<b hidden>京ICP备18011342号</i>沪ICP备13002172号</b>津ICP备18006391号`,
	`<div hidden>京ICP备18011342号</span></div>津ICP备18006391号`,
	`<div hidden><span>京ICP备18011342号</div>津ICP备18006391号</span>粤ICP备05000001号`,
	`<div><span hidden>京ICP备18011342号</div>津ICP备18006391号`,
	`<div><b hidden>京ICP备18011342号</div>津ICP备18006391号`,
	`<span><div hidden>京ICP备18011342号</span>津ICP备18006391号`,
	`<ul><li hidden>京ICP备18011342号<ul><li>沪ICP备13002172号</ul><li>津ICP备18006391号</ul>`,
	`<ul><li hidden>京ICP备18011342号<div><li>沪ICP备13002172号</div></ul>津ICP备18006391号`,
	`<dl><dt hidden>京ICP备18011342号<dd>沪ICP备13002172号<dd hidden>津ICP备18006391号</dl>粤ICP备05000001号`,
	`<details><summary>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details><div><summary>京ICP备18011342号</summary></div>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details>沪ICP备13002172号<summary>京ICP备18011342号</summary></details>津ICP备18006391号`,
	`<details><summary hidden>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details hidden><summary>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details open><summary>京ICP备18011342号</summary><details><summary>沪ICP备13002172号</summary>津ICP备18006391号</details>粤ICP备05000001号</details>`,
	`<details><summary>京ICP备18011342号</summary><summary>沪ICP备13002172号</summary></details>津ICP备18006391号`,
	`<details><summary>京ICP备18011342号`,
	`<dialog><p>京ICP备18011342号</dialog>津ICP备18006391号`,
	`<dialog open hidden>京ICP备18011342号</dialog>津ICP备18006391号`,
	`<dialog hidden style="display:block">京ICP备18011342号</dialog>津ICP备18006391号`,
	`<p popover>京ICP备18011342号</p>津ICP备18006391号`,
	`<p inert>京ICP备18011342号</p>津ICP备18006391号`,
	`<input type=hidden value=京ICP备18011342号><input value=沪ICP备13002172号><img alt=津ICP备18006391号>`,
	`<object data=x>京ICP备18011342号</object>津ICP备18006391号`,
	`<object type=text/html>京ICP备18011342号</object>津ICP备18006391号`,
	`<video src=x>京ICP备18011342号</video><audio controls>沪ICP备13002172号</audio>津ICP备18006391号`,
	`<ruby>京ICP备<rp>(</rp><rt>x</rt><rp>)</rp></ruby>18011342号`,
	`<ruby>京ICP备18011342号<rp>-9</rp></ruby>-6`,
	`<select><option>京ICP备18011342号<option selected>沪ICP备13002172号</select>津ICP备18006391号`,
	`<select><optgroup label=津ICP备18006391号><option>沪ICP备13002172号</select>`,
	`<select multiple><option hidden>京ICP备18011342号<option>沪ICP备13002172号</select>`,
	`<datalist><option>京ICP备18011342号</datalist>津ICP备18006391号`,
	`<progress>京ICP备18011342号</progress><meter>沪ICP备13002172号</meter><canvas>津ICP备18006391号</canvas>`,
	`<svg><text>京ICP备18011342号</text><title>沪ICP备13002172号</title><desc>津ICP备18006391号</desc></svg>`,
	`<svg><text><![CDATA[京ICP备18011342号]]></text></svg>`,
	`<svg><text>京ICP备<tspan>18011342号</tspan>-6</text></svg>`,
	`<svg><defs><text>京ICP备18011342号</text></defs><symbol><text>沪ICP备13002172号</text></symbol></svg>`,
	`<svg><style>京ICP备18011342号</style><script>沪ICP备13002172号</script></svg>`,
	`<svg><foreignObject><p>京ICP备18011342号</p></foreignObject></svg>`,
	`<svg><p>京ICP备18011342号</p></svg>`,
	`<svg hidden><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><text hidden>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg style="display:none"><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><template><text>京ICP备18011342号</text></template></svg>津ICP备18006391号`,
	`<svg><dialog><text>京ICP备18011342号</text></dialog></svg>津ICP备18006391号`,
	`<svg><video/><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><noscript><text>京ICP备18011342号</text></noscript></svg>津ICP备18006391号`,
	`<svg><iframe><text>京ICP备18011342号</text></iframe></svg>津ICP备18006391号`,
	`<math><mtext>京ICP备18011342号</mtext></math>`,
	`<math><annotation-xml encoding=text/html><p>京ICP备18011342号</p></annotation-xml></math>津ICP备18006391号`,
	`<marquee>京ICP备18011342号</marquee>津ICP备18006391号`,
	`<noscript>京ICP备18011342号</noscript>津ICP备18006391号`,
	`<noscript><style>p{display:none}</style></noscript><p>津ICP备18006391号`,
	`<meta http-equiv=x content="京ICP备18011342号"><base href="/x"><p>津ICP备18006391号`,
	`<option hidden>京ICP备18011342号<option>沪ICP备13002172号</option>津ICP备18006391号`,
	`粤<b>B2-20090059</b>`,
	`粤<p>B2-20090059</p>`,
	`<td>粤</td><td>B2-20090059</td>`,
	"京ICP备18011342号&#13;\n-6",
	`<b>京ICP备18011342号</b><sup>2</sup>`,
	`<b>京ICP备18011342号-</b><sub>2</sub>`,
	// What is open at the end.
	`京ICP备18011342号<`, `京ICP备18011342号</`, `京ICP备18011342号<b`, `京ICP备18011342号<b a`, `京ICP备18011342号<b a=`, `京ICP备18011342号<b a="津ICP备18006391号`, `京ICP备18011342号<b a='津ICP备18006391号>`,
	`京ICP备18011342号</b 津ICP备18006391号`, `京ICP备18011342号<!`, `京ICP备18011342号<!-`, `京ICP备18011342号<!--津ICP备18006391号`, `京ICP备18011342号<!--津ICP备18006391号--`, `京ICP备18011342号<?津ICP备18006391号`, `京ICP备18011342号<!DOCTYPE 津ICP备18006391号`,
	`京ICP备18011342号<script>津ICP备18006391号`, `京ICP备18011342号<script>津ICP备18006391号</script`, `京ICP备18011342号<style>津ICP备18006391号`, `京ICP备18011342号<title>津ICP备18006391号`, `京ICP备18011342号<template>津ICP备18006391号`, `京ICP备18011342号<noscript>津ICP备18006391号`,
	`京ICP备18011342号<xmp>津ICP备18006391号`, `京ICP备18011342号<textarea>津ICP备18006391号`, `京ICP备18011342号<svg><![CDATA[津ICP备18006391号`, `京ICP备18011342号<p hidden>津ICP备18006391号`, `京ICP备18011342号<select><option>津ICP备18006391号`, `京ICP备18011342号-6&`, `京ICP备18011342号-6&#`, `京ICP备18011342号-6&#x`, `京ICP备18011342号-6&#49`, `京ICP备18011342号-6&nbsp`,
}

// diffPages returns all pages. Those of a folder that ICP_PAGES names are among them.
func diffPages(t *testing.T) []string {
	t.Helper()
	var pages []string
	for _, shape := range diffShapes {
		for _, e := range diffElements {
			pages = append(pages, strings.ReplaceAll(shape, "$", e))
		}
	}
	for _, shape := range diffPairShapes {
		for _, outer := range diffPairs {
			for _, inner := range diffPairs {
				pages = append(pages, strings.NewReplacer("$", outer, "@", inner).Replace(shape))
			}
		}
	}
	for _, place := range diffPlaces {
		for _, odd := range slices.Concat(diffReferences(), diffOddities()) {
			pages = append(pages, strings.ReplaceAll(place, "$", odd))
		}
	}
	for _, page := range diffOthers {
		pages = append(pages, page, "<!DOCTYPE html>"+page)
	}
	pages = slices.Concat(pages, diffStyled(), diffFiles(t, "testdata/pages"))
	if folder := os.Getenv("ICP_PAGES"); folder != "" {
		pages = append(pages, diffFiles(t, folder)...)
	}
	return pages
}

// diffFiles returns the pages of the folder that are UTF-8.
func diffFiles(t *testing.T, folder string) (pages []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.html"))
	require.NoError(t, err)
	require.NotEmpty(t, files, folder)
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		if utf8.Valid(page) {
			pages = append(pages, string(page))
		}
	}
	return pages
}
