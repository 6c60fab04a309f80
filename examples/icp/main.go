// Command icp reads Chinese ICP numbers and says what they mean.
//
//	icp 京ICP备11018762号-11      the parts, both notations, is it plausible
//	icp -json < numbers.txt       the same for programs, one object a line
//	icp find public/              the numbers in files and web pages
//
// icp -h and icp find -h explain the rest.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/go-icp/icp"
)

// Exit statuses, as grep has them.
const (
	exitOK      = 0
	exitNo      = 1 // not a number, or none found
	exitTrouble = 2 // wrong usage, or something could not be read or written
)

const checkHelp = `Usage:
  icp [flags] [number ...]        explain ICP numbers
  icp find [flags] [file ...]     find them in files and web pages: icp find -h

icp reads Chinese ICP numbers, filings (备案) and licenses (许可证), in any way
that people write them, and prints what they say: the official notation in
Chinese, English and pinyin, the province, the year, whose number it is (an
entity's, or its website's, App's, mini-program's or quick app's), and whether
the ministry could have issued it.

Without arguments it reads standard input, one number a line. Quote a number
that has spaces in it. Flags stand in front of the numbers.

Valid is not registered: only https://beian.miit.gov.cn/ knows which numbers
are on record.

Flags:
`

const checkExamples = `
With -json there is an object a line for each number, with
  input                            the text as given
  number, english                  the official notations
  parts                            kind, province, classes, serial, index, service
  year                             of issue, as the serial has it
  doubts                           why the ministry might not have issued it: a list
                                   of reasons, as Placeholder
and for what is not a number
  input
  error                            offset (in bytes), reason, message

Exit status: 0 if all are numbers, doubtful ones included; 1 if any is not;
2 for wrong usage, and when input or output fails.

Examples:
  icp 京ICP备11018762号-11
  icp "Beijing ICP Filing No. 11018762-11" 粤B2-20090059
  icp -strict "京 ICP 备 11018762 号"              not the official notation: status 1
  icp -json < numbers.txt | jq -r 'select(.error) | .input'
`

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with everything it touches as a parameter, for the tests.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "find" {
		return find(args[1:], stdin, stdout, stderr)
	}
	return check(args, stdin, stdout, stderr)
}

// check explains the numbers in args, or on the lines of stdin.
func check(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("icp", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "write one JSON object a line")
	strict := flags.Bool("strict", false, "take the official notation only, Chinese or English")
	if status, stop := parseFlags(flags, args, checkHelp, checkExamples, stdout, stderr); stop {
		return status
	}

	parse := icp.ParseLenient
	if *strict {
		parse = icp.Parse
	}
	write := writeTable
	if *asJSON {
		write = writeJSON
	}

	status := exitOK
	first := true
	one := func(input string) error {
		n, err := parse(input)
		if err != nil {
			status = exitNo
		}
		if !first && !*asJSON {
			fmt.Fprintln(stdout)
		}
		first = false
		return write(stdout, input, n, err)
	}

	var err error
	if flags.NArg() > 0 {
		for _, arg := range flags.Args() {
			if err = one(arg); err != nil {
				break
			}
		}
	} else {
		if isTerminal(stdin) {
			fmt.Fprintln(stderr, "icp: reading numbers from the terminal, one a line; icp -h explains the usage")
		}
		err = eachLine(stdin, one)
	}
	if err != nil {
		fmt.Fprintln(stderr, "icp:", err)
		return exitTrouble
	}
	return status
}

// eachLine calls do with each line of r that is not blank, until it fails.
func eachLine(r io.Reader, do func(line string) error) error {
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		if err := do(lines.Text()); err != nil {
			return err
		}
	}
	return lines.Err()
}

// writeTable writes for a person what parsing the input gave.
func writeTable(w io.Writer, input string, n icp.Number, err error) error {
	// The labels are ASCII, so that tabwriter, which counts every rune as one
	// column, lines up the values whatever their width.
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	row := func(label, value string) { fmt.Fprintf(table, "%s\t%s\n", label, value) }
	if err != nil {
		row("error", err.Error())
		return table.Flush()
	}

	if input != n.String() {
		row("input", fmt.Sprintf("%q", input)) // %q shows the invisible, too
	}
	row("number", n.String())
	row("English", n.English())
	row("pinyin", n.Pinyin())
	switch n.Kind() {
	case icp.Filing:
		row("kind", "filing 备案")
	case icp.License:
		row("kind", "license 许可证")
	}
	if c := n.Classes(); c != 0 {
		row("classes", c.String())
	}
	p := n.Province()
	if p == 0 {
		row("province", "none: it holds in several")
	} else {
		row("province", p.String()+" "+p.Chinese())
	}
	row("issued by", p.AdministrationEnglish()+" "+p.Administration())
	row("serial", n.Serial())
	row("year", fmt.Sprint(n.Year()))
	if n.Index() == 0 {
		row("service", "none: it is the entity's number")
	} else {
		row("index", fmt.Sprint(n.Index()))
		row("service", n.Service().String())
		row("entity", n.Entity().String())
	}
	plausible := "yes"
	if doubt := doubtText(n); doubt != "" {
		plausible = "doubtful: " + doubt
	}
	row("plausible", plausible)
	row("on record", "ask https://beian.miit.gov.cn/: valid is not registered")
	return table.Flush()
}

// facts is what -json says about a number, here and in find.
type facts struct {
	Number  icp.Number   `json:"number"`
	English string       `json:"english"`
	Parts   icp.Parts    `json:"parts"`
	Year    int          `json:"year"`
	Doubts  []icp.Reason `json:"doubts"` // their names
}

func factsOf(n icp.Number) *facts {
	return &facts{n, n.English(), n.Parts(), n.Year(), doubts(n)}
}

// doubts returns why n may not be the ministry's, an empty list if it may.
func doubts(n icp.Number) []icp.Reason {
	var doubt icp.Reason
	if errors.As(n.Validate(), &doubt) {
		return []icp.Reason{doubt}
	}
	return []icp.Reason{}
}

// doubtText says so to a person, or nothing.
func doubtText(n icp.Number) string {
	if err := n.Validate(); err != nil {
		return strings.TrimPrefix(err.Error(), "icp: ")
	}
	return ""
}

// problem is what -json says about text that is not a number.
type problem struct {
	Offset  int        `json:"offset"` // in bytes
	Reason  icp.Reason `json:"reason"` // its name
	Message string     `json:"message"`
}

// writeJSON writes for a program what parsing the input gave.
func writeJSON(w io.Writer, input string, n icp.Number, err error) error {
	line := struct {
		Input string `json:"input"`
		*facts
		Error *problem `json:"error,omitempty"`
	}{Input: input}

	var e icp.ParseError
	if errors.As(err, &e) {
		line.Error = &problem{e.Offset, e.Reason, e.Error()}
	} else {
		line.facts = factsOf(n)
	}
	return jsonLines(w).Encode(line)
}

// jsonLines returns an encoder of one value a line that leaves <, > and & as
// they are: the lines are not put into a page.
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// parseFlags parses args. If it reports stop, the help was asked for or the
// usage is wrong, and the program ends with the status.
func parseFlags(flags *flag.FlagSet, args []string, help, examples string, stdout, stderr io.Writer) (status int, stop bool) {
	flags.SetOutput(io.Discard) // package flag would mix help and errors
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(stdout)
		fmt.Fprint(stdout, help)
		flags.PrintDefaults()
		fmt.Fprint(stdout, examples)
		return exitOK, true
	case err != nil:
		fmt.Fprintf(stderr, "%s: %v; %[1]s -h explains the usage\n", flags.Name(), err)
		return exitTrouble, true
	}
	return exitOK, false
}

// isTerminal reports whether a person sits at the other end of f.
func isTerminal(f any) bool {
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
