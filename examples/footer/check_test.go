package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// testPage returns a page of testdata in UTF-8.
func testPage(t *testing.T, name string) []byte {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", name))
	require.NoError(t, err)
	defer f.Close()
	page, err := readPage(f, "")
	require.NoError(t, err)
	return page
}

func TestCheckPages(t *testing.T) {
	type problems = []Problem
	for _, test := range []struct {
		page, registered string
		proof            string // "" for none
		link             string
		problems, notes  problems
	}{
		{"website.html", "京ICP备11018762号-11", "京ICP备11018762号-11", "https://beian.miit.gov.cn/", nil, nil},
		{"website.html", "京ICP备11018762号", "京ICP备11018762号-11", "https://beian.miit.gov.cn/", nil, nil},
		{"website.html", "京ICP备11018762号-12", "", "", problems{OtherService}, nil},
		{"website.html", "京ICP备05000009号", "", "", problems{NotShown, OtherEntity}, nil},
		{"entity.html", "京ICP备11018762号", "京ICP备11018762号", "http://beian.miit.gov.cn", nil, problems{LinkedOverHTTP}},
		{"entity.html", "京ICP备11018762号-11", "京ICP备11018762号", "http://beian.miit.gov.cn", nil, problems{LinkedOverHTTP}},
		{"entity.html", "京ICP证030173号-1", "京ICP证030173号", "/license", problems{LinkedElsewhere}, nil},
		{"gbk.html", "京ICP备11018762号-11", "京ICP备11018762号", "http://www.miitbeian.gov.cn/", problems{LinkedToOldHost}, nil},
		{"top.html", "京ICP备11018762号-11", "京ICP备11018762号-11", "", problems{NotInFoot, NotLinked}, nil},
		{"other.html", "京ICP备11018762号-11", "", "", problems{NotShown, OtherEntity}, problems{OtherEntityAbove}},
		{"other.html", "粤ICP备16097719号-1", "粤ICP备16097719号-1", "https://beian.miit.gov.cn/", nil, problems{OtherEntityAbove}},
		{"other.html", "粤B2-20090059", "", "", problems{NotShown}, nil},
	} {
		name := test.page + " " + test.registered
		report := Check(testPage(t, test.page), icp.MustParse(test.registered))
		assert.Equal(t, test.registered, report.Registered.String(), name)
		assert.Equal(t, test.proof, report.Proof.Number.String(), name)
		assert.Equal(t, test.link, report.Proof.Link, name)
		assert.Equal(t, test.problems, report.Problems, name)
		assert.Equal(t, test.notes, report.Notes, name)
	}
}

// A page may be a piece of one, or broken.
func TestCheckPieces(t *testing.T) {
	const (
		number = "京ICP备11018762号-1"
		linked = `<a href="https://beian.miit.gov.cn/">京ICP备11018762号-1</a>`
	)
	long := strings.Repeat("<p>"+strings.Repeat("很长的文章，", 20)+"</p>", 20)
	type problems = []Problem
	for _, test := range []struct {
		name, page string
		want       problems
	}{
		{"nothing", "", problems{NotShown}},
		{"plain text", "版权所有 京ICP备11018762号-1 京公网安备11010502030143号", problems{NotLinked}},
		{"linked", linked, nil},
		{"a link in capitals", `<A HREF='HTTPS://BEIAN.MIIT.GOV.CN'>` + number + `</A>`, nil},
		{"a link with spaces", `<a href=" https://beian.miit.gov.cn/ ">` + number + `</a>`, nil},
		{"the scheme of the page", `<a href="//beian.miit.gov.cn/">` + number + `</a>`, nil},
		{"a link of half the number", `京ICP备<a href="https://beian.miit.gov.cn/">11018762</a>号-1`, nil},
		{"a link that is never closed", `<a href="https://beian.miit.gov.cn/">` + number, nil},
		{"a closed link before", `<a href="https://beian.miit.gov.cn/">备案</a>` + number, problems{NotLinked}},
		{"an anchor", `<a name="icp">` + number + `</a>`, problems{NotLinked}},
		{"a link in a link", `<a href="https://beian.miit.gov.cn/">备案<a href="/">` + number + `</a></a>`, problems{LinkedElsewhere}},
		{"without a scheme", `<a href="beian.miit.gov.cn">` + number + `</a>`, problems{LinkedElsewhere}},
		{"a host that looks like it", `<a href="https://beian.miit.gov.cn.example.com/">` + number + `</a>`, problems{LinkedElsewhere}},
		{"a user that looks like it", `<a href="https://beian.miit.gov.cn@example.com/">` + number + `</a>`, problems{LinkedElsewhere}},
		{"a link that is none", `<a href="https://%zz/">` + number + `</a>`, problems{LinkedElsewhere}},
		{"linked the second time", number + "<br>" + linked, nil},
		{"linked the first time", linked + "<br>" + number, nil},
		{"a comment", "<!-- " + linked + " -->", problems{NotShown}},
		{"an App's number", "京ICP备11018762号-1A", problems{OtherService}},
		{"an App's number, too", linked + "　京ICP备11018762号-1A", nil},
		{"above the foot", linked + long, problems{NotInFoot}},
		{"below a long text", long + linked, nil},
		{"a footer above scripts' leavings", "<footer>" + linked + "</footer>" + long, nil},
		{"a footer in a footer", "<footer><footer></footer>" + linked + "</footer>" + long, nil},
		{"behind a footer's end", "<footer></footer>" + linked + long, problems{NotInFoot}},
		{"above what is not shown", linked + "<script>/* " + long + " */</script>", nil},
		{"in the foot rather than above", number + long + linked, nil},
		{"linked, but not in the foot", linked + long + number, problems{NotLinked}},
		{"invalid UTF-8", "\xff\xfe" + linked + "\xff", nil},
		{"a cut-off tag", linked + `<a href="`, nil},
	} {
		report := Check([]byte(test.page), icp.MustParse(number))
		assert.Equal(t, test.want, report.Problems, test.name)
		assert.Empty(t, report.Notes, test.name)
	}
}

func TestCheckDoubtful(t *testing.T) {
	report := Check([]byte(`<a href="https://beian.miit.gov.cn/">京ICP备12345678号</a>`), icp.MustParse("京ICP备12345678号"))
	assert.Equal(t, []Problem{Doubtful}, report.Problems)
}

func TestRelate(t *testing.T) {
	for _, test := range []struct {
		shown, registered string
		want              Relation
	}{
		{"京ICP备11018762号", "京ICP备11018762号", Entity},
		{"京ICP备11018762号", "京ICP备11018762号-1", Entity},
		{"京ICP备11018762号-1", "京ICP备11018762号-1", Service},
		{"京ICP备11018762号-1", "京ICP备11018762号", Service},
		{"京ICP备11018762号-1A", "京ICP备11018762号", Sibling},
		{"京ICP备11018762号-1A", "京ICP备11018762号-1A", Service},
		{"京ICP备11018762号-2", "京ICP备11018762号-1", Sibling},
		{"沪ICP备11018762号", "京ICP备11018762号", Stranger},
		{"京ICP证030173号", "京ICP备11018762号", Unrelated},
		{"京ICP备11018762号", "京ICP证030173号", Unrelated},
		{"粤B2-20090059", "京ICP证030173号", Unrelated},
	} {
		assert.Equal(t, test.want, Relate(icp.MustParse(test.shown), icp.MustParse(test.registered)), "%v", test)
	}
}

func TestTargetOf(t *testing.T) {
	for href, want := range map[string]Target{
		"":                          Nowhere,
		"/":                         Elsewhere,
		"https://www.example.com/":  Elsewhere,
		"ftp://beian.miit.gov.cn/":  Elsewhere,
		"https://beian.miit.gov.cn": Ministry,
		"https://beian.miit.gov.cn:443/#/Integrated/index": Ministry,
		"http://beian.miit.gov.cn/":                        PlainHTTP,
		"https://www.beian.miit.gov.cn/":                   OldHost,
		"http://www.miitbeian.gov.cn/":                     OldHost,
		"http://www.miibeian.gov.cn/publish/query/":        OldHost,
		"https://miitbeian.gov.cn/":                        OldHost,
	} {
		assert.Equal(t, want, TargetOf(href), href)
	}
}
