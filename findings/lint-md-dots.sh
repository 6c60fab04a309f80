#!/usr/bin/env bash
# @lint-md/core 2.4.0, zhlint 0.8.2 (JavaScript)
#
# Guess: what makes full-width punctuation of narrow one in Chinese Markdown leaves a dot between a
# name and its ending, as in 备案.md or 工信部.cn, since nothing but a letter follows, and takes three
# dots for ….
# Seen: to both any single dot behind Han is the end of a sentence: 备案。md is no file, 工信部。cn no
# domain in most programs, and a@京。中国 no address. Of three dots lint-md takes the first one, 号。..
# with the others as they were, which zhlint leaves. example.中国 is broken as well; a dot with Latin
# on both sides is left.
. "$(dirname "$0")/lib.bash"

npm_package @lint-md/core@2.4.0 zhlint@0.8.2 <<'JS'
import { lintMarkdown } from "@lint-md/core";
import { run } from "zhlint";

for (const text of ["见 备案.md", "工信部.cn", "a@京.中国", "京ICP备05000593号...", "京ICP备05000593号.", "example.中国", "皖B1.B2-20070020"]) {
  console.log(text, "|", lintMarkdown(text, {}, true).fixedResult.result, "|", run(text, { rules: { preset: "default" } }).result);
}
JS
expect node main.mjs <<'OUT'
见 备案.md | 见 备案。md | 见备案。md
工信部.cn | 工信部。cn | 工信部。cn
a@京.中国 | a@京。中国 | a@京。中国
京ICP备05000593号... | 京 ICP 备 05000593 号。.. | 京 ICP 备05000593号...
京ICP备05000593号. | 京 ICP 备 05000593 号。 | 京 ICP 备05000593号。
example.中国 | example。中国 | example。中国
皖B1.B2-20070020 | 皖 B1.B2-20070020 | 皖 B1.B2-20070020
OUT
