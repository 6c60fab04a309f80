package icp

import (
	"slices"
	"sort"
)

// This file has the text of a page and where it comes from.

// A lane is text that is searched as one: what a page shows, or what its own markup hides. White
// space is one space in it, the end of a line or a block an end of line, a reference what it stands for.
type lane struct {
	text   []byte
	pieces []piece
	gap    gap  // what is behind the last piece
	white  bool // white space is, which is shown before what follows, unless that is a block
	fresh  int  // how much was added since the lane was searched
}

// A piece is a stretch of a lane's text, with a space or an end of line behind it, perhaps.
type piece struct {
	start int64 // where it begins in the page
	size  int32 // how many bytes of the page it stands for
	at    int32 // where it begins in the text, less than zero if that is forgotten
	same  bool  // each byte stands for one; else all for all
	gap   gap   // what is between it and the piece before
	link  Link  // where what is around it leads, if it has a digit or a mask
}

// end returns where the piece ends in the page.
func (q *piece) end() int64 { return q.start + int64(q.size) }

// goesOn reports whether the text of the page that begins at the offset is of the same piece: long text
// is added in parts, cut in a character, too. No tag is between, so the link is the same.
func (q *piece) goesOn(start int64) bool { return q.same && q.end() == start }

const (
	// enoughText is how much is searched at a time: bytes of text, and some for
	// each piece, since what is kept of them is moved each time.
	enoughText = 3 << 10
	pieceCost  = 12

	// A lane holds that, and what is kept of what was searched before. Most pages need
	// few pieces.
	laneText   = enoughText + maxText + horizon + lookBehind
	lanePieces = laneText / 64
)

// add adds text that stands for size bytes of the page from start on.
func (l *lane) add(text string, start int64, size int, link Link) {
	if l.text == nil {
		l.text, l.pieces = make([]byte, 0, laneText), make([]piece, 0, lanePieces)
	}
	switch n := len(l.text); {
	case l.gap >= lineBreak && n > 0:
		l.text = append(l.text, '\n')
	case l.white && n > 0 && l.text[n-1] != ' ':
		l.text = append(l.text, ' ')
	}
	l.white = false
	last, same := len(l.pieces)-1, len(text) == size
	if last >= 0 && same && l.pieces[last].goesOn(start) {
		l.pieces[last].size += int32(size)
	} else {
		if len(l.pieces) == cap(l.pieces) { // once, to what is enough for nearly all
			l.pieces = slices.Grow(l.pieces, 12*lanePieces)
		}
		l.pieces = append(l.pieces, piece{start, int32(size), int32(len(l.text)), same, l.gap, link})
	}
	l.gap = glued
	l.text = append(l.text, text...)
	l.fresh += len(text) + pieceCost
}

// part parts what is before from what is behind. As int, the greatest gap is had without a branch.
func (l *lane) part(g gap) {
	l.gap = gap(max(int(l.gap), int(g)))
}

// drop forgets the text before the offset n.
func (l *lane) drop(n int) {
	first := max(0, pieceAt(l.pieces, n))
	l.text = l.text[:copy(l.text, l.text[n:])]
	l.pieces = l.pieces[:copy(l.pieces, l.pieces[first:])]
	for i := range l.pieces {
		l.pieces[i].at -= int32(n)
	}
}

// pieceAt returns the index of the piece that the byte at the offset is of.
func pieceAt(pieces []piece, offset int) int {
	if len(pieces) == 1 { // plain text
		return 0
	}
	return sort.Search(len(pieces), func(i int) bool { return int(pieces[i].at) > offset }) - 1
}

// source returns what bytes of the page text[start:end] stands for.
func (l *lane) source(start, end int) (from, to int64) {
	first, last := &l.pieces[pieceAt(l.pieces, start)], &l.pieces[pieceAt(l.pieces, end-1)]
	from, to = first.sourceOf(start), last.end()
	if last.same {
		to = last.sourceOf(end)
	}
	return from, to
}

// sourceOf returns where the byte at the offset in the text is in the page, or the end of the piece.
func (q *piece) sourceOf(offset int) int64 { return min(q.start+int64(offset)-int64(q.at), q.end()) }
