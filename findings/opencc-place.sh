#!/usr/bin/env bash
# opencc-js 1.4.2, longbridgeapp/opencc v0.3.13
#
# Guess: a place of the mainland has the same name when it is written as in Taiwan, with
# Taiwan's words, and back.
# Seen: 蚌埠市 comes back as 蚌端口市, 哈萨克自治州 as 哈萨克斯坦自治州: 埠 is Taiwan's word for
# a port of TCP, also in the middle of a name, and 哈薩克 is the country. Of 3,351 names
# of provinces, cities and counties, 10 come back as others. Without Taiwan's words (tw), 2.
. "$(dirname "$0")/lib.bash"

npm_package opencc-js@1.4.2 china-division@2.7.0 <<'JS'
import { readFileSync } from "node:fs";
import { Converter } from "opencc-js";

const names = ["provinces", "cities", "areas"].flatMap((level) =>
  JSON.parse(readFileSync(`node_modules/china-division/dist/${level}.json`, "utf8")).map((place) => place.name));
for (const taiwan of ["tw", "twp"]) {
  const there = Converter({ from: "cn", to: taiwan }), back = Converter({ from: taiwan, to: "cn" });
  const others = names.filter((name) => back(there(name)) !== name);
  console.log(taiwan, names.length, others.length);
  for (const name of others.filter((name) => name.length < 9)) console.log(" ", name, there(name), back(there(name)));
}
JS
expect node main.mjs <<'OUT'
tw 3351 2
  浚县 濬縣 濬县
  澄江市 澂江市 澂江市
twp 3351 10
  蚌埠市 蚌埠市 蚌端口市
  伊犁哈萨克自治州 伊犁哈薩克自治州 伊犁哈萨克斯坦自治州
  蚌埠市经济开发区 蚌埠市經濟開發區 蚌端口市经济开发区
  浚县 濬縣 濬县
  澄江市 澂江市 澂江市
  木垒哈萨克自治县 木壘哈薩克自治縣 木垒哈萨克斯坦自治县
OUT

go_module github.com/longbridgeapp/opencc@v0.3.13 <<'GO'
package main

import (
	"fmt"

	"github.com/longbridgeapp/opencc"
)

func main() {
	there, err := opencc.New("s2twp")
	check(err)
	back, err := opencc.New("tw2sp")
	check(err)
	for _, name := range []string{"蚌埠市", "伊犁哈萨克自治州"} {
		taiwan, err := there.Convert(name)
		check(err)
		name, err := back.Convert(taiwan)
		fmt.Println(taiwan, name, err)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
蚌埠市 蚌端口市 <nil>
伊犁哈薩克自治州 伊犁哈萨克斯坦自治州 <nil>
OUT
