package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// maxSize is what icp.wasm may have when Go 1.26 makes it and it is sent, as gzip -9 has it.
// Go's runtime alone has 535 kB. Other releases make it larger: 1.27.3 835 kB.
const (
	maxSize      = 820_000
	maxSizeOther = 850_000
)

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
	if err := build(folder); err != nil {
		t.Fatal(err)
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
	t.Logf("%d bytes with gzip -9", sent.Len())
	most := maxSizeOther
	if strings.HasPrefix(runtime.Version(), "go1.26") {
		most = maxSize
	}
	if sent.Len() > most {
		t.Errorf("%d bytes with gzip -9, more than %d", sent.Len(), most)
	}
}
