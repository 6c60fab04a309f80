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
	farApart    = 256 // bytes: zeros between two segments, for which they are left apart
)

var errFormat = errors.New("not a module as Go's linker writes it")

// joinSegments writes the data of a module in a few pieces. Go's linker leaves out zeros,
// which makes 47,000 pieces of a table that has one number in each 20 bytes. The file is
// the smaller for it, but what is sent is a tenth larger: zeros compress to nothing, and
// the addresses of the pieces do not.
func joinSegments(file string) error {
	module, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if len(module) < header {
		return errFormat
	}
	joined, rest := module[:header:header], module[header:]
	for len(rest) > 0 {
		id := rest[0]
		section, next, err := block(rest[1:])
		if err != nil {
			return err
		}
		if id == dataSection {
			if section, err = join(section); err != nil {
				return err
			}
		}
		joined = binary.AppendUvarint(append(joined, id), uint64(len(section)))
		joined, rest = append(joined, section...), next
	}
	return os.WriteFile(file, joined, 0o644)
}

// A segment is a piece of memory.
type segment struct {
	address uint64
	data    []byte
}

func (s segment) end() uint64 { return s.address + uint64(len(s.data)) }

// join returns the data section with the segments put together that are not far apart.
func join(section []byte) ([]byte, error) {
	count, rest, err := number(section)
	if err != nil {
		return nil, err
	}
	var all []segment
	for range count {
		var s segment
		if s, rest, err = readSegment(rest); err != nil {
			return nil, err
		}
		if last := len(all) - 1; last >= 0 && s.address >= all[last].end() && s.address-all[last].end() <= farApart {
			zeros := make([]byte, s.address-all[last].end())
			all[last].data = append(append(all[last].data, zeros...), s.data...)
			continue
		}
		all = append(all, s)
	}
	joined := binary.AppendUvarint(nil, uint64(len(all)))
	for _, s := range all {
		joined = appendSigned(append(joined, 0, constant), s.address)
		joined = append(binary.AppendUvarint(append(joined, end), uint64(len(s.data))), s.data...)
	}
	return joined, nil
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

// block reads bytes that follow their length.
func block(b []byte) (content, rest []byte, err error) {
	n, b, err := number(b)
	if err != nil || n > uint64(len(b)) {
		return nil, nil, errFormat
	}
	return b[:n], b[n:], nil
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
