#!/usr/bin/env bash
# gopkg.in/ini.v1 v1.68.0 (Go)
#
# Guess: what the library writes into an .ini file it reads as it was: a value with a mark of a
# comment, a quote or a backquote in it gets quotes, so one that ends with \, as a folder of Windows,
# gets them, too.
# Seen: it gets none, and \ at the end of a line joins the next one: the folder has the next key and
# its value at its end, and that key is gone. At the end of a file the \ alone is gone. No error
# tells. With the option IgnoreContinuation both are there.
. "$(dirname "$0")/lib.bash"

go_module gopkg.in/ini.v1@v1.68.0 <<'GO'
package main

import (
	"bytes"
	"fmt"

	"gopkg.in/ini.v1"
)

func main() {
	file := ini.Empty()
	for _, pair := range [][2]string{{"name", "某 # `公司`"}, {"folder", `C:\备案\`}, {"icp", "京ICP备05000593号"}} {
		file.Section("").Key(pair[0]).SetValue(pair[1])
	}
	var written bytes.Buffer
	_, err := file.WriteTo(&written)
	check(err)
	for _, options := range []ini.LoadOptions{{}, {IgnoreContinuation: true}} {
		read, err := ini.LoadSources(options, written.Bytes())
		check(err)
		for _, key := range read.Section("").Keys() {
			fmt.Printf("%s %q\n", key.Name(), key.Value())
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
name "某 # `公司`"
folder "C:\\备案icp    = 京ICP备05000593号"
name "某 # `公司`"
folder "C:\\备案\\"
icp "京ICP备05000593号"
OUT
