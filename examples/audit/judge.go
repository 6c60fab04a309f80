package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/go-icp/icp"
)

// shows reports whether the match is a number that a visitor sees and that
// stands for the registered one.
func (j *judge) shows(m icp.Match) bool {
	return !m.Hidden && j.registered.relate(m.Number).shows()
}

// better reports whether m shows a number in a better way than n.
func (j *judge) better(m, n icp.Match) bool {
	return cmp.Or(
		compareBool(j.foot(m), j.foot(n)),
		compareBool(m.Reason == 0, n.Reason == 0),
		cmp.Compare(j.linkState(n), j.linkState(m)),
		cmp.Compare(m.Number.Index(), n.Number.Index()), // rather the website's than the entity's
	) > 0
}

func (j *judge) foot(m icp.Match) bool { return j.inFoot(int(m.Start), int(m.End)) }

// proof judges the match that shows the registered number best.
func (j *judge) proof(m icp.Match) {
	if !j.foot(m) {
		j.add(NotAtFoot, m)
	}
	if s := j.linkState(m); s != InOrder {
		j.add(s, m)
	}
	if s := stateOfReason(cmp.Or(m.Reason, m.Number.Doubt())); s != InOrder {
		j.add(s, m)
	}
	if len(j.spots) == 0 {
		j.add(InOrder, m)
	}
}

// isLikely reports whether the match was probably meant for the registered number.
func (j *judge) isLikely(m icp.Match) bool {
	switch {
	case m.Hidden, !m.Police.IsZero(), m.Reason == icp.OtherRegister:
		return false
	case m.Reason == 0:
		return j.registered.isStep(m.Number, "")
	}
	s := slipOf(m, j.printed(m))
	return !s.police && (s.means(j.registered) || j.isStep(s, m))
}

// isStep reports whether what was probably meant by a slip is one step from the
// registered number; if nobody knows what, what is printed.
func (j *judge) isStep(s slip, m icp.Match) bool {
	if len(s.Candidates) > 0 {
		return slices.ContainsFunc(s.Candidates, func(n icp.Number) bool { return j.registered.isStep(n, "") })
	}
	return !s.police && j.registered.isStep(m.Number, j.printed(m))
}

// other judges any other match of an ICP number, on a page that shows the
// registered one or does not.
func (j *judge) other(m icp.Match) {
	relation := j.registered.relate(m.Number)
	switch {
	case m.Hidden:
		if relation.shows() && !j.shown {
			j.add(Hidden, m)
		}
	case m.Reason == icp.OtherRegister, !m.Police.IsZero():
		// No ICP number at all.
	case m.Reason != 0:
		if j.foot(m) || !j.shown {
			j.nearMiss(m)
		}
	case relation == Sibling:
		if !j.shown {
			j.add(OtherService, m)
		}
	case relation == Stranger:
		j.stranger(m)
	}
}

// stranger judges the number of another entity: of whoever made the site, if the
// registered one is there, too.
func (j *judge) stranger(m icp.Match) {
	switch {
	case !j.shown && j.isLikely(m):
		j.add(OneStep, m)
	case !j.foot(m):
		j.add(OtherAbove, m)
	case stateOfReason(m.Number.Doubt()) == Doubtful: // whose it is, nobody knows
		j.add(Doubtful, m)
	case j.likely:
		j.add(OtherBeside, m)
	default:
		j.add(OtherEntity, m)
	}
}

// nearMiss judges what is written like an ICP number and is none.
func (j *judge) nearMiss(m icp.Match) {
	if !slipOf(m, j.printed(m)).police {
		j.add(stateOfReason(m.Reason), m)
	}
}

// police judges the police's number. One near miss counts only where there is
// no number.
func (j *judge) police(matches []icp.Match) {
	var best, near *icp.Match
	for i, m := range matches {
		switch {
		case m.Hidden:
		case !m.Police.IsZero():
			if best == nil || j.betterPolice(m, *best) {
				best = &matches[i]
			}
		case m.Reason != 0 && near == nil && slipOf(m, j.printed(m)).police:
			near = &matches[i]
		}
	}
	switch {
	case best == nil && near == nil:
		j.add(PoliceMissing, icp.Match{})
	case best == nil:
		j.add(PoliceWrong, *near)
	default:
		j.policeProof(*best)
	}
}

// betterPolice reports whether m shows the police's number in a better way than n.
func (j *judge) betterPolice(m, n icp.Match) bool {
	return cmp.Or(
		compareBool(j.isRegisteredPolice(m), j.isRegisteredPolice(n)),
		cmp.Compare(j.policeLinkState(n), j.policeLinkState(m)),
	) > 0
}

func (j *judge) isRegisteredPolice(m icp.Match) bool {
	return len(j.registered.Police) == 0 || slices.Contains(j.registered.Police, m.Police)
}

// policeProof judges the match that shows the police's number best.
func (j *judge) policeProof(m icp.Match) {
	if s := j.policeLinkState(m); s != InOrder {
		j.add(s, m)
	}
	if !j.isRegisteredPolice(m) {
		j.add(PoliceOther, m)
	}
	if !slices.ContainsFunc(j.registered.Numbers, func(n icp.Number) bool {
		return n.Province() == 0 || n.Province() == m.Police.Province()
	}) {
		j.add(PoliceProvince, m)
	}
	if s := stateOfReason(m.Police.Doubt()); s != InOrder {
		j.add(s, m)
	}
}

func (j *judge) hasMoreThanNotices() bool {
	return slices.ContainsFunc(j.spots, func(s Spot) bool { return s.State.Severity() > Notice })
}

// stateOfReason returns the state of a page whose number has the reason, or the
// doubt. Old short numbers are real: they are doubtful only by the look of it.
func stateOfReason(r icp.Reason) State {
	switch {
	case r == 0:
		return InOrder
	case r == icp.Masked:
		return Masked
	case r == icp.LegacyLength:
		return Legacy
	case r.IsDoubt():
		return Doubtful
	}
	return Mistyped
}

// linkState returns what is to be said of the link of an ICP number. Licenses need
// none, and text that was pasted has none.
func (j *judge) linkState(m icp.Match) State {
	if m.Number.Kind() == icp.License || !j.tagged {
		return InOrder
	}
	switch m.Link {
	case icp.LinkMinistry:
		return InOrder
	case icp.LinkMinistryHTTP:
		return LinkedByHTTP
	case icp.LinkMinistryOld:
		return LinkedDead
	case icp.LinkNone:
		return NotLinked
	}
	return LinkedElsewhere
}

// policeLinkState returns what is to be said of the link of a police number.
func (j *judge) policeLinkState(m icp.Match) State {
	switch {
	case !j.tagged:
		return InOrder
	case m.Link != icp.LinkPolice:
		return PoliceLink
	}
	if code := codeIn(j.href(int(m.Start))); code != "" && code != m.Police.Code() {
		return PoliceCode
	}
	return InOrder
}

// codeIn returns the digits of the code in an address of the police; empty if
// there is none.
func codeIn(href string) string {
	_, rest, _ := strings.Cut(href, "code=")
	return rest[:len(rest)-len(strings.TrimLeft(rest, "0123456789"))]
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
