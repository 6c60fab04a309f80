#!/usr/bin/env bash
# goccy/go-yaml v1.19.2, gopkg.in/yaml.v3 v3.0.1 (Go)
#
# Guess: a tab within a text of YAML that stands without quotes, as where a row of a table was copied
# into it, is part of the text, as a space is (YAML 1.2.2, 7.3.3: white space may be in the middle of
# one).
# Seen: it is gone, and what stood around it is glued: 号-1, a tab and 2 are 号-12. So it is in what the
# library writes itself, which puts no quotes around it. Within quotes, and in a text of several
# lines, it stays. No error tells. yaml.v3 has the tab.
. "$(dirname "$0")/lib.bash"

go_module github.com/goccy/go-yaml@v1.19.2 gopkg.in/yaml.v3@v3.0.1 <<'GO'
package main

import (
	"fmt"

	"github.com/goccy/go-yaml"
	yaml3 "gopkg.in/yaml.v3"
)

func main() {
	written, err := yaml.Marshal([]string{"京ICP备11018762号-1\t2", "京ICP备11018762号-1\t2\n"})
	check(err)
	for _, text := range []string{string(written), "- '号-1\t2'\n- 号-1\t2\n"} {
		var ours, theirs []string
		check(yaml.Unmarshal([]byte(text), &ours))
		check(yaml3.Unmarshal([]byte(text), &theirs))
		fmt.Printf("%q: goccy/go-yaml %q, yaml.v3 %q\n", text, ours, theirs)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
"- 京ICP备11018762号-1\t2\n- |\n  京ICP备11018762号-1\t2\n": goccy/go-yaml ["京ICP备11018762号-12" "京ICP备11018762号-1\t2\n"], yaml.v3 ["京ICP备11018762号-1\t2" "京ICP备11018762号-1\t2\n"]
"- '号-1\t2'\n- 号-1\t2\n": goccy/go-yaml ["号-1\t2" "号-12"], yaml.v3 ["号-1\t2" "号-1\t2"]
OUT
