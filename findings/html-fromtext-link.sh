#!/usr/bin/env bash
# HTML::FromText 2.07, URI::Find 20160806 (Perl, Debian 12)
#
# Guess: what makes a page of plain text, with links for addresses in it, ends a link where Chinese goes
# on, or takes what follows without a space into it; either way the page shows the text as it was.
# Seen: Han is made references before addresses are looked for, and these have letters, digits and ; in
# them: of the 。 behind an address half the reference is in the link, &#x3002, and its semicolon is
# behind the link, where it is seen. The link leads to that address with 。 in it. URI::Find by itself,
# which it uses, ends the address in front of 。.
. "$(dirname "$0")/lib.bash"

debian_package libhtml-fromtext-perl=2.07-3 liburi-find-perl=20160806-3 liburi-perl libemail-find-perl libemail-valid-perl libmailtools-perl libexporter-lite-perl \
		libhtml-parser-perl
cat >main.pl <<'PL'
use utf8;
use open qw(:std :utf8);
use HTML::FromText qw(text2html);
use URI::Find;

for my $text ("见https://beian.miit.gov.cn/。", "见 https://a.example/，备案号：京ICP备05000593号-1", "见 https://a.example/ 。") {
    print "$text\n  ", text2html($text, urls => 1), "\n";
    my $copy = $text;
    URI::Find->new(sub { print "  URI::Find $_[1]\n"; $_[1] })->find(\$copy);
}
PL
expect perl -Iusr/share/perl5 -I"$(echo usr/lib/*/perl5/5.36)" main.pl <<'OUT'
见https://beian.miit.gov.cn/。
  &#x89C1;<a href="https://beian.miit.gov.cn/&#x3002" class="hft-urls">https://beian.miit.gov.cn/&#x3002</a>;
  URI::Find https://beian.miit.gov.cn/
见 https://a.example/，备案号：京ICP备05000593号-1
  &#x89C1; <a href="https://a.example/&#xFF0C;&#x5907;&#x6848;&#x53F7;&#xFF1A;&#x4EAC;ICP&#x5907;05000593&#x53F7;-1" class="hft-urls">https://a.example/&#xFF0C;&#x5907;&#x6848;&#x53F7;&#xFF1A;&#x4EAC;ICP&#x5907;05000593&#x53F7;-1</a>
  URI::Find https://a.example/
见 https://a.example/ 。
  &#x89C1; <a href="https://a.example/" class="hft-urls">https://a.example/</a> &#x3002;
  URI::Find https://a.example/
OUT
