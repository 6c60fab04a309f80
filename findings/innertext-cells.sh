#!/usr/bin/env bash
# happy-dom 21.0.4, linkedom 0.18.15, html-to-text 10.0.1
#
# Guess: innerText has between two cells, items and lines what browsers have there, a tab or
# an end of line: that is what it is for, and textContent has nothing there. A converter to
# plain text has at least a space.
# Seen: linkedom and html-to-text glue cells to each other, html-to-text the term to its
# description, happy-dom cells, items, and lines that <br> or <pre> end. So an index of 1
# beside a count of 2 is one of 12. What has the attribute hidden is in it with all three.
# The first column is what Chromium 156 gives.
. "$(dirname "$0")/lib.bash"

npm_package happy-dom@21.0.4 linkedom@0.18.15 html-to-text@10.0.1 node@22.23.3 <<'JS'
import { Window } from "happy-dom";
import { parseHTML } from "linkedom";
import { convert } from "html-to-text";

for (const [browsers, html] of [
  ["号-1\t2", "<table><tr><td>号-1</td><td>2</td></tr></table>"],
  ["号-1\n2", "<ul><li>号-1</li><li>2</li></ul>"],
  ["号-1\n2", "<dl><dt>号-1</dt><dd>2</dd></dl>"],
  ["号-1\n2", "<p>号-1<br>2</p>"],
  ["号-1\n2", "<pre>号-1\n2</pre>"],
  ["号-1", "<p>号-1<span hidden>2</span></p>"],
]) {
  const page = `<!DOCTYPE html><html><body>${html}</body></html>`;
  const window = new Window();
  window.document.write(page);
  const happy = window.document.body.innerText;
  const linked = parseHTML(page).document.body.innerText;
  const [a, b, c, d] = [browsers, happy, linked, convert(page)].map((text) => JSON.stringify(text));
  console.log(html.match(/\w+/)[0], a, "| happy-dom:", b, "| linkedom:", c, "| html-to-text:", d);
}
JS
expect npx --no node main.mjs <<'OUT'
table "号-1\t2" | happy-dom: "号-12" | linkedom: "号-12" | html-to-text: "号-12"
ul "号-1\n2" | happy-dom: "号-12" | linkedom: "号-1\n2" | html-to-text: " * 号-1\n * 2"
dl "号-1\n2" | happy-dom: "号-1\n2" | linkedom: "号-1\n2" | html-to-text: "号-12"
p "号-1\n2" | happy-dom: "号-12" | linkedom: "号-1\n2" | html-to-text: "号-1\n2"
pre "号-1\n2" | happy-dom: "号-12" | linkedom: "号-1 2" | html-to-text: "号-1\n2"
p "号-1" | happy-dom: "号-12" | linkedom: "号-12" | html-to-text: "号-12"
OUT
