package icp

import (
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error returns a message for a person who can read code: it quotes the input,
// shortened, and names functions. For others there is [ParseError.Chinese].
func (e ParseError) Error() string {
	what, advice, _ := strings.Cut(e.Reason.row().english, "; ")
	switch e.Reason {
	case NotCanonical:
		what, advice = e.notCanonical()
	case AmbiguousProvince:
		advice = "write " + strings.Join(e.provinces(Province.String, " (", ")"), " or ")
	}
	input, more := shorten(e.Input, 64)
	return "icp: parse " + strconv.Quote(input) + more + ": " + what + " at byte " + strconv.Itoa(e.Offset) + "; " + advice
}

// Chinese returns a message for the person who typed the text, in two sentences at
// most: what is wrong, and what to do or was probably meant:
//
//	第 13 个字“O”不是数字。您要填的是“京ICP备11018760号-1”吗？
func (e ParseError) Chinese() string {
	row, p := e.Reason.row(), e.split()
	what, advice, _ := strings.Cut(row.chinese, "。")
	switch {
	case e.Reason == AmbiguousProvince:
		what = "“" + p.wrong + "”可能是" + strings.Join(e.provinces(Province.ChineseShort, "（", "）"), "或")
	case e.Reason == SerialLength:
		what, advice = e.serialLength()
	case row.where != "" && p.wrong != "":
		wrong, more := shorten(p.wrong, 10)
		at := "第 " + strconv.Itoa(utf8.RuneCountInString(p.before)+1) + " 个字"
		if utf8.RuneCountInString(p.wrong) > 1 {
			at += "起的"
		}
		what = strings.NewReplacer("{at}", at, "{wrong}", wrong+more).Replace(row.where)
	}
	switch likely := e.Candidates(); {
	case e.Reason == AmbiguousProvince: // these are named
	case len(likely) == 1:
		advice = "您要填的是“" + likely[0].String() + "”吗？"
	case len(likely) > 1:
		advice = "您要填的是“" + likely[0].String() + "”还是“" + likely[1].String() + "”？"
	}
	return what + "。" + advice
}

// Error returns what the reason means, and what to do.
func (r Reason) Error() string { return "icp: " + r.row().english }

// Chinese returns what the reason means, and what to do, for a customer:
// 号码中有被遮挡的数字。请填写完整的号码。
func (r Reason) Chinese() string { return r.row().chinese }

// Reasons iterates over all reasons in the order of their integers.
func Reasons() iter.Seq[Reason] {
	return func(yield func(Reason) bool) {
		for i, row := range reasons {
			if row.name != "" && !yield(Reason(i)) {
				return
			}
		}
	}
}

// IsDoubt reports whether r is a doubt: it is no error.
func (r Reason) IsDoubt() bool { return r >= Placeholder && r.row().name != "" }

// String returns the name of the constant, as Masked, "" for zero and for what
// is no Reason.
func (r Reason) String() string { return r.row().name }

// row returns r's row of the table; what is no Reason has that of zero.
func (r Reason) row() *reasonRow {
	if int(r) < len(reasons) && reasons[r].name != "" {
		return &reasons[r]
	}
	return &reasons[0]
}

// notCanonical says what ought to stand at the offset of a number that is not properly written.
func (e ParseError) notCanonical() (what, advice string) {
	advice = "ParseLenient would accept it"
	n, own := parseLenient(e.Input)
	if own.Reason != 0 {
		police, _ := parsePoliceLenient(e.Input)
		n, advice = police.number, "ParsePoliceLenient would accept it"
	}
	p, written := e.split(), n.String()
	if !strings.HasPrefix(written, p.before) {
		written = n.English()
	}
	rest := strings.TrimPrefix(written, p.before)
	want, size := utf8.DecodeRuneInString(rest)
	if size > 0 && strings.HasPrefix(rest[size:], p.wrong+p.after) {
		return "missing " + strings.ReplaceAll(string(want), " ", "space"), advice
	}
	return "not written as " + written, advice
}

// serialLength says how many digits there are, and how many there should be.
func (e ParseError) serialLength() (what, advice string) {
	r := foldedText(e.Input).reading()
	r.all(filingForm)
	form, count := r.n.form(), len(foldedText(e.split().wrong))-1
	mend := "补全。"
	if form.lengths&(1<<count-1) != 0 { // there are some with fewer
		mend = "改正。"
	}
	return form.want + "，这里是 " + strconv.Itoa(count) + " 位", "请对照" + form.source + mend
}

// provinces returns the letters of those whose pinyin is wrong, with their names in brackets.
func (e ParseError) provinces(name func(Province) string, open, close string) (all []string) {
	for _, p := range provincesOf(e.split().wrong) {
		all = append(all, p.Letter(License)+open+name(p)+close)
	}
	return all
}

// shorten cuts a text that is quoted to so many characters, and returns what says so.
func shorten(s string, most int) (short, more string) {
	for i := range s {
		if most == 0 {
			return s[:i], "…"
		}
		most--
	}
	return s, ""
}

type reasonRow struct {
	name    string // of the constant
	english string // what is the matter; what to do about it
	chinese string // the same in two sentences
	where   string // the first one with the place: {at} is where it begins, {wrong} what stands there
}

// reasons has a row for each Reason. The English is for programmers, the Chinese for the person below
// the field that he has filled in.
var reasons = [...]reasonRow{
	0: {"", "nothing is wrong; test a Reason for zero before it becomes an error",
		"号码没有问题。无需修改。", ""},

	Empty: {"Empty", "nothing; give a number",
		"号码是空的。请填写备案号或许可证号。", ""},
	TooLong: {"TooLong", "too long for a number; give one number alone; FindAll finds those in a text",
		"内容太长，不是一个号码。请只填写一个号码。", ""},
	InvalidUTF8: {"InvalidUTF8", "not UTF-8; convert the text first, perhaps from GB18030",
		"文字编码不是 UTF-8。原文可能是 GBK 编码，请先转换。", ""},
	NotICP: {"NotICP", "not an ICP number; one looks like 京ICP备11018762号-11, 京ICP证030173号 or 粤B2-20090059",
		"这不是 ICP 备案号或许可证号。请照备案查询结果填写，例如“京ICP备11018762号”。", ""},
	MissingProvince: {"MissingProvince", "no province; write its letter in front of ICP, as 京 in 京ICP备11018762号",
		"缺少省份简称。请在“ICP”前补上，例如“京ICP备11018762号”。", ""},
	UnknownProvince: {"UnknownProvince", "not a province; write one of the 31 letters in front, as 京, 粤, 沪",
		"开头的不是省份简称。请改为省、自治区或直辖市的简称，例如“京”“粤”“沪”。", ""},
	AmbiguousProvince: {"AmbiguousProvince", "pinyin of two provinces; write the letter or the English name",
		"这个拼音对应两个省份。请改用汉字简称。", ""},
	ConflictingProvince: {"ConflictingProvince", "another province than in front; write the one that is right",
		"前后两处的省份不一致。请对照许可证改正。", ""},
	NotMainland: {"NotMainland", "not a province of mainland China; Hong Kong, Macau and Taiwan issue no ICP numbers, and websites there need none",
		"港澳台地区不发放 ICP 备案号。网站在内地提供服务的，请填写内地省份的备案号；否则无需备案。", ""},
	OtherRegister: {"OtherRegister", "not the ministry's register; jokes and other lists are no ICP numbers",
		"这不是工业和信息化部的备案号。请填写在工信部取得的备案号。", ""},
	PoliceFiling: {"PoliceFiling", "a police number (公安备案); give the ICP number that stands beside it",
		"这是公安备案号。请填写 ICP 备案号，例如“京ICP备11018762号”。", ""},
	MissingSerial: {"MissingSerial", "no digits; write the serial, as 11018762",
		"号码中没有数字。请填写完整的号码。", ""},
	Masked: {"Masked", "digits masked; write the number in full",
		"号码中有被遮挡的数字。请填写完整的号码。", ""},
	SerialLength: {"SerialLength", "wrong number of digits; a filing has 8 or 10 (before 2005 also 5 or 6), a license 6, or 8 behind its class",
		"号码的位数不对。请对照备案查询结果或许可证改正。", ""},
	LostDigit: {"LostDigit", "9 digits that begin with 02; a 2 is missing in front: 2021… is printed in full",
		"备案号应有 10 位数字，开头少了一个“2”。请补上。", ""},
	AmbiguousKind: {"AmbiguousKind", "either a license or a filing; write 备 or 证 behind ICP, whichever it is",
		"无法确定是备案号还是许可证号。请在“ICP”后写明“备”或“证”。", ""},
	MissingHyphen: {"MissingHyphen", "digits without a hyphen in front; write it between them, as in 号-1 and B2-20090059",
		"数字前少了“-”。请补上，例如“号-1”。", "{at}“{wrong}”前少了“-”"},
	DanglingHyphen: {"DanglingHyphen", "hyphen without an index; leave it out, or add the index",
		"“-”后面没有序号。主体备案号请删去“-”，服务备案号请补上序号。", ""},
	IndexRange: {"IndexRange", "index out of range; it runs from 1 to 65535, without leading zeros",
		"“-”后面的序号不对。序号从 1 开始，前面不带 0。", "“{wrong}”不能作序号"},
	YearOrIndex: {"YearOrIndex", "a year or an index; write an index without spaces around the hyphen",
		"“-”后面像是年份，也可能是序号。如果是序号，请去掉“-”前后的空格。", "“{wrong}”可能是年份，也可能是序号"},
	LetterWithoutIndex: {"LetterWithoutIndex", "letter without an index; write the index in front of it, as -1A",
		"字母前缺少序号。请补上，例如“-1A”。", "{at}“{wrong}”前缺少序号"},
	UnknownService: {"UnknownService", "letter that stands for no service; A is an App, X a mini-program, K a quick app; a website has none",
		"末尾的字母不对。A 表示 App，X 表示小程序，K 表示快应用，网站不带字母。", "{at}“{wrong}”不是表示 App、小程序或快应用的字母"},
	TwoNumbers: {"TwoNumbers", "another number; give one at a time; FindAll finds those in a text",
		"这里有不止一个号码。请只填写一个。", "{at}“{wrong}”是另一个号码"},
	LeadingText: {"LeadingText", "text in front of the number; leave it out; FindAll finds numbers in a text",
		"号码前面有多余的文字。请只保留号码。", "号码前面的“{wrong}”是多余的"},
	TrailingText: {"TrailingText", "text behind the number; leave it out; FindAll finds numbers in a text",
		"号码后面有多余的文字。请只保留号码。", "{at}“{wrong}”是多余的"},
	NotCanonical: {"NotCanonical", "not the official notation; ParseLenient would accept it",
		"号码的写法不规范。请按规范写法填写。", ""},
	NotPolice: {"NotPolice", "not a police number; one looks like 京公网安备11000002000001号",
		"这不是公安备案号。请照备案查询结果填写，例如“京公网安备11000002000001号”。", ""},
	InvalidParts: {"InvalidParts", "parts that do not go together; see the documentation of Parts",
		"号码的各部分不能组合在一起。请核对后重新填写。", ""},
	NotDigit: {"NotDigit", "not a digit; write digits only, 0 for O, 1 for I and l",
		"数字中间有别的字符。请改成数字。", "{at}“{wrong}”不是数字"},
	MissingICP: {"MissingICP", "no ICP; write it behind the province, as in 京ICP备11018762号",
		"缺少“ICP”，或“ICP”写错了。请写成“京ICP备11018762号”的样子。", "{at}“{wrong}”应是“ICP”"},
	UnknownMark: {"UnknownMark", "neither 备 nor 证; write the one that it is behind ICP",
		"“ICP”后面应是“备”或“证”。请改正。", "{at}“{wrong}”应是“备”或“证”"},
	PoliceLength: {"PoliceLength", "wrong number of digits for a police number; it has 14, as 11000002000001; older ones have 10, 12 or 13",
		"公安备案号的位数不对，应有 14 位数字。请对照备案查询结果改正。", ""},

	Placeholder: {"Placeholder", "a placeholder; write the number that was issued in its place",
		"这像是示例号码，不是真实的备案号。请填写实际取得的号码。", ""},
	LegacyLength: {"LegacyLength", "fewer digits than such numbers have now; compare it with the certificate",
		"位数比现在的号码少。如果不是早年取得的号码，请对照备案查询结果或许可证补全。", ""},
	DateLike: {"DateLike", "a date, or a number cut off; numbers since mid-2020 have 10 digits, as 2020123456",
		"数字像是日期，或者少了两位。2020 年年中以后的备案号有 10 位数字，请核对。", ""},
	DoubtfulYear: {"DoubtfulYear", "no number of this year has so many digits; 8 digits begin with 04 to 20, 10 digits with 2020 or later, those behind a class with 2001 or later",
		"开头的年份与位数不符。请对照备案查询结果或许可证核对。", ""},
	FutureYear: {"FutureYear", "a year to come; the first digits are the year of issue",
		"开头的年份还没有到。请对照备案查询结果或许可证核对。", ""},
	LicenseLength: {"LicenseLength", "a license (证) without six digits; with 8 or 10 it is probably a filing (备)",
		"许可证号应有 6 位数字。如果是备案号，请把“证”改为“备”；如果许可证上印有类别，请补上，例如“B2-20090059”。", ""},
	RegionMismatch: {"RegionMismatch", "the digits of another province; the letter and the first two digits have to name the same, as 京 and 11",
		"省份简称与前两位数字不是同一个地区。请对照备案查询结果核对。", ""},
	PoliceCategory: {"PoliceCategory", "not 02 behind the region; the seventh and eighth digits of a police number are 02",
		"公安备案号的第 7、8 位应是 02。请对照备案查询结果核对。", ""},
}
