package table_test

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/go-icp/icp/examples/table"
)

// read returns the rows as "1 a|b", and the error.
func read(text string) (rows []string, err error) {
	book, err := table.Read(strings.NewReader(text))
	if err != nil {
		return nil, err
	}
	for row, err := range book.Sheets[0].Rows {
		if err != nil {
			return rows, err
		}
		rows = append(rows, fmt.Sprintf("%d %s", row.Line, strings.Join(row.Cells, "|")))
	}
	return rows, nil
}

func TestRead(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"a,b\n1,2\n", []string{"1 a|b", "2 1|2"}},
		{"a,b\n1,2", []string{"1 a|b", "2 1|2"}},
		{"a,b\r\n\r\n,\r\n1,2\r\n", []string{"1 a|b", "4 1|2"}},
		{"a,b\r1,2\r", []string{"1 a|b", "2 1|2"}},
		{"a;b\n1,2;3\n", []string{"1 a|b", "2 1,2|3"}},
		{"a\tb\n1,2\t3,4\n", []string{"1 a|b", "2 1,2|3,4"}},
		{"sep=;\n1,2;3,4\n", []string{"2 1,2|3,4"}},
		{"\"sep=,\"\r\na,b\r\n", []string{"2 a|b"}},
		{"客户备案表\na,b\n1,2\n", []string{"1 客户备案表", "2 a|b", "3 1|2"}},
		{"a\n1\n", []string{"1 a", "2 1"}},
		{"", nil},
		{"\n,\n", nil},

		// Quotations.
		{`"a","b ""c"""` + "\n1,\"2,3\"\n", []string{`1 a|b "c"`, "2 1|2,3"}},
		{"a,b\n1, \"2,3\" \n", []string{"1 a|b", "2 1|2,3"}},
		{"a,b\n\"1\r\n2\",3\n4,5\n", []string{"1 a|b", "2 1\r\n2|3", "4 4|5"}},
		{"a,b\n1,\"x\n\ny\"\n4,5\n", []string{"1 a|b", "2 1|x\n\ny", "5 4|5"}},
		{`a,b,""` + "\n1,2,\"\"", []string{"1 a|b|", "2 1|2|"}},

		// Quotes that are text.
		{"a,b\n15\",2\n3,24\"\n5,6\n", []string{"1 a|b", `2 15"|2`, `3 3|24"`, "4 5|6"}},
		{"a,b\n1,\"老客户\"续费\n3,\"普通\"\n", []string{"1 a|b", `2 1|"老客户"续费`, "3 3|普通"}},
		{"a,b\n\"老客户\"续费,\"普通\"\n3,4\n", []string{"1 a|b", `2 "老客户"续费|普通`, "3 3|4"}},
		{"a,b\n\"他说\"好\"的\",2\n3,4\n", []string{"1 a|b", `2 他说"好"的|2`, "3 3|4"}},
		{"a,b\n1,2 \"x\"\n3,4\n", []string{"1 a|b", `2 1|2 "x"`, "3 3|4"}},
	} {
		got, err := read(test.text)
		require.NoError(t, err, "%q", test.text)
		assert.Equal(t, test.want, got, "%q", test.text)
	}
}

// Where a quotation swallows rows, and where cells end nobody knows, there is an
// error with the line where the row begins; the rows behind it are not read.
func TestReadRefuses(t *testing.T) {
	for _, test := range []struct {
		row  string // the third of five
		rows int    // that are read before it
	}{
		{`3,"x,3`, 2},
		{`"3,x,3`, 2},
		{`3,x,"3`, 2},
		{`3,x,"3` + "\n" + `4,15",4`, 2}, // is closed, a row too late
		{`3,x,"3` + "\n" + `4,x,15"`, 2}, // and here
		{`3,x,"3` + "\n4,x,4\n" + `5,"y",5`, 2},
		{`3,"x"",3`, 2},     // the quote is doubled by mistake
		{`3,"他说"好,的",3`, 2}, // has another width
		{`3,"甲"乙,丙"`, 2},    // has the width, and may mean 甲"乙,丙
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			text := strings.ReplaceAll("a,b,c\n1,1,1\n"+test.row+"\n7,7,7\n8,8,8\n", "\n", end)
			got, err := read(text)
			var e *table.Error
			require.ErrorAs(t, err, &e, "%q", text)
			assert.Equal(t, 3, e.Line, "%q", text)
			assert.Contains(t, e.Error(), "line 3: ")
			assert.Contains(t, e.Chinese(), "第 3 行：")
			assert.Len(t, got, test.rows, "%q", text)
		}
	}
	for _, text := range []string{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "<html><table>", "%PDF-1.7", "a\x00b"} {
		_, err := read(text)
		var e *table.Error
		require.ErrorAs(t, err, &e, "%q", text)
		assert.NotEmpty(t, e.Chinese())
	}
	_, err := table.Read(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}

// A stray quote anywhere in a table takes no row away: either all rows are there,
// in their lines, or there is an error.
func TestReadLosesNothing(t *testing.T) {
	const rows = 6
	table := strings.Repeat("s.cn,甲 x,京ICP备11018762号-1\n", rows)
	for _, end := range []string{"\n", "\r\n", "\r"} {
		text := strings.ReplaceAll(table, "\n", end)
		for i := range len(text) + 1 {
			for j := i; j <= len(text); j += 7 {
				got, err := read(text[:i] + `"` + text[i:j] + `"` + text[j:])
				if err == nil && !assert.Len(t, got, rows, "%d %d", i, j) {
					return
				}
			}
			got, err := read(text[:i] + `"` + text[i:])
			if err == nil && !assert.Len(t, got, rows, i) {
				return
			}
		}
	}
}

func TestReadCharsets(t *testing.T) {
	const text = "域名\t备案号\r\na.cn\t京ICP备11018762号-1\r\n"
	for name, e := range map[string]encoding.Encoding{
		"UTF-8": encoding.Nop, "UTF-8 with its mark": unicode.UTF8BOM, "GBK": simplifiedchinese.GBK,
		"UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16 BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	} {
		encoded, err := e.NewEncoder().String(text)
		require.NoError(t, err)
		got, err := read(encoded)
		require.NoError(t, err, name)
		assert.Equal(t, []string{"1 域名|备案号", "2 a.cn|京ICP备11018762号-1"}, got, name)
	}
	// One byte that a disk has damaged does not make GBK of it.
	got, err := read("域名\t备案号\na.cn\t京ICP备11018762号-1\xff\n")
	require.NoError(t, err)
	assert.Equal(t, "2 a.cn|京ICP备11018762号-1\ufffd", got[1])
}

// Rows come in the order of their lines, none of them empty, whatever the text.
func FuzzRead(f *testing.F) {
	for _, text := range []string{"a,b\n\"1\n2\",3\n", "sep=;\r\"a\"b;c", "a\t\"\"\"\"", "\"\"\"a\"\"b\",", "\xff\xfea\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		book, err := table.Read(strings.NewReader(text))
		if err != nil || len(book.Sheets) != 1 {
			return
		}
		defer book.Close()
		line := 0
		for row, err := range book.Sheets[0].Rows {
			require.Greater(t, row.Line, line)
			line = row.Line
			require.Equal(t, err == nil, strings.TrimSpace(strings.Join(row.Cells, "")) != "")
		}
	})
}
