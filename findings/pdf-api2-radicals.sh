#!/usr/bin/env bash
# PDF::API2 2.044, PDF::Builder 3.025 (Perl, Debian 12); pdf-lib 1.17.1, unpdf 1.7.0 (JavaScript);
# Noto Sans SC as in @expo-google-fonts/noto-sans-sc 0.4.3
#
# Guess: what is written into a PDF file comes out again when its text is read or searched: the
# file has a table of the characters that its glyphs are for (ToUnicode), and who writes it knows
# them.
# Seen: both libraries for Perl ask the font for the first character of each glyph instead. In
# Noto, 482 glyphs have several, the radicals of dictionaries among them, which come first: 黑, 青
# and 甘 are ⿊, ⻘ and ⽢, and each 公网安备 is 公⽹安备, which no search for it finds. On the page
# nothing is to be seen of it. pdf-lib has the characters that were written.
. "$(dirname "$0")/lib.bash"

debian_package libpdf-api2-perl=2.044-1 libpdf-builder-perl=3.025-1 libfont-ttf-perl libio-string-perl
cat >write.pl <<'PERL'
use utf8;
my ($class, $font, $name, @lines) = @ARGV;
eval "require $class" or die;
utf8::decode($_) for @lines;
my $pdf = $class->new;
my $text = $pdf->page->text;
$text->font($pdf->ttfont($font), 12);
for my $i (0 .. $#lines) {
	$text->translate(50, 700 - 20 * $i);
	$text->text($lines[$i]);
}
$pdf->saveas($name);
PERL
npm_package pdf-lib@1.17.1 @pdf-lib/fontkit@1.1.1 unpdf@1.7.0 @expo-google-fonts/noto-sans-sc@0.4.3 <<'JS'
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import fontkit from "@pdf-lib/fontkit";
import { PDFDocument } from "pdf-lib";
import { extractText, getDocumentProxy } from "unpdf";

const font = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
const lines = ["黑ICP备05000001号-1", "青ICP备2021007013号", "甘B2-20090059", "京公网安备11010802020134号"];
for (const name of ["PDF::API2", "PDF::Builder"]) {
  execFileSync("perl", ["write.pl", name, font, name + ".pdf", ...lines]);
}
const document = await PDFDocument.create();
document.registerFontkit(fontkit);
const embedded = await document.embedFont(readFileSync(font), { subset: true });
const page = document.addPage();
lines.forEach((line, i) => page.drawText(line, { x: 50, y: 700 - 20 * i, size: 12, font: embedded }));
writeFileSync("pdf-lib.pdf", await document.save());

for (const name of ["PDF::API2", "PDF::Builder", "pdf-lib"]) {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(name + ".pdf"))));
  console.log(name);
  for (const line of text.join("\n").trim().split("\n")) {
    const radicals = line.match(/[\u2E80-\u2FDF]/g) ?? [];
    console.log("\t" + line, ...radicals.map((c) => "U+" + c.codePointAt(0).toString(16).toUpperCase()));
  }
}
JS
export PERL5LIB=$PWD/usr/share/perl5
expect node main.mjs <<'OUT'
PDF::API2
	⿊ICP备05000001号-1 U+2FCA
	⻘ICP备2021007013号 U+2ED8
	⽢B2-20090059 U+2F62
	京公⽹安备11010802020134号 U+2F79
PDF::Builder
	⿊ICP备05000001号-1 U+2FCA
	⻘ICP备2021007013号 U+2ED8
	⽢B2-20090059 U+2F62
	京公⽹安备11010802020134号 U+2F79
pdf-lib
	黑ICP备05000001号-1
	青ICP备2021007013号
	甘B2-20090059
	京公网安备11010802020134号
OUT
