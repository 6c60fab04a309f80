#!/usr/bin/env bash
# coregx/coregex v0.12.20
#
# Guess: what says of itself that it takes the place of Go's regexp finds the same, perhaps
# more slowly in text that is no ASCII.
# Seen: it finds others. .*?号 goes on to the last 号, as .*号 does. .*?ICP.*?号 is replaced
# where there is no ICP, and x* between the bytes of one character, which is no UTF-8 then.
# (?m)^.*号$ is in a line, and is not once the line has an end. No error tells, and
# MatchString and ReplaceAllString of one pattern differ.
. "$(dirname "$0")/lib.bash"

go_module github.com/coregx/coregex@v0.12.20 <<'GO'
package main

import (
	"fmt"
	"regexp"

	"github.com/coregx/coregex"
)

func main() {
	for _, c := range []struct{ pattern, text string }{
		{`.*?号`, "1号2号3号"},
		{`.*?;`, "a;b;c;"},
		{`.*?ICP.*?号`, "1号2号3号"},
		{`x*`, "1号"},
		{`(?m)^.*号$`, "1号2号"},
		{`(?m)^.*号$`, "1号2号\n"},
	} {
		usual, core := regexp.MustCompile(c.pattern), coregex.MustCompile(c.pattern)
		fmt.Printf("%s %q\n", c.pattern, c.text)
		fmt.Printf("\tregexp  %t %q\n", usual.MatchString(c.text), usual.ReplaceAllString(c.text, "_"))
		fmt.Printf("\tcoregex %t %q\n", core.MatchString(c.text), core.ReplaceAllString(c.text, "_"))
	}
}
GO
expect go run . <<'OUT'
.*?号 "1号2号3号"
	regexp  true "___"
	coregex true "_"
.*?; "a;b;c;"
	regexp  true "___"
	coregex true "_"
.*?ICP.*?号 "1号2号3号"
	regexp  false "1号2号3号"
	coregex false "_"
x* "1号"
	regexp  true "_1_号_"
	coregex true "_1_\xe5_\x8f_\xb7_"
(?m)^.*号$ "1号2号"
	regexp  true "_"
	coregex true "_"
(?m)^.*号$ "1号2号\n"
	regexp  true "_\n"
	coregex false "_\n"
OUT
