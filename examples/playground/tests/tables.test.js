// The rows of the library's tables, through icp.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { icp } from "./built.js";

const { load, parse, parsePolice, find, findSome } = icp;
await load();

function rows(name) {
  const lines = readFileSync(new URL(`../../../testdata/${name}`, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"))
    .map(([text, ...rest]) => [unescaped(text), ...rest.map(unescaped)])
    .filter(([text]) => text !== undefined);
}

// unescaped reads what is written as in a Go string; undefined if JavaScript, whose strings
// are UTF-16, has none such.
function unescaped(field) {
  if (/\\x[89a-f]/i.test(field)) return undefined;
  return JSON.parse(`"${field.replaceAll('"', '\\"')}"`.replace(/\\x(..)/g, "\\u00$1").replace(/\\a/g, "\\u0007").replace(/\\v/g, "\\u000b")
    .replace(/\\U(.{8})/g, (_, hex) => String.fromCodePoint(parseInt(hex, 16))));
}

test("spellings", (t) => {
  const table = rows("spellings.tsv");
  for (const [text, want] of table) assert.equal(parse(text).number?.text, want, text);
  assert.ok(table.length > 500);
  t.diagnostic(`${table.length} rows`);
});

test("refusals", (t) => {
  const table = rows("refusals.tsv");
  for (const [text, offset, reason] of table) {
    const { ok, error } = parse(text);
    assert.equal(ok, false, text);
    assert.equal(error.reason, reason, text);
    assert.equal(Buffer.byteLength(text.slice(0, error.start)), Number(offset), text);
    assert.ok(error.chinese, text);
    assert.doesNotMatch(error.english, /^$|icp:|byte/, text);
  }
  assert.ok(table.length > 100);
  t.diagnostic(`${table.length} rows`);
});

test("offsets count as slice does", () => {
  const page = "😀<b>京ICP备</b>11018762号 京公网安备11010502030143号 京ICP备1101876O号";
  const found = find(page, { html: true, police: true, nearMisses: true });
  assert.deepEqual(found.map((m) => page.slice(m.start, m.end)), ["京ICP备</b>11018762号", "京公网安备11010502030143号", "京ICP备1101876O号"]);
  assert.deepEqual(found.map((m) => m.text), ["京ICP备11018762号", "京公网安备11010502030143号", "京ICP备1101876O号"]);
  assert.deepEqual(found.map((m) => m.reason?.name), [undefined, undefined, "NotDigit"]);
  assert.deepEqual(find(page), [], "no page without html");
  assert.equal(find(page, { html: true }).length, 1);
});

test("some at a time is all, in order", () => {
  const page = "京ICP备11018762号\n".repeat(1000), given = [];
  findSome(page, undefined, (some) => {
    given.push(some);
    assert.ok(parse("京ICP备11018762号").ok, "meanwhile, others are served");
  });
  assert.ok(given.length > 5);
  assert.deepEqual(given.flat(), find(page));
  const none = [];
  findSome("", {}, (some) => none.push(some));
  assert.deepEqual(none.flat(), []);
  assert.ok(none.length, "the end is told");
  assert.throws(() => findSome(page, {}, () => { throw new Error("mine"); }), /mine/);
  assert.equal(find(page).length, 1000);
});

test("what the parts are", () => {
  const { number } = parse("京icp备11018762-11A");
  assert.deepEqual([number.text, number.entity, number.index, number.service, number.doubt], ["京ICP备11018762号-11A", "京ICP备11018762号", 11, "app", null]);
  assert.equal(parsePolice("京公网安备 11010502030143").police.text, "京公网安备11010502030143号");
  assert.deepEqual(parse("京ICP备1101876O号").error.candidates, ["京ICP备11018760号"]);
});

test("half a character is none", () => {
  const text = "\ud83d京ICP备11018762号";
  assert.equal(find(text)[0].start, 1);
});
