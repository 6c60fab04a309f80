#!/usr/bin/env bash
# Spreadsheet::XLSX 0.17, Spreadsheet::ParseXLSX 0.27 (Perl), readxl 1.4.2 (R 4.2.2; all of Debian 12),
# xlsx (SheetJS) 0.18.5, exceljs 4.4.0 (JavaScript)
#
# Guess: an empty text in the table of texts of a workbook, <si/>, which the schema allows (ECMA-376,
# 18.4.8) and XML says is the same as <si></si>, is a text as others are: the cells, which name texts by
# their place in that table, have theirs.
# Seen: SheetJS, Spreadsheet::XLSX and readxl do not count it. Each cell whose text stands behind it in
# the table has the next one's: the name of the company is the license, and the license another's
# filing. No error tells, but where the last text is asked for in readxl. <si></si> is not counted by
# readxl alone. exceljs and ParseXLSX have all cells as they are.
. "$(dirname "$0")/lib.bash"

debian_package libspreadsheet-xlsx-perl=0.17-1 libspreadsheet-parsexlsx-perl=0.27-3+deb12u2 libspreadsheet-parseexcel-perl libarchive-zip-perl libxml-twig-perl libxml-parser-perl \
	libgraphics-colorutils-perl libole-storage-lite-perl libcryptx-perl libcrypt-rc4-perl libdigest-perl-md5-perl libio-stringy-perl libwww-perl libunicode-map-perl libjcode-perl \
	r-base-core=4.2.2.20221110-2 libblas3 liblapack3 libgfortran5 libtirpc3 libreadline8 libicu72 libpcre2-8-0 \
	r-cran-readxl=1.4.2-1 r-cran-{cellranger,rematch,tibble,pillar,vctrs,fansi,utf8,pkgconfig,cli,glue,rlang,lifecycle,magrittr,progress,prettyunits,hms,crayon,r6}
export R_HOME=$PWD/usr/lib/R R_SHARE_DIR=$PWD/usr/share/R/share R_LIBS=$PWD/usr/lib/R/site-library EDITOR=vi TZ=UTC
libraries=$LD_LIBRARY_PATH:$LD_LIBRARY_PATH/blas:$LD_LIBRARY_PATH/lapack:$R_HOME/lib
rm "$R_HOME"/etc/*
cp etc/R/* "$R_HOME/etc"
touch "$R_HOME/etc/Renviron"
npm_package xlsx@0.18.5 exceljs@4.4.0 jszip@3.10.1 <<'JS'
import { writeFileSync } from "node:fs";
import exceljs from "exceljs";
import JSZip from "jszip";
import XLSX from "xlsx";

for (const [name, empty] of [["one", "<si/>"], ["two", "<si></si>"]]) {
  // A workbook that SheetJS writes, whose second text is made empty in the file.
  const rows = [["甲公司", "空", "京ICP备05000593号"], ["乙公司", "粤B2-20090059", "沪ICP备11018762号"], ["丙公司", "丁公司", "戊公司"]];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Sheet1");
  const zip = await JSZip.loadAsync(XLSX.write(book, { type: "buffer", bookSST: true }));
  const texts = await zip.file("xl/sharedStrings.xml").async("string");
  zip.file("xl/sharedStrings.xml", texts.replace("<si><t>空</t></si>", empty));
  const file = await zip.generateAsync({ type: "nodebuffer" });
  writeFileSync(`${name}.xlsx`, file);

  const { Sheets } = XLSX.read(file);
  console.log(empty, "SheetJS", ...XLSX.utils.sheet_to_json(Sheets.Sheet1, { header: 1 })[1]);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file);
  console.log(empty, "exceljs", ...workbook.worksheets[0].getRow(2).values.slice(1));
}
JS
cat >main.pl <<'PL'
use utf8;
use open qw(:std :utf8);
use Spreadsheet::ParseXLSX;
use Spreadsheet::XLSX;

for my $name ("one", "two") {
    my $sheet = Spreadsheet::XLSX->new("$name.xlsx")->{Worksheet}[0];
    my @texts = map { $_->{Val} } @{ $sheet->{Cells}[1] };
    utf8::decode($_) for @texts;
    print "$name Spreadsheet::XLSX @texts\n";
    $sheet = Spreadsheet::ParseXLSX->new->parse("$name.xlsx")->worksheet(0);
    print "$name Spreadsheet::ParseXLSX @{[ map { $sheet->get_cell(1, $_)->value } 0 .. 2 ]}\n";
}
PL
cat >main.R <<'R'
for (name in c("one", "two")) {
  read <- try(suppressMessages(readxl::read_excel(paste0(name, ".xlsx"), range = "A1:C2", col_names = FALSE)), silent = TRUE)
  cat(name, "readxl", if (inherits(read, "try-error")) "error" else unlist(read[2, ]), fill = TRUE)
}
R
run() {
	LD_LIBRARY_PATH='' node main.mjs
	perl -Iusr/share/perl5 -I"$(echo usr/lib/*/perl5/5.36)" main.pl 2>/dev/null
	LD_LIBRARY_PATH=$libraries "$R_HOME/bin/exec/R" --vanilla --no-echo -f main.R
}
expect run <<'OUT'
<si/> SheetJS 粤B2-20090059 沪ICP备11018762号 丙公司
<si/> exceljs 乙公司 粤B2-20090059 沪ICP备11018762号
<si></si> SheetJS 乙公司 粤B2-20090059 沪ICP备11018762号
<si></si> exceljs 乙公司 粤B2-20090059 沪ICP备11018762号
one Spreadsheet::XLSX 粤B2-20090059 沪ICP备11018762号 丙公司
one Spreadsheet::ParseXLSX 乙公司 粤B2-20090059 沪ICP备11018762号
two Spreadsheet::XLSX 乙公司 粤B2-20090059 沪ICP备11018762号
two Spreadsheet::ParseXLSX 乙公司 粤B2-20090059 沪ICP备11018762号
one readxl 粤B2-20090059 沪ICP备11018762号 丙公司
two readxl 粤B2-20090059 沪ICP备11018762号 丙公司
OUT
