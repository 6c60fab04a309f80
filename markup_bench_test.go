package icp

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var benchSum int

// byteLoop is what all is measured by.
func byteLoop(text string) {
	n := 0
	for _, c := range []byte(text) {
		n += int(c)
	}
	benchSum += n
}

// walk reads the page as a finder that finds nothing.
func walk(p *page) {
	for {
		switch p.next() {
		case shownText:
			p.shown.drop(max(0, len(p.shown.text)-512))
		case hiddenText:
			p.hidden.drop(len(p.hidden.text))
		case pageEnd:
			benchSum += len(p.shown.text)
			return
		}
	}
}

// BenchmarkWalk measures how fast pages are walked, beside a loop that adds up
// their bytes. ICP_PAGES names a folder of real ones.
func BenchmarkWalk(b *testing.B) {
	pages := map[string]string{"pages": benchRealPages(b)}
	for _, unit := range []string{
		"&amp;1", "  1", "<b>1</b>", "<a b='", "&", "<!--", "<", "</", "<script>", "<p hidden>", "<a href=x>1",
		"<p hidden>1", "<p>1", "1\x00", "&nbsp;1", "<script><!--", "<a b=c ", "<a style=x:n>", "<svg><a/>",
		"<b hidden><b>", "a", "国", "  a", "&amp;", "&#49;", "<P HIDDEN>1</P>", "<template>", "<details><summary>1</summary>", "<!-->", "&a1;&b2;&c3;",
	} {
		pages[unit] = strings.Repeat(unit, 1<<20/len(unit))
	}
	for name, page := range pages {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(page)))
			loop, walked := time.Hour, time.Hour // the shortest
			for b.Loop() {
				loop = min(loop, timed(func() { byteLoop(page) }))
				walked = min(walked, timed(func() { walk(newPage(page, nil)) }))
			}
			b.ReportMetric(float64(loop)/float64(walked), "byteloops")
		})
	}
}

func timed(f func()) time.Duration {
	start := time.Now()
	f()
	return time.Since(start)
}

func benchRealPages(b *testing.B) string {
	folder := os.Getenv("ICP_PAGES")
	if folder == "" {
		folder = "testdata/pages"
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil || len(names) == 0 {
		b.Fatal("no pages in ", folder, err)
	}
	var pages strings.Builder
	for _, name := range names {
		page, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		pages.Write(page)
	}
	return pages.String()
}
