package main

import (
	"flag"
	"fmt"

	"github.com/go-icp/icp"
)

// snippet prints the HTML for the foot of a page that shows the numbers in args.
func (p *program) snippet(args []string) int {
	flags := flag.NewFlagSet("icp snippet", flag.ContinueOnError)
	if status, stop := p.parseFlags(flags, args, snippetHelp, snippetNotes); stop {
		return status
	}
	if flags.NArg() < 1 || flags.NArg() > 2 {
		return p.misused(flags.Name(), howMany.in(p.lang))
	}

	number, err := icp.ParseLenient(flags.Arg(0))
	if err != nil {
		return p.refuse(flags.Arg(0), err)
	}
	var police icp.PoliceNumber
	if flags.NArg() == 2 {
		if police, err = icp.ParsePoliceLenient(flags.Arg(1)); err != nil {
			return p.refuse(flags.Arg(1), err)
		}
	}

	p.warn(number.Doubt())
	fmt.Fprintln(p.stdout, number.HTML())
	if !police.IsZero() {
		p.warn(police.Doubt())
		fmt.Fprintln(p.stdout, police.HTML())
	}
	return exitOK
}

// refuse tells what is wrong with what is no number.
func (p *program) refuse(input string, err error) int {
	rows := table{lang: p.lang}
	rows.refused(input, err)
	rows.write(p.stderr)
	return exitNo
}

// warn tells of a doubt, if there is one.
func (p *program) warn(doubt icp.Reason) {
	if doubt != 0 {
		p.report(doubt)
	}
}
