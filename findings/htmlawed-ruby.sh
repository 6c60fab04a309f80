#!/usr/bin/env bash
# htmLawed 1.1.20 (PHP 8.2, Debian 12)
#
# Guess: a filter that lets ruby through, by which pinyin stands above a character, lets the character
# through as well: 沪 in <ruby>沪<rt>hù</rt></ruby>; and a > in a title, which may stand there as it is,
# is part of it.
# Seen: of the ruby what is left is the pinyin, and the province of the number is gone, as text is
# allowed in no element of ruby's but those of 2001 (<rb>, which HTML has no more). The title ends at
# the >, and the rest of it is in the page, in front of the number. <wbr> is taken out. No error
# tells.
. "$(dirname "$0")/lib.bash"

debian_package php8.2-cli php-htmlawed=1.1.20-1.1
cat >main.php <<'PHP'
<?php
require "usr/share/php/php-htmlawed/htmLawed.php";

foreach ([
    "<p><ruby>沪<rp>(</rp><rt>hù</rt><rp>)</rp></ruby>ICP备05000593号</p>",
    "<p><ruby><rb>沪</rb><rp>(</rp><rt>hù</rt><rp>)</rp></ruby>ICP备05000593号</p>",
    "<p title='域名 > 1'>沪ICP备05000593号</p>",
] as $page) {
    echo htmLawed($page), "\n";
}
PHP
expect php8.2 -n main.php <<'OUT'
<p><ruby><rp>(</rp><rt>hù</rt><rp>)</rp></ruby>ICP备05000593号</p>
<p><ruby><rb>沪</rb><rp>(</rp><rt>hù</rt><rp>)</rp></ruby>ICP备05000593号</p>
<p> 1'&gt;沪ICP备05000593号</p>
OUT
