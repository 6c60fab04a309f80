#!/usr/bin/env bash
# emersion/go-vcard v0.0.0-20260618161152-d854b7e0e2d3
#
# Guess: a card that is read and written again has the same lists: CATEGORIES:客户\,华北,备案 are two
# categories (RFC 6350, 6.7.1), the first of them with a comma in it.
# Seen: they are three when they are read, since the \ is gone before the commas are looked at, and
# one when they are written, since each comma gets one. A surname with \; in it is a surname with a \
# and a given name. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/emersion/go-vcard@v0.0.0-20260618161152-d854b7e0e2d3 <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/emersion/go-vcard"
)

func main() {
	text := "BEGIN:VCARD\r\nVERSION:4.0\r\nN:甲\\;乙;丙;;;\r\nCATEGORIES:客户\\,华北,备案\r\nEND:VCARD\r\n"
	card, err := vcard.NewDecoder(strings.NewReader(text)).Decode()
	check(err)
	fmt.Printf("%q\n", card.Categories())
	name := card.Name()
	fmt.Printf("%q %q\n", name.FamilyName, name.GivenName)
	var written strings.Builder
	check(vcard.NewEncoder(&written).Encode(card))
	fmt.Print(strings.ReplaceAll(written.String(), "\r", ""))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
["客户" "华北" "备案"]
"甲\\" "乙"
BEGIN:VCARD
VERSION:4.0
CATEGORIES:客户\,华北\,备案
N:甲\\;乙;丙;;;
END:VCARD
OUT
