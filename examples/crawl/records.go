package crawl

import (
	"bytes"
	"io"
	"strings"
)

// records yields the pages of a WARC file.
func (f *File) records(yield func(Page, error) bool) bool {
	w := newWARCReader(f.text, f.compressed, f.options.limit())
	for {
		rec, err := w.next()
		if err == io.EOF {
			return true
		}
		var p Page
		if err == nil {
			p, err = f.options.pageOf(rec)
		}
		if !yield(p, err) {
			return false
		}
		if _, ok := err.(Skip); err != nil && !ok {
			return false
		}
	}
}

// pageOf returns the page that the record holds. The error is a Skip.
func (o Options) pageOf(rec record) (Page, error) {
	place := strings.Trim(rec.header.Get("WARC-Target-URI"), "<>")
	contentType := rec.header.Get("Content-Type")
	cut := rec.cut || rec.header.Get("WARC-Truncated") != ""
	switch kind := strings.ToLower(rec.header.Get("WARC-Type")); kind {
	case "conversion": // of a page to text, in UTF-8
		if mediaType(contentType) == "text/plain" {
			return Page{Place: place, Text: rec.body, Cut: cut}, nil
		}
		return o.page(place, contentType, rec.body, cut)
	case "resource": // the page itself
		return o.page(place, contentType, rec.body, cut)
	case "response", "revisit":
		r, ok := parseResponse(rec.body)
		switch {
		case kind == "revisit" && len(r.body) == 0:
			return Page{}, noPage(kind)
		case ok:
			return o.pageOfResponse(place, r, cut)
		case mediaType(contentType) == "application/http" && len(rec.body) > 0:
			return Page{}, Broken
		}
		return Page{}, noPage(topType(contentType)) // DNS
	default:
		return Page{}, noPage(word(kind))
	}
}

func (o Options) pageOfResponse(place string, r response, cut bool) (Page, error) {
	contentType := r.header.Get("Content-Type")
	if len(bytes.TrimSpace(r.body)) == 0 {
		return Page{}, noPage("empty")
	}
	if why := kindOf(contentType); why != "" {
		return Page{}, why
	}
	body, ends, err := o.decodedBody(r)
	if err != nil {
		return Page{}, err
	}
	return o.page(place, contentType, body, cut || ends)
}
