package main

import (
	"encoding/csv"
	"errors"
	"os"
	"strings"
)

// A csvFile collects complaints for a spreadsheet: what the listing says, a row a
// complaint, with a byte order mark, without which Excel does not see UTF-8.
type csvFile struct {
	file *os.File
	csv  *csv.Writer
	lang Lang
}

// csvColumns are the headings.
var csvColumns = []Text{
	{"状态", "state"}, {"域名", "domain"}, {"网页", "page"}, {"登记的备案号", "registered"},
	{"位置", "place"}, {"原文写法", "printed"}, {"说明", "explanation"}, {"可能是", "perhaps"},
}

// newCSVFile creates the file, so that its trouble shows before the work.
func newCSVFile(name string, lang Lang) (*csvFile, error) {
	file, err := os.Create(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	c := &csvFile{file, csv.NewWriter(file), lang}
	c.csv.UseCRLF = true
	var headings []string
	for _, t := range csvColumns {
		headings = append(headings, t.In(lang))
	}
	_, err = file.WriteString("\ufeff")
	return c, errors.Join(err, c.csv.Write(headings))
}

func (c *csvFile) Add(r Result) error {
	for _, s := range r.Spots {
		if s.State.Severity() <= Notice {
			continue
		}
		why := joinTexts(c.lang, " ", r.Trouble, s.Advice(r.Registered))
		candidates := s.Candidates
		if r.Complaint != nil {
			candidates = r.Complaint.Candidates
		}
		printed := ""
		if s.Place != nil {
			printed = s.Place.Printed
		}
		row := []string{
			s.State.Text().In(c.lang), r.Domain, r.Source, r.Registered.String(), s.Place.Where().In(c.lang), printed, why, Registered{Numbers: candidates}.String(),
		}
		for i := range row {
			row[i] = harmless(row[i])
		}
		if err := c.csv.Write(row); err != nil {
			return err
		}
	}
	return nil
}

func (c *csvFile) Close(*Tally) error {
	c.csv.Flush()
	return errors.Join(c.csv.Error(), c.file.Close())
}

// harmless returns a cell that no spreadsheet takes for a formula.
func harmless(s string) string {
	if s = clean(s); s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

// joinTexts joins those of the texts that say something.
func joinTexts(lang Lang, separator string, texts ...Text) string {
	var parts []string
	for _, t := range texts {
		if s := t.In(lang); s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, separator)
}
