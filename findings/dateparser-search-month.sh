#!/usr/bin/env bash
# dateparser 1.1.6 (Python, Debian 12)
#
# Guess: search_dates, told that a text is Chinese, finds the dates in it that parse reads, 2021年1月 and
# 3天前 (3 days ago), and takes no index or count for one.
# Seen: 2021年1月 is 2,021 years and a month ago, in the year 5, while parse has January 2021. 3天前 is not
# found, and of 第3天, the third day, and 共2年, two years in all, it has three days and two years ago. The
# index of 沪ICP备19012345号-12 is December, that of 号-11 today. A whole date, 2021年1月17日, is found behind
# a space or a word, and not behind a colon or comma of full width.
. "$(dirname "$0")/lib.bash"

debian_package python3-dateparser=1.1.6-1 python3-dateutil python3-regex python3-tz python3-tzlocal python3-pytz-deprecation-shim python3-six
cat >main.py <<'PY'
import datetime
import warnings

warnings.filterwarnings("ignore")
import dateparser
from dateparser.search import search_dates

settings = {"RELATIVE_BASE": datetime.datetime(2026, 11, 30), "TIMEZONE": "UTC"}
for text in ["2021年1月", "2021年12月", "3天前", "第3天", "共2年", "沪ICP备19012345号-12", "京ICP备11018762号-11", "审核于2021年1月17日", "审核日期：2021年1月17日", "京ICP备05000593号，2021年1月"]:
    found = search_dates(text, languages=["zh"], settings=settings) or []
    print(text, "search:", [(part, str(date)) for part, date in found], "parse:", dateparser.parse(text, languages=["zh"], settings=settings))
PY
PYTHONPATH="$PWD/usr/lib/python3/dist-packages" expect /usr/bin/python3 main.py <<'OUT'
2021年1月 search: [('2021年1月', '0005-10-30 00:00:00')] parse: 2021-01-30 00:00:00
2021年12月 search: [('2021年12月', '0004-11-30 00:00:00')] parse: 2021-12-30 00:00:00
3天前 search: [] parse: 2026-11-27 00:00:00
第3天 search: [('3天', '2026-11-27 00:00:00')] parse: None
共2年 search: [('2年', '2024-11-30 00:00:00')] parse: None
沪ICP备19012345号-12 search: [('12', '2026-12-30 00:00:00')] parse: None
京ICP备11018762号-11 search: [('11', '2026-11-30 00:00:00')] parse: None
审核于2021年1月17日 search: [('2021年1月17日', '2021-01-17 00:00:00')] parse: None
审核日期：2021年1月17日 search: [] parse: None
京ICP备05000593号，2021年1月 search: [('2021年1月', '0005-10-30 00:00:00')] parse: None
OUT
