// Command beam counts the ICP and police numbers, and the near misses, on more
// pages than fit on one machine: it is a pipeline for Apache Beam, which runs as
// it is in this process, on Flink and on Dataflow. Its input are HTML pages and
// the WARC and WET files of Common Crawl, on disk, in gs:// or in s3://. See
// README.md.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"log"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/go-icp/icp"
)

var (
	input  = flag.String("input", "testdata/*.html,testdata/*.gz", "patterns of files to read, with commas between")
	output = flag.String("output", "out", "folder to write to, on disk, in gs:// or in s3://")
	limit  = flag.Int64("limit", 8<<20, "bytes that a record, and a page, may have; larger ones are skipped")
	level  = flag.String("log", "warn", "least `level` of Beam's messages to print: debug, info (with its plan), warn or error")
)

// Workers find functions and types by name: all that the pipeline uses must be
// registered before main runs.
func init() {
	beam.RegisterCoder(reflect.TypeFor[Key](), encodeKey, decodeKey)
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(Key, Sightings), func(string), error](&findFn{})
	register.Emitter2[Key, Sightings]()
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
	beamlog.SetupLogging(*level, "text")
	beam.Init() // does not return on a worker
	if _, err := run(context.Background(), strings.Split(*input, ","), *output, *limit); err != nil {
		log.Fatal(err)
	}
}

// run counts the numbers in the files that match the patterns, and writes
// numbers.jsonl and totals.tsv into the folder.
func run(ctx context.Context, patterns []string, folder string, limit int64) (beam.PipelineResult, error) {
	numbersFile, totalsFile := join(folder, "numbers.jsonl"), join(folder, "totals.tsv")
	for _, name := range []string{numbersFile, totalsFile} {
		if err := empty(ctx, name); err != nil {
			return nil, err
		}
	}
	pipeline, s := beam.NewPipelineWithRoot()

	matches := fileio.MatchAll(s, beam.CreateList(s, patterns), fileio.MatchEmptyDisallow())
	files := fileio.ReadMatches(s, matches, fileio.ReadUncompressed()) // our reader decompresses
	shared := beam.Reshuffle(s, files)                                 // among the workers
	sightings, records := beam.ParDo2(s, &findFn{Limit: limit}, shared)

	numbers := beam.CombinePerKey(s, addSightings, sightings)
	textio.Write(s, numbersFile, beam.ParDo(s, formatNumber, numbers))

	totals := stats.Count(s, beam.Flatten(s, records, beam.ParDo(s, addTotals, numbers)))
	textio.Write(s, totalsFile, beam.ParDo(s, formatTotal, totals))

	return beamx.RunWithMetrics(ctx, pipeline)
}

// join returns the name of a file in a folder, which may be one of a bucket.
func join(folder, name string) string {
	if strings.Contains(folder, "://") {
		return strings.TrimSuffix(folder, "/") + "/" + name
	}
	return filepath.Join(folder, name)
}

// empty leaves nothing of what an earlier run has written to the file: Beam
// would, when this one fails or has nothing to write.
func empty(ctx context.Context, name string) error {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer files.Close()
	return filesystem.Write(ctx, files, name, nil)
}

// A Key is a number, or a police number, of which the other is zero.
type Key struct {
	Number icp.Number       `json:"number,omitzero"`
	Police icp.PoliceNumber `json:"police,omitzero"`
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
	emit func(Key, Sightings), emitTotal func(string)) error {

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
		times, nearMisses := p.count()
		for key, n := range times {
			emit(key, Sightings{Times: n, Pages: 1, Places: []string{p.place}})
		}
		for _, reason := range nearMisses {
			emitTotal("near miss\t" + reason.String())
		}
	}
	return nil
}

// count returns how often each number stands on the page, and of what almost is
// one, why it is none.
func (p page) count() (times map[Key]int, nearMisses []icp.Reason) {
	mode := icp.Police | icp.NearMisses
	if p.html {
		mode |= icp.HTML
	}
	times = make(map[Key]int)
	for m := range icp.FindAll(p.text, mode) {
		if key := (Key{m.Number, m.Police}); key != (Key{}) {
			times[key]++
		}
		if m.Reason != 0 {
			nearMisses = append(nearMisses, m.Reason)
		}
	}
	return times, nearMisses
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
func addTotals(key Key, _ Sightings, emit func(string)) {
	n := key.Number
	if n.IsZero() {
		emit("police\t" + key.Police.Province().String())
		return
	}
	province := n.Province().String()
	if province == "" {
		province = "none" // issued by the ministry
	}
	emit("province\t" + province)
	emit("kind\t" + n.Kind().String())
	emit("year\t" + strconv.Itoa(n.Year()))
}

func formatNumber(key Key, s Sightings) (string, error) {
	line, err := json.Marshal(struct {
		Key
		Sightings
	}{key, s})
	return string(line), err
}

func formatTotal(what string, count int) string {
	return what + "\t" + strconv.Itoa(count)
}

// Keys travel between workers in the official notation, which tells the two
// kinds apart.
func encodeKey(key Key) ([]byte, error) {
	if key.Number.IsZero() {
		return key.Police.MarshalText()
	}
	return key.Number.MarshalText()
}

func decodeKey(text []byte) (key Key, err error) {
	if key.Number, err = icp.Parse(string(text)); err != nil {
		key.Police, err = icp.ParsePolice(string(text))
	}
	return key, err
}
