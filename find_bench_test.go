package icp_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

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
		{"chinese", benchRepeat("国家互联网信息办公室发布统计报告，显示上半年网民规模持续增长；" +
			"各省通信管理局要求接入服务单位落实备案管理制度，准确登记网站主办者信息。")},
		{"english", benchRepeat("The committee published its report in 2024, and 12 of 31 members " +
			"approved; the remaining bills, worth $1,250.00 each, are due by 31 May. ")},
		{"random", benchRandom()},
	} {
		b.Run(text.name, func(b *testing.B) {
			benchRun(b, "FindAll", text.text, benchFindAll)
			benchRun(b, "FindAllHTML", text.text, benchFindAllHTML)
			benchRun(b, "FindReader", text.text, func(text []byte) (count int) {
				for _, err := range icp.FindReader(bytes.NewReader(text)) {
					require.NoError(b, err)
					count++
				}
				return count
			})
			benchRun(b, "IndexByte", text.text, func(text []byte) int { return bytes.IndexByte(text, 0xFF) })
			benchRun(b, "Index备", text.text, func(text []byte) int { return bytes.Count(text, []byte("备")) })
			benchRun(b, "Regexp", text.text, func(text []byte) int { return len(benchRegexp.FindAllIndex(text, -1)) })
		})
	}
}

// BenchmarkFindWorst measures the finders on what costs them most: near misses.
func BenchmarkFindWorst(b *testing.B) {
	repeat := strings.Repeat
	for _, near := range []struct{ name, text string }{
		{"filing", "京ICP备1101876"},
		{"license", "B2-2009005"},
		{"digits", "1234567890123"},
		{"digits apart", "1 2 3 4 5 6 7 8 9 "},
		{"wide digits", "\u30001"},
		{"ICP", "ICPICPICP"},
		{"ICP and digits", repeat("ICP", 83) + "12345 "},
		{"ICP short", "ICP12345 "},
		{"bars and digits", repeat("|cp", 83) + "12345 "},
		{"places and digits", repeat("ICPShan", 35) + "12345 "},
		{"labels and digits", repeat("ICP备案号：", 16) + "12345 "},
		{"classes and digits", repeat("A1.A2.B1.B2.", 20) + "12345 "},
		{"letters and digits", repeat("I ", 120) + "12345 "},
		{"no place", repeat("s ", 19) + "ICP12345678 "},
		{"two places", repeat("ji ", 13) + "ICP12345678 "},
		{"identifiers", "xB2-20090059 "},
		{"numbers", "京ICP备11018762号-11 "},
	} {
		text := benchRepeat(near.text)
		b.Run(near.name, func(b *testing.B) {
			benchRun(b, "FindAll", text, benchFindAll)
			benchRun(b, "FindAllHTML", text, benchFindAllHTML)
		})
	}
	for _, near := range []struct{ name, text string }{
		{"tags", "<b>"},
		{"open tags", "<a "},
		{"open quotes", `<a b="`},
		{"open comments", "<!--"},
		{"open scripts", "<script>"},
		{"end tags", "<title></"},
		{"ampersands", "&"},
		{"references", "&#49;"},
		{"spaces", "  1"},
	} {
		text := benchRepeat(near.text)
		b.Run(near.name, func(b *testing.B) { benchRun(b, "FindAllHTML", text, benchFindAllHTML) })
	}
}

func benchRun(b *testing.B, name string, text []byte, find func([]byte) int) {
	b.Run(name, func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		count := 0
		for b.Loop() {
			count = find(text)
		}
		b.ReportMetric(float64(max(0, count)), "found")
	})
}

func benchFindAll(text []byte) (count int) {
	for range icp.FindAll(text) {
		count++
	}
	return count
}

func benchFindAllHTML(text []byte) (count int) {
	for range icp.FindAllHTML(text) {
		count++
	}
	return count
}

func benchRepeat(text string) []byte {
	return []byte(strings.Repeat(text, benchSize/len(text)))
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
