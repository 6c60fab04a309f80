#!/usr/bin/env bash
# binaryen 132.0.0 (npm), Go 1.26.8, GOOS=js, Node.js 22.23.3 compresses
#
# Guess: wasm-opt -Oz, which optimizes for size, makes of a program for browsers what is
# sent smaller by about as much as the file.
# Seen: the file is 6 % smaller, what gzip makes of it not even 1 %, and what brotli makes
# of it no smaller at all. -O2, which is for speed, is better than -Oz with both.
. "$(dirname "$0")/lib.bash"
export GOTOOLCHAIN=go1.26.8

go_module <<'GO'
package main

import (
	"fmt"
	"syscall/js"
)

func main() {
	js.Global().Set("greet", js.FuncOf(func(_ js.Value, args []js.Value) any {
		return fmt.Sprintf("Hello, %s!", args[0])
	}))
	select {}
}
GO
GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o go.wasm .

npm_package binaryen@132.0.0 node@22.23.3 <<'JS'
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
const sizes = (file) => [readFileSync(file)].flatMap((all) => [all, gzipSync(all, { level: 9 }), brotliCompressSync(all)]).map((b) => b.length);
const before = sizes("go.wasm");
for (const name of ["Oz", "O2"]) {
  const change = sizes(`${name}.wasm`).map((size, i) => `${((size / before[i] - 1) * 100).toFixed(1)} %`);
  console.log(`-${name}: file ${change[0]}, gzip ${change[1]}, brotli ${change[2]}`);
}
JS
npx --no wasm-opt -- -Oz --all-features go.wasm -o Oz.wasm
npx --no wasm-opt -- -O2 --all-features go.wasm -o O2.wasm
expect npx --no node main.mjs <<'OUT'
-Oz: file -5.8 %, gzip -0.7 %, brotli 0.1 %
-O2: file -1.9 %, gzip -1.4 %, brotli -0.6 %
OUT
