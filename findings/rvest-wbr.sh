#!/usr/bin/env bash
# rvest 1.0.3 with xml2 1.3.3 and libxml2 2.9.14 (R 4.2.2; Debian 12)
#
# Guess: html_text2, which has the text of a page with the ends of lines that a browser shows, has one
# at <br>, at items and paragraphs, whatever else is in the page; <wbr> in front of the index of a
# filing, where a line may end, is nothing in the text.
# Seen: from <wbr> on there are none, to the end of what it is in: libxml2 does not know that it is
# empty, and takes all that follows for its content, which html_text2 takes for the text of one line. Of
# 号<wbr>-1, <br> and a count of 2 there is 号-12, another filing, and of the list and the paragraph
# behind it one line. Without <wbr>, and with <wbr></wbr>, the lines are as guessed.
. "$(dirname "$0")/lib.bash"

debian_package r-base-core=4.2.2.20221110-2 libblas3 liblapack3 libgfortran5 libtirpc3 libreadline8 libicu72 libpcre2-8-0 libxml2 \
	r-cran-rvest=1.0.3-1 r-cran-xml2=1.3.3-1+b1 r-cran-{cli,glue,rlang,lifecycle,magrittr,selectr,stringr,stringi,r6,tibble,pillar,vctrs,fansi,utf8,pkgconfig,httr,curl,openssl,jsonlite,mime,askpass,sys,withr}
export R_HOME=$PWD/usr/lib/R R_SHARE_DIR=$PWD/usr/share/R/share R_LIBS=$PWD/usr/lib/R/site-library EDITOR=vi TZ=UTC
LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$LD_LIBRARY_PATH/blas:$LD_LIBRARY_PATH/lapack:$R_HOME/lib
rm "$R_HOME"/etc/*
cp etc/R/* "$R_HOME/etc"
touch "$R_HOME/etc/Renviron"
cat >main.R <<'R'
suppressMessages({
  library(rvest)
  library(xml2)
})
for (page in c(
  "<p>京ICP备05000593号-1<br>2<ul><li>甲<li>乙</ul><p>丙",
  "<p>京ICP备05000593号<wbr>-1<br>2<ul><li>甲<li>乙</ul><p>丙",
  "<p>京ICP备05000593号<wbr></wbr>-1<br>2<ul><li>甲<li>乙</ul><p>丙",
  "<p>京ICP备05000593号<wbr>-1<br>2</p><ul><li>甲</li><li>乙</li></ul><p>丙</p>"
)) {
  cat(page, encodeString(html_text2(html_element(read_html(page), "body"))), sep = "\n  ")
}
R
expect "$R_HOME/bin/exec/R" --vanilla --no-echo -f main.R <<'OUT'
<p>京ICP备05000593号-1<br>2<ul><li>甲<li>乙</ul><p>丙
  京ICP备05000593号-1\n2\n\n甲\n乙\n\n丙
<p>京ICP备05000593号<wbr>-1<br>2<ul><li>甲<li>乙</ul><p>丙
  京ICP备05000593号-12甲乙丙
<p>京ICP备05000593号<wbr></wbr>-1<br>2<ul><li>甲<li>乙</ul><p>丙
  京ICP备05000593号-1\n2\n\n甲\n乙\n\n丙
<p>京ICP备05000593号<wbr>-1<br>2</p><ul><li>甲</li><li>乙</li></ul><p>丙</p>
  京ICP备05000593号-12\n\n甲\n乙\n\n丙
OUT
