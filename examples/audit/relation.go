package main

import "github.com/go-icp/icp"

// A Relation tells whose number a page shows.
type Relation uint8

const (
	Unrelated Relation = iota // a license beside a filing: whose, the numbers do not tell
	Entity                    // the entity's number
	Service                   // the registered number itself, or that of one of the entity's websites
	Sibling                   // of another website of the entity, or of an App
	Stranger                  // of another entity
)

// Relate returns whose number n is, seen from the registered one.
//
// An entity has one filing, so that two of them are two entities'. Licenses it
// may have several.
func Relate(n, registered icp.Number) Relation {
	switch {
	case n.Entity() != registered.Entity():
		if n.Kind() == icp.Filing && registered.Kind() == icp.Filing {
			return Stranger
		}
		return Unrelated
	case n.IsZero():
		return Unrelated
	case n.Index() == 0:
		return Entity
	case n == registered, registered.Index() == 0 && n.Service() == icp.Website:
		return Service
	}
	return Sibling
}

// shows reports whether the number does for the registered one.
func (r Relation) shows() bool { return r == Entity || r == Service }

// relate returns whose number n is, seen from all that is registered.
func (r Registered) relate(n icp.Number) Relation {
	best := Unrelated
	for _, registered := range r.Numbers {
		best = closer(best, Relate(n, registered))
	}
	return best
}

// closer returns which of the relations tells more: that a number does, that it is
// the entity's, that it is not.
func closer(a, b Relation) Relation {
	for _, r := range []Relation{Service, Entity, Sibling, Stranger} {
		if a == r || b == r {
			return r
		}
	}
	return Unrelated
}
