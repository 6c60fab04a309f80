//go:build unix

// Package servers starts the servers that the examples are tested with. Each
// listens on a socket in a new directory and is stopped when the test ends.
// Where one is not installed, the test is skipped, but in CI it fails.
package servers

import (
	"bytes"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// PostgreSQL starts a PostgreSQL and returns the URL of an empty database.
func PostgreSQL(t *testing.T) string {
	// Debian keeps the programs out of the PATH.
	initdb := find(t, "PostgreSQL", "initdb", "/usr/lib/postgresql/*/bin/initdb")
	pgCtl := filepath.Join(filepath.Dir(initdb), "pg_ctl")
	dir, credential := directory(t)
	data, log := filepath.Join(dir, "data"), filepath.Join(dir, "log")
	run := func(name string, args ...string) {
		cmd := exec.Command(name, args...)
		cmd.Dir = dir
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: credential}
		output, err := cmd.CombinedOutput()
		if err != nil {
			lines, _ := os.ReadFile(log)
			require.NoError(t, err, "%s%s", output, lines)
		}
	}
	run(initdb, "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
	run(pgCtl, "-D", data, "-l", log, "-w", "-o", "-F -k "+dir+" -c listen_addresses=", "start")
	t.Cleanup(func() { run(pgCtl, "-D", data, "-m", "fast", "-w", "stop") })
	return "postgres:///postgres?" + url.Values{"host": {dir}, "user": {"postgres"}, "sslmode": {"disable"}}.Encode()
}

// Redis starts a Redis and returns the URL of an empty database.
func Redis(t *testing.T) string {
	program := find(t, "Redis", "redis-server", "/usr/bin/redis-server")
	dir, credential := directory(t)
	socket := filepath.Join(dir, "redis.sock")
	cmd := exec.Command(program, "--port", "0", "--unixsocket", socket, "--save", "", "--dir", dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: credential}
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	require.NoError(t, cmd.Start())
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		cmd.Wait()
	})
	for end := time.Now().Add(time.Minute); ; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("unix", socket); err == nil {
			conn.Close()
			return "unix://" + socket
		}
		require.True(t, time.Now().Before(end), "Redis does not answer")
	}
}

// find returns the path of a server's program.
func find(t *testing.T, server, program, pattern string) string {
	if path, err := exec.LookPath(program); err == nil {
		return path
	}
	found, err := filepath.Glob(pattern)
	require.NoError(t, err)
	if len(found) > 0 {
		return found[len(found)-1]
	}
	missing := server + " is not installed (Debian: apt-get install postgresql redis-server): NOT TESTED"
	if os.Getenv("CI") == "true" {
		t.Fatal(missing)
	}
	fmt.Fprintln(os.Stderr, "SKIPPED", t.Name()+":", missing)
	t.Skip(missing)
	return ""
}

// directory makes a directory, and returns the user to run a server as: nil for
// oneself, but PostgreSQL refuses to be root.
func directory(t *testing.T) (dir string, credential *syscall.Credential) {
	dir, err := os.MkdirTemp("", "icp-") // t.TempDir is closed to other users, and may be too long for a socket
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	if os.Geteuid() != 0 {
		return dir, nil
	}
	nobody, err := user.Lookup("nobody")
	require.NoError(t, err)
	uid, err := strconv.ParseUint(nobody.Uid, 10, 32)
	require.NoError(t, err)
	gid, err := strconv.ParseUint(nobody.Gid, 10, 32)
	require.NoError(t, err)
	require.NoError(t, os.Chown(dir, int(uid), int(gid)))
	return dir, &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}
