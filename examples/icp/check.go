package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/width"

	"github.com/go-icp/icp"
)

// check explains the numbers in args, or on the lines of stdin.
func (p *program) check(args []string) int {
	flags := flag.NewFlagSet("icp", flag.ContinueOnError)
	asJSON := flags.Bool("json", false, "")
	strict := flags.Bool("strict", false, "")
	if status, stop := p.parseFlags(flags, args, checkHelp, checkNotes); stop {
		return status
	}

	parse := icp.ParseLenient
	if *strict {
		parse = icp.Parse
	}
	write := p.writeTable()
	if *asJSON {
		write = p.writeJSON
	}
	status := exitOK
	one := func(input string) {
		n, err := parse(input)
		if err != nil {
			status = exitNo
		}
		write(input, n, err)
	}

	if flags.NArg() > 0 {
		for _, arg := range flags.Args() {
			one(arg)
		}
		return status
	}
	if isTerminal(p.stdin) {
		fmt.Fprint(p.stderr, typeNumbers.in(p.lang))
	}
	if err := p.eachLine(one); err != nil {
		p.report(err)
		return exitTrouble
	}
	return status
}

// eachLine calls do with each line of stdin that is not blank. What it writes
// goes out before the program waits for another line.
func (p *program) eachLine(do func(line string)) error {
	lines := bufio.NewReaderSize(p.stdin, 64<<10)
	for {
		line, err := lines.ReadString('\n')
		line = strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		if strings.TrimSpace(line) != "" && (err == nil || err == io.EOF) {
			do(line)
		}
		if lines.Buffered() == 0 && p.stdout.Flush() != nil || err == io.EOF {
			return nil // run reports what is wrong with stdout
		}
		if err != nil {
			return err
		}
	}
}

// writeTable returns a function that writes for a person what parsing the input
// gave, with a blank line between two.
func (p *program) writeTable() func(input string, n icp.Number, err error) {
	first := true
	return func(input string, n icp.Number, err error) {
		if !first {
			fmt.Fprintln(p.stdout)
		}
		first = false
		rows := table{lang: p.lang}
		if err != nil {
			rows.refused(input, err)
		} else {
			rows.number(input, n)
		}
		rows.write(p.stdout)
	}
}

// A table has a label and a value in each row.
type table struct {
	lang language
	rows [][2]string
}

func (t *table) add(label text, value string) {
	t.rows = append(t.rows, [2]string{label.in(t.lang), value})
}

// refused adds what is wrong with what is no number.
func (t *table) refused(input string, err error) {
	t.add(labelInput, fmt.Sprintf("%q", input)) // %q shows the invisible, too
	t.add(labelError, t.lang.explain(err))
	for _, n := range candidates(err) {
		t.add(labelCandidate, n.String())
	}
}

// number adds what n says.
func (t *table) number(input string, n icp.Number) {
	inWords := func(zh, en string) string { return text{zh, strings.TrimSpace(en + " " + zh)}.in(t.lang) }
	if input != n.String() {
		t.add(labelInput, fmt.Sprintf("%q", input))
	}
	t.add(labelNumber, n.String())
	t.add(labelEnglish, n.English())
	t.add(labelPinyin, n.Pinyin())
	t.add(labelKind, inWords(n.Kind().Chinese(), n.Kind().String()))
	if c := n.Classes(); c != 0 {
		t.add(labelClasses, c.String())
	}
	province := n.Province()
	if province == 0 {
		t.add(labelProvince, noProvince.in(t.lang))
	} else {
		t.add(labelProvince, inWords(province.Chinese(), province.String()))
	}
	t.add(labelIssuer, inWords(province.Administration(), province.AdministrationEnglish()))
	t.add(labelSerial, n.Serial())
	t.add(labelYear, fmt.Sprint(n.Year()))
	if service := n.Service(); service == 0 {
		t.add(labelService, noService.in(t.lang))
	} else {
		t.add(labelIndex, fmt.Sprint(n.Index()))
		t.add(labelService, text{service.Chinese(), service.String()}.in(t.lang))
		t.add(labelEntity, n.Entity().String())
	}
	if doubt := n.Doubt(); doubt != 0 {
		t.add(labelPlausible, implausible.in(t.lang)+t.lang.brief(doubt))
	} else {
		t.add(labelPlausible, plausible.in(t.lang))
	}
	t.add(labelRegistered, askRegister.in(t.lang))
}

// write writes the rows, the values below each other.
func (t *table) write(w io.Writer) {
	widest := 0
	for _, row := range t.rows {
		widest = max(widest, columns(row[0]))
	}
	for _, row := range t.rows {
		fmt.Fprintf(w, "%s%*s%s\n", row[0], widest-columns(row[0])+2, "", row[1])
	}
}

// columns returns how many columns s takes on a terminal.
func columns(s string) int {
	n := 0
	for _, r := range s {
		n++
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n++
		}
	}
	return n
}

// candidates returns the numbers that what gave the error was perhaps meant to
// be.
func candidates(err error) []icp.Number {
	var e icp.ParseError
	errors.As(err, &e)
	return e.Candidates()
}
