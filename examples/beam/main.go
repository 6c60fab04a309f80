// Command beam counts the ICP and police numbers, and the near misses, on more
// pages than fit on one machine: it is a pipeline for Apache Beam, which runs as
// it is in this process, on Flink and on Dataflow. Its input are the files of
// crawlers and browsers: WARC, WET and WACZ, MHTML, HAR, and HTML pages, on disk,
// in gs:// or in s3://. See README.md.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"reflect"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
)

const sample = "testdata/*.html,testdata/*.gz"

var (
	input  = flag.String("input", "", "patterns of files to read, with commas between; further arguments are more (default \""+sample+"\")")
	output = flag.String("output", "out", "folder to write to, on disk, in gs:// or in s3://")
	limit  = flag.Int64("limit", 8<<20, "bytes that a record, and a page, may have; larger ones are skipped")
	level  = flag.String("log", "warn", "least `level` of Beam's messages to print: debug, info (with its plan), warn or error")
)

// Workers find functions and types by name: all that the pipeline uses must be
// registered before main runs.
func init() {
	beam.RegisterCoder(reflect.TypeFor[Key](), encodeKey, decodeKey)
	register.Function3x1(matchFn)
	register.DoFn4x1[context.Context, string, func(Key, Sightings), func(string, int), error](&findFn{})
	register.Emitter1[string]()
	register.Emitter2[Key, Sightings]()
	register.Emitter2[string, int]()
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
	if isTerminal(os.Stderr) {
		defer showProgress(os.Stderr)()
	}
	if err := count(context.Background(), patterns(*input, flag.Args()), *output, *limit, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// patterns returns the patterns of the flag, and those that a shell has made
// files of.
func patterns(input string, more []string) []string {
	if input == "" && len(more) == 0 {
		input = sample
	}
	var all []string
	if input != "" {
		all = strings.Split(input, ",")
	}
	return append(all, more...)
}

var errMissing = errors.New("not everything could be read")

// count is main with everything it touches as a parameter, for the tests.
func count(ctx context.Context, patterns []string, folder string, limit int64, stderr io.Writer) error {
	troubles, err := missing(ctx, patterns)
	for _, trouble := range troubles {
		fmt.Fprintln(stderr, "beam:", trouble)
	}
	if err == nil {
		_, err = run(ctx, patterns, folder, limit, stderr)
	}
	if err == nil && len(troubles) > 0 {
		err = errMissing
	}
	return err
}

// run counts the numbers in the files that match the patterns, and writes
// numbers.jsonl and totals.tsv into the folder.
func run(ctx context.Context, patterns []string, folder string, limit int64, stderr io.Writer) (beam.PipelineResult, error) {
	r, err := newResults(ctx, folder)
	if err != nil {
		return nil, err
	}
	defer r.files.Close()
	done, err := beamx.RunWithMetrics(ctx, pipeline(patterns, r, limit))
	if *jobopts.Async && err == nil {
		fmt.Fprintf(stderr, "beam: when the job is done, its results end in %s\n", unfinished)
		return done, nil
	}
	if err == nil {
		err = r.keep(ctx)
	}
	if err != nil {
		r.drop(ctx)
		return nil, err
	}
	return done, r.summary(ctx, stderr)
}

func pipeline(patterns []string, r *results, limit int64) *beam.Pipeline {
	p, s := beam.NewPipelineWithRoot()
	files := beam.ParDo(s, matchFn, beam.CreateList(s, patterns))
	shared := beam.Reshuffle(s, files) // among the workers
	sightings, totals := beam.ParDo2(s, &findFn{Limit: limit}, shared)

	numbers := beam.CombinePerKey(s, addSightings, sightings)
	textio.Write(s, r.part("numbers.jsonl"), beam.ParDo(s, formatNumber, numbers))

	totals = stats.SumPerKey(s, beam.Flatten(s, totals, beam.ParDo(s, addTotals, numbers)))
	textio.Write(s, r.part("totals.tsv"), beam.ParDo(s, formatTotal, totals))
	return p
}

func formatTotal(what string, count int) string {
	return what + "\t" + strconv.Itoa(count)
}
