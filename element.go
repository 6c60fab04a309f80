package icp

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
	elAnchor

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

	elMayHide = elClosed | elUnseen | elDetails | elFallback

	// elSpecial is what matters where nothing else is open.
	elSpecial = elMayHide | elRaw | elVerbatim | elPlain | elTemplate | elForeign
)

// kindOf returns the kind of the element.
func kindOf(name string) kind {
	letter := name[0] | 0x20 - 'a'
	if int(letter) >= len(elements) {
		return elAny
	}
	for i := range elements[letter] {
		if e := &elements[letter][i]; len(e.name) == len(name) && equalFold(name, e.name) {
			return elAny | e.kind
		}
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
		{"a", elAnchor}, {"address", elBlock | elEndsP}, {"article", elBlock | elEndsP},
		{"aside", elBlock | elEndsP}, {"area", elVoid}, {"audio", elFallback},
	},
	'b' - 'a': {
		{"br", elBreak | elVoid}, {"button", elBlock}, {"blockquote", elBlock | elEndsP},
		{"body", elBlock}, {"base", elVoid}, {"basefont", elVoid}, {"bgsound", elVoid},
	},
	'c' - 'a': {
		{"center", elBlock | elEndsP}, {"caption", elBlock | elEndsP}, {"col", elVoid}, {"canvas", elFallback},
	},
	'd' - 'a': {
		{"div", elBlock | elEndsP}, {"dd", elBlock | elEndsP | elTerm}, {"dt", elBlock | elEndsP | elTerm},
		{"dl", elBlock | elEndsP | elTerms}, {"dir", elBlock | elEndsP | elList},
		{"details", elBlock | elEndsP | elDetails}, {"dialog", elBlock | elEndsP | elClosed},
		{"datalist", elUnseen | elChoice}, {"desc", elIsland},
	},
	'e' - 'a': {{"embed", elVoid}},
	'f' - 'a': {
		{"form", elBlock | elEndsP}, {"fieldset", elBlock | elEndsP}, {"figcaption", elBlock | elEndsP},
		{"figure", elBlock | elEndsP}, {"footer", elBlock | elEndsP}, {"frameset", elBlock}, {"frame", elVoid},
		{"foreignobject", elIsland},
	},
	'h' - 'a': {
		{"h2", elBlock | elEndsP}, {"h4", elBlock | elEndsP}, {"h3", elBlock | elEndsP}, {"h1", elBlock | elEndsP},
		{"h5", elBlock | elEndsP}, {"h6", elBlock | elEndsP}, {"header", elBlock | elEndsP},
		{"hgroup", elBlock | elEndsP}, {"head", elBlock}, {"html", elBlock}, {"hr", elBlock | elEndsP | elVoid},
	},
	'i' - 'a': {{"img", elVoid}, {"input", elVoid}, {"image", elVoid}, {"iframe", elBlock | elRaw}},
	'k' - 'a': {{"keygen", elVoid}},
	'l' - 'a': {
		{"li", elBlock | elEndsP | elItem}, {"link", elVoid}, {"listing", elBlock | elEndsP}, {"legend", elBlock},
	},
	'm' - 'a': {
		{"meta", elVoid}, {"main", elBlock | elEndsP}, {"menu", elBlock | elEndsP | elList}, {"math", elForeign},
		{"meter", elFallback},
	},
	'n' - 'a': {
		{"nav", elBlock | elEndsP}, {"noscript", elBlock | elRaw}, {"noembed", elBlock | elRaw},
		{"noframes", elBlock | elRaw},
	},
	'o' - 'a': {{"option", elBlock | elOption}, {"ol", elBlock | elEndsP | elList}, {"optgroup", elBlock | elGroup}},
	'p' - 'a': {
		{"p", elBlock | elEndsP | elP}, {"pre", elBlock | elEndsP}, {"param", elVoid},
		{"plaintext", elBlock | elEndsP | elPlain}, {"progress", elFallback},
	},
	'r' - 'a': {
		{"ruby", elRuby}, {"rt", elRubyPart}, {"rp", elUnseen | elRubyPart}, {"rb", elRubyPart}, {"rtc", elRubyPart},
	},
	's' - 'a': {
		{"script", elBlock | elRaw}, {"style", elBlock | elRaw},
		{"section", elBlock | elEndsP}, {"search", elBlock | elEndsP},
		{"select", elBlock | elChoice}, {"summary", elBlock | elEndsP | elSummary}, {"source", elVoid},
		{"svg", elForeign},
	},
	't' - 'a': {
		{"td", elBlock | elEndsP | elCell}, {"tr", elBlock | elEndsP | elRow},
		{"table", elBlock | elEndsP | elTable}, {"title", elBlock | elRaw}, {"th", elBlock | elEndsP | elCell},
		{"tbody", elBlock | elEndsP | elRows}, {"tfoot", elBlock | elEndsP | elRows},
		{"thead", elBlock | elEndsP | elRows}, {"textarea", elBlock}, {"track", elVoid},
		{"template", elBlock | elTemplate},
	},
	'u' - 'a': {{"ul", elBlock | elEndsP | elList}},
	'v' - 'a': {{"video", elFallback}},
	'w' - 'a': {{"wbr", elVoid | elInline}},
	'x' - 'a': {{"xmp", elBlock | elEndsP | elVerbatim}},
}

// impliedEnds tells where the elements end that need no end tag: before the start
// tag of what comes next, and the end tag of what they are in, unless it is in
// another one of these.
var impliedEnds = [...]struct{ element, next, around kind }{
	{elP, elEndsP, elEndsP},
	{elItem, elItem, elList},
	{elTerm, elTerm, elTerms},
	{elCell, elCell | elRow | elRows, elTable},
	{elRow, elRow | elRows, elTable},
	{elRows, elRows, elTable},
	{elOption, elOption | elGroup, elChoice},
	{elGroup, elGroup, elChoice},
	{elRubyPart, elRubyPart, elRuby},
	{elSummary, 0, elDetails},
}

// gap returns what the tags of elements of the kinds part what is around them by.
func (k kind) gap() gap { return gaps[k&(elAny|elBreak|elBlock)] }

var gaps = [...]gap{
	elAny: tagged, elAny | elBreak: lineBreak, elAny | elBlock: block, elAny | elBreak | elBlock: block,
}
