#!/usr/bin/env bash
# osteele/liquid v1.6.0 (Go), liquidjs 10.30.1 (JavaScript)
#
# Guess: {{ 2021011702 | plus: 1 }} is 2021011703 in a template, whatever the language that renders
# it, since the numbers are whole ones; and capitalize leaves a Han character as it is.
# Seen: it is 2.021011703e+09; 20210118 has an exponent, too, and so has a number that is text.
# capitalize makes a capital of the first byte, which leaves no UTF-8. liquidjs has what was guessed.
. "$(dirname "$0")/lib.bash"

go_module github.com/osteele/liquid@v1.6.0 <<'GO'
package main

import (
	"fmt"
	"os"

	"github.com/osteele/liquid"
)

func main() {
	for _, template := range os.Args[1:] {
		text, err := liquid.NewEngine().ParseAndRenderString(template, nil)
		fmt.Printf("liquid %s %q %v\n", template, text, err)
	}
}
GO
npm_package liquidjs@10.30.1 <<'JS'
import { Liquid } from "liquidjs";

for (const template of process.argv.slice(2)) {
  console.log("liquidjs", template, JSON.stringify(new Liquid().parseAndRenderSync(template)));
}
JS
templates=("{{ 202101 | plus: 1 }}" "{{ 20210117 | plus: 1 }}" "{{ 2021011702 | plus: 1 }}" "{{ '20090059' | times: 1 }}" "{{ 'icp' | capitalize }}" "{{ '京icp' | capitalize }}")
both() {
	go run . "${templates[@]}"
	node main.mjs "${templates[@]}"
}
expect both <<'OUT'
liquid {{ 202101 | plus: 1 }} "202102" <nil>
liquid {{ 20210117 | plus: 1 }} "2.0210118e+07" <nil>
liquid {{ 2021011702 | plus: 1 }} "2.021011703e+09" <nil>
liquid {{ '20090059' | times: 1 }} "2.0090059e+07" <nil>
liquid {{ 'icp' | capitalize }} "Icp" <nil>
liquid {{ '京icp' | capitalize }} "�\xba\xacicp" <nil>
liquidjs {{ 202101 | plus: 1 }} "202102"
liquidjs {{ 20210117 | plus: 1 }} "20210118"
liquidjs {{ 2021011702 | plus: 1 }} "2021011703"
liquidjs {{ '20090059' | times: 1 }} "20090059"
liquidjs {{ 'icp' | capitalize }} "Icp"
liquidjs {{ '京icp' | capitalize }} "京icp"
OUT
