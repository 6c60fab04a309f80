package icp_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// policeForms are police numbers as printed, in all the ways of facts.
func policeForms() [][]string { return table("police.tsv") }

func TestParsePolice(t *testing.T) {
	for _, row := range policeForms() {
		text, want, doubt := row[0], row[1], row[2]
		n, err := icp.ParsePoliceLenient(text)
		if !assert.NoError(t, err, text) {
			continue
		}
		assert.Equal(t, want, n.String())
		assert.Equal(t, reasons[doubt], n.Doubt(), text)
		for _, written := range []string{want, n.English()} {
			strict, err := icp.ParsePolice(written)
			assert.NoError(t, err)
			assert.Equal(t, n, strict)
		}
		if text != want && text != n.English() {
			_, err = icp.ParsePolice(text)
			assert.ErrorIs(t, err, icp.NotCanonical)
		}
	}
	// The letter of the Production and Construction Corps is Xinjiang's.
	n, err := icp.ParsePoliceLenient("兵公网安备66010102000001号")
	require.NoError(t, err)
	assert.Equal(t, icp.Xinjiang, n.Province())
	assert.Equal(t, "66010102000001", n.Code())
	assert.Zero(t, n.Doubt())
	same, err := icp.ParsePolice(n.String())
	require.NoError(t, err)
	assert.Equal(t, n, same)
}

func TestPoliceCompare(t *testing.T) {
	ordered := []icp.PoliceNumber{{}}
	for _, text := range []string{"京公网安备11000002000001号", "京公网安备11000002000002号", "津公网安备12010102000001号", "新公网安备65010102000001号"} {
		ordered = append(ordered, icp.MustParsePolice(text))
	}
	requireOrdered(t, ordered)
	require.Panics(t, func() { icp.MustParsePolice("京公网安备") })
	assert.Empty(t, icp.PoliceNumber{}.English())
}

func TestParsePoliceRefuses(t *testing.T) {
	for _, test := range []struct {
		input  string
		offset int
		reason icp.Reason
	}{
		{"", 0, icp.Empty},
		{"京ICP备11018762号", 0, icp.NotPolice},
		{"110000020000011", 0, icp.PoliceLength},
		{"合字公网安备11000002000001号", 0, icp.LeadingText},
		{"渝公安网备 12345", 16, icp.PoliceLength},
		{"辽公网安备2-123458762号", 16, icp.NotDigit},
		{"京公网安备110000020000012号", 15, icp.PoliceLength},
		{"京公网安备11000002000号", 15, icp.PoliceLength},
		{"苏公网安备 32011402XXXXXX号", 24, icp.Masked},
		{"苏公网安备xxxxxx", 15, icp.Masked},
		{"京公网安备号", 18, icp.MissingSerial},
		{"公安备案号：", 18, icp.MissingSerial},
		{"公安备案号：京公网安备11000002000", 33, icp.PoliceLength},
		{"公安备案号：京ICP备11018762号", 18, icp.NotPolice},
		{"某某公司 粤公网安备44030702000001号", 0, icp.LeadingText},
		{"公安备案号【京公网安备11000002000001号", 0, icp.LeadingText},
		{"京公网安备(11000002000001)号", 15, icp.NotDigit},
		{"兵公网安备11000002000001号", 0, icp.UnknownProvince},
		{"公网安备99000002000001号", 12, icp.NotPolice},
		{"公网安备81000002000001号", 12, icp.NotMainland},
		{"京公网安备11O00002000001号", 17, icp.NotDigit},
		{"京公网安备11000002-000001号", 23, icp.NotDigit},
		{"Jin Gongwang Anbei 33010502050691", 0, icp.AmbiguousProvince},
		{"Qin Gongwang Anbei 61010502050691", 0, icp.LeadingText},
		{"深公网安备44030602001234号", 0, icp.LeadingText},
		{"穗公网监备案证第44010650010177号", 0, icp.LeadingText},
		{"北京市公安局海淀分局备案编号：1101083229", 0, icp.LeadingText},
		{"Ji公网安备11000002000001号", 0, icp.AmbiguousProvince},
		{"京公网安备11000002000001号京ICP备11018762号", 32, icp.TwoNumbers},
		{"京公网安备\xff", 15, icp.InvalidUTF8},
		{string(make([]byte, 257)), 256, icp.TooLong},
	} {
		_, err := icp.ParsePoliceLenient(test.input)
		e, _ := err.(icp.ParseError)
		assert.Equal(t, span(test.reason.String(), test.offset, 0), span(e.Reason.String(), e.Offset, 0), "%q", test.input)
		_, err = icp.ParsePolice(test.input)
		assert.ErrorIs(t, err, test.reason)
	}
	_, err := icp.ParsePolice("京公网安备11000002000001")
	assert.EqualError(t, err, `icp: parse "京公网安备11000002000001": missing 号 at byte 29; ParsePoliceLenient would accept it`)
}

func TestPoliceNumber(t *testing.T) {
	n, err := icp.ParsePolice("粤公网安备44011102000028号")
	require.NoError(t, err)
	assert.Equal(t, "44011102000028", n.Code())
	assert.Equal(t, "440111", n.Region())
	assert.Equal(t, icp.Guangdong, n.Province())
	assert.Equal(t, "https://beian.mps.gov.cn/#/query/webSearch?code=44011102000028", n.URL())

	text, err := json.Marshal(n)
	require.NoError(t, err)
	assert.Equal(t, `"粤公网安备44011102000028号"`, string(text))
	var m icp.PoliceNumber
	require.NoError(t, json.Unmarshal(text, &m))
	assert.Equal(t, n, m)
	assert.Error(t, m.UnmarshalText([]byte("44011102000028")))
	assert.Equal(t, n, m, "unchanged on an error")
	assert.NoError(t, m.UnmarshalText(nil))

	assert.True(t, m.IsZero())
	assert.Empty(t, m.String()+m.Code()+m.Region()+m.URL())
	assert.Equal(t, icp.Empty, m.Doubt())
}

// footerText holds numbers of both kinds, glued.
const footerText = "小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号 公安部12345678901234 " +
	"苏公网安备 32011402XXXXXX号 沪公网安备 31010502000027号"

// TestFindAllPolice finds the numbers of both kinds in one pass.
func TestFindAllPolice(t *testing.T) {
	want := []string{"京ICP备10046444号", "京公网安备11010802020134号", "京ICP证110507号", "沪公网安备31010502000027号"}
	assert.Equal(t, want, found(t, footerText, icp.Police))
	assert.Equal(t, []string{want[0], want[2]}, found(t, footerText, icp.Text))
	assert.Equal(t, slices.Insert(want, 3, "!Masked"), found(t, footerText, icp.Police|icp.NearMisses))

	const page = `<p>京公网安备&nbsp;<b>11010802020134</b>号<p title="京公网安备11000002000001号">公网安备<p>11000002000001`
	matches := search(t, page, icp.HTML|icp.Police)
	require.Len(t, matches, 1)
	assert.Equal(t, "京公网安备&nbsp;<b>11010802020134</b>号", page[matches[0].Start:matches[0].End])

	assert.Empty(t, found(t, "Ji公网安备11000002000001号", icp.Police), "neither 冀 nor 吉")
	assert.Empty(t, found(t, "公安部12345678901234 11000002000001", icp.Police), "digits alone")
}

// TestManyDigits has more digits than any number, and more than any type holds.
func TestManyDigits(t *testing.T) {
	for _, head := range []string{"京公网安备", "京ICP备", "京ICP证", "粤B2-"} {
		for count := 15; count < 600; count++ {
			text := head + strings.Repeat("1", count) + "号"
			_, err := icp.ParseLenient(text)
			_, policeErr := icp.ParsePoliceLenient(text)
			require.Error(t, err, text)
			require.Error(t, policeErr, text)
			require.Empty(t, found(t, text, icp.Police), text)
			require.Empty(t, found(t, text, icp.Police|icp.HTML), text)
			require.NotContains(t, strings.Join(found(t, text, icp.Police|icp.NearMisses), ""), "1", text)
		}
	}
}

func FuzzPolice(f *testing.F) { fuzz(f, append(firsts(policeForms()), footerText), requirePolice) }

func TestPoliceTexts(t *testing.T) {
	for _, text := range append(firsts(policeForms()), footerText) {
		requirePolice(t, text)
	}
}

func requirePolice(t *testing.T, text string) {
	if n, err := icp.ParsePoliceLenient(text); err == nil {
		for _, written := range []string{n.String(), n.English()} {
			m, err := icp.ParsePolice(written)
			require.NoError(t, err)
			require.Equal(t, n, m)
		}
	}
	search(t, text, icp.Police)
	search(t, text, icp.Police|icp.HTML|icp.NearMisses)
}
