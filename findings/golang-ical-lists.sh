#!/usr/bin/env bash
# arran4/golang-ical v0.3.4, ical.js 2.2.1 (JavaScript)
#
# Guess: a calendar that is read and written again says the same: its categories are as many as
# before, and a name in quotes, CN="备案: 某", keeps them, as it must with a colon in it (RFC 5545, 3.2).
# Seen: CATEGORIES:备案,查询 is written as 备案\,查询, one category. The name is written as CN=备案\: 某, without
# quotes, so that to ical.js it ends at the colon, and the rest of it stands in front of the address.
# Read by itself, all seems well. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/arran4/golang-ical@v0.3.4 <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	ics "github.com/arran4/golang-ical"
)

func main() {
	text := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nBEGIN:VEVENT\r\nUID:1\r\nCATEGORIES:备案,查询\r\nATTENDEE;CN=\"备案: 某\":mailto:a@example.com\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	calendar, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		panic(err)
	}
	if err := os.WriteFile("a.ics", []byte(text), 0o644); err != nil {
		panic(err)
	}
	if err := os.WriteFile("b.ics", []byte(calendar.Serialize()), 0o644); err != nil {
		panic(err)
	}
	for line := range strings.Lines(calendar.Serialize()) {
		if strings.HasPrefix(line, "CAT") || strings.HasPrefix(line, "ATT") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
}
GO
npm_package ical.js@2.2.1 <<'JS'
import ICAL from "ical.js";
import { readFileSync } from "node:fs";

for (const name of ["a", "b"]) {
  try {
    console.log(name, JSON.stringify(ICAL.parse(readFileSync(`${name}.ics`, "utf8"))[2][0][1].slice(1)));
  } catch (error) {
    console.log(name, error.message);
  }
}
JS
both() {
	go run .
	node main.mjs
}
expect both <<'OUT'
CATEGORIES:备案\,查询
ATTENDEE;CN=备案\: 某:mailto:a@example.com
a [["categories",{},"text","备案","查询"],["attendee",{"cn":"备案: 某"},"cal-address","mailto:a@example.com"]]
b [["categories",{},"text","备案,查询"],["attendee",{"cn":"备案\\"},"cal-address"," 某:mailto:a@example.com"]]
OUT
