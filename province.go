package icp

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"
)

// A Province is one of the 31 jurisdictions of mainland China whose
// communications administrations issue ICP numbers. The zero Province stands
// for the ministry itself (MIIT), which issues licenses that hold in several
// provinces.
//
// Provinces are in the order of their GB/T 2260 codes.
type Province uint8

const (
	Beijing       Province = iota + 1 // 京
	Tianjin                           // 津
	Hebei                             // 冀
	Shanxi                            // 晋
	InnerMongolia                     // 蒙
	Liaoning                          // 辽
	Jilin                             // 吉
	Heilongjiang                      // 黑
	Shanghai                          // 沪
	Jiangsu                           // 苏
	Zhejiang                          // 浙
	Anhui                             // 皖
	Fujian                            // 闽
	Jiangxi                           // 赣
	Shandong                          // 鲁
	Henan                             // 豫
	Hubei                             // 鄂
	Hunan                             // 湘
	Guangdong                         // 粤
	Guangxi                           // 桂
	Hainan                            // 琼
	Chongqing                         // 渝
	Sichuan                           // 蜀
	Guizhou                           // 黔
	Yunnan                            // 滇
	Tibet                             // 藏
	Shaanxi                           // 陕
	Gansu                             // 陇
	Qinghai                           // 青
	Ningxia                           // 宁
	Xinjiang                          // 新
)

// provinces is all that the package knows of the jurisdictions, a row each.
//
// Sources: GB/T 2260 and ISO 3166-2:CN for codes and names; real filings,
// licenses and police numbers for the letters, which differ in Sichuan,
// Guizhou and Gansu.
var provinces = [...]provinceRow{
	0: {pinyin: []string{""}, english: []string{""}}, // the ministry
	//code, ISO 3166-2, name, short name, letters, pinyin of the letter, English names
	Beijing:       {11, "CN-BJ", "北京市", "北京", "京京京", []string{"Jing"}, []string{"Beijing", "Peking"}},
	Tianjin:       {12, "CN-TJ", "天津市", "天津", "津津津", []string{"Jin"}, []string{"Tianjin", "Tientsin"}},
	Hebei:         {13, "CN-HE", "河北省", "河北", "冀冀冀", []string{"Ji"}, []string{"Hebei", "Hopeh"}},
	Shanxi:        {14, "CN-SX", "山西省", "山西", "晋晋晋", []string{"Jin"}, []string{"Shanxi", "Shansi"}},
	InnerMongolia: {15, "CN-NM", "内蒙古自治区", "内蒙古", "蒙蒙蒙", []string{"Meng"}, []string{"Inner Mongolia", "Nei Mongol", "Nei Menggu", "Inner Mongolia Autonomous Region", "Nei Mongol Zizhiqu"}},
	Liaoning:      {21, "CN-LN", "辽宁省", "辽宁", "辽辽辽", []string{"Liao"}, []string{"Liaoning"}},
	Jilin:         {22, "CN-JL", "吉林省", "吉林", "吉吉吉", []string{"Ji"}, []string{"Jilin", "Kirin"}},
	Heilongjiang:  {23, "CN-HL", "黑龙江省", "黑龙江", "黑黑黑", []string{"Hei"}, []string{"Heilongjiang", "Heilungkiang"}},
	Shanghai:      {31, "CN-SH", "上海市", "上海", "沪沪沪", []string{"Hu"}, []string{"Shanghai"}},
	Jiangsu:       {32, "CN-JS", "江苏省", "江苏", "苏苏苏", []string{"Su"}, []string{"Jiangsu", "Kiangsu"}},
	Zhejiang:      {33, "CN-ZJ", "浙江省", "浙江", "浙浙浙", []string{"Zhe"}, []string{"Zhejiang", "Chekiang"}},
	Anhui:         {34, "CN-AH", "安徽省", "安徽", "皖皖皖", []string{"Wan"}, []string{"Anhui", "Anhwei"}},
	Fujian:        {35, "CN-FJ", "福建省", "福建", "闽闽闽", []string{"Min"}, []string{"Fujian", "Fukien"}},
	Jiangxi:       {36, "CN-JX", "江西省", "江西", "赣赣赣", []string{"Gan"}, []string{"Jiangxi", "Kiangsi"}},
	Shandong:      {37, "CN-SD", "山东省", "山东", "鲁鲁鲁", []string{"Lu"}, []string{"Shandong", "Shantung"}},
	Henan:         {41, "CN-HA", "河南省", "河南", "豫豫豫", []string{"Yu"}, []string{"Henan", "Honan"}},
	Hubei:         {42, "CN-HB", "湖北省", "湖北", "鄂鄂鄂", []string{"E"}, []string{"Hubei", "Hupeh"}},
	Hunan:         {43, "CN-HN", "湖南省", "湖南", "湘湘湘", []string{"Xiang"}, []string{"Hunan"}},
	Guangdong:     {44, "CN-GD", "广东省", "广东", "粤粤粤", []string{"Yue"}, []string{"Guangdong", "Kwangtung", "Canton Province"}},
	Guangxi:       {45, "CN-GX", "广西壮族自治区", "广西", "桂桂桂", []string{"Gui"}, []string{"Guangxi", "Kwangsi", "Guangxi Zhuang Autonomous Region", "Guangxi Zhuangzu Zizhiqu"}},
	Hainan:        {46, "CN-HI", "海南省", "海南", "琼琼琼", []string{"Qiong"}, []string{"Hainan"}},
	Chongqing:     {50, "CN-CQ", "重庆市", "重庆", "渝渝渝", []string{"Yu"}, []string{"Chongqing", "Chungking"}},
	Sichuan:       {51, "CN-SC", "四川省", "四川", "蜀川川", []string{"Shu", "Chuan"}, []string{"Sichuan", "Szechuan", "Szechwan"}},
	Guizhou:       {52, "CN-GZ", "贵州省", "贵州", "黔黔贵", []string{"Qian"}, []string{"Guizhou", "Kweichow"}},
	Yunnan:        {53, "CN-YN", "云南省", "云南", "滇滇滇", []string{"Dian"}, []string{"Yunnan"}},
	Tibet:         {54, "CN-XZ", "西藏自治区", "西藏", "藏藏藏", []string{"Zang"}, []string{"Tibet", "Xizang", "Tibet Autonomous Region", "Xizang Zizhiqu"}},
	Shaanxi:       {61, "CN-SN", "陕西省", "陕西", "陕陕陕", []string{"Shan"}, []string{"Shaanxi", "Shensi", "Shaan"}},
	Gansu:         {62, "CN-GS", "甘肃省", "甘肃", "陇甘甘", []string{"Long", "Gan"}, []string{"Gansu", "Kansu"}},
	Qinghai:       {63, "CN-QH", "青海省", "青海", "青青青", []string{"Qing"}, []string{"Qinghai", "Tsinghai", "Chinghai"}},
	Ningxia:       {64, "CN-NX", "宁夏回族自治区", "宁夏", "宁宁宁", []string{"Ning"}, []string{"Ningxia", "Ninghsia", "Ningxia Hui Autonomous Region", "Ningxia Huizu Zizhiqu", "Ningxia Huizi Zizhiqu"}},
	Xinjiang:      {65, "CN-XJ", "新疆维吾尔自治区", "新疆", "新新新", []string{"Xin"}, []string{"Xinjiang", "Sinkiang", "Xinjiang Uygur Autonomous Region", "Xinjiang Uyghur Autonomous Region", "Xinjiang Uygur Zizhiqu"}},
}

// A provinceLetter is a character that stands for a province, or is taken for that.
type provinceLetter struct {
	r      rune
	of     Province // zero for what issues none
	on     uint8    // on which numbers it is the one that is written, a bit a kind
	before string   // what makes another word of it: notLetters
}

// letters has each at its remainder: no two have the same.
var letters = tabulatedLetters()

const lettersSize = 343

func tabulatedLetters() (all [lettersSize]provinceLetter) {
	for _, row := range notLetters {
		all[row.letter%lettersSize] = provinceLetter{r: row.letter, before: row.before}
	}
	for p := range Provinces() {
		for i, r := range []rune(p.row().letters) {
			l := &all[r%lettersSize]
			l.r, l.of, l.on = r, p, l.on|1<<(Filing+Kind(i))
		}
	}
	return all
}

// placeWords returns the words that provinces are written with, some of them more than once.
func placeWords() (words []word) {
	for p := range Provinces() {
		row := p.row()
		for _, name := range slices.Concat(row.pinyin, row.english, strings.Split(row.letters, ""), []string{row.name, row.short}) {
			text := strings.ToLower(strings.ReplaceAll(name, " ", ""))
			words = append(words, word{text: text, is: placeName, place: place{province: p}})
		}
	}
	return words
}

type provinceRow struct {
	code    int      // GB/T 2260
	iso     string   // ISO 3166-2
	name    string   // in Chinese
	short   string   // in Chinese
	letters string   // on filings, on licenses, on police numbers
	pinyin  []string // of the letter on filings, then of that on licenses if it is another
	english []string // names in Latin letters, the usual one first, without Province and the like
}

// letterSize is the length of a province letter, a Han character.
const letterSize = len("京")

// ParseProvince returns the province that s names: by its Chinese name, long
// or short (内蒙古自治区, 内蒙古), any of its letters (蒙; 蜀 and 川), the pinyin of
// its letter (Meng), an English name (Inner Mongolia, Nei Mongol), its
// ISO 3166-2 code (CN-NM) or its GB/T 2260 code (15, 150000). Case does not matter, nor
// do spaces in a name or the width of its characters.
//
// The error is a [ParseError]: [AmbiguousProvince] for Ji (冀, 吉), Jin (津, 晋)
// and Yu (豫, 渝); [NotMainland] for Hong Kong, Macau and Taiwan, which issue
// no ICP numbers; otherwise mostly [UnknownProvince].
func ParseProvince(s string) (Province, error) { return orError(parseProvince(s)) }

// Provinces iterates over the provinces in the order of their codes.
func Provinces() iter.Seq[Province] {
	return func(yield func(Province) bool) {
		for p := Beijing; p <= Xinjiang; p++ {
			if !yield(p) {
				return
			}
		}
	}
}

// String returns the English name, as Inner Mongolia, or "" for the ministry.
func (p Province) String() string { return p.row().english[0] }

// Chinese returns the long Chinese name, as 内蒙古自治区, or "" for the ministry.
func (p Province) Chinese() string { return p.row().name }

// ChineseShort returns the short Chinese name, as 内蒙古, or "" for the ministry.
func (p Province) ChineseShort() string { return p.row().short }

// Letter returns the letter that stands for the province on numbers of the
// kind, as 蒙, or "" for the ministry. Two provinces have two: 蜀 and 陇 stand on
// filings, 川 and 甘 on licenses.
func (p Province) Letter(k Kind) string {
	letters := p.row().letters
	if letters == "" {
		return ""
	}
	k = min(max(k, Filing), police)
	return letters[int(k-Filing)*letterSize:][:letterSize]
}

// Code returns the GB/T 2260 code, as 15, or "" for the ministry. Police
// numbers and the numbers of identity cards begin with it.
func (p Province) Code() string {
	if p.row().code == 0 {
		return ""
	}
	return strconv.Itoa(p.row().code)
}

// ISO returns the ISO 3166-2 code, as CN-NM, or "" for the ministry.
func (p Province) ISO() string { return p.row().iso }

// Administration returns the Chinese name of the authority that issues the
// province's numbers, as 内蒙古自治区通信管理局; for the zero Province the ministry's.
func (p Province) Administration() string {
	return p.administration("工业和信息化部", p.Chinese()+"通信管理局")
}

// AdministrationEnglish returns its English name, as Inner Mongolia
// Communications Administration.
func (p Province) AdministrationEnglish() string {
	return p.administration("Ministry of Industry and Information Technology", p.String()+" Communications Administration")
}

func (p Province) administration(ministry, own string) string {
	switch {
	case p == 0:
		return ministry
	case p > Xinjiang:
		return ""
	}
	return own
}

// letterOf returns what is known of r as a province's letter, which is nothing for most.
func letterOf(r rune) *provinceLetter {
	if l := &letters[uint32(r)%lettersSize]; l.r == r {
		return l
	}
	return &noLetter
}

var noLetter provinceLetter

// pinyin returns the pinyin of the letter on numbers of the kind.
func (p Province) pinyin(k Kind) string {
	spellings := p.row().pinyin
	switch {
	case k == Filing:
		return spellings[0]
	case k == police && p == Guizhou: // on filings another province's
		return "Gui"
	}
	return spellings[len(spellings)-1]
}

// row returns p's row of the table; the ministry, and what is no Province, has an empty one.
func (p Province) row() *provinceRow {
	if int(p) >= len(provinces) {
		p = 0
	}
	return &provinces[p]
}

func parseProvince(s string) (Province, ParseError) {
	code := strings.TrimSpace(s)
	for p := range Provinces() {
		if strings.TrimSuffix(code, "0000") == p.Code() || strings.EqualFold(code, p.ISO()) {
			return p, ParseError{}
		}
	}
	if len(s) > maxLen {
		return 0, tooLong(s)
	}
	var buf [smallText]glyph
	t := glyphs(foldText(buf[:0], s))
	p, last, why := t.place(0), len(t)-1, UnknownProvince
	switch {
	case p.stop == last && p.province != 0:
		return p.province, ParseError{}
	case p.stop == last:
		why = cmp.Or(p.why, why) // the pinyin of two
	case t.word(0, noneIssued) == last:
		why = NotMainland
	}
	return 0, t.parseError(s, flaw{why, 0, last})
}
