#!/usr/bin/env bash
# golang.org/x/text v0.44.0, iconv-lite 0.7.3 and Node.js 22.23.3 (JavaScript), iconv of glibc 2.36,
# Python 3.11
#
# Guess: the same bytes in GB18030 are the same character to each decoder, but for the few that the
# editions of 2005 and 2022 moved, which are one of two characters, by the edition.
# Seen: five decoders, and no two of them agree. Of A6D9, a comma for vertical text, and FE59, a part
# of characters, each of the two answers is given by some, and Go has neither: it has U+FFFD, as for
# bytes that are none of GB18030. Of A3A0 and 8135F437 there are two answers, too, by other sides each
# time, so that none follows one edition. No error tells.
. "$(dirname "$0")/lib.bash"

go_module golang.org/x/text@v0.44.0 <<'GO'
package main

import (
	"encoding/hex"
	"fmt"
	"os"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func main() {
	fmt.Print("x/text    ")
	for _, digits := range os.Args[1:] {
		bytes, err := hex.DecodeString(digits)
		if err != nil {
			panic(err)
		}
		text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(bytes)
		if err != nil {
			panic(err)
		}
		fmt.Printf(" %X", []rune(string(text)))
	}
	fmt.Println()
}
GO
npm_package iconv-lite@0.7.3 node@22.23.3 <<'JS'
import iconv from "iconv-lite";

const hex = (text) => `[${[...text].map((c) => c.codePointAt(0).toString(16).toUpperCase().padStart(2, "0")).join(" ")}]`;
const bytes = process.argv.slice(2).map((digits) => Buffer.from(digits, "hex"));
console.log("iconv-lite", ...bytes.map((b) => hex(iconv.decode(b, "gb18030"))));
console.log("Node.js   ", ...bytes.map((b) => hex(new TextDecoder("gb18030").decode(b))));
JS
bytes=(A6D9 FE59 A3A0 8135F437 A2E3 9534B235)
all() {
	echo "           ${bytes[*]}"
	go run . "${bytes[@]}"
	npx --no node main.mjs "${bytes[@]}"
	printf 'glibc     '
	for digits in "${bytes[@]}"; do
		printf ' [%s]' "$(printf "$(sed 's/../\\x&/g' <<<"$digits")" | iconv -f GB18030 -t UTF-32BE | od -An -tx1 | tr -d ' \n' | sed 's/^0*//' | tr a-f A-F)"
	done
	echo
	/usr/bin/python3 -c 'import sys; print("Python    ", *("[%X]" % ord(bytes.fromhex(digits).decode("gb18030")) for digits in sys.argv[1:]))' "${bytes[@]}"
}
expect all <<'OUT'
           A6D9 FE59 A3A0 8135F437 A2E3 9534B235
x/text     [FFFD] [FFFD] [3000] [1E3F] [20AC] [20BB7]
iconv-lite [E78D] [E81E] [3000] [E7C7] [20AC] [20BB7]
Node.js    [FE10] [9FB4] [3000] [E7C7] [20AC] [20BB7]
glibc      [FE10] [9FB4] [E5E5] [E7C7] [20AC] [20BB7]
Python     [E78D] [E81E] [E5E5] [1E3F] [20AC] [20BB7]
OUT
