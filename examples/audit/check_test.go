package main

import (
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// testPage returns a page of testdata in UTF-8.
func testPage(t *testing.T, name string) []byte {
	t.Helper()
	page, err := readFile(filepath.Join("testdata", "pages", name+".example.cn.html"))
	require.NoError(t, err)
	return page
}

// A test page is made of pieces: text, and matches as the finder would give
// them.
type testMatch struct {
	printed string
	match   icp.Match
}

func number(s string, link icp.Link) testMatch {
	return testMatch{s, icp.Match{Number: icp.MustParse(s), Link: link}}
}

func police(s string, link icp.Link) testMatch {
	return testMatch{s, icp.Match{Police: icp.MustParsePolice(s), Link: link}}
}

func near(s string, reason icp.Reason, certain string) testMatch {
	m := icp.Match{Reason: reason, Link: icp.LinkMinistry}
	if certain != "" {
		m.Number = icp.MustParse(certain)
	}
	return testMatch{s, m}
}

func hidden(m testMatch) testMatch {
	m.match.Hidden = true
	return m
}

// assemble returns the page and its matches.
func assemble(pieces ...any) (page []byte, matches []icp.Match) {
	for _, p := range pieces {
		switch p := p.(type) {
		case string:
			page = append(page, p...)
		case testMatch:
			m := p.match
			m.Start = int64(len(page))
			page = append(page, p.printed...)
			m.End = int64(len(page))
			matches = append(matches, m)
		}
	}
	return page, matches
}

// on returns the numbers as registered.
func on(numbers ...string) (r Registered) {
	for _, n := range numbers {
		r.Numbers = append(r.Numbers, icp.MustParse(n))
	}
	return r
}

func statesOf(f Finding) []State {
	var all []State
	for _, s := range f.Spots {
		all = append(all, s.State)
	}
	return all
}

func TestJudge(t *testing.T) {
	const (
		website = "京ICP备11018762号-11"
		entity  = "京ICP备11018762号"
		other   = "沪ICP备13002172号"
	)
	var (
		long   = strings.Repeat("<p>"+strings.Repeat("很长的文章，", 20)+"</p>", 20)
		linked = number(website, icp.LinkMinistry)
		cop    = police("京公网安备11010502030143号", icp.LinkPolice)
	)
	type pieces = []any
	for _, test := range []struct {
		name, registered string
		page             pieces
		want             []State // in the order of the finding
	}{
		{"the website's number", website, pieces{linked, cop}, []State{InOrder}},
		{"for the entity's", entity, pieces{linked, cop}, []State{InOrder}},
		{"the entity's for the website's", website, pieces{number(entity, icp.LinkMinistry), cop}, []State{InOrder}},
		{"license beside it", website, pieces{linked, number("京ICP证030173号", icp.LinkNone), cop}, []State{InOrder}},
		{"a registered license needs no link", "京ICP证030173号", pieces{number("京ICP证030173号", icp.LinkNone), cop}, []State{InOrder}},
		{"a registered license beside a filing", "京ICP证030173号", pieces{linked, number("京ICP证030173号", icp.LinkNone), cop}, []State{InOrder}},
		{"twice, once linked", website, pieces{number(website, icp.LinkNone), linked, cop}, []State{InOrder}},
		{"twice, once at the foot", website, pieces{linked, long, linked, cop}, []State{InOrder}},
		{"linked above, not at the foot", website, pieces{linked, long, number(website, icp.LinkNone), cop}, []State{NotLinked}},
		{"an App's number, too", website, pieces{linked, number(entity+"-2A", icp.LinkNone), cop}, []State{InOrder}},
		{"hidden, too", website, pieces{linked, hidden(linked), cop}, []State{InOrder}},
		{"in a footer that stands above", website, pieces{"<footer>", linked, "</footer>", long, cop}, []State{InOrder}},
		{"in a footer within a footer", website, pieces{"<footer><footer></footer>", linked, "</footer>", long, cop}, []State{InOrder}},
		{"above what is not shown", website, pieces{linked, cop, "<script>/*", long, "*/</script>"}, []State{InOrder}},
		{"a joke beside it", website, pieces{linked, near("萌ICP备20220417号", icp.OtherRegister, ""), cop}, []State{InOrder}},

		{"no police number", website, pieces{linked}, []State{PoliceMissing, InOrder}},
		{"a hidden police number", website, pieces{linked, hidden(cop)}, []State{PoliceMissing, InOrder}},
		{"another's above", website, pieces{number(other, icp.LinkNone), long, linked, cop}, []State{OtherAbove, InOrder}},
		{"an old number", "京ICP备042465号", pieces{number("京ICP备042465号", icp.LinkMinistry), cop}, []State{Legacy}},
		{"police, an old number", website, pieces{linked, police("京公网安备110105007246号", icp.LinkPolice)}, []State{Legacy, InOrder}},
		{"http", website, pieces{number(website, icp.LinkMinistryHTTP), cop}, []State{LinkedByHTTP}},

		{"police, not linked", website, pieces{linked, police("京公网安备11010502030143号", icp.LinkNone)}, []State{PoliceLink, InOrder}},
		{"police, linked to a dead host", website, pieces{linked, police("京公网安备11010502030143号", icp.LinkPoliceOld)}, []State{PoliceLink, InOrder}},
		{"police, linked to the ministry", website, pieces{linked, police("京公网安备11010502030143号", icp.LinkMinistry)}, []State{PoliceLink, InOrder}},
		{"police, of Zhejiang", website, pieces{linked, police("浙公网安备33010602003887号", icp.LinkPolice)}, []State{PoliceProvince, InOrder}},
		{"police, of Zhejiang, for the ministry's", "B2-20090028", pieces{number("B2-20090028", icp.LinkNone), police("浙公网安备33010602003887号", icp.LinkPolice)}, []State{InOrder}},
		{"police, masked", website, pieces{linked, near("京公网安备11010802XXXXXX号", icp.Masked, "")}, []State{PoliceWrong, InOrder}},
		{"police, of 13 digits and one", website, pieces{linked, near("京公网安备1101080202013号4", icp.PoliceLength, "")}, []State{PoliceWrong, InOrder}},
		{"police, masked and not", website, pieces{linked, near("京公网安备11010802XXXXXX号", icp.Masked, ""), cop}, []State{InOrder}},

		{"doubtful", "京ICP备12345678号", pieces{number("京ICP备12345678号", icp.LinkMinistry), cop}, []State{Doubtful}},
		{"a template's number beside it", website, pieces{linked, number("京ICP备12345678号", icp.LinkMinistry), cop}, []State{Doubtful, InOrder}},
		{"police, doubtful", "浙ICP备17005035号-1", pieces{number("浙ICP备17005035号-1", icp.LinkMinistry), police("浙公网安备11010802020134号", icp.LinkPolice)}, []State{Doubtful, InOrder}},
		{"a dead link", website, pieces{number(website, icp.LinkMinistryOld), cop}, []State{LinkedDead}},
		{"linked elsewhere", website, pieces{number(website, icp.LinkElsewhere), cop}, []State{LinkedElsewhere}},
		{"linked to the police", website, pieces{number(website, icp.LinkPolice), cop}, []State{LinkedElsewhere}},
		{"not linked", website, pieces{number(website, icp.LinkNone), cop}, []State{NotLinked}},
		{"above the foot", website, pieces{linked, long, cop}, []State{NotAtFoot}},
		{"behind a footer's end", website, pieces{"<footer></footer>", linked, long, cop}, []State{NotAtFoot}},
		{"above and not linked", website, pieces{number(website, icp.LinkNone), long, cop}, []State{NotAtFoot, NotLinked}},
		{"mistyped", website, pieces{near("京ICP备1101876O号-11", icp.NotDigit, ""), cop}, []State{Mistyped}},
		{"a mistyped index", website, pieces{near("京ICP备11018762号-0", icp.IndexRange, entity), cop}, []State{Mistyped}},
		{"a mistyped license beside it", website, pieces{linked, near("粤B220090059", icp.MissingHyphen, ""), cop}, []State{Mistyped, InOrder}},
		{"mistyped in an article", website, pieces{near("京ICP备1101876O号-11", icp.NotDigit, ""), long, linked, cop}, []State{InOrder}},
		{"masked", website, pieces{near("京ICP备********号", icp.Masked, ""), cop}, []State{Masked}},
		{"a masked index", website, pieces{near("京ICP备11018762号-X", icp.Masked, entity), cop}, []State{Masked}},
		{"hidden", website, pieces{hidden(linked), cop}, []State{Hidden}},
		{"another service's", website, pieces{number(entity+"-2A", icp.LinkMinistry), cop}, []State{OtherService}},
		{"another entity's", website, pieces{number(other, icp.LinkMinistry), cop}, []State{OtherEntity}},
		{"another entity's, old", website, pieces{number("京ICP备042465号", icp.LinkMinistry), cop}, []State{OtherEntity}},
		{"another entity's hidden", website, pieces{hidden(number(other, icp.LinkMinistry)), cop}, []State{NoNumber}},
		{"another entity's beside it", website, pieces{linked, number(other, icp.LinkMinistry), cop}, []State{OtherBeside, InOrder}},
		{"another entity's above only", website, pieces{number(other, icp.LinkMinistry), long, cop}, []State{NoNumber, OtherAbove}},
		{"a license only", website, pieces{number("粤B2-20090059", icp.LinkNone), cop}, []State{NoNumber}},
		{"a joke only", website, pieces{near("萌ICP备20220417号", icp.OtherRegister, ""), cop}, []State{NoNumber}},
		{"nothing of the kind", website, pieces{"版权所有"}, []State{NoNumber, PoliceMissing}},
		{"nothing", website, nil, []State{CannotJudge}},

		{"a license linked to its register", "粤B2-20090059", pieces{number("粤B2-20090059", icp.LinkLicense), cop}, []State{PoliceProvince, InOrder}},
		{"a license linked to the ministry", "京ICP证030173号", pieces{number("京ICP证030173号", icp.LinkMinistry), cop}, []State{InOrder}},
		{"a filing linked to the licenses' register", website, pieces{number(website, icp.LinkLicense), cop}, []State{LinkedElsewhere}},
		{"a digit changed", website, pieces{number("京ICP备11018763号", icp.LinkMinistry), cop}, []State{OneStep}},
		{"two digits swapped", website, pieces{number("京ICP备11018726号", icp.LinkMinistry), cop}, []State{OneStep}},
		{"another letter", website, pieces{number("津ICP备11018762号", icp.LinkMinistry), cop}, []State{OneStep}},
		{"two digits changed", website, pieces{number("京ICP备11018773号", icp.LinkMinistry), cop}, []State{OtherEntity}},
		{"what was meant leads, another's is a notice", website, pieces{number(other, icp.LinkMinistry), near("京ICP备1101876O号-11", icp.NotDigit, ""), cop}, []State{Mistyped, OtherBeside}},
		{"what was meant leads what is worse", website, pieces{number(entity+"-2A", icp.LinkMinistry), near("京ICP备1101876O号-11", icp.NotDigit, ""), cop}, []State{Mistyped, OtherService}},
		{"one step leads, another's is a notice", website, pieces{number(other, icp.LinkMinistry), number("京ICP备11018763号", icp.LinkMinistry), cop}, []State{OneStep, OtherBeside}},
	} {
		page, matches := assemble(append(pieces{"<p>"}, test.page...)...)
		f := Judge(page, matches, on(test.registered))
		assert.Equal(t, test.want, statesOf(f), test.name)
		assert.Equal(t, test.want[0], f.State, test.name)
	}
}

// A page full of numbers has all its states, and few spots.
func TestJudgeMany(t *testing.T) {
	pieces := []any{"<footer>"}
	for range 100 {
		pieces = append(pieces, number("沪ICP备13002172号", icp.LinkNone), "\n")
	}
	pieces = append(pieces, number("京ICP备11018762号-2A", icp.LinkNone))
	page, matches := assemble(pieces...)
	f := Judge(page, matches, on("京ICP备11018762号-1"))
	assert.Len(t, f.Spots, maxSpots+2)
	assert.Contains(t, statesOf(f), OtherService)
	assert.Contains(t, statesOf(f), PoliceMissing)
}

func TestJudgePlace(t *testing.T) {
	page, matches := assemble("<p>上文</p>\n<script>x</script><p>某公司&nbsp;© &lt;2026&gt;<br> 版权所有 <a href=''>",
		number("京ICP备11018762号-1", icp.LinkMinistryOld), "</a><b>下文</b>\n<title>不显示</title>", strings.Repeat("长", 50))
	f := Judge(page, matches, on("京ICP备11018762号"))
	assert.Equal(t, &Place{2, true, Excerpt{
		"上文 某公司 © <2026> 版权所有 ", "京ICP备11018762号-1", "下文 " + strings.Repeat("长", excerptRunes-3) + "…",
	}}, f.Spots[0].Place)
}

// What is meant is told by the library; whether it is the registered number, by
// us.
func TestJudgeMeant(t *testing.T) {
	for registered, meant := range map[string]bool{
		"京ICP备11018760号-11": true,
		"京ICP备11018760号":    true,
		"京ICP备11018760号-2":  false,
		"京ICP备11018761号":    false,
	} {
		f := Check([]byte("<footer>京ICP备1101876O号-11</footer>"), on(registered))
		require.Equal(t, Mistyped, f.State)
		assert.Equal(t, []icp.Number{icp.MustParse("京ICP备11018760号-11")}, f.Spots[0].Candidates)
		assert.Equal(t, meant, f.Spots[0].Meant, registered)
		assert.Contains(t, f.Spots[0].Explanation.Chinese, "“O”")
	}
}

func TestCheckPages(t *testing.T) {
	for _, test := range []struct {
		page, registered string
		want             []State
	}{
		{"website", "京ICP备11018762号-11", []State{InOrder}},
		{"website", "京ICP备11018762号", []State{InOrder}},
		{"website", "京ICP备11018762号-12", []State{OtherService}},
		{"website", "京ICP备05000009号", []State{OtherEntity}},
		{"entity", "京ICP备11018762号", []State{LinkedByHTTP, PoliceMissing}},
		{"entity", "京ICP备11018762号-11", []State{LinkedByHTTP, PoliceMissing}},
		{"entity", "京ICP证030173号-1", []State{PoliceMissing, InOrder}},
		{"gbk", "京ICP备11018762号-11", []State{LinkedDead, PoliceMissing}},
		{"top", "京ICP备11018762号-11", []State{NotAtFoot, NotLinked, PoliceMissing}},
		{"other", "京ICP备11018762号-11", []State{OtherEntity, OtherAbove, PoliceMissing}},
		{"other", "粤ICP备16097719号-1", []State{OtherAbove, PoliceMissing, InOrder}},
		{"other", "粤B2-20090059", []State{NoNumber, PoliceMissing}},
		{"mistyped", "京ICP备11018760号-1", []State{Mistyped}},
		{"masked", "京ICP备2024010203号-1", []State{Masked}},
		{"hidden", "京ICP备2024010203号-2", []State{Hidden}},
	} {
		f := Check(testPage(t, test.page), on(test.registered))
		assert.Equal(t, test.want, statesOf(f), "%s %s", test.page, test.registered)
	}
}

// Of several registered numbers one is enough; the police's is compared.
func TestCheckSeveral(t *testing.T) {
	const page = `<p><a href="https://beian.miit.gov.cn/">京ICP备11018762号-1</a> <a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备11010502030143号</a>`
	r := on("粤B2-20090059", "京ICP备11018762号")
	assert.Equal(t, []State{InOrder}, statesOf(Check([]byte(page), r)))
	r.Police = []icp.PoliceNumber{icp.MustParsePolice("京公网安备11010502030143号")}
	assert.Equal(t, []State{InOrder}, statesOf(Check([]byte(page), r)))
	r.Police[0] = icp.MustParsePolice("京公网安备11000002000001号")
	f := Check([]byte(page), r)
	assert.Equal(t, []State{PoliceOther, InOrder}, statesOf(f))
	assert.Equal(t, "登记的是 京公网安备11000002000001号", f.Spots[0].Advice(r).Chinese)
}

// A digit that is lost, doubled, changed or swapped is one step.
func TestStep(t *testing.T) {
	r := on("京ICP备2021000009号-1")
	for printed, want := range map[string]bool{
		"京ICP备202100009号": true, "京ICP备20210000009号": true, "京ICP备2021000008号": true, "京ICP备2021000090号": true, "沪ICP备2021000009号-1": true,
		"京ICP备20210009号": false, "沪ICP备202100009号": false, "京ICP备2021000099号": true, "沪ICP备2021000008号": false,
	} {
		n, _ := icp.ParseLenient(printed)
		assert.Equal(t, want, r.isStep(n, printed), printed)
	}
	f := Check([]byte("<p>京ICP备202100009号-1</p>"), r)
	assert.Equal(t, Mistyped, f.State)
	assert.Equal(t, "与登记号只差一位", f.Spots[0].Meaning().Chinese)
}

// A page may be a piece of one, or broken.
func TestCheckPieces(t *testing.T) {
	const (
		number = "京ICP备11018762号-1"
		linked = `<a href="https://beian.miit.gov.cn/">京ICP备11018762号-1</a>`
	)
	long := strings.Repeat("<p>"+strings.Repeat("很长的文章，", 20)+"</p>", 20)
	for _, test := range []struct {
		name, page string
		want       State
	}{
		{"plain text", "版权所有 京ICP备11018762号-1", PoliceMissing},
		{"plain text with police", "版权所有 京ICP备11018762号-1 京公网安备11010502030143号", InOrder},
		{"a link in capitals", `<A HREF='HTTPS://BEIAN.MIIT.GOV.CN'>` + number + `</A>`, PoliceMissing},
		{"a link of half the number", `京ICP备<a href="https://beian.miit.gov.cn/">11018762</a>号-1`, PoliceMissing},
		{"a link that is never closed", `<a href="https://beian.miit.gov.cn/">` + number, PoliceMissing},
		{"a closed link before", `<a href="https://beian.miit.gov.cn/">备案</a>` + number, NotLinked},
		{"an anchor", `<a name="icp">` + number + `</a>`, NotLinked},
		{"a link in a link", `<a href="https://beian.miit.gov.cn/">备案<a href="/">` + number + `</a></a>`, LinkedElsewhere},
		{"a host that looks like it", `<a href="https://beian.miit.gov.cn.example.com/">` + number + `</a>`, LinkedElsewhere},
		{"a comment", "<!-- " + linked + " -->", CannotJudge},
		{"nothing", "", CannotJudge},
		{"a page of script", `<html><head><title>` + number + `</title></head><body><div id="app"></div><script src="/app.js"></script></body>`, CannotJudge},
		{"a page that waits for its script", `<div id="app">加载中…</div><script src="/app.js"></script>`, CannotJudge},
		{"a page of script and a number", `<div id="app"></div><script src="/app.js"></script>` + linked, PoliceMissing},
		{"a frameset", `<frameset cols="20%,80%"><frame src="a.html"><noframes>请升级</noframes></frameset>`, CannotJudge},
		{"a frame", `<body><iframe src="a.html"></iframe></body>`, CannotJudge},
		{"a refresh", `<meta http-equiv="Refresh" content="0;URL='/index.php'"><p>正在跳转</p>`, CannotJudge},
		{"a page that reloads", `<meta http-equiv="refresh" content="300"><p>正文</p>`, NoNumber},
		{"pictures", `<body><img src="a.png"></body>`, CannotJudge},
		{"words of its own", `<div>示例公司</div><script src="/app.js"></script>`, NoNumber},
		{"the police's code of another", linked + `<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001">京公网安备11010502030143号</a>`, PoliceCode},
		{"the first of two addresses", linked + `<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001" href="?code=11010502030143">京公网安备11010502030143号</a>`, PoliceCode},
		{"the police's code", linked + `<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143">京公网安备11010502030143号</a>`, InOrder},
		{"a digit lost", `<p>京ICP备1101872号</p>`, Mistyped},
		{"an inline style", `<div style="display: none">` + linked + "</div>", Hidden},
		{"above the foot", linked + long, NotAtFoot},
		{"below a long text", long + linked, PoliceMissing},
		{"invalid UTF-8", "\xff\xfe" + linked + "\xff", PoliceMissing},
		{"a cut-off tag", linked + `<a href="`, PoliceMissing},
	} {
		assert.Equal(t, test.want, Check([]byte(test.page), on(number)).State, test.name)
	}
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
	assert.Equal(t, Unrelated, Relate(icp.Number{}, icp.MustParse("京ICP备11018762号")))
}

// The table is whole: every state has words, a severity that fits its place, and
// a name of its own.
func TestStates(t *testing.T) {
	seen := make(map[string]State)
	for i, row := range states {
		s := State(i)
		assert.NotContains(t, seen, s.String())
		seen[s.String()] = s
		assert.NotEmpty(t, row.Text.Chinese)
		assert.NotEmpty(t, row.Text.English)
		assert.Regexp(t, `^#[0-9a-f]{6}$`, row.Color)
		if i > 0 {
			assert.GreaterOrEqual(t, row.Severity, states[i-1].Severity, "%v: the worse one is the greater", s)
		}
	}
}

// No page is too broken to be judged, and none makes a long finding.
func FuzzCheck(f *testing.F) {
	for _, page := range []string{
		"", "京ICP备11018762号-1", "<footer><a href='https://beian.miit.gov.cn/'>京ICP备<b>110187</b>62号</a>",
		"<title>京ICP备11018762号", "<p>\xff&#x4eac;ICP备11018762号&nbsp;-&#49;</p><script>", "</footer><footer/>京公网安备11010502030143号",
		"<style></style><template>京ICP备1101876O号</template><textarea>京ICP备XXXXXXXX号",
	} {
		f.Add([]byte(page))
	}
	registered := on("京ICP备11018762号-1")
	f.Fuzz(func(t *testing.T, page []byte) {
		found := Check(page, registered)
		require.NotEmpty(t, found.Spots)
		require.LessOrEqual(t, len(found.Spots), maxSpots*stateCount)
		require.Equal(t, found.State, found.Spots[0].State)
		for _, s := range found.Spots {
			if first := found.Spots[0]; !first.Meant && !first.Step && first.State != OneStep {
				require.LessOrEqual(t, s.State, found.State)
			}
			if s.Place == nil {
				continue
			}
			require.LessOrEqual(t, s.Place.Line, 1+strings.Count(string(page), "\n"))
			require.NotEmpty(t, s.Place.Where().Chinese)
			for text, most := range map[string]int{s.Place.Before: excerptRunes, s.Place.Printed: printedRunes, s.Place.After: excerptRunes} {
				require.True(t, utf8.ValidString(text), "%q", text)
				require.LessOrEqual(t, utf8.RuneCountInString(text), most+1)
			}
		}
	})
}
