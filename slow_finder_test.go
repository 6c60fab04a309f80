package icp_test

import (
	"html"
	"io"
	"regexp"
	"slices"
	"strings"
	"sync"
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
	digits := make([]int, len(text)+1) // how many there are in front of each byte
	for i, r := range text {
		digits[i+1] = digits[i]
		if findDigit(narrow(r)) {
			digits[i+1]++
		}
		for j := i + 2; j <= min(len(text), i+utf8.RuneLen(r)); j++ {
			digits[j] = digits[j-1]
		}
	}
	for start, first := range text {
		if !findSlowFirst()[first] {
			continue
		}
		for end := min(len(text), start+256); end > start && digits[end]-digits[start] >= 5; end-- {
			last, _ := utf8.DecodeLastRuneInString(text[start:end])
			if !findSlowLast[last] || findSlowEscape.MatchString(text[start:end]) {
				continue
			}
			n, err := icp.ParseLenient(text[start:end])
			if err == nil && !findSlowDoubtful(text, start, end, n) {
				matches = append(matches, icp.Match{Number: n, Start: int64(start), End: int64(end)})
				break
			}
		}
	}
	return matches
}

// findSlowFirst are the characters that a number may begin with.
var findSlowFirst = sync.OnceValue(func() map[rune]bool {
	first := map[rune]bool{'|': true, '(': true, '[': true, '1': true}
	for name := range slowPlaces() {
		r, _ := utf8.DecodeRuneInString(name + "i")
		first[r] = true
	}
	for _, r := range "labABI" {
		first[r] = true
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if unicode.Is(unicode.Han, r) || unicode.Is(unicode.Latin, r) || unicode.IsPunct(r) || unicode.IsSymbol(r) {
			folded, _ := utf8.DecodeRuneInString(slowFold(string(r)))
			first[r] = first[r] || first[folded]
		}
	}
	return first
})

// findSlowLast are the characters that a number may end with.
var findSlowLast = func() map[rune]bool {
	last := map[rune]bool{}
	for _, r := range "0123456789０１２３４５６７８９号號axkAXKａｘｋＡＸＫoOrR.)]）】〕" {
		last[r] = true
	}
	return last
}()

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
	around := printed + "\x00" + after
	switch {
	case findDigit(final) && findDigit(next),
		findLetter(final) && findLetter(next),
		findSlowGoesOn.MatchString(around):
		return true // the number goes on
	case n.Index() == 0 && findDigit(final) && findSlowLikeDigits.MatchString(after):
		return true // 11018762B0: digits of which one is mistyped
	case n.Index() == 0 && findSlowPiece(n) && findSlowLikeDigit.MatchString(after):
		return true // 11018B: the same
	case n.Index() != 0 && findSlowIndexGoesOn.MatchString(around):
		return true // an index of more digits, or an App's
	case n.Index() != 0 && next == '@':
		return true // 号-1x@example.com: an address
	case n.Index() != 0 && findSlowOther.MatchString(around):
		return true // 号 - 360网站, 号-2014年
	case n.Index() == 0 && findSlowPiece(n) && !findSlowWhole.MatchString(around):
		return true // a serial that may break off, or is a count
	case n.Index() == 0 && findSlowPiece(n) && findSlowSign.MatchString(after):
		return true // 11018+号: the same; 11018…: cut short
	case findSlowHouse.MatchString(around):
		return true // 042465 11号楼
	case first == '1' && word(last):
		return true // 01CP
	case findLetter(first) && (word(last) || strings.ContainsRune(findJoiners, last)):
		return true // another word, or an identifier
	case findSlowLabel.MatchString(printed):
		return true // LicenseJing1B2-20090028: an identifier
	case findSlowParted(before, printed), findSlowLost.MatchString(before):
		return true // ZH!E: the end of a name
	case findSlowCity.MatchString(markup.ReplaceAllString(before, "") + "\x00" + printed), findSlowCutEscape.MatchString(before):
		return true // 南京 is in Jiangsu, 银川 in Ningxia
	case findSlowSyllable.MatchString(markup.ReplaceAllString(before, " ") + "\x00" + printed):
		return true // Fo Shan is in Guangdong
	case findSlowPart.MatchString(text[start:end]):
		return true // EB2-, minB2-
	case findSlowName.MatchString(printed) && findSlowPlaceEnds(before):
		return true // 北京|上海|ICP备15004567号
	case findSlowHead.MatchString(printed) && findSlowPlaceEnds(before):
		return true // 京ICP备沪11018762号, Shan IPC京11018762
	case n.Classes() == 0:
		return false
	}
	return findSlowClassDoubtful(before, printed, after, n)
}

// findSlowClassDoubtful reports whether a license may be that of a place which
// stands in front, or no license at all.
func findSlowClassDoubtful(before, printed, after string, n icp.Number) bool {
	next, _ := utf8.DecodeRuneInString(after)
	apart, _ := utf8.DecodeRuneInString(strings.TrimSpace(after))
	switch {
	case findSlowLatin.MatchString(printed) && !findSlowNoPlace.MatchString(before):
		return true // Type E B2-20240901
	case n.Province() != 0 || n.Parts().Joint:
		return strings.Contains(printed, "\n") || findSlowApart.MatchString(printed) || findSlowJointWord.MatchString(before+"\x00"+printed)
	case strings.ContainsRune(findJoiners, apart), findDigit(next), findLetter(next), findSlowGlued.MatchString(printed):
		return true // an identifier
	case apart == '(', apart == '[', strings.Contains(after, "通信管理局"), strings.Contains(after, "通管局"),
		findSlowPlaceFollows(after):
		return true // its place, perhaps
	case last(before) == utf8.RuneError && before != "":
		return true // a letter in another encoding
	}
	return !findSlowNoPlace.MatchString(before)
}

// findSlowPlaceFollows reports whether the next word is a place, or what is behind a sign.
func findSlowPlaceFollows(after string) bool {
	behind := strings.TrimLeft(strings.TrimSpace(after), ",|-·/ ")
	word := behind[:min(strings.IndexAny(behind+" ", " <\"'。；;,、)"), len(behind))]
	_, place := slowPlaces()[strings.TrimRight(word, "12345)]")] // Jing1
	return place && word != "" || findSlowTwoWords.MatchString(behind)
}

// findSlowTwoWords matches the places of two words.
var findSlowTwoWords = regexp.MustCompile(`^(inner mongolia|nei meng(gu)?)\b`)

func last(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// findSlowParted reports whether letters in front, whatever stands between, and those
// that the number begins with are a longer name.
func findSlowParted(before, printed string) bool {
	const most = 8 // letters
	front, rest := []rune(findSlowNoLetters.ReplaceAllString(before, "")), []rune(printed)
	for k := max(0, len(front)-most); k < len(front); k++ {
		for j := 1; j <= min(most, len(rest)); j++ {
			if _, ok := slowPlaces()[string(front[k:])+string(rest[:j])]; ok {
				return true
			}
		}
	}
	return false
}

// findSlowPlaceEnds reports whether the last letters in front, whatever stands
// between, are a place.
func findSlowPlaceEnds(before string) bool {
	letters := findSlowNoLetters.ReplaceAllString(markup.ReplaceAllString(before, ""), "")
	for k := range letters {
		if _, ok := slowPlaces()[letters[k:]]; ok || slices.Contains(slowAmbiguous, letters[k:]) {
			return true
		}
	}
	return false
}

var findSlowNoLetters = regexp.MustCompile(`[^a-z\p{Han}]`)

// findSlowPiece reports whether the serial may be the first digits of another, or is of
// no year.
func findSlowPiece(n icp.Number) bool {
	serial := n.Serial()
	filing := n.Kind() == icp.Filing
	return len(serial) < 8 || filing && len(serial) == 8 && "20140000" < serial && serial < "21000000" ||
		filing && len(serial) == 10 && (serial < "2020" || "2100" <= serial)
}

var (
	// findSlowGoesOn matches a number, NUL, and what may make it another: more
	// digits, or letters that are taken for digits, or an index, perhaps behind
	// spaces; a mask; a mark that is cut in two; the digits that No. is in front of.
	findSlowGoesOn = regexp.MustCompile(`\d[akx]?\s*[号號]?\s*\x00\s*([-\d号號*×?#akx]|[●○◯〇■□█▇▓]+[\d号號]|[./]\d|number|hao|no)|\d\x00[bilosz]+[\d号號]|no\.\x00\s*\d`)

	// findSlowIndexGoesOn matches a number with an index, NUL, and what may be
	// more of the index: digits or a letter.
	findSlowIndexGoesOn = regexp.MustCompile(`(?s)\x00([a-z]|\.[a-z]|\s*[(\[]|.{0,30}\d|(<[^<>]{0,30}>|[^\pL]|nbsp){0,30}[akx]([^a-z]|$))`)

	// findSlowOther matches an index behind a spaced hyphen or of four digits, NUL, and what is glued
	// to it, of five, and what is behind that, or a year or another unit.
	findSlowOther = regexp.MustCompile(`(?s)(\s-|-\s)-?[^-]*\x00\s*\S|\d{4}\s*[号號]?\x00\S|\d{5}\s*[号號]?\x00.|\x00([年〇]|小时|分钟|级景区)|\x00[À-ʯͰ-ԯ]`)

	// findSlowWhole matches a short number that certainly ends at NUL.
	findSlowWhole = regexp.MustCompile(`(?s)([号號]|number|hao\d?|([证證]|licen[cs]e|zheng[1-5]?)\D*\d{6})\x00(\D{30}|\D*$)`)

	// findSlowLost matches a character that is lost, or written by its number.
	findSlowLost = regexp.MustCompile(`([\x{FFFD}?×●○◯■□█▇▓〇]|&#x?[0-9a-f]+;)$`)

	// findSlowHouse matches what may be the number of a house, cut in two by NUL.
	findSlowHouse = regexp.MustCompile(`[号號]\x00[楼院座室层门单栋幢馆厂店铺巷弄线口]`)

	// findSlowLikeDigits matches letters that are taken for digits, with one behind.
	findSlowLikeDigits = regexp.MustCompile(`^[oilszb]+([0-9][^-.]|[0-9]$|\s*[号號])`)

	// findSlowLikeDigit matches letters that are taken for digits.
	findSlowLikeDigit = regexp.MustCompile(`^[oilszb]+([^a-z]|$)`)

	// findSlowSign matches what stands for the last digits.
	findSlowSign = regexp.MustCompile(`^(\S{1,9}[号號]|\S\d|[` + icp.ServiceLetters() + `]([^a-z]|$)|[*×?#●○◯〇■□█▇▓]([^\p{Han}]|$)|[…⋯]|[.。]{2})`)

	// findSlowName matches what may begin with the name of a place, or its letter and a gap.
	findSlowName = regexp.MustCompile(`^[(\[]?(\p{Han}\s*\p{Han}|\p{Han}\s|[a-z]{5}|[a-z]+ [a-z]{2})`)

	// findSlowHead matches what begins with ICP.
	findSlowHead = regexp.MustCompile(`^(i|l|\||1)(cp|pc)`)

	// findSlowCity matches what may be a word, cut in two by NUL, that ends in a letter and
	// does not name its province. The tables have those that are, and that are none.
	findSlowCity = regexp.MustCompile(`\p{Han}\x00[e京津冀晋蒙辽吉黑沪苏浙皖鲁豫桂渝蜀川贵黔藏甘青宁新]`)

	// findSlowSyllable matches what may be a city in pinyin, cut in two by NUL.
	findSlowSyllable = regexp.MustCompile(`(^|[^a-z])[a-z]{1,6}[1-5]?[\s-]*\x00[a-z]`)

	// findSlowEscape matches an escape at the end, which is a gap and none of the number's.
	findSlowEscape = regexp.MustCompile(`(\\[uU][0-9A-Fa-f]{4}|\\[uU]\{[0-9A-Fa-f]{1,6}\}|\\x[0-9A-Fa-f]{2}|\x1B\[[0-9;]*K)$`)

	// findSlowCutEscape matches the beginning of an escape.
	findSlowCutEscape = regexp.MustCompile(`\\([uU][0-9a-f]{0,3}|[uU]\{[0-9a-f]{0,6}|x[0-9a-f]?)?$`)

	// findSlowApart matches a number whose class stands apart from its place, by
	// more than spaces and a head.
	findSlowApart = regexp.MustCompile(`^[^-]*[^a-z0-9\p{Han} (\[|:)\].-]`)

	// findSlowLatin matches a place in Latin letters and a class without ICP.
	findSlowLatin = regexp.MustCompile(`^[(\[]?[a-z]([^ip]|[ip][^cp])*$`)

	// findSlowPart matches what may be a part number.
	findSlowPart = regexp.MustCompile(`^\PL*([a-z][a-zA-Z]*\PL*[AB]|[eEｅＥ]\PL*[aAbBａＡｂＢ])`)

	// findSlowJointWord matches 合 behind Han text, in brackets, too.
	findSlowJointWord = regexp.MustCompile(`\p{Han}\x00\s*[\p{Ps}]?\s*合`)

	// findSlowNoPlace matches what is in front of a license that is certainly
	// nationwide.
	findSlowNoPlace = regexp.MustCompile(`(^|版权所有|工信部|(^|公司)增值电信业务经营许可证)[\s:：，。]*$`)

	// findSlowGlued matches a class or a serial that a Latin word is glued to: LicenseB2,
	// No.B2, 0028No.
	findSlowGlued = regexp.MustCompile(`([a-z/]|(^|[^0-9])\.)[ab]-?[12]|\d(no|number|hao)`)

	// findSlowLabel matches a number that the finders may begin elsewhere, since what its
	// label ends with may be an address or a name: ICP twice, a label in Latin letters,
	// or such letters glued to an ICP in front of a class.
	findSlowLabel = regexp.MustCompile(`(?s)(cp|pc).*(cp|pc)|^[^a-z]*(license|licence|record|filing|app|no)|(license|licence|filing|record|app)[a-z]|^[./]|(cp|pc)[a-z].*[ab]-?[12]`)

	// findSlowHanLabel matches a label that a license without a place is glued to.
	findSlowHanLabel = regexp.MustCompile(`[案站部务/].*[ab]`)
)

// findJoiners make one identifier of what they stand between.
const findJoiners = "-./@=&#%+"

func findDigit(r rune) bool  { return '0' <= r && r <= '9' }
func findLetter(r rune) bool { return 'a' <= r && r <= 'z' }

// narrow returns the rune in its usual width.
func narrow(r rune) rune {
	if folded := width.LookupRune(r).Folded(); folded != 0 {
		return folded
	}
	return r
}

// findFold reads escapes, folds width and case, drops what has no width, and makes every dash
// a hyphen.
func findFold(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Variation_Selector, r), r == '\uFDD0':
			return -1
		case unicode.Is(unicode.Pd, r), r == '_', r == '−', r == '⁃':
			return '-'
		case strings.ContainsRune("\n\v\f\r\u0085\u2028\u2029", r):
			return '\n'
		case unicode.IsSpace(r):
			return ' '
		}
		r = narrow(r)
		if r == '_' || r == '－' {
			return '-'
		}
		return unicode.ToLower(r)
	}, slowUnescape(text))
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

// findCheck compares FindAll with findSlow, and its modes with each other.
func findCheck(t *testing.T, text string) {
	t.Helper()
	matches := search(t, text, icp.Text)
	for _, mode := range modes {
		if mode&icp.NearMisses != 0 {
			requireSameNumbers(t, text, mode)
		}
	}
	if len(text) > 400 || strings.ContainsRune(text, '\uFDD0') {
		return // findSlow would be too slow, or take the rune for a tag
	}
	for _, want := range findSlow(text) {
		ok := false
		for _, m := range matches {
			switch {
			case m.End <= want.Start || want.End <= m.Start: // elsewhere
			case m.Number == want.Number && m.End == want.End,
				m.Start < want.Start, // one that begins before takes it
				m.End > want.End:     // the longest
				ok = true
			}
		}
		require.True(t, ok, "%q: no %v in %v", text, want, matches)
	}
}

// requireSameNumbers requires that the near misses are all that NearMisses adds to
// what is found without.
func requireSameNumbers(t *testing.T, text string, mode icp.Mode) {
	t.Helper()
	var got []string
	for _, m := range search(t, text, mode) {
		if m.Reason = 0; !m.Number.IsZero() || !m.Police.IsZero() {
			got = append(got, describe(m))
		}
	}
	var want []string
	for _, m := range search(t, text, mode&^icp.NearMisses) {
		want = append(want, describe(m))
	}
	if !slices.Equal(want, got) {
		require.Equal(t, want, got, "%q in mode %d", text, mode)
	}
}

// findCheckAlone looks for a text that is a number.
func findCheckAlone(t *testing.T, text string) {
	t.Helper()
	n, err := icp.ParseLenient(text)
	if err != nil || findSlowDoubtful(text, 0, len(text), n) || n.Classes() != 0 && findSlowHanLabel.MatchString(findFold(text)) {
		return
	}
	require.Equal(t, []string{n.String()}, found(t, text, icp.Text), "%q", text)
	require.Equal(t, []string{n.String()}, found(t, n.String(), icp.Text))
	if english := n.English(); !findSlowDoubtful(english, 0, len(english), n) { // it has no 号
		require.Equal(t, []string{n.String()}, found(t, english, icp.Text))
	}
}

func FuzzFind(f *testing.F)     { fuzz(f, findSeeds(), requireFind) }
func FuzzFindHTML(f *testing.F) { fuzz(f, findSeeds(), requireFindHTML) }

// TestFindTexts tries what the fuzz targets try.
func TestFindTexts(t *testing.T) { tryTexts(t, 6, findSeeds(), requireFind, requireFindHTML) }

// findSeeds are texts, and bytes of which findText makes some.
func findSeeds() (all [][]byte) {
	for _, text := range findTexts() {
		all = append(all, []byte(text))
	}
	for i := range findWords {
		all = append(all, []byte{byte(i), 12, 17, 65, 20, byte(i), 52, byte(i)})
	}
	for _, row := range spellings() {
		all = append(all, []byte("<p>"+row[0]+"</p>"))
	}
	return all
}

func requireFind(t *testing.T, data []byte) {
	for _, text := range []string{string(data), findText(data)} {
		findCheck(t, text)
		findCheckAlone(t, text)
	}
}

func requireFindHTML(t *testing.T, data []byte) {
	for _, text := range []string{string(data), findText(data)} {
		for _, mode := range modes {
			search(t, text, mode|icp.HTML)
		}
		findCheckParagraph(t, text)
	}
}

func TestFindAllSlow(t *testing.T) {
	t.Parallel()
	for _, form := range forms() { // FuzzFind has the texts
		findCheckAlone(t, form.printed)
		for i := range form.printed {
			for _, sign := range []string{" ", "-", "_", ":", "（"} {
				findCheckAlone(t, form.printed[:i]+sign+form.printed[i:])
			}
		}
		slow := findSlow(form.printed)
		require.NotEmpty(t, slow, form.printed)
		require.Equal(t, form.number, slow[0].Number)
	}
}

func FuzzFindReader(f *testing.F) {
	f.Add([]byte("京ICP备11018762号-11"), uint16(0), uint8(1), uint8(0))
	f.Add([]byte("京 ICP 备 1 1 0 1 8 7 6 2 号 - 1 1 粤B2-20090059"), uint16(513), uint8(7), uint8(7))
	f.Add([]byte("京ICP备<b hidden>XX</b>&#x31;1018762号&nbsp;-11<!-- "), uint16(20), uint8(0), uint8(7))
	f.Add([]byte{0, 12, 17, 65, 20}, uint16(256), uint8(200), uint8(5))
	f.Fuzz(func(t *testing.T, data []byte, before uint16, size, mode uint8) {
		t.Parallel()
		for _, text := range []string{string(data), findText(data)} {
			// Far from the edges of a buffer, and at one.
			for _, text := range []string{text, strings.Repeat("x, ", readerEdge/3+1)[:readerEdge-int(before)%2000] + text + " x1 " + text} {
				r := &smallReader{strings.NewReader(text), 1 + int(size)*100}
				if len(text) < 1000 {
					r.size = 1 + int(size)%10
				}
				requireRead(t, text, r, modes[int(mode)%len(modes)])
			}
		}
	})
}

// smallReader reads no more than size bytes at a time.
type smallReader struct {
	r    io.Reader
	size int
}

func (r *smallReader) Read(p []byte) (int, error) { return r.r.Read(p[:min(len(p), r.size)]) }

// findCheckParagraph holds that in a paragraph a text is what it is, but for
// white space and NUL. Of text that is markup or an escape the two modes know
// different things.
func findCheckParagraph(t *testing.T, text string) {
	t.Helper()
	text = white.ReplaceAllString(strings.ReplaceAll(text, "\x00", ""), " ")
	if strings.ContainsAny(text, "<&\\") {
		return
	}
	want := found(t, text, icp.Text)
	page := "<p>" + html.EscapeString(text) + "</p>"
	require.Equal(t, want, found(t, page, icp.HTML), "%q", page)

	// A tag between any two characters is nothing, or parts them.
	const most = 6 // 1s, each of which may be parted from what is on both sides
	if strings.Count(text, "1") > most {
		return
	}
	for _, one := range []string{" 1 ", " 1"} {
		want = append(want, found(t, strings.ReplaceAll(text, "1", one), icp.Text)...)
	}
	page = "<p>" + strings.ReplaceAll(html.EscapeString(text), "1", "<b>1</b>") + "</p>"
	for _, m := range search(t, page, icp.HTML) {
		same := func(number string) bool {
			n := icp.MustParse(number)
			return m.Number == n || m.Number == n.Entity()
		}
		ok := slices.ContainsFunc(want, same) || slices.ContainsFunc(onesParted(text), func(text string) bool {
			return slices.ContainsFunc(found(t, text, icp.Text), same)
		})
		require.True(t, ok, "%q: %v in %v", page, m.Number, want)
	}
}

// onesParted returns the texts in which spaces stand in front of some of the digits 1, or
// behind them.
func onesParted(text string) []string {
	parts := strings.Split(text, "1")
	texts := parts[:1:1]
	for _, part := range parts[1:] {
		var longer []string
		for _, text := range texts {
			for _, one := range []string{"1", " 1", "1 ", " 1 "} {
				longer = append(longer, text+one+part)
			}
		}
		texts = longer
	}
	return texts
}
