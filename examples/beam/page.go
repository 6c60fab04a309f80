package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"iter"
	"net/http"
	"path"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"github.com/go-icp/icp/examples/charset"
)

// A page is what a number can stand on.
type page struct {
	place string // its URL, or the name of its file
	text  []byte // in UTF-8
	html  bool
}

// A skip says why a record was passed over.
type skip string

const (
	broken   skip = "broken"
	tooLarge skip = "too large"
	noPage   skip = "no page"          // a request, an image, …
	encoded  skip = "unknown encoding" // Content-Encoding: br
)

func (s skip) Error() string { return string(s) }

// readPages iterates over the pages of a file: the records of one that is named
// .warc or .wet, otherwise the file itself, which is an HTML page; with .gz
// behind the name if it is compressed. An error that is a skip concerns one
// record; any other is the file's, and the last.
func readPages(file io.Reader, name string, limit int64) iter.Seq2[page, error] {
	base, compressed := strings.CutSuffix(name, ".gz")
	r := source{file}
	switch path.Ext(base) {
	case ".warc", ".wet", ".wat":
		return func(yield func(page, error) bool) {
			records := newWARCReader(r, compressed, limit)
			for {
				rec, err := records.next()
				if err == io.EOF {
					return
				}
				var p page
				if err == nil {
					p, err = rec.page(limit)
				}
				if !yield(p, err) {
					return
				}
				if _, ok := err.(skip); err != nil && !ok {
					return
				}
			}
		}
	}
	return func(yield func(page, error) bool) {
		contentEncoding := ""
		if compressed {
			contentEncoding = "gzip"
		}
		text, err := readHTML(r, contentEncoding, "", limit)
		yield(page{place: name, text: text, html: true}, err)
	}
}

// page returns the page that the record holds. The error is a skip.
func (rec record) page(limit int64) (page, error) {
	place := strings.Trim(rec.header.Get("WARC-Target-URI"), "<>")
	switch rec.header.Get("WARC-Type") {
	case "conversion": // of a page to text, in UTF-8
		return page{place: place, text: rec.body}, nil
	case "response":
		if mediaType(rec.header) != "application/http" {
			return page{}, noPage // DNS
		}
		response, err := http.ReadResponse(bufio.NewReader(bytes.NewReader(rec.body)), nil)
		if err != nil {
			return page{}, broken
		}
		switch mediaType(response.Header) {
		case "text/html", "application/xhtml+xml":
		default:
			return page{}, noPage
		}
		text, err := readHTML(response.Body, response.Header.Get("Content-Encoding"),
			response.Header.Get("Content-Type"), limit)
		if _, ok := err.(skip); err != nil && !ok {
			err = broken // such as the chunks of the body
		}
		return page{place: place, text: text, html: true}, err
	}
	return page{}, noPage
}

// mediaType returns the media type in a header, without its parameters, which
// are often malformed.
func mediaType(header interface{ Get(string) string }) string {
	name, _, _ := strings.Cut(header.Get("Content-Type"), ";")
	return strings.ToLower(strings.TrimSpace(name))
}

// readHTML returns the HTML page in body, in UTF-8.
func readHTML(body io.Reader, contentEncoding, contentType string, limit int64) ([]byte, error) {
	var err error
	switch strings.ToLower(contentEncoding) {
	case "", "identity":
	case "gzip", "x-gzip":
		body, err = gzip.NewReader(body)
	default:
		return nil, encoded
	}
	var text []byte
	if err == nil {
		text, err = io.ReadAll(io.LimitReader(body, limit+1))
	}
	switch {
	case err == io.EOF || isDamage(err):
		return nil, broken
	case err != nil:
		return nil, err
	case int64(len(text)) > limit:
		return nil, tooLarge
	}
	if e := charset.OfPage(text, contentType); e != unicode.UTF8 { // whose damage stays
		if text, err = e.NewDecoder().Bytes(text); err != nil {
			return nil, encoded
		}
	}
	return text, nil
}

// A source is a file whose errors are its own: a connection that breaks off is
// a reason to read the file again, a file that breaks off is not.
type source struct{ r io.Reader }

func (s source) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("read: %w", err)
	}
	return n, err
}
