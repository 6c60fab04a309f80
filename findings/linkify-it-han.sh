#!/usr/bin/env bash
# linkify-it 6.1.0, linkifyjs 4.4.0, autolinker 4.1.5, get-urls 12.1.0 (JavaScript)
#
# Guess: an address with https:// in front is found in Chinese text, where nothing has a space around
# it. Where it ends may differ, if Han follows.
# Seen: linkify-it, which is in markdown-it, finds none behind a Han character, 见https://… as little
# as 查询https://…; behind a colon or a bracket it does. The three others find it. Of two with 、 between
# them linkifyjs and get-urls make one, with 、 in its path.
. "$(dirname "$0")/lib.bash"

npm_package linkify-it@6.1.0 linkifyjs@4.4.0 autolinker@4.1.5 get-urls@12.1.0 <<'JS'
import Autolinker from "autolinker";
import getUrls from "get-urls";
import { LinkifyIt } from "linkify-it";
import { find } from "linkifyjs";

const linkify = new LinkifyIt();
for (const text of ["见https://beian.cn/a", "见：https://beian.cn/a", "（https://beian.cn/a）", "https://beian.cn/a、https://beian.cn/b"]) {
  console.log(text);
  console.log("  linkify-it", (linkify.match(text) ?? []).map((match) => match.raw));
  console.log("  linkifyjs ", find(text).map((match) => match.value));
  console.log("  autolinker", (Autolinker.default ?? Autolinker).parse(text, {}).map((match) => match.getMatchedText()));
  console.log("  get-urls  ", [...getUrls(text)]);
}
JS
expect node main.mjs <<'OUT'
见https://beian.cn/a
  linkify-it []
  linkifyjs  [ 'https://beian.cn/a' ]
  autolinker [ 'https://beian.cn/a' ]
  get-urls   [ 'https://beian.cn/a' ]
见：https://beian.cn/a
  linkify-it [ 'https://beian.cn/a' ]
  linkifyjs  [ 'https://beian.cn/a' ]
  autolinker [ 'https://beian.cn/a' ]
  get-urls   [ 'https://beian.cn/a' ]
（https://beian.cn/a）
  linkify-it [ 'https://beian.cn/a' ]
  linkifyjs  [ 'https://beian.cn/a' ]
  autolinker [ 'https://beian.cn/a' ]
  get-urls   [ 'https://beian.cn/a%EF%BC%89' ]
https://beian.cn/a、https://beian.cn/b
  linkify-it [ 'https://beian.cn/a', 'https://beian.cn/b' ]
  linkifyjs  [ 'https://beian.cn/a、https://beian.cn/b' ]
  autolinker [ 'https://beian.cn/a', 'https://beian.cn/b' ]
  get-urls   [ 'https://beian.cn/a%E3%80%81https:/beian.cn/b' ]
OUT
