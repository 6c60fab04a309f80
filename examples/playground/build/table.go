package main

import (
	"bytes"
	"encoding/binary"
)

// A table is what Go's runtime finds functions by: memory in buckets, each of which begins
// with the index of the first function in it. A function of WebAssembly takes 16 buckets,
// so that the table can be reckoned: it is a third of all data.
type table struct {
	address uint64
	buckets int
}

const (
	bucketSize  = 20 // bytes
	perFunction = 16 // buckets
	enough      = 64 // buckets, by which the table is known
)

func bucket(i int) []byte {
	return append(binary.LittleEndian.AppendUint32(nil, uint32(1+i/perFunction)), make([]byte, bucketSize-4)...)
}

// cutTable takes the table out of the segments. It finds none where another release of Go
// makes it otherwise.
func cutTable(segments []segment) (rest []segment, t table) {
	var first []byte
	for i := range enough {
		first = append(first, bucket(i)...)
	}
	for _, s := range segments {
		at := bytes.Index(s.data, first)
		if at < 0 || t.buckets > 0 {
			rest = append(rest, s)
			continue
		}
		after := s.data[at:]
		for bytes.HasPrefix(after, bucket(t.buckets)) {
			after = after[bucketSize:]
			t.buckets++
		}
		t.address = s.address + uint64(at)
		rest = append(rest, segment{s.address, s.data[:at]}, segment{s.end() - uint64(len(after)), after})
	}
	return rest, t
}

// The instructions that are needed here.
const (
	loop     = 0x03
	branchIf = 0x0d
	end      = 0x0b
	get      = 0x20
	tee      = 0x22
	store    = 0x36
	constant = 0x41
	less     = 0x49
	add      = 0x6a
	multiply = 0x6c
	divide   = 0x6e
)

// fill returns the body of a function that fills the table.
func (t table) fill() []byte {
	const i, i32, void = 0, 0x7f, 0x40
	b := []byte{
		1, 1, i32, // i is the only variable
		loop, void,
		get, i, constant, bucketSize, multiply, // where
		get, i, constant, perFunction, divide, constant, 1, add, // what
	}
	b = binary.AppendUvarint(append(b, store, 2), t.address) // 2: of 2² bytes each
	b = appendSigned(append(b, get, i, constant, 1, add, tee, i, constant), uint64(t.buckets))
	return append(b, less, branchIf, 0, end, end)
}
