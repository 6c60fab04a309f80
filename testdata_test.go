package icp_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/go-icp/icp"
)

// table returns the rows of a table in testdata, as the fields that tabs part.
// Empty lines and those that begin with # are none; a field in quotation marks
// is a Go string.
func table(name string) (rows [][]string) {
	for _, section := range sections(name) {
		for _, fields := range section.rows {
			for i, field := range fields {
				if text, err := strconv.Unquote(field); err == nil && field[0] == '"' {
					fields[i] = text
				}
			}
			rows = append(rows, fields)
		}
	}
	return rows
}

// escaped is table for the tables whose first field is a Go string without
// quotation marks around it.
func escaped(name string) (rows [][]string) {
	for _, section := range sections(name) {
		rows = append(rows, section.escaped()...)
	}
	return rows
}

// A section is what stands below a line of a table that begins with # ---.
type section struct {
	title string
	rows  [][]string
}

// sections returns the sections of a table; the first has no title.
func sections(name string) []section {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		panic(err)
	}
	all := make([]section, 1)
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if title, ok := strings.CutPrefix(line, "# --- "); ok {
			all = append(all, section{title: title})
		}
		if line != "" && line[0] != '#' {
			last := &all[len(all)-1]
			last.rows = append(last.rows, strings.Split(line, "\t"))
		}
	}
	return all
}

// escaped returns the rows, the first field of each unquoted.
func (s section) escaped() (rows [][]string) {
	for _, row := range s.rows {
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(row[0], `"`, `\"`) + `"`)
		if err != nil {
			panic(row[0])
		}
		rows = append(rows, append([]string{text}, row[1:]...))
	}
	return rows
}

// list returns the items of a field that bars part.
func list(field string) []string {
	return slices.DeleteFunc(strings.Split(field, "|"), func(item string) bool { return item == "" })
}

// modeOf returns the mode that a table calls text, html, text+police or
// html+police.
func modeOf(name string) (mode icp.Mode) {
	for word := range strings.SplitSeq(name, "+") {
		m, ok := map[string]icp.Mode{"text": icp.Text, "html": icp.HTML, "police": icp.Police}[word]
		if !ok {
			panic("no mode: " + name)
		}
		mode |= m
	}
	return mode
}
