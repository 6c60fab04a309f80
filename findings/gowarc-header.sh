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

{
	warc_record resource '<http://a.example/1>' one 'X-Title: one'
	warc_record resource http://a.example/2 two $'X-Title: two\r\n lines'
} >file.warc

warc_readers
expect go run . file.warc <<'OUT'
file.warc internetarchive "<http://a.example/1>" "one"
file.warc internetarchive "http://a.example/2" "two"
file.warc internetarchive EOF
file.warc nlnwa "" "one", noted: 1
file.warc nlnwa "http://a.example/2" "two lines", noted: 0
OUT
expect node main.mjs file.warc <<'OUT'
file.warc "http://a.example/1" "one"
file.warc "http://a.example/2" "two lines"
OUT
