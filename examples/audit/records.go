package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/table"
)

// A Record says which number is registered for a domain, and where its page is.
type Record struct {
	Domain  string // as domainOf returns it
	URL     string // of the page; empty: the domain's home page
	Number  icp.Number
	Trouble Text // why there is no number, or none to be used; zero if there is
}

// columns are the names that records have for their fields, in CSV and in JSON;
// those of the ministry's records among them, as look-up tools pass them on.
var columns = struct{ domain, number, entity, url []string }{
	domain: []string{"domain", "域名", "网站域名", "host"},
	number: []string{"number", "serviceLicence", "备案号", "网站备案号", "服务备案号", "备案/许可证号", "ICP备案/许可证号", "icp"},
	entity: []string{"mainLicence", "主体备案号"},
	url:    []string{"url", "网址", "首页网址", "homepage"},
}

// readRecords reads a file of records: CSV with a line of names, or JSON lines.
// An error ends it; what is wrong with one record stands in the record.
func readRecords(name string) ([]*Record, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, inFile(name, err)
	}
	records, err := collectRecords(rowsOf(raw))
	if err == nil && len(records) == 0 {
		err = told{Text: Text{"没有一条记录。", "there is no record in it"}}
	}
	return records, inFile(name, err)
}

// inFile puts an error in words, behind the name of the file; nil if there is
// none.
func inFile(name string, err error) error {
	if err == nil {
		return nil
	}
	t := troubleOf(err)
	return told{Text{name + "：" + t.Chinese, name + ": " + t.English}, err}
}

// rowsOf iterates over the rows of a file as name and value.
func rowsOf(raw []byte) iter.Seq2[map[string]string, error] {
	if text, err := table.Text(raw); err == nil && strings.HasPrefix(strings.TrimSpace(text), "{") {
		return jsonRows(strings.NewReader(text))
	}
	return csvRows(bytes.NewReader(raw))
}

// collectRecords makes records of rows. A domain's second record is of no use if
// it has another number.
func collectRecords(rows iter.Seq2[map[string]string, error]) ([]*Record, error) {
	var records []*Record
	first := make(map[string]*Record)
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		r := newRecord(row)
		switch f := first[r.Domain]; {
		case r.Number.IsZero():
		case f == nil:
			first[r.Domain] = r
		case f.Number != r.Number:
			r.Trouble = Text{
				fmt.Sprintf("前面的记录里，这个域名的号码是 %v，不是 %v", f.Number, r.Number),
				fmt.Sprintf("an earlier record has %v for the domain, not %v", f.Number, r.Number),
			}
			r.Number = icp.Number{}
		}
		records = append(records, r)
	}
	return records, nil
}

// newRecord takes what it needs from the fields of a row. A number is read as
// people write it; what is none, as the text of a failed look-up, is kept as the
// record's trouble.
func newRecord(row map[string]string) *Record {
	r := &Record{Domain: domainOf(field(row, columns.domain)), URL: field(row, columns.url)}
	if r.Domain == "" {
		r.Domain = domainOfURL(r.URL)
	}
	text := field(row, columns.number)
	if text == "" {
		text = field(row, columns.entity)
	}
	n, err := icp.ParseLenient(text)
	switch {
	case r.Domain == "":
		r.Trouble = Text{"记录里没有域名：" + text, "the record has no domain: " + text}
	case text == "":
		r.Trouble = Text{"记录里没有号码", "the record has no number"}
	case err != nil:
		text = firstRunes(text, printedRunes)
		r.Trouble = Text{"记录里的不是号码：" + text, "what the record has is no number: " + text}
	default:
		r.Number = n
	}
	return r
}

// field returns the first of the named fields that has text.
func field(row map[string]string, names []string) string {
	for _, name := range names {
		if s := strings.TrimSpace(row[strings.ToLower(name)]); s != "" {
			return s
		}
	}
	return ""
}

// csvRows iterates over the rows of a table as name and value, the names in lower
// case.
func csvRows(r io.Reader) iter.Seq2[map[string]string, error] {
	return func(yield func(map[string]string, error) bool) {
		var names []string
		rows, err := table.Read(r)
		if err != nil {
			yield(nil, err)
			return
		}
		for r, err := range rows {
			if err == nil && names == nil {
				names = headings(r.Cells)
				err = hasColumns(names)
				if err == nil {
					continue
				}
			}
			row := make(map[string]string)
			for i, value := range r.Cells[:min(len(r.Cells), len(names))] {
				row[names[i]] = value
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// headings returns the names of columns, in lower case.
func headings(cells []string) []string {
	names := make([]string, len(cells))
	for i, name := range cells {
		names[i] = strings.ToLower(strings.TrimSpace(name))
	}
	return names
}

// hasColumns reports whether the names are a table's first line: without it, its
// first record would be lost.
func hasColumns(names []string) error {
	has := func(wanted []string) bool {
		return slices.ContainsFunc(wanted, func(w string) bool { return slices.Contains(names, strings.ToLower(w)) })
	}
	if (has(columns.domain) || has(columns.url)) && (has(columns.number) || has(columns.entity)) {
		return nil
	}
	return told{Text: Text{
		fmt.Sprintf("第一行没有域名列和备案号列：%q", names),
		fmt.Sprintf("the first line names no columns for domain and number: %q", names),
	}}
}

// jsonRows iterates over the objects of a file of JSON lines as name and value,
// the names in lower case. What is no text is passed over.
func jsonRows(r io.Reader) iter.Seq2[map[string]string, error] {
	return func(yield func(map[string]string, error) bool) {
		lines := json.NewDecoder(r)
		for {
			var object map[string]any
			err := lines.Decode(&object)
			if errors.Is(err, io.EOF) {
				return
			}
			row := make(map[string]string)
			for name, value := range object {
				if s, ok := value.(string); ok {
					row[strings.ToLower(name)] = s
				}
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}
