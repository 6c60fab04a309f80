#!/usr/bin/env bash
# xss 1.0.17 (js-xss), sanitize-html 2.17.5 (JavaScript)
#
# Guess: what filters a page takes away what is dangerous, and leaves a link to a page of the same
# site, by its name or by a query, and one that has no quotes around it.
# Seen: an address has to begin with one of a list of beginnings, which icp.html, ?id=1 and HTTPS://
# in capitals do not: the link has no address then, and a picture none to show. Of an address without
# quotes that ends with / the / is taken for the end of the tag. <wbr> in a number is on the page, as
# text. No error tells. sanitize-html leaves the addresses.
. "$(dirname "$0")/lib.bash"

npm_package xss@1.0.17 sanitize-html@2.17.5 <<'JS'
import sanitize from "sanitize-html";
import xss from "xss";

for (const page of [
  '<a href="icp.html">备案</a>',
  '<a href="?id=1">备案</a>',
  '<a href="HTTPS://beian.miit.gov.cn/">备案</a>',
  "<a href=https://beian.miit.gov.cn/>备案</a>",
  "京ICP备<wbr>11018762号",
]) {
  console.log(page, { xss: xss(page), "sanitize-html": sanitize(page) });
}
JS
expect node main.mjs <<'OUT'
<a href="icp.html">备案</a> { xss: '<a href>备案</a>', 'sanitize-html': '<a href="icp.html">备案</a>' }
<a href="?id=1">备案</a> { xss: '<a href>备案</a>', 'sanitize-html': '<a href="?id=1">备案</a>' }
<a href="HTTPS://beian.miit.gov.cn/">备案</a> {
  xss: '<a href>备案</a>',
  'sanitize-html': '<a href="HTTPS://beian.miit.gov.cn/">备案</a>'
}
<a href=https://beian.miit.gov.cn/>备案</a> {
  xss: '<a href="https://beian.miit.gov.cn" />备案</a>',
  'sanitize-html': '<a href="https://beian.miit.gov.cn/">备案</a>'
}
京ICP备<wbr>11018762号 {
  xss: '京ICP备&lt;wbr&gt;11018762号',
  'sanitize-html': '京ICP备<wbr></wbr>11018762号'
}
OUT
