package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
	"github.com/go-icp/icp/examples/crawl"
)

// A worker searches one file after the other. Its buffers serve for all.
type worker struct {
	*finder
	file    []byte // as much as is read at once
	decoded []byte // in UTF-8, of a file in another charset
	lines   []byte // to print

	job
	page    bool   // the file is one
	place   string // where in the file it is that is searched, if it is one of many
	in      *input // the file, if it is standard input
	printed int64  // of its text, where the last number ends that a pause has printed
}

// A job is to search a file.
type job struct {
	turn    int // in the output
	name    string
	regular bool  // it is known to be a regular file
	err     error // why it can't be searched
}

const (
	firstRead = 256 << 10 // bytes that most files do not have
	large     = 4 << 20   // from where on a file is searched piece by piece
	manyLines = 256 << 10 // bytes that are printed before the file ends
)

// do prints the numbers in the file.
func (w *worker) do(j job) {
	w.job, w.place, w.lines, w.in, w.printed = j, "", w.lines[:0], nil, 0
	err := j.err
	if err == nil {
		err = w.open()
	}
	if err != nil && w.ctx.Err() == nil {
		w.report(err)
	}
	w.output.finish(w.turn, w.lines)
	w.progress.files.Add(1)
}

func (w *worker) open() error {
	if w.name == "-" {
		if isTerminal(w.stdin) {
			io.WriteString(w.stderr, typeText.in(w.lang))
		}
		return w.read(w.stdinToSearch())
	}
	flag := os.O_RDONLY
	if w.regular {
		flag |= nonblock
	}
	file, err := os.OpenFile(w.name, flag, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	return w.read(file)
}

// read prints the numbers in what r gives.
func (w *worker) read(r io.Reader) error {
	counted := countingReader{w.ctx, r, &w.progress.bytes}
	head, whole, err := w.fill(counted)
	w.atPause(func() {})
	if err == nil && !w.isPlain(head) {
		w.in = nil // what is in it is read to the end
		return w.unpack(rewound(r, io.MultiReader(bytes.NewReader(head), counted)))
	}
	return w.search(counted, w.name, head, whole, err)
}

// isPlain reports whether the file, which begins with head, is searched as it is.
func (w *worker) isPlain(head []byte) bool {
	return w.asPage || w.asText || crawl.IsPlain(head, w.name)
}

// search prints the numbers in a file which begins with head, also what stands well
// in front of an error.
func (w *worker) search(r io.Reader, name string, head []byte, whole bool, err error) error {
	w.page = w.asPage || !w.asText && crawl.IsPage(name, head)
	encoded := w.charset
	switch {
	case encoded != nil:
	case w.page:
		encoded = charset.OfPage(head, "")
	default:
		encoded = charset.Of(head)
	}
	if !w.asText && isBinary(head, encoded) {
		if err != nil {
			return err
		}
		return w.unsearched(notText.in(w.lang))
	}
	if w.page && strings.EqualFold(filepath.Ext(name), ".vue") {
		showTemplates(head)
	}
	if err != nil { // where a number may be cut off
		r, whole = failed{err}, false
	}
	if !whole {
		return w.stream(io.MultiReader(bytes.NewReader(head), r), encoded)
	}
	if encoded != unicode.UTF8 { // which stays as it is, damage included, and so do its offsets
		w.decoded, _, _ = transform.Append(encoded.NewDecoder(), w.decoded[:0], head)
		head = w.decoded
	}
	for m := range icp.FindAll(head, w.mode(w.page)) {
		w.print(m, string(head[m.Start:m.End]))
	}
	return nil
}

// fill reads all of r, or as much as is read at once.
func (w *worker) fill(r io.Reader) (head []byte, whole bool, err error) {
	n := 0
	for size := firstRead; size <= large; size *= 2 {
		if len(w.file) < size {
			w.file = append(make([]byte, 0, size), w.file[:n]...)[:size]
		}
		read, err := io.ReadFull(r, w.file[n:])
		n += read
		switch {
		case err == io.EOF, err == io.ErrUnexpectedEOF:
			return w.file[:n], true, nil
		case err != nil:
			return w.file[:n], true, err
		}
	}
	return w.file, false, nil
}

// failed is the rest of a file that cannot be read.
type failed struct{ err error }

func (f failed) Read([]byte) (int, error) { return 0, f.err }

// stream is read for what may not fit into memory.
func (w *worker) stream(r io.Reader, encoded encoding.Encoding) error {
	if encoded != unicode.UTF8 {
		r = encoded.NewDecoder().Reader(r)
	}
	var last tail
	if !w.page {
		w.atPause(func() { w.printLines(last.kept, last.end-int64(len(last.kept))) })
	}
	for m, err := range icp.FindReader(io.TeeReader(r, &last), w.mode(w.page)) {
		if err != nil {
			return err
		}
		printed, ok := last.text(m.Start, m.End)
		if !ok { // a page can have any amount of markup inside a number
			printed = notation(m)
		}
		w.print(m, printed)
	}
	return nil
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

func (t *tail) text(start, end int64) (s string, ok bool) {
	begin := t.end - int64(len(t.kept))
	if start < begin {
		return "", false
	}
	return string(t.kept[start-begin : end-begin]), true
}

// print adds a line for the match.
func (w *worker) print(m icp.Match, printed string) {
	if m.End <= w.printed {
		return
	}
	if w.page && strings.ContainsAny(printed, "<&") { // else nothing but white space is shown otherwise
		printed = icp.TextOf(printed, icp.HTML, icp.Match{End: int64(len(printed)), Hidden: m.Hidden})
	}
	printed = oneLine(printed)
	if w.json {
		w.lines = w.appendJSON(w.lines, m, printed)
	} else {
		w.lines = w.appendText(w.lines, m, printed)
	}
	w.progress.found.Add(1)
	if len(w.lines) > manyLines {
		w.output.write(w.turn, w.lines)
		w.lines = w.lines[:0]
	}
}

func (w *worker) appendText(b []byte, m icp.Match, printed string) []byte {
	b = append(b, w.name...)
	if w.place != "" {
		b = append(append(b, ':'), w.place...)
	}
	b = append(b, '\t')
	b = append(strconv.AppendInt(b, m.Start, 10), '\t')
	b = append(append(b, printed...), '\t')
	b = append(append(b, notation(m)...), '\t')
	b = append(append(b, w.remarks(m)...), '\t')
	if w.page {
		b = append(b, links[m.Link].in(w.lang)...)
	}
	return append(b, '\n')
}

// notation returns the official notation of the number that m is certain of.
func notation(m icp.Match) string { return m.Number.String() + m.Police.String() } // one of them is none

// remarks returns what a person should know about the match.
func (w *worker) remarks(m icp.Match) string {
	var remarks []string
	for _, reason := range []icp.Reason{m.Reason, doubtOf(m.Number, m.Police)} {
		if reason != 0 {
			remarks = append(remarks, w.lang.brief(reason))
		}
	}
	if m.Hidden {
		remarks = append(remarks, hidden.in(w.lang))
	}
	return strings.Join(remarks, separator.in(w.lang))
}

func (w *worker) appendJSON(b []byte, m icp.Match, printed string) []byte {
	line := struct {
		File    string `json:"file"`
		Page    string `json:"page,omitempty"`
		Start   int64  `json:"start"`
		End     int64  `json:"end"`
		Printed string `json:"printed"`
		facts
		Reason     icp.Reason   `json:"reason,omitzero"`
		Candidates []icp.Number `json:"candidates,omitempty"`
		Link       icp.Link     `json:"link,omitzero"`
		Hidden     bool         `json:"hidden,omitzero"`
	}{
		File: w.name, Page: w.place, Start: m.Start, End: m.End, Printed: printed, facts: factsOf(m.Number, m.Police),
		Reason: m.Reason, Link: m.Link, Hidden: m.Hidden,
	}
	if m.Reason != 0 {
		_, err := icp.ParseLenient(printed)
		if errors.Is(err, m.Reason) {
			line.Candidates = candidates(err)
		}
	}
	out := bytes.NewBuffer(b)
	jsonLines(out).Encode(line)
	return out.Bytes()
}

// isBinary reports whether what begins with text is no text: it has a zero byte
// near the beginning, as grep and git tell it.
func isBinary(text []byte, e encoding.Encoding) bool {
	text = text[:min(len(text), 8000)]
	if e != unicode.UTF8 {
		var err error
		if text, err = e.NewDecoder().Bytes(text); err != nil {
			return true
		}
	}
	return bytes.IndexByte(text, 0) >= 0
}
