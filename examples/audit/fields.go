package main

import (
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"unicode"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/table"
)

// fields are what a row has, without empty cells.
type fields struct {
	row  int
	list []field
}

type field struct {
	column        table.Column
	heading, text string
}

// of returns the fields of a column.
func (f fields) of(column table.Column) []field {
	var list []field
	for _, x := range f.list {
		if x.column == column {
			list = append(list, x)
		}
	}
	return list
}

// complaint returns a complaint about a field.
func (f fields) complaint(x field, reason Text, candidates ...icp.Number) *Complaint {
	return &Complaint{f.row, x.heading, firstRunes(x.text, printedRunes), reason, candidates}
}

// domains returns the domains of a row, and the address of the page if it has one.
// What cannot be read is complained of, and so is a row without a domain.
func (s *recordSet) domains(f fields) (names []string, address string) {
	unread := false
	for _, x := range f.of(table.Domain) {
		good, bad := domainsIn(x.text)
		names = append(names, good...)
		for _, b := range bad {
			unread = true
			s.complain(f.complaint(x, unreadable(b)))
		}
	}
	for _, x := range f.of(table.Address) {
		a, ok := addressOf(x.text)
		good, bad := []string{domainOfURL(a)}, []string(nil)
		if !ok { // several, or none
			good, bad = domainsIn(x.text)
		} else if address == "" {
			address = a
		}
		if len(names) == 0 {
			names = good
		}
		for _, b := range bad {
			unread = true
			s.complain(f.complaint(x, unreadable(b)))
		}
	}
	if len(names) == 0 && !unread {
		s.complain(&Complaint{Row: f.row, Reason: Text{"没有域名", "there is no domain"}})
	}
	slices.Sort(names)
	return slices.Compact(names), address
}

func unreadable(s string) Text {
	s = firstRunes(s, printedRunes)
	return Text{"读不懂“" + s + "”", "“" + s + "” is no domain"}
}

// addressOf returns the URL that a cell has, with or without http: in front.
func addressOf(s string) (string, bool) {
	if strings.ContainsFunc(s, unicode.IsSpace) {
		return "", false
	}
	if !isAddress(s) {
		s = "http://" + s
	}
	u, err := url.Parse(s)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || domainOf(u.Host) == "" {
		return "", false
	}
	return s, true
}

// numbers returns what is registered, as a row has it. If there is no ICP number
// there is a complaint; of whatever else cannot be read, s has one.
func (s *recordSet) numbers(f fields) (r Registered, none *Complaint) {
	cells := f.of(table.Number)
	if len(cells) == 0 {
		cells = f.of(table.Entity)
	}
	var complaints []*Complaint
	for _, x := range cells {
		found, e := numbersIn(x.text)
		r.Numbers = append(r.Numbers, found.Numbers...)
		r.Police = append(r.Police, found.Police...)
		if e != nil {
			complaints = append(complaints, f.complaint(x, e.reason, e.candidates...))
		}
	}
	for _, x := range f.of(table.Police) {
		if slices.Contains(noneWords, strings.ToLower(x.text)) {
			continue
		}
		found, e := policeIn(x.text)
		r.Police = append(r.Police, found...)
		if e != nil {
			s.complain(f.complaint(x, e.reason))
		}
	}
	if r.IsZero() {
		if len(complaints) == 0 {
			return r, &Complaint{Row: f.row, Reason: Text{"没有备案号", "there is no number"}}
		}
		none, complaints = complaints[0], complaints[1:]
	}
	for _, c := range complaints {
		s.complain(c)
	}
	return r, none
}

// noneWords are what people write where there is no police number.
var noneWords = []string{"无", "暂无", "没有", "未办理", "未备案", "-", "--", "—", "/", "none", "n/a"}

// A misreading says why a cell is no number.
type misreading struct {
	reason     Text
	candidates []icp.Number
}

// misread puts a parser's error about a piece of a cell in words.
func misread(piece string, err error) *misreading {
	var e icp.ParseError
	errors.As(err, &e)
	t := explanation(e.Reason, e)
	piece = firstRunes(collapse(piece), printedRunes)
	return &misreading{Text{"读不懂“" + piece + "”。" + t.Chinese, "“" + piece + "” is no number: " + t.English}, e.Candidates()}
}

// numbersIn returns the numbers in a cell: one as people write it, or several,
// perhaps with notes such as 主站. Nothing is taken from a cell that says more.
func numbersIn(cell string) (r Registered, m *misreading) {
	n, err := icp.ParseLenient(cell)
	if err == nil {
		return Registered{Numbers: []icp.Number{n}}, nil
	}
	rest, end := "", 0
	for match := range icp.FindAll(cell, icp.Police|icp.NearMisses) {
		printed := cell[match.Start:match.End]
		rest, end = rest+cell[end:match.Start]+" ", int(match.End)
		switch {
		case match.Reason != 0:
			if _, e := icp.ParseLenient(printed); e != nil {
				err = e
			}
			return Registered{}, misread(printed, err)
		case !match.Police.IsZero():
			r.Police = append(r.Police, match.Police)
		default:
			r.Numbers = append(r.Numbers, match.Number)
		}
	}
	rest += cell[end:]
	switch {
	case r.IsZero():
		return r, misread(cell, err)
	case !isNotes(rest):
		rest = firstRunes(strings.TrimSpace(collapse(rest)), printedRunes)
		return Registered{}, &misreading{reason: Text{
			fmt.Sprintf("除号码 %v 外还有“%s”，没有采用", r, rest),
			fmt.Sprintf("there is “%s” beside %v, which was not used", rest, r),
		}, candidates: r.Numbers}
	}
	return r, nil
}

// policeIn returns the police's numbers in a cell.
func policeIn(cell string) (numbers []icp.PoliceNumber, m *misreading) {
	n, err := icp.ParsePoliceLenient(cell)
	if err == nil {
		return []icp.PoliceNumber{n}, nil
	}
	for match := range icp.FindAll(cell, icp.Police) {
		if !match.Police.IsZero() {
			numbers = append(numbers, match.Police)
		}
	}
	if len(numbers) == 0 {
		return nil, misread(cell, err)
	}
	return numbers, nil
}

// noteWords are what notes beside numbers are made of: which site it is.
var noteWords = []string{
	"主站", "官网", "官方", "网站", "站点", "首页", "分站", "子站", "站", "商城", "论坛", "博客", "手机", "移动", "电脑", "端", "版", "中文", "英文",
	"主体", "服务", "备案号", "备案", "许可证", "号", "icp", "app", "pc", "h5", "web", "www", "小程序", "快应用", "和", "及", "与", "等",
}

// isNotes reports whether a cell says nothing about its numbers but which site's
// they are. 已注销 is another thing to say.
func isNotes(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
	})
	return !slices.ContainsFunc(words, func(w string) bool { return !isNote(strings.Trim(w, ".-")) })
}

// isNote reports whether s is made of the words of notes, or is a domain.
func isNote(s string) bool {
	if s == "" || domainOf(s) != "" {
		return true
	}
	return slices.ContainsFunc(noteWords, func(w string) bool {
		rest, ok := strings.CutPrefix(s, w)
		return ok && isNote(rest)
	})
}
