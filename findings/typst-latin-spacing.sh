#!/usr/bin/env bash
# Typst 0.14.2, by @myriaddreamin/typst-ts-node-compiler 0.7.0; unpdf 1.7.0, mupdf 1.28.1 (JavaScript);
# poppler-utils 22.12.0, pypdf 3.4.1 (Python; both Debian 12); Noto Sans SC as in
# @expo-google-fonts/noto-sans-sc 0.4.3
#
# Guess: the small gap that Typst has between Han and Latin by default is a matter of where glyphs
# stand, so that the text that is read of its PDF file, or found in it, has no spaces but those that
# were written.
# Seen: pdf.js, by unpdf, pdftotext and pypdf have a space at each, 京 ICP 备 11018762 号-11. mupdf has one
# behind ICP and 11018762, and none behind Han, and does not find the number as it was written. With the
# option cjk-latin-spacing: none there is no gap, and pypdf has spaces around ICP all the same.
. "$(dirname "$0")/lib.bash"

debian_package python3-pypdf=3.4.1-1+deb12u1 poppler-utils=22.12.0-2+deb12u3 libpoppler126 libcurl3-gnutls libnss3 libnspr4 libopenjp2-7 liblcms2-2 libjbig0 libtiff6 libdeflate0 libjpeg62-turbo libfreetype6 libfontconfig1 libpng16-16
npm_package @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/noto-sans-sc@0.4.3 unpdf@1.7.0 mupdf@1.28.1 <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import * as mupdf from "mupdf";
import { extractText, getDocumentProxy } from "unpdf";

const number = "京ICP备11018762号-11";
const fonts = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular";
const compiler = NodeCompiler.create({ workspace: ".", fontArgs: [{ fontPaths: [fonts] }] });
for (const spacing of ["auto", "none"]) {
  const source = `#set text(font: "Noto Sans SC", lang: "zh", cjk-latin-spacing: ${spacing})\n#set page(width: 15cm, height: 4cm)\n备案号：${number}，粤B2-20090059。`;
  const file = compiler.pdf({ mainFileContent: source });
  writeFileSync(`${spacing}.pdf`, file);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
  console.log(spacing, "unpdf    ", ...text);
  const page = mupdf.Document.openDocument(readFileSync(`${spacing}.pdf`), "application/pdf").loadPage(0);
  console.log(spacing, "mupdf    ", page.toStructuredText("").asText().trim(), page.search(number).length);
}
JS
cat >main.py <<'PY'
import sys
import pypdf

print(sys.argv[1], "pypdf    ", pypdf.PdfReader(sys.argv[1] + ".pdf").pages[0].extract_text())
PY
run() {
	LD_LIBRARY_PATH='' node main.mjs
	for spacing in auto none; do
		PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 -W ignore main.py "$spacing"
		echo "$spacing pdftotext $(pdftotext "$spacing.pdf" - | head -n 1)"
	done
}
expect run <<'OUT'
auto unpdf     备案号：京 ICP 备 11018762 号-11，粤 B2-20090059。
auto mupdf     备案号：京ICP 备11018762 号-11，粤B2-20090059。 0
none unpdf     备案号：京ICP备11018762号-11，粤B2-20090059。
none mupdf     备案号：京ICP备11018762号-11，粤B2-20090059。 1
auto pypdf     备案号：京 ICP 备 11018762 号-11，粤 B2-20090059。
auto pdftotext 备案号：京 ICP 备 11018762 号-11，粤 B2-20090059。
none pypdf     备案号：京 ICP 备11018762号-11，粤 B2-20090059。
none pdftotext 备案号：京ICP备11018762号-11，粤B2-20090059。
OUT
