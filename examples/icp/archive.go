package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/go-icp/icp/examples/crawl"
)

// maxPage is how many bytes a page in a file of many may have.
const maxPage = 32 << 20

// rewound returns the file from its beginning: itself, if it can go back, since
// zip files are not read in order.
func rewound(file, copy io.Reader) io.Reader {
	if s, ok := file.(io.Seeker); ok {
		if _, err := s.Seek(0, io.SeekStart); err == nil {
			return file
		}
	}
	return copy
}

// unpack prints the numbers in a file that is compressed, or has pages in it.
func (w *worker) unpack(r io.Reader) error {
	if w.in != nil {
		w.in.paused = func() {} // what has come is no text
	}
	options := crawl.Options{Limit: maxPage, Charset: w.charset}
	file, err := options.Open(r, w.name)
	var why crawl.Skip
	switch {
	case errors.As(err, &why):
		return w.unsearched(w.lang.passedOver(why, strings.ReplaceAll(decompressors[why], "FILE", w.name)))
	case err != nil:
		return err
	case file.Format == crawl.Plain:
		return w.unpacked(file)
	}
	return w.pages(file)
}

// unpacked prints the numbers in a compressed text.
func (w *worker) unpacked(file *crawl.File) error {
	head, whole, err := w.fill(file)
	if err == crawl.Broken {
		return w.about(passedOver[crawl.Broken].in(w.lang))
	}
	switch err = w.search(file, file.Name, head, whole, err); err {
	case crawl.Broken:
		err = w.about(damaged.in(w.lang))
	case crawl.Cut:
		err = w.about(passedOver[crawl.Cut].in(w.lang))
	}
	return err
}

// pages prints the numbers on the pages in a file. The error says what could not
// be read.
func (w *worker) pages(file *crawl.File) error {
	passed := make(map[crawl.Skip]int)
	for page, err := range file.Pages() {
		var why crawl.Skip
		switch {
		case w.ctx.Err() != nil:
			return w.ctx.Err()
		case errors.Is(err, crawl.NoPage):
			continue
		case errors.As(err, &why):
			passed[why]++
			continue
		case err != nil:
			return err
		}
		if page.Cut {
			passed[crawl.Cut]++
		}
		w.page, w.place = page.HTML, oneLine(page.Place)
		for m := range page.Find(w.mode(false)) {
			w.print(m, string(page.Text[m.Start:m.End]))
		}
	}
	if len(passed) == 0 {
		return nil
	}
	var words []string
	for _, why := range slices.Sorted(maps.Keys(passed)) {
		words = append(words, fmt.Sprintf(times.in(w.lang), passed[why], w.lang.passedOver(why, "examples/beam")))
	}
	return w.about(strings.Join(words, separator.in(w.lang)))
}

// unsearched returns the error of a file that was named and is not searched. In a
// folder there may be files of any kind.
func (w *worker) unsearched(why string) error {
	if w.regular {
		return nil
	}
	return w.about(why)
}

// about returns an error of the file.
func (w *worker) about(what string) error { return errors.New(w.name + colon.in(w.lang) + what) }

// passedOver returns why something was passed over, and which tool reads what is
// compressed in an unknown way.
func (l language) passedOver(why crawl.Skip, tool string) string {
	kind, coding, _ := strings.Cut(string(why), ": ")
	if crawl.Skip(kind) != crawl.UnknownEncoding {
		return cmp.Or(passedOver[why].in(l), string(why))
	}
	words := fmt.Sprintf(passedOver[crawl.UnknownEncoding].in(l), coding)
	if tool != "" {
		words += fmt.Sprintf(readBy.in(l), tool)
	}
	return words
}

// decompressors read files that the standard library cannot.
var decompressors = map[crawl.Skip]string{
	crawl.UnknownEncoding + ": zstd": "examples/beam; zstd -dc FILE | icp find",
	crawl.UnknownEncoding + ": xz":   "xz -dc FILE | icp find",
	crawl.UnknownEncoding + ": lz4":  "lz4 -dc FILE | icp find",
	crawl.UnknownEncoding + ": 7z":   "7z x -so FILE | icp find",
	crawl.UnknownEncoding + ": rar":  "unrar p -inul FILE | icp find",
}
