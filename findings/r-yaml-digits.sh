#!/usr/bin/env bash
# yaml 2.3.7, jsonlite 1.8.4 (R 4.2.2, Debian 12)
#
# Guess: the serial of a filing that R read from a table as a number, 2021011702, is written with all
# its digits in YAML, as in JSON, or with an exponent at worst.
# Seen: as.yaml has 2.0210117e+09, which is 2021011700 when it is read, another filing, without a
# warning: it writes as many digits as R shows, seven to begin with (precision, which is documented).
# 11018762 has all eight, as 1.1018762e+07. Read, 05000617 is 1311119, as digits below 8 are octal, and
# 05000593 a text; n and y are no and yes.
. "$(dirname "$0")/lib.bash"

debian_package r-base-core=4.2.2.20221110-2 libblas3 liblapack3 libgfortran5 libtirpc3 libreadline8 libicu72 libpcre2-8-0 r-cran-yaml=2.3.7-1 r-cran-jsonlite
export R_HOME=$PWD/usr/lib/R R_SHARE_DIR=$PWD/usr/share/R/share R_LIBS=$PWD/usr/lib/R/site-library EDITOR=vi TZ=UTC
LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$LD_LIBRARY_PATH/blas:$LD_LIBRARY_PATH/lapack:$R_HOME/lib
rm "$R_HOME"/etc/*
cp etc/R/* "$R_HOME/etc"
touch "$R_HOME/etc/Renviron"
cat >main.R <<'R'
for (serial in c(2021011702, 11018762)) {
  written <- yaml::as.yaml(serial)
  read <- yaml::yaml.load(written)
  cat("as.yaml", trimws(written), "read", sprintf("%.0f", read), "toJSON", jsonlite::toJSON(serial, auto_unbox = TRUE), fill = TRUE)
}
for (text in c("05000617", "05000593", "n", "y")) {
  read <- yaml::yaml.load(text)
  cat(text, "read", class(read), format(read), fill = TRUE)
}
R
expect "$R_HOME/bin/exec/R" --vanilla --no-echo -f main.R <<'OUT'
as.yaml 2.0210117e+09 read 2021011700 toJSON 2021011702
as.yaml 1.1018762e+07 read 11018762 toJSON 11018762
05000617 read integer 1311119
05000593 read character 05000593
n read logical FALSE
y read logical TRUE
OUT
