package icp

import (
	"bufio"
	"io"
	"math/bits"
	"unsafe"
)

// This file has what deals with bytes: eight of a text at a time, letters, where a text comes from.

const (
	ones = 0x0101010101010101
	high = 0x80 * ones
	low  = 0x7F * ones
)

// wordSize is how many bytes are looked at.
const wordSize = 8

// equal returns a mask of which the lowest high bit is that of the first byte of
// the word that is c. Other bits are undefined.
func equal(word, c uint64) uint64 {
	word ^= c * ones
	return (word - ones) &^ word
}

// less is equal for bytes that are less than c, which is ASCII.
func less(word, c uint64) uint64 { return (word - c*ones) &^ word }

// firstOf returns the index of the byte that has the lowest high bit of the mask, or eight if none has.
func firstOf(mask uint64) int { return bits.TrailingZeros64(mask&high) / 8 }

// lowerWord returns the word with its letters in lower case. It sets the bit of small
// letters wherever that of letters is set, so [ and _ change, too.
func lowerWord(word uint64) uint64 { return word | word>>1&(0x20*ones) }

// firstBytes returns a mask of the first n bytes of a word; n is not zero.
func firstBytes(n int) uint64 { return ^uint64(0) >> ((64 - 8*n) & 63) }

// load64 returns the first eight bytes of s as a little-endian word.
func load64(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// firstWord is load64 for a string of any length, with zeros behind what is shorter. It is too much to
// be inlined, so where pages are read load64 is called for what is long enough.
func firstWord(s string) uint64 {
	if len(s) >= wordSize {
		return load64(s)
	}
	var word [wordSize]byte
	copy(word[:], s)
	return load64(asString(word[:]))
}

// decimal returns the number that the digits of a word, less '0' each, are written as.
func decimal(digits uint64) uint64 {
	digits = digits*10 + digits>>8 // pairs, in every other byte
	return (digits&0x000000FF000000FF*(100+1_000_000<<32) + digits>>16&0x000000FF000000FF*(1+10_000<<32)) >> 32
}

// byteAt returns s[i], or 0 behind its end.
func byteAt(s string, i int) byte {
	if i < len(s) {
		return s[i]
	}
	return 0
}

// asString returns text without copying it: a []byte begins as a string does, with
// where it is and how long.
func asString[T ~string | ~[]byte](text T) string {
	return *(*string)(unsafe.Pointer(&text))
}

// isASCIILetter reports whether c is a letter.
func isASCIILetter(c byte) bool { return (c|0x20)-'a' <= 'z'-'a' }

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// A source is a text, of which no more is held than what is to be read next.
type source struct {
	r    *bufio.Reader // nil if the text is a string
	buf  string        // what is held
	base int64         // where in the text buf begins
	last bool          // nothing is behind buf
	err  error         // of the reader, other than io.EOF
}

// windowSize is how much is held of what comes from a reader.
const windowSize = 64 << 10

// newSource returns the text, or if r is not nil, what r reads, of which nothing is held yet.
func newSource(text string, r io.Reader) source {
	if r == nil {
		return source{buf: text, last: true}
	}
	own := struct{ io.Reader }{r} // a bufio.Reader of the caller's would be left with what is held
	return source{r: bufio.NewReaderSize(own, windowSize)}
}

// pass goes on by n bytes, which are held, and reads until the window is full, so that nothing
// depends on how much the reader gives at a time. What was held before is no longer there.
func (s *source) pass(n int) {
	s.base += int64(n)
	s.r.Discard(n)
	window, err := s.r.Peek(windowSize)
	s.buf, s.last = asString(window), err != nil
	if err != io.EOF {
		s.err = err
	}
}
