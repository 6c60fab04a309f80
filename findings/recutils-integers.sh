#!/usr/bin/env bash
# GNU recutils 1.9 (Debian 12)
#
# Guess: a number of 14 digits, as police filings have them, is compared by its value, or refused by
# recfix as too large for the type int; and the sum of two serials has all their digits.
# Seen: what is left of it in 32 bits is compared, without an error. Of 11010502030143 and 5, only 5
# is above 4, a number that is 2^32 larger is equal, and recsel sorts it in front of 5. recfix says
# that all is well. A sum has six digits: 05000593 and 11018762 are 1.60194e+07.
. "$(dirname "$0")/lib.bash"

debian_package recutils=1.9-2 librec1=1.9-2
cat >police.rec <<'REC'
%rec: Police
%type: no int

no: 11010502030143

no: 5
REC
printf 'no: 05000593\n\nno: 11018762\n' >serials.rec
run() {
	recfix police.rec && echo well
	echo "above 4:" $(recsel -t Police -e 'no > 4' police.rec)
	echo "equal:" $(recsel -t Police -e "no = $((11010502030143 + (1 << 32)))" police.rec)
	echo "sorted:" $(recsel -t Police -S no -P no police.rec)
	recsel -p 'Sum(no)' serials.rec
}
expect run <<'OUT'
well
above 4: no: 5
equal: no: 11010502030143
sorted: 11010502030143 5
Sum_no: 1.60194e+07
OUT
