package icp_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// spellings returns the texts that ParseLenient reads, each with the number
// properly written.
func spellings() [][]string {
	rows := table("spellings.tsv")
	for _, row := range provinceRows() {
		rows = append(rows, []string{row["example_filing"], row["example_filing"]})
	}
	return rows
}

// texts returns every text in the tables, number or not.
func texts() (all []string) {
	for _, row := range spellings() {
		all = append(all, row[:2]...)
	}
	for _, name := range []string{"nothing.tsv", "refusals.tsv", "doubts.tsv", "find.tsv", "explain.tsv", "near.tsv"} {
		all = append(all, firsts(table(name))...)
	}
	return append(all, firsts(policeForms())...)
}

func TestParseLenient(t *testing.T) {
	for _, row := range spellings() {
		n, err := icp.ParseLenient(row[0])
		if !assert.NoError(t, err) {
			continue
		}
		assert.Equal(t, row[1], n.String(), "%q", row[0])
	}
}

// TestParseLenientSlips holds that ParseLenient reads slips, labels and letters that
// are one number as a whole.
func TestParseLenientSlips(t *testing.T) {
	for _, row := range wholes() {
		n, err := icp.ParseLenient(row[0])
		assert.NoError(t, err)
		assert.Equal(t, row[1], n.String(), "%q", row[0])
		assert.Equal(t, row[1], slowParse(row[0]), "the slow parser: %q", row[0])
	}
}

// wholes returns the rows of find.tsv of which the text is one number as a whole.
func wholes() [][]string {
	return slices.DeleteFunc(under("find.tsv", "Slips", "Labels", "Gansu"), func(row []string) bool {
		return len(list(row[1])) != 1
	})
}

func TestParse(t *testing.T) {
	for _, row := range spellings() {
		text, canonical := row[0], row[1]
		n, err := icp.Parse(canonical)
		require.NoError(t, err)
		require.Equal(t, canonical, n.String())

		same, err := icp.Parse(n.English())
		require.NoError(t, err)
		require.Equal(t, n, same)

		if text != canonical && text != n.English() {
			m, err := icp.Parse(text)
			assert.ErrorIs(t, err, icp.NotCanonical, "%q", text)
			assert.Zero(t, m)
		}
	}
}

func TestParseNothing(t *testing.T) {
	for _, text := range nothing() {
		n, err := icp.ParseLenient(text)
		assert.Error(t, err, text)
		assert.Zero(t, n)
		_, err = icp.Parse(text)
		assert.Error(t, err, text)
	}
}

func TestParseRefusals(t *testing.T) {
	for _, row := range table("refusals.tsv") {
		offset, err := strconv.Atoi(row[1])
		require.NoError(t, err)
		requireRefused(t, row[0], offset, row[2])
	}
	long := "京ICP备11018762号" + strings.Repeat(" ", 256)
	requireRefused(t, long, 256, "TooLong")
	_, err := icp.ParseLenient(long[:256])
	require.NoError(t, err)
}

// requireRefused requires that neither Parse nor ParseLenient reads the text,
// for the reason of this name.
func requireRefused(t *testing.T, text string, offset int, reason string) {
	t.Helper()
	for _, parse := range []func(string) (icp.Number, error){icp.ParseLenient, icp.Parse} {
		n, err := parse(text)
		assert.Zero(t, n)
		if assert.Error(t, err, "%q is read as %v", text, n) {
			requireParseError(t, text, err)
			e := err.(icp.ParseError)
			assert.Equal(t, span(reason, offset, 0), span(e.Reason.String(), e.Offset, 0), "%q", text)
		}
	}
}

func TestMustParse(t *testing.T) {
	require.Equal(t, "京ICP备11018762号-11", icp.MustParse("京ICP备11018762号-11").String())
	_, err := icp.Parse("京ICP备")
	require.PanicsWithValue(t, err, func() { icp.MustParse("京ICP备") })
}

// TestParseMutated holds Parse, of which most is a reader of its own, to the
// slow parser: on numbers of every form, in both languages, and on what a slip
// of the hand makes of them.
func TestParseMutated(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(4, 2))
	for range 6000 / every(6) {
		n := randomNumber(random)
		for _, s := range []string{n.String(), n.English()} {
			m, err := icp.Parse(s)
			require.NoError(t, err)
			require.Equal(t, n, m)
			requireParseAgrees(t, mutate(random, s))
		}
	}
}

// requireParseAgrees requires that Parse reads what the slow parser reads and
// its number writes like this, and nothing else.
func requireParseAgrees(t testing.TB, s string) {
	t.Helper()
	n, err := icp.Parse(s)
	if slowUndecided(s) {
		return
	}
	slow := slowParse(s)
	if slow == "" {
		require.Error(t, err, "%q is read as %v", s, n)
		require.False(t, errors.Is(err, icp.NotCanonical), "%q: %v", s, err)
		return
	}
	want := icp.MustParse(slow)
	if s != want.String() && s != want.English() {
		require.ErrorIs(t, err, icp.NotCanonical, "%q is %v", s, want)
		return
	}
	require.NoError(t, err)
	require.Equal(t, want, n, "%q", s)
}

func FuzzParse(f *testing.F)        { fuzz(f, texts(), requireParse) }
func FuzzParseLenient(f *testing.F) { fuzz(f, texts(), requireParseLenient) }

// TestParseTexts tries what the fuzz targets try.
func TestParseTexts(t *testing.T) { tryTexts(t, 3, texts(), requireParse, requireParseLenient) }

func requireParse(t *testing.T, text string) {
	requireParseAgrees(t, text)
	n, err := icp.Parse(text)
	lenient, lenientErr := icp.ParseLenient(text)
	if err != nil {
		requireParseError(t, text, err)
		require.Zero(t, n, "%q", text)
		require.Equal(t, lenientErr == nil, errors.Is(err, icp.NotCanonical), "%q", text)
		return
	}
	require.Contains(t, []string{n.String(), n.English()}, text)
	require.NoError(t, lenientErr, "%q", text)
	require.Equal(t, n, lenient, "%q", text)
}

func requireParseLenient(t *testing.T, text string) {
	assertAgreement(t, text)
	n, err := icp.ParseLenient(text)
	if err != nil {
		requireParseError(t, text, err)
		require.Zero(t, n, "%q", text)
		return
	}
	requireRoundTrip(t, n)
}
