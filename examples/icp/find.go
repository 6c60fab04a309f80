package main

import (
	"context"
	"flag"
	"io/fs"
	"iter"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"golang.org/x/text/encoding"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
)

// find prints the numbers in the files and folders of args, or in stdin. An
// interrupt ends it with those that are found by then, a second one without.
func (p *program) find(args []string) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	context.AfterFunc(ctx, stop)
	f := finder{program: p, ctx: ctx, output: newOutput(p.stdout, p.interactive)}
	flags := flag.NewFlagSet("icp find", flag.ContinueOnError)
	flags.BoolVar(&f.json, "json", false, "")
	flags.BoolVar(&f.asPage, "html", false, "")
	flags.BoolVar(&f.asText, "text", false, "")
	flags.BoolVar(&f.near, "near", false, "")
	flags.Func("charset", "", func(name string) (err error) {
		f.charset, err = charset.Named(name)
		return err
	})
	if status, stop := p.parseFlags(flags, args, findHelp, findNotes); stop {
		return status
	}
	if f.asPage && f.asText {
		return p.misused(flags.Name(), pageOrText.in(p.lang))
	}

	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	if isTerminal(p.stderr) && !p.interactive { // else it gets between the results
		stop := f.progress.start(p.stderr, progressLine.in(p.lang))
		defer stop()
	}
	f.run(names)

	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case f.trouble.Load():
		return exitTrouble
	case f.progress.found.Load() == 0:
		return exitNo
	}
	return exitOK
}

// A finder is one run of find.
type finder struct {
	*program
	ctx                        context.Context // until somebody interrupts
	json, asPage, asText, near bool
	charset                    encoding.Encoding // nil: to be detected

	output   *output
	progress progress
	trouble  atomic.Bool // something was reported
}

// report tells of an error that does not stop the search.
func (f *finder) report(err error) {
	f.trouble.Store(true)
	f.progress.aside(func() { f.program.report(err) })
}

// mode returns what to look for.
func (f *finder) mode(isPage bool) icp.Mode {
	mode := icp.Police
	if f.near {
		mode |= icp.NearMisses
	}
	if isPage {
		mode |= icp.HTML
	}
	return mode
}

// run searches the files on all cores. Each worker takes the next file when it
// is done with one; output puts in order what they print.
func (f *finder) run(names []string) {
	next, stop := iter.Pull(jobs(names))
	defer stop()
	var mu sync.Mutex
	taken := 0
	take := func() (job, bool) {
		mu.Lock()
		defer mu.Unlock()
		j, ok := next()
		j.turn = taken
		taken++
		return j, ok && f.ctx.Err() == nil && !f.output.failed()
	}

	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Add(1)
		go func() {
			defer workers.Done()
			w := worker{finder: f}
			for j, ok := take(); ok; j, ok = take() {
				w.do(j)
			}
		}()
	}
	workers.Wait()
}

// jobs iterates over the files that the names stand for, in the order in which
// they are printed.
func jobs(names []string) iter.Seq[job] {
	return func(yield func(job) bool) {
		for _, name := range names {
			info, err := os.Stat(name)
			switch {
			case name != "-" && err == nil && info.IsDir():
				if !filesIn(name, yield) {
					return
				}
			case !yield(job{name: name}): // without the error: opening gives it
				return
			}
		}
	}
}

// filesIn yields the files in the folder and all folders in it, as long as yield
// wants them.
func filesIn(folder string, yield func(job) bool) (more bool) {
	folder += string(filepath.Separator) // so that it is followed if it is a link
	more = true
	filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.Type().IsRegular() {
			more = yield(job{name: path, regular: true, err: err})
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	return more
}
