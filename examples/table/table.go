// Package table reads tables as people have them, for the examples: CSV in the
// charsets and with the separators of all spreadsheets, and their workbooks. No
// row vanishes: what cannot be told apart is an error that says where.
package table

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/go-icp/icp/examples/charset"
)

// A Row is a row of a table that is not empty.
type Row struct {
	Line  int // where it begins; from 1
	Cells []string
}

// An Error says why a table cannot be read.
type Error struct {
	Line             int // where the row begins; 0 if it is none's
	english, chinese string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return e.english
	}
	return fmt.Sprintf("line %d: %s", e.Line, e.english)
}

// Chinese returns what Error does, for the customer.
func (e *Error) Chinese() string {
	if e.Line == 0 {
		return e.chinese
	}
	return fmt.Sprintf("第 %d 行：%s", e.Line, e.chinese)
}

// notTables are files that people take for tables of text.
var notTables = []struct{ begin, english, chinese string }{
	{"\xd0\xcf\x11\xe0", "a workbook of old Excel, or with a password; save it as .xlsx or CSV, without", "这是旧版 Excel 的 .xls 文件，或有密码的工作簿。请另存为没有密码的 .xlsx 或 CSV。"},
	{"%PDF", "a PDF and no table", "这是 PDF，不是表格。"},
	{"<", "a web page and no table; open it in a spreadsheet and save it as .xlsx or CSV", "这是网页，不是表格。请用电子表格软件打开，另存为 .xlsx 或 CSV。"},
}

// Read reads a table: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or
// GBK, or a workbook of Excel. An error ends the rows of a sheet, and those before
// it are of no use: nobody knows what was swallowed. Close the book.
func Read(r io.Reader) (*Book, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	begin := string(raw[:min(len(raw), 8)])
	if strings.HasPrefix(begin, "PK\x03\x04") {
		return openBook(raw)
	}
	for _, n := range notTables {
		if strings.HasPrefix(begin, n.begin) {
			return nil, &Error{0, n.english, n.chinese}
		}
	}
	text, err := Text(raw)
	if err != nil {
		return nil, err
	}
	return &Book{Sheets: []Sheet{{Rows: split(text)}}}, nil
}

// Text returns text of a file in UTF-8, without a byte order mark.
func Text(raw []byte) (string, error) {
	text, err := charset.Of(raw).NewDecoder().Bytes(raw)
	if err != nil {
		return "", err
	}
	if bytes.IndexByte(text[:min(len(text), 4096)], 0) >= 0 {
		return "", &Error{0, "this is no text and no table", "这不是表格，也不是文本。"}
	}
	return strings.TrimPrefix(string(text), "\ufeff"), nil
}

// isBlank reports whether there is nothing in the cells.
func isBlank(cells []string) bool {
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			return false
		}
	}
	return true
}
