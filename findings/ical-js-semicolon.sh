#!/usr/bin/env bash
# ical.js 2.2.1, vcard4 4.0.5 (JavaScript)
#
# Guess: \; in a vCard is a semicolon, wherever it stands: semicolons may be escaped in any property
# (RFC 6350, 3.4), and have to be within the parts of one, as of an organization.
# Seen: in names, notes and nicknames the \ is part of the value, and is doubled when the card is
# written, so that the next reader has it, too. In ORG it is read, and not written: one organization
# with ; in its name is an organization and its department after one round. In N both is well. No
# error tells.
. "$(dirname "$0")/lib.bash"

npm_package ical.js@2.2.1 vcard4@4.0.5 <<'JS'
import ICAL from "ical.js";
import { parse } from "vcard4";

const card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:甲\\;乙\r\nNOTE:号-1\\;号-2\r\nORG:甲\\;乙\r\nN:甲\\;乙;丙;;;\r\nEND:VCARD\r\n";
const written = `${ICAL.stringify(ICAL.parse(card))}`;
console.log(written.replaceAll("\r", "").trim());
for (const text of [card, written]) {
  console.log("ical.js", JSON.stringify(ICAL.parse(text)[1].slice(1).map((property) => property[3])));
  console.log("vcard4", JSON.stringify(parse(text).parsedVcard.map((property) => property.value)));
}
JS
expect node main.mjs <<'OUT'
BEGIN:VCARD
VERSION:4.0
FN:甲\\;乙
NOTE:号-1\\;号-2
ORG:甲;乙
N:甲\;乙;丙;;;
END:VCARD
ical.js ["甲\\;乙","号-1\\;号-2","甲;乙",["甲;乙","丙","","",""]]
vcard4 ["甲;乙","号-1;号-2","甲;乙",{"familyNames":"甲;乙","givenNames":"丙","additionalNames":"","honorificPrefixes":"","honorificSuffixes":""}]
ical.js ["甲\\;乙","号-1\\;号-2",["甲","乙"],["甲;乙","丙","","",""]]
vcard4 [["甲\\","乙"],["号-1\\","号-2"],["甲","乙"],{"familyNames":"甲;乙","givenNames":"丙","additionalNames":"","honorificPrefixes":"","honorificSuffixes":""}]
OUT
