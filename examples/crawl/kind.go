package crawl

import (
	"bytes"
	"path"
	"strings"
	"unicode/utf8"
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

// IsPage reports whether a file of this name, which begins with head, is a web
// page.
func IsPage(name string, head []byte) bool {
	if pageNames[strings.ToLower(path.Ext(name))] {
		return true
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	head = bytes.TrimSpace(head[:min(len(head), 1024)])
	if bytes.HasPrefix(head, []byte(xmlDeclaration)) {
		_, head, _ = bytes.Cut(head, []byte("?>"))
		head = bytes.TrimSpace(head)
	}
	for _, begin := range pageBegins {
		if len(head) >= len(begin) && strings.EqualFold(string(head[:len(begin)]), begin) {
			return true
		}
	}
	return false
}

// beginsWithTag reports whether text of which nobody says what it is looks like a
// part of a page. XML does not: its paragraphs have other names.
func beginsWithTag(text []byte) bool {
	text = bytes.TrimSpace(text)
	return bytes.HasPrefix(text, []byte("<")) && !bytes.HasPrefix(text, []byte(xmlDeclaration))
}

const xmlDeclaration = "<?xml"

// mediaType returns the media type without its parameters, which are often
// malformed.
func mediaType(contentType string) string {
	name, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(name))
}

// isHTML reports whether a media type is that of a web page.
func isHTML(contentType string) bool {
	switch mediaType(contentType) {
	case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml", "text/vnd.wap.wml":
		return true
	}
	return false
}

// kindOf returns why what is of the media type is no page, or "" if it is one, or
// may be one.
func kindOf(contentType string) Skip {
	switch mediaType(contentType) {
	case "", "text/plain", "application/octet-stream", "unknown/unknown":
		return ""
	}
	if isHTML(contentType) {
		return ""
	}
	return noPage(topType(contentType))
}

// topType returns the kind of a media type, of which there are ten.
func topType(contentType string) string {
	top, _, _ := strings.Cut(mediaType(contentType), "/")
	switch top {
	case "application", "audio", "font", "image", "message", "model", "multipart", "text", "video":
		return top
	}
	return "other"
}

// word returns s if it is a word of a header, as they are.
func word(s string) string {
	for _, c := range s {
		if c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z') {
			return "other"
		}
	}
	if s == "" || len(s) > 20 {
		return "other"
	}
	return s
}

// isText reports whether what begins with head can be text: it has none of the
// control characters that no text has.
func isText(head []byte) bool {
	head = head[:min(len(head), 512)]
	for _, c := range head {
		if c < ' ' && !strings.ContainsRune("\t\n\f\r\x1b", rune(c)) {
			return false
		}
	}
	for len(head) > 0 && bytes.IndexByte(head, '<') < 0 { // what is not UTF-8 should be a page
		r, size := utf8.DecodeRune(head)
		if r == utf8.RuneError && size == 1 && len(head) >= utf8.UTFMax {
			return false
		}
		head = head[size:]
	}
	return true
}

// isBinary reports whether text is none: it has a zero byte near the beginning,
// as grep and git tell it, and no byte order mark of UTF-16.
func isBinary(text []byte) bool {
	mark := string(text[:min(len(text), 2)])
	return mark != "\xfe\xff" && mark != "\xff\xfe" && bytes.IndexByte(text[:min(len(text), 8000)], 0) >= 0
}
