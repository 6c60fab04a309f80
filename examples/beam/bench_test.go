package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/stretchr/testify/require"
)

var size = flag.Int64("size", 32<<20, "bytes of pages in the file of BenchmarkFile")

// BenchmarkFile measures what a run costs, beside a plain loop over the same file,
// each in a process of its own:
//
//	go test -run '^$' -bench File -benchtime 1x -size 1073741824
func BenchmarkFile(b *testing.B) {
	crawl := filepath.Join(b.TempDir(), "crawl.warc.gz")
	writeCrawl(b, crawl, *size)
	plain := measure(b, "loop", crawl)
	for _, runner := range []string{"loop", "direct", "prism"} {
		b.Run(runner, func(b *testing.B) {
			for b.Loop() {
				cost := measure(b, runner, crawl)
				b.ReportMetric(cost.memory, "MB")
				b.ReportMetric(cost.cpu.Seconds()/plain.cpu.Seconds(), "times-CPU")
			}
		})
	}
}

// writeCrawl writes a crawl of the library's test pages, again and again.
func writeCrawl(b *testing.B, name string, size int64) {
	b.Helper()
	var pages []string
	for _, name := range glob(b, "../../testdata/pages/*.html") {
		page, err := os.ReadFile(name)
		require.NoError(b, err)
		pages = append(pages, string(page))
	}
	file, err := os.Create(name)
	require.NoError(b, err)
	defer file.Close()
	w := bufio.NewWriter(file)
	member := gzip.NewWriter(w)
	for i := 0; size > 0; i++ {
		page := pages[i%len(pages)]
		size -= int64(len(page))
		body := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
		member.Reset(w)
		fmt.Fprintf(member, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://%d.example/\r\n"+
			"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(body), body)
		require.NoError(b, member.Close())
	}
	require.NoError(b, w.Flush())
}

// A cost is that of a process.
type cost struct {
	memory float64 // MB, at most
	cpu    time.Duration
}

// measured is the variable that tells a process what to run.
const measured = "BEAM_BENCHMARK"

func measure(b *testing.B, what, file string) cost {
	b.Helper()
	runner := what
	if what == "loop" {
		runner = "direct"
	}
	child := exec.Command(os.Args[0], "-runner="+runner, file, b.TempDir())
	child.Env = append(os.Environ(), measured+"="+what)
	child.Stderr = os.Stderr
	require.NoError(b, child.Run())
	return cost{peakMemory(child.ProcessState), child.ProcessState.UserTime() + child.ProcessState.SystemTime()}
}

// runMeasured is the child of measure.
func runMeasured(what string) error {
	flag.Parse()
	beam.Init()
	file, folder := flag.Arg(0), flag.Arg(1)
	if what == "loop" {
		c, err := countFile(context.Background(), file, *limit)
		fmt.Fprintln(io.Discard, c)
		return err
	}
	return count(context.Background(), []string{file}, folder, *limit, io.Discard)
}
