#!/usr/bin/env bash
# xlsx (SheetJS) 0.18.5, numfmt 3.2.3 (JavaScript)
#
# Guess: [$-804] in a format says that Chinese is meant, and shows nothing; [$￥-804] has a sign
# to show (ECMA-376, 18.8.31). What is not known of Chinese, as numerals or days of the week, is
# left as the number.
# Seen: the sign that is not there is a dollar. What Chinese Excel offers as 中文小写数字 shows 2048
# as $2048, and as 星期三, a day of the week, $aaaa, also in CSV that is made of the sheet. Dates
# have no dollar. numfmt has none, and the day.
. "$(dirname "$0")/lib.bash"

npm_package xlsx@0.18.5 numfmt@3.2.3 <<'JS'
import XLSX from "xlsx";
import { format } from "numfmt";

const formats = ["[$-804]0", "[DBNum1][$-804]General", '[$-804]0"个网站"', "[$-804]aaaa;@", '[$-804]yyyy"年"m"月"d"日";@', "[$￥-804]0"];
const cells = formats.map((z, i) => ({ t: "n", v: i < 3 ? 2048 : 44197, z }));
const sheet = { "!ref": `A1:A${cells.length}` };
cells.forEach((cell, i) => (sheet["A" + (i + 1)] = cell));
const book = XLSX.write({ SheetNames: ["a"], Sheets: { a: sheet } }, { type: "buffer" });
const csv = XLSX.utils.sheet_to_csv(XLSX.read(book).Sheets.a).split("\n");
cells.forEach(({ v, z }, i) => console.log(v, z, "SheetJS:", csv[i], "numfmt:", format(z, v)));
JS
expect node main.mjs <<'OUT'
2048 [$-804]0 SheetJS: $2048 numfmt: 2048
2048 [DBNum1][$-804]General SheetJS: $2048 numfmt: 2048
2048 [$-804]0"个网站" SheetJS: $2048个网站 numfmt: 2048个网站
44197 [$-804]aaaa;@ SheetJS: $aaaa numfmt: 星期五
44197 [$-804]yyyy"年"m"月"d"日";@ SheetJS: 2021年1月1日 numfmt: 2021年1月1日
44197 [$￥-804]0 SheetJS: ￥44197 numfmt: ￥44197
OUT
