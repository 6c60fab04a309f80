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
	elPlain                     // so is all the rest of the page
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

	elEndsOthers = elEndsP | elItem | elTerm | elCell | elRow | elRows | elOption | elGroup | elRubyPart
	elImplied    = elP | elItem | elTerm | elOption | elGroup | elRubyPart

	elMayHide = elClosed | elUnseen | elDetails | elFallback

	elSpecial = elVoid | elForeign | elForm | elAnchor | elRaw | elVerbatim | elPlain | elSlot | elTemplate | elSummary
)

// kindOf returns the kind of the element. One with a hyphen is the page's own.
func kindOf(name string) kind {
	letter := name[0] | 0x20 - 'a'
	if int(letter) >= len(elements) {
		return elAny
	}
	for i := range elements[letter] {
		if e := &elements[letter][i]; equalFold(name, e.name) {
			return elAny | e.kind
		}
	}
	if strings.IndexByte(name, '-') > 0 {
		return elAny | elHost
	}
	return elAny
}

// elements are those that are special, by their first letters, frequent ones
// first.
var elements = [...][]struct {
	name string
	kind kind
}{
	0: {
		{"a", elAnchor | elFormat}, {"address", elBlock | elEndsP}, {"article", elBlock | elEndsP | elHost},
		{"aside", elBlock | elEndsP | elHost}, {"area", elVoid}, {"audio", elFallback},
		{"applet", elFence},
	},
	'b' - 'a': {
		{"br", elBreak | elVoid | elNative}, {"button", elBlock}, {"blockquote", elBlock | elEndsP | elHost | elNative},
		{"body", elBlock | elHost | elNative}, {"base", elVoid}, {"basefont", elVoid}, {"bgsound", elVoid},
		{"b", elFormat | elNative}, {"big", elFormat | elNative},
	},
	'c' - 'a': {
		{"center", elBlock | elEndsP | elNative}, {"caption", elBlock | elEndsP | elFence | elCell}, {"col", elVoid}, {"canvas", elFallback},
		{"code", elFormat | elNative},
	},
	'd' - 'a': {
		{"div", elBlock | elEndsP | elHost | elNative}, {"dd", elBlock | elEndsP | elTerm | elNative}, {"dt", elBlock | elEndsP | elTerm | elNative},
		{"dl", elBlock | elEndsP | elTerms | elNative}, {"dir", elBlock | elEndsP | elList},
		{"details", elBlock | elEndsP | elDetails}, {"dialog", elBlock | elEndsP | elClosed},
		{"datalist", elUnseen | elChoice}, {"desc", elIsland},
	},
	'e' - 'a': {{"embed", elVoid | elNative}, {"em", elFormat | elNative}},
	'f' - 'a': {
		{"form", elBlock | elEndsP | elForm}, {"fieldset", elBlock | elEndsP}, {"figcaption", elBlock | elEndsP},
		{"figure", elBlock | elEndsP}, {"footer", elBlock | elEndsP | elHost}, {"frameset", elBlock}, {"frame", elVoid},
		{"foreignobject", elIsland},
		{"font", elFormat},
	},
	'h' - 'a': {
		{"h2", elBlock | elEndsP | elHost | elNative}, {"h4", elBlock | elEndsP | elHost | elNative}, {"h3", elBlock | elEndsP | elHost | elNative}, {"h1", elBlock | elEndsP | elHost | elNative},
		{"h5", elBlock | elEndsP | elHost | elNative}, {"h6", elBlock | elEndsP | elHost | elNative}, {"header", elBlock | elEndsP | elHost},
		{"hgroup", elBlock | elEndsP}, {"head", elBlock | elNative}, {"html", elBlock}, {"hr", elBlock | elEndsP | elVoid | elNative},
	},
	'i' - 'a': {{"img", elVoid | elNative}, {"input", elVoid}, {"image", elVoid}, {"iframe", elBlock | elRaw}, {"i", elFormat | elNative}},
	'k' - 'a': {{"keygen", elVoid}},
	'l' - 'a': {
		{"li", elBlock | elEndsP | elItem | elNative}, {"link", elVoid}, {"listing", elBlock | elEndsP | elNative}, {"legend", elBlock},
	},
	'm' - 'a': {
		{"meta", elVoid | elNative}, {"main", elBlock | elEndsP | elHost}, {"menu", elBlock | elEndsP | elList | elNative}, {"math", elForeign},
		{"meter", elFallback},
		{"marquee", elBlock | elFence},
	},
	'n' - 'a': {
		{"nav", elBlock | elEndsP | elHost}, {"noscript", elBlock | elRaw}, {"noembed", elBlock | elRaw},
		{"noframes", elBlock | elRaw},
		{"nobr", elFormat | elNative},
	},
	'o' - 'a': {{"option", elBlock | elOption}, {"ol", elBlock | elEndsP | elList | elNative}, {"optgroup", elBlock | elGroup}, {"object", elFence}},
	'p' - 'a': {
		{"p", elBlock | elEndsP | elP | elHost | elNative}, {"pre", elBlock | elEndsP | elNative}, {"param", elVoid},
		{"plaintext", elBlock | elEndsP | elPlain}, {"progress", elFallback},
	},
	'r' - 'a': {
		{"ruby", elRuby | elNative}, {"rt", elRubyPart}, {"rp", elUnseen | elRubyPart}, {"rb", elRubyPart}, {"rtc", elRubyPart},
	},
	's' - 'a': {
		{"script", elBlock | elRaw}, {"style", elBlock | elRaw},
		{"section", elBlock | elEndsP | elHost}, {"search", elBlock | elEndsP},
		{"select", elBlock | elChoice}, {"summary", elBlock | elEndsP | elSummary}, {"source", elVoid},
		{"svg", elForeign},
		{"span", elHost | elNative}, {"strong", elFormat | elNative}, {"small", elFormat | elNative}, {"s", elFormat | elNative}, {"strike", elFormat | elNative}, {"slot", elSlot},
	},
	't' - 'a': {
		{"td", elBlock | elEndsP | elCell | elFence}, {"tr", elBlock | elEndsP | elRow},
		{"table", elBlock | elEndsP | elTable | elFence | elNative}, {"title", elBlock | elRaw}, {"th", elBlock | elEndsP | elCell | elFence},
		{"tbody", elBlock | elEndsP | elRows}, {"tfoot", elBlock | elEndsP | elRows},
		{"thead", elBlock | elEndsP | elRows}, {"textarea", elBlock}, {"track", elVoid},
		{"template", elBlock | elTemplate | elFence},
		{"tt", elFormat | elNative},
	},
	'u' - 'a': {{"ul", elBlock | elEndsP | elList | elNative}, {"u", elFormat | elNative}},
	'v' - 'a': {{"video", elFallback}},
	'w' - 'a': {{"wbr", elVoid | elInline}},
	'x' - 'a': {{"xmp", elBlock | elEndsP | elVerbatim}},
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
