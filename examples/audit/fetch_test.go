package main

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// anyAddress allows the loopback, where the tests' servers are.
func anyAddress(netip.Addr) bool { return true }

func serveTest(t *testing.T, handler http.HandlerFunc) *httptest.Server {
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return server
}

func TestFetchRefusesPrivate(t *testing.T) {
	server := serveTest(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") })
	_, port, _ := strings.Cut(strings.TrimPrefix(server.URL, "http://"), ":")
	for _, host := range []string{
		"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "[::]",
		"10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "[fe80::1]", "[64:ff9b::7f00:1]",
	} {
		_, err := fetch(t.Context(), newClient(isPublic), "http://"+host+":"+port+"/")
		assert.ErrorIs(t, err, errNotPublic, host)
	}
}

// The address that a redirect leads to is checked, too, and no proxy is asked,
// which would look names up by itself.
func TestFetchRefusesPrivateRedirect(t *testing.T) {
	inside := serveTest(t, func(http.ResponseWriter, *http.Request) { t.Error("the inner server was asked") })
	outside := serveTest(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, strings.Replace(inside.URL, "127.0.0.1", "127.0.0.2", 1), http.StatusFound)
	})
	client := newClient(func(a netip.Addr) bool { return a == netip.MustParseAddr("127.0.0.1") })
	assert.Nil(t, client.Transport.(*http.Transport).Proxy)
	_, err := fetch(t.Context(), client, outside.URL)
	assert.ErrorIs(t, err, errNotPublic)
	assert.ErrorContains(t, err, "127.0.0.2")
}

func TestFetch(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("京ICP备11018762号")
	require.NoError(t, err)
	header := map[string]string{
		"/gbk":  "text/html; charset=gbk",
		"/meta": "text/html",
		"/none": "text/html",
		"/utf8": "text/html",
		"/late": "text/html",
	}
	body := map[string]string{
		"/gbk":  gbk,
		"/meta": `<meta charset="gb2312">` + gbk,
		"/none": gbk,
		"/utf8": "京ICP备11018762号",
		"/late": strings.Repeat(" ", 2000) + "京ICP备11018762号",
	}
	server := serveTest(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", header[r.URL.Path])
		io.WriteString(w, body[r.URL.Path])
	})
	for path := range header {
		page, err := fetch(t.Context(), newClient(anyAddress), server.URL+path)
		require.NoError(t, err, path)
		assert.True(t, strings.HasSuffix(string(page), "京ICP备11018762号"), "%s: %q", path, page)
	}
}

func TestFetchErrors(t *testing.T) {
	server := serveTest(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/missing":
			http.NotFound(w, r)
		case "/image":
			w.Header().Set("Content-Type", "image/png")
		case "/loop":
			http.Redirect(w, r, "/loop", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		case "/bomb": // small on the wire
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			z.Write(make([]byte, maxPage+1))
			z.Close()
		}
	})
	for address, want := range map[string]string{
		server.URL + "/missing":  "404",
		server.URL + "/image":    errNotPage.Error(),
		server.URL + "/loop":     errRedirects.Error(),
		server.URL + "/file":     "unsupported protocol scheme",
		server.URL + "/bomb":     errTooLarge.Error(),
		"file:///etc/passwd":     errNotWeb.Error(),
		"ftp://example.com/":     errNotWeb.Error(),
		"http:///":               errNotWeb.Error(),
		"https://exa mple.com/x": "invalid character",
	} {
		_, err := fetch(t.Context(), newClient(anyAddress), address)
		assert.ErrorContains(t, err, want, address)
	}
}

func TestIsPublic(t *testing.T) {
	for _, a := range []string{
		"1.1.1.1", "114.114.114.114", "100.63.255.255", "100.128.0.0", "172.32.0.1", "223.255.255.254",
		"::ffff:1.1.1.1", "2400:3200::1", "2606:4700:4700::1111", "2001:4860:4860::8888",
	} {
		assert.True(t, isPublic(netip.MustParseAddr(a)), a)
	}
	for _, a := range []string{
		"0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.0", "100.127.255.255", "127.0.0.1", "127.255.255.255",
		"169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1",
		"192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
		"239.255.255.255", "240.0.0.1", "255.255.255.255",
		"::", "::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "100::1",
		"2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12::1", "fe80::1",
		"fe80::1%eth0", "fec0::1", "ff02::1",
	} {
		assert.False(t, isPublic(netip.MustParseAddr(a)), a)
	}
}
