package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/go-icp/icp"
)

// sitesVariable names the environment variable that says where to leave the
// generated sites, for trying the program by hand.
const sitesVariable = "ICP_SITES"

// generate writes records and pages of that many sites, all states among them,
// and returns the names of the file and the folder, and the sites.
func generate(t *testing.T, count int) (records, pages string, sites []site) {
	t.Helper()
	folder := os.Getenv(sitesVariable)
	if folder == "" {
		folder = t.TempDir()
	}
	records, pages = filepath.Join(folder, "sites.csv"), filepath.Join(folder, "pages")
	require.NoError(t, os.MkdirAll(pages, 0o755))
	g := newGenerator()
	table := []string{"domain,number,police"}
	for i := range count {
		state := InOrder // as most are
		if g.IntN(2) == 0 {
			state = State(g.IntN(stateCount))
		}
		s := g.site(i, state)
		g.write(t, pages, s)
		sites = append(sites, s)
		table = append(table, s.domain+","+s.record+","+s.police)
	}
	require.NoError(t, os.WriteFile(records, []byte(strings.Join(slices.Concat(table, []string{""}), "\n")), 0o644))
	return records, pages, sites
}

// A site is a generated one: a record, and a page that shows what its state
// says.
type site struct {
	domain     string
	state      State
	registered icp.Number
	record     string // what the record has as the number
	police     string // and as the police's; empty: that is not known
	page       string // empty: there is none
}

// A generator makes sites. The same seed makes the same ones.
type generator struct{ *rand.Rand }

func newGenerator() generator { return generator{rand.New(rand.NewPCG(11, 2026))} }

func (g generator) pick(texts ...string) string { return texts[g.IntN(len(texts))] }

// number returns a number that nothing speaks against, of a website.
func (g generator) number() icp.Number {
	for {
		n, err := icp.New(icp.Parts{
			Kind:     icp.Filing,
			Province: icp.Province(1 + g.IntN(31)),
			Serial:   fmt.Sprintf("20%02d%06d", 21+g.IntN(4), 100000+g.IntN(899999)),
			Index:    1 + g.IntN(20),
			Service:  icp.Website,
		})
		if err == nil && n.Doubt() == 0 {
			return n
		}
	}
}

// police returns a number of the police of the province.
func (g generator) police(p icp.Province) icp.PoliceNumber {
	for {
		n, err := icp.ParsePoliceLenient(fmt.Sprintf("公网安备%s010202%06d号", p.Code(), 1000+g.IntN(900000)))
		if err == nil && n.Doubt() == 0 {
			return n
		}
	}
}

// printed writes a number as people do.
func (g generator) printed(n icp.Number) string {
	s := n.String()
	serial := n.Serial()
	switch g.IntN(6) {
	case 0:
		return strings.Replace(s, serial, "<b>"+serial+"</b>", 1)
	case 1:
		return strings.NewReplacer("ICP", " ICP ", "号", " 号 ").Replace(s)
	case 2:
		return strings.NewReplacer("ICP", "&nbsp;ICP&nbsp;", "号-", "号&#45;").Replace(s)
	case 3:
		return strings.NewReplacer("ICP", "ＩＣＰ", "-", "－").Replace(s)
	}
	return s
}

func link(href, text string) string {
	return fmt.Sprintf(`<a href="%s" target="_blank">%s</a>`, href, text)
}

// footers are what stands at the foot of a page of each state, and above it.
var footers = map[State]func(g generator, n icp.Number) (above, foot string){
	InOrder: func(g generator, n icp.Number) (string, string) {
		return "", g.proper(n) + g.properPolice(n)
	},
	PoliceMissing: func(g generator, n icp.Number) (string, string) { return "", g.proper(n) },
	Legacy: func(g generator, n icp.Number) (string, string) {
		p := g.police(n.Province())
		old := p.Code()[:6] + p.Code()[8:]
		return "", g.proper(n) + link("https://beian.mps.gov.cn/#/query/webSearch?code="+old, strings.Replace(p.String(), p.Code(), old, 1))
	},
	OtherAbove: func(g generator, n icp.Number) (string, string) {
		return g.printed(g.number()), g.proper(n) + g.properPolice(n)
	},
	LinkedByHTTP: func(g generator, n icp.Number) (string, string) {
		return "", link("http://beian.miit.gov.cn/", g.printed(n)) + g.properPolice(n)
	},
	PoliceLink: func(g generator, n icp.Number) (string, string) {
		p := g.police(n.Province())
		return "", g.proper(n) + g.pick(p.String(), link("http://www.beian.gov.cn/portal/registerSystemInfo?recordcode="+p.Code(), p.String()))
	},
	PoliceProvince: func(g generator, n icp.Number) (string, string) {
		other := g.police(icp.Province(1 + int(n.Province())%31))
		return "", g.proper(n) + link(other.URL(), other.String())
	},
	PoliceWrong: func(g generator, n icp.Number) (string, string) {
		p := g.police(n.Province())
		return "", g.proper(n) + link(p.URL(), strings.Replace(p.String(), p.Code()[8:], g.pick("XXXXXX", "******"), 1))
	},
	Doubtful: func(g generator, n icp.Number) (string, string) {
		return "", g.proper(n) + link("https://beian.miit.gov.cn/", "京ICP备12345678号") + g.properPolice(n)
	},
	LinkedDead: func(g generator, n icp.Number) (string, string) {
		return "", link(g.pick("http://www.miitbeian.gov.cn/", "http://www.miibeian.gov.cn", "https://www.beian.miit.gov.cn/"), g.printed(n)) + g.properPolice(n)
	},
	LinkedElsewhere: func(g generator, n icp.Number) (string, string) {
		return "", link(g.pick("https://beian.mps.gov.cn/", "/about", "https://icp.example.com/"), g.printed(n)) + g.properPolice(n)
	},
	NotLinked: func(g generator, n icp.Number) (string, string) { return "", g.printed(n) + " " + g.properPolice(n) },
	NotAtFoot: func(g generator, n icp.Number) (string, string) { return g.proper(n), g.properPolice(n) },
	Mistyped: func(g generator, n icp.Number) (string, string) {
		s := n.String()
		wrong := g.pick(
			strings.Replace(s, n.Serial(), n.Serial()[:7]+"O"+n.Serial()[8:], 1),
			strings.Replace(s, n.Serial(), n.Serial()[:9], 1),
			strings.Replace(s, "ICP", "TCP", 1),
		)
		return "", link("https://beian.miit.gov.cn/", wrong) + g.properPolice(n)
	},
	Masked: func(g generator, n icp.Number) (string, string) {
		masked := g.pick(n.Serial()[:4]+"XXXXXX", "**********")
		return "", link("https://beian.miit.gov.cn/", strings.Replace(n.String(), n.Serial(), masked, 1)) + g.properPolice(n)
	},
	Hidden: func(g generator, n icp.Number) (string, string) {
		return "", "<div " + g.pick("hidden", `style="display: none"`, `style="visibility:hidden"`) + ">" + g.proper(n) + "</div>" + g.properPolice(n)
	},
	OtherService: func(g generator, n icp.Number) (string, string) {
		parts := n.Parts()
		parts.Index, parts.Service = parts.Index+1, icp.App
		other, _ := icp.New(parts)
		return "", g.proper(other) + g.properPolice(n)
	},
	OtherBeside: func(g generator, n icp.Number) (string, string) {
		return "", g.proper(n) + "技术支持 " + g.proper(g.number()) + g.properPolice(n)
	},
	OneStep: func(g generator, n icp.Number) (string, string) {
		parts := n.Parts()
		parts.Province = icp.Province(1 + int(parts.Province)%31)
		other, _ := icp.New(parts)
		return "", g.proper(other) + g.properPolice(n)
	},
	PoliceOther: func(g generator, n icp.Number) (string, string) { return "", g.proper(n) + g.properPolice(n) },
	PoliceCode: func(g generator, n icp.Number) (string, string) {
		return "", g.proper(n) + link(g.police(n.Province()).URL(), g.police(n.Province()).String())
	},
	OtherEntity: func(g generator, n icp.Number) (string, string) { return "", g.proper(g.number()) + g.properPolice(n) },
	NoNumber: func(g generator, n icp.Number) (string, string) {
		return "", "阿里云ICP备案服务 " + g.properPolice(n)
	},
	NoRecord:   func(g generator, n icp.Number) (string, string) { return "", g.proper(n) + g.properPolice(n) },
	NoPage:     func(g generator, n icp.Number) (string, string) { return "", "" },
	Unreadable: func(g generator, n icp.Number) (string, string) { return "", "" }, // there is none
}

// proper returns the number, or its entity's, as it should be.
func (g generator) proper(n icp.Number) string {
	if g.IntN(4) == 0 && n.Service() == icp.Website {
		n = n.Entity()
	}
	return link("https://beian.miit.gov.cn/", g.printed(n)) + "\n"
}

func (g generator) properPolice(n icp.Number) string {
	p := g.police(n.Province())
	return link(p.URL(), p.String()) + "\n"
}

// site makes a site of the state.
func (g generator) site(i int, state State) site {
	n := g.number()
	s := site{domain: fmt.Sprintf("site%04d.example.cn", i), state: state, registered: n, record: g.pick(n.String(), n.English(), strings.ToLower(n.String()))}
	switch state {
	case PoliceOther:
		s.police = g.police(n.Province()).String()
	case NoRecord:
		s.record = g.pick("查询失败", "未备案", "", "请求过于频繁，请稍后再试")
	case NoPage, Unreadable:
		s.state = NoPage
		return s
	}
	if state == CannotJudge {
		s.page = g.pick(`<div id="app"></div><script src="/app.js"></script>`, `<frameset><frame src="/a"></frameset>`, `<meta http-equiv="refresh" content="0;url=/index.php">`, "\n")
		return s
	}
	above, foot := footers[state](g, n)
	article := strings.Repeat("<p>本公司为各地的客户提供网站的设计、开发和托管，电话 010-12345678，欢迎来电咨询。2024年5月6日第12345678号。</p>\n", 12+g.IntN(20))
	s.page = fmt.Sprintf(`<!DOCTYPE html>
<html lang="zh-CN">
<head><META>
<title>示例公司 京ICP备05000009号</title>
<script>var old = "京ICP备05000007号";</script></head>
<body><header><a href="/">首页</a></header>
<main>%s
%s%s</main>
<footer><p>© 2011-2026 示例公司 版权所有</p>
%s</footer>
</body></html>
`, above, article, g.pick("", article), foot)
	return s
}

// write writes the page into the folder, in one of the usual charsets, which it
// declares or not.
func (g generator) write(t *testing.T, folder string, s site) {
	if s.page == "" {
		return
	}
	charset := []struct {
		meta string
		encoding.Encoding
	}{
		{`<meta charset="utf-8">`, encoding.Nop}, {"", encoding.Nop}, {`<meta charset="gbk">`, encoding.Nop},
		{`<meta http-equiv="Content-Type" content="text/html; charset=gb2312">`, simplifiedchinese.GBK},
		{"", simplifiedchinese.GBK}, {`<meta charset="gb18030">`, simplifiedchinese.GB18030},
	}[g.IntN(6)]
	page, err := charset.NewEncoder().String(strings.Replace(s.page, "<META>", charset.meta, 1))
	if charset.Encoding == simplifiedchinese.GBK && err != nil { // it lacks the copyright sign, as pages in it do
		page, err = charset.NewEncoder().String(strings.NewReplacer("<META>", charset.meta, "©", "&copy;").Replace(s.page))
	}
	require.NoError(t, err)
	name := g.pick(s.domain+".html", "www."+s.domain+"/index.html", s.domain)
	require.NoError(t, os.MkdirAll(filepath.Dir(filepath.Join(folder, name)), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(page), 0o644))
}
