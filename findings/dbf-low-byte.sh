#!/usr/bin/env bash
# dbf 0.2.0, dbffile 1.13.0 (JavaScript)
#
# Guess: what writes dBASE files without asking for an encoding writes UTF-8, which the readers of
# maps expect beside a .cpg file, or refuses what is no ASCII.
# Seen: of each character it writes the lower byte of its number in Unicode. 京 (4EAC) is the byte AC,
# 备 (5907) a BEL, 号 (53F7) F7: a file that no encoding reads. Two characters whose lower byte is the
# same are one. dbffile writes it in GBK or UTF-8.
. "$(dirname "$0")/lib.bash"

npm_package dbf@0.2.0 dbffile@1.13.0 <<'JS'
import { readFileSync, writeFileSync } from "node:fs";
import dbf from "dbf";
import { DBFFile } from "dbffile";

writeFileSync("dbf.dbf", Buffer.from(dbf.structure([{ icp: "京ICP备05000593号" }]).buffer));
const file = await DBFFile.create("dbffile.dbf", [{ name: "icp", type: "C", size: 40 }], { encoding: "gbk" });
await file.appendRecords([{ icp: "京ICP备05000593号" }]);
for (const [name, encoding] of [["dbf", "utf8"], ["dbf", "gbk"], ["dbf", "latin1"], ["dbffile", "gbk"]]) {
  const [record] = await (await DBFFile.open(`${name}.dbf`, { encoding })).readRecords();
  console.log(name, encoding, JSON.stringify(record.icp));
}
const bytes = readFileSync("dbf.dbf");
console.log(bytes.subarray(bytes.indexOf("ICP", 32, "latin1") - 1).subarray(0, 14).toString("hex"));
JS
expect node main.mjs <<'OUT'
dbf utf8 "�ICP\u000705000593�"
dbf gbk "琁CP\u000705000593�"
dbf latin1 "¬ICP\u000705000593÷"
dbffile gbk "京ICP备05000593号"
ac494350073035303030353933f7
OUT
