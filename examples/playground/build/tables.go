package main

import (
	"bytes"
	"encoding/binary"
)

// A bucket of the table by which Go's runtime finds a function has the index of the first
// that it may be, from which the runtime goes on; a function has 16 of them.
const (
	bucketSize  = 20 // bytes
	perFunction = 16 // buckets
)

func bucket(i int) []byte {
	return append(binary.LittleEndian.AppendUint32(nil, uint32(1+i/perFunction)), make([]byte, bucketSize-4)...)
}

// withoutBuckets cuts the table by which Go's runtime finds functions. It is half of the
// data, and all of it may be zero: the runtime then begins at the first function, which takes
// it microseconds. Other releases of Go may have it otherwise; it stays then.
func withoutBuckets(segments []segment) (rest []segment) {
	var first []byte
	for i := range 4 * perFunction {
		first = append(first, bucket(i)...)
	}
	for _, s := range segments {
		at := bytes.Index(s.data, first)
		if at < 0 {
			rest = append(rest, s)
			continue
		}
		after := s.data[at:]
		for i := 0; bytes.HasPrefix(after, bucket(i)); i++ {
			after = after[bucketSize:]
		}
		rest = append(rest, segment{s.address, s.data[:at]}, segment{s.end() - uint64(len(after)), after})
	}
	return rest
}

// The tables of functions begin with a header: these bytes, then words, of which some say
// where a table begins.
var header120 = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // since Go 1.20

const (
	functionCount = 0
	namesTable    = 3 // and those of files behind it
	valuesTable   = 6
	functionTable = 7
)

// withoutNames cuts what only the trace of a panic shows: names, files and lines of
// functions. What a panic says itself remains. Package reflect has functions that the
// runtime knows by their names; with them, all stays.
func withoutNames(segments []segment) (rest []segment) {
	for _, s := range segments {
		at := max(0, bytes.Index(s.data, header120))
		tables := s.data[at:]
		if !bytes.HasPrefix(tables, header120) || bytes.Contains(tables, []byte("\x00reflect.makeFuncStub\x00")) {
			rest = append(rest, s)
			continue
		}
		word := func(i int) int { return int(binary.LittleEndian.Uint64(tables[len(header120)+8*i:])) }
		names, values, functions := word(namesTable), word(valuesTable), word(functionTable)
		needed := onlyNeeded(tables[functions:], word(functionCount), tables[values:functions])
		rest = append(rest,
			segment{s.address, s.data[:at+names]},
			segment{s.address + uint64(at+values), needed},
			segment{s.address + uint64(at+functions), tables[functions:]})
	}
	return rest
}

// A function is of 32-bit numbers, some of which say where its values begin in their
// table: values that change as the function goes on. Bytes:
const (
	functionName  = 4
	functionStack = 16 // where its size begins
	functionFile  = 20 // and its lines behind it
	moreValues    = 28 // how many more there are
	functionUnit  = 32 // of files, and its first line behind it
	functionID    = 40
	firstOfMore   = 44
	moreNeeded    = 2 // of them; what follows is about calls that were inlined
)

// onlyNeeded returns those values without which functions do not run, and changes the
// functions so that they have no others.
func onlyNeeded(functions []byte, count int, values []byte) []byte {
	needed := []byte{0} // where a function begins that has none
	moved := map[uint32]uint32{0: 0}
	move := func(place []byte) {
		from := binary.LittleEndian.Uint32(place)
		if _, ok := moved[from]; !ok {
			moved[from] = uint32(len(needed))
			needed = append(needed, values[from:][:valuesSize(values[from:])]...)
		}
		binary.LittleEndian.PutUint32(place, moved[from])
	}
	for i := range count {
		f := functions[binary.LittleEndian.Uint32(functions[8*i+4:]):]
		more := f[firstOfMore:][:4*binary.LittleEndian.Uint32(f[moreValues:])]
		move(f[functionStack:])
		for i := 0; i < min(len(more), 4*moreNeeded); i += 4 {
			move(more[i:])
		}
		clear(f[functionName:][:4])
		clear(f[functionFile:moreValues])
		clear(f[functionUnit:functionID])
		clear(more[min(len(more), 4*moreNeeded):])
	}
	return needed
}

// valuesSize returns the size of values: pairs of numbers, up to a 0 where another pair
// would begin.
func valuesSize(b []byte) (size int) {
	for size == 0 || b[size] != 0 {
		for range 2 {
			_, n := binary.Uvarint(b[size:])
			size += n
		}
	}
	return size + 1
}
