package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
)

// A reading is what an input was read as: an ICP number, a police number, or an
// error.
type reading struct {
	input  string
	blank  bool // a line without any text, which is no mistake
	number icp.Number
	police icp.PoliceNumber
	err    error
}

// readLenient reads any way to write a number.
func readLenient(input string) reading {
	return read(input, icp.ParseLenient, icp.ParsePoliceLenient)
}

// readStrict reads the official notations only.
func readStrict(input string) reading {
	return read(input, icp.Parse, icp.ParsePolice)
}

// read asks for a police number where the input is one, right or wrong, so that
// the error of what is neither is the ICP number's.
func read(input string, parse func(string) (icp.Number, error), parsePolice func(string) (icp.PoliceNumber, error)) reading {
	r := reading{input: input}
	if r.number, r.err = parse(input); r.err == nil {
		return r
	}
	police, err := parsePolice(input)
	if err == nil || errors.Is(r.err, icp.PoliceFiling) {
		r.police, r.err = police, err
	}
	return r
}

// doubtOf returns what speaks against the one number, 0 if nothing does or both are zero.
func doubtOf(n icp.Number, police icp.PoliceNumber) icp.Reason {
	switch {
	case !police.IsZero():
		return police.Doubt()
	case !n.IsZero():
		return n.Doubt()
	}
	return 0
}

// eachLine calls do with each line of stdin, as UTF-8. What it writes goes out
// before the program waits for another line.
func (p *program) eachLine(do func(line string)) error {
	lines := linesIn(p.stdin)
	for first := true; ; first = false {
		line, err := lines.ReadString('\n')
		if line != "" && (err == nil || err == io.EOF) {
			if first {
				line = strings.TrimPrefix(line, "\ufeff")
			}
			do(inUTF8(strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")))
		}
		if lines.Buffered() == 0 && p.stdout.Flush() != nil || err == io.EOF {
			return nil // run reports what is wrong with stdout
		}
		if err != nil {
			return err
		}
	}
}

// linesIn returns a reader of r in which a line ends in one byte: UTF-16, which a
// byte order mark tells, is converted.
func linesIn(r io.Reader) *bufio.Reader {
	const size = 64 << 10
	lines := bufio.NewReaderSize(r, size)
	lines.Peek(1) // waits for what comes, and for no more
	head, _ := lines.Peek(min(lines.Buffered(), 2))
	if bytes.Equal(head, []byte("\xff\xfe")) || bytes.Equal(head, []byte("\xfe\xff")) {
		return bufio.NewReaderSize(charset.Of(head).NewDecoder().Reader(lines), size)
	}
	return lines
}

// inUTF8 converts a line that is in GBK. Each line is judged by itself: the first
// ones may be ASCII, and who waits for an answer has sent no others.
func inUTF8(line string) string {
	if utf8.ValidString(line) {
		return line
	}
	if s, err := charset.Of([]byte(line)).NewDecoder().String(line); err == nil {
		return s
	}
	return line
}
