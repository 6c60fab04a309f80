package icp_test

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// TestFindAllTable finds what the table says; search holds each to what ParseLenient
// reads.
func TestFindAllTable(t *testing.T) {
	for _, row := range table("find.tsv") {
		assert.Equal(t, list(row[1]), found(t, row[0], modeOf(row[2])), "%q: %s", row[0], row[3:])
	}
}

// TestFindNearMisses finds numbers and near misses in the order of the text.
func TestFindNearMisses(t *testing.T) {
	for _, row := range table("near.tsv") {
		mode := modeOf(row[2])
		assert.Equal(t, list(row[1]), found(t, row[0], mode|icp.NearMisses), "%q", row[0])

		// Without the mode, the numbers alone.
		numbers := []string{}
		for _, m := range search(t, row[0], mode|icp.NearMisses) {
			if m.Reason = 0; describe(m) != "" {
				numbers = append(numbers, describe(m))
			}
		}
		assert.Equal(t, numbers, found(t, row[0], mode), "%q", row[0])
	}
}

// A form is a way to write numbers, and one that is written so.
type form struct {
	printed string
	number  icp.Number
}

// forms are those of spellings.tsv that are marked as such.
var forms = sync.OnceValue(func() (all []form) {
	for _, row := range table("spellings.tsv") {
		if len(row) == 3 {
			all = append(all, form{row[0], icp.MustParse(row[1])})
		}
	}
	return all
})

// suits reports whether a number may stand in a context that suits only some:
// next to Han or Latin text, not every number can be told from it.
func (f form) suits(needs string) bool {
	last := f.printed[len(f.printed)-1]
	for _, need := range strings.FieldsFunc(needs, func(r rune) bool { return r == ',' }) {
		ok := false
		switch need {
		case "han":
			ok = f.printed[0] >= utf8.RuneSelf
		case "hao":
			ok = strings.HasSuffix(f.printed, "号") && f.number.Index() == 0
		case "dense":
			ok = !strings.Contains(f.printed, "1 2 3") && !strings.Contains(f.printed, "1\u30002")
		case "placed":
			ok = f.number.Classes() == 0 || f.number.Province() != 0 && f.printed[0] >= utf8.RuneSelf
		case "digit":
			ok = isDigit(last) && f.number.Index() != 0
		}
		if !ok {
			return false
		}
	}
	return true
}

// A context is what stands around a number, and which forms it suits.
type context struct{ before, after, needs string }

var contexts = sync.OnceValue(func() (all []context) {
	for _, row := range table("contexts.tsv") {
		all = append(all, context{row[0], row[1], row[2]})
	}
	return all
})

func TestFindAllContexts(t *testing.T) {
	used := 0
	for _, context := range contexts() {
		for _, form := range forms() {
			if !form.suits(context.needs) {
				continue
			}
			used++
			text := context.before + form.printed + context.after
			start := len(context.before)
			want := []string{span(form.number.String(), start, start+len(form.printed))}
			assert.Equal(t, want, spans(t, text, icp.Text), "%q", text)
		}
	}
	assert.Greater(t, used, 4000)
}

// TestFindAllPairs puts each number in front of each other.
func TestFindAllPairs(t *testing.T) {
	t.Parallel()
	for _, between := range []string{" ", "\n", "，", " | ", "<br>", "\u3000"} {
		for _, first := range forms() {
			for _, second := range forms() {
				text := first.printed + between + second.printed
				want := []string{first.number.String(), second.number.String()}
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

// nothing returns the texts of nothing.tsv, which hold no number.
func nothing() []string { return firsts(table("nothing.tsv")) }

func TestFindAllNothing(t *testing.T) {
	for _, text := range append(nothing(), "") {
		assert.Empty(t, found(t, text, icp.Text), "%q", text)
		assert.Empty(t, found(t, " "+text+"\n", icp.Text), "%q", text)
	}
	assert.Empty(t, found(t, strings.Join(nothing(), "。\n"), icp.Text))
}

// TestFindAllSpellings finds each number that ParseLenient reads, on its own and
// among the others.
func TestFindAllSpellings(t *testing.T) {
	var texts, numbers []string
	for _, row := range spellings() {
		assert.Equal(t, row[1:2], found(t, row[0], icp.Text), "%q", row[0])
		if !mayBePiece(icp.MustParse(row[1]), row[0]) { // one is found at the end of a line only
			texts, numbers = append(texts, row[0]), append(numbers, row[1])
		}
	}
	for _, between := range []string{"\n", " | ", "，"} {
		assert.Equal(t, numbers, found(t, strings.Join(texts, between), icp.Text), "%q", between)
	}
}

// findTexts are texts of all contexts and forms, and those of the tables.
var findTexts = sync.OnceValue(func() (texts []string) {
	for i, context := range contexts() {
		form := forms()[i%len(forms())]
		texts = append(texts, context.before+form.printed+context.after)
	}
	for _, form := range forms() {
		texts = append(texts, "备案："+form.printed+" 。")
	}
	for _, name := range []string{"find.tsv", "near.tsv", "html.tsv"} {
		texts = append(texts, firsts(table(name))...)
	}
	return append(texts, nothing()...)
})

// TestFindAllTypes finds the same in every type of text.
func TestFindAllTypes(t *testing.T) {
	t.Parallel()
	type name string
	type body []byte
	for _, text := range findTexts() {
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
	text := strings.Join(findTexts(), "\n")
	step, each := 3*every(15), len(modes)*every(6)
	for _, mode := range modes {
		t.Run(strconv.Itoa(int(mode)), func(t *testing.T) {
			t.Parallel()
			// At each byte some of the modes.
			for i := int(mode) % step; i < len(text); i += step {
				search(t, text[i:min(len(text), i+300)], mode)
			}
			for _, text := range findTexts() {
				for i := int(mode); i < len(text); i += each {
					search(t, text[i:], mode)
					search(t, text[:i], mode)
				}
			}
		})
	}
}

// TestFindAllSizes begins and ends texts of all sizes with digits that are too few: what stands
// in the last block is not what stood in the one before.
func TestFindAllSizes(t *testing.T) {
	for size := range 200 {
		text := "\n 2025 " + strings.Repeat("y", size) + " 7732\n"
		for _, mode := range modes {
			assert.Empty(t, found(t, text, mode), "%q", text)
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

// TestFindAllWindow puts a number that breaks off where the offsets in the finder's
// window are at their greatest.
func TestFindAllWindow(t *testing.T) {
	t.Parallel()
	const tail = "京ICP备110187, 62"
	want := found(t, tail, icp.NearMisses)
	for gap := 200; gap <= 240; gap += 5 {
		unit := "12" + strings.Repeat(" ", gap)
		for size := 65400; size < 65560; size += 3 {
			text := strings.Repeat(unit, size/len(unit))
			text += strings.Repeat(" ", size-len(text)) + tail
			require.Equal(t, want, found(t, text, icp.NearMisses), "%d bytes, %d spaces", size, gap)
		}
	}
}
