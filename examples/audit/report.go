package main

import (
	"errors"
	"html/template"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/go-icp/icp"
)

// maxListed is how many pages of a state a report lists. All are counted.
const maxListed = 1000

// maxOpen is how many pages a report has at most if they are all to be seen at
// once.
const maxOpen = 30

// A report collects results for a file that a person opens in a browser: HTML in
// one piece, without JavaScript.
type report struct {
	file   *os.File
	lang   Lang
	listed [stateCount][]Result
}

// newReport creates the file, so that its trouble shows before the work.
func newReport(name string, lang Lang) (*report, error) {
	f, err := os.Create(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	return &report{file: f, lang: lang}, nil
}

func (p *report) Add(r Result) error {
	if list := &p.listed[r.State]; len(*list) < maxListed {
		*list = append(*list, r)
	}
	return nil
}

// Close writes the report.
func (p *report) Close(tally *Tally) error {
	listed := 0
	for _, list := range p.listed {
		listed += len(list)
	}
	view := reportView{
		Lang: p.lang, Style: template.CSS(style), When: time.Now().Format(time.DateTime), Records: recordsText(tally.Records), Pages: tally.Pages, Apart: tally.Apart,
		States: stateBars(tally), Provinces: provinceBars(tally), Severities: severityParts(tally),
	}
	for s, list := range slices.Backward(p.listed[:]) {
		if len(list) > 0 {
			view.Groups = append(view.Groups, group{State(s), tally.Worst[s], list, tally.Worst[s] - len(list), listed <= maxOpen})
		}
	}
	err := templates[p.lang].ExecuteTemplate(p.file, "report.tmpl", view)
	return errors.Join(err, p.file.Close())
}

// A reportView is what report.tmpl shows.
type reportView struct {
	Lang       Lang
	Style      template.CSS
	When       string
	Records    Text
	Pages      int
	Apart      int // records without a page, or not usable
	Severities []part
	States     []bar
	Provinces  []bar
	Groups     []group
}

// A bar is a line of a chart.
type bar struct {
	Label Text
	Class string
	Count int
	Also  int // how many more pages have the state beside the one they count as in
	Parts []part
}

// A part of a bar. Its offset and width are in percent of the longest.
type part struct {
	Label         Text
	Class         string
	Count         int
	Offset, Width float64
}

// A group is the pages of a state.
type group struct {
	State  State
	Count  int
	Listed []Result
	More   int  // how many are not listed
	short  bool // there is not much in the report
}

// Open reports whether a group is open from the beginning. Its link opens it.
func (g group) Open() bool { return g.short && g.State.Severity() > Notice }

// stateBars are of all states but the good one, whose bar would dwarf them.
func stateBars(t *Tally) []bar {
	longest := 0
	for s := InOrder + 1; s < stateCount; s++ {
		longest = max(longest, t.Worst[s]+t.Also[s])
	}
	var bars []bar
	for s := State(stateCount) - 1; s > InOrder; s-- {
		if t.Worst[s]+t.Also[s] == 0 {
			continue
		}
		parts := []part{{s.Text(), s.String(), t.Worst[s], 0, percent(t.Worst[s], longest)}}
		if t.Also[s] > 0 {
			parts = append(parts, part{s.Text(), s.String() + " also", t.Also[s], parts[0].Width, percent(t.Also[s], longest)})
		}
		bars = append(bars, bar{s.Text(), s.String(), t.Worst[s], t.Also[s], parts})
	}
	return bars
}

func provinceBars(t *Tally) []bar {
	longest := 0
	sums := make(map[icp.Province]int)
	for p, counts := range t.ByProvince {
		for _, n := range counts {
			sums[p] += n
		}
		longest = max(longest, sums[p])
	}
	var bars []bar
	for _, p := range slices.Sorted(maps.Keys(t.ByProvince)) {
		bars = append(bars, bar{Label: provinceText(p), Count: sums[p], Parts: partsOf(*t.ByProvince[p], longest)})
	}
	return bars
}

func severityParts(t *Tally) []part {
	return partsOf(t.Severities, t.Pages)
}

// partsOf divides a bar by severity.
func partsOf(counts [severityCount]int, whole int) []part {
	var parts []part
	offset := 0.0
	for s, n := range counts {
		if n > 0 {
			parts = append(parts, part{Severity(s).Text(), Severity(s).String(), n, offset, percent(n, whole)})
			offset += percent(n, whole)
		}
	}
	return parts
}

func percent(n, whole int) float64 { return 100 * float64(n) / float64(max(whole, 1)) }
