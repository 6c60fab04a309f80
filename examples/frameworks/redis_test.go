//go:build unix

package frameworks

import (
	"testing"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/servers"
	"github.com/redis/go-redis/v9"
	"github.com/stretchr/testify/require"
)

func TestRedis(t *testing.T) {
	options, err := redis.ParseURL(servers.Redis(t))
	require.NoError(t, err)
	db, ctx := redis.NewClient(options), t.Context()
	defer db.Close()

	// A value.
	require.NoError(t, db.Set(ctx, "example.cn", website, 0).Err())
	text, err := db.Get(ctx, "example.cn").Result()
	require.NoError(t, err)
	require.Equal(t, "京ICP备11018762号-11", text)
	var n icp.Number
	require.NoError(t, db.Get(ctx, "example.cn").Scan(&n))
	require.Equal(t, website, n)

	// The zero number is an empty string.
	require.NoError(t, db.Set(ctx, "example.com", icp.Number{}, 0).Err())
	require.NoError(t, db.Get(ctx, "example.com").Scan(&n))
	require.Zero(t, n)

	// Members of a set.
	require.NoError(t, db.SAdd(ctx, "police", police).Err())
	found, err := db.SIsMember(ctx, "police", police).Result()
	require.NoError(t, err)
	require.True(t, found)
	var members []icp.PoliceNumber
	require.NoError(t, db.SMembers(ctx, "police").ScanSlice(&members))
	require.Equal(t, []icp.PoliceNumber{police}, members)

	// A hash from and into a struct.
	type hash struct {
		ICP    icp.Number       `redis:"icp"`
		Police icp.PoliceNumber `redis:"police"`
	}
	require.NoError(t, db.HSet(ctx, "site", hash{website, police}).Err())
	fields, err := db.HGetAll(ctx, "site").Result()
	require.NoError(t, err)
	require.Equal(t, map[string]string{"icp": website.String(), "police": police.String()}, fields)
	var back hash
	require.NoError(t, db.HGetAll(ctx, "site").Scan(&back))
	require.Equal(t, hash{website, police}, back)

	// What others wrote is checked.
	require.NoError(t, db.Set(ctx, "other", refused, 0).Err())
	require.ErrorIs(t, db.Get(ctx, "other").Scan(&n), icp.NotCanonical)
}
