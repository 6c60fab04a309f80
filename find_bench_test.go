package icp_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// What finding is measured by: a loop that adds up the bytes of the same text,
// in the same run. 0.5 is half as fast as that.

const benchSize = 4 << 20

// benchRegexp is the usual regular expression for the job, with the classes.
var benchRegexp = regexp.MustCompile(`(?i)[\p{Han}]?(?:ICP[备備证証證](?:案)?号?\s*\d{5,10}号?(?:-\d+[AXK]?)?|[AB][12](?:\.[AB][12])*-\d{8}(?:-\d+[AXK]?)?)`)

// BenchmarkFind measures the finders, and what else one could search with, on
// texts of about 4 MiB. ICP_PAGES names a folder of other pages than ours.
func BenchmarkFind(b *testing.B) {
	for _, text := range []struct {
		name string
		text []byte
	}{
		{"pages", benchPages(b)},
		{"chinese", benchRepeat("国家互联网信息办公室发布统计报告，显示上半年网民规模持续增长；"+
			"各省通信管理局要求接入服务单位落实备案管理制度，准确登记网站主办者信息。", benchSize)},
		{"english", benchRepeat("The committee published its report in 2024, and 12 of 31 members "+
			"approved; the remaining bills, worth $1,250.00 each, are due by 31 May. ", benchSize)},
		{"numbers", benchRepeat("京ICP备11018762号-11\n", benchSize)},
		{"random", benchRandom()},
	} {
		b.Run(text.name, func(b *testing.B) {
			for _, mode := range []struct {
				name string
				mode icp.Mode
			}{{"Text", icp.Text}, {"HTML", icp.HTML}, {"all", icp.HTML | icp.Police | icp.NearMisses}} {
				benchRun(b, mode.name, text.text, func(text []byte) int { return benchCount(text, mode.mode) })
				benchRun(b, "reader "+mode.name, text.text, func(text []byte) (count int) {
					for _, err := range icp.FindReader(bytes.NewReader(text), mode.mode) {
						require.NoError(b, err)
						count++
					}
					return count
				})
			}
			benchRun(b, "IndexByte", text.text, func(text []byte) int { return bytes.IndexByte(text, 0xFF) })
			benchRun(b, "Index备", text.text, func(text []byte) int { return bytes.Count(text, []byte("备")) })
			benchRun(b, "Regexp", text.text, func(text []byte) int { return len(benchRegexp.FindAllIndex(text, -1)) })
		})
	}
}

// benchHostile are texts that cost a finder most: near misses, and what it has
// to look back or ahead through.
var benchHostile = []string{
	"&#45;", "&#13;", "&#12288;", `\u002d`,
	"京ICP备1101876", "京ICP备1101876 ", "粤B2-2009005 ", "B2-2009005", "1234567890", "1234567890123", "12345 ", "1 2 3 4 5 6 7 8 9 ", "\u30001",
	"１２３４５６７８", "１ ", "ICPICPICP", "ICP 12345678 ", "ICP12345 ", strings.Repeat("ICP", 83) + "12345 ", strings.Repeat("|cp", 83) + "12345 ",
	strings.Repeat("ICPShan", 35) + "12345 ", strings.Repeat("ICP备案号：", 16) + "12345 ", strings.Repeat("A1.A2.B1.B2.", 20) + "12345 ",
	strings.Repeat("I ", 120) + "12345 ", strings.Repeat("s ", 19) + "ICP12345678 ", strings.Repeat("ji ", 13) + "ICP12345678 ",
	"registration ICP12345678 ", "Ji Jin Yu ICP12345678 ", "B2-B2-B2-20090059 ", "xB2-20090059y ", "order B2-20240901-1 ", "型号 B2-20210101 ",
	strings.Repeat("a", 40) + "12345678 ", strings.Repeat("京", 40) + "12345678 ", strings.Repeat("备", 40) + "12345678 ",
	strings.Repeat(" ", 200) + "B2-20090059 ", strings.Repeat("（", 60) + "B2-20090059", strings.Repeat("证", 60) + "B2-20090059 ",
	strings.Repeat("许可证", 60) + "：B2-20090059 ", strings.Repeat("&nbsp;", 30) + "B2-20090059 ", strings.Repeat("<b>", 60) + "B2-20090059 ",
	"京ICP备11018762号-" + strings.Repeat(" ", 200), "京ICP备11018762号-1" + strings.Repeat("，", 60), "京ICP备11018", "京ICP备20201234",
	"京ICP备XXXXXXXX号 ", "京ICP备****", "********", "XXXX ", "x", "京ICP备2024XXXX", "京备11018762 ", "京TCP备11018762 ", "ICP备12345678号 ",
	"京公网安备1101080202013 ", "京公网安备XXXX", "公网安备", "公", `\u4eac`, `\u0031`, `\u`, "\\", "\xff", "\x00", "京", " ", "\n", "-", "1-1-1-1-", "1.1.1.1.",
	"北京北京北京北京11018762", "Inner Mongolia ", "Xinjiang Uyghur Autonomous Region 11018762 ", "号1号1号1", "合合合合B2-20090059",
	// BenchmarkWorst has found these.
	"XX备", "备宁宁xx", "B2-E&#49;", "12345678|cp|cp|cp|cp|cp|cp证", " 1x\xff辽1cp1cp1cp.备案号 2024 ", "\x00-Jing Xin ICP 12345",
	"010-;o&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;09", "ICPb212345\"Xin",
	"X*i1", "o2XXX12345X", "\x00\xff\x000", "西藏西藏西藏西藏[[[[[[[[XXX37XXX35XXX", strings.Repeat("|", 58) + "38", "Icp20240943IcpIcp", "IPCBIPCBIPCB65535",
	"shuIcpIcpIcp07500042", "JINGICPZHENGJINGICPZHENG20090028", "18762京公安备", "黔公网安备2024067534gui", "陇公網安備.....20232lCP", "寧寧寧寧寧寧寧寧Guangdong内蒙古XX",
	"ßB2-12345678", "E|cp|cp11111:", "备221e|cp|cpb&#49;", "x>Xin1cp1cp12345", "ICP备B2-12345678<<(。", "XX南1cp", `\u e1cp12345a1.`, "0000|cp宁B2-2024 ",
}

// benchHostilePages are pages that cost a finder most.
var benchHostilePages = []string{
	"<b>", "<b>1</b>", "<a ", "<a b='", `<a b="`, "<a b=>", "<!--", "<!-- x -->", "<!", "<?", "</", "<", ">", "<script>", "</script>", "<title></", "<svg>", "<svg><title/>",
	"&", "&#", "&#49;", "&#x31", "&amp;1", "&amp;", "&nbsp;1", "&notanentity;", "  1", "  a", "<p hidden>", "<p hidden>1", "<div hidden><div>", "<li hidden>1<li>",
	"<td>1</td>", "<p>京ICP备</p><p>11018762号</p>", "<template>", "<template></template>", "<details>", "<a href='https://beian.miit.gov.cn/'>1",
	`<p style="display:none">11018762</p>`, "<textarea>", "<!--><!--", "<![CDATA[", "<a href=x>京ICP备XXXXXXXX号",
}

// BenchmarkHostile reports, beside the speed, how much longer a byte takes in a
// text of sixteen times the size: 1, if time is linear.
func BenchmarkHostile(b *testing.B) {
	run := func(kind, text string, mode icp.Mode) {
		name := []rune(text)
		b.Run(kind+"/"+string(name[:min(len(name), 24)]), func(b *testing.B) {
			small, large := benchRepeat(text, benchSize/64), benchRepeat(text, benchSize/4)
			benchText(b, large, func(text []byte) int { return benchCount(text, mode) })
			b.ReportMetric(best(func() { benchCount(large, mode) })/best(func() { benchCount(small, mode) })/16, "growth")
		})
	}
	for _, text := range benchHostile {
		run("text", text, icp.Text)
		run("text, all", text, icp.Police|icp.NearMisses)
		run("page, all", text, icp.HTML|icp.Police|icp.NearMisses)
	}
	for _, text := range benchHostilePages {
		run("page", text, icp.HTML)
		run("page, all", text, icp.HTML|icp.Police|icp.NearMisses)
	}
}

func benchRun(b *testing.B, name string, text []byte, find func([]byte) int) {
	b.Run(name, func(b *testing.B) { benchText(b, text, find) })
}

// benchText measures find, and reports how fast it is as a part of the loop.
func benchText(b *testing.B, text []byte, find func([]byte) int) {
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	count := 0
	for b.Loop() {
		count = find(text)
	}
	b.ReportMetric(float64(max(0, count)), "found")
	b.ReportMetric(best(func() { benchLoop(text) })/best(func() { find(text) }), "×loop")
}

// best returns how long f takes at its best, in nanoseconds.
func best(f func()) float64 {
	least := time.Hour
	for range 3 {
		start := time.Now()
		f()
		least = min(least, time.Since(start))
	}
	return float64(least)
}

var benchSum int

func benchLoop(text []byte) {
	sum := 0
	for _, c := range text {
		sum += int(c)
	}
	benchSum += sum
}

func benchCount(text []byte, mode icp.Mode) (count int) {
	for range icp.FindAll(text, mode) {
		count++
	}
	return count
}

func benchRepeat(text string, size int) []byte {
	return []byte(strings.Repeat(text, size/len(text)))
}

// benchPages returns the pages of a folder, repeated.
func benchPages(b *testing.B) []byte {
	folder := os.Getenv("ICP_PAGES")
	if folder == "" {
		folder = "testdata/pages"
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.html"))
	require.NoError(b, err)
	require.NotEmpty(b, names, folder)
	var pages []byte
	for _, name := range names {
		page, err := os.ReadFile(name)
		require.NoError(b, err)
		pages = append(pages, page...)
	}
	return bytes.Repeat(pages, max(1, benchSize/len(pages)))
}

func benchRandom() []byte {
	random := rand.New(rand.NewPCG(1, 2))
	text := make([]byte, benchSize)
	for i := range text {
		text[i] = byte(random.IntN(0xFF)) // no 0xFF, which is looked for
	}
	return text
}
