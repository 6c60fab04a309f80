//go:build unix

package frameworks

import (
	"context"
	"database/sql"
	"testing"

	_ "github.com/glebarez/go-sqlite" // driver sqlite
	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/servers"
	"github.com/jackc/pgx/v5"
	_ "github.com/jackc/pgx/v5/stdlib" // driver pgx
	"github.com/jmoiron/sqlx"
	"github.com/stretchr/testify/require"
	"github.com/uptrace/bun"
	"github.com/uptrace/bun/dialect/pgdialect"
	"github.com/uptrace/bun/dialect/sqlitedialect"
	"github.com/uptrace/bun/schema"
)

const table = `CREATE TABLE sites (host TEXT PRIMARY KEY, icp TEXT UNIQUE, police TEXT)`

// open opens the database; every connection to SQLite's memory is one of its own.
func open(t *testing.T, driver, dsn string) *sql.DB {
	db, err := sql.Open(driver, dsn)
	require.NoError(t, err)
	t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	return db
}

func TestDatabaseSQL(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testDatabaseSQL(t, open(t, "sqlite", ":memory:")) })
	t.Run("PostgreSQL", func(t *testing.T) { testDatabaseSQL(t, open(t, "pgx", servers.PostgreSQL(t))) })
}

func testDatabaseSQL(t *testing.T, db *sql.DB) {
	_, err := db.Exec(table)
	require.NoError(t, err)
	for _, s := range []site{full, empty} {
		_, err := db.Exec(`INSERT INTO sites VALUES ($1, $2, $3)`, s.Host+"/"+s.ICP.String(), s.ICP, s.Police)
		require.NoError(t, err)
	}
	var s site
	row := db.QueryRow(`SELECT icp, police FROM sites WHERE icp = $1`, website)
	require.NoError(t, row.Scan(&s.ICP, &s.Police))
	require.Equal(t, site{"", website, police}, s)

	// NULL clears what the row before left.
	row = db.QueryRow(`SELECT icp, police FROM sites WHERE icp IS NULL AND police IS NULL`)
	require.NoError(t, row.Scan(&s.ICP, &s.Police))
	require.Zero(t, s)

	// What others wrote into the column is checked on the way out.
	_, err = db.Exec(`UPDATE sites SET icp = $1 WHERE icp IS NULL`, refused)
	require.NoError(t, err)
	row = db.QueryRow(`SELECT icp FROM sites WHERE icp = $1`, refused)
	require.ErrorIs(t, row.Scan(&s.ICP), icp.NotCanonical)
}

func TestSqlx(t *testing.T) {
	db := sqlx.NewDb(open(t, "sqlite", ":memory:"), "sqlite")
	db.MustExec(table)
	_, err := db.NamedExec(`INSERT INTO sites (host, icp, police) VALUES (:host, :icp, :police)`, []site{full, {Host: "example.com"}})
	require.NoError(t, err)
	var sites []site
	require.NoError(t, db.Select(&sites, `SELECT * FROM sites ORDER BY host`))
	require.Equal(t, []site{full, {Host: "example.com"}}, sites)

	query, args, err := sqlx.In(`SELECT host FROM sites WHERE icp IN (?)`, []icp.Number{website, entity})
	require.NoError(t, err)
	var host string
	require.NoError(t, db.Get(&host, query, args...))
	require.Equal(t, "example.cn", host)
}

func TestPgx(t *testing.T) {
	ctx := t.Context()
	conn, err := pgx.Connect(ctx, servers.PostgreSQL(t))
	require.NoError(t, err)
	defer conn.Close(context.Background())
	_, err = conn.Exec(ctx, table)
	require.NoError(t, err)

	sites := []site{full, {Host: "example.com"}}
	_, err = conn.CopyFrom(ctx, pgx.Identifier{"sites"}, []string{"host", "icp", "police"},
		pgx.CopyFromSlice(len(sites), func(i int) ([]any, error) {
			return []any{sites[i].Host, sites[i].ICP, sites[i].Police}, nil
		}))
	require.NoError(t, err)

	rows, err := conn.Query(ctx, `SELECT host, icp, police FROM sites ORDER BY host`)
	require.NoError(t, err)
	got, err := pgx.CollectRows(rows, pgx.RowToStructByName[site])
	require.NoError(t, err)
	require.Equal(t, sites, got)

	// An array: the parameter of ANY, and a column of numbers.
	var numbers []icp.Number
	err = conn.QueryRow(ctx, `SELECT array_agg(icp) FROM sites WHERE icp = ANY($1)`, []icp.Number{website, entity}).Scan(&numbers)
	require.NoError(t, err)
	require.Equal(t, []icp.Number{website}, numbers)
}

// bunSite is a model of bun: say the type of the column, nullzero makes the zero
// number NULL.
type bunSite struct {
	bun.BaseModel `bun:"table:sites"`
	Host          string           `bun:",pk"`
	ICP           icp.Number       `bun:"type:text,unique,nullzero"`
	Police        icp.PoliceNumber `bun:"type:text,nullzero"`
}

func TestBun(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { testBun(t, open(t, "sqlite", ":memory:"), sqlitedialect.New()) })
	t.Run("PostgreSQL", func(t *testing.T) { testBun(t, open(t, "pgx", servers.PostgreSQL(t)), pgdialect.New()) })
}

func testBun(t *testing.T, sqlDB *sql.DB, dialect schema.Dialect) {
	db, ctx := bun.NewDB(sqlDB, dialect), t.Context()
	_, err := db.NewCreateTable().Model((*bunSite)(nil)).Exec(ctx)
	require.NoError(t, err)
	sites := []bunSite{{Host: "a.cn", ICP: website, Police: police}, {Host: "b.cn"}, {Host: "c.cn"}}
	_, err = db.NewInsert().Model(&sites).Exec(ctx)
	require.NoError(t, err)

	var got []bunSite
	require.NoError(t, db.NewSelect().Model(&got).Order("host").Scan(ctx))
	require.Equal(t, sites, got)
	count, err := db.NewSelect().Model((*bunSite)(nil)).Where("icp = ?", website).Count(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 1, count)
	count, err = db.NewSelect().Model((*bunSite)(nil)).Where("icp IS NULL").Count(ctx)
	require.NoError(t, err)
	require.EqualValues(t, 2, count)
}
