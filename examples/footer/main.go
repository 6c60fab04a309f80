// Footer checks what hosting companies check: does the foot of a page show the
// ICP number that is registered for it, and does the number link to the
// ministry? It also is a small web page that shows the numbers in what a person
// pastes.
//
//	go run . -number 京ICP备11018762号 page.html
//	go run . -number 京ICP备11018762号 https://www.example.cn/
//	go run . -serve 127.0.0.1:8080
//
// check.go is the part to copy, and fetch.go, which gets pages that strangers
// name.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/go-icp/icp"
)

// Exit statuses, as grep has them.
const (
	exitOK      = 0
	exitProblem = 1 // the page is not in order
	exitTrouble = 2 // wrong usage, or the page cannot be had
)

const help = `Usage:
  footer -number NUMBER FILE|URL     check a page
  footer -serve ADDRESS              serve a web page that marks numbers

Exit status: 0 if the page is in order, 1 if it is not, 2 for wrong usage and
if the page cannot be read. A URL has to lead to a public address.

Flags:
`

func main() {
	os.Exit(run(os.Args[1:], newClient(isPublic), os.Stdout, os.Stderr))
}

// run is main with everything it touches as a parameter, for the tests.
func run(args []string, client *http.Client, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("footer", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprint(stderr, help)
		flags.PrintDefaults()
	}
	number := flags.String("number", "", "the `number` that is registered for the page, as people write it")
	serve := flags.String("serve", "", "serve on this `address` until stopped")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return exitOK
	} else if err != nil {
		return exitTrouble
	}
	if (*serve == "") != (flags.NArg() == 1) {
		flags.Usage()
		return exitTrouble
	}

	trouble := func(err error) int {
		fmt.Fprintln(stderr, "footer:", err)
		return exitTrouble
	}
	if *serve != "" {
		log.Printf("serving on http://%s/", *serve)
		return trouble(newServer(*serve).ListenAndServe())
	}
	registered, err := icp.ParseLenient(*number)
	if err != nil {
		return trouble(err)
	}
	page, err := read(client, flags.Arg(0))
	if err != nil {
		return trouble(err)
	}
	report := Check(page, registered)
	if err := report.write(stdout, page); err != nil {
		return trouble(err)
	}
	if len(report.Problems) > 0 {
		return exitProblem
	}
	return exitOK
}

// read reads the page at the URL or in the file.
func read(client *http.Client, name string) ([]byte, error) {
	if strings.Contains(name, "://") {
		return fetch(context.Background(), client, name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return readPage(f, "")
}

// write writes the report for a person. What comes from the page is quoted: it
// is not to move the cursor.
func (r Report) write(w io.Writer, page []byte) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(label, value string) { fmt.Fprintf(table, "%s\t%s\n", label, value) }

	row("registered", r.Registered.String())
	if p := r.Proof; p.Number.IsZero() {
		row("shown", "no")
	} else {
		row("shown", fmt.Sprintf("%v, the %s number, %s", p.Number, possessor(p.Number), place(p)))
		row("printed", fmt.Sprintf("%q", page[p.Start:p.End]))
		row("linked to", link(p))
	}
	for _, s := range r.Numbers {
		if s == r.Proof {
			continue
		}
		row("also", fmt.Sprintf("%v, %s: %s", s.Number, place(s), Relate(s.Number, r.Registered)))
	}
	if err := r.Registered.Validate(); err != nil {
		row("doubt", reason(err))
	}
	for _, p := range r.Problems {
		row("problem", string(p))
	}
	for _, p := range r.Notes {
		row("note", string(p))
	}
	if len(r.Problems) == 0 {
		row("in order", "as far as the page tells; ask https://beian.miit.gov.cn/ whether the number is on record")
	}
	return table.Flush()
}

func possessor(n icp.Number) string {
	if n.Index() == 0 {
		return "entity's"
	}
	return n.Service().String() + "'s"
}

func place(s Shown) string {
	if s.Foot {
		return "at the foot"
	}
	return "above the foot"
}

func link(s Shown) string {
	if s.Link == "" {
		return "nothing"
	}
	return fmt.Sprintf("%q", s.Link)
}

// String returns whose number it is.
func (r Relation) String() string {
	return [...]string{
		Unrelated: "a filing and a license, or two licenses: the numbers do not tell whether of one entity",
		Entity:    "the entity's number",
		Service:   "the website's number",
		Sibling:   "of another service of the entity",
		Stranger:  "of another entity",
	}[r]
}

// reason returns the text of an icp.Reason without the package's name.
func reason(err error) string { return strings.TrimPrefix(err.Error(), "icp: ") }
