package main

import (
	"os"
	"os/exec"
	"testing"
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
