package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"html"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/encoding"

	"github.com/go-icp/icp"
)

const findHelp = `Usage:
  icp find [flags] [file or folder ...]

icp find prints the ICP numbers that stand in files, in all files of folders, or
in standard input (also named -), a line for each:

  file  offset  number as printed  official notation  doubts

with tabs between. The offset is in bytes. The number as printed is put on one
line, without markup. Doubts are why the ministry might not have issued it; most
numbers give none.

Files whose names end in .html, .htm or .xhtml are read as web pages: what a
browser does not show is not searched, and markup inside a number is no
obstacle. Folders are searched with all folders in them; symbolic links in them
are not followed. Binary files, which have a zero byte near the beginning, are
left out.

Files may be in any charset of the web. Unless -charset names it, it is that of
the byte order mark; else UTF-8 if the file is proper UTF-8; else that of the
page's <meta charset>; else UTF-8 with some damage, or GB18030, which includes
GBK and GB 2312, whichever fits. A file in another charset than UTF-8 is
converted, and its offsets are those in the converted text. Of a text larger
than 16 MiB, the beginning tells the charset.

Flags:
`

const findExamples = `
With -json there is an object a line for each number, with
  file, start, end                         where: byte offsets as above
  printed                                  the number as printed
  number, english, parts, year, doubts     as icp -json has them: icp -h

When it takes long, a line on standard error tells how far it is, if that is a
terminal.

Exit status, as of grep: 0 if a number was found, 1 if none, 2 for wrong usage
and if something could not be read, though the rest is searched.

Examples:
  icp find index.html
  icp find -json public/ | jq -r .number | sort -u
  curl -s https://example.com/ | icp find -html
  icp find -charset big5 old-page.html
`

// large is from where on a text is searched piece by piece.
const large = 16 << 20

// find prints the numbers in the files and folders of args, or in stdin.
func find(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	f := finder{out: bufio.NewWriter(stdout), stderr: stderr}
	flags := flag.NewFlagSet("icp find", flag.ContinueOnError)
	flags.BoolVar(&f.json, "json", false, "write one JSON object a line")
	flags.BoolVar(&f.html, "html", false, "read every file as a web page, whatever its name")
	flags.Func("charset", "read every file as in the charset of this `name`: utf-8, gbk, gb18030, big5, ...",
		func(name string) (err error) {
			f.charset, err = charsetNamed(name)
			return err
		})
	if status, stop := parseFlags(flags, args, findHelp, findExamples, stdout, stderr); stop {
		return status
	}
	if isTerminal(stderr) {
		f.progress.w = stderr
		f.progress.next = time.Now().Add(time.Second)
	}

	names := flags.Args()
	if len(names) == 0 {
		names = []string{"-"}
	}
	for _, name := range names {
		if name != "-" {
			f.fileOrFolder(name)
			continue
		}
		if isTerminal(stdin) {
			fmt.Fprintln(stderr, "icp: reading text from the terminal; icp find -h explains the usage")
		}
		f.text(name, stdin)
	}
	f.progress.clear()
	if err := f.out.Flush(); err != nil {
		f.report(err)
	}

	switch {
	case f.trouble:
		return exitTrouble
	case f.progress.found == 0:
		return exitNo
	}
	return exitOK
}

// A finder is one run of find.
type finder struct {
	json, html bool
	charset    encoding.Encoding // nil: to be detected
	out        *bufio.Writer
	stderr     io.Writer
	progress   progress
	trouble    bool // something was reported
}

// report tells of an error that does not stop the search.
func (f *finder) report(err error) {
	f.trouble = true
	f.progress.clear()
	fmt.Fprintln(f.stderr, "icp:", err)
}

func (f *finder) fileOrFolder(name string) {
	info, err := os.Stat(name)
	if err != nil {
		f.report(err)
		return
	}
	if !info.IsDir() {
		f.file(name)
		return
	}
	fs.WalkDir(os.DirFS(name), ".", func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			f.report(fmt.Errorf("%s: %w", name, err))
		case entry.Type().IsRegular():
			f.file(filepath.Join(name, path))
		}
		return nil
	})
}

func (f *finder) file(name string) {
	file, err := os.Open(name)
	if err != nil {
		f.report(err)
		return
	}
	defer file.Close()
	f.text(name, file)
}

// text prints the numbers in what r gives.
func (f *finder) text(name string, r io.Reader) {
	f.progress.files++
	if err := f.search(name, io.TeeReader(r, &f.progress)); err != nil {
		f.report(err)
	}
	f.out.Flush() // an error stays, and is reported in the end
}

func (f *finder) search(name string, r io.Reader) error {
	isHTML := f.html
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		isHTML = true
	}

	head, err := io.ReadAll(io.LimitReader(r, large))
	if err != nil {
		return err
	}
	charset := f.charset
	if charset == nil {
		charset = detectCharset(head, isHTML)
	}
	if isBinary(head, charset) {
		return nil
	}
	r = inUTF8(io.MultiReader(bytes.NewReader(head), r), charset)
	if len(head) == large && !isHTML {
		return f.searchLarge(name, r)
	}

	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	var matches iter.Seq[icp.Match]
	if isHTML {
		matches = icp.FindAllHTML(text)
	} else {
		matches = icp.FindAll(text)
	}
	for m := range matches {
		printed := string(text[m.Start:m.End])
		if isHTML {
			printed = html.UnescapeString(markup.ReplaceAllString(printed, ""))
		}
		f.print(name, int64(m.Start), int64(m.End), printed, m.Number)
	}
	return nil
}

// searchLarge is search for a text that may not fit into memory.
func (f *finder) searchLarge(name string, r io.Reader) error {
	var last tail
	for m, err := range icp.FindReader(io.TeeReader(r, &last)) {
		if err != nil {
			return err
		}
		f.print(name, m.Start, m.End, last.text(m.Start, m.End), m.Number)
	}
	return nil
}

// print writes a line.
func (f *finder) print(name string, start, end int64, printed string, n icp.Number) {
	f.progress.found++
	f.progress.clear()
	printed = oneLine(printed)
	if !f.json {
		fmt.Fprintf(f.out, "%s\t%d\t%s\t%s\t%s\n", name, start, printed, n, doubtText(n))
		return
	}
	// An error of f.out stays with it, and there can be no other.
	jsonLines(f.out).Encode(struct {
		File    string `json:"file"`
		Start   int64  `json:"start"`
		End     int64  `json:"end"`
		Printed string `json:"printed"`
		*facts
	}{name, start, end, printed, factsOf(n)})
}

// markup is what a page may have inside a number and does not show.
var markup = regexp.MustCompile(`(?s)<!--.*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>`)

// oneLine makes s fit for a terminal: one space for white space of every kind,
// and nothing for what is invisible.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}

// A tail keeps the last of what is written to it, more than FindReader reads
// ahead, so that a number can be printed as it was found.
type tail struct {
	kept []byte
	end  int64 // the offset behind kept
}

const tailSize = 1 << 20

func (t *tail) Write(p []byte) (int, error) {
	if len(t.kept) > 2*tailSize {
		t.kept = append(t.kept[:0], t.kept[len(t.kept)-tailSize:]...)
	}
	t.kept = append(t.kept, p...)
	t.end += int64(len(p))
	return len(p), nil
}

func (t *tail) text(start, end int64) string {
	begin := t.end - int64(len(t.kept))
	return string(t.kept[start-begin : end-begin])
}

// progress tells a waiting person how far the search is. What has been read is
// written to it.
type progress struct {
	w     io.Writer // nil if nobody is waiting
	next  time.Time // when to show it
	shown bool

	files, found int
	bytes        int64
}

func (p *progress) Write(b []byte) (int, error) {
	p.bytes += int64(len(b))
	if now := time.Now(); p.w != nil && now.After(p.next) {
		fmt.Fprintf(p.w, "\r%d files, %d MB read, %d numbers found", p.files, p.bytes/1e6, p.found)
		p.next = now.Add(time.Second / 5)
		p.shown = true
	}
	return len(b), nil
}

// clear removes the line from the terminal.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
