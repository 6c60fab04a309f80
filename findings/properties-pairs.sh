#!/usr/bin/env bash
# magiconair/properties v1.18.13 (Go), Config::Properties 1.80 (Perl, Debian 12), dot-properties 1.1.2
# (JavaScript)
#
# Guess: \ud842\udfb7 in .properties is 𠮷, as Java writes characters beyond U+FFFF, which names of
# people and places have; and what ISO 8859-1 has not is written so.
# Seen: in Go it is two U+FFFD, and is written as a question mark, while 京 is \u4eac.
# Config::Properties has the two halves, and writes \u20bb7, which it reads as ₻ and a 7. No error
# tells. dot-properties reads and writes the pair.
. "$(dirname "$0")/lib.bash"

debian_package libconfig-properties-perl=1.80-3
export PERL5LIB=$PWD/usr/share/perl5
go_module github.com/magiconair/properties@v1.18.13 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/magiconair/properties"
)

func main() {
	fmt.Printf("magiconair/properties %+q\n", properties.MustLoadString(`a = \ud842\udfb7`).GetString("a", ""))
	p := properties.LoadMap(map[string]string{"a": "京𠮷"})
	if _, err := p.Write(os.Stdout, properties.ISO_8859_1); err != nil {
		panic(err)
	}
}
GO
npm_package dot-properties@1.1.2 <<'JS'
import { parse, stringify } from "dot-properties";

console.log("dot-properties", parse("a = \\ud842\\udfb7").a, stringify({ a: "京𠮷" }, { latin1: true }));
JS
cat >main.pl <<'PERL'
use utf8;
use Config::Properties;

sub value {
	open my $file, "<", \$_[0];
	my $properties = Config::Properties->new;
	$properties->load($file);
	return join " ", map { sprintf "U+%04X", ord } split //, $properties->getProperty("a");
}
print "Config::Properties ", value("a = \\ud842\\udfb7\n"), "\n";
my $properties = Config::Properties->new;
$properties->setProperty("a", "京𠮷");
my ($line) = grep /^a/, split /\n/, $properties->saveToString;
print "$line ", value($line), "\n";
PERL
all() {
	go run .
	perl main.pl
	node main.mjs
}
expect all <<'OUT'
magiconair/properties "\ufffd\ufffd"
a = \u4eac?
Config::Properties U+D842 U+DFB7
a=\u4eac\u20bb7 U+4EAC U+20BB U+0037
dot-properties 𠮷 a = \u4eac\ud842\udfb7
OUT
