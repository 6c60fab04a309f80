// Package icp reads, checks, writes and finds Chinese ICP numbers, which
// websites and apps served from mainland China must show: filings (备案), as
// 京ICP备11018762号-11, and licenses (许可证), as 京ICP证030173号 and 粤B2-20090059-1.
//
// A [Number] says whose it is (an entity's, or its website's, App's,
// mini-program's or quick app's), of which province, and of which kind.
//
// Four questions have four answers:
//
//   - Is it written as a number? [Parse] takes the official notation only;
//     [ParseLenient] every way in which people write it.
//   - Could the ministry have issued it? [Number.Doubt].
//   - Where does a text or a page show one, or almost one? [FindAll].
//   - Is it on record? No text tells. Valid is not registered: ask
//     https://beian.miit.gov.cn/.
//
// # Grammar
//
// Chinese and English are one grammar with two vocabularies:
//
//	number  = filing | license
//	filing  = place ICP [ mark ] [ no ] serial [ no ] [ "-" index [ letter ] ] [ no ]
//	license = place ICP mark [ no ] serial [ no ] [ "-" index [ letter ] ] [ no ]
//	        | [ place ] [ ICP [ mark ] ] class { "." class } "-" serial [ no ] [ "-" index [ letter ] ]
//	place   = letter (京, 蜀, 川) | name (Beijing, 北京) | pinyin (Jing) | 合字
//	mark    = 备 | 备案 | Filing | Record | Bei | …  |  证 | 许可证 | License | Zheng | …
//	no      = 号 | No. | number | Hao
//	class   = A1 | A2 | B1 | B2 | B-2-4 (with its sub-class, alone, on old licenses of a province)
//	letter  = A (App) | X (mini-program) | K (quick app)
//
// The mark tells filing from license; without one, 8 or 10 digits are a filing.
// A class tells a license, whatever the mark.
// A serial is the year and a sequence: 8 or 10 digits on a filing (5 or 6
// before 2005), 6 on a license (7 and 8 are printed), 8 behind a class.
//
// [Parse] takes what [Number.String] and [Number.English] write, to the byte.
// [ParseLenient] moreover reads
//
//   - any case, width and dash, spaces and characters without width; digits with
//     spaces between if 号 follows or all stand one by one
//   - traditional and Japanese characters; IPC, 1CP and |cp for ICP; \u4eac for 京
//   - 案, 号, 第, 字, a colon or a hyphen behind the mark, brackets around it; ICP备
//     twice; 号 missing, doubled or at the end
//   - brackets around the province, a bar or colon behind it, its other letter
//     (川ICP备…), and its letter behind the mark (ICP备浙…)
//   - classes joined by 、 and the like, 合 for 合字, and the hybrids
//     苏ICP证B2-20100204, ICP证浙B2-20160106, 沪ICP证：沪B2-20100043
//   - a label in front, which decides nothing: ICP许可证：粤ICP备16097719号 is a filing.
//
// It does not guess: Ji is 冀 or 吉, “- 2024” a year or an index, and an error says so.
//
// Sources: the ministry's record pages, API fields and App filing rule of 2023,
// GB/T 2260, ISO 3166-2, and several thousand printed footers.
package icp

import (
	"cmp"
	"strconv"
)

// A Number is an ICP number: a filing or a license, of an entity or of one of
// its services. It is a small comparable value: two spellings of one number
// are ==, and a Number can be the key of a map.
//
// The zero Number is none: it is "" as text, NULL in SQL and dropped by the
// omitzero option of encoding/json.
type Number struct {
	serial   uint64 // its value; leading zeros are counted in digits
	index    uint16 // of the service; 0 for the entity's own number
	digits   uint8
	kind     Kind
	province Province
	classes  Classes
	service  Service
	variant  uint8 // joint, or the sub-class of an old license
}

// joint is the variant of a license of several provinces that is printed with
// 合字. The same serial without 合字 is not known to be the same license.
const joint = 'J'

// A Kind tells filings from licenses. The zero Kind is that of no number.
//
// Its integers, and those of Service, Classes and Province, never change. Better
// store the Number, from which all of them follow.
type Kind uint8

const (
	Filing  Kind = iota + 1 // 备案, for every website: 京ICP备11018762号
	License                 // 许可证, for telecom businesses: 京ICP证030173号, 粤B2-20090059
)

// A Service tells what a number with an index stands for. The zero Service is
// that of an entity's number, which has no index.
type Service uint8

const (
	Website     Service = iota + 1 // no letter: 京ICP备11018762号-1
	App                            // A: 京ICP备11018762号-2A
	MiniProgram                    // X: 京ICP备11018762号-3X
	QuickApp                       // K: 京ICP备11018762号-4K
)

// Classes is a set of classes of telecom business, as printed on a license:
// A1|B2. It is empty for filings and for Beijing's licenses of the form
// 京ICP证030173号.
//
// B2 does not tell which service is licensed: an internet information service
// (the ICP license proper, B25) and data processing (EDI, B21) print alike.
type Classes uint8

const (
	A1 Classes = 1 << iota // basic telecom services, first class
	A2                     // basic telecom services, second class
	B1                     // value-added telecom services, first class
	B2                     // value-added telecom services, second class
)

// Parts are the parts of a Number, for making one with [New] and for JSON.
type Parts struct {
	Kind     Kind     `json:"kind"`
	Province Province `json:"province,omitzero"` // zero: issued by the ministry
	Joint    bool     `json:"joint,omitzero"`    // printed with 合字; no province
	Classes  Classes  `json:"classes,omitzero"`  // none: a filing, or a license with ICP证
	Subclass int      `json:"subclass,omitzero"` // 4 in 辽B-2-4-20080039; else 0
	Serial   string   `json:"serial"`            // digits; leading zeros count
	Index    int      `json:"index,omitzero"`    // 1 to 65535; 0: the entity's number
	Service  Service  `json:"service,omitzero"`  // of a number with an index; zero: a website
}

// New returns the number made of the parts. The error is a [Reason]:
// [InvalidParts] for parts that do not go together; [MissingProvince],
// [MissingSerial], [SerialLength], [IndexRange] or [LetterWithoutIndex] for a
// part that is missing or out of range.
func New(p Parts) (Number, error) {
	if p.Index > 0 && p.Service == 0 {
		p.Service = Website
	}
	n := Number{
		kind:     p.Kind,
		province: p.Province,
		classes:  p.Classes,
		index:    uint16(p.Index),
		service:  p.Service,
		variant:  uint8(p.Subclass),
	}
	if p.Joint {
		n.variant = joint
	}
	n.serial, _ = strconv.ParseUint(p.Serial, 10, 64) // what overflows has too many digits
	switch {
	case int(p.Service) >= len(serviceLetters), int(p.Classes) >= len(classNames), p.Kind.String() == "":
		return Number{}, InvalidParts
	case p.Province == 0 && p.Classes == 0 && !p.Joint:
		return Number{}, MissingProvince
	case uint(p.Index) > maxIndex:
		return Number{}, IndexRange
	case p.Index == 0 && p.Service != 0:
		return Number{}, LetterWithoutIndex
	case p.Serial == "":
		return Number{}, MissingSerial
	}
	if why := n.setDigits(len(p.Serial)); why != 0 {
		return Number{}, why
	}
	// Parts go together that are those of the number that is written so.
	if m, _ := Parse(n.String()); m.Parts() != p {
		return Number{}, InvalidParts
	}
	return n, nil
}

// Parts returns the number's parts, the zero Parts for the zero Number.
func (n Number) Parts() Parts {
	return Parts{
		Kind:     n.kind,
		Province: n.province,
		Joint:    n.variant == joint,
		Classes:  n.classes,
		Serial:   n.Serial(),
		Index:    n.Index(),
		Service:  n.service,
		Subclass: int(n.subclass()),
	}
}

// subclass returns the digit behind the class of an old license, 4 in 辽B-2-4-20080039, or 0.
func (n *Number) subclass() uint8 {
	if n.variant == joint {
		return 0
	}
	return n.variant
}

// IsZero reports whether n is the zero Number, which is none.
func (n Number) IsZero() bool { return n == Number{} }

// Kind returns whether n is a filing or a license.
func (n Number) Kind() Kind { return n.kind }

// Province returns the province whose administration issued n, zero if the
// ministry did.
func (n Number) Province() Province { return n.province }

// Classes returns the classes on a license that prints them, as B2.
func (n Number) Classes() Classes { return n.classes }

// Serial returns the digits that the entity's number consists of, as 05000001.
func (n Number) Serial() string {
	return string(appendDigits(make([]byte, 0, policeDigits), n.serial, n.digits))
}

// Year returns the year that is written in the serial: the first four digits
// of a filing with ten and of a license with classes, otherwise the first two,
// which count from 2000. It is as doubtful as the number: [Number.Doubt].
func (n Number) Year() int {
	year, _ := n.split()
	return year
}

// Index returns the number of the service among the entity's, from 1, or 0 if
// n is the entity's own number.
func (n Number) Index() int { return int(n.index) }

// Service returns what n stands for: a website, App, mini-program or quick app;
// zero if n is the entity's own number.
func (n Number) Service() Service { return n.service }

// Entity returns the number of the entity whose service n is: n without index.
func (n Number) Entity() Number {
	n.index, n.service = 0, 0
	return n
}

// Equal reports whether n and m are the same number, as n == m does. It is for
// what asks for such a method: go-cmp looks into no struct without one.
func (n Number) Equal(m Number) bool { return n == m }

// Compare orders numbers by province, kind, 合字 or sub-class, classes, length and
// value of the serial, index and service, so that an entity's number stands
// right before its services'. It returns -1, 0 or +1; the zero Number comes
// first.
func (n Number) Compare(m Number) int {
	return cmp.Or(
		cmp.Compare(n.province, m.province),
		cmp.Compare(n.kind, m.kind),
		cmp.Compare(n.variant, m.variant),
		cmp.Compare(n.classes, m.classes),
		cmp.Compare(n.digits, m.digits),
		cmp.Compare(n.serial, m.serial),
		cmp.Compare(n.index, m.index),
		cmp.Compare(n.service, m.service),
	)
}

// String returns the official Chinese notation, "" for the zero Number:
//
//	京ICP备11018762号-11     蜀ICP备2026054850号-2A     京ICP证030173号-1
//	粤B2-20090059-1626X      A2.B1.B2-20090001          合字B2-20170010
//
// It has 29 characters (33 bytes) at most, English 58.
func (n Number) String() string {
	return string(n.appendChinese(make([]byte, 0, writtenSize)))
}

// English returns the English notation, "" for the zero Number:
//
//	Beijing ICP Filing No. 11018762-11
//	Beijing ICP License No. 030173-1
//	Guangdong ICP License No. B2-20090059-1626X
//	ICP License No. A2.B1.B2-20090001
func (n Number) English() string {
	return string(n.append(make([]byte, 0, writtenSize), &english, n.province.String()))
}

// Pinyin returns the Chinese notation in Latin letters, for where Han
// characters cannot be used, "" for the zero Number:
//
//	Jing ICP Bei 11018762 Hao-11     Yue B2-20090059-1626X
//
// Ji, Jin and Yu stand for two provinces each, and so does Gan on licenses, so
// not all of it can be read back.
func (n Number) Pinyin() string {
	return string(n.append(make([]byte, 0, writtenSize), &latin, n.province.pinyin(n.kind)))
}

// Has reports whether the set holds all classes of d.
func (c Classes) Has(d Classes) bool { return c&d == d }

// String returns the classes as printed: B1.B2.
func (c Classes) String() string {
	return classNames[c&(A1|A2|B1|B2)]
}

// String returns filing or license, "" for the zero Kind.
func (k Kind) String() string { return nameOf(kindNames[:], int(k)) }

// Chinese returns 备案 or 许可证, "" for the zero Kind.
func (k Kind) Chinese() string { return nameOf(kindsChinese[:], int(k)) }

// Chinese returns 网站, App, 小程序 or 快应用, "" for the zero Service.
func (s Service) Chinese() string { return nameOf(servicesChinese[:], int(s)) }

// String returns website, app, mini-program or quick-app, "" for the zero
// Service.
func (s Service) String() string { return nameOf(serviceNames[:], int(s)) }

var (
	kindNames       = [...]string{Filing: "filing", License: "license"}
	serviceNames    = [...]string{Website: "website", App: "app", MiniProgram: "mini-program", QuickApp: "quick-app"}
	kindsChinese    = [...]string{Filing: "备案", License: "许可证"}
	servicesChinese = [...]string{Website: "网站", App: "App", MiniProgram: "小程序", QuickApp: "快应用"}
)

// classNames has the name of each set of classes.
var classNames = [...]string{
	"", "A1", "A2", "A1.A2", "B1", "A1.B1", "A2.B1", "A1.A2.B1",
	"B2", "A1.B2", "A2.B2", "A1.A2.B2", "B1.B2", "A1.B1.B2", "A2.B1.B2", "A1.A2.B1.B2",
}

// A notation is how numbers are written, but for their places.
type notation struct {
	behind string    // behind the place
	marks  [4]string // what stands between place and serial, by form
	joint  string    // 合字
	no     [4]string // 号, by form
}

var (
	chinese = notation{"", [...]string{chineseFiling, chineseLicense, "公网安备", ""}, "合字", [...]string{"号", "号", "号", ""}}
	english = notation{" ", [...]string{englishFiling, englishLicense, "Public Security Filing No. ", englishLicense}, "Hezi ", [4]string{}}
	latin   = notation{" ", [...]string{"ICP Bei ", "ICP Zheng ", "", ""}, "Hezi ", [...]string{" Hao", " Hao", "", ""}}
)

const (
	chineseFiling  = "ICP备"
	chineseLicense = "ICP证"
	englishFiling  = "ICP Filing No. "
	englishLicense = "ICP License No. "
)

// serviceLetters holds the letter after the index, by Service; a website's
// number has none. Source: MIIT's App filing rule of 2023.
const serviceLetters = "\x00\x00AXK"

const lastService = Service(len(serviceLetters) - 1)

func nameOf(names []string, i int) string {
	if i >= len(names) {
		return ""
	}
	return names[i]
}

const (
	writtenSize = 64 // no notation of ours is longer
	maxIndex    = 1<<16 - 1
)

func (n Number) appendChinese(b []byte) []byte { return n.append(b, &chinese, n.letter()) }

// append appends n with the place as the notation has it, or nothing if n is zero.
func (n Number) append(b []byte, how *notation, place string) []byte {
	if n.IsZero() {
		return b
	}
	if place != "" {
		b = append(append(b, place...), how.behind...)
	}
	form := n.formIndex()
	b = append(b, how.marks[form]...)
	if n.variant == joint {
		b = append(b, how.joint...)
	}
	if n.classes != 0 {
		name := n.classes.String()
		if sub := n.subclass(); sub != 0 { // as some provinces had it: B-2-4- for B2
			b = append(b, name[0], '-', name[1], '-', '0'+sub)
		} else {
			b = append(b, name...)
		}
		b = append(b, '-')
	}
	b = appendDigits(b, n.serial, n.digits)
	b = append(b, how.no[form]...)
	if n.index == 0 {
		return b
	}
	b = strconv.AppendUint(append(b, '-'), uint64(n.index), 10)
	if letter := serviceLetters[n.service]; letter != 0 {
		b = append(b, letter)
	}
	return b
}

// appendDigits appends the value in so many digits.
func appendDigits(b []byte, value uint64, digits uint8) []byte {
	b = append(b, "00000000000000"[:digits]...)
	for i := len(b) - 1; value != 0; i-- {
		b[i] = '0' + byte(value%10)
		value /= 10
	}
	return b
}

// split returns the year in the serial and the sequence behind it.
func (n *Number) split() (year int, sequence uint64) {
	switch {
	case n.kind == 0:
		return 0, 0
	case n.classes != 0 || n.digits == maxDigits:
		return n.cut(4)
	}
	year, sequence = n.cut(2)
	return 2000 + year, sequence
}

// cut returns the first digits of the serial, so many, and what is behind them.
func (n *Number) cut(first int) (head int, rest uint64) {
	power := uint64(1)
	for range int(n.digits) - first {
		power *= 10
	}
	return int(n.serial / power), n.serial % power
}
