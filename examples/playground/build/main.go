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

// build fills the folder: what is in site, Go's own script, the library.
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

// compile builds the library without what costs size: symbols, what databases ask for,
// and inlining, but for packages that are the smaller for it.
func compile(root, file string) error {
	c := exec.Command("go", "build", "-trimpath", "-tags=icp_nosql", "-ldflags=-s -w", "-gcflags=all=-l",
		"-gcflags=internal/strconv=", "-gcflags=unicode/utf8=", "-o", file, "./wasm")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOEXPERIMENT="+strings.Join(without(root), ","))
	c.Stderr = os.Stderr
	return c.Run()
}

// without returns what a program without threads can do without, and is large: of the
// collector, what is new in Go 1.26, and of the allocator, in Go 1.27. Other releases may
// have no switches for it.
func without(root string) (experiments []string) {
	for _, name := range []string{"greenteagc", "sizespecializedmalloc"} {
		if _, err := os.Stat(filepath.Join(root, "src", "internal", "goexperiment", "exp_"+name+"_off.go")); err == nil {
			experiments = append(experiments, "no"+name)
		}
	}
	return experiments
}
