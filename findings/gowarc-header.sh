#!/usr/bin/env bash
# nlnwa/gowarc v3.1.0, internetarchive/gowarc v0.8.96, warcio (JavaScript) 2.4.11
#
# Guess: readers take the brackets off that stand around addresses in WARC/1.0, where the
# grammar has them and GNU Wget (1.21.3) writes them, and join a header that goes on in the
# next line, which both 1.0 and 1.1 allow.
# Seen: three libraries, three answers. internetarchive's leaves the brackets and drops
# the next line; nlnwa's has no address, and says so only in the list of what it noted; each
# without an error. warcio.js does both as guessed.
. "$(dirname "$0")/lib.bash"

record() { # record ADDRESS TITLE
	printf 'WARC/1.0\r\nWARC-Type: resource\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n'
	printf 'WARC-Date: 2026-11-29T00:00:00Z\r\nWARC-Target-URI: %s\r\nX-Title: %b\r\n' "$1" "$2"
	printf 'Content-Type: text/plain\r\nContent-Length: 3\r\n\r\none\r\n\r\n'
}
{ record '<http://a.example/1>' one; record http://a.example/2 'two\r\n lines'; } >file.warc

go_module github.com/nlnwa/gowarc/v3@v3.1.0 github.com/internetarchive/gowarc@v0.8.96 <<'GO'
package main

import (
	"fmt"
	"os"

	archive "github.com/internetarchive/gowarc"
	nlnwa "github.com/nlnwa/gowarc/v3"
)

func main() {
	file, err := os.Open("file.warc")
	check(err)
	r, err := archive.NewReader(file)
	check(err)
	for {
		record, err := r.ReadRecord()
		if err != nil {
			fmt.Println("internetarchive", err)
			break
		}
		fmt.Printf("internetarchive %q %q\n", record.Header.Get("WARC-Target-URI"), record.Header.Get("X-Title"))
	}

	records, err := nlnwa.NewWarcFileReader("file.warc", 0)
	check(err)
	for record, err := range records.Records() {
		check(err)
		header := record.WarcRecord.WarcHeader()
		fmt.Printf("nlnwa %q %q, noted: %d\n", header.Get("WARC-Target-URI"), header.Get("X-Title"), len(record.Validation))
		check(record.Close())
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
internetarchive "<http://a.example/1>" "one"
internetarchive "http://a.example/2" "two"
internetarchive EOF
nlnwa "" "one", noted: 1
nlnwa "http://a.example/2" "two lines", noted: 0
OUT

npm_package warcio@2.4.11 <<'JS'
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

for await (const record of new WARCParser(createReadStream("file.warc"))) {
  console.log(JSON.stringify(record.warcTargetURI), JSON.stringify(record.warcHeader("X-Title")));
}
JS
expect node main.mjs <<'OUT'
"http://a.example/1" "one"
"http://a.example/2" "two lines"
OUT
