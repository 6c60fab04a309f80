#!/usr/bin/env bash
# Xapian 1.4.22 (Python, Debian 12)
#
# Guess: what stands in a query without a space, 粤B2-20090059, is looked for as it stands, as a
# phrase, with the option for Chinese (FLAG_CJK_NGRAM) as without it, since that is to find more in
# Chinese, not all; and serials with a comma or a semicolon between them are two words.
# Seen: without the option it is a phrase. With it, Han characters and what is between them are each
# looked for by itself, and one will do: any page with a 备 or a 号 is found for 京ICP备11018762号-11. With
# the option or without, a comma or semicolon between digits is part of the word, so that neither of
# 20090059;20090060 is found by itself.
. "$(dirname "$0")/lib.bash"

debian_package python3-xapian=1.4.22-1 libxapian30=1.4.22-1
cat >main.py <<'PY'
import xapian

for name, flag in ("plain", 0), ("ngram", xapian.QueryParser.FLAG_CJK_NGRAM):
    database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
    texts = ["京ICP备11018762号-11", "沪ICP备05000593号-1", "粤B2-20090059;20090060"]
    for text in texts:
        document = xapian.Document()
        generator = xapian.TermGenerator()
        generator.set_document(document)
        generator.set_flags(flag)
        generator.index_text(text)
        database.add_document(document)
    for words in "京ICP备11018762号-11", "粤B2-20090059", "20090060":
        query = xapian.QueryParser().parse_query(words, xapian.QueryParser.FLAG_DEFAULT | flag)
        enquire = xapian.Enquire(database)
        enquire.set_query(query)
        print(name, words, query, [texts[match.docid - 1] for match in enquire.get_mset(0, 9)])
PY
export PYTHONPATH="$PWD/usr/lib/python3/dist-packages"
expect /usr/bin/python3 main.py <<'OUT'
plain 京ICP备11018762号-11 Query((京icp备11018762号@1 PHRASE 2 11@2)) ['京ICP备11018762号-11']
plain 粤B2-20090059 Query((粤b2@1 PHRASE 2 20090059@2)) []
plain 20090060 Query(20090060@1) []
ngram 京ICP备11018762号-11 Query((京@1 OR icp@2 OR 备@3 OR 11018762@4 OR 号@5 OR 11@6)) ['京ICP备11018762号-11', '沪ICP备05000593号-1']
ngram 粤B2-20090059 Query((粤@1 OR (b2@2 PHRASE 2 20090059@3))) ['粤B2-20090059;20090060']
ngram 20090060 Query(20090060@1) []
OUT
