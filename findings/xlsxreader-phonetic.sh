#!/usr/bin/env bash
# thedatashed/xlsxreader v1.2.8, xuri/excelize v2.11.1
#
# Guess: a phonetic guide above a cell's text (拼音指南, rPh in ECMA-376) is either
# left out of the cell's value or put behind the text, as readers do that join all
# the <t> in it.
# Seen: xlsxreader returns the guide alone: chóngqìng for 重庆. Of a cell in runs of
# several fonts it returns the text. No error tells. excelize returns the text of both.
. "$(dirname "$0")/lib.bash"

go_module github.com/thedatashed/xlsxreader@v1.2.8 github.com/xuri/excelize/v2@v2.11.1 <<'GO'
package main

import (
	"archive/zip"
	"bytes"
	"fmt"

	"github.com/thedatashed/xlsxreader"
	"github.com/xuri/excelize/v2"
)

const (
	begin    = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	main_    = `http://schemas.openxmlformats.org/spreadsheetml/2006/main`
	document = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packaged = `http://schemas.openxmlformats.org/package/2006/`
	sheetML  = `application/vnd.openxmlformats-officedocument.spreadsheetml.`
)

var parts = [][2]string{
	{"[Content_Types].xml", `<Types xmlns="` + packaged + `content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + sheetML + `sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="` + sheetML + `worksheet+xml"/>` +
		`<Override PartName="/xl/sharedStrings.xml" ContentType="` + sheetML + `sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="` + sheetML + `styles+xml"/></Types>`},
	{"_rels/.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + document + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
	{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + packaged + `relationships"><Relationship Id="rId1" Type="` + document + `/worksheet" Target="worksheets/sheet1.xml"/>` +
		`<Relationship Id="rId2" Type="` + document + `/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="` + document + `/styles" Target="styles.xml"/></Relationships>`},
	{"xl/workbook.xml", `<workbook xmlns="` + main_ + `" xmlns:r="` + document + `"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`},
	{"xl/styles.xml", `<styleSheet xmlns="` + main_ + `"/>`},
	{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + main_ + `"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData></worksheet>`},
	{"xl/sharedStrings.xml", `<sst xmlns="` + main_ + `" count="2" uniqueCount="2"><si><t>重庆</t><rPh sb="0" eb="2"><t>chóngqìng</t></rPh></si>` +
		`<si><r><t>北</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="2"><t>běijīng</t></rPh></si></sst>`},
}

func main() {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	for _, p := range parts {
		w, err := z.Create(p[0])
		if err != nil {
			panic(err)
		}
		w.Write([]byte(begin + p[1]))
	}
	z.Close()

	x, err := xlsxreader.NewReader(file.Bytes())
	fmt.Println("xlsxreader", err)
	for row := range x.ReadRows("Sheet1") {
		for _, c := range row.Cells {
			fmt.Println(c.Value, row.Error)
		}
	}
	e, err := excelize.OpenReader(&file)
	fmt.Println("excelize", err)
	fmt.Println(e.GetRows("Sheet1"))
}
GO
expect go run . <<'OUT'
xlsxreader <nil>
chóngqìng <nil>
北京 <nil>
excelize <nil>
[[重庆 北京]] <nil>
OUT
