package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/go-icp/icp"
)

// A slip is what is wrong with what a page prints, and what was probably meant.
type slip struct {
	Explanation Text
	Candidates  []icp.Number // likeliest first; for a person to choose from
	police      bool         // it is of a police number
}

// slipOf explains a match that has a reason, or a doubtful number. The text is
// what the page shows.
func slipOf(m icp.Match, text string) slip {
	var e icp.ParseError
	switch {
	case m.Reason == 0 && !m.Number.IsZero():
		errors.As(icp.Validate(m.Number.String()), &e)
		return slip{explanation(m.Number.Doubt(), e), e.Candidates(), false}
	case m.Reason == 0:
		return slip{explanation(m.Police.Doubt(), e), nil, true}
	}
	_, err := icp.ParseLenient(text)
	errors.As(err, &e)
	police := m.Reason == icp.PoliceLength || e.Reason == icp.PoliceFiling
	if police {
		_, err = icp.ParsePoliceLenient(text)
		errors.As(err, &e)
	}
	if e.Reason != m.Reason {
		e = icp.ParseError{} // what a person sees is not quite what the finder saw
	}
	return slip{explanation(m.Reason, e), e.Candidates(), police}
}

// explanation returns what the reason means in the words of the error, which
// knows more, if it is of that reason.
func explanation(reason icp.Reason, e icp.ParseError) Text {
	t := Text{Chinese: reason.Chinese(), English: strings.TrimPrefix(reason.Error(), "icp: ")}
	if e.Reason == reason {
		t.Chinese = e.Chinese()
	}
	return t
}

// means reports whether one of the candidates is the registered number, or
// shows it as well.
func (s slip) means(registered Registered) bool {
	return slices.ContainsFunc(s.Candidates, func(n icp.Number) bool { return registered.relate(n).shows() })
}
