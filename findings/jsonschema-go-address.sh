#!/usr/bin/env bash
# google/jsonschema-go v0.4.3
#
# Guess: the schema that is inferred from a type is one of what encoding/json writes of
# it, or For refuses the type. Types that write themselves as text are strings.
# Seen: netip.Addr is an object without properties, *big.Int a string, which encoding/json
# writes as a number. What Marshal writes, the schema's own Validate refuses.
. "$(dirname "$0")/lib.bash"

go_module github.com/google/jsonschema-go@v0.4.3 <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"math/big"
	"net/netip"

	"github.com/google/jsonschema-go/jsonschema"
)

type (
	host  struct{ Addr netip.Addr }
	count struct{ N *big.Int }
)

func main() {
	try(host{netip.MustParseAddr("192.0.2.1")})
	try(count{big.NewInt(2026)})
}

func try[T any](value T) {
	written, err := json.Marshal(value)
	check(err)
	var read any
	check(json.Unmarshal(written, &read))

	schema, err := jsonschema.For[T](nil)
	check(err)
	resolved, err := schema.Resolve(nil)
	check(err)
	for name, property := range schema.Properties {
		text, err := json.Marshal(property)
		fmt.Println(string(written), name, string(text), err)
	}
	fmt.Println(resolved.Validate(read))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
{"Addr":"192.0.2.1"} Addr {"type":"object","properties":{},"additionalProperties":false} <nil>
validating root: validating /properties/Addr: type: 192.0.2.1 has type "string", want "object"
{"N":2026} N {"type":["null","string"]} <nil>
validating root: validating /properties/N: type: 2026 has type "integer", want one of "null, string"
OUT
