#!/usr/bin/env bash
# xlsx (SheetJS) 0.18.5 (JavaScript)
#
# Guess: a sheet named 备案 & 域名 has that name when the workbook is read again, whatever the format, and
# a phonetic guide (拼音) in a cell is above its text, or left out.
# Seen: in .ods the name is 备案 &amp; 域名, by which Sheets has it and a program that asks for the one it
# wrote has nothing; and &#x5907;, as writers of ASCII have it, is the name of the sheet 备. In .xlsx
# and .xls it is as written. The guide is glued to the character, 沪hù, and a first line that is empty
# is gone.
. "$(dirname "$0")/lib.bash"

npm_package xlsx@0.18.5 <<'JS'
import XLSX from "xlsx";

const cell = "<text:p/><text:p>京 &amp; <text:ruby><text:ruby-base>沪</text:ruby-base><text:ruby-text>hù</text:ruby-text></text:ruby></text:p>";
for (const bookType of ["xlsx", "biff8", "ods"]) {
  const { SheetNames, Sheets } = XLSX.read(XLSX.write({ SheetNames: ["备案 & 域名"], Sheets: { "备案 & 域名": XLSX.utils.aoa_to_sheet([["a & b"]]) } }, { bookType, type: "buffer" }));
  console.log(bookType, SheetNames, Sheets["备案 & 域名"]?.A1.v, Object.values(Sheets)[0].A1.v);
}
const flat = `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="&#x5907;"><table:table-row><table:table-cell office:value-type="string">${cell}</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>`;
const { SheetNames, Sheets } = XLSX.read(flat, { type: "string" });
console.log("fods", SheetNames, JSON.stringify(Object.values(Sheets)[0].A1.v));
JS
expect node main.mjs <<'OUT'
xlsx [ '备案 & 域名' ] a & b a & b
biff8 [ '备案 & 域名' ] a & b a & b
ods [ '备案 &amp; 域名' ] undefined a & b
fods [ '&#x5907;' ] "京 & 沪hù"
OUT
