package icp_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/go-icp/icp"
)

// A check is a row of a table in testdata, and whether the package does what it says.
type check struct {
	text  string
	holds func() bool
}

// TestRows takes each row out of the tables of what a number is, one at a time. Some row in
// testdata must fail then: what no text needs is no fact. ICP_ROWS has it run; as the name of
// a row it has the text logged that needs it.
func TestRows(t *testing.T) {
	only := os.Getenv("ICP_ROWS")
	if only == "" {
		t.Skip("ICP_ROWS is not set")
	}
	checks := checks()
	for _, c := range checks {
		require.True(t, holds(c), "%q", c.text)
	}
	lately := []int{} // what failed, the last first: it fails for the next row, too
	counts, unneeded := map[string]int{}, map[string][]string{}
	start := time.Now()
	for _, row := range icp.Rows() {
		row.Without(func() {
			i := slices.IndexFunc(lately, func(i int) bool { return !holds(checks[i]) })
			if i >= 0 {
				i = lately[i]
			} else {
				i = slices.IndexFunc(checks, func(c check) bool { return !holds(c) })
			}
			switch {
			case i < 0:
				unneeded[row.Table] = append(unneeded[row.Table], row.Name)
			case row.Name == only:
				t.Logf("%s %s: %q", row.Table, row.Name, checks[i].text)
			}
			if lately = slices.Insert(lately, 0, max(i, 0)); len(lately) > 8 {
				lately = lately[:8]
			}
		})
		counts[row.Table]++
	}
	t.Logf("%d rows of tables, %d checks, %v", len(icp.Rows()), len(checks), time.Since(start))
	for table, count := range counts {
		assert.Empty(t, unneeded[table], "%d of %d %s that no row in testdata needs", len(unneeded[table]), count, table)
	}
}

// holds is whether the check does, and does not panic.
func holds(c check) (holds bool) {
	defer func() {
		if recover() != nil {
			holds = false
		}
	}()
	return c.holds()
}

// checks returns the rows of testdata. It has all of what is read in them be read first.
func checks() (all []check) {
	add := func(text string, holds func() bool) { all = append(all, check{text, holds}) }
	reads := func(text, want string) {
		add(text, func() bool {
			n, err := icp.ParseLenient(text)
			return err == nil && n.String() == want
		})
	}
	finds := func(text, want string, mode icp.Mode) {
		add(text, func() bool { return findsThese(text, want, mode) })
	}
	refuses := func(text string, offset int, reason string) {
		add(text, func() bool {
			_, err := icp.ParseLenient(text)
			e, ok := err.(icp.ParseError)
			return ok && (offset < 0 || e.Offset == offset) && e.Reason.String() == reason
		})
	}
	for _, row := range spellings() {
		reads(row[0], row[1])
		finds(row[0], row[1], icp.Text)
	}
	for _, row := range wholes() {
		reads(row[0], row[1])
	}
	for i, row := range provinceRows() {
		for _, name := range names(row) {
			add(name, func() bool {
				p, err := icp.ParseProvince(name)
				return err == nil && p == icp.Province(i+1)
			})
		}
	}
	for _, row := range table("refusals.tsv") {
		offset, err := strconv.Atoi(row[1])
		if err != nil {
			panic(row[1])
		}
		refuses(row[0], offset, row[2])
	}
	for _, row := range table("find.tsv") {
		finds(row[0], row[1], modeOf(row[2]))
	}
	for _, row := range table("near.tsv") {
		finds(row[0], row[1], modeOf(row[2])|icp.NearMisses)
	}
	for _, row := range table("html.tsv") {
		finds(row[0], row[1], icp.HTML)
	}
	for _, row := range table("explain.tsv") {
		refuses(row[0], -1, row[2])
		want := list(row[1])
		add(row[0], func() bool {
			_, err := icp.ParseLenient(row[0])
			return slices.Equal(want, candidates(err.(icp.ParseError)))
		})
	}
	for _, text := range append(nothing(), cityTexts()...) {
		finds(text, "", icp.Text)
		add(text, func() bool {
			_, err := icp.ParseLenient(text)
			return err != nil
		})
	}
	for _, row := range policeForms() {
		add(row[0], func() bool {
			n, err := icp.ParsePoliceLenient(row[0])
			return err == nil && n.String() == row[1]
		})
	}
	for _, row := range table("doubts.tsv") {
		add(row[0], func() bool {
			n, err := icp.Parse(row[0])
			return err == nil && (row[1] == "" && n.Doubt() == 0 || n.Doubt().String() == row[1])
		})
	}
	for r, want := range compatible() {
		add(string(r), func() bool { return icp.Fold(r) == want })
	}
	for _, context := range contexts() {
		for _, form := range forms() {
			if form.suits(context.needs) {
				finds(context.before+form.printed+context.after, form.number.String(), icp.Text)
			}
		}
	}
	return all
}

// findsThese reports whether the finder gives what is wanted, joined by |.
func findsThese(text, want string, mode icp.Mode) bool {
	for m := range icp.FindAll(text, mode) {
		rest, ok := strings.CutPrefix(want, describe(m))
		if !ok || rest != "" && rest[0] != '|' {
			return false
		}
		want = strings.TrimPrefix(rest, "|")
	}
	return want == ""
}

// TestHeadEnds holds the endings that the finders look for, of heads and of places, to the words of the
// vocabulary.
func TestHeadEnds(t *testing.T) {
	ends := icp.HeadEnds()
	for end := range ends {
		for i := range end {
			assert.True(t, icp.MayEndHead(end[i:]), "%s, %d apart", end, i)
		}
	}
	others := []string{}
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			for c := 'a'; c <= 'z'; c++ {
				last := string([]rune{a, b, c})
				if c != 'b' && !ends[last] && !ends[last[1:]] && icp.MayEndHead(last) { // B may stand behind any
					others = append(others, last)
				}
			}
		}
	}
	assert.Empty(t, others)
	assert.Empty(t, icp.NotInFront())
}

// TestFolds reads the radicals and compatibility forms of the characters of words and
// places, which come out of PDF files.
func TestFolds(t *testing.T) {
	for r, want := range compatible() {
		assert.Equal(t, string(want), string(icp.Fold(r)), "%U", r)
	}
}

// compatible returns those forms, as Unicode has them, and the characters.
func compatible() map[rune]rune {
	all, characters := map[rune]rune{}, icp.Characters()
	for _, block := range [][2]rune{{0x2F00, 0x2FDF}, {0xF900, 0xFAFF}, {0x2F800, 0x2FA1F}} {
		for r := block[0]; r <= block[1]; r++ {
			same, _ := utf8.DecodeRuneInString(norm.NFKC.String(string(r)))
			if want := icp.Fold(same); characters[want] {
				all[r] = want
			}
		}
	}
	return all
}
