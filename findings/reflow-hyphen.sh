#!/usr/bin/env bash
# muesli/reflow v0.3.0, rivo/uniseg v0.4.7 (Go); Text::Wrapper 1.05, Text::Autoformat 1.75 (Perl, Debian
# 12)
#
# Guess: what breaks text into lines at spaces leaves Chinese text, which has none, in one line, or
# breaks it at the width, as all Han characters may be parted; and a hyphen is a place to break between
# letters.
# Seen: the hyphen of a number is the one place at which reflow and Text::Wrapper break Chinese text:
# the lines end in 京ICP备11018762号- and 粤B2-, and 11 and 20090059 begin the next ones. Text::Autoformat
# breaks a text that is too long anywhere, and puts a hyphen there: 京ICP备11018762- and 号-11. uniseg,
# which has Unicode's rules (UAX 14), has a place nearly everywhere, and none at the hyphens.
. "$(dirname "$0")/lib.bash"

debian_package libtext-wrapper-perl=1.05-4 libtext-autoformat-perl=1.750000-2 libtext-reform-perl
go_module github.com/muesli/reflow/wordwrap@v0.3.0 github.com/rivo/uniseg@v0.4.7 <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/muesli/reflow/wordwrap"
	"github.com/rivo/uniseg"
)

func main() {
	text := os.Args[1]
	fmt.Println("reflow\n" + wordwrap.String(text, 20))
	var places []string
	for state := -1; text != ""; {
		var place string
		place, text, _, state = uniseg.FirstLineSegmentInString(text, state)
		places = append(places, place)
	}
	fmt.Println("uniseg\n" + strings.Join(places, "|"))
}
GO
cat >main.pl <<'PL'
use utf8;
use open qw(:std :utf8);
use Encode qw(decode_utf8);
use Text::Autoformat qw(autoformat);
use Text::Wrapper;

my $text = decode_utf8($ARGV[0]);
print "Text::Wrapper\n", Text::Wrapper->new(columns => 20)->wrap($text);
print "Text::Autoformat\n", autoformat($text, { left => 1, right => 20 });
PL
run() {
	set -- 本站备案号为京ICP备11018762号-11，许可证为粤B2-20090059，版权所有。
	go run . "$@"
	perl -Iusr/share/perl5 main.pl "$@" | grep .
}
expect run <<'OUT'
reflow
本站备案号为京ICP备11018762号-
11，许可证为粤B2-
20090059，版权所有。
uniseg
本|站|备|案|号|为|京|ICP|备|11018762|号-11，|许|可|证|为|粤|B2-20090059，|版|权|所|有。
Text::Wrapper
本站备案号为京ICP备11018762号-
11，许可证为粤B2-
20090059，版权所有。
Text::Autoformat
本站备案号为京ICP备11018762-
号-11，许可证为粤B2-
20090059，版权所有。
OUT
