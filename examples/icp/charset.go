package main

import (
	"bytes"
	"io"
	"regexp"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// charsetNamed returns the charset that web pages know by the name.
func charsetNamed(name string) (encoding.Encoding, error) {
	charset, err := htmlindex.Get(name)
	if charset == simplifiedchinese.GBK {
		// Browsers read its superset under the names of GBK and GB 2312.
		charset = simplifiedchinese.GB18030
	}
	return charset, err
}

// byteOrderMarks are what text in these charsets may begin with.
var byteOrderMarks = []struct{ mark, charset string }{
	{"\xef\xbb\xbf", "utf-8"},
	{"\xfe\xff", "utf-16be"},
	{"\xff\xfe", "utf-16le"},
	{"\x84\x31\x95\x33", "gb18030"},
}

// declaration is where an HTML page names its charset.
var declaration = regexp.MustCompile(`(?i)<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)`)

// detectCharset returns the charset that text is in. A page in proper UTF-8 is
// just that, whatever it declares: many a page was converted and still says
// GBK. Text in GBK that is proper UTF-8 by chance is rare, and cannot hold a
// number with 备.
func detectCharset(text []byte, isHTML bool) encoding.Encoding {
	name := "gb18030"
	if utf8.Valid(text) {
		name = "utf-8"
	} else if m := declaration.FindSubmatch(text[:min(len(text), 4096)]); isHTML && m != nil {
		name = string(m[1])
	} else if mostlyUTF8(text) {
		name = "utf-8"
	}
	for _, b := range byteOrderMarks {
		if bytes.HasPrefix(text, []byte(b.mark)) {
			name = b.charset
		}
	}
	charset, err := charsetNamed(name)
	if err != nil { // a page that declares nonsense
		return simplifiedchinese.GB18030
	}
	return charset
}

// mostlyUTF8 reports whether text is UTF-8 with some damage, or cut off in the
// middle of a character, rather than in another charset.
func mostlyUTF8(text []byte) bool {
	proper, broken := 0, 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			proper++
		}
		text = text[size:]
	}
	return proper > broken
}

// inUTF8 returns a reader of what r gives in the charset. UTF-8 stays as it is,
// damage included, so that offsets are those of the file.
func inUTF8(r io.Reader, charset encoding.Encoding) io.Reader {
	if charset == unicode.UTF8 {
		return r
	}
	return charset.NewDecoder().Reader(r)
}

// isBinary reports whether what begins with text is no text: it has a zero byte
// near the beginning, as grep and git tell it.
func isBinary(text []byte, charset encoding.Encoding) bool {
	begin := io.LimitReader(inUTF8(bytes.NewReader(text), charset), 8000)
	decoded, err := io.ReadAll(begin)
	return err != nil || bytes.IndexByte(decoded, 0) >= 0
}
