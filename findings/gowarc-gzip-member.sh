#!/usr/bin/env bash
# nlnwa/gowarc v3.1.0, internetarchive/gowarc v0.8.96, warcio (JavaScript) 2.4.11
#
# Guess: the records of a WARC file are the same, whether it is compressed record
# by record, as ISO 28500 recommends, or by gzip file.warc.
# Seen: of a gzip member with two records, both libraries for Go read the first and
# then the end of the file, without an error. warcio.js reads both.
. "$(dirname "$0")/lib.bash"

record() { # record PATH TEXT
	printf 'WARC/1.1\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n'
	printf 'WARC-Date: 2026-11-29T00:00:00Z\r\nWARC-Target-URI: http://a.example/%s\r\n' "$1"
	printf 'Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' ${#2} "$2"
}
{ record 1 one; record 2 two; } | gzip >whole.warc.gz
{ record 1 one | gzip; record 2 two | gzip; } >each.warc.gz

go_module github.com/nlnwa/gowarc/v3@v3.1.0 github.com/internetarchive/gowarc@v0.8.96 <<'GO'
package main

import (
	"fmt"
	"os"

	archive "github.com/internetarchive/gowarc"
	nlnwa "github.com/nlnwa/gowarc/v3"
)

func main() {
	for _, name := range []string{"each.warc.gz", "whole.warc.gz"} {
		file, err := os.Open(name)
		check(err)
		r, err := archive.NewReader(file)
		check(err)
		for {
			record, err := r.ReadRecord()
			if err != nil {
				fmt.Println(name, "internetarchive", err)
				break
			}
			fmt.Println(name, "internetarchive", record.Header.Get("WARC-Target-URI"))
		}

		records, err := nlnwa.NewWarcFileReader(name, 0)
		check(err)
		for record, err := range records.Records() {
			check(err)
			fmt.Println(name, "nlnwa", record.WarcRecord.WarcHeader().Get("WARC-Target-URI"))
			check(record.Close())
		}
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
each.warc.gz internetarchive http://a.example/1
each.warc.gz internetarchive http://a.example/2
each.warc.gz internetarchive EOF
each.warc.gz nlnwa http://a.example/1
each.warc.gz nlnwa http://a.example/2
whole.warc.gz internetarchive http://a.example/1
whole.warc.gz internetarchive EOF
whole.warc.gz nlnwa http://a.example/1
OUT

npm_package warcio@2.4.11 <<'JS'
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

for await (const record of new WARCParser(createReadStream("whole.warc.gz"))) {
  console.log(record.warcTargetURI);
}
JS
expect node main.mjs <<'OUT'
http://a.example/1
http://a.example/2
OUT
