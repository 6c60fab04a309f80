#!/usr/bin/env bash
# pdf-lib 1.17.1, @pdf-lib/fontkit 1.1.1, unpdf 1.7.0, mupdf 1.28.1 (JavaScript); Noto Sans SC as in
# @expo-google-fonts/noto-sans-sc 0.4.3
#
# Guess: what is written into a PDF file is what is seen on the page and what is read of it, with the
# whole font in the file, as is the default, or with the part of it that is used (subset).
# Seen: with the whole font it is if a line begins with a Han character. If with a letter, as a
# license of several provinces or an English one, the font has other glyphs for digits, and the file
# does not say which characters they are for: A2.B1.B2-20090001 is A盪.B盩.B盪-盪盨盨盱盨盨盨盩 when it is read,
# and on the page it looks right, but for its spaces. With a part of the font it is read right, and on
# the page most of the characters are not there. No error tells of either.
. "$(dirname "$0")/lib.bash"

npm_package pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 unpdf@1.7.0 mupdf@1.28.1 @expo-google-fonts/noto-sans-sc@0.4.3 <<'JS'
import { readFileSync } from "node:fs";
import fontkit from "@pdf-lib/fontkit";
import * as mupdf from "mupdf";
import { PDFDocument } from "pdf-lib";
import { extractText } from "unpdf";

const noto = readFileSync("node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
for (const text of ["京ICP备11018762号-11", "A2.B1.B2-20090001"]) {
  for (const subset of [false, true]) {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    document.addPage([300, 40]).drawText(text, { x: 20, y: 10, size: 20, font: await document.embedFont(noto, { subset }) });
    const file = await document.save();
    const page = mupdf.Document.openDocument(file, "application/pdf").loadPage(0);
    const seen = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false).getPixels().filter((gray) => gray < 128).length;
    const { text: read } = await extractText(file, { mergePages: true });
    console.log(`${text}, subset ${subset}: read ${read}, dark points on the page: ${seen}`);
  }
}
JS
run() {
	node main.mjs 2>/dev/null
}
expect run <<'OUT'
京ICP备11018762号-11, subset false: read 京ICP备11018762号-11, dark points on the page: 931
京ICP备11018762号-11, subset true: read 京ICP备11018762号-11, dark points on the page: 493
A2.B1.B2-20090001, subset false: read A盪.B盩.B盪-盪盨盨盱盨盨盨盩, dark points on the page: 743
A2.B1.B2-20090001, subset true: read A2.B1.B2-20090001, dark points on the page: 206
OUT
