package icp

import (
	"slices"
	"unicode/utf8"
)

// This file is the vocabulary: how each word of a number, and of what stands around one, is
// written. A way to write one is a row here; a way to write a province is one in province.go.
// Words are written as folded: Latin letters in lower case, Han characters simplified, without
// spaces. They stand by their first character, the longer ones first.

// A word has what it may be.
type word struct {
	text string
	is   wordClass
}

// A wordClass is a set of what a word may be.
type wordClass uint32

const (
	slip           wordClass = 1 << iota // stands where ICP is meant and could be something else
	filingMark                           // stands between ICP and the digits and tells the kind
	licenseMark                          // so
	pinyin                               // a mark that has a tone
	filler                               // may follow a mark and means nothing
	numberWord                           // may follow the digits
	jointWord                            // the prefix of some licenses of several provinces
	joiner                               // stands between the classes of one license. So does a space
	label                                // may stand before a number and decides nothing
	title                                // of licenses: the finders go back over it from one without a place
	footer                               // of footers and companies, behind which such a license may stand
	administration                       // of a province, who issues its licenses
	district                             // what names of smaller places end with
	noneIssued                           // a part of China whose websites need no number
	otherRegister                        // a joke, or a university's own list
	policeMark                           // stands between the letter and the digits of the police's number
	policeRest                           // may follow that mark in English: Public Security Bureau Filing
	policeLabel                          // may stand before such a number, beside labels, and decides nothing
	policeWord                           // begins one
	unit                                 // no word that a footer goes on with: 号 - 1985 年
	serviceWord                          // what an index is of that is no website's
	domain                               // what names of sites end with
	next                                 // what footers go on with, glued to an index
	gluedNext                            // so, and also behind the letter of a service
	sourceKey                            // names a string of source, and tells no place
)

const markWord = filingMark | licenseMark

// kind returns the kind that a mark tells.
func (c wordClass) kind() Kind {
	switch {
	case c&filingMark != 0:
		return Filing
	case c&licenseMark != 0:
		return License
	}
	return 0
}

// wordsFrom returns the words that begin with the rune, and others.
func wordsFrom(r rune) []word {
	switch {
	case r < 0:
		return nil
	case r < utf8.RuneSelf:
		return latinWords[r]
	}
	return hanWords[r%hanWordsSize]
}

// icpWords are the ways to write ICP.
const icpWords = "icp ipc 1cp lcp |cp "

// mayBeICP reports whether one of them begins with r.
func mayBeICP(r rune) bool { return r == 'i' || r == '1' || r == 'l' || r == '|' }

// isICPWord reports whether the three are one of them.
func isICPWord(first, second, third rune) bool {
	return mayBeICP(first) && second == 'c' && third == 'p' || first == 'i' && second == 'p' && third == 'c'
}

// wordEnds has, by the last byte of words, what these may be, and wordStarts by that of their first
// characters.
var wordStarts, wordEnds = func() (starts, ends [1 << 8]wordClass) {
	for _, words := range slices.Concat(latinWords[:], hanWords[:]) {
		for _, w := range words {
			first, _ := firstRune(w.text)
			starts[byte(first)] |= w.is
			ends[w.text[len(w.text)-1]] |= w.is
		}
	}
	return starts, ends
}()

var latinWords = [utf8.RuneSelf][]word{
	',': {{",", joiner}},
	'-': {{"-", filler}},
	'.': {{".info", domain}, {".app", domain}, {".com", domain}, {".edu", domain}, {".gov", domain},
		{".net", domain}, {".org", domain}, {".top", domain}, {".vip", domain}, {".xyz", domain},
		{".cc", domain}, {".cn", domain}, {".io", domain}, {".me", domain}, {".tv", domain},
		{".", filler | joiner | label}},
	'/': {{"/", joiner | label}},
	':': {{":", filler | label}},
	'a': {{"allrights", next}, {"address", gluedNext}, {"android", gluedNext}, {"about", gluedNext},
		{"added", title}, {"app", label | serviceWord | gluedNext}},
	'b': {{"business", title}, {"bureau", policeRest}, {"bei'an", filingMark | pinyin}, {"bei-an", filingMark | pinyin}, {"beian", filingMark | pinyin},
		{"bei", filingMark | pinyin}, {"b", filingMark}},
	'c': {{"content", sourceKey}, {"chinaicpcode", label}, {"cdn", label | title}, {"certificate", licenseMark | title},
		{"corporation", footer},
		{"copyright", next}, {"company", footer}, {"contact", gluedNext}, {"china", footer}, {"corp", footer},
		{"cp", slip}, {"co", footer}},
	'd': {{"designedby", next}},
	'e': {{"equipment", filingMark}, {"email", gluedNext}, {"edi", label | title}},
	'f': {{"filing", filingMark | label | policeRest}, {"for", filler}},
	'g': {{"gongwang'anbei", policeMark}, {"gongwanganbei", policeMark}, {"gonganbeian", policeMark},
		{"gongwang", policeWord}, {"gongan", policeWord}, {"group", footer}},
	'h': {{"hongkong", noneIssued}, {"hezi", jointWord}, {"http", gluedNext}, {"hao", filler | numberWord}},
	'i': {{"information", title}, {"icb", slip}, {"icp", label | title | policeRest}, {"idc", title},
		{"inc", footer}, {"ios", gluedNext}, {"isp", title}, {"ip", slip}, {"ic", slip}},
	'l': {{"licence", licenseMark | title}, {"license", licenseMark | label | title}, {"limited", footer},
		{"llc", footer}, {"ltd", footer}},
	'm': {{"msgstr", sourceKey}, {"macao", noneIssued}, {"macau", noneIssued}, {"mail", gluedNext}},
	'n': {{"networksecurityfiling", policeMark}, {"network", policeRest}, {"number", filler | numberWord | title},
		{"no.", numberWord}, {"no", filler | label | title}},
	'o': {{"operating", title}, {"operation", title}},
	'p': {{"publicnetworksecurity", policeMark}, {"publicnetworkanbei", policeMark},
		{"publicsecurity", policeMark}, {"psbfiling", policeMark}, {"police", policeMark},
		{"publicnetwork", policeWord}, {"preparation", filingMark | policeRest}, {"poweredby", next},
		{"prepared", filingMark}, {"permit", title}, {"phone", gluedNext}},
	'r': {{"registration", filingMark | policeRest}, {"recordal", filingMark | policeRest}, {"reserved", footer},
		{"record", filingMark | label | title | policeRest}},
	's': {{"services", title}, {"service", title}, {"support", next}, {"site", footer}, {"sp", title}},
	't': {{"text", sourceKey}, {"title", sourceKey}, {"telecommunications", title},
		{"telecommunication", title}, {"technology", footer},
		{"telecom", title}, {"taiwan", noneIssued}, {"tcp", slip}, {"tel", gluedNext}},
	'v': {{"version", gluedNext}, {"value", title}},
	'w': {{"website", footer}, {"www", gluedNext}},
	'z': {{"zheng", licenseMark | pinyin}},
	'|': {{"|", filler}},
}

// hanWords is a hash table: a word stands at the remainder of its first character. If two
// meet, it does not compile, and another size will do.
const hanWordsSize = 820

var hanWords = [hanWordsSize][]word{
	'·' % hanWordsSize: {{"·", joiner}},
	'、' % hanWordsSize: {{"、", joiner}},
	'・' % hanWordsSize: {{"・", joiner}},
	'万' % hanWordsSize: {{"万", unit}},
	'业' % hanWordsSize: {{"业务", title}},
	'中' % hanWordsSize: {{"中华人民共和国", label | title}, {"中心", footer}},
	'主' % hanWordsSize: {{"主体", label}, {"主办", next}},
	'互' % hanWordsSize: {{"互联网", label}},
	'产' % hanWordsSize: {{"产权", footer}},
	'亿' % hanWordsSize: {{"亿", unit}},
	'代' % hanWordsSize: {{"代码", footer}},
	'信' % hanWordsSize: {{"信息服务", title}, {"信息网络", next}, {"信息", label}},
	'协' % hanWordsSize: {{"协议", footer}},
	'发' % hanWordsSize: {{"发证机关", label}, {"发证单位", label}},
	'元' % hanWordsSize: {{"元", unit}},
	'全' % hanWordsSize: {{"全国公安机关互联网站安全管理服务平台", policeLabel},
		{"全国互联网安全管理服务平台", policeLabel}, {"全国", title}},
	'公' % hanWordsSize: {{"公安机关联网备案号", policeLabel}, {"公安部联网备案号", policeLabel},
		{"公安网络备案", policeMark}, {"公安网监备案", policeMark},
		{"公安机关网站备案", policeMark}, {"公安机关备案", policeMark | next},
		{"公安联网备案", policeMark}, {"公网监备案证", policeMark},
		{"公安局备案", policeMark}, {"公安网安备", policeMark}, {"公安部备案", policeMark},
		{"公安备案", next}, {"公安网备", policeMark},
		{"公网安备", policeMark}, {"公安备", policeMark},
		{"公网监备", policeMark}, {"公网备", policeMark}, {"公安", policeWord}, {"公网", policeWord}},
	'出' % hanWordsSize: {{"出版", next}},
	'分' % hanWordsSize: {{"分局备案", policeMark}, {"分钟", unit}},
	'县' % hanWordsSize: {{"县", district}},
	'区' % hanWordsSize: {{"区通信管理局", administration}, {"区通管局", administration}, {"区", district}},
	'友' % hanWordsSize: {{"友情链接", next}},
	'声' % hanWordsSize: {{"声明", footer}},
	'市' % hanWordsSize: {{"市", district}},
	'台' % hanWordsSize: {{"台湾", noneIssued}, {"台", noneIssued}},
	'号' % hanWordsSize: {{"号号", numberWord}, {"号码", filler | label | title},
		{"号", filler | numberWord | label | title}},
	'司' % hanWordsSize: {{"司", footer}},
	'合' % hanWordsSize: {{"合字", jointWord}},
	'地' % hanWordsSize: {{"地址", next}},
	'域' % hanWordsSize: {{"域名", label}},
	'在' % hanWordsSize: {{"在线数据处理与交易处理业务", label | title}},
	'增' % hanWordsSize: {{"增值电信业务", label}, {"增值", title | next}},
	'备' % hanWordsSize: {{"备案", filingMark | label | title | next}, {"备", filingMark}},
	'字' % hanWordsSize: {{"字", filler}},
	'小' % hanWordsSize: {{"小程序", label | serviceWord}, {"小时", unit}},
	'工' % hanWordsSize: {{"工业和信息化部", label}, {"工信部", label}, {"工cp", slip}},
	'年' % hanWordsSize: {{"年", footer | unit}},
	'序' % hanWordsSize: {{"序号", filler}},
	'彬' % hanWordsSize: {{"彬", otherRegister}},
	'必' % hanWordsSize: {{"必读", footer}},
	'快' % hanWordsSize: {{"快应用", label | serviceWord}},
	'我' % hanWordsSize: {{"我们", footer}},
	'所' % hanWordsSize: {{"所有", footer}},
	'批' % hanWordsSize: {{"批准", administration}, {"批文", title}},
	'技' % hanWordsSize: {{"技术支持", next}},
	'持' % hanWordsSize: {{"持有", footer}},
	'政' % hanWordsSize: {{"政策", footer}},
	'日' % hanWordsSize: {{"日", footer}},
	'星' % hanWordsSize: {{"星云", otherRegister}, {"星", otherRegister}},
	'服' % hanWordsSize: {{"服务", label}},
	'权' % hanWordsSize: {{"权利", footer}},
	'条' % hanWordsSize: {{"条款", footer}},
	'核' % hanWordsSize: {{"核发", administration}},
	'案' % hanWordsSize: {{"案", filler}},
	'沪' % hanWordsSize: {{"沪交", otherRegister}},
	'港' % hanWordsSize: {{"港", noneIssued}},
	'澳' % hanWordsSize: {{"澳门", noneIssued}, {"澳", noneIssued}},
	'版' % hanWordsSize: {{"版权", next}},
	'牌' % hanWordsSize: {{"牌照", title}},
	'电' % hanWordsSize: {{"电信与信息增值服务", title}, {"电信与信息服务业务", label}, {"电信与信息服务", title}, {"电话", footer},
		{"电信", title}},
	'登' % hanWordsSize: {{"登录番号", filingMark}, {"登记号", label}},
	'科' % hanWordsSize: {{"科技", footer}},
	'站' % hanWordsSize: {{"站长统计", next}, {"站", footer}},
	'第' % hanWordsSize: {{"第", filler | title}},
	'级' % hanWordsSize: {{"级景区", unit}},
	'经' % hanWordsSize: {{"经营许可证", licenseMark}, {"经营许可", next}, {"经营性", title},
		{"经营", label | title}},
	'编' % hanWordsSize: {{"编号", filler | label | title}},
	'网' % hanWordsSize: {{"网监中心备案", policeMark}, {"网安公备", policeMark}, {"网监备案", policeMark},
		{"网络备案编号", policeMark}, {"网络备案号", policeMark}, {"网站地图", next},
		{"网站备案", next}, {"网络文化", next}, {"网警备案", policeMark}, {"网安备", policeMark},
		{"网安", policeWord}, {"网站", label | title}, {"网警", policeWord}, {"网", footer}},
	'联' % hanWordsSize: {{"联网备案号", policeMark}, {"联网备案", next}, {"联网", policeLabel},
		{"联系", next}},
	'茶' % hanWordsSize: {{"茶", otherRegister}},
	'萌' % hanWordsSize: {{"萌", otherRegister}},
	'营' % hanWordsSize: {{"营业执照", next}},
	'许' % hanWordsSize: {{"许可证", licenseMark | label | next}, {"许可", title}},
	'证' % hanWordsSize: {{"证书", title}, {"证", licenseMark | title}},
	'跨' % hanWordsSize: {{"跨地区", label | title}, {"跨省", title}},
	'队' % hanWordsSize: {{"队备案", policeMark}},
	'通' % hanWordsSize: {{"通信管理局", administration}, {"通管局", administration}},
	'邮' % hanWordsSize: {{"邮箱", footer}},
	'部' % hanWordsSize: {{"部", footer}},
	'隐' % hanWordsSize: {{"隐私", next}},
	'集' % hanWordsSize: {{"集团", footer}},
	'颁' % hanWordsSize: {{"颁发的", administration}, {"颁发", administration}},
	'首' % hanWordsSize: {{"首页", footer}},
	'香' % hanWordsSize: {{"香港", noneIssued}},
}

// notLetters has, by their last character, the words that end with the letter of a
// province and do not mean it: places that are elsewhere, as Nanjing, which is in
// Jiangsu, regions of several provinces, and others. Of those with more than two
// characters the last two stand here: 阿克苏, 张家川.
var notLetters = [...]struct {
	letter rune
	words  string // between spaces
}{
	{'京', "南京 东京"},
	{'津', "河津 利津 夏津 宁津 孟津 延津 江津 新津 盐津 京津 牛津"},
	{'冀', "津冀"},
	{'晋', "宁晋 秦晋"},
	{'蒙', "启蒙"},
	{'辽', "通辽 东辽 双辽"},
	{'吉', "安吉 革吉 西吉 昌吉 老吉"},
	{'沪', "京沪 浙沪"},
	{'台', "平台 后台 前台 视台 烟台 邢台 丰台"},
	{'港', "云港 家港 城港"},
	{'苏', "乌苏 勒苏 昭苏 克苏"},
	{'浙', "苏浙 江浙"},
	{'皖', "浙皖 苏皖"},
	{'鲁', "平鲁 开鲁 秘鲁"},
	{'豫', "宿豫 晋豫 鄂豫"},
	{'桂', "黔桂"},
	{'渝', "成渝 川渝"},
	{'蜀', "巴蜀"},
	{'川', "陵川 武川 桦川 崇川 临川 遂川 黎川 淄川 伊川 栾川 淅川 潢川 利川 汉川 " +
		"吴川 龙川 富川 灵川 陆川 南川 合川 永川 务川 汇川 东川 剑川 宾川 江川 " +
		"陇川 宜川 延川 洛川 铜川 平川 家川 泾川 金川 银川 贵川 仁川 石川 香川 " +
		"旭川 奈川"},
	{'贵', "云贵 川贵 富贵"},
	{'黔', "滇黔 川黔 渝黔"},
	{'藏', "青藏 川藏 滇藏 隐藏 收藏 馆藏 典藏 珍藏"},
	{'甘', "陕甘"},
	{'青', "西青 高青 丁青 巴青"},
	{'宁', "丰宁 抚宁 肃宁 乡宁 大宁 集宁 东宁 长宁 天宁 江宁 睢宁 阜宁 景宁 海宁 " +
		"休宁 怀宁 周宁 寿宁 建宁 泰宁 武宁 济宁 洛宁 咸宁 常宁 新宁 绥宁 兴宁 " +
		"广宁 普宁 南宁 邕宁 万宁 冕宁 遂宁 威宁 镇宁 华宁 安宁 富宁 昌宁 晋宁 " +
		"会宁 正宁 静宁 西宁 伊宁 沪宁 甘宁 苏宁"},
	{'新', "安新 阜新 奉新 永新 阳新 大新 最新 更新 全新 重新 刷新 创新 高新 的新 用新 换新"},
	{'陇', "仪陇"},
}

// notPinyin has, by their last syllable, the first ones of names that end with the pinyin of
// a letter and are elsewhere, as Fo Shan, which is in Guangdong; of those with more than
// two syllables the last but one.
var notPinyin = [...]struct{ pinyin, before string }{
	{"wan", "tai"},
	{"shan", "fo zhong tang an huang bai bao le mei zhou wen ding ya he kun tai ying xiao heng lu song ma la liang zui"},
	{"jing", "nan qu"},
	{"hu", "wu tai"},
	{"chuan", "yin tong lin yi nan ling hui"},
	{"ning", "nan xi hai ji chang jing wu fu sui tai xian"},
	{"qing", "da an zhao de fu yong le di"},
	{"xiang", "xin ping lin"},
	{"xin", "fu yong yang"},
	{"qian", "su"},
	{"long", "jiu"},
	{"gan", "xiao"},
	{"dian", "ma"},
	{"liao", "tong"},
	{"shu", "yu"},
	{"su", "ke lei"},
}

// longerNames are names of places with the end of them that is another's letter.
// A sign between the two, or what is left of a character, makes no place of the end.
var longerNames = [...]struct{ before, place string }{
	{"辽", "宁"}, {"liao", "ning"}, {"chong", "qing"}, {"gan", "su"}, {"yu", "e"}, {"zh", "e"}, {"s", "hu"},
}

// misreadings are what people and programs take for a province's letter or for ICP, or write in
// another order, and what was meant.
var misreadings = [...][2]string{
	{"泸", "沪"}, {"护", "沪"}, {"晥", "皖"}, {"翼", "冀"}, {"奥", "粤"}, {"闵", "闽"}, {"喻", "渝"}, {"淅", "浙"}, {"颚", "鄂"},
	{"[CP", "ICP"}, {"ІСР", "ICP"}, {"备ICP备", "ICP备"}, {"备ICP", "ICP备"},
	{"A2B1B2", "A2.B1.B2"}, {"A2B1", "A2.B1"}, {"B1B2", "B1.B2"},
}

// houseRunes follow the number of a house.
var houseRunes = "楼院室栋幢座门单馆厂店铺巷弄层"
