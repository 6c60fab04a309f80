package main

import (
	"encoding/json"
	"io"

	"github.com/go-icp/icp"
)

// jsonLines writes a JSON object for each result.
type jsonLines struct {
	encoder *json.Encoder
	lang    Lang
}

func newJSONLines(w io.Writer, lang Lang) *jsonLines {
	j := &jsonLines{json.NewEncoder(w), lang}
	j.encoder.SetEscapeHTML(false)
	return j
}

type jsonResult struct {
	Domain     string       `json:"domain,omitempty"`
	Page       string       `json:"page,omitempty"`
	Registered icp.Number   `json:"registered,omitzero"`
	Also       []icp.Number `json:"also_registered,omitempty"` // where there are several
	State      State        `json:"state"`
	Severity   string       `json:"severity"`
	Trouble    string       `json:"trouble,omitempty"`
	*jsonComplaint
	Spots []jsonSpot `json:"spots"`
}

// A jsonComplaint is what the record has that cannot be used.
type jsonComplaint struct {
	Row        int          `json:"row"`
	Column     string       `json:"column,omitempty"`
	Cell       string       `json:"cell,omitempty"`
	Reason     string       `json:"reason"`
	Candidates []icp.Number `json:"candidates,omitempty"`
}

type jsonSpot struct {
	State       State            `json:"state"`
	Number      icp.Number       `json:"number,omitzero"`
	Police      icp.PoliceNumber `json:"police,omitzero"`
	Reason      icp.Reason       `json:"reason,omitzero"`
	Link        icp.Link         `json:"link,omitzero"`
	Hidden      bool             `json:"hidden,omitzero"`
	*Place                       // nothing where something is missing
	Explanation string           `json:"explanation,omitempty"`
	Candidates  []icp.Number     `json:"candidates,omitempty"`
	Meant       bool             `json:"candidate_is_registered,omitzero"`
	Step        bool             `json:"one_step,omitzero"` // from the registered number
}

func (j *jsonLines) Add(r Result) error {
	line := jsonResult{
		Domain: r.Domain, Page: r.Source, Registered: r.First(),
		State: r.State, Severity: r.State.Severity().String(), Trouble: r.Trouble.In(j.lang),
	}
	if len(r.Numbers) > 1 {
		line.Also = r.Numbers[1:]
	}
	if c := r.Complaint; c != nil {
		line.jsonComplaint = &jsonComplaint{c.Row, c.Column, c.Cell, c.Reason.In(j.lang), c.Candidates}
	}
	for _, s := range r.Spots {
		line.Spots = append(line.Spots, jsonSpot{
			s.State, s.Match.Number, s.Match.Police, s.Match.Reason, s.Match.Link, s.Match.Hidden, s.Place,
			s.Advice(r.Registered).In(j.lang), s.Candidates, s.Meant, s.State == OneStep || s.Step,
		})
	}
	return j.encoder.Encode(line)
}

func (j *jsonLines) Close(*Tally) error { return nil }
