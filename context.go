package icp

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// This file reads numbers where they stand in a text: what is around one may be
// the rest of it, or make it something else. It is nothing then, or the entity's
// number, which is certain.
//
// Anything may part what belongs together: spaces, lines, tags, punctuation, a
// word of a label. So what is in front of a number and behind it is looked at
// through all of these.

// The words that the finders know, beside those of the grammar.
var (
	// titles are the full titles of a license, behind which no place is missing.
	titles = []string{"增值电信业务经营许可证", "电信与信息服务业务经营许可证"}

	// labelRunes are the characters of labels, which part a number as punctuation
	// does.
	labelRunes = "证备号字编码序许可书案第经营"

	// houseRunes follow the number of a house.
	houseRunes = "楼院座室层门单栋幢馆厂店铺巷弄"

	// labelWords are the words of labels.
	labelWords = []string{
		"icp", "ipc", "no", "number", "hao", "license", "licence", "certificate", "zheng", "filing", "record", "bei", "beian",
		"信息", "网站", "主体", "服务",
	}

	// titleWords say that a license is one, wherever they stand in front of it.
	titleWords = []string{"许可证", "icp", "license", "licence", "certificate"}

	// goodsWords stand in front of what goods are counted by.
	goodsWords = []string{"型号", "货号", "订单", "单号", "料号", "款号", "批号", "批次", "图号", "产品", "商品", "物料", "零件", "规格", "型", "货", "料", "款", "批"}

	// footerWords are words of footers that say nothing of what follows.
	footerWords = []string{
		"copyright", "all", "rights", "right", "reserved", "inc", "ltd", "co", "corp", "corporation", "company", "limited",
		"llc", "group", "technology", "the", "our", "this", "is", "of", "and", "with", "under", "by", "powered", "designed",
		"website", "site", "web", "china", "prc",
	}

	// domains are what names of sites end with.
	domains = []string{".com", ".cn", ".net", ".org", ".gov", ".edu", ".io", ".cc", ".top", ".xyz", ".vip", ".info", ".app", ".tv", ".me", ".co"}
)

// numberAt reports whether a number has its serial among so many digits from the
// glyph on, and makes it the match.
func (f *finder) numberAt(s *scanner, digit, count int) bool {
	const most = 64 // glyphs between ICP and the digits, and more
	found, heads := false, 0
	for i := digit - 1; i >= max(s.floor, digit-most) && heads <= maxDepth; i-- {
		r := s.glyphs[i].r
		if !mayStandInHead(r) || isDigit(r) && isDigit(s.before(i)) {
			break
		}
		headed := r != 'a' && r != 'b'
		if !s.head(i) || !headed && s.i != digit {
			continue
		}
		if headed {
			heads++
		}
		start, why := s.placeBefore(i, headed)
		if why != 0 || start == i && !s.mayLackPlace(i, digit, headed) {
			continue
		}
		s.i = start
		why = s.number(0)
		switch {
		case start < i && s.partOfLonger(start, s.placeEnd):
		case s.serial < digit || s.serial >= digit+count: // of another group
		case why == 0 && s.start == start:
			found = f.accept(s) || found
		case why == ConflictingProvince && found && f.mode&NearMisses != 0:
			f.match.Start, f.match.Reason = int64(s.glyphs[start].at), why
		}
	}
	return found
}

// mayLackPlace reports whether a number with the digits at the glyph and no place in
// front of its ICP or its class, at glyph i, may be one: its place stands behind
// the mark, or it is a license with a class, which begins no identifier's part.
func (s *scanner) mayLackPlace(i, digit int, headed bool) bool {
	r := s.before(digit)
	if headed {
		return r == '-' || initialOf(r).letter != 0
	}
	return !s.joined(i, false)
}

// mayStandInHead reports whether r may stand between ICP and the digits.
func mayStandInHead(r rune) bool {
	return isLetter(r) || isDigit(r) || isHan(r) || strings.ContainsRune("'()-.:[]|,、·・", r)
}

// accept makes the number that the scanner has read the match, unless what is
// around it speaks against it.
func (f *finder) accept(s *scanner) bool {
	stop := s.i
	switch {
	case !s.placed && !s.nationwide(s.start, stop),
		!s.whole && s.digitsBehind(stop) > 0:
		return false
	}
	if s.mayGoOn(stop) {
		s.n, stop, s.tail = s.n.Entity(), s.entityEnd, 0
	}
	m := Match{Number: s.n, Start: int64(s.glyphs[s.start].at), End: s.endOf(stop - 1)}
	certain := m.End
	if f.mode&NearMisses != 0 && isNearTail(s.tail) {
		tailEnd := s.tailEnd
		if s.glyphs[tailEnd].gap == glued {
			tailEnd = s.indexEnd(tailEnd)
		}
		m.Reason, m.End = s.tail, s.endOf(tailEnd-1)
	}
	if m.End-m.Start > maxLen || int(m.Start) < f.near {
		return false
	}
	f.match, f.certain = m, int(certain)
	return true
}

// endOf returns the offset behind glyph i.
func (s *scanner) endOf(i int) int64 { return int64(s.glyphs[i].at) + int64(s.glyphs[i].size) }

// isNearTail reports whether what follows a number for the reason is written as
// its end and is none.
func isNearTail(why Reason) bool {
	switch why {
	case MissingHyphen, IndexRange, UnknownService, NotDigit, Masked, YearOrIndex, LetterWithoutIndex, DanglingHyphen:
		return true
	}
	return false
}

// placeBefore returns where the longest place begins that ends in front of glyph
// at, which is at if there is none.
//
// In front of ICP the place may be glued to other words; in front of a class
// it is part of an identifier then, and a name does not stand in the line before.
func (s *scanner) placeBefore(at int, headed bool) (start int, why Reason) {
	const (
		mostLatin = 40 // Xinjiang Uyghur Autonomous Region, and some tones
		mostHan   = 8  // 新疆维吾尔自治区
		shortHan  = 3  // 黑龙江
	)
	start = at
	p := scanner{glyphs: s.glyphs, floor: s.floor}
	latin, han := 0, mostHan-shortHan
	lines := false
	for i := at - 1; i >= s.floor && latin < mostLatin && han < mostHan; i-- {
		r := s.glyphs[i].r
		lines = lines || s.glyphs[i+1].gap >= lineBreak
		switch {
		case isLetter(r):
			latin++
			if s.joined(i, headed) {
				continue
			}
		case isHan(r):
			if han++; r == '市' || r == '省' || r == '区' {
				han = 0 // the end of a long name
			}
		case r == '(' || r == '[':
		case r == ':' || r == '|' || r == ')' || r == ']' || isDigit(r) && !isDigit(s.before(i)):
			continue
		default:
			return start, why
		}
		p.i = i
		p.reading = reading{}
		ambiguous := p.place()
		if !p.placed && ambiguous == 0 && !headed {
			p.loneJoint()
		}
		if p.placed && p.i < at && (p.r() == '|' || p.r() == ':' || !headed && (p.r() == '(' || p.r() == '[')) {
			p.i++
		}
		if p.i != at || !p.placed && ambiguous == 0 || s.inWord(i) {
			continue
		}
		if !headed && lines && at-i > 1 && p.n.variant == 0 {
			return at, 0 // whose the name in the line before is cannot be known
		}
		start, why = i, ambiguous
	}
	return start, why
}

// partOfLonger reports whether the place from glyph start to stop, with its tone or
// bracket, is the end of a longer one that something parts: Gan·su, 辽/宁.
func (s *scanner) partOfLonger(start, stop int) bool {
	for stop > start+1 && !isLetter(s.glyphs[stop-1].r) && !isHan(s.glyphs[stop-1].r) {
		stop--
	}
	for k, letters := start, 0; letters < 2*maxNameParts; letters++ {
		k = s.skipBack(k)
		if k <= s.floor || isDigit(s.glyphs[k-1].r) || s.glyphs[k-1].r == blockGlyph {
			return false
		}
		k--
		if p := s.nameThrough(k, stop); p != 0 {
			return true
		}
	}
	return false
}

// maxNameParts is how many letters of a name may stand before what parts it.
const maxNameParts = 8

// nameThrough returns the place whose name begins at glyph i and ends in front of
// glyph stop, whatever stands between its letters.
func (s *scanner) nameThrough(i, stop int) Province {
	r := s.glyphs[i].r
	var initial uint32
	if isLetter(r) {
		if s.joined(i, true) {
			return 0
		}
		initial = latinInitials[r-'a']
	} else {
		h := initialOf(r)
		initial = h.names
	}
	for ; initial != 0; initial &= initial - 1 {
		p := Province(bits.TrailingZeros32(initial))
		row := &provinces[p]
		for _, names := range [...][]string{row.pinyin, row.english, {row.name, row.short}} {
			for _, name := range names {
				if s.through(name, i) == stop {
					return p
				}
			}
		}
	}
	return 0
}

// through returns the glyph behind the word that begins at glyph i, whatever
// stands between its letters, or -1.
func (s *scanner) through(word string, i int) int {
	word = strings.TrimPrefix(word, " ")
	r, size := firstRune(word)
	if 'A' <= r && r <= 'Z' {
		r |= 0x20
	}
	if s.glyphs[i].r != r {
		return -1
	}
	rest := word[size:]
	if rest == "" {
		return i + 1
	}
	i = s.separatorEnd(i + 1)
	if stop := s.through(rest, i); stop >= 0 {
		return stop
	}
	if label := s.labelEnd(i); label > i { // LiaoNo.ning
		return s.through(rest, s.skip(label))
	}
	return -1
}

// skip returns the first glyph at i or behind it that is a letter of no label, a
// digit or a Han character of no label.
func (s *scanner) skip(i int) int {
	for {
		i = s.separatorEnd(i)
		label := s.labelEnd(i)
		if label == i {
			return i
		}
		i = label
	}
}

// separatorEnd is skip that stops at the words of labels in Latin letters.
func (s *scanner) separatorEnd(i int) int {
	for ; ; i++ {
		switch g := s.glyphs[i].r; {
		case g == end, isLetter(g), isDigit(g), isHan(g) && !isLabelRune(g), isSymbol(g):
			return i
		case g == '<':
			if k := s.tagEnd(i); k > 0 {
				i = k - 1
			}
		case g == '&':
			if k := s.referenceEnd(i); k > 0 {
				i = k - 1
			}
		}
	}
}

// labelEnd returns the glyph behind the word of a label that begins at glyph i, or
// i.
func (s *scanner) labelEnd(i int) int {
	if !isLetter(s.glyphs[i].r) {
		return i
	}
	c := scanner{glyphs: s.glyphs, i: i}
	c.matchAny(labelWords)
	return c.i
}

// skipBack returns the glyph behind the first letter, digit or Han character of no
// label in front of glyph i.
func (s *scanner) skipBack(i int) int {
	for ; i > s.floor; i-- {
		switch g := s.glyphs[i-1].r; {
		case isLetter(g), isDigit(g), isHan(g) && !isLabelRune(g), g == '字' && s.before(i-1) == '合':
			return i
		case g == '>':
			if k := s.tagStart(i - 1); k >= 0 {
				i = k + 1
			}
		case g == ';':
			if k := s.referenceStart(i - 1); k >= 0 {
				i = k + 1
			}
		}
	}
	return i
}

// isSymbol reports whether r is no punctuation but a sign that means something.
func isSymbol(r rune) bool {
	switch r {
	case '©', '®', '™', '$', '¥', '￥', '€', '£':
		return true
	}
	return false
}

// Tags and character references in what is searched as plain text.

const (
	longTag       = 64 // glyphs
	longReference = 10
)

func (s *scanner) tagEnd(i int) int {
	for k := i + 1; k < len(s.glyphs) && k < i+longTag; k++ {
		if s.glyphs[k].r == '>' {
			return k + 1
		}
	}
	return -1
}

func (s *scanner) tagStart(i int) int {
	for k := i - 1; k >= s.floor && k > i-longTag; k-- {
		if s.glyphs[k].r == '<' {
			return k
		}
	}
	return -1
}

func (s *scanner) referenceEnd(i int) int {
	if r := s.glyphs[i+1].r; s.page || !isLetter(r) && r != '#' {
		return -1
	}
	for k := i + 1; k < len(s.glyphs) && k < i+longReference; k++ {
		switch r := s.glyphs[k].r; {
		case r == ';':
			return k + 1
		case !isLetter(r) && !isDigit(r) && r != '#':
			return -1
		}
	}
	return -1
}

func (s *scanner) referenceStart(i int) int {
	if s.page || s.glyphs[i].size > 1 {
		return -1
	}
	for k := i - 1; k >= s.floor && k > i-longReference; k-- {
		switch r := s.glyphs[k].r; {
		case r == '&':
			if isDigit(s.glyphs[k+1].r) {
				return -1
			}
			return k
		case !isLetter(r) && !isDigit(r) && r != '#':
			return -1
		}
	}
	return -1
}

func isLabelRune(r rune) bool { return strings.ContainsRune(labelRunes, r) }

// nationwide reports whether a license without a place, from glyph start to stop,
// is really printed without one and is not a part of something else: nothing
// directly in front can be its place, and a single class stands behind no foreign
// word.
func (s *scanner) nationwide(start, stop int) bool {
	return s.standsFree(start, stop) && s.noPlaceBefore(start)
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
		return isLabelRune(r) || s.endsLabel(start)
	}
	return r != utf8.RuneError // a letter in another encoding
}

// noPlaceBefore looks back from the license at glyph start, through what is no word
// and the words of labels, at what stands in front of it.
func (s *scanner) noPlaceBefore(start int) bool {
	several := s.n.classes&(s.n.classes-1) != 0
	labeled, footer := s.headed, false
	for i := start; ; {
		if s.endsWith(titles, i) >= 0 {
			return true
		}
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
		if k := s.wordsBack(labelWords, i); k >= 0 {
			i, labeled = k, true
			continue
		}
		switch {
		case !footer && s.placeEnds(i):
			return false
		case !isLetter(r):
			return several || footer || s.endsWith(goodsWords, i) < 0
		}
		word := s.wordStart(i)
		switch {
		case i-word == 1 && (r == 'a' || r == 'b'):
			return false // of a class
		case s.isFooter(word, i):
			i, footer = word, true
		case labeled, s.isFragment(word, i):
			return false // Shenzhen ICP License No.
		default:
			return several || s.titled(word)
		}
	}
}

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
// glyph i: 工信部, 公司, 本站, 增值电信业务.
func (s *scanner) endsLabel(i int) bool {
	return strings.ContainsRune("司部务站营", s.before(i))
}

// endsWith returns the glyph where one of the words begins that ends in front of
// glyph i, or -1.
func (s *scanner) endsWith(words []string, i int) int {
	for _, word := range words {
		if k := s.back(word, i, false); k >= 0 {
			return k
		}
	}
	return -1
}

// wordsBack is endsWith, whatever stands between the letters of a word.
func (s *scanner) wordsBack(words []string, i int) int {
	for _, word := range words {
		if k := s.back(word, i, true); k >= 0 && !(isLetter(s.glyphs[k].r) && s.joined(k, true)) {
			return k
		}
	}
	return -1
}

// back returns the glyph where the word begins that ends in front of glyph i, or
// -1.
func (s *scanner) back(word string, i int, through bool) int {
	for n := len(word); n > 0; {
		size := 1
		if word[n-1] >= 0x80 {
			size = letterSize
		}
		r, _ := firstRune(word[n-size:])
		if through && i > s.floor && s.glyphs[i-1].r != r {
			i = s.skipBack(i)
		}
		if i <= s.floor || s.glyphs[i-1].r != r {
			return -1
		}
		i--
		n -= size
	}
	return i
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
	return s.placeThrough(i) != 0 && !s.inWord(i-1)
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
	return s.endsName(jointWords[1], i, stop) || s.endsName(icpWords[0], i, stop)
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
// of glyph i, or a number of ours does.
func (s *scanner) titled(i int) bool {
	if s.floor > 0 && s.after {
		return true
	}
	for c := (scanner{glyphs: s.glyphs, i: s.floor}); c.i < i; c.i++ {
		switch c.r() {
		case '许', 'i', 'l', 'c':
			if c.matchAny(titleWords) {
				return true
			}
		}
	}
	return false
}

// digitsBehind returns how many digits stand behind glyph i, where nothing but
// punctuation, tags and label words is between; 0 if none do within 16 bytes.
func (s *scanner) digitsBehind(i int) int {
	const most = 16
	limit := s.glyphs[i].at + most
	i = s.skip(i)
	count := s.digitRun(i)
	if next := i + count; s.glyphs[i].at > limit ||
		s.glyphs[next].r == '号' && strings.ContainsRune(houseRunes, max(0, s.runeAt(next+1))) { // 11号楼
		return 0
	}
	return count
}

// mayGoOn reports whether the index that ends in front of glyph i may not be all:
// digits stand behind it that make no more than five with its own and are no
// year, or the letter of a service does behind a hyphen.
func (s *scanner) mayGoOn(i int) bool {
	if s.n.index == 0 || s.n.service != Website {
		return false
	}
	if s.letterBehind(i) {
		return true
	}
	more := s.digitsBehind(i)
	if more == 0 {
		return false
	}
	count := more
	for index := s.n.index; index > 0; index /= 10 {
		count++
	}
	return count <= maxIndexDigits && !s.wordBehind(i, more)
}

// letterBehind reports whether a service's letter stands alone behind a hyphen at
// glyph i.
func (s *scanner) letterBehind(i int) bool {
	c := scanner{glyphs: s.glyphs, i: i}
	switch {
	case c.r() == '-':
		c.i++
	case c.r() == '&' && c.referenceEnd(i) > 0:
		c.i = c.referenceEnd(i)
	default:
		return false
	}
	return c.gap() < lineBreak && c.loneLetter() && c.serviceLetter() != 0
}

// wordBehind reports whether the digits behind glyph i, so many, are of something
// else: 360网站, 2013年, 2013 ©, 2013-2020, 4 Example.
func (s *scanner) wordBehind(i, digits int) bool {
	i = s.skip(i)
	r, next := s.runeAt(i+digits), s.runeAt(i+digits+1)
	switch {
	case isHan(r):
		return !isLabelRune(r)
	case isLetter(r):
		return isLetter(next) && s.labelEnd(i+digits) == i+digits
	case r == '-' && digits == len("2013"):
		century := [...]rune{s.runeAt(i), s.runeAt(i + 1)}
		return isDigit(next) && (century == [...]rune{'1', '9'} || century == [...]rune{'2', '0'})
	}
	return r == '©'
}
