#!/usr/bin/env bash
# numeral 2.0.6, accounting 0.4.1, numbro 2.5.0 (JavaScript)
#
# Guess: of a text that is no number, as a filing is, value() has null, NaN or the first number in
# it.
# Seen: numeral puts all digits together and makes them negative if there is a hyphen anywhere: 号-11
# is a minus to 1101876211, 1-2 is -12 and 2009-0059 is -20090059. A full stop is the decimal point,
# so that 皖B1.B2-20070020 is -1.220070020. accounting has the first number, numbro none.
. "$(dirname "$0")/lib.bash"

npm_package numeral@2.0.6 accounting@0.4.1 numbro@2.5.0 <<'JS'
import numeral from "numeral";
import accounting from "accounting";
import numbro from "numbro";

for (const text of ["京ICP备11018762号-11", "1-2", "2009-0059", "皖B1.B2-20070020"]) {
  console.log(text, numeral(text).value(), accounting.unformat(text), numbro.unformat(text));
}
JS
expect node main.mjs <<'OUT'
京ICP备11018762号-11 -1101876211 11018762 undefined
1-2 -12 1 undefined
2009-0059 -20090059 2009 undefined
皖B1.B2-20070020 -1.22007002 1.2 undefined
OUT
