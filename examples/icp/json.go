package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/go-icp/icp"
)

// facts is what -json says about a number; nothing about none.
type facts struct {
	Number  icp.Number       `json:"number,omitzero"`
	Police  icp.PoliceNumber `json:"police,omitzero"`
	English string           `json:"english,omitempty"`
	Parts   icp.Parts        `json:"parts,omitzero"`
	Year    int              `json:"year,omitzero"`
	Doubts  []icp.Reason     `json:"doubts,omitzero"` // their names; empty if there is none
}

// factsOf returns the facts about one number; the other is zero.
func factsOf(n icp.Number, police icp.PoliceNumber) facts {
	f := facts{Number: n, Police: police, English: n.English() + police.English(), Parts: n.Parts(), Year: n.Year()}
	if f.English != "" {
		f.Doubts = []icp.Reason{}
	}
	if doubt := doubtOf(n, police); doubt != 0 {
		f.Doubts = append(f.Doubts, doubt)
	}
	return f
}

// writeJSON writes for a program what the input was read as, and null for a blank
// line.
func (p *program) writeJSON(r reading) {
	if r.blank {
		fmt.Fprintln(p.stdout, "null")
		return
	}
	line := struct {
		Input string `json:"input"`
		facts
		Error *icp.ParseError `json:"error,omitempty"`
	}{Input: r.input, facts: factsOf(r.number, r.police)}

	errors.As(r.err, &line.Error)
	jsonLines(p.stdout).Encode(line)
}

// jsonLines returns an encoder of one value a line that leaves <, > and & as
// they are: the lines are not put into a page.
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
