//go:build unix

package main

import (
	"fmt"
	"testing"

	"github.com/go-icp/icp/examples/servers"
	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"
)

// TestPostgreSQL runs the tests on a server of its own, found by its URL and by
// keywords.
func TestPostgreSQL(t *testing.T) {
	dsn := servers.PostgreSQL(t)
	testDatabase(t, dsn)
	config, err := pgx.ParseConfig(dsn)
	require.NoError(t, err)
	t.Run("Keywords", func(t *testing.T) {
		testRun(t, fmt.Sprintf("host=%s user=%s dbname=%s sslmode=disable", config.Host, config.User, config.Database))
	})
	t.Run("Check", func(t *testing.T) {
		db, err := open(t.Context(), dsn)
		require.NoError(t, err)
		defer db.Close()
		_, err = db.Exec(`INSERT INTO sites (host, icp) VALUES ('other.example.cn', '京 ICP 备 11018762 号')`)
		require.ErrorContains(t, err, "sites_icp_check")
	})
}
