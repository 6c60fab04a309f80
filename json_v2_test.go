//go:build go1.27

package icp_test

import (
	"encoding/json/v2"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

func TestJSONv2(t *testing.T) {
	testJSON(t, func(v any) ([]byte, error) { return json.Marshal(v) }, func(data []byte, v any) error { return json.Unmarshal(data, v) })
	p := page{ICP: icp.MustParse("京ICP备11018762号-11")}
	require.NoError(t, json.Unmarshal([]byte(`{"icp":null}`), &p))
	require.Zero(t, p.ICP, "which the first version leaves alone")
}
