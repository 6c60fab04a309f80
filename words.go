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
		{"备案", Filing}, {"备", Filing},
		{"证", License}, {"经营许可证", License}, {"许可证", License},
		{"登录番号", Filing},
	}
	latinMarks = []mark{
		{"filing", Filing},
		{"preparation", Filing}, {"prepared", Filing},
		{"recordal", Filing}, {"record", Filing},
		{"registration", Filing},
		{"beian", Filing}, {"bei'an", Filing}, {"bei-an", Filing}, {"bei", Filing}, {"b", Filing},
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

	// footerWords may stand right behind a number and are none of it.
	footerWords = []string{"版权", "公网", "公安", "网安", "增值", "技术支持", "地址", "电话", "联系"}

	// otherRegisters are jokes and a university's own list.
	otherRegisters = []string{"萌", "茶", "星云", "星", "彬", "沪交"}

	// notLetters has the letters that other words end with, each with what then stands
	// in front of it: cities and counties of another province (南京 is in Jiangsu, 银川 in
	// Ningxia), and words of prose (最新, 隐藏).
	notLetters = []string{
		"京南东",
		"津江利夏宁延孟河新",
		"蒙启",
		"辽通东西",
		"吉昌安大",
		"苏复紫流",
		"鲁秘粗",
		"豫犹",
		"桂月丹肉",
		"川银铜合永南淄伊栾淅龙宜洛延金平临利盈宾陵秦",
		"贵富高尊昂名",
		"藏隐收珍典馆宝储躲",
		"青常长丹知",
		"宁南西济海咸遂普兴广江阜睢长常绥新会静建泰周寿抚肃丰休怀武万邕洛昌华富安威东集景大苏康",
		"新阜高更全重创刷最崭翻革清日焕出",
	}

	// policeMarks stand between the letter and the digits of the number that the
	// police give.
	policeMarks = []string{
		"公网安备案", "公网安备", "公网备", "公安网安备", "公安网备", "公安备案", "公安备", "公安机关备案", "公安机关网站备案", "公安联网备案",
		"公安部备案", "公安局备案", "网安备案", "网安备", "网安公备",
		"gongwanganbei", "gongwang'anbei", "publicsecurityfiling",
	}

	// policeLabels may stand before such a number, beside labels, and decide nothing.
	policeLabels = []string{"全国公安机关互联网站安全管理服务平台", "全国互联网安全管理服务平台", "公安部", "联网"}

	// policeWords begin them.
	policeWords = []string{"公网", "公安", "网安", "gongwang", "publicsecurity"}
)

// A mark is a word that tells the kind.
type mark struct {
	word string
	kind Kind
}

// isLabelRune reports whether r is a character of labels, which part a number as
// punctuation does.
func isLabelRune(r rune) bool {
	switch r {
	case '证', '备', '号', '字', '编', '码', '序', '许', '可', '书', '案', '第', '经', '营':
		return true
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
	if s.gap() != glued || !s.toneAt(s.i) || isDigit(s.peek()) {
		return false
	}
	s.i++
	return true
}

// toneAt reports whether glyph i may be a tone.
func (s *scanner) toneAt(i int) bool { return '1' <= s.glyphs[i].r && s.glyphs[i].r <= '5' }

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
	if !isHan(s.before(i)) || s.glyphs[i].gap > tagged {
		return false
	}
	for _, row := range notLetters {
		if letter, size := firstRune(row); letter == s.glyphs[i].r {
			return strings.ContainsRune(row[size:], s.before(i))
		}
	}
	return false
}

// latinPlace consumes the longest Latin spelling of a province that comes next.
// Where it is the pinyin of two, the reason says so, or gansu is set if it is so
// on licenses only.
func (s *scanner) latinPlace() (found bool, why Reason) {
	start, stop := s.i, s.i
	second, third := s.runeAt(s.i+1), s.runeAt(s.i+2)
	for rest := latinInitials[s.r()-'a']; rest != 0; rest &= rest - 1 {
		p := Province(bits.TrailingZeros32(rest))
		row := &provinces[p]
		for k, name := range row.pinyin {
			if !mayBeginName(name, second, third) {
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
			if !mayBeginName(name, second, third) {
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

// mayBeginName reports whether these are the second and the third letter of the name, as
// far as it goes.
func mayBeginName(name string, second, third rune) bool {
	return len(name) == 1 || rune(name[1]) == second && (len(name) == 2 || rune(name[2]) == third)
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

// icpNext reports whether ICP comes next, perhaps as 1CP.
func (s *scanner) icpNext() bool {
	at := s.i
	found := !isDigit(s.peek()) && s.icp()
	s.i = at
	return found
}

// mark consumes the word that tells the kind, or nothing.
func (s *scanner) mark() Kind {
	latin := isLetter(s.r())
	first, marks := firstByte(s.r()), hanMarks
	if latin {
		marks = latinMarks
	}
	for k := range marks {
		if marks[k].word[0] == first && s.match(marks[k].word) {
			if latin && s.toned && len(marks[k].word) > 1 { // B2 is a class
				s.fused = !s.tone() && s.gap() == glued
			}
			return marks[k].kind
		}
	}
	return 0
}

// class consumes the classes of a license and the hyphen behind them, B1.B2-,
// or nothing.
func (s *scanner) class() bool {
	if r := s.r(); r != 'a' && r != 'b' {
		return false
	}
	start := s.i
	set, subclass := s.classSet()
	if set == 0 || s.r() != '-' {
		s.i = start
		return false
	}
	s.i++
	s.n.classes = set
	if subclass != 0 {
		s.n.variant = subclass
	}
	return true
}

// classSet consumes B1.B2, or B-2-4 with its sub-class.
func (s *scanner) classSet() (set Classes, subclass uint8) {
	for s.r() == 'a' || s.r() == 'b' {
		class := A1 << (2 * (s.r() - 'a'))
		s.i++
		old := s.r() == '-' && set == 0
		if old {
			s.i++
		}
		if s.r() == '2' {
			class <<= 1
		} else if s.r() != '1' {
			return 0, 0
		}
		s.i++
		if set.Has(class) {
			return 0, 0
		}
		set |= class
		if old {
			return s.subclass(set)
		}
		if s.r() == '-' {
			return set, 0
		}
		if !s.matchAny(classJoiners) && s.gap() != spaced {
			return 0, 0
		}
	}
	return 0, 0
}

// subclass consumes the -4 behind B-2, the set.
func (s *scanner) subclass(set Classes) (Classes, uint8) {
	if s.r() != '-' {
		return 0, 0
	}
	s.i++
	if s.r() < '1' || s.r() > '9' {
		return 0, 0
	}
	digit := uint8(s.r() - '0')
	s.i++
	return set, digit
}

// classAt reports whether the classes of a license begin at glyph i.
func (s *scanner) classAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return c.class()
}

// numberWord consumes 号, or a word for it, and reports whether it was there.
func (s *scanner) numberWord() bool {
	start, latin := s.i, isLetter(s.r())
	if s.atEnd() || isDigit(s.r()) || s.gap() >= lineBreak || !s.matchAny(numberWords) {
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
