#!/usr/bin/env bash
# html-xml-utils 7.7 (hxnormalize), tidy 5.6.0 (both of Debian 12)
#
# Guess: what sets a page in lines, with their indent, puts none where it would be seen: between
# blocks, or where there is a space already.
# Seen: hxnormalize puts one behind <wbr>, as it does behind <br>, with -x and without. <wbr> says
# that a line may end within a long word or number without a space; now a space is there, for browsers
# too, and the number is two. With a limit of length that is never reached (-l) it is the same. tidy
# puts none.
. "$(dirname "$0")/lib.bash"

debian_package html-xml-utils=7.7-1.1 tidy=2:5.6.0-11 libtidy5deb1
both() {
	local page='<!DOCTYPE html><title>备案</title><p>京ICP备<wbr>11018762号<wbr>-11</p>'
	hxnormalize -l 999 <<<"$page"
	tidy -quiet -utf8 --show-warnings no --tidy-mark no <<<"$page"
}
expect both <<'OUT'
<!DOCTYPE html>

<html>
  <head>
    <title>备案</title>

  <body>
    <p>京ICP备<wbr>
      11018762号<wbr>
      -11
<!DOCTYPE html>
<html>
<head>
<title>备案</title>
</head>
<body>
<p>京ICP备<wbr>11018762号<wbr>-11</p>
</body>
</html>
OUT
