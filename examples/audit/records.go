package main

import (
	"bytes"
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/table"
)

// A Record says which numbers are registered for a domain, and where its page is.
// One that only has a complaint is of a row, or a part of one, that cannot be used.
type Record struct {
	Row    int
	Domain string // as domainOf returns it
	URL    string // of the page; empty: the domain's home page
	Registered
	Complaint *Complaint // nil if there is nothing to complain of
	repeats   bool       // an earlier record is of the same site, and has the same numbers
	found     bool       // a page of it has been
}

// Registered are the numbers on record for a site. Each will do.
type Registered struct {
	Numbers []icp.Number
	Police  []icp.PoliceNumber // empty if that is not known
}

// IsZero reports whether there is no ICP number.
func (r Registered) IsZero() bool { return len(r.Numbers) == 0 }

// First returns the first ICP number, zero if there is none.
func (r Registered) First() icp.Number {
	if r.IsZero() {
		return icp.Number{}
	}
	return r.Numbers[0]
}

// String returns the ICP numbers.
func (r Registered) String() string { return listed(r.Numbers) }

// listed returns numbers one behind the other.
func listed[N fmt.Stringer](numbers []N) string {
	var names []string
	for _, n := range numbers {
		names = append(names, n.String())
	}
	return strings.Join(names, "、")
}

// A Complaint says what cannot be used of a row.
type Complaint struct {
	Row        int
	Column     string // its heading; empty if it is the whole row
	Cell       string
	Reason     Text
	Candidates []icp.Number // likeliest first; for a person to choose from
}

// Text returns it as a sentence.
func (c *Complaint) Text() Text {
	t := Text{fmt.Sprintf("第 %d 行", c.Row), fmt.Sprintf("row %d", c.Row)}
	if c.Column != "" {
		t = Text{t.Chinese + "，" + c.Column, t.English + ", " + c.Column}
	}
	return Text{t.Chinese + "：" + c.Reason.Chinese, t.English + ": " + c.Reason.English}
}

// A recordSet is what a file of records has.
type recordSet struct {
	count   int // rows that were read
	records []*Record
	sites   domains // the records that are used
}

// readRecords reads a file of records: a table with headings, or JSON lines. An
// error ends it; what is wrong with one row stands in a record.
func readRecords(name string) (*recordSet, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	set := &recordSet{sites: make(domains)}
	if isJSON(raw) {
		if err := set.addJSON(raw); err != nil {
			return nil, inFile(name, err)
		}
	} else if err := set.addTable(raw); err != nil {
		return nil, inFile(name, err)
	}
	if set.count == 0 {
		return nil, inFile(name, told{Text: Text{"没有一条记录。", "there is no record in it"}})
	}
	return set, nil
}

// inFile puts an error in words, behind the name of the file.
func inFile(name string, err error) error {
	t := troubleOf(err)
	return told{Text{name + "：" + t.Chinese, name + ": " + t.English}, err}
}

// addTable adds the rows of a table.
func (s *recordSet) addTable(raw []byte) error {
	book, err := table.Read(bytes.NewReader(raw))
	if err != nil {
		return err
	}
	defer book.Close()
	part, ok, err := book.Under(hasColumns)
	if err != nil {
		return err
	}
	if !ok {
		return noColumns(part.Headings.Cells)
	}
	for row, err := range part.Rows {
		if err != nil {
			return err
		}
		s.addRow(part, row)
	}
	return nil
}

// hasColumns reports whether the columns are a table's of records.
func hasColumns(columns []table.Column) bool {
	has := func(c table.Column) bool { return slices.Contains(columns, c) }
	return (has(table.Domain) || has(table.Address)) && (has(table.Number) || has(table.Entity))
}

func noColumns(headings []string) error {
	found := strings.Join(headings, "、")
	return told{Text: Text{
		"没有找到所需的列。需要一列域名（域名、网站域名、网址、domain……）和一列备案号（备案号、ICP备案号、网站备案/许可证号……），表里的是：" + cmp.Or(found, "（空）"),
		"the columns are not there. One for domains (域名, 网址, domain, host, url, …) and one for numbers (备案号, ICP备案号, number, serviceLicence, …) are looked for; the table has: " + cmp.Or(found, "nothing"),
	}}
}

// addRow adds a row of a table. One that has more cells than there are headings is
// not used: which of them is which cannot be told.
func (s *recordSet) addRow(part table.Part, row table.Row) {
	f := fields{row: row.Line}
	for i, cell := range row.Cells {
		cell = strings.TrimSpace(cell)
		switch {
		case cell == "":
		case i < len(part.Columns):
			f.list = append(f.list, field{part.Columns[i], strings.TrimSpace(part.Headings.Cells[i]), cell})
		default:
			s.complain(&Complaint{Row: row.Line, Cell: cell, Reason: Text{
				fmt.Sprintf("这一行有 %d 格，表头只有 %d 格，无法对应", len(row.Cells), len(part.Columns)),
				fmt.Sprintf("it has %d cells, and there are %d headings", len(row.Cells), len(part.Columns)),
			}})
			s.count++
			return
		}
	}
	s.add(f)
}

// complain adds a record that only has a complaint.
func (s *recordSet) complain(c *Complaint) {
	s.records = append(s.records, &Record{Row: c.Row, Complaint: c})
}

// add adds the records of a row: one for each domain.
func (s *recordSet) add(f fields) {
	s.count++
	names, address := s.domains(f)
	registered, complaint := s.numbers(f)
	if len(names) == 0 && complaint != nil {
		s.complain(complaint)
	}
	for _, name := range names {
		r := &Record{f.row, name, "", registered, complaint, false, false}
		if len(names) == 1 || domainOfURL(address) == name {
			r.URL = address
		}
		s.site(r)
		s.records = append(s.records, r)
	}
}

// site notes the record of a site. What a site's second record has registered is
// of no use: if it says something else, the first is what counts.
func (s *recordSet) site(r *Record) {
	key := siteOf(r.Domain)
	switch first := s.sites[key]; {
	case first == nil || first.IsZero():
		s.sites[key] = r
	case r.IsZero():
	case !slices.Equal(first.Numbers, r.Numbers):
		r.refuse(first, first.String(), r.String())
	case len(r.Police) > 0 && !slices.Equal(first.Police, r.Police):
		r.refuse(first, cmp.Or(listed(first.Police), first.String()), listed(r.Police))
	default:
		r.repeats = true
	}
}

// refuse complains that the record of the same site in front has registered what
// is not what r has.
func (r *Record) refuse(first *Record, has, not string) {
	r.Complaint = &Complaint{Row: r.Row, Cell: not, Reason: Text{
		fmt.Sprintf("第 %d 行已有 %s 的号码 %s；以那一行为准，不用 %s", first.Row, r.Domain, has, not),
		fmt.Sprintf("row %d has %s for %s; that row is used, and not %s", first.Row, has, r.Domain, not),
	}}
	r.Registered = Registered{}
}
