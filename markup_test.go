package icp

import (
	"errors"
	"html"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A walked page is what there was to be searched, byte by byte.
type walked struct {
	shown  walkedLane
	hidden []walkedLane // one per element that hides
}

type walkedLane struct {
	text []byte
	gaps []gap      // in front of each byte
	from [][2]int64 // the bytes of the page that each stands for
	link []Link     // of the digits
}

// take moves what is in the lane to the end of what has been walked, in drops of
// at most n bytes.
func (w *walkedLane) take(l *lane, n int) {
	for len(l.text) > 0 {
		n := min(n, len(l.text))
		for i := range n {
			if l.text[i] == '\n' {
				continue // the gap of the next piece tells
			}
			q := l.pieces[pieceAt(l.pieces, i)]
			apart := glued
			if int(q.at) == i {
				apart = q.gap
			}
			from, to := l.source(i, i+1)
			link := LinkNone
			if isDigit(rune(l.text[i])) {
				link = q.link
			}
			w.text = append(w.text, l.text[i])
			w.gaps, w.from, w.link = append(w.gaps, apart), append(w.from, [2]int64{from, to}), append(w.link, link)
		}
		l.drop(n)
	}
}

// String writes the text with | for a block, / for a line and ' for a tag.
func (w walkedLane) String() string {
	var b strings.Builder
	for i, apart := range w.gaps {
		if apart > glued && i > 0 {
			b.WriteByte(map[gap]byte{tagged: '\'', lineBreak: '/', block: '|'}[apart])
		}
		b.WriteByte(w.text[i])
	}
	return b.String()
}

// walkAll walks the page to its end.
func walkAll(t testing.TB, p *page, drop int) (w walked) {
	t.Helper()
	ended := true
	for events := 0; ; events++ {
		require.Less(t, events, 100_000, "it ends")
		switch p.next() {
		case shownText:
			w.shown.take(&p.shown, drop)
		case hiddenText:
			if ended {
				w.hidden = append(w.hidden, walkedLane{})
			}
			w.hidden[len(w.hidden)-1].take(&p.hidden, drop)
			ended = p.hiddenEnded
		case pageEnd:
			w.shown.take(&p.shown, drop)
			assert.Equal(t, pageEnd, p.next(), "once more")
			return w
		default:
			require.Fail(t, "no event")
		}
	}
}

var walkTests = []struct {
	name, page string
	shown      string // as String of walkedLane
	hidden     string // the same, elements joined by ~
}{
	{"text", "a b", "a b", ""},
	{"white space", " a \t\n b\r\n", "a b", ""},
	{"white space between tags", "a <b> b </b> c", "a 'b 'c", ""},
	{"white space between blocks", "<p> a </p>\n <p>\n b", "a |b", ""},
	{"NUL", "\x001\x002 \x00 \x003", "12 3", ""},
	{"control characters", "a\x01\x02b", "a\x01\x02b", ""},
	{"control characters behind white space", "a \x01\v        \f \x02 <b>\x01", "a \x01\v \f \x02 '\x01", ""},
	{"control characters by reference", "a&#11;b&#12;c", "a\vb\fc", ""},
	{"no tag", "1 < 2 <3 <", "1 < 2 <3 <", ""},
	{"open end tag", "1</", "1", ""},
	{"no end tag", "1</>2", "1'2", ""},
	{"no end tag of the page", "</>1<b>2</b>", "1'2", ""},

	{"inline", "<b>1</b>2<i><u>3</u></i>", "1'2'3", ""},
	{"block", "1<div>2</div>3", "1|2|3", ""},
	{"name that ends in NUL", "1<p\x00>2<p class=x>3", "1'2|3", ""},
	{"block and inline", "1</b><p><b>2", "1|2", ""},
	{"line", "1<br>2<BR/>3</br>4", "1/2/3/4", ""},
	{"cells", "<table><tr><td>1<td>2<th>3", "1|2|3", ""},
	{"rule", "1<hr>2", "1|2", ""},
	{"capitals", "1<DIV>2</Div>3<SPAN>4", "1|2|3'4", ""},
	{"unknown", "1<x-y>2</x-y><blockquotes>3", "1'2'3", ""},
	{"long name", "1<" + strings.Repeat("x", 100) + ">2", "1'2", ""},
	{"odd names", "1<p<x>2<a\x00>3<p/>4", "1'2'3|4", ""},

	{"comment", "1<!-- -- > 9 -->2<!-- a --!>3<!-->4<!--->5<!---->6", "1'2'3'4'5'6", ""},
	{"open comment", "1<!-- 9", "1", ""},
	{"dashes of a comment's start", "1<!--!>9--!>2<!---!>9--!>3", "1'2'3", ""},
	{"looks like a comment", "1<!DOCTYPE a>2<?xml 9?>3</ 9>4</3>5<!-9>6", "1'2'3'4'5'6", ""},
	{"CDATA in HTML", "1<![CDATA[9>2]]>", "1'2]]>", ""},
	{"CDATA", "<svg>1<![CDATA[a<b>&amp;]]]>2</svg><![CDATA[9>3", "1a<b>&amp;]2'3", ""},
	{"CDATA in MathML", "1<math><![CDATA[]]></math>2", "1'2", ""},
	{"open CDATA", "<svg>1<![CDATA[9>2", "1'2", ""},

	{"reference", "&amp;&lt;&#49;&#x32;&#X33;&copy;", "&<123©", ""},
	{"a semicolon", "a&semi;b", "a;b", ""},
	{"reference without semicolon", "&nbspa&ampb&#49a&#x32g&copy1&notin", "\u00a0a&b1a2g©1¬in", ""},
	{"no reference", "& &; &# &#; &#x; &#xg; &no; &a", "& &; &# &#; &#x; &#xg; &no; &a", ""},
	{"white space by reference", "1&#32;&#10;&Tab; &#13;\n2&#9;<p>&#32;3", "1 2|3", ""},
	{"replaced", "&#0;&#xD800;&#x110000;&#99999999999999999999;&#128;&#x9f;", "\uFFFD\uFFFD\uFFFD\uFFFD€Ÿ", ""},
	{"zeros", "&#00000000000049;", "1", ""},
	{"twice", "&amp;#49;", "&#49;", ""},
	{"two characters", "&NotEqualTilde;1", "≂̸1", ""},

	{"quotes", `<a b='>"'c=">'" d=>1<a b = ">" c=it's>2`, "1'2", ""},
	{"= as a name", `<a =">1">2`, "1\">2", ""},
	{"quote in a name", `<a b">1<a b"=">">2`, "1'2", ""},
	{"quote behind a value", `<a b="c"">1<a b=""d=">">2`, "1'2", ""},
	{"open value", `1<a b="2>3`, "1", ""},
	{"open tag", `1<a b`, "1", ""},
	{"end tag with attributes", `<b>1</b a=">">2`, "1'2", ""},

	{"script", `1<script>"</b>"<!-- 9</script>2`, "1|2", ""},
	{"script in a script's comment", `1<script><!--<script></script>9--></script>2`, "1|2", ""},
	{"script's comment closed at once", `1<script><!--><script></script>2<script><!---><script></script>3`, "1|2|3", ""},
	{"script's comment with an end", `1<script><!-- </script>2-->`, "1|2-->", ""},
	{"script's end tag", `1<script></scripts></script/9>2<SCRIPT></sCript >3`, "1|2|3", ""},
	{"open script", `1<script>9</script`, "1", ""},
	{"style", `1<style><b></style>2`, "1|2", ""},
	{"title", `<title>9<b></title>1`, "1", ""},
	{"frames", `1<iframe><p></iframe>2<noembed>9</noembed>3<noframes>9</noframes>4<noscript><b>9</noscript>5`, "1|2|3|4|5", ""},
	{"template", `1<template>9<template></template><script></template></script><b>9</b>&lt;</template>2`, "1|2", ""},
	{"template with what hides", `1<template><p hidden>9</p><details>9</template>2`, "1|2", ""},
	{"template too deep", "<div hidden>" + strings.Repeat("<i>", 62) + "<template><b>9</b></template>1</div>2", "2", "1"},
	{"xmp", `1<xmp><b>2</xmp>3`, "1|2|3", ""},
	{"textarea", `1<textarea><b>2</textarea>3`, "1|2|3", ""},

	{"closed in svg", `<svg><title/>1<style/>2<script/>3</svg><title/>9</title>4`, "1|2|3|4", ""},
	{"svg that a block ends", `<svg><p>1<script/>9</script>2`, "1|2", ""},
	{"foreign object", `<svg><foreignObject><p>1</p></foreignObject><g/>2</svg>3`, "1|2'3", ""},
	{"math", `<math><style/>1</math><style/>9</style>2`, "1|2", ""},

	{"hidden", `1<span hidden>2</span>3`, "13", "2"},
	{"hidden by any value", `1<span HIDDEN="x">2</span>3<b hidden=>4</b><b hidden/>5</b>6`, "136", "2~4~5"},
	{"hidden word", `1<span class=hidden title="hidden">2</span>`, "1'2", ""},
	{"display", `1<span style="color:red; Display : NONE ;x">2</span>3`, "13", "2"},
	{"display shown", `<b style="display:block">1</b><b style="xdisplay:none">2</b><b style="display:nonesuch">3</b>`, "1|2'3", ""},
	{"display in a value", `<b style="a:'display:none'">1</b><b style="a:(display:none;)">2</b><b style="/*display:none*/">3`, "1'2'3", ""},
	{"last display", `<b style="display:none;display:block">1</b><b style="display:block;display:none">2</b>`, "1", "2"},
	{"important", `<b style="display:none!important;display:block">2</b>1<b style="display:block ! important;display:none">3`, "1|3", "2"},
	{"display that does not exist", `1<b style="display:none;display:x">2</b><dialog style="display:none x">3</dialog><i hidden style="display:y">4`, "1", "2~3~4"},
	{"semicolons", `1<b style=";display:none">2</b>3<b style="color:red;;display:none">4`, "13", "2~4"},
	{"display before hidden", `<b hidden style="display:inline">1</b>`, "1", ""},
	{"second style", `<b style="a:b" style="display:none">1</b>`, "1", ""},
	{"collapsed", `1<b style="visibility:collapse">2</b>3`, "1'3", "2"},
	{"visibility that does not exist", `1<b style="visibility:hidden;visibility:x">2</b>3`, "1'3", "2"},
	{"visibility", `1<b style="visibility:hidden">2</b>3<p style='visibility:Hidden'>4</p>5`, "1'3|5", "2~4"},
	{"popover", `1<p popover>2</p>3<b POPOVER=manual>4</b>5`, "135", "2~4"},
	{"in something hidden", `<div hidden>1<div>2</div>3<b hidden>4</b>5</div>6`, "6", "1|2|3'4'5"},
	{"name of its own", `<b hidden>1<i></b>2`, "2", "1"},
	{"p in a format that hides", `1<b hidden>2<p>3</b>4`, "1|4", "2|3"},
	{"format that hides, in a p", `<p>1<b hidden>2</p>3</b>4`, "1|4", "2|3"},
	{"long name of its own", "<" + strings.Repeat("x", 40) + " hidden>1</" + strings.Repeat("x", 40) + ">2", "2", "1"},
	{"void", `1<input hidden><img style="display:none">2<br hidden>3`, "123", ""},
	{"hidden in svg", `<svg><path hidden/>1<g hidden><g/>2</g>3</svg>`, "13", "2"},
	{"hidden script", `1<script hidden>9</script>2`, "12", ""},
	{"open at the end", `1<p hidden>2<b>3`, "1", "2'3"},
	{"nothing hidden", `1<p hidden></p><p hidden> </p>2`, "12", ""},
	{"one behind the other", `<b hidden>1</b><b hidden>2</b>`, "", "1~2"},

	{"block by style", `1<b style="display:block">2<b>3</b>4</b>5<i style=display:flex>6</i>7<img style="display:table">8`, "1|2'3'4|5|6|7|8", ""},
	{"out of the line by style", `1<b style="float:left">2</b>3<i style="position:ABSOLUTE">4</i>5<u style="position:relative;float:none">6`, "1|2|3|4|5'6", ""},
	{"inline by style", `1<b style="display:inline">2</b>3<b style="display:inline-block">4</b>5<b style="display:block;display:contents">6`, "1'2'3'4'5'6", ""},
	{"blocks by style in one another", `1<b style="display:block">2<b style="float:left">3</b>4<u>5</b>6</u>7</b>8`, "1|2|3|4'5|6'7'8", ""},
	{"many blocks by style", strings.Repeat(`<b style="display:block">1`, 10) + `</b>2<p hidden>3</p>4`, strings.Repeat("1|", 9) + "1|24", "3"},
	{"block by style in something hidden", `<p hidden>1<b style="display:block">2</b>3</p>4<p>5</b>6`, "4|5'6", "1|2|3"},

	{"p", `<p hidden>1<p>2<p hidden>3<div>4</div><p hidden>5<b>6</b><p hidden>7</p>8`, "2|4|8", "1~3~5'6~7"},
	{"p in a block", `<div><p hidden>1</div>2`, "2", "1"},
	{"p with a button", `<p hidden>1<button>2</button>3<br>4</p>5`, "5", "1|2|3/4"},
	{"li", `<li hidden>1<ul><li>2</ul>3<li>4<ul><li hidden>5</ul>6`, "4|6", "1|2|3~5"},
	{"dd", `<dl><dt hidden>1<dd>2<dd hidden>3<dl><dd>4</dl><dt>5<dd hidden>6</dl>7`, "2|5|7", "1~3|4~6"},
	{"cells", `<table><tr><td hidden>1<table><td>2</table><td>3<th hidden>4<tr><td hidden>5</table>6`, "3|6", "1|2~4~5"},
	{"rows", `<table><tr hidden><td>1<td>2<tr><td>3<tr hidden><td>4<tbody hidden><tr>5<tbody>6`, "3|6", "1|2~4~5"},
	{"options", `<select><option hidden>1<option>2<option hidden>3<optgroup><option hidden>4</select>5`, "2|5", "1~3~4"},
	{"option in front of a group", `<select><option hidden>1<optgroup>2</select>3`, "2|3", "1"},

	{"dialog", `1<dialog>2</dialog>3<dialog open>4</dialog>5`, "13|4|5", "2"},
	{"shown dialog", `<dialog style="display:block">1</dialog>`, "1", ""},
	{"datalist", `1<datalist><option>2</datalist>3<datalist open>4</datalist>5`, "135", "2~4"},
	{"ruby", `<ruby>1<rp>2</rp><rt>3</rt><rp>4</rp></ruby>5<ruby>6<rp>7</rp><rt>8<rp open>9</ruby>0`, "1'3'5'6'8'0", "2~4~7~9"},
	{"fallbacks", `1<datalist><option>2</datalist>3<video>4</video>5<audio>6</audio><canvas>7</canvas><meter>8</meter><progress>9</progress>0`,
		"1350", "2~4~6~7~8~9"},
	{"object", `1<object>2</object>3`, "1'2'3", ""},
	{"details", `1<details>2<summary>3</summary>4<summary>5</summary></details>6`, "1|3|6", "2~4|5"},
	{"open details", `1<details open>2<summary>3</summary>4</details>5`, "1|2|3|4|5", ""},
	{"hidden in a summary", `<details><summary>1<b hidden>2</b>3</summary>4</details>`, "13", "2~4"},
	{"open summary", `<details><summary>1<p hidden>2</details>3`, "1|3", "2"},
	{"details in a summary", `<details><summary>1<details>2<summary>3</summary>4</details>5</summary>6</details>7`, "1|3|5|7", "2~4~6"},
	{"details in details", `<details>1<details><summary>2</summary></details>3<summary>4</summary></details>5`, "4|5", "1|2|3"},
	{"hidden summary", `1<details><summary hidden>2</summary>3<summary>4</summary></details>5`, "1|5", "2|3|4"},
	{"unseen summary", `1<details><summary style="visibility:hidden">2</summary>3</details>4`, "1|4", "2|3"},
	{"summary of hidden details", `1<details hidden>2<summary>3</summary>4</details>5`, "15", "2|3|4"},
	{"summary of unseen details", `1<details style="visibility:hidden">2<summary>3</summary>4</details>5`, "1|5", "2|3|4"},
}

func TestWalk(t *testing.T) {
	for _, test := range walkTests {
		t.Run(test.name, func(t *testing.T) {
			w := walkAll(t, newPage(test.page, nil), 1<<20)
			assert.Equal(t, test.shown, w.shown.String(), "%q", test.page)
			var hidden []string
			for _, h := range w.hidden {
				hidden = append(hidden, h.String())
			}
			assert.Equal(t, test.hidden, strings.Join(hidden, "~"), "%q", test.page)

			assert.Equal(t, w, walkAll(t, newPage(test.page, nil), 1), "dropped byte by byte")
			assert.Equal(t, w, walkAll(t, newPage("", iotest.OneByteReader(strings.NewReader(test.page))), 1<<20))
		})
	}
}

// TestWalkSplit has each page at each place across the end of a reader's window,
// and behind it.
func TestWalkSplit(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a window for each byte of the pages")
	}
	t.Parallel()
	filler := strings.Repeat("x", windowSize)
	for _, test := range walkTests {
		want := walkAll(t, newPage("0<!---->"+test.page, nil), 1<<20)
		for at := range len(test.page) + 1 {
			for _, before := range []int{windowSize - at, windowSize - maxTag - at} {
				more := before - len("0<!---->")
				r := io.MultiReader(strings.NewReader("0<!--"), strings.NewReader(filler[:more]), strings.NewReader("-->"+test.page))
				got := walkAll(t, newPage("", r), 1<<20)
				got.shift(-int64(more))
				if !reflect.DeepEqual(want, got) {
					require.Equal(t, want, got, "%q split at %d", test.page, at)
				}
			}
		}
	}
}

// shift moves what is from behind the first byte of the page.
func (w *walked) shift(by int64) {
	for _, lane := range append([]walkedLane{w.shown}, w.hidden...) {
		for i := range lane.from {
			if lane.from[i][0] > 1 {
				lane.from[i][0] += by
				lane.from[i][1] += by
			}
		}
	}
}

// TestWalkFromEveryByte begins and ends at each byte of the pages.
func TestWalkFromEveryByte(t *testing.T) {
	t.Parallel()
	for _, test := range walkTests {
		for i := range test.page {
			for _, page := range []string{test.page[i:], test.page[:i]} {
				w := walkAll(t, newPage(page, nil), 1<<20)
				end := int64(0)
				for _, from := range w.shown.from {
					require.True(t, end <= from[0] || end == from[1], "%q: %v", page, w.shown.from)
					require.LessOrEqual(t, from[1], int64(len(page)))
					end = from[1]
				}
			}
		}
	}
}

// TestWalkSource shows what bytes of the page the text is from.
func TestWalkSource(t *testing.T) {
	for _, test := range []struct{ page, text, source string }{
		{"京ICP备1号", "京ICP备1号", "京ICP备1号"},
		{"a <b>1</b>2 c", "12", "1</b>2"},
		{"a&nbsp;1&#50;3&amp;", "\u00a0123&", "&nbsp;1&#50;3&amp;"},
		{"a&nbsp;1&#50;3&amp;", "2", "&#50;"},
		{"a&nbsp12;3", "12", "12"},
		{"a&#49 \n 2", "1 2", "&#49 \n 2"},
		{"1  \x00 2", "1 2", "1  \x00 2"},
		{"1\n2 \n3", "2 3", "2 \n3"},
		{"1\x002", "12", "1\x002"},
		{"1<b hidden>3</b>2", "12", "1<b hidden>3</b>2"},
		{"&ampa1", "a1", "a1"},
		{"1 <p> 2", "2", "2"},
	} {
		for _, padding := range []string{"", strings.Repeat("x ", windowSize/2+2)} {
			for _, p := range []*page{newPage(padding+test.page, nil), newPage("", strings.NewReader(padding+test.page))} {
				for event := p.next(); event != pageEnd; event = p.next() {
					if event == shownText {
						p.shown.drop(len(p.shown.text))
					}
				}
				l := &p.shown
				at := strings.LastIndex(string(l.text), test.text)
				require.GreaterOrEqual(t, at, 0, "%q", test.page)
				for range 2 {
					from, to := l.source(at, at+len(test.text))
					assert.Equal(t, test.source, (padding + test.page)[from:to], "%q", test.page)
					l.drop(at) // and once more
					at = 0
				}
			}
		}
	}
}

func TestWalkLink(t *testing.T) {
	const ministry, police = "https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/"
	for _, test := range []struct {
		page  string
		links []string // of the digits; - outside of a link
	}{
		{`1<a href="` + ministry + `">2<b>3</b></a>4`, []string{"-", ministry, ministry, "-"}},
		{`<a href=` + ministry + ` href=x>1<a href='` + police + `'>2`, []string{ministry, police}},
		{`<a name=x>1</a><a HREF>2</a><A TITLE=">" HREF = x>3</A>`, []string{"-", "", "x"}},
		{`<p><a href="` + ministry + `">备案<p>1<img href=x>2</p></a>3`, []string{ministry, ministry, "-"}},
		{`<a href="` + ministry + `">&#49;</a><area href=x>2`, []string{ministry, "-"}},
		{`<b hidden><a href="` + ministry + `">1</b>2<template><a href=x></a></template>3`, []string{ministry, ministry, ministry}},
		{`<a href="https&#58;//beian.miit.gov.cn">1</a>`, []string{"https&#58;//beian.miit.gov.cn"}},
		{`<a title="` + strings.Repeat("x", maxTag) + `" href="` + ministry + `">1</a>`, []string{"-"}},
		{`<a href="` + ministry + `" title="` + strings.Repeat("x", maxTag) + `">1</a>`, []string{ministry}},
	} {
		var want []Link
		for _, href := range test.links {
			if href == "-" {
				want = append(want, LinkNone)
			} else {
				want = append(want, LinkOf(href))
			}
		}
		for _, before := range []int{0, windowSize - 1, windowSize - 40, windowSize - maxTag} {
			text := strings.Repeat("\n", before) + test.page
			for _, p := range []*page{newPage(text, nil), newPage("", strings.NewReader(text))} {
				w := walkAll(t, p, 1)
				var got []Link
				for _, l := range append([]walkedLane{w.shown}, w.hidden...) {
					for i, link := range l.link {
						if isDigit(rune(l.text[i])) {
							got = append(got, link)
						}
					}
				}
				assert.Equal(t, want, got, "%.100q behind %d", test.page, before)
			}
		}
	}
}

// TestWalkLong reads what is longer than the window, whole and by a reader.
func TestWalkLong(t *testing.T) {
	t.Parallel()
	repeat := func(unit string) string { return strings.Repeat(unit, 2*windowSize/len(unit)) }
	long := repeat("ab>< '\"=-/!")
	for _, test := range []struct{ page, shown string }{
		{"1<!--" + long + "-->2", "1'2"},
		{"1<script>" + long + "</script>2", "1|2"},
		{"1<title>" + long + "</title>2", "1|2"},
		{"1<template>" + long + `"'></template>2`, "1|2"},
		{`1<b a="` + strings.ReplaceAll(long, `"`, "") + `">2`, "1'2"},
		{`1<b a='` + strings.ReplaceAll(long, `'`, "") + `'>2`, "1'2"},
		{`1<b a=` + repeat("x'") + `>2`, "1'2"},
		{`1<b ` + repeat(" ") + `=">2`, "1'2"},
		{`1<b ` + repeat(`a=">"`) + `>2`, "1'2"},
		{`1<p ` + repeat("x ") + `hidden>2`, "1|2"},
		{`1</p ` + repeat("x ") + `>2`, "1|2"},
		{"1" + repeat(" \n") + "2", "1 2"},
		{"1" + repeat("\x00") + "2", "12"},
		{"1" + repeat("<p>") + "2", "1|2"},
		{"1<!" + repeat("x") + ">2", "1'2"},
		{"1&#" + repeat("0") + "50;", "1&#" + repeat("0") + "50;"},
		{repeat("国"), repeat("国")},
	} {
		name := test.page[:min(20, len(test.page))]
		w := walkAll(t, newPage(test.page, nil), 1<<20)
		require.Equal(t, test.shown, w.shown.String(), "%q", name)
		require.Equal(t, w, walkAll(t, newPage("", strings.NewReader(test.page)), 1<<20), "%q", name)
	}
}

// TestWalkCommonRefs makes sure that what is known by itself is what the table of
// all references has.
func TestWalkCommonRefs(t *testing.T) {
	p := newPage("", nil)
	for _, want := range commonRefs {
		assert.Equal(t, want, p.recent[hashOf(want.ref)>>58], "no other one takes its place")
		shown, size := namedReference(want.ref)
		assert.Equal(t, want, namedRef{want.ref, shown, size})
	}
}

// TestWalkError has a reader fail, or do nothing.
func TestWalkError(t *testing.T) {
	failure := errors.New("failure")
	for _, test := range []struct {
		r    io.Reader
		want error
	}{
		{strings.NewReader("1<b>2"), nil},
		{iotest.DataErrReader(strings.NewReader("1<b>2")), nil},
		{io.MultiReader(strings.NewReader("1<b>2"), iotest.ErrReader(failure)), failure},
		{io.MultiReader(strings.NewReader("1<b>2"), iotest.ErrReader(io.ErrUnexpectedEOF)), io.ErrUnexpectedEOF},
		{io.MultiReader(strings.NewReader("1<b>2"), idleReader{}), io.ErrNoProgress},
	} {
		p := newPage("", test.r)
		w := walkAll(t, p, 1<<20)
		assert.Equal(t, "1'2", w.shown.String())
		assert.Equal(t, test.want, p.err)
	}
}

type idleReader struct{}

func (idleReader) Read([]byte) (int, error) { return 0, nil }

// TestWalkMemory makes sure that a page costs no more than what is searched at a
// time, however long it is.
func TestWalkMemory(t *testing.T) {
	html.UnescapeString("&hearts;") // has package html make its table
	for _, unit := range []string{
		"  a", "&nbsp;1", "&amp;", "&#49;", "<b>1</b>", "1\x00", "<p>1", "<p hidden>1", "<B HIDDEN>1", "<a href=x>1", "<!--", "<a b='",
		"<b style=display&colon;none>1", "<details><summary>1", "<template>", "国", "<svg>",
	} {
		page := strings.Repeat(unit, 1<<20/len(unit))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		p := newPage(page, nil)
		for event := p.next(); event != pageEnd; event = p.next() {
			p.shown.drop(max(0, len(p.shown.text)-512))
			if p.hidden.drop(max(0, len(p.hidden.text)-512)); p.hiddenEnded {
				p.hidden.drop(len(p.hidden.text))
			}
		}
		runtime.ReadMemStats(&after)
		assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(96<<10), "%q", unit) // less than 64 KiB without the race detector
	}
}

// TestStyleValues has the values that a browser knows behind one that they replace.
func TestStyleValues(t *testing.T) {
	for _, test := range []struct{ replaced, property, values, shown string }{
		{"display:none", "display", "block,flex,grid,table,list-item,flow-root,-webkit-box,-webkit-flex," +
			"table-cell,table-row,table-caption,table-row-group,table-header-group,table-footer-group,table-column,table-column-group," +
			"block flow,block flow-root,block flex,block grid,block table,block ruby,block math," +
			"flow block,flow-root block,flex block,grid block,table block,ruby block,math block," +
			"block list-item,list-item block,flow list-item,list-item flow", "1|2|3"},
		{"display:none", "display", "inline-block,inline-flex,inline-grid,-webkit-inline-box,-webkit-inline-flex," +
			"inline flow-root,inline flex,inline grid,flow-root inline,flex inline,grid inline," +
			"inline,contents,ruby,math,flow,inline-table,inline flow,inline ruby,inline math," +
			"inline table,flow inline,ruby inline,math inline,table inline,initial,inherit,unset", "1'2'3"},
		{"float:none", "float", "left,right,inline-start,inline-end", "1|2|3"},
		{"float:left", "float", "none,initial,inherit,unset,revert,revert-layer", "1'2'3"},
		{"position:static", "position", "absolute,fixed", "1|2|3"},
		{"position:fixed", "position", "static,relative,sticky,-webkit-sticky,initial,inherit,unset", "1'2'3"},
		{"visibility:hidden", "visibility", "visible,initial,inherit,unset", "1'2'3"},
		{"visibility:visible", "visibility", "hidden,collapse", "1'3"},
		{"display:block;content-visibility:hidden", "content-visibility", "visible,auto,initial,unset", "1|2|3"},
		{"display:block;content-visibility:auto", "content-visibility", "hidden", "1|3"},
	} {
		for value := range strings.SplitSeq(test.values, ",") {
			page := `1<b style="` + test.replaced + ";" + test.property + ":" + value + `">2</b>3`
			assert.Equal(t, test.shown, walkAll(t, newPage(page, nil), 1<<20).shown.String(), page)
		}
	}
}

// TestElementsShown has what browsers do with each element, x.
func TestElementsShown(t *testing.T) {
	for _, test := range []struct{ names, page, shown string }{
		{"address article aside fieldset figcaption figure footer header hgroup main nav plaintext search section xmp " +
			"blockquote center div h1 h2 h3 h4 h5 h6 listing pre form li dir menu ol ul dd dt dl p summary " +
			"table tbody tfoot thead tr caption td th body button frameset head html legend textarea option optgroup select marquee",
			"1<x>2</x>3", "1|2|3"},
		{"iframe noembed noframes noscript script style title template", "1<x>2</x>3", "1|3"},
		{"audio canvas meter progress rp video datalist dialog", "1<x>2</x>3", "13"},
		{"area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr", "1<x hidden>2", "12"},
		{"a b big code em font i nobr s small strike strong tt u", "<x hidden>2<p></x>3", "3"},
		{"applet object span ruby rt label ins del svg math slot", "1<x>2</x>3", "1'2'3"},
	} {
		for name := range strings.FieldsSeq(test.names) {
			page := strings.ReplaceAll(test.page, "x", name)
			assert.Equal(t, test.shown, walkAll(t, newPage(page, nil), 1<<20).shown.String(), page)
		}
	}
}

func TestElements(t *testing.T) {
	for _, row := range elements {
		for _, name := range row.names {
			for _, text := range []string{name, strings.ToUpper(name) + " hidden", name + ">         "} {
				key, end := keyAt(text, 0, &endsTagName)
				assert.Equal(t, len(name), end, name)
				assert.Equal(t, elAny|row.kind, kindOf(key, end), name)
			}
			assert.Zero(t, kindOf(keyAt(name+"x", 0, &endsTagName)), name)
		}
	}
}
