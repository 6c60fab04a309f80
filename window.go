package icp

import "unicode/utf8"

// This file folds a text around groups of digits, each byte at most once.

// A window holds what is folded of a text, around the last group: each byte is
// folded at most once. Two finders may share one.
type window struct {
	glyphs   [glyphsHeld + 1]glyph
	count    int // of glyphs, but for an end behind them
	from, to int // the bytes that they are of
	gap      gap // at to
	of       int // whose text they are of

	// Where the last group's digits begin, and what may be looked at before them:
	// both only go on, so each glyph is passed once.
	digitGlyph, floorGlyph int
}

// glyphsHeld is how many glyphs a finder holds: all that one group needs, two a
// byte where each is a block.
const glyphsHeld = maxGlyphs * (2*maxLen + lookAhead + escapeSize + utf8.UTFMax)

// maxGlyphs is how many glyphs a byte has: itself, and a block in front.
const maxGlyphs = 2

// fold folds what a number with its digits at the offset can fill, and what may
// make it something else.
func (f *finder) fold(start int) {
	from := max(0, start-maxLen-escapeSize)
	to := min(len(f.text), start+maxLen+lookAhead)
	if f.of != f.owner || from < f.from || from > f.to || f.count == 0 {
		for least := max(0, from-utf8.UTFMax+1); from > least && !utf8.RuneStart(f.text[from]); {
			from-- // to the start of a rune, if it is UTF-8
		}
		f.count, f.from, f.to, f.gap, f.of = 0, from, from, glued, f.owner
		f.digitGlyph, f.floorGlyph = 0, 0
	}
	if f.count+maxGlyphs*(to-f.to) > glyphsHeld {
		first := f.glyphAt(from, 0)
		f.count = copy(f.glyphs[:], f.glyphs[first:f.count])
		f.from = from
		f.digitGlyph, f.floorGlyph = max(0, f.digitGlyph-first), max(0, f.floorGlyph-first)
	}
	glyphs := f.glyphs[:f.count]
	if f.pieces == nil {
		glyphs, f.to, f.gap = foldRange(glyphs, f.text, f.to, to, f.gap, true)
	} else {
		glyphs = f.foldPieces(glyphs, to)
	}
	f.count = len(glyphs)
	f.glyphs[f.count] = glyph{r: end, at: int32(f.to), gap: f.gap}
}

// foldPieces is foldRange for the text of a page, up to the offset.
func (f *finder) foldPieces(glyphs []glyph, to int) []glyph {
	k := f.pieceAt(f.to)
	for ; k < len(f.pieces) && f.to < to; k++ {
		p, stop := f.pieces[k], len(f.text)
		if k+1 < len(f.pieces) {
			stop = int(f.pieces[k+1].at)
		}
		if f.to == int(p.at) {
			if p.gap == block {
				glyphs = append(glyphs, glyph{r: blockGlyph, at: p.at, gap: f.gap})
				f.gap = block
			}
			f.gap = max(f.gap, p.gap)
		}
		glyphs, f.to, f.gap = foldRange(glyphs, f.text[:stop], f.to, min(to, stop), f.gap, false)
	}
	return glyphs
}

// pieceAt returns the index of the piece that the byte at the offset is of.
func (f *finder) pieceAt(offset int) int {
	l := lane{pieces: f.pieces}
	return l.pieceAt(offset)
}

// glyphAt returns the first glyph that begins at the offset of the text or behind
// it, looking from glyph i on, which does not.
func (w *window) glyphAt(offset, i int) int {
	for i < w.count && int(w.glyphs[i].at) < offset {
		i++
	}
	return i
}
