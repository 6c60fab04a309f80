package crawl

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// isMHTML reports whether head is the beginning of a MIME message in parts, as
// browsers save pages.
func isMHTML(head []byte) bool {
	line, _ := cutLine(head)
	name, _, found := bytes.Cut(line, []byte(":"))
	if !found || len(name) == 0 || bytes.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r == '<' || r >= 0x7f }) {
		return false
	}
	header, _ := cutHeader(head)
	return boundary(header) != "" && header.Get("Mime-Version") != ""
}

// boundary returns what stands between the parts of a message, or "" if it has
// none.
func boundary(header textproto.MIMEHeader) string {
	kind, parameters, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return ""
	}
	return parameters["boundary"]
}

// parts yields the pages of a message.
func (f *File) parts(yield func(Page, error) bool) bool {
	var text []byte
	for {
		line, err := f.text.line(maxHeader)
		text = append(text, line...)
		if err != nil || len(bytes.TrimSpace(line)) == 0 {
			break
		}
	}
	header, _ := cutHeader(text)
	return f.options.partsOf(f.text, header, f.Name, maxDepth, yield)
}

func (o Options) partsOf(r io.Reader, header textproto.MIMEHeader, name string, depth int, yield func(Page, error) bool) bool {
	message := multipart.NewReader(r, boundary(header))
	for cut := false; ; {
		part, err := message.NextRawPart()
		switch {
		case err == io.EOF:
			return true
		case isFileError(err):
			yield(Page{}, err)
			return false
		case cut: // and that is told already
			return true
		case err != nil:
			return yield(Page{}, Broken)
		}
		if depth > 0 && boundary(part.Header) != "" {
			if !o.partsOf(decoded(part), part.Header, name, depth-1, yield) {
				return false
			}
			continue
		}
		p, err := o.pageOfPart(part, name)
		cut = p.Cut
		if !yield(p, err) || isFileError(err) {
			return false
		}
	}
}

func (o Options) pageOfPart(part *multipart.Part, name string) (Page, error) {
	contentType := part.Header.Get("Content-Type")
	if why := kindOf(contentType); why != "" {
		return Page{}, why
	}
	if place := part.Header.Get("Content-Location"); place != "" {
		name = place
	}
	text, cut, err := o.readAll(decompressed{decoded(part)})
	if err != nil {
		return Page{}, err
	}
	return o.page(name, contentType, text, cut)
}

// decoded returns what the part encodes.
func decoded(part *multipart.Part) io.Reader {
	switch strings.ToLower(part.Header.Get("Content-Transfer-Encoding")) {
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, part)
	case "quoted-printable":
		return quotedprintable.NewReader(part)
	}
	return part
}
