package main

import (
	"cmp"
	"slices"

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
		cmp.Compare(linkState(n), linkState(m)),
		cmp.Compare(m.Number.Index(), n.Number.Index()), // rather the website's than the entity's
	) > 0
}

func (j *judge) foot(m icp.Match) bool { return j.inFoot(int(m.Start), int(m.End)) }

// proof judges the match that shows the registered number best.
func (j *judge) proof(m icp.Match) {
	if !j.foot(m) {
		j.add(NotAtFoot, m)
	}
	if s := linkState(m); s != InOrder {
		j.add(s, m)
	}
	if s := stateOfReason(cmp.Or(m.Reason, m.Number.Doubt())); s != InOrder {
		j.add(s, m)
	}
	if len(j.spots) == 0 {
		j.add(InOrder, m)
	}
}

// other judges any other match of an ICP number, on a page that shows the
// registered one or does not.
func (j *judge) other(m icp.Match, shown bool) {
	relation := j.registered.relate(m.Number)
	switch {
	case m.Hidden:
		if relation.shows() && !shown {
			j.add(Hidden, m)
		}
	case m.Reason == icp.OtherRegister, !m.Police.IsZero():
		// No ICP number at all.
	case m.Reason != 0:
		if j.foot(m) || !shown {
			j.nearMiss(m)
		}
	case relation == Sibling:
		if !shown {
			j.add(OtherService, m)
		}
	case relation == Stranger:
		switch {
		case !j.foot(m):
			j.add(OtherAbove, m)
		case stateOfReason(m.Number.Doubt()) == Doubtful: // whose it is, nobody knows
			j.add(Doubtful, m)
		default:
			j.add(OtherEntity, m)
		}
	}
}

// nearMiss judges what is written like an ICP number and is none.
func (j *judge) nearMiss(m icp.Match) {
	if !slipOf(m, j.text(m)).police {
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
			if best == nil || policeLinkState(m) < policeLinkState(*best) {
				best = &matches[i]
			}
		case m.Reason != 0 && near == nil && slipOf(m, j.text(m)).police:
			near = &matches[i]
		}
	}
	switch {
	case best == nil && near == nil:
		j.add(PoliceMissing, icp.Match{})
	case best == nil:
		j.add(PoliceWrong, *near)
	default:
		if s := policeLinkState(*best); s != InOrder {
			j.add(s, *best)
		}
		if p := j.registered.First().Province(); p != 0 && best.Police.Province() != p {
			j.add(PoliceProvince, *best)
		}
		if s := stateOfReason(best.Police.Doubt()); s != InOrder {
			j.add(s, *best)
		}
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

// linkState returns what is to be said of the link of an ICP number. Licenses
// need none.
func linkState(m icp.Match) State {
	if m.Number.Kind() == icp.License {
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
func policeLinkState(m icp.Match) State {
	if m.Link == icp.LinkPolice {
		return InOrder
	}
	return PoliceLink
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
