//go:build goexperiment.jsonv2

package icp_test

import (
	"encoding/json/v2"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

func TestJSONv2(t *testing.T) {
	n, m := icp.MustParse("京ICP备11018762号-11"), icp.MustParse("京ICP证030173号")
	want := page{"a.cn", n, map[icp.Number]icp.Number{m: n}}
	data, err := json.Marshal(want)
	require.NoError(t, err)
	require.Equal(t, `{"Domain":"a.cn","icp":"京ICP备11018762号-11","Others":{"京ICP证030173号":"京ICP备11018762号-11"}}`, string(data))
	var got page
	require.NoError(t, json.Unmarshal(data, &got))
	require.Equal(t, want, got)

	data, err = json.Marshal(page{Domain: "a.cn"})
	require.NoError(t, err)
	require.Equal(t, `{"Domain":"a.cn"}`, string(data))

	require.ErrorIs(t, json.Unmarshal([]byte(`{"icp":"京icp备11018762"}`), &got), icp.NotCanonical)
	require.Equal(t, want, got)
}
