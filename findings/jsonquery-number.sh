#!/usr/bin/env bash
# antchfx/jsonquery v1.3.8
#
# Guess: a number in JSON has as its text the digits that stand there, or what XPath 1.0 makes
# of a number, which never has an exponent.
# Seen: of 1000000 and more it has one: the text of 2021011702 is 2.021011702e+09, and OutputXML
# writes that, too. For an XPath the same node has the digits: what is found as
# //n[.='2021011702'] has another text than the one that was asked for.
. "$(dirname "$0")/lib.bash"

go_module github.com/antchfx/jsonquery@v1.3.8 <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/antchfx/jsonquery"
)

func main() {
	for _, number := range []string{"999999", "1000000", "2021011702", "11000002000001"} {
		doc, err := jsonquery.Parse(strings.NewReader(`{"n":` + number + `}`))
		if err != nil {
			panic(err)
		}
		found := jsonquery.FindOne(doc, "//n[.='"+number+"']")
		fmt.Println(number, found.InnerText(), found.OutputXML())
	}
}
GO
expect go run . <<'OUT'
999999 999999 <?xml version="1.0" encoding="utf-8"?><root>999999</root>
1000000 1e+06 <?xml version="1.0" encoding="utf-8"?><root>1e+06</root>
2021011702 2.021011702e+09 <?xml version="1.0" encoding="utf-8"?><root>2.021011702e+09</root>
11000002000001 1.1000002000001e+13 <?xml version="1.0" encoding="utf-8"?><root>1.1000002000001e+13</root>
OUT
