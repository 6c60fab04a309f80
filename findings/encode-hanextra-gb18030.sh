#!/usr/bin/env bash
# Encode::HanExtra 0.23 (Perl, Debian 12), iconv of glibc 2.36
#
# Guess: GB18030, which has all of Unicode, is read and written whole: 京 in two bytes, 㐂 in four, and
# 𠮷, as names of people and places have it, in four, too.
# Seen: its table ends at U+FFFF. Each character beyond is written as a question mark, and its four
# bytes are read as U+FFFD and digits among them: 𠮷, 95 34 B2 35, is four characters, with a 4 and a 5
# in it. Of FE 59, a character in each edition of the standard, a Y is left. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package libencode-hanextra-perl=0.23-6+b1
export PERL5LIB=$(echo "$PWD"/usr/lib/*/perl5/5.36)
cat >main.pl <<'PERL'
use utf8;
use open qw(:std :encoding(UTF-8));
use Encode;
use Encode::HanExtra;

for my $character (split //, "京㐂𠮷𠂇") {
	print "$character ", uc unpack("H*", encode("gb18030", $character)), "\n";
}
for my $bytes (qw(BEA9 8139EF31 9534B235 82359037 FE59)) {
	print "$bytes ", join(" ", map { sprintf "U+%04X", ord } split //, decode("gb18030", pack "H*", $bytes)), "\n";
}
PERL
both() {
	perl main.pl
	printf 'iconv %s\n' "$(printf '京㐂𠮷' | iconv -f UTF-8 -t GB18030 | od -An -tx1)"
}
expect both <<'OUT'
京 BEA9
㐂 8139EF31
𠮷 3F
𠂇 3F
BEA9 U+4EAC
8139EF31 U+3402
9534B235 U+FFFD U+0034 U+FFFD U+0035
82359037 U+9FB4
FE59 U+FFFD U+0059
iconv  be a9 81 39 ef 31 95 34 b2 35
OUT
