package icp_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// requireRoundTrip requires that what n is written as is read as n.
func requireRoundTrip(t *testing.T, n icp.Number) {
	t.Helper()
	for _, text := range []string{n.String(), n.English()} {
		for _, parse := range []func(string) (icp.Number, error){icp.Parse, icp.ParseLenient} {
			if m, err := parse(text); err != nil || m != n { // require.Equal is slow
				require.NoError(t, err)
				require.Equal(t, n, m, text)
			}
		}
	}
	m, err := icp.New(n.Parts())
	require.NoError(t, err)
	require.Equal(t, n, m)
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	written := map[string]icp.Number{}
	for n := range numbers() {
		requireRoundTrip(t, n)
		for _, text := range []string{n.String(), n.English()} {
			if other, ok := written[text]; ok {
				require.Equal(t, other, n, "two numbers are written %s", text)
			}
			written[text] = n
		}
	}
	require.Greater(t, len(written), 10000)
}

// Pinyin is read back, if it does not stand for two provinces.
func TestPinyin(t *testing.T) {
	t.Parallel()
	ambiguous := []icp.Province{icp.Hebei, icp.Jilin, icp.Tianjin, icp.Shanxi, icp.Henan, icp.Chongqing}
	for n := range numbers() {
		if n.Parts().Subclass != 0 {
			continue
		}
		m, err := icp.ParseLenient(n.Pinyin())
		gan := n.Kind() == icp.License && (n.Province() == icp.Jiangxi || n.Province() == icp.Gansu) // 赣 or 甘
		if gan || slices.Contains(ambiguous, n.Province()) {
			require.ErrorIs(t, err, icp.AmbiguousProvince, n.Pinyin())
			continue
		}
		require.NoError(t, err)
		require.Equal(t, n, m)
	}
}

func TestParts(t *testing.T) {
	t.Parallel()
	i := 0
	for p := range allParts() {
		n, err := icp.New(p)
		require.NoError(t, err)
		parts := icp.Parts{
			Kind: n.Kind(), Province: n.Province(), Joint: p.Joint, Classes: n.Classes(), Subclass: p.Subclass,
			Serial: n.Serial(), Index: n.Index(), Service: n.Service(),
		}
		if p != n.Parts() || p != parts || n.IsZero() { // require.Equal is slow
			require.Equal(t, p, n.Parts())
			require.Equal(t, p, parts)
			require.False(t, n.IsZero())
		}
		if i++; i%every(5) != 0 {
			continue
		}
		data, err := json.Marshal(p)
		require.NoError(t, err)
		var q icp.Parts
		require.NoError(t, json.Unmarshal(data, &q), "%s", data)
		require.Equal(t, p, q)
	}
}

func TestPartsJSON(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"京ICP备11018762号", `{"kind":"filing","province":"Beijing","serial":"11018762"}`},
		{"闽ICP备2025100959号-2X", `{"kind":"filing","province":"Fujian","serial":"2025100959","index":2,"service":"mini-program"}`},
		{"合字B1.B2-20170010", `{"kind":"license","joint":true,"classes":"B1.B2","serial":"20170010"}`},
		{"辽B-2-4-20080039", `{"kind":"license","province":"Liaoning","classes":"B2","subclass":4,"serial":"20080039"}`},
	} {
		data, err := json.Marshal(icp.MustParse(test.text).Parts())
		require.NoError(t, err)
		assert.Equal(t, test.want, string(data))
	}
	for _, data := range []string{`{"kind":"x"}`, `{"service":"x"}`, `{"classes":"B2.B1"}`, `{"classes":"C1"}`, `{"province":"Ji"}`} {
		p := icp.Parts{}
		assert.Error(t, json.Unmarshal([]byte(data), &p), data)
		assert.Zero(t, p)
	}
}

// invalidParts are parts that no number has.
var invalidParts = []struct {
	parts  icp.Parts
	reason icp.Reason
}{
	{icp.Parts{}, icp.InvalidParts},
	{icp.Parts{Kind: 3, Province: icp.Beijing, Serial: "11018762"}, icp.InvalidParts},
	{icp.Parts{Kind: 255, Province: icp.Beijing, Serial: "11018762"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Province: icp.Xinjiang + 1, Serial: "11018762"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Classes: icp.B2, Serial: "20090059"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Beijing, Classes: 16, Serial: "20090059"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Beijing, Classes: 16, Subclass: 4, Serial: "20090059"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Beijing, Joint: true, Classes: icp.B2, Serial: "20090059"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Joint: true, Serial: "030173"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Joint: true, Classes: icp.B2, Subclass: 4, Serial: "20090059"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Liaoning, Subclass: 4, Serial: "030173"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Province: icp.Liaoning, Subclass: 4, Serial: "11018762"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Classes: icp.B2, Subclass: 4, Serial: "20080039"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Liaoning, Classes: icp.B1 | icp.B2, Subclass: 4, Serial: "20080039"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Liaoning, Classes: icp.B2, Subclass: 10, Serial: "20080039"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Liaoning, Classes: icp.B2, Subclass: -1, Serial: "20080039"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.License, Province: icp.Liaoning, Classes: icp.B2, Subclass: 'J', Serial: "20080039"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "11018762", Index: 1, Service: 255}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Serial: "11018762"}, icp.MissingProvince},
	{icp.Parts{Kind: icp.License, Serial: "030173"}, icp.MissingProvince},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing}, icp.MissingSerial},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "1101876X"}, icp.InvalidParts},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "1101876"}, icp.SerialLength},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "110187621"}, icp.SerialLength},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "100000000000000000011018762"}, icp.SerialLength},
	{icp.Parts{Kind: icp.License, Province: icp.Beijing, Serial: "03017"}, icp.SerialLength},
	{icp.Parts{Kind: icp.License, Province: icp.Beijing, Classes: icp.B2, Serial: "200900591"}, icp.SerialLength},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "11018762", Index: -1}, icp.IndexRange},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "11018762", Index: 65536}, icp.IndexRange},
	{icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "11018762", Service: icp.App}, icp.LetterWithoutIndex},
}

func TestNewInvalid(t *testing.T) {
	for _, test := range invalidParts {
		n, err := icp.New(test.parts)
		assert.ErrorIs(t, err, test.reason, "%+v", test.parts)
		assert.Zero(t, n, "%+v", test.parts)
	}
}

// An index without a service is a website's.
func TestNewWebsite(t *testing.T) {
	n, err := icp.New(icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "11018762", Index: 11})
	require.NoError(t, err)
	require.Equal(t, icp.MustParse("京ICP备11018762号-11"), n)
}

func TestZeroNumber(t *testing.T) {
	var n icp.Number
	assert.True(t, n.IsZero())
	assert.Empty(t, n.String())
	assert.Empty(t, n.English())
	assert.Empty(t, n.Pinyin())
	assert.Empty(t, n.Serial())
	assert.Zero(t, n.Kind())
	assert.Zero(t, n.Province())
	assert.Zero(t, n.Year())
	assert.Zero(t, n.Parts())
	assert.Zero(t, n.Entity())
	assert.Zero(t, n.Compare(n))
	assert.ErrorIs(t, n.Doubt(), icp.Empty)
	assert.Empty(t, n.Kind().String()+n.Service().String()+n.Classes().String()+n.Province().String())
}

func TestWriting(t *testing.T) {
	for _, test := range []struct{ chinese, english, pinyin string }{
		{"京ICP备11018762号", "Beijing ICP Filing No. 11018762", "Jing ICP Bei 11018762 Hao"},
		{"京ICP备11018762号-11", "Beijing ICP Filing No. 11018762-11", "Jing ICP Bei 11018762 Hao-11"},
		{"京ICP证030173号-1", "Beijing ICP License No. 030173-1", "Jing ICP Zheng 030173 Hao-1"},
		{"蜀ICP备2026054850号-2A", "Sichuan ICP Filing No. 2026054850-2A", "Shu ICP Bei 2026054850 Hao-2A"},
		{"川B2-20120050-3", "Sichuan ICP License No. B2-20120050-3", "Chuan B2-20120050-3"},
		{"粤B2-20090059-1626X", "Guangdong ICP License No. B2-20090059-1626X", "Yue B2-20090059-1626X"},
		{"A2.B1.B2-20090001", "ICP License No. A2.B1.B2-20090001", "A2.B1.B2-20090001"},
		{"合字B2-20170010", "ICP License No. Hezi B2-20170010", "Hezi B2-20170010"},
		{"辽B-2-4-20080039", "Liaoning ICP License No. B-2-4-20080039", "Liao B-2-4-20080039"},
		{"蒙ICP备2020004885号-1", "Inner Mongolia ICP Filing No. 2020004885-1", "Meng ICP Bei 2020004885 Hao-1"},
	} {
		n := icp.MustParse(test.chinese)
		assert.Equal(t, test.chinese, n.String())
		assert.Equal(t, test.english, n.English())
		assert.Equal(t, test.pinyin, n.Pinyin())
	}
}

func TestYear(t *testing.T) {
	for text, want := range map[string]int{
		"京ICP备11018762号":    2011,
		"沪ICP备042465号":      2004,
		"京ICP备02002号":       2002,
		"京ICP备2021011702号":  2021,
		"京ICP备0000000000号":  0,
		"京ICP证030173号":      2003,
		"粤B2-20090059":      2009,
		"辽B-2-4-20080039":   2008,
		"合字B2-20170010-1":   2017,
		"蜀ICP备50263615号-1A": 2050,
	} {
		assert.Equal(t, want, icp.MustParse(text).Year(), text)
	}
}

func TestEntity(t *testing.T) {
	for text, want := range map[string]string{
		"京ICP备11018762号-11":  "京ICP备11018762号",
		"京ICP备11018762号-2A":  "京ICP备11018762号",
		"京ICP备11018762号":     "京ICP备11018762号",
		"粤B2-20090059-1626X": "粤B2-20090059",
		"辽B-2-4-20080039-1":  "辽B-2-4-20080039",
	} {
		n := icp.MustParse(text)
		assert.Equal(t, icp.MustParse(want), n.Entity())
		assert.Zero(t, n.Entity().Index())
		assert.Zero(t, n.Entity().Service())
	}
}

func TestClasses(t *testing.T) {
	classes := icp.MustParse("A2.B1.B2-20090001").Classes()
	assert.Equal(t, icp.A2|icp.B1|icp.B2, classes)
	assert.True(t, classes.Has(icp.B2))
	assert.True(t, classes.Has(icp.A2|icp.B2))
	assert.False(t, classes.Has(icp.A1))
	assert.False(t, classes.Has(icp.A1|icp.B2))
	assert.Equal(t, "A2.B1.B2", classes.String())
}

func TestCompare(t *testing.T) {
	ordered := []icp.Number{{}}
	for _, text := range []string{
		"B2-20090028",
		"B2-20090028-1",
		"合字B2-20170010",
		"京ICP备02002号",
		"京ICP备11018762号",
		"京ICP备11018762号-2",
		"京ICP备11018762号-2A",
		"京ICP备11018762号-11",
		"京ICP备11018763号",
		"京ICP备2021011702号",
		"京ICP证030173号",
		"京B1-20090059",
		"京B2-20090059",
		"津ICP备11018762号",
		"新ICP备11018762号",
	} {
		ordered = append(ordered, icp.MustParse(text))
	}
	requireOrdered(t, ordered)
}

// requireOrdered requires that Compare and Equal say of each two of the numbers what their
// places do.
func requireOrdered[N interface {
	Compare(N) int
	Equal(N) bool
}](t *testing.T, numbers []N) {
	for i, n := range numbers {
		for j, m := range numbers {
			require.Equal(t, cmp.Compare(i, j), n.Compare(m), "%v, %v", n, m)
			require.Equal(t, i == j, n.Equal(m), "%v, %v", n, m)
		}
	}
}

// Compare tells apart all that == does.
func TestCompareEqual(t *testing.T) {
	t.Parallel()
	all := slices.SortedFunc(numbers(), icp.Number.Compare)
	for i := range len(all) - 1 {
		require.Equal(t, all[i] == all[i+1], all[i].Compare(all[i+1]) == 0)
		require.LessOrEqual(t, all[i].Compare(all[i+1]), 0)
	}
}

// TestUnknownValues holds that nothing panics on what is no value of a type.
func TestUnknownValues(t *testing.T) {
	for i := range 256 {
		p := icp.Province(i)
		known := icp.Beijing <= p && p <= icp.Xinjiang
		for _, text := range []string{p.String(), p.Chinese(), p.ChineseShort(), p.Letter(icp.Filing), p.Letter(icp.License), p.Code(), p.ISO()} {
			assert.Equal(t, known, text != "")
		}
		assert.Equal(t, known || p == 0, p.Administration() != "")
		assert.Equal(t, known || p == 0, p.AdministrationEnglish() != "")
		assert.Equal(t, i == 1 || i == 2, icp.Kind(i).String() != "")
		assert.Equal(t, 1 <= i && i <= len(allServices), icp.Service(i).String() != "")
		assert.Equal(t, i&15 != 0, icp.Classes(i).String() != "")
		if r := icp.Reason(i); r.String() == "" { // zero, and what is none
			assert.Equal(t, icp.Reason(0).Error(), r.Error())
			assert.Equal(t, icp.Reason(0).Chinese(), r.Chinese())
		}
	}
}
