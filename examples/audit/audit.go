package main

import (
	"context"
	"errors"
	"iter"

	"github.com/go-icp/icp"
)

// A Result is what has been found out about one page.
type Result struct {
	Job
	Finding
}

// An auditor looks at pages.
type auditor struct {
	fetcher *fetcher
	workers int // how many pages are looked at at once
}

// window is how many results wait for an earlier one. They are small; the pages
// are not kept.
const window = 256

// results iterates over the pages' results, in order. It ends early if the
// context does, with the results of the pages that are done.
func (a *auditor) results(ctx context.Context, jobs iter.Seq[Job]) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, stop := context.WithCancel(ctx)
		defer stop()
		queue := make(chan chan Result, window)
		go a.start(ctx, jobs, queue)
		for c := range queue {
			if r, ok := <-c; ok && !yield(r) {
				return
			}
		}
	}
}

// start has the jobs done and queues, for each, where its result will be. A
// channel that is closed without one is that of a page that was given up.
func (a *auditor) start(ctx context.Context, jobs iter.Seq[Job], queue chan<- chan Result) {
	defer close(queue)
	free := make(chan struct{}, a.workers)
	for job := range jobs {
		select {
		case free <- struct{}{}:
		case <-ctx.Done():
			return
		}
		c := make(chan Result, 1)
		go func() {
			defer func() { <-free }()
			defer close(c)
			if f := a.look(ctx, &job); ctx.Err() == nil {
				c <- Result{job, f}
			}
		}()
		select {
		case queue <- c:
		case <-ctx.Done():
			return
		}
	}
}

// look looks at one page. Its trouble is its own.
func (a *auditor) look(ctx context.Context, job *Job) Finding {
	if job.Known != InOrder {
		return trouble(job.Known)
	}
	page, err := a.read(ctx, job.Source)
	if errors.Is(err, errNotPage) {
		return cannotJudge(noHTML)
	}
	if err != nil {
		job.Trouble = troubleOf(err)
		return trouble(Unreadable)
	}
	return Check(page, job.Registered)
}

func (a *auditor) read(ctx context.Context, source string) ([]byte, error) {
	if isAddress(source) {
		return a.fetcher.fetch(ctx, source)
	}
	return readFile(source)
}

// trouble is the finding for a page that nothing is known of.
func trouble(s State) Finding { return Finding{s, []Spot{{State: s}}} }

// A Tally counts pages, each as in the state of its finding.
type Tally struct {
	Records    int // that were read
	Pages      int
	Apart      int // records that have no page, or cannot be used
	Worst      [stateCount]int
	Also       [stateCount]int    // pages that are in the state, and count as in another
	Severities [severityCount]int // of pages
	ByProvince map[icp.Province]*[severityCount]int
}

// Add counts a page. One without a registered number has no province.
func (t *Tally) Add(r Result) {
	t.Worst[r.State]++
	if r.Source == "" {
		t.Apart++
		return
	}
	t.Pages++
	t.Severities[r.State.Severity()]++
	var seen [stateCount]bool
	for _, s := range r.Spots {
		if s.State != r.State && s.State != InOrder && !seen[s.State] {
			seen[s.State] = true
			t.Also[s.State]++
		}
	}
	if r.IsZero() {
		return
	}
	if t.ByProvince == nil {
		t.ByProvince = make(map[icp.Province]*[severityCount]int)
	}
	p := r.First().Province()
	if t.ByProvince[p] == nil {
		t.ByProvince[p] = new([severityCount]int)
	}
	t.ByProvince[p][r.State.Severity()]++
}

// Of returns how many pages there are of the severity.
func (t *Tally) Of(severity Severity) int {
	n := 0
	for s, count := range t.Worst {
		if State(s).Severity() == severity {
			n += count
		}
	}
	return n
}
