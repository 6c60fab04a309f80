#!/usr/bin/env bash
# rss-parser 3.13.0, feedparser 2.6.0 (JavaScript)
#
# Guess: the content of an entry in Atom that is XHTML (RFC 4287, 3.1.1.3) is what stands in the feed,
# as HTML or as text; and a title of that kind is a text, as others are.
# Seen: of each element the text is put first and the elements behind it, so that
# 京ICP备<b>11018762</b>号-1 is 京ICP备号-1<b>11018762</b>, and as text 京ICP备号-111018762: a number that
# stands nowhere. A title is an object with the same in it. No error tells. feedparser has both.
. "$(dirname "$0")/lib.bash"

npm_package rss-parser@3.13.0 feedparser@2.6.0 <<'JS'
import { Readable } from "node:stream";
import FeedParser from "feedparser";
import RSSParser from "rss-parser";

const text = (name) => `<${name} type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">京ICP备<b>11018762</b>号-1</div></${name}>`;
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>备案</title><id>urn:a</id><updated>2026-01-01T00:00:00Z</updated>
<entry><id>urn:b</id><updated>2026-01-01T00:00:00Z</updated>${text("title")}${text("content")}</entry></feed>`;
const { title, content, contentSnippet } = (await new RSSParser().parseString(feed)).items[0];
console.log("rss-parser", { title: JSON.stringify(title), content, contentSnippet });
for await (const { title, description } of Readable.from([feed]).pipe(new FeedParser())) console.log("feedparser", { title, description });
JS
expect node main.mjs <<'OUT'
rss-parser {
  title: '{"$":{"type":"xhtml"},"div":[{"_":"京ICP备号-1","$":{"xmlns":"http://www.w3.org/1999/xhtml"},"b":["11018762"]}]}',
  content: '<div type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">京ICP备号-1<b>11018762</b></div></div>',
  contentSnippet: '京ICP备号-111018762'
}
feedparser {
  title: '京ICP备11018762号-1',
  description: '<div xmlns="http://www.w3.org/1999/xhtml">京ICP备<b>11018762</b>号-1</div>'
}
OUT
