package main

import (
	"context"
	"database/sql"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-icp/icp"
)

// A Rejection is a line that was not imported.
type Rejection struct {
	Line   int // from 1
	Input  string
	Reason error
}

var (
	errFields = errors.New("not two fields, host and number")
	errHost   = errors.New("no host")
)

// importCSV stores the sites of a file with the columns host and number, below
// a line of headings. It reads numbers as people write them; a line that it
// cannot use is rejected, and the others are stored. If there is an error,
// nothing is.
func importCSV(ctx context.Context, db *sql.DB, r io.Reader) (added int, rejected []Rejection, err error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return 0, nil, err
	}
	defer tx.Rollback() // without effect after Commit

	lines := csv.NewReader(r)
	lines.FieldsPerRecord = -1 // checked by site
	if _, err := lines.Read(); err != nil {
		return 0, nil, fmt.Errorf("headings: %w", err)
	}
	for {
		record, err := lines.Read()
		if err == io.EOF {
			return added, rejected, tx.Commit()
		}
		if err != nil {
			return 0, nil, err // nobody knows where the next line begins
		}
		line, _ := lines.FieldPos(0)
		s, reason := site(record)
		if reason == nil {
			err := add(ctx, tx, s)
			if taken, ok := errors.AsType[TakenError](err); ok {
				reason = taken
			} else if err != nil {
				return 0, nil, fmt.Errorf("line %d: %w", line, err)
			}
		}
		if reason != nil {
			rejected = append(rejected, Rejection{line, strings.Join(record, ","), reason})
			continue
		}
		added++
	}
}

// site reads a line. An empty number is none. A doubtful one is an error: of a
// person one would ask once more, and here the report asks.
func site(record []string) (Site, error) {
	if len(record) != 2 {
		return Site{}, errFields
	}
	host, number := strings.ToLower(strings.TrimSpace(record[0])), strings.TrimSpace(record[1])
	if host == "" {
		return Site{}, errHost
	}
	if number == "" {
		return Site{Host: host}, nil
	}
	n, err := icp.ParseLenient(number)
	if err != nil {
		return Site{}, err
	}
	return Site{host, n}, n.Validate()
}
