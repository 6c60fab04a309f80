//go:build go1.27

package icp_test

import (
	"encoding/json/v2"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

func TestJSONv2(t *testing.T) {
	for want, p := range pages() {
		data, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, want, string(data))
		var back page
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, p, back)
	}

	n := icp.MustParse("京ICP备11018762号-11")
	got := page{ICP: n}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"icp":"京icp备11018762"}`), &got), icp.NotCanonical)
	require.Equal(t, n, got.ICP)
	require.NoError(t, json.Unmarshal([]byte(`{"icp":null}`), &got))
	require.Zero(t, got.ICP)
}
