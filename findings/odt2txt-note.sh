#!/usr/bin/env bash
# odt2txt 0.5 (Debian 12)
#
# Guess: what makes text of a LibreOffice document parts the mark of a footnote from the text in
# front, [1] or so, and puts the note itself apart, at the end or in a line; and a reference by number
# is its character.
# Seen: the mark and the note run on in the middle of the sentence: the index -1 with footnote 1 is
# -11, with the note glued to it. &#8209; and &#x5907; stay as they are, while &amp; is read. Spaces
# that an element stands for (text:s in OpenDocument 1.3, 6.1.3) are left out.
. "$(dirname "$0")/lib.bash"

debian_package odt2txt=0.5-7
cat >content.xml <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>
<text:p>京ICP备05000593号-1<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>主站</text:p></text:note-body></text:note>已备案。</text:p>
<text:p>粤B2&#8209;20090059 &#x5907; &amp;</text:p>
<text:p>甲<text:s text:c="2"/>乙</text:p>
</office:text></office:body></office:document-content>
XML
printf application/vnd.oasis.opendocument.text >mimetype
python3 -c 'import zipfile; z = zipfile.ZipFile("a.odt", "w"); z.write("mimetype"); z.write("content.xml")'
expect odt2txt.odt2txt a.odt <<'OUT'

京ICP备05000593号-11主站

已备案。

粤B2&#8209;20090059 &#x5907; &

甲乙

OUT
