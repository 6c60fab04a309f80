package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// The sections of a module in WebAssembly's binary format that are changed here.
const (
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	startSection    = 8
	elementSection  = 9
	codeSection     = 10
	dataSection     = 11
)

const header = 8 // bytes: the magic number and the version

var errFormat = errors.New("not a module as Go's linker writes it")

// A module is a header and sections, each with its id.
type module struct {
	header   []byte
	sections []section
}

type section struct {
	id      byte
	content []byte
}

func readModule(b []byte) (m module, err error) {
	if len(b) < header {
		return m, errFormat
	}
	m.header, b = b[:header], b[header:]
	for len(b) > 0 {
		s := section{id: b[0]}
		if s.content, b, err = block(b[1:]); err != nil {
			return m, err
		}
		m.sections = append(m.sections, s)
	}
	return m, nil
}

func (m module) bytes() []byte {
	b := slices.Clone(m.header)
	for _, s := range m.sections {
		b = appendBlock(append(b, s.id), s.content)
	}
	return b
}

// content returns what is in the section with the id, to be read or replaced.
func (m module) content(id byte) (*[]byte, error) {
	at := m.index(id)
	if at < 0 {
		return nil, errFormat
	}
	return &m.sections[at].content, nil
}

func (m module) index(id byte) int {
	return slices.IndexFunc(m.sections, func(s section) bool { return s.id == id })
}

// addStart adds a function without parameters and results, which is run before any other.
func (m *module) addStart(body []byte) error {
	before := m.index(elementSection)
	if before < 0 || m.index(startSection) >= 0 {
		return errFormat
	}
	imported, err := m.count(importSection) // all are functions
	if err != nil {
		return err
	}
	kind, err := m.add(typeSection, []byte{0x60, 0, 0})
	if err != nil {
		return err
	}
	function, err := m.add(functionSection, binary.AppendUvarint(nil, kind))
	if err != nil {
		return err
	}
	if _, err := m.add(codeSection, appendBlock(nil, body)); err != nil {
		return err
	}
	start := section{startSection, binary.AppendUvarint(nil, imported+function)}
	m.sections = slices.Insert(m.sections, before, start)
	return nil
}

// add adds one to those of a section, and returns its index.
func (m module) add(id byte, entry []byte) (index uint64, err error) {
	content, err := m.content(id)
	if err != nil {
		return 0, err
	}
	index, entries, err := number(*content)
	if err != nil {
		return 0, err
	}
	*content = bytes.Join([][]byte{binary.AppendUvarint(nil, index+1), entries, entry}, nil)
	return index, nil
}

// count returns how many there are in a section.
func (m module) count(id byte) (uint64, error) {
	content, err := m.content(id)
	if err != nil {
		return 0, err
	}
	n, _, err := number(*content)
	return n, err
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
