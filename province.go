package icp

import (
	"iter"
	"strings"
	"unicode/utf8"
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
	Beijing:       {"11", "CN-BJ", "北京市", "北京", "京京京", []string{"Jing"}, []string{"Beijing", "Peking", "Beijing Municipality", "Beijing Shi"}},
	Tianjin:       {"12", "CN-TJ", "天津市", "天津", "津津津", []string{"Jin"}, []string{"Tianjin", "Tientsin", "Tianjin Municipality", "Tianjin Shi"}},
	Hebei:         {"13", "CN-HE", "河北省", "河北", "冀冀冀", []string{"Ji"}, []string{"Hebei", "Hopeh", "Hebei Province", "Hebei Sheng"}},
	Shanxi:        {"14", "CN-SX", "山西省", "山西", "晋晋晋", []string{"Jin"}, []string{"Shanxi", "Shansi", "Shanxi Province", "Shanxi Sheng"}},
	InnerMongolia: {"15", "CN-NM", "内蒙古自治区", "内蒙古", "蒙蒙蒙", []string{"Meng"}, []string{"Inner Mongolia", "Nei Mongol", "Nei Menggu", "Neimenggu", "Inner Mongolia Autonomous Region", "Nei Mongol Zizhiqu"}},
	Liaoning:      {"21", "CN-LN", "辽宁省", "辽宁", "辽辽辽", []string{"Liao"}, []string{"Liaoning", "Liaoning Province", "Liaoning Sheng"}},
	Jilin:         {"22", "CN-JL", "吉林省", "吉林", "吉吉吉", []string{"Ji"}, []string{"Jilin", "Kirin", "Jilin Province", "Jilin Sheng"}},
	Heilongjiang:  {"23", "CN-HL", "黑龙江省", "黑龙江", "黑黑黑", []string{"Hei"}, []string{"Heilongjiang", "Heilungkiang", "Heilongjiang Province", "Heilongjiang Sheng"}},
	Shanghai:      {"31", "CN-SH", "上海市", "上海", "沪沪沪", []string{"Hu"}, []string{"Shanghai", "Shanghai Municipality", "Shanghai Shi"}},
	Jiangsu:       {"32", "CN-JS", "江苏省", "江苏", "苏苏苏", []string{"Su"}, []string{"Jiangsu", "Kiangsu", "Jiangsu Province", "Jiangsu Sheng"}},
	Zhejiang:      {"33", "CN-ZJ", "浙江省", "浙江", "浙浙浙", []string{"Zhe"}, []string{"Zhejiang", "Chekiang", "Zhejiang Province", "Zhejiang Sheng"}},
	Anhui:         {"34", "CN-AH", "安徽省", "安徽", "皖皖皖", []string{"Wan"}, []string{"Anhui", "Anhwei", "Anhui Province", "Anhui Sheng"}},
	Fujian:        {"35", "CN-FJ", "福建省", "福建", "闽闽闽", []string{"Min"}, []string{"Fujian", "Fukien", "Fujian Province", "Fujian Sheng"}},
	Jiangxi:       {"36", "CN-JX", "江西省", "江西", "赣赣赣", []string{"Gan"}, []string{"Jiangxi", "Kiangsi", "Jiangxi Province", "Jiangxi Sheng"}},
	Shandong:      {"37", "CN-SD", "山东省", "山东", "鲁鲁鲁", []string{"Lu"}, []string{"Shandong", "Shantung", "Shandong Province", "Shandong Sheng"}},
	Henan:         {"41", "CN-HA", "河南省", "河南", "豫豫豫", []string{"Yu"}, []string{"Henan", "Honan", "Henan Province", "Henan Sheng"}},
	Hubei:         {"42", "CN-HB", "湖北省", "湖北", "鄂鄂鄂", []string{"E"}, []string{"Hubei", "Hupeh", "Hubei Province", "Hubei Sheng"}},
	Hunan:         {"43", "CN-HN", "湖南省", "湖南", "湘湘湘", []string{"Xiang"}, []string{"Hunan", "Hunan Province", "Hunan Sheng"}},
	Guangdong:     {"44", "CN-GD", "广东省", "广东", "粤粤粤", []string{"Yue"}, []string{"Guangdong", "Kwangtung", "Canton Province", "Guangdong Province", "Guangdong Sheng"}},
	Guangxi:       {"45", "CN-GX", "广西壮族自治区", "广西", "桂桂桂", []string{"Gui"}, []string{"Guangxi", "Kwangsi", "Guangxi Zhuang Autonomous Region", "Guangxi Zhuangzu Zizhiqu"}},
	Hainan:        {"46", "CN-HI", "海南省", "海南", "琼琼琼", []string{"Qiong"}, []string{"Hainan", "Hainan Province", "Hainan Sheng"}},
	Chongqing:     {"50", "CN-CQ", "重庆市", "重庆", "渝渝渝", []string{"Yu"}, []string{"Chongqing", "Chungking", "Chongqing Municipality", "Chongqing Shi"}},
	Sichuan:       {"51", "CN-SC", "四川省", "四川", "蜀川川", []string{"Shu", "Chuan"}, []string{"Sichuan", "Szechuan", "Szechwan", "Sichuan Province", "Sichuan Sheng"}},
	Guizhou:       {"52", "CN-GZ", "贵州省", "贵州", "黔黔贵", []string{"Qian"}, []string{"Guizhou", "Kweichow", "Guizhou Province", "Guizhou Sheng"}},
	Yunnan:        {"53", "CN-YN", "云南省", "云南", "滇滇滇", []string{"Dian"}, []string{"Yunnan", "Yunnan Province", "Yunnan Sheng"}},
	Tibet:         {"54", "CN-XZ", "西藏自治区", "西藏", "藏藏藏", []string{"Zang"}, []string{"Tibet", "Xizang", "Tibet Autonomous Region", "Xizang Zizhiqu"}},
	Shaanxi:       {"61", "CN-SN", "陕西省", "陕西", "陕陕陕", []string{"Shan"}, []string{"Shaanxi", "Shensi", "Shaanxi Province", "Shaanxi Sheng"}},
	Gansu:         {"62", "CN-GS", "甘肃省", "甘肃", "陇陇甘", []string{"Long"}, []string{"Gansu", "Kansu", "Gansu Province", "Gansu Sheng"}},
	Qinghai:       {"63", "CN-QH", "青海省", "青海", "青青青", []string{"Qing"}, []string{"Qinghai", "Tsinghai", "Chinghai", "Qinghai Province", "Qinghai Sheng"}},
	Ningxia:       {"64", "CN-NX", "宁夏回族自治区", "宁夏", "宁宁宁", []string{"Ning"}, []string{"Ningxia", "Ninghsia", "Ningxia Hui Autonomous Region", "Ningxia Huizu Zizhiqu", "Ningxia Huizi Zizhiqu"}},
	Xinjiang:      {"65", "CN-XJ", "新疆维吾尔自治区", "新疆", "新新新", []string{"Xin"}, []string{"Xinjiang", "Sinkiang", "Xinjiang Uygur Autonomous Region", "Xinjiang Uyghur Autonomous Region", "Xinjiang Uygur Zizhiqu"}},
}

type provinceRow struct {
	code    string   // GB/T 2260
	iso     string   // ISO 3166-2
	name    string   // in Chinese
	short   string   // in Chinese
	letters string   // on filings, on licenses, on police numbers; then other ways to write them
	pinyin  []string // of the letter on filings, then of that on licenses if it is another
	english []string // names in Latin letters, the usual one first
}

// letterSize is the length of a province letter: all are Han characters of
// three bytes.
const letterSize = len("京")

// ParseProvince returns the province that s names: by its Chinese name, long
// or short (内蒙古自治区, 内蒙古), any of its letters (蒙; 蜀 and 川), the pinyin of
// its letter (Meng), an English name (Inner Mongolia, Nei Mongol), its
// ISO 3166-2 code (CN-NM) or its GB/T 2260 code (15). Case does not matter, nor
// do spaces, nor the width of the characters of a name.
//
// The error is a [ParseError]: [AmbiguousProvince] for Ji (冀, 吉), Jin (津, 晋)
// and Yu (豫, 渝); [NotMainland] for Hong Kong, Macau and Taiwan, which issue
// no ICP numbers; otherwise mostly [UnknownProvince].
func ParseProvince(s string) (Province, error) {
	p, e := parseProvince(s)
	if e.Reason != 0 {
		return 0, e
	}
	return p, nil
}

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
// kind, as 蒙, or "" for the ministry. Only Sichuan has two: 蜀 on filings and 川
// on licenses.
func (p Province) Letter(k Kind) string {
	return p.letter(k.column())
}

// Code returns the GB/T 2260 code, as 15, or "" for the ministry. Police
// numbers and the numbers of identity cards begin with it.
func (p Province) Code() string { return p.row().code }

// ISO returns the ISO 3166-2 code, as CN-NM, or "" for the ministry.
func (p Province) ISO() string { return p.row().iso }

// Administration returns the Chinese name of the authority that issues the
// province's numbers, as 内蒙古自治区通信管理局; for the zero Province the ministry's.
func (p Province) Administration() string {
	switch {
	case p == 0:
		return "工业和信息化部"
	case p > Xinjiang:
		return ""
	}
	return p.Chinese() + "通信管理局"
}

// AdministrationEnglish returns the English name of the authority that issues
// the province's numbers, as Inner Mongolia Communications Administration; for
// the zero Province the ministry's.
func (p Province) AdministrationEnglish() string {
	switch {
	case p == 0:
		return "Ministry of Industry and Information Technology"
	case p > Xinjiang:
		return ""
	}
	return p.String() + " Communications Administration"
}

// MarshalText returns the English name, or nothing for the ministry.
func (p Province) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText sets p to the province that text names, as [ParseProvince]
// reads it; empty text is the ministry. On an error, which is a [ParseError], p
// is unchanged.
func (p *Province) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = 0
		return nil
	}
	q, err := ParseProvince(string(text))
	if err == nil {
		*p = q
	}
	return err
}

// The columns of a row's letters.
const (
	filingLetter = iota
	licenseLetter
	policeLetter
)

// column returns the column of the letters on numbers of the kind.
func (k Kind) column() int {
	if k == License {
		return licenseLetter
	}
	return filingLetter
}

// provinceOf returns the province whose letter on numbers of the kind s begins
// with, or zero.
func provinceOf(s string, k Kind) Province {
	han := [utf8.UTFMax]byte{s[0], s[1], s[2]}
	for p := Beijing; p <= Xinjiang; p++ {
		if beginsWith(provinces[p].letters[k.column()*letterSize:], &han) {
			return p
		}
	}
	return 0
}

// provinceByCode returns the province with the GB/T 2260 code, or zero.
func provinceByCode(code string) Province {
	for p := Beijing; p <= Xinjiang; p++ {
		if provinces[p].code == code {
			return p
		}
	}
	return 0
}

func (p Province) letter(column int) string {
	if p == 0 || p > Xinjiang {
		return ""
	}
	return p.row().letters[column*letterSize : (column+1)*letterSize]
}

// pinyin returns the pinyin of the letter on numbers of the kind.
func (p Province) pinyin(k Kind) string {
	spellings := p.row().pinyin
	if k == License {
		return spellings[len(spellings)-1]
	}
	return spellings[0]
}

// row returns p's row of the table; the ministry, and what is no Province, has
// an empty one.
func (p Province) row() *provinceRow {
	if int(p) >= len(provinces) {
		p = 0
	}
	return &provinces[p]
}

func parseProvince(s string) (Province, ParseError) {
	code := strings.TrimSpace(s)
	if p := provinceByCode(code); p != 0 {
		return p, ParseError{}
	}
	for p := range Provinces() {
		if strings.EqualFold(code, p.ISO()) {
			return p, ParseError{}
		}
	}
	if len(s) > maxLen {
		return 0, ParseError{s, maxLen, TooLong}
	}
	sc := newScanner(s)
	if sc.r == eof {
		return 0, ParseError{s, 0, Empty}
	}
	start := sc.at
	_, why := sc.place()
	switch {
	case sc.n.province != 0 && sc.r == eof:
		return sc.n.province, ParseError{}
	case why != 0:
	case !utf8.ValidString(s):
		start, why = firstInvalid(s), InvalidUTF8
	case sc.matchAny(noneIssued) && sc.r == eof:
		why = NotMainland
	default:
		why = UnknownProvince
	}
	return 0, ParseError{s, start, why}
}
