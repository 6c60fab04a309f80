package icp_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParsePolice(t *testing.T) {
	for _, test := range []struct {
		input, want string
		valid       error
	}{
		{"京公网安备11000002000001号", "京公网安备11000002000001号", nil},
		{"京公网安备 11010502030143号", "京公网安备11010502030143号", nil},
		{"川公网安备51010802000001号", "川公网安备51010802000001号", nil},
		{"蜀公网安备51010802000001号", "川公网安备51010802000001号", nil},
		{"黔公网安备 52010802003858号", "贵公网安备52010802003858号", nil},
		{"陇公網安備62010002000001號", "甘公网安备62010002000001号", nil},
		{"公安备案 31011202006203 号", "沪公网安备31011202006203号", nil},
		{"渝公安网备：５０００００02000001", "渝公网安备50000002000001号", nil},
		{"浙公网安备 11010802020134号", "浙公网安备11010802020134号", icp.RegionMismatch},
		{"京公网安备110104734773", "京公网安备110104734773号", icp.LegacyLength},
		{"京公网安备1101050007230", "京公网安备1101050007230号", icp.LegacyLength},
		{"京公网安备11010500000001号", "京公网安备11010500000001号", icp.PoliceCategory},
		{"吉公网安备 22010202000000号", "吉公网安备22010202000000号", icp.Placeholder},
	} {
		n, err := icp.ParsePoliceLenient(test.input)
		if !assert.NoError(t, err, test.input) {
			continue
		}
		assert.Equal(t, test.want, n.String())
		assert.Equal(t, test.valid, n.Validate(), test.input)
		strict, err := icp.ParsePolice(test.want)
		assert.NoError(t, err)
		assert.Equal(t, n, strict)
		if test.input != test.want {
			_, err = icp.ParsePolice(test.input)
			assert.ErrorIs(t, err, icp.NotCanonical)
		}
	}
}

func TestParsePoliceRefuses(t *testing.T) {
	for _, test := range []struct {
		input  string
		offset int
		reason icp.Reason
	}{
		{"", 0, icp.Empty},
		{"京ICP备11018762号", 3, icp.NotPolice},
		{"11000002000001", 0, icp.NotPolice},
		{"合字公网安备11000002000001号", 0, icp.NotPolice},
		{"渝公安网备 12345", 16, icp.SerialLength},
		{"京公网安备110000020000012号", 15, icp.SerialLength},
		{"苏公网安备 32011402XXXXXX号", 24, icp.Masked},
		{"苏公网安备xxxxxx", 15, icp.Masked},
		{"京公网安备号", 18, icp.MissingSerial},
		{"公网安备99000002000001号", 12, icp.MissingProvince},
		{"Ji公网安备13000002000001号", 0, icp.AmbiguousProvince},
		{"京公网安备11000002000001号京ICP备11018762号", 32, icp.TrailingText},
		{"京公网安备\xff", 15, icp.InvalidUTF8},
		{string(make([]byte, 257)), 256, icp.TooLong},
	} {
		_, err := icp.ParsePoliceLenient(test.input)
		assert.Equal(t, icp.ParseError{Input: test.input, Offset: test.offset, Reason: test.reason}, err)
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
	assert.Equal(t, icp.Empty, m.Validate())
}

// footerText holds numbers of both kinds, glued.
const footerText = "小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号 公安部12345678901234 " +
	"苏公网安备 32011402XXXXXX号 沪公网安备 31010502000027号"

func TestFindAllPolice(t *testing.T) {
	var printed []string
	for m := range icp.FindAllPolice(footerText) {
		printed = append(printed, footerText[m.Start:m.End])
		n, err := icp.ParsePoliceLenient(footerText[m.Start:m.End])
		assert.NoError(t, err)
		assert.Equal(t, n, m.Number)
	}
	assert.Equal(t, []string{"京公网安备11010802020134号", "沪公网安备 31010502000027号"}, printed)

	const page = `<p>京公网安备&nbsp;<b>11010802020134</b>号<p title="京公网安备11000002000001号">公网安备<p>11000002000001`
	matches := slices.Collect(icp.FindAllPoliceHTML([]byte(page)))
	require.Len(t, matches, 1)
	assert.Equal(t, "京公网安备&nbsp;<b>11010802020134</b>号", page[matches[0].Start:matches[0].End])

	assert.Empty(t, slices.Collect(icp.FindAllPolice("Ji公网安备13000002000001号")), "冀 or 吉")

	// Who has seen enough may stop.
	for range icp.FindAllPolice(footerText) {
		break
	}
	for range icp.FindAllPoliceHTML(footerText) {
		break
	}
}

func FuzzPolice(f *testing.F) {
	f.Add(footerText)
	f.Add("蜀公网安备51010802000001号")
	f.Fuzz(func(t *testing.T, s string) {
		if n, err := icp.ParsePoliceLenient(s); err == nil {
			m, err := icp.ParsePolice(n.String())
			assert.NoError(t, err)
			assert.Equal(t, n, m)
		}
		end := 0
		for m := range icp.FindAllPolice(s) {
			assert.True(t, end <= m.Start && m.Start < m.End && m.End <= len(s))
			n, err := icp.ParsePoliceLenient(s[m.Start:m.End])
			assert.NoError(t, err)
			assert.Equal(t, m.Number, n)
			end = m.End
		}
		for m := range icp.FindAllPoliceHTML(s) {
			assert.True(t, m.Start < m.End && m.End <= len(s))
		}
	})
}
