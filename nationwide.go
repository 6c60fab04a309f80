package icp

import (
	"strings"
	"unicode/utf8"
)

// This file tells whether a license without a place is printed so, or its place
// stands somewhere in front of it; and whether what looks like a license is a part number.

// The words that are known for it, beside those of the grammar.
var (
	// businesses are what the full title of a license begins with, 增值电信业务经营许可证,
	// behind which no place is missing.
	businesses = []string{"增值电信业务", "电信与信息服务业务", "互联网信息服务业务", "互联网信息服务", "电信业务", "增值电信"}

	// titleWords say that a license is one, wherever they stand in front of it.
	titleWords = []string{"许可证", "icp", "edi", "isp", "idc", "license", "licence", "certificate", "permit"}

	// administrations are those of the provinces.
	administrations = []string{"通信管理局", "通管局"}

	// issuedWords follow them if they have issued the license.
	issuedWords = []string{"颁发", "核发", "批准", "许可", "增值", "经营", "编号", "edi", ":"}

	// noPlaces may be glued to a title or to ICP, beside labels: what ends so is no place
	// and no city.
	noPlaces = []string{"网", "络", "技", "团", "局", "有", "持", "类", "的", "为", "是", "得", "本", "及", "和", "与",
		"跨地区", "中国", "共和国", "全国", "主体", "信息", "平台", "国际"}

	// goodsWords stand in front of what goods are counted by, and other things that have
	// numbers. 编号 or the like may follow.
	goodsWords = []string{
		"型号", "货号", "料号", "款号", "批号", "图号", "房号", "单", "批次", "规格", "产品", "商品", "货物", "物料", "零件", "部件", "配件", "图纸", "版本",
		"合同", "座位", "展位", "车位", "机位", "摊位", "铺位", "房", "房间", "室", "楼层", "快递", "物流", "采购", "准考", "驾照", "驾驶", "车牌",
		"key", "order", "part", "model", "item", "sku", "version", "room", "seat", "booth", "serial", "batch", "lot",
	}

	// permits are called so, too.
	permits = []string{"牌照", "执照", "资质", "批准", "核准", "审批", "审核", "登记", "许可", "证件", "电信", "全国", "文", "批"}

	// footerWords are words of footers that say nothing of what follows.
	footerWords = []string{
		"copyright", "all", "rights", "right", "reserved", "inc", "ltd", "co", "corp", "corporation", "company", "limited",
		"llc", "group", "technology", "the", "our", "this", "is", "of", "and", "with", "under", "by", "powered", "designed",
		"website", "site", "web", "china", "prc",
	}
)

// nationwide reports whether a license without a place, from glyph start to stop,
// is really printed without one and is not a part of something else: nothing
// directly in front can be its place, and a single class stands behind no foreign
// word.
func (s *scanner) nationwide(start, stop int, behindNumber bool) bool {
	return s.standsFree(start, stop) && s.noPlaceBefore(start, behindNumber) && !s.placedTitle(start) && !s.placedBehind(stop)
}

// placedBehind reports whether the place stands behind the license, at glyph i, in brackets, or
// as that of the administration which has issued it: B2-…（粤）, B2-… 广东省通信管理局颁发.
func (s *scanner) placedBehind(i int) bool {
	const most = 16
	c := scanner{glyphs: s.glyphs, i: i}
	if r := c.r(); (r == '(' || r == '[') && c.gap() <= spaced {
		c.i++
		if c.place(); c.placed && c.closing() && !c.icpNext() {
			return true
		}
	}
	for k := i; k < i+most && s.glyphs[k].r != end && s.glyphs[k].gap < lineBreak && s.glyphs[k].r != '|'; k++ {
		if s.issuerAt(k) {
			return true
		}
	}
	return false
}

// issuerAt reports whether a province's administration begins at glyph i that has issued the
// license, or what says that one follows.
func (s *scanner) issuerAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	return c.match("发证机关") || c.matchAny(administrations) && c.gap() <= spaced && c.matchAny(issuedWords)
}

// placedTitle reports whether what stands in front of glyph i, in its line, says that the
// license is of a province: 粤ICP经营性许可证：B2-…, 北京市通信管理局：B2-…
func (s *scanner) placedTitle(i int) bool {
	const most = 40
	for k := i - 1; k >= max(s.floor, i-most); k-- {
		r := s.glyphs[k].r
		if s.glyphs[k+1].gap >= lineBreak || r == blockGlyph || isDigit(r) || r > 0 && strings.ContainsRune("。;|<", r) {
			return false
		}
		if s.issuerAt(k) {
			return true
		}
		if s.titleAt(k) {
			if place := s.skipBack(k); place > s.floor && s.placeEnds(place) {
				return true
			}
		}
	}
	return false
}

// standsFree reports whether nothing is glued to the license that makes it a part of
// a word or an identifier, or may be a letter that is none of ours.
func (s *scanner) standsFree(start, stop int) bool {
	if s.joined(start, false) || !s.headed && !s.endsIdentifier(stop) {
		return false
	}
	r := s.before(start)
	switch {
	case s.glyphs[start].gap > tagged:
		return true
	case isHan(r):
		return s.endsLabel(start)
	}
	return r != utf8.RuneError // a letter in another encoding
}

// latinPlaced reports whether the place is one in Latin letters.
func (s *scanner) latinPlaced() bool {
	r := s.glyphs[s.start].r
	return s.placed && (isLetter(r) || !isHan(r) && isLetter(s.glyphs[s.start+1].r))
}

// isPartPrefix reports whether the place that is glued to a single class is rather of a
// part number with it: a single letter, as in EB2-, or small letters before a capital, as
// in minB2-.
func (f *finder) isPartPrefix(s *scanner) bool {
	class := s.placeEnd
	if s.several() || s.glyphs[class].gap > tagged || !isLetter(s.glyphs[class].r) || !isLetter(s.glyphs[s.start].r) {
		return false
	}
	letters := 0
	for i := s.start; i < class && isLetter(s.glyphs[i].r); i++ {
		letters++
	}
	first, last := f.text[f.startOf(s.start)], f.text[f.startOf(class)]
	return letters == 1 || first&0x20 != 0 && last&0x20 == 0
}

// noPlaceBefore looks back from the license at glyph start, through what is no word
// and the words of labels, at what stands in front of it. A number of ours may end there.
// One with a place in Latin letters must stand behind no foreign word, either.
func (s *scanner) noPlaceBefore(start int, behindNumber bool) bool {
	several := s.several()
	labeled, footer := s.headed, false
	for i := start; ; {
		i = s.skipBack(i)
		if i <= s.floor {
			return true
		}
		r := s.glyphs[i-1].r
		if isDigit(r) {
			stop := i
			for i > s.floor && isDigit(s.glyphs[i-1].r) {
				i--
			}
			switch {
			case stop-i >= minDigits:
				return true // a number of another kind
			case stop-i == 1 && s.classLetterEnds(i):
				return false
			}
			continue
		}
		if k := s.endsWith(businesses, i); k >= 0 {
			return s.placed || !s.placeGlued(k) && !s.letterBefore(k)
		}
		k := s.wordsBack(labelWords, i)
		if k < 0 {
			k = s.wordsBack(titleWords, i)
		}
		if k >= 0 {
			if s.placed || isLetter(s.glyphs[k].r) && s.placeGlued(k) {
				return s.placed
			}
			i, labeled = k, true
			continue
		}
		switch {
		case !footer && s.placeEnds(i):
			return s.placed
		case !isLetter(r):
			return several || footer || !s.goodsEnd(i) && !s.numberOf(i)
		}
		word := s.wordStart(i)
		if !s.isFooter(word, i) {
			return s.mayFollowWord(word, i, footer, labeled, behindNumber)
		}
		i, footer = word, true
	}
}

// mayFollowWord reports whether the license may stand behind the Latin word from glyph i
// to stop, which is none of footers, though such words, or those of labels, are between.
func (s *scanner) mayFollowWord(i, stop int, footer, labeled, behindNumber bool) bool {
	switch r := s.glyphs[i].r; {
	case stop-i == 1 && (r == 'a' || r == 'b'):
		return false // of a class
	case !footer && s.endsWith(goodsWords, stop) == i:
		return s.several()
	case labeled, s.isFragment(i, stop), s.wordsBack(labelWords, s.skipBack(i)) >= 0:
		return false // Shenzhen ICP License No., License No. Shenzhen
	}
	return s.several() || behindNumber && s.floor > 0 || s.titled(i)
}

// goodsEnd reports whether what goods are counted by follows a word for it that ends in
// front of glyph i, or with the 号 there.
func (s *scanner) goodsEnd(i int) bool {
	return s.endsWith(goodsWords, i) >= 0 || s.glyphs[i].r == '号' && s.endsWith(goodsWords, i+1) >= 0
}

// placeGlued reports whether a Han word is glued to the title or the label at glyph i that
// may be a place, or a city: 江苏增值电信业务…, 南京ICP证.
func (s *scanner) placeGlued(i int) bool {
	if !isHan(s.before(i)) || s.glyphs[i].gap > tagged || s.endsLabel(i) {
		return false
	}
	k := s.endsWith(noPlaces, i)
	return k < 0 || s.before(k) != '新' && s.letterBefore(k) // 苏的ICP证
}

// numberOf reports whether 号 or 编号 in front of glyph i, behind a word that is none of
// labels, numbers other things: 设备编号, 学号.
func (s *scanner) numberOf(i int) bool {
	r := s.glyphs[i].r
	if s.glyphs[i].gap > glued || !isHan(s.before(i)) || s.endsLabel(i) || s.endsWith(permits, i) >= 0 {
		return false
	}
	return r == '号' || r == '编' || r == '备' && s.before(i) == '设'
}

// letterBefore reports whether the letter of a province stands alone in front of the title
// at glyph i, whatever sign but a bar is between: 粤：增值电信业务…, （粤）增值电信业务…
func (s *scanner) letterBefore(i int) bool {
	stop := s.skipBack(i)
	for k := stop; k < i; k++ {
		if s.glyphs[k].r == '|' {
			return false
		}
	}
	return stop > s.floor && initialOf(s.glyphs[stop-1].r).letter != 0 && !isHan(s.before(stop-1))
}

// several reports whether the license has several classes, which no part number has.
func (s *scanner) several() bool { return s.n.classes&(s.n.classes-1) != 0 }

// classLetterEnds reports whether the letter of a class ends in front of glyph i.
func (s *scanner) classLetterEnds(i int) bool {
	i = s.skipBack(i)
	r := s.before(i)
	return r == 'a' || r == 'b'
}

// endsIdentifier reports whether no identifier goes on at glyph i.
func (s *scanner) endsIdentifier(i int) bool {
	g := s.glyphs[i]
	if g.gap == glued && g.r > 0 && strings.ContainsRune(joiners, g.r) {
		g = s.glyphs[i+1]
	}
	return g.gap != glued || !isLetter(g.r) && !isDigit(g.r)
}

// endsLabel reports whether a word of a label or of a company ends in front of
// glyph i: 工信部, 公司, 本站, 增值电信业务; but not 东营, a city.
func (s *scanner) endsLabel(i int) bool {
	r := s.before(i)
	if r == '营' {
		return s.before(i-1) == '经'
	}
	return isLabelRune(r) || strings.ContainsRune("司部务站", r)
}

// placeEnds reports whether what may be a place ends in front of glyph i: a letter,
// a name, 合, one of those that issue none, or a Han character alone, whatever
// stands between its parts.
func (s *scanner) placeEnds(i int) bool {
	r, before := s.glyphs[i-1].r, s.before(i-1)
	if isHan(r) {
		alone := (!isHan(before) && !isDigit(before) || s.glyphs[i-1].gap > tagged) &&
			!(isHan(s.glyphs[i].r) && s.glyphs[i].gap <= tagged)
		switch {
		case alone, r == '合' && (!isHan(before) || isLabelRune(before)), s.endsWith(jointWords, i) >= 0:
			return true
		case s.endsWith(noneIssued, i) >= 0, s.endsWith(otherRegisters, i) >= 0:
			return true
		}
	} else if s.wordsBack(jointWords, i) >= 0 {
		return true
	}
	return s.placeThrough(i) != 0
}

// placeThrough returns the province whose letter or name ends in front of glyph i,
// whatever stands between its parts.
func (s *scanner) placeThrough(i int) Province {
	r := s.glyphs[i-1].r
	for k, letters := i-1, 0; k >= s.floor && letters < mostLetters; letters++ {
		if p := s.nameThrough(k, i); p != 0 {
			return p
		}
		k = s.skipBack(k)
		if isHan(r) && k > s.floor && isLetter(s.glyphs[k-1].r) {
			if word := s.wordsBack(labelWords, k); word >= 0 {
				k = s.skipBack(word)
			}
		}
		k--
		if k < s.floor || isDigit(s.glyphs[k].r) || isHan(s.glyphs[k].r) != isHan(r) {
			break
		}
	}
	return initialOf(r).letter
}

// mostLetters is how many letters the longest name of a province has, and more.
const mostLetters = 32

// wordStart returns where the Latin word, the domain or the address begins that
// ends in front of glyph i.
func (s *scanner) wordStart(i int) int {
	i--
	for i > s.floor && s.glyphs[i].gap == glued {
		r := s.glyphs[i-1].r
		if !isLetter(r) && !isDigit(r) && r != '.' && r != '-' && r != '@' && r != '/' {
			break
		}
		i--
	}
	return i
}

// isFooter reports whether the word from glyph i to stop says nothing of what
// follows: a word of footers, or a domain.
func (s *scanner) isFooter(i, stop int) bool {
	if k := s.endsWith(domains, stop); k > i {
		return true
	}
	for _, word := range footerWords {
		if len(word) == stop-i && s.back(word, stop, false) == i {
			return true
		}
	}
	return false
}

// isFragment reports whether the word from glyph i to stop may be the end of a
// place's name, or is no word at all.
func (s *scanner) isFragment(i, stop int) bool {
	for k := i; k < stop; k++ {
		if !isLetter(s.glyphs[k].r) || s.labelEnd(k) > k {
			return true
		}
	}
	for p := Beijing; p <= Xinjiang; p++ {
		for _, names := range [...][]string{provinces[p].pinyin, provinces[p].english} {
			for _, name := range names {
				if s.endsName(name, i, stop) {
					return true
				}
			}
		}
	}
	return s.endsName("hezi", i, stop) || s.endsName("icp", i, stop)
}

// endsName reports whether a name of the province table ends with the letters from
// glyph i to stop.
func (s *scanner) endsName(name string, i, stop int) bool {
	n := len(name)
	for stop > i && n > 0 && s.glyphs[stop-1].r == rune(name[n-1]|0x20) {
		n--
		stop--
	}
	return stop == i
}

// titled reports whether a word that says that a license is one stands in front
// of glyph i.
func (s *scanner) titled(i int) bool {
	for k := s.floor; k < i; k++ {
		if s.titleAt(k) {
			return true
		}
	}
	return false
}

// titleAt reports whether such a word begins at glyph i.
func (s *scanner) titleAt(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	if !c.matchAny(titleWords) {
		return false
	}
	inner := c.i-i == len("edi") && s.glyphs[i+1].r != 'c' // as in credit and in display
	return !inner || !s.joined(i, true) && (c.gap() > glued || !isLetter(c.r()))
}
