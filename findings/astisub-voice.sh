#!/usr/bin/env bash
# asticode/go-astisub v0.34.0 (Go)
#
# Guess: subtitles of WebVTT (W3C) that are read and written again say the same: who speaks from
# where on (<v 张三>), the name of a subtitle above its times, and &lrm; and &#x5907;, which it may
# write as characters.
# Seen: the speaker is put in front of the line, so that what stood there is spoken by him, and what
# a second one says in the same line is his, too, which is noted on the console. The name is a
# number. References other than &amp; &lt; and &nbsp; are escaped, so that the viewer reads &#x5907;
# on the screen.
. "$(dirname "$0")/lib.bash"

go_module github.com/asticode/go-astisub@v0.34.0 <<'GO'
package main

import (
	"os"
	"strings"

	"github.com/asticode/go-astisub"
)

func main() {
	subtitles, err := astisub.ReadFromWebVTT(strings.NewReader(`WEBVTT

备案
00:01.000 --> 00:02.000
许可证 <v 张三>粤B2-20090059</v><v 李四>号

00:02.000 --> 00:03.000
京ICP&#x5907;05000593号 &amp; &lrm;1
`))
	if err != nil {
		panic(err)
	}
	if err := subtitles.WriteToWebVTT(os.Stdout); err != nil {
		panic(err)
	}
}
GO
run() { go run . 2>/dev/null; }
expect run <<'OUT'
WEBVTT

1
00:00:01.000 --> 00:00:02.000
<v 张三>许可证 粤B2-20090059号

2
00:00:02.000 --> 00:00:03.000
京ICP&amp;#x5907;05000593号 &amp; &amp;lrm;1
OUT
