#!/usr/bin/env bash
# joho/godotenv v1.5.1, subosito/gotenv v1.6.0 (Go)
#
# Guess: what writes a .env file, in which all values are texts, writes each so that it reads it
# again: in quotes what needs them, and digits as they are.
# Seen: digits are made a number first: the serial 05000593 is 5000593, 00 is 0 and +1 is 1. In
# gotenv, of what a Chinese text is indented with, two spaces of full width, u3000 is read, letters
# and digits and of a tab a t. A \ at the end of a value is an error to the same library. No error
# tells of the others.
. "$(dirname "$0")/lib.bash"

go_module github.com/joho/godotenv@v1.5.1 github.com/subosito/gotenv@v1.6.0 <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/joho/godotenv"
	"github.com/subosito/gotenv"
)

func main() {
	for _, text := range []string{"05000593", "+1", "　　京ICP备", "号-1\t2", `C:\备案\`} {
		written, err := godotenv.Marshal(map[string]string{"ICP": text})
		check(err)
		read, err := godotenv.Unmarshal(written)
		fmt.Printf("godotenv %q is written %s, and read %q %v\n", text, written, read["ICP"], err)
		written, err = gotenv.Marshal(gotenv.Env{"ICP": text})
		check(err)
		again, err := gotenv.StrictParse(strings.NewReader(written))
		fmt.Printf("gotenv %q is written %s, and read %q %v\n", text, written, again["ICP"], err)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
godotenv "05000593" is written ICP=5000593, and read "5000593" <nil>
gotenv "05000593" is written ICP=5000593, and read "5000593" <nil>
godotenv "+1" is written ICP=1, and read "1" <nil>
gotenv "+1" is written ICP=1, and read "1" <nil>
godotenv "\u3000\u3000京ICP备" is written ICP="　　京ICP备", and read "\u3000\u3000京ICP备" <nil>
gotenv "\u3000\u3000京ICP备" is written ICP="\u3000\u3000京ICP备", and read "u3000u3000京ICP备" <nil>
godotenv "号-1\t2" is written ICP="号-1	2", and read "号-1\t2" <nil>
gotenv "号-1\t2" is written ICP="号-1\t2", and read "号-1t2" <nil>
godotenv "C:\\备案\\" is written ICP="C:\\备案\\", and read "" unterminated quoted value "C:\\备案\\"
gotenv "C:\\备案\\" is written ICP="C:\\备案\\", and read "" missing quotes
OUT
