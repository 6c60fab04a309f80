// Command build makes the playground: a folder that any static host serves.
package main

import (
	"flag"
	"fmt"
	"log"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	log.SetFlags(0)
	folder := flag.String("o", "dist", "the folder to make")
	address := flag.String("http", "", "the address to serve the folder at, for a look: localhost:8080")
	flag.Parse()
	if err := build(*folder); err != nil {
		log.Fatal(err)
	}
	fmt.Println(*folder)
	if *address != "" {
		log.Fatal(http.ListenAndServe(*address, http.FileServer(http.Dir(*folder))))
	}
}

// build fills the folder: what is in site, Go's own script, the license, the library.
func build(folder string) error {
	output, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	root := strings.TrimSpace(string(output))
	files, err := filepath.Glob("site/*")
	if err != nil {
		return err
	}
	files = append(files, filepath.Join(root, "lib", "wasm", "wasm_exec.js"), "../../LICENSE")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := copyTo(folder, file); err != nil {
			return err
		}
	}
	library := filepath.Join(folder, "icp.wasm")
	if err := compile(root, library); err != nil {
		return err
	}
	return shrink(library)
}

func copyTo(folder, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, filepath.Base(file)), content, 0o644)
}

// inlining is of the smallest functions only, whose calls are larger than they are.
const inlining = "inlbudgetslack=-68" // of 80

// compile builds the library without what costs size: symbols, what databases ask for, and,
// in Go's own packages, which need none, the checks of indexes and of nil.
func compile(root, file string) error {
	// The one that is there may be shrunk, and go build would leave it so if the source is the same.
	if err := os.RemoveAll(file); err != nil {
		return err
	}
	c := exec.Command("go", "build", "-trimpath", "-tags=icp_nosql", "-ldflags=-s -w",
		"-gcflags=all=-d="+inlining, "-gcflags=std=-B -d=disablenil=1,"+inlining, "-o", file, "./wasm")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOEXPERIMENT="+strings.Join(experiments(root), ","))
	c.Stderr = os.Stderr
	return c.Run()
}

// experiments returns what makes a program without threads smaller: the inliner that can
// be told how much, and less of what is large, the collector of Go 1.26 and the allocator of
// Go 1.27. Other releases may have no switches for it.
func experiments(root string) (names []string) {
	for _, name := range []string{"newinliner", "nogreenteagc", "nosizespecializedmalloc"} {
		switches := "exp_" + strings.TrimPrefix(name, "no") + "_off.go"
		if _, err := os.Stat(filepath.Join(root, "src", "internal", "goexperiment", switches)); err == nil {
			names = append(names, name)
		}
	}
	return names
}
