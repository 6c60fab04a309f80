package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// diffPages returns all pages. Those of a folder that ICP_PAGES names are among them.
func diffPages(t *testing.T) []string {
	t.Helper()
	var pages []string
	for _, shape := range diffShapes {
		for _, e := range diffElements {
			pages = append(pages, strings.ReplaceAll(shape, "$", e))
		}
	}
	for _, shape := range diffPairShapes {
		for _, outer := range diffPairs {
			for _, inner := range diffPairs {
				pages = append(pages, strings.NewReplacer("$", outer, "@", inner).Replace(shape))
			}
		}
	}
	for _, place := range diffPlaces {
		for _, odd := range slices.Concat(diffReferences(), diffOddities()) {
			pages = append(pages, strings.ReplaceAll(place, "$", odd))
		}
	}
	for _, page := range diffOthers {
		pages = append(pages, page, "<!DOCTYPE html>"+page)
	}
	pages = slices.Concat(pages, diffStyled(), diffFiles(t, "testdata/pages"))
	if folder := os.Getenv("ICP_PAGES"); folder != "" {
		pages = append(pages, diffFiles(t, folder)...)
	}
	return pages
}

// diffFiles returns the pages of the folder that are UTF-8.
func diffFiles(t *testing.T, folder string) (pages []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.html"))
	require.NoError(t, err)
	require.NotEmpty(t, files, folder)
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(t, err)
		if utf8.Valid(page) {
			pages = append(pages, string(page))
		}
	}
	return pages
}

// diffElements are all elements of HTML, present and past, and some of SVG,
// MathML and none.
var diffElements = strings.Fields(`
	a abbr acronym address applet area article aside audio b base bdi bdo big blockquote
	body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog
	dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
	header hgroup hr html i iframe image img input ins label legend li link listing main map
	mark marquee math menu meta meter nav nobr noembed noframes noscript object ol
	optgroup option output p param picture plaintext pre progress q rp rt ruby s script search section
	select selectedcontent slot small source span strong style sub summary sup svg table tbody td
	template textarea tfoot th thead time title tr track u ul video wbr xmp
	g text foreignObject desc path mi mtext annotation-xml x-y 京`)

// diffShapes are what is done with each element: $ is its name.
var diffShapes = []string{
	// Holding a number, and a part of it.
	`<$>京ICP备18011342号-6</$>`,
	`沪ICP备13002172号<$>京ICP备18011342号</$>津ICP备18006391号`,
	`京<$>ICP备</$>18011342号-6`,
	`京ICP备<$>18011342</$>号-6`,
	`京ICP备1801<$>1342</$>号-6`,
	`京ICP备 <$> 18011342 </$> 号 -6`,
	`京ICP备18011342号<$>-6</$>`,
	`京ICP备18011342号<$>9</$>-6`,
	`<div><$>京ICP备</$><$>18011342号</$><$>-6</$></div>`,
	// Between its parts.
	`京ICP备1801<$></$>1342号-6`,
	`京ICP备<$></$>18011342号-6`,
	`京ICP备18011342号<$></$>-6`,
	`京ICP备18011342号 <$> </$> -6`,
	// Without an end or a beginning.
	`京ICP备1801<$>1342号-6`,
	`京ICP备18011342号<$>-6`,
	`<$>京ICP备18011342号`,
	`京ICP备1801</$>1342号-6`,
	`京ICP备18011342号</$>-6`,
	`<$>沪ICP备13002172号<$>京ICP备18011342号<$>津ICP备18006391号`,
	// Closing itself.
	`京ICP备1801<$/>1342号-6`,
	`京ICP备18011342号<$ />-6`,
	`<$ a=/>京ICP备18011342号</$>津ICP备18006391号`,
	`<svg><$/>京ICP备18011342号</svg>津ICP备18006391号`,
	`<svg><$>京ICP备18011342号</$></svg>津ICP备18006391号`,
	`<math><$/>京ICP备18011342号</math>津ICP备18006391号`,
	`<math><mtext><$/>京ICP备18011342号</math>津ICP备18006391号`,
	`<svg><foreignObject><$/>京ICP备18011342号</foreignObject></svg>津ICP备18006391号`,
	// Hidden.
	`<$ hidden>京ICP备18011342号</$>津ICP备18006391号`,
	`<$ hidden>京ICP备18011342号<$>沪ICP备13002172号</$>粤ICP备05000001号</$>津ICP备18006391号`,
	`京ICP备1801<$ style="display:none">99</$>1342号-6`,
	`京ICP备18011342号<$ style="visibility:hidden">9</$>-6`,
	`<$ style="visibility:hidden">京ICP备18011342号</$>津ICP备18006391号`,
	`<$ open>京ICP备18011342号</$>津ICP备18006391号`,
	`<p hidden>京ICP备18011342号<$>沪ICP备13002172号</$>津ICP备18006391号`,
	`<span hidden>京ICP备18011342号<$>沪ICP备13002172号</$>津ICP备18006391号</span>粤ICP备05000001号`,
	`<ul><li hidden>京ICP备18011342号<$>沪ICP备13002172号</ul>津ICP备18006391号`,
	`<table><tr><td hidden>京ICP备18011342号<$>沪ICP备13002172号</table>津ICP备18006391号`,
	`<details><$>京ICP备18011342号</$>津ICP备18006391号</details>粤ICP备05000001号`,
	`<details><summary>京ICP备18011342号<$>沪ICP备13002172号</$></summary>津ICP备18006391号</details>粤ICP备05000001号`,
	`<template><$>京ICP备18011342号</$></template>津ICP备18006391号`,
	`<$ hidden=until-found>京ICP备18011342号</$>津ICP备18006391号`,
	`<$ popover>京ICP备18011342号</$>津ICP备18006391号`,
	`<$ style="content-visibility:hidden">京ICP备18011342号</$>津ICP备18006391号`,
	// Hidden, without an end of its own.
	`<div><$ hidden>京ICP备18011342号</div>津ICP备18006391号`,
	`<ul><li><$ hidden>京ICP备18011342号<li>沪ICP备13002172号</ul>津ICP备18006391号`,
	`<table><tr><td><$ hidden>京ICP备18011342号<td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<div><span hidden>京ICP备18011342号<$>沪ICP备13002172号</$></div>津ICP备18006391号`,
	// In others.
	`<select><$>京ICP备18011342号</$></select>津ICP备18006391号`,
	`<select><option><$>京ICP备18011342号</$></option></select>津ICP备18006391号`,
	`<video><$>京ICP备18011342号</$></video>津ICP备18006391号`,
	`<object><$>京ICP备18011342号</$></object>津ICP备18006391号`,
	`<a href="https://beian.miit.gov.cn/">京ICP备<$>18011342号</$></a>-6`,
	`<p>京ICP备<$>18011342号</p>-6</$>津ICP备18006391号`,
}

// diffPairs are elements of each sort, which are put into one another.
var diffPairs = strings.Fields(`
	a b br button details dialog div dt h1 li meter option p rp script select span summary svg table td textarea tr ul
	xmp`)

var diffPairShapes = []string{
	`<$ hidden>京ICP备18011342号<@>沪ICP备13002172号</@>津ICP备18006391号</$>粤ICP备05000001号`,
	`<$>京ICP备18011342号<@ hidden>沪ICP备13002172号</$>津ICP备18006391号`,
	`京ICP备<$><@></@></$>18011342号<$></$><@></@>-6`,
}

// diffReferences are character references and what is almost one, for the places
// of diffPlaces.
func diffReferences() []string {
	var refs []string
	for _, name := range strings.Fields(`nbsp ensp emsp emsp13 emsp14 numsp puncsp thinsp hairsp MediumSpace NoBreak
		ZeroWidthSpace Tab NewLine shy zwnj zwj lrm rlm hyphen dash ndash mdash horbar minus amp AMP lt gt quot apos copy
		COPY reg middot sup1 frac12 num ast quest lpar rpar colon semi comma period sol lowbar lsqb fjlig NotEqualTilde
		nosuch notin not`) {
		refs = append(refs, "&"+name+";", "&"+name, "&"+strings.ToUpper(name)+";")
	}
	numbers := []int{0x2D, '0', '1', 'x', 0x3000, 0x2000, 0x200B, 0x2028, 0x2029, 0xFEFF, 0xFFFD, 0xFFFE, 0xFF11, 0x4EAC, 0x5907,
		0xD7FF, 0xD800, 0xDFFF, 0x10FFFF, 0x110000, 1 << 31, 1 << 32, 1<<32 + '1', 1<<62 + '1'}
	for n := range 0x20 {
		numbers = append(numbers, n, 0x80+n)
	}
	numbers = append(numbers, 0x20, 0x7F, 0xA0)
	for _, n := range numbers {
		refs = append(refs, fmt.Sprintf("&#%d;", n), fmt.Sprintf("&#%d", n), fmt.Sprintf("&#x%x;", n), fmt.Sprintf("&#X0%X", n))
	}
	return append(refs, "&", "&&", "&;", "&#", "&#;", "&#x", "&#x;", "&#xg;", "& #49;", "&#49.", "&#-1;", "&amp;#49;", "&am<b>p;</b>", "&#x31&#x32", "&#4<i>9;</i>",
		"&nbspnbsp;", "&ampnbsp;", "&notit;", "&NBSP", "&#００49;")
}

// diffOddities are what else may stand in a page.
func diffOddities() []string {
	odd := []string{"\x00", "\x00\x00 ", "\x01", "\x08", "\x0b", "\x0c", "\x1f", "\x7f", "\u0080", "\u0085", "\u00a0", "\u2028", "\u200b", "\ufeff", "\ufffe", "\ufffd",
		"\t", "\n", "\r", "\r\n", "\r\r\n", " \n\t ", "<", "<<", "< b>", "<>", "</>", "</ >", "</ b>", "</1>", "<1>", "<!>", "<!->", "<!a>", "<?a>", "<?a b='>'>", "<!DOCTYPE html>", "<!DOCTYPE a '>'>",
		"<![CDATA[9]]>", "<![CDATA[>]]>", "<![if IE]>", "<![endif]>", ">", "-->", "]]>",
		"<br>", "<br/>", "<br />", "</br>", "<BR>", "<br a>", "</br a=1>", "<br></br>", "</p>", "<p></p>", "<P>", "</body>", "</html>", "</html><p>", "<body>", "<html>", "</head>", "<wbr>", "</wbr>",
		"<svg><![CDATA[", "<svg><![CDATA[]]>", "<svg>]]></svg>", "<math><![CDATA[]]></math>", "<svg/>", "<math/>", "<svg></svg>", "<svg><title/></svg>", "<svg><style/></svg>", "<svg><script/></svg>",
		"<svg><title>x</title></svg>", "<svg><desc>x</desc></svg>", "<svg><text>x</text></svg>", "<svg><br></svg>", "<svg><p></svg>", "<svg><font></svg>", "<svg><font color=x></svg>",
	}
	// Comments.
	for _, inside := range []string{"", "-", "--", ">", "->", "-->", "--!>", "--!", "-!>", "!", " a ", " -- ", "<!-- ", "<!-->", " > ", "9", "a--", "a-", "a--!", "--> -->", "<script>", "</b>", "\x00", "[if IE]>9<![endif]", "a -- > b", "a--->", "----"} {
		odd = append(odd, "<!--"+inside+"-->", "<!--"+inside+"--!>", "<!--"+inside+">", "<!--"+inside, "<!-"+inside+"->")
	}
	// Attributes.
	for _, a := range []string{`a`, `a=`, `a=b`, `a='b'`, `a="b"`, `a='>'`, `a=">"`, `a="'>"`, `a='">'`, `a=b'c`, `a=b"c>d"`, `a="b"c`, `a="b""c"`, `a="b"">"`, `a=''b=">"`, `a = ">"`, "a\n=\n\">\"",
		`=`, `=a`, `=">`, `==">"`, `a==">"`, `"`, `'`, `">`, `a">`, `"="`, `a/b`, `a/=">"`, `/`, `//`, `/ /`, `a=/`, `a=b/`, `a='/'/`, `<b`, `a=<b>`, `a="<b>"`, "a=\x00", "\x00", "a=\"\x00>\"", `a=&quot;>`, `a="&quot;>"`, "a=`>`",
		`hidden`, `HIDDEN`, `hidden=`, `hidden=""`, `hidden="false"`, `hidden=until-found`, `"hidden`, `hidden/`, `hidden=/`, `x hidden y`, `xhidden`, `hidden-x`, `a="hidden"`, "hid\x00den", `a=">"hidden`, `open`, `hidden="x"open`, `aria-hidden=true`, `data-hidden`} {
		odd = append(odd, "<b "+a+">", "<b "+a+">9</b>", "</b "+a+">")
	}
	return odd
}

// diffStyled are elements with a style that hides them, perhaps.
func diffStyled() (pages []string) {
	for _, s := range []string{`display:none`, `DISPLAY:NONE`, `display : none ;`, `;display:none`, `a;display:none`, `a:b;display:none`, `display:none;display:block`, `display:block;display:none`, `display:none!important;display:block`,
		`display:none ! IMPORTANT;display:block`, `display:none!x`, `display:none x`, `display:none;display:x`, `display:block;display:x`, `xdisplay:none`, `-display:none`, `--display:none`, `display:nonex`, `display:no\6ee`, `d\69splay:none`, `display/**/:/**/none`,
		`/*display:none*/`, `/*`, `display:none/*`, `display:none}`, `{display:none}`, `a:{display:none}`, `a:{;display:none}`, `a:'display:none'`, `a:';display:none'`, `a:";';display:none`, `a:(;display:none)`, `a:(;);display:none`, `a:[;display:none]`, `a:((;);display:none)`, `a:url(;display:none)`, `a:url(');display:none`, `a:');display:none`,
		"a:'\n;display:none", `a:'\';display:none'`, `display:'none'`, `display:"none"`, `display=none`, `display none`, `display:`, `display::none`, `display:;display:none`, `display:none;;`, `:;display:none`, `display:!important none`, `display:initial`, `display:none;display:initial`, `display:none;display:inherit`, `display:none;display:var(--x)`, `display:var(--x)`, `display:var(--x,none)`, `display:none;display:contents`, `display:none;all:unset`, `all:unset`, `all:initial;display:none`,
		`visibility:hidden`, `visibility:collapse`, `visibility:visible`, `VISIBILITY : HIDDEN`, `visibility:hidden;visibility:visible`, `visibility:hidden!important;visibility:visible`, `visibility:hidden;display:block`, `visibility:hidden;display:inline`, `display:inline`, `display:block`, `display:inline-block`, `display:flex`, `display:table-cell`, `display:contents`, `display:run-in`, `display:none;visibility:visible`,
		`display:&nbsp;none`, `opacity:0`, `font-size:0`, `width:0;height:0;overflow:hidden`, `position:absolute;left:-9999px`, `content-visibility:hidden`, `float:left`, `position:absolute`, `text-transform:uppercase`, `white-space:pre`, `color:red;background:url(x)`, `display:block;x:none`, `<!--display:none`, `<!-- display:none -->`, `@x;display:none`, `@x{};display:none`, `!display:none`, `,display:none`, `#a{display:none}`, `a:}display:none`, `a:};display:none`, `a:);display:none`, `a:];display:none`, "display:none\x00", "display:\x00none", "display:\fnone", "display:\vnone", "display:\u00a0none"} {
		for _, shape := range []string{
			`京ICP备1801<b style="$">99</b>1342号-6`,
			`京ICP备18011342号<b style="$">沪ICP备13002172号</b>津ICP备18006391号`,
			`<p style="$">沪ICP备13002172号</p>津ICP备18006391号`,
			`<B STYLE="$" hidden>沪ICP备13002172号</B>津ICP备18006391号`,
			`<dialog style="$">沪ICP备13002172号</dialog>津ICP备18006391号`,
			`<details style="$">沪ICP备13002172号</details>津ICP备18006391号`,
			`<img style="$">津ICP备18006391号`,
		} {
			pages = append(pages, strings.ReplaceAll(shape, "$", s))
		}
	}
	return pages
}

// diffPlaces are where references and oddities are put, for $.
var diffPlaces = []string{
	`京ICP备$18011342号-6`,
	`京ICP备1801$1342号-6`,
	`京ICP备18011342号$-6`,
	`京ICP备18011342号-$6`,
	`京ICP备18011342号-6$`,
	`$京ICP备18011342号`,
	`<b title="$">京ICP备18011342号</b>津ICP备18006391号`,
}

// diffOthers are pages by themselves.
var diffOthers = []string{
	`京ICP备18011342号<textarea><b>沪ICP备13002172号</b></textarea>`,
	`<style>.a { display: none }</style><p class=a>京ICP备18011342号</p>`,
	`<div style="visibility:hidden">京ICP备18011342号<b style="visibility:visible">沪ICP备13002172号</b></div>`,
	"<pre>京ICP备18011342号\n-6</pre>",
	`<template><template></template>京ICP备18011342号</template>`,
	`<template><script>"</template>"</script>京ICP备18011342号</template>`,
	`<script><!--<script></script>京ICP备18011342号--></script>`,
	`<script><!--<script></script></script>京ICP备18011342号`,
	`<script><!--><script></script>京ICP备18011342号`,
	`<script><!-- </script>京ICP备18011342号`,
	`<script><!--<scripts></script>京ICP备18011342号--></script>`,
	`<script><!--<script/></script>京ICP备18011342号--></script>`,
	`<script></scripts>京ICP备18011342号</script >沪ICP备13002172号`,
	`<style><!--</style>京ICP备18011342号--></style>沪ICP备13002172号`,
	`<title><!--</title>京ICP备18011342号--></title>沪ICP备13002172号`,
	`<title><script></title>京ICP备18011342号</script>沪ICP备13002172号`,
	`<textarea><script></textarea>京ICP备18011342号</script>沪ICP备13002172号`,
	`<noscript><!--</noscript>京ICP备18011342号-->`,
	`<noscript><p></noscript>京ICP备18011342号`,
	`<iframe><!--</iframe>京ICP备18011342号-->`,
	`<xmp><!--</xmp>京ICP备18011342号-->`,
	`<xmp>京ICP备&#49;8011342号</xmp>京ICP备&#49;8011342号`,
	`<plaintext>京ICP备18011342号</plaintext><b>沪ICP备13002172号`,
	`<frameset><frame>京ICP备18011342号</frameset>沪ICP备13002172号`,
	`<html hidden>京ICP备18011342号`,
	`<body hidden>京ICP备18011342号`,
	`<body style="display:none">京ICP备18011342号`,
	`<p>沪ICP备13002172号<body hidden>京ICP备18011342号`,
	`<head>京ICP备18011342号</head>沪ICP备13002172号`,
	`<head hidden>京ICP备18011342号</head>沪ICP备13002172号`,
	`<table><tr><td>京ICP备<td>18011342号<tr><td>沪ICP备13002172号<td>-6</table>`,
	`<table><caption>京ICP备18011342号<tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table><caption hidden>京ICP备18011342号<tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table><colgroup hidden><col><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<table hidden><tr><td>京ICP备18011342号</table>沪ICP备13002172号`,
	`<table><thead hidden><tr><td>京ICP备18011342号<tbody><tr><td>沪ICP备13002172号<tfoot hidden><tr><td>津ICP备18006391号</table>粤ICP备05000001号`,
	`<table><tr><td><table><tr><td hidden>京ICP备18011342号</table>沪ICP备13002172号<td>津ICP备18006391号</table>`,
	`<table><tr hidden><td><p>京ICP备18011342号<tr><td>沪ICP备13002172号</table>`,
	`<table>京ICP备18011342号<tr><td>沪ICP备13002172号</table>`,
	`京ICP备<table>18011342号<tr><td>沪ICP备13002172号</table>`,
	`<table><b hidden>京ICP备18011342号</b><tr><td>沪ICP备13002172号</table>`,
	`<table><tr>京ICP备18011342号<td>沪ICP备13002172号</table>`,
	`<p hidden>京ICP备18011342号<table><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<!DOCTYPE html><p hidden>京ICP备18011342号<table><tr><td>沪ICP备13002172号</table>津ICP备18006391号`,
	`<a hidden href=x>京ICP备18011342号<a href=y>沪ICP备13002172号</a>津ICP备18006391号`,
	`<button hidden>京ICP备18011342号<button>沪ICP备13002172号</button>津ICP备18006391号`,
	`<nobr hidden>京ICP备18011342号<nobr>沪ICP备13002172号</nobr>津ICP备18006391号`,
	`<h1 hidden>京ICP备18011342号<h2>沪ICP备13002172号</h2>津ICP备18006391号`,
	`<h1 hidden>京ICP备18011342号</h2>津ICP备18006391号`,
	`<b hidden>京ICP备18011342号<p>沪ICP备13002172号</b>津ICP备18006391号</p>粤ICP备05000001号`,
	`<b hidden>京ICP备18011342号</i>沪ICP备13002172号</b>津ICP备18006391号`,
	`<div hidden>京ICP备18011342号</span></div>津ICP备18006391号`,
	`<div hidden><span>京ICP备18011342号</div>津ICP备18006391号</span>粤ICP备05000001号`,
	`<div><span hidden>京ICP备18011342号</div>津ICP备18006391号`,
	`<div><b hidden>京ICP备18011342号</div>津ICP备18006391号`,
	`<span><div hidden>京ICP备18011342号</span>津ICP备18006391号`,
	`<ul><li hidden>京ICP备18011342号<ul><li>沪ICP备13002172号</ul><li>津ICP备18006391号</ul>`,
	`<ul><li hidden>京ICP备18011342号<div><li>沪ICP备13002172号</div></ul>津ICP备18006391号`,
	`<dl><dt hidden>京ICP备18011342号<dd>沪ICP备13002172号<dd hidden>津ICP备18006391号</dl>粤ICP备05000001号`,
	`<details><summary>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details><div><summary>京ICP备18011342号</summary></div>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details>沪ICP备13002172号<summary>京ICP备18011342号</summary></details>津ICP备18006391号`,
	`<details><summary hidden>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details hidden><summary>京ICP备18011342号</summary>沪ICP备13002172号</details>津ICP备18006391号`,
	`<details open><summary>京ICP备18011342号</summary><details><summary>沪ICP备13002172号</summary>津ICP备18006391号</details>粤ICP备05000001号</details>`,
	`<details><summary>京ICP备18011342号</summary><summary>沪ICP备13002172号</summary></details>津ICP备18006391号`,
	`<details><summary>京ICP备18011342号`,
	`<dialog><p>京ICP备18011342号</dialog>津ICP备18006391号`,
	`<dialog open hidden>京ICP备18011342号</dialog>津ICP备18006391号`,
	`<dialog hidden style="display:block">京ICP备18011342号</dialog>津ICP备18006391号`,
	`<p popover>京ICP备18011342号</p>津ICP备18006391号`,
	`<p inert>京ICP备18011342号</p>津ICP备18006391号`,
	`<input type=hidden value=京ICP备18011342号><input value=沪ICP备13002172号><img alt=津ICP备18006391号>`,
	`<object data=x>京ICP备18011342号</object>津ICP备18006391号`,
	`<object type=text/html>京ICP备18011342号</object>津ICP备18006391号`,
	`<video src=x>京ICP备18011342号</video><audio controls>沪ICP备13002172号</audio>津ICP备18006391号`,
	`<ruby>京ICP备<rp>(</rp><rt>x</rt><rp>)</rp></ruby>18011342号`,
	`<ruby>京ICP备18011342号<rp>-9</rp></ruby>-6`,
	`<select><option>京ICP备18011342号<option selected>沪ICP备13002172号</select>津ICP备18006391号`,
	`<select><optgroup label=津ICP备18006391号><option>沪ICP备13002172号</select>`,
	`<select multiple><option hidden>京ICP备18011342号<option>沪ICP备13002172号</select>`,
	`<datalist><option>京ICP备18011342号</datalist>津ICP备18006391号`,
	`<progress>京ICP备18011342号</progress><meter>沪ICP备13002172号</meter><canvas>津ICP备18006391号</canvas>`,
	`<svg><text>京ICP备18011342号</text><title>沪ICP备13002172号</title><desc>津ICP备18006391号</desc></svg>`,
	`<svg><text><![CDATA[京ICP备18011342号]]></text></svg>`,
	`<svg><text>京ICP备<tspan>18011342号</tspan>-6</text></svg>`,
	`<svg><defs><text>京ICP备18011342号</text></defs><symbol><text>沪ICP备13002172号</text></symbol></svg>`,
	`<svg><style>京ICP备18011342号</style><script>沪ICP备13002172号</script></svg>`,
	`<svg><foreignObject><p>京ICP备18011342号</p></foreignObject></svg>`,
	`<svg><p>京ICP备18011342号</p></svg>`,
	`<svg hidden><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><text hidden>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg style="display:none"><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><template><text>京ICP备18011342号</text></template></svg>津ICP备18006391号`,
	`<svg><dialog><text>京ICP备18011342号</text></dialog></svg>津ICP备18006391号`,
	`<svg><video/><text>京ICP备18011342号</text></svg>津ICP备18006391号`,
	`<svg><noscript><text>京ICP备18011342号</text></noscript></svg>津ICP备18006391号`,
	`<svg><iframe><text>京ICP备18011342号</text></iframe></svg>津ICP备18006391号`,
	`<math><mtext>京ICP备18011342号</mtext></math>`,
	`<math><annotation-xml encoding=text/html><p>京ICP备18011342号</p></annotation-xml></math>津ICP备18006391号`,
	`<marquee>京ICP备18011342号</marquee>津ICP备18006391号`,
	`<noscript>京ICP备18011342号</noscript>津ICP备18006391号`,
	`<noscript><style>p{display:none}</style></noscript><p>津ICP备18006391号`,
	`<meta http-equiv=x content="京ICP备18011342号"><base href="/x"><p>津ICP备18006391号`,
	`<option hidden>京ICP备18011342号<option>沪ICP备13002172号</option>津ICP备18006391号`,
	`粤<b>B2-20090059</b>`,
	`粤<p>B2-20090059</p>`,
	`<td>粤</td><td>B2-20090059</td>`,
	"京ICP备18011342号&#13;\n-6",
	`<b>京ICP备18011342号</b><sup>2</sup>`,
	`<b>京ICP备18011342号-</b><sub>2</sub>`,
	// What is open at the end.
	`京ICP备18011342号<`, `京ICP备18011342号</`, `京ICP备18011342号<b`, `京ICP备18011342号<b a`, `京ICP备18011342号<b a=`, `京ICP备18011342号<b a="津ICP备18006391号`, `京ICP备18011342号<b a='津ICP备18006391号>`,
	`京ICP备18011342号</b 津ICP备18006391号`, `京ICP备18011342号<!`, `京ICP备18011342号<!-`, `京ICP备18011342号<!--津ICP备18006391号`, `京ICP备18011342号<!--津ICP备18006391号--`, `京ICP备18011342号<?津ICP备18006391号`, `京ICP备18011342号<!DOCTYPE 津ICP备18006391号`,
	`京ICP备18011342号<script>津ICP备18006391号`, `京ICP备18011342号<script>津ICP备18006391号</script`, `京ICP备18011342号<style>津ICP备18006391号`, `京ICP备18011342号<title>津ICP备18006391号`, `京ICP备18011342号<template>津ICP备18006391号`, `京ICP备18011342号<noscript>津ICP备18006391号`,
	`京ICP备18011342号<xmp>津ICP备18006391号`, `京ICP备18011342号<textarea>津ICP备18006391号`, `京ICP备18011342号<svg><![CDATA[津ICP备18006391号`, `京ICP备18011342号<p hidden>津ICP备18006391号`, `京ICP备18011342号<select><option>津ICP备18006391号`, `京ICP备18011342号-6&`, `京ICP备18011342号-6&#`, `京ICP备18011342号-6&#x`, `京ICP备18011342号-6&#49`, `京ICP备18011342号-6&nbsp`,
}
