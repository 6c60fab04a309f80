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
	elTemplate                  // its content is not shown
	elDialog                    // is hidden, unless it is open
	elUnseen                    // is hidden
	elDetails                   // shows its summary, unless it is open
	elSummary
	elForeign // has no HTML inside
	elIsland  // has, where it is inside such a one
	elNative  // ends such a one
	elAnchor
	elFence  // links do not reach out of it
	elFormat // ends with its end tag, whatever is in it
	elForm
	elBase // tells what links are beside
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

	elSequel     = elItem | elTerm | elCell | elRow | elRows | elOption | elGroup
	elEndsOthers = elEndsP | elAnchor | elSequel

	elFlow    = elBlock | elEndsP
	elMayHide = elDialog | elUnseen | elDetails
)

// kindOf returns the kind of the element whose name has the key and the size, zero if it is not known.
func kindOf(key uint64, size int) kind {
	if e := &known[placeOf(key)]; e.key == key && e.size == size {
		return e.kind
	}
	return 0
}

// known has the elements that are special, each at the place of its key.
var known = func() (known [1 << knownBits]struct {
	key  uint64
	size int // of its name
	kind kind
}) {
	for _, row := range elements {
		for _, name := range row.names {
			key, size := keyAt(name, 0, &endsTagName)
			e := &known[placeOf(key)]
			e.key, e.size, e.kind = key, size, elAny|row.kind
		}
	}
	return known
}()

const knownBits = 9

// placeOf spreads the keys of the elements over so many places that no two meet.
func placeOf(key uint64) uint64 { return key * 0x26255C2C70CD8975 >> (64 - knownBits) }

// elements are those that are special.
var elements = [...]struct {
	kind  kind
	names []string
}{
	{elFlow, []string{
		"address", "article", "aside", "fieldset", "figcaption", "figure", "footer", "header", "hgroup", "main", "nav",
		"plaintext", "search", "section", "xmp",
	}},
	{elFlow | elNative, []string{"blockquote", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "listing", "pre"}},
	{elFlow | elDetails, []string{"details"}},
	{elFlow | elDialog, []string{"dialog"}},
	{elFlow | elForm, []string{"form"}},
	{elFlow | elVoid | elNative, []string{"hr"}},
	{elFlow | elItem | elNative, []string{"li"}},
	{elFlow | elList | elNative, []string{"dir", "menu", "ol", "ul"}},
	{elFlow | elTerm | elNative, []string{"dd", "dt"}},
	{elFlow | elTerms | elNative, []string{"dl"}},
	{elFlow | elP | elNative, []string{"p"}},
	{elFlow | elSummary, []string{"summary"}},
	{elFlow | elTable | elFence | elNative, []string{"table"}},
	{elFlow | elRows, []string{"tbody", "tfoot", "thead"}},
	{elFlow | elRow, []string{"tr"}},
	{elFlow | elCell | elFence, []string{"caption", "td", "th"}},
	{elBlock, []string{"body", "button", "frameset", "head", "html", "legend", "textarea"}},
	{elBlock | elOption, []string{"option"}},
	{elBlock | elGroup, []string{"optgroup"}},
	{elBlock | elChoice, []string{"select"}},
	{elBlock | elRaw, []string{"iframe", "noembed", "noframes", "noscript", "script", "style", "title"}},
	{elBlock | elFence, []string{"marquee"}},
	{elBlock | elTemplate | elFence, []string{"template"}},
	{elBreak | elVoid, []string{"br"}},
	{elVoid, []string{
		"area", "basefont", "bgsound", "col", "embed", "frame", "image", "img",
		"input", "keygen", "link", "meta", "param", "source", "track",
	}},
	{elVoid | elBase, []string{"base"}},
	{elVoid | elInline, []string{"wbr"}},
	{elAnchor | elFormat, []string{"a"}},
	{elFormat, []string{"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}},
	{elFence, []string{"applet", "object"}},
	{elUnseen, []string{"audio", "canvas", "meter", "progress", "rp", "video"}},
	{elUnseen | elBlock | elChoice, []string{"datalist"}},
	{elForeign, []string{"math", "svg"}},
	{elIsland, []string{"desc", "foreignobject"}},
	{elSlot, []string{"slot"}},
	{elAny, []string{"span"}},
}

// impliedEnds tells which elements need no end tag: they end before the start tags
// of what comes next, unless a guard is open in them. The first row is for what is not HTML, and those
// behind the third for tags that are elSequel: endBefore passes them over elsewhere.
var impliedEnds = [...]struct{ element, next, guards kind }{
	{elForeign, elNative, elFence | elBlock | elIsland},
	{elP, elEndsP, elFence | elBlock | elIsland},
	{elAnchor, elAnchor, elFence | elBlock},
	{elItem, elItem, elFence | elList},
	{elTerm, elTerm, elFence | elTerms},
	{elCell, elCell | elRow | elRows, elTable | elTemplate},
	{elRow, elRow | elRows, elTable | elTemplate},
	{elRows, elRows, elTable | elTemplate},
	{elOption, elOption | elGroup, elFence | elChoice},
	{elGroup, elGroup, elFence | elChoice},
}

// gap returns what the tags of elements of the kinds part what is around them by.
func (k kind) gap() gap { return gaps[k&(elAny|elBreak|elBlock)] }

var gaps = [...]gap{
	elAny: tagged, elAny | elBreak: lineBreak, elAny | elBlock: block, elAny | elBreak | elBlock: block,
}
