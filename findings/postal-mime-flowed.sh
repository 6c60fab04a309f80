#!/usr/bin/env bash
# postal-mime 4.0.0, mailparser 3.14.2 (JavaScript)
#
# Guess: a paragraph that a mail program broke into lines (format=flowed, RFC 3676, 4.5) is one
# again, quoted in an answer or not: of each line the quote marks are taken off first.
# Seen: postal-mime joins the lines, and leaves the mark of each where the line began. A number
# that was broken has > in its middle, with DelSp=yes, as for Han, and without. What is
# not quoted is whole. mailparser takes the marks off.
. "$(dirname "$0")/lib.bash"

npm_package postal-mime@4.0.0 mailparser@3.14.2 <<'JS'
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";

for (const parameters of ["format=flowed; delsp=yes", "format=flowed"]) {
  for (const mark of ["", "> "]) {
    const mail = `Content-Type: text/plain; charset=utf-8; ${parameters}\r\n\r\n${mark}备案号：京ICP备2021 \r\n${mark}011702号\r\n`;
    console.log(parameters, JSON.stringify((await PostalMime.parse(mail)).text), JSON.stringify((await simpleParser(mail)).text));
  }
}
JS
expect node main.mjs <<'OUT'
format=flowed; delsp=yes "备案号：京ICP备2021011702号\n" "备案号：京ICP备2021011702号"
format=flowed; delsp=yes "> 备案号：京ICP备2021> 011702号\n" "> 备案号：京ICP备2021011702号"
format=flowed "备案号：京ICP备2021 011702号\n" "备案号：京ICP备2021 011702号"
format=flowed "> 备案号：京ICP备2021 > 011702号\n" "> 备案号：京ICP备2021 011702号"
OUT
