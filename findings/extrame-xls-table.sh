#!/usr/bin/env bash
# extrame/xls v0.0.1, xlsx (SheetJS) 0.18.5 writes
#
# Guess: a reader of .xls, the format of old Excel, reads a table of any length: texts stand in
# one table of the workbook, which goes on in further records (CONTINUE in MS-XLS) after 8 kB.
# Seen: extrame/xls has the texts of the first record, 234 filings of 300 or of 2,000. The others
# are empty cells in rows that are there, with their numbers. No error tells. SheetJS and
# catdoc 0.95 have all.
. "$(dirname "$0")/lib.bash"

npm_package xlsx@0.18.5 <<'JS'
import XLSX from "xlsx";

for (const length of [200, 300, 2000]) {
  const rows = Array.from({ length }, (_, i) => [`京ICP备${2021000000 + i}号`, i]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "filings");
  XLSX.writeFile(book, `${length}.xls`, { bookType: "biff8", bookSST: true });
  const read = XLSX.utils.sheet_to_json(XLSX.readFile(`${length}.xls`).Sheets.filings, { header: 1 });
  console.log(length, "SheetJS", read.filter(([text, number], i) => text === rows[i][0] && number === i).length);
}
JS
expect node main.mjs <<'OUT'
200 SheetJS 200
300 SheetJS 300
2000 SheetJS 2000
OUT
go_module github.com/extrame/xls@v0.0.1 <<'GO'
package main

import (
	"fmt"

	"github.com/extrame/xls"
)

func main() {
	for _, rows := range []int{200, 300, 2000} {
		book, err := xls.Open(fmt.Sprint(rows, ".xls"), "utf-8")
		if err != nil {
			panic(err)
		}
		texts, numbers := 0, 0
		for i := range rows {
			row := book.GetSheet(0).Row(i)
			if row.Col(0) == fmt.Sprintf("京ICP备%d号", 2021000000+i) {
				texts++
			}
			if row.Col(1) == fmt.Sprint(i) {
				numbers++
			}
		}
		fmt.Println(rows, "extrame", texts, "numbers:", numbers)
	}
}
GO
expect go run . <<'OUT'
200 extrame 200 numbers: 200
300 extrame 234 numbers: 300
2000 extrame 234 numbers: 2000
OUT
