package icp_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// findForms are numbers of every form, as printed, and what they mean.
var findForms = []struct{ printed, canonical string }{
	{"京ICP备11018762号", "京ICP备11018762号"},
	{"京ICP备11018762号-11", "京ICP备11018762号-11"},
	{"粤ICP备2026067180号-2X", "粤ICP备2026067180号-2X"},
	{"蜀ICP备17024131号-13A", "蜀ICP备17024131号-13A"},
	{"陕ICP备2024026116号-4K", "陕ICP备2024026116号-4K"},
	{"陇ICP备05000593", "陇ICP备05000593号"},
	{"滇ICP备09010050-5号", "滇ICP备09010050号-5"},
	{"京ICP备09066495号－2号", "京ICP备09066495号-2"},
	{"京ICP备案号11018762", "京ICP备11018762号"},
	{"甘ICP备05000593号", "陇ICP备05000593号"},

	{"辽ICP备66666号-1", "辽ICP备66666号-1"},
	{"沪ICP备042465号", "沪ICP备042465号"},

	{"京ICP证030173号", "京ICP证030173号"},
	{"京ICP证030173号-209A", "京ICP证030173号-209A"},
	{"京ICP证1900075号", "京ICP证1900075号"},
	{"鄂ICP证:020001-5", "鄂ICP证020001号-5"},

	{"粤B2-20090059", "粤B2-20090059"},
	{"粤B2-20090059-1626X", "粤B2-20090059-1626X"},
	{"粤A2-20044005号", "粤A2-20044005"},
	{"皖B1.B2-20070020号-13", "皖B1.B2-20070020-13"},
	{"辽B-2-4-20080039", "辽B-2-4-20080039"},
	{"浙 B2-20181004", "浙B2-20181004"},

	{"B2-20090028", "B2-20090028"},
	{"A2.B1.B2-20090001", "A2.B1.B2-20090001"},
	{"ICP证B2-20070191", "B2-20070191"},
	{"合字B2-20170010", "合字B2-20170010"},
	{"合字A1.B1.B2-20180017", "合字A1.B1.B2-20180017"},

	{"苏ICP证B2-20100204", "苏B2-20100204"},
	{"浙ICP证B2-20090064号", "浙B2-20090064"},
	{"ICP证浙B2-20160106", "浙B2-20160106"},
	{"ICP证合字B2-20070004号", "合字B2-20070004"},
	{"沪ICP证：沪B2-20170116", "沪B2-20170116"},

	{"Beijing ICP Filing No. 11018762-11", "京ICP备11018762号-11"},
	{"Beijing ICP preparation 11018762 number", "京ICP备11018762号"},
	{"Beijing ICP license 030173 number", "京ICP证030173号"},
	{"Inner Mongolia ICP Record No.2021000771", "蒙ICP备2021000771号"},
	{"Xinjiang Uyghur Autonomous Region ICP No. 2026002340-1", "新ICP备2026002340号-1"},
	{"Guangdong ICP License No. B2-20090059-1626X", "粤B2-20090059-1626X"},
	{"ICP License No. A2.B1.B2-20090001", "A2.B1.B2-20090001"},
	{"Shanghai ICP B2-20080012", "沪B2-20080012"},
	{"Shan Xi ICP 12000773", "晋ICP备12000773号"},

	{"Zhe ICP 17023217-9", "浙ICP备17023217号-9"},
	{"Jing1 ICP zheng4 030173 hao4", "京ICP证030173号"},
	{"Jing ICP Bei'An 11018762 Hao-11", "京ICP备11018762号-11"},
	{"JINGICPZHENG030173HAO", "京ICP证030173号"},
	{"ZHEB2-20080224", "浙B2-20080224"},

	{"京ＩＣＰ备１１０１８７６２号－１１", "京ICP备11018762号-11"},
	{"粤Ｂ２－２００９００５９", "粤B2-20090059"},
	{"京 ICP 备 11018762 号 - 11", "京ICP备11018762号-11"},
	{"京 I C P 备 1 2 3 4 5 6 7 8 号", "京ICP备12345678号"},
	{"京\u3000I\u3000C\u3000P\u3000备\u30001\u30002\u30003\u30004\u30005\u30006\u30007\u30008号", "京ICP备12345678号"},
	{"京\u00a0ICP\u00a0备\u00a011018762\u00a0号", "京ICP备11018762号"},
	{"京\u200bICP\ufeff备1101\u200d8762号", "京ICP备11018762号"},
	{"京ICP备2021 011702 号", "京ICP备2021011702号"},
	{"粵ICP備11018438號—1", "粤ICP备11018438号-1"},
	{"鲁icp備19021129号_1", "鲁ICP备19021129号-1"},
	{"沪|cp备13044278号", "沪ICP备13044278号"},
	{"京｜ICP备11020872号－17", "京ICP备11020872号-17"},
	{"(京)ICP备11018762号", "京ICP备11018762号"},
	{"北京ICP备11018762号", "京ICP备11018762号"},
	{"黑龙江ICP备10202513号", "黑ICP备10202513号"},
}

// findSuits reports whether a number may stand in a context that suits only
// some: next to Han or Latin text, not every number can be told from it.
func findSuits(printed, needs string) bool {
	for _, need := range strings.FieldsFunc(needs, func(r rune) bool { return r == ',' }) {
		ok := false
		switch need {
		case "han":
			ok = !strings.ContainsRune("AB", rune(printed[0])) && printed[0] >= 0x80
		case "hao":
			ok = strings.HasSuffix(printed, "号") && findNumber(printed).Index() == 0
		case "dense":
			ok = !strings.Contains(printed, "1 2 3") && !strings.Contains(printed, "1\u30002")
		case "digit":
			last := printed[len(printed)-1]
			ok = '0' <= last && last <= '9' && findNumber(printed).Index() != 0
		}
		if !ok {
			return false
		}
	}
	return true
}

// findNumber returns the number that one of findForms means.
func findNumber(printed string) icp.Number {
	for _, form := range findForms {
		if form.printed == printed {
			return icp.MustParse(form.canonical)
		}
	}
	panic("unknown form: " + printed)
}

// findRows returns the fields of a table in testdata.
func findRows(t testing.TB, name string) (rows [][]string) {
	t.Helper()
	table, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	for line := range strings.Lines(string(table)) {
		line = strings.TrimRight(line, "\r\n")
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	require.NotEmpty(t, rows)
	return rows
}

type findContext struct{ before, after, needs string }

func findContexts(t testing.TB) (contexts []findContext) {
	t.Helper()
	for _, row := range findRows(t, "contexts.tsv") {
		require.Len(t, row, 3, "%q", row)
		before, err := strconv.Unquote(row[0])
		require.NoError(t, err, row[0])
		after, err := strconv.Unquote(row[1])
		require.NoError(t, err, row[1])
		contexts = append(contexts, findContext{before, after, row[2]})
	}
	return contexts
}

// findAll collects the matches in a text and checks what holds of all.
func findAll(t testing.TB, text string) (matches []icp.Match) {
	t.Helper()
	end := 0
	for m := range icp.FindAll(text) {
		require.LessOrEqual(t, end, m.Start, "overlap in %q", text)
		require.Less(t, m.Start, m.End, "%q", text)
		require.LessOrEqual(t, m.End, len(text), "%q", text)
		n, err := icp.ParseLenient(text[m.Start:m.End])
		require.NoError(t, err, "%q found in %q", text[m.Start:m.End], text)
		require.Equal(t, m.Number, n, "%q found in %q", text[m.Start:m.End], text)
		matches, end = append(matches, m), m.End
	}
	return matches
}

// findStrings returns the numbers found in a text.
func findStrings(t testing.TB, text string) (numbers []string) {
	t.Helper()
	for _, m := range findAll(t, text) {
		numbers = append(numbers, m.Number.String())
	}
	return numbers
}

func TestFindAllContexts(t *testing.T) {
	used := 0
	for _, context := range findContexts(t) {
		for _, form := range findForms {
			if !findSuits(form.printed, context.needs) {
				continue
			}
			used++
			text := context.before + form.printed + context.after
			want := fmt.Sprintf("[{%s %d %d}]",
				form.canonical, len(context.before), len(context.before)+len(form.printed))
			assert.Equal(t, want, fmt.Sprint(findAll(t, text)), "%q", text)
		}
	}
	assert.Greater(t, used, 4000)
}

// TestFindAllPairs puts each number in front of each other.
func TestFindAllPairs(t *testing.T) {
	for _, between := range []string{" ", "\n", "，", " | ", "<br>", "\u3000"} {
		for _, first := range findForms {
			for _, second := range findForms {
				text := first.printed + between + second.printed
				want := []string{first.canonical, second.canonical}
				assert.Equal(t, want, findStrings(t, text), "%q", text)
			}
		}
	}
}

func TestFindAllGlued(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string // as printed
	}{
		{"京ICP备2021011702号-1京ICP证120345号", []string{"京ICP备2021011702号-1", "京ICP证120345号"}},
		{"沪ICP备13002172号-3沪ICP证：沪B2-20100043", []string{"沪ICP备13002172号-3", "沪ICP证：沪B2-20100043"}},
		{
			"小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号",
			[]string{"京ICP备10046444", "京ICP证110507号"},
		},
		{"北京某某有限公司渝ICP备14000653号", []string{"渝ICP备14000653号"}},
		{"备案号京ICP备11018762号", []string{"京ICP备11018762号"}},
		{"Zhejiang ICP No. 2023025841.", []string{"Zhejiang ICP No. 2023025841"}},
		{"Beijing ICP No. 2024107635-1Copyright", []string{"Beijing ICP No. 2024107635-1"}},
		{"Beijing ICP preparation10230565", []string{"Beijing ICP preparation10230565"}},
		{"Beijing ICP 11011249-1", []string{"Beijing ICP 11011249-1"}},
		{"ICP License: Zhe ICP 17023217-9", []string{"Zhe ICP 17023217-9"}},
		{"ICP许可证：粤ICP备16097719号", []string{"粤ICP备16097719号"}},
		{"ICP备案/许可证号：京ICP证030173号", []string{"京ICP证030173号"}},
		{"京ICP备11018762号-1，京ICP备11018762号-2A", []string{"京ICP备11018762号-1", "京ICP备11018762号-2A"}},
		{"京ICP备11018762号京ICP备11018763号", []string{"京ICP备11018762号", "京ICP备11018763号"}},
		{"粤ICP备05086624 11号楼", []string{"粤ICP备05086624"}},
		{"粤ICP备05086624号11号楼", []string{"粤ICP备05086624号"}},
		{"蜀ICP备2020029389号-", []string{"蜀ICP备2020029389号"}},
		{"京ICP备11018762号 - 2024 版权所有", []string{"京ICP备11018762号"}},
		{"京ICP备11018762号-X", []string{"京ICP备11018762号"}},
		{"京ICP备11018762号-2024-01-02", []string{"京ICP备11018762号"}},
		{"京ICP备11018762号-1X", []string{"京ICP备11018762号-1X"}},
		{"京ICP备11018762号-1All rights", []string{"京ICP备11018762号-1"}},
		{"京ICP备11018762号A座", []string{"京ICP备11018762号"}},
		{"苏ICP证浙B2-20160106", []string{"ICP证浙B2-20160106"}},
		{"萌ICP备20220417号 京ICP备11018762号", []string{"京ICP备11018762号"}},
		{"京公网安备11000002000001号粤B2-20090059", []string{"粤B2-20090059"}},
		{"The telephone is 12345678. Hu ICP 11018762 is ours.", []string{"Hu ICP 11018762"}},
		{"京ICP备11018762号\n-1", []string{"京ICP备11018762号"}},
		{"京ICP备11018762\n号", []string{"京ICP备11018762"}},
		{"京ICP备110\n18762号 津ICP备18006391号", []string{"津ICP备18006391号"}},
	} {
		var got []string
		for _, m := range findAll(t, test.text) {
			got = append(got, test.text[m.Start:m.End])
		}
		assert.Equal(t, test.want, got, "%q", test.text)
	}
}

// findNothing are texts that hold no number.
var findNothing = []string{
	"",
	"京",
	"ICP",
	"12345678",
	"京ICP备",
	"京ICP备号",
	"京ICP备1101号",
	"京ICP备1101876号",
	"京ICP备110187621号",
	"京ICP备11018762110号",
	"京ICP备020123456号",
	"京ICP备110x8762号",
	"京ICP备****8762号",
	"京ICP备1101876x号",
	"京ICP证03017号",
	"粤B2-2009005",
	"粤B2-200900591",
	"粤B3-20090059",
	"粤C2-20090059",
	"B2-2009xxxx",

	// No place, or not one of the mainland's.
	"ICP备12345678号",
	"ICP Filing No. 11018762",
	"ICP License: 17055189",
	"港ICP备12010389号",
	"港ICP证030577号",
	"澳ICP备12010389号",
	"台ICP备12010389号",
	"Hong Kong ICP 12010389",
	"深ICP备12022202号",
	"秦ICP备12022202号",
	"省ICP备12345678号",
	"Ji ICP 11018762",
	"Jin ICP Filing No. 11018762",
	"YUICP11018762",
	"Shandong and Ji ICP 11018762",

	// Others' registers.
	"萌ICP备20220417号",
	"茶ICP备2025040101号",
	"星ICP备20240001号",
	"星云ICP备20240001号",
	"彬ICP备20240001号",
	"沪交ICP备20190085号",
	"京公网安备11000002000001号",
	"京公网安备 11010502030143号",
	"沪公网安备31010502000027",
	"公安备案 31011202006203 号",
	"京网文[2023]1034-029号",
	"京D3-20250002",
	"信息网络传播视听节目许可证0105108号",
	"出版物经营许可证新出发京批字第直110047号",
	"(京)-经营性-2020-0012",
	"京卫网审[2014]第0110号",

	// Prose and the like.
	"阿里云ICP备案",
	"腾讯云ICP备案流程2024年11月",
	"隐藏ICP备案号",
	"最新ICP备2024年规定",
	"最新ICP备案：2024年1月2日起施行",
	"云ICP备12345678号",
	"车牌 云A-1234567",
	"车牌京A12345，粤B12345，粤B·12345D",
	"订单 新B-20240101",
	"订单号B220240101",
	"型号 B2-2024",
	"楼层：B2-101",
	"ICP-MS 12345678",
	"ICP 12 mmHg in 20240101 patients",
	"Internet Content Provider (ICP) 11018762",
	"an ICP filing number such as 11018762",
	"Every site needs an ICP filing number.",
	"the ICP 11018762",
	"ICP Number: 0001234567ABC99",
	"ICP Licence No 1234567890123",
	"version 1.2.20240101 of b2",
	"v2024.01.02-b2-build20240101",
	"lib-b2-20240101.tar.gz",
	"ref/B2-20240101/x",
	"xB2-20240101",
	"B2-20240101x",
	"B2-20240101.pdf",
	"B2-20240101-1.pdf",
	"a1-20240101@example.com",
	"项目B2-20240101",
	"550e8400-e29b-41d4-a716-446655440000",
	"QjItMjAwOTAwNTk=/B2-20090059+",
	"sha256:b2a1b2a1b2a120090059",
	"tel:+86-10-12345678",
	"010-12345678 转 8001",
	"400-123-4567",
	"6222 0212 3456 7890 123",
	"11010519491231002X",
	"2024-01-02 03:04:05.678901",
	"1704153600000",
	"南京ICP备12345678号", "03017311000002000001Jing1B2-20090028", " 03017311000002000001Jing1B2-20090028", "\xd4\xc1B2-20090059", "港\u200bB2-20090059", "西宁ICP备12345678号", "2024最新ICP备案20240901更新",
	"1 2 3 4 5 6 7 8",
	"https://example.com/?icp=11018762&b=2",
}

func TestFindAllNothing(t *testing.T) {
	for _, text := range findNothing {
		assert.Empty(t, findAll(t, text), "%q", text)
		assert.Empty(t, findAll(t, " "+text+"\n"), "%q", text)
	}
	assert.Empty(t, findStrings(t, strings.Join(findNothing, "。\n")))
	for _, row := range findRows(t, "rejects.tsv") {
		assert.Empty(t, findAll(t, row[0]), "%q", row[0])
	}
}

// TestFindAllTables finds each number of the tables that ParseLenient reads, on
// its own and among the others.
func TestFindAllTables(t *testing.T) {
	var texts, numbers []string
	for _, row := range findRows(t, "footers.tsv") {
		if len(row) == 2 {
			texts, numbers = append(texts, row[0]), append(numbers, row[1])
			assert.Equal(t, row[1:2], findStrings(t, row[0]), "%q", row[0])
		}
	}
	for _, between := range []string{"\n", " | ", "，"} {
		assert.Equal(t, numbers, findStrings(t, strings.Join(texts, between)), "%q", between)
	}
}

func TestFindAllBytes(t *testing.T) {
	for _, text := range findTexts(t) {
		var got []icp.Match
		for m := range icp.FindAll([]byte(text)) {
			got = append(got, m)
		}
		assert.Equal(t, findAll(t, text), got, "%q", text)
	}
}

// findTexts returns texts of all the contexts and forms, and of no numbers.
func findTexts(t testing.TB) (texts []string) {
	t.Helper()
	for i, context := range findContexts(t) {
		form := findForms[i%len(findForms)]
		texts = append(texts, context.before+form.printed+context.after)
	}
	for _, form := range findForms {
		texts = append(texts, "备案："+form.printed+" 。")
	}
	return append(texts, findNothing...)
}

func TestFindAllBreak(t *testing.T) {
	const text = "京ICP备11018762号 津ICP备18006391号 粤B2-20090059"
	for want := 1; want <= 3; want++ {
		got := 0
		for range icp.FindAll(text) {
			if got++; got == want {
				break
			}
		}
		assert.Equal(t, want, got)
	}
	numbers := icp.FindAll(text)
	for range 2 { // the iterator begins anew
		count := 0
		for range numbers {
			count++
		}
		assert.Equal(t, 3, count)
	}
}

// TestFindAllFromEveryByte begins and ends a search at each byte of the texts.
func TestFindAllFromEveryByte(t *testing.T) {
	text := strings.Join(findTexts(t), "\n")
	for i := range len(text) {
		findAll(t, text[i:min(len(text), i+300)])
	}
	for _, text := range findTexts(t) {
		for i := range len(text) {
			findAll(t, text[i:])
			findAll(t, text[:i])
		}
	}
}

func TestFindAllAllocs(t *testing.T) {
	text := strings.Join(findTexts(t), "\n")
	page := []byte(text)
	count := 0
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range icp.FindAll(text) {
			count++
		}
	}))
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		for range icp.FindAll(page) {
			count++
		}
	}))
	assert.Greater(t, count, 2*11*len(findForms))
}

// TestMatchHoldsNoPointer makes sure that a match does not keep a page alive.
func TestMatchHoldsNoPointer(t *testing.T) {
	for _, typ := range []reflect.Type{reflect.TypeFor[icp.Match](), reflect.TypeFor[icp.ReaderMatch]()} {
		assert.Empty(t, findPointers(typ, typ.Name()))
	}
	assert.NotEmpty(t, findPointers(reflect.TypeFor[struct{ s string }](), ""))
}

// findPointers returns the paths of what may point elsewhere.
func findPointers(typ reflect.Type, path string) (paths []string) {
	switch kind := typ.Kind(); {
	case kind == reflect.Struct:
		for i := range typ.NumField() {
			field := typ.Field(i)
			paths = append(paths, findPointers(field.Type, path+"."+field.Name)...)
		}
	case kind == reflect.Array:
		return findPointers(typ.Elem(), path+"[]")
	case kind > reflect.Complex128: // all that is not a basic value
		return []string{path}
	}
	return paths
}

// findReader collects the matches in a stream and the error at its end.
func findReader(r io.Reader) (matches []icp.ReaderMatch, last error) {
	for m, err := range icp.FindReader(r) {
		if err != nil {
			return matches, err
		}
		matches = append(matches, m)
	}
	return matches, nil
}

// findAsRead returns what FindReader has to yield for a text.
func findAsRead(text string) (matches []icp.ReaderMatch) {
	for m := range icp.FindAll(text) {
		matches = append(matches, icp.ReaderMatch{Number: m.Number, Start: int64(m.Start), End: int64(m.End)})
	}
	return matches
}

func TestFindReader(t *testing.T) {
	for _, text := range append(findTexts(t), strings.Join(findTexts(t), "\n")) {
		want := findAsRead(text)
		for name, r := range map[string]io.Reader{
			"whole":   strings.NewReader(text),
			"one":     iotest.OneByteReader(strings.NewReader(text)),
			"half":    iotest.HalfReader(strings.NewReader(text)),
			"dataErr": iotest.DataErrReader(strings.NewReader(text)),
		} {
			got, err := findReader(r)
			require.NoError(t, err)
			require.Equal(t, want, got, "%s %q", name, text)
		}
	}
}

func TestFindReaderSplits(t *testing.T) {
	if testing.Short() {
		t.Skip("a search from every byte of a long text")
	}
	text := strings.Join(findTexts(t)[:100], "\n")
	want := findAsRead(text)
	for i := range len(text) {
		got, err := findReader(io.MultiReader(strings.NewReader(text[:i]), strings.NewReader(text[i:])))
		require.NoError(t, err)
		require.Equal(t, want, got, "split at %d", i)
	}
}

// TestFindReaderEdge puts numbers at each offset near the edge of the buffer,
// behind and before what the finder may have to look back or ahead through.
func TestFindReaderEdge(t *testing.T) {
	if testing.Short() {
		t.Skip("a search from every byte of a long text")
	}
	const size = 64 << 10
	spaced := "京" + strings.Repeat(" ", 30) + "ICP" + strings.Repeat(" ", 90) + "备" + strings.Repeat(" ", 70) + "11018762号-1"
	numbers := strings.Join([]string{
		"京ICP备11018762号-11", "粤B2-20090059", "Xinjiang Uyghur Autonomous Region ICP No. 2026002340-1",
		"京 I C P 备 1 2 3 4 5 6 7 8 号", "京ＩＣＰ备１１０１８７６２号－１１", spaced,
	}, "，")
	count := len(findAll(t, numbers))
	require.Equal(t, 6, count)
	for _, filler := range []string{"x", "字", " ", "1", "1 ", "1 2　", "\u200b", "ICP", "京ICP备11018762号 "} {
		padding := strings.Repeat(filler, 2*size/len(filler))
		step := 7
		if filler == "x" {
			step = 1
		}
		for before := size - 1100; before < size+16; before += step {
			text := padding[len(padding)-before:] + "。" + numbers + padding[:1000]
			want := findAsRead(text)
			require.GreaterOrEqual(t, len(want), count)
			got, err := findReader(strings.NewReader(text))
			require.NoError(t, err)
			require.Equal(t, want, got, "%q at %d", filler, before)
		}
	}
}

// TestFindReaderLong searches some hundred KB of numbers and of what lies
// between them, read in pieces of any size.
func TestFindReaderLong(t *testing.T) {
	texts := findTexts(t)
	random := rand.New(rand.NewPCG(3, 5))
	var b strings.Builder
	for b.Len() < 700<<10 {
		switch random.IntN(8) {
		case 0:
			b.WriteString(strings.Repeat(string("x1 字"[random.IntN(3)]), random.IntN(3000)))
		case 1:
			b.WriteString(strings.Repeat("1 ", random.IntN(2000)))
		default:
			b.WriteString(texts[random.IntN(len(texts))] + "\n")
		}
	}
	text := b.String()
	want := findAsRead(text)
	require.Greater(t, len(want), 500)
	got, err := findReader(&findRandomReader{strings.NewReader(text), random})
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

// findRandomReader reads as much as it likes, sometimes nothing.
type findRandomReader struct {
	r      io.Reader
	random *rand.Rand
}

func (r *findRandomReader) Read(p []byte) (int, error) {
	return r.r.Read(p[:min(len(p), r.random.IntN(5000))])
}

func TestFindReaderMemory(t *testing.T) {
	count := 0
	text := strings.Repeat("京ICP备11018762号-11 ", 20000)
	allocs := testing.AllocsPerRun(3, func() {
		for range icp.FindReader(strings.NewReader(text)) {
			count++
		}
	})
	assert.Equal(t, 4*20000, count)
	assert.Less(t, allocs, 10.0)
}

func TestFindReaderError(t *testing.T) {
	broken := errors.New("broken")
	text := strings.Repeat("京ICP备11018762号 ", 5000)
	want := findAsRead(text)
	for _, size := range []int{0, 1, 50, 64 << 10, len(text)} {
		var (
			got    []icp.ReaderMatch
			errs   []error
			broken = fmt.Errorf("at %d: %w", size, broken)
		)
		for m, err := range icp.FindReader(io.MultiReader(strings.NewReader(text[:size]), iotest.ErrReader(broken))) {
			if err != nil {
				assert.Zero(t, m)
				errs = append(errs, err)
				continue
			}
			assert.Empty(t, errs, "a match behind the error")
			got = append(got, m)
		}
		assert.Equal(t, []error{broken}, errs)
		// What may be cut off is not given: not within two numbers' length.
		most := size / len("京ICP备11018762号 ")
		assert.LessOrEqual(t, len(got), most)
		assert.GreaterOrEqual(t, len(got), most-2*256/len("京ICP备11018762号 ")-1)
		for i := range got {
			require.Equal(t, want[i], got[i])
		}
	}
	for m, err := range icp.FindReader(io.MultiReader(strings.NewReader("京ICP备20210117"), iotest.ErrReader(io.ErrUnexpectedEOF))) {
		assert.Zero(t, m, "02号 is missing")
		assert.Equal(t, io.ErrUnexpectedEOF, err)
	}
}

func TestFindReaderBreak(t *testing.T) {
	text := strings.Repeat("京ICP备11018762号 ", 5000)
	for _, want := range []int{1, 4000} {
		got := 0
		for range icp.FindReader(strings.NewReader(text)) {
			if got++; got == want {
				break
			}
		}
		assert.Equal(t, want, got)
	}
	// An error is yielded once, whether or not the loop goes on.
	for _, err := range icp.FindReader(iotest.ErrReader(io.ErrNoProgress)) {
		assert.ErrorIs(t, err, io.ErrNoProgress)
		break
	}
}

// TestFindReaderStart counts offsets from where the reader stands.
func TestFindReaderStart(t *testing.T) {
	r := bytes.NewReader([]byte("津ICP备18006391号 京ICP备11018762号"))
	_, err := r.Seek(int64(len("津ICP备18006391号 ")), io.SeekStart)
	require.NoError(t, err)
	got, err := findReader(r)
	require.NoError(t, err)
	want := icp.ReaderMatch{Number: icp.MustParse("京ICP备11018762号"), End: int64(len("京ICP备11018762号"))}
	assert.Equal(t, []icp.ReaderMatch{want}, got)
}
