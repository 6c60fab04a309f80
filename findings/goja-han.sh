#!/usr/bin/env bash
# dop251/goja v0.0.0-20260917113740-793a2a65c13b, Node.js
#
# Guess: an engine for JavaScript that has look-behind, named groups and the flag u, knows
# \p{Script=Han}, which came to the language with them (ES2018); or has an error for it, as the
# flag u asks for of each \ in front of a letter that means nothing.
# Seen: neither. It is the letters p{Script=Han}, so that no Han character is found and no error
# tells. In brackets it is any of these letters: what takes all but Han away takes Han away,
# and what takes Han away takes letters. \p{L} is the same. Node.js knows them.
. "$(dirname "$0")/lib.bash"

npm_package <<'JS'
const number = "京ICP备1号";
console.log([
  /(?<=备)(?<index>\d)/u.exec(number).groups.index,
  /\p{Script=Han}/u.test(number),
  /\p{L}/u.test(number),
  /\p{Script=Han}/u.test("p{Script=Han}"),
  number.replace(/[^\p{Script=Han}]/gu, ""),
  "ICP = Script 京".replace(/[\p{Script=Han}]/gu, ""),
].join("|"));
JS
expect node main.mjs <<'OUT'
1|true|true|false|京备号|ICP = Script 
OUT
go_module github.com/dop251/goja@v0.0.0-20260917113740-793a2a65c13b <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/dop251/goja"
)

func main() {
	script, err := os.ReadFile("main.mjs")
	check(err)
	vm := goja.New()
	check(vm.Set("console", map[string]any{"log": func(text string) { fmt.Println(text) }}))
	_, err = vm.RunString(string(script))
	check(err)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
1|false|false|true||ICP   京
OUT
