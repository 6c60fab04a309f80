package icp_test

import (
	"cmp"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"golang.org/x/text/unicode/norm"
)

// slowParse is ParseLenient as plainly as it can be said: fold the text, match
// a regular expression, look at what it has captured. It gives what String
// would, "" for what is refused, and agrees with ParseLenient on every text but
// those of slowUndecided. The provinces it knows from testdata/provinces.tsv,
// not from the library.
func slowParse(s string) string {
	if len(s) > 256 || !utf8.ValidString(s) {
		return ""
	}
	grammar := slowGrammar()
	found := grammar.FindStringSubmatch(slowFold(s))
	if found == nil {
		return ""
	}
	raw := func(group string) string { return found[grammar.SubexpIndex(group)] }
	word := func(group string) string { return slowJoin(raw(group)) }

	// Who issued it. It may be said in a head in front, as in 沪ICP证：沪B2-20100043,
	// or behind the mark, as in ICP备浙18020002号, and twice, but not otherwise.
	var place slowLetters
	for _, group := range []string{"head1", "head2", "place", "behind"} {
		here, ok := slowPlace(word(group))
		if !ok || word(group) != "" && place != (slowLetters{}) && here != place {
			return ""
		}
		if word(group) != "" {
			place = here
		}
	}
	if word("behind") != "" && word("class") == "" && (word("place") != "" || raw("apart") != "") || word("close") != "" && !strings.ContainsAny(word("bar"), "([") ||
		word("class") == "" && (word("icp") == "" || strings.ContainsAny(word("bar"), "([")) {
		return ""
	}

	pinyin := slices.Contains(slowPinyin, word("latin"))
	if raw("tone") != "" && raw("after")+word("class") != "" && !pinyin {
		return "" // License5 No.
	}

	// What it is, and how many digits that may have.
	mark, class := word("latin")+word("han"), strings.ToUpper(word("class"))
	kind, lengths, whole := slowKind(mark, class, word("behind") != "")
	license := kind == "证" || class != ""
	if class != "" {
		var ok bool
		if class, ok = slowClass(class, place); !ok {
			return ""
		}
	} else if place == (slowLetters{}) {
		return ""
	}
	letter := place.filing
	if license {
		letter = place.license
	}
	if letter == "" && place != (slowLetters{}) || letter == "合字" && class == "" {
		return "" // pinyin that is a license's of two provinces; 合字ICP备
	}

	serial, oneByOne, ok := slowSerial(raw, word, license, whole)
	if !ok || !slices.Contains(lengths, len(serial)) {
		return ""
	}
	if mark+class == "" && len(serial) == 8 && (serial < "04" || "21" <= serial) {
		return "" // 京ICP00000018号
	}
	toned := strings.ContainsAny(raw("place"), "12345")
	if raw("tone") != "" && raw("after")+class == "" && toned && pinyin && slices.Contains(lengths, len(serial)-1) {
		return "" // Jing1 ICP zheng4030173: the tone, or a digit
	}
	if raw("tone") != "" && raw("after")+class != "" && !toned {
		return "" // Jing ICP zheng4 030173: likewise
	}
	if raw("tone") == "" && toned && pinyin && raw("after") != "" && strings.TrimSpace(raw("after")[:1]) != "" && class == "" &&
		strings.ContainsAny(serial[:1], "12345") && slices.Contains(lengths, len(serial)-1) {
		return "" // Jing1ICPzhenghao4030173: likewise
	}
	if slowToneApart.MatchString(slowFold(s)) && slices.Contains(lengths, len(serial)-1) {
		return "" // zheng 4 030173: likewise
	}
	if !toned && strings.ContainsAny(word("no")+word("end"), "12345") {
		return "" // 030173Hao1: a tone, or an index
	}
	dash := strings.TrimLeft(raw("dash"), " ")
	if kind == "备" && word("no") == "" && (dash == "-" && raw("letter") == "" && strings.HasPrefix(raw("end"), "号") || dash == "--") &&
		!strings.Contains(raw("index"), " ") && slowJoined.MatchString(serial+"-"+word("index")) && slices.Contains([]int{8, 10}, len(serial+word("index"))) {
		return "" // 202100-4567号, 202100--4567: an index, or digits of the serial
	}
	index, ok := slowIndex(raw, word, oneByOne)
	switch {
	case !ok:
		return ""
	case class != "":
		return letter + class + "-" + serial + index
	}
	return letter + "ICP" + kind + serial + "号" + index
}

// slowKind returns 备 or 证, how many digits the serial may have, and with how
// many it is whole.
func slowKind(mark, class string, placeBehind bool) (kind string, lengths []int, whole int) {
	switch {
	case class != "":
		return "", []int{8}, 8
	case mark == "":
		return "备", []int{8, 10}, 8
	case !slices.Contains(slowLicense, mark):
		return "备", []int{5, 6, 8, 10}, 8
	case placeBehind:
		return "证", []int{6, 7}, 6 // 8 digits: a license or a filing
	}
	return "证", []int{6, 7, 8}, 6
}

// slowSerial returns the digits, and whether they stand one by one. What could
// be a tone behind bei is one of them if they are glued to it. Spaces may stand
// between all, or between some if 号 tells where they end and none of what comes first
// is a number by itself.
func slowSerial(raw, word func(group string) string, license bool, whole int) (serial string, oneByOne, ok bool) {
	class, digits := word("class"), raw("serial")
	if raw("after") == "" && class == "" {
		digits = raw("tone") + digits
	}
	serial, groups := slowJoin(digits), strings.Fields(digits)
	oneByOne = len(groups) > 1 && len(groups) == len(serial)
	if len(groups) > 1 && !oneByOne {
		single := slices.IndexFunc(groups, func(group string) bool { return len(group) > 1 })
		if word("no") == "" || single >= 5 {
			return "", false, false
		}
		for k := range groups[1:] {
			first := strings.Join(groups[:k+1], "")
			cutOff := !license && len(first) == 8 && "20140000" < first && first < "21000000"
			if len(first) == whole && !cutOff || k == 0 && len(first) > whole {
				return "", false, false
			}
		}
	}
	b2 := word("han") == "b" && raw("after") == "" && len(groups[0]) == 1 && class == "" // ICP B2 20090059
	// Bei1 0000: the 1 is the tone. No digit glued so is taken for one of the serial.
	tone := raw("latin") != "" && raw("tone")+raw("after") == "" && class == "" && len(groups) > 1 && len(groups[0]) == 1
	return serial, oneByOne, !b2 && !tone
}

// slowIndex returns the index with its hyphen and letter, "" if there is none.
func slowIndex(raw, word func(group string) string, oneByOne bool) (string, bool) {
	index := word("index")
	if index == "" {
		return "", true
	}
	value, _ := strconv.Atoi(index)
	spaced := strings.ContainsAny(raw("index")+raw("letter"), " ")
	apart := strings.Contains(raw("dash"), " ")
	named := strings.Trim(word("named"), "()[]") // -1X（小程序）
	switch {
	case named != "" && (raw("end") != "" || map[string]string{"": "网站", "a": "app", "x": "小程序", "k": "快应用"}[word("letter")] != named),
		index[0] == '0', len(index) > 5, value > 65535,
		spaced && !oneByOne,
		len(strings.Fields(raw("index"))) > 1 && len(strings.Fields(raw("index"))) < len(index),                   // 1 12
		apart && raw("index") == index && (1990 <= value && value <= 2099 || value >= 10000),                      // a year?
		word("letter") != "" && findLetter(last(" "+raw("end")[:min(1, len(raw("end")))])) && raw("end") != "no.": // glued hao, number
		return "", false
	}
	return "-" + index + strings.ToUpper(word("letter")), true
}

// slowClass returns the classes in order, without the hyphen behind them.
func slowClass(class string, place slowLetters) (string, bool) {
	class = strings.TrimRight(class, "-") // B2--
	if strings.Contains(class, "-") {
		return class, place.license != "" && place.license != "合字" // B-2-4
	}
	classes := slowClasses.FindAllString(class, -1)
	slices.Sort(classes)
	unique := slices.Compact(slices.Clone(classes))
	return strings.Join(classes, "."), len(unique) == len(classes)
}

var slowClasses = regexp.MustCompile(`[AB][12]`)

// slowFold writes s in lower case, in simplified characters and ASCII, with '-'
// for every dash, ' ' for every space and '\n' for every end of line, and
// without the characters that have no width. An escape of JSON is its character.
func slowFold(s string) string {
	s = slowUnescape(s)
	var b strings.Builder
	for _, r := range s {
		switch {
		case 0x2E80 <= r && r <= 0x2FDF, // radicals
			0xF900 <= r && r <= 0xFAFF, 0x2F800 <= r && r <= 0x2FA1F, // compatibility forms
			0xFF00 <= r && r <= 0xFFEF: // full width
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r - 'A' + 'a'
		}
		return r
	}, slowForms().Replace(b.String()))
}

// slowLostPlace reports whether an escape is a province's letter that no ICP is glued to.
func slowLostPlace(shown, behind string) bool {
	for p := range icp.Provinces() {
		if shown == p.Letter(icp.Filing) || shown == p.Letter(icp.License) {
			return !strings.HasPrefix(behind, "ICP")
		}
	}
	return false
}

// slowUnescape reads the escapes of source and of Markdown.
func slowUnescape(s string) string {
	var b strings.Builder
	for s != "" {
		shown, size := s[:1], 1
		switch reference := slowReference.FindString(s); {
		case reference != "" && len(reference) <= 16:
			shown, size = html.UnescapeString("&"+strings.ReplaceAll(reference[1:], "amp;", "")), len(reference)
			r, _ := utf8.DecodeRuneInString(shown)
			foreign := unicode.IsLetter(r) && r >= utf8.RuneSelf && r < 0xFF00 && !unicode.Is(unicode.Han, r)
			if shown == reference || slowLostPlace(shown, s[size:]) || foreign {
				shown = "\uFFFD"
			}
		case slowEscape.MatchString(s):
			escape := slowEscape.FindString(s)
			r, _ := strconv.ParseUint(strings.Trim(escape[2:], "{}"), 16, 32)
			shown, size = string(rune(r)), len(escape)
			if strings.HasSuffix(escape, "}") && slowLostPlace(shown, s[size:]) {
				shown = "\uFFFD"
			}
		case strings.HasPrefix(s, "_x000D_"):
			shown, size = "\n", 7
		case strings.HasPrefix(s, "____"):
			shown, size = "□", min(16, len(s)-len(strings.TrimLeft(s, "_")))
		case slowColour.MatchString(s):
			shown, size = "", len(slowColour.FindString(s))
			if before := b.String(); before != "" && unicode.IsDigit(rune(before[len(before)-1])) {
				shown = "\x1B" // no serial goes on behind so many bytes
			}
		case s[0] != '\\' || len(s) == 1:
		case s[1] == 't':
			shown, size = "\t", 2
		case s[1] == 'n' || s[1] == 'r':
			shown, size = "\n", 2
		case s[1] > ' ' && s[1] < utf8.RuneSelf && !unicode.IsLetter(rune(s[1])) && !unicode.IsDigit(rune(s[1])):
			shown = ""
		}
		b.WriteString(shown)
		s = s[size:]
	}
	return b.String()
}

var (
	slowEscape    = regexp.MustCompile(`^\\(?:U000[0-9A-Fa-f]{5}|[uU][0-9A-Fa-f]{4}|[uU]\{[0-9A-Fa-f]{1,6}\}|x[0-9A-Ba-b][0-9A-Fa-f])`)
	slowColour    = regexp.MustCompile(`^\x1B\[[^m]{0,13}m`)
	slowReference = regexp.MustCompile(`^&(?:amp;)*(?:#[0-9A-Za-z]+|[0-9A-Za-z]{2,});`)
)

var slowForms = sync.OnceValue(func() *strings.Replacer {
	var pairs []string
	for forms, form := range map[string]string{
		"備": "备", "號": "号", "碼": "码", "證証": "证", "許": "许", "經": "经", "營": "营", "編": "编", "網": "网", "業": "业", "電": "电", "與": "与",
		"臺": "台", "門": "门", "灣": "湾", "廣": "广", "東": "东", "龍": "龙", "雲": "云", "慶": "庆", "肅": "肃",
		"內": "内", "錄録": "录", "應": "应", "體": "体", "務": "务", "區": "区", "爾": "尔", "維": "维", "壯": "壮",
		"滬": "沪", "粵": "粤", "蘇": "苏", "魯": "鲁", "閩": "闽", "贛": "赣", "遼": "辽",
		"陝陜": "陕", "瓊": "琼", "隴": "陇", "寧": "宁", "晉": "晋", "黒": "黑", "貴": "贵", "靑⻘": "青",
		"‘’": "'", "【〔": "[", "】〕": "]",
		"_‐‑‒–—―⁃−﹘﹣": "-", "∣│丨": "|",
		"\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000": " ",
		"\v\f\r\u0085\u2028\u2029": "\n",
		"\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064" +
			"\u2066\u2067\u2068\u2069\uFE00\uFE01\uFE02\uFE03\uFE04\uFE05\uFE06\uFE07\uFE08\uFE09\uFE0A\uFE0B" +
			"\uFE0C\uFE0D\uFE0E\uFE0F\uFEFF": "",
	} {
		for _, r := range forms {
			pairs = append(pairs, string(r), form)
		}
	}
	return strings.NewReplacer(pairs...)
})

// slowJoin drops the spaces and line breaks in s.
func slowJoin(s string) string { return strings.Join(strings.Fields(s), "") }

// slowLetters are the letters of a province on filings and on licenses.
type slowLetters struct{ filing, license string }

// slowPlace returns the letters of a place as captured, perhaps in brackets and
// with a tone. Nothing is the ministry.
func slowPlace(captured string) (_ slowLetters, ok bool) {
	name := strings.TrimLeft(captured, "([")
	opened := len(name) < len(captured)
	inside := strings.TrimRight(name, ")]")
	closed := len(inside) < len(name)
	place, known := slowPlaces()[strings.TrimRight(inside, "12345")]
	return place, known && opened == closed
}

// slowPlaces are the names of all places, folded and without spaces.
var slowPlaces = sync.OnceValue(func() map[string]slowLetters {
	places := map[string]slowLetters{"": {}, "合字": {"合字", "合字"}, "hezi": {"合字", "合字"}, "合": {"合字", "合字"}}
	for _, row := range provinceRows() {
		letters := slowLetters{row["filing"], row["licence"]}
		for _, column := range []string{"name_zh", "short_zh", "filing", "licence", "police", "traditional", "pinyin", "name_en", "alt_en"} {
			for name := range strings.SplitSeq(row[column], "|") {
				places[slowJoin(slowFold(name))] = letters
			}
		}
	}
	places["chuan"] = places["川"]
	places["gan"] = slowLetters{filing: "赣"} // 赣 or 甘 on a license
	for _, ambiguous := range slowAmbiguous {
		delete(places, ambiguous)
	}
	return places
})

// slowAmbiguous is the pinyin of two provinces.
var slowAmbiguous = []string{"ji", "jin", "yu"}

// The words of the grammar, folded and without spaces.
var (
	slowLicense = []string{"证", "许可证", "经营许可证", "license", "licence", "certificate", "zheng"}
	slowLatin   = []string{
		"filing", "preparation", "prepared", "equipment", "record", "recordal", "registration", "beian", "bei'an", "bei-an", "bei",
		"license", "licence", "certificate", "zheng",
	}
	slowPinyin   = []string{"beian", "bei'an", "bei-an", "bei", "zheng"} // may have a tone
	slowHan      = []string{"备", "备案", "b", "登录番号", "证", "许可证", "经营许可证"} // and b, which takes no tone
	slowFiller   = []string{"号", "号码", "案", "第", "字", "编号", "序号", "number", "no", "hao", "for", ":", ".", "|", "-"}
	slowLabels   = icp.Labels() // a new one is no other grammar
	slowServices = icp.ServiceLetters()
)

// slowAny matches one of the words, the longest first; between its letters there
// may be spaces and line breaks.
func slowAny(words ...string) string {
	words = slices.SortedFunc(slices.Values(words), func(a, b string) int { return cmp.Compare(len(b), len(a)) })
	for i, word := range words {
		runes := strings.Split(word, "")
		for j := range runes {
			runes[j] = regexp.QuoteMeta(runes[j])
		}
		words[i] = strings.Join(runes, slowGap)
	}
	return `(?:` + strings.Join(words, `|`) + `)`
}

const (
	slowGap  = `[ \n]*`
	slowTone = `[1-5]?`
	slowDash = `(?:- *)?` // that stands for nothing: ICP-备
)

// slowGrammar is the grammar of a folded text. Between two words, and between
// two letters of a word, there may be spaces and line breaks; around the digits
// only spaces.
var slowGrammar = sync.OnceValue(func() *regexp.Regexp {
	const gap = slowGap
	var letters, han, latin []string
	for name := range slowPlaces() {
		switch {
		case name == "":
		case name[0] < utf8.RuneSelf && name != "hezi":
			latin = append(latin, name)
		default:
			if han = append(han, name); utf8.RuneCountInString(name) == 1 && name != "合" {
				letters = append(letters, name)
			}
		}
	}
	place := func(group string) string {
		return `(?P<` + group + `>[(\[]?` + gap + `(?:` + slowAny(han...) + `|` + slowAny(latin...) + slowTone + `)` + gap + `[)\]]?)` + gap
	}
	icp := slowAny("icp", "ipc", "|cp", "lcp", "1cp")
	mark := func(latin, han string) string {
		return `(?:` + latin + `|[(\[]?` + gap + han + gap + `[)\]]?)?`
	}
	fillers := `(?:` + slowAny(slowFiller...) + gap + `)*`
	head := func(group string) string {
		return `(?:(?:` + place(group) + `(?:[|:第]` + gap + `)?)?` +
			icp + gap + slowDash + mark(`(?:`+slowAny(slowPinyin...)+slowTone+`|`+slowAny(slowLatin...)+`)`, slowAny(slowHan...)) + gap + fillers + `)??`
	}
	number := `(?:号(?:\s*号)?|` + slowAny("number", "hao") + slowTone + `|no\.)`
	return regexp.MustCompile(`^` + gap + `(?:` + slowAny(slowLabels...) + gap + `)*?` + head("head1") + head("head2") +
		`(?:` + place("place") + `(?P<bar>[|:(\[第]` + gap + `)?)?` +
		`(?:(?P<icp>` + icp + `)` + gap + slowDash +
		mark(`(?P<latin>`+slowAny(slowLatin...)+`)(?P<tone>`+slowTone+`)`, `(?P<han>`+slowAny(slowHan...)+`)`) +
		`(?P<after>` + gap + fillers + `)(?:(?P<behind>` + slowAny(letters...) + `)(?P<apart>` + gap + `))?)?` +
		`(?P<class>` + strings.ReplaceAll(`(?:[ab]_[12](?:(?:_[.、,·・/]| )_[ab]_[12])*_-?|[ab]_-_[12]_-_[1-9]_)-`, `_`, gap) + `)?` + gap +
		`(?P<serial>[0-9](?: *[0-9]){4,})` +
		`(?P<no> *` + number + `)?` +
		`(?:(?P<dash> *--? *)(?P<index>[0-9](?: *[0-9])*)(?P<letter> *[` + slowServices + `])?(?P<end> *` + number + `)?` +
		`(?P<named> *[(\[]` + gap + slowAny("网站", "app", "小程序", "快应用") + gap + `[)\]])?)?` +
		gap + `(?P<close>[)\]])?` + gap + `$`)
})

// slowBeyond matches, without spaces, a bracket in front of a class or around ICP and its mark, a
// hyphen between ICP and a class, a word for 备 that runs into what follows, as in ICP Bei Anhui,
// a bar for nothing, and a 1CP whose 1 may be a tone.
var slowBeyond = regexp.MustCompile(`[(\[][ab]|[(\[].?(?:cp|pc)[^(\[]*[)\]]|(?:cp|pc)-[ab]|beianhui|beicp|beipc|\|cp\|cp|[a-z1-5]1cp`)

// slowEscapeAmong matches an escape between two digits.
var slowEscapeAmong = regexp.MustCompile(`\p{Nd}\s*(?:\\U000[0-9A-Fa-f]{5}|\\[uU][0-9A-Fa-f]{4}|\\[uU]\{[0-9A-Fa-f]{1,6}\}|\\x[0-9A-Fa-f]{2}|&(?:amp;)*#?[0-9A-Za-z]+;|\x1B\[[0-9;]*[a-zA-Z])(?:\s|[\\&\x1B][^\s\\&]+)*\p{Nd}`)

// slowToneApart matches a digit that may be a tone, apart from its word and from others.
var slowToneApart = regexp.MustCompile(`[a-z][ \n]+[1-5] +[0-9]{2}`)

// slowJoined matches the digits around a hyphen that may be of one filing, of the years in which all
// have eight or ten.
var slowJoined = regexp.MustCompile(`^((09|[1-9]\d)\d{3,4}|20(1[4-9]|[2-9]\d)\d{4})-`)

// slowSpacedB matches a B with spaces before the first digit, which stands alone.
var slowSpacedB = regexp.MustCompile(`[cp] *b[ \n]+[0-9] `)

// slowUndecided reports whether s is beyond slowParse: more than three bytes of space or an escape
// part two digits, a bracket is without its other half, the rune U+FDD0 is in it, which stands for
// a tag, digits stand one by one behind a B, or slowBeyond matches.
func slowUndecided(s string) bool {
	parted, digits := 0, false
	for _, r := range s {
		switch folded := slowFold(string(r)); {
		case strings.TrimSpace(folded) == "":
			parted += utf8.RuneLen(r)
		case "0" <= folded && folded <= "9":
			if digits && parted > 3 {
				return true
			}
			digits, parted = true, 0
		default:
			digits = false
		}
	}
	run := slowJoin(slowFold(s))
	if strings.Count(run, "(")+strings.Count(run, "[") != strings.Count(run, ")")+strings.Count(run, "]") {
		return true
	}
	return slowSpacedB.MatchString(slowFold(s)) || slowBeyond.MatchString(run) || slowEscapeAmong.MatchString(s) || strings.ContainsAny(s, "\uFDD0\u00AD")
}

// assertAgreement asserts that ParseLenient reads s as slowParse does.
func assertAgreement(t *testing.T, s string) {
	t.Helper()
	if slowUndecided(s) {
		return
	}
	n, err := icp.ParseLenient(s)
	assert.Equal(t, slowParse(s), n.String(), "%q: %v", s, err)
}

// TestRunes puts every rune of the first planes in the place of each kind of
// character, where the slow parser would say something of it or the fast one
// does; if not thorough, some of them.
func TestRunes(t *testing.T) {
	if testing.Short() {
		t.Skip("all runes at many places")
	}
	folds := make([]bool, 0x30000)
	for r := range folds {
		folds[r] = slowFold(string(rune(r))) != string(rune(r))
	}
	for _, around := range [][2]string{
		{"", "ICP备11018762号"}, {"", "京ICP备11018762号"}, {"", "东ICP备11018762号"}, {"京", "CP备11018762号"}, {"京ICP", "11018762号"},
		{"京ICP备", "1018762号"}, {"京ICP备11018762", ""}, {"京ICP备11018762号", "1"}, {"京ICP备11018762号-1", ""},
		{"京ICP备1101", "8762号"}, {"", "京]ICP备11018762号"}, {"皖B1", "B2-20070020"},
		{"Beijing ICP Bei", "an 11018762"},
	} {
		t.Run(around[0]+"_"+around[1], func(t *testing.T) {
			t.Parallel()
			for r, folds := range folds {
				if r%every(11) != 0 {
					continue
				}
				s := around[0] + string(rune(r)) + around[1]
				if _, err := icp.ParseLenient(s); err == nil || folds {
					assertAgreement(t, s)
				}
			}
		})
	}
}
