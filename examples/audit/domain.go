package main

import (
	"net"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
	"golang.org/x/net/publicsuffix"
)

// domainOf returns the name of a host as records and files are matched by it:
// in lower case, in ASCII, without port, path, final dot and the *. of all its
// subdomains; empty if s is none.
func domainOf(s string) string {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "://") {
		return domainOfURL(s)
	}
	s, _, _ = strings.Cut(s, "/")
	if host, _, err := net.SplitHostPort(s); err == nil {
		s = host
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "*."), ".")
	if isHost(s) && !strings.Contains(s, "xn--") {
		return s
	}
	ascii, err := profile.ToASCII(s)
	if err != nil || !isHost(ascii) || !isASCII(s) && !isTopLevel(ascii) {
		return ""
	}
	return ascii
}

// profile is how browsers look names up, which may have an underscore.
var profile = idna.New(idna.MapForLookup(), idna.BidiRule(), idna.Transitional(false), idna.StrictDomainName(false))

// isHost reports whether s is made of two labels or more, in lower case.
func isHost(s string) bool {
	dot := false
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.':
			if i == 0 || s[i-1] == '.' || i == len(s)-1 {
				return false
			}
			dot = true
		case c != '-' && c != '_' && (c < '0' || c > '9') && (c < 'a' || c > 'z'):
			return false
		}
	}
	return dot
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
}

// isTopLevel reports whether the name is in a domain that there is: 查询失败。请重试
// looks like a name, too.
func isTopLevel(ascii string) bool {
	suffix, known := publicsuffix.PublicSuffix(ascii)
	return known || strings.Contains(suffix, ".")
}

// domainsIn returns the domains in a cell, and the pieces that are none, and no
// notes such as 主站.
func domainsIn(cell string) (good, bad []string) {
	for piece := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune(",，、；;|()（）\r\n", r) }) {
		piece = strings.TrimSpace(piece)
		names, ok := domainsOf(piece)
		good = append(good, names...)
		if !ok && !isNotes(piece) {
			bad = append(bad, piece)
		}
	}
	return good, bad
}

// domainsOf returns the domains that are parted by spaces, or by / if all of them
// are domains rather than a path.
func domainsOf(piece string) (names []string, ok bool) {
	parts := strings.Fields(piece)
	if strings.Contains(piece, "/") && !strings.Contains(piece, "://") {
		if split := strings.Split(piece, "/"); !slices.ContainsFunc(split, func(p string) bool { return !hasTopLevel(p) }) {
			parts = split
		}
	}
	for _, p := range parts {
		name := domainOf(p)
		if name == "" {
			return nil, false
		}
		names = append(names, name)
	}
	return names, true
}

// hasTopLevel reports whether s is a domain rather than the name of a file.
func hasTopLevel(s string) bool {
	name := domainOf(s)
	return name != "" && isTopLevel(name)
}

// siteOf returns the domain without www., which is the same site.
func siteOf(domain string) string {
	if rest, ok := strings.CutPrefix(domain, "www."); ok && strings.Contains(rest, ".") {
		return rest
	}
	return domain
}

// domainOfURL returns the domain in an address.
func domainOfURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	return domainOf(u.Host)
}

// domains are records by site.
type domains map[string]*Record

// of returns the record of the host: that of its name, or of the nearest domain
// that the name is in; nil if there is none.
func (d domains) of(host string) *Record {
	for host = domainOf(host); host != ""; _, host, _ = strings.Cut(host, ".") {
		if r := d[siteOf(host)]; r != nil {
			return r
		}
	}
	return nil
}

// ofFile returns the record that a file belongs to: example.cn.html, example.cn,
// example.cn/index.html, whichever name is nearest; nil if there is none.
func (d domains) ofFile(path string) *Record {
	names := strings.Split(filepath.ToSlash(path), "/")
	base := names[len(names)-1]
	names = append(names, strings.TrimSuffix(base, filepath.Ext(base)))
	for _, name := range slices.Backward(names) {
		if r := d.of(name); r != nil {
			return r
		}
	}
	return nil
}

// isPage reports whether a file in a folder is to be looked at.
func (d domains) isPage(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	return d[siteOf(domainOf(filepath.Base(path)))] != nil
}
