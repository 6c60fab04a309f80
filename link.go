package icp

import (
	"html"
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
	host string
	link Link
}{
	{"beian.miit.gov.cn", LinkMinistry},
	{"www.beian.miit.gov.cn", LinkMinistryOld},
	{"www.miitbeian.gov.cn", LinkMinistryOld},
	{"miitbeian.gov.cn", LinkMinistryOld},
	{"www.miibeian.gov.cn", LinkMinistryOld},
	{"miibeian.gov.cn", LinkMinistryOld},
	{"beian.mps.gov.cn", LinkPolice},
	{"www.beian.mps.gov.cn", LinkPoliceOld}, // no such host
	{"www.beian.gov.cn", LinkPoliceOld},
	{"beian.gov.cn", LinkPoliceOld},
	{"tsm.miit.gov.cn", LinkLicense},
	{"dxzhgl.miit.gov.cn", LinkLicense},
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
	if !strings.Contains(href, "v.") && !strings.Contains(href, "V.") { // nearly all have none
		return LinkElsewhere
	}
	var buf [maxAddress + utf8.UTFMax]byte
	host, secure := hostOf(asString(plainAddress(buf[:0], href)))
	for _, row := range registerHosts {
		switch {
		case host != row.host:
		case row.link == LinkMinistry && !secure:
			return LinkMinistryHTTP
		default:
			return row.link
		}
	}
	return LinkElsewhere
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

// plainAddress appends the address as https://url.spec.whatwg.org reads it: numeric references
// stand for characters, \ for /, tabs and line ends for nothing. In front of a host is no place for
// references by name.
func plainAddress(b []byte, href string) []byte {
	href = strings.TrimFunc(href, func(r rune) bool { return r <= ' ' })
	for href != "" && len(b) < maxAddress {
		c, size := utf8.DecodeRuneInString(href)
		if strings.HasPrefix(href, "&#") {
			c, size = numericReference(href)
		}
		href = href[size:]
		switch {
		case c == '\t', c == '\n', c == '\r':
		case c == '\\':
			b = append(b, '/')
		case len(b) == 0 || !strings.ContainsRune(hostIgnores, c):
			b = utf8.AppendRune(b, c)
		}
	}
	for i, c := range b {
		b[i] = lowerASCII(c)
	}
	return b
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
	switch end := strings.IndexAny(authority, "/?#"); {
	case end >= 0:
		authority = authority[:end]
	case len(address) >= maxAddress: // there is more of it
		return "", false
	}
	host, _, _ = strings.Cut(authority[strings.LastIndexByte(authority, '@')+1:], ":")
	return strings.TrimSuffix(host, "."), !isHTTP
}
