#!/usr/bin/env bash
# warcio (JavaScript) 2.4.11
#
# Guess: contentText gives the body of a response in chunks, as a browser would.
# Seen: only if the server has written “chunked” in lower case; names of transfer
# codings have no case (RFC 9112, 7). Else the lengths of the chunks stand in the
# text. Of a body with a trailer, the trailer is text, too.
. "$(dirname "$0")/lib.bash"

response() { # response PATH CODING BODY
	local block
	printf -v block 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: %s\r\n\r\n%b' "$2" "$3"
	warc_record response "http://a.example/$1" "$block"
}
{
	response chunked chunked '3\r\n202\r\n3\r\n110\r\n0\r\n\r\n'
	response Chunked Chunked '3\r\n202\r\n3\r\n110\r\n0\r\n\r\n'
	response trailer chunked '3\r\n202\r\n3\r\n110\r\n0\r\nExpires: 0\r\n\r\n'
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
