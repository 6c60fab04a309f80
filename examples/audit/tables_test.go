package main

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// xlsx returns a workbook with the rows of a text with tabs.
func xlsx(t *testing.T, text string) string {
	f := excelize.NewFile()
	line := 0
	for row := range strings.Lines(text) {
		line++
		for i, cell := range strings.Split(strings.TrimSuffix(row, "\n"), "\t") {
			at, err := excelize.CoordinatesToCellName(i+1, line)
			require.NoError(t, err)
			require.NoError(t, f.SetCellValue("Sheet1", at, strings.ReplaceAll(cell, `\n`, "\n")))
		}
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.String()
}

// Tables as hosting companies have them: how many rows each has, what is
// registered in it, what is said of the rest. testdata/tables.tsv has them, with
// \n, \r and \t for what they stand for.
func TestTables(t *testing.T) {
	charsets := map[string]encoding.Encoding{
		"": encoding.Nop, "BOM": unicode.UTF8BOM, "GBK": simplifiedchinese.GBK,
		"UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	raw, err := os.ReadFile("testdata/tables.tsv")
	require.NoError(t, err)
	tables, refused, rows, complaints := 0, 0, 0, 0
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, c, 4, line)
		text := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\t`, "\t").Replace(c[1])
		if c[0] == "xlsx" {
			text = xlsx(t, strings.ReplaceAll(text, `\\`, `\`))
		} else {
			text, err = charsets[c[0]].NewEncoder().String(text)
			require.NoError(t, err)
		}
		tables++
		set, err := readRecords(write(t, "table", text))
		if wanted, ok := strings.CutPrefix(c[2], "!"); ok {
			refused++
			require.Error(t, err, c[1])
			assert.Contains(t, troubleOf(err).Chinese, wanted, c[1])
			continue
		}
		require.NoError(t, err, c[1])
		rows += set.count
		var got, said []string
		for _, r := range set.records {
			if !r.IsZero() {
				s := r.Domain + "=" + r.String()
				for _, p := range r.Police {
					s += "+" + p.String()
				}
				got = append(got, s)
			}
			if r.Complaint != nil {
				said = append(said, r.Complaint.Text().Chinese)
			}
		}
		complaints += len(said)
		assert.Equal(t, c[2], strconv.Itoa(set.count)+" "+strings.Join(got, " "), c[1])
		assert.Equal(t, c[3], strings.Join(said, " / "), c[1])
	}
	t.Logf("%d tables: %d refused, %d rows read, %d complaints", tables, refused, rows, complaints)
}
