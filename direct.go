package icp

import (
	"strings"
	"unicode/utf8"
)

// This file reads what String and English write, byte by byte, at the cost of a
// comparison. The grammar reads the same, which a test holds, and all else.

// direct sets n, which is zero, to the number properly written, in Chinese or English, that s begins
// with, and returns its length; or 0 if there is none, and n is then undefined. Of 号-1B it reads the
// entity's number. 号 may be missing if it is lenient. Sub-classes it does not know.
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
	h := letterOf(threeBytes(s))
	n.province = h.of
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
	i, w := 0, wordsWith(rune(s[0]|0x20), rune(s[1]|0x20), placeName)
	for ; w != nil && i == 0; w = w.nextFrom {
		name := w.place.province.String()
		if name != "" && byteAt(s, len(name)) == ' ' && s[:len(name)] == name {
			n.province, i = w.place.province, len(name)+len(" ")
		}
	}
	p := n.province
	switch {
	case strings.HasPrefix(s[i:], englishLicense):
		i += len(englishLicense)
		if p == 0 && strings.HasPrefix(s[i:], english.joint) {
			n.variant = joint
			i += len(english.joint)
		}
	case p == 0:
	case strings.HasPrefix(s[i:], englishFiling):
		n.kind = Filing
		i += len(englishFiling)
	default:
		return 0 // with its place, a license has its title in English
	}
	if p == 0 || n.kind == License && byteAt(s, i) > '9' {
		return n.directTelecom(s, i)
	}
	return n.directIndex(s, n.directSerial(s, i))
}

// directTelecom reads the rest of n, B1.B2-20090059-1626X, at the offset.
func (n *Number) directTelecom(s string, i int) (size int) {
	for next := byte('.'); next != '-'; i += len("B1.") {
		if i+len("B1-") >= len(s) || next != '.' {
			return 0
		}
		class := classOf(rune(s[i]-'A'+'a'), rune(s[i+1]))
		if class <= n.classes { // none, or not in their order
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
	for ; k < len(s) && value <= maxIndex && isDigit(rune(s[k])); k++ {
		value = value*10 + int(s[k]-'0')
	}
	if value == 0 || value > maxIndex {
		return i
	}
	n.index, n.service = uint16(value), Website
	for service := App; k < len(s) && service <= lastService; service++ {
		if s[k] == serviceLetters[service] {
			n.service = service
			return k + 1
		}
	}
	return k
}

// mayEnd reports whether a number may end as s does: with a digit, also in front of 号 or a letter;
// with hao; or with what is not looked at.
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
	before, number, _ := strings.Cut(s, "：")
	*n = Number{}
	if n.direct(number, false) != len(number) || n.province == 0 {
		return false
	}
	var buf [smallText]glyph
	t := glyphs(foldText(buf[:0], before))
	last := len(t) - 1
	if t.words(0, label) == last {
		return true
	}
	p := t.place(0)
	icp := t.icp(p.stop)
	return icp > p.stop && t.words(t.word(icp, markWord), filler) == last && (p.province == n.province || p.stop == 0)
}

// folded is direct for all of s, if it is written properly but for spaces and for the width, the case
// and the script of its characters, or lacks 号: 滬 ＩＣＰ備 1 6 0 2 7 0 6 5.
func (n *Number) folded(s string) bool {
	const loneIndex = 1000
	if s[0] < utf8.RuneSelf {
		return n.latin(s)
	}
	var b [smallText]byte
	text := properly(&b, s)
	*n = Number{}
	// A greater index with spaces may be a year, or another number.
	return text != "" && n.direct(text, true) == len(text) && n.index < loneIndex
}

// properly writes s to b, which is as long, without spaces, each character as it is properly written.
// It returns nothing if s is no number of such characters, or may be another one with its spaces:
// these part no letter from a digit, and digits all alike.
func properly(b *[smallText]byte, s string) string {
	size, gap, between, behindDigit := 0, 0, -1, false
	for i := 0; i < len(s); {
		r, n := foldASCII(rune(s[i])), 1
		if s[i] >= utf8.RuneSelf {
			r, n = foldWide(s[i:])
		}
		if i += n; r == space {
			gap += n
			continue
		}
		digit := isDigit(r)
		switch {
		case digit:
			if behindDigit {
				if gap > maxDigitGap || gap != between && between >= 0 {
					return ""
				}
				between = gap
			}
			b[size] = byte(r)
			for between <= 0 && i < len(s) && isDigit(rune(s[i])) { // most are not apart
				between = 0
				size++
				b[size] = s[i]
				i++
			}
		case isLetter(r) && (size < len("京ICP") || behindDigit && gap == 0):
			b[size] = byte(r) - ('a' - 'A')
		case r == '备', r == '证', r == '号', size == 0 && letterOf(r).of != 0:
			b[size], b[size+1], b[size+2] = 0xE0|byte(r>>12), 0x80|byte(r>>6)&0xBF, 0x80|byte(r)&0xBF
			size += letterSize - 1
		case r == '-', r == '.':
			b[size] = byte(r)
		default:
			return ""
		}
		gap, behindDigit = 0, digit
		size++
	}
	return asString(b[:size])
}

// latin is direct for a head in any Latin words, whatever their case and the spaces between:
// JINGICPZHENG030173HAO, Jing1 ICP zheng4 030173 hao4, Zhejiang ICP Record No. 17023217-9.
func (n *Number) latin(s string) bool {
	if wordsWith(rune(s[0]|0x20), rune(byteAt(s, 1)|0x20), placeName) == nil {
		return false // as most texts are
	}
	var b [smallText]byte
	size, serial := 0, 0
	for ; serial < len(s) && (!isDigit(rune(s[serial])) || isToneIn(s, serial)); serial++ {
		if c := s[serial]; c != ' ' {
			b[size] = lowerASCII(c)
			size++
		}
	}
	head := asString(b[:size])
	head, name := cutWord(head, placeName)
	p := &name.place
	if p.province == 0 || p.is&maybeGansu != 0 {
		return false
	}
	head, toned := cutTone(head)
	head, ok := strings.CutPrefix(head, "icp")
	head, mark := cutWord(head, markWord)
	head, markToned := cutTone(head)
	if toned != markToned || toned && mark.is&pinyin == 0 {
		return false // it may be of the serial
	}
	for filled := mark; filled.is != 0; {
		head, filled = cutWord(head, filler)
	}
	*n = Number{province: p.province, kind: max(Filing, mark.is.kind())}
	stop := n.directSerial(s, serial) // 0 if it is none, and there s does not end
	if !ok || head != "" || mark.is == 0 && mayBeEither(n.serial, int(n.digits)) {
		return false
	}
	if tail := strings.TrimPrefix(s[stop:], " "); len(tail) >= len("hao") && strings.EqualFold(tail[:len("hao")], "hao") {
		stop = len(s) - len(tail) + len("hao")
		if toned && isToneIn(s, stop) {
			stop++
		}
	}
	return n.directIndex(s, stop) == len(s)
}

// isToneIn reports whether the tone of the word in front of the offset stands there.
func isToneIn(s string, i int) bool {
	return i > 0 && isASCIILetter(s[i-1]) && byteAt(s, i)-'1' < 5 && !isDigit(rune(byteAt(s, i+1)))
}

// cutTone returns the text behind the tone that it begins with, and whether there is one.
func cutTone(s string) (behind string, toned bool) {
	if isDigit(rune(byteAt(s, 0))) {
		return s[1:], true
	}
	return s, false
}

// cutWord returns what is behind the word of the class that s begins with, in small letters, and the word.
func cutWord(s string, class wordClass) (behind string, found *word) {
	first := rune(byteAt(s, 0))
	for _, second := range [...]byte{byteAt(s, 1), 0} {
		for w := wordsWith(first, rune(second), class); w != nil; w = w.nextFrom {
			if w.is&class != 0 && strings.HasPrefix(s, w.text) {
				return s[len(w.text):], w
			}
		}
	}
	return s, &noWords
}
