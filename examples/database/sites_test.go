package main

import (
	"database/sql"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/table"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
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
		"Charsets":     testCharsets,
		"Sheets":       testSheets,
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
		{Host: "app.example.cn", ICP: icp.MustParse("京ICP备11018762号-2A")},
		{Host: "blog.example.cn", ICP: icp.MustParse("京ICP备11018762号-3")},
		{"chengdu.example.cn", icp.MustParse("蜀ICP备2026054850号-1"), icp.MustParsePolice("川公网安备51010702003150号")},
		{Host: "draft.example.cn"},
		{Host: "intranet.example.cn", Police: icp.MustParsePolice("京公网安备11010802020134号")},
		{Host: "last.example.cn", ICP: icp.MustParse("沪ICP备13002172号-3")},
		{Host: "news.example.cn", ICP: icp.MustParse("京ICP证030173号")},
		{"shop.example.cn", icp.MustParse("京ICP备11018762号-11"), icp.MustParsePolice("京公网安备11000002000001号")},
		{Host: "telecom.example.cn", ICP: icp.MustParse("粤B2-20090059")},
		{"www.example.cn", icp.MustParse("京ICP备11018762号-1"), icp.MustParsePolice("京公网安备11000002000001号")},
	}
	got, err := all(t.Context(), db)
	require.NoError(t, err)
	assert.Equal(t, want, got)
	assert.Equal(t, len(want), added)

	// Any client sees the official notation.
	for _, s := range want {
		var number, police sql.NullString
		require.NoError(t, db.QueryRow(`SELECT icp, police FROM sites WHERE host = $1`, s.Host).Scan(&number, &police))
		assert.Equal(t, sql.NullString{String: s.ICP.String(), Valid: !s.ICP.IsZero()}, number)
		assert.Equal(t, sql.NullString{String: s.Police.String(), Valid: !s.Police.IsZero()}, police)
	}

	reasons := []struct {
		line   int
		input  string
		reason error
	}{
		{7, "forum.example.cn,京ICP备11018762号\n—4,", icp.TrailingText},
		{13, "mirror.example.cn,京icp备11018762号-01,", icp.IndexRange},
		{14, "copy.example.cn,京ICP备11018762号—1,", TakenError{want[9]}},
		{15, "www.example.cn,沪ICP备13002172号-3,", TakenError{want[9]}},
		{16, "template.example.cn,京ICP备12345678号,", icp.Placeholder},
		{17, "police.example.cn,京公网安备11000002000001号,", icp.PoliceFiling},
		{18, "masked.example.cn,京ICP备XXXXXXXX号,", icp.Masked},
		{19, "jilin.example.cn,Ji ICP Bei 05000001 Hao-1,", icp.AmbiguousProvince},
		{20, "year.example.cn,京ICP备11018762号 - 2024,", icp.YearOrIndex},
		{21, "both.example.cn,京ICP备11018762号-5 京ICP证030173号,", icp.TwoNumbers},
		{22, ",京ICP备11018762号-6,", errHost},
		{23, "comma.example.cn,京ICP备11018762号,7,", errFields},
		{24, "short.example.cn", errFields},
		{26, "letter.example.cn,京ICP备1101876O号-1,", icp.NotDigit},
		{27, "swapped.example.cn,京ICP备11018762号-7,沪ICP备13002172号-4", icp.NotPolice},
		{28, "region.example.cn,,浙公网安备11010802020134号", icp.RegionMismatch},
	}
	require.Len(t, rejected, len(reasons))
	for i, want := range reasons {
		assert.Equal(t, want.line, rejected[i].Line)
		assert.Equal(t, want.input, rejected[i].Input)
		assert.ErrorIs(t, rejected[i].Reason, want.reason)
		assert.NotEmpty(t, rejected[i].Reason.Chinese())
	}
}

// An import that ends in an error leaves nothing behind.
func testImportFails(t *testing.T, db *sql.DB) {
	const good = "host,icp,police\nwww.example.cn,京ICP备11018762号-1,\n"
	for name, test := range map[string]struct {
		file io.Reader
		want error
	}{
		"empty":  {strings.NewReader(""), errNoRows},
		"names":  {strings.NewReader("host,icp,police\n"), errNoRows},
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
	added, rejected, err := importCSV(t.Context(), db, strings.NewReader(good+"shop.example.cn,\"京ICP备11018762号-11,\nblog.example.cn,,\n"))
	var e *table.Error
	require.ErrorAs(t, err, &e)
	assert.Equal(t, 3, e.Line)
	assert.Zero(t, added)
	assert.Empty(t, rejected)
	added, rejected, err = importCSV(t.Context(), db, strings.NewReader(good))
	require.NoError(t, err)
	assert.Empty(t, rejected)
	assert.Equal(t, 1, added, "the same line without the error")
}

// A NULL never keeps the number of the row before.
func testNull(t *testing.T, db *sql.DB) {
	want := []Site{
		{Host: "a.example.cn", ICP: icp.MustParse("京ICP备11018762号-1")},
		{Host: "b.example.cn"},
		{Host: "c.example.cn", ICP: icp.MustParse("粤B2-20090059-1626X")},
		{Host: "d.example.cn"},
		{Host: "e.example.cn"},
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
	first := Site{Host: "www.example.cn", ICP: icp.MustParse("京ICP备11018762号-1")}
	require.NoError(t, add(t.Context(), db, first))
	for _, s := range []Site{
		first,
		{Host: "www.example.cn"},
		{Host: "www.example.cn", ICP: icp.MustParse("京ICP备11018762号-2")},
		{Host: "shop.example.cn", ICP: icp.MustParse("Beijing ICP Filing No. 11018762-1")},
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
		{Host: "shop.example.cn", ICP: icp.MustParse("京ICP备11018762号-11")},
		{Host: "app.example.cn", ICP: icp.MustParse("京ICP备11018762号-2A")},
		{Host: "example.cn", ICP: icp.MustParse("京ICP备11018762号")},
		{Host: "www.example.cn", ICP: icp.MustParse("京ICP备11018762号-1")},
		{Host: "neighbor.example.cn", ICP: icp.MustParse("京ICP备11018763号-1")},
		{Host: "other.example.cn", ICP: icp.MustParse("津ICP备11018762号-1")},
		{Host: "news.example.cn", ICP: icp.MustParse("京ICP证030173号-1")},
		{Host: "none.example.cn"},
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
	_, err := db.Exec(`INSERT INTO sites (host, police) VALUES ($1, $2)`, "www.example.cn", "京公网安备 11000002000001 号")
	require.NoError(t, err)
	_, err = all(t.Context(), db)
	assert.ErrorIs(t, err, icp.NotCanonical)
}

// testSheets imports all sheets of a workbook.
func testSheets(t *testing.T, db *sql.DB) {
	f := excelize.NewFile()
	for sheet, host := range map[string]string{"Sheet1": "a.example.cn", "2025": "b.example.cn"} {
		_, err := f.NewSheet(sheet)
		require.NoError(t, err)
		require.NoError(t, f.SetSheetRow(sheet, "A1", &[]string{"域名", "备案号", "公安备案号"}))
		require.NoError(t, f.SetSheetRow(sheet, "A2", &[]string{host, "", "京公网安备11000002000001号"}))
	}
	raw, err := f.WriteToBuffer()
	require.NoError(t, err)
	added, rejected, err := importCSV(t.Context(), db, raw)
	require.NoError(t, err)
	assert.Equal(t, 2, added)
	assert.Empty(t, rejected)
}

// A list as each spreadsheet saves it.
func testCharsets(t *testing.T, db *sql.DB) {
	const list = "域名,ICP备案号,公安备案号\r\nwww.example.cn,京ICP备11018762号-1,京公网安备11000002000001号\r\n"
	for name, charset := range map[string]encoding.Encoding{
		"UTF-8":            unicode.UTF8,
		"UTF-8 with mark":  unicode.UTF8BOM,
		"UTF-16 with mark": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"GBK":              simplifiedchinese.GBK,
	} {
		_, err := db.Exec(`DELETE FROM sites`)
		require.NoError(t, err)
		text, err := charset.NewEncoder().String(list)
		require.NoError(t, err)
		_, rejected, err := importCSV(t.Context(), db, strings.NewReader(text))
		require.NoError(t, err, name)
		require.Empty(t, rejected, name)
		sites, err := all(t.Context(), db)
		require.NoError(t, err)
		require.Equal(t, []Site{{
			"www.example.cn", icp.MustParse("京ICP备11018762号-1"), icp.MustParsePolice("京公网安备11000002000001号"),
		}}, sites, name)
	}
}

func testRun(t *testing.T, dsn string) {
	db, err := open(t.Context(), dsn)
	require.NoError(t, err)
	_, err = db.Exec(`DELETE FROM sites`)
	require.NoError(t, err)
	require.NoError(t, db.Close())

	var out strings.Builder
	require.NoError(t, run(t.Context(), &out, dsn, "testdata/sites.csv", icp.MustParse("京ICP备11018762号")))
	assert.True(t, strings.HasPrefix(out.String(), "读到 26 条记录：导入 10，拒绝 16 read 26 records: imported 10, rejected 16\n"), out.String())
	assert.Contains(t, out.String(), "第 26 行 line 26: ")
	assert.Contains(t, out.String(), "\n  ? 京ICP备11018760号-1\n", "what was probably meant by 1101876O")
	assert.True(t, strings.HasSuffix(out.String(), `
京ICP备11018762号: 4
  京ICP备11018762号-1 www.example.cn 京公网安备11000002000001号
  京ICP备11018762号-2A app.example.cn -
  京ICP备11018762号-3 blog.example.cn -
  京ICP备11018762号-11 shop.example.cn 京公网安备11000002000001号
`), out.String())
}

func TestIsPostgreSQL(t *testing.T) {
	for dsn, want := range map[string]bool{
		"postgres://me@127.0.0.1/sites":      true,
		"postgresql:///sites?host=/tmp":      true,
		"host=/tmp user=me":                  true,
		"user = me password = 'a b'":         true,
		"dbname=sites":                       true,
		":memory:":                           false,
		"sites.db":                           false,
		"a=b.db":                             false,
		"file:sites.db?mode=ro&cache=shared": false,
		"/home/me/host=x/sites.db":           false,
	} {
		assert.Equal(t, want, isPostgreSQL(dsn), dsn)
	}
}
