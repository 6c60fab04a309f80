package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The pipeline runs as in main; go test -args --runner=prism chooses another
// runner.
func TestMain(m *testing.M) {
	beamlog.SetupLogging("warn", "text")
	if what := os.Getenv(measured); what != "" {
		if err := runMeasured(what); err != nil {
			log.Fatal(err)
		}
		return
	}
	os.Exit(ptest.MainRet(m))
}

const testLimit = 10_000

// runLines runs the pipeline and returns the lines that it writes and its
// counters.
func runLines(t *testing.T, patterns ...string) (numbers, totals []string, counters map[string]int64) {
	t.Helper()
	dir := t.TempDir()
	result, err := run(context.Background(), patterns, dir, testLimit, io.Discard)
	require.NoError(t, err)
	counters = make(map[string]int64)
	for _, counter := range result.Metrics().AllMetrics().Counters() {
		if counter.Key.Namespace == "icp" {
			counters[counter.Key.Name] += counter.Result()
		}
	}
	return lines(t, dir+"/numbers.jsonl"), lines(t, dir+"/totals.tsv"), counters
}

// lines returns the lines of a file in alphabetical order; Beam has none.
func lines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return slices.Sorted(strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n"))
}

// plain is what the pipeline does, on one machine.
func plain(t *testing.T, files ...string) (numbers, totals []string) {
	t.Helper()
	seen := make(map[Key]Sightings)
	total := make(map[string]int)
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		file, err := options(testLimit).Open(bytes.NewReader(data), name)
		require.NoError(t, err)
		for p, err := range file.Pages() {
			if err != nil {
				total["records\t"+err.Error()]++
				continue
			}
			total["records\tread"]++
			mode := icp.Text
			if p.HTML {
				mode = icp.HTML
			}
			onPage := make(map[Key]bool)
			for m := range icp.FindAll(p.Text, mode|icp.Police|icp.NearMisses) {
				if m.Reason != 0 {
					total["near miss\t"+m.Reason.String()]++
				}
				if m.Number.IsZero() && m.Police.IsZero() {
					continue
				}
				key := Key{m.Number, m.Police}
				s := seen[key]
				s.Times++
				if !onPage[key] {
					s.Pages++
					s.Places = append(s.Places, p.Place)
				}
				onPage[key] = true
				seen[key] = s
			}
		}
	}
	for key, s := range seen {
		name, n := "police", key.Number
		if n.IsZero() {
			total["police\t"+key.Police.Province().String()]++
		} else {
			name = "number"
			province := "none"
			if n.Province() != 0 {
				province = n.Province().String()
			}
			total["province\t"+province]++
			total["kind\t"+n.Kind().String()]++
			total["year\t"+strconv.Itoa(n.Year())]++
		}
		slices.Sort(s.Places)
		s.Places = slices.Compact(s.Places)
		places, err := json.Marshal(s.Places[:min(5, len(s.Places))])
		require.NoError(t, err)
		numbers = append(numbers, fmt.Sprintf(`{"%s":"%s%s","times":%d,"pages":%d,"places":%s}`, name, n, key.Police, s.Times, s.Pages, places))
	}
	for what, count := range total {
		totals = append(totals, fmt.Sprintf("%s\t%d", what, count))
	}
	slices.Sort(numbers)
	slices.Sort(totals)
	return numbers, totals
}

// text returns a record of a WET file.
func text(body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(body), body)
}

func zip(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func glob(t testing.TB, patterns ...string) []string {
	t.Helper()
	var files []string
	for _, pattern := range patterns {
		matches, err := filepath.Glob(pattern)
		require.NoError(t, err)
		files = append(files, matches...)
	}
	return files
}

func TestSample(t *testing.T) {
	patterns := patterns("", nil)
	numbers, totals, counters := runLines(t, patterns...)
	wantNumbers, wantTotals := plain(t, glob(t, patterns...)...)
	assert.Equal(t, wantNumbers, numbers)
	assert.Equal(t, wantTotals, totals)

	assert.Equal(t, map[string]int64{"read": 11, "broken": 2, "unknown encoding: compress": 1, "no page: warcinfo": 2, "no page: request": 1, "no page: image": 1}, counters)
	assert.Contains(t, totals, "records\tbroken\t2")
	assert.Contains(t, totals, "kind\tlicense\t5")
	assert.Contains(t, totals, "province\tnone\t1")
	assert.Contains(t, totals, "province\tZhejiang\t3")
	assert.Contains(t, totals, "year\t2005\t2")
	assert.Contains(t, totals, "police\tZhejiang\t1")
	assert.Contains(t, totals, "near miss\tMasked\t1")
	assert.Contains(t, totals, "near miss\tSerialLength\t2")
	assert.Len(t, numbers, 13)
	assert.Contains(t, numbers, `{"number":"浙ICP备2021034567号-1","times":4,"pages":3,`+
		`"places":["http://tea.example/","http://tea.example/about","testdata/tea.html"]}`)
	assert.Contains(t, numbers, `{"police":"浙公网安备33010602012345号","times":1,"pages":1,"places":["testdata/tea.html"]}`)
	assert.Contains(t, numbers, `{"number":"陕ICP备05001234号","times":1,"pages":1,"places":["testdata/hotel.html"]}`)
}

// Numbers that stand on many pages, in many files.
func TestRandomPages(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	dir := t.TempDir()
	for file := range 20 {
		var wet strings.Builder
		for range random.IntN(30) {
			body := "页脚"
			for range random.IntN(4) {
				body += fmt.Sprintf(" 京ICP备%08d号-%d", 11000000+random.IntN(10), 1+random.IntN(3))
			}
			record := strings.Replace(text(body), "a.example", fmt.Sprintf("%d.example", random.IntN(20)), 1)
			if random.IntN(10) == 0 {
				record = strings.Replace(record, "Length: ", "Length: about ", 1)
			}
			wet.WriteString(zip(record))
		}
		name := filepath.Join(dir, fmt.Sprintf("%d.warc.wet.gz", file))
		require.NoError(t, os.WriteFile(name, []byte(wet.String()), 0o600))
	}
	pattern := filepath.Join(dir, "*.gz")
	numbers, totals, counters := runLines(t, pattern)
	wantNumbers, wantTotals := plain(t, glob(t, pattern)...)
	assert.Equal(t, wantNumbers, numbers)
	assert.Equal(t, wantTotals, totals)
	assert.ElementsMatch(t, []string{"read", "broken"}, slices.Collect(maps.Keys(counters)))
}

// What cannot be read is said, and the rest is read.
func TestTroubles(t *testing.T) {
	dir, results := t.TempDir(), t.TempDir()
	page, folder, link := filepath.Join(dir, "a[1].html"), filepath.Join(dir, "b.html"), filepath.Join(dir, "c.html")
	require.NoError(t, os.WriteFile(page, []byte("<p>京ICP备20007654号</p>"), 0o600))
	require.NoError(t, os.Mkdir(folder, 0o700))
	require.NoError(t, os.Symlink("nowhere", link))

	var stderr strings.Builder
	err := count(context.Background(), []string{filepath.Join(dir, "*.html"), filepath.Join(dir, "*.gz")}, results, testLimit, &stderr)
	assert.ErrorIs(t, err, errMissing)
	assert.Len(t, lines(t, filepath.Join(results, "numbers.jsonl")), 1)
	for _, want := range []string{"b.html: is a folder", "c.html: no such file", "*.gz: matches no file", "records: 1 read"} {
		assert.Contains(t, stderr.String(), want)
	}

	stderr.Reset()
	require.NoError(t, count(context.Background(), []string{page}, results, testLimit, &stderr), "a name with brackets")
	assert.Equal(t, "beam: records: 1 read\nbeam: the results are in "+results+"\n", stderr.String())
}

// Results of an earlier run stay until there are new ones, if these are none.
func TestOldResults(t *testing.T) {
	pages, results := t.TempDir(), filepath.Join(t.TempDir(), "results")
	page, missing := filepath.Join(pages, "a.html"), filepath.Join(pages, "b.html")
	sizes := func(pattern, text string) (numbers, totals int, err error) {
		require.NoError(t, os.WriteFile(page, []byte(text), 0o600))
		err = count(context.Background(), []string{pattern}, results, testLimit, io.Discard)
		for name, size := range map[string]*int{"numbers.jsonl": &numbers, "totals.tsv": &totals} {
			data, err := os.ReadFile(filepath.Join(results, name))
			require.NoError(t, err)
			*size = len(data)
		}
		names, readErr := os.ReadDir(results)
		require.NoError(t, readErr)
		assert.Len(t, names, 2, "nothing unfinished")
		return numbers, totals, err
	}

	numbers, totals, err := sizes(page, "<p>京ICP备20007654号</p>")
	require.NoError(t, err)
	assert.NotZero(t, numbers)
	assert.NotZero(t, totals)

	before := totals
	_, totals, err = sizes(missing, "")
	require.Error(t, err)
	assert.Equal(t, before, totals)

	numbers, totals, err = sizes(page, "<p>茶</p>")
	require.NoError(t, err)
	assert.Zero(t, numbers)
	assert.Equal(t, len("records\tread\t1\n"), totals)
}

// A file that cannot be read after all leaves what there was.
func TestFailedRun(t *testing.T) {
	results := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(results, "totals.tsv"), []byte("old"), 0o600))
	_, err := run(context.Background(), []string{"memfs://nothing"}, results, testLimit, io.Discard)
	require.Error(t, err)
	assert.Equal(t, []string{"old"}, lines(t, filepath.Join(results, "totals.tsv")))
}

func TestPatterns(t *testing.T) {
	assert.Equal(t, []string{"a.gz", "b/*.gz", "c.gz"}, patterns("a.gz,b/*.gz", []string{"c.gz"}))
	assert.Equal(t, []string{"c.gz", "d.gz"}, patterns("", []string{"c.gz", "d.gz"}))
	assert.NotEmpty(t, glob(t, patterns("", nil)...))
}

func TestJoin(t *testing.T) {
	for _, test := range []struct{ folder, want string }{
		{"out", "out/totals.tsv"},
		{"out/", "out/totals.tsv"},
		{"", "totals.tsv"},
		{"/tmp/a b", "/tmp/a b/totals.tsv"},
		{"gs://bucket", "gs://bucket/totals.tsv"},
		{"s3://bucket/icp/", "s3://bucket/icp/totals.tsv"},
	} {
		assert.Equal(t, test.want, filepath.ToSlash(join(test.folder, "totals.tsv")))
	}
}

// Workers combine what they have in any order.
func TestAddSightingsOrder(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	var all []Sightings
	for i := range 30 {
		all = append(all, Sightings{Times: 1 + i%3, Pages: 1, Places: []string{strconv.Itoa(random.IntN(12))}})
	}
	var want Sightings
	for _, s := range all {
		want = addSightings(want, s)
	}
	require.Len(t, want.Places, maxPlaces)
	for range 100 {
		heap := slices.Clone(all)
		for len(heap) > 1 {
			i := random.IntN(len(heap) - 1)
			heap[i] = addSightings(heap[i+1], heap[i])
			heap = slices.Delete(heap, i+1, i+2)
		}
		require.Equal(t, want, heap[0])
	}
}

func TestKeyCoder(t *testing.T) {
	keys := []Key{{Police: icp.MustParsePolice("浙公网安备33010602012345号")}}
	for _, s := range []string{
		"京ICP备11018762号-11", "京ICP备05000001号", "京ICP证030173号-1", "粤B2-20090059-1626X",
		"A2.B1.B2-20090001", "合字B2-20170010", "辽B-2-4-20080039",
	} {
		n, err := icp.ParseLenient(s)
		require.NoError(t, err)
		keys = append(keys, Key{Number: n})
	}
	for _, key := range keys {
		text, err := encodeKey(key)
		require.NoError(t, err)
		got, err := decodeKey(text)
		require.NoError(t, err, string(text))
		assert.Equal(t, key, got)
	}
	_, err := decodeKey([]byte("京ICP备"))
	assert.Error(t, err)
}
