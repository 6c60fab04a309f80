#!/usr/bin/env bash
# roo 2.10.0 (Ruby, Debian 12), officeparser 8.1.1, xlsx (SheetJS) 0.18.5 (JavaScript)
#
# Guess: rows of a table of LibreOffice (.ods) that are equal, which stand in the file once, with how
# often (table:number-rows-repeated in OpenDocument), are each there, as equal cells beside each other
# are; and an end of line in a cell, which is an element, is one.
# Seen: of three equal rows roo has two that are empty, and the third. A list that is taken off up to
# its first empty row ends there. Ends of lines in a cell are gone, so that two filings, one a line, are
# glued. The others have both as guessed.
. "$(dirname "$0")/lib.bash"

debian_ruby ruby-roo=2.10.0-1 ruby-nokogiri ruby-zip racc ruby-pkg-config libxml2 libxslt1.1 libicu72 libgumbo1
npm_package officeparser@8.1.1 xlsx@0.18.5 <<'JS'
import { parseOffice } from "officeparser";
import XLSX from "xlsx";

const { Sheets } = XLSX.readFile("a.ods");
console.log("SheetJS     ", JSON.stringify(XLSX.utils.sheet_to_json(Sheets.Sheet, { header: 1 })));
const { value } = await (await parseOffice("a.ods")).to("text");
console.log("officeparser", JSON.stringify(value));
JS
cat >write.py <<'PY'
import zipfile

content = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Sheet">
<table:table-row><table:table-cell office:value-type="string"><text:p>京ICP备05000593号-1<text:line-break/>京ICP备05000593号-2</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>沪ICP备11018762号</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>末</text:p></table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>
"""
manifest = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
"""
with zipfile.ZipFile("a.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", content)
    file.writestr("META-INF/manifest.xml", manifest)
PY
cat >main.rb <<'RUBY'
require "roo"

puts "roo          #{Roo::OpenOffice.new("a.ods").to_a.inspect}"
RUBY
run() {
	/usr/bin/python3 write.py
	LD_LIBRARY_PATH='' node main.mjs
	ruby3.1 main.rb
}
expect run <<'OUT'
SheetJS      [["京ICP备05000593号-1\n京ICP备05000593号-2"],["沪ICP备11018762号"],["沪ICP备11018762号"],["沪ICP备11018762号"],["末"]]
officeparser "京ICP备05000593号-1\n京ICP备05000593号-2\n沪ICP备11018762号\n沪ICP备11018762号\n沪ICP备11018762号\n末"
roo          [["京ICP备05000593号-1京ICP备05000593号-2"], [nil], [nil], ["沪ICP备11018762号"], ["末"]]
OUT
