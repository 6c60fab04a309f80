#!/usr/bin/env bash
# howett.net/plist v1.0.1 (Go)
#
# Guess: a property list in the older form with braces has quotes around a text with ; in it, as
# around one with a comma, so that what is written is read again.
# Seen: OpenStep's form has none if nothing else in the text needs them: the classes B1;B2 of a
# license are B1, and B2 is a key of its own, without an error; in a list they are an error. GNUstep's
# form has quotes.
. "$(dirname "$0")/lib.bash"

go_module howett.net/plist@v1.0.1 <<'GO'
package main

import (
	"fmt"

	"howett.net/plist"
)

func main() {
	for _, format := range []int{plist.OpenStepFormat, plist.GNUStepFormat} {
		for _, value := range []any{map[string]string{"classes": "B1;B2"}, map[string]string{"classes": "B1,B2"}, []string{"B1;B2"}} {
			written, err := plist.Marshal(value, format)
			if err != nil {
				panic(err)
			}
			var read any
			_, err = plist.Unmarshal(written, &read)
			fmt.Println(plist.FormatNames[format], string(written), read, err)
		}
	}
}
GO
expect go run . <<'OUT'
OpenStep {classes=B1;B2;} map[B2:B2 classes:B1] <nil>
OpenStep {classes="B1,B2";} map[classes:B1,B2] <nil>
OpenStep (B1;B2,) <nil> plist: error parsing text property list: invalid unquoted string (found an unquoted character that should be quoted?) at line 0 character 3
GNUStep {classes="B1;B2";} map[classes:B1;B2] <nil>
GNUStep {classes="B1,B2";} map[classes:B1,B2] <nil>
GNUStep ("B1;B2",) [B1;B2] <nil>
OUT
