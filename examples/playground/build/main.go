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
	"runtime"
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
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return err
	}
	files, err := filepath.Glob("site/*")
	if err != nil {
		return err
	}
	files = append(files, filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"), "../../LICENSE")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, file := range files {
		if err := copyTo(folder, file); err != nil {
			return err
		}
	}
	return compile(filepath.Join(folder, "icp.wasm"))
}

func copyTo(folder, file string) error {
	content, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, filepath.Base(file)), content, 0o644)
}

// compile builds the library without what costs size: symbols, inlining, what
// databases ask for.
func compile(file string) error {
	c := exec.Command("go", "build", "-trimpath", "-tags=icp_nosql", "-ldflags=-s -w", "-gcflags=all=-l", "-o", file, "./wasm")
	c.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	// A program without threads has nothing of the collector that is new in Go 1.26
	// and is to have no switch from Go 1.27 on.
	if strings.HasPrefix(runtime.Version(), "go1.26") {
		c.Env = append(c.Env, "GOEXPERIMENT=nogreenteagc")
	}
	c.Stderr = os.Stderr
	return c.Run()
}
