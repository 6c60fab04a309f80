package icp

import (
	"html"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A Link tells where a page links a number to. A filing has to lead to
// LinkMinistry, a police number to LinkPolice, and a license, which needs no link,
// to LinkMinistry or LinkLicense; most mistakes that are reported about these
// numbers are links to a host that is dead, or to the other register.
//
// The integers are part of the API, as those of a [Reason].
type Link uint8

const (
	LinkNone         Link = iota // nowhere: it is no link
	LinkElsewhere                // none of those below
	LinkMinistry                 // https://beian.miit.gov.cn/
	LinkMinistryHTTP             // the same by http:
	LinkMinistryOld              // a host of the ministry that is dead, as www.miitbeian.gov.cn
	LinkPolice                   // https://beian.mps.gov.cn/
	LinkPoliceOld                // a host of the police that is dead, as www.beian.gov.cn
	LinkLicense                  // a register of licenses of the ministry, as https://tsm.miit.gov.cn/
)

var linkNames = [...]string{"none", "elsewhere", "ministry", "ministry-http", "ministry-old", "police", "police-old", "license"}

// registerHosts are the hosts that numbers are linked to: those of the ministry's
// and the police's rules, and the dead ones of some 35 public bug reports.
var registerHosts = [...]struct {
	host        string
	https, http Link
}{
	{"beian.miit.gov.cn", LinkMinistry, LinkMinistryHTTP},
	{"www.beian.miit.gov.cn", LinkMinistryOld, LinkMinistryOld},
	{"www.miitbeian.gov.cn", LinkMinistryOld, LinkMinistryOld},
	{"miitbeian.gov.cn", LinkMinistryOld, LinkMinistryOld},
	{"www.miibeian.gov.cn", LinkMinistryOld, LinkMinistryOld},
	{"miibeian.gov.cn", LinkMinistryOld, LinkMinistryOld},
	{"beian.mps.gov.cn", LinkPolice, LinkPolice},
	{"www.beian.mps.gov.cn", LinkPoliceOld, LinkPoliceOld}, // no such host
	{"www.beian.gov.cn", LinkPoliceOld, LinkPoliceOld},
	{"beian.gov.cn", LinkPoliceOld, LinkPoliceOld},
	{"tsm.miit.gov.cn", LinkLicense, LinkLicense},
	{"dxzhgl.miit.gov.cn", LinkLicense, LinkLicense},
}

// LinkOf returns where the address of a link leads, taken from the page as it is
// written there: href="https&#58;//Beian.MIIT.gov.cn ". It is read as a browser
// does, which minds neither case nor white space, and on a page that came by
// https. So //beian.miit.gov.cn is the ministry, while beian.miit.gov.cn is a page
// beside the one that links to it, and elsewhere, as the empty address is.
//
// Only the host counts, not the page on it. Characters without width in it count
// for nothing; with percent signs or full-width letters it is elsewhere.
func LinkOf(href string) Link {
	if !mayLeadToRegister(href) {
		return LinkElsewhere
	}
	var buf [maxAddress + utf8.UTFMax]byte
	host, secure := hostOf(asString(plainAddress(buf[:0], href)))
	for i := range registerHosts {
		row := &registerHosts[i]
		switch {
		case host != row.host:
		case secure:
			return row.https
		default:
			return row.http
		}
	}
	return LinkElsewhere
}

// mayLeadToRegister reports whether one of registerHosts may be in the address: v.
// is in all of them, unless characters are written otherwise; in front of the query.
func mayLeadToRegister(href string) bool {
	for i := 0; len(href) >= wordSize && i < len(href); i += wordSize {
		i := min(i, len(href)-wordSize)
		word := load64(href[i : i+wordSize])
		lower := word | 0x20*ones
		v, dot := equal(lower, 'v'), equal(word, '.')
		const last = 0x80 << 56 // the dot may be behind it
		if n := firstOf(less(word, ' ') | equal(word, '&') | v&(dot>>8|last)); n < wordSize {
			return strings.IndexByte(href[:i+n], '?') < 0
		}
	}
	return false
}

// String returns the name: none, elsewhere, ministry, ministry-http,
// ministry-old, police, police-old or license; "" for what is no Link.
func (l Link) String() string {
	return nameOf(linkNames[:], int(l))
}

// URL returns the address that n has to be linked to where it is shown, that of
// the ministry's search, https://beian.miit.gov.cn/. Licenses need no link: for
// them, and for the zero Number, URL returns "".
func (n Number) URL() string {
	if n.Kind() != Filing {
		return ""
	}
	return "https://beian.miit.gov.cn/"
}

// URL returns the address of the record that the number has to be linked to, ""
// for the zero PoliceNumber.
func (n PoliceNumber) URL() string {
	if n.IsZero() {
		return ""
	}
	return "https://beian.mps.gov.cn/#/query/webSearch?code=" + n.Code()
}

// HTML returns what a page has to show: the official Chinese notation, linked to
// [Number.URL] if there is one; "" for the zero Number. In a template of
// html/template it is template.HTML(n.HTML()).
//
//	<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">京ICP备11018762号-11</a>
func (n Number) HTML() string { return anchor(n.URL(), n.String()) }

// HTML returns what a page has to show: the official notation, linked to
// [PoliceNumber.URL]; "" for the zero PoliceNumber.
func (n PoliceNumber) HTML() string { return anchor(n.URL(), n.String()) }

// anchor returns the link as HTML, or the text alone where url is "".
func anchor(url, text string) string {
	text = html.EscapeString(text)
	if url == "" {
		return text
	}
	return `<a href="` + html.EscapeString(url) + `" target="_blank" rel="noopener noreferrer">` + text + `</a>`
}

// maxAddress is how much of an address is read.
const maxAddress = 256

// plainAddress appends the address up to the end of its host, as
// https://url.spec.whatwg.org reads it: character references stand for characters, \ for
// /, tabs and line ends for nothing.
func plainAddress(b []byte, href string) []byte {
	href = strings.TrimFunc(href, func(r rune) bool { return r <= ' ' })
	inHost := false // what stands in front of it has been read
	for href != "" && len(b) < maxAddress {
		c, size := utf8.DecodeRuneInString(href)
		if c == '&' {
			var refs references
			var shown string
			shown, size = refs.unescape(href)
			c, _ = utf8.DecodeRuneInString(shown)
		}
		href = href[size:]
		switch {
		case c == '\t', c == '\n', c == '\r':
		case c == '?', c == '#', (c == '/' || c == '\\') && inHost && b[len(b)-1] != '/':
			return append(b, '/')
		case c == '\\':
			b = append(b, '/')
		case c < utf8.RuneSelf:
			b = append(b, lowerASCII(byte(c)))
		case !inHost || !strings.ContainsRune(hostIgnores, c):
			b = utf8.AppendRune(b, c)
		}
		inHost = inHost || strings.HasSuffix(asString(b), "//")
	}
	return b
}

// isRelative reports whether the address has no host, and no scheme.
func isRelative(href string) bool {
	var buf [maxAddress + utf8.UTFMax]byte
	address := asString(plainAddress(buf[:0], href))
	end := strings.IndexAny(address, ":/?#")
	return end < 0 || address[end] != ':' && !strings.HasPrefix(address, "//")
}

// hostIgnores are the characters without width that browsers drop from a host.
const hostIgnores = "\u00AD\u200B\u2060\u2064\uFEFF"

// hostOf returns the host of the address, "" if it has none, and whether it is asked by
// https. Behind http:, which is not the scheme of the page, it needs no slashes.
func hostOf(address string) (host string, secure bool) {
	rest, isHTTP := strings.CutPrefix(address, "http:")
	if !isHTTP {
		rest = strings.TrimPrefix(address, "https:")
	}
	authority := strings.TrimLeft(rest, "/")
	if !isHTTP && len(rest)-len(authority) < len("//") {
		return "", false
	}
	authority, _, ended := strings.Cut(authority, "/")
	if !ended && len(address) >= maxAddress {
		return "", false // there is more of it
	}
	user := strings.LastIndexByte(authority, '@') + 1
	host, port, _ := strings.Cut(authority[user:], ":")
	if port != "" {
		if _, err := strconv.ParseUint(port, 10, 16); err != nil {
			return "", false
		}
	}
	return strings.TrimSuffix(host, "."), !isHTTP
}
