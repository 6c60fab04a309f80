#!/usr/bin/env bash
# Text::vCard 3.09, Text::vFile::asData 0.08 (Perl, Debian 12)
#
# Guess: what reads cards of vCard 2.1, as telephones write them, and decodes their
# quoted-printable, joins a line that ends with = to the next one, which is part of that encoding
# and of vCard 2.1 (2.1.3).
# Seen: it does not. A Han character takes nine in quoted-printable, so that what is longer than
# eight has such a line: the text ends there, and what is in the next line is a property of that
# name, without a value. Written again, the card has both so, and a long line is broken within the
# three characters of a byte, with a space in front of the third. No error tells.
. "$(dirname "$0")/lib.bash"

debian_package libtext-vcard-perl=3.09-2 libtext-vfile-asdata-perl=0.08-2 libclass-accessor-perl \
	libclass-accessor-chained-perl libclass-method-modifiers-perl libclass-xsaccessor-perl libdynaloader-functions-perl \
	libdevel-callchecker-perl libparams-classify-perl libmodule-runtime-perl libimport-into-perl libmime-charset-perl \
	librole-tiny-perl libsub-quote-perl libsub-name-perl libmoo-perl libpath-tiny-perl libunicode-linebreak-perl libsombok3
export PERL5LIB=$PWD/usr/share/perl5:$(echo "$PWD"/usr/lib/*/perl5/5.36)
printf '%s\r\n' >card.vcf BEGIN:VCARD VERSION:2.1 "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=9F=90;;;;" \
	"NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=BD=91=E7=AB=99=E5=A4=87=E6=A1=88=E5=8F=B7=EF=BC=9A=E4=BA=ACICP=E5=A4=87=" \
	"2021007013=E5=8F=B7-1" END:VCARD
cat >card.pl <<'PERL'
use open qw(:std :encoding(UTF-8));
use Text::vCard::Addressbook;

my ($card) = Text::vCard::Addressbook->new({source_file => "card.vcf"})->vcards;
print "NOTE: ", $card->note, "\n", $card->as_string =~ s/\r//gr;
PERL
expect perl card.pl <<'OUT'
NOTE: 网站备案号：京ICP备
BEGIN:VCARD
VERSION:2.1
N;CHARSET=utf-8;ENCODING=quoted-printable:=E6=9F=90;;;;
2021007013=E5=8F=B7-1:
NOTE;CHARSET=utf-8;ENCODING=quoted-printable:=E7=BD=91=E7=AB=99=E5=A4=87=E=
 6=A1=88=E5=8F=B7=EF=BC=9A=E4=BA=ACICP=E5=A4=87
END:VCARD
OUT
