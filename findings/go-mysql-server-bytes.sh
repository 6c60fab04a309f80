#!/usr/bin/env bash
# dolthub/go-mysql-server v0.20.0
#
# Guess: what stands in for MySQL counts characters in all functions that MySQL has count
# characters, as SUBSTRING, LOCATE and LPAD, or bytes in all of them.
# Seen: LEFT, SUBSTRING and INSTR count characters, LOCATE, POSITION, LPAD and RPAD bytes. Where
# LOCATE finds a character, SUBSTRING has nothing, and RPAD cuts one in its middle, which is no
# UTF-8 then. MySQL returns 9, 号-1 three times, 号号京 and 京I. No error tells.
. "$(dirname "$0")/lib.bash"

go_module github.com/dolthub/go-mysql-server@v0.20.0 <<'GO'
package main

import (
	"context"
	"fmt"

	sqle "github.com/dolthub/go-mysql-server"
	"github.com/dolthub/go-mysql-server/memory"
	"github.com/dolthub/go-mysql-server/sql"
)

func main() {
	database := memory.NewDBProvider(memory.NewDatabase("filings"))
	ctx := sql.NewContext(context.Background(), sql.WithSession(memory.NewSession(sql.NewBaseSession(), database)))
	ctx.SetCurrentDatabase("filings")
	engine := sqle.NewDefault(database)
	for _, query := range []string{
		"LEFT('京ICP备123号-1', 2)",
		"LOCATE('号', '京ICP备123号-1')",
		"SUBSTRING('京ICP备123号-1', LOCATE('号', '京ICP备123号-1'))",
		"SUBSTRING('京ICP备123号-1', INSTR('京ICP备123号-1', '号'))",
		"SUBSTRING('京ICP备123号-1', POSITION('号' IN '京ICP备123号-1'))",
		"LPAD('京', 3, '号')",
		"RPAD('京ICP备', 2, '号')",
	} {
		_, rows, _, err := engine.Query(ctx, "SELECT "+query)
		check(err)
		row, err := rows.Next(ctx)
		check(err)
		fmt.Printf("%s %q\n", query, fmt.Sprint(row[0]))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
GO
expect go run . <<'OUT'
LEFT('京ICP备123号-1', 2) "京I"
LOCATE('号', '京ICP备123号-1') "13"
SUBSTRING('京ICP备123号-1', LOCATE('号', '京ICP备123号-1')) ""
SUBSTRING('京ICP备123号-1', INSTR('京ICP备123号-1', '号')) "号-1"
SUBSTRING('京ICP备123号-1', POSITION('号' IN '京ICP备123号-1')) ""
LPAD('京', 3, '号') "京"
RPAD('京ICP备', 2, '号') "\xe4\xba"
OUT
