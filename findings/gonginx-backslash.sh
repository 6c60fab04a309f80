#!/usr/bin/env bash
# tufanbarisyildirim/gonginx v0.0.0-20260220081509-8e17ce617db3, nginx 1.22.1 (Debian 12)
#
# Guess: what reads nginx's configuration knows that \\ within quotes is one \, so that the quote
# behind it ends the text, as it knows that \" does not.
# Seen: \\" is no end to it. A text that ends with \ is an error of the end of the file or, if a quote
# comes later, goes on to that one, through the directives between. nginx itself reads it.
. "$(dirname "$0")/lib.bash"

debian_package nginx libpcre2-8-0 libssl3
go_module github.com/tufanbarisyildirim/gonginx@v0.0.0-20260220081509-8e17ce617db3 <<'GO'
package main

import (
	"fmt"

	"github.com/tufanbarisyildirim/gonginx/parser"
)

func main() {
	for _, text := range []string{`set $a "it\"s"; set $b 1;`, `set $a "C:\\"; set $b 1;`, `set $a "C:\\"; set $b "备案"; set $c 1;`} {
		config, err := parser.NewStringParser(text).Parse()
		if err != nil {
			fmt.Printf("%s %q\n", text, err)
			continue
		}
		for _, directive := range config.Directives {
			fmt.Println(text, "→", directive.GetName(), directive.GetParameters()[0].Value, directive.GetParameters()[1].Value)
		}
	}
}
GO
check() {
	go run .
	mkdir logs
	cat >nginx.conf <<-'CONF'
		events {}
		http {
			server {
				set $a "C:\\"; set $b "备案"; set $c 1;
			}
		}
	CONF
	nginx -e error.log -p "$PWD" -t -g "pid $PWD/pid; error_log error.log;" -c nginx.conf 2>&1 | grep -o 'syntax is ok'
}
expect check <<'OUT'
set $a "it\"s"; set $b 1; → set $a "it\"s"
set $a "it\"s"; set $b 1; → set $b 1
set $a "C:\\"; set $b 1; "unexpected end of file while scanning quoted string starting at line 1, column 7\nunexpected token Eof () on line 1, column 24"
set $a "C:\\"; set $b "备案"; set $c 1; → set $a "C:\\"; set $b "
set $a "C:\\"; set $b "备案"; set $c 1; → set $c 1
syntax is ok
OUT
