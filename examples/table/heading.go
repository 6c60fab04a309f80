package table

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Column tells what a column has, as its heading says.
type Column uint8

const (
	Other   Column = iota
	Domain         // of a site
	Address        // of its page
	Number         // the ICP number
	Entity         // the ICP number of the site's owner
	Police         // the police's number

	perhapsNumber // an ICP number if nothing else is one
)

// word is a word that headings are made of, and what a column has whose heading it
// is the last such word of; Other if the word tells nothing.
type word struct {
	text   string
	column Column
}

// vocabulary is all words of headings, without spaces and signs, in lower case and
// in simplified characters. 备案 alone is none that tells: it is a state or a date.
var vocabulary = []word{
	{"域名", Domain}, {"主机", Domain}, {"主机名", Domain}, {"host", Domain}, {"hosts", Domain}, {"domain", Domain}, {"domains", Domain},
	{"网址", Address}, {"网站地址", Address}, {"首页地址", Address}, {"网站链接", Address}, {"url", Address}, {"urls", Address}, {"homepage", Address}, {"website", Address},
	{"备案号", Number}, {"备案编号", Number}, {"备案序号", Number}, {"备案登记号", Number}, {"备案证号", Number}, {"备案号码", Number},
	{"许可证号", Number}, {"许可证号码", Number}, {"许可证编号", Number}, {"许可号", Number}, {"beianhao", Number}, {"licence", Number}, {"license", Number},
	{"icp", perhapsNumber}, {"number", perhapsNumber}, {"beian", perhapsNumber},
	{"公安备案", Police}, {"公网安备", Police}, {"网安备案", Police}, {"联网备案", Police}, {"公安网备案", Police}, {"police", Police}, {"psb", Police},
	{"主体", Other}, {"main", Other}, {"entity", Other},
	{"公安", Other}, {"公安机关", Other}, {"公安部", Other}, {"网安", Other}, {"联网", Other},
	{"备案", Other}, {"许可证", Other}, {"许可", Other}, {"号", Other}, {"号码", Other}, {"编号", Other}, {"证", Other},
	{"网站", Other}, {"站点", Other}, {"首页", Other}, {"主页", Other}, {"服务", Other}, {"业务", Other}, {"互联网", Other}, {"信息", Other},
	{"工信部", Other}, {"增值", Other}, {"电信", Other}, {"经营", Other}, {"登记", Other}, {"注册", Other}, {"绑定", Other}, {"对应", Other},
	{"经营性", Other}, {"顶级", Other}, {"一级", Other}, {"二级", Other}, {"独立", Other}, {"解析", Other}, {"接入", Other}, {"已", Other}, {"所有", Other}, {"全部", Other}, {"全国", Other},
	{"客户", Other}, {"当前", Other}, {"主", Other}, {"的", Other}, {"和", Other}, {"及", Other}, {"或", Other}, {"列表", Other}, {"必填", Other}, {"选填", Other},
	{"app", Other}, {"小程序", Other}, {"name", Other}, {"service", Other}, {"site", Other}, {"web", Other}, {"home", Other}, {"address", Other},
	{"filing", Other}, {"record", Other}, {"registration", Other}, {"registered", Other}, {"no", Other}, {"code", Other},
}

// ofEntity and ofPolice are the words that tell whose a number is, wherever they
// stand.
var (
	ofEntity = []string{"主体", "main", "entity"}
	ofPolice = []string{"公安", "公网安备", "网安", "police", "psb"}
)

// simplified has the characters of the vocabulary that differ in traditional
// Chinese.
var simplified = strings.NewReplacer(
	"備", "备", "號", "号", "許", "许", "證", "证", "証", "证", "網", "网", "編", "编", "碼", "码", "體", "体", "務", "务",
	"業", "业", "機", "机", "關", "关", "聯", "联", "訊", "讯", "電", "电", "經", "经", "營", "营", "記", "记", "冊", "册",
	"綁", "绑", "對", "对", "應", "应", "當", "当", "鏈", "链", "頁", "页", "點", "点", "單", "单", "戶", "户",
)

// longestHeading is how many bytes a heading has at most.
const longestHeading = 120

// Heading returns what the column with the heading has. Signs, spaces, width and
// traditional characters make no difference, nor do a count at the end and what
// brackets explain; all else has to be words that are known: 备案时间 is Other.
func Heading(s string) Column {
	if c := heading(s); c != Other {
		return c
	}
	before, behind, ok := cutBrackets(s)
	if !ok {
		return Other
	}
	return heading(before + behind)
}

// cutBrackets returns what is before and behind the brackets in a heading.
func cutBrackets(s string) (before, behind string, ok bool) {
	begin, end := strings.IndexAny(s, "(（[【"), strings.LastIndexAny(s, ")）]】")
	if begin < 0 || end < begin {
		return s, "", false
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	return s[:begin], s[end+size:], true
}

// heading is Heading without regard to brackets.
func heading(s string) Column {
	s = strings.TrimRight(plainHeading(s), "0123456789")
	if s == "" || len(s) > longestHeading {
		return Other
	}
	column, ok := lastOf(s)
	if !ok {
		return Other
	}
	has := func(words []string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
	}
	switch isNumber := column == Number; {
	case (isNumber || column == perhapsNumber) && has(ofPolice):
		return Police
	case isNumber && has(ofEntity):
		return Entity
	case column == perhapsNumber && has(ofEntity):
		return Other // ICP备案主体 is a name
	}
	return column
}

// plainHeading returns the letters and digits of a heading.
func plainHeading(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(s))
	return simplified.Replace(s)
}

// lastOf returns the column of the last word that tells one, and whether s is made
// of words.
func lastOf(s string) (Column, bool) {
	column := make([]Column, len(s)+1) // of what begins at a byte
	made := make([]bool, len(s)+1)
	made[len(s)] = true
	for i := len(s) - 1; i >= 0; i-- {
		longest := 0
		for _, w := range vocabulary {
			end := i + len(w.text)
			if len(w.text) > longest && strings.HasPrefix(s[i:], w.text) && made[end] {
				longest, made[i] = len(w.text), true
				if column[i] = column[end]; column[i] == Other {
					column[i] = w.column
				}
			}
		}
	}
	return column[0], made[0]
}
