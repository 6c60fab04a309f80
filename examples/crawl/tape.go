package crawl

import (
	"bytes"
	"io"
)

// A tape reads a file and can go back in it, as far as it keeps what it has read:
// what begins with a mark and is not damaged needs no second look, but a damaged
// length can swallow what follows.
type tape struct {
	r    io.Reader
	keep int // bytes of what is read already, at most; one that looks ahead gets what it asks for

	buf []byte // what is kept, and what is read ahead
	pos int    // of the next byte in buf
	at  int    // of the mark in buf
	err error  // of r, behind buf
}

const tapeRead = 64 << 10 // bytes, which r is asked for

func newTape(r io.Reader, keep int) *tape { return &tape{r: r, keep: keep} }

// reset goes on with r, and forgets everything.
func (t *tape) reset(r io.Reader) {
	t.r, t.buf, t.pos, t.at, t.err = r, t.buf[:0], 0, 0, nil
}

// mark says that nobody will go back beyond here.
func (t *tape) mark() { t.at = t.pos }

// back goes back to the byte behind the mark, or the first that is kept.
func (t *tape) back() { t.pos = min(t.at+1, t.pos) }

// more reads more. The error is r's.
func (t *tape) more() error {
	if t.err != nil {
		return t.err
	}
	if t.pos-t.at > t.keep {
		t.at = t.pos - t.keep/2
	}
	if cap(t.buf)-len(t.buf) < tapeRead/2 && t.at > 0 {
		t.buf = t.buf[:copy(t.buf, t.buf[t.at:])]
		t.pos, t.at = t.pos-t.at, 0
	}
	if cap(t.buf)-len(t.buf) < tapeRead/2 {
		t.buf = append(make([]byte, 0, 2*cap(t.buf)+tapeRead), t.buf...)
	}
	n, err := t.r.Read(t.buf[len(t.buf):cap(t.buf)])
	t.buf = t.buf[:len(t.buf)+n]
	t.err = err
	if n > 0 {
		return nil
	}
	return err
}

// peek returns the next n bytes, or as many as there are before the error.
func (t *tape) peek(n int) ([]byte, error) {
	for len(t.buf)-t.pos < n {
		if err := t.more(); err != nil {
			return t.buf[t.pos:], err
		}
	}
	return t.buf[t.pos : t.pos+n], nil
}

// take is peek that goes behind what it returns.
func (t *tape) take(n int) ([]byte, error) {
	taken, err := t.peek(n)
	t.pos += len(taken)
	return taken, err
}

// skip goes behind the next n bytes, which may be more than can be kept.
func (t *tape) skip(n int64) error {
	for n > 0 {
		ahead, err := t.take(int(min(n, tapeRead)))
		if err != nil {
			return err
		}
		n -= int64(len(ahead))
		t.mark()
	}
	return nil
}

// line takes a line with its end, or the first limit bytes of one, or what there
// is before the error.
func (t *tape) line(limit int) ([]byte, error) {
	for seen := 0; ; {
		ahead := t.buf[t.pos:]
		if i := bytes.IndexByte(ahead[seen:], '\n'); i >= 0 {
			return t.take(min(seen+i+1, limit))
		}
		if seen = len(ahead); seen >= limit {
			return t.take(limit)
		}
		if err := t.more(); err != nil {
			return t.take(seen + 1)
		}
	}
}

// Read makes it an io.Reader, and ReadByte one that decompressors read no further
// than they must.
func (t *tape) Read(p []byte) (int, error) {
	for t.pos == len(t.buf) {
		if err := t.more(); err != nil {
			return 0, err
		}
	}
	n := copy(p, t.buf[t.pos:])
	t.pos += n
	return n, nil
}

func (t *tape) ReadByte() (byte, error) {
	for t.pos == len(t.buf) {
		if err := t.more(); err != nil {
			return 0, err
		}
	}
	t.pos++
	return t.buf[t.pos-1], nil
}

// An ended file is at its end, or at that of what could be read.
type ended struct{ err error }

func (e ended) Read([]byte) (int, error) { return 0, e.err }
