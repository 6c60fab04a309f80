#!/usr/bin/env bash
# Miller 6.6.0 (Debian 12)
#
# Guess: digits are a number to mlr unless told otherwise, and 05000593 is 5000593, or octal where it
# can be: the sum of a column has it, and its largest and smallest are by value.
# Seen: with a 0 in front it is text. A sum leaves it out, as no text can be added, so that 05000593
# and 11018762 are 11018762; it is larger than any number, and sorted by number it is the last. int is
# octal if no digit is above 7 and an error else: of 05000176 it is 1310846. No error tells of the
# others.
. "$(dirname "$0")/lib.bash"

debian_package miller=6.6.0-2+b3
cat >a.csv <<'CSV'
serial
05000593
11018762
05000176
CSV
run() {
	mlr --icsv --ojson stats1 -a sum,min,max -f serial a.csv
	mlr --icsv --ojsonl sort -nf serial then put '$type = typeof($serial); $plus = $serial + 1; $int = int($serial)' a.csv
}
expect run <<'OUT'
[
{
  "serial_sum": 11018762,
  "serial_min": 11018762,
  "serial_max": "05000593"
}
]
{"serial": 11018762, "type": "int", "plus": 11018763, "int": 11018762}
{"serial": "05000176", "type": "string", "plus": (error), "int": 1310846}
{"serial": "05000593", "type": "string", "plus": (error), "int": (error)}
OUT
