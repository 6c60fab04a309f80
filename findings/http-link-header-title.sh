#!/usr/bin/env bash
# http-link-header 1.1.4 (JavaScript)
#
# Guess: a title with Han characters in it is written into a Link header as title*=UTF-8''…, as RFC
# 8288, 3.4.1 has it for what is no ASCII, or as it is; either way what it writes it reads.
# Seen: it is percent-encoded within title="…", where percent signs mean nothing, so that its own
# parser has %E4%BA%AC as the title, and the quotes in a title are %22. What is given as title* is
# right.
. "$(dirname "$0")/lib.bash"

npm_package http-link-header@1.1.4 <<'JS'
import LinkHeader from "http-link-header";

for (const title of ["京ICP备", 'the "old" one', "100%"]) {
  const header = new LinkHeader().set({ uri: "/a", rel: "next", title }).toString();
  console.log(header, "→", LinkHeader.parse(header).refs[0].title);
}
const header = new LinkHeader().set({ uri: "/a", rel: "next", "title*": { language: "zh", encoding: null, value: "京ICP备" } }).toString();
console.log(header, "→", LinkHeader.parse(header).refs[0]["title*"].value);
JS
expect node main.mjs <<'OUT'
</a>; rel=next; title="%E4%BA%ACICP%E5%A4%87" → %E4%BA%ACICP%E5%A4%87
</a>; rel=next; title="the %22old%22 one" → the %22old%22 one
</a>; rel=next; title=100% → 100%
</a>; rel=next; title*=UTF-8'zh'%E4%BA%ACICP%E5%A4%87 → 京ICP备
OUT
