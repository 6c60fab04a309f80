package icp

import "strings"

// This file passes over nearly all of a text, 64 bytes at a time.

// anchors are the bytes of a block of the text where it is worth looking for a number, as bits: the
// last of five digits, the second of two that a gap parts, what full-width digits begin with, and the
// last digit of two of these in escapes; for near misses, whose digits anything may part, also the
// last of two digits, masks, and what masks beyond ASCII begin with.
type anchors struct {
	base, stop int    // where the block begins, and where the next one does
	left       uint64 // bit i is for the byte at base+i
}

// blockSize is how many bytes are looked at at once: as many as a word has bits.
const blockSize = 64

// wideAhead is where the byte of a full-width digit is that tells which it is: 0x90 to 0x99.
const wideAhead = 2

// drop drops those in front of the offset.
func (a *anchors) drop(offset int) {
	a.left &= ^uint64(0) << max(0, offset-a.base)
	a.stop = max(a.stop, offset)
}

// next goes on to the next block that has some, or to the end of the text. Gaps are looked for only
// between digits.
func (a *anchors) next(text string, near bool) {
	digitsBefore := bitmap(digitsIn(wordBefore(text, a.stop)) >> 7)
	var padded [blockSize + wideAhead]byte
	for i := a.stop; i < len(text); i += blockSize {
		block := text[i:]
		if len(block) < len(padded) {
			clear(padded[copy(padded[:], block):]) // of the block before
			block = asString(padded[:])
		}
		digits, isASCII := digitsOf(block)
		if digits == 0 && isASCII && !near { // as in most blocks
			digitsBefore = 0
			continue
		}
		d := digits.next(digitsBefore)
		d1, d2, d3, d4 := digits<<8|d>>56, digits<<16|d>>48, digits<<24|d>>40, digits<<32|d>>32
		more := d2 | d3 | d4
		left := digits & d1
		if !near {
			left &= d2 & d3 & d4
		}
		if rare := digits & (more&^d1 | d1&^more&(digits<<48|d>>16)); rare != 0 {
			var gaps bitmap
			for k := 0; k < blockSize; k += 8 {
				gaps = gaps>>1 | bitmap(gapsIn(load64(block[k:k+8])))
			}
			g := gaps.next(bitmap(gapsIn(wordBefore(text, i)) >> 7))
			g1, g2, g3 := gaps<<8|g>>56, gaps<<16|g>>48, gaps<<24|g>>40
			left |= digits & g1 & (d2 | g2&(d3|g3&d4))
			left |= rare & d1 & (digits<<56 | d>>8) // \uff11\uff10
		}
		if near {
			left |= masksIn(block, isASCII)
		} else if !isASCII && strings.IndexByte(block[:blockSize], 0xEF) >= 0 {
			left |= wideIn(block)
		}
		if left != 0 {
			*a = anchors{i, min(len(text), i+blockSize), left.inOrder()}
			return
		}
		digitsBefore = digits >> 7
	}
	*a = anchors{base: len(text), stop: len(text)}
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

// digitsOf returns which bytes of the block are digits, and whether all are ASCII.
func digitsOf(block string) (digits bitmap, isASCII bool) {
	_ = block[blockSize-1]
	w0, w1, w2, w3 := load64(block[0:8]), load64(block[8:16]), load64(block[16:24]), load64(block[24:32])
	w4, w5, w6, w7 := load64(block[32:40]), load64(block[40:48]), load64(block[48:56]), load64(block[56:64])
	none := noDigitIn(w0)>>7 | noDigitIn(w1)>>6 | noDigitIn(w2)>>5 | noDigitIn(w3)>>4 |
		noDigitIn(w4)>>3 | noDigitIn(w5)>>2 | noDigitIn(w6)>>1 | noDigitIn(w7)
	return ^bitmap(none), (w0|w1|w2|w3|w4|w5|w6|w7)&high == 0
}

// wideIn returns with which bytes of the block full-width digits may begin.
func wideIn(block string) (wide bitmap) {
	for k := 0; k < blockSize; k += 8 {
		begin := equal(load64(block[k:k+8]), 0xEF) &
			digitsIn(load64(block[k+wideAhead:k+wideAhead+8])^('0'^0x90)*ones)
		wide = wide>>1 | bitmap(begin)
	}
	return wide
}

// masksIn returns with which bytes of the block two masks may begin: those of ASCII in front of
// another, or of what is beyond ASCII; and what masks and digits beyond ASCII begin with.
func masksIn(block string, isASCII bool) bitmap {
	var masks, wide, begin bitmap
	for k := 0; k < blockSize; k += 8 {
		word := load64(block[k : k+8])
		w := word & low // x, X; * and #, + and "; ?: less one of these, 0 is left, to which 0x7F adds no high bit
		none := ((w | 0x20*ones) ^ 'x'*ones + low) & ((w | 0x09*ones) ^ '+'*ones + low) & (w ^ '?'*ones + low)
		masks = masks>>1 | bitmap(^(none|word)&high)
	}
	if !isASCII {
		for k := 0; k < blockSize; k += 8 {
			w := load64(block[k : k+8])
			begin = begin>>1 | bitmap((equal(w, 0xC3)|equal(w, 0xE2)|equal(w, 0xEF))&high) // ×, ●
			wide = wide>>1 | bitmap(w&high)
		}
	}
	const last = 1 << 63 // byte of the block: what follows it is not known
	follow := masks | wide
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
