#!/usr/bin/env bash
# ledongthuc/pdf v0.0.0-20260907135840-6c8c28e0e8a0, dslipak/pdf v0.0.2, unpdf 1.7.0, pdf2json 4.0.3
#
# Guess: the text of a PDF file in one of the encodings that each reader has to know
# (ISO 32000-1, 9.7.5.2), here GBK-EUC-H, as in Chinese files without fonts, is text.
# Seen: both libraries for Go return U+FFFD for each byte of a Han character, so that digits
# and Latin letters stay and the rest is gone, without an error. unpdf returns nothing, and
# warns on the console that a parameter is missing. pdf2json has the text.
. "$(dirname "$0")/lib.bash"

objects=(
	'<< /Type /Catalog /Pages 2 0 R >>'
	'<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
	'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>'
	$'<< /Length 44 >>\nstream\nBT /F1 12 Tf 50 100 Td <B1B8B0B8BAC5> Tj ET \nendstream' # 备案号
	'<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>'
	'<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 7 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>'
	'<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>'
)
printf '%%PDF-1.4\n' >gbk.pdf
offsets=''
for i in "${!objects[@]}"; do
	printf -v offsets '%s%010d 00000 n \n' "$offsets" "$(wc -c <gbk.pdf)"
	printf '%d 0 obj\n%s\nendobj\n' $((i + 1)) "${objects[i]}" >>gbk.pdf
done
xref=$(wc -c <gbk.pdf)
printf 'xref\n0 8\n0000000000 65535 f \n%strailer\n<< /Size 8 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n' "$offsets" "$xref" >>gbk.pdf

go_module github.com/ledongthuc/pdf@v0.0.0-20260907135840-6c8c28e0e8a0 github.com/dslipak/pdf@v0.0.2 <<'GO'
package main

import (
	"fmt"
	"io"
	"strings"

	dslipak "github.com/dslipak/pdf"
	ledongthuc "github.com/ledongthuc/pdf"
)

func main() {
	file, r, err := ledongthuc.Open("gbk.pdf")
	check(err)
	defer file.Close()
	show(r.GetPlainText())
	other, err := dslipak.Open("gbk.pdf")
	check(err)
	show(other.GetPlainText())
}

func show(text io.Reader, err error) {
	check(err)
	b, err := io.ReadAll(text)
	check(err)
	fmt.Printf("%+q\n", strings.TrimSpace(string(b)))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
"\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
"\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"
OUT

npm_package unpdf@1.7.0 pdf2json@4.0.3 <<'JS'
import { readFile } from "node:fs/promises";
import PDFParser from "pdf2json";
import { extractText, getDocumentProxy } from "unpdf";

const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile("gbk.pdf"))), { mergePages: true });
console.log("unpdf", JSON.stringify(text));
const parser = new PDFParser();
parser.on("pdfParser_dataReady", ({ Pages }) => console.log("pdf2json", Pages[0].Texts.map((t) => decodeURIComponent(t.R[0].T)).join("")));
parser.loadPDF("gbk.pdf");
JS
expect node main.mjs <<'OUT'
Warning: loadFont - translateFont failed: "UnknownErrorException: Ensure that the `cMapUrl` API parameter is provided.".
unpdf ""
Warning: Setting up fake worker.
pdf2json 备案号
OUT
