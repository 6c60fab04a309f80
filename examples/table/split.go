package table

import (
	"iter"
	"strings"
)

// A dialect tells how text is divided into rows and cells.
//
// A quotation closes only in front of a separator, a line end or the end. A quote
// that does not open a cell is text, and so are those around the beginning of one:
// "老客户"续费.
type dialect struct {
	separator byte
	width     int // how many cells most rows have
}

// split returns the rows of the text.
func split(text string) iter.Seq2[Row, error] {
	first := 1
	d, text, told := toldSeparator(text)
	if told {
		first++
		d.width, _ = d.usual(text)
	} else {
		d = guess(text)
	}
	return func(yield func(Row, error) bool) {
		rest, line := text, first
		for rest != "" {
			cells, behind, err := d.row(rest)
			if err != nil {
				err.Line = line
				yield(Row{Line: line}, err)
				return
			}
			behind = skipLineEnd(behind)
			if !isBlank(cells) && !yield(Row{line, cells}, nil) {
				return
			}
			line += lineEnds(rest[:len(rest)-len(behind)])
			rest = behind
		}
	}
}

// row reads the row that text begins with. What is behind it begins with its line
// end.
func (d dialect) row(text string) (cells []string, behind string, err *Error) {
	cells = make([]string, 0, d.width)
	isTorn, dangling := false, false
	for behind = text; ; behind = behind[1:] {
		cell, rest, kind := d.cell(behind)
		switch kind {
		case unclosed:
			return nil, "", &Error{0, "a quotation begins here and is not closed", "从这里开始的引号没有闭合，其后的记录无法区分。请改正引号后再试。"}
		case torn:
			isTorn = true
		case plain:
			dangling = dangling || strings.HasSuffix(cell, `"`)
		}
		cells = append(cells, cell)
		behind = rest
		if behind == "" || behind[0] != d.separator {
			break
		}
	}
	record := text[:len(text)-len(behind)]
	switch {
	case isTorn && (dangling || len(cells) != d.width):
		return nil, "", &Error{0, "a quotation has text behind it, and where the cells end cannot be told", "引号后面还有文字，无法区分各格。请改正引号后再试。"}
	case d.swallows(record):
		return nil, "", &Error{0, "a quotation that begins here holds whole rows", "从这里开始的引号里有整行的记录，很可能没有闭合。请改正引号后再试。"}
	}
	return cells, behind, nil
}

// A kind tells how a cell is written.
type kind uint8

const (
	plain    kind = iota
	quoted        // in quotes
	torn          // it begins with quotes that do not go around it
	unclosed      // in quotes that have no end
)

// cell reads the cell that text begins with.
func (d dialect) cell(text string) (cell, behind string, k kind) {
	inner, ok := strings.CutPrefix(strings.TrimLeft(text, " "), `"`)
	if !ok {
		cell, behind = d.plain(text)
		return cell, behind, plain
	}
	for i := 0; ; {
		j := strings.IndexByte(inner[i:], '"')
		if j < 0 {
			return "", "", unclosed
		}
		i += j + 1
		behind = strings.TrimLeft(inner[i:], " ")
		switch {
		case strings.HasPrefix(inner[i:], `"`):
			i++
		case behind == "" || behind[0] == d.separator || isLineEnd(behind[0]):
			return unquote(inner[:i-1]), behind, quoted
		case strings.ContainsAny(inner[:i], "\r\n"):
			return "", "", unclosed
		default:
			cell, behind = d.plain(text)
			if s, ok := strings.CutSuffix(strings.TrimSpace(cell), `"`); ok {
				cell = unquote(strings.TrimPrefix(s, `"`))
			}
			return cell, behind, torn
		}
	}
}

func unquote(s string) string { return strings.ReplaceAll(s, `""`, `"`) }

// plain reads up to the next separator or line end.
func (d dialect) plain(text string) (cell, behind string) {
	for i := range len(text) {
		if text[i] == d.separator || isLineEnd(text[i]) {
			return text[:i], text[i:]
		}
	}
	return text, ""
}

// swallows reports whether a record of several lines has two that would be rows by
// themselves.
func (d dialect) swallows(record string) bool {
	if d.width < 2 || !strings.ContainsAny(record, "\r\n") {
		return false
	}
	rows := 0
	for line := range lines(record) {
		if d.cells(line) == d.width {
			rows++
		}
	}
	return rows > 1
}

// cells returns how many cells a line has by itself.
func (d dialect) cells(line string) int {
	for n := 1; ; n++ {
		_, behind, k := d.cell(line)
		if k == unclosed {
			_, behind = d.plain(line)
		}
		if behind == "" {
			return n
		}
		line = behind[1:]
	}
}

// guessLines is how many lines tell the separator.
const guessLines = 200

// guess returns the dialect of which most lines have as many cells as each other,
// and more than one.
func guess(text string) dialect {
	best, most := dialect{',', 1}, 0
	for _, separator := range []byte("\t,;") {
		d := dialect{separator: separator}
		if width, count := d.usual(text); width > 1 && count > most {
			best, most = dialect{separator, width}, count
		}
	}
	return best
}

// usual returns how many cells most lines have, and how many lines that is.
func (d dialect) usual(text string) (width, count int) {
	counts := make(map[int]int)
	left := guessLines
	for line := range lines(text) {
		if left--; left < 0 {
			break
		}
		if strings.Trim(line, "\t,; \"") != "" {
			counts[d.cells(line)]++
		}
	}
	for w, n := range counts {
		if n > count || n == count && w > width {
			width, count = w, n
		}
	}
	return width, count
}

// toldSeparator reads a first line sep=; which tells Excel the separator.
func toldSeparator(text string) (d dialect, rest string, ok bool) {
	first := len(text)
	if i := strings.IndexAny(text, "\r\n"); i >= 0 {
		first = i
	}
	told, ok := strings.CutPrefix(strings.ToLower(strings.Trim(text[:first], `"`)), "sep=")
	if !ok || len(told) != 1 {
		return d, text, false
	}
	return dialect{separator: told[0]}, skipLineEnd(text[first:]), true
}

// lines iterates over the lines without their ends: CR, LF or both.
func lines(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for text != "" {
			i := strings.IndexAny(text, "\r\n")
			if i < 0 {
				yield(text)
				return
			}
			if !yield(text[:i]) {
				return
			}
			text = skipLineEnd(text[i:])
		}
	}
}

func isLineEnd(c byte) bool { return c == '\r' || c == '\n' }

// skipLineEnd returns text without the line end that it begins with.
func skipLineEnd(text string) string {
	for _, end := range []string{"\r\n", "\n", "\r"} {
		if rest, ok := strings.CutPrefix(text, end); ok {
			return rest
		}
	}
	return text
}

// lineEnds counts the line ends in text.
func lineEnds(text string) int {
	return strings.Count(text, "\n") + strings.Count(text, "\r") - strings.Count(text, "\r\n")
}
