// Database keeps sites and their ICP numbers in SQLite or PostgreSQL by
// [database/sql]: it imports a list as people keep them, says which lines it
// could not use, and prints the sites of an entity.
//
//	cd examples/database && go run .
//	cd examples/database && go run . -csv my.csv -dsn sites.db -entity 京ICP备11018762号
//	cd examples/database && go run . -dsn 'postgres://user:password@127.0.0.1/database'
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/go-icp/icp"
)

func main() {
	log.SetFlags(0)
	file := flag.String("csv", "testdata/sites.csv", "import this `file` of hosts and numbers")
	dsn := flag.String("dsn", ":memory:", "a PostgreSQL `URL`, or a file for SQLite")
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
	fmt.Fprintf(w, "%d lines of %s imported, %d rejected:\n", added, file, len(rejected))
	for _, r := range rejected {
		fmt.Fprintf(w, "  line %d: %q: %v\n", r.Line, r.Input, r.Reason)
	}
	sites, err := ofEntity(ctx, db, entity)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%d of %v:\n", len(sites), entity.Entity())
	for _, s := range sites {
		fmt.Fprintf(w, "  %v %v %s\n", s.ICP, s.ICP.Service(), s.Host)
	}
	return nil
}
