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
	scheme string // by which it is asked, if that matters
	host   string
	link   Link
}{
	{"https:", "beian.miit.gov.cn", LinkMinistry},
	{"http:", "beian.miit.gov.cn", LinkMinistryHTTP},
	{"", "www.beian.miit.gov.cn", LinkMinistryOld},
	{"", "www.miitbeian.gov.cn", LinkMinistryOld},
	{"", "miitbeian.gov.cn", LinkMinistryOld},
	{"", "www.miibeian.gov.cn", LinkMinistryOld},
	{"", "miibeian.gov.cn", LinkMinistryOld},
	{"", "beian.mps.gov.cn", LinkPolice},
	{"", "www.beian.mps.gov.cn", LinkPoliceOld}, // no such host
	{"", "www.beian.gov.cn", LinkPoliceOld},
	{"", "beian.gov.cn", LinkPoliceOld},
	{"", "tsm.miit.gov.cn", LinkLicense},
	{"", "dxzhgl.miit.gov.cn", LinkLicense},
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
	plain := plainAddress(buf[:0], href)
	for i, c := range plain { // of ASCII alone: host names have İ as i and a dot
		plain[i] = lowerASCII(c)
	}
	address := asString(plain)
	scheme, rest := "https:", strings.TrimPrefix(address, "https:")
	if behind, ok := strings.CutPrefix(address, "http:"); ok {
		scheme, rest = "http:", behind
	}
	host := strings.TrimLeft(rest, "/")
	if scheme == "https:" && len(rest)-len(host) < len("//") { // as that of the page it needs them
		return LinkElsewhere
	}
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host[strings.LastIndexByte(host, '@')+1:], ":")
	host = strings.TrimSuffix(host, ".")
	for _, row := range registerHosts {
		if host == row.host && strings.HasPrefix(scheme, row.scheme) {
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

// maxAddress is how much of an address is read, to the end of its host.
const maxAddress = 256

// plainAddress appends the address, to the end of its host, as https://url.spec.whatwg.org reads it:
// \ stands for /, tabs and line ends for nothing. References are numeric in front of a host.
func plainAddress(b []byte, href string) []byte {
	href = strings.TrimFunc(href, func(r rune) bool { return r <= ' ' })
	for len(b) < maxAddress {
		c, size := utf8.DecodeRuneInString(href)
		if strings.HasPrefix(href, "&#") {
			c, size = numericReference(href)
		}
		href = href[size:]
		switch {
		case size == 0, c == '?', c == '#':
			return b
		case c == '\t', c == '\n', c == '\r', len(b) > 0 && strings.ContainsRune(hostIgnores, c):
		case c == '/', c == '\\':
			if len(b) > len("https:/") && b[len(b)-1] != '/' {
				return b
			}
			b = append(b, '/')
		default:
			b = utf8.AppendRune(b, c)
		}
	}
	return nil // there is more of it
}

// hostIgnores are the characters without width that browsers drop from a host.
const hostIgnores = "\u00AD\u200B\u2060\u2064\uFEFF"
