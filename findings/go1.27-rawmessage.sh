#!/usr/bin/env bash
# Go 1.27.3, encoding/json
#
# Guess: fmt prints a json.RawMessage in Go 1.27 as it did before: its bytes, as
# numbers.
# Seen: it prints the text, since RawMessage has got a method String, and for a nil
# one, null. Logs, and keys that are made with fmt.Sprint, are others with the new
# compiler, whatever the go line of go.mod says.
. "$(dirname "$0")/lib.bash"

go_module <<'GO'
package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	fmt.Println(json.RawMessage(`{"a":1}`), json.RawMessage(nil), len(json.RawMessage(nil)))
	fmt.Printf("%v %s\n", struct{ Raw json.RawMessage }{}, json.RawMessage(nil))
}
GO
go mod edit -go=1.24
expect env GOTOOLCHAIN=go1.26.8 go run . <<'OUT'
[123 34 97 34 58 49 125] [] 0
{[]} 
OUT
expect env GOTOOLCHAIN=go1.27.3 go run . <<'OUT'
{"a":1} null 0
{null} null
OUT
