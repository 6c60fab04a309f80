#!/usr/bin/env bash
# ldapts 8.2.0, ldap-filter 0.3.3, @ldapjs/filter 2.1.1 (JavaScript), go-ldap/ldap v3.4.15 (Go)
#
# Guess: \e4\ba\ac in a filter of LDAP is 京, whose three bytes these are in UTF-8 (RFC 4515, 3 and 4),
# as go-ldap's EscapeFilter writes all that is no ASCII; and cn;lang-zh is an attribute with an
# option.
# Seen: to ldapts and ldap-filter each byte is a character, äº¬, so that a search that was escaped
# finds nothing, while 京 as it is finds it, and so does \2a for a star. @ldapjs/filter has the twelve
# signs as its value. An attribute with an option is an error in all three. go-ldap reads both.
. "$(dirname "$0")/lib.bash"

go_module github.com/go-ldap/ldap/v3@v3.4.15 <<'GO'
package main

import (
	"fmt"

	"github.com/go-ldap/ldap/v3"
)

func main() {
	fmt.Println(ldap.EscapeFilter("京*"))
	for _, filter := range []string{"(cn=京)", `(cn=\e4\ba\ac)`, "(cn;lang-zh=x)"} {
		packet, err := ldap.CompileFilter(filter)
		if err != nil {
			panic(err)
		}
		fmt.Println(filter, packet.Children[0].Value, packet.Children[1].Value)
	}
}
GO
npm_package ldapts@8.2.0 ldap-filter@0.3.3 @ldapjs/filter@2.1.1 <<'JS'
import ldapjs from "@ldapjs/filter";
import old from "ldap-filter";
import { FilterParser } from "ldapts";

for (const filter of ["(cn=京)", "(cn=\\e4\\ba\\ac)", "(cn=\\2a)", "(cn;lang-zh=x)"]) {
  for (const [name, parse] of [["ldapts", FilterParser.parseString], ["ldap-filter", old.parse], ["@ldapjs/filter", ldapjs.parseString]]) {
    try {
      console.log(name, filter, JSON.stringify(parse(filter).value));
    } catch (error) {
      console.log(name, filter, error.message);
    }
  }
}
JS
run() {
	go run .
	node main.mjs
}
expect run <<'OUT'
\e4\ba\ac\2a
(cn=京) cn 京
(cn=\e4\ba\ac) cn 京
(cn;lang-zh=x) cn;lang-zh x
ldapts (cn=京) "京"
ldap-filter (cn=京) "京"
@ldapjs/filter (cn=京) "京"
ldapts (cn=\e4\ba\ac) "äº¬"
ldap-filter (cn=\e4\ba\ac) "äº¬"
@ldapjs/filter (cn=\e4\ba\ac) "\\e4\\ba\\ac"
ldapts (cn=\2a) "*"
ldap-filter (cn=\2a) "*"
@ldapjs/filter (cn=\2a) "\\2a"
ldapts (cn;lang-zh=x) Invalid expression: cn;lang-zh=x
ldap-filter (cn;lang-zh=x) invalid expression
@ldapjs/filter (cn;lang-zh=x) invalid expression
OUT
