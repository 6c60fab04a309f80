package main

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/go-icp/icp"
	_ "github.com/jackc/pgx/v5/stdlib" // driver pgx
	_ "modernc.org/sqlite"             // driver sqlite
)

// A number is text in its official notation, which is what icp.Number writes
// and the only thing that it reads, so equal numbers are equal texts, and
// UNIQUE means what it says. A site without a number has NULL, as often as
// there are such sites.
//
// The entity's number is derived, but stored for the index: to look for
// 京ICP备11018762号-% would cost PostgreSQL an index of its own.
//
// No notation is longer than 29 characters, no police number than 20. Where a
// column of the database at hand has to have a length, these do.
const schema = `
CREATE TABLE IF NOT EXISTS sites (
	host   TEXT PRIMARY KEY,
	icp    TEXT UNIQUE%s,
	entity TEXT,
	police TEXT
);
CREATE INDEX IF NOT EXISTS sites_entity ON sites (entity);`

// check has PostgreSQL itself refuse what is not the official notation, whoever
// writes. SQLite has no regular expressions of its own.
const check = ` CHECK (icp ~ '` + icp.Pattern + `')`

// A Site is a row. The zero Number and the zero PoliceNumber are NULL.
type Site struct {
	Host   string
	ICP    icp.Number
	Police icp.PoliceNumber
}

// open opens a PostgreSQL or SQLite and makes the table unless it is there.
func open(ctx context.Context, dsn string) (*sql.DB, error) {
	driver, constraint := "sqlite", ""
	if isPostgreSQL(dsn) {
		driver, constraint = "pgx", check
	}
	db, err := sql.Open(driver, dsn)
	if err != nil {
		return nil, err
	}
	if driver == "sqlite" {
		db.SetMaxOpenConns(1) // each connection to :memory: is a database of its own
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf(schema, constraint)); err != nil {
		db.Close()
		return nil, err
	}
	return db, nil
}

// isPostgreSQL reports whether dsn is a URL of PostgreSQL or a list of its
// keywords, postgres://… or host=… user=…, rather than the name of a file.
func isPostgreSQL(dsn string) bool {
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		return true
	}
	keyword, _, found := strings.Cut(dsn, "=")
	return found && slices.Contains([]string{
		"host", "hostaddr", "port", "dbname", "database", "user", "password", "passfile", "service", "sslmode",
	}, strings.TrimSpace(keyword))
}

// An execer is a *sql.DB or a *sql.Tx.
type execer interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// A TakenError says that a host or a number is another row's.
type TakenError struct{ By Site }

func (e TakenError) Error() string   { return "already stored: " + e.row() }
func (e TakenError) Chinese() string { return "已有这个域名或号码：" + e.row() + "。" }

func (e TakenError) row() string { return strings.TrimSpace(e.By.Host + " " + e.By.ICP.String()) }

// add stores a site. The error is a TakenError if its host or ICP number is
// stored; a transaction can go on after that. Several sites may share a police
// number.
func add(ctx context.Context, db execer, s Site) error {
	result, err := db.ExecContext(ctx,
		`INSERT INTO sites (host, icp, entity, police) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
		s.Host, s.ICP, s.ICP.Entity(), s.Police)
	if err != nil {
		return err
	}
	added, err := result.RowsAffected()
	if err != nil || added == 1 {
		return err
	}
	var by Site
	err = db.QueryRowContext(ctx, `SELECT host, icp, police FROM sites WHERE host = $1 OR icp = $2`, s.Host, s.ICP).
		Scan(&by.Host, &by.ICP, &by.Police)
	if err != nil {
		return err
	}
	return TakenError{by}
}

// all returns every site, ordered by host.
func all(ctx context.Context, db *sql.DB) ([]Site, error) {
	return query(ctx, db, `SELECT host, icp, police FROM sites ORDER BY host`)
}

// ofEntity returns the sites and other services of the entity that n belongs
// to, whether n is the entity's own number or a service's. They are in the order
// of their indexes, which is not that of the texts: -2 comes before -11.
func ofEntity(ctx context.Context, db *sql.DB, n icp.Number) ([]Site, error) {
	sites, err := query(ctx, db, `SELECT host, icp, police FROM sites WHERE entity = $1`, n.Entity())
	slices.SortFunc(sites, func(a, b Site) int { return a.ICP.Compare(b.ICP) })
	return sites, err
}

func query(ctx context.Context, db *sql.DB, query string, args ...any) ([]Site, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var sites []Site
	var s Site // one for all rows: NULL sets s.ICP and s.Police to zero
	for rows.Next() {
		if err := rows.Scan(&s.Host, &s.ICP, &s.Police); err != nil {
			return nil, err
		}
		sites = append(sites, s)
	}
	return sites, rows.Err()
}
