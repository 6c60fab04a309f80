#!/usr/bin/env bash
# docx2txt 1.4 (Perl, Debian 12), docx (JavaScript) 9.5.1 writes, mammoth 1.13.0
#
# Guess: each paragraph of a document has its line in the text, and so have at least the rows of a
# table, as they are paragraphs, too.
# Seen: only if the element has attributes, <w:p w:rsidR=…>, or properties in it. Word writes the
# former, for its own use, so that all is well with its files; a paragraph without a style that a
# library writes has neither (both may be left out: ECMA-376, 17.3.1.22). Such ones are glued to
# what follows, and so are rows of a table: 号-1 and 2 are 号-12, 20090059 and 12 are 2009005912.
# No error tells. mammoth has a line for each.
. "$(dirname "$0")/lib.bash"

debian_package docx2txt=1.4-5
npm_package docx@9.5.1 mammoth@1.13.0 <<'JS'
import { writeFileSync } from "node:fs";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import mammoth from "mammoth";

const rows = [["京ICP备2021007013号-1", "2"], ["粤B2-20090059", "12"]].map(
  (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
);
const children = [new Paragraph("京ICP备11018762号-1"), new Paragraph("1. 关于"), new Table({ rows })];
const buffer = await Packer.toBuffer(new Document({ sections: [{ children }] }));
writeFileSync("a.docx", buffer);
const { value } = await mammoth.extractRawText({ buffer });
console.log("mammoth", value.trim().split("\n\n"));
JS
convert() {
	node main.mjs
	python3 -m zipfile --extract a.docx a
	printf 'docx2txt %s\n' "$(docx2txt a -)"
}
expect convert <<'OUT'
mammoth [
  '京ICP备11018762号-1',
  '1. 关于',
  '京ICP备2021007013号-1',
  '2',
  '粤B2-20090059',
  '12'
]
docx2txt 京ICP备11018762号-11. 关于京ICP备2021007013号-12粤B2-2009005912
OUT
