#!/usr/bin/env bash
# node-natural-sort 0.8.7, underscore.string 3.3.6, natural-orderby 5.0.0 (JavaScript)
#
# Guess: what sorts text with numbers in it as people do, by its description with Unicode support, has
# 号-2 in front of 号-10, or takes the hyphen for a sign, which turns the order around.
# Seen: node-natural-sort compares any text with Han to NaN, which is no order to a sort, so that a list
# stays as it was; a-10 and a-2 are sorted. underscore.string has 第1.10项 in front of 第1.5项, as decimals.
# natural-orderby has all of them as people do.
. "$(dirname "$0")/lib.bash"

npm_package node-natural-sort@0.8.7 underscore.string@3.3.6 natural-orderby@5.0.0 <<'JS'
import { compare } from "natural-orderby";
import naturalSort from "node-natural-sort";
import string from "underscore.string";

const lists = [["京ICP备11018762号-10", "京ICP备11018762号-2", "京ICP备11018762号-1"], ["第1.10项", "第1.5项"], ["a-10", "a-2"]];
for (const list of lists) {
  console.log("node-natural-sort", ...list.toSorted(naturalSort()), naturalSort()(list[0], list[1]));
  console.log("underscore.string", ...list.toSorted(string.naturalCmp));
  console.log("natural-orderby  ", ...list.toSorted(compare()));
}
JS
expect node main.mjs <<'OUT'
node-natural-sort 京ICP备11018762号-10 京ICP备11018762号-2 京ICP备11018762号-1 NaN
underscore.string 京ICP备11018762号-1 京ICP备11018762号-2 京ICP备11018762号-10
natural-orderby   京ICP备11018762号-1 京ICP备11018762号-2 京ICP备11018762号-10
node-natural-sort 第1.10项 第1.5项 NaN
underscore.string 第1.10项 第1.5项
natural-orderby   第1.5项 第1.10项
node-natural-sort a-2 a-10 1
underscore.string a-2 a-10
natural-orderby   a-2 a-10
OUT
