package icp_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Parse, UnmarshalText and Scan read the same, but for the empty string, and
// leave the receiver alone on an error.
func TestParity(t *testing.T) {
	before := icp.MustParse("新ICP备2026003876号-1")
	for _, text := range texts() {
		if text == "" {
			continue
		}
		want, wantErr := icp.Parse(text)
		if wantErr != nil {
			want = before
		}
		for _, read := range []func(*icp.Number) error{
			func(n *icp.Number) error { return n.UnmarshalText([]byte(text)) },
			func(n *icp.Number) error { return n.Scan(text) },
			func(n *icp.Number) error { return n.Scan([]byte(text)) },
		} {
			n := before
			require.Equal(t, wantErr, read(&n))
			require.Equal(t, want, n)
		}
	}
}

func TestScan(t *testing.T) {
	for _, none := range []any{nil, "", []byte{}} {
		n := icp.MustParse("京ICP备11018762号")
		require.NoError(t, n.Scan(none))
		require.Zero(t, n)
	}
	n := icp.MustParse("京ICP备11018762号")
	require.EqualError(t, n.Scan(int64(11018762)), "icp: cannot scan a int64 as a Number; select a text column")
	require.Equal(t, icp.MustParse("京ICP备11018762号"), n)
}

// Errors do not share the memory of the bytes that were scanned, which belong to
// the database driver.
func TestScanClones(t *testing.T) {
	data := []byte("京ICP备XXXXXXXX号")
	var n icp.Number
	err := n.Scan(data)
	clear(data)
	require.ErrorContains(t, err, "京ICP备XXXXXXXX号")
}

func TestValue(t *testing.T) {
	for n := range numbers() {
		value, err := n.Value()
		require.NoError(t, err)
		require.Equal(t, n.String(), value)
	}
	value, err := icp.Number{}.Value()
	require.NoError(t, err)
	require.Nil(t, value)
}

func TestSQLNull(t *testing.T) {
	var null sql.Null[icp.Number]
	require.NoError(t, null.Scan("京ICP备11018762号"))
	require.Equal(t, sql.Null[icp.Number]{V: icp.MustParse("京ICP备11018762号"), Valid: true}, null)
	value, err := null.Value()
	require.NoError(t, err)
	require.Equal(t, "京ICP备11018762号", fmt.Sprint(value))
	require.NoError(t, null.Scan(nil))
	require.Zero(t, null)
}

func TestAppendText(t *testing.T) {
	b, err := icp.MustParse("粤B2-20090059-1").AppendText([]byte("see "))
	require.NoError(t, err)
	require.Equal(t, "see 粤B2-20090059-1", string(b))
}

// page is a struct as a program would have it.
type page struct {
	Domain string
	ICP    icp.Number                `json:"icp,omitzero"`
	Others map[icp.Number]icp.Number `json:",omitempty"`
}

func TestJSON(t *testing.T) {
	n, m := icp.MustParse("京ICP备11018762号-11"), icp.MustParse("京ICP证030173号")
	for _, test := range []struct {
		page page
		want string
	}{
		{page{"a.cn", n, nil}, `{"Domain":"a.cn","icp":"京ICP备11018762号-11"}`},
		{page{"a.cn", icp.Number{}, nil}, `{"Domain":"a.cn"}`},
		{page{"a.cn", n, map[icp.Number]icp.Number{m: n}}, `{"Domain":"a.cn","icp":"京ICP备11018762号-11","Others":{"京ICP证030173号":"京ICP备11018762号-11"}}`},
	} {
		data, err := json.Marshal(test.page)
		require.NoError(t, err)
		require.Equal(t, test.want, string(data))
		var back page
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, test.page, back)
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

func TestXML(t *testing.T) {
	type site struct {
		ICP   icp.Number `xml:"icp"`
		Other icp.Number `xml:"other,attr"`
	}
	want := site{icp.MustParse("京ICP备11018762号-11"), icp.MustParse("粤B2-20090059")}
	data, err := xml.Marshal(want)
	require.NoError(t, err)
	require.Equal(t, `<site other="粤B2-20090059"><icp>京ICP备11018762号-11</icp></site>`, string(data))
	var got site
	require.NoError(t, xml.Unmarshal(data, &got))
	require.Equal(t, want, got)
	require.ErrorIs(t, xml.Unmarshal([]byte(`<site><icp>京ICP备</icp></site>`), &got), icp.MissingSerial)
}

func TestFlag(t *testing.T) {
	var n icp.Number
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&n, "icp", icp.MustParse("京ICP备11018762号"), "number")
	require.Equal(t, "京ICP备11018762号", n.String())
	require.NoError(t, flags.Parse([]string{"-icp", "粤B2-20090059"}))
	require.Equal(t, "粤B2-20090059", n.String())
	require.ErrorContains(t, flags.Parse([]string{"-icp", "粤B2-2009005X"}), "masked")
}

func TestSlog(t *testing.T) {
	var out bytes.Buffer
	n := icp.MustParse("京ICP备11018762号-11")
	slog.New(slog.NewTextHandler(&out, nil)).Info("found", "icp", n)
	assert.Contains(t, out.String(), "icp=京ICP备11018762号-11\n")
	out.Reset()
	slog.New(slog.NewJSONHandler(&out, nil)).Info("found", "icp", n)
	assert.Contains(t, out.String(), `"icp":"京ICP备11018762号-11"}`)
}
