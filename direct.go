package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads what String and English write, byte by byte, at the cost of a
// comparison. The grammar reads the same, which a test holds, and all else.

// direct sets n, which is zero, to the number properly written, in Chinese or
// English, that s begins with, and returns its length; or 0 if there is none, and n
// is then undefined. It reads as much as there is: of 号-1B the entity's number. 号 may be missing
// if it is lenient. Sub-classes it does not know.
func (n *Number) direct(s string, lenient bool) (size int) {
	if len(s) < len("B2-20090059") {
		return 0
	}
	if n.kind = License; s[0] <= 'Z' { // names and classes begin with a capital
		return n.directLatin(s)
	}
	i := letterSize
	switch {
	case strings.HasPrefix(s[i:], chineseFiling):
		n.kind = Filing
		i += len(chineseFiling)
	case strings.HasPrefix(s[i:], chineseLicense):
		i += len(chineseLicense)
	case strings.HasPrefix(s, chinese.joint):
		n.variant = joint
		return n.directTelecom(s, len(chinese.joint))
	}
	h := initialOf(threeBytes(s))
	n.province = h.letter
	switch {
	case h.on>>n.kind&1 == 0:
		return 0
	case i == letterSize:
		return n.directTelecom(s, i)
	}
	i = n.directSerial(s, i)
	if strings.HasPrefix(s[i:], "号") {
		i += len("号")
	} else if !lenient {
		return 0
	}
	return n.directIndex(s, i)
}

// directLatin reads Beijing ICP Filing No. 11018762-11, and B2-20090028.
func (n *Number) directLatin(s string) (size int) {
	p, i := nameAt(s)
	n.province = p
	switch {
	case strings.HasPrefix(s[i:], englishLicense):
		i += len(englishLicense)
		if p == 0 && strings.HasPrefix(s[i:], english.joint) {
			n.variant = joint
			i += len(english.joint)
		}
	case p != 0 && strings.HasPrefix(s[i:], englishFiling):
		n.kind = Filing
		i += len(englishFiling)
	case p != 0:
		return 0 // with its place, a license has its title in English
	}
	if p == 0 || n.kind == License && i < len(s) && s[i] > '9' {
		return n.directTelecom(s, i)
	}
	return n.directIndex(s, n.directSerial(s, i))
}

// nameAt returns the province whose English name s begins with, and where the word behind it begins.
func nameAt(s string) (p Province, i int) {
	for n := namesFrom(rune(s[0]), rune(s[1])); n != nil; n = n.next {
		name := provinces[n.province].english[0]
		if len(s) > len(name) && s[len(name)] == ' ' && s[:len(name)] == name {
			return n.province, len(name) + len(" ")
		}
	}
	return 0, 0
}

// directTelecom reads the rest of n, B1.B2-20090059-1626X, at the offset.
func (n *Number) directTelecom(s string, i int) (size int) {
	for next := byte('.'); next != '-'; i += len("B1.") {
		if i+len("B1-") >= len(s) || next != '.' {
			return 0
		}
		letter, digit := s[i]-'A', s[i+1]-'1'
		class := A1 << (2*letter + digit)
		if letter > 1 || digit > 1 || class <= n.classes { // in their order
			return 0
		}
		n.classes |= class
		next = s[i+len("B1")]
	}
	return n.directIndex(s, n.directSerial(s, i))
}

// directSerial reads the digits of the serial at the offset, and returns where they end; or 0, if
// they are no serial: nothing that may follow one stands there.
func (n *Number) directSerial(s string, i int) (stop int) {
	value, stop := uint64(0), i
	if i+wordSize <= len(s) {
		if digits := load64(s[i:]) ^ '0'*ones; (digits+(0x7F-9)*ones|digits)&high == 0 {
			value, stop = decimal(digits), i+wordSize
		}
	}
	for ; stop < len(s) && isDigit(rune(s[stop])); stop++ {
		value = value*10 + uint64(s[stop]-'0')
	}
	n.serial = value
	if n.setDigits(stop-i) != 0 {
		return 0
	}
	return stop
}

// directIndex reads the index, -11A, if it stands at the offset.
func (n *Number) directIndex(s string, i int) (size int) {
	if i+1 >= len(s) || s[i] != '-' || s[i+1] == '0' {
		return i
	}
	value, k := 0, i+1
	for k < len(s) && value <= maxIndex && isDigit(rune(s[k])) {
		value = value*10 + int(s[k]-'0')
		k++
	}
	if value == 0 || value > maxIndex {
		return i
	}
	n.index, n.service = uint16(value), Website
	for service := App; k < len(s) && int(service) < len(serviceLetters); service++ {
		if s[k] == serviceLetters[service] {
			n.service = service
			return k + 1
		}
	}
	return k
}

// mayEnd reports whether a number may end as s does: with a digit, also in front of 号 or a letter, or
// with hao; or with what is not looked at, full-width characters and spaces.
func mayEnd(s string) bool {
	c := s[len(s)-1]
	if c >= utf8.RuneSelf {
		c = s[max(0, len(s)-1-letterSize)]
	}
	return c <= '9' || c >= utf8.RuneSelf || c|0x20 == 'o' || s[max(0, len(s)-2)] <= '9'
}

// labelled is direct for what stands behind a label and a colon: ICP备案号：京ICP备11018762号. The
// label may have the province, too: 沪ICP证：沪B2-20100043.
func (n *Number) labelled(s string) bool {
	before, number, ok := strings.Cut(s, "：")
	*n = Number{}
	if !ok || len(before) >= smallText || n.direct(number, false) != len(number) || n.province == 0 {
		return false
	}
	var buf [smallText]glyph
	t := glyphs(foldText(buf[:0], before))
	p := t.place(0)
	if i := t.icp(p.stop); i > p.stop {
		return t.fillers(t.word(i, markWord)) == len(t)-1 && (p.province == n.province || p == place{})
	}
	return t.words(0, label) == len(t)-1
}

// folded is direct for what is written properly but for spaces and for the width, the case
// and the script of its characters, or lacks 号: 滬 ＩＣＰ備 1 6 0 2 7 0 6 5. It reports
// whether that is all of s; if not, n is undefined.
func (n *Number) folded(s string) bool {
	const loneIndex = 1000
	if s[0] < utf8.RuneSelf {
		return n.latin(s)
	}
	var b [writtenSize]byte
	size, spaced := properly(&b, s)
	*n = Number{}
	// A greater index with spaces may be a year, or another number.
	return size > 0 && n.direct(asString(b[:size]), true) == size && !(spaced && n.index >= loneIndex)
}

// latin is direct for a head in any Latin words, whatever their case and the spaces between:
// JINGICPZHENG030173HAO, Jing1 ICP zheng4 030173 hao4, Zhejiang ICP Record No. 17023217-9.
func (n *Number) latin(s string) bool {
	if len(s) < len("E ICP") {
		return false
	}
	p, place := namesFrom(rune(s[0]), rune(s[1])), 0 // and where it ends
	for ; p != nil; p = p.next {
		if place = skipWord(s, 0, p.text); place > 0 {
			break
		}
	}
	head := toneIn(s, place)
	icp := skipWord(s, head, "icp")
	if place == 0 || p.province == 0 || p.is&maybeGansu != 0 || icp == head {
		return false
	}
	mark, is := wordIn(s, icp, markWord)
	i, toned := mark, head > place
	if toned {
		if i = toneIn(s, mark); i == mark || is&pinyin == 0 { // it may be of the serial
			return false
		}
	}
	*n = Number{province: p.province, kind: max(Filing, is.kind())}
	for stop, _ := wordIn(s, i, filler); stop > i; stop, _ = wordIn(s, i, filler) {
		i = stop
	}
	stop := n.directSerial(s, i)
	if stop == 0 || is == 0 && mayBeEither(n.serial, stop-i) {
		return false
	}
	stop = skipWord(s, stop, "hao")
	if toned {
		stop = toneIn(s, stop)
	}
	return n.directIndex(s, stop) == len(s)
}

// toneIn goes over the tone of a word in front of the offset.
func toneIn(s string, i int) int {
	if i < len(s) && s[i]-'1' < 5 && (i+1 == len(s) || !isDigit(rune(s[i+1]))) {
		i++
	}
	return i
}

// wordIn is [glyphs.wordAt] for Latin words, whatever their case and the spaces in front and
// between, which it goes over if there is none, too.
func wordIn(s string, i int, class wordClass) (stop int, is wordClass) {
	for i < len(s) && s[i] == ' ' {
		i++
	}
	if i == len(s) || s[i] >= utf8.RuneSelf {
		return i, 0
	}
	for w := wordsFrom[lowerASCII(s[i])]; w != nil; w = w.nextFrom {
		if w.is&class != 0 {
			if stop := skipWord(s, i, w.text); stop > i {
				return stop, w.is
			}
		}
	}
	return i, 0
}

// skipWord returns the offset behind the word at i, or i.
func skipWord(s string, i int, word string) int {
	k := i
	for n := 0; n < len(word); {
		switch {
		case word[n] == ' ':
			n++
		case k == len(s) || s[k] != ' ' && lowerASCII(s[k]) != word[n]|0x20:
			return i
		default:
			if s[k] != ' ' {
				n++
			}
			k++
		}
	}
	return k
}

// properly writes s to b without spaces, each character as it is properly written, and
// returns the size, and whether there are spaces; or 0, if s is no number of such characters,
// or may be another one with its spaces: these part no letter from a digit, and digits all alike.
func properly(b *[writtenSize]byte, s string) (size int, spaced bool) {
	gap, between, behindDigit := 0, -1, false
	for i := 0; i < len(s); {
		r, n := foldASCII(rune(s[i])), 1
		if s[i] >= utf8.RuneSelf {
			r, n = foldWide(s[i:])
		}
		if i += n; r == space {
			gap += n
			spaced = true
			continue
		}
		if size+letterSize >= len(b) || size == 0 && initialOf(r).letter == 0 {
			return 0, false
		}
		b[size] = byte(r)
		digit := isDigit(r)
		switch {
		case digit && behindDigit:
			if gap > maxDigitGap || gap != between && between >= 0 {
				return 0, false
			}
			between = gap
		case digit, r == '-', r == '.':
		case isLetter(r) && !(behindDigit && gap > 0):
			b[size] -= 'a' - 'A'
		case r == '备', r == '证', r == '号', size == 0:
			b[size], b[size+1], b[size+2] = 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF
			size += letterSize - 1
		default:
			return 0, false
		}
		gap, behindDigit = 0, digit
		size++
	}
	return size, spaced
}
