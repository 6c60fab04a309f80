#!/usr/bin/env bash
# fumiama/go-docx v0.0.0-20250506085032-0c30fd09304b, gomutex/godocx
# v0.1.6-0.20250811222946-aefd2d814cd1, mammoth 1.13.0
#
# Guess: the text of a document is in its runs, whatever marks them.
# Seen: both libraries for Go leave out runs in a smart tag (w:smartTag in ECMA-376). Chinese
# Word of 2003 and 2007 puts one around each number with a unit, so that 11018762号 is gone,
# and the text reads on as if it had not been there. No error tells. mammoth has it.
. "$(dirname "$0")/lib.bash"

npm_package mammoth@1.13.0 jszip@3.10.1 <<'JS'
import { writeFileSync } from "node:fs";
import JSZip from "jszip";
import mammoth from "mammoth";

const packaged = "http://schemas.openxmlformats.org/package/2006/";
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const parts = {
  "[Content_Types].xml": `<Types xmlns="${packaged}content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${packaged}relationships"><Relationship Id="rId1" Target="word/document.xml"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
  "word/_rels/document.xml.rels": `<Relationships xmlns="${packaged}relationships"/>`,
  "word/document.xml": `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t>京ICP备</w:t></w:r>
    <w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv">
      <w:smartTagPr><w:attr w:name="UnitName" w:val="号"/><w:attr w:name="SourceValue" w:val="11018762"/></w:smartTagPr>
      <w:r><w:t>11018762号</w:t></w:r></w:smartTag>
    <w:r><w:t>-11</w:t></w:r></w:p></w:body></w:document>`,
};
const zip = new JSZip();
for (const [name, part] of Object.entries(parts)) {
  zip.file(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + part);
}
writeFileSync("number.docx", await zip.generateAsync({ type: "nodebuffer" }));
console.log("mammoth", (await mammoth.extractRawText({ path: "number.docx" })).value.trim());
JS
expect node main.mjs <<'OUT'
mammoth 京ICP备11018762号-11
OUT

go_module github.com/fumiama/go-docx@v0.0.0-20250506085032-0c30fd09304b \
	github.com/gomutex/godocx@v0.1.6-0.20250811222946-aefd2d814cd1 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/fumiama/go-docx"
	"github.com/gomutex/godocx"
)

func main() {
	file, err := os.Open("number.docx")
	check(err)
	info, err := file.Stat()
	check(err)
	document, err := docx.Parse(file, info.Size())
	check(err)
	for _, item := range document.Document.Body.Items {
		fmt.Println("go-docx", item)
	}

	other, err := godocx.OpenDocument("number.docx")
	check(err)
	for _, child := range other.Document.Body.Children {
		fmt.Print("godocx ")
		for _, part := range child.Para.GetCT().Children {
			for _, text := range part.Run.Children {
				fmt.Print(text.Text.Text)
			}
		}
		fmt.Println()
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
go-docx 京ICP备-11
godocx 京ICP备-11
OUT
