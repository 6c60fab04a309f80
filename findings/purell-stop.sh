#!/usr/bin/env bash
# PuerkitoBio/purell v1.2.1, nlnwa/whatwg-url v0.6.2
#
# Guess: an address that was typed with a Chinese keyboard, 备案。中国, is normalized to the host that
# browsers and IDNA (UTS 46) go to, which take 。 for a dot; or it is left as it is.
# Seen: it is another host, of one label: 。 becomes its narrow form first, which is encoded as a
# letter, with the label in front and behind. www。a。cn, all ASCII but for that, is xn--wwwacn-rr3eb.
# ．, which is typed as often, is a dot. No error tells. whatwg-url has what browsers have.
. "$(dirname "$0")/lib.bash"

go_module github.com/PuerkitoBio/purell@v1.2.1 github.com/nlnwa/whatwg-url/url@v0.6.2 <<'GO'
package main

import (
	"fmt"

	"github.com/PuerkitoBio/purell"
	"github.com/nlnwa/whatwg-url/url"
)

func main() {
	for _, address := range []string{"http://备案.中国/", "http://备案。中国/", "http://备案．中国/", "http://www。a。cn/"} {
		normalized, err := purell.NormalizeURLString(address, purell.FlagsSafe)
		check(err)
		parsed, err := url.Parse(address)
		check(err)
		fmt.Println(address, normalized, parsed.Href(false))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
http://备案.中国/ http://xn--srsw86a.xn--fiqs8s/ http://xn--srsw86a.xn--fiqs8s/
http://备案。中国/ http://xn--r6j112gn7fu6b445a/ http://xn--srsw86a.xn--fiqs8s/
http://备案．中国/ http://xn--srsw86a.xn--fiqs8s/ http://xn--srsw86a.xn--fiqs8s/
http://www。a。cn/ http://xn--wwwacn-rr3eb/ http://www.a.cn/
OUT
