package icp

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// This file folds text: it makes of each way to write a character the one that
// the vocabulary has, once, so that the grammar compares runes and nothing else.

// A glyph is a rune of a text that is no gap, folded.
type glyph struct {
	r     rune      // as the vocabulary spells it; or end or blockGlyph
	class runeClass // what it is
	at    uint16    // where it begins in the text, in bytes
	size  uint8     // how many bytes it is written with
	gap   gap       // what parts it from the glyph before
}

// end returns where the glyph ends in the text.
func (g glyph) end() uint16 { return g.at + uint16(g.size) }

// A gap is what parts two glyphs; the greater one counts.
type gap uint8

const (
	glued     gap = iota // nothing, or characters without width
	tagged               // markup: what is on both sides may be one word, or not
	spaced               // spaces
	tabbed               // a tab, too, which parts the cells of a table
	lineBreak            // an end of line, too
	block                // an end of a block, in a page
)

// Glyphs that no word has.
const (
	end        rune = -1 // behind the last one of a text
	blockGlyph rune = -2 // between two blocks of a page
)

// noWord is what a control character folds to.
const noWord = '\x7F'

// lostPlace is what an escape folds to that may be a place's, or of another word: placeOfICP. No character
// folds to it.
const lostPlace = '\uFFFE'

// What a rune may fold to that is no glyph: gaps. No glyph is as small.
const (
	noWidth = rune(glued)
	space   = rune(spaced)
	tab     = rune(tabbed)
	newline = rune(lineBreak)
)

// smallText is how many glyphs most numbers have room in.
const smallText = 64

// foldText appends the glyphs of s, and end.
func foldText(glyphs []glyph, s string) []glyph {
	glyphs, _, gap := foldRange(glyphs, s, 0, len(s), len(s), glued)
	return append(glyphs, glyph{r: end, at: uint16(len(s)), gap: gap})
}

// foldRange appends the glyphs that begin in s[from:to], of which the first is behind the gap. It
// returns where it stops, at to or behind a character that goes beyond it, and the gap there.
// Escapes are what they stand for; they may go beyond stop, which no character does.
func foldRange(glyphs []glyph, s string, from, to, stop int, before gap) (_ []glyph, behind int, _ gap) {
	glyphs = slices.Grow(glyphs, max(0, to-from))
	for i := from; ; {
		glyphs, i, before = foldPlain(glyphs, s[:to], i, before)
		if i >= to {
			return glyphs, i, before
		}
		r, size := foldWide(s[i:stop])
		if mayEscape[s[i]] {
			r, size = readEscape(s[i:])
		}
		if r > newline {
			glyphs = append(glyphs, glyph{r, classesOf(r), uint16(i), uint8(size), before})
			before = glued
		} else {
			before = max(before, gap(r))
		}
		i += size
	}
}

// foldPlain is foldRange of s[i:] up to the first character that is neither ASCII nor Han, or may
// begin an escape. It is most of the work, and calls nothing.
func foldPlain(glyphs []glyph, s string, i int, before gap) (_ []glyph, stop int, _ gap) {
	n := len(glyphs)
	glyphs = glyphs[:cap(glyphs)]
	for uint(i) < uint(len(s)) && uint(n) < uint(len(glyphs)) {
		c := s[i]
		r, class, size := ascii[c&0x7F].r, ascii[c&0x7F].class, 1
		switch {
		case c >= utf8.RuneSelf:
			if r = threeBytes(s[i:]); r < 0x4000 || 0x9FFF < r {
				return glyphs[:n], i, before
			}
			class, size = hanClass, letterSize
			if c := characterAt(r); c.r == r {
				r, class = c.to, c.class
			}
		case class&ofWord != 0: // most, and so not looked at any more
		case r <= newline:
			before = max(before, gap(r))
			i++
			continue
		case mayEscape[c]:
			return glyphs[:n], i, before
		}
		g := &glyphs[n] // its fields one by one, since to copy it takes longer
		g.r, g.class, g.at, g.size, g.gap = r, class, uint16(i), uint8(size), before
		i += size
		before = glued
		n++
	}
	return glyphs[:n], i, before
}

// foldASCII returns the ASCII character that r is a way to write, or a gap.
func foldASCII(r rune) rune { return ascii[r&0x7F].r }

// asciiFolds has a row of eight for each eight characters: lower case, a hyphen for
// _; \x02 is a space, \x03 a tab, \x04 an end of line, and \x7f in no word.
const asciiFolds = "\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f" +
	"\x7f\x03\x04\x04\x04\x04\x7f\x7f" +
	"\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f" +
	"\x7f\x7f\x7f\x7f\x7f\x7f\x7f\x7f" +
	"\x02!\"#$%&'()*+,-./0123456789:;<=>?" +
	"@abcdefghijklmnopqrstuvwxyz[\\]^-" +
	"`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// foldWide folds the rune beyond ASCII that s begins with.
func foldWide(s string) (r rune, size int) {
	if r, size = threeBytes(s), 3; r == 0 {
		r, size = utf8.DecodeRuneInString(s)
	}
	return foldRune(r), size
}

// threeBytes returns the rune of three bytes that s begins with, or zero if that is for package
// utf8 to see, which takes longer.
func threeBytes(s string) rune {
	if len(s) < 3 || s[0] < 0xE1 || 0xEC < s[0] && s[0] != 0xEF || s[1]&0xC0 != 0x80 || s[2]&0xC0 != 0x80 {
		return 0
	}
	return rune(s[0])&0x0F<<12 | rune(s[1])&0x3F<<6 | rune(s[2])&0x3F
}

// foldRune returns the rune that r is a way to write.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return foldASCII(r)
	case 0xFF01 <= r && r <= 0xFF5E: // full-width forms of ASCII
		return foldASCII(r - 0xFF01 + '!')
	}
	if c := characterAt(r); c.r == r {
		return c.to
	}
	return r
}

// longestEscape is how many bytes of an escape are read.
const longestEscape = 16

// mayEscape has the bytes that may begin an escape.
var mayEscape = [1 << 8]bool{'\\': true, '&': true, '_': true, 0x1B: true}

// readEscape returns the rune, folded, of the escape that s begins with, or what begins none, and its size.
func readEscape(s string) (r rune, size int) {
	s = s[:min(len(s), longestEscape)]
	switch {
	case s[0] == '&':
		return reference(s)
	case s[0] == '_': // of a table
		if strings.HasPrefix(s, "_x000D_") {
			return newline, len("_x000D_")
		}
		if blank := len(s) - len(strings.TrimLeft(s, "_")); blank > 3 {
			return '□', blank // ________
		}
		return '-', 1
	case s[0] == 0x1B:
		return ofTerminal(s, 1)
	}
	source := s[len(s)-1-len(strings.TrimPrefix(s[1:], `\`)):] // \\u4eac
	switch r, size = escaped(source); {
	case r == 0x1B:
		r, size = ofTerminal(source, size)
	case size > escapeSize: // \u{4eac}, \U00004eac
		r = placeOfICP(r, source[size:])
	default:
		r = foldRune(r)
	}
	if size > 0 {
		return r, len(s) - len(source) + size
	}
	switch c := rune(byteAt(s, 1)); {
	case c == 't':
		return tab, 2
	case c == 'n', c == 'r':
		return newline, 2
	case '!' <= c && c < utf8.RuneSelf && !is(c, ofWord): // \", \/, \-: of source, or of Markdown
		return noWidth, 1
	}
	return '\\', 1
}

// ofTerminal is readEscape behind an escape character of the size: for a colour of a terminal, or what
// erases the rest of its line.
func ofTerminal(s string, size int) (rune, int) {
	code, isCode := strings.CutPrefix(s[size:], "[")
	behind := strings.TrimLeft(code, "0123456789;")
	if isCode && strings.ContainsAny(behind[:min(1, len(behind))], "mK") {
		return noWidth, len(s) - len(behind) + 1
	}
	return noWord, size
}

// reference is readEscape for a character reference with its semicolon, whose & may be escaped
// again: &amp;nbsp;.
func reference(s string) (r rune, size int) {
	i := 1
	for strings.HasPrefix(s[i:], "amp;") {
		i += len("amp;")
	}
	ref := referenceOf(s[i-1:])
	if ref[len(ref)-1] != ';' || len(ref) < len("&lt;") {
		return '&', i
	}
	named := func(row namedRef) bool { return ref[1:] == row.ref[1:row.size] }
	if r = utf8.RuneError; ref[1] == '#' {
		r, _ = numericReference(s[i-1:])
	} else if row := slices.IndexFunc(commonRefs[:], named); row >= 0 {
		r, _ = utf8.DecodeRuneInString(commonRefs[row].shown)
	}
	size = i - 1 + len(ref)
	return placeOfICP(r, s[size:]), size
}

// placeOfICP folds the rune of an escape. A province's character to which no ICP is glued is as good as
// lost, since the rest of the word may stand around it in another form.
func placeOfICP(r rune, behind string) rune {
	if r = foldRune(r); letterOf(r).of != 0 && !strings.HasPrefix(behind, "ICP") {
		return lostPlace
	}
	return r
}

// lastEscape returns the rune that the escape is which s ends with, and its size, or zero.
func lastEscape(s string) (r rune, size int) {
	if start := strings.LastIndexAny(s, "\\&\x1B"); start >= 0 {
		if r, size = readEscape(s[start:]); size == len(s)-start {
			return r, size
		}
	}
	return 0, 0
}

// How long escapes of source are.
const (
	escapeSize = len(`\u4eac`)
	byteEscape = len(`\xa0`)
	wideEscape = len(`\U00004eac`)
)

// escaped returns the rune that s begins with the escape of, and its size, or zero: \u4eac, \U4eac,
// \U00004eac, \u{4eac} or \xa0.
func escaped(s string) (r rune, size int) {
	if len(s) < byteEscape || s[0] != '\\' {
		return 0, 0
	}
	start, stop := len(`\u`), escapeSize // of the digits
	switch {
	case s[1] == 'x' && lowerASCII(s[2]) < 'c': // not a byte of what is more in UTF-8
		stop = byteEscape
	case strings.HasPrefix(s, `\U000`):
		stop = wideEscape
	case lowerASCII(s[1]) != 'u':
		return 0, 0
	case s[2] == '{':
		start = len(`\u{`)
		stop, size = strings.IndexByte(s[:min(len(s), len(`\u{10ffff}`))], '}'), len("}")
	}
	r, count := numberIn(s[start:min(len(s), max(start, stop))], hexDigits)
	if start+count != stop {
		return 0, 0
	}
	return r, stop + size
}

// folds has what neither case nor width accounts for: what a gap or a sign is written with, the first
// and the last of each range.
var folds = [...]struct {
	to     rune
	ranges string
}{
	// zero width space, joiners, direction marks and embeddings, word joiner and invisible operators,
	// direction isolates, variation selectors, byte order mark
	{noWidth, "\u200B\u200F\u202A\u202E\u2060\u2064\u2066\u2069\uFE00\uFE0F\uFEFF\uFEFF"},
	{rune(tagged), "\u00AD\u00AD"}, // soft hyphen: in a PDF it may be a hyphen
	// no-break, ogham, en quad to hair, narrow no-break, medium mathematical, ideographic space
	{space, "\u00A0\u00A0\u1680\u1680\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000"},
	{newline, "\u0085\u0085\u2028\u2029"}, // next line, line and paragraph separator
	// hyphen to horizontal bar, hyphen bullet, minus, small em dash, small hyphen
	{'-', "\u2010\u2015\u2043\u2043\u2212\u2212\uFE58\uFE58\uFE63\uFE63"},
	{'\'', "‘’"},                // as in Bei’an
	{'…', "⋯⋯‥‥"},               // midline ellipsis, two dots
	{'|', "∣∣││丨丨\uFFE8\uFFE8"}, // divides, a line of boxes, a stroke
	{'[', "【【〔〔"}, {']', "】】〕〕"},
	{'、', "\uFF64\uFF64"}, {'・', "\uFF65\uFF65"}, // half-width forms
}

// variants has the other forms of the characters of the vocabulary, each in front of the character:
// traditional and Japanese ones, radicals and compatibility forms.
var variants = "備备內内務务國国礎础區区壯壮寧宁廣广慶庆晉晋東东業业滬沪灣湾營营爾尔瓊琼碼码粵粤經经維维網网編编肅肃臺台" +
	"與与蘇苏號号許许証证證证貴贵贛赣遼辽錄录録录門门閩闽陜陕陝陕隴陇雲云電电類类靑青魯鲁黒黑龍龙" +
	"\u2ED8青\u2F00一\u2F01|\u2F06二\u2F08人\u2F29小\u2F2D山\u2F2F工\u2F34广\u2F3C心\u2F40支" +
	"\u2F42文\u2F47日\u2F62甘\u2F64用\u2F79网\u2F83自\u2FA8门\u2FAD青\u2FB9香" +
	"\u2FB8首\u2FCA黑\u2FD3龙\uF939鲁\uF93F录\uF95F宁\uF963北\uF96D省\uF98E年\uF9AA宁" +
	"\uF9C3辽\uF9C4龙\uF9D0类\uF9DD利\uF9E0易\uF9E4理\uF9F4林\uF9FE茶\uFA1B福\uFA45海\uFA72全" +
	"\uFA75冀\uFAAE类\U0002F809备\U0002F814内\U0002F82B北\U0002F851壮\U0002F86F宁\U0002F8CD晋\U0002F901海\U0002F908港" +
	"\U0002F90C滇\U0002F932琼\U0002F956福\U0002F9D6赣"
