package icp

import (
	"math/bits"
	"strings"
)

// This file is the vocabulary: how each word of a number is written. A way to
// write one is a row here; a way to write a province is one in province.go.
// Words are written as folded: Latin letters in lower case, Han characters
// simplified, without spaces. Of two words of a list that begin alike, the
// longer comes first.
var (
	icpWords = []string{"icp", "ipc", "|cp", "lcp", "1cp"}

	// slippedICP is what stands where ICP is meant and could be something else.
	slippedICP = []string{"icpc", "tcp", "工cp", "icb", "ic", "cp", "ip"}

	// hanMarks and latinMarks stand between ICP and the digits and tell the kind.
	hanMarks = []mark{
		{"备", Filing},
		{"证", License}, {"经营许可证", License}, {"许可证", License},
		{"登录番号", Filing},
	}
	latinMarks = []mark{
		{"filing", Filing},
		{"preparation", Filing}, {"prepared", Filing},
		{"recordal", Filing}, {"record", Filing},
		{"registration", Filing},
		{"beian", Filing}, {"bei'an", Filing}, {"bei", Filing}, {"b", Filing},
		{"license", License}, {"licence", License},
		{"certificate", License},
		{"zheng", License},
	}

	// fillers may follow a mark and mean nothing.
	fillers = []string{"号码", "号", ":", ".", "number", "no", "案", "hao", "-", "编号", "序号", "第", "字", "for", "|"}

	// numberWords may follow the digits.
	numberWords = []string{"号", "number", "hao", "no."}

	// jointWords are the prefix of some licenses of several provinces.
	jointWords = []string{"合字", "hezi"}

	// classJoiners stand between the classes of one license. So does a space.
	classJoiners = []string{".", "、", ",", "·", "・"}

	// labels may stand before a number and decide nothing.
	labels = []string{
		"icp备案/许可证号", "icp备案", "icp主体", "icp编号", "ipc编号", "icp许可证", "icp",
		"增值电信业务", "电信与信息服务业务", "互联网信息服务", "中华人民共和国", "跨地区", "网站", "主体", "服务", "小程序", "快应用", "app", "工信部", "经营", "许可证", "备案", "编号", "序号", "信息",
		"filing", "record", "license", "no", "号码", "号", "/", ":", ".",
	}

	// noneIssued are the parts of China whose websites need no number.
	noneIssued = []string{
		"香港", "港", "澳门", "澳", "台湾", "台",
		"hongkong", "macau", "macao", "taiwan",
	}

	// otherRegisters are jokes and a university's own list.
	otherRegisters = []string{"萌", "茶", "星云", "星", "彬", "沪交"}

	// notLetters end with the letter of a province and name none, or another one:
	// Nanjing is in Jiangsu, Xining in Qinghai, Nanning in Guangxi.
	notLetters = []string{"南京", "东京", "西宁", "南宁", "最新"}

	// policeMarks stand between the letter and the digits of the number that the
	// police give.
	policeMarks = []string{
		"公网安备案", "公网安备", "公网备", "公安网安备", "公安网备", "公安备案", "公安备", "公安机关备案", "公安联网备案", "网安备案", "网安公备",
		"gongwanganbei", "gongwang'anbei", "publicsecurityfiling",
	}

	// policeWords begin them.
	policeWords = []string{"公网", "公安", "网安", "gongwang", "publicsecurity"}
)

// A mark is a word that tells the kind.
type mark struct {
	word string
	kind Kind
}

// A scanner reads words from the glyphs of a text.
type scanner struct {
	glyphs     []glyph // the last is end
	i          int     // the next one
	floor      int     // the first one that may be looked at
	page       bool    // the text is that of a page, so references are read
	policeHead bool    // a mark of the police has been read
	after      bool    // a number of ours ends in front of it
	reading
}

func (s *scanner) r() rune     { return s.glyphs[s.i].r }
func (s *scanner) gap() gap    { return s.glyphs[s.i].gap }
func (s *scanner) atEnd() bool { return s.glyphs[s.i].r == end }

// peek returns the rune behind the next one, if nothing parts the two.
func (s *scanner) peek() rune {
	if s.atEnd() || s.glyphs[s.i+1].gap != glued {
		return end
	}
	return s.glyphs[s.i+1].r
}

// before returns the rune in front of glyph i, end if there is none.
func (s *scanner) before(i int) rune {
	if i <= s.floor {
		return end
	}
	return s.glyphs[i-1].r
}

// joined reports whether glyph i is of the same word as the one before, or,
// unless only words matter, of the same identifier.
func (s *scanner) joined(i int, words bool) bool {
	r := s.before(i)
	if s.glyphs[i].gap > tagged {
		return false
	}
	return isLetter(r) || isDigit(r) || !words && r > 0 && strings.ContainsRune(joiners, r)
}

// joiners make one identifier of what is on both sides.
const joiners = "-./@=&#%+"

// gapSize returns how many bytes part glyph i from the one before.
func (s *scanner) gapSize(i int) int {
	if i == 0 {
		return 0
	}
	last := &s.glyphs[i-1]
	return int(s.glyphs[i].at-last.at) - int(last.size)
}

// match consumes the word if it comes next.
func (s *scanner) match(word string) bool {
	i := s.i
	for word != "" {
		r, size := firstRune(word)
		if s.glyphs[i].r != r {
			return false
		}
		word = word[size:]
		i++
	}
	s.i = i
	return true
}

// firstRune returns the first rune of a word of the vocabulary, whose runes are
// below U+0800 or have three bytes, and its length.
func firstRune(word string) (rune, int) {
	switch r := rune(word[0]); {
	case r < 0x80:
		return r, 1
	case r < 0xE0:
		return r&0x1F<<6 | rune(word[1])&0x3F, 2
	default:
		return r&0x0F<<12 | rune(word[1])&0x3F<<6 | rune(word[2])&0x3F, 3
	}
}

// matchAny consumes the first of the words that comes next.
func (s *scanner) matchAny(words []string) bool {
	next := s.r()
	if next < 0x80 { // then the first byte tells
		for _, word := range words {
			if word[0] == byte(next) && s.match(word) {
				return true
			}
		}
		return false
	}
	for _, word := range words {
		if r, _ := firstRune(word); r == next && s.match(word) {
			return true
		}
	}
	return false
}

// skipFillers consumes what may follow a mark and means nothing.
func (s *scanner) skipFillers() {
	for !isDigit(s.r()) && s.matchAny(fillers) {
	}
}

// closing consumes a closing bracket.
func (s *scanner) closing() bool {
	if s.r() != ')' && s.r() != ']' {
		return false
	}
	s.i++
	return true
}

// tone consumes the tone digit behind a pinyin word, and reports whether it was
// there: Jing1. Behind a mark it is one only if the place has one, too: in
// zheng2 030173 it may be of the serial.
func (s *scanner) tone() bool {
	if s.gap() != glued || s.r() < '1' || s.r() > '5' || isDigit(s.peek()) {
		return false
	}
	s.i++
	return true
}

// place consumes a province, as a letter, a name or pinyin, perhaps in brackets;
// or 合字. The reason is AmbiguousProvince if it could be two, which is consumed,
// too.
func (s *scanner) place() (why Reason) {
	start := s.i
	bracket := s.r() == '(' || s.r() == '['
	if bracket {
		s.i++
	}
	if isLetter(s.r()) {
		s.placed, why = s.latinPlace()
	} else {
		s.placed = s.hanPlace()
	}
	if !s.placed && why == 0 && s.matchAny(jointWords) {
		s.placed, s.n.variant = true, joint
	}
	if bracket && (s.placed || why != 0) && !s.closing() {
		s.placed, why = false, 0
	}
	if !s.placed && why == 0 {
		s.i = start
		s.n.province, s.n.variant = 0, 0
	}
	return why
}

// hanPlace consumes the longest Han spelling of a province that comes next.
func (s *scanner) hanPlace() bool {
	initial := initialOf(s.r())
	for rest := initial.names; rest != 0; rest &= rest - 1 {
		p := Province(bits.TrailingZeros32(rest))
		if s.match(provinces[p].name) || s.match(provinces[p].short) {
			s.n.province = p
			return true
		}
	}
	if initial.letter == 0 {
		return false
	}
	s.n.province = initial.letter
	s.i++
	return true
}

// inWord reports whether glyph i ends a word that does not mean its province.
func (s *scanner) inWord(i int) bool {
	if !isHan(s.before(i)) {
		return false
	}
	for _, word := range notLetters {
		before, _ := firstRune(word)
		letter, _ := firstRune(word[letterSize:])
		if s.glyphs[i].r == letter && s.before(i) == before {
			return true
		}
	}
	return false
}

// latinPlace consumes the longest Latin spelling of a province that comes next.
// Where it is the pinyin of two, the reason says so, or gansu is set if it is so
// on licenses only.
func (s *scanner) latinPlace() (found bool, why Reason) {
	start, stop := s.i, s.i
	second := s.glyphs[s.i+1].r
	for rest := latinInitials[s.r()-'a']; rest != 0; rest &= rest - 1 {
		p := Province(bits.TrailingZeros32(rest))
		row := &provinces[p]
		for k, name := range row.pinyin {
			if len(name) > 1 && rune(name[1]) != second {
				continue
			}
			n := s.nameEnd(name)
			switch {
			case n > stop:
				stop, s.n.province, s.gansu, why = n, p, false, 0
			case n == stop && n > start && s.n.province != p && k > 0:
				s.gansu = true
			case n == stop && n > start && s.n.province != p:
				why = AmbiguousProvince
			}
		}
		for _, name := range row.english {
			if rune(name[1]) != second {
				continue
			}
			if n := s.nameEnd(name); n > stop {
				stop, s.n.province, s.gansu, why = s.suffixEnd(n, p), p, false, 0
			}
		}
	}
	s.i = stop
	if stop > start && !s.icpNext() { // Jing1CP
		s.toned = s.tone()
	}
	return stop > start && why == 0, why
}

// suffixEnd returns the glyph behind Province or the like, if it stands at glyph i
// behind p's name, or i.
func (s *scanner) suffixEnd(i int, p Province) int {
	at := s.i
	s.i = i
	for _, suffix := range latinSuffixes[p.municipality()] {
		if n := s.nameEnd(suffix); n > i {
			i = n
			break
		}
	}
	s.i = at
	return i
}

// nameEnd returns the glyph behind the name of the province table, with its
// capitals and spaces, or the next one if the name does not come next.
func (s *scanner) nameEnd(name string) int {
	i := s.i
	for k := range len(name) {
		if name[k] == ' ' {
			continue
		}
		if s.glyphs[i].r != rune(name[k]|0x20) {
			return s.i
		}
		i++
	}
	return i
}

// icp consumes ICP.
func (s *scanner) icp() bool {
	switch s.r() {
	case 'i', 'l', '|', '1':
		return s.matchAny(icpWords)
	}
	return false
}

// mark consumes the word that tells the kind, or nothing.
func (s *scanner) mark() Kind {
	next := s.r()
	latin := isLetter(next)
	marks := hanMarks
	if latin {
		marks = latinMarks
	}
	for k := range marks {
		if r, _ := firstRune(marks[k].word); r == next && s.match(marks[k].word) {
			if latin && s.toned && len(marks[k].word) > 1 { // B2 is a class
				s.tone()
			}
			return marks[k].kind
		}
	}
	return 0
}

// numberWord consumes 号, or a word for it, and reports whether it was there.
func (s *scanner) numberWord() bool {
	start, latin := s.i, isLetter(s.r())
	if isDigit(s.r()) || s.gap() >= lineBreak || !s.matchAny(numberWords) {
		return false
	}
	if !latin {
		return true
	}
	if s.before(s.i) == '.' && isDigit(s.r()) { // No. 2
		s.i = start
		return false
	}
	if s.toned {
		s.tone()
	}
	if s.gap() == glued && isLetter(s.r()) && s.before(s.i) != '.' {
		s.i = start
		return false
	}
	return true
}
