package icp_test

import (
	"fmt"
	"html"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// TestFindHTMLTable finds what browsers show.
func TestFindHTMLTable(t *testing.T) {
	for _, row := range table("html.tsv") {
		assert.Equal(t, list(row[1]), found(t, row[0], icp.HTML), "%q: %s", row[0], row[2])
	}
}

func TestFindHTML(t *testing.T) {
	t.Parallel()
	const number = "京ICP备11018762号-11"
	for i, test := range []struct {
		name string
		page string // what is found stands between ⟦ and ⟧
	}{
		// Tags.
		{"bare", `⟦京ICP备11018762号-11⟧`},
		{"link", `<a href="https://beian.miit.gov.cn/" target="_blank">⟦京ICP备11018762号-11⟧</a>`},
		{"tags between", `<i>⟦京</i><b>ICP</b><i>备</i><b>11018762</b><i>号</i>-<b>11⟧</b>`},
		{"tags inside", `⟦京<b>IC</b>P备<i>1101</i>8762号-<em>11⟧</em>`},
		{"attributes", `⟦京ICP备<span class="n" data-x='>' title="1 > 0">11018762</span>号-11⟧`},
		{"uppercase", `⟦京<SPAN>ICP</SPAN>备<A HREF=x>11018762</A>号-11⟧`},
		{"wbr", `⟦京ICP备<wbr>11018762<wbr/>号-11⟧`},
		{"comment", `⟦京ICP备<!-- react-text: 85 -->11018762<!-- /react-text -->号-11⟧`},
		{"comments", `<!----><!-->⟦京ICP备<!--->11018762<!-- - -- > -->号-11⟧<!-- -- -->`},
		{"image", `⟦京ICP备<img src="a.png" alt="津ICP备18006391号">11018762号-11⟧`},
		{"spaces", "⟦京ICP备 \n\t\t\t\t 11018762 \r\n\r\n 号 - 11⟧"},
		{"many spaces", "⟦京ICP备" + strings.Repeat(" ", 1000) + "11018762号-11⟧" + strings.Repeat("\n", 1000)},
		{"many tags", "⟦京ICP备" + strings.Repeat("<i></i>", 1000) + "11018762号-11⟧" + strings.Repeat("</i>", 1000)},
		{"long attribute", "⟦京ICP备<a title=\"" + strings.Repeat("备 > ", 1000) + "\">11018762号-11⟧</a>"},
		{"police", `⟦京ICP备11018762号-11⟧<img src=x>京公网安备11000002000001号`},
		{"no tags", `1 < 2 <3 << <> <京> < p> ⟦京ICP备11018762号-11⟧ 中 > 1 >>`},
		{"instruction", `<?xml version="1.0"?>⟦京ICP备<?php ?>11018762号-11⟧`},
		{"declaration", `<!DOCTYPE html>⟦京ICP备11018762号-11⟧`},

		// Character references.
		{"nbsp", `⟦京ICP备&nbsp;&nbsp;11018762&nbsp;号&nbsp;-&nbsp;11⟧&nbsp;`},
		{"decimal", `⟦&#20140;ICP&#22791;11018762&#21495;-11⟧`},
		{"hexadecimal", `⟦&#x4EAC;ICP&#x5907;11018762&#x53f7;&#X2d;11⟧`},
		{"all", `⟦&#20140;&#73;&#67;&#80;&#22791;&#49;&#49;&#48;&#49;&#56;&#55;&#54;&#50;&#21495;&#45;&#49;&#49;⟧&#32;&#20013;`},
		{"zeros", `⟦&#0020140;ICP&#x00005907;11018762号-11⟧`},
		{"no semicolon", `⟦&#20140ICP&#22791 11018762&nbsp号&#45 11⟧`},
		{"spaces by name", `⟦京&ensp;ICP&emsp;备&thinsp;11018762号&#12288;&#160;-11⟧`},
		{"no width", `⟦京&shy;ICP&zwnj;备&zwj;11018762&#8203;号&ZeroWidthSpace;-&#xFEFF;11⟧`},
		{"dashes", `⟦京ICP备11018762号&ndash;11⟧`},
		{"dash", `⟦京ICP备11018762号&mdash;11⟧`},
		{"width", `⟦京&#65321;&#65315;&#65328;备1101876&#65298;号－&#65297;1⟧`},
		{"colon", `ICP许可证&#65306;⟦京ICP备11018762号-11⟧`},
		{"copyright", `&copy;2024&middot;⟦京ICP备11018762号-11⟧&copy;&raquo;`},
		{"brackets", `&lt;p&gt;⟦京ICP备11018762号-11⟧&lt;/p&gt;`},
		{"ampersand", `a&b &amp; & &; &# &#; &#x; &#xZZ; &nothing; &#99999999999; ⟦京ICP备11018762号-11⟧`},
		{"tag and reference", `⟦京<b>&nbsp;</b>ICP备<b>&#49;1018762</b>号-&#49;&#49;⟧<b>&nbsp;`},

		// Blocks.
		{"paragraphs", `<p>⟦京ICP备11018762号-11⟧</p><p>一</p>`},
		{"blocks before", `<div>京ICP</div><p>证</p>⟦京ICP备11018762号-11⟧`},
		{"line", `⟦京ICP备11018762号-11⟧<br>备`},
		{"list", `<ul><li>2024<li>⟦京ICP备11018762号-11⟧<li>12345678</ul>`},
		{"table", `<tr><td>备案号</td><td>⟦京ICP备11018762号-11⟧</td><td>2024</td></tr>`},
		{"heading", `<h1>京</h1>⟦京ICP备11018762号-11⟧<h6>A</h6>`},
		{"footer", `<footer>⟦京ICP备11018762号-11⟧</footer><address>北京</address>`},

		// What is not shown.
		{"script", `<script>var a = "津ICP备18006391号" < 1</script>⟦京ICP备11018762号-11⟧`},
		{"script tags", `<SCRIPT type="a>b">"<b>津ICP备18006391号</b><\/script>"</Script >⟦京ICP备11018762号-11⟧`},
		{"script inside", `京ICP备<script>1</script>11018762号 ⟦京ICP备11018762号-11⟧`},
		{"style", `<style>a:after { content: "津ICP备18006391号" }</style>⟦京ICP备11018762号-11⟧`},
		{"template", `<template><p>津ICP备18006391号</p></template>⟦京ICP备11018762号-11⟧`},
		{"noscript", `<noscript><p>津ICP备18006391号</p></noscript>⟦京ICP备11018762号-11⟧`},
		{"title", `<title>津ICP备18006391号</title>⟦京ICP备11018762号-11⟧`},
		{"commented", `<!-- <p>津ICP备18006391号</p> -->⟦京ICP备11018762号-11⟧`},
		{"attribute", `<meta content="津ICP备18006391号"><img alt='津ICP备18006391号' title=津ICP备18006391号>⟦京ICP备11018762号-11⟧`},
		{"condition", `<!--[if IE]>津ICP备18006391号<![endif]-->⟦京ICP备11018762号-11⟧`},
		{"names alike", `<scripture>⟦京ICP备11018762号-11⟧</scripture><titles></titles>`},

		// Broken markup.
		{"tag at the end", `⟦京ICP备11018762号-11⟧<`},
		{"name at the end", `⟦京ICP备11018762号-11⟧<a`},
		{"quote at the end", `⟦京ICP备11018762号-11⟧<a href="`},
		{"end tag at the end", `⟦京ICP备11018762号-11⟧</`},
		{"reference at the end", `⟦京ICP备11018762号-11⟧&`},
		{"number at the end", `⟦京ICP备11018762号-11⟧&#`},
		{"quote in an attribute", `<a title=it's>⟦京ICP备11018762号-11⟧</a>`},
		{"quote in text", `<p>it's "⟦京ICP备11018762号-11⟧</p>`},
		{"quote behind a value", `<a title="x"">⟦京ICP备11018762号-11⟧</a><b title="y">`},
		{"stray end tags", `</script></b></p></>⟦京ICP备11018762号-11⟧`},
		{"open tags", `<p><b><div><a>⟦京ICP备11018762号-11⟧`},
		{"bad bytes", "\xff\xfe<\xff>⟦京ICP备11018762号-11⟧\xe4\xba"},
		{"zero bytes", "\x00\x00⟦京ICP备11018762号-11⟧\x00<p>\x00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			before, rest, _ := strings.Cut(test.page, "⟦")
			printed, after, _ := strings.Cut(rest, "⟧")
			page := before + printed + after
			want := []string{span(number, len(before), len(before)+len(printed))}
			assert.Equal(t, want, spans(t, page, icp.HTML), "%q", page)

			// Offsets hold on a long page, too, and behind another number.
			if i%every(8) != 0 {
				return
			}
			long := strings.Repeat("<p>津ICP备18006391号&nbsp;</p>\n", 2000)
			matches := spans(t, long+page, icp.HTML)
			require.Len(t, matches, 2001)
			assert.Equal(t, span(number, len(long+before), len(long+before)+len(printed)), matches[2000])
		})
	}
}

// TestFindHTMLLinks has links end and nest as the elements of a page do: M is the
// ministry, N the number.
func TestFindHTMLLinks(t *testing.T) {
	for _, test := range []struct {
		page string
		want icp.Link
	}{
		{`<a href=M>N</a>`, icp.LinkMinistry},
		{`<base target=_top><base href=M><a href=y>N</a>`, icp.LinkMinistry},
		{`<base href="https://example.com/"><base href=M><a href=y>N</a>`, icp.LinkElsewhere},
		{`<base href=M><a href="#/Integrated/index">N</a>`, icp.LinkMinistry},
		{`<base href=M><a href="//example.com/">N</a>`, icp.LinkElsewhere},
		{`<base href=M><a href="mailto:x@example.com">N</a>`, icp.LinkElsewhere},
		{`<a href=M>x</a>N`, icp.LinkNone},
		{`<div><a href=M>x</div>N`, icp.LinkMinistry},
		{`<a href=M>x<a href=/>N</a>`, icp.LinkElsewhere},
		{`<a href=M>x<a name=y>N</a>`, icp.LinkNone},

		// Cells.
		{`<table><tr><td><a href=M>x<td>N</table>`, icp.LinkNone},
		{`<table><tr><th><a href=M>x<tr><td>N</table>`, icp.LinkNone},
		{`<table><tr><td><a href=M>x</td></tr></table><p>N</p>`, icp.LinkNone},
		{`<table><tr><td><a href=M>x</table>N`, icp.LinkNone},
		{`<table><caption><a href=M>x</caption><tr><td>N</table>`, icp.LinkNone},
		{`<table><caption><a href=M>x<tr><td>N</table>`, icp.LinkNone},
		{`<table><tr><td><a href=M><p>x<p>N</table>`, icp.LinkMinistry},

		// Tables in links, and the other way around.
		{`<a href=M><table><tr><td>N</table></a>`, icp.LinkMinistry},
		{`<a href=M><td>N</td></a>`, icp.LinkMinistry},
		{`<a href=M>x<table><tr><td></a>N</td></tr></table>`, icp.LinkMinistry},
		{`<a href=M><table><tr><td><a href=/>x</a>N</table></a>`, icp.LinkMinistry},
		{`<a href=M><table><tr><td><a href=/>x</table>N</a>`, icp.LinkMinistry},
		{`<table><a href=M><tr><td>x</td></tr></table>N`, icp.LinkMinistry},
		{`<table><a href=M><tr><td>N</td></tr></a></table>`, icp.LinkNone},
		{`<table><tr><td><table><tr><td><a href=M>x</table>N</table>`, icp.LinkNone},

		// What else they do not reach out of.
		{`<object><a href=M>x</object>N`, icp.LinkNone},
		{`<marquee><a href=M>x</marquee>N`, icp.LinkNone},
		{`<a href=M><object><a href=/>x</a>N</object></a>`, icp.LinkMinistry},
		{`<a href=M><marquee></a>N</marquee>`, icp.LinkMinistry},
		{`<template><a href=M>x</template>N`, icp.LinkNone},
		{`<a href=M><template></a></template>N`, icp.LinkMinistry},
		{`<a href=M><span><template shadowrootmode=open>N</template></span></a>`, icp.LinkMinistry},

		// Images.
		{`<svg><a xlink:href=M><text>N</text></a></svg>`, icp.LinkMinistry},
		{`<svg><a href=M/><text>N</text></svg>`, icp.LinkNone},
	} {
		page := strings.NewReplacer("M", `"https://beian.miit.gov.cn/"`, "N", "京ICP备11018762号").Replace(test.page)
		for m := range icp.FindAll(page, icp.HTML) {
			assert.Equal(t, test.want, m.Link, "%q", page)
		}
		assert.Len(t, found(t, page, icp.HTML), 1, "%q", page)
	}
}

func TestFindHTMLNothing(t *testing.T) {
	for _, page := range []string{
		``,
		`<`,
		`&`,
		`<p>京ICP备</p><p>11018762号</p>`,
		`<p>京<p>ICP备11018762号`,
		`<td>京ICP备</td><td>11018762号</td>`,
		`京ICP备1101<div>8762号</div>`,
		`<h1>京</h1>ICP备11018762号`,
		`京<script></script>ICP备11018762号`,
		`<script>京ICP备11018762号</script`,
		`<script>京ICP备11018762号`,
		`<!-- 京ICP备11018762号`,
		`<title>京ICP备11018762号`,
		`<! 京ICP备11018762号`,
		`<a href="x>京ICP备11018762号</a>`,
		`<iframe>京ICP备11018762号</iframe>`,
		`<noembed>京ICP备11018762号</noembed>`,
		`<noframes>京ICP备11018762号</noframes>`,
		`<script>var s = "</b>京ICP备11018762号"</script>`,
		`<script type="application/ld+json">{"icp":"京ICP备11018762号"}</script>`,
		`<TITLE lang=zh>京ICP备11018762号</TITLE>`,
		`<!--><!--京ICP备11018762号-->`,
		`<!京ICP备11018762号>`,
		`<?京ICP备11018762号?>`,
		`<p title="京ICP备11018762号">`,
		`<p title='京ICP备11018762号' id=x>`,
		`<p title=京ICP备11018762号>`,
		`<p title = "a>京ICP备11018762号">`,
		`</p 京ICP备11018762号>`,
		`<meta name="keywords" content="京ICP备11018762号，粤B2-20090059"/>`,
		`京ICP&#22791;备11018762号`,
		`京ICP备&#0;11018762号`,
		"\xe4\x00\xba\xacICP备11018762号", // no 京
		`阿里云ICP备案`,
	} {
		assert.Empty(t, found(t, page, icp.HTML), "%q", page)
		assert.Empty(t, found(t, "<body>"+page+"</body>", icp.HTML|icp.Police), "%q", page)
	}
}

// TestFindHTMLSpans tells where a match begins and ends in the page.
func TestFindHTMLSpans(t *testing.T) {
	for page, want := range map[string]string{
		`<b>粤</b>B2-20090059`:                                       `粤</b>B2-20090059`,
		`<b>粤</b>&nbsp;<i>B2-20090059`:                              `粤</b>&nbsp;<i>B2-20090059`,
		`<b>浙</b>ICP证B2-20090064号`:                                  `浙</b>ICP证B2-20090064号`,
		`&nbspB2-20090028`:                                          `B2-20090028`,
		`京ICP备&nbsp11018762Copyright`:                               `京ICP备&nbsp11018762`,
		`Beijing ICP&nbsp11018762BeijingICP11018763`:                `Beijing ICP&nbsp11018762|BeijingICP11018763`,
		`京ICP备11018762号-  &#49;`:                                    `京ICP备11018762号-  &#49;`,
		`&#x4EACICP备11018762号`:                                      `&#x4EACICP备11018762号`,
		`京ICP备11018762号&#150;1`:                                     `京ICP备11018762号&#150;1`,
		`<title>x<script>"京ICP备11018762号"</script>`:                 ``,
		`<p class="a" ">京ICP备11018762号</p><p class="b">x</p>`:       `京ICP备11018762号`,
		`<a href=/s?q="x>京ICP备11018762号</a><a title="">`:            `京ICP备11018762号`,
		`<title-bar>京ICP备11018762号</title-bar>`:                     `京ICP备11018762号`,
		"<a x=\n\"b>京ICP备11018762号\">":                              ``,
		`<script>"京ICP备11018762号"</scripts>京ICP备11018763号</script>`: ``,
		`粤B2-20090059&#44;&#65296;`:                                 `粤B2-20090059`,
		`京ICP备11018762号<span style="display:none">-11</span>`:       `京ICP备11018762号`,
		`<b>京ICP备11018762号</b>`:                                     `京ICP备11018762号`,
	} {
		got := []string{}
		for _, m := range search(t, page, icp.HTML) {
			got = append(got, page[m.Start:m.End])
		}
		assert.Equal(t, list(want), got, "%q", page)
	}
}

func TestFindHTMLSeveral(t *testing.T) {
	for _, test := range []struct{ page, want string }{
		{`<p>京ICP备11018762号-1</p><p>2</p>`, "[京ICP备11018762号-1]"},
		{`<p>京ICP备11018762号-1</p><p>2024-01-02</p>`, "[京ICP备11018762号-1]"},
		{`<p>京ICP备11018762号</p>-1`, "[京ICP备11018762号]"},
		{`<b>京ICP备11018762号</b>-1`, "[京ICP备11018762号-1]"},
		{`京ICP备11018762号-1<b>2</b>`, "[京ICP备11018762号]"},  // -1 or -12
		{`京ICP备11018762号-1 <b>2</b>`, "[京ICP备11018762号]"}, // the same
		{`<b>京ICP备05086624</b><b>11</b>`, "[]"},           // shown as one number with ten digits
		{`京ICP备11018762号京ICP备11018763号`, "[京ICP备11018762号 京ICP备11018763号]"},
		{`<i>京ICP备11018762号</i><i>粤B2-20090059</i>`, "[京ICP备11018762号 粤B2-20090059]"},
		{`<a>沪ICP备13002172号-3</a><a>沪ICP证：沪B2-20100043</a>`, "[沪ICP备13002172号-3 沪B2-20100043]"},
		{`<td>京ICP备11018762号<td>京ICP备11018763号<td>x`, "[京ICP备11018762号 京ICP备11018763号]"},
		{`京ICP备11018762号&nbsp;|&nbsp;京ICP证030173号`, "[京ICP备11018762号 京ICP证030173号]"},
		{`<script>"津ICP备18006391号"</script>京ICP备11018762号<style>津ICP备18006391号</style>京ICP证030173号`, "[京ICP备11018762号 京ICP证030173号]"},
	} {
		assert.Equal(t, test.want, fmt.Sprint(found(t, test.page, icp.HTML)), "%q", test.page)
	}
}

// TestFindHTMLSpellings shows each text of the tables in a paragraph.
func TestFindHTMLSpellings(t *testing.T) {
	var page strings.Builder
	var want []string
	for _, row := range spellings() {
		fmt.Fprintf(&page, "<p>%s</p>", html.EscapeString(row[0]))
		want = append(want, row[1])
	}
	assert.Equal(t, want, found(t, page.String(), icp.HTML))

	page.Reset()
	for _, text := range nothing() {
		fmt.Fprintf(&page, "<p>%s</p>", html.EscapeString(text))
	}
	assert.Empty(t, found(t, page.String(), icp.HTML))
}

// TestFindHTMLContexts shows each form in each context as text.
func TestFindHTMLContexts(t *testing.T) {
	for _, context := range contexts() {
		if strings.ContainsAny(context.before+context.after, "\n\x00") {
			continue // white space and NUL are something else on a page
		}
		for _, form := range forms() {
			if !form.suits(context.needs) {
				continue
			}
			before := "<p>" + html.EscapeString(context.before)
			printed := html.EscapeString(form.printed)
			page := before + printed + html.EscapeString(context.after) + "</p>"
			want := []string{span(form.number.String(), len(before), len(before)+len(printed))}
			assert.Equal(t, want, spans(t, page, icp.HTML), "%q", page)
		}
	}
}

// TestFindHTMLPages reads pages that are made up, with what makes real ones
// difficult, and finds what their table says.
func TestFindHTMLPages(t *testing.T) {
	files, err := os.ReadDir("testdata/pages")
	require.NoError(t, err)
	rows := table("pages/expected.tsv")
	assert.Len(t, files, len(rows)+1, "each page has a row")
	for _, row := range rows {
		require.Len(t, row, 2, "%q", row)
		page, err := os.ReadFile("testdata/pages/" + row[0])
		require.NoError(t, err)
		assert.Equal(t, list(row[1]), found(t, string(page), icp.HTML), row[0])
	}
}

// TestFindHTMLBreak stops at each match among shown ones and many hidden ones,
// which wait for what is shown in front of them.
func TestFindHTMLBreak(t *testing.T) {
	var page strings.Builder
	var want []string
	for _, hidden := range []int{1, 3, 40, 2} {
		want = append(want, "京ICP备11018762号")
		want = append(want, slices.Repeat([]string{"~津ICP备18006391号"}, hidden)...)
		want = append(want, "粤B2-20090059")
		page.WriteString("<p>京ICP备11018762号</p><div hidden>" + strings.Repeat("<p>津ICP备18006391号</p>", hidden) + "</div><p>粤B2-20090059</p>")
	}
	// What is hidden inside a number is passed over, unless it is too much to wait
	// for the rest.
	for _, hidden := range []int{5, 20} {
		page.WriteString("<p>京ICP备11018762号 <b hidden>" + strings.Repeat("津ICP备18006391号 ", hidden) + "</b>-11</p>")
	}
	want = append(want, "京ICP备11018762号-11", "京ICP备11018762号")
	want = append(want, slices.Repeat([]string{"~津ICP备18006391号"}, 20)...)
	require.Equal(t, want, found(t, page.String(), icp.HTML))
	all := search(t, page.String(), icp.HTML)
	for count := 1; count <= len(all); count++ {
		var got []icp.Match
		for m := range icp.FindAll(page.String(), icp.HTML) {
			if got = append(got, m); len(got) == count {
				break
			}
		}
		require.Equal(t, all[:count], got)
	}
}

// TestFindHTMLFromEveryByte searches pages that begin at each byte of others, and end
// anywhere.
func TestFindHTMLFromEveryByte(t *testing.T) {
	t.Parallel()
	for _, row := range table("pages/expected.tsv") {
		page, err := os.ReadFile("testdata/pages/" + row[0])
		require.NoError(t, err)
		for i := 0; i < len(page); i += every(3) {
			search(t, string(page[i:min(len(page), i+400)]), modes[i%len(modes)])
		}
	}
}

// TestFindHTMLSeams has numbers at each place across what is searched at a time.
func TestFindHTMLSeams(t *testing.T) {
	t.Parallel()
	want := []string{"陇ICP备2023608527号-2", "甘公网安备62010202392358号"}
	for tag, foot := range map[string]string{
		"<p>": `<a href="https://beian.miit.gov.cn/">陇ICP备2023608527号-2</a>` + "\n" +
			`<a href="https://beian.mps.gov.cn/#/query/webSearch?code=62010202392358">甘公网安备62010202392358号</a>`,
		"<xmp>": strings.Join(want, "\n"),
	} {
		for n := 0; n < 7000; n += every(2) {
			page := tag + strings.Repeat("字", n/3) + strings.Repeat("x", n%3) + foot
			require.Equal(t, want, found(t, page, icp.HTML|icp.Police), "%q behind %d bytes", tag, n)
		}
	}
}

// TestFindHTMLFar puts a number that goes on far behind its digits at each offset
// from where on pages are searched piece by piece.
func TestFindHTMLFar(t *testing.T) {
	const number = "粤ICP备11018762号-11"
	printed := strings.Repeat("\u00a0", 50) + "号" + strings.Repeat("\u00a0", 40) + "-11。"
	for before := range 4000 {
		page := "<p>" + strings.Repeat("x", before) + "。粤ICP备11018762" + printed + strings.Repeat("x", 4000)
		require.Equal(t, []string{number}, found(t, page, icp.HTML), "behind %d bytes", before)
	}
}
