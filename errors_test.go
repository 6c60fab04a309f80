package icp_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reasons are all Reasons by name.
var reasons = func() map[string]icp.Reason {
	all := map[string]icp.Reason{}
	for reason := range icp.Reasons() {
		all[reason.String()] = reason
	}
	return all
}()

// TestEveryReason holds that each Reason is given for something.
func TestEveryReason(t *testing.T) {
	given := map[icp.Reason]bool{}
	for _, text := range append(texts(), strings.Repeat("1", 257)) {
		n, err := icp.ParseLenient(text)
		_, strictErr := icp.Parse(text)
		p, policeErr := icp.ParsePoliceLenient(text)
		for _, err := range []error{err, strictErr, policeErr} {
			given[reasonOf(err)] = true
		}
		given[n.Doubt()], given[p.Doubt()] = true, true
	}
	for _, row := range invalidParts {
		_, err := icp.New(row.parts)
		reason, _ := err.(icp.Reason)
		given[reason] = true
	}
	for reason := range icp.Reasons() {
		assert.True(t, given[reason], "no test produces %s", reason.String())
	}
}

func TestReasons(t *testing.T) {
	before := icp.Reason(0)
	for reason := range icp.Reasons() {
		assert.Less(t, before, reason, "in order, and without zero")
		assert.Equal(t, reason >= icp.Placeholder, reason.IsDoubt(), reason.String())
		before = reason
	}
	for range icp.Reasons() {
		break // who has seen enough may stop
	}
	assert.Greater(t, len(reasons), 35)
}

// TestReasonTexts holds what people are told.
func TestReasonTexts(t *testing.T) {
	latin := regexp.MustCompile(`[A-Za-z][A-Za-z0-9-]*`)
	allowed := []string{"ICP", "App", "A", "X", "K", "A1", "A2", "B1", "B2", "UTF-8", "GBK", "B2-20090059"}
	seen := map[string]icp.Reason{}
	for reason := range icp.Reasons() {
		english, chinese := reason.Error(), reason.Chinese()
		for _, text := range []string{english, chinese} {
			assert.NotEmpty(t, text, reason.String())
			assert.Zero(t, seen[text], "%q is also said of %s", text, reason.String())
			seen[text] = reason
		}
		assert.Truef(t, strings.HasPrefix(english, "icp: "), english)
		for _, word := range latin.FindAllString(chinese, -1) {
			assert.Contains(t, allowed, word, chinese)
		}
		requireChinese(t, chinese)
	}
}

// requireChinese requires that a text is for a customer: two sentences at most,
// in Chinese punctuation, no offsets in bytes.
func requireChinese(t testing.TB, text string) {
	t.Helper()
	ends := strings.Count(text, "。") + strings.Count(text, "？") + strings.Count(text, "！")
	require.True(t, 1 <= ends && ends <= 2, text)
	require.False(t, strings.Contains(text, "字节") || strings.Contains(text, "!"), text)
	last, _ := utf8.DecodeLastRuneInString(text)
	require.Contains(t, "。？！", string(last))
}

// quoted matches what a message repeats of the input.
var quoted = regexp.MustCompile(`“[^”]*”`)

// asked has what gives an error for a text.
var asked = map[string]func(string) error{
	"Parse":              func(s string) error { _, err := icp.Parse(s); return err },
	"ParseLenient":       func(s string) error { _, err := icp.ParseLenient(s); return err },
	"ParsePolice":        func(s string) error { _, err := icp.ParsePolice(s); return err },
	"Validate":           icp.Validate,
	"PoliceNumber.Doubt": func(s string) error { return icp.MustParsePolice(s).Doubt() },
}

// TestMessages holds what people are told, with a row for each Reason at least.
func TestMessages(t *testing.T) {
	told := map[icp.Reason]bool{}
	tell := func(err error, chinese, english string) {
		var reason icp.Reason
		require.ErrorAs(t, err, &reason)
		told[reason] = true
		assert.Equal(t, chinese, err.(interface{ Chinese() string }).Chinese(), err)
		assert.Equal(t, english, err.Error())
	}
	for _, row := range table("messages.tsv") {
		err, about := asked[row[0]](row[1]), "icp: "
		if _, ok := err.(icp.ParseError); ok {
			about += "parse " + strconv.Quote(row[1]) + ": "
		}
		tell(err, row[2], about+row[3])
	}
	tell(icp.TooLong, "内容太长，不是一个号码。请只填写一个号码。", "icp: too long for a number; give one number alone; FindAll finds those in a text")
	tell(icp.InvalidParts, "号码的各部分不能组合在一起。请核对后重新填写。", "icp: parts that do not go together; see the documentation of Parts")
	for reason := range icp.Reasons() {
		assert.True(t, told[reason], reason.String())
	}
}

// TestParseErrorChinese holds what is common to all that is printed below a field.
func TestParseErrorChinese(t *testing.T) {
	for _, text := range texts() {
		if _, err := icp.ParseLenient(text); err != nil {
			e := err.(icp.ParseError)
			requireChinese(t, quoted.ReplaceAllString(e.Chinese(), ""))
		}
	}
	for _, row := range table("explain.tsv") {
		_, err := icp.ParseLenient(row[0])
		if all := list(row[1]); len(all) == 1 {
			assert.Contains(t, err.(icp.ParseError).Chinese(), all[0], "%q", row[0])
		}
	}
}

func TestChineseNames(t *testing.T) {
	assert.Equal(t, "备案", icp.Filing.Chinese())
	assert.Equal(t, "许可证", icp.License.Chinese())
	for service, want := range map[icp.Service]string{icp.Website: "网站", icp.App: "App", icp.MiniProgram: "小程序", icp.QuickApp: "快应用"} {
		assert.Equal(t, want, service.Chinese())
	}
	for _, none := range []string{icp.Kind(0).Chinese(), icp.Kind(3).Chinese(), icp.Service(0).Chinese(), icp.Service(255).Chinese()} {
		assert.Empty(t, none)
	}
}

func TestParseErrorShortens(t *testing.T) {
	_, err := icp.Parse(strings.Repeat("京", 1e6))
	require.Less(t, len(err.Error()), 400)
	require.Contains(t, err.Error(), "京\"…: too long")
}

func TestParseErrorWrapped(t *testing.T) {
	_, err := icp.Parse("京ICP备XXXXXXXX号")
	err = fmt.Errorf("form: %w", err)
	require.ErrorIs(t, err, icp.Masked)
	require.False(t, errors.Is(err, icp.SerialLength))
	var e icp.ParseError
	require.ErrorAs(t, err, &e)
	require.Equal(t, icp.ParseError{Input: "京ICP备XXXXXXXX号", Offset: 9, End: 17, Reason: icp.Masked}, e)
	var p *icp.ParseError
	require.ErrorAs(t, err, &p)
	require.Equal(t, e, *p)
	var reason icp.Reason
	require.ErrorAs(t, err, &reason)
	require.Equal(t, icp.Masked, reason)
}

// TestParseErrorMade holds that nothing panics on an error that others made, whose offset may
// be within a rune or behind the input.
func TestParseErrorMade(t *testing.T) {
	var made []icp.ParseError
	for _, reason := range reasons {
		for _, input := range []string{"京ICP备11018762", "京ICP备1101876O号", "", "\xff"} {
			made = append(made, icp.ParseError{Input: input, Reason: reason})
		}
	}
	for _, row := range table("explain.tsv") {
		_, err := icp.ParseLenient(row[0])
		made = append(made, err.(icp.ParseError))
	}
	for _, e := range made {
		for _, e.Offset = range []int{-1, 0, 4, 1000} {
			for _, e.End = range []int{-1, 0, 5, 1000} {
				require.NotEmpty(t, e.Error())
				require.NotEmpty(t, e.Chinese())
				e.Candidates()
			}
		}
	}
	for _, reason := range []icp.Reason{0, 200} {
		require.Empty(t, reason.String())
		require.False(t, reason.IsDoubt())
	}
}

func TestReasonText(t *testing.T) {
	for name, reason := range reasons {
		text, err := json.Marshal(reason)
		require.NoError(t, err)
		assert.Equal(t, `"`+name+`"`, string(text))
		var got icp.Reason
		require.NoError(t, json.Unmarshal(text, &got))
		assert.Equal(t, reason, got)
	}
	got := icp.Masked
	for _, text := range []string{"Mask", "masked", "0"} {
		assert.Equal(t, icp.InvalidParts, got.UnmarshalText([]byte(text)))
	}
	assert.Equal(t, icp.Masked, got, "unchanged on an error")
	require.NoError(t, got.UnmarshalText(nil))
	assert.Zero(t, got)
}
