#!/usr/bin/env bash
# @microsoft/recognizers-text-date-time 1.3.2 (JavaScript)
#
# Guess: what finds dates in Chinese text leaves long numbers alone, or takes 20210117 out of
# 2021011702 at worst. Its English part finds none in them.
# Seen: the last four digits of any number are a year if one can be made of them, from 1500
# to 2100, with a range from 1 January to the next: 1702 in a filing, 1998 in another, 1620 in
# a telephone. With one more digit behind there is none: only in front is nothing asked for.
. "$(dirname "$0")/lib.bash"

npm_package @microsoft/recognizers-text-date-time@1.3.2 <<'JS'
import { recognizeDateTime } from "@microsoft/recognizers-text-date-time";

const day = new Date(2026, 10, 30);
const filings = ["京ICP备2021011702号-1", "京ICP备11011998号"];
for (const text of ["2026年", ...filings, "010-12341620", "01017021", "01011499", "01011500", "01012100", "01012101"]) {
  const found = ["zh-cn", "ja-jp", "en-us"].map((language) =>
    recognizeDateTime(text, language, 0, day).map(({ resolution }) => resolution.values[0].start).join(", ") || "none");
  console.log(text, "=", found.join(" | "));
}
JS
expect node main.mjs <<'OUT'
2026年 = 2026-01-01 | 2026-01-01 | 2026-01-01
京ICP备2021011702号-1 = 1702-01-01 | none | none
京ICP备11011998号 = 1998-01-01 | none | none
010-12341620 = 1620-01-01 | none | none
01017021 = none | none | none
01011499 = none | none | none
01011500 = 1500-01-01 | none | none
01012100 = 2100-01-01 | none | none
01012101 = none | none | none
OUT
