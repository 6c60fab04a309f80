// Command icp reads Chinese ICP numbers and says what they mean.
//
//	icp 京ICP备11018762号-11           the parts, both notations, what speaks against it
//	icp -json < numbers.txt            the same for programs, one object a line
//	icp find public/                   the numbers in files and web pages
//	icp snippet 京ICP备11018762号-11   the HTML for the foot of a page
//
// icp help, icp help find and icp help snippet explain the rest, in Chinese and in
// English: -lang.
package main

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

// Exit statuses, as grep and shells have them.
const (
	exitOK          = 0
	exitNo          = 1   // not a number, or none found
	exitTrouble     = 2   // wrong usage, or something could not be read or written
	exitInterrupted = 130 // by the person in front
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with everything it touches as a parameter, for the tests.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{
		lang:   environmentLanguage(),
		stdin:  stdin,
		stdout: bufio.NewWriterSize(stdout, 64<<10),
		stderr: stderr,
	}
	p.interactive = isTerminal(stdout)
	status := p.command(args)
	if err := p.stdout.Flush(); err != nil {
		p.report(err)
		return exitTrouble
	}
	return status
}

// A program is one run of icp.
type program struct {
	lang        language
	stdin       io.Reader
	stdout      *bufio.Writer // an error stays with it until run reports it
	stderr      io.Writer
	interactive bool // a person watches stdout
}

// command runs the command that args name, which may stand behind flags.
func (p *program) command(args []string) int {
	for i, arg := range args {
		rest := slices.Concat(args[:i], args[i+1:])
		switch arg {
		case "find":
			return p.find(rest)
		case "snippet":
			return p.snippet(rest)
		case "help":
			return p.command(append(rest, "-h"))
		case "version", "-version", "--version":
			return p.version()
		}
		isValue := i > 0 && slices.Contains([]string{"lang", "charset"}, strings.TrimLeft(args[i-1], "-"))
		if !isValue && (arg == "--" || !strings.HasPrefix(arg, "-")) {
			break
		}
	}
	return p.check(args)
}

// version prints which icp this is: a release, or a commit behind it.
func (p *program) version() int {
	version := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = cmp.Or(info.Main.Version, version)
	}
	fmt.Fprintf(p.stdout, "icp %s %s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return exitOK
}

// report tells of an error.
func (p *program) report(err error) {
	fmt.Fprintf(p.stderr, trouble.in(p.lang), p.lang.brief(err))
}

// isTerminal reports whether a person sits at the other end of f: it is a
// device for characters, and not the one that is none.
func isTerminal(f any) bool {
	file, ok := f.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
