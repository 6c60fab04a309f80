package crawl

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// A record is one of a WARC file's, of any type.
type record struct {
	header textproto.MIMEHeader
	body   []byte // until the next record is read
	cut    bool   // the body ends elsewhere than its length says
}

// A warcReader reads the records of a WARC file, past those that are broken.
//
// In a compressed file each record should be a gzip member of its own, as the
// standard recommends and Common Crawl does: then damage costs the record that
// it is in. Where all records share a member, it costs the rest of the file.
type warcReader struct {
	file    *tape        // of a compressed file, else nil
	member  *gzip.Reader // of file
	records *tape        // the text of member, else the file
	limit   int64
	lost    bool // what stands before the next record belongs to a broken one
	again   int  // how often it has gone back since the last record
}

const (
	maxHeader  = 64 << 10 // bytes above a record's body
	maxSwallow = 1 << 20  // compressed bytes behind damage that are looked at again
	maxAgain   = 100      // times, or who wants to could keep us busy
)

const (
	gzipMagic = "\x1f\x8b\x08"
	warcMagic = "WARC/"
)

// newWARCReader returns a reader of a file that begins with a record, or with a
// gzip member that does.
func newWARCReader(file *tape, compressed bool, limit int64) *warcReader {
	keep := int(min(limit, 1<<30)) + 2*maxHeader
	if !compressed {
		file.keep = keep
		return &warcReader{records: file, limit: limit}
	}
	file.keep = maxSwallow
	return &warcReader{file: file, member: new(gzip.Reader), records: newTape(ended{io.EOF}, keep), limit: limit}
}

// next returns the next record. The error is io.EOF at the end of the file and
// a Skip for a record that is broken or has more than limit bytes, whose
// successor the next call returns. Any other error is the file's own.
func (w *warcReader) next() (record, error) {
	for {
		rec, err := w.read()
		if err == io.EOF && w.member != nil {
			err = w.nextMember()
			if err == nil {
				continue
			}
		}
		if isDamage(err) {
			w.goBack()
			if w.lost {
				continue // the record is counted already
			}
			w.lost = true
			err = Broken
		}
		return rec, err
	}
}

// goBack goes back to where damage can have begun: a bit of a length, say, made
// it swallow what follows.
func (w *warcReader) goBack() {
	w.again++
	file := w.file
	if w.member == nil {
		file = w.records
	} else {
		w.records.reset(ended{io.EOF})
	}
	if w.again <= maxAgain {
		file.back()
	}
	if isDamage(file.err) {
		file.err = io.EOF // it is told, and nothing follows
	}
}

// nextMember goes to the next gzip member.
func (w *warcReader) nextMember() error {
	for {
		magic, err := w.file.peek(len(gzipMagic))
		switch {
		case string(magic) == gzipMagic:
			w.lost = false
			w.file.mark()
			if err := w.member.Reset(w.file); err != nil {
				return noEOF(err)
			}
			w.member.Multistream(false)
			w.records.reset(w.member)
			return nil
		case len(magic) == 0:
			return err
		case !w.lost:
			w.lost = true
			return Broken
		}
		w.file.pos++
	}
}

// read reads a record. It returns io.EOF where no other begins.
func (w *warcReader) read() (record, error) {
	if err := w.seek(); err != nil {
		return record{}, err
	}
	header, err := w.readHeader()
	if err != nil {
		return record{}, err
	}
	length, err := strconv.ParseInt(header.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 || header.Get("WARC-Type") == "" {
		w.lost = true
		return record{}, Broken
	}
	if length > w.limit {
		if err := w.records.skip(length); err != nil {
			return record{}, noEOF(err)
		}
		return record{}, TooLarge
	}
	start := w.records.pos - w.records.at // the body moves when more is read
	body, err := w.records.take(int(length))
	size := len(body)
	if err == nil {
		err = w.end()
	}
	rec := record{header: header, body: w.records.buf[w.records.at+start:][:size]}
	switch err {
	case nil:
		w.again = 0
		return rec, nil
	case wrongLength:
		if err := w.check(); err != nil {
			return record{}, err
		}
		return w.cut(rec, start, err)
	case io.EOF, io.ErrUnexpectedEOF:
		return w.cut(rec, start, err)
	}
	return record{}, err
}

// wrongLength says that something else follows a record than another.
const wrongLength = Skip("wrong length")

// check returns an error if the rest of the member is damaged: then not the
// length is wrong, but the text is another. Of a member with more than the limit
// behind it this is not known.
func (w *warcReader) check() error {
	if w.member == nil {
		return nil
	}
	switch _, err := w.records.peek(int(min(w.limit, 1<<30))); err {
	case io.EOF:
		return nil
	case nil:
		return errDamage
	default:
		return err
	}
}

// cut returns a record that does not end where its length says, of which there is
// what the body has, unless another record stands in it.
func (w *warcReader) cut(rec record, start int, err error) (record, error) {
	if err == io.ErrUnexpectedEOF && w.member != nil &&
		bytes.Contains(w.file.buf[min(w.file.at+1, len(w.file.buf)):], []byte(gzipMagic)) {
		return record{}, err // the member is not cut off, it has swallowed others
	}
	w.again = 0
	w.lost = true
	rec.cut = true
	if i := nextRecord(rec.body); i >= 0 {
		rec.body = rec.body[:i]
		w.records.pos = w.records.at + start + i
	}
	if len(rec.body) == 0 {
		return record{}, Broken
	}
	return rec, nil
}

// nextRecord returns where in text a line stands that a record begins with, or
// -1.
func nextRecord(text []byte) int {
	if bytes.HasPrefix(text, []byte(warcMagic)) {
		return 0
	}
	if i := bytes.Index(text, []byte("\n"+warcMagic)); i >= 0 {
		return i + 1
	}
	return -1
}

// seek reads up to and including the line that a record begins with.
func (w *warcReader) seek() error {
	for {
		w.records.mark()
		line, err := w.records.line(maxHeader)
		switch {
		case err != nil && err != io.EOF, len(line) == 0:
			return err
		case bytes.HasPrefix(line, []byte(warcMagic)), w.lost && endsInVersion(line):
			w.lost = false
			return nil
		case !w.lost && len(bytes.TrimSpace(line)) > 0:
			w.lost = true
			return Broken
		}
	}
}

// endsInVersion reports whether a record begins at the end of line: what should
// end the line in front is damaged.
func endsInVersion(line []byte) bool {
	const version = warcMagic + "1.0"
	line = bytes.TrimSpace(line)
	return bytes.HasPrefix(line[max(0, len(line)-len(version)):], []byte(warcMagic))
}

func (w *warcReader) readHeader() (textproto.MIMEHeader, error) {
	start := w.records.pos - w.records.at
	for {
		line, err := w.records.line(maxHeader)
		if err != nil {
			return nil, noEOF(err)
		}
		if endsInVersion(line) {
			w.records.pos -= len(line)
			w.lost = true
			return nil, Broken
		}
		text := w.records.buf[w.records.at+start : w.records.pos]
		if len(text) > maxHeader {
			w.lost = true
			return nil, Broken
		}
		if len(bytes.TrimSpace(line)) == 0 {
			header, _ := cutHeader(text)
			return header, nil
		}
	}
}

// end reads up to the next record or the end of the file. Where something else
// follows, the length was wrong or a member is damaged.
func (w *warcReader) end() error {
	for {
		next, err := w.records.peek(len(warcMagic))
		switch {
		case len(next) > 0 && (next[0] == '\r' || next[0] == '\n'):
			w.records.pos++
		case err != nil && err != io.EOF:
			return err
		case strings.HasPrefix(warcMagic, string(next)):
			return nil
		default:
			return wrongLength
		}
	}
}
