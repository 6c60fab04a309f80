#!/usr/bin/env bash
# fast-formula-parser 1.0.19, hyperformula 3.5.0 (JavaScript)
#
# Guess: SEARCH finds icp in ICP, which is what it is there for beside FIND; TRIM leaves one space
# between words; and LENB counts two for a Han character, as in Excel where Chinese is the language,
# or bytes.
# Seen: SEARCH knows no other case, and is an error; TRIM leaves what is between words as it is, as
# JavaScript's does; LENB is LEN. SUBSTITUTE is no function. hyperformula has these but LENB, and
# shows a half as 1% with the format 0%, which it takes for a 0 and a sign. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package fast-formula-parser@1.0.19 hyperformula@3.5.0 <<'JS'
import Parser from "fast-formula-parser";
import hyperformula from "hyperformula";

const sheet = hyperformula.HyperFormula.buildFromArray([[""]], { licenseKey: "gpl-v3" });
for (const formula of ['SEARCH("icp","京ICP备")', 'TRIM(" 京  ICP ")', 'LENB("京")', 'SUBSTITUTE("号-1","-","")', 'TEXT(0.5,"0%")']) {
  let got;
  try {
    got = new Parser().parse(formula, { sheet: "a", row: 1, col: 1 });
  } catch (error) {
    got = error;
  }
  const other = sheet.calculateFormula(`=${formula}`, 0);
  console.log(formula, JSON.stringify(got?.details ? String(got.details) : (got?.name ?? got)), JSON.stringify(other?.value ?? other));
}
JS
expect node main.mjs <<'OUT'
SEARCH("icp","京ICP备") "#VALUE!" 2
TRIM(" 京  ICP ") "京  ICP" "京 ICP"
LENB("京") 1 "#NAME?"
SUBSTITUTE("号-1","-","") "#NAME?" "号1"
TEXT(0.5,"0%") "50%" "1%"
OUT
