#!/usr/bin/env bash
# lunr 2.3.9, elasticlunr 0.9.5 (JavaScript)
#
# Guess: without a plugin for Chinese a number is one word, or none as Han characters are not known:
# it is found as it is written, or not at all, but no other is.
# Seen: Han is taken off the edges of a word, as what is no letter, and left within it: 京ICP备11018762号
# is icp备11018762 in the index. elasticlunr does so with a query as well, so that 沪ICP备11018762号 finds
# Beijing's; lunr does not, so that the number itself finds nothing. A number behind a Chinese colon
# has its label as a part. In lunr an index by itself, -11, means all that have no 11.
. "$(dirname "$0")/lib.bash"

npm_package lunr@2.3.9 elasticlunr@0.9.5 <<'JS'
import elasticlunr from "elasticlunr";
import lunr from "lunr";

const texts = ["京ICP备11018762号-11", "粤B2-20090059", "备案号：沪ICP备05000593号"];
const first = lunr(function () {
  this.ref("id");
  this.field("text");
  texts.forEach((text, id) => this.add({ id, text }));
});
const second = elasticlunr(function () {
  this.addField("text");
  this.setRef("id");
});
texts.forEach((text, id) => second.addDoc({ id, text }));
for (const words of ["京ICP备11018762号", "沪ICP备11018762号", "沪ICP备05000593号", "-11"]) {
  const found = [first, second].map((index) => index.search(words).map((result) => texts[result.ref]).join(" ") || "none");
  console.log(`${words}: lunr ${found[0]}; elasticlunr ${found[1]}`);
}
JS
run() {
	node main.mjs 2>&1 | grep -v 'user configuration'
}
expect run <<'OUT'
京ICP备11018762号: lunr none; elasticlunr 京ICP备11018762号-11
沪ICP备11018762号: lunr none; elasticlunr 京ICP备11018762号-11
沪ICP备05000593号: lunr none; elasticlunr 备案号：沪ICP备05000593号
-11: lunr 粤B2-20090059 备案号：沪ICP备05000593号; elasticlunr 京ICP备11018762号-11
OUT
