package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A refusal is a Refusal as a client reads it.
type refusal struct {
	Problems []struct {
		Field, Reason, Message string
		Doubt                  bool
		Number                 *struct {
			Reason     string
			Start, End int
			Candidates []icp.Number
		}
	}
}

// post returns the handler's answer to a body, decoded into answer, in Chinese.
func post(t *testing.T, body string, answer any) (status int) {
	t.Helper()
	return postIn(t, "zh-CN", body, answer)
}

func postIn(t *testing.T, accepted, body string, answer any) (status int) {
	t.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodPost, "/sites", strings.NewReader(body))
	r.Header.Set("Accept-Language", accepted)
	handler().ServeHTTP(w, r)
	require.Equal(t, "application/json", w.Header().Get("Content-Type"))
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), answer), w.Body)
	return w.Code
}

// request returns the body for a number.
func request(t *testing.T, number string) string {
	t.Helper()
	body, err := json.Marshal(Site{"example.cn", number})
	require.NoError(t, err)
	return string(body)
}

func TestAccepted(t *testing.T) {
	for number, want := range map[string]Answer{
		"京ICP备11018762号":                     {ICP: icp.MustParse("京ICP备11018762号"), Entity: icp.MustParse("京ICP备11018762号")},
		"蜀ICP备2026054850号-2A":                {ICP: icp.MustParse("蜀ICP备2026054850号-2A"), Entity: icp.MustParse("蜀ICP备2026054850号")},
		"粤B2-20090059-1626X":                 {ICP: icp.MustParse("粤B2-20090059-1626X"), Entity: icp.MustParse("粤B2-20090059")},
		"Beijing ICP Filing No. 11018762-11": {ICP: icp.MustParse("京ICP备11018762号-11"), Entity: icp.MustParse("京ICP备11018762号")},
	} {
		want.Host = "example.cn"
		var got Answer
		assert.Equal(t, http.StatusOK, post(t, request(t, number), &got), number)
		assert.Equal(t, want, got, number)
	}
}

func TestRefusedNumber(t *testing.T) {
	for _, test := range []struct {
		name       string
		number     string
		reason     icp.Reason
		wrong      string // what the span holds
		doubt      bool
		candidates string
	}{
		{name: "spaces", number: "京 ICP 备 11018762 号", reason: icp.NotCanonical, wrong: " 备 11018762 号", candidates: "京ICP备11018762号"},
		{name: "no 号", number: "陇ICP备05000593", reason: icp.NotCanonical, candidates: "陇ICP备05000593号"},
		{name: "other letter", number: "川ICP备2026054850号-2a", reason: icp.NotCanonical, wrong: "川ICP备2026054850号-2a", candidates: "蜀ICP备2026054850号-2A"},
		{name: "letter O", number: "京ICP备1101876O号-1", reason: icp.NotDigit, wrong: "O", candidates: "京ICP备11018760号-1"},
		{name: "placeholder", number: "京ICP备12345678号", reason: icp.Placeholder, wrong: "12345678", doubt: true},
		{name: "future", number: "京ICP备2999012345号-1", reason: icp.FutureYear, wrong: "2999012345", doubt: true},
		{name: "placeholder with spaces", number: "京 ICP 备 12345678 号", reason: icp.NotCanonical, wrong: " 备 12345678 号", candidates: "京ICP备12345678号"},
		{name: "not a number", number: "www.example.cn", reason: icp.NotICP, wrong: "www.example.cn"},
		{name: "empty", number: "", reason: icp.Empty},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got refusal
			require.Equal(t, http.StatusUnprocessableEntity, post(t, request(t, test.number), &got))
			require.Len(t, got.Problems, 1)
			p := got.Problems[0]
			assert.Equal(t, "icp", p.Field)
			assert.Equal(t, test.reason.String(), p.Reason)
			assert.Equal(t, test.doubt, p.Doubt)
			require.NotNil(t, p.Number)
			assert.Equal(t, p.Reason, p.Number.Reason)
			units := utf16.Encode([]rune(test.number))
			assert.Contains(t, string(utf16.Decode(units[p.Number.Start:p.Number.End])), test.wrong)
			var candidates []string
			for _, n := range p.Number.Candidates {
				candidates = append(candidates, n.String())
				if n.Doubt() == 0 {
					var answer Answer
					assert.Equal(t, http.StatusOK, post(t, request(t, n.String()), &answer), "the candidate sent back")
				}
			}
			assert.Equal(t, test.candidates, strings.Join(candidates, "|"))
		})
	}
}

func TestLanguages(t *testing.T) {
	var masked icp.ParseError
	require.ErrorAs(t, icp.Validate("京ICP备XXXXXXXX号"), &masked)
	for accepted, want := range map[string][]string{
		"":                        {"host必须是域名", masked.Chinese()},
		"zh-CN,zh;q=0.9,en;q=0.8": {"host必须是域名", masked.Chinese()},
		"zh-TW":                   {"host必须是域名", masked.Chinese()},
		"en-US,en;q=0.9":          {"host must be a domain name", masked.Error()},
		"fr,en;q=0.5,zh;q=0.1":    {"host must be a domain name", masked.Error()},
		"?":                       {"host必须是域名", masked.Chinese()},
	} {
		var got refusal
		require.Equal(t, http.StatusUnprocessableEntity, postIn(t, accepted, `{"host":"example","icp":"京ICP备XXXXXXXX号"}`, &got), accepted)
		require.Len(t, got.Problems, 2)
		for i, message := range want {
			assert.Equal(t, message, got.Problems[i].Message, accepted)
		}
	}
}

func TestAllFields(t *testing.T) {
	var got refusal
	require.Equal(t, http.StatusUnprocessableEntity, post(t, `{}`, &got))
	require.Len(t, got.Problems, 2)
	assert.Equal(t, "host", got.Problems[0].Field)
	assert.Equal(t, "required", got.Problems[0].Reason)
	assert.Nil(t, got.Problems[0].Number)
	assert.Equal(t, "icp", got.Problems[1].Field)
	assert.Equal(t, icp.Empty.String(), got.Problems[1].Reason)
	require.NotNil(t, got.Problems[1].Number)
}

func TestRefusedBody(t *testing.T) {
	for _, test := range []struct {
		name, body string
		status     int
		reason     string
	}{
		{"cut off", `{"host":"example.cn","icp":"京ICP`, http.StatusBadRequest, "json"},
		{"empty", "", http.StatusBadRequest, "json"},
		{"number instead of a string", `{"host":"example.cn","icp":11018762}`, http.StatusBadRequest, "json"},
		{"two values", `{"host":"example.cn","icp":"京ICP备11018762号"} {}`, http.StatusBadRequest, "json"},
		{"too large", request(t, strings.Repeat("京", maxBody)), http.StatusRequestEntityTooLarge, "body"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got refusal
			require.Equal(t, test.status, post(t, test.body, &got))
			require.Len(t, got.Problems, 1)
			assert.Equal(t, test.reason, got.Problems[0].Reason)
			assert.NotEmpty(t, got.Problems[0].Message)
			assert.Empty(t, got.Problems[0].Field)
		})
	}
}

func TestBodyOfTheLimit(t *testing.T) {
	body := request(t, "京ICP备11018762号")
	var answer Answer
	assert.Equal(t, http.StatusOK, post(t, body+strings.Repeat(" ", maxBody-len(body)), &answer))
	var tooLarge refusal
	assert.Equal(t, http.StatusRequestEntityTooLarge,
		post(t, body+strings.Repeat(" ", maxBody-len(body)+1), &tooLarge))
}

// Other structs than Site may hold the number as people do: optional, by
// pointer, in a list.
func TestRule(t *testing.T) {
	type form struct {
		Optional string   `json:"optional" validate:"omitempty,icp"`
		Pointer  *string  `json:"pointer" validate:"icp"`
		List     []string `json:"list" validate:"dive,icp"`
	}
	good, bad := "京ICP备11018762号", "京ICP备11018762"
	check := newChecker()
	assert.Empty(t, check.problems(form{Pointer: &good, List: []string{good}}, "en"))

	got := check.problems(form{Optional: bad, Pointer: nil, List: []string{good, bad}}, "en")
	require.Len(t, got, 3)
	assert.Equal(t, "optional", got[0].Field)
	assert.Equal(t, []icp.Number{icp.MustParse(good)}, got[0].Number.Candidates())
	assert.Equal(t, "pointer", got[1].Field)
	assert.Equal(t, icp.Empty.String(), got[1].Reason)
	assert.Equal(t, "list[1]", got[2].Field)
	assert.Equal(t, []icp.Number{icp.MustParse(good)}, got[2].Number.Candidates())
}

func TestDemonstrate(t *testing.T) {
	var out strings.Builder
	require.NoError(t, demonstrate(&out))
	assert.Equal(t, 7, strings.Count(out.String(), "POST /sites "))
	assert.Equal(t, 1, strings.Count(out.String(), http.StatusText(http.StatusOK)))
	assert.Equal(t, 6, strings.Count(out.String(), http.StatusText(http.StatusUnprocessableEntity)))
	assert.Contains(t, out.String(), `"京ICP备11018762号-11"`)
}
