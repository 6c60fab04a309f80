package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/go-icp/icp"
)

// makeReport returns the report of the results, parsed.
func makeReport(t *testing.T, lang Lang, results ...Result) *html.Node {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.html")
	r, err := newReport(name, lang)
	require.NoError(t, err)
	tally := new(Tally)
	for _, result := range results {
		tally.Add(result)
		require.NoError(t, r.Add(result))
	}
	require.NoError(t, r.Close(tally))
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	root, err := html.Parse(bytes.NewReader(page))
	require.NoError(t, err)
	return root
}

// result judges a page that is made of pieces.
func result(domain, registered string, pieces ...any) Result {
	n := on(registered)
	page, matches := assemble(pieces...)
	return Result{Job{Domain: domain, Source: domain + ".html", Registered: n}, Judge(page, matches, n)}
}

func TestReport(t *testing.T) {
	results := []Result{
		result("a.cn", "京ICP备11018762号", number("京ICP备11018762号-1", icp.LinkMinistry), police("京公网安备11010502030143号", icp.LinkPolice)),
		result("b.cn", "沪ICP备13002172号", "<p>版权 &lt;所有&gt; ", number("沪ICP备13002172号", icp.LinkNone), " 联系我们"),
		result("c.cn", "沪ICP备13002172号", near("沪ICP备XXXXXXXX号", icp.Masked, "")),
		{Job{Domain: "d.cn", Trouble: Text{"没有", "none"}}, trouble(NoRecord)},
	}
	root := makeReport(t, Chinese, results...)
	text := func(class string) []string { return byClass(root, class) }
	assert.Equal(t, []string{"合格 1", "不合格 2"}, elements(root, "li"))
	assert.Equal(t, []string{
		"号码被遮挡号码被遮挡 11", "没有链接没有链接 11", "没有可用的记录没有可用的记录 11",
		"没有公安备案号没有公安备案号 0没有公安备案号 20 +2",
		"北京合格 11", "上海不合格 22",
	}, elements(root, "tr"), "what a bar shows when pointed at stands in it")
	assert.Equal(t, []string{"c.cn", "b.cn", "d.cn", "a.cn"}, elements(root, "h3"), "by state, the good at the end")
	assert.Equal(t, []string{"沪ICP备XXXXXXXX号", "沪ICP备13002172号", "京ICP备11018762号-1"}, elements(root, "mark"))
	assert.Equal(t, "版权 <所有> 沪ICP备13002172号 联系我们", text("excerpt")[1])

	assert.Contains(t, elements(root, "h2")[0], "3 个网页；1 条记录没有网页或不能用")
	for _, s := range []State{Masked, NotLinked, NoRecord} {
		assert.NotNil(t, within(root, "details", s.String()), "the overview leads into what it opens")
	}

	english := makeReport(t, English, results...)
	assert.Contains(t, elements(english, "summary")[0], "masked number")
}

// A report has no end of pages, and lists not all of them.
func TestReportLong(t *testing.T) {
	var results []Result
	for i := range maxListed + 7 {
		results = append(results, result(fmt.Sprintf("s%d.cn", i), "京ICP备11018762号"))
	}
	root := makeReport(t, English, results...)
	assert.Len(t, elements(root, "article"), maxListed)
	assert.Contains(t, elements(root, "summary")[0], fmt.Sprint(maxListed+7))
	assert.Contains(t, strings.Join(byClass(root, "quiet"), "\n"), "And 7 pages that are not listed")
}

// What is in a page, a record or a name does not become a part of the report.
func TestReportEscapes(t *testing.T) {
	const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	hostile := result("a.cn", "京ICP备11018762号", "&lt;script&gt;alert(1)&lt;/script&gt;"+attack, near("京ICP备1101876O号", icp.NotDigit, ""))
	hostile.Domain = attack
	root := makeReport(t, Chinese,
		hostile,
		Result{Job{Domain: attack, Source: attack, Trouble: Text{attack, attack}}, trouble(NoRecord)},
		Result{Job{Source: "javascript://%0aalert(1)", Trouble: Text{attack, attack}}, trouble(Unreadable)},
	)
	for n := range root.Descendants() {
		assert.NotContains(t, []string{"script", "img"}, n.Data)
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on"), a.Key)
			assert.NotContains(t, a.Val, "javascript:")
		}
	}
	assert.Contains(t, elements(root, "h3"), attack)
}

// within returns the element with the id if it is in one with the name.
func within(root *html.Node, name, id string) *html.Node {
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" && a.Val == id {
				for p := range n.Ancestors() {
					if p.Data == name {
						return n
					}
				}
			}
		}
	}
	return nil
}

// What is written for Excel is a row a complaint, and no formula.
func TestCSV(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out.csv")
	c, err := newCSVFile(name, Chinese)
	require.NoError(t, err)
	require.NoError(t, c.Add(result("a.cn", "沪ICP备13002172号", "<p>", near("沪ICP备1300217O号", icp.NotDigit, ""))))
	require.NoError(t, c.Add(result("b.cn", "京ICP备11018762号", "<p>", number("京ICP备11018762号-1", icp.LinkMinistry))))
	bad := &Complaint{Row: 3, Column: "域名", Cell: "=1+1", Reason: unreadable("=1+1")}
	require.NoError(t, c.Add(Result{Job{Source: "=cmd", Trouble: bad.Text(), Complaint: bad}, trouble(NoRecord)}))
	require.NoError(t, c.Close(nil))
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(raw), "\r\n"), "\r\n")
	require.Len(t, lines, 3)
	assert.Equal(t, "\ufeff状态,域名,网页,登记的备案号,位置,原文写法,说明,可能是", lines[0])
	assert.Equal(t, "号码写错,a.cn,a.cn.html,沪ICP备13002172号,第 1 行，页脚,沪ICP备1300217O号,第 13 个字“O”不是数字。您要填的是“沪ICP备13002170号”吗？,沪ICP备13002170号", lines[1])
	assert.Equal(t, "没有可用的记录,,'=cmd,,,,第 3 行，域名：读不懂“=1+1”,", lines[2])
}
