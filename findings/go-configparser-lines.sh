#!/usr/bin/env bash
# bigkevmcd/go-configparser v0.0.0-20200217161103-d137835d2579, Python 3.11 (Debian 12)
#
# Guess: what does in Go as Python's ConfigParser does, as it says, reads a value of several lines,
# each indented, as that has it in most configuration files with lists.
# Seen: the value is its first line. The others are left out or, with = or : in them, as addresses
# have it, are keys of their own. No error tells. Python has them all.
. "$(dirname "$0")/lib.bash"

go_module github.com/bigkevmcd/go-configparser@v0.0.0-20200217161103-d137835d2579 <<'GO'
package main

import (
	"fmt"

	"github.com/bigkevmcd/go-configparser"
)

func main() {
	config, err := configparser.NewConfigParserFromFile("a.ini")
	if err != nil {
		panic(err)
	}
	items, err := config.Items("site")
	fmt.Printf("%q %v\n", items, err)
}
GO
printf '%s\n' '[site]' 'icp = 京ICP备05000593号-1' '    京ICP备05000593号-2' 'link =' '    https://beian.miit.gov.cn/' 'last = 1' >a.ini
both() {
	go run .
	python3 -c 'import configparser; c = configparser.ConfigParser(); c.read("a.ini"); print(dict(c["site"]))'
}
expect both <<'OUT'
map["https":"//beian.miit.gov.cn/" "icp":"京ICP备05000593号-1" "last":"1" "link":""] <nil>
{'icp': '京ICP备05000593号-1\n京ICP备05000593号-2', 'link': '\nhttps://beian.miit.gov.cn/', 'last': '1'}
OUT
