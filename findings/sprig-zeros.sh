#!/usr/bin/env bash
# Masterminds/sprig v3.3.0 (Go)
#
# Guess: what makes a number of a text in a template reads 05000593, the digits of a filing of 2005,
# as 5000593, or refuses it; and all such functions alike, but for toDecimal, which is for octal
# numbers.
# Seen: int and int64 have 0, and so have add, sub and max for what they are given, while atoi has
# 5000593. If no digit is above 7, int takes them for octal, as toDecimal does: 05000176 is 1310846,
# which no longer looks wrong. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/Masterminds/sprig/v3@v3.3.0 <<'GO'
package main

import (
	"os"
	"text/template"

	"github.com/Masterminds/sprig/v3"
)

func main() {
	const page = "{{range .}}{{.}}: int {{int .}}, add 1 {{add . 1}}, max 1 {{max . 1}}, atoi {{atoi .}}\n{{end}}"
	t := template.Must(template.New("").Funcs(sprig.TxtFuncMap()).Parse(page))
	if err := t.Execute(os.Stdout, []string{"05000593", "05000176", "11018762"}); err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
05000593: int 0, add 1 1, max 1 1, atoi 5000593
05000176: int 1310846, add 1 1310847, max 1 1310846, atoi 5000176
11018762: int 11018762, add 1 11018763, max 1 11018762, atoi 11018762
OUT
