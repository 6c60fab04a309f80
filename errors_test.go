package icp_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
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

// TestParseErrorChinese holds what is printed below a field.
func TestParseErrorChinese(t *testing.T) {
	for _, test := range []struct{ text, message string }{
		{"京ICP备1101876O号-1", "第 13 个字“O”不是数字。您要填的是“京ICP备11018760号-1”吗？"},
		{"京ICP备1101876号", "备案号应有 8 位或 10 位数字，这里是 7 位。请对照备案查询结果改正。"},
		{"Tianjin ICP - 100579991", "备案号应有 8 位或 10 位数字，这里是 9 位。请对照备案查询结果改正。"},
		{"粤B2-2009005", "许可证号“-”后应有 8 位数字，这里是 7 位。请对照许可证补全。"},
		{"A2.B1.B2-200900011", "许可证号“-”后应有 8 位数字，这里是 9 位。请对照许可证改正。"},
		{"Guangdong ICP License No. B2-2009005", "许可证号“-”后应有 8 位数字，这里是 7 位。请对照许可证补全。"},
		{"京ICP证03017号", "许可证号应有 6 位数字，这里是 5 位。请对照许可证补全。"},
		{"ICP备12345678号", "缺少省份简称。请在“ICP”前补上，例如“京ICP备11018762号”。"},
		{"京ICP备XXXXXXXX号", "号码中有被遮挡的数字。请填写完整的号码。"},
		{"Ji ICP Bei 12345678 Hao", "“Ji”可能是冀（河北）或吉（吉林）。请改用汉字简称。"},
		{"京ICP备12345678号", "这像是示例号码，不是真实的备案号。请填写实际取得的号码。"},
		{"京公网安备11000002000001号", "这是公安备案号。请填写 ICP 备案号，例如“京ICP备11018762号”。"},
	} {
		_, err := icp.ParseLenient(test.text)
		if err == nil {
			err = icp.Validate(test.text)
		}
		var e icp.ParseError
		require.ErrorAs(t, err, &e, test.text)
		assert.Equal(t, test.message, e.Chinese(), test.text)
	}
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

func TestParseErrorMessage(t *testing.T) {
	for _, test := range []struct{ text, message string }{
		{"京ICP备11018762", `icp: parse "京ICP备11018762": missing 号 at byte 17; ParseLenient would accept it`},
		{"京ICP备11018762-1", `icp: parse "京ICP备11018762-1": missing 号 at byte 17; ParseLenient would accept it`},
		{"京ＩＣＰ备11018762号", `icp: parse "京ＩＣＰ备11018762号": not written as 京ICP备11018762号 at byte 3; ParseLenient would accept it`},
		{"Beijing ICP Filing 11018762", `icp: parse "Beijing ICP Filing 11018762": not written as Beijing ICP Filing No. 11018762 at byte 19; ParseLenient would accept it`},
		{"Ji ICP Bei 12345678 Hao", `icp: parse "Ji ICP Bei 12345678 Hao": pinyin of two provinces at byte 0; write 冀 (Hebei) or 吉 (Jilin)`},
		{"JIN ICP 12345678", `icp: parse "JIN ICP 12345678": pinyin of two provinces at byte 0; write 津 (Tianjin) or 晋 (Shanxi)`},
		{"（Yu）ICP 12345678", `icp: parse "（Yu）ICP 12345678": pinyin of two provinces at byte 0; write 豫 (Henan) or 渝 (Chongqing)`},
		{"京ICP备021123456号", `icp: parse "京ICP备021123456号": 9 digits that begin with 02 at byte 9; a 2 is missing in front: 2021… is printed in full`},
		{"港ICP备12010389号", `icp: parse "港ICP备12010389号": not a province of mainland China at byte 0; Hong Kong, Macau and Taiwan issue no ICP numbers, and websites there need none`},
		{"京\nICP\xff", `icp: parse "京\nICP\xff": not UTF-8 at byte 7; convert the text first, perhaps from GB18030`},
		{"", `icp: parse "": nothing at byte 0; give a number`},
	} {
		_, err := icp.Parse(test.text)
		assert.EqualError(t, err, test.message)
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
