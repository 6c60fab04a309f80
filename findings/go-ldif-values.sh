#!/usr/bin/env bash
# go-ldap/ldif v0.0.0-20250910174327-aa3bc3095c92 (Go), Net::LDAP::LDIF of perl-ldap 0.68 (Debian 12)
#
# Guess: what is written as LDIF is read as it was, with what may not stand as it is in base64, as a
# value with Han in it or a space at its end; and an attribute without a value, l:, is read (RFC
# 2849).
# Seen: a space at the beginning of a value is written as it is, where it means nothing to a reader,
# and the indent is gone. A name of an entry (dn) with Han in it stands as it is, while it has to be
# in base64 as values have. An attribute without a value is an error for the whole file; Perl reads
# it.
. "$(dirname "$0")/lib.bash"

go_module github.com/go-ldap/ldif@v0.0.0-20250910174327-aa3bc3095c92 github.com/go-ldap/ldap/v3@v3.4.15 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/go-ldap/ldap/v3"
	"github.com/go-ldap/ldif"
)

func main() {
	entry := ldap.NewEntry("cn=京ICP备05000593号", map[string][]string{"cn": {"京ICP备05000593号"}, "description": {"  a", "a  "}})
	file, err := ldif.ToLDIF(entry)
	check(err)
	written, err := ldif.Marshal(file)
	check(err)
	fmt.Print(written)
	read, err := ldif.Parse(written)
	check(err)
	fmt.Printf("read %q\n", read.AllEntries()[0].GetAttributeValues("description"))
	empty := "dn: cn=a\nl:\ncn: a\n"
	_, err = ldif.Parse(empty)
	fmt.Println(err)
	check(os.WriteFile("empty.ldif", []byte(empty), 0o600))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
debian_package libnet-ldap-perl=1:0.6800+dfsg-1 libconvert-asn1-perl
run() {
	go run .
	PERL5LIB="$PWD/usr/share/perl5" perl -MNet::LDAP::LDIF -e 'my $entry = Net::LDAP::LDIF->new("empty.ldif")->read_entry; print "perl-ldap ", join(" ", map { "$_=" . $entry->get_value($_) } $entry->attributes), "\n"'
}
expect run <<'OUT'
dn: cn=京ICP备05000593号
cn:: 5LqsSUNQ5aSHMDUwMDA1OTPlj7c=
description:   a
description:: YSAg

read ["a" "a  "]
Error in line 4: empty value
perl-ldap l= cn=a
OUT
