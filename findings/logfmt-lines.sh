#!/usr/bin/env bash
# logfmt 1.4.0, @jclem/logfmt2 2.4.3 (JavaScript); go-logfmt/logfmt v0.6.1 (Go)
#
# Guess: what writes a record as one line of key=value writes an end of line within a value as \n in
# quotes, and reads it so: \" and \\ it reads and writes.
# Seen: logfmt writes it as it is, without quotes, so that a record of two lines is two records, of
# which the second has the words of the text as its keys. logfmt2 writes a space. Of what Go writes,
# 备\n号, both read 备n号, while they read \". No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/go-logfmt/logfmt@v0.6.1 <<'GO'
package main

import (
	"os"

	"github.com/go-logfmt/logfmt"
)

func main() {
	logfmt.NewEncoder(os.Stdout).EncodeKeyvals("at", "京ICP备\n号 \"1\"", "level", "info")
}
GO
go run . >written

npm_package logfmt@1.4.0 @jclem/logfmt2@2.4.3 <<'JS'
import logfmt from "logfmt";
import { encode, decode } from "@jclem/logfmt2";
import { readFileSync } from "node:fs";

const record = { at: "京ICP备\n号 1", level: "info" };
console.log("logfmt ", JSON.stringify(logfmt.stringify(record)), JSON.stringify(logfmt.stringify(record).split("\n").map((line) => logfmt.parse(line))));
console.log("logfmt2", JSON.stringify(encode(record)));
const written = readFileSync("written", "utf8").trim();
console.log("of Go  ", written, JSON.stringify(logfmt.parse(written)), JSON.stringify(decode(written)));
JS
expect node main.mjs <<'OUT'
logfmt  "at=\"京ICP备\n号 1\" level=info" [{"at":"京ICP备"},{"号":true,"1 level=info":true}]
logfmt2 "at=\"京ICP备 号 1\" level=info"
of Go   at="京ICP备\n号 \"1\"" level=info {"at":"京ICP备n号 \"1\"","level":"info"} {"at":"京ICP备n号 \"1\"","level":"info"}
OUT
