#!/usr/bin/env bash
# gopkg.in/yaml.v3 v3.0.1, go.yaml.in/yaml/v4 v4.0.0 (Go)
#
# Guess: a text comes back from YAML as it was written: if its first line is empty, as in what was cut
# behind a heading, the empty line is there.
# Seen: it is not: yaml.v3 leaves it out when it writes, and the indent of what follows stays, so that
# no reader can have it. Of two empty lines one is left, and of an end of line alone nothing. No error
# tells. v4 writes all.
. "$(dirname "$0")/lib.bash"

go_module gopkg.in/yaml.v3@v3.0.1 go.yaml.in/yaml/v4@v4.0.0 <<'GO'
package main

import (
	"fmt"

	"go.yaml.in/yaml/v4"
	yaml3 "gopkg.in/yaml.v3"
)

func main() {
	for _, text := range []string{"\n京ICP备11018762号-1\n粤B2-20090059", "\n\n号", "\n"} {
		three, err := yaml3.Marshal(text)
		check(err)
		four, err := yaml.Marshal(text)
		check(err)
		for _, written := range [][]byte{three, four} {
			var read string
			check(yaml.Unmarshal(written, &read))
			fmt.Printf("%q is written %q, and read %q\n", text, written, read)
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
"\n京ICP备11018762号-1\n粤B2-20090059" is written "|4-\n    京ICP备11018762号-1\n    粤B2-20090059\n", and read "京ICP备11018762号-1\n粤B2-20090059"
"\n京ICP备11018762号-1\n粤B2-20090059" is written "|-\n\n    京ICP备11018762号-1\n    粤B2-20090059\n", and read "\n京ICP备11018762号-1\n粤B2-20090059"
"\n\n号" is written "|4-\n\n    号\n", and read "\n号"
"\n\n号" is written "|-\n\n\n    号\n", and read "\n\n号"
"\n" is written "|4+\n", and read ""
"\n" is written "\"\\n\"\n", and read "\n"
OUT
