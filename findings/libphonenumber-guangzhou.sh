#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (JavaScript), max metadata
#
# Guess: findPhoneNumbersInText finds the telephone in the foot of a page. Of the ICP numbers
# beside it those with ten digits might pass for one, 20 being an area code, if they did not
# stand glued between Han characters with a hyphen and an index behind them: they are left out.
# Seen: no letter but a Latin one keeps digits from being a telephone. A filing of 10 digits, as
# all since mid-2020 are, begins with its year, 2020 to 2029; 20 is Guangzhou, and the other
# eight are a telephone there: found, valid, FIXED_LINE. Filings of 8 digits, police numbers and
# licenses are none.
. "$(dirname "$0")/lib.bash"

npm_package libphonenumber-js@1.13.16 <<'JS'
import { findPhoneNumbersInText } from "libphonenumber-js/max";

for (const text of [
  "电话：010-62345678 京ICP备2024060001号-1",
  "粤ICP备2026123456号-1A",
  "京ICP备11018762号-11 京公网安备11010502030143号 粤B2-20090059",
]) {
  const found = findPhoneNumbersInText(text, "CN");
  console.log(text, found.map(({ number }) => `${number.formatInternational()} ${number.getType()}`));
}
JS
expect node main.mjs <<'OUT'
电话：010-62345678 京ICP备2024060001号-1 [ '+86 10 6234 5678 FIXED_LINE', '+86 20 2406 0001 FIXED_LINE' ]
粤ICP备2026123456号-1A [ '+86 20 2612 3456 FIXED_LINE' ]
京ICP备11018762号-11 京公网安备11010502030143号 粤B2-20090059 []
OUT
