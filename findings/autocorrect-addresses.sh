#!/usr/bin/env bash
# autocorrect-node 2.14.0 (JavaScript)
#
# Guess: what puts spaces between Han and Latin in the text of source code and pages leaves regular
# expressions, keys, addresses and names of files as they are, as it does with those that stand in
# plain text or Markdown; and what it made once it leaves.
# Seen: in quotes each is text but what regexp.MustCompile is given: a pattern that is kept in a
# constant finds no filing any more, "https://a.example/京ICP" and the href of a link within Markdown
# are other addresses, and a key is another. An index gets a space in front of its hyphen, 号 -1. Of
# digits of full width the first run makes narrow ones, and only the second puts spaces around them.
. "$(dirname "$0")/lib.bash"

npm_package autocorrect-node@2.14.0 <<'JS'
import autocorrect from "autocorrect-node";

const { format, formatFor } = autocorrect;
console.log(formatFor('var icp = regexp.MustCompile("^京ICP备[0-9]{8}号-1$")\nconst pattern = `^京ICP备\\d{8}号`\nfiles["京ICP.txt"] = "https://a.example/京ICP"\n', "go"));
console.log(formatFor('[a](京ICP.md) <a href="京ICP.md">京ICP</a>', "markdown"));
let text = "京ICP备１１０１８７６２号-1";
for (let run = 1; run <= 3; run++) console.log(run, text = format(text));
JS
expect node main.mjs <<'OUT'
var icp = regexp.MustCompile("^京ICP备[0-9]{8}号-1$")
const pattern = `^京 ICP 备\d{8}号`
files["京 ICP.txt"] = "https://a.example/京 ICP"

[a](京ICP.md) <a href="京 ICP.md">京 ICP</a>
1 京 ICP 备11018762号 -1
2 京 ICP 备 11018762 号 -1
3 京 ICP 备 11018762 号 -1
OUT
