#!/usr/bin/env bash
# linkify-it 6.1.0, linkifyjs 4.4.0, autolinker 4.1.5, @asciidoctor/core 4.1.0, marked 18.2.1
# (JavaScript)
#
# Guess: an address for mail in Chinese text, where no space is around it, is found with the ASCII
# that it is of. Han may stand in an address (RFC 6531), so that what is glued to it might pass for
# part of it; a colon of full width is no letter in any case.
# Seen: linkify-it finds none behind a Han character, and takes one behind it for the end of .com. The
# others take the word in front: mail goes to 联系a. linkifyjs takes it with its colon, 邮箱：a, which is
# how most pages write it. autolinker finds none with Han behind it. marked has the address each time.
. "$(dirname "$0")/lib.bash"

npm_package linkify-it@6.1.0 linkifyjs@4.4.0 autolinker@4.1.5 @asciidoctor/core@4.1.0 marked@18.2.1 <<'JS'
import { convert } from "@asciidoctor/core";
import Autolinker from "autolinker";
import { LinkifyIt } from "linkify-it";
import { find } from "linkifyjs";
import { marked } from "marked";

const links = (html) => [...html.matchAll(/mailto:([^"]*)/g)].map((link) => link[1]);
for (const text of ["联系a@example.com", "邮箱：a@example.com", "a@example.com或电话"]) {
  console.log(text, {
    "linkify-it": (new LinkifyIt().match(text) ?? []).map((link) => link.url.slice(7)),
    linkifyjs: find(text).map((link) => link.href.slice(7)),
    autolinker: links(Autolinker.link(text)),
    asciidoctor: links(String(await convert(text))),
    marked: links(marked(text)),
  });
}
JS
expect node main.mjs <<'OUT'
联系a@example.com {
  'linkify-it': [],
  linkifyjs: [ '联系a@example.com' ],
  autolinker: [ '联系a@example.com' ],
  asciidoctor: [ '联系a@example.com' ],
  marked: [ 'a@example.com' ]
}
邮箱：a@example.com {
  'linkify-it': [],
  linkifyjs: [ '邮箱：a@example.com' ],
  autolinker: [ 'a@example.com' ],
  asciidoctor: [ 'a@example.com' ],
  marked: [ 'a@example.com' ]
}
a@example.com或电话 {
  'linkify-it': [ 'a@example.com或电话' ],
  linkifyjs: [ 'a@example.com' ],
  autolinker: [],
  asciidoctor: [ 'a@example.com' ],
  marked: [ 'a@example.com' ]
}
OUT
