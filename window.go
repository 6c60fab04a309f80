package icp

import (
	"math"
	"unicode/utf8"
)

// This file folds a text around groups of digits.

// A window holds what is folded of a text, around the last group: each byte is
// folded once, unless another finder has used the window in between.
type window struct {
	glyphs   [glyphsHeld + 1]glyph
	count    int // of glyphs, but for an end behind them
	from, to int // the bytes that they are of
	base     int // where the offsets of the glyphs begin
	gap      gap // at to
	of       int // whose text they are of

	// Where the last group's digits begin, and what is looked at before them. Both only go on.
	digitGlyph, floorGlyph int
}

const (
	lookAhead  = 64                       // behind the longest number is looked for what makes it something else
	lookBehind = maxLen + 2*longestEscape // in front of a group of digits
	horizon    = maxLen + 2*lookAhead     // bytes that must follow a group before it can be told what it is
)

// glyphsHeld is how many glyphs a finder holds: all that one group needs.
const glyphsHeld = maxGlyphs * (2*maxLen + lookAhead + longestEscape + utf8.UTFMax)

// maxGlyphs is how many glyphs a byte has: itself, and a block in front.
const maxGlyphs = 2

// fold folds what a number with its digits at the offset can fill, and what may make it something else.
func (f *finder) fold(start int) {
	from := max(0, start-maxLen-longestEscape)
	to := min(len(f.text), start+maxLen+lookAhead)
	if f.of != f.owner || from > f.to {
		f.count, f.from, f.to, f.base, f.gap, f.of = 0, from, from, from, glued, f.owner
		f.digitGlyph, f.floorGlyph = 0, 0
	}
	if f.count+maxGlyphs*(to-f.to) > glyphsHeld || to-f.base > math.MaxUint16-lookAhead {
		first := f.glyphAt(from, 0)
		f.count = copy(f.glyphs[:], f.glyphs[first:f.count])
		for i := range f.glyphs[:f.count] {
			f.glyphs[i].at -= uint16(from - f.base)
		}
		f.from, f.base = from, from
		f.digitGlyph, f.floorGlyph = max(0, f.digitGlyph-first), max(0, f.floorGlyph-first)
	}
	f.count = len(f.foldPieces(f.glyphs[:f.count], to))
	f.glyphs[f.count] = glyph{r: end, at: uint16(f.to - f.base), gap: f.gap}
}

// foldPieces appends the glyphs that begin in front of the offset.
func (f *finder) foldPieces(glyphs []glyph, to int) []glyph {
	k := pieceAt(f.pieces, f.to)
	for ; k < len(f.pieces) && f.to < to; k++ {
		p, stop := f.pieces[k], f.pieceEnd(k)
		escapeEnd := stop // where an escape may end: in what is glued, as a page's &amp;nbsp;
		if k+1 < len(f.pieces) && f.pieces[k+1].gap == glued {
			escapeEnd = f.pieceEnd(k + 1)
		}
		if f.to == int(p.at) {
			if p.gap == block {
				glyphs = append(glyphs, glyph{r: blockGlyph, class: passedClass, at: uint16(f.to - f.base), gap: f.gap})
				f.gap = block
			}
			f.gap = max(f.gap, p.gap)
		}
		glyphs, f.to, f.gap = foldRange(glyphs, f.text[f.base:escapeEnd], f.to-f.base, min(to, stop)-f.base, stop-f.base, f.gap)
		f.to += f.base
	}
	return glyphs
}

// pieceEnd returns where the piece ends in the text.
func (f *finder) pieceEnd(k int) int {
	if k+1 == len(f.pieces) {
		return len(f.text)
	}
	return int(f.pieces[k+1].at)
}

// glyphAt returns the first glyph that begins at the offset of the text or behind
// it, looking from glyph i on, which does not.
func (w *window) glyphAt(offset, i int) int {
	for _, step := range [...]int{64, 8, 1} {
		for i+step <= w.count && w.base+int(w.glyphs[i+step-1].at) < offset {
			i += step
		}
	}
	return i
}

// offset returns where the glyph begins in the text.
func (w *window) offset(g glyph) int64 { return int64(w.base) + int64(g.at) }

// behind returns the offset in the text behind the glyph.
func (w *window) behind(g glyph) int64 { return int64(w.base) + int64(g.end()) }
