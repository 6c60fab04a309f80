package icp

import "strings"

// This file passes over nearly all of a text, 64 bytes at a time.

// anchors are the bytes of a block of the text where it is worth looking for a number, as bits: the
// last of five digits, the second of two that a gap parts, full-width digits, and the last digit of
// two of these in escapes; for near misses, whose digits anything may part, also the last of two
// digits, masks, and what masks beyond ASCII begin with.
type anchors struct {
	base, stop int    // where the block begins, and where the next one does
	left       uint64 // bit i is for the byte at base+i
	wide       int    // where the next full-width digit is, if it is behind stop
}

// blockSize is how many bytes are looked at at once: as many as a word has bits.
const blockSize = 64

// drop drops those in front of the offset.
func (a *anchors) drop(offset int) {
	a.left &= ^uint64(0) << max(0, offset-a.base)
	a.stop = max(a.stop, offset)
}

// next goes on to the next block that has some, or to the end of the text. Gaps are looked for only
// where digits stand apart: to ask whether a block has digits at all, as half of a page's have, takes
// longer than to go on.
func (a *anchors) next(text string, near bool) {
	digitsBefore := bitmap(digitsIn(wordBefore(text, a.stop)) >> 7)
	wide := a.wide
	if near { // masks begin as they do
		wide = len(text)
	}
	var padded [blockSize]byte
	for i := a.stop; i < len(text); i += blockSize {
		block := text[i:]
		if len(block) < len(padded) {
			clear(padded[copy(padded[:], block):]) // of the block before
			block = asString(padded[:])
		}
		if wide <= i {
			wide = nextWide(text, i)
		}
		digits := digitsOf(block)
		d := digits.next(digitsBefore)
		digitsBefore = digits >> 7
		d1, d2, d3, d4 := digits<<8|d>>56, digits<<16|d>>48, digits<<24|d>>40, digits<<32|d>>32
		more := d2 | d3 | d4
		left := digits & d1
		if near {
			left |= masksIn(block)
		} else {
			left &= d2 & d3 & d4
		}
		if rare := digits & (more&^d1 | d1&^more&(digits<<48|d>>16)); rare != 0 {
			gaps := gapsOf(block)
			g := gaps.next(bitmap(gapsIn(wordBefore(text, i)) >> 7))
			g1, g2, g3 := gaps<<8|g>>56, gaps<<16|g>>48, gaps<<24|g>>40
			left |= digits & g1 & (d2 | g2&(d3|g3&d4))
			left |= rare & d1 & (digits<<56 | d>>8) // \uff11\uff10
		}
		if stop := min(len(text), i+blockSize); left != 0 || wide < stop {
			*a = anchors{i, stop, left.inOrder(), wide}
			for ; a.wide < stop; a.wide = nextWide(text, a.wide+1) {
				a.left |= 1 << (a.wide - i)
			}
			return
		}
	}
	*a = anchors{base: len(text), stop: len(text)}
}

// wideLead is the byte that full-width forms begin with.
const wideLead = 0xEF

// nextWide returns where the next full-width digit is, at the offset or later, or the length.
func nextWide(text string, i int) int {
	for ; ; i++ {
		k := strings.IndexByte(text[i:], wideLead)
		if k < 0 {
			return len(text)
		}
		if i += k; isDigit(foldRune(threeBytes(text[i:]))) {
			return i
		}
	}
}

// wordBefore returns the eight bytes in front of the offset.
func wordBefore(text string, i int) uint64 {
	if i < 8 {
		return 0
	}
	return load64(text[i-8 : i])
}

// A bitmap has a bit for each of 64 bytes: bit 8*k+i is for byte 8*i+k. That is how it
// comes about by shifting words.
type bitmap uint64

// next moves b on by eight bytes: byte j is in it if byte j-8 is in b. The eight lowest
// bits of last are for the bytes in front of the block.
func (b bitmap) next(last bitmap) bitmap { return b<<1&^ones | last&ones }

// inOrder returns the bitmap with bit i for byte i.
func (b bitmap) inOrder() uint64 {
	x := uint64(b)
	t := (x ^ x>>7) & 0x00AA00AA00AA00AA
	x ^= t ^ t<<7
	t = (x ^ x>>14) & 0x0000CCCC0000CCCC
	x ^= t ^ t<<14
	t = (x ^ x>>28) & 0x00000000F0F0F0F0
	return x ^ t ^ t<<28
}

// digitsOf returns which bytes of the block are digits.
func digitsOf(block string) bitmap {
	_ = block[blockSize-1]
	w0, w1, w2, w3 := load64(block[0:8]), load64(block[8:16]), load64(block[16:24]), load64(block[24:32])
	w4, w5, w6, w7 := load64(block[32:40]), load64(block[40:48]), load64(block[48:56]), load64(block[56:64])
	none := noDigitIn(w0)>>7 | noDigitIn(w1)>>6 | noDigitIn(w2)>>5 | noDigitIn(w3)>>4 |
		noDigitIn(w4)>>3 | noDigitIn(w5)>>2 | noDigitIn(w6)>>1 | noDigitIn(w7)
	return ^bitmap(none)
}

// gapsOf returns which bytes of the block may be of a gap.
func gapsOf(block string) bitmap {
	_ = block[blockSize-1]
	w0, w1, w2, w3 := load64(block[0:8]), load64(block[8:16]), load64(block[16:24]), load64(block[24:32])
	w4, w5, w6, w7 := load64(block[32:40]), load64(block[40:48]), load64(block[48:56]), load64(block[56:64])
	return bitmap(gapsIn(w0)>>7 | gapsIn(w1)>>6 | gapsIn(w2)>>5 | gapsIn(w3)>>4 |
		gapsIn(w4)>>3 | gapsIn(w5)>>2 | gapsIn(w6)>>1 | gapsIn(w7))
}

// masksIn returns with which bytes of the block two masks may begin: those of ASCII in front of
// another, or of what is beyond ASCII; and what masks and digits beyond ASCII begin with.
func masksIn(block string) bitmap {
	var masks, beyond, begin bitmap
	for k := 0; k < blockSize; k += 8 {
		word := load64(block[k : k+8])
		w := word & low // x, X; * and #, + and "; ?: less one of these, 0 is left, to which 0x7F adds no high bit
		none := ((w | 0x20*ones) ^ 'x'*ones + low) & ((w | 0x09*ones) ^ '+'*ones + low) & (w ^ '?'*ones + low)
		masks = masks>>1 | bitmap(^(none|word)&high)
		beyond = beyond>>1 | bitmap(word&high)
	}
	if beyond != 0 {
		for k := 0; k < blockSize; k += 8 {
			w := load64(block[k : k+8])
			begin = begin>>1 | bitmap((equal(w, 0xC3)|equal(w, 0xE2)|equal(w, wideLead))&high) // ×, ●, ＊
		}
	}
	const last = 1 << 63 // byte of the block: what follows it is not known
	follow := masks | beyond
	return begin | masks&(follow>>8|follow&0xFE<<55|last)
}

// digitsIn returns the high bits of the digits in the word.
func digitsIn(word uint64) uint64 { return noDigitIn(word) ^ high }

// noDigitIn returns those of all other bytes.
func noDigitIn(word uint64) uint64 {
	// A digit is a byte that '0' is 0 to 9 away from; 0x76 more has no high bit.
	d := word ^ '0'*ones
	return ((d&low + 0x76*ones) | d) & high
}

// gapsIn returns the high bits of the bytes that may be of a gap: with the high bit, or
// at most a space; one behind such a byte may borrow and seem to be one.
func gapsIn(word uint64) uint64 { return ((word - (' '+1)*ones) | word) & high }
