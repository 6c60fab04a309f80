// Audit checks what hosting companies check: does the foot of a page show the
// ICP number that is registered for its domain, and does the number link to the
// ministry? For one page or for thousands. It also is a small web page that
// shows what is right and wrong in what a person pastes.
//
//	go run . -records testdata/sites.csv testdata/pages
//	go run . -number 京ICP备11018762号 https://www.example.cn/
//	go run . -serve 127.0.0.1:8080
//
// check.go and judge.go are the part to copy, with the table in state.go; and
// fetch.go, which gets pages that strangers name.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"
	"runtime"
)

// Exit statuses, as grep has them.
const (
	exitOK      = 0
	exitProblem = 1 // a page is not in order
	exitTrouble = 2 // wrong usage, a page that cannot be had, an interruption
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second ^C ends the program at once
	os.Exit(run(ctx, os.Args[1:], newClient(isPublic), os.Stdout, os.Stderr))
}

// run is main with everything it touches as a parameter, for the tests.
func run(ctx context.Context, args []string, client *http.Client, stdout, stderr io.Writer) int {
	o, err := parseOptions(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitOK
	case err != nil: // and the usage has been printed
		return exitTrouble
	}
	status, err := o.do(ctx, client, stdout, stderr)
	if err != nil {
		fmt.Fprintln(stderr, "audit:", clean(troubleOf(err).In(o.lang)))
		return exitTrouble
	}
	return status
}

// do serves or audits and returns the exit status.
func (o *options) do(ctx context.Context, client *http.Client, stdout, stderr io.Writer) (int, error) {
	if o.serve != "" {
		return exitOK, serve(ctx, o.serve, o.lang, stderr)
	}
	return o.audit(ctx, client, stdout, stderr)
}

// audit checks the pages and returns the exit status.
func (o *options) audit(ctx context.Context, client *http.Client, stdout, stderr io.Writer) (int, error) {
	task, err := o.task()
	if err != nil {
		return 0, err
	}
	sinks, err := o.sinks(task.records, stdout, stderr)
	if err != nil {
		return 0, err
	}
	a := auditor{newFetcher(client), runtime.GOMAXPROCS(0)}
	if task.fetches {
		a.workers = fetchers // which mostly wait
	}
	tally := &Tally{Records: task.records}
	if err := tally.feed(a.results(ctx, task.jobs), sinks, newBar(task.pages, stderr)); err != nil {
		return 0, err
	}
	if ctx.Err() != nil {
		fmt.Fprintln(stderr, Text{
			fmt.Sprintf("audit：已中断，检查了 %d 个网页。", tally.Pages),
			fmt.Sprintf("audit: interrupted; %d pages were checked", tally.Pages),
		}.In(o.lang))
		return exitTrouble, nil
	}
	if tally.Pages+tally.Apart == 0 {
		return 0, told{Text: Text{"没有找到网页。文件夹里只看 .html、.htm、.xhtml 和 .shtml。", "no page found; in folders .html, .htm, .xhtml and .shtml are looked at"}}
	}
	return tally.exit(), nil
}

// sinks returns what takes the results.
func (o *options) sinks(records int, stdout, stderr io.Writer) ([]sink, error) {
	sinks := []sink{newListing(stdout, o.lang, o.number != "")}
	if o.json {
		sinks[0] = newJSONLines(stdout, o.lang)
		if o.records != "" {
			fmt.Fprintln(stderr, recordsText(records).In(o.lang)) // which is no page's
		}
	}
	if o.report != "" {
		r, err := newReport(o.report, o.lang)
		if err != nil {
			return nil, err
		}
		sinks = append(sinks, r)
	}
	if o.csv != "" {
		c, err := newCSVFile(o.csv, o.lang)
		if err != nil {
			return nil, err
		}
		sinks = append(sinks, c)
	}
	return sinks, nil
}

// exit returns the exit status that the pages call for.
func (t *Tally) exit() int {
	switch {
	case t.Of(Trouble) > 0:
		return exitTrouble
	case t.Of(Problem) > 0:
		return exitProblem
	}
	return exitOK
}
