#!/usr/bin/env bash
# araddon/dateparse v0.0.0-20210429162001-6b43995a97de
#
# Guess: a text that is no date, as the number of a license, is an error, above all with
# ParseStrict. At worst 2009-0059 is some day of 2009.
# Seen: 2009-0059 is five seconds past midnight, and 2009-0660 is in 2006. Digits behind the
# year that it does not know stay in the layout that it makes for time.Parse, where they are
# no digits to read but what layouts are written with: 05 means seconds, and 06 the year.
# The texts that are refused are so by chance. ParseStrict does the same.
. "$(dirname "$0")/lib.bash"

go_module github.com/araddon/dateparse@v0.0.0-20210429162001-6b43995a97de <<'GO'
package main

import (
	"fmt"

	"github.com/araddon/dateparse"
)

func main() {
	for _, text := range []string{"2009-12", "2009-13", "2009-0059", "2009-0660", "2010-0204", "1034-029", "2004-4005"} {
		layout, _ := dateparse.ParseFormat(text)
		date, err := dateparse.ParseStrict(text)
		if err != nil {
			fmt.Println(text, "refused")
			continue
		}
		fmt.Println(text, layout, date.Format("2006-01-02T15:04:05"))
	}
}
GO
expect go run . <<'OUT'
2009-12 2006-01 2009-12-01T00:00:00
2009-13 refused
2009-0059 2006-0059 2009-01-01T00:00:05
2009-0660 2006-0660 2006-01-01T00:00:00
2010-0204 2006-0204 2010-01-02T00:04:00
1034-029 2006-029 1034-01-02T00:00:00
2004-4005 refused
OUT
