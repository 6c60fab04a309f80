package icp_test

import (
	"slices"
	"strings"
	"testing"

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

// A findContext is what stands around a number, and which numbers it suits.
type findContext struct{ before, after, needs string }

func findContexts(t testing.TB) (contexts []findContext) {
	t.Helper()
	for _, row := range table("contexts.tsv") {
		require.Len(t, row, 3, "%q", row)
		contexts = append(contexts, findContext{row[0], row[1], row[2]})
	}
	return contexts
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
			start := len(context.before)
			want := []string{span(form.canonical, start, start+len(form.printed))}
			assert.Equal(t, want, spans(t, text, icp.Text), "%q", text)
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
				assert.Equal(t, want, found(t, text, icp.Text), "%q", text)
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
		{"苏ICP证浙B2-20160106", []string{"浙B2-20160106"}},
		{"萌ICP备20220417号 京ICP备11018762号", []string{"京ICP备11018762号"}},
		{"京公网安备11000002000001号粤B2-20090059", []string{"粤B2-20090059"}},
		{"The telephone is 12345678. Hu ICP 11018762 is ours.", []string{"Hu ICP 11018762"}},
		{"京ICP备11018762号\n-1", []string{"京ICP备11018762号"}},
		{"京ICP备11018762\n号", []string{"京ICP备11018762"}},
		{"京ICP备110\n18762号 津ICP备18006391号", []string{"津ICP备18006391号"}},
		{"粤\ufeffB2-20090059", []string{"粤\ufeffB2-20090059"}},
		{"浙\ufe0fICP证B2-20090064号", []string{"浙\ufe0fICP证B2-20090064号"}},
		{"内蒙古自治区ICP备11018762号", []string{"内蒙古自治区ICP备11018762号"}},
		{"黑龙江省ICP备11018762号", []string{"黑龙江省ICP备11018762号"}},
		{"新疆维吾尔自治区B2-20090059", []string{"新疆维吾尔自治区B2-20090059"}},
		{"1101粤B2-20090059,０", []string{"粤B2-20090059"}},
		{"All Rights Reserved.Beijing ICP No.11018762", []string{"Beijing ICP No.11018762"}},
		{"ICP证B2-20070191Copyright", []string{"ICP证B2-20070191"}},
		{"京ICP备11018762号-\n11", []string{"京ICP备11018762号"}},
		{"京ICP备11018762号\n-11", []string{"京ICP备11018762号"}},
		{"工信部B2-20090028", []string{"B2-20090028"}},
		{"增值电信业务B2-20090028", []string{"B2-20090028"}},
	} {
		var got []string
		for _, m := range search(t, test.text, icp.Text) {
			got = append(got, test.text[m.Start:m.End])
		}
		assert.Equal(t, test.want, got, "%q", test.text)
	}
}

// findNothing are texts that hold no number.
var findNothing = []string{
	"",
	"1\ufdd03",
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
		assert.Empty(t, found(t, text, icp.Text), "%q", text)
		assert.Empty(t, found(t, " "+text+"\n", icp.Text), "%q", text)
	}
	assert.Empty(t, found(t, strings.Join(findNothing, "。\n"), icp.Text))
	for _, row := range table("rejects.tsv") {
		assert.Empty(t, found(t, row[0], icp.Text), "%q", row[0])
	}
}

// TestFindAllTables finds each number of the tables that ParseLenient reads, on
// its own and among the others.
func TestFindAllTables(t *testing.T) {
	var texts, numbers []string
	for _, row := range table("footers.tsv") {
		if len(row) == 2 {
			texts, numbers = append(texts, row[0]), append(numbers, row[1])
			assert.Equal(t, row[1:2], found(t, row[0], icp.Text), "%q", row[0])
		}
	}
	for _, between := range []string{"\n", " | ", "，"} {
		assert.Equal(t, numbers, found(t, strings.Join(texts, between), icp.Text), "%q", between)
	}
}

// findTexts returns texts of all the contexts and forms, of no numbers, and of
// the tables.
func findTexts(t testing.TB) (texts []string) {
	t.Helper()
	for i, context := range findContexts(t) {
		form := findForms[i%len(findForms)]
		texts = append(texts, context.before+form.printed+context.after)
	}
	for _, form := range findForms {
		texts = append(texts, "备案："+form.printed+" 。")
	}
	for _, name := range []string{"reads.tsv", "near.tsv", "html.tsv"} {
		for _, row := range escaped(name) {
			texts = append(texts, row[0])
		}
	}
	return append(texts, findNothing...)
}

// TestFindAllTypes finds the same in every type of text.
func TestFindAllTypes(t *testing.T) {
	type name string
	type body []byte
	for _, text := range findTexts(t) {
		for _, mode := range modes {
			want := search(t, text, mode)
			for _, all := range [][]icp.Match{
				slices.Collect(icp.FindAll([]byte(text), mode)),
				slices.Collect(icp.FindAll(name(text), mode)),
				slices.Collect(icp.FindAll(body(text), mode)),
			} {
				require.Equal(t, want, all, "%q", text)
			}
		}
	}
}

func TestFindAllBreak(t *testing.T) {
	text := strings.Repeat("<p>京ICP备11018762号 津ICP备18006391号 粤B2-20090059</p>", 1000)
	for _, mode := range modes {
		for _, want := range []int{1, 2, 2500} {
			got := 0
			for range icp.FindAll(text, mode) {
				if got++; got == want {
					break
				}
			}
			assert.Equal(t, want, got)
		}
		numbers := icp.FindAll(text, mode)
		for range 2 { // the iterator begins anew
			count := 0
			for range numbers {
				count++
			}
			assert.Equal(t, 3000, count)
		}
	}
}

// TestFindAllFromEveryByte begins and ends a search at each byte of the texts.
func TestFindAllFromEveryByte(t *testing.T) {
	text := strings.Join(findTexts(t), "\n")
	step := 1
	if testing.Short() {
		step = 31
	}
	for _, mode := range modes {
		for i := 0; i < len(text); i += step {
			search(t, text[i:min(len(text), i+300)], mode)
		}
	}
	for _, text := range findTexts(t) {
		for i := range len(text) {
			search(t, text[i:], modes[i%len(modes)])
			search(t, text[:i], modes[i%len(modes)])
		}
	}
}

// TestFindAllOtherEncodings finds numbers behind bytes of which no rune begins, as in
// files of other encodings, however many.
func TestFindAllOtherEncodings(t *testing.T) {
	for _, junk := range []string{"\x91", "\xb1\xb8", "\xe4", "\xf0\x9f", "<p>\x91", "\xc3\x91\x91\x91<br>"} {
		for _, count := range []int{1, 65, 200, 1000} {
			text := strings.Repeat(junk, count)
			text += "\n京 ICP 证 190075 号" + text + "\n粤ICP备 11018762号 -1 "
			for _, mode := range modes {
				assert.Equal(t, []string{"京ICP证190075号", "粤ICP备11018762号-1"}, found(t, text, mode), "%q", junk)
			}
		}
	}
}
