package table

import (
	"bytes"
	"iter"
	"slices"

	"github.com/xuri/excelize/v2"
)

// A Book is what a file has: one table if it is text, any number if it is a workbook.
type Book struct {
	Sheets []Sheet
	file   *excelize.File // nil if it is text
}

// A Sheet is a table.
type Sheet struct {
	Name string // empty if the file is text
	Rows iter.Seq2[Row, error]
}

// Close removes what the book has on the disk.
func (b *Book) Close() error {
	if b.file == nil {
		return nil
	}
	return b.file.Close()
}

// Parts of a workbook that are larger than this, unpacked, are read from the disk.
const inMemory = 1 << 20

// largest is how large a workbook may be, unpacked.
const largest = 1 << 30

// openBook reads a workbook.
func openBook(raw []byte) (*Book, error) {
	f, err := excelize.OpenReader(bytes.NewReader(raw), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: largest, UnzipXMLSizeLimit: inMemory,
	})
	if err != nil {
		if !bytes.Contains(raw, []byte("xl/workbook")) {
			return nil, &Error{0, "no workbook of Excel, but an .ods or another zip file; save it as .xlsx or CSV", "这不是 Excel 工作簿，而是 .ods 或其他 zip 文件。请另存为 .xlsx 或 CSV。"}
		}
		return nil, &Error{0, "a workbook that cannot be read: " + err.Error(), "这个工作簿无法读取：" + err.Error()}
	}
	b := &Book{file: f}
	for _, name := range f.GetSheetList() {
		b.Sheets = append(b.Sheets, Sheet{name, sheetRows(f, name)})
	}
	return b, nil
}

// sheetRows iterates over the rows of a sheet, which is not read as a whole.
func sheetRows(f *excelize.File, name string) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		rows, err := f.Rows(name)
		if err != nil {
			yield(Row{}, err)
			return
		}
		defer rows.Close()
		for line := 1; rows.Next(); line++ {
			cells, err := rows.Columns()
			if err != nil {
				yield(Row{Line: line}, err)
				return
			}
			if !isBlank(cells) && !yield(Row{line, cells}, nil) {
				return
			}
		}
		if err := rows.Error(); err != nil {
			yield(Row{}, err)
		}
	}
}

// A Part is the part of a table that is under its headings.
type Part struct {
	Headings Row
	Columns  []Column // of the headings
	Rows     iter.Seq2[Row, error]
}

// headingRows is in how many rows the headings are looked for: there may be a
// title above them.
const headingRows = 20

// Under returns the first part of the book that has the columns. If there is none,
// ok is false, and the headings are what may have been meant for some.
func (b *Book) Under(has func([]Column) bool) (p Part, ok bool, err error) {
	for _, s := range b.Sheets {
		left := headingRows
		for row, err := range s.Rows {
			if err != nil {
				return p, false, err
			}
			columns := ColumnsOf(row.Cells)
			if has(columns) {
				return Part{row, columns, below(s.Rows, row.Line)}, true, nil
			}
			if len(row.Cells) > len(p.Headings.Cells) {
				p.Headings = row
			}
			if left--; left == 0 {
				break
			}
		}
	}
	return p, false, nil
}

// ColumnsOf returns what the columns under the headings have. One that is headed
// number, or icp, has the ICP number if no other has.
func ColumnsOf(headings []string) []Column {
	columns := make([]Column, len(headings))
	for i, h := range headings {
		columns[i] = Heading(h)
	}
	other := Number
	if slices.Contains(columns, Number) || slices.Contains(columns, Entity) {
		other = Other
	}
	for i, c := range columns {
		if c == perhapsNumber {
			columns[i] = other
		}
	}
	return columns
}

// below returns the rows behind a line.
func below(rows iter.Seq2[Row, error], line int) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		for row, err := range rows {
			if (err != nil || row.Line > line) && !yield(row, err) {
				return
			}
		}
	}
}
