package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// beICP is the variable of the environment with which the tests' program is icp.
const beICP = "ICP_TEST_IS_ICP"

// A site's repository is checked by the GitHub Action's script and by the hook for pre-commit,
// as examples/icp/README.md tells.
func TestRepository(t *testing.T) {
	for _, name := range []string{"git", "bash", "awk", "xargs"} {
		if _, err := exec.LookPath(name); err != nil && os.Getenv("CI") != "true" {
			t.Skip("SKIPPED, NOTHING WAS TESTED: no ", name)
		}
	}
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	self, err := os.Executable()
	require.NoError(t, err)
	bin := t.TempDir()
	icp := filepath.Join(bin, "icp")
	if err := os.Symlink(self, icp); err != nil {
		t.Skip(err)
	}
	t.Setenv("PATH", bin+string(filepath.ListSeparator)+os.Getenv("PATH"))
	t.Setenv(beICP, "true")

	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"in order.txt": "京ICP备11018762号",
		"hidden.html":  "<p hidden>京ICP备11018762号",
		"50%,:x.html":  "<p>\n<p>粤ICP备2024XXXXXX号",
		"binary":       "\x00京ICP备1101876号",
		"untracked":    "京ICP备1101876号",
	} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
	}
	require.NoError(t, exec.Command("git", "init", "-q").Run())
	require.NoError(t, exec.Command("git", "add", "in order.txt", "hidden.html", "50%,:x.html", "binary").Run())

	script := filepath.Join(root, ".github", "actions", "find", "find.sh")
	const masked = "::error file=50%25%2C%3Ax.html,line=2::粤ICP备2024XXXXXX号: digits masked; write the number in full\n"
	for _, test := range []struct {
		paths, said string
		fails       bool
	}{
		{".", masked, true},
		{"in order.txt\n50%,:x.html\n", masked, true},
		{"in order.txt\nhidden.html", "", false},
		{"binary", "", false},
		{"untracked", "", true},
	} {
		c := exec.Command("bash", script, icp)
		c.Env = append(os.Environ(), "ICP_LANG=en", "ICP_PATHS="+test.paths)
		said, err := c.Output()
		assert.Equal(t, test.fails, err != nil, "%q: %v", test.paths, err)
		assert.Equal(t, test.said, string(said), test.paths)
	}

	hooks, err := os.ReadFile(filepath.Join(root, ".pre-commit-hooks.yaml"))
	require.NoError(t, err)
	_, entry, _ := strings.Cut(string(hooks), "  entry: ")
	entry, _, _ = strings.Cut(entry, "\n")
	hook := func(files ...string) (said string, fails bool) {
		out, err := exec.Command("sh", append([]string{"-c", entry + ` "$@"`, "sh"}, files...)...).Output()
		return string(out), err != nil
	}
	said, fails := hook("in order.txt", "50%,:x.html")
	assert.Contains(t, said, "粤ICP备2024XXXXXX号")
	assert.NotContains(t, said, "in order.txt")
	assert.True(t, fails)
	said, fails = hook("in order.txt", "hidden.html", "binary")
	assert.Empty(t, said)
	assert.False(t, fails)
	require.NoError(t, os.Remove(icp))
	_, fails = hook("in order.txt")
	assert.True(t, fails, "without icp")
}
