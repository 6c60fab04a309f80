package main

import (
	"context"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

// A progress tells a waiting person how far the search is.
type progress struct {
	files, bytes, found atomic.Int64

	mu    sync.Mutex // what is written to the terminal
	w     io.Writer
	line  string // its format
	shown bool
}

// start shows the line on w from the next second on, until stop.
func (p *progress) start(w io.Writer, line string) (stop func()) {
	p.w, p.line = w, line
	done, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		wait := time.Second
		for {
			select {
			case <-done:
				p.aside(func() {})
				return
			case <-time.After(wait):
				p.show()
				wait = time.Second / 5
			}
		}
	}()
	return func() {
		close(done)
		<-stopped
	}
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	fmt.Fprintf(p.w, p.line, p.files.Load(), p.bytes.Load()/1e6, p.found.Load())
	p.shown = true
}

// aside calls write, which writes to the same terminal, without the line.
func (p *progress) aside(write func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
	write()
}

// A countingReader counts the bytes that it reads, until the context ends.
type countingReader struct {
	ctx context.Context
	io.Reader
	n *atomic.Int64
}

func (r countingReader) Read(b []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := r.Reader.Read(b)
	r.n.Add(int64(n))
	return n, err
}
