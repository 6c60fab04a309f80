// Package charset tells what Chinese web pages are encoded in, for the examples.
package charset

import (
	"bytes"
	"encoding/binary"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// Named returns the charset that web pages know by the name.
func Named(name string) (encoding.Encoding, error) {
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

// declaration is where a page names its charset.
var declaration = regexp.MustCompile(`(?i)<(?:meta\s[^>]*?charset|\?xml\s[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)`)

// parameter is one of a Content-Type, which browsers read however it is written:
// the first charset that has a value counts.
var parameter = regexp.MustCompile(`;\s*([^\s;=]*)\s*=?\s*("(?:\\.|[^"\\])*"?|[^;]*)`)

// Of returns the charset that text is in, which is no page.
func Of(text []byte) encoding.Encoding {
	return detect(text, func() string { return "" })
}

// OfPage returns the charset of a page, whose type is that of the HTTP header, if
// any. A page in proper UTF-8 is just that, whatever is declared: many a page was
// converted and still says GBK. Text in GBK that is proper UTF-8 by chance is rare,
// and cannot hold a number with 备. What declares nothing is taken for Chinese:
// who looks for these numbers has Chinese pages.
func OfPage(page []byte, contentType string) encoding.Encoding {
	return detect(page, func() string {
		for _, m := range parameter.FindAllStringSubmatch(contentType, -1) {
			if value := strings.Trim(m[2], "\" \t"); value != "" && strings.EqualFold(m[1], "charset") {
				return value
			}
		}
		if m := declaration.FindSubmatch(page[:min(len(page), 4096)]); m != nil {
			return string(m[1])
		}
		return ""
	})
}

// detect returns the charset of a text, which may declare one: where it is in doubt, it
// is asked. What says that it is UTF-8 and mostly is not, is no better than what says
// nothing.
func detect(text []byte, declared func() string) encoding.Encoding {
	for _, b := range byteOrderMarks {
		if bytes.HasPrefix(text, []byte(b.mark)) {
			return known(b.charset)
		}
	}
	proper, broken := sampleUTF8(text)
	if broken == 0 {
		return unicode.UTF8
	}
	name := declared()
	charset := known(name)
	switch {
	case name == "" && proper > broken:
		return unicode.UTF8
	case charset == unicode.UTF8 && broken > proper:
		return simplifiedchinese.GB18030
	}
	return charset
}

// known is Named for what a page declares, which may be nonsense, or nothing.
func known(name string) encoding.Encoding {
	charset, err := Named(name)
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
