#!/usr/bin/env bash
# eml-format 0.6.1, mailparser 3.14.2 (JavaScript)
#
# Guess: a subject of several encoded words is one text, with nothing between (RFC 2047, 6.2): a
# word holds 75 characters at most, which is some 15 Han ones.
# Seen: the first word is the subject, and what follows is gone. =3D at the end of a line is no
# equals sign: it joins that line to the next one, as a bare = does, while it is one within a line.
# No error tells. mailparser has both.
. "$(dirname "$0")/lib.bash"

npm_package eml-format@0.6.1 mailparser@3.14.2 <<'JS'
import eml from "eml-format";
import { simpleParser } from "mailparser";

const mail = [
  "From: a@example.cn", "Subject: =?UTF-8?B?572R56uZ?=", " =?UTF-8?B?5aSH5qGI?=", "MIME-Version: 1.0",
  "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", "",
  "=E5=A4=87=E6=A1=88=E5=8F=B7=3D", "=E4=BA=ACICP=E5=A4=8705000593=E5=8F=B7 a=3Db", "",
].join("\r\n");
eml.read(mail, async (error, data) => {
  console.log("eml-format", data.subject, JSON.stringify(data.text));
  const other = await simpleParser(mail);
  console.log("mailparser", other.subject, JSON.stringify(other.text));
});
JS
expect node main.mjs <<'OUT'
eml-format 网站 "备案号京ICP备05000593号 a=b\r\n"
mailparser 网站备案 "备案号=\n京ICP备05000593号 a=b\n"
OUT
