package main

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/go-icp/icp/examples/table"
)

// isJSON reports whether a file is of JSON objects rather than a table.
func isJSON(raw []byte) bool {
	text, err := table.Text(raw[:min(len(raw), 4096)])
	text = strings.TrimLeft(text, " \t\r\n")
	if rest, ok := strings.CutPrefix(text, "["); ok {
		text = strings.TrimLeft(rest, " \t\r\n")
	}
	return err == nil && strings.HasPrefix(text, "{")
}

// addJSON adds the objects of a file, each in a line, or over several. A line that
// is none is complained of, and the others are read.
func (s *recordSet) addJSON(raw []byte) error {
	text, err := table.Text(raw)
	if err != nil {
		return err
	}
	line := 1
	for text != "" {
		end := len(text)
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			end = i + 1
		}
		piece := text[:end]
		if trimmed := strings.Trim(piece, " \t\r\n[],"); trimmed != "" {
			object, size, err := decodeObject(trimmed, text)
			if err != nil {
				s.complain(&Complaint{Row: line, Cell: firstRunes(trimmed, printedRunes), Reason: Text{"这一行不是完整的 JSON 对象", "the line is no JSON object"}})
				s.count++
			} else {
				piece = text[:max(size, end)]
				s.add(fieldsOf(line, object))
			}
		}
		line += strings.Count(piece, "\n")
		text = text[len(piece):]
	}
	return nil
}

// decodeObject reads the object that a line has, or that begins in it and ends in
// text; then with its size.
func decodeObject(line, text string) (object map[string]any, size int, err error) {
	if json.Unmarshal([]byte(line), &object) == nil {
		return object, 0, nil
	}
	begin := strings.IndexByte(text, '{')
	if begin < 0 || strings.TrimLeft(text[:begin], " \t\r\n[,") != "" || line != "{" {
		return nil, 0, errNoObject
	}
	d := json.NewDecoder(strings.NewReader(text[begin:]))
	err = d.Decode(&object)
	return object, begin + int(d.InputOffset()), err
}

var errNoObject = told{Text: Text{"不是 JSON 对象", "no JSON object"}}

// fieldsOf returns the fields of an object. What is neither text nor a list of
// texts is passed over.
func fieldsOf(line int, object map[string]any) fields {
	f := fields{row: line}
	for _, name := range slices.Sorted(maps.Keys(object)) {
		var texts []string
		switch value := object[name].(type) {
		case string:
			texts = append(texts, value)
		case []any:
			for _, v := range value {
				if s, ok := v.(string); ok {
					texts = append(texts, s)
				}
			}
		}
		if text := strings.TrimSpace(strings.Join(texts, "\n")); text != "" {
			f.list = append(f.list, field{column(name), name, text})
		}
	}
	return f
}

// column returns what a field of an object has, by its name.
func column(name string) table.Column { return table.ColumnsOf([]string{name})[0] }
