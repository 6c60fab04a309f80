#!/bin/sh
# Writes members/: three records, as the compressors of Go 1.26 and 1.27, zlib and
# zopfli write them, each a gzip member. The second has more text, which a flipped
# bit can run out of.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p members

record() { # record NAME BODY
	printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' \
		"$(printf %s "$2" | wc -c)" "$2" >"$work/$1"
}
record a a
record b 'all of b'
record c c

cat >"$work/compress.go" <<'GO'
package main

import (
	"compress/gzip"
	"io"
	"os"
)

func main() {
	w := gzip.NewWriter(os.Stdout)
	io.Copy(w, os.Stdin)
	w.Close()
}
GO
for version in 1.26.8 1.27.3; do
	(cd "$work" && GOTOOLCHAIN=go$version go build -o "go$version" compress.go)
	for record in a b c; do "$work/go$version" <"$work/$record"; done >"members/go${version%.*}.gz"
done
for record in a b c; do
	python3 -c 'import gzip, sys; sys.stdout.buffer.write(gzip.compress(sys.stdin.buffer.read(), mtime=0))' <"$work/$record"
done >members/zlib.gz
for record in a b c; do zopfli -c "$work/$record"; done >members/zopfli.gz
