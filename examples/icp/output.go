package main

import (
	"bufio"
	"slices"
	"sync"
)

// An output puts what workers print in order. Every file has a turn, from 0.
type output struct {
	mu      sync.Mutex
	changed sync.Cond // turn or size is another
	w       *bufio.Writer
	live    bool // nothing is held back that can be written
	err     error

	turn    int            // whose turn it is
	waiting map[int][]byte // what is printed of those that come later
	size    int            // of waiting, in bytes
}

// maxWaiting is how much may wait until it is printed. Who has more waits
// himself.
const maxWaiting = 16 << 20

func newOutput(w *bufio.Writer, live bool) *output {
	o := &output{w: w, live: live, waiting: make(map[int][]byte)}
	o.changed.L = &o.mu
	return o
}

// write prints a part of a file at its turn.
func (o *output) write(turn int, lines []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for turn != o.turn {
		o.changed.Wait()
	}
	o.print(lines)
}

// flush is write for lines that somebody waits for.
func (o *output) flush(turn int, lines []byte) {
	o.write(turn, lines)
	o.mu.Lock()
	defer o.mu.Unlock()
	o.err = o.w.Flush()
}

// finish prints the last part of a file, now or at its turn.
func (o *output) finish(turn int, lines []byte) {
	o.mu.Lock()
	defer o.mu.Unlock()
	for turn != o.turn && o.size+len(lines) > maxWaiting {
		o.changed.Wait()
	}
	if turn != o.turn {
		o.waiting[turn] = slices.Clone(lines)
		o.size += len(lines)
		return
	}
	for ok := true; ok; lines, ok = o.waiting[o.turn] {
		o.print(lines)
		o.size -= len(o.waiting[o.turn])
		delete(o.waiting, o.turn)
		o.turn++
	}
	o.changed.Broadcast()
}

func (o *output) print(lines []byte) {
	if len(lines) == 0 {
		return
	}
	_, o.err = o.w.Write(lines)
	if o.live {
		o.err = o.w.Flush()
	}
}

// failed reports whether it makes no sense to go on.
func (o *output) failed() bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.err != nil
}
