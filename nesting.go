package icp

// This file knows which elements of a page are open, as far as that tells where
// what is hidden ends, and a link. There is no tree: an element is forgotten where
// it ends.

// An element is one that is open.
type element struct {
	key  uint64 // of its name
	kind kind
	to   *lane // where its text goes
	gap  gap   // what its tags part by
	is   trait

	link  Link // where what is in front of it leads
	outer Link // where what is in it does behind </a>
}

// A trait is what makes an element more than one of its kind.
type trait uint8

const (
	isForeign trait = 1 << iota // what is in it is no HTML
	isScope                     // its text goes elsewhere than the text around it
	isFolded                    // its summary is shown, which is still to come
	isHost                      // it has a shadow root
	isShadow                    // it is one, without a slot
)

// Nesting has the elements that are open, the page first. Where there are too many, the next takes
// the place of the innermost, as browsers have it from 512 on: of 4,500 pages none has more than 43.
type nesting struct {
	open  [64]element
	depth int   // how many are open
	lane  *lane // where text goes
	link  Link  // where what comes next leads
}

// top returns the innermost element that is open.
func (n *nesting) top() *element { return &n.open[uint(n.depth-1)%uint(len(n.open))] }

// isForeign reports whether elements are not those of HTML.
func (n *nesting) isForeign() bool { return n.top().is&isForeign != 0 }

// begin has the element of the start tag be open.
func (n *nesting) begin(t *tag, g gap) {
	around := n.top()
	is, outer := around.is&isForeign, around.outer
	if t.kind&elForeign != 0 {
		is = isForeign
	}
	if n.depth == len(n.open) {
		n.depth--
		is |= around.is // with where its text goes
	}
	n.depth++
	e := n.top()
	e.key, e.kind, e.to, e.gap, e.is, e.link, e.outer = t.key, t.kind, n.lane, g, is, n.link, outer
	if t.kind&elFence == 0 {
		return
	}
	e.outer = n.link
	table := n.find(0, elTable, elTemplate)
	if t.kind&elCell != 0 && table > 0 { // links end and begin in it as around its table
		e.outer = n.open[table].link
	}
	n.link = e.outer
}

// unwind ends the element that is in i others, and what is in it. What is between a
// table and its cells is in front of it, so a link there goes on; so does what hides and
// formats text, up to its own end tag.
func (p *page) unwind(i int) {
	var goesOn element
	ended, apart := glued, glued // what has ended parts so, and so what goes on behind what hid it
	for p.depth > i {
		e := p.top()
		p.depth--
		if e.is&isScope != 0 {
			e.to.part(block)
			if p.open[i].kind&elFormat != 0 { // the p of <b hidden><p></b>, of <b><p hidden></b>
				if p.depth > i {
					ended = max(ended, e.kind.gap())
				}
				apart = ended
			}
			if goesOn.kind = 0; e.kind&elFormat != 0 && e.is&isForeign == 0 && p.depth > i {
				goesOn = *e
			}
		}
		ended = max(ended, e.gap)
		if e.kind&elFence == 0 {
			continue
		}
		if goesOn.kind = 0; e.kind&elTable == 0 {
			p.link = e.link
		}
		if e.is&isShadow != 0 { // it takes the place of what is still to come in its host
			p.enter(&p.hidden)
		}
	}
	if goesOn.kind != 0 {
		p.top().to.part(ended)
		p.depth++
		*p.top() = goesOn
	}
	p.turn(p.top().to)
	p.lane.part(apart)
}

// find returns where the innermost element of the name or the kind is, 0 if there is none,
// or one of the guards in it.
func (n *nesting) find(key uint64, element, guards kind) int {
	for i := n.depth - 1; i > 0; i-- {
		switch e := &n.open[i]; {
		case e.key == key, e.kind&element != 0:
			return i
		case e.kind&guards != 0:
			return 0
		}
	}
	return 0
}

// endBefore ends what the start tag ends in front of it.
func (p *page) endBefore(t *tag) {
	rows := impliedEnds[:]
	if t.kind&elSequel == 0 { // as most are
		if around := p.top().kind; around&elBlock != 0 && around&elP == 0 {
			return // it holds up the rest
		}
		rows = rows[:3]
	}
	for k := range rows {
		if e := &rows[k]; t.kind&e.next != 0 {
			if i := p.find(0, e.element, e.guards); i > 0 {
				g := p.open[i].gap
				p.unwind(i)
				p.lane.part(g) // which a start tag that is hidden does not
			}
		}
	}
}
