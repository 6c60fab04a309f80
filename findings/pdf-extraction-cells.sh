#!/usr/bin/env bash
# pdf-extraction 1.0.2, pdf-parse 2.4.5 (JavaScript); Typst 0.14.2, by
# @myriaddreamin/typst-ts-node-compiler 0.7.0, writes; Noto Sans SC as in
# @expo-google-fonts/noto-sans-sc 0.4.3
#
# Guess: the text of a page has a space or a tab, at least, between the cells of a row, as a PDF file
# has them as texts of their own, with a gap between.
# Seen: pdf-extraction puts all that stands at one height together with nothing between. Of a filing
# with the index 1 and a count of 12 there is 京ICP备11018762号-112, and in front of it, glued too, the
# number of the row; of -2 and 3 there is -23. pdf-parse had the same until its release 2, and has a
# space there.
. "$(dirname "$0")/lib.bash"

npm_package pdf-extraction@1.0.2 pdf-parse@2.4.5 pdf-parse-1@npm:pdf-parse@1.1.1 @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/noto-sans-sc@0.4.3 <<'JS'
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import extraction from "pdf-extraction";
import { PDFParse } from "pdf-parse";
import first from "pdf-parse-1/lib/pdf-parse.js";

const fonts = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular";
const source = `#set text(font: "Noto Sans SC", lang: "zh", cjk-latin-spacing: none)
#table(columns: 3, [序号], [备案号], [域名数], [1], [京ICP备11018762号-1], [12], [2], [京ICP备11018762号-2], [3])`;
const file = Buffer.from(NodeCompiler.create({ workspace: ".", fontArgs: [{ fontPaths: [fonts] }] }).pdf({ mainFileContent: source }));
console.log("pdf-extraction ", JSON.stringify((await extraction(file)).text.trim()));
console.log("pdf-parse 1.1.1", JSON.stringify((await first(file)).text.trim()));
console.log("pdf-parse      ", JSON.stringify((await new PDFParse({ data: new Uint8Array(file) }).getText()).pages[0].text));
JS
expect node main.mjs <<'OUT'
pdf-extraction  "序号备案号域名数\n1京ICP备11018762号-112\n2京ICP备11018762号-23"
pdf-parse 1.1.1 "序号备案号域名数\n1京ICP备11018762号-112\n2京ICP备11018762号-23"
pdf-parse       "序号 备案号 域名数\n1 京ICP备11018762号-1 12\n2 京ICP备11018762号-2 3"
OUT
