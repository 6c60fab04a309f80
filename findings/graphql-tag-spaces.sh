#!/usr/bin/env bash
# graphql-tag 2.12.7, graphql 16.15.0 (JavaScript)
#
# Guess: a query that is written with gql is what GraphQL reads of the same text: spaces and commas
# mean nothing between words, and in a string they are what they are.
# Seen: queries are kept by their text with all spaces and commas as one space, those in strings as
# well, and what was asked first is what all others ask: who asks for 号-1 2, or 号-1,2, after the
# same with two spaces asks for that again, and in a block string the indent is that of the first
# one. No error tells. graphql itself has each string.
. "$(dirname "$0")/lib.bash"

npm_package graphql-tag@2.12.7 graphql@16.15.0 <<'JS'
import { gql } from "graphql-tag";
import { parse } from "graphql";

const value = (document) => document.definitions[0].selectionSet.selections[0].arguments[0].value.value;
for (const text of ['"号-1  2"', '"号-1 2"', '"号-1,2"', '"""\n备案\n  查询\n"""', '"""\n备案\n查询\n"""', '"""备案 查询"""']) {
  const query = `{ find(text: ${text}) }`;
  console.log(JSON.stringify(text), JSON.stringify(value(gql(query))), JSON.stringify(value(parse(query))));
}
JS
expect node main.mjs <<'OUT'
"\"号-1  2\"" "号-1  2" "号-1  2"
"\"号-1 2\"" "号-1  2" "号-1 2"
"\"号-1,2\"" "号-1  2" "号-1,2"
"\"\"\"\n备案\n  查询\n\"\"\"" "备案\n  查询" "备案\n  查询"
"\"\"\"\n备案\n查询\n\"\"\"" "备案\n  查询" "备案\n查询"
"\"\"\"备案 查询\"\"\"" "备案 查询" "备案 查询"
OUT
