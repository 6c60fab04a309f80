package icp

// This file knows which elements of a page are open, as far as that tells where
// what is hidden ends, and a link. There is no tree: an element is forgotten where
// it ends.

// An element is one that is open.
type element struct {
	key  uint64 // of its name, 0 if it has ended but not what is in it
	size uint8  // of its name, 0 if more ends with it, or if it is longer than what a key and > have
	kind kind
	gap  gap // what its tags part by
	is   trait

	link, outer Link // those around it, if it holds up links
}

// A trait is what makes an element more than one of its kind.
type trait uint8

const (
	isForeign trait = 1 << iota // what is in it is no HTML
	isScope                     // its text goes elsewhere than the text around it
	isGone                      // what is in it goes on without it
	isHost                      // it has a shadow root
)

// Nesting has the elements that are open, the page first. The outermost are
// forgotten where there are too many.
type nesting struct {
	open    [64]element
	depth   int  // how many are open
	low     int  // how many of these are forgotten
	foreign bool // elements are not those of HTML
	link    Link // where what comes next leads
	outer   Link // where it does behind </a>
}

// at returns the element that is in i others.
func (n *nesting) at(i int) *element { return &n.open[uint(i)%uint(len(n.open))] }

// top returns the innermost element that is open.
func (n *nesting) top() *element { return n.at(n.depth - 1) }

// begin has the element of the start tag be open.
func (n *nesting) begin(t *tag) *element {
	if n.depth-n.low == len(n.open) {
		n.forget()
	}
	e := n.at(n.depth)
	n.depth++
	e.key, e.kind, e.is, e.size = t.key, t.kind, 0, t.size
	if !n.foreign && t.kind&elTurns == 0 {
		return e
	}
	e.size = 0
	if e.kind&elFence != 0 && !n.foreign {
		n.fence(e)
	}
	if n.foreign = e.kind&elForeign != 0 || n.foreign && e.kind&elIsland == 0; n.foreign {
		e.is = isForeign
	}
	return e
}

// forget makes room for one more element.
func (n *nesting) forget() {
	if n.at(n.low+1).is&isScope != 0 {
		n.unwind(n.depth - 1) // it is the innermost that is forgotten
		return
	}
	n.low++
	n.at(n.low).key, n.at(n.low).size = 0, 0
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
	n.outer = around
	if e.kind&elTable == 0 {
		n.link = around
	}
}

// unwind ends the element that is in i others, and what is in it. What is between a
// table and its cells is in front of it, so a link there goes on.
func (n *nesting) unwind(i int) {
	for n.depth > i {
		e := n.top()
		if e.kind&elFence != 0 && e.is&isForeign == 0 {
			n.outer = e.outer
			if e.kind&elTable == 0 {
				n.link = e.link
			}
		}
		n.depth--
	}
	n.foreign = n.top().is&isForeign != 0
}

// find returns where the innermost element of the name or the kind is, 0 if there is none,
// or one of the guards in it.
func (n *nesting) find(key uint64, element, guards kind) int {
	for i := n.depth - 1; i > n.low; i-- {
		switch e := n.at(i); {
		case key != 0 && e.key == key, e.kind&element != 0:
			return i
		case e.kind&(elOption|elGroup) != 0: // as good as in a line
		case e.kind&guards != 0:
			return 0
		}
	}
	return 0
}

// endBefore ends what the start tag ends in front of it.
func (n *nesting) endBefore(t *tag) {
	if n.foreign {
		if t.kind&elNative == 0 {
			return
		}
		n.unwind(max(n.low+1, n.find(0, elForeign, elIsland)))
	}
	rows := impliedEnds[:]
	if t.kind&elSequel == 0 {
		rows = rows[:1] // that of p
	}
	for i := range rows {
		e := &rows[i]
		if t.kind&e.next == 0 {
			continue
		}
		if i := n.find(0, e.element, e.guards); i > 0 {
			n.unwind(i)
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

// ended reports whether the element that is in i others has ended.
func (n *nesting) ended(i int) bool { return i >= n.depth || i > n.low && n.at(i).is&isGone != 0 }

// goesOn opens the element again that was in i others and has ended with one that it
// was in, if browsers do so: what formats text goes on up to its own end tag.
func (n *nesting) goesOn(i int) bool {
	ended := *n.at(i)
	if ended.kind&elFormat == 0 || ended.key == 0 {
		return false
	}
	for k := n.depth; k < i; k++ {
		if n.at(k).kind&elFence != 0 {
			return false
		}
	}
	n.depth++
	*n.top() = ended
	return true
}

// end ends the element that the end tag ends, which is in i others. What is in a
// form or is a block may go on behind it.
func (n *nesting) end(i int, t *tag) {
	in := kind(0)
	switch {
	case t.kind&elForm != 0:
		in = elAny
	case t.kind&elFormat != 0:
		in = elBlock
	}
	for k := n.depth - 1; k > i; k-- {
		if inner := n.at(k).kind; inner&in != 0 && (inner&elImplied == 0 || in == elBlock) {
			e := n.at(i)
			e.key, e.size, e.kind = 0, 0, elAny
			if t.kind&elFormat != 0 {
				e.is |= isGone
			}
			return
		}
	}
	n.unwind(i)
	n.at(i).key, n.at(i).size = 0, 0
}
