package main

import (
	"bytes"
	"encoding/binary"
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
func detectCharset(text []byte, isPage bool) encoding.Encoding {
	for _, b := range byteOrderMarks {
		if bytes.HasPrefix(text, []byte(b.mark)) {
			return known(b.charset)
		}
	}
	proper, broken := sampleUTF8(text)
	if broken == 0 {
		return unicode.UTF8
	}
	if m := declaration.FindSubmatch(text[:min(len(text), 4096)]); isPage && m != nil {
		return known(string(m[1]))
	}
	if proper > broken {
		return unicode.UTF8
	}
	return simplifiedchinese.GB18030
}

// known is charsetNamed for what a page declares, which may be nonsense.
func known(name string) encoding.Encoding {
	charset, err := charsetNamed(name)
	if err != nil {
		return simplifiedchinese.GB18030
	}
	return charset
}

// sampleUTF8 returns how many of the first characters in text that are not ASCII
// are proper UTF-8, and how many bytes among them are not. Of a character in
// GBK, one in five looks proper, so that a hundred leave no doubt, and a page is
// not read to its end only for this.
func sampleUTF8(text []byte) (proper, broken int) {
	for proper+broken < 100 {
		text = skipASCII(text)
		if len(text) == 0 {
			break
		}
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			proper++
		}
		text = text[size:]
	}
	return proper, broken
}

// skipASCII returns text without the ASCII that it begins with.
func skipASCII(text []byte) []byte {
	const high = 0x80808080_80808080
	for len(text) >= 32 {
		a, b := binary.NativeEndian.Uint64(text), binary.NativeEndian.Uint64(text[8:])
		c, d := binary.NativeEndian.Uint64(text[16:]), binary.NativeEndian.Uint64(text[24:])
		if (a|b|c|d)&high != 0 {
			break
		}
		text = text[32:]
	}
	for len(text) > 0 && text[0] < utf8.RuneSelf {
		text = text[1:]
	}
	return text
}

// isBinary reports whether what begins with text is no text: it has a zero byte
// near the beginning, as grep and git tell it.
func isBinary(text []byte, charset encoding.Encoding) bool {
	text = text[:min(len(text), 8000)]
	if charset != unicode.UTF8 {
		var err error
		if text, err = charset.NewDecoder().Bytes(text); err != nil {
			return true
		}
	}
	return bytes.IndexByte(text, 0) >= 0
}
