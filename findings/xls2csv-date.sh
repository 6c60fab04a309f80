#!/usr/bin/env bash
# catdoc 0.95 (xls2csv; Debian 12), xlsx (SheetJS) 0.18.5 and Spreadsheet::WriteExcel 2.40 write
#
# Guess: a date in a workbook of old Excel (.xls) is that date in the CSV file, or the number of
# its day, 44197 for 1 January 2021, if the format of the cell is not known.
# Seen: it is a day four years and one day later, 2 January 2025. A record in each workbook
# (Date1904 in MS-XLS) says with 0 or 1 whether days are counted from 1900 or, as on old
# Macintoshes, from 1904; to xls2csv it says 1904 by being there. What has a format of its own,
# as 2021年1月1日, is the number of the day, so that a column may have both. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package catdoc=1:0.95-6~deb12u1 libspreadsheet-writeexcel-perl=2.40-4 \
	libole-storage-lite-perl=0.20-2 libparse-recdescent-perl=1.967015+dfsg-4
export PERL5LIB=$PWD/usr/share/perl5
npm_package xlsx@0.18.5 <<'JS'
import XLSX from "xlsx";

const sheet = XLSX.utils.aoa_to_sheet([["粤B2-20090059"], ["沪ICP备05000001号"]]);
sheet.B1 = { t: "n", v: 44197, z: "m/d/yy" };
sheet.B2 = { t: "n", v: 44197, z: 'yyyy"年"m"月"d"日"' };
sheet["!ref"] = "A1:B2";
XLSX.writeFile({ SheetNames: ["a"], Sheets: { a: sheet } }, "SheetJS.xls", { bookType: "biff8" });
for (const name of ["SheetJS.xls", "WriteExcel.xls"]) {
  const { Sheets: { a } } = XLSX.readFile(name);
  console.log(name, "SheetJS:", a.B1.w, a.B2.w);
}
JS
perl -Mutf8 -MSpreadsheet::WriteExcel -e '
my $book = Spreadsheet::WriteExcel->new("WriteExcel.xls");
my $sheet = $book->add_worksheet("a");
$sheet->write_string(0, 0, "粤B2-20090059");
$sheet->write_number(0, 1, 44197, $book->add_format(num_format => 14));
$sheet->write_string(1, 0, "沪ICP备05000001号");
$sheet->write_number(1, 1, 44197, $book->add_format(num_format => "yyyy-m-d"));
'
convert() {
	node main.mjs
	local name
	for name in SheetJS.xls WriteExcel.xls; do
		echo "$name xls2csv:"
		xls2csv -d utf-8 -f %Y-%m-%d -b '' "$name"
	done
}
expect convert <<'OUT'
SheetJS.xls SheetJS: 1/1/21 2021年1月1日
WriteExcel.xls SheetJS: 1/1/21 2021-1-1
SheetJS.xls xls2csv:
"粤B2-20090059","2025-01-02"
"沪ICP备05000001号","44197"
WriteExcel.xls xls2csv:
"粤B2-20090059","2025-01-02"
"沪ICP备05000001号","44197"
OUT
