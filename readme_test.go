package icp_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A program in a README, up to the indented lines that it prints.
var readmeProgram = regexp.MustCompile("(?s)```go\n(package main\n.*?)```\n\n[^\n]+\n\n((?:    [^\n]*\n)+)")

// The programs of the READMEs print what the READMEs say, the same in each.
func TestReadme(t *testing.T) {
	english, chinese := readmePrograms(t, "README.md"), readmePrograms(t, "README.zh-CN.md")
	require.Len(t, english, 2)
	require.Equal(t, english, chinese)
	if testing.Short() {
		t.Skip("runs the go command")
	}
	t.Parallel()
	here, err := os.Getwd()
	require.NoError(t, err)
	for _, program := range english {
		// The go command keeps what it built of a file, not of one in a new folder each time.
		file, overlay := filepath.Join(t.TempDir(), "main.go"), filepath.Join(t.TempDir(), "overlay.json")
		require.NoError(t, os.WriteFile(file, []byte(program[1]), 0o600))
		files, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(here, "readme", "main.go"): file}})
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(overlay, files, 0o600))
		printed, err := exec.Command("go", "run", "-overlay", overlay, "./readme").CombinedOutput()
		require.NoError(t, err, string(printed))
		require.Equal(t, strings.ReplaceAll(program[2], "    ", ""), string(printed))
	}
}

func readmePrograms(t *testing.T, name string) [][]string {
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	programs := readmeProgram.FindAllStringSubmatch(string(text), -1)
	for _, program := range programs {
		program[0] = "" // the words between differ
	}
	return programs
}
