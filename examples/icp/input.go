package main

import (
	"bytes"
	"context"
	"io"
	"time"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
	"github.com/go-icp/icp/examples/crawl"
)

// An input is standard input, which may come bit by bit, as from tail -f.
type input struct {
	ctx    context.Context
	chunks <-chan chunk
	next   chunk
	read   int    // bytes
	paused func() // is called when nothing has come for a while
}

// A chunk is what a read has given.
type chunk struct {
	text []byte
	err  error
}

// pause is how long nothing comes before somebody waits for what has come.
const pause = 200 * time.Millisecond

// inputFrom reads from r until the context ends.
func inputFrom(ctx context.Context, r io.Reader) *input {
	chunks := make(chan chunk)
	go func() {
		for err := error(nil); err == nil; {
			var n int
			text := make([]byte, 64<<10)
			n, err = r.Read(text)
			select {
			case chunks <- chunk{text[:n], err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	return &input{ctx: ctx, chunks: chunks}
}

func (in *input) Read(b []byte) (int, error) {
	for wait := time.After(pause); len(in.next.text) == 0; {
		if in.next.err != nil {
			return 0, in.next.err
		}
		select {
		case in.next = <-in.chunks:
		case <-wait:
			in.paused()
		case <-in.ctx.Done():
			in.paused()
			in.next.err = in.ctx.Err()
		}
	}
	n := copy(b, in.next.text)
	in.next.text = in.next.text[n:]
	in.read += n
	return n, nil
}

// stdinToSearch returns standard input. While its beginning is read, which tells what
// it is, its lines are searched when it pauses, unless it is a page: what a page
// shows is known at its end.
func (w *worker) stdinToSearch() *input {
	w.in = inputFrom(w.ctx, w.stdin)
	w.atPause(func() {
		text := w.file[:w.in.read]
		if w.page = w.asPage || !w.asText && crawl.IsPage(w.name, text); w.page || !w.isPlain(text) {
			return
		}
		encoded := w.charset
		if encoded == nil {
			encoded = charset.Of(text)
		}
		if !w.asText && isBinary(text, encoded) {
			return
		}
		if encoded != unicode.UTF8 {
			text, _, _ = transform.Append(encoded.NewDecoder(), nil, text)
		}
		w.printLines(text, 0)
	})
	return w.in
}

// atPause sets what is done when standard input pauses, if the file is it.
func (w *worker) atPause(do func()) {
	if w.in != nil {
		w.in.paused = do
	}
}

// printLines prints the numbers in the complete lines of a piece of text that begins
// at the offset, but for those that are printed already.
func (w *worker) printLines(piece []byte, offset int64) {
	lines := int64(bytes.LastIndexByte(piece, '\n') + 1)
	for m := range icp.FindAll(piece, w.mode(false)) {
		if m.End > lines {
			break
		}
		if offset > 0 && m.Start < cutOff {
			continue
		}
		printed := string(piece[m.Start:m.End])
		m.Start += offset
		m.End += offset
		w.print(m, printed)
		w.printed = max(w.printed, m.End)
	}
	w.output.flush(w.turn, w.lines)
	w.lines = w.lines[:0]
}

// cutOff is how many bytes of a piece may lack what stood in front of them.
const cutOff = 1 << 10
