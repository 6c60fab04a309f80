package icp

import (
	"math/bits"
	"strings"
	"unicode/utf8"
)

// This file is the vocabulary: how each word of a number is written. A way to
// write one is a row here; a way to write a province is one in province.go.
// Words are written as folded: Latin letters in lower case, Han characters
// simplified, without spaces. Of two words of a list that begin alike, the
// longer comes first. How a mark or what follows it ends stands at the end of the file,
// too, for the finders, which go back from the digits: a test tells if one is missing.
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
	numberWords = []string{"号号", "号", "number", "hao", "no."}

	// jointWords are the prefix of some licenses of several provinces.
	jointWords = []string{"合字", "hezi"}

	// classJoiners stand between the classes of one license. So does a space.
	classJoiners = []string{".", "、", ",", "·", "・"}

	// labels may stand before a number and decide nothing.
	labels = []string{
		"icp备案/许可证号", "icp备案", "icp主体", "icp编号", "ipc编号", "icp许可证", "icp",
		"增值电信业务", "电信与信息服务业务", "互联网信息服务", "互联网", "域名", "chinaicpcode", "edi", "登记号", "中华人民共和国", "跨地区", "网站", "主体", "服务", "小程序", "快应用", "app", "工信部", "经营", "许可证", "备案", "编号", "序号", "信息",
		"filing", "record", "license", "no", "号码", "号", "/", ":", ".",
	}

	// noneIssued are the parts of China whose websites need no number.
	noneIssued = []string{
		"香港", "港", "澳门", "澳", "台湾", "台",
		"hongkong", "macau", "macao", "taiwan",
	}

	// otherRegisters are jokes and a university's own list.
	otherRegisters = []string{"萌", "茶", "星云", "星", "彬", "沪交"}

	// notLetters has, by their last character, the words that end with the letter of a
	// province and do not mean it: places that are elsewhere, as Nanjing, which is in
	// Jiangsu, regions of several provinces, and others. Of those with more than two
	// characters the last two stand here: 阿克苏, 张家川.
	notLetters = []lettered{
		{'京', "南京 东京 西京 汴京 盛京 镐京"},
		{'津', "江津 延津 夏津 河津 利津 宁津 孟津 盐津 新津 京津 平津 牛津 大津 生津 问津"},
		{'冀', "津冀 希冀"},
		{'晋', "新晋 魏晋 东晋 西晋 两晋 秦晋 升晋"},
		{'蒙', "启蒙 发蒙 童蒙 愚蒙 西蒙 尔蒙 雷蒙 戴蒙 阿蒙 拉蒙"},
		{'辽', "通辽 东辽 双辽 西辽 宋辽"},
		{'吉', "昌吉 安吉 大吉 老吉 多吉 择吉 凶吉 趋吉"},
		{'黑', "漆黑 乌黑 抹黑 拉黑 打黑 扫黑 天黑 摸黑 纯黑 暗黑 墨黑 曜黑"},
		{'沪', "京沪 浙沪"},
		{'苏', "克苏 勒苏 昭苏 复苏 紫苏 流苏 屠苏 扶苏 前苏 美苏"},
		{'浙', "苏浙"},
		{'皖', "浙皖 苏皖"},
		{'鲁', "开鲁 平鲁 秘鲁 祖鲁 普鲁 布鲁 阿鲁 粗鲁"},
		{'豫', "犹豫 晋豫 鄂豫"},
		{'桂', "肉桂 月桂 丹桂 金桂 银桂 折桂 黔桂"},
		{'渝', "成渝 川渝 不渝"},
		{'蜀', "巴蜀 魏蜀"},
		{'川', "银川 铜川 宜川 洛川 延川 永川 合川 南川 伊川 栾川 淅川 潢川 利川 汉川 吴川 龙川 陆川 灵川 " +
			"遂川 临川 宾川 剑川 陇川 东川 泾川 金川 平川 家川 陵川 淄川 桦川 武川 西川 仁川 石川 香川 旭川 奈川 德川 立川 吉川 " +
			"贵川 陕川 山川 冰川 百川 河川 大川"},
		{'贵', "富贵 名贵 珍贵 昂贵 尊贵 高贵 华贵 宝贵 可贵 权贵 娇贵 新贵 显贵 云贵 川贵"},
		{'黔', "滇黔 川黔 渝黔"},
		{'藏', "隐藏 收藏 珍藏 馆藏 典藏 宝藏 矿藏 储藏 贮藏 蕴藏 冷藏 窖藏 雪藏 私藏 库藏 埋藏 暗藏 潜藏 躲藏 深藏 掩藏 鉴藏 大藏 三藏 " +
			"青藏 川藏 滇藏"},
		{'甘', "陕甘 不甘 回甘 心甘 同甘"},
		{'青', "常青 长青 丹青 踏青 知青 沥青 年青 垂青 冬青 汗青 杀青 刺青 靛青 藏青 返青 柳青 叶青 竹青 天青 卫青"},
		{'宁', "南宁 西宁 济宁 遂宁 咸宁 普宁 海宁 长宁 东宁 休宁 怀宁 阜宁 睢宁 江宁 天宁 常宁 新宁 绥宁 会宁 静宁 正宁 安宁 景宁 " +
			"泰宁 建宁 寿宁 周宁 武宁 华宁 昌宁 富宁 广宁 兴宁 邕宁 万宁 镇宁 威宁 抚宁 肃宁 丰宁 集宁 大宁 洛宁 伊宁 北宁 崇宁 " +
			"沪宁 甘宁 苏宁 列宁 康宁 归宁 叮宁"},
		{'新', "的新 用新 阜新 永新 阳新 奉新 安新 大新 更新 最新 全新 重新 创新 刷新 高新 崭新 翻新 革新 维新 焕新 上新 迎新 清新 常新 时新 簇新 " +
			"自新 立新 出新 推新 换新 招新 尝新 布新 纳新 如新 鼎新 华新"},
	}

	// titles are the labels and titles of licenses, a word or a syllable each. The finders go
	// back over them from a license without a place.
	titles = []string{
		"号码", "编号", "序号", "号", "证书", "许可证", "证", "许可", "牌照", "经营性", "经营", "业务", "增值电信", "电信与信息服务", "电信", "增值",
		"互联网信息服务", "信息服务", "互联网", "网站", "跨地区", "跨省", "全国", "中华人民共和国", "批文", "工信部", "工业和信息化部", "信息产业部", "备案", "备", "第", "本",
		"icp", "edi", "isp", "idc", "sp", "no", "number", "license", "licence", "certificate", "permit", "record", "filing",
		"telecommunications", "telecommunication", "telecom", "added", "value", "business", "services", "service", "operation", "operating", "information",
	}

	// footerWords are words of footers and companies, behind which such a license may stand.
	footerWords = []string{
		"公司", "集团", "版权所有", "权所有", "所有", "保留", "权利", "科技", "条款", "年", "日", "网", "部", "司", "站", "平台", "中心", "持有", "代码", "电话", "邮箱", "地址",
		"copyright", "rights", "right", "reserved", "inc", "ltd", "co", "corp", "corporation", "company", "limited",
		"llc", "group", "technology", "powered", "website", "site", "china", "prc",
	}

	// administrations are those of the provinces, who issue their licenses.
	administrations = []string{"通信管理局", "通管局", "省通信管理局", "市通信管理局", "区通信管理局"}

	// policeMarks stand between the letter and the digits of the number that the
	// police give.
	policeMarks = []string{
		"公网安备案", "公网安备", "公网备", "公安网安备", "公安网备", "公安备案", "公安备", "公安机关备案", "公安机关网站备案", "公安联网备案", "公安部备案", "公安局备案",
		"公安网监备案", "公网监备案证", "网警备案", "网安备案", "网安备", "网安公备",
		"gongwanganbei", "gongwang'anbei", "gonganbeian",
		"publicsecurityfiling", "publicsecurityrecord", "publicsecurity", "publicnetworksecurity",
	}

	// policeLabels may stand before such a number, beside labels, and decide nothing.
	policeLabels = []string{"全国公安机关互联网站安全管理服务平台", "全国互联网安全管理服务平台", "公安部", "联网"}

	// policeWords begin them.
	policeWords = []string{"公网", "公安", "网安", "网警", "gongwang", "gongan", "publicsecurity", "publicnetwork"}
)

// A lettered is the words that end with a letter, between spaces.
type lettered struct {
	letter rune
	words  string
}

// A mark is a word that tells the kind.
type mark struct {
	word string
	kind Kind
}

// notPinyin has, by their last syllable, the first ones of names that end with the pinyin of
// a letter and are elsewhere, as Fo Shan, which is in Guangdong; of those with more than
// two syllables the last but one.
var notPinyin = [...]struct{ pinyin, before string }{
	{"shan", "fo zhong tang an huang bai bao le mei zhou wen ding ya he kun yan tai ying xiao heng lu song ma"},
	{"jing", "nan dong xi"},
	{"jin", "wu jiang jia"},
	{"hu", "wu tai"},
	{"chuan", "yin tong lin yi nan ling hui"},
	{"ning", "nan xi hai ji chang jing wu fu sui lin tai"},
	{"qing", "da an zhao de fu yong le"},
	{"xiang", "xin ping lin"},
	{"xin", "fu yong yang"},
	{"qian", "su"},
	{"long", "jiu"},
	{"wan", "tai"},
}

// longerNames are names of places with the end of them that is another's letter.
// A sign between the two, or what is left of a character, makes no place of the end.
var longerNames = [...]struct{ before, place string }{
	{"辽", "宁"}, {"liao", "ning"}, {"chong", "qing"}, {"gan", "su"}, {"yu", "e"}, {"zh", "e"}, {"s", "hu"},
}

// units are no words that a footer goes on with.
var units = []string{"年", "万", "亿", "元", "小时"}

// services are what an index is of that is no website's.
var services = []string{"app", "小程序", "快应用"}

// houseRunes follow the number of a house; onlyHouseRunes begin no other word there.
const (
	houseRunes     = onlyHouseRunes + "座层门单馆厂店铺巷弄"
	onlyHouseRunes = "楼院室栋幢"
)

// domains are what names of sites end with.
var domains = []string{".com", ".cn", ".net", ".org", ".gov", ".edu", ".io", ".cc", ".top", ".xyz", ".vip", ".info", ".app", ".tv", ".me", ".co"}

// nextWords are what footers go on with, glued to an index.
var nextWords = []string{
	"版权", "备案", "网站备案", "增值", "经营许可", "许可证", "技术支持", "公网安备", "公安备案", "公安机关备案", "联网备案",
	"信息网络", "网络文化", "营业执照", "出版", "地址", "联系", "主办", "友情链接", "网站地图", "站长统计", "隐私",
	"copyright", "allrights", "poweredby", "designedby", "support",
}

// gluedWords follow an index and the letter of a service, too, without a gap.
var gluedWords = []string{
	"all", "powered", "designed", "version", "about", "address", "contact",
	"app", "ios", "android", "tel", "phone", "email", "mail", "www", "http",
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

// inWord reports whether glyph i, a province's letter, ends a word that does not mean the
// province.
func (s *scanner) inWord(i int) bool {
	r, before := s.glyphs[i].r, s.before(i)
	if !isHan(before) || s.glyphs[i].gap > tagged {
		return false
	}
	for k := range notLetters {
		if notLetters[k].letter == r {
			return strings.Contains(notLetters[k].words, string([]rune{before, r}))
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
		if word := marks[k].word; word[0] == first && s.match(word) {
			if latin && s.toned && len(word) > 1 { // B2 is a class
				pinyin := strings.HasPrefix(word, "bei") || word == "zheng"
				s.fused = !(pinyin && s.tone()) && s.gap() <= tagged
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

// mayEndWord reports whether a Latin word of a head may end with these letters, up
// to three bytes. With a gap in front of the last it is letter by letter; with one in front
// of the last two it is parted there: Bei An.
func mayEndWord(last string) bool {
	lower := [3]byte{' ', ' ', ' '}
	for i := range len(last) {
		lower[3-len(last)+i] = lowerASCII(last[i])
	}
	if lower[1] <= ' ' || lower[1] >= utf8.RuneSelf {
		return strings.IndexByte("abcdegilnopr", lower[2]) >= 0
	}
	switch string(lower[:]) {
	case "icp", "ipc", "lcp", "|cp", "1cp", // ICP
		"ing", "ion", "red", "ord", "dal", "ian", "'an", "-an", "bei", "nse", "nce", "ate", "eng", // marks
		"ber", "hao", "for": // fillers
		return true
	}
	switch string(lower[1:]) {
	case "no", "pb", "cb", "-b", "_b", "(b", "[b": // the last are B for 备
		return true
	case "cp", "pc", "ng", "on", "ed", "rd", "al", "an", "ei", "se", "ce", "te", "er", "ao", "or": // Bei An, I CP
		return lower[0] <= ' ' || lower[0] >= utf8.RuneSelf
	}
	return false
}

// isHeadSign reports whether r may stand between a head and the digits.
func isHeadSign(r rune) bool {
	switch r {
	case '-', '_', '.', ':', '|', '(', ')', '[', ']', '\'':
		return true
	}
	return false
}
