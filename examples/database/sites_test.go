package main

import (
	"database/sql"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSQLite(t *testing.T) {
	testDatabase(t, ":memory:")
}

func TestSQLiteFile(t *testing.T) {
	testDatabase(t, filepath.Join(t.TempDir(), "sites.db"))
}

// testDatabase runs every test, each on an empty table.
func testDatabase(t *testing.T, dsn string) {
	for name, test := range map[string]func(*testing.T, *sql.DB){
		"Import":       testImport,
		"ImportFails":  testImportFails,
		"Null":         testNull,
		"Unique":       testUnique,
		"OfEntity":     testOfEntity,
		"NotCanonical": testNotCanonical,
	} {
		t.Run(name, func(t *testing.T) {
			db, err := open(t.Context(), dsn)
			require.NoError(t, err)
			defer db.Close()
			_, err = db.Exec(`DELETE FROM sites`)
			require.NoError(t, err)
			test(t, db)
		})
	}
	t.Run("Run", func(t *testing.T) { testRun(t, dsn) })
}

func testImport(t *testing.T, db *sql.DB) {
	file, err := os.Open("testdata/sites.csv")
	require.NoError(t, err)
	defer file.Close()
	added, rejected, err := importCSV(t.Context(), db, file)
	require.NoError(t, err)

	want := []Site{
		{"app.example.cn", icp.MustParse("京ICP备11018762号-2A")},
		{"blog.example.cn", icp.MustParse("京ICP备11018762号-3")},
		{"chengdu.example.cn", icp.MustParse("蜀ICP备2026054850号-1")},
		{"draft.example.cn", icp.Number{}},
		{"intranet.example.cn", icp.Number{}},
		{"last.example.cn", icp.MustParse("沪ICP备13002172号-3")},
		{"news.example.cn", icp.MustParse("京ICP证030173号")},
		{"shop.example.cn", icp.MustParse("京ICP备11018762号-11")},
		{"telecom.example.cn", icp.MustParse("粤B2-20090059")},
		{"www.example.cn", icp.MustParse("京ICP备11018762号-1")},
	}
	got, err := all(t.Context(), db)
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.Equal(t, len(want), added)

	// Any client sees the official notation.
	for _, s := range want {
		var text sql.NullString
		require.NoError(t, db.QueryRow(`SELECT icp FROM sites WHERE host = $1`, s.Host).Scan(&text))
		assert.Equal(t, sql.NullString{String: s.ICP.String(), Valid: !s.ICP.IsZero()}, text)
	}

	reasons := []struct {
		line   int
		input  string
		reason error
	}{
		{7, "forum.example.cn,京ICP备11018762号\n—4", icp.TrailingText},
		{13, "mirror.example.cn,京icp备11018762号-01", icp.IndexRange},
		{14, "copy.example.cn,京ICP备11018762号—1", TakenError{want[9]}},
		{15, "www.example.cn,沪ICP备13002172号-3", TakenError{want[9]}},
		{16, "template.example.cn,京ICP备12345678号", icp.Placeholder},
		{17, "police.example.cn,京公网安备11000002000001号", icp.PoliceFiling},
		{18, "masked.example.cn,京ICP备XXXXXXXX号", icp.Masked},
		{19, "jilin.example.cn,Ji ICP Bei 05000001 Hao-1", icp.AmbiguousProvince},
		{20, "year.example.cn,京ICP备11018762号 - 2024", icp.YearOrIndex},
		{21, "both.example.cn,京ICP备11018762号-5 京ICP证030173号", icp.TwoNumbers},
		{22, ",京ICP备11018762号-6", errHost},
		{23, "comma.example.cn,京ICP备11018762号,7", errFields},
		{24, "short.example.cn", errFields},
	}
	require.Len(t, rejected, len(reasons))
	for i, want := range reasons {
		assert.Equal(t, want.line, rejected[i].Line)
		assert.Equal(t, want.input, rejected[i].Input)
		assert.ErrorIs(t, rejected[i].Reason, want.reason)
	}
}

// An import that ends in an error leaves nothing behind.
func testImportFails(t *testing.T, db *sql.DB) {
	const good = "host,number\nwww.example.cn,京ICP备11018762号-1\n"
	for name, test := range map[string]struct {
		file io.Reader
		want error
	}{
		"empty":  {strings.NewReader(""), io.EOF},
		"quote":  {strings.NewReader(good + "shop.example.cn,\"京ICP备11018762号-11\nblog.example.cn,\n"), csv.ErrQuote},
		"reader": {io.MultiReader(strings.NewReader(good), iotest.ErrReader(io.ErrClosedPipe)), io.ErrClosedPipe},
	} {
		added, rejected, err := importCSV(t.Context(), db, test.file)
		assert.ErrorIs(t, err, test.want, name)
		assert.Zero(t, added, name)
		assert.Empty(t, rejected, name)
		sites, err := all(t.Context(), db)
		require.NoError(t, err)
		assert.Empty(t, sites, name)
	}
	added, _, err := importCSV(t.Context(), db, strings.NewReader(good))
	require.NoError(t, err)
	assert.Equal(t, 1, added, "the same line without the error")
}

// A NULL never keeps the number of the row before.
func testNull(t *testing.T, db *sql.DB) {
	want := []Site{
		{"a.example.cn", icp.MustParse("京ICP备11018762号-1")},
		{"b.example.cn", icp.Number{}},
		{"c.example.cn", icp.MustParse("粤B2-20090059-1626X")},
		{"d.example.cn", icp.Number{}},
		{"e.example.cn", icp.Number{}},
	}
	for _, s := range want {
		require.NoError(t, add(t.Context(), db, s))
	}
	got, err := all(t.Context(), db)
	require.NoError(t, err)
	assert.Equal(t, want, got)

	var nulls int
	require.NoError(t, db.QueryRow(`SELECT count(*) FROM sites WHERE icp IS NULL AND entity IS NULL`).Scan(&nulls))
	assert.Equal(t, 3, nulls)
}

func testUnique(t *testing.T, db *sql.DB) {
	first := Site{"www.example.cn", icp.MustParse("京ICP备11018762号-1")}
	require.NoError(t, add(t.Context(), db, first))
	for _, s := range []Site{
		first,
		{"www.example.cn", icp.Number{}},
		{"www.example.cn", icp.MustParse("京ICP备11018762号-2")},
		{"shop.example.cn", icp.MustParse("Beijing ICP Filing No. 11018762-1")},
	} {
		assert.Equal(t, TakenError{first}, add(t.Context(), db, s))
	}
	_, err := db.Exec(`INSERT INTO sites (host, icp) VALUES ($1, $2)`, "shop.example.cn", first.ICP)
	assert.Error(t, err, "the table holds it, whoever writes")

	got, err := all(t.Context(), db)
	require.NoError(t, err)
	assert.Equal(t, []Site{first}, got)
}

func testOfEntity(t *testing.T, db *sql.DB) {
	for _, s := range []Site{
		{"shop.example.cn", icp.MustParse("京ICP备11018762号-11")},
		{"app.example.cn", icp.MustParse("京ICP备11018762号-2A")},
		{"example.cn", icp.MustParse("京ICP备11018762号")},
		{"www.example.cn", icp.MustParse("京ICP备11018762号-1")},
		{"neighbor.example.cn", icp.MustParse("京ICP备11018763号-1")},
		{"other.example.cn", icp.MustParse("津ICP备11018762号-1")},
		{"news.example.cn", icp.MustParse("京ICP证030173号-1")},
		{"none.example.cn", icp.Number{}},
	} {
		require.NoError(t, add(t.Context(), db, s))
	}
	for number, want := range map[string][]string{
		"京ICP备11018762号":    {"example.cn", "www.example.cn", "app.example.cn", "shop.example.cn"},
		"京ICP备11018762号-99": {"example.cn", "www.example.cn", "app.example.cn", "shop.example.cn"},
		"京ICP证030173号":      {"news.example.cn"},
		"粤B2-20090059":      nil,
	} {
		sites, err := ofEntity(t.Context(), db, icp.MustParse(number))
		require.NoError(t, err)
		var hosts []string
		for _, s := range sites {
			hosts = append(hosts, s.Host)
		}
		assert.Equal(t, want, hosts, number)
	}
	sites, err := ofEntity(t.Context(), db, icp.Number{})
	require.NoError(t, err)
	assert.Empty(t, sites, "no number is nobody's")
}

// What another program stored in its own spelling is an error, not a guess.
func testNotCanonical(t *testing.T, db *sql.DB) {
	_, err := db.Exec(`INSERT INTO sites (host, icp) VALUES ($1, $2)`, "www.example.cn", "京 ICP 备 11018762 号")
	require.NoError(t, err)
	_, err = all(t.Context(), db)
	assert.ErrorIs(t, err, icp.NotCanonical)
}

func testRun(t *testing.T, dsn string) {
	db, err := open(t.Context(), dsn)
	require.NoError(t, err)
	_, err = db.Exec(`DELETE FROM sites`)
	require.NoError(t, err)
	require.NoError(t, db.Close())

	var out strings.Builder
	require.NoError(t, run(t.Context(), &out, dsn, "testdata/sites.csv", icp.MustParse("京ICP备11018762号")))
	assert.Contains(t, out.String(), "10 lines of testdata/sites.csv imported, 13 rejected:\n")
	assert.True(t, strings.HasSuffix(out.String(), `
4 of 京ICP备11018762号:
  京ICP备11018762号-1 website www.example.cn
  京ICP备11018762号-2A app app.example.cn
  京ICP备11018762号-3 website blog.example.cn
  京ICP备11018762号-11 website shop.example.cn
`), out.String())
}
