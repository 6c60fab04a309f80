#!/usr/bin/env bash
# parquet-go/parquet-go v0.32.0
#
# Guess: the smallest and largest text of a page, which stand in a file's index so that readers
# pass pages over, may be cut, and are texts all the same: the format asks that shorter values
# be still valid values of the column's type (ColumnIndex in parquet.thrift).
# Seen: they are cut after 16 bytes, in the middle of a Han character, of which there are five and
# a third, and in the largest the last byte is counted up. Neither is UTF-8. Of names that begin
# with the same five characters, all pages have the same two, and none is passed over.
. "$(dirname "$0")/lib.bash"

go_module github.com/parquet-go/parquet-go@v0.32.0 <<'GO'
package main

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"
)

type site struct {
	Owner string `parquet:"owner"`
}

func main() {
	for _, prefix := range []string{"北京市某某科技有限公司", "Beijing Somebody Co"} {
		var file bytes.Buffer
		w := parquet.NewGenericWriter[site](&file, parquet.PageBufferSize(2000))
		for i := range 200 {
			_, err := w.Write([]site{{fmt.Sprintf("%s%04d", prefix, i)}})
			check(err)
		}
		check(w.Close())

		read, err := parquet.OpenFile(bytes.NewReader(file.Bytes()), int64(file.Len()))
		check(err)
		chunk := read.RowGroups()[0].ColumnChunks()[0]
		index, err := chunk.ColumnIndex()
		check(err)
		same := true
		for i := range index.NumPages() {
			same = same && index.MinValue(i).String() == index.MinValue(0).String()
		}
		low, high := index.MinValue(0).String(), index.MaxValue(0).String()
		fmt.Printf("%v %q %q UTF-8: %v %v, the same in %d pages: %v\n", chunk.Type(), low, high, utf8.ValidString(low), utf8.ValidString(high), index.NumPages(), same)
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
STRING "北京市某某\xe7" "北京市某某\xe8" UTF-8: false false, the same in 5 pages: true
STRING "Beijing Somebody" "Beijing Somebodz" UTF-8: true true, the same in 3 pages: true
OUT
