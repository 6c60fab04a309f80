# What the findings share. Each runs in a new folder, which is gone afterwards.
set -euo pipefail
folder=$(mktemp -d)
trap 'chmod -R u+w "$folder"; rm -rf "$folder"' EXIT
cd "$folder"

go_module() { # go_module PACKAGE@VERSION...: a module that requires them; main.go is on standard input
	cat >main.go
	go mod init finding 2>/dev/null
	[ $# = 0 ] || go get "$@" 2>/dev/null
}

npm_package() { # npm_package PACKAGE@VERSION...: a package that requires them; main.mjs is on standard input
	cat >main.mjs
	npm init --yes >/dev/null
	npm install --silent --no-audit --no-fund "$@"
}

debian_package() { # debian_package NAME=VERSION...: what is in these packages of Debian 12, as apt-get update listed them, not installed
	apt-get --quiet --option APT::Sandbox::User=root download "$@" >/dev/null
	local package
	for package in *.deb; do
		dpkg-deb --extract "$package" .
	done
	export PATH="$PWD/usr/bin:$PWD/usr/sbin:$PATH" LD_LIBRARY_PATH="$PWD/usr/lib/$(uname -m)-linux-gnu" LC_ALL=C.UTF-8
}

debian_ruby() { # debian_ruby NAME=VERSION...: these packages of Debian 12, and Ruby for them
	debian_package ruby3.1 libruby3.1 ruby-rubygems libyaml-0-2 libgmp10 "$@"
	RUBYLIB=$(printf '%s:' "$PWD"/usr/lib/ruby/{3.1.0,vendor_ruby} "$PWD"/usr/lib/*/ruby/3.1.0 \
		"$PWD"/usr/{share,lib/*}/rubygems-integration/*/{gems/*/lib,extensions/*/*/*})
	export RUBYLIB
}

expect() { # expect COMMAND...: its output is what standard input says, or the finding is no more true
	"$@" >got 2>&1 || true
	cat got
	diff - got >changed || {
		printf 'NO MORE TRUE:\n'
		cat changed
		exit 1
	}
}

warc_record() { # warc_record TYPE ADDRESS BLOCK [HEADER]: a record of a WARC file
	local LC_ALL=C content=text/plain
	[ "$1" = resource ] || content='application/http; msgtype=response'
	printf 'WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n' "$1"
	printf 'WARC-Date: 2026-11-29T00:00:00Z\r\nWARC-Target-URI: %s\r\n%s' "$2" "${4:+$4$'\r\n'}"
	printf 'Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' "$content" ${#3} "$3"
}

warc_readers() { # main.go and main.mjs: the address and the title of each record in the WARC files that are given
	go_module github.com/nlnwa/gowarc/v3@v3.1.0 github.com/internetarchive/gowarc@v0.8.96 <<'GO'
package main

import (
	"fmt"
	"os"

	archive "github.com/internetarchive/gowarc"
	nlnwa "github.com/nlnwa/gowarc/v3"
)

func main() {
	for _, name := range os.Args[1:] {
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
			fmt.Printf("%s internetarchive %q %q\n", name, record.Header.Get("WARC-Target-URI"), record.Header.Get("X-Title"))
		}

		records, err := nlnwa.NewWarcFileReader(name, 0)
		check(err)
		for record, err := range records.Records() {
			check(err)
			header := record.WarcRecord.WarcHeader()
			fmt.Printf("%s nlnwa %q %q, noted: %d\n", name, header.Get("WARC-Target-URI"), header.Get("X-Title"), len(record.Validation))
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
	npm_package warcio@2.4.11 <<'JS'
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

for (const name of process.argv.slice(2)) {
  for await (const record of new WARCParser(createReadStream(name))) {
    console.log(name, JSON.stringify(record.warcTargetURI), JSON.stringify(record.warcHeader("X-Title") ?? ""));
  }
}
JS
}
