package table_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"

	"github.com/go-icp/icp/examples/table"
)

// workbook returns a workbook whose sheets have the rows at their places.
func workbook(t *testing.T, sheets ...map[int][]string) []byte {
	f := excelize.NewFile()
	for i, rows := range sheets {
		name := []string{"Sheet1", "客户"}[i]
		_, err := f.NewSheet(name)
		require.NoError(t, err)
		for line, cells := range rows {
			for column, value := range cells {
				at, err := excelize.CoordinatesToCellName(column+1, line)
				require.NoError(t, err)
				require.NoError(t, f.SetCellValue(name, at, value))
			}
		}
	}
	var b bytes.Buffer
	require.NoError(t, f.Write(&b))
	return b.Bytes()
}

// isRecords reports whether the columns are those of a table of records.
func isRecords(columns []table.Column) bool {
	return slices.Contains(columns, table.Domain) && slices.Contains(columns, table.Number)
}

func under(t *testing.T, raw []byte) (p table.Part, ok bool, rows []table.Row) {
	book, err := table.Read(bytes.NewReader(raw))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, book.Close()) })
	p, ok, err = book.Under(isRecords)
	require.NoError(t, err)
	if ok {
		for row, err := range p.Rows {
			require.NoError(t, err)
			rows = append(rows, row)
		}
	}
	return p, ok, rows
}

// The sheet that has the columns is read, with the rows' own numbers: empty ones
// count.
func TestBook(t *testing.T) {
	p, ok, rows := under(t, workbook(t,
		map[int][]string{1: {"说明"}, 3: {"域名", "备注"}},
		map[int][]string{2: {"客户备案表"}, 4: {"域名", "*备案号"}, 5: {"a.cn\nb.cn", "京ICP备11018762号-1"}, 9: {"", "沪ICP备13002172号"}},
	))
	require.True(t, ok)
	assert.Equal(t, table.Row{Line: 4, Cells: []string{"域名", "*备案号"}}, p.Headings)
	assert.Equal(t, []table.Column{table.Domain, table.Number}, p.Columns)
	assert.Equal(t, []table.Row{{5, []string{"a.cn\nb.cn", "京ICP备11018762号-1"}}, {9, []string{"", "沪ICP备13002172号"}}}, rows)

	p, ok, _ = under(t, workbook(t, map[int][]string{1: {"说明"}, 3: {"域名", "备注"}}))
	assert.False(t, ok)
	assert.Equal(t, []string{"域名", "备注"}, p.Headings.Cells, "what the table has instead")

	for _, zip := range []string{"PK\x03\x04mimetype", "PK\x03\x04xl/workbook.xml"} {
		_, err := table.Read(strings.NewReader(zip))
		var e *table.Error
		require.ErrorAs(t, err, &e)
		assert.Equal(t, strings.Contains(zip, "mimetype"), strings.Contains(e.Error(), ".ods"), "%v", e)
	}
}

// A title above the headings is none of them; number and icp are the number's
// columns where nothing else is.
func TestUnder(t *testing.T) {
	for text, want := range map[string][]table.Column{
		"客户,备案,一览表\n域名,备案号\n":              {table.Domain, table.Number},
		"number,域名,备案号\n1,a.cn,无\n":        {table.Other, table.Domain, table.Number},
		"域名,number\na.cn,京ICP备05000001号\n": {table.Domain, table.Number},
		"ICP;Domain\n": {table.Number, table.Domain},
	} {
		p, ok, _ := under(t, []byte(text))
		require.True(t, ok, text)
		assert.Equal(t, want, p.Columns, text)
	}
}
