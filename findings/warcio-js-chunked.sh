#!/usr/bin/env bash
# warcio (JavaScript) 2.4.11
#
# Guess: contentText gives the body of a response in chunks, as a browser would.
# Seen: only if the server has written “chunked” in lower case; names of transfer
# codings have no case (RFC 9112, 7). Else the lengths of the chunks stand in the
# text. Of a body with a trailer, the trailer is text, too.
. "$(dirname "$0")/lib.bash"

record() { # record PATH CODING BODY
	local block
	printf -v block 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: %s\r\n\r\n%b' "$2" "$3"
	printf 'WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\n'
	printf 'WARC-Date: 2026-11-29T00:00:00Z\r\nWARC-Target-URI: http://a.example/%s\r\n' "$1"
	printf 'Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n' ${#block} "$block"
}
{
	record chunked chunked '3\r\n202\r\n3\r\n110\r\n0\r\n\r\n'
	record Chunked Chunked '3\r\n202\r\n3\r\n110\r\n0\r\n\r\n'
	record trailer chunked '3\r\n202\r\n3\r\n110\r\n0\r\nExpires: 0\r\n\r\n'
} >file.warc

npm_package warcio@2.4.11 <<'JS'
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

for await (const record of new WARCParser(createReadStream("file.warc"))) {
  console.log(record.warcTargetURI, JSON.stringify(await record.contentText()));
}
JS
expect node main.mjs <<'OUT'
http://a.example/chunked "202110"
http://a.example/Chunked "3\r\n202\r\n3\r\n110\r\n0\r\n\r\n"
http://a.example/trailer "202110Expires: 0\r\n\r\n"
OUT
