#!/usr/bin/env bash
# pdf-reader 2.4.1 (Ruby, Debian 12); Typst 0.14.2, by @myriaddreamin/typst-ts-node-compiler 0.7.0,
# writes; unpdf 1.7.0 (JavaScript); Noto Sans SC as in @expo-google-fonts/noto-sans-sc 0.4.3
#
# Guess: the text of a page, which pdf-reader has in lines as they stand on the page, has the cells of a
# table apart, or at worst glued.
# Seen: it lays all out in columns as wide as the page's characters are on the average. Where most are
# Han, these are wide, and digits and letters are not: a cell that begins in a column where the text of
# the one in front still goes on is written over it. Of the filing 京ICP备11018762号-1 with a count of 12
# there is 京ICP备11018762号-12, of -2 with 3 there is -3, other filings both. On a page of Latin letters
# cells are apart. To pdf.js, by unpdf, nothing is lost.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-pdf-reader=2.4.1-1 ruby-afm ruby-hashery ruby-rc4 ruby-ascii85 ruby-ttfunk
npm_package @myriaddreamin/typst-ts-node-compiler@0.7.0 @expo-google-fonts/noto-sans-sc@0.4.3 unpdf@1.7.0 <<'JS'
import { writeFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { extractText, getDocumentProxy } from "unpdf";

const fonts = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular";
const source = `#set text(font: "Noto Sans SC", lang: "zh", cjk-latin-spacing: none, size: 9pt)
#set page(width: 18cm, height: 9cm)
#table(columns: 3, [序号], [备案号], [域名数], [1], [京ICP备11018762号-1], [12], [2], [京ICP备11018762号-2], [3])

版权所有某某网络科技有限公司，增值电信业务经营许可证，公安机关互联网站安全服务平台备案，请勿转载本站内容，转载请注明出处。
#pagebreak()
#table(columns: 3, [1], [Beijing 11018762-1], [12])

Copyright of a company, with a license for services of value added, filed with the police.`;
const file = NodeCompiler.create({ workspace: ".", fontArgs: [{ fontPaths: [fonts] }] }).pdf({ mainFileContent: source });
writeFileSync("a.pdf", file);
const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
console.log("pdf.js");
console.log(...text);
JS
cat >main.rb <<'RUBY'
require "pdf-reader"

puts "pdf-reader"
PDF::Reader.new("a.pdf").pages.each { |page| puts page.text.lines.map(&:rstrip).reject(&:empty?) }
RUBY
run() {
	LD_LIBRARY_PATH='' node main.mjs
	ruby3.1 main.rb
}
expect run <<'OUT'
pdf.js
序号 备案号 域名数
1 京ICP备11018762号-1 12
2 京ICP备11018762号-2 3
版权所有某某网络科技有限公司，增值电信业务经营许可证，公安机关互联网站安全服务平台备案，请勿转载本
站内容，转载请注明出处。 1 Beijing 11018762-1 12
Copyright of a company, with a license for services of value added, filed with the police.
pdf-reader
 序号  备案号            域名数
 1   京ICP备11018762号-12
 2   京ICP备11018762号-3
版权所有某某网络科技有限公司，增值电信业务经营许可证，公安机关互联网站安全服务平台备案，请勿转载本
站内容，转载请注明出处。
 1   Beijing 11018762-1  12
Copyright of a company, with a license for services of value added, filed with the police.
OUT
