#!/usr/bin/env bash
# Date::Manip 6.91 (Perl, Debian 12)
#
# Guess: ParseDate, by which a program tells which cells of a table are dates, has none for the serial
# of a filing, as 11018762 has no 87th month, nor for an index or a count; at worst it takes 20210117
# for the day that it may be.
# Seen: each number is a date. What is none in digits is so many seconds from now, 11018762 in April of
# the next year, the count 128 two minutes ahead. The index -11 is 1 January 2011, 1,2 is twelve minutes
# past one, and a police filing a second of the year 1101. Only with letters or Han around it is there
# no date.
. "$(dirname "$0")/lib.bash"

debian_package libdate-manip-perl=6.91-1
cat >main.pl <<'PL'
use utf8;
use open qw(:std :utf8);
use Date::Manip;

Date_Init("ForceDate=2026-11-30-00:00:00,UTC");
print "$_ ", ParseDate($_) || "none", "\n" for qw(11018762 05000593 20090059 20210117 2021011702 11010502030143 128 -11 1,2 1.5 11-1 粤B2-20090059 京ICP备11018762号-11);
PL
expect perl -Iusr/share/perl5 main.pl <<'OUT'
11018762 2027040612:46:02
05000593 2027012621:03:13
20090059 2027072012:34:19
20210117 2021011700:00:00
2021011702 2021011702:00:00
11010502030143 1101050203:01:43
128 2026113000:02:08
-11 2011010100:00:00
1,2 2026113001:12:00
1.5 2026113001:30:00
11-1 2026110100:00:00
粤B2-20090059 none
京ICP备11018762号-11 none
OUT
