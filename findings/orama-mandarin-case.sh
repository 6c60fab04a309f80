#!/usr/bin/env bash
# @orama/orama 3.1.18, @orama/tokenizers 3.1.18 (JavaScript)
#
# Guess: with the tokenizer for Chinese (mandarin) letters are found in either case, as they are with
# the one that Orama has without being asked, and Han characters beside.
# Seen: letters are as they were written, in the index as in a query: icp does not find ICP, and b2 no
# license. Digits and Han are found. Each word of a query will do, so that one whole number finds all
# that have a 号.
. "$(dirname "$0")/lib.bash"

npm_package @orama/orama@3.1.18 @orama/tokenizers@3.1.18 <<'JS'
import { create, insert, search } from "@orama/orama";
import { createTokenizer } from "@orama/tokenizers/mandarin";

const texts = ["京ICP备11018762号", "粤B2-20090059", "沪公网安备31010502030143号"];
for (const [name, tokenizer] of [["default", undefined], ["mandarin", createTokenizer()]]) {
  const db = create({ schema: { text: "string" }, components: tokenizer && { tokenizer } });
  for (const text of texts) insert(db, { text });
  for (const term of ["icp", "ICP", "b2-20090059", "京ICP备11018762号"]) {
    console.log(name, term, JSON.stringify(search(db, { term }).hits.map((hit) => hit.document.text)));
  }
}
JS
expect node main.mjs <<'OUT'
default icp ["京ICP备11018762号"]
default ICP ["京ICP备11018762号"]
default b2-20090059 ["粤B2-20090059"]
default 京ICP备11018762号 ["京ICP备11018762号"]
mandarin icp []
mandarin ICP ["京ICP备11018762号"]
mandarin b2-20090059 ["粤B2-20090059"]
mandarin 京ICP备11018762号 ["京ICP备11018762号","沪公网安备31010502030143号"]
OUT
