package icp

import (
	"io"
	"slices"
)

// This file tells what a browser shows of a page, what the page's own markup
// hides, and what it links.
//
// What is hidden is searched by itself and is nothing to what stands around it.
// Style sheets are not read, and what is transparent, tiny or off the page counts
// as shown: wrappers of real pages have font-size:0. Some choices: a textarea is
// read as markup, since sites keep their footers there until a script shows them; a
// script parts a number; visibility:visible shows nothing again.

// A page is read as a browser shows it, in one go, and no more of it is held
// than what is to be searched next.
type page struct {
	markup
	shown       lane
	hidden      lane  // what the page's own markup hides
	hiddenEnded bool  // the outermost element that hides it has ended
	ready       event // what next will return
	lane        *lane // where text goes; nil: nowhere

	// Where we are.
	scopes  [8]scope
	depth   int      // how many of the scopes there are
	blocks  [8]scope // elements that are blocks by their styles
	apart   int      // how many of these there are
	svgs    int      // how many svg and math elements are open
	islands int      // how many elements with HTML inside are open in them
}

// An event is what there is to be searched.
type event uint8

const (
	shownText  event = iota + 1 // there is enough new text that is shown
	hiddenText                  // or hidden, or all of a hidden element
	pageEnd                     // all is read
)

// newPage returns the page that is src.
func newPage(src string) *page {
	p := openPage()
	p.hold(src, true)
	return p
}

// newPageReader returns the page that r reads.
func newPageReader(r io.Reader) *page {
	p := openPage()
	p.r, p.window = r, make([]byte, windowSize)
	return p
}

func openPage() *page {
	p := &page{hiddenEnded: true}
	p.lane = &p.shown
	p.shown.cut()
	p.mind()
	p.prepare()
	return p
}

// next reads on to where there is something to be searched.
func (p *page) next() event {
	for p.ready = 0; p.ready == 0; {
		t := p.read()
		if p.white && p.lane != nil {
			p.lane.space()
		}
		if p.parts != 0 {
			p.part(p.parts.gap())
		}
		switch t {
		case someText:
			p.show()
		case startTag:
			p.startTag(&p.tag)
			p.mind()
		case endTag:
			p.endTag(&p.tag)
			p.mind()
		case edge:
			p.edge()
		}
	}
	return p.ready
}

// mind has markup return the tags that do more than part where we are.
func (p *page) mind() {
	p.minded = minded{starts: elSpecial &^ elRaw}
	switch {
	case p.lane == nil || p.apart|p.svgs > 0:
		p.minded = minded{starts: elAny, ends: elAny}
	case p.depth > 0:
		s := &p.scopes[p.depth-1]
		p.minded.starts |= s.next | s.around | elSummary
		p.minded.ends = s.next | s.around
		p.minded.key = s.name.key
	}
}

// edge has more of the page read, or reports what is left to be searched at its
// end.
func (p *page) edge() {
	if !p.last {
		p.fill()
		return
	}
	if p.err == nil { // else what is hidden may go on
		p.reveal()
	}
	if p.ready == 0 {
		p.ready = pageEnd
	}
}

// reveal reports the hidden text when what hides it ends.
func (p *page) reveal() {
	if !p.hiddenEnded {
		p.hiddenEnded, p.ready = true, hiddenText
	}
}

// show shows the text that has been read.
func (p *page) show() {
	l, ready := p.lane, shownText
	if l == nil {
		return
	}
	if l == &p.hidden {
		if ready = hiddenText; p.hiddenEnded { // what is there has been searched
			p.hiddenEnded = false
			l.drop(len(l.text))
		}
	}
	l.add(p.text, p.base+int64(p.start), p.pos-p.start, p.link)
	if l.fresh >= enoughText {
		l.fresh, p.ready = 0, ready
	}
}

// part parts what is before from what is behind, where text goes to.
func (p *page) part(g gap) {
	if p.lane != nil {
		p.lane.part(g)
	}
}

// startTag opens the element.
func (p *page) startTag(t *tag) {
	for p.depth > 0 && p.scopes[p.depth-1].endsBefore(t) {
		p.leave()
	}
	if t.kind&elEndsP != 0 && p.foreign {
		p.svgs, p.foreign = 0, false // it ends there
	}
	empty := t.kind&elVoid != 0 || t.has&(hasSlash|isCut) != 0 && (p.foreign || t.kind&elForeign != 0) // most are, there
	if p.depth > 0 && !empty {
		p.scopes[p.depth-1].begin(t)
	}
	look := p.look(t)
	if !look.gone {
		p.partStart(t, look.block, empty)
	}
	if t.kind&elAnchor != 0 && p.lane != nil {
		p.readLink(startTag)
	}
	if empty {
		return
	}
	p.nest(t.kind, 1)
	switch {
	case t.kind&elRaw != 0:
		p.readRaw(inRaw)
	case t.kind&elVerbatim != 0:
		p.readRaw(inVerbatim)
	case t.kind&elPlain != 0:
		p.readRaw(inPlain)
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
func (p *page) endTag(t *tag) {
	gone := false
	for p.depth > 0 && p.scopes[p.depth-1].endsWith(t) {
		s := &p.scopes[p.depth-1]
		gone = s.gone && s.name.isOf(t)
		p.leave()
	}
	if !gone {
		p.partEnd(t)
	}
	if t.kind&elAnchor != 0 && p.lane != nil {
		p.readLink(endTag)
	}
	p.nest(t.kind, -1)
}

// partStart parts what is before the start tag from what is behind. Where the
// style makes a block, so does the end tag.
func (p *page) partStart(t *tag, styled, empty bool) {
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
		p.blocks[p.apart] = scope{name: newName(t)}
		p.apart++
	}
}

// partEnd parts what is before the end tag from what is behind.
func (p *page) partEnd(t *tag) {
	g := t.kind.gap()
	for i := range p.apart {
		if p.blocks[i].endsWith(t) {
			g, p.apart = block, i
			break
		}
	}
	p.part(g)
}

// nest counts the elements that tell whether others are foreign.
func (p *page) nest(k kind, by int) {
	if k&elForeign != 0 {
		p.svgs = max(0, p.svgs+by)
	}
	if k&elIsland != 0 {
		p.islands = max(0, p.islands+by)
	}
	if p.svgs == 0 {
		p.islands = 0
	}
	p.foreign = p.svgs > 0 && p.islands == 0
}

// enter has the text of the element go to the lane.
func (p *page) enter(t *tag, to *lane, look look) {
	if p.depth == len(p.scopes) {
		return // many summaries in one another
	}
	s := &p.scopes[p.depth]
	*s = scope{to: to, name: newName(t), gone: look.gone, folded: look.folded}
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
func (p *page) look(t *tag) (l look) {
	if p.lane == nil || t.kind&elTemplate != 0 || t.kind&elMayHide == 0 && t.has&(hasMatter&^hasOpen) == 0 {
		return look{}
	}
	var s styling
	style := ""
	if t.has&hasStyle != 0 {
		style = t.value(t.style)
	}
	if mayMatter(style, t.kind&elBlock != 0 && t.kind&elMayHide == 0 && t.has&(hasHidden|hasUntilFound|hasPopover) == 0) {
		s = declared(p.decode(style))
	}
	closed := t.has&hasOpen == 0
	popover := t.has&hasPopover != 0 && (closed || t.kind&elClosed == 0)
	switch display := s[display]; {
	case display == undeclared && t.has&hasHidden != 0:
		l.gone = true
	case display == undeclared || display == reverts:
		l.gone = popover || t.kind&elUnseen != 0 || t.kind&elClosed != 0 && closed
	default:
		l.gone = display == hides
	}
	l.hidden = l.gone || s[visibility] == hides || t.kind&elFallback != 0 || l.skipped(t, &s)
	l.folded = t.kind&elDetails != 0 && closed && !l.hidden
	l.hidden = l.hidden || l.folded
	l.gone = l.gone && p.lane == &p.shown
	l.block = t.kind&elInline == 0 && slices.Contains(s[:], blocks)
	return l
}

// skipped reports whether the element is there without its content, which only a
// box can be.
func (l *look) skipped(t *tag, s *styling) bool {
	if s[content] == shows || s[content] != hides && t.has&hasUntilFound == 0 {
		return false
	}
	switch s[display] {
	case undeclared, reverts:
		return t.kind&elBlock != 0 && t.kind&(elTable|elRows|elRow) == 0 || slices.Contains(s[:], blocks)
	case shows:
		return false
	}
	return true // blocks, boxes
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
func (s *scope) endsBefore(t *tag) bool { return s.depth == 0 && t.kind&s.next != 0 }

// begin notes that the element of the start tag begins.
func (s *scope) begin(t *tag) {
	if s.isAround(t) {
		s.depth++
	}
}

func (s *scope) isAround(t *tag) bool {
	if s.around != 0 {
		return t.kind&s.around != 0
	}
	return s.name.isOf(t)
}

// endsWith reports whether the element ends with the end tag.
func (s *scope) endsWith(t *tag) bool {
	if s.depth == 0 {
		return t.kind&(s.next|s.around) != 0 || s.name.isOf(t)
	}
	if s.isAround(t) {
		s.depth--
	}
	return false
}
