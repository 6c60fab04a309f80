#!/usr/bin/env bash
# Go 1.27.3 and 1.26.8, encoding/json
#
# Guess: a map whose keys are of type any, float64 or a pointer is an UnsupportedTypeError for
# encoding/json in Go 1.27, as it was before.
# Seen: it is written, and read back. Keys that are two in Go are one in JSON: of 1 and "1", and of
# two pointers to the same number, there are two members with one name, of which Unmarshal keeps
# the last. It does so with the new compiler, whatever the go line of go.mod says.
. "$(dirname "$0")/lib.bash"

go_module <<'GO'
package main

import (
	"encoding/json"
	"fmt"
)

func main() {
	one, other := 1, 1
	for _, v := range []any{map[any]int{1: 5, "1": 5}, map[float64]int{1.5: 5}, map[*int]int{&one: 5, &other: 5}} {
		text, err := json.Marshal(v)
		fmt.Println(string(text), err)
	}
	var back map[any]any
	err := json.Unmarshal([]byte(`{"1":5,"1":6}`), &back)
	fmt.Println(back, err)
}
GO
go mod edit -go=1.24
expect env GOTOOLCHAIN=go1.26.8 go run . <<'OUT'
 json: unsupported type: map[interface {}]int
 json: unsupported type: map[float64]int
 json: unsupported type: map[*int]int
map[] json: cannot unmarshal object into Go value of type map[interface {}]interface {}
OUT
expect env GOTOOLCHAIN=go1.27.3 go run . <<'OUT'
{"1":5,"1":5} <nil>
{"1.5":5} <nil>
{"1":5,"1":5} <nil>
map[1:6] <nil>
OUT
