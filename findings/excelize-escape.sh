#!/usr/bin/env bash
# xuri/excelize v2.11.1, tealeg/xlsx v3.3.13
#
# Guess: a text comes back from a workbook as it was put in.
# Seen: not if _x and four hexadecimal digits are in it, as in names of files. In
# .xlsx this is a character (ECMA-376, ST_Xstring), and _ has to be written as
# _x005F_. excelize reads it so, but writes the text as it is: what it writes, it
# reads back as another text. tealeg/xlsx knows neither, so the two read different
# texts in the same workbook. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/xuri/excelize/v2@v2.11.1 github.com/tealeg/xlsx/v3@v3.3.13 <<'GO'
package main

import (
	"bytes"
	"fmt"

	"github.com/tealeg/xlsx/v3"
	"github.com/xuri/excelize/v2"
)

func main() {
	const text = "logo_x4EAC_small.png"
	book := excelize.NewFile()
	fmt.Println(book.SetCellValue("Sheet1", "A1", text))
	file, err := book.WriteToBuffer()
	fmt.Println(err)

	book, err = excelize.OpenReader(bytes.NewReader(file.Bytes()))
	fmt.Println(err)
	fmt.Println(book.GetCellValue("Sheet1", "A1"))

	other, err := xlsx.OpenBinary(file.Bytes())
	fmt.Println(err)
	cell, err := other.Sheets[0].Cell(0, 0)
	fmt.Println(cell.Value, err)
}
GO
expect go run . <<'OUT'
<nil>
<nil>
<nil>
logo京small.png <nil>
<nil>
logo_x4EAC_small.png <nil>
OUT
