package icp

import (
	"io"
	"math/bits"
	"unsafe"
)

// This file has what deals with bytes: eight of a text at a time, letters, a reader.

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

// firstOf returns the index of the byte that has the lowest high bit of the mask,
// or eight if none has.
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

// firstWord is load64 for a string of any length, with zeros behind what is shorter.
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

// asString returns text without copying it: a []byte begins as a string does, with
// where it is and how long.
func asString[T ~string | ~[]byte](text T) string {
	return *(*string)(unsafe.Pointer(&text))
}

// isASCIILetter reports whether c is a letter.
func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// readFull reads until the buffer is full or there is an error, which is io.EOF at the
// end. It is not [io.ReadFull], whose io.ErrUnexpectedEOF may be the reader's, as gzip's.
func readFull(r io.Reader, buf []byte) (n int, err error) {
	const mostIdle = 100
	for idle := 0; n < len(buf); {
		got, err := r.Read(buf[n:])
		n += got
		if idle++; got > 0 {
			idle = 0
		}
		switch {
		case err != nil:
			return n, err
		case idle == mostIdle:
			return n, io.ErrNoProgress
		}
	}
	return n, nil
}
