package main

import (
	"context"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	beamlog "github.com/apache/beam/sdks/v2/go/pkg/beam/log"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/crawl"
)

// findFn finds the numbers on the pages of a file, and names each record's fate.
type findFn struct {
	Limit int64
}

func (f *findFn) ProcessElement(ctx context.Context, name string, emit func(Key, Sightings), emitTotal func(string, int)) error {
	c, err := countFile(ctx, name, f.Limit)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err) // Beam tries again, elsewhere
	}
	for fate, n := range c.records {
		beam.NewCounter("icp", fate).Inc(ctx, int64(n))
		emitTotal("records\t"+fate, n)
	}
	for reason, n := range c.nearMisses {
		emitTotal("near miss\t"+reason.String(), n)
	}
	for key, s := range c.sightings {
		emit(key, s)
	}
	return nil
}

// counts are what there is to say of a file. Beam keeps every element that it is
// given, so that it gets sums, and not each page's.
type counts struct {
	sightings  map[Key]Sightings
	nearMisses map[icp.Reason]int
	records    map[string]int // by their fates
}

// countFile counts what stands in a file.
func countFile(ctx context.Context, name string, limit int64) (counts, error) {
	c := counts{make(map[Key]Sightings), make(map[icp.Reason]int), make(map[string]int)}
	r, err := openFile(ctx, name)
	if err != nil {
		return c, err
	}
	defer r.Close()
	defer progress.files.Add(1)
	file, err := options(limit).Open(r, name)
	if err != nil {
		return c, c.skip(ctx, name, err)
	}
	for page, err := range file.Pages() {
		if err != nil {
			err = c.skip(ctx, "", err)
		} else {
			c.add(page)
		}
		if err != nil {
			return c, err
		}
		progress.records.Add(1)
	}
	return c, nil
}

// options say how files are read.
func options(limit int64) crawl.Options {
	return crawl.Options{Limit: limit, Decoders: map[string]crawl.Decoder{
		"br":   func(r io.Reader) (io.ReadCloser, error) { return io.NopCloser(brotli.NewReader(r)), nil },
		"zstd": newZstdReader,
	}}
}

// skip counts what is passed over, and says the name of a file that is. It
// returns an error of another kind.
func (c counts) skip(ctx context.Context, name string, err error) error {
	why, ok := err.(crawl.Skip)
	if !ok {
		return err
	}
	if name != "" {
		beamlog.Warnf(ctx, "%s: %v", name, why)
	}
	c.records[string(why)]++
	return nil
}

// add counts the numbers on a page, and of what almost is one, why it is none.
func (c counts) add(page crawl.Page) {
	fate := "read"
	if page.Cut {
		fate = string(crawl.Cut)
	}
	c.records[fate]++
	times := make(map[Key]int)
	for m := range page.Find(icp.Police | icp.NearMisses) {
		if key := (Key{m.Number, m.Police}); key != (Key{}) {
			times[key]++
		}
		if m.Reason != 0 {
			c.nearMisses[m.Reason]++
		}
	}
	for key, n := range times {
		c.sightings[key] = addSightings(c.sightings[key], Sightings{Times: n, Pages: 1, Places: []string{page.Place}})
	}
}

// openFile opens a file on disk or in a bucket.
func openFile(ctx context.Context, name string) (io.ReadCloser, error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	r, err := files.OpenRead(ctx, name)
	if err != nil {
		files.Close()
		return nil, err
	}
	return opened{r, files}, nil
}

// An opened file closes what it is of, too.
type opened struct {
	io.ReadCloser
	files io.Closer
}

func (o opened) Close() error {
	o.ReadCloser.Close()
	return o.files.Close()
}
