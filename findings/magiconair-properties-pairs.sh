#!/usr/bin/env bash
# magiconair/properties v1.18.13, dot-properties 1.1.2 (JavaScript)
#
# Guess: \ud842\udfb7 in .properties is 𠮷, as Java writes characters beyond U+FFFF, in names of people and
# places among others; and what ISO 8859-1 has not is written so.
# Seen: it is two U+FFFD. Written, 京 is \u4eac, and 𠮷 a question mark, which no reader can make out. No error
# tells. dot-properties reads and writes the pair.
. "$(dirname "$0")/lib.bash"

go_module github.com/magiconair/properties@v1.18.13 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/magiconair/properties"
)

func main() {
	fmt.Printf("read %+q %+q\n", properties.MustLoadString(`a = \ud842\udfb7`).GetString("a", ""), properties.MustLoadString(`a = \u4eac`).GetString("a", ""))
	p := properties.LoadMap(map[string]string{"a": "京𠮷"})
	if _, err := p.Write(os.Stdout, properties.ISO_8859_1); err != nil {
		panic(err)
	}
}
GO
npm_package dot-properties@1.1.2 <<'JS'
import { parse, stringify } from "dot-properties";

console.log(parse("a = \\ud842\\udfb7").a, stringify({ a: "京𠮷" }, { latin1: true }));
JS
both() {
	go run .
	node main.mjs
}
expect both <<'OUT'
read "\ufffd\ufffd" "\u4eac"
a = \u4eac?
𠮷 a = \u4eac\ud842\udfb7
OUT
