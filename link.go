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

// maxHost is more than the length of a host above and its port.
const maxHost = 64

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
	a := address{rest: strings.TrimFunc(href, isControlOrSpace)}
	a.advance()
	secure, ok := a.scheme()
	if !ok {
		return LinkElsewhere
	}
	var buf [maxHost]byte
	host := trimPort(a.authority(buf[:0]))
	for i := range registerHosts {
		row := &registerHosts[i]
		switch {
		case string(host) != row.host:
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

// An address reads an href as https://url.spec.whatwg.org does: character
// references stand for characters, tabs and line ends for nothing.
type address struct {
	c    rune // what is before us, or addressEnd
	rest string
}

const addressEnd rune = -1

// advance goes to the next character.
func (a *address) advance() {
	for a.rest != "" {
		c, size := utf8.DecodeRuneInString(a.rest)
		if c == '&' {
			var shown string
			shown, size = a.reference()
			c, _ = utf8.DecodeRuneInString(shown)
		}
		if c < utf8.RuneSelf {
			c = rune(lowerASCII(byte(c)))
		}
		a.c, a.rest = c, a.rest[size:]
		if a.c != '\t' && a.c != '\n' && a.c != '\r' {
			return
		}
	}
	a.c = addressEnd
}

// reference returns what the reference that the rest begins with stands for, and
// its length. One that is longer than any that people write is none.
func (a *address) reference() (shown string, size int) {
	const maxHrefReference = 32
	size = referenceSize(a.rest[:min(len(a.rest), maxHrefReference)])
	return unescape(a.rest[:size])
}

// scheme reads what stands in front of the host: https:// or http:// or //, with
// \ as good as /, and more of them as good as two. Behind http:, which is not the
// scheme of the page, even none will do. It reports false for all else.
func (a *address) scheme() (secure, ok bool) {
	var buf [len("https") + 1]byte
	name := buf[:0]
	for isLetter(a.c) && len(name) < len(buf) {
		name = append(name, byte(a.c))
		a.advance()
	}
	switch string(name) {
	case "", "https":
		secure = true
	case "http":
	default:
		return false, false
	}
	if len(name) > 0 {
		if a.c != ':' {
			return false, false
		}
		a.advance()
	}
	slashes := 0
	for a.c == '/' || a.c == '\\' {
		slashes++
		a.advance()
	}
	return secure, slashes >= 2 || !secure
}

// authority appends the host and the port; what stands in front of @ is the
// user. It returns nil if b does not hold them.
func (a *address) authority(b []byte) []byte {
	size := 0
	for ; a.c != addressEnd && a.c != '/' && a.c != '\\' && a.c != '?' && a.c != '#'; a.advance() {
		switch {
		case a.c == '@':
			b, size = b[:0], 0
			continue
		case strings.ContainsRune(hostIgnores, a.c):
			continue
		case a.c >= utf8.RuneSelf:
			size = cap(b) // it is none of ours
		case size < cap(b):
			b = append(b, byte(a.c))
		}
		size++
	}
	if size > cap(b) {
		return nil
	}
	return b
}

// hostIgnores are the characters without width that browsers drop from a host.
const hostIgnores = "\u00AD\u200B\u2060\u2064\uFEFF"

// trimPort returns the host without its port and the dot that may end it, or nil
// if the port is none.
func trimPort(authority []byte) []byte {
	host, port, _ := strings.Cut(asString(authority), ":")
	n := rune(0)
	for _, r := range port {
		if n = n*10 + r - '0'; !isDigit(r) || n > 0xFFFF {
			return nil
		}
	}
	return authority[:len(strings.TrimSuffix(host, "."))]
}

// isControlOrSpace reports whether browsers drop r around an address.
func isControlOrSpace(r rune) bool { return r <= ' ' }
