#!/usr/bin/env bash
# apognu/gocal v0.9.1, emersion/go-ical v0.0.0-20250329121855-f41e73efc392
#
# Guess: of a text in a calendar \n is an end of line and \\ a \, as \, is a comma (RFC 5545, 3.3.11).
# Seen: \, and \\ are read, and \n stays: a description of two lines is one with \n in it, and cannot
# be told from C:\new, which was written as C:\\new. A zone by its Windows name, as Outlook has them,
# is UTC, so that what begins at nine in China is eight hours late; go-ical has an error for it, and
# reads \n.
. "$(dirname "$0")/lib.bash"

go_module github.com/apognu/gocal@v0.9.1 github.com/emersion/go-ical@v0.0.0-20250329121855-f41e73efc392 <<'GO'
package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/apognu/gocal"
	"github.com/emersion/go-ical"
)

func main() {
	text := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:a\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=China Standard Time:20260115T090000\r\nDTEND;TZID=China Standard Time:20260115T100000\r\nSUMMARY:备案\\n查询\\, C:\\\\new\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	start, end := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	parser := gocal.NewParser(strings.NewReader(text))
	parser.Start, parser.End = &start, &end
	check(parser.Parse())
	fmt.Printf("gocal %q %v %v\n", parser.Events[0].Summary, parser.Events[0].Start, parser.Events[0].End)
	calendar, err := ical.NewDecoder(strings.NewReader(text)).Decode()
	check(err)
	summary, err := calendar.Events()[0].Props.Text("SUMMARY")
	check(err)
	_, err = calendar.Events()[0].DateTimeStart(nil)
	fmt.Printf("go-ical %q %v\n", summary, err)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
gocal "备案\\n查询, C:\\new" 2026-01-15 09:00:00 +0000 UTC 2026-01-15 10:00:00 +0000 UTC
go-ical "备案\n查询, C:\\new" unknown time zone China Standard Time
OUT
