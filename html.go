package icp

import (
	"io"
	"math/bits"
	"slices"
	"strings"
)

// This file tells what a browser shows of a page, what the page's own markup
// hides, and what it links.
//
// What is hidden is searched by itself and is nothing to what stands around it.
// Style sheets are not read, and what is transparent, tiny or off the page counts
// as shown: wrappers of real pages have font-size:0. Some choices: a textarea is
// read as markup, since sites keep their footers there until a script shows them, and
// so is xmp; a script parts a number; visibility:visible shows nothing again.
//
// A shadow root is shown instead of what is behind it in its host, unless it has a
// slot, which takes all that. What is in front of it has been passed by then, and
// counts as shown; so does what a slot shows when nothing is in it.

// A page is read as a browser shows it, in one go, and no more of it is held
// than what is to be searched next.
type page struct {
	markup
	shown       lane
	hidden      lane      // what the page's own markup hides
	hiddenEnded bool      // the outermost element that hides it has ended
	ready       event     // what next will return
	nowhere     lane      // what nobody sees
	beside      Link      // where addresses without a host lead, if a base says so
	groups      [8]uint64 // the names of details that have been open, the last ones first
}

// An event is what there is to be searched.
type event uint8

const (
	shownText  event = iota + 1 // there is enough new text that is shown
	hiddenText                  // or hidden, or all of a hidden element
	pageEnd                     // all is read
)

// newPage returns the page that is src, or if r is not nil, that r reads.
func newPage(src string, r io.Reader) *page {
	p := new(page)
	p.source, p.limit = newSource(src, r), len(src)
	p.depth = 1 // itself
	p.open[0].to, p.open[0].kind, p.lane = &p.shown, elFence, &p.shown
	p.hiddenEnded = true
	p.shown.part(block)
	for _, r := range commonRefs {
		p.recent[hashOf(r.ref)>>58] = r
	}
	return p
}

// next reads on to where there is something to be searched. What reads a part of the page is told
// where that begins, and returns where it ends.
func (p *page) next() event {
	i, more := p.pos, true
	for p.ready = 0; p.ready == 0; {
		if i >= p.limit {
			if i, more = p.more(i); !more {
				if p.ready = pageEnd; p.err == nil { // else what is hidden may go on
					p.turn(&p.shown)
				}
				break
			}
		}
		switch c := p.buf[i]; {
		case c == '<':
			i = p.readTag(i)
		case isWhite[c]: // most is indentation
			p.lane.white = true
			for i++; i+wordSize <= len(p.buf) && isWhite[p.buf[i]]; {
				i += bits.TrailingZeros64(load64(p.buf[i:i+wordSize])^uint64(p.buf[i])*ones) / 8
			}
		case c == '&':
			i = p.readReference(i)
		case c != 0:
			size := max(1, plainSize(p.buf[i:min(len(p.buf), i+maxText)]))
			i = p.show(p.buf[i:i+size], i, size)
		case p.isForeign():
			i = p.show("\uFFFD", i, 1)
		default:
			i++
		}
	}
	p.pos = i
	return p.ready
}

// show shows the text for the bytes of the page that begin at the offset, so many, and
// returns where they end.
func (p *page) show(text string, at, size int) int {
	l, ready := p.lane, shownText
	switch {
	case l == &p.nowhere:
		return at + size
	case l == &p.hidden:
		ready, p.hiddenEnded = hiddenText, false
	}
	l.add(text, p.base+int64(at), size, p.link)
	if l.fresh >= enoughText {
		l.fresh, p.ready = 0, ready
	}
	return at + size
}

// startTag opens the element. In svg and math most are empty that close themselves; a form is
// none in another one, or between cells.
func (p *page) startTag(t *tag) {
	if t.kind&elEndsOthers != 0 {
		p.endBefore(t)
	}
	g, is := t.kind.gap(), trait(0)
	if t.has&hasMatter != 0 || t.kind&elMayHide != 0 {
		g, is = p.look(t)
	}
	p.lane.part(g)
	switch {
	case t.kind&elBase != 0:
		if p.beside == LinkNone && t.has&hasHref != 0 { // the first one counts
			p.beside = LinkOf(t.value(hasHref))
		}
		return
	case t.kind&elVoid != 0:
		return
	case t.kind&elForm != 0 && (p.top().kind&(elTable|elRows|elRow) != 0 || p.find(0, elForm, elTemplate) > 0):
		return
	}
	p.begin(t, g)
	if t.has&hasSlash != 0 && p.isForeign() {
		p.unwind(p.depth - 1)
		return
	}
	p.opened(t, is)
	if is != 0 && p.lane == &p.shown {
		p.enter(&p.hidden)
		p.top().is |= is
	}
}

// opened does what opening the element does besides: nothing of a template is shown, unless
// it is a shadow root, and of details that are folded the summary alone.
func (p *page) opened(t *tag, is trait) {
	parent := &p.open[p.depth-2]
	switch {
	case t.kind&elAnchor != 0:
		href := t.value(hasHref)
		if p.link = p.top().outer; t.has&hasHref != 0 {
			p.link = LinkOf(href) // of one in the page, beside that of a base
			if p.beside > LinkElsewhere && !strings.Contains(href, ":") && !strings.HasPrefix(href, "//") {
				p.link = p.beside
			}
		}
	case t.kind&elRaw != 0:
		p.raw = t.key
	case t.kind&elSlot != 0:
		if root := &p.open[p.find(0, elTemplate, 0)]; root.to == p.lane {
			root.is &^= isShadow
		}
	case t.kind&elTemplate != 0 && p.lane != &p.nowhere:
		mode := t.value(hasShadow)
		isRoot := strings.EqualFold(mode, "open") || strings.EqualFold(mode, "closed")
		if !isRoot || parent.is&isHost != 0 {
			p.enter(&p.nowhere)
			return
		}
		parent.is |= isHost // its first one is its shadow root
		p.top().is |= isShadow
	case t.kind&elSummary != 0 && parent.is&isFolded != 0: // the first one
		if parent.is &^= isFolded; is == 0 {
			p.enter(&p.shown)
		}
	}
}

// endTag closes the element, which is looked for no further out than what it cannot end.
func (p *page) endTag(t *tag) {
	g, guards := t.kind.gap(), elBlock
	switch {
	case t.kind&(elTemplate|elForeign) != 0:
		guards = 0
	case t.kind&(elTable|elRows|elRow|elCell) != 0:
		guards = elTable | elTemplate
	case t.kind&(elBlock|elFormat|elFence) != 0:
		guards = elFence
	}
	if i := p.find(t.key, 0, guards); i > 0 {
		g = p.open[i].gap
		p.unwind(i)
	}
	p.lane.part(g)
	if t.kind&elAnchor != 0 {
		p.link = p.top().outer
	}
}

// enter has the text of the innermost element go to the lane.
func (p *page) enter(to *lane) {
	e := p.top()
	e.is |= isScope
	e.to = to
	to.part(block)
	p.turn(to)
}

// turn has text go to the lane. What was hidden is reported when what hides it ends.
func (p *page) turn(to *lane) {
	if p.lane = to; to == &p.shown && !p.hiddenEnded {
		p.hiddenEnded, p.ready = true, hiddenText
	}
}

// look returns what becomes of the element where it would be shown: what its tags part
// by, which is nothing if it is not there itself, and isScope if its content is hidden, or
// isFolded if it is but for its summary.
func (p *page) look(t *tag) (g gap, is trait) {
	name := t.value(hasName)
	closed := t.has&hasOpen == 0 || t.kind&elDetails != 0 && name != "" && p.isSecond(name)
	unseen := t.kind&elUnseen != 0 || t.has&hasPopover != 0
	if t.kind&elDialog != 0 {
		unseen = closed
	}
	var own styling // the browser's
	switch {
	case unseen:
		own[display] = hides
	case t.kind&elBlock != 0:
		own[display] = blocks
	}
	s := own
	switch {
	case t.has&hasHidden == 0:
	case strings.EqualFold(t.value(hasHidden), "until-found"): // it is there, but not its content
		s[content] = hides
	default:
		s[display] = hides
	}
	if t.has&hasStyle != 0 {
		s.declare(t.value(hasStyle), own)
	}
	gone, shape := s[display] == hides, slices.Max(s[:])
	switch {
	case gone, s[visibility] == hides, s[content] == hides && shape >= boxes: // the content alone
		is = isScope
	case t.kind&elDetails != 0 && closed:
		is = isFolded
	}
	switch {
	case gone && p.lane == &p.shown:
		return glued, is
	case t.kind&elInline == 0 && shape == blocks:
		return block, is
	}
	return t.kind.gap(), is
}

// isSecond reports whether details of this name have been open before, of which browsers have
// only the first one open, and notes the name.
func (p *page) isSecond(name string) bool {
	hash := hashOf(name)
	if slices.Contains(p.groups[:], hash) {
		return true
	}
	copy(p.groups[1:], p.groups[:])
	p.groups[0] = hash
	return false
}
