#!/usr/bin/env bash
# golang.org/x/text v0.44.0, package search
#
# Guess: IgnoreWidth finds ICP in ＩＣＰ, IgnoreCase finds it in icp, and neither what the other
# is for: they are two options, and a third, Loose, is documented to stand for all.
# Seen: each of the two does what both do. Who asks for other widths alone gets other cases,
# too, and who asks for other cases alone gets 号－１ for 号-1. IgnoreDiacritics alone finds
# neither.
. "$(dirname "$0")/lib.bash"

go_module golang.org/x/text@v0.44.0 <<'GO'
package main

import (
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/search"
)

func main() {
	for _, o := range []struct {
		name   string
		option search.Option
	}{
		{"IgnoreCase", search.IgnoreCase},
		{"IgnoreWidth", search.IgnoreWidth},
		{"IgnoreDiacritics", search.IgnoreDiacritics},
		{"Loose", search.Loose},
	} {
		m := search.New(language.Chinese, o.option)
		fmt.Printf("%-16s", o.name)
		for _, c := range []struct{ text, pattern string }{{"京icp备", "ICP"}, {"京ＩＣＰ备", "ICP"}, {"京ICP备1号－１", "号-1"}, {"hào", "hao"}} {
			start, end := m.IndexString(c.text, c.pattern)
			found := "none"
			if start >= 0 {
				found = c.text[start:end]
			}
			fmt.Printf(" %s", found)
		}
		fmt.Println()
	}
}
GO
expect go run . <<'OUT'
IgnoreCase       icp ＩＣＰ 号－１ none
IgnoreWidth      icp ＩＣＰ 号－１ none
IgnoreDiacritics none none none hào
Loose            icp ＩＣＰ 号－１ hào
OUT
