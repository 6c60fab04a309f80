package icp_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// page is a struct as a program would have it.
type page struct {
	Domain string
	ICP    icp.Number                `json:"icp,omitzero"`
	Police icp.PoliceNumber          `json:"police,omitzero"`
	Others map[icp.Number]icp.Number `json:",omitempty"`
}

// pages are pages and what they are in JSON.
func pages() map[string]page {
	n, m := icp.MustParse("京ICP备11018762号-11"), icp.MustParse("京ICP证030173号")
	return map[string]page{
		`{"Domain":"a.cn","icp":"京ICP备11018762号-11"}`: {Domain: "a.cn", ICP: n},
		`{"Domain":"a.cn"}`: {Domain: "a.cn"},
		`{"Domain":"a.cn","police":"京公网安备11000002000001号","Others":{"京ICP证030173号":"京ICP备11018762号-11"}}`: {
			Domain: "a.cn",
			Police: icp.MustParsePolice("京公网安备11000002000001号"),
			Others: map[icp.Number]icp.Number{m: n},
		},
	}
}

func TestJSON(t *testing.T) {
	for want, p := range pages() {
		data, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, want, string(data))
		var back page
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, p, back)
	}
}

func TestJSONError(t *testing.T) {
	p := page{ICP: icp.MustParse("京ICP备11018762号-11")}
	err := json.Unmarshal([]byte(`{"icp":"京icp备11018762"}`), &p)
	require.ErrorIs(t, err, icp.NotCanonical)
	require.Error(t, json.Unmarshal([]byte(`{"icp":11018762}`), &p))
	require.Equal(t, icp.MustParse("京ICP备11018762号-11"), p.ICP)
	require.NoError(t, json.Unmarshal([]byte(`{"icp":""}`), &p))
	require.Zero(t, p.ICP)
}
