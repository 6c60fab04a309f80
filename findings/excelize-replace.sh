#!/usr/bin/env bash
# xuri/excelize v2.11.1
#
# Guess: the functions for text count characters when excelize calculates a cell, as
# they do in Excel.
# Seen: LEN, MID, FIND and SUBSTITUTE do. REPLACE, TEXTBEFORE, TEXTAFTER and UNICODE
# count bytes: REPLACE leaves two thirds of a character, which is no UTF-8,
# TEXTBEFORE returns what is not in front of the delimiter, UNICODE the first byte.
# Excel returns 沪ICP备, 京ICP, 1 and 22791. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/xuri/excelize/v2@v2.11.1 <<'GO'
package main

import (
	"fmt"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	for _, formula := range []string{
		`LEN("京ICP备")`, `MID("京ICP备",1,1)`, `FIND("备","京ICP备")`, `SUBSTITUTE("京ICP备","京","沪")`,
		`REPLACE("京ICP备",1,1,"沪")`, `TEXTBEFORE("京ICP备1","备")`, `TEXTAFTER("京ICP备1","备")`, `UNICODE("备")`,
	} {
		if err := book.SetCellFormula("Sheet1", "A1", formula); err != nil {
			panic(err)
		}
		value, err := book.CalcCellValue("Sheet1", "A1")
		fmt.Printf("%s = %+q %v\n", formula, value, err)
	}
}
GO
expect go run . <<'OUT'
LEN("京ICP备") = "5" <nil>
MID("京ICP备",1,1) = "\u4eac" <nil>
FIND("备","京ICP备") = "5" <nil>
SUBSTITUTE("京ICP备","京","沪") = "\u6caaICP\u5907" <nil>
REPLACE("京ICP备",1,1,"沪") = "\u6caa\xba\xacICP\u5907" <nil>
TEXTBEFORE("京ICP备1","备") = "\u4eacICP\u59071" <nil>
TEXTAFTER("京ICP备1","备") = "" <nil>
UNICODE("备") = "229" <nil>
OUT
