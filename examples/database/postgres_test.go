//go:build unix

package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
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

// TestPostgreSQL runs the tests on a server of its own. Without one installed
// it is skipped, but in CI it fails.
func TestPostgreSQL(t *testing.T) {
	testDatabase(t, startPostgreSQL(t))
}

// findPostgreSQL returns the directory of PostgreSQL's programs.
func findPostgreSQL(t *testing.T) string {
	if initdb, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(initdb)
	}
	// Debian keeps them out of the PATH.
	found, err := filepath.Glob("/usr/lib/postgresql/*/bin/initdb")
	require.NoError(t, err)
	if len(found) > 0 {
		return filepath.Dir(found[len(found)-1])
	}
	const missing = "PostgreSQL is not installed (Debian: apt-get install postgresql): NOT TESTED"
	if os.Getenv("CI") == "true" {
		t.Fatal(missing)
	}
	fmt.Fprintln(os.Stderr, "SKIPPED TestPostgreSQL:", missing)
	t.Skip(missing)
	return ""
}

// startPostgreSQL starts a server that listens on a socket in a new directory
// and is stopped at the end of the test, and returns its URL.
func startPostgreSQL(t *testing.T) (dsn string) {
	bin := findPostgreSQL(t)
	dir, err := os.MkdirTemp("", "icp-") // t.TempDir is closed to other users, and may be too long for a socket
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	credential := ordinaryUser(t)
	if credential != nil {
		require.NoError(t, os.Chown(dir, int(credential.Uid), int(credential.Gid)))
	}
	command := func(name string, args ...string) (*exec.Cmd, *bytes.Buffer) {
		cmd := exec.CommandContext(t.Context(), filepath.Join(bin, name), args...)
		output := new(bytes.Buffer)
		cmd.Stdout, cmd.Stderr, cmd.Dir = output, output, dir
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: credential}
		cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) } // "fast shutdown"
		cmd.WaitDelay = time.Minute
		return cmd, output
	}

	data := filepath.Join(dir, "data")
	initdb, output := command("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
	require.NoError(t, initdb.Run(), output)

	server, output := command("postgres", "-D", data, "-F", "-k", dir, "-c", "listen_addresses=")
	require.NoError(t, server.Start())
	stopped := make(chan struct{})
	go func() {
		server.Wait()
		close(stopped)
	}()
	t.Cleanup(func() { <-stopped }) // t.Context is done by now

	dsn = "postgres:///postgres?" + url.Values{"host": {dir}, "user": {"postgres"}, "sslmode": {"disable"}}.Encode()
	db, err := sql.Open("pgx", dsn)
	require.NoError(t, err)
	defer db.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for db.PingContext(ctx) != nil {
		select {
		case <-stopped:
			require.Fail(t, "PostgreSQL ended", output)
		case <-ctx.Done():
			require.Fail(t, "PostgreSQL does not answer")
		case <-time.After(50 * time.Millisecond):
		}
	}
	return dsn
}

// ordinaryUser returns the user to run PostgreSQL as, which refuses to be root:
// nil for oneself.
func ordinaryUser(t *testing.T) *syscall.Credential {
	if os.Geteuid() != 0 {
		return nil
	}
	u, err := user.Lookup("postgres")
	if err != nil {
		u, err = user.Lookup("nobody")
	}
	require.NoError(t, err)
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	require.NoError(t, err)
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	require.NoError(t, err)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}
