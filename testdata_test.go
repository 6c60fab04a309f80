package icp_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/go-icp/icp"
)

// table returns the rows of a table in testdata, as the fields that tabs part. Empty lines
// and those that begin with # and a space are none. A field is written as in a Go string, without
// quotation marks around it, in which " needs no backslash, and # at its beginning is \x23.
func table(name string) (rows [][]string) {
	for _, section := range sections(name) {
		rows = append(rows, section.rows...)
	}
	return rows
}

// firsts returns the first field of each row.
func firsts(rows [][]string) (texts []string) {
	for _, row := range rows {
		texts = append(texts, row[0])
	}
	return texts
}

// under returns the rows of a table that stand under headings that begin so, of which
// each is there.
func under(name string, headings ...string) (rows [][]string) {
	for _, heading := range headings {
		found := false
		for _, section := range sections(name) {
			if strings.HasPrefix(section.title, heading) {
				rows, found = append(rows, section.rows...), true
			}
		}
		if !found {
			panic(name + " has no heading " + heading)
		}
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
	all, seen := make([]section, 1), map[string]bool{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\r\n")
		if title, ok := strings.CutPrefix(line, "# --- "); ok {
			all = append(all, section{title: title})
		}
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		fields := strings.Split(line, "\t")
		said := strings.Join(fields[:min(len(fields), 3)], "\t")
		if line[0] == '#' || seen[said] {
			panic(name + ": neither a comment nor a new row: " + line)
		}
		seen[said] = true
		last := &all[len(all)-1]
		last.rows = append(last.rows, unescaped(fields))
	}
	return all
}

// unescaped returns the fields as they are meant.
func unescaped(fields []string) []string {
	for i, field := range fields {
		text, err := strconv.Unquote(`"` + strings.ReplaceAll(field, `"`, `\"`) + `"`)
		quoted := len(field) > 1 && field[0] == '"' && field[len(field)-1] == '"'
		if err != nil || quoted {
			panic("no field of a table: " + field)
		}
		fields[i] = text
	}
	return fields
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
