package icp_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// table returns the rows of a table in testdata, as the fields that tabs part.
// Empty lines and those that begin with # are none; a field in quotation marks
// is a Go string.
func table(name string) (rows [][]string) {
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		panic(err)
	}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, "\t")
		for i, field := range fields {
			if text, err := strconv.Unquote(field); err == nil && field[0] == '"' {
				fields[i] = text
			}
		}
		rows = append(rows, fields)
	}
	return rows
}

// spellings returns the rows of the tables of texts that ParseLenient reads:
// the text, and the number properly written.
func spellings() (rows [][]string) {
	for _, row := range table("footers.tsv") {
		if len(row) == 2 { // the others are HTML
			rows = append(rows, row)
		}
	}
	for _, row := range provinceRows() {
		rows = append(rows, []string{row["example_filing"], row["example_filing"]})
	}
	return append(rows, table("spellings.tsv")...)
}

// texts returns every text in the tables, number or not.
func texts() (all []string) {
	for _, row := range spellings() {
		all = append(all, row[:2]...)
	}
	for _, name := range []string{"rejects.tsv", "refusals.tsv", "doubts.tsv"} {
		for _, row := range table(name) {
			all = append(all, row[0])
		}
	}
	return all
}

func TestParseLenient(t *testing.T) {
	for _, row := range spellings() {
		n, err := icp.ParseLenient(row[0])
		if !assert.NoError(t, err) {
			continue
		}
		assert.Equal(t, row[1], n.String(), "%q", row[0])
	}
}

func TestParse(t *testing.T) {
	for _, row := range spellings() {
		text, canonical := row[0], row[1]
		n, err := icp.Parse(canonical)
		require.NoError(t, err)
		require.Equal(t, canonical, n.String())

		same, err := icp.Parse(n.English())
		require.NoError(t, err)
		require.Equal(t, n, same)

		if text != canonical && text != n.English() {
			m, err := icp.Parse(text)
			assert.ErrorIs(t, err, icp.NotCanonical, "%q", text)
			assert.Zero(t, m)
		}
	}
}

func TestRejects(t *testing.T) {
	for _, row := range table("rejects.tsv") {
		n, err := icp.ParseLenient(row[0])
		assert.Error(t, err, row[0])
		assert.Zero(t, n)
		_, err = icp.Parse(row[0])
		assert.Error(t, err, row[0])
	}
}

func TestRefusals(t *testing.T) {
	for _, row := range table("refusals.tsv") {
		offset, err := strconv.Atoi(row[1])
		require.NoError(t, err)
		requireRefused(t, row[0], offset, row[2])
	}
	long := "京ICP备11018762号" + strings.Repeat(" ", 256)
	requireRefused(t, long, 256, "TooLong")
	_, err := icp.ParseLenient(long[:256])
	require.NoError(t, err)
}

// requireRefused requires that neither Parse nor ParseLenient reads the text,
// for the reason of this name.
func requireRefused(t *testing.T, text string, offset int, reason string) {
	t.Helper()
	want := icp.ParseError{Input: text, Offset: offset, Reason: reasons[reason]}
	for _, parse := range []func(string) (icp.Number, error){icp.ParseLenient, icp.Parse} {
		n, err := parse(text)
		if assert.Equal(t, want, err, "%q is read as %v", text, n) {
			assert.ErrorIs(t, err, want.Reason)
			assert.Zero(t, n)
		}
	}
}

func TestMustParse(t *testing.T) {
	require.Equal(t, "京ICP备11018762号-11", icp.MustParse("京ICP备11018762号-11").String())
	require.PanicsWithValue(t, icp.ParseError{Input: "京ICP备", Offset: 9, Reason: icp.MissingSerial}, func() { icp.MustParse("京ICP备") })
}

func FuzzParse(f *testing.F) {
	for _, text := range texts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := icp.Parse(text)
		lenient, lenientErr := icp.ParseLenient(text)
		if err != nil {
			requireParseError(t, text, err)
			require.Zero(t, n)
			require.Equal(t, lenientErr == nil, errors.Is(err, icp.NotCanonical))
			return
		}
		require.Contains(t, []string{n.String(), n.English()}, text)
		require.NoError(t, lenientErr)
		require.Equal(t, n, lenient)
	})
}

func FuzzParseLenient(f *testing.F) {
	for _, text := range texts() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		assertAgreement(t, text)
		n, err := icp.ParseLenient(text)
		if err != nil {
			requireParseError(t, text, err)
			require.Zero(t, n)
			return
		}
		requireRoundTrip(t, n)
	})
}

// requireParseError requires that err is a proper ParseError for the text.
func requireParseError(t *testing.T, text string, err error) {
	var e icp.ParseError
	require.ErrorAs(t, err, &e)
	require.Equal(t, text, e.Input)
	require.True(t, 0 <= e.Offset && e.Offset <= len(text), "%+v", e)
	require.Contains(t, reasons, e.Reason.String())
	require.NotEmpty(t, e.Error())
}

func TestAllocations(t *testing.T) {
	for _, text := range []string{"京ICP备11018762号-11", "新ICP备2026003876号-1X", "粤B2-20090059-1626X", "Beijing ICP Filing No. 11018762-11"} {
		n := icp.MustParse(text)
		buf := make([]byte, 0, 64)
		allocations(t, 0, "Parse "+text, func() { icp.Parse(text) })
		allocations(t, 0, "AppendText "+text, func() { n.AppendText(buf) })
		allocations(t, 1, "String "+text, func() { sink = n.String() })
	}
	for _, text := range []string{"京ICP备11018762", "京ICP备XXXXXXXX号", "京公网安备11000002000001号", "hello", ""} {
		allocations(t, 0, "failed Parse "+text, func() {
			if _, err := icp.Parse(text); err == nil {
				panic(text)
			}
		})
	}
	for _, row := range spellings() {
		allocations(t, 0, "ParseLenient "+row[0], func() { icp.ParseLenient(row[0]) })
	}
}

var sink string // keeps what is written from being optimized away

func allocations(t *testing.T, want float64, what string, f func()) {
	t.Helper()
	assert.Equal(t, want, testing.AllocsPerRun(10, f), what)
}
