#!/usr/bin/env bash
# exifr 7.1.3, node-iptc 1.0.5 (JavaScript), exiftool 12.57 (Perl, Debian 12) writes
#
# Guess: what is written into a picture beside it, who owns it and by which filing it is on the web,
# is read as it is marked: IPTC in the encoding that it names, UTF-8; the comment that Windows shows
# (XPComment) in UTF-16 with the lower byte first, in any file; a source in XMP as text.
# Seen: IPTC is Latin-1, whatever it names. In a file whose numbers have the higher byte first, as
# exiftool makes them, the comment is read so, too, and is other Han characters: 京 is 걎. The source
# 05000593 is the number 5000593. No error tells. The same text in EXIF's Copyright is read, and so is
# IPTC by node-iptc.
. "$(dirname "$0")/lib.bash"

debian_package libimage-exiftool-perl=12.57+dfsg-1
npm_package exifr@7.1.3 node-iptc@1.0.5 <<'JS'
import { readFileSync } from "node:fs";
import exifr from "exifr";
import iptc from "node-iptc";

const picture = readFileSync("a.jpg");
const { ifd0, iptc: notes, photoshop } = await exifr.parse(picture, { iptc: true, xmp: true, mergeOutput: false });
console.log("EXIF Copyright", ifd0.Copyright, "XPComment", JSON.stringify(ifd0.XPComment));
console.log("IPTC", JSON.stringify(notes.CopyrightNotice), "node-iptc", iptc(picture).copyright_notice);
console.log("XMP Source", photoshop);
JS
base64 --decode >a.jpg <<'JPEG'
/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcp
LDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAA
AAD/2gAIAQEAAD8AfwD/2Q==
JPEG
PERL5LIB="$PWD/usr/share/perl5" exiftool -q -overwrite_original -codedcharacterset=utf8 -charset UTF8 -EXIF:Copyright=京ICP备05000593号 \
	-EXIF:XPComment=京ICP备05000593号 -IPTC:CopyrightNotice=京ICP备05000593号 -XMP:Source=05000593 a.jpg
expect node main.mjs <<'OUT'
EXIF Copyright 京ICP备05000593号 XPComment "걎䤀䌀倀ݙ　㔀　　　㔀㤀㌀"
IPTC "äº¬ICPå¤05000593å·" node-iptc 京ICP备05000593号
XMP Source { Source: 5000593 }
OUT
