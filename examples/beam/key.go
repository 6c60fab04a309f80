package main

import (
	"encoding/json"
	"slices"
	"strconv"

	"github.com/go-icp/icp"
)

// A Key is a number, or a police number, of which the other is zero.
type Key struct {
	Number icp.Number       `json:"number,omitzero"`
	Police icp.PoliceNumber `json:"police,omitzero"`
}

// Sightings say how often a number was seen, and where. The fields are exported
// for Beam, which sends them from one worker to the other, and for JSON.
type Sightings struct {
	Times  int      `json:"times"`
	Pages  int      `json:"pages"`
	Places []string `json:"places"` // not all: see maxPlaces
}

// maxPlaces is how many places are named for each number. They are the first in
// the alphabet, so that the result does not depend on who read what when.
const maxPlaces = 5

// addSightings combines two sightings of one number.
func addSightings(a, b Sightings) Sightings {
	places := slices.Concat(a.Places, b.Places)
	slices.Sort(places)
	places = slices.Compact(places)
	return Sightings{
		Times:  a.Times + b.Times,
		Pages:  a.Pages + b.Pages,
		Places: places[:min(len(places), maxPlaces)],
	}
}

// addTotals emits what a number counts for.
func addTotals(key Key, _ Sightings, emit func(string, int)) {
	n := key.Number
	if n.IsZero() {
		emit("police\t"+key.Police.Province().String(), 1)
		return
	}
	province := n.Province().String()
	if province == "" {
		province = "none" // issued by the ministry
	}
	emit("province\t"+province, 1)
	emit("kind\t"+n.Kind().String(), 1)
	emit("year\t"+strconv.Itoa(n.Year()), 1)
}

func formatNumber(key Key, s Sightings) (string, error) {
	line, err := json.Marshal(struct {
		Key
		Sightings
	}{key, s})
	return string(line), err
}

// Keys travel between workers in the official notation, which tells the two
// kinds apart.
func encodeKey(key Key) ([]byte, error) {
	if key.Number.IsZero() {
		return key.Police.MarshalText()
	}
	return key.Number.MarshalText()
}

func decodeKey(text []byte) (key Key, err error) {
	if key.Number, err = icp.Parse(string(text)); err != nil {
		key.Police, err = icp.ParsePolice(string(text))
	}
	return key, err
}
