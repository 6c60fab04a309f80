#!/usr/bin/env bash
# MHonArc 2.6.19 (Perl, Debian 12)
#
# Guess: an archive of a mailing list shows a message as it was written: an address in it is a link,
# and what follows it without a space, as in Chinese, is part of the link or is not; GB18030, as
# Chinese mail programs write it, is read as GBK is.
# Seen: Han is a reference by number when links are looked for, and the link takes all of it but the
# last semicolon, which then stands on the page as a sign of its own, behind a reference without one.
# GB18030 is not known: its bytes are in the page as they are, with a warning when it is made. GB2312
# is read.
. "$(dirname "$0")/lib.bash"

debian_package mhonarc=2.6.19-2.2
export PERL5LIB="$PWD/usr/share/mhonarc:$PWD/usr/share/perl5"
message() {
	printf 'From: a@example.com\nTo: b@example.com\nSubject: %s\nDate: Thu, 1 Jan 2026 00:00:00 +0800\nMessage-ID: <%s@example.com>\n' "$1" "$1"
	printf 'MIME-Version: 1.0\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: 8bit\n\n' "$1"
	iconv -f UTF-8 -t "$1" <<<"见https://a.example/备 号"
}
run() {
	local charset
	for charset in UTF-8 GB2312 GB18030; do
		message "$charset" >"$charset.eml"
		perl usr/bin/mhonarc -quiet -single "$charset.eml" 2>&1 >page | sed -n 's/ *Warning: /Warning: /p'
		printf '%s %s\n' "$charset" "$(grep --text a.example/ page | cat -v)"
	done
}
expect run <<'OUT'
UTF-8 <pre>&#x89C1;<a  rel="nofollow" href="https://a.example/&#x5907">https://a.example/&#x5907</a>; &#x53F7;
GB2312 <pre>&#x89C1;<a  rel="nofollow" href="https://a.example/&#x5907">https://a.example/&#x5907</a>; &#x53F7;
Warning: Unrecognized character set: gb18030
GB18030 <pre>M-<M-{<a  rel="nofollow" href="https://a.example/M-1M-8">https://a.example/M-1M-8</a> M-:M-E
OUT
