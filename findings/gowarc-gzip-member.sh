#!/usr/bin/env bash
# nlnwa/gowarc v3.1.0, internetarchive/gowarc v0.8.96, warcio (JavaScript) 2.4.11
#
# Guess: the records of a WARC file are the same, whether it is compressed record
# by record, as ISO 28500 recommends, or by gzip file.warc.
# Seen: of a gzip member with two records, both libraries for Go read the first and
# then the end of the file, without an error. warcio.js reads both.
. "$(dirname "$0")/lib.bash"

one() { warc_record resource http://a.example/1 one; }
two() { warc_record resource http://a.example/2 two; }
{ one; two; } | gzip >whole.warc.gz
{ one | gzip; two | gzip; } >each.warc.gz

warc_readers
expect go run . each.warc.gz whole.warc.gz <<'OUT'
each.warc.gz internetarchive "http://a.example/1" ""
each.warc.gz internetarchive "http://a.example/2" ""
each.warc.gz internetarchive EOF
each.warc.gz nlnwa "http://a.example/1" "", noted: 0
each.warc.gz nlnwa "http://a.example/2" "", noted: 0
whole.warc.gz internetarchive "http://a.example/1" ""
whole.warc.gz internetarchive EOF
whole.warc.gz nlnwa "http://a.example/1" "", noted: 0
OUT
expect node main.mjs whole.warc.gz <<'OUT'
whole.warc.gz "http://a.example/1" ""
whole.warc.gz "http://a.example/2" ""
OUT
