package main

import (
	"encoding/json"
	"errors"
	"io"

	"github.com/go-icp/icp"
)

// facts is what -json says about a number.
type facts struct {
	Number  icp.Number       `json:"number,omitzero"`
	Police  icp.PoliceNumber `json:"police,omitzero"`
	English string           `json:"english,omitempty"`
	Parts   icp.Parts        `json:"parts,omitzero"`
	Year    int              `json:"year,omitzero"`
	Doubts  []icp.Reason     `json:"doubts,omitzero"` // their names; empty if there is none
}

func factsOf(n icp.Number) facts {
	return facts{
		Number:  n,
		English: n.English(),
		Parts:   n.Parts(),
		Year:    n.Year(),
		Doubts:  doubts(n.Doubt()),
	}
}

// factsOfMatch returns the facts about the number that m is certain of.
func factsOfMatch(m icp.Match) facts {
	switch {
	case !m.Police.IsZero():
		return facts{Police: m.Police, English: m.Police.English(), Doubts: doubts(m.Police.Doubt())}
	case !m.Number.IsZero():
		return factsOf(m.Number)
	}
	return facts{}
}

func doubts(doubt icp.Reason) []icp.Reason {
	if doubt == 0 {
		return []icp.Reason{}
	}
	return []icp.Reason{doubt}
}

// problem is what -json says about text that is not a number.
type problem struct {
	Offset     int          `json:"offset"` // in bytes
	End        int          `json:"end"`
	Reason     icp.Reason   `json:"reason"` // its name
	Message    string       `json:"message"`
	Candidates []icp.Number `json:"candidates,omitempty"`
}

// writeJSON writes for a program what parsing the input gave.
func (p *program) writeJSON(input string, n icp.Number, err error) {
	line := struct {
		Input string `json:"input"`
		facts
		Error *problem `json:"error,omitempty"`
	}{Input: input}

	var e icp.ParseError
	if errors.As(err, &e) {
		line.Error = &problem{e.Offset, e.End, e.Reason, p.lang.explain(e), e.Candidates()}
	} else {
		line.facts = factsOf(n)
	}
	jsonLines(p.stdout).Encode(line)
}

// jsonLines returns an encoder of one value a line that leaves <, > and & as
// they are: the lines are not put into a page.
func jsonLines(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}
