#!/usr/bin/env bash
# hbollon/go-edlib v1.7.0
#
# Guess: StringsSimilarity is from 0 to 1, as its documentation says, with each of its algorithms:
# 1 for the letter of a province and itself, 0 for it and another's.
# Seen: Cosine, Jaccard, SorensenDice and Qgram have NaN for two single characters, equal or not,
# which is neither above nor below a threshold. Lcs has -1 for two that differ, -2 for one and an
# empty text, and less than 0 for two numbers with the same digits in another order. No error
# tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/hbollon/go-edlib@v1.7.0 <<'GO'
package main

import (
	"fmt"

	"github.com/hbollon/go-edlib"
)

func main() {
	algorithms := []edlib.Algorithm{edlib.Levenshtein, edlib.Jaro, edlib.Lcs, edlib.Cosine, edlib.Jaccard, edlib.SorensenDice, edlib.Qgram}
	fmt.Println("Levenshtein, Jaro, Lcs, Cosine, Jaccard, SorensenDice, Qgram")
	for _, pair := range [][2]string{{"京", "京"}, {"京", "沪"}, {"B", "A"}, {"京", ""}, {"11018762", "26781011"}} {
		fmt.Printf("%q", pair)
		for _, algorithm := range algorithms {
			similarity, err := edlib.StringsSimilarity(pair[0], pair[1], algorithm)
			if err != nil {
				panic(err)
			}
			fmt.Printf(" %.3f", similarity)
		}
		fmt.Println()
	}
}
GO
expect go run . <<'OUT'
Levenshtein, Jaro, Lcs, Cosine, Jaccard, SorensenDice, Qgram
["京" "京"] 1.000 1.000 1.000 NaN NaN NaN NaN
["京" "沪"] 0.000 0.000 -1.000 NaN NaN NaN NaN
["B" "A"] 0.000 0.000 -1.000 NaN NaN NaN NaN
["京" ""] 0.000 0.000 -2.000 0.000 0.000 NaN NaN
["11018762" "26781011"] 0.000 0.617 -0.250 0.429 0.273 0.429 0.429
OUT
