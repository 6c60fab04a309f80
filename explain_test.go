package icp_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// TestExplain holds what ParseLenient says of each text of the table.
func TestExplain(t *testing.T) {
	for _, row := range table("explain.tsv") {
		_, err := icp.ParseLenient(row[0])
		requireParseError(t, row[0], err)
		e := err.(icp.ParseError)
		assert.Equal(t, row[2], e.Reason.String(), "%q", row[0])
		assert.Equal(t, list(row[1]), candidates(e), "%q", row[0])
	}
}

func candidates(e icp.ParseError) []string {
	all := []string{}
	for _, n := range e.Candidates() {
		all = append(all, n.String())
	}
	return all
}

// requireParseError requires that err is a proper ParseError for the text.
func requireParseError(t testing.TB, text string, err error) {
	t.Helper()
	var e icp.ParseError
	require.ErrorAs(t, err, &e)
	var p *icp.ParseError
	require.ErrorAs(t, fmt.Errorf("wrapped: %w", err), &p)
	require.Equal(t, e, *p)
	require.Equal(t, text, e.Input)
	require.True(t, 0 <= e.Offset && e.Offset <= e.End && e.End <= len(text), "%+v", e)
	require.True(t, onBoundary(text, e.Offset) && onBoundary(text, e.End), "%+v", e)
	require.ErrorIs(t, err, e.Reason)
	require.Contains(t, reasons, e.Reason.String())
	require.NotEmpty(t, e.Error())
	require.NotEmpty(t, e.Chinese())
	seen := map[icp.Number]bool{}
	for _, n := range e.Candidates() {
		m, err := icp.Parse(n.String())
		require.NoError(t, err, "candidate for %q", text)
		require.Equal(t, n, m)
		require.False(t, seen[n], "%v twice for %q", n, text)
		seen[n] = true
	}
	requireErrorJSON(t, e)
	if e.Reason == icp.Masked || e.Reason == icp.SerialLength || e.Reason == icp.MissingSerial {
		require.Empty(t, e.Candidates(), "digits are never guessed: %q", text)
	}
}

// onBoundary reports whether a rune begins at the offset, or the text ends.
func onBoundary(text string, offset int) bool {
	for i := range text {
		if i >= offset {
			return i == offset
		}
	}
	return offset == len(text)
}

// TestExplainNotCanonical holds that what is only written otherwise has the
// number as its candidate.
func TestExplainNotCanonical(t *testing.T) {
	for _, row := range spellings() {
		_, err := icp.Parse(row[0])
		if errors.Is(err, icp.NotCanonical) {
			requireParseError(t, row[0], err)
			assert.Equal(t, []string{row[1]}, candidates(err.(icp.ParseError)), "%q", row[0])
		}
	}
}

// TestExplainSpan holds what the span of an error covers.
func TestExplainSpan(t *testing.T) {
	for _, test := range []struct{ text, span string }{
		{"京ICP备1101876O号-1", "O"},
		{"京ICP备11018762号-1B", "B"},
		{"深ICP备17119554号", "深"},
		{"深圳ICP备17119554号", "深圳"},
		{"Shenzhen ICP Filing No. 17119554", "Shenzhen"},
		{"京TCP备14046505号-1", "TCP"},
		{"粤ICP各08241226号-1", "各"},
		{"京ICP备1101876号", "1101876"},
		{"《京ICP备11018762号》", "《"},
		{"京ICP备11018762号 Copyright", "Copyright"},
		{"京备11018762号", ""},
		{"京ICP备2024XXXXXX号", "XXXXXX"},
		{"Ji ICP Bei 12345678 Hao", "Ji"},
		{"京ICP备11018762号-", "-"},
		{"ICP备12345678号", ""},
		{"港ICP备12010389号", "港"},
		{"萌ICP备20220417号", "萌"},
		{"京公网安备11000002000001号", "京公网"},
		{"京ICP证：沪B2-20100043", "沪"},
		{"京ICP备", ""},
		{"京ICP备021123456号", "021123456"},
		{"京ICP030173", "030173"},
		{"京ICP备11018762号11", "11"},
		{"京ICP备11018762号-0", "0"},
		{"京ICP备11018762号 - 2024", "2024"},
		{"京ICP备11018762号-A", "A"},
		{"京ICP备11018762号 京ICP证030173号", "京ICP证030173号"},
	} {
		_, err := icp.ParseLenient(test.text)
		var e icp.ParseError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, test.span, test.text[e.Offset:e.End], "%q: %v", test.text, e.Reason.String())
	}
}

// TestExplainPolice holds that a police number's error has no candidate, and
// a proper span.
func TestExplainPolice(t *testing.T) {
	for _, test := range []struct{ text, span string }{
		{"京公网安备1100000200000O号", "O"},
		{"京公网安备XXXX", "XXXX"},
		{"京公网安备110000020000012号", "110000020000012"},
		{"公网安备", ""},
		{"Ji公网安备11000002000001号", "Ji"},
		{"\xff", "\xff"},
		{"京公网安备11000002000001号 京ICP备11018762号", "京ICP备11018762号"},
		{"版权所有 京ICP备11018762号 京公网安备11000002000001号", "版权所有 京ICP备11018762号"},
		{"99000002000001", "99"},
		{"公网安备81000002000001号", "81"},
		{"", ""},
	} {
		_, err := icp.ParsePoliceLenient(test.text)
		requireParseError(t, test.text, err)
		e := err.(icp.ParseError)
		assert.Empty(t, candidates(e), "%q", test.text)
		assert.Equal(t, test.span, test.text[e.Offset:e.End], "%q", test.text)
	}
}

// TestExplainMany holds that of many numbers in a text some are candidates.
func TestExplainMany(t *testing.T) {
	var all []string
	for i := range 20 {
		all = append(all, fmt.Sprintf("京ICP备110187%02d号", i))
	}
	_, err := icp.ParseLenient(strings.Join(all, " "))
	requireParseError(t, strings.Join(all, " "), err)
	assert.Equal(t, all[:8], candidates(err.(icp.ParseError)))
}
