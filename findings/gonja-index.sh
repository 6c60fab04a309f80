#!/usr/bin/env bash
# nikolalohinski/gonja v2.9.1
#
# Guess: a template of Jinja2 has the characters of a text by index, slice and filter, as in
# Python: name[0] is the first one, as is name|first.
# Seen: name[1:4], first and list count characters. name[0] is the first byte, and not as
# a byte: ä, the character with its number, so that the page is UTF-8 and nothing tells. find
# counts bytes, and what reverse and batch leave is no UTF-8.
. "$(dirname "$0")/lib.bash"

go_module github.com/nikolalohinski/gonja/v2@v2.9.1 <<'GO'
package main

import (
	"fmt"

	"github.com/nikolalohinski/gonja/v2"
	"github.com/nikolalohinski/gonja/v2/exec"
)

func main() {
	for _, expression := range []string{"name[1:4]", "name|first", "name[0]", "name[4]", "name.find('1')", "name|reverse", "name|batch(2)|first|join"} {
		template, err := gonja.FromString("{{ " + expression + " }}")
		check(err)
		text, err := template.ExecuteToString(exec.NewContext(map[string]any{"name": "京ICP备1号"}))
		check(err)
		fmt.Printf("%s %q\n", expression, text)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
name[1:4] "ICP"
name|first "京"
name[0] "ä"
name[4] "C"
name.find('1') "9"
name|reverse "\xb7\x8f\xe51\x87\xa4\xe5PCI\xac\xba\xe4"
name|batch(2)|first|join "\xe4\xba"
OUT
