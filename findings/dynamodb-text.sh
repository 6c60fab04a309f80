#!/usr/bin/env bash
# aws-sdk-go-v2/feature/dynamodb/attributevalue v1.21.21
#
# Guess: a type that writes itself as text, as netip.Addr, is no string in DynamoDB
# unless options ask for it, and something says so.
# Seen: it is an empty map, without an error, and the zero value when it is read
# back, without an error either. The address is lost when it is written. With
# UseEncodingMarshalers it is a string, which only UseEncodingUnmarshalers reads.
. "$(dirname "$0")/lib.bash"

go_module github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue@v1.21.21 <<'GO'
package main

import (
	"encoding/json"
	"fmt"
	"net/netip"

	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
)

type host struct{ Addr netip.Addr }

func main() {
	in := host{netip.MustParseAddr("192.0.2.1")}
	item, err := attributevalue.MarshalMap(in)
	show(item, err)
	var out host
	err = attributevalue.UnmarshalMap(item, &out)
	fmt.Println(out.Addr.IsValid(), err)

	item, err = attributevalue.MarshalMapWithOptions(in, func(o *attributevalue.EncoderOptions) { o.UseEncodingMarshalers = true })
	show(item, err)
	fmt.Println(attributevalue.UnmarshalMap(item, &out))
	err = attributevalue.UnmarshalMapWithOptions(item, &out, func(o *attributevalue.DecoderOptions) { o.UseEncodingUnmarshalers = true })
	fmt.Println(out.Addr, err)
}

func show(item any, err error) {
	text, _ := json.Marshal(item)
	fmt.Println(string(text), err)
}
GO
expect go run . <<'OUT'
{"Addr":{"Value":{}}} <nil>
false <nil>
{"Addr":{"Value":"192.0.2.1"}} <nil>
unmarshal failed, cannot unmarshal string into Go value type netip.Addr
192.0.2.1 <nil>
OUT
