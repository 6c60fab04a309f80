#!/usr/bin/env bash
# chrono-node 2.10.3 (JavaScript)
#
# Guess: its Chinese part, which reads 下午三点半 and 凌晨十二点, reads the other times of a day
# that are as common, or leaves out what it does not know: 晚上12点 is midnight, and 两点一刻 a
# quarter past two.
# Seen: 晚上12点 is noon, the same as 中午12点, while 晚上11点 is 23:00. 两点一刻 is one minute past
# two, as 一 is taken for the minute and 刻 left; and of last year's 去年5月1日, 去 is left, and it
# is this year's. The 23rd of a month as 廿三日 is the day of today. All but the last has a date
# that is said to be certain.
. "$(dirname "$0")/lib.bash"

npm_package chrono-node@2.10.3 <<'JS'
import * as chrono from "chrono-node";

const now = new Date(2026, 10, 30, 12);
const two = (n) => String(n).padStart(2, "0");
for (const text of ["凌晨十二点", "中午12点", "晚上11点", "晚上12点", "两点一刻", "下午三点半", "5月1日", "去年5月1日", "十二月三日", "十二月廿三日"]) {
  const [found] = chrono.zh.hans.parse(text, now);
  const date = found.start.date();
  const certain = ["day", "hour"].filter((part) => found.start.isCertain(part)).join(" ") || "neither";
  console.log(text, "=", found.text, date.getFullYear(), `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`, `certain: ${certain}`);
}
JS
expect node main.mjs <<'OUT'
凌晨十二点 = 凌晨十二点 2026 11-30 00:00 certain: hour
中午12点 = 中午12点 2026 11-30 12:00 certain: hour
晚上11点 = 晚上11点 2026 11-30 23:00 certain: hour
晚上12点 = 晚上12点 2026 11-30 12:00 certain: hour
两点一刻 = 两点一 2026 11-30 02:01 certain: hour
下午三点半 = 下午三点半 2026 11-30 15:30 certain: hour
5月1日 = 5月1日 2026 05-01 12:00 certain: day
去年5月1日 = 年5月1日 2026 05-01 12:00 certain: day
十二月三日 = 十二月三日 2026 12-03 12:00 certain: day
十二月廿三日 = 十二月 2026 12-30 12:00 certain: neither
OUT
