#!/usr/bin/env bash
# xml-js 1.6.11, @xmldom/xmldom 0.9.12 (JavaScript)
#
# Guess: XML that is made JSON and XML again says the same, in attributes and in text: that is what
# the package is for.
# Seen: in an attribute &amp; and &lt; are read and not written, so that after one round what was text
# has one step of escaping less: &amp;amp; is &amp;, then a bare &, which is no XML. In text &amp;amp;
# is &amp; once, and &amp;lt; is left. &#10; in an attribute is an end of line as it is, which is a
# space to the next reader. No error tells. xmldom writes all of them.
. "$(dirname "$0")/lib.bash"

npm_package xml-js@1.6.11 @xmldom/xmldom@0.9.12 <<'JS'
import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import convert from "xml-js";

const round = (xml) => convert.json2xml(convert.xml2json(xml));
for (const xml of ['<a href="?q=京&amp;amp;p=1"/>', '<a name="甲&#10;乙"/>', '<a if="1 &lt; 2"/>', "<a>&amp;amp;</a>", "<a>&amp;lt;</a>"]) {
  const once = round(xml);
  console.log(xml, "→", JSON.stringify(once), "→", JSON.stringify(round(once)), "xmldom:", new XMLSerializer().serializeToString(new DOMParser().parseFromString(xml, "text/xml")));
}
JS
expect node main.mjs <<'OUT'
<a href="?q=京&amp;amp;p=1"/> → "<a href=\"?q=京&amp;p=1\"/>" → "<a href=\"?q=京&p=1\"/>" xmldom: <a href="?q=京&amp;amp;p=1"/>
<a name="甲&#10;乙"/> → "<a name=\"甲\n乙\"/>" → "<a name=\"甲\n乙\"/>" xmldom: <a name="甲&#10;乙"/>
<a if="1 &lt; 2"/> → "<a if=\"1 < 2\"/>" → "<a if=\"1 < 2\"/>" xmldom: <a if="1 &lt; 2"/>
<a>&amp;amp;</a> → "<a>&amp;</a>" → "<a>&amp;</a>" xmldom: <a>&amp;amp;</a>
<a>&amp;lt;</a> → "<a>&amp;lt;</a>" → "<a>&amp;lt;</a>" xmldom: <a>&amp;lt;</a>
OUT
