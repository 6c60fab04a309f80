package main

import (
	"cmp"
	"slices"

	"github.com/go-icp/icp"
)

// maxSpots is how many spots of one state are kept: a page may be full of
// numbers.
const maxSpots = 5

// A Finding tells whether a page shows the number registered for it, as the
// rules of the ministry and the police ask.
type Finding struct {
	State State  // of the first spot
	Spots []Spot // what is likeliest first, then the worst; at least one
}

// A Spot is a state of a page, and the place in it that is meant.
type Spot struct {
	State State
	Match icp.Match // zero where something is missing
	Place *Place    // nil where something is missing
	slip            // of a match that is mistyped or doubtful
	Meant bool      // one of the candidates is the registered number
	Step  bool      // it is mistyped and one step from the registered number
}

// A Place is where in a page a match stands.
type Place struct {
	Line int  `json:"line"`
	Foot bool `json:"foot"`
	Excerpt
}

// findMode is all that a page can show.
const findMode = icp.HTML | icp.Police | icp.NearMisses

// Check looks for the number registered for a website on its page. The page is
// HTML, or plain text, in UTF-8; it may be a part of one, such as a footer.
func Check(page []byte, registered Registered) Finding {
	return Judge(page, slices.Collect(icp.FindAll(page, findMode)), registered)
}

// Judge is [Check] for those who have the matches of the page.
//
// Of several registered numbers, one is enough.
//
// A registered entity's number is shown by itself and by that of any of the
// entity's websites; a registered website's by itself and by the entity's.
func Judge(page []byte, matches []icp.Match, registered Registered) Finding {
	j := judge{layout: newLayout(page), registered: registered}
	best := -1
	for i, m := range matches {
		if j.shows(m) && (best < 0 || j.better(m, matches[best])) {
			best = i
		}
	}
	if best >= 0 {
		j.proof(matches[best])
	}
	j.shown = best >= 0
	j.likely = j.shown || slices.ContainsFunc(matches, j.isLikely)
	for i, m := range matches {
		if i != best {
			j.other(m)
		}
	}
	if !j.shown && !j.hasMoreThanNotices() {
		if text := causeOf(page); text != (Text{}) {
			return cannotJudge(text)
		}
		j.add(NoNumber, icp.Match{})
	}
	j.police(matches)
	return j.finding()
}

// cannotJudge is the finding for a page that shows nothing that could be judged.
func cannotJudge(why Text) Finding {
	return Finding{CannotJudge, []Spot{{State: CannotJudge, slip: slip{Explanation: why}}}}
}

// A judge is at work on one page.
type judge struct {
	*layout
	registered Registered
	shown      bool // the registered number is
	likely     bool // it is, or what was probably meant for it
	spots      []Spot
	added      [stateCount]int // how many spots of each state there are
}

// add adds a spot with all that a person needs to see.
func (j *judge) add(s State, m icp.Match) {
	if j.added[s]++; j.added[s] > maxSpots {
		return
	}
	spot := Spot{State: s, Match: m}
	if m.End > 0 {
		spot.Place = &Place{j.line(int(m.Start)), j.foot(m), j.excerpt(m)}
	}
	switch s {
	case Mistyped, Masked, Doubtful, Legacy, PoliceWrong:
		spot.slip = slipOf(m, j.printed(m))
		spot.Meant = spot.means(j.registered)
		spot.Step = j.isStep(spot.slip, m)
	}
	j.spots = append(j.spots, spot)
}

// finding returns the spots, the worst first. On a page that does not show the
// registered number, what was probably meant for it leads, and is the page's state.
func (j *judge) finding() Finding {
	leads := func(s Spot) bool { return !j.shown && (s.Meant || s.Step || s.State == OneStep) }
	slices.SortStableFunc(j.spots, func(a, b Spot) int {
		return cmp.Or(compareBool(leads(b), leads(a)), cmp.Compare(b.State, a.State))
	})
	return Finding{j.spots[0].State, j.spots}
}
