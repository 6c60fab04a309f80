package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/table"
)

// A Rejection is a line that was not imported.
type Rejection struct {
	Line   int // from 1
	Input  string
	Reason Reason
}

// A Reason tells people why: an icp.ParseError, an icp.Reason, a TakenError, or
// one of those below.
type Reason interface {
	error
	Chinese() string
}

type lineError struct{ english, chinese string }

func (e lineError) Error() string   { return e.english }
func (e lineError) Chinese() string { return e.chinese }

var (
	errFields = lineError{"not three fields: host, ICP number, police number", "不是三列：域名、ICP 备案号、公安备案号。"}
	errNoRows = lineError{"no rows below the headings", "表头下面没有记录。"}
	errHost   = lineError{"no host", "缺少域名。"}
)

// importCSV stores the sites of a file with the columns host, ICP number and
// police number, below a line of headings, in each of its sheets if it is a workbook. It reads numbers as people write
// them; a line that it cannot use is rejected, and the others are stored. If
// there is an error, nothing is.
func importCSV(ctx context.Context, db *sql.DB, r io.Reader) (added int, rejected []Rejection, err error) {
	book, err := table.Read(r)
	if err != nil {
		return 0, nil, err
	}
	defer book.Close()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, nil, err
	}
	defer tx.Rollback() // without effect after Commit

	for row, err := range rowsOf(book) {
		if err != nil {
			return 0, nil, err // nobody knows where the next row begins
		}
		s, err := site(slices.Clone(row.Cells))
		if err == nil {
			err = add(ctx, tx, s)
		}
		if reason, ok := errors.AsType[Reason](err); ok {
			rejected = append(rejected, Rejection{row.Line, strings.Join(row.Cells, ","), reason})
		} else if err != nil {
			return 0, nil, fmt.Errorf("line %d: %w", row.Line, err)
		} else {
			added++
		}
	}
	if added+len(rejected) == 0 {
		return 0, nil, errNoRows
	}
	return added, rejected, tx.Commit()
}

// rowsOf iterates over the rows below the headings, of each sheet.
func rowsOf(book *table.Book) iter.Seq2[table.Row, error] {
	return func(yield func(table.Row, error) bool) {
		for _, sheet := range book.Sheets {
			headings := true
			for row, err := range sheet.Rows {
				if (err != nil || !headings) && !yield(row, err) {
					return
				}
				headings = false
			}
		}
	}
}

// site reads a line. An empty number is none. A doubtful one is an error: of a
// person one would ask once more, and here the report asks.
func site(record []string) (Site, error) {
	if len(record) != 3 {
		return Site{}, errFields
	}
	for i := range record {
		record[i] = strings.TrimSpace(record[i])
	}
	s := Site{Host: strings.ToLower(record[0])}
	if s.Host == "" {
		return Site{}, errHost
	}
	var err error
	if record[1] != "" {
		if s.ICP, err = icp.ParseLenient(record[1]); err != nil {
			return Site{}, err
		}
		if doubt := s.ICP.Doubt(); doubt != 0 {
			return Site{}, doubt
		}
	}
	if record[2] != "" {
		if s.Police, err = icp.ParsePoliceLenient(record[2]); err != nil {
			return Site{}, err
		}
		if doubt := s.Police.Doubt(); doubt != 0 {
			return Site{}, doubt
		}
	}
	return s, nil
}
