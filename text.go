package icp

import "strings"

// TextOf returns what text[m.Start:m.End] shows, as [ParseLenient] takes it: of a page,
// without tags and comments, with the characters that references stand for, one space
// for white space, and an end of line where a line or a block ends. The error that
// ParseLenient returns for a near miss has m's Reason then, or [PoliceFiling], and
// [ParsePoliceLenient]'s has it; so it has the span and the candidates.
//
// The match is one that a finder has found in the text in this mode. The piece is read
// by itself: that will do for a long text, with m's offsets counted from its beginning,
// and the end of a CDATA section in an SVG is text.
func TextOf[T ~string | ~[]byte](text T, mode Mode, m Match) string {
	end := min(max(0, m.End), int64(len(text))) // of a match of another text, too
	piece := string(text[min(max(0, m.Start), end):end])
	if mode&HTML == 0 || !strings.ContainsAny(piece, "<& \t\n\r\x00") { // as most are
		return piece
	}
	p := newPage(piece, nil)
	l := &p.shown
	if m.Hidden { // and so is all in it
		l = &p.hidden
		p.enter(l)
	}
	for p.next() != pageEnd {
	}
	return string(l.text)
}
