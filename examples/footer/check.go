package main

import (
	"bytes"
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/go-icp/icp"
)

// A Report tells whether a page shows the number registered for it, as the
// ministry's rules ask.
type Report struct {
	Registered icp.Number
	Numbers    []Shown   // all that the page shows, in order
	Proof      Shown     // the one that shows Registered best; zero if none does
	Problems   []Problem // none if the page is in order
	Notes      []Problem // what is in order, but could be better
}

// Check looks for the number registered for a website on its page. The page is
// HTML, or plain text, in UTF-8; it may be a part of one, such as a footer.
//
// A registered entity's number is shown by itself and by that of any of the
// entity's websites; a registered website's by itself and by the entity's.
func Check(page []byte, registered icp.Number) Report {
	r := Report{Registered: registered, Numbers: Numbers(page)}
	var otherService, otherInFoot, otherAbove bool
	for _, s := range r.Numbers {
		switch Relate(s.Number, registered) {
		case Entity, Service:
			if r.Proof.Number.IsZero() || s.better(r.Proof) {
				r.Proof = s
			}
		case Sibling:
			otherService = true
		case Stranger:
			otherInFoot = otherInFoot || s.Foot
			otherAbove = otherAbove || !s.Foot
		}
	}

	switch {
	case r.Proof.Number.IsZero() && otherService:
		r.problem(OtherService)
	case r.Proof.Number.IsZero():
		r.problem(NotShown)
	default:
		if !r.Proof.Foot {
			r.problem(NotInFoot)
		}
		switch TargetOf(r.Proof.Link) {
		case Nowhere:
			r.problem(NotLinked)
		case Elsewhere:
			r.problem(LinkedElsewhere)
		case OldHost:
			r.problem(LinkedToOldHost)
		case PlainHTTP:
			r.note(LinkedOverHTTP)
		}
	}
	if otherInFoot {
		r.problem(OtherEntity)
	}
	if otherAbove {
		r.note(OtherEntityAbove)
	}
	if registered.Validate() != nil {
		r.problem(Doubtful)
	}
	return r
}

func (r *Report) problem(p Problem) { r.Problems = append(r.Problems, p) }
func (r *Report) note(p Problem)    { r.Notes = append(r.Notes, p) }

// A Problem is one finding of [Check], in words.
type Problem string

const (
	NotShown         Problem = "the page does not show the number"
	OtherService     Problem = "the page shows the number of another service of the entity only"
	NotInFoot        Problem = "the number stands on the page, but not at its foot"
	NotLinked        Problem = "the number is not linked to https://beian.miit.gov.cn/"
	LinkedElsewhere  Problem = "the number is linked, but not to https://beian.miit.gov.cn/"
	LinkedToOldHost  Problem = "the number is linked to an old address of https://beian.miit.gov.cn/"
	LinkedOverHTTP   Problem = "the link to https://beian.miit.gov.cn/ begins with http:"
	OtherEntity      Problem = "the foot shows the number of another entity"
	OtherEntityAbove Problem = "above its foot, the page shows the number of another entity"
	Doubtful         Problem = "the registered number is doubtful"
)

// A Relation tells whose number a page shows.
type Relation uint8

const (
	Unrelated Relation = iota // a license beside a filing: whose, the numbers do not tell
	Entity                    // the entity's number
	Service                   // the website's number, or one of the websites'
	Sibling                   // of another website of the entity, or of an App
	Stranger                  // of another entity
)

// Relate returns whose number n is, seen from the registered one.
//
// An entity has one filing, so that two of them are two entities'. Licenses it
// may have several.
func Relate(n, registered icp.Number) Relation {
	switch {
	case n.Entity() != registered.Entity():
		if n.Kind() == icp.Filing && registered.Kind() == icp.Filing {
			return Stranger
		}
		return Unrelated
	case n.Index() == 0:
		return Entity
	case n == registered, registered.Index() == 0 && n.Service() == icp.Website:
		return Service
	}
	return Sibling
}

// A Target is where a link leads. The better one is the greater.
type Target uint8

const (
	Nowhere   Target = iota // there is no link
	Elsewhere               // neither of those below
	OldHost                 // where the ministry's register was in earlier years
	PlainHTTP               // http://beian.miit.gov.cn/
	Ministry                // https://beian.miit.gov.cn/
)

// TargetOf returns where the address in a link leads.
func TargetOf(href string) Target {
	if href == "" {
		return Nowhere
	}
	u, err := url.Parse(strings.TrimSpace(href))
	if err != nil {
		return Elsewhere
	}
	switch strings.ToLower(u.Hostname()) {
	case "beian.miit.gov.cn":
		switch u.Scheme {
		case "https", "": // without a scheme it is that of the page
			return Ministry
		case "http":
			return PlainHTTP
		}
	case "www.beian.miit.gov.cn",
		"www.miitbeian.gov.cn", "miitbeian.gov.cn",
		"www.miibeian.gov.cn", "miibeian.gov.cn":
		return OldHost
	}
	return Elsewhere
}

// Shown is a number on a page.
type Shown struct {
	icp.Match
	Foot bool   // it stands at the foot of the page
	Link string // the address that it is linked to; "" if none
}

// better reports whether s shows a number in a better way than t.
func (s Shown) better(t Shown) bool {
	if s.Foot != t.Foot {
		return s.Foot
	}
	return cmp.Or(
		cmp.Compare(TargetOf(s.Link), TargetOf(t.Link)),
		cmp.Compare(s.Number.Index(), t.Number.Index()), // rather the website's than the entity's
	) > 0
}

// Numbers returns the numbers that the page shows.
//
// The foot of a page is what a <footer> contains, and the last fifth of the
// text, or the last 300 characters if that is more. What style sheets and
// scripts hide, show or move is not known.
func Numbers(page []byte) []Shown {
	links, footers, texts := outline(page)
	foot := footStart(page, texts)
	var all []Shown
	for m := range icp.FindAllHTML(page) {
		s := Shown{Match: m, Foot: m.End > foot}
		if i := overlapping(footers, m); i >= 0 {
			s.Foot = true
		}
		if i := overlapping(links, m); i >= 0 {
			s.Link = links[i].href
		}
		all = append(all, s)
	}
	return all
}

// An extent is a part of a page: an element's content, or text.
type extent struct {
	start, end int
	href       string // of a link
}

// overlapping returns the index of the first of the extents, which are in order,
// that has a part of the match in it, or -1.
func overlapping(extents []extent, m icp.Match) int {
	i, _ := slices.BinarySearchFunc(extents, m.Start, func(e extent, start int) int {
		return cmp.Compare(e.end, start+1)
	})
	if i < len(extents) && extents[i].start < m.End {
		return i
	}
	return -1
}

// outline returns where the links, the footers and the shown text of the page
// are.
//
// It has the tokenizer of x/net/html only, not the parser: a token tells where
// in the page it stands, a node does not.
func outline(page []byte) (links, footers, texts []extent) {
	z := html.NewTokenizer(bytes.NewReader(page))
	var (
		link   = -1 // index of the open one
		footer = 0  // how many are open
		hidden = "" // the element that we are in and that is not shown
	)
	for pos := 0; ; {
		token := z.Next()
		start := pos
		pos += len(z.Raw())
		if token == html.ErrorToken {
			return links, footers, texts
		}
		if token == html.TextToken {
			if hidden == "" {
				texts = append(texts, extent{start: start, end: pos})
			}
			continue
		}
		tag, attributes := z.TagName()
		name := string(tag)
		opens := token == html.StartTagToken || token == html.SelfClosingTagToken
		closes := token == html.EndTagToken
		switch name {
		case "script", "style", "template", "noscript", "title":
			if opens && hidden == "" {
				hidden = name
			} else if closes && hidden == name {
				hidden = ""
			}
		case "a":
			// A link within a link ends it.
			if link >= 0 {
				links[link].end = start
				link = -1
			}
			if href := attribute(z, attributes, "href"); opens && href != "" {
				link = len(links)
				links = append(links, extent{pos, len(page), href})
			}
		case "footer":
			switch {
			case opens:
				if footer == 0 {
					footers = append(footers, extent{start: pos, end: len(page)})
				}
				footer++
			case closes && footer > 0:
				footer--
				if footer == 0 {
					footers[len(footers)-1].end = start
				}
			}
		}
	}
}

// attribute returns the value of the tag's attribute.
func attribute(z *html.Tokenizer, more bool, name string) string {
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		if string(key) == name {
			return string(value)
		}
	}
	return ""
}

// footStart returns where in the page the last fifth of the texts begins, or the
// last 300 characters.
func footStart(page []byte, texts []extent) int {
	total := 0
	for _, t := range texts {
		for _, r := range string(page[t.start:t.end]) {
			if !unicode.IsSpace(r) {
				total++
			}
		}
	}
	left := max(total/5, 300)
	for _, t := range slices.Backward(texts) {
		text := page[t.start:t.end]
		for len(text) > 0 {
			r, size := utf8.DecodeLastRune(text)
			text = text[:len(text)-size]
			if !unicode.IsSpace(r) {
				left--
			}
			if left == 0 {
				return t.start + len(text)
			}
		}
	}
	return 0
}
