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
	var readings []reading
	kinds := make(map[icp.Kind]bool) // a police number's is 0
	for _, arg := range flags.Args() {
		r := readLenient(arg)
		if r.err != nil {
			rows := table{lang: p.lang}
			rows.refused(r.input, r.err)
			rows.write(p.stderr)
			return exitNo
		}
		readings = append(readings, r)
		kinds[r.number.Kind()] = true
	}
	if len(readings) == 0 || len(kinds) < len(readings) {
		return p.misused(flags.Name(), howMany.in(p.lang))
	}
	for _, r := range readings {
		if doubt := doubtOf(r.number, r.police); doubt != 0 {
			p.report(doubt)
		}
		fmt.Fprintln(p.stdout, r.number.HTML()+r.police.HTML()) // one of them is none
	}
	return exitOK
}
