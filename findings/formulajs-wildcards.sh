#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1
#
# Guess: the functions that take * and ? for any text in Excel do so alike.
# Seen: three ways. MATCH takes them, and makes a regular expression of what is between, in
# which . is any character: B2.1* is found in B2x1, in front of B2.1a. COUNTIF and VLOOKUP take
# them as they are, and SEARCH looks for the characters, too. No error tells.
. "$(dirname "$0")/lib.bash"

npm_package @formulajs/formulajs@4.6.1 <<'JS'
import { COUNTIF, MATCH, SEARCH, VLOOKUP } from "@formulajs/formulajs";

const show = (name, value) => console.log(name, value instanceof Error ? value.message : value);
show("MATCH", MATCH("B2.1*", ["B2x1", "B2.1a"], 0));
show("COUNTIF", COUNTIF(["B2.1a", "B2.1b"], "B2.1*"));
show("VLOOKUP", VLOOKUP("B2.1*", [["B2.1a", 5]], 2, false));
show("SEARCH", SEARCH("1*b", "B2.1a-b"));
JS
expect node main.mjs <<'OUT'
MATCH 1
COUNTIF 0
VLOOKUP #N/A
SEARCH #VALUE!
OUT
