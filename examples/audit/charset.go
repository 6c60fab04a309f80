package main

import (
	"bytes"
	"fmt"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/go-icp/icp/examples/charset"
)

// maxPage is how long a page may be, in bytes, unpacked.
const maxPage = 8 << 20

var errTooLarge = fmt.Errorf("page larger than %d MiB", maxPage>>20)

// readPage reads a page of limited size and converts it to UTF-8. The type is
// that of the HTTP header, if any.
func readPage(r io.Reader, contentType string) ([]byte, error) {
	page, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	if err != nil {
		return nil, err
	}
	if len(page) > maxPage {
		return nil, errTooLarge
	}
	if !isPage(page) {
		return nil, errNotPage
	}
	return toUTF8(page, contentType)
}

// toUTF8 converts a page to UTF-8. One in proper UTF-8 is just that, whatever it
// declares: many a page was converted and still says GBK.
func toUTF8(page []byte, contentType string) ([]byte, error) {
	var err error
	if !utf8.Valid(page) {
		page, err = charset.OfPage(page, contentType).NewDecoder().Bytes(page)
	}
	return bytes.TrimPrefix(page, []byte("\ufeff")), err
}

// textUTF8 converts what a person has sent in a form.
func textUTF8(s string) (string, bool) {
	if utf8.ValidString(s) {
		return s, true
	}
	converted, err := simplifiedchinese.GB18030.NewDecoder().String(s)
	return converted, err == nil && !bytes.ContainsRune([]byte(converted), utf8.RuneError)
}
