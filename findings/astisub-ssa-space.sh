#!/usr/bin/env bash
# asticode/go-astisub v0.34.0 (Go)
#
# Guess: subtitles of SSA that are read and written again look the same: 京ICP备{\b1}05000593{\b0}号-1
# is one number in one piece, partly bold, and \N begins a line.
# Seen: a space is put in front of each {, so that the number is in three pieces on the screen. \N
# is written as \n, which is a space to players but for one mode of wrapping lines. In SubRip, made
# of the same, both are as they were.
. "$(dirname "$0")/lib.bash"

go_module github.com/asticode/go-astisub@v0.34.0 <<'GO'
package main

import (
	"os"
	"strings"

	"github.com/asticode/go-astisub"
)

func main() {
	subtitles, err := astisub.ReadFromSSA(strings.NewReader(`[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,京ICP备{\b1}05000593{\b0}号-1\N粤B2-20090059
`))
	if err != nil {
		panic(err)
	}
	if err := subtitles.WriteToSSA(os.Stdout); err != nil {
		panic(err)
	}
	if err := subtitles.WriteToSRT(os.Stdout); err != nil {
		panic(err)
	}
}
GO
run() { go run . | grep -E 'ICP|B2'; }
expect run <<'OUT'
Dialogue: 0,00:00:01.00,00:00:02.00,Default,,0,0,0,,京ICP备 {\b1}05000593 {\b0}号-1\n粤B2-20090059
京ICP备05000593号-1
粤B2-20090059
OUT
