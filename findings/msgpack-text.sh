#!/usr/bin/env bash
# vmihailenco/msgpack v5.4.1, ugorji/go/codec v1.3.2 (Go), @msgpack/msgpack 3.1.3 (JavaScript) reads
#
# Guess: a type that writes itself as text (encoding.TextMarshaler) is a text in MessagePack, as it is
# in JSON by the same library; or something says that it cannot be written.
# Seen: by vmihailenco's it is bytes, in a list and as a key as well, so that in JavaScript it is a
# Uint8Array, and a map with it as its keys cannot be read as an object. By ugorji's it is an empty
# map, while its JSON has the text: what it was is lost, and is its zero value when it is read. No
# error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/vmihailenco/msgpack/v5@v5.4.1 github.com/ugorji/go/codec@v1.3.2 <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/ugorji/go/codec"
	"github.com/vmihailenco/msgpack/v5"
)

type number struct{ serial string }

func (n number) MarshalText() ([]byte, error) { return []byte("京ICP备" + n.serial + "号"), nil }

func (n *number) UnmarshalText(text []byte) error {
	n.serial = strings.Trim(string(text), "京ICP备号")
	return nil
}

func main() {
	value := number{"05000593"}
	for _, what := range []any{value, map[number]int{value: 1}} {
		written, err := msgpack.Marshal(what)
		check(err)
		fmt.Printf("vmihailenco %x\n", written)
	}
	for _, handle := range []codec.Handle{new(codec.MsgpackHandle), new(codec.JsonHandle)} {
		var written []byte
		check(codec.NewEncoderBytes(&written, handle).Encode(value))
		var read number
		check(codec.NewDecoderBytes(written, handle).Decode(&read))
		fmt.Printf("ugorji %s %x, read %q\n", handle.Name(), written, read.serial)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
npm_package @msgpack/msgpack@3.1.3 <<'JS'
import { decode } from "@msgpack/msgpack";

for (const hex of process.argv.slice(2)) {
  try {
    console.log(decode(Buffer.from(hex, "hex")));
  } catch (error) {
    console.log(error.message);
  }
}
JS
run() {
	go run . >written
	cat written
	node main.mjs $(sed -n 's/^vmihailenco //p' written)
}
expect run <<'OUT'
vmihailenco c414e4baac494350e5a4873035303030353933e58fb7
vmihailenco 81c414e4baac494350e5a4873035303030353933e58fb701
ugorji msgpack 80, read ""
ugorji json 22e4baac494350e5a4873035303030353933e58fb722, read "05000593"
<Buffer e4 ba ac 49 43 50 e5 a4 87 30 35 30 30 30 35 39 33 e5 8f b7>
The type of key must be string or number but object
OUT
