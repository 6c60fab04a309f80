#!/usr/bin/env bash
# linkedin/goavro v2.15.0, hamba/avro v2.31.0
#
# Guess: a time.Time is written as Avro's date, which is the days since 1970, by leaving its time of
# day out, before 1970 as after it.
# Seen: both libraries have the day after it for any time of day before 1970 but midnight: of
# 1949-10-01 15:00 they write 1949-10-02, and of the last hours of 1969 the first day of 1970. They
# read each other's, so none tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/linkedin/goavro/v2@v2.15.0 github.com/hamba/avro/v2@v2.31.0 <<'GO'
package main

import (
	"fmt"
	"time"

	"github.com/hamba/avro/v2"
	"github.com/linkedin/goavro/v2"
)

const schema = `{"type": "int", "logicalType": "date"}`

func main() {
	codec, err := goavro.NewCodec(schema)
	check(err)
	for _, at := range []string{"2009-10-01 15:00", "1949-10-01 00:00", "1949-10-01 15:00", "1969-12-31 23:00"} {
		in, err := time.Parse("2006-01-02 15:04", at)
		check(err)
		first, err := codec.BinaryFromNative(nil, in)
		check(err)
		second, err := avro.Marshal(avro.MustParse(schema), in)
		check(err)

		var out time.Time
		check(avro.Unmarshal(avro.MustParse(schema), first, &out))
		other, _, err := codec.NativeFromBinary(second)
		check(err)
		fmt.Println(at, "goavro", out.Format(time.DateOnly), "hamba", other.(time.Time).Format(time.DateOnly))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
2009-10-01 15:00 goavro 2009-10-01 hamba 2009-10-01
1949-10-01 00:00 goavro 1949-10-01 hamba 1949-10-01
1949-10-01 15:00 goavro 1949-10-02 hamba 1949-10-02
1969-12-31 23:00 goavro 1970-01-01 hamba 1970-01-01
OUT
