package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// results are the files that a run writes. They get their names when they are
// complete, so that those of an earlier run stay until then.
type results struct {
	files  filesystem.Interface
	folder string
}

var resultNames = []string{"numbers.jsonl", "totals.tsv"}

const unfinished = ".part" // behind the name

func newResults(ctx context.Context, folder string) (*results, error) {
	files, err := filesystem.New(ctx, folder)
	if err != nil {
		return nil, err
	}
	r := &results{files, folder}
	for _, name := range resultNames { // Beam writes none of which it has no line
		if err := filesystem.Write(ctx, files, r.part(name), nil); err != nil {
			files.Close()
			return nil, err
		}
	}
	return r, nil
}

// part returns the name of a result while it is written.
func (r *results) part(name string) string { return join(r.folder, name+unfinished) }

// keep gives the results their names.
func (r *results) keep(ctx context.Context) error {
	for _, name := range resultNames {
		if err := filesystem.Rename(ctx, r.files, r.part(name), join(r.folder, name)); err != nil {
			return err
		}
	}
	return nil
}

// drop leaves nothing of a run that has failed.
func (r *results) drop(ctx context.Context) {
	if files, ok := r.files.(filesystem.Remover); ok {
		for _, name := range resultNames {
			files.Remove(ctx, r.part(name))
		}
	}
}

// summary prints what has become of the records, as totals.tsv has it: unlike
// Beam's counters, every runner brings that.
func (r *results) summary(ctx context.Context, w io.Writer) error {
	file, err := r.files.OpenRead(ctx, join(r.folder, "totals.tsv"))
	if err != nil {
		return err
	}
	defer file.Close()
	var fates []string
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		if fate, ok := strings.CutPrefix(lines.Text(), "records\t"); ok {
			fates = append(fates, fate)
		}
	}
	slices.Sort(fates) // Beam keeps no order
	for i, fate := range fates {
		what, count, _ := strings.Cut(fate, "\t")
		fates[i] = count + " " + what
	}
	fmt.Fprintf(w, "beam: records: %s\nbeam: the results are in %s\n", strings.Join(fates, ", "), r.folder)
	return lines.Err()
}

// join returns the name of a file in a folder, which may be one of a bucket.
func join(folder, name string) string {
	if isRemote(folder) {
		return strings.TrimSuffix(folder, "/") + "/" + name
	}
	return filepath.Join(folder, name)
}

// isRemote reports whether a name is that of something in a bucket.
func isRemote(name string) bool { return strings.Contains(name, "://") }

// progress is what the workers in this process have done.
var progress struct{ files, records atomic.Int64 }

// showProgress prints every few seconds how far it is, until stop.
func showProgress(w io.Writer) (stop func()) {
	ticker := time.NewTicker(5 * time.Second)
	done := make(chan struct{})
	start := time.Now()
	go func() {
		for {
			select {
			case <-ticker.C:
				fmt.Fprintf(w, "beam: %v, %d files and %d records read here\n", time.Since(start).Round(time.Second), progress.files.Load(), progress.records.Load())
			case <-done:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(done)
	}
}

// isTerminal reports whether a person may be watching the file.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
