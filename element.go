package icp

// This file has what is special about elements.

// A kind tells what is special about an element.
type kind uint32

const (
	elBreak    kind = 1 << iota // parts what is before it from what is behind as an end of line does
	elBlock                     // parts it as a block does
	elEndsP                     // ends an open p, with both its tags
	elVoid                      // has no content
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

// kindOf returns the kind of the element of the name, which begins with the letters
// of the key; see tag.
func kindOf(name string, key uint64) kind {
	row := elements[(key&0xFF-'a')%uint64(len(elements))][min(len(name), longName)]
	for i := range row {
		if e := &row[i]; startsWith(key, e.name) && (len(name) < longName || len(name) == len(e.name) && equalFold(name, e.name)) {
			return e.kind
		}
	}
	return 0
}

// startsWith reports whether the letters of the key are those of the name, as many
// as there are of both.
func startsWith(key uint64, name string) bool {
	for i := range min(len(name), wordSize) {
		if byte(key>>(8*i)) != name[i] {
			return false
		}
	}
	return true
}

// longName is how many letters the name of an element has if it is not in a row of
// its length.
const longName = 9

// elements are those that are special, by their first letters and their lengths,
// frequent ones first.
var elements = [...][longName + 1][]struct {
	name string
	kind kind
}{
	0: {
		1: {{"a", elAnchor}},
		4: {{"area", elVoid}},
		5: {{"aside", elBlock | elEndsP}, {"audio", elFallback}},
		7: {{"address", elBlock | elEndsP}, {"article", elBlock | elEndsP}},
	},
	'b' - 'a': {
		2:        {{"br", elBreak | elVoid}},
		4:        {{"body", elBlock}, {"base", elVoid}},
		6:        {{"button", elBlock}},
		7:        {{"bgsound", elVoid}},
		8:        {{"basefont", elVoid}},
		longName: {{"blockquote", elBlock | elEndsP}},
	},
	'c' - 'a': {
		3: {{"col", elVoid}},
		6: {{"center", elBlock | elEndsP}, {"canvas", elFallback}},
		7: {{"caption", elBlock | elEndsP}},
	},
	'd' - 'a': {
		2: {
			{"dd", elBlock | elEndsP | elTerm}, {"dt", elBlock | elEndsP | elTerm},
			{"dl", elBlock | elEndsP | elTerms},
		},
		3: {{"div", elBlock | elEndsP}, {"dir", elBlock | elEndsP | elList}},
		4: {{"desc", elIsland}},
		6: {{"dialog", elBlock | elEndsP | elClosed}},
		7: {{"details", elBlock | elEndsP | elDetails}},
		8: {{"datalist", elUnseen | elChoice}},
	},
	'e' - 'a': {5: {{"embed", elVoid}}},
	'f' - 'a': {
		4:        {{"form", elBlock | elEndsP}},
		5:        {{"frame", elVoid}},
		6:        {{"figure", elBlock | elEndsP}, {"footer", elBlock | elEndsP}},
		8:        {{"fieldset", elBlock | elEndsP}, {"frameset", elBlock}},
		longName: {{"figcaption", elBlock | elEndsP}, {"foreignobject", elIsland}},
	},
	'h' - 'a': {
		2: {
			{"h2", elBlock | elEndsP}, {"h4", elBlock | elEndsP}, {"h3", elBlock | elEndsP},
			{"h1", elBlock | elEndsP}, {"h5", elBlock | elEndsP}, {"h6", elBlock | elEndsP},
			{"hr", elBlock | elEndsP | elVoid},
		},
		4: {{"head", elBlock}, {"html", elBlock}},
		6: {{"header", elBlock | elEndsP}, {"hgroup", elBlock | elEndsP}},
	},
	'i' - 'a': {
		3: {{"img", elVoid}},
		5: {{"input", elVoid}, {"image", elVoid}},
		6: {{"iframe", elBlock | elRaw}},
	},
	'k' - 'a': {6: {{"keygen", elVoid}}},
	'l' - 'a': {
		2: {{"li", elBlock | elEndsP | elItem}},
		4: {{"link", elVoid}},
		6: {{"legend", elBlock}},
		7: {{"listing", elBlock | elEndsP}},
	},
	'm' - 'a': {
		4: {
			{"meta", elVoid}, {"main", elBlock | elEndsP}, {"menu", elBlock | elEndsP | elList},
			{"math", elForeign},
		},
		5: {{"meter", elFallback}},
	},
	'n' - 'a': {
		3: {{"nav", elBlock | elEndsP}},
		7: {{"noembed", elBlock | elRaw}},
		8: {{"noscript", elBlock | elRaw}, {"noframes", elBlock | elRaw}},
	},
	'o' - 'a': {
		2: {{"ol", elBlock | elEndsP | elList}},
		6: {{"option", elBlock | elOption}},
		8: {{"optgroup", elBlock | elGroup}},
	},
	'p' - 'a': {
		1:        {{"p", elBlock | elEndsP | elP}},
		3:        {{"pre", elBlock | elEndsP}},
		5:        {{"param", elVoid}},
		8:        {{"progress", elFallback}},
		longName: {{"plaintext", elBlock | elEndsP | elPlain}},
	},
	'r' - 'a': {
		2: {{"rt", elRubyPart}, {"rp", elUnseen | elRubyPart}, {"rb", elRubyPart}},
		3: {{"rtc", elRubyPart}},
		4: {{"ruby", elRuby}},
	},
	's' - 'a': {
		3: {{"svg", elForeign}},
		5: {{"style", elBlock | elRaw}},
		6: {
			{"script", elBlock | elRaw}, {"search", elBlock | elEndsP}, {"select", elBlock | elChoice},
			{"source", elVoid},
		},
		7: {{"section", elBlock | elEndsP}, {"summary", elBlock | elEndsP | elSummary}},
	},
	't' - 'a': {
		2: {
			{"td", elBlock | elEndsP | elCell}, {"tr", elBlock | elEndsP | elRow},
			{"th", elBlock | elEndsP | elCell},
		},
		5: {
			{"table", elBlock | elEndsP | elTable}, {"title", elBlock | elRaw},
			{"tbody", elBlock | elEndsP | elRows}, {"tfoot", elBlock | elEndsP | elRows},
			{"thead", elBlock | elEndsP | elRows}, {"track", elVoid},
		},
		8: {{"textarea", elBlock}, {"template", elBlock | elTemplate}},
	},
	'u' - 'a': {2: {{"ul", elBlock | elEndsP | elList}}},
	'v' - 'a': {5: {{"video", elFallback}}},
	'w' - 'a': {3: {{"wbr", elVoid}}},
	'x' - 'a': {3: {{"xmp", elBlock | elEndsP | elVerbatim}}},
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

// gap returns what the tags of the element part what is around them by.
func (k kind) gap() gap { return gaps[k&(elBlock|elBreak)] }

var gaps = [...]gap{0: tagged, elBreak: lineBreak, elBlock: block, elBlock | elBreak: block}
