#!/usr/bin/env bash
# flexsearch 0.8.212, minisearch 7.2.0
#
# Guess: an index finds numbers as they are written. FlexSearch's encoder puts letters
# together that stand twice, so that book and bok are one, which is for letters.
# Seen: digits are put together, too: -11 is -1, 100 is 10, 110100 is 10. To ask for one
# gives all of them. MiniSearch finds one.
. "$(dirname "$0")/lib.bash"

npm_package flexsearch@0.8.212 minisearch@7.2.0 <<'JS'
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";

const texts = ["room 10", "room 100", "room 110100", "京ICP备2026号-1", "京ICP备2026号-11"];
const flex = new FlexSearch.Index(), mini = new MiniSearch({ fields: ["text"], storeFields: ["text"] });
texts.forEach((text, id) => (flex.add(id, text), mini.add({ id, text })));

for (const query of ["100", "京ICP备2026号-11"]) {
  console.log(query);
  console.log("  FlexSearch", flex.search(query).map((id) => texts[id]).join(", "));
  console.log("  MiniSearch", mini.search(query, { combineWith: "AND" }).map((found) => found.text).join(", "));
}
console.log(new FlexSearch.Encoder().encode("book 11 100 110100 2200").join(" "));
JS
expect node main.mjs <<'OUT'
100
  FlexSearch room 10, room 100, room 110100
  MiniSearch room 100
京ICP备2026号-11
  FlexSearch 京ICP备2026号-1, 京ICP备2026号-11
  MiniSearch 京ICP备2026号-11
bok 1 10 10 20 0
OUT
