package main

import (
	"net"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/net/idna"
)

// domainOf returns the name of a host as records and files are matched by it:
// in lower case, in ASCII, without port and final dot; empty if s is none.
func domainOf(s string) string {
	s = strings.TrimSpace(s)
	if strings.Contains(s, "://") {
		return domainOfURL(s)
	}
	s, _, _ = strings.Cut(s, "/")
	if host, _, err := net.SplitHostPort(s); err == nil {
		s = host
	}
	ascii, err := idna.Lookup.ToASCII(strings.TrimSuffix(s, "."))
	if err != nil || !strings.Contains(ascii, ".") {
		return ""
	}
	return ascii
}

// domainOfURL returns the domain in an address.
func domainOfURL(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		return ""
	}
	return domainOf(u.Host)
}

// domains are records by domain.
type domains map[string]*Record

// domainsOf returns the records by domain: of several, the first that has a number.
func domainsOf(records []*Record) domains {
	d := make(domains)
	for _, r := range records {
		if first := d[r.Domain]; r.Domain != "" && (first == nil || first.Number.IsZero()) {
			d[r.Domain] = r
		}
	}
	return d
}

// of returns the record of the host: that of its name, or of the nearest domain
// that the name is in; nil if there is none.
func (d domains) of(host string) *Record {
	for host = domainOf(host); host != ""; _, host, _ = strings.Cut(host, ".") {
		if r := d[host]; r != nil {
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
	return d[domainOf(filepath.Base(path))] != nil
}
