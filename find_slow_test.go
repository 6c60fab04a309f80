package icp_test

import (
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/width"

	"github.com/go-icp/icp"
)

// findSlow is the finder that anybody would write first: it hands all that may
// be a number to ParseLenient, and takes the longest. It finds too much, which
// findSlowDoubtful tells.
func findSlow(text string) (matches []icp.Match) {
	for start, first := range text {
		if !unicode.IsLetter(first) && !strings.ContainsRune("|｜([（［【〔", first) {
			continue
		}
		for end := min(len(text), start+256); end > start; end-- {
			last, _ := utf8.DecodeLastRuneInString(text[start:end])
			if !unicode.IsLetter(last) && !unicode.IsDigit(last) || !findSlowDigits.MatchString(text[start:end]) {
				continue
			}
			n, err := icp.ParseLenient(text[start:end])
			if err == nil && !findSlowDoubtful(text, start, end, n) {
				matches = append(matches, icp.Match{Number: n, Start: start, End: end})
				break
			}
		}
	}
	return matches
}

// findSlowDigits matches as many digits as a number has.
var findSlowDigits = regexp.MustCompile(`([0-9０-９].*){5}`)

// findSlowDoubtful reports whether what stands around a piece of a text that is
// a number on its own makes it something else, or may do so.
func findSlowDoubtful(text string, start, end int, n icp.Number) bool {
	before, after := findFold(text[:start]), findFold(text[end:])
	printed := findFold(text[start:end])
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(printed)
	final, _ := utf8.DecodeLastRuneInString(printed)
	next, _ := utf8.DecodeRuneInString(after)
	word := func(r rune) bool { return findDigit(r) || findLetter(r) }
	switch {
	case findDigit(final) && findDigit(next),
		findLetter(final) && findLetter(next),
		findSlowGoesOn.MatchString(printed + "\x00" + after):
		return true // the number goes on
	case findLetter(first) && (word(last) || strings.ContainsRune(findJoiners, last)):
		return true // another word, or an identifier
	case findSlowCity.MatchString(before + "\x00" + printed):
		return true // 南京 is in Jiangsu
	case n.Province() != 0:
		return false
	case strings.ContainsRune(findJoiners, last), unicode.Is(unicode.Han, last),
		last == utf8.RuneError && before != "", word(last):
		return true // a license without a place, behind what may be a place that is none of ours
	case strings.ContainsRune(findJoiners, next), word(next):
		return true // an identifier
	}
	// Behind a place that could be two, or is parted from the number.
	for i := max(0, start-60); i < start; i++ {
		_, err := icp.ParseLenient(text[i:end])
		if errors.Is(err, icp.AmbiguousProvince) || errors.Is(err, icp.ConflictingProvince) {
			return true
		}
	}
	return false
}

// findSlowGoesOn matches a number, NUL, and what may make it another: more
// digits, or an index, perhaps behind spaces; a mask; a mark that is cut in two.
var findSlowGoesOn = regexp.MustCompile(`\d[akx]?\s*[号號]?\s*\x00\s*([-\d号號*×?#akx]|[./]\d|number|hao)`)

// findSlowCity matches a word, cut in two by NUL, that ends in a letter and does
// not name its province.
var findSlowCity = regexp.MustCompile(`(南\x00[京宁]|西\x00宁|最\x00新)`)

// findSlowLabel matches a label that a license without a place is glued to.
var findSlowLabel = regexp.MustCompile(`[案站部务].*[ab]|icp.*(icp|ipc|lcp|cp)`)

// findJoiners make one identifier of what they stand between.
const findJoiners = "-./@=&#%+"

func findDigit(r rune) bool  { return '0' <= r && r <= '9' }
func findLetter(r rune) bool { return 'a' <= r && r <= 'z' }

// findFold folds width and case, drops what has no width, and makes every dash
// a hyphen.
func findFold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), r == '\uFDD0':
			return -1
		case unicode.Is(unicode.Pd, r), r == '_', r == '−', r == '⁃':
			return '-'
		case unicode.IsSpace(r):
			return ' '
		case width.LookupRune(r).Folded() != 0:
			r = width.LookupRune(r).Folded()
		}
		if r == '_' || r == '－' {
			return '-'
		}
		return unicode.ToLower(r)
	}, text)
}

// findWords are what numbers and their neighbors consist of. The fuzz tests
// make texts of them: of random bytes hardly a number comes about.
var findWords = strings.Split("京 粤 蜀 川 云 合字 北京 黑龙江 有限公司 阿里云 萌 备案号 ICP icp ＩＣＰ |cp IPC 备 证 備 案 许可证 号 號 第 "+
	"Beijing Shan xi Zhe Ji E Inner_Mongolia License Filing No. number Hao Jing1 zheng4 A1 A2 B1 B2 b2- B2-2009 Ｂ２ . - — － _ / : ： | ( ) （ ） , ， 。 @ "+
	"11018762 2021011702 030173 12345 20090059 1101 8762 00 1 2 11 2024 ０ １８ 20201227 -1 -2A -3X X K x xxxx **** 京ICP备11018762号 粤B2-20090059 京ICP证030173号-1 B2-20090028 "+
	"公网安备 11000002000001 Copyright < > & ; \" ' = <b> </b> <br> <p> </p> <!-- --> <script> </script> <a_href=\" \"> <title> &nbsp; &#45; &#x53f7; &nbsp &amp; \u200b \ufdd0 \xff \x00 \n \u3000 \u00a0", " ")

// findText makes a text of words, one for each byte; a high bit is a space.
func findText(data []byte) string {
	var b strings.Builder
	for _, c := range data {
		b.WriteString(strings.ReplaceAll(findWords[int(c&0x7F)%len(findWords)], "_M", " M"))
		if c >= 0x80 {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

func findSeeds(f *testing.F) {
	for _, text := range findTexts(f) {
		f.Add([]byte(text))
	}
	for i := range findWords {
		f.Add([]byte{byte(i), 12, 17, 65, 20, byte(i), 52, byte(i)})
	}
}

// findCheck compares FindAll with findSlow.
func findCheck(t *testing.T, text string) {
	t.Helper()
	found := findAll(t, text)
	if len(text) > 400 {
		return // findSlow would be too slow
	}
	for _, want := range findSlow(text) {
		ok := false
		for _, m := range found {
			switch {
			case m.End <= want.Start || want.End <= m.Start: // elsewhere
			case m.Number == want.Number && m.End == want.End,
				m.Start < want.Start, // one that begins before takes it
				m.End > want.End:     // the longest
				ok = true
			}
		}
		require.True(t, ok, "%q: no %v in %v", text, want, found)
	}
}

// findCheckAlone looks for a text that is a number.
func findCheckAlone(t *testing.T, text string) {
	t.Helper()
	n, err := icp.ParseLenient(text)
	if err != nil || n.Province() == 0 && findSlowLabel.MatchString(findFold(text)) {
		return
	}
	var got []icp.Number
	for _, m := range findAll(t, text) {
		got = append(got, m.Number)
	}
	require.Equal(t, []icp.Number{n}, got, "%q", text)
	require.Equal(t, []string{n.String()}, findStrings(t, n.String()))
	require.Equal(t, []string{n.String()}, findStrings(t, n.English()))
}

func FuzzFind(f *testing.F) {
	findSeeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, text := range []string{string(data), findText(data)} {
			findCheck(t, text)
			findCheckAlone(t, text)
		}
	})
}

func TestFindAllSlow(t *testing.T) {
	for _, text := range findTexts(t) {
		findCheck(t, text)
	}
	for _, form := range findForms {
		findCheckAlone(t, form.printed)
		slow := findSlow(form.printed)
		require.NotEmpty(t, slow, form.printed)
		require.Equal(t, form.canonical, slow[0].Number.String())
	}
}

func FuzzFindReader(f *testing.F) {
	f.Add([]byte("京ICP备11018762号-11"), uint16(0), uint8(1))
	f.Add([]byte("京 ICP 备 1 1 0 1 8 7 6 2 号 - 1 1 粤B2-20090059"), uint16(513), uint8(7))
	f.Add([]byte{0, 12, 17, 65, 20}, uint16(256), uint8(200))
	f.Fuzz(func(t *testing.T, data []byte, before uint16, size uint8) {
		const edge = 64 << 10 // of FindReader's buffer
		for _, text := range []string{string(data), findText(data)} {
			text = strings.Repeat(" x1 ", edge/4)[:edge-int(before)%2000] + text + " x1 " + text
			got, err := findReader(&findSmallReader{strings.NewReader(text), 1 + int(size)*100})
			require.NoError(t, err)
			require.Equal(t, findAsRead(text), got)
		}
	})
}

// findSmallReader reads no more than size bytes at a time.
type findSmallReader struct {
	r    io.Reader
	size int
}

func (r *findSmallReader) Read(p []byte) (int, error) { return r.r.Read(p[:min(len(p), r.size)]) }

var (
	findMarkup = regexp.MustCompile(`<[^>]*>`)
	findWhite  = regexp.MustCompile(`[\t\n\v\f\r ]+`)
)

func FuzzFindHTML(f *testing.F) {
	findSeeds(f)
	for _, row := range findRows(f, "footers.tsv") {
		f.Add([]byte("<p>" + row[0] + "</p>"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, text := range []string{string(data), findText(data)} {
			findAllHTML(t, text)

			// In a paragraph, text is what it is but for white space and the marks
			// of html.go, which no page has.
			text = strings.Map(func(r rune) rune {
				if r == 0 || r == '\ufdd0' {
					return -1
				}
				return r
			}, text)
			var want, got []string
			for _, m := range findAll(t, findWhite.ReplaceAllString(text, " ")) {
				want = append(want, fmt.Sprint(m.Number))
			}
			page := "<p>" + html.EscapeString(text) + "</p>"
			for _, m := range findAllHTML(t, page) {
				got = append(got, fmt.Sprint(m.Number))
				n, err := icp.ParseLenient(findWhite.ReplaceAllString(html.UnescapeString(page[m.Start:m.End]), " "))
				require.NoError(t, err, "%q", page)
				require.Equal(t, m.Number, n, "%q", page)
			}
			require.Equal(t, want, got, "%q", page)

			// A tag is nothing or a space.
			page = findMarkup.ReplaceAllString(strings.ReplaceAll(text, "&", "&amp;"), "<wbr>")
			for _, m := range findAllHTML(t, page) {
				shown := findWhite.ReplaceAllString(html.UnescapeString(page[m.Start:m.End]), " ")
				glued, _ := icp.ParseLenient(strings.ReplaceAll(shown, "<wbr>", ""))
				spaced, _ := icp.ParseLenient(strings.ReplaceAll(shown, "<wbr>", " "))
				require.Contains(t, []icp.Number{glued, spaced}, m.Number, "%q", page)
			}
		}
	})
}
