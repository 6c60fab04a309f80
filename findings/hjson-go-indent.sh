#!/usr/bin/env bash
# hjson/hjson-go v4.6.0 (Go), hjson 3.2.2 (JavaScript)
#
# Guess: a text that begins with two spaces of full width, as a Chinese paragraph does, gets quotes
# when it is written, as one that begins with a narrow space gets them, or is read with them.
# Seen: it gets none, and both libraries leave out wide spaces in front of a text without quotes: the
# indent is gone in what Go wrote itself, and of such spaces alone nothing is left. A space that ends
# no line (U+00A0) is the same. No error tells. JavaScript writes quotes.
. "$(dirname "$0")/lib.bash"

go_module github.com/hjson/hjson-go/v4@v4.6.0 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/hjson/hjson-go/v4"
)

func main() {
	written, err := hjson.Marshal([]string{" 甲", "　　乙", "\u00a0丙", "　"})
	check(err)
	var read []string
	check(hjson.Unmarshal(written, &read))
	fmt.Printf("%s\nGo %q\n", written, read)
	check(os.WriteFile("a.hjson", written, 0o600))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
npm_package hjson@3.2.2 <<'JS'
import { readFileSync } from "node:fs";
import hjson from "hjson";

console.log("JavaScript", JSON.stringify(hjson.parse(readFileSync("a.hjson", "utf8"))));
console.log(hjson.stringify(["　　乙", "　"]));
JS
run() {
	go run .
	node main.mjs
}
expect run <<'OUT'
[
  " 甲"
  　　乙
   丙
  　
]
Go [" 甲" "乙" "丙" ""]
JavaScript [" 甲","乙","丙",""]
[
  "　　乙"
  "　"
]
OUT
