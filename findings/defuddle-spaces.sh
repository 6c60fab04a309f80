#!/usr/bin/env bash
# defuddle 0.19.4, @mozilla/readability 0.6.0 (JavaScript)
#
# Guess: what takes the article out of a page, as HTML, leaves the inside of a paragraph as it is: a
# number that is partly bold is in one piece; and a short list in the middle of a long article is part
# of it.
# Seen: defuddle puts a space on both sides of <b> and <i>, so that a browser shows 京ICP备 11018762 号
# -11, 沪 ICP备 and, in Latin as in Han, x y z. The list with the license is gone. readability has all of
# it as it was.
. "$(dirname "$0")/lib.bash"

npm_package defuddle@0.19.4 @mozilla/readability@0.6.0 jsdom@29.1.1 <<'JS'
import { Readability } from "@mozilla/readability";
import Defuddle from "defuddle";
import { JSDOM } from "jsdom";

const long = `<p>${"这是一篇关于备案的文章，内容很长，说明怎样在网站底部写备案号。".repeat(10)}</p>`;
const page = `<!DOCTYPE html><html lang=zh-CN><title>备案</title><body><article><h1>备案</h1>${long}<p>起：京ICP备<b>11018762</b>号<i>-11</i>，<b>沪</b>ICP备05000593号，x<b>y</b>z。</p><ul><li>粤B2-20090059</li><li>12</li></ul><p>止</p>${long}</article></body></html>`;
for (const [name, content] of [
  ["defuddle   ", new Defuddle(new JSDOM(page).window.document).parse().content],
  ["readability", new Readability(new JSDOM(page).window.document).parse().content],
]) {
  console.log(name, content.slice(content.indexOf("起"), content.indexOf("止")).replaceAll("\n", ""));
}
JS
expect node main.mjs <<'OUT'
defuddle    起：京ICP备 <b>11018762</b> 号 <i>-11</i> ， <b>沪</b> ICP备05000593号，x <b>y</b> z。</p> <p>
readability 起：京ICP备<b>11018762</b>号<i>-11</i>，<b>沪</b>ICP备05000593号，x<b>y</b>z。</p><ul><li>粤B2-20090059</li><li>12</li></ul><p>
OUT
