#!/usr/bin/env bash
# csvkit 1.0.7, agate 1.6.3 (Python, Debian 12)
#
# Guess: csvsort sorts the rows of a table and leaves their cells as they are, but for numbers, which
# are told by what they look like: 05000593 is 5000593, as is known, and -I is against it.
# Seen: a list of indexes, 1,2, is a number, too, and is written as 12. A range, 1-12, is 12 January
# 2001, and 11:01 is eleven minutes and a second. 50% is 50 and ¥12 is 12, without their signs. It
# needs no more than all cells of the column to be of the kind. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package csvkit=1.0.7-1 python3-csvkit=1.0.7-1 python3-agate=1.6.3-2 \
	python3-{agatedbf,agateexcel,agatesql,babel,isodate,leather,parsedatetime,pytimeparse,six,slugify,tz,unidecode} python-babel-localedata
cat >a.csv <<'CSV'
number,list,range,from,share,price
京ICP备11018762号,"1,2",1-12,11:01,50%,¥12
京ICP备05000593号,"1,3",2-3,09:30,5%,¥8
CSV
export PYTHONPATH="$PWD/usr/lib/python3/dist-packages" PYTHONWARNINGS=ignore
run() {
	/usr/bin/python3 usr/bin/csvsort -c number a.csv
	/usr/bin/python3 usr/bin/csvsort -I -c number a.csv
}
expect run <<'OUT'
number,list,range,from,share,price
京ICP备05000593号,13,2001-02-03,0:09:30,5,8
京ICP备11018762号,12,2001-01-12,0:11:01,50,12
number,list,range,from,share,price
京ICP备05000593号,"1,3",2-3,09:30,5%,¥8
京ICP备11018762号,"1,2",1-12,11:01,50%,¥12
OUT
