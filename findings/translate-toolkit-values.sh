#!/usr/bin/env bash
# translate-toolkit 3.8.4 (Python, Debian 12)
#
# Guess: what makes a catalog for translators of a file, and the file again of the catalog, leaves
# what nobody translated as it was: texts in their own language, and in JSON numbers, null and empty
# lists.
# Seen: in .ini each value without a translation is empty, the filing number, too. In JSON null is
# the text None, and an empty list is gone with its key. A number of JSON, or true, is an error by
# which nothing of the file gets into the catalog.
. "$(dirname "$0")/lib.bash"

debian_package translate-toolkit=3.8.4-1 python3-translate=3.8.4-1 python3-lxml python3-six python3-iniparse libxml2 libxslt1.1 libicu72
export PYTHONPATH=$PWD/usr/lib/python3/dist-packages
tool() { /usr/bin/python3 "usr/bin/$@" --progress=none 2>&1; }
run() {
	printf '[site]\nname=a\nicp=京ICP备05000593号-1\n' >a.ini
	tool ini2po a.ini ini.po
	sed -i '/msgid "a"/{n;s/""/"甲"/}' ini.po
	tool po2ini -t a.ini ini.po b.ini
	cat b.ini
	echo '{"icp": "京ICP备05000593号-1", "license": null, "apps": []}' >a.json
	tool json2po a.json json.po
	tool po2json -t a.json json.po b.json
	cat b.json
	echo '{"icp": "京ICP备05000593号-1", "index": 1}' >c.json
	tool json2po c.json c.po
	[ -s c.po ] || echo nothing
}
expect run <<'OUT'
[site]
name=甲
icp=
{
    "icp": "京ICP备05000593号-1",
    "license": "None"
}
json2po: WARNING: Error processing: input c.json, output c.po, template None: 'int' object has no attribute 'find'
nothing
OUT
