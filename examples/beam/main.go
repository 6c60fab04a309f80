// Command beam counts the ICP numbers on more pages than fit on one machine: it
// is a pipeline for Apache Beam, which runs as it is in this process, on Flink
// and on Dataflow. Its input are HTML pages and the WARC and WET files of
// Common Crawl, on disk, in gs:// or in s3://. See README.md.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/go-icp/icp"
)

var (
	input  = flag.String("input", "testdata/*.html,testdata/*.gz", "patterns of files to read, with commas between")
	output = flag.String("output", "out/", "what the names of the files to write begin with")
	limit  = flag.Int64("limit", 8<<20, "bytes that a record, and a page, may have; larger ones are skipped")
)

// Workers find functions and types by name: all that the pipeline uses must be
// registered before main runs.
func init() {
	beam.RegisterCoder(reflect.TypeFor[icp.Number](), encodeNumber, decodeNumber)
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(icp.Number, Sightings), func(string), error](&findFn{})
	register.Emitter2[icp.Number, Sightings]()
	register.Emitter1[string]()
	register.Function2x1(addSightings)
	register.Function3x0(addTotals)
	register.Function2x2(formatNumber)
	register.Function2x1(formatTotal)

	// The default: in this process, with one worker and no network.
	flag.Set("runner", "direct")
}

func main() {
	flag.Parse()
	beam.Init() // does not return on a worker
	if _, err := run(context.Background(), strings.Split(*input, ","), *output, *limit); err != nil {
		log.Fatal(err)
	}
}

// run counts the numbers in the files that match the patterns, and writes
// numbers.jsonl and totals.tsv.
func run(ctx context.Context, patterns []string, output string, limit int64) (beam.PipelineResult, error) {
	pipeline, s := beam.NewPipelineWithRoot()

	matches := fileio.MatchAll(s, beam.CreateList(s, patterns), fileio.MatchEmptyDisallow())
	files := fileio.ReadMatches(s, matches, fileio.ReadUncompressed()) // our reader decompresses
	shared := beam.Reshuffle(s, files)                                 // among the workers
	sightings, records := beam.ParDo2(s, &findFn{Limit: limit}, shared)

	numbers := beam.CombinePerKey(s, addSightings, sightings)
	textio.Write(s, output+"numbers.jsonl", beam.ParDo(s, formatNumber, numbers))

	totals := stats.Count(s, beam.Flatten(s, records, beam.ParDo(s, addTotals, numbers)))
	textio.Write(s, output+"totals.tsv", beam.ParDo(s, formatTotal, totals))

	return beamx.RunWithMetrics(ctx, pipeline)
}

// Sightings say how often a number was seen, and where. The fields are exported
// for Beam, which sends them from one worker to the other, and for JSON.
type Sightings struct {
	Times  int      `json:"times"`
	Pages  int      `json:"pages"`
	Places []string `json:"places"` // not all: see maxPlaces
}

// maxPlaces is how many places are named for each number. They are the first in
// the alphabet, so that the result does not depend on who read what when.
const maxPlaces = 5

// findFn finds the numbers on the pages of a file, and names each record's fate.
type findFn struct {
	Limit int64
}

func (f *findFn) ProcessElement(ctx context.Context, file fileio.ReadableFile,
	emit func(icp.Number, Sightings), emitTotal func(string)) error {

	r, err := file.Open(ctx)
	if err != nil {
		return err
	}
	defer r.Close()
	for p, err := range readPages(r, file.Metadata.Path, f.Limit) {
		fate := "read"
		if err != nil {
			why, ok := err.(skip)
			if !ok {
				return err // Beam tries again, elsewhere
			}
			fate = string(why)
		}
		beam.NewCounter("icp", fate).Inc(ctx, 1)
		emitTotal("records\t" + fate)
		for number, times := range p.count() {
			emit(number, Sightings{Times: times, Pages: 1, Places: []string{p.place}})
		}
	}
	return nil
}

// count returns how often each number stands on the page.
func (p page) count() map[icp.Number]int {
	find := icp.FindAll[[]byte]
	if p.html {
		find = icp.FindAllHTML[[]byte]
	}
	times := make(map[icp.Number]int)
	for match := range find(p.text) {
		times[match.Number]++
	}
	return times
}

// addSightings combines two sightings of one number.
func addSightings(a, b Sightings) Sightings {
	places := slices.Concat(a.Places, b.Places)
	slices.Sort(places)
	places = slices.Compact(places)
	return Sightings{
		Times:  a.Times + b.Times,
		Pages:  a.Pages + b.Pages,
		Places: places[:min(len(places), maxPlaces)],
	}
}

// addTotals emits what a number counts for.
func addTotals(n icp.Number, _ Sightings, emit func(string)) {
	province := n.Province().String()
	if province == "" {
		province = "none" // issued by the ministry
	}
	emit("province\t" + province)
	emit("kind\t" + n.Kind().String())
	emit("year\t" + strconv.Itoa(n.Year()))
}

func formatNumber(n icp.Number, s Sightings) (string, error) {
	line, err := json.Marshal(struct {
		Number icp.Number `json:"number"`
		Sightings
	}{n, s})
	return string(line), err
}

func formatTotal(what string, count int) string {
	return what + "\t" + strconv.Itoa(count)
}

// Numbers travel between workers in the official notation.
func encodeNumber(n icp.Number) ([]byte, error) { return n.MarshalText() }

func decodeNumber(text []byte) (icp.Number, error) { return icp.Parse(string(text)) }
