package icp_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// reasons are all Reasons by name.
var reasons = func() map[string]icp.Reason {
	all := map[string]icp.Reason{}
	for reason := icp.Reason(1); reason < 255; reason++ {
		if name := reason.String(); name != icp.Reason(0).String() {
			all[name] = reason
		}
	}
	return all
}()

// TestEveryReason holds that each Reason is expected by a row of another test.
func TestEveryReason(t *testing.T) {
	expected := map[string]bool{
		// Those that no row of a table gives.
		"TooLong":      true, // TestRefusals
		"NotCanonical": true, // TestParse
		// Those of police numbers.
		"NotPolice":      true,
		"RegionMismatch": true,
		"PoliceCategory": true,
	}
	for _, row := range table("refusals.tsv") {
		expected[row[2]] = true
	}
	for _, row := range table("doubts.tsv") {
		expected[row[1]] = true
	}
	for _, row := range invalidParts {
		expected[row.reason.String()] = true
	}
	for name, reason := range reasons {
		assert.True(t, expected[name], "no test produces %s", name)
		assert.NotContains(t, reason.Error(), "no reason")
	}
	delete(expected, "") // no doubt
	assert.Len(t, reasons, len(expected))
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
	require.Equal(t, icp.ParseError{Input: "京ICP备XXXXXXXX号", Offset: 9, Reason: icp.Masked}, e)
	var reason icp.Reason
	require.ErrorAs(t, err, &reason)
	require.Equal(t, icp.Masked, reason)
}

// A ParseError can be made by others, whose offset may be within a rune or
// behind the input.
func TestParseErrorMade(t *testing.T) {
	for _, reason := range reasons {
		for _, offset := range []int{0, 4, 1000} {
			require.NotEmpty(t, icp.ParseError{Input: "京ICP备11018762", Offset: offset, Reason: reason}.Error())
		}
	}
	require.Equal(t, "icp: no reason; this is not an error of the package", icp.Reason(200).Error())
	require.Equal(t, "NoReason", icp.Reason(200).String())
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
	for _, text := range []string{"", "Mask", "masked"} {
		assert.Equal(t, icp.InvalidParts, got.UnmarshalText([]byte(text)))
	}
	assert.Equal(t, icp.Masked, got, "unchanged on an error")
}
