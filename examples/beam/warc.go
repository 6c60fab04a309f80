package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"net/textproto"
	"strconv"
	"strings"
)

// A record is one of a WARC file's, of any type.
type record struct {
	header textproto.MIMEHeader
	body   []byte
}

// A warcReader reads the records of a WARC file, past those that are broken.
//
// In a compressed file each record should be a gzip member of its own, as the
// standard recommends and Common Crawl does: then damage costs the record that
// it is in, and the next if that is where it comes to light. Where all records
// share a member, it costs the rest of the file; so may a length that is too
// large in a file that is not compressed.
type warcReader struct {
	file    *bufio.Reader
	member  *gzip.Reader  // of a compressed file, else nil
	records *bufio.Reader // the text of member, else file
	limit   int64
	lost    bool // what stands before the next record belongs to a broken one
}

// maxHeader limits what stands above a record's body.
const maxHeader = 64 << 10

const gzipMagic = "\x1f\x8b\x08"

func newWARCReader(r io.Reader, compressed bool, limit int64) *warcReader {
	w := &warcReader{file: bufio.NewReaderSize(r, maxHeader), limit: limit}
	w.records = w.file
	if compressed {
		w.member = new(gzip.Reader)
		w.records = bufio.NewReaderSize(strings.NewReader(""), maxHeader)
	}
	return w
}

// next returns the next record. The error is io.EOF at the end of the file and
// a skip for a record that is broken or has more than limit bytes, whose
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
			w.records.Reset(strings.NewReader(""))
			if w.lost {
				continue // the record is counted already
			}
			w.lost = true
			err = broken
		}
		return rec, err
	}
}

// nextMember goes to the next gzip member.
func (w *warcReader) nextMember() error {
	for {
		magic, err := w.file.Peek(len(gzipMagic))
		switch {
		case string(magic) == gzipMagic:
			w.lost = false
			if err := w.member.Reset(w.file); err != nil {
				return err
			}
			w.member.Multistream(false)
			w.records.Reset(w.member)
			return nil
		case len(magic) == 0:
			return err
		case !w.lost:
			w.lost = true
			return broken
		}
		w.file.Discard(1)
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
	if err != nil || length < 0 {
		w.lost = true
		return record{}, broken
	}
	if length > w.limit {
		if _, err := io.CopyN(io.Discard, w.records, length); err != nil {
			return record{}, noEOF(err)
		}
		return record{}, tooLarge
	}
	body := make([]byte, length)
	if _, err := io.ReadFull(w.records, body); err != nil {
		return record{}, noEOF(err)
	}
	return record{header, body}, w.end()
}

// seek reads up to and including the line that a record begins with.
func (w *warcReader) seek() error {
	for {
		line, err := w.records.ReadSlice('\n')
		switch {
		case err != nil && err != io.EOF && err != bufio.ErrBufferFull,
			len(line) == 0:
			return err
		case bytes.HasPrefix(line, []byte("WARC/")):
			w.lost = false
			return nil
		case !w.lost && len(bytes.TrimSpace(line)) > 0:
			w.lost = true
			return broken
		}
	}
}

func (w *warcReader) readHeader() (textproto.MIMEHeader, error) {
	var text []byte
	for {
		line, err := w.records.ReadSlice('\n')
		text = append(text, line...)
		if err == bufio.ErrBufferFull || len(text) > maxHeader {
			w.lost = true
			return nil, broken
		}
		if err != nil {
			return nil, noEOF(err)
		}
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
	}
	header, err := textproto.NewReader(bufio.NewReader(bytes.NewReader(text))).ReadMIMEHeader()
	if err != nil {
		w.lost = true
		return nil, broken
	}
	return header, nil
}

// end reads up to the next record or the end of the file. Where something else
// follows, the length was wrong or a member is damaged.
func (w *warcReader) end() error {
	const magic = "WARC/"
	for {
		next, err := w.records.Peek(len(magic))
		switch {
		case len(next) > 0 && (next[0] == '\r' || next[0] == '\n'):
			w.records.Discard(1)
		case err != nil && err != io.EOF:
			return err
		case strings.HasPrefix(magic, string(next)):
			return nil
		default:
			w.lost = true
			return broken
		}
	}
}

// noEOF returns err for a place where no file may end.
func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// isDamage reports whether err says that what was read is damaged or cut off,
// rather than that it could not be read; see source.
func isDamage(err error) bool {
	switch err {
	case io.ErrUnexpectedEOF, gzip.ErrHeader, gzip.ErrChecksum:
		return true
	}
	_, corrupt := err.(flate.CorruptInputError)
	return corrupt
}
