// Database keeps sites and their numbers in SQLite or PostgreSQL by
// [database/sql]: it imports a list as people keep them, says which lines it
// could not use, and prints the sites of an entity.
//
//	cd examples/database && go run .
//	cd examples/database && go run . -csv my.csv -dsn sites.db -entity 京ICP备11018762号
//	cd examples/database && go run . -dsn 'host=127.0.0.1 user=me dbname=sites'
package main

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/go-icp/icp"
)

func main() {
	log.SetFlags(0)
	file := flag.String("csv", "testdata/sites.csv", "import this `file` of hosts, ICP and police numbers")
	dsn := flag.String("dsn", ":memory:", "a PostgreSQL `URL` or host=… user=…, or a file for SQLite")
	entity := icp.MustParse("京ICP备11018762号")
	flag.TextVar(&entity, "entity", entity, "print the sites of the entity with this `number`")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *dsn, *file, entity); err != nil {
		log.Fatal(err)
	}
}

func run(ctx context.Context, w io.Writer, dsn, file string, entity icp.Number) error {
	db, err := open(ctx, dsn)
	if err != nil {
		return err
	}
	defer db.Close()
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	added, rejected, err := importCSV(ctx, db, f)
	if err != nil {
		return fmt.Errorf("%s: %w; nothing imported", file, err)
	}
	fmt.Fprintf(w, "读到 %d 条记录：导入 %d，拒绝 %d read %[1]d records: imported %[2]d, rejected %[3]d\n", added+len(rejected), added, len(rejected))
	for _, r := range rejected {
		report(w, r)
	}
	sites, err := ofEntity(ctx, db, entity)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%v: %d\n", entity.Entity(), len(sites))
	for _, s := range sites {
		fmt.Fprintf(w, "  %v %s %v\n", s.ICP, s.Host, cmp.Or(s.Police.String(), "-"))
	}
	return nil
}

// report writes why a line was rejected, and what may have been meant: to be
// looked up by a person, never stored unasked.
func report(w io.Writer, r Rejection) {
	fmt.Fprintf(w, "\n第 %d 行 line %[1]d: %q\n  %s\n  %s\n", r.Line, r.Input, r.Reason.Chinese(), r.Reason)
	if e, ok := errors.AsType[icp.ParseError](r.Reason); ok {
		for _, n := range e.Candidates() {
			fmt.Fprintf(w, "  ? %v\n", n)
		}
	}
}
