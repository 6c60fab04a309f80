#!/usr/bin/env bash
# vcf 2.1.2, ical.js 2.2.1 (JavaScript)
#
# Guess: what reads and writes vCard takes the \ off that stands in front of commas, semicolons and n
# (RFC 6350, 3.4), and puts it there when it writes.
# Seen: neither. A name with \, in the file has \, as its value. What is set goes into the file as it
# is, so that a surname with ; in it moves the given name into another field, and an end of line is
# left out: of two numbers, one a line, one is made. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package vcf@2.1.2 ical.js@2.2.1 <<'JS'
import ICAL from "ical.js";
import VCard from "vcf";

const text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:某公司\\, 备案部\r\nNOTE:京ICP备05000593号\\n2\r\nEND:VCARD\r\n";
const [card] = VCard.parse(text);
console.log("read", card.get("fn").valueOf(), card.get("note").valueOf());
const written = new VCard();
written.set("fn", "某公司, 备案部");
written.set("n", ["甲;乙", "丙"]);
written.set("note", "京ICP备05000593号-1\n2");
console.log(written.toString("4.0").replaceAll("\r", ""));
const [, properties] = ICAL.parse(`${written.toString("4.0")}\r\n`);
console.log("ical.js", JSON.stringify(properties.slice(1)));
JS
expect node main.mjs <<'OUT'
read 某公司\, 备案部 京ICP备05000593号\n2
BEGIN:VCARD
VERSION:4.0
FN:某公司, 备案部
N:甲;乙;丙
NOTE:京ICP备05000593号-12
END:VCARD
ical.js [["fn",{},"text","某公司, 备案部"],["n",{},"text",["甲","乙","丙"]],["note",{},"text","京ICP备05000593号-12"]]
OUT
