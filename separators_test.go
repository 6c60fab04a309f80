package icp_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// The property that matters most: what parts a number, anywhere, never makes it
// another's. Whatever stands between or inside its parts, the finders give that
// number, its entity's, or none.

// separators are what editors, pages, tables, crawlers and pictures put into a number:
// gaps, tags, signs, and what is left of a character that was lost.
var separators = []string{
	" ", "  ", "\t", "\n", "\r\n", "\n    ", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u00ad",
	",", "，", "、", "。", "·", "•", "|", "丨", "/", "…", "...", "-", "_",
	"(", ")", "（", "）", "[", "\"", "'", ":", "：", ";", "；", "?", "*", "**", "\ufffd",
	"<b>", "</b>", "</b><i>", "<br>", "</p><p>", "</td><td>", "<!-- x -->", "<wbr>", `<a href="/">`,
	"&nbsp;", "&#160;", "&#12288;", "&emsp;", "&#x2d;", `\u00a0`, `\u3000`,
}

// dashes are those separators that make an index of the digits behind them.
var dashes = []string{"-", "_", "&#x2d;"}

// A broken text is a number with separators in it.
type broken struct {
	text string
	seps []string
	last string // the separator in front of the last rune
}

// breakUp puts one or two separators between or inside the parts of a number,
// half of them where one kind of rune ends and another begins.
func breakUp(random *rand.Rand, printed string) broken {
	var all, edges []int
	before := rune(0)
	for i, r := range printed {
		if i > 0 {
			all = append(all, i)
			if kindOfRune(r) != kindOfRune(before) {
				edges = append(edges, i)
			}
		}
		before = r
	}
	places := []int{}
	for range 1 + random.IntN(2) {
		from := all
		if len(edges) > 0 && random.IntN(2) == 0 {
			from = edges
		}
		places = append(places, from[random.IntN(len(from))])
	}
	slices.Sort(places)
	_, size := utf8.DecodeLastRuneInString(printed)
	b := broken{}
	at := 0
	for _, place := range slices.Compact(places) {
		sep := separators[random.IntN(len(separators))]
		if slices.Contains(dashes, sep) && isDigit(printed[place-1]) && isDigit(printed[place]) {
			sep = " "
		}
		b.text += printed[at:place] + sep
		b.seps = append(b.seps, sep)
		if at = place; place == len(printed)-size {
			b.last = sep
		}
	}
	b.text += printed[at:]
	return b
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func kindOfRune(r rune) int {
	switch {
	case unicode.IsDigit(r):
		return 1
	case r < utf8.RuneSelf && unicode.IsLetter(r):
		return 2
	case unicode.IsLetter(r):
		return 3
	}
	return 4
}

// mayBeRead reports whether m is what may be found where n is broken up: n or
// its entity's number, or what a separator ends. What parts an App's letter from its index leaves the
// website, unless it is a gap or a hyphen.
func (b broken) mayBeRead(m, n icp.Number, page bool) bool {
	if m == n || m == n.Entity() {
		return true
	}
	if m.Entity() == n.Entity() && b.ended(page) && strings.HasPrefix(strconv.Itoa(n.Index()), strconv.Itoa(m.Index())) {
		return true
	}
	parted := b.last != "" && n.Service() > icp.Website
	gap := strings.Trim(b.last, " \t\u00a0\u3000") == "" || slices.Contains(dashes, b.last)
	return parted && !gap && m.Entity() == n.Entity() && m.Index() == n.Index() && m.Service() == icp.Website
}

// ended reports whether one of the separators ends a number, so that the index in front of
// it is whole: an end of a line or block, a closing quote or bracket, a sign of clauses; in
// plain text also an end tag.
func (b broken) ended(page bool) bool {
	return slices.ContainsFunc(b.seps, func(sep string) bool {
		return strings.ContainsAny(sep, "\n、。;；\"'”》)）]】") || strings.Contains(sep, "</p>") ||
			strings.Contains(sep, "</td>") || sep == "<br>" || !page && strings.HasPrefix(sep, "</")
	})
}

// findings yields what is found in a text in each way to search. The reader is
// slow to set up, and held to FindAll elsewhere.
func findings(text string, mode icp.Mode, reader bool, yield func(m icp.Match, how string)) {
	for m := range icp.FindAll(text, mode) {
		yield(m, "text")
	}
	if reader {
		for m, err := range icp.FindReader(strings.NewReader(text), mode) {
			if err == nil {
				yield(m, "reader")
			}
		}
	}
	if strings.Contains(text, `\u`) {
		return // what a page shows has no escapes
	}
	for m := range icp.FindAll(text, mode|icp.HTML) {
		yield(m, "page")
	}
}

// A tally counts the texts that are read as another number, and keeps one for
// each separator.
type tally struct {
	texts, found, wrong int
	examples            map[string]string
}

func (y *tally) report(t *testing.T) {
	t.Logf("%d texts, %d found, %d read as another number", y.texts, y.found, y.wrong)
	if y.wrong == 0 {
		return
	}
	lines := []string{}
	for _, line := range y.examples {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	assert.Fail(t, "read as another number", "%d of %d texts, as\n%s", y.wrong, y.texts, strings.Join(lines[:min(len(lines), 60)], "\n"))
}

func (y *tally) fail(b broken, how, got, want string) {
	y.wrong++
	key := b.seps[0]
	if line, ok := y.examples[key]; !ok || len(b.seps) == 1 && strings.Count(line, "\x1f") > 1 {
		y.examples[key] = fmt.Sprintf("%s %+q: %q\n\tread as %s, is %s", how, b.seps, b.text, got, want)
	}
}

// separatorShards is in how many parts the texts are tried, at the same time.
const separatorShards = 4

// trySeparators tries some texts in each shard: ICP_SEPARATORS says how many in
// all, others for each count.
func trySeparators(t *testing.T, try func(t *testing.T, random *rand.Rand, count int)) {
	count, seed := 25_000, 0
	if testing.Short() {
		count = 4_000
	}
	if more := os.Getenv("ICP_SEPARATORS"); more != "" {
		n, err := strconv.Atoi(more)
		require.NoError(t, err, "ICP_SEPARATORS")
		count, seed = n, n
	}
	for shard := range separatorShards {
		t.Run(strconv.Itoa(shard), func(t *testing.T) {
			t.Parallel()
			try(t, rand.New(rand.NewPCG(uint64(shard), uint64(seed))), count/separatorShards)
		})
	}
}

func TestSeparators(t *testing.T) {
	trySeparators(t, func(t *testing.T, random *rand.Rand, count int) {
		y := tally{examples: map[string]string{}}
		for i := range count {
			n := randomNumber(random)
			b := breakUp(random, randomPrint(random, n))
			y.texts++
			if i%8 == 0 {
				requireSameNumbers(t, b.text, modes[i/8%len(modes)]|icp.NearMisses)
			}
			findings(b.text, icp.Text, i%16 == 0, func(m icp.Match, how string) {
				y.found++
				if !b.mayBeRead(m.Number, n, how == "page") {
					y.fail(b, how, m.Number.String(), n.String())
				}
			})
		}
		y.report(t)
		assert.Greater(t, y.found, count/4, "most separators part nothing")
	})
}

// TestSeparatorsNone finds all that is not broken up, but for pinyin that two
// provinces share, what could be a part number, EB2-20240901, and digits that may be of a
// longer number or a date, without 号 or an index behind them.
func TestSeparatorsNone(t *testing.T) {
	trySeparators(t, func(t *testing.T, random *rand.Rand, count int) {
		for range count / 10 {
			n := randomNumber(random)
			text := randomPrint(random, n)
			if _, err := icp.ParseLenient(text); reasonOf(err) != icp.AmbiguousProvince && !partNumber.MatchString(text) && !mayBePiece(n, text) {
				require.Equal(t, []string{n.String()}, found(t, text, icp.Text), "%q", text)
			}
		}
	})
}

var partNumber = regexp.MustCompile(`^E[AB]-?[12]`)

// mayBePiece reports whether the text ends with the digits of a filing that may be cut off.
func mayBePiece(n icp.Number, text string) bool {
	return n.Index() == 0 && n.Kind() == icp.Filing && findSlowPiece(n) && findDigit(last(text))
}

// randomPolice returns a police number and its text, in one of its forms.
func randomPolice(random *rand.Rand) (n icp.PoliceNumber, text string) {
	p := icp.Province(1 + random.IntN(31))
	code := p.Code() + fmt.Sprintf("%04d", random.IntN(9999)) + "02" + fmt.Sprintf("%06d", 1+random.IntN(999_999))
	code = code[:[]int{14, 14, 14, 14, 13, 12, 10}[random.IntN(7)]]
	letter := map[icp.Province]string{icp.Sichuan: "川", icp.Guizhou: "贵", icp.Gansu: "甘"}[p]
	letter = cmp.Or(letter, p.Letter(icp.Filing))
	n = icp.MustParsePolice(letter + "公网安备" + code + "号")
	switch random.IntN(8) {
	case 0:
		return n, n.English()
	case 1:
		return n, letter + "公网安备 " + code
	case 2:
		return n, letter + []string{"公网安备案", "公网备", "公安备", "公安网安备", "网安备案号", "网安公备"}[random.IntN(6)] + code + "号"
	case 3:
		return n, "公网安备" + code + "号"
	}
	return n, n.String()
}

// TestSeparatorsPolice holds that of police numbers.
func TestSeparatorsPolice(t *testing.T) {
	trySeparators(t, func(t *testing.T, random *rand.Rand, count int) {
		y := tally{examples: map[string]string{}}
		for i := range count / 3 {
			n, text := randomPolice(random)
			b := breakUp(random, text)
			y.texts++
			if i%8 == 0 {
				requireSameNumbers(t, b.text, modes[i/8%len(modes)]|icp.NearMisses)
			}
			findings(b.text, icp.Police, i%16 == 0, func(m icp.Match, how string) {
				y.found++
				if m.Police != n {
					y.fail(b, how, describe(m), n.String())
				}
			})
		}
		y.report(t)
		assert.Greater(t, y.found, count/12)
	})
}
