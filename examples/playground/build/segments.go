package main

import (
	"encoding/binary"
	"errors"
	"os"
)

// What of WebAssembly's binary format is needed to read the data of a module.
const (
	header      = 8  // bytes: the magic number and the version
	dataSection = 11 // its id
	constant    = 0x41
	end         = 0x0b
)

var errFormat = errors.New("not a module as Go's linker writes it")

// shrink writes the data of a module in a few pieces, and without what its runtime need not have.
func shrink(file string) error {
	module, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if len(module) < header {
		return errFormat
	}
	shrunk, rest := module[:header:header], module[header:]
	for len(rest) > 0 {
		id := rest[0]
		section, next, err := block(rest[1:])
		if err != nil {
			return err
		}
		if id == dataSection {
			segments, err := readSegments(section)
			if err != nil {
				return err
			}
			section = appendSegments(nil, withoutNames(withoutBuckets(join(segments))))
		}
		shrunk, rest = appendBlock(append(shrunk, id), section), next
	}
	return os.WriteFile(file, shrunk, 0o644)
}

// A segment is a piece of memory. What is in no segment is zero.
type segment struct {
	address uint64
	data    []byte
}

func (s segment) end() uint64 { return s.address + uint64(len(s.data)) }

// join puts the segments together that are not far apart. Go's linker leaves out zeros,
// which makes 43,000 pieces. The file is the smaller for it, but what is sent is larger:
// zeros compress to nothing, and the addresses of the pieces do not.
func join(segments []segment) (joined []segment) {
	const farApart = 256 // bytes
	for _, s := range segments {
		if last := len(joined) - 1; last >= 0 && s.address >= joined[last].end() && s.address-joined[last].end() <= farApart {
			zeros := make([]byte, s.address-joined[last].end())
			joined[last].data = append(append(joined[last].data, zeros...), s.data...)
			continue
		}
		joined = append(joined, s)
	}
	return joined
}

func readSegments(section []byte) (segments []segment, err error) {
	count, rest, err := number(section)
	for range count {
		var s segment
		if s, rest, err = readSegment(rest); err != nil {
			return nil, err
		}
		segments = append(segments, s)
	}
	return segments, err
}

// readSegment reads a segment that stands at a constant address in the only memory.
func readSegment(b []byte) (s segment, rest []byte, err error) {
	if len(b) < 2 || b[0] != 0 || b[1] != constant {
		return s, nil, errFormat
	}
	if s.address, b, err = number(b[2:]); err != nil { // of 31 bits, which has no sign
		return s, nil, err
	}
	if len(b) == 0 || b[0] != end {
		return s, nil, errFormat
	}
	data, rest, err := block(b[1:])
	s.data = data[:len(data):len(data)]
	return s, rest, err
}

func appendSegments(b []byte, segments []segment) []byte {
	b = binary.AppendUvarint(b, uint64(len(segments)))
	for _, s := range segments {
		b = append(appendSigned(append(b, 0, constant), s.address), end)
		b = appendBlock(b, s.data)
	}
	return b
}

// block reads bytes that follow their length.
func block(b []byte) (content, rest []byte, err error) {
	n, b, err := number(b)
	if err != nil || n > uint64(len(b)) {
		return nil, nil, errFormat
	}
	return b[:n], b[n:], nil
}

func appendBlock(b, content []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(content))), content...)
}

func number(b []byte) (n uint64, rest []byte, err error) {
	n, length := binary.Uvarint(b)
	if length <= 0 {
		return 0, nil, errFormat
	}
	return n, b[length:], nil
}

// appendSigned writes n as a number that may have a sign, whose place stays 0.
func appendSigned(b []byte, n uint64) []byte {
	b = binary.AppendUvarint(b, n)
	if last := len(b) - 1; b[last]&0x40 != 0 {
		b[last] |= 0x80
		b = append(b, 0)
	}
	return b
}
