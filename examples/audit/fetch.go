package main

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"syscall"
	"time"
)

const (
	maxRedirects = 5
	fetchTimeout = 20 * time.Second // for everything, redirects included
)

// newClient returns a client that connects to allowed addresses only.
//
// The dialer asks when it has resolved a name and is about to connect to that
// very address, so that neither a redirect nor a name server that answers
// differently the second time gets around it. A proxy would, so there is none.
func newClient(allowed func(netip.Addr) bool) *http.Client {
	dialer := net.Dialer{
		Timeout: 10 * time.Second,
		Control: func(_, address string, _ syscall.RawConn) error {
			a, err := netip.ParseAddrPort(address)
			if err != nil {
				return err
			}
			if !allowed(a.Addr()) {
				return fmt.Errorf("%w: %v", errNotPublic, a.Addr())
			}
			return nil
		},
	}
	return &http.Client{
		Timeout: fetchTimeout,
		Transport: &http.Transport{
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    10 * time.Second,
			MaxResponseHeaderBytes: 64 << 10,
			DisableKeepAlives:      true,
			MaxConnsPerHost:        perHost, // that redirects lead to
		},
		CheckRedirect: func(_ *http.Request, via []*http.Request) error {
			if len(via) > maxRedirects {
				return errRedirects
			}
			return nil
		},
	}
}

var (
	errNotPublic = errors.New("not a public address")
	errNotWeb    = errors.New("not an http or https address")
	errNotPage   = errors.New("not a web page")
	errRedirects = fmt.Errorf("more than %d redirects", maxRedirects)
)

// A statusError is the status of a server's answer, other than 200 OK.
type statusError string

func (e statusError) Error() string { return string(e) }

// fetch gets a page and converts it to UTF-8.
func fetch(ctx context.Context, client *http.Client, address string) ([]byte, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%w: %s", errNotWeb, address)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, err
	}
	request.Header.Set("Accept", "text/html,application/xhtml+xml")
	request.Header.Set("User-Agent", "icp-audit/1 (+https://github.com/go-icp/icp)")
	response, err := client.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %w", address, statusError(response.Status))
	}
	contentType := response.Header.Get("Content-Type")
	switch media, _, _ := mime.ParseMediaType(contentType); media {
	case "text/html", "application/xhtml+xml", "text/plain", "":
	default:
		return nil, fmt.Errorf("%s: %w: %s", address, errNotPage, media)
	}
	page, err := readPage(response.Body, contentType)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", address, err)
	}
	return page, nil
}

// isPublic reports whether a is an address on the open Internet, and not in a
// network of ours or of our provider's.
func isPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	return a.IsGlobalUnicast() && !a.IsPrivate() &&
		(a.Is4() || publicIPv6.Contains(a)) &&
		!slices.ContainsFunc(special, func(p netip.Prefix) bool { return p.Contains(a) })
}

// publicIPv6 is all of IPv6 that has been given out. It leaves out, among
// others, the addresses that a NAT64 gateway translates to IPv4 (64:ff9b::).
var publicIPv6 = netip.MustParsePrefix("2000::/3")

// special are the addresses of IANA's special-purpose registries that Addr's
// methods do not know.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),       // this network
	netip.MustParsePrefix("100.64.0.0/10"),   // carrier-grade NAT
	netip.MustParsePrefix("192.0.0.0/24"),    // IETF protocols
	netip.MustParsePrefix("192.0.2.0/24"),    // documentation
	netip.MustParsePrefix("192.88.99.0/24"),  // relays of 6to4
	netip.MustParsePrefix("198.18.0.0/15"),   // benchmarks
	netip.MustParsePrefix("198.51.100.0/24"), // documentation
	netip.MustParsePrefix("203.0.113.0/24"),  // documentation
	netip.MustParsePrefix("240.0.0.0/4"),     // reserved, broadcast
	netip.MustParsePrefix("2001::/23"),       // IETF protocols; Teredo has IPv4 addresses in it
	netip.MustParsePrefix("2001:db8::/32"),   // documentation
	netip.MustParsePrefix("2002::/16"),       // 6to4: has IPv4 addresses in it
	netip.MustParsePrefix("3fff::/20"),       // documentation
}
