#!/usr/bin/env bash
# html-minifier-terser 7.2.0, htmlnano 3.5.1, @minify-html/node 0.18.1 (JavaScript)
#
# Guess: collapseWhitespace makes one space of many, and leaves none only where none is seen,
# at the edges of blocks.
# Seen: html-minifier-terser has a list of what stands in a line. <time> is on it, <data>,
# <output>, <slot> and elements of one's own are not, which browsers show in the line all the
# same: their spaces are gone, and 号-1 with a count of 2 behind it is 号-12. Its option
# inlineCustomElements helps for those named in it. The other two keep the spaces.
. "$(dirname "$0")/lib.bash"

npm_package html-minifier-terser@7.2.0 htmlnano@3.5.1 @minify-html/node@0.18.1 <<'JS'
import minifyHtml from "@minify-html/node";
import { minify } from "html-minifier-terser";
import htmlnano from "htmlnano";

for (const name of ["b", "time", "data", "output", "slot", "my-count"]) {
  const page = `<p>号-1  <${name}>2</${name}>`;
  console.log(name);
  console.log("  html-minifier-terser", await minify(page, { collapseWhitespace: true }));
  console.log("  htmlnano            ", (await htmlnano.process(page, { collapseWhitespace: "conservative" }, {})).html);
  console.log("  minify-html         ", minifyHtml.minify(Buffer.from(page), {}).toString());
}
JS
expect node main.mjs <<'OUT'
b
  html-minifier-terser <p>号-1 <b>2</b></p>
  htmlnano             <p>号-1 <b>2</b></p>
  minify-html          <p>号-1 <b>2</b>
time
  html-minifier-terser <p>号-1 <time>2</time></p>
  htmlnano             <p>号-1 <time>2</time></p>
  minify-html          <p>号-1 <time>2</time>
data
  html-minifier-terser <p>号-1<data>2</data></p>
  htmlnano             <p>号-1 <data>2</data></p>
  minify-html          <p>号-1 <data>2</data>
output
  html-minifier-terser <p>号-1<output>2</output></p>
  htmlnano             <p>号-1 <output>2</output></p>
  minify-html          <p>号-1 <output>2</output>
slot
  html-minifier-terser <p>号-1<slot>2</slot></p>
  htmlnano             <p>号-1 <slot>2</slot></p>
  minify-html          <p>号-1 <slot>2</slot>
my-count
  html-minifier-terser <p>号-1<my-count>2</my-count></p>
  htmlnano             <p>号-1 <my-count>2</my-count></p>
  minify-html          <p>号-1 <my-count>2</my-count>
OUT
