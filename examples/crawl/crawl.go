// Package crawl reads the pages in the files that crawlers and browsers write:
// WARC and WET, WACZ and other zip files, MHTML, HAR; compressed or not. What a
// file is, its first bytes tell. It takes what tools write, which is not always
// what standards say, and tells of everything that it passes over.
package crawl

import (
	"bytes"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
)

// A Page is what a number can stand on.
type Page struct {
	Place string // its URL or, if it has none, its name
	Text  []byte // in UTF-8, until the next page is read
	HTML  bool
	Cut   bool // the rest is missing
}

// Find finds what the page shows as icp.FindAll does. Near where the page is cut
// off it finds nothing: the half of a number can be another number.
func (p Page) Find(mode icp.Mode) iter.Seq[icp.Match] {
	if p.HTML {
		mode |= icp.HTML
	}
	if !p.Cut || p.HTML && endsPage(p.Text) {
		return icp.FindAll(p.Text, mode)
	}
	text := io.MultiReader(bytes.NewReader(p.Text), ended{io.ErrUnexpectedEOF})
	return func(yield func(icp.Match) bool) {
		for m, err := range icp.FindReader(text, mode) {
			if err != nil || !yield(m) {
				return
			}
		}
	}
}

// endsPage reports whether nothing can follow the text that a page would show.
func endsPage(text []byte) bool {
	const end = "</html>"
	text = bytes.TrimSpace(text)
	return len(text) >= len(end) && strings.EqualFold(string(text[len(text)-len(end):]), end)
}

// A Skip says why something was passed over. What its text has behind a colon
// comes from the file; it is short and has no white space.
type Skip string

const (
	Broken          Skip = "broken"           // damaged
	Cut             Skip = "cut"              // what Page.Cut tells, as an error
	TooLarge        Skip = "too large"        // above Options.Limit
	NoPage          Skip = "no page"          // ": request", ": image"
	UnknownEncoding Skip = "unknown encoding" // ": br"
)

func (s Skip) Error() string { return string(s) }

// Is reports whether target is the same, or its kind.
func (s Skip) Is(target error) bool {
	kind, ok := target.(Skip)
	return ok && (s == kind || strings.HasPrefix(string(s), string(kind)+": "))
}

// A Decoder undoes an encoding. It reads no further than it has to give, or
// buffers.
type Decoder = func(io.Reader) (io.ReadCloser, error)

// Options say how files are read. The zero value will do.
type Options struct {
	// Limit is how many bytes a page, and a record, may have. 0 is 8 MiB.
	Limit int64
	// Charset is what pages are in, if it is known.
	Charset encoding.Encoding
	// Decoders are those of encodings that the standard library has not, by their
	// names in HTTP: br, zstd.
	Decoders map[string]Decoder
}

func (o Options) limit() int64 {
	if o.Limit > 0 {
		return o.Limit
	}
	return 8 << 20
}

// page returns the page with the text, which has what contentType says.
func (o Options) page(place, contentType string, text []byte, cut bool) (Page, error) {
	if why := kindOf(contentType); why != "" {
		return Page{}, why
	}
	p := Page{Place: place, Cut: cut, HTML: isHTML(contentType) || IsPage("", text) || contentType == "" && beginsWithTag(text)}
	if isBinary(text) {
		return Page{}, noPage("binary")
	}
	if int64(len(text)) > o.limit() {
		return Page{}, TooLarge
	}
	e := o.Charset
	if e == nil {
		e = charset.OfPage(text, contentType)
	}
	p.Text = text
	if e != unicode.UTF8 { // whose damage stays
		var err error
		if p.Text, err = e.NewDecoder().Bytes(text); err != nil {
			return Page{}, UnknownEncoding
		}
	}
	return p, nil
}

func noPage(kind string) Skip { return NoPage + ": " + Skip(kind) }

func unknownEncoding(name string) Skip { return UnknownEncoding + ": " + Skip(name) }
