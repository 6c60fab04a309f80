package main

import (
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

	read := readLenient
	if *strict {
		read = readStrict
	}
	write := p.writeTable()
	if *asJSON {
		write = p.writeJSON
	}
	status := exitOK
	one := func(r reading) {
		if r.err != nil {
			status = exitNo
		}
		write(r)
	}

	if flags.NArg() > 0 {
		for _, arg := range flags.Args() {
			one(read(arg))
		}
		return status
	}
	if isTerminal(p.stdin) {
		fmt.Fprint(p.stderr, typeNumbers.in(p.lang))
	}
	err := p.eachLine(func(line string) {
		if strings.TrimSpace(line) == "" {
			one(reading{blank: true})
		} else {
			one(read(line))
		}
	})
	if err != nil {
		p.report(err)
		return exitTrouble
	}
	return status
}

// writeTable returns a function that writes for a person what an input was read
// as. An empty line stands between two tables, and for a blank line.
func (p *program) writeTable() func(r reading) {
	behindTable := false
	return func(r reading) {
		if behindTable || r.blank {
			fmt.Fprintln(p.stdout)
		}
		behindTable = !r.blank
		rows := table{lang: p.lang}
		switch {
		case r.blank:
		case r.err != nil:
			rows.refused(r.input, r.err)
		case !r.police.IsZero():
			rows.police(r.input, r.police)
		default:
			rows.number(r.input, r.number)
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
	t.written(input, n.String(), n.English())
	t.add(labelPinyin, n.Pinyin())
	t.add(labelKind, t.inWords(n.Kind().Chinese(), n.Kind().String()))
	if c := n.Classes(); c != 0 {
		t.add(labelClasses, c.String())
	}
	province := n.Province()
	t.province(province)
	t.add(labelIssuer, t.inWords(province.Administration(), province.AdministrationEnglish()))
	t.add(labelSerial, n.Serial())
	t.add(labelYear, fmt.Sprint(n.Year()))
	if service := n.Service(); service == 0 {
		t.add(labelService, noService.in(t.lang))
	} else {
		t.add(labelIndex, fmt.Sprint(n.Index()))
		t.add(labelService, text{service.Chinese(), service.String()}.in(t.lang))
		t.add(labelEntity, n.Entity().String())
	}
	t.doubt(n.Doubt())
	t.add(labelRegistered, askRegister.in(t.lang))
}

// police adds what n says.
func (t *table) police(input string, n icp.PoliceNumber) {
	t.written(input, n.String(), n.English())
	t.add(labelKind, kindPolice.in(t.lang))
	t.province(n.Province())
	t.add(labelRegion, n.Region())
	t.doubt(n.Doubt())
	t.add(labelRegistered, askPolice.in(t.lang))
}

// written adds how a number was written, and how it should be.
func (t *table) written(input, chinese, english string) {
	if input != chinese {
		t.add(labelInput, fmt.Sprintf("%q", input))
	}
	t.add(labelNumber, chinese)
	t.add(labelEnglish, english)
}

func (t *table) province(p icp.Province) {
	if p == 0 {
		t.add(labelProvince, noProvince.in(t.lang))
	} else {
		t.add(labelProvince, t.inWords(p.Chinese(), p.String()))
	}
}

func (t *table) doubt(doubt icp.Reason) {
	if doubt == 0 {
		t.add(labelDoubt, noDoubt.in(t.lang))
	} else {
		t.add(labelDoubt, t.lang.brief(doubt))
	}
}

// inWords returns what is known by its Chinese name in English, too.
func (t *table) inWords(zh, en string) string {
	return text{zh, strings.TrimSpace(en + " " + zh)}.in(t.lang)
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
