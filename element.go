package icp

import "strings"

// This file has what is special about elements.

// A kind tells what is special about an element.
type kind uint64

const (
	elAny      kind = 1 << iota // all are: they part what is before them from what is behind
	elBreak                     // as an end of line does
	elBlock                     // as a block does
	elEndsP                     // ends an open p, with both its tags
	elVoid                      // has no content
	elInline                    // is in its line whatever its style
	elRaw                       // its content is no markup and is not shown
	elVerbatim                  // its content is no markup and is shown
	elTemplate                  // its content is not shown
	elClosed                    // is hidden unless it is open
	elUnseen                    // is hidden
	elFallback                  // shows something else than its content
	elDetails                   // shows its summary, unless it is open
	elSummary
	elForeign // has no HTML inside
	elIsland  // has HTML inside where there is none
	elNative  // is of HTML even there, and ends what is foreign
	elAnchor
	elFence  // links do not reach out of it
	elFormat // ends with its end tag, though not what is in it
	elForm
	elBase // tells what links are beside
	elHost // may have a shadow root
	elSlot

	// What matters to ends that are implied.
	elP
	elItem
	elTerm
	elCell
	elRow
	elRows
	elOption
	elGroup
	elList
	elTerms
	elTable
	elChoice
	elRuby
	elRubyPart

	elSequel     = elItem | elTerm | elCell | elRow | elRows | elOption | elGroup | elRubyPart
	elEndsOthers = elEndsP | elSequel
	elImplied    = elP | elItem | elTerm | elOption | elGroup | elRubyPart

	elFlow    = elBlock | elEndsP
	elMayHide = elClosed | elUnseen | elDetails | elFallback

	elTurns    = elFence | elForeign | elIsland // something is otherwise in it than around it
	elNoMarkup = elRaw | elVerbatim
)

// kindOf returns the kind of the element. One with a hyphen is the page's own.
func kindOf(name string) kind {
	switch e := elementOf(keyOf(name)); {
	case strings.EqualFold(name, e.name):
		return e.kind
	case strings.IndexByte(name, '-') > 0:
		return elAny | elHost
	}
	return elAny
}

// elementOf returns the element that may have the key.
func elementOf(key uint64) *knownElement {
	return &known.elements[known.at[key*knownSpread>>(64-knownBits)]]
}

// knownSpread spreads the keys of the elements over so many bits that no two meet.
const knownSpread, knownBits = 0x26255C2C70CD8975, 9

// A knownElement is one that is special.
type knownElement struct {
	key  uint64
	name string
	kind kind
}

var known = func() (known struct {
	elements [256]knownElement // none first
	at       [1 << knownBits]uint8
}) {
	n := uint8(0)
	for i := range elements {
		for _, name := range elements[i].names {
			n++
			known.elements[n] = knownElement{keyOf(name), name, elAny | elements[i].kind}
			known.at[keyOf(name)*knownSpread>>(64-knownBits)] = n
		}
	}
	return known
}()

// elements are those that are special.
var elements = [...]struct {
	kind  kind
	names []string
}{
	{elFlow, []string{"address", "fieldset", "figcaption", "figure", "hgroup", "search"}},
	{elFlow | elHost, []string{"article", "aside", "footer", "header", "main", "nav", "section"}},
	{elFlow | elHost | elNative, []string{"blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6"}},
	{elFlow | elNative, []string{"center", "listing", "pre"}},
	{elFlow | elFence | elCell, []string{"caption"}},
	{elFlow | elTerm | elNative, []string{"dd", "dt"}},
	{elFlow | elTerms | elNative, []string{"dl"}},
	{elFlow | elList, []string{"dir"}},
	{elFlow | elDetails, []string{"details"}},
	{elFlow | elClosed, []string{"dialog"}},
	{elFlow | elForm, []string{"form"}},
	{elFlow | elVoid | elNative, []string{"hr"}},
	{elFlow | elItem | elNative, []string{"li"}},
	{elFlow | elList | elNative, []string{"menu", "ol", "ul"}},
	{elFlow | elP | elHost | elNative, []string{"p"}},
	{elFlow | elVerbatim, []string{"plaintext"}}, // longer than the key of any end tag
	{elFlow | elSummary, []string{"summary"}},
	{elFlow | elCell | elFence, []string{"td", "th"}},
	{elFlow | elRow, []string{"tr"}},
	{elFlow | elTable | elFence | elNative, []string{"table"}},
	{elFlow | elRows, []string{"tbody", "tfoot", "thead"}},
	{elFlow | elVerbatim, []string{"xmp"}},
	{elBlock, []string{"button", "frameset", "html", "legend", "textarea"}},
	{elBlock | elHost | elNative, []string{"body"}},
	{elBlock | elNative, []string{"head"}},
	{elBlock | elRaw, []string{"iframe", "noembed", "noframes", "noscript", "script", "style", "title"}},
	{elBlock | elFence, []string{"marquee"}},
	{elBlock | elOption, []string{"option"}},
	{elBlock | elGroup, []string{"optgroup"}},
	{elBlock | elChoice, []string{"select"}},
	{elBlock | elTemplate | elFence, []string{"template"}},
	{elAnchor | elFormat, []string{"a"}},
	{elVoid | elBase, []string{"base"}},
	{elVoid, []string{
		"area", "basefont", "bgsound", "col", "frame", "image",
		"input", "keygen", "link", "param", "source", "track",
	}},
	{elFallback, []string{"audio", "canvas", "meter", "progress", "video"}},
	{elFence, []string{"applet", "object"}},
	{elBreak | elVoid | elNative, []string{"br"}},
	{elFormat | elNative, []string{"b", "big", "code", "em", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}},
	{elUnseen | elChoice, []string{"datalist"}},
	{elIsland, []string{"desc", "foreignobject"}},
	{elVoid | elNative, []string{"embed", "img", "meta"}},
	{elFormat, []string{"font"}},
	{elForeign, []string{"math", "svg"}},
	{elRuby | elNative, []string{"ruby"}},
	{elRubyPart, []string{"rb", "rt", "rtc"}},
	{elUnseen | elRubyPart, []string{"rp"}},
	{elHost | elNative, []string{"span"}},
	{elSlot, []string{"slot"}},
	{elVoid | elInline, []string{"wbr"}},
}

// impliedEnds tells which elements need no end tag: they end before the start tags
// of what comes next, unless a guard is open in them.
var impliedEnds = [...]struct{ element, next, guards kind }{
	{elP, elEndsP, elFence | elBlock},
	{elItem, elItem, elFence | elList},
	{elTerm, elTerm, elFence | elTerms},
	{elCell, elCell | elRow | elRows, elTable | elTemplate},
	{elRow, elRow | elRows, elTable | elTemplate},
	{elRows, elRows, elTable | elTemplate},
	{elOption, elOption | elGroup, elFence | elChoice},
	{elGroup, elGroup, elFence | elChoice},
	{elRubyPart, elRubyPart, elFence | elRuby},
}

// gap returns what the tags of elements of the kinds part what is around them by.
func (k kind) gap() gap { return gaps[k&(elAny|elBreak|elBlock)] }

var gaps = [...]gap{
	elAny: tagged, elAny | elBreak: lineBreak, elAny | elBlock: block, elAny | elBreak | elBlock: block,
}
