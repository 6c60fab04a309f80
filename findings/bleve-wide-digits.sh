#!/usr/bin/env bash
# blevesearch/bleve v2.6.3
#
# Guess: the analyzer for Chinese (cjk) has a filter for widths, so ＩＣＰ and １２３ are found as ICP
# and 123. The standard analyzer has none: there they are found as they were written.
# Seen: ＩＣＰ is as guessed. Digits of full width are no words, in neither analyzer: they are gone
# before any filter sees them. A number that is written so is in the index without its digits, and
# is not found by them in any width, though it is by 备 and by ICP.
. "$(dirname "$0")/lib.bash"

go_module github.com/blevesearch/bleve/v2@v2.6.3 github.com/blevesearch/bleve/v2/config@v2.6.3 <<'GO'
package main

import (
	"fmt"

	"github.com/blevesearch/bleve/v2"
	_ "github.com/blevesearch/bleve/v2/config"
)

func main() {
	for _, analyzer := range []string{"cjk", "standard"} {
		m := bleve.NewIndexMapping()
		m.DefaultAnalyzer = analyzer
		for _, text := range []string{"京ICP备123号", "京ＩＣＰ备１２３号", "１２３"} {
			tokens, err := m.AnalyzeText(analyzer, []byte(text))
			check(err)
			fmt.Print(analyzer, " ", text, ":")
			for _, token := range tokens {
				fmt.Printf(" %s", token.Term)
			}
			fmt.Println()
		}

		index, err := bleve.NewMemOnly(m)
		check(err)
		check(index.Index("1", map[string]string{"number": "京ＩＣＰ备１２３号"}))
		for _, query := range []string{"123", "１２３", "备"} {
			result, err := index.Search(bleve.NewSearchRequest(bleve.NewMatchQuery(query)))
			check(err)
			fmt.Println(analyzer, "found by", query, result.Total)
		}
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
cjk 京ICP备123号: 京 icp 备 123 号
cjk 京ＩＣＰ备１２３号: 京 icp 备 号
cjk １２３:
cjk found by 123 0
cjk found by １２３ 0
cjk found by 备 1
standard 京ICP备123号: 京 icp 备 123 号
standard 京ＩＣＰ备１２３号: 京 ｉｃｐ 备 号
standard １２３:
standard found by 123 0
standard found by １２３ 0
standard found by 备 1
OUT
