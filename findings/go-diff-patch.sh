#!/usr/bin/env bash
# sergi/go-diff v1.4.0 (Go), diff-match-patch 1.0.5 (JavaScript)
#
# Guess: a patch as text, which both write in one format, goes from one to the other, and Han is
# percent-encoded in it character by character.
# Seen: Go takes four bytes around a change with it, which end in the middle of a Han character, so
# that to JavaScript the patch has an illegal escape. JavaScript in turn takes characters beyond
# U+FFFF apart: of 𠮷 made 𠮸, which have their first half in common, it can write no patch, and has an
# error of URIs. Go writes that one.
. "$(dirname "$0")/lib.bash"

go_module github.com/sergi/go-diff@v1.4.0 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/sergi/go-diff/diffmatchpatch"
)

func main() {
	m := diffmatchpatch.New()
	fmt.Print(m.PatchToText(m.PatchMake(os.Args[1], os.Args[2])))
}
GO
npm_package diff-match-patch@1.0.5 <<'JS'
import { readFileSync } from "node:fs";
import DiffMatchPatch from "diff-match-patch";

const m = new DiffMatchPatch();
const [from, to] = process.argv.slice(2);
for (const step of [() => m.patch_apply(m.patch_fromText(readFileSync("a.patch", "utf8")), from)[0], () => m.patch_toText(m.patch_make(from, to)).trim()]) {
  try {
    console.log(step());
  } catch (error) {
    console.log(error.message.split(":")[0]);
  }
}
JS
both() {
	go build -o patch .
	for texts in 'a沪b a京b' '沪公司备案 京公司备案' '𠮷 𠮸'; do
		echo "$texts"
		./patch $texts | tee a.patch
		node main.mjs $texts
	done
}
expect both <<'OUT'
a沪b a京b
@@ -1,5 +1,5 @@
 a
-%E6%B2%AA
+%E4%BA%AC
 b
a京b
@@ -1,3 +1,3 @@
 a
-%E6%B2%AA
+%E4%BA%AC
 b
沪公司备案 京公司备案
@@ -1,7 +1,7 @@
-%E6%B2%AA
+%E4%BA%AC
 %E5%85%AC%E5
Illegal escape in patch_fromText
@@ -1,5 +1,5 @@
-%E6%B2%AA
+%E4%BA%AC
 %E5%85%AC%E5%8F%B8%E5%A4%87%E6%A1%88
𠮷 𠮸
@@ -1,4 +1,4 @@
-%F0%A0%AE%B7
+%F0%A0%AE%B8
𠮸
URI malformed
OUT
