#!/usr/bin/env bash
# fast-mhtml2html 1.0.2, mhtml2html 3.0.0, mhtml-to-html 2.1.0 (JavaScript)
#
# Guess: a page saved as MHTML (RFC 2557) is read in the encoding that its part has in its header
# or in a <meta>, names of which have no case; at worst GBK is not known.
# Seen: fast-mhtml2html takes all for GBK, unless UTF-8 stands anywhere in the page, in capitals:
# charset=utf-8, as most pages write it, is garbage, and a page in GBK that names UTF-8 in its text
# is, too. mhtml2html has an error for a part whose header names an encoding. mhtml-to-html
# reads all. What Chrome saves has UTF-8 in a <meta> of its own.
. "$(dirname "$0")/lib.bash"

npm_package fast-mhtml2html@1.0.2 mhtml2html@3.0.0 mhtml-to-html@2.1.0 jsdom@29.1.1 <<'JS'
import fast from "fast-mhtml2html";
import { JSDOM } from "jsdom";
import { convert } from "mhtml-to-html";
import mhtml2html from "mhtml2html";

const parseDOM = (html) => new JSDOM(html);
const number = { "utf-8": "=E4=BA=ACICP=E5=A4=871=E5=8F=B7", gbk: "=BE=A9ICP=B1=B81=BA=C5" }; // 京ICP备1号
for (const [encoding, header, text] of [
  ["utf-8", "", ""],
  ["utf-8", "", "UTF-8"],
  ["utf-8", "; charset=utf-8", ""],
  ["gbk", "", ""],
  ["gbk", "", "UTF-8"],
]) {
  const page = `<html><head><meta charset=3D${encoding}></head><body>${number[encoding]} ${text}</body></html>`;
  const saved = Buffer.from([
    "From: <Saved>", "MIME-Version: 1.0", 'Content-Type: multipart/related; type="text/html"; boundary="x"', "",
    "--x", `Content-Type: text/html${header}`, "Content-Transfer-Encoding: quoted-printable",
    "Content-Location: https://example.cn/", "", page, "--x--", "",
  ].join("\r\n"));
  const readers = {
    "fast-mhtml2html": () => fast.convert(saved),
    mhtml2html: () => mhtml2html.convert(saved.toString(), { parseDOM }).serialize(),
    "mhtml-to-html": async () => (await convert(saved)).data,
  };
  for (const [name, read] of Object.entries(readers)) {
    try {
      console.log(encoding, header, text, name, parseDOM(await read()).window.document.body.textContent.trim());
    } catch (error) {
      console.log(encoding, header, text, name, "ERROR", error.message ?? error);
    }
  }
}
JS
expect node main.mjs <<'OUT'
utf-8   fast-mhtml2html 浜琁CP澶�1鍙�
utf-8   mhtml2html 京ICP备1号
utf-8   mhtml-to-html 京ICP备1号
utf-8  UTF-8 fast-mhtml2html 京ICP备1号 UTF-8
utf-8  UTF-8 mhtml2html 京ICP备1号 UTF-8
utf-8  UTF-8 mhtml-to-html 京ICP备1号 UTF-8
utf-8 ; charset=utf-8  fast-mhtml2html 浜琁CP澶�1鍙�
utf-8 ; charset=utf-8  mhtml2html ERROR Index not found; Line 9
utf-8 ; charset=utf-8  mhtml-to-html 京ICP备1号
gbk   fast-mhtml2html 京ICP备1号
gbk   mhtml2html ¾©ICP±¸1ºÅ
gbk   mhtml-to-html 京ICP备1号
gbk  UTF-8 fast-mhtml2html ��ICP��1�� UTF-8
gbk  UTF-8 mhtml2html ¾©ICP±¸1ºÅ UTF-8
gbk  UTF-8 mhtml-to-html 京ICP备1号 UTF-8
OUT
