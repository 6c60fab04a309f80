package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// maxSize is what icp.wasm may have when it is sent. Go's runtime alone has 366 kB. Package
// gzip makes it 1 % larger than the program: gzip -9 has 574 kB.
const maxSize = 620_000

// The tests of the playground are JavaScript's, as it is: Node reads the library's
// tables, npm packs the folder, Chromium drives the page.
func TestJavaScript(t *testing.T) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("no npm is installed (Debian: apt-get install npm)")
		}
		t.Skip("SKIPPED, NOTHING WAS TESTED: no npm is installed (Debian: apt-get install npm)")
	}
	t.Chdir("..")
	folder := t.TempDir()
	for range 2 { // into an empty folder, and over what is there
		if err := build(folder); err != nil {
			t.Fatal(err)
		}
	}
	checkSize(t, filepath.Join(folder, "icp.wasm"))
	t.Chdir("tests")
	t.Setenv("PLAYGROUND", folder)
	for _, args := range [][]string{{"ci", "--no-audit", "--no-fund"}, {"test"}} {
		out, err := exec.Command(npm, args...).CombinedOutput()
		t.Logf("%s", out)
		if err != nil {
			t.Fatal(err)
		}
	}
}

func checkSize(t *testing.T, file string) {
	content, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer content.Close()
	var sent bytes.Buffer
	w, _ := gzip.NewWriterLevel(&sent, gzip.BestCompression)
	_, err = io.Copy(w, content)
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes compressed", sent.Len())
	if sent.Len() > maxSize {
		t.Errorf("%d bytes compressed, more than %d", sent.Len(), maxSize)
	}
}
