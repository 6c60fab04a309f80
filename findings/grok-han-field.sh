#!/usr/bin/env bash
# elastic/go-grok v0.3.1, vjeantet/grok v1.0.1
#
# Guess: a field can have a name in Han characters, as keys of JSON can; or a pattern with one is an
# error, as (?P<序号>…) is one, since Go's regexp knows no such names.
# Seen: neither. %{NUMBER:序号} is taken for text: the pattern compiles, finds nothing in any line,
# and finds the line in which %{NUMBER:序号} stands. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/elastic/go-grok@v0.3.1 github.com/vjeantet/grok@v1.0.1 <<'GO'
package main

import (
	"fmt"

	elastic "github.com/elastic/go-grok"
	"github.com/vjeantet/grok"
)

func main() {
	other, err := grok.New()
	check(err)
	for _, pattern := range []string{"%{NUMBER:serial}", "%{NUMBER:序号}", "(?P<序号>[0-9]+)"} {
		for _, line := range []string{"京ICP备05000593号", pattern} {
			matched, err := other.Match(pattern, line)
			fmt.Println("vjeantet", pattern, line, matched, err)

			g, err := elastic.NewComplete()
			check(err)
			if err := g.Compile(pattern, true); err != nil {
				fmt.Println("elastic ", pattern, line, err)
				continue
			}
			fmt.Println("elastic ", pattern, line, g.MatchString(line))
		}
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
vjeantet %{NUMBER:serial} 京ICP备05000593号 true <nil>
elastic  %{NUMBER:serial} 京ICP备05000593号 true
vjeantet %{NUMBER:serial} %{NUMBER:serial} false <nil>
elastic  %{NUMBER:serial} %{NUMBER:serial} false
vjeantet %{NUMBER:序号} 京ICP备05000593号 false <nil>
elastic  %{NUMBER:序号} 京ICP备05000593号 false
vjeantet %{NUMBER:序号} %{NUMBER:序号} true <nil>
elastic  %{NUMBER:序号} %{NUMBER:序号} true
vjeantet (?P<序号>[0-9]+) 京ICP备05000593号 false error parsing regexp: invalid named capture: `(?P<序号>`
elastic  (?P<序号>[0-9]+) 京ICP备05000593号 error parsing regexp: invalid named capture: `(?P<序号>`
vjeantet (?P<序号>[0-9]+) (?P<序号>[0-9]+) false error parsing regexp: invalid named capture: `(?P<序号>`
elastic  (?P<序号>[0-9]+) (?P<序号>[0-9]+) error parsing regexp: invalid named capture: `(?P<序号>`
OUT
