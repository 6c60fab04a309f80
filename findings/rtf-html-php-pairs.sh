#!/usr/bin/env bash
# rtf-html-php 2.1 (PHP 8.2, Debian 12)
#
# Guess: Han in RTF is read in each way in which programs write it: \u20140 by its number in Unicode,
# two such for 𠮷, which is beyond U+FFFF (RTF 1.9.1), and \'be\'a9 by its bytes in the code page that
# the file names, 936, which is GBK.
# Seen: only by one number. Bytes are Latin-1, whatever the file names: \'be\'a9 is ¾©. Of the two
# numbers each is read by itself, which gives three bytes for each half, and these are no UTF-8. No
# error tells.
. "$(dirname "$0")/lib.bash"

debian_package php8.2-cli php8.2-common php8.2-mbstring php-roundcube-rtf-html-php=2.1-2
cat >main.php <<'PHP'
<?php
require "usr/share/php/RtfHtmlPhp/autoload.php";

foreach (["\\u20140?ICP", "\\'be\\'a9ICP", "\\u-10178?\\u-8265?"] as $text) {
    $document = new RtfHtmlPhp\Document("{\\rtf1\\ansi\\ansicpg936 $text}");
    $read = strip_tags((new RtfHtmlPhp\Html\HtmlFormatter("UTF-8"))->Format($document));
    echo $text, " ", mb_check_encoding($read, "UTF-8") ? $read : bin2hex($read), "\n";
}
PHP
expect php8.2 -n -d extension_dir="$(echo "$PWD"/usr/lib/php/2*)" -d error_reporting=0 -d extension=iconv -d extension=mbstring main.php <<'OUT'
\u20140?ICP 京ICP
\'be\'a9ICP ¾©ICP
\u-10178?\u-8265? eda0beedbeb7
OUT
