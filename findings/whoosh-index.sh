#!/usr/bin/env bash
# Whoosh 2.7.4 (Python, Debian 12)
#
# Guess: with the analyzer that a field of text has when none is named, a filing is found as it is
# written, 京ICP备11018762号-1, and its neighbours, -2 and -11, are not: digits are kept whatever their
# length, as what is left out for its length is for words.
# Seen: words and numbers of one character are left out, so that who looks for -1 finds -2 and -11 as
# well, and who looks for -11 finds that alone. FancyAnalyzer parts letters from digits first, and of
# the licenses B1-20090059 and B2-20090059 there is the same, 粤b and 20090059: who asks for one finds
# both.
. "$(dirname "$0")/lib.bash"

debian_package python3-whoosh=2.7.4+git6-g9134ad92-7
cat >main.py <<'PY'
from whoosh.analysis import FancyAnalyzer, StandardAnalyzer
from whoosh.fields import Schema, TEXT
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

numbers = ["京ICP备11018762号-1", "京ICP备11018762号-2", "京ICP备11018762号-11", "粤B1-20090059", "粤B2-20090059"]
for analyzer in StandardAnalyzer(), FancyAnalyzer():
    index = RamStorage().create_index(Schema(number=TEXT(stored=True, analyzer=analyzer)))
    with index.writer() as writer:
        for number in numbers:
            writer.add_document(number=number)
    with index.searcher() as searcher:
        for number in numbers:
            query = QueryParser("number", index.schema).parse(f'"{number}"')
            print(number, [token.text for token in analyzer(number)], "finds", sorted(hit["number"] for hit in searcher.search(query)))
PY
PYTHONPATH="$PWD/usr/lib/python3/dist-packages" expect /usr/bin/python3 -W ignore main.py <<'OUT'
京ICP备11018762号-1 ['京icp备11018762号'] finds ['京ICP备11018762号-1', '京ICP备11018762号-11', '京ICP备11018762号-2']
京ICP备11018762号-2 ['京icp备11018762号'] finds ['京ICP备11018762号-1', '京ICP备11018762号-11', '京ICP备11018762号-2']
京ICP备11018762号-11 ['京icp备11018762号', '11'] finds ['京ICP备11018762号-11']
粤B1-20090059 ['粤b1', '20090059'] finds ['粤B1-20090059']
粤B2-20090059 ['粤b2', '20090059'] finds ['粤B2-20090059']
京ICP备11018762号-1 ['京icp备11018762号'] finds ['京ICP备11018762号-1', '京ICP备11018762号-11', '京ICP备11018762号-2']
京ICP备11018762号-2 ['京icp备11018762号'] finds ['京ICP备11018762号-1', '京ICP备11018762号-11', '京ICP备11018762号-2']
京ICP备11018762号-11 ['京icp备11018762号', '11'] finds ['京ICP备11018762号-11']
粤B1-20090059 ['粤b', '20090059'] finds ['粤B1-20090059', '粤B2-20090059']
粤B2-20090059 ['粤b', '20090059'] finds ['粤B1-20090059', '粤B2-20090059']
OUT
