package icp_test

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// modes are all ways to search.
var modes = func() (modes []icp.Mode) {
	for mode := range icp.HTML | icp.Police | icp.NearMisses + 1 {
		modes = append(modes, mode)
	}
	return modes
}()

// search collects the matches in a text and checks what holds of all. Much is
// searched, so what fails alone costs anything.
func search(t testing.TB, text string, mode icp.Mode) (matches []icp.Match) {
	end := int64(0)
	for m := range icp.FindAll(text, mode) {
		if !(end <= m.Start && m.Start < m.End && m.End <= int64(len(text))) {
			require.Fail(t, "out of order", "%+v in %q", m, text)
		}
		if fault := faultOf(m, text[m.Start:m.End], mode); fault != "" {
			require.Fail(t, fault, "%+v, %q in %q", m, text[m.Start:m.End], text)
		}
		matches, end = append(matches, m), m.End
	}
	return matches
}

// faultOf returns what is wrong with a match, if anything: whether it is proper,
// and its text is read as what it says.
func faultOf(m icp.Match, printed string, mode icp.Mode) string {
	number, police := !m.Number.IsZero(), !m.Police.IsZero()
	switch {
	case !utf8.ValidString(printed) && !(mode&icp.HTML != 0 && strings.Contains(printed, "<")): // what is in a tag may be anything
		return "a character is cut"
	case number && police:
		return "two numbers"
	case !number && !police && m.Reason == 0:
		return "nothing"
	case police && mode&icp.Police == 0,
		m.Reason != 0 && mode&icp.NearMisses == 0,
		(m.Link != 0 || m.Hidden) && mode&icp.HTML == 0:
		return "not of this mode"
	}
	texts := []string{printed}
	if mode&icp.HTML != 0 {
		texts = shown(printed)
	}
	reads := func(text string) bool { return readsAs(text, m) }
	if texts != nil && !slices.ContainsFunc(texts, reads) {
		return "does not read the same"
	}
	if strings.Contains(printed, "]]>") || texts != nil && !reads(texts[0]) { // of CDATA; only apart
		return ""
	}
	if text := icp.TextOf(printed, mode, icp.Match{End: int64(len(printed)), Hidden: m.Hidden}); !reads(text) {
		return "TextOf does not read the same: " + text
	}
	return ""
}

// readsAs reports whether the parsers say of a text what the match does.
func readsAs(text string, m icp.Match) bool {
	switch {
	case m.Reason != 0:
		_, err := icp.ParseLenient(text)
		_, policeErr := icp.ParsePoliceLenient(text)
		return reasonOf(err) == m.Reason || reasonOf(policeErr) == m.Reason
	case !m.Police.IsZero():
		n, err := icp.ParsePoliceLenient(text)
		return err == nil && n == m.Police
	}
	n, err := icp.ParseLenient(text)
	return err == nil && n == m.Number
}

// reasonOf returns the Reason of a parser's error, zero if there is none.
func reasonOf(err error) icp.Reason {
	e, _ := err.(icp.ParseError)
	return e.Reason
}

var (
	markup  = regexp.MustCompile(`(?s)<!--(|-|.*?--!?)>|</(>|[^a-zA-Z>][^>]*>)|</?[a-zA-Z][^\s/>]*(=\s*"[^"]*"|=\s*'[^']*'|[^>])*?>`)
	unshown = regexp.MustCompile(`(?i)hidden|display|<!|<\?|<[/ ]*(script|style|template|noscript|title|iframe|noembed|noframes|dialog|details|datalist|video|audio|canvas|meter|progress)|&#[0-9]([^0-9;]|$)`) // the last is not read by package html
	white   = regexp.MustCompile(`[\t\n\v\f\r ]+`)
)

// shown returns what a browser may show of a piece of a page: a tag is nothing
// or a space. It returns nil for what this simple view does not tell, as pieces
// that are not shown.
func shown(page string) (texts []string) {
	if strings.Contains(page, "]]>") { // of CDATA
		return nil
	}
	if !strings.ContainsAny(page, "<&\x00\t\n\v\f\r") && !strings.Contains(page, "  ") {
		return []string{page}
	}
	if unshown.MatchString(strings.ReplaceAll(page, "<!--", "")) {
		return nil
	}
	for _, tag := range []string{"", " "} {
		text := html.UnescapeString(markup.ReplaceAllString(page, tag))
		texts = append(texts, white.ReplaceAllString(strings.ReplaceAll(text, "\x00", ""), " "))
	}
	return texts
}

// describe writes a match as the tables do: a number, !Reason, or both; with ~
// in front of what is hidden.
func describe(m icp.Match) string {
	text := m.Number.String() + m.Police.String()
	if m.Reason != 0 {
		text += "!" + m.Reason.String()
	}
	if m.Hidden {
		text = "~" + text
	}
	return text
}

// found returns what is found in a text, described.
func found(t testing.TB, text string, mode icp.Mode) []string {
	t.Helper()
	all := []string{}
	for _, m := range search(t, text, mode) {
		all = append(all, describe(m))
	}
	return all
}

// spans returns what is found in a text, described, and where.
func spans(t testing.TB, text string, mode icp.Mode) []string {
	t.Helper()
	all := []string{}
	for _, m := range search(t, text, mode) {
		all = append(all, span(describe(m), int(m.Start), int(m.End)))
	}
	return all
}

func span(what string, start, end int) string { return fmt.Sprintf("%s [%d:%d]", what, start, end) }
