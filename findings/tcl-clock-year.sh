#!/usr/bin/env bash
# Tcl 8.6.13 (Debian 12)
#
# Guess: clock format with %EY年%Om月%Od日 for Chinese has a year in Chinese numerals as it is written
# and read, digit by digit, 二〇二六年; or in digits, 2026年.
# Seen: it is half of each: the century in digits and the rest as a count of years, 20廿六年, in which
# 廿 is a numeral of old calendars, and 1970 is 19七十. The format by itself, %Ex, has 公元2026年.
. "$(dirname "$0")/lib.bash"

debian_package tcl8.6=8.6.13+dfsg-2 libtcl8.6=8.6.13+dfsg-2
export TCL_LIBRARY=$PWD/usr/share/tcltk/tcl8.6
cat >main.tcl <<'TCL'
foreach day {1970-01-05 2000-11-30 2026-11-30} {
	set time [clock scan $day -format %Y-%m-%d -gmt 1]
	foreach format {%EY年%Om月%Od日 %Ex} {
		puts [clock format $time -format $format -locale zh_CN -gmt 1]
	}
}
TCL
expect tclsh8.6 main.tcl <<'OUT'
19七十年一月五日
公元1970年一月五日
20〇年十一月三十日
公元2000年十一月三十日
20廿六年十一月三十日
公元2026年十一月三十日
OUT
