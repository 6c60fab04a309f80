package icp_test

import (
	"encoding/json"
	"log/slog"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// page is a struct as a program would have it.
type page struct {
	Domain string
	ICP    icp.Number                `json:"icp,omitzero"`
	Police icp.PoliceNumber          `json:"police,omitzero"`
	Others map[icp.Number]icp.Number `json:",omitempty"`
}

// pages are pages and what they are in JSON.
func pages() map[string]page {
	n, m := icp.MustParse("京ICP备11018762号-11"), icp.MustParse("京ICP证030173号")
	return map[string]page{
		`{"Domain":"a.cn","icp":"京ICP备11018762号-11"}`: {Domain: "a.cn", ICP: n},
		`{"Domain":"a.cn"}`: {Domain: "a.cn"},
		`{"Domain":"a.cn","police":"京公网安备11000002000001号","Others":{"京ICP证030173号":"京ICP备11018762号-11"}}`: {
			Domain: "a.cn",
			Police: icp.MustParsePolice("京公网安备11000002000001号"),
			Others: map[icp.Number]icp.Number{m: n},
		},
	}
}

func TestJSON(t *testing.T) {
	testJSON(t, json.Marshal, json.Unmarshal)
	p := page{ICP: icp.MustParse("京ICP备11018762号-11")}
	require.Error(t, json.Unmarshal([]byte(`{"icp":11018762}`), &p))
	require.Equal(t, icp.MustParse("京ICP备11018762号-11"), p.ICP)
}

// testJSON holds what both versions of encoding/json do.
func testJSON(t *testing.T, marshal func(any) ([]byte, error), unmarshal func([]byte, any) error) {
	t.Helper()
	for want, p := range pages() {
		data, err := marshal(p)
		require.NoError(t, err)
		require.Equal(t, want, string(data))
		var back page
		require.NoError(t, unmarshal(data, &back))
		require.Equal(t, p, back)
	}
	n := icp.MustParse("京ICP备11018762号-11")
	p := page{ICP: n}
	require.ErrorIs(t, unmarshal([]byte(`{"icp":"京icp备11018762"}`), &p), icp.NotCanonical)
	require.Equal(t, n, p.ICP)
	require.NoError(t, unmarshal([]byte(`{"icp":""}`), &p))
	require.Zero(t, p.ICP)
}

// errorJSON is what a client reads of a ParseError.
type errorJSON struct {
	Reason     string       `json:"reason"`
	Message    string       `json:"message"`
	Chinese    string       `json:"chinese"`
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Candidates []icp.Number `json:"candidates"`
}

// requireErrorJSON requires that encoding/json would write the same of e, and that
// the span is in UTF-16.
func requireErrorJSON(t testing.TB, e icp.ParseError) {
	t.Helper()
	units := func(s string) int { return len(utf16.Encode([]rune(s))) }
	want := errorJSON{
		Reason:     e.Reason.String(),
		Message:    e.Error(),
		Chinese:    e.Chinese(),
		Start:      units(e.Input[:e.Offset]),
		End:        units(e.Input[:e.End]),
		Candidates: append([]icp.Number{}, e.Candidates()...),
	}
	data, err := json.Marshal(want)
	require.NoError(t, err)
	got, err := e.MarshalJSON()
	require.NoError(t, err)
	require.JSONEq(t, string(data), string(got))
	require.True(t, utf8.Valid(got))
	require.NotRegexp(t, "[\x00-\x1f\u2028\u2029]", string(got))
	escaped, err := json.Marshal(e)
	require.NoError(t, err)
	require.JSONEq(t, string(data), string(escaped))
}

// TestParseErrorJSON holds the span, of whatever a person can type.
func TestParseErrorJSON(t *testing.T) {
	for text, want := range map[string]struct{ start, end int }{
		"京ICP备1101876O号":                      {12, 13},
		"京ICP备1101876":                        {5, 12},
		"京备11018762号":                         {1, 1},
		"京ICP备11018762号\U00020BB7":            {14, 16},
		"\U00020BB7\U00020BB7京ICP备11018762号":  {0, 4},
		"京ICP备1101876\xff号":                   {12, 13},
		"京ICP备1101876\x00号":                   {12, 13},
		`京ICP备1101876"号`:                      {12, 13},
		`京ICP备1101876\号`:                      {12, 13},
		"京ICP备11018762号\u2028X\u2029":         {15, 16},
		"京ICP备11018762号</script>\x1f\u007f\r": {14, 25},
		"": {0, 0},
	} {
		_, err := icp.ParseLenient(text)
		requireParseError(t, text, err)
		data, err := json.Marshal(err)
		require.NoError(t, err)
		var got errorJSON
		require.NoError(t, json.Unmarshal(data, &got))
		assert.Equal(t, want, struct{ start, end int }{got.Start, got.End}, "%q: %s", text, data)
	}
}

// TestParseErrorJSONOfOthers holds that an error that is not ours is one, too.
func TestParseErrorJSONOfOthers(t *testing.T) {
	for _, e := range []icp.ParseError{
		{},
		{Input: "京", Offset: -1, End: 7, Reason: 255},
		{Input: "京", Offset: 2, End: 1, Reason: icp.Masked},
	} {
		data, err := json.Marshal(e)
		require.NoError(t, err)
		require.True(t, json.Valid(data), string(data))
	}
}

// TestParseErrorLog holds that log/slog writes an object, and the text for people.
func TestParseErrorLog(t *testing.T) {
	_, err := icp.ParseLenient("京ICP备1101876O号")
	var lines strings.Builder
	slog.New(slog.NewJSONHandler(&lines, nil)).Info("refused", "error", err)
	slog.New(slog.NewTextHandler(&lines, nil)).Info("refused", "error", err)
	require.Contains(t, lines.String(), `"error":{"reason":"NotDigit",`)
	require.Contains(t, lines.String(), "error="+strconv.Quote(err.Error()))
}
