#!/usr/bin/env bash
# @node-rs/jieba 2.0.3, jieba-wasm 2.4.0 (JavaScript), jieba 0.42.1 (Python, Debian 12)
#
# Guess: what takes Chinese text apart by jieba's way and its dictionary has the same words in each
# language, at least of what is no Han: numbers and letters.
# Seen: three answers. 1.5% is one word in Python and in jieba-wasm, and four in @node-rs/jieba; the
# license B2-20090059 is one in jieba-wasm and three in the two others. An index that one made does
# not find what another asks for. 〇 is a word by itself in all of them, so that 一〇一室 is three or four.
. "$(dirname "$0")/lib.bash"

debian_package python3-jieba=0.42.1-3
npm_package @node-rs/jieba@2.0.3 jieba-wasm@2.4.0 <<'JS'
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { cut } from "jieba-wasm";

const jieba = Jieba.withDict(dict);
for (const text of process.argv.slice(2)) {
  console.log("@node-rs/jieba", jieba.cut(text).join(" | "));
  console.log("jieba-wasm", cut(text).join(" | "));
}
JS
cat >main.py <<'PY'
import sys
import jieba

jieba.setLogLevel(60)
for text in sys.argv[1:]:
    print("Python", " | ".join(jieba.cut(text)))
PY
run() {
	set -- 粤B2-20090059 京ICP备11018762号-11 增长1.5% 一〇一室
	node main.mjs "$@"
	PYTHONPATH="$PWD/usr/lib/python3/dist-packages" /usr/bin/python3 main.py "$@"
}
expect run <<'OUT'
@node-rs/jieba 粤 | B2 | - | 20090059
jieba-wasm 粤 | B2-20090059
@node-rs/jieba 京 | ICP | 备 | 11018762 | 号 | - | 11
jieba-wasm 京 | ICP | 备 | 11018762 | 号 | - | 11
@node-rs/jieba 增长 | 1 | . | 5 | %
jieba-wasm 增长 | 1.5%
@node-rs/jieba 一 | 〇 | 一 | 室
jieba-wasm 一 | 〇 | 一室
Python 粤 | B2 | - | 20090059
Python 京 | ICP | 备 | 11018762 | 号 | - | 11
Python 增长 | 1.5%
Python 一 | 〇 | 一室
OUT
