#!/usr/bin/env bash
# segmentit 2.0.3, segment 0.1.3 (JavaScript)
#
# Guess: what takes Chinese text apart into words parts it at spaces at least, so that the index and
# the count in 号-1 128 stay two numbers.
# Seen: the spaces are gone first, and what is left of the digits is put together: 1128, 123 of 1 2 3,
# 5%6 of 5 % 6, and 1.52.5, which is no number at all. Letters with a space between them stay two
# words, and so do digits with an end of line, a tab or a space of full width between them. segment,
# of which it is a port, has two numbers.
. "$(dirname "$0")/lib.bash"

npm_package segmentit@2.0.3 segment@0.1.3 <<'JS'
import Segment from "segment";
import segmentit from "segmentit";

const original = new Segment();
original.useDefault();
const port = segmentit.useDefault(new segmentit.Segment());
for (const text of ["京ICP备05000593号-1 128", "2021 011702", "1 2 3", "第1 2个", "5 % 6", "1.5 2.5", "a b", "1\t2", "1　2", "1\n2"]) {
  console.log(JSON.stringify(text), "segmentit:", JSON.stringify(port.doSegment(text, { simple: true })), "segment:", JSON.stringify(original.doSegment(text, { simple: true })));
}
JS
expect node main.mjs <<'OUT'
"京ICP备05000593号-1 128" segmentit: ["京","ICP","备","05000593号","-","1128"] segment: ["京","ICP","备","05000593号","-","1","128"]
"2021 011702" segmentit: ["2021011702"] segment: ["2021","011702"]
"1 2 3" segmentit: ["123"] segment: ["1","2","3"]
"第1 2个" segmentit: ["第","12个"] segment: ["第","1","2个"]
"5 % 6" segmentit: ["5%6"] segment: ["5","%","6"]
"1.5 2.5" segmentit: ["1.52.5"] segment: ["1.5","2.5"]
"a b" segmentit: ["a","b"] segment: ["a","b"]
"1\t2" segmentit: ["1","\t","2"] segment: ["1","2"]
"1　2" segmentit: ["1","　","2"] segment: ["1","2"]
"1\n2" segmentit: ["1","2"] segment: ["1","2"]
OUT
