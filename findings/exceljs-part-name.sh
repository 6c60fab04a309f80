#!/usr/bin/env bash
# exceljs 4.4.0, read-excel-file 9.3.17, xlsx (SheetJS) 0.18.5 (JavaScript)
#
# Guess: which part of a workbook is a sheet is told by what the workbook links to. The names of
# parts are free (ECMA-376, part 2), with / in front or without, so that sheets in filings.xml and
# hosts.xml are read as those in sheet1.xml and sheet2.xml, which Excel writes.
# Seen: exceljs has no sheet at all then, and no error, as it reads parts by their names. Its reader
# of streams has none, too, and calls the sheets of a workbook whose links begin with / Sheet1
# and Sheet2. The two others have all.
. "$(dirname "$0")/lib.bash"

npm_package exceljs@4.4.0 read-excel-file@9.3.17 xlsx@0.18.5 fflate@0.8.3 <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import XLSX from "xlsx";

const book = XLSX.utils.book_new();
for (const name of ["备案", "域名"]) {
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[name]]), name);
}
XLSX.writeFile(book, "sheet1.xlsx", { bookSST: true });

// rename writes the same workbook with another text in the names of its parts and in its links.
function rename(file, from, to) {
  const parts = Object.entries(unzipSync(readFileSync("sheet1.xlsx"))).map(([name, bytes]) => {
    return [name.replaceAll(from, to), strToU8(strFromU8(bytes).replaceAll(from, to))];
  });
  writeFileSync(file, zipSync(Object.fromEntries(parts)));
}
rename("filings1.xlsx", "worksheets/sheet", "worksheets/filings");
rename("links.xlsx", 'Target="worksheets/', 'Target="/xl/worksheets/');

for (const file of ["sheet1.xlsx", "filings1.xlsx", "links.xlsx"]) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const streamed = [];
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file)) {
    streamed.push(sheet.name);
  }
  console.log(file, "exceljs", workbook.worksheets.map((sheet) => sheet.name), "streamed", streamed);
  console.log(file, "read-excel-file", (await readExcelFile(file)).map((sheet) => sheet.sheet), "SheetJS", XLSX.readFile(file).SheetNames);
}
JS
expect node main.mjs <<'OUT'
sheet1.xlsx exceljs [ '备案', '域名' ] streamed [ '备案', '域名' ]
sheet1.xlsx read-excel-file [ '备案', '域名' ] SheetJS [ '备案', '域名' ]
filings1.xlsx exceljs [] streamed []
filings1.xlsx read-excel-file [ '备案', '域名' ] SheetJS [ '备案', '域名' ]
links.xlsx exceljs [ '备案', '域名' ] streamed [ 'Sheet1', 'Sheet2' ]
links.xlsx read-excel-file [ '备案', '域名' ] SheetJS [ '备案', '域名' ]
OUT
