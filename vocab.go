package icp

import (
	"strings"
)

// This file has the words of a number, and of what stands around one, as folded: Latin letters in
// lower case, Han characters simplified, without spaces. Those for provinces are in province.go.

// A word has what it may be. Behind it come the others that begin as it does, with what it goes on from
// behind it, and those that end so.
type word struct {
	text             string
	runes            []rune
	is               wordClass
	place            place    // of a placeName
	longer           []string // what stands in front of it in longerNames
	nextFrom, nextTo *word
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
	placeName                            // of a province: its name, its letter, or how this is pronounced
	provinceWord                         // may follow one in Latin letters
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
	domain                               // what names of sites end with
	next                                 // what footers go on with, glued to an index
	gluedNext                            // so, and also behind the letter of a service
	sourceKey                            // names a string of source, and tells no place
)

const markWord = filingMark | licenseMark

// kind returns the kind that a mark tells. Marks are in the order of the kinds.
func (c wordClass) kind() Kind { return Kind(c & markWord / filingMark) }

// icpWords are the ways to write ICP.
const icpWords = "icp ipc 1cp lcp |cp "

// isICPWord reports whether the three are one of them.
func isICPWord(first, second, third rune) bool {
	if second == 'c' && third == 'p' {
		return is(first, icpClass)
	}
	return first == 'i' && second == 'p' && third == 'c'
}

// vocabulary has, for each class, its words, between spaces. A word may be of several.
var vocabulary = [...]struct {
	is    wordClass
	words string
}{
	{slip, "cp icb ip ic tcp 工cp"},
	{filingMark, "bei'an bei-an beian bei b equipment filing preparation prepared registration recordal record " +
		"备案 备 登录番号"},
	{licenseMark, "certificate licence license zheng 经营许可证 许可证 证"},
	{pinyin, "bei'an bei-an beian bei zheng"},
	{filler, "- . : for hao number no | 号码 号 字 序号 案 第 编号"},
	{numberWord, "hao number no. 号号 号"},
	{jointWord, "hezi 合字"},
	{joiner, ", . / · 、 ・"},
	{label, ". / : app chinaicpcode cdn edi filing icp license no record 中华人民共和国 主体 互联网 信息 " +
		"发证机关 发证单位 号码 号 域名 在线数据处理与交易处理业务 增值电信业务 备案 小程序 " +
		"基础电信业务 工业和信息化部 工信部 快应用 服务 本站 电信与信息服务业务 登记号 经营 编号 网站 许可证 证书 证 跨地区"},
	{provinceWord, "municipality province sheng shi"},
	{title, "added business cdn certificate edi information icp idc isp licence license number no " +
		"operating operation permit record services service sp telecommunications telecommunication " +
		"telecom value 业务 中华人民共和国 信息服务 全国 号码 号 在线数据处理与交易处理业务 增值 备案 " +
		"批文 牌照 电信与信息增值服务 电信与信息服务 电信 第 经营性 经营 编号 网站 许可 证书 证 " +
		"值 跨地区 跨省 中国icp 中国增值 中国第二类 国家增值 基础电信业务 第一类 第二类"},
	{footer, "corporation company china corp co group inc limited llc ltd reserved site technology website " +
		"中心 产权 代码 协议 声明 司 年 必读 我们 所有 持有 政策 日 权利 条款 电话 科技 站 网 邮箱 部 " +
		"集团 首页"},
	{administration, "区通信管理局 区通管局 批准 核发 通信管理局 通管局 颁发的 颁发"},
	{district, "县 区 市"},
	{noneIssued, "hongkong macao macau taiwan 台湾 台 港 澳门 澳 香港"},
	{otherRegister, "彬 星云 星 沪交 茶 萌"},
	{policeMark, "gongwang'anbei gongwanganbei gonganbeian networksecurityfiling publicnetworksecurity " +
		"publicnetworkanbei publicsecurity psbfiling police 公安网络备案 公安网监备案 " +
		"公安机关网站备案 公安机关备案 公安联网备案 公网监备案证 公安局备案 公安网安备 公安部备案 " +
		"公安网备 公网案备 公网安备 兵公网安备 公安备 公网监备 公网备 分局备案 网监中心备案 网安公备 网监备案 " +
		"网络备案编号 网络备案号 网警备案 网安备 联网备案号 队备案"},
	{policeRest, "bureau filing icp network preparation registration recordal record"},
	{policeLabel, "全国公安机关互联网站安全管理服务平台 全国互联网安全管理服务平台 公安机关联网备案号 " +
		"公安部联网备案号 联网"},
	{policeWord, "gongwang gongan publicnetwork 公安 公网 网安 网警"},
	{unit, "万 亿 元 分钟 小时 年 级景区"},
	{domain, ".info .app .com .edu .gov .net .org .top .vip .xyz .cc .cn .io .me .tv"},
	{next, "allrights copyright designedby no. poweredby support 主办 信息网络 出版 " +
		"友情链接 地址 增值 备案 技术支持 版权 站长统计 经营许可 网站地图 网站备案 网络文化 联网备案 " +
		"联系 营业执照 许可证 隐私"},
	{gluedNext, "address android about app备案 contact email http ios mail phone tel version www"},
	{sourceKey, "content msgstr text title"},
}

// wordsFrom has the first word that begins with each two characters, or is the one, and classesFrom what
// words with the two, or with the one, may be; wordsTo has the first that ends with each character.
var wordsFrom, wordsTo, classesFrom = tabulated()

const wordTableSize = 1 << 11

// inTable returns where the words are that begin with the two, the second zero if a word has one.
func inTable(first, second rune) rune { return (first ^ second<<6) & (wordTableSize - 1) }

// wordsWith returns the words that may begin with the two, nil if none of them is of the class.
func wordsWith(first, second rune, class wordClass) *word {
	k := inTable(first, second)
	if classesFrom[k]&class == 0 {
		return nil
	}
	return wordsFrom[k]
}

// mayBeginWord reports whether a word of the class may begin with the character, as few do.
func mayBeginWord(first rune, class wordClass) bool { return classesFrom[inTable(first, 0)]&class != 0 }

func tabulated() (from, to [wordTableSize]*word, classes [wordTableSize]wordClass) {
	words := append(make([]word, 0, 640), placeWords()...) // with room for all
	for _, row := range vocabulary {
		for text := range strings.FieldsSeq(row.words) {
			words = append(words, word{text: text, is: row.is})
		}
	}
	for _, row := range longerNames {
		words = append(words, word{text: row.place, longer: strings.Fields(row.before)})
	}
	runes := make([]rune, 0, 4<<10) // of each word, and a zero behind
	for i := range words {
		w, start := &words[i], len(runes)
		runes = append(append(runes, []rune(w.text)...), 0)
		w.runes = runes[start : len(runes)-1]
		k, last := inTable(runes[start], runes[start+1]), runes[len(runes)-2]&(wordTableSize-1)
		classes[k] |= w.is
		classes[inTable(runes[start], 0)] |= w.is
		at := &from[k]
		for *at != nil && (*at).text > w.text { // in front of what it goes on from
			at = &(*at).nextFrom
		}
		if *at != nil && (*at).text == w.text {
			(*at).merge(w)
			continue
		}
		w.nextFrom, *at = *at, w
		w.nextTo, to[last] = to[last], w
	}
	return from, to, classes
}

// merge adds to w what v is, which is the same word.
func (w *word) merge(v *word) {
	w.is |= v.is
	w.longer = append(w.longer, v.longer...)
	switch {
	case v.place == place{}, v.place == w.place: // 京 is on all numbers
	case v.place.province == Gansu: // Gan: Jiangxi's on filings
		w.place.is = maybeGansu
	default: // what is the pinyin of two letters is no place
		w.place = place{why: AmbiguousProvince}
	}
}

// notLetters has, by the letter of a province, what stands in front of it in words that do not mean the
// province: places that are elsewhere, as Nanjing, which is in Jiangsu, regions of several provinces, and
// others. Of those with more than two characters the last but one stands here: 阿克苏, 张家川.
var notLetters = [...]struct {
	letter rune
	before string
}{
	{'京', "南东"}, {'津', "河利夏宁孟延江新盐京牛"}, {'冀', "津"}, {'晋', "宁秦"}, {'蒙', "启"},
	{'辽', "通东双"}, {'吉', "安革西昌老"}, {'沪', "京浙"}, {'苏', "乌勒昭克"}, {'浙', "苏江"},
	{'皖', "浙苏"}, {'鲁', "平开秘"}, {'豫', "宿晋鄂"}, {'桂', "黔"}, {'渝', "成川"}, {'蜀', "巴"},
	{'川', "陵武桦崇临遂黎淄伊栾淅潢利汉吴龙富灵陆南合永务汇东剑宾江陇宜延洛铜平家泾金银贵仁石香旭奈"},
	{'黔', "滇川渝"}, {'贵', "云川富"}, {'藏', "青川滇隐收馆典珍"}, {'陇', "仪"}, {'甘', "陕"},
	{'青', "西高丁巴"},
	{'宁', "丰抚肃乡大集东长天江睢阜景海休怀周寿建泰武济洛咸常新绥兴广普南邕万冕遂威镇华安富昌晋会正静西伊沪甘苏"},
	{'新', "安阜奉永阳大最更全重刷创高的用换"}, {'台', "平后前视烟邢丰"}, {'港', "云家城"},
}

// longerNames have, by the place's letter or pinyin that they end with, what is in front of it in
// names of places that are elsewhere, as Fo Shan, which is in Guangdong; of those with more than two
// syllables the last but one. A sign between the two, or what is left of a character, makes no
// place of the end.
var longerNames = [...]struct{ place, before string }{
	{"宁", "辽"}, {"e", "yu zh"}, {"wan", "tai"},
	{"shan", "fo zhong tang an huang bai bao le mei zhou wen ding ya he kun tai ying xiao heng lu song ma la liang zui"},
	{"jing", "nan qu"}, {"hu", "wu tai s"}, {"chuan", "yin tong lin yi nan ling hui"},
	{"ning", "liao nan xi hai ji chang jing wu fu sui tai xian"}, {"qing", "chong da an zhao de fu yong le di"},
	{"xiang", "xin ping lin"}, {"xin", "fu yong yang"}, {"qian", "su"}, {"long", "jiu"},
	{"gan", "xiao"}, {"dian", "ma"}, {"liao", "tong"}, {"shu", "yu"}, {"su", "ke lei gan"},
}

// misreadings are what people and programs take for a province's letter or for ICP, or write in
// another order, and what was meant.
var misreadings = [...][2]string{
	{"泸", "沪"}, {"护", "沪"}, {"晥", "皖"}, {"翼", "冀"}, {"奥", "粤"}, {"闵", "闽"}, {"喻", "渝"}, {"淅", "浙"}, {"颚", "鄂"},
	{"亰", "京"}, {"惊", "京"}, {"炉", "沪"}, {"户", "沪"}, {"越", "粤"}, {"署", "蜀"}, {"相", "湘"}, {"箱", "湘"}, {"卤", "鲁"},
	{"[CP", "ICP"}, {"ⅠCP", "ICP"}, {"I.C.P.", "ICP"}, {"I-C-P", "ICP"}, {"ІСР", "ICP"}, {"备ICP备", "ICP备"}, {"备ICP", "ICP备"},
	{"A2B1B2", "A2.B1.B2"}, {"A2B1", "A2.B1"}, {"B1B2", "B1.B2"},
	{"82-", "B2-"}, {"B2一", "B2-"}, {"/CP", "ICP"}, {"示字", "合字"}, {"含字", "合字"}, {"舍字", "合字"}, {"合宇", "合字"},
}

// houseRunes follow the number of a house, or of how to get there: 地铁1号线3号口.
var houseRunes = "楼院室栋幢座门单馆厂店铺巷弄层线口"
