package icp

import "slices"

// This file tells what a browser shows of a page, what the page's own markup
// hides, and what it links. The markup itself is the matter of markup.go.
//
// What is hidden is searched by itself and is nothing to what stands around it.
// Style sheets are not read. Some choices: a textarea is read as markup, since
// sites keep their footers there until a script shows them; a script parts a
// number; visibility:visible shows nothing again.

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
)

// kindOf returns the kind of the element.
func kindOf(name string) kind {
	letter := name[0] | 0x20 - 'a'
	if int(letter) >= len(elements) {
		return 0
	}
	for i := range elements[letter] {
		if e := &elements[letter][i]; len(e.name) == len(name) && equalFold(name, e.name) {
			return e.kind
		}
	}
	return 0
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
	'w' - 'a': {{"wbr", elVoid}},
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

// A scope is an element whose text goes elsewhere than the text around it.
type scope struct {
	to           *lane // where it goes; nil: nowhere
	name         name
	next, around kind // see impliedEnds; 0: its own end tag ends it, and nothing else
	depth        int  // how many elements are open in it in which it does not end
	gone         bool // so is the element: it parts nothing
	folded       bool // its summary is shown, which is still to come
}

// summarize reports whether a summary in the element is shown: the first one.
func (s *scope) summarize() bool {
	first := s.folded && s.depth == 0
	s.folded = s.folded && !first
	return first
}

// endsBefore reports whether the element ends before the start tag.
func (s *scope) endsBefore(t *pageTag) bool { return s.depth == 0 && t.kind&s.next != 0 }

// begin notes that the element of the start tag begins.
func (s *scope) begin(t *pageTag) {
	if s.isAround(t) {
		s.depth++
	}
}

func (s *scope) isAround(t *pageTag) bool {
	if s.around != 0 {
		return t.kind&s.around != 0
	}
	return s.name.is(t.name)
}

// endsWith reports whether the element ends with the end tag.
func (s *scope) endsWith(t *pageTag) bool {
	if s.depth == 0 {
		return t.kind&(s.next|s.around) != 0 || s.name.is(t.name)
	}
	if s.isAround(t) {
		s.depth--
	}
	return false
}

// open makes the page ready.
func (p *page) open() {
	p.lane = &p.shown
	p.hiddenEnded = true
	p.shown.cut()
	for _, r := range commonRefs {
		*p.recentRef(r.ref) = r
	}
}

// close reports what is left to be searched at the end of the page.
func (p *page) close() {
	if p.reveal(); p.ready == 0 {
		p.ready = pageEnd
	}
}

// reveal reports the hidden text when what hides it ends.
func (p *page) reveal() {
	if !p.hiddenEnded {
		p.hiddenEnded, p.ready = true, hiddenText
	}
}

// show shows text for size bytes of the page, from i on in what is at hand.
func (p *page) show(text string, i, size int) {
	l, ready := p.lane, shownText
	if l == &p.hidden {
		if ready = hiddenText; p.hiddenEnded { // what is there has been searched
			p.hiddenEnded = false
			l.drop(len(l.text))
		}
	}
	if p.anchor != "" && mayCount(text) {
		p.resolve()
	}
	l.add(text, p.base+int64(i), size, p.link)
	if l.fresh >= enoughText {
		l.fresh, p.ready = 0, ready
	}
}

// mayCount reports whether a digit or a mask may be in the text: anything but
// letters, spaces, and Han.
func mayCount(text string) bool {
	const (
		digits  = 0x3FF<<'0' | 1<<'*' | 1<<'?' | 1<<'#'
		letters = 1<<('x'&63) | 1<<('X'&63)
		others  = 1<<(0xE4&63) - 1 | 0x3F<<(0xEA&63)
	)
	may := [...]uint64{digits, letters, 0, others}
	for i := range len(text) {
		if c := text[i]; may[c>>6]>>(c&63)&1 != 0 {
			return true
		}
	}
	return false
}

// part parts what is before from what is behind, where text goes to.
func (p *page) part(g gap) {
	if p.lane != nil {
		p.lane.part(g)
	}
}

// gap returns what the tags of the element part what is around them by.
func (k kind) gap() gap { return gaps[k&(elBlock|elBreak)] }

var gaps = [...]gap{0: tagged, elBreak: lineBreak, elBlock: block, elBlock | elBreak: block}

// isPlain reports whether the element is like most.
func (k kind) isPlain() bool { return k&^(elBlock|elEndsP) == 0 }

// resolve finds out where the link leads that is open. Few need it.
func (p *page) resolve() {
	if p.anchor == "" {
		return
	}
	var t pageTag
	t.attributes(p.anchor, 0)
	p.anchor = ""
	if t.has&hasHref != 0 {
		p.link = LinkOf(t.href)
	}
}

// startTag opens the element.
func (p *page) startTag(t *pageTag) {
	for p.depth > 0 && p.scopes[p.depth-1].endsBefore(t) {
		p.leave()
	}
	if t.kind&elEndsP != 0 && p.inForeign() {
		p.foreign = 0 // it ends there
	}
	if t.kind.isPlain() && t.has&(hasHidden|hasStyle) == 0 && p.depth == 0 && p.foreign == 0 && p.apart == 0 {
		p.shown.part(t.kind.gap())
		return
	}
	empty := t.kind&elVoid != 0 || t.slash && p.inForeign()
	if p.depth > 0 && !empty {
		p.scopes[p.depth-1].begin(t)
	}
	look := p.look(t)
	if !look.gone {
		p.partStart(t, look.block, empty)
	}
	if t.kind&elAnchor != 0 && p.lane != nil {
		p.link, p.anchor = LinkNone, t.rest
	}
	if empty {
		return
	}
	p.nest(t.kind, 1)
	if t.kind&(elRaw|elVerbatim|elPlain) != 0 {
		p.readRaw(t)
	}
	switch {
	case look.hidden && p.lane == &p.shown:
		p.hidden.cut()
		p.enter(t, &p.hidden, look)
	case t.kind&elTemplate != 0 && p.lane != nil:
		p.enter(t, nil, look)
	case t.kind&elSummary != 0 && p.depth > 0 && p.scopes[p.depth-1].summarize() && !look.hidden:
		p.reveal()
		p.shown.cut()
		p.enter(t, &p.shown, look)
	}
}

// endTag closes the element.
func (p *page) endTag(t *pageTag) {
	if t.kind.isPlain() && p.depth == 0 && p.apart == 0 {
		p.shown.part(t.kind.gap())
		return
	}
	gone := false
	for p.depth > 0 && p.scopes[p.depth-1].endsWith(t) {
		s := &p.scopes[p.depth-1]
		gone = s.gone && s.name.is(t.name)
		p.leave()
	}
	if !gone {
		p.partEnd(t)
	}
	if t.kind&elAnchor != 0 && p.lane != nil {
		p.link, p.anchor = LinkNone, ""
	}
	p.nest(t.kind, -1)
}

// partStart parts what is before the start tag from what is behind. Where the
// style makes a block, so does the end tag.
func (p *page) partStart(t *pageTag, styled, empty bool) {
	g := t.kind.gap()
	if styled {
		g = block
	}
	p.part(g)
	if empty {
		return
	}
	for i := range p.apart {
		p.blocks[i].begin(t)
	}
	if styled && t.kind&elBlock == 0 && p.apart < len(p.blocks) {
		p.blocks[p.apart] = scope{name: newName(t.name)}
		p.apart++
	}
}

// partEnd parts what is before the end tag from what is behind.
func (p *page) partEnd(t *pageTag) {
	g := t.kind.gap()
	for i := range p.apart {
		if p.blocks[i].endsWith(t) {
			g, p.apart = block, i
			break
		}
	}
	p.part(g)
}

// inForeign reports whether elements are not those of HTML: a slash closes them.
func (p *page) inForeign() bool { return p.foreign > 0 && p.islands == 0 }

// nest counts the elements that tell whether others are foreign.
func (p *page) nest(k kind, by int) {
	if k&elForeign != 0 {
		p.foreign = max(0, p.foreign+by)
	}
	if k&elIsland != 0 {
		p.islands = max(0, p.islands+by)
	}
	if p.foreign == 0 {
		p.islands = 0
	}
}

// readRaw has the content of the element read as no markup.
func (p *page) readRaw(t *pageTag) {
	p.raw = newName(t.name)
	p.escape = unescaped
	switch {
	case t.kind&elRaw != 0:
		p.state = inRaw
	case t.kind&elVerbatim != 0:
		p.state = inVerbatim
	default:
		p.state = inPlain
	}
}

// enter has the text of the element go to the lane.
func (p *page) enter(t *pageTag, to *lane, look look) {
	if p.depth == len(p.scopes) {
		return // many summaries in one another
	}
	s := &p.scopes[p.depth]
	*s = scope{to: to, name: newName(t.name), gone: look.gone, folded: look.folded}
	for _, e := range impliedEnds {
		if t.kind&e.element != 0 {
			s.next, s.around = e.next, e.around
		}
	}
	p.depth++
	p.lane = to
}

// leave has text go where it went before the last scope.
func (p *page) leave() {
	left := p.lane
	p.lane = &p.shown
	if p.depth--; p.depth > 0 {
		p.lane = p.scopes[p.depth-1].to
	}
	switch left {
	case &p.hidden:
		p.reveal()
	case &p.shown: // of a summary
		p.shown.cut()
	}
}

// A look is what becomes of an element.
type look struct {
	hidden bool // its content is
	gone   bool // so is the element: it parts nothing
	folded bool // but its summary is shown
	block  bool // its style makes a block of it
}

// look returns what becomes of the element where it would be shown.
func (p *page) look(t *pageTag) (l look) {
	if p.lane == nil || t.kind&elTemplate != 0 || t.kind&elMayHide == 0 && t.has&(hasHidden|hasStyle) == 0 {
		return look{}
	}
	var s styling
	if mayMatter(t.style, t.kind&elBlock != 0 && t.kind&elMayHide == 0 && t.has&hasHidden == 0) {
		s = declared(p.decode(t.style))
	}
	closed := t.has&hasOpen == 0
	switch display := s[display]; {
	case display != undeclared:
		l.gone = display == hides
	case t.has&hasHidden != 0, t.kind&elUnseen != 0, t.kind&elClosed != 0 && closed:
		l.gone = true
	}
	l.hidden = l.gone || s[visibility] == hides || t.kind&elFallback != 0
	l.folded = t.kind&elDetails != 0 && closed && !l.hidden
	l.hidden = l.hidden || l.folded
	l.gone = l.gone && p.lane == &p.shown
	l.block = slices.Contains(s[:], blocks)
	return l
}
