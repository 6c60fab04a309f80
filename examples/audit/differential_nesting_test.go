package main

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Elements that need no end tags, the second where those end that they are in.
var (
	diffVoid    = strings.Fields(`area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr`)
	diffImplied = map[string][]string{
		"p": slices.DeleteFunc(slices.Clone(diffBlocks), func(name string) bool { return name == "legend" }), "body": {"html"}, "head": {"html"}, "rt": {"ruby"}, "rp": {"ruby"},
		"li": {"ul", "ol", "menu", "dir"}, "dd": {"dl"}, "dt": {"dl"},
		"option": {"select", "optgroup", "datalist"}, "optgroup": {"select"},
		"td": {"tr", "tbody", "thead", "tfoot", "table"}, "th": {"tr", "tbody", "thead", "tfoot", "table"},
		"tr": {"tbody", "thead", "tfoot", "table"}, "tbody": {"table"}, "thead": {"table"}, "tfoot": {"table"},
	}
)

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
			outside := slices.Contains(diffOutside, t.name) && (text || strings.Contains(t.raw, "hidden") || strings.Contains(t.raw, "popover"))
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
