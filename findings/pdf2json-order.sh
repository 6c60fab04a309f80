#!/usr/bin/env bash
# pdf2json 4.0.3, unpdf 1.7.0, pdf-lib 1.17.1 writes (JavaScript)
#
# Guess: the text of a page (getRawTextContent) has its lines from the top to the bottom, or as they
# stand in the file, which is the same here.
# Seen: it has them from the bottom to the top: a number that goes on in the next line begins with its
# end, and the foot of a page, with the filing number, is its title. No error tells. unpdf has them in
# their order.
. "$(dirname "$0")/lib.bash"

npm_package pdf2json@4.0.3 unpdf@1.7.0 pdf-lib@1.17.1 <<'JS'
import { PDFDocument } from "pdf-lib";
import PDFParser from "pdf2json";
import { extractText } from "unpdf";

const document = await PDFDocument.create();
const page = document.addPage([400, 200]);
["About", "Guangdong ICP Filing No.", "11018762-11"].forEach((text, line) => page.drawText(text, { x: 20, y: 150 - 30 * line }));
const file = await document.save();
const parser = new PDFParser(null, true);
parser.on("pdfParser_dataReady", () => console.log("pdf2json", JSON.stringify(parser.getRawTextContent())));
parser.parseBuffer(Buffer.from(file.buffer));
console.log("unpdf", JSON.stringify((await extractText(file, { mergePages: true })).text));
JS
run() {
	node main.mjs | grep -v Warning
}
expect run <<'OUT'
pdf2json "11018762-11\r\nGuangdong ICP Filing No.\r\nAbout\r\n----------------Page (0) Break----------------\r\n"
unpdf "About\nGuangdong ICP Filing No.\n11018762-11"
OUT
