#!/usr/bin/env bash
# Go 1.26.8, GOOS=js, gzip -9
#
# Guess: to ask package time for the year, or errors.As for a type, makes a program
# for browsers a few kB larger: the runtime has a clock and types already.
# Seen: time is 63 kB, 11 % of a program that does nothing else, and errors.As 19 kB.
# JavaScript's Date and a type assertion cost nothing.
. "$(dirname "$0")/lib.bash"
export GOTOOLCHAIN=go1.26.8

size() { # size IMPORT: of a program for browsers that imports it; what it asks is on standard input
	mkdir program
	cat - /dev/fd/3 >program/main.go 3<&0 <<GO
package main

import (
	"syscall/js"
	$1
)

type refused struct{}

func (refused) Error() string { return "refused" }

func fail() error { return refused{} }

func main() {
	js.Global().Set("ask", js.FuncOf(func(js.Value, []js.Value) any { return ask() }))
	select {}
}

GO
	GOOS=js GOARCH=wasm go build -trimpath -ldflags='-s -w' -o program.wasm program/main.go
	gzip -9 <program.wasm | wc -c
	rm -r program
}

date=$(size '' <<<'func ask() any { return js.Global().Get("Date").New().Call("getUTCFullYear") }')
clock=$(size '"time"' <<<'func ask() any { return time.Now().UTC().Year() }')
assertion=$(size '' <<<'func ask() any { _, ok := fail().(refused); return ok }')
as=$(size '"errors"' <<<'func ask() any { var e refused; return errors.As(fail(), &e) }')

expect printf '%s: %d kB more\n' 'package time' $(((clock - date + 500) / 1000)) errors.As $(((as - assertion + 500) / 1000)) <<'OUT'
package time: 63 kB more
errors.As: 19 kB more
OUT
