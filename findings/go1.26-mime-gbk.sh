#!/usr/bin/env bash
# Go 1.26.8, mime; jhillyerd/enmime v1.3.0; libmime 5.6.4 (JavaScript)
#
# Guess: the name of an attachment in GBK, filename*=GBK''%B1%B8…, as mail programs in China write it
# (RFC 2231, 4, has any charset), is an error of mime.ParseMediaType, which knows US-ASCII and UTF-8,
# or it is left as it is.
# Seen: the name is not there, and there is no error. In pieces (filename*0*=, filename*1*=) only the
# first is gone, and the bytes of the others are the name: 备案.pdf is \xb0\xb8.pdf, also in enmime,
# which decodes GBK elsewhere. libmime has the name.
. "$(dirname "$0")/lib.bash"

go_module github.com/jhillyerd/enmime@v1.3.0 <<'GO'
package main

import (
	"fmt"
	"mime"
	"strings"

	"github.com/jhillyerd/enmime"
)

func main() {
	for _, name := range []string{"filename*=GBK''%B1%B8%B0%B8.pdf", "filename*0*=GBK''%B1%B8; filename*1*=%B0%B8; filename*2=.pdf", "filename*=UTF-8''%E5%A4%87%E6%A1%88.pdf"} {
		header := "attachment; " + name
		_, parameters, err := mime.ParseMediaType(header)
		fmt.Printf("%s mime: %q %v", name, parameters, err)
		mail, err := enmime.ReadEnvelope(strings.NewReader("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: " + header + "\r\n\r\nx\r\n--b--\r\n"))
		check(err)
		fmt.Printf(" enmime: %q\n", mail.Attachments[0].FileName)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
npm_package libmime@5.6.4 <<'JS'
import libmime from "libmime";

for (const name of ["filename*=GBK''%B1%B8%B0%B8.pdf", "filename*0*=GBK''%B1%B8; filename*1*=%B0%B8; filename*2=.pdf"]) {
  console.log(name, "libmime:", libmime.parseHeaderValue(`attachment; ${name}`).params.filename);
}
JS
both() {
	go run .
	node main.mjs
}
expect both <<'OUT'
filename*=GBK''%B1%B8%B0%B8.pdf mime: map[] <nil> enmime: ""
filename*0*=GBK''%B1%B8; filename*1*=%B0%B8; filename*2=.pdf mime: map["filename":"\xb0\xb8.pdf"] <nil> enmime: "\xb0\xb8.pdf"
filename*=UTF-8''%E5%A4%87%E6%A1%88.pdf mime: map["filename":"备案.pdf"] <nil> enmime: "备案.pdf"
filename*=GBK''%B1%B8%B0%B8.pdf libmime: 备案.pdf
filename*0*=GBK''%B1%B8; filename*1*=%B0%B8; filename*2=.pdf libmime: 备案.pdf
OUT
