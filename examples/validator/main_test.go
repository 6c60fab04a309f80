package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// post returns the handler's answer to a body, decoded into answer.
func post(t *testing.T, body string, answer any) (status int) {
	t.Helper()
	w := httptest.NewRecorder()
	handler().ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/sites", strings.NewReader(body)))
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
	tests := []struct {
		name       string
		number     string
		reason     icp.Reason
		offset     int
		message    string // part of it
		doubt      bool
		suggestion string
	}{
		{name: "spaces", number: "京 ICP 备 11018762 号", reason: icp.NotCanonical, offset: 3,
			message: "not written as 京ICP备11018762号", suggestion: "京ICP备11018762号"},
		{name: "no 号", number: "陇ICP备05000593", reason: icp.NotCanonical, offset: 17,
			message: "missing 号", suggestion: "陇ICP备05000593号"},
		{name: "other letter", number: "川ICP备2026054850号-2a", reason: icp.NotCanonical,
			message: "not written as 蜀", suggestion: "蜀ICP备2026054850号-2A"},
		{name: "full width", number: "滬ＩＣＰ備１３００２１７２號－３", reason: icp.NotCanonical,
			message: "not written as 沪", suggestion: "沪ICP备13002172号-3"},
		{name: "label", number: "备案号：京ICP备11018762号", reason: icp.NotCanonical,
			message: "not written as 京ICP备11018762号", suggestion: "京ICP备11018762号"},
		{name: "placeholder", number: "京ICP备12345678号", reason: icp.Placeholder, offset: 9,
			message: "a placeholder", doubt: true},
		{name: "future", number: "京ICP备2999012345号-1", reason: icp.FutureYear, offset: 9,
			message: "a year to come", doubt: true},
		{name: "placeholder with spaces", number: "京 ICP 备 12345678 号", reason: icp.NotCanonical, offset: 3,
			message: "not written as"},
		{name: "not a number", number: "www.example.cn", reason: icp.NotICP, message: "not an ICP number"},
		{name: "two provinces", number: "Ji ICP Bei 05000001 Hao", reason: icp.AmbiguousProvince,
			message: "冀 (Hebei) or 吉 (Jilin)"},
		{name: "masked", number: "京ICP备11018762号-X", reason: icp.Masked, offset: 21, message: "digits masked"},
		{name: "empty", number: "", reason: icp.Empty, message: "nothing"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var got Refusal
			require.Equal(t, http.StatusUnprocessableEntity, post(t, request(t, test.number), &got))
			require.Len(t, got.Problems, 1)
			p := got.Problems[0]
			assert.Contains(t, p.Message, test.message)
			p.Message = ""
			assert.Equal(t, Problem{
				Field: "icp", Reason: test.reason.String(), Offset: &test.offset,
				Doubt: test.doubt, Suggestion: test.suggestion,
			}, p)
			if p.Suggestion != "" {
				var answer Answer
				assert.Equal(t, http.StatusOK, post(t, request(t, p.Suggestion), &answer), "the suggestion sent back")
			}
		})
	}
}

func TestAllFields(t *testing.T) {
	var got Refusal
	require.Equal(t, http.StatusUnprocessableEntity, post(t, `{}`, &got))
	require.Len(t, got.Problems, 2)
	assert.Equal(t, "host", got.Problems[0].Field)
	assert.Equal(t, "required", got.Problems[0].Reason)
	assert.Nil(t, got.Problems[0].Offset)
	assert.Equal(t, "icp", got.Problems[1].Field)
	assert.Equal(t, icp.Empty.String(), got.Problems[1].Reason)
	require.NotNil(t, got.Problems[1].Offset)
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
			var got Refusal
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
	var refusal Refusal
	assert.Equal(t, http.StatusRequestEntityTooLarge,
		post(t, body+strings.Repeat(" ", maxBody-len(body)+1), &refusal))
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
	v := newValidator()
	assert.NoError(t, v.Struct(form{Pointer: &good, List: []string{good}}))

	got := problems(v.Struct(form{Optional: bad, Pointer: nil, List: []string{good, bad}}))
	require.Len(t, got, 3)
	assert.Equal(t, "optional", got[0].Field)
	assert.Equal(t, good, got[0].Suggestion)
	assert.Equal(t, "pointer", got[1].Field)
	assert.Equal(t, icp.Empty.String(), got[1].Reason)
	assert.Equal(t, "list[1]", got[2].Field)
	assert.Equal(t, good, got[2].Suggestion)
}

func TestDemonstrate(t *testing.T) {
	var out strings.Builder
	require.NoError(t, demonstrate(&out))
	assert.Equal(t, 5, strings.Count(out.String(), "POST /sites "))
	assert.Equal(t, 1, strings.Count(out.String(), http.StatusText(http.StatusOK)))
	assert.Equal(t, 4, strings.Count(out.String(), http.StatusText(http.StatusUnprocessableEntity)))
	assert.Contains(t, out.String(), `"suggestion": "京ICP备11018762号-11"`)
}
