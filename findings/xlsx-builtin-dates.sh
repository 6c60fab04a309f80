#!/usr/bin/env bash
# exceljs 4.4.0, read-excel-file 5.8.6, xlsx (SheetJS) 0.18.5 (JavaScript), xlsx2csv 0.7.8 (Python,
# Debian 12); Excel::Writer::XLSX 1.10 writes
#
# Guess: what tells dates in .xlsx by the format of the cell knows those formats, too, that have a
# number only, without a text in the file. ECMA-376, 18.8.30, has a table of them for each language:
# in Chinese 31 is yyyy"年"m"月"d"日", 57 yyyy"年"m"月", 58 m"月"d"日". Or it knows the English ones only.
# Seen: exceljs and xlsx2csv know the English ones only, so that 1 January 2021 is 44197, a number
# among dates. read-excel-file knows 27, 30, 36, 50 and 57, but not 31, the one of year, month and
# day, nor 58. SheetJS has a date for each. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package xlsx2csv=1:0.7.8-1 libexcel-writer-xlsx-perl=1.10-1 libarchive-zip-perl
PERL5LIB=$PWD/usr/share/perl5 perl -MExcel::Writer::XLSX -e '
my $book = Excel::Writer::XLSX->new("a.xlsx");
my $sheet = $book->add_worksheet("a");
my $row = 0;
for (14, 27 .. 31, 36, 50 .. 54, 57, 58) {
	my $format = $book->add_format;
	$format->set_num_format($_);
	$sheet->write_number($row, 0, $_);
	$sheet->write_number($row++, 1, 44197, $format);
}
'
npm_package exceljs@4.4.0 read-excel-file@5.8.6 xlsx@0.18.5 <<'JS'
import { execFileSync } from "node:child_process";
import ExcelJS from "exceljs";
import readExcelFile from "read-excel-file/node";
import XLSX from "xlsx";

const day = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);
const { worksheets } = await new ExcelJS.Workbook().xlsx.readFile("a.xlsx");
const rows = await readExcelFile("a.xlsx");
const csv = execFileSync("python3", ["usr/bin/xlsx2csv", "a.xlsx"], { encoding: "utf8" }).split("\n");
const { a } = XLSX.readFile("a.xlsx").Sheets;
rows.forEach(([format, value], i) => {
  const cell = worksheets[0].getCell(i + 1, 2).value;
  console.log(format, "exceljs:", day(cell), "read-excel-file:", day(value), "xlsx2csv:", csv[i].split(",")[1], "SheetJS:", a["B" + (i + 1)].w);
});
JS
export PYTHONPATH=$PWD/usr/lib/python3/dist-packages
expect node main.mjs <<'OUT'
14 exceljs: 2021-01-01 read-excel-file: 2021-01-01 xlsx2csv: 01-01-21 SheetJS: 1/1/21
27 exceljs: 44197 read-excel-file: 2021-01-01 xlsx2csv: 44197 SheetJS: 1/1/21
28 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
29 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
30 exceljs: 44197 read-excel-file: 2021-01-01 xlsx2csv: 44197 SheetJS: 1/1/21
31 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
36 exceljs: 44197 read-excel-file: 2021-01-01 xlsx2csv: 44197 SheetJS: 1/1/21
50 exceljs: 44197 read-excel-file: 2021-01-01 xlsx2csv: 44197 SheetJS: 1/1/21
51 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
52 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
53 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
54 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
57 exceljs: 44197 read-excel-file: 2021-01-01 xlsx2csv: 44197 SheetJS: 1/1/21
58 exceljs: 44197 read-excel-file: 44197 xlsx2csv: 44197 SheetJS: 1/1/21
OUT
