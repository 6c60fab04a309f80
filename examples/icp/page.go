package main

import (
	"bytes"
	"html"
	"path/filepath"
	"regexp"
	"strings"
	"unicode"
)

// pageNames are what the names of web pages end in, and of what pages are made
// of.
var pageNames = map[string]bool{
	".html": true, ".htm": true, ".xhtml": true, ".xht": true, ".shtml": true,
	".php": true, ".phtml": true, ".jsp": true, ".jspx": true, ".jspf": true, ".asp": true, ".aspx": true,
	".ascx": true, ".master": true, ".cshtml": true, ".cfm": true,
	".vue": true, ".svelte": true, ".astro": true, ".wxml": true,
	".ftl": true, ".ftlh": true, ".vm": true, ".tpl": true, ".tmpl": true, ".gohtml": true, ".dwt": true,
	".ejs": true, ".erb": true, ".hbs": true, ".mustache": true, ".njk": true, ".twig": true, ".liquid": true,
	".jinja": true, ".jinja2": true, ".j2": true,
}

// pageBegins are what web pages begin with, in lower case.
var pageBegins = []string{"<!doctype html", "<html", "<head", "<body"}

// isPage reports whether a file of this name, which begins with head, is a web
// page.
func isPage(name string, head []byte) bool {
	if pageNames[strings.ToLower(filepath.Ext(name))] {
		return true
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	head = bytes.TrimSpace(head[:min(len(head), 1024)])
	for _, begin := range pageBegins {
		if len(head) >= len(begin) && strings.EqualFold(string(head[:len(begin)]), begin) {
			return true
		}
	}
	return false
}

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

// markup is what a page may have inside a number and does not show.
var markup = regexp.MustCompile(`(?s)<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>`)

// shown returns the text that a piece of a page shows.
func shown(piece string) string {
	if !strings.ContainsAny(piece, "<&") {
		return piece
	}
	return html.UnescapeString(markup.ReplaceAllString(piece, ""))
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
