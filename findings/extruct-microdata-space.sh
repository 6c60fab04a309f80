#!/usr/bin/env bash
# extruct 0.14.0, html-text 0.5.2 (Python, Debian 12)
#
# Guess: <b> within a number, as in 京ICP备<b>11018762</b>号-1, leaves it whole: in microdata the value
# of a property is the element's text content (HTML, 5.2.4), and as text nothing is between what
# stands in a line.
# Seen: a space is put at each tag, so that the number is three words, and the index with its hyphen
# is by itself. Of the same page extruct has the number whole where it is in RDFa, by property= for
# itemprop=.
. "$(dirname "$0")/lib.bash"

debian_package python3-extruct=0.14.0-2 python3-html-text=0.5.2-2 \
	python3-{bs4,chardet,charset-normalizer,html5lib,idna,isodate,jstyleson,lxml,mf2py,pyrdfa,rdflib,requests,soupsieve,urllib3,w3lib,webencodings,six,pyparsing,certifi,pkg-resources} libxslt1.1
cat >main.py <<'PY'
import extruct
import html_text

number = "京ICP备<b>11018762</b>号<i>-1</i>"
page = f"""<p itemscope itemtype="https://schema.org/Organization"><span itemprop="identifier">{number}</span></p>
<p vocab="https://schema.org/" typeof="Organization"><span property="identifier">{number}</span></p>"""
found = extruct.extract(page, syntaxes=["microdata", "rdfa"])
print("microdata", found["microdata"][0]["properties"])
print("rdfa", [item for item in found["rdfa"] if "https://schema.org/identifier" in item][0]["https://schema.org/identifier"])
print("html_text", html_text.extract_text(number))
PY
export PYTHONPATH="$PWD/usr/lib/python3/dist-packages"
expect /usr/bin/python3 main.py <<'OUT'
microdata {'identifier': '京ICP备 11018762 号 -1'}
rdfa [{'@value': '京ICP备11018762号-1'}]
html_text 京ICP备 11018762 号 -1
OUT
