package icp

// This file knows which elements of a page are open, as far as that tells where
// what is hidden ends, and a link. There is no tree: an element is forgotten where
// it ends.

// An element is one that is open.
type element struct {
	key  uint64 // of its name, or ended
	kind kind
	to   *lane // where its text goes
	size uint8 // of its name, 0 if more ends with it, or if it is longer than what a key and > have
	gap  gap   // what its tags part by
	is   trait

	link, outer Link // those around it, if it holds up links
}

// ended is the key of an element that has ended, but not what is in it.
const ended = ^uint64(0)

// A trait is what makes an element more than one of its kind.
type trait uint8

const (
	isForeign trait = 1 << iota // what is in it is no HTML
	isScope                     // its text goes elsewhere than the text around it
	isFolded                    // its summary is shown, which is still to come
	isHost                      // it has a shadow root
	isShadow                    // it is one
	isSlotted                   // and has a slot
)

// Nesting has the elements that are open, the page first. The outermost are
// forgotten where there are too many.
type nesting struct {
	open    [64]element
	depth   int   // how many are open
	low     int   // how many of these are forgotten
	foreign bool  // elements are not those of HTML
	lane    *lane // where text goes
	link    Link  // where what comes next leads
	outer   Link  // where it does behind </a>
}

// at returns the element that is in i others.
func (n *nesting) at(i int) *element { return &n.open[uint(i)%uint(len(n.open))] }

// top returns the innermost element that is open.
func (n *nesting) top() *element { return n.at(n.depth - 1) }

// begin has the element of the start tag be open.
func (p *page) begin(t *tag) *element {
	is := trait(0)
	switch {
	case p.depth-p.low < len(p.open):
	case p.at(p.low+1).is&isScope == 0:
		p.low++
		p.at(p.low).key, p.at(p.low).size = ended, 0
	default: // it takes the place of the innermost, with where its text goes
		p.depth--
		is = p.at(p.depth).is &^ isForeign
	}
	e := p.at(p.depth)
	p.depth++
	e.key, e.kind, e.to, e.is, e.size = t.key, t.kind, p.lane, is, t.size
	if !p.foreign && t.kind&elTurns == 0 {
		return e
	}
	e.size = 0
	if e.kind&elFence != 0 {
		p.fence(e)
	}
	if p.foreign = e.kind&elForeign != 0 || p.foreign && e.kind&elIsland == 0; p.foreign {
		e.is |= isForeign
	}
	return e
}

// fence has links begin and end by themselves in the element. In a cell they do so
// in that which its table is in.
func (n *nesting) fence(e *element) {
	around := n.link
	if e.kind&elCell != 0 {
		table := n.find(0, elTable, elTemplate)
		if table == 0 {
			e.kind &^= elFence // it is none
			return
		}
		around = n.at(table).link
	}
	e.link, e.outer = n.link, n.outer
	n.link, n.outer = around, around
}

// unwind ends the element that is in i others, and what is in it. What is between a
// table and its cells is in front of it, so a link there goes on; so does what hides and
// formats text, up to its own end tag.
func (p *page) unwind(i int) {
	var goesOn element
	for p.depth > i {
		e := p.top()
		p.depth--
		if e.is&isScope != 0 {
			e.to.part(block)
			if goesOn.kind = 0; e.kind&elFormat != 0 && e.key != ended && e.is&isForeign == 0 {
				goesOn = *e
			}
		}
		if e.kind&elFence == 0 {
			continue
		}
		goesOn.kind = 0
		if p.outer = e.outer; e.kind&elTable == 0 {
			p.link = e.link
		}
		if e.is&(isShadow|isSlotted) == isShadow {
			// A shadow root takes the place of what is still to come in its host.
			p.enter(&p.hidden)
		}
	}
	if goesOn.kind != 0 {
		*p.at(p.depth) = goesOn
		p.depth++
	}
	p.turn(p.top().to)
	p.foreign = p.top().is&isForeign != 0
}

// find returns where the innermost element of the name or the kind is, 0 if there is none,
// or one of the guards in it.
func (n *nesting) find(key uint64, element, guards kind) int {
	for i := n.depth - 1; i > n.low; i-- {
		switch e := n.at(i); {
		case e.key == key, e.kind&element != 0:
			return i
		case e.kind&(elOption|elGroup) != 0: // as good as in a line
		case e.kind&guards != 0:
			return 0
		}
	}
	return 0
}

// endBefore ends what the start tag ends in front of it.
func (p *page) endBefore(t *tag) {
	if p.foreign {
		if t.kind&elNative == 0 {
			return
		}
		p.unwind(max(p.low+1, p.find(0, elForeign, elIsland)))
	}
	rows := impliedEnds[:]
	if t.kind&elSequel == 0 {
		rows = rows[:1] // that of p
	}
	for i := range rows {
		if e := &rows[i]; t.kind&e.next != 0 {
			if i := p.find(0, e.element, e.guards); i > 0 {
				p.unwind(i)
			}
		}
	}
}

// ending returns where the element is that the end tag ends, 0 if there is none.
func (n *nesting) ending(t *tag) int {
	guards := elBlock
	switch {
	case n.foreign || t.kind&elTemplate != 0:
		guards = 0
	case t.kind&(elTable|elRows|elRow|elCell) != 0:
		guards = elTable | elTemplate
	case t.kind&(elBlock|elFormat|elFence) != 0:
		guards = elFence
	}
	return n.find(t.key, 0, guards)
}

// end ends the element that the end tag ends, which is in i others. What is in a
// form or is a block may go on behind it.
func (p *page) end(i int, t *tag) {
	in := kind(0)
	switch {
	case t.kind&elForm != 0:
		in = elAny
	case t.kind&elFormat != 0:
		in = elBlock
	}
	e := p.at(i)
	e.key, e.size = ended, 0
	for k := p.depth - 1; k > i; k-- {
		if inner := p.at(k).kind; inner&in == 0 || inner&elImplied != 0 && in != elBlock {
			continue
		}
		if e.kind = elAny; t.kind&elFormat != 0 && e.is&isScope != 0 {
			e.to.part(block)
			for to := p.at(i - 1).to; i < p.depth; i++ {
				p.at(i).to = to
			}
			p.turn(e.to)
		}
		return
	}
	p.unwind(i)
}
