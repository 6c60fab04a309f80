package main

// A State is what can be said of a page. The worse one is the greater; a page with several counts
// as in the first of its finding's, see [judge.finding].
type State uint8

const (
	InOrder State = iota

	PoliceMissing
	Legacy
	OtherAbove
	OtherBeside
	PoliceProvince
	LinkedByHTTP

	CannotJudge

	NoRecord
	NoPage
	Unreadable

	PoliceLink
	PoliceCode
	PoliceWrong
	PoliceOther
	Doubtful
	LinkedDead
	LinkedElsewhere
	NotLinked
	NotAtFoot
	Mistyped
	Masked
	Hidden
	OtherService
	OtherEntity
	OneStep
	NoNumber

	stateCount = iota
)

// states is all that there is to know about the states. A name is stored by
// those who read the JSON: it stays.
var states = [stateCount]struct {
	Name     string
	Text     Text
	Severity Severity
	Color    string // of marks and bars, readable on light and on dark
}{
	InOrder:         {"in-order", Text{"合格", "in order"}, Good, "#2e9e5b"},
	PoliceMissing:   {"police-missing", Text{"没有公安备案号", "no police number"}, Notice, "#8fa3b8"},
	Legacy:          {"legacy", Text{"早年的短号码", "short number of early years"}, Notice, "#a3a06a"},
	OtherAbove:      {"other-above", Text{"页脚以上有他人的备案号", "another entity's number above the foot"}, Notice, "#7f93c9"},
	OtherBeside:     {"other-beside", Text{"页脚还有他人的备案号", "another entity's number beside it"}, Notice, "#6f86d6"},
	PoliceProvince:  {"police-province", Text{"公安备案号属于别的省份", "police number of another province"}, Notice, "#6a5fd0"},
	LinkedByHTTP:    {"linked-by-http", Text{"链接用的是 http:", "linked by http:"}, Notice, "#5f9fc4"},
	CannotJudge:     {"cannot-judge", Text{"无法判断", "cannot be judged"}, Unknown, "#8d8579"},
	NoRecord:        {"no-record", Text{"没有可用的记录", "no record to check against"}, Trouble, "#7d7d7d"},
	NoPage:          {"no-page", Text{"没有网页", "no page"}, Trouble, "#6e6e6e"},
	Unreadable:      {"unreadable", Text{"网页无法读取", "page could not be read"}, Trouble, "#5f5f5f"},
	PoliceLink:      {"police-link", Text{"公安备案号链接有误", "police number not linked properly"}, Problem, "#4f7fd6"},
	PoliceCode:      {"police-code", Text{"公安备案号链接到别的记录", "police number linked to another record"}, Problem, "#5f79d0"},
	PoliceWrong:     {"police-wrong", Text{"公安备案号写错或被遮挡", "police number mistyped or masked"}, Problem, "#8a57c9"},
	PoliceOther:     {"police-other", Text{"公安备案号与登记的不同", "police number is not the registered one"}, Problem, "#9a4fc0"},
	Doubtful:        {"doubtful", Text{"号码可疑", "doubtful number"}, Problem, "#c9a227"},
	LinkedDead:      {"linked-dead", Text{"链接到已停用的网址", "linked to a dead address"}, Problem, "#b07d3a"},
	LinkedElsewhere: {"linked-elsewhere", Text{"链接到别处", "linked to a wrong address"}, Problem, "#c98a5a"},
	NotLinked:       {"not-linked", Text{"没有链接", "not linked"}, Problem, "#d99a1e"},
	NotAtFoot:       {"not-at-foot", Text{"不在页脚", "not at the foot"}, Problem, "#e0852b"},
	Mistyped:        {"mistyped", Text{"号码写错", "mistyped number"}, Problem, "#e2663a"},
	Masked:          {"masked", Text{"号码被遮挡", "masked number"}, Problem, "#d4566a"},
	Hidden:          {"hidden", Text{"号码被隐藏", "hidden number"}, Problem, "#b5548f"},
	OtherService:    {"other-service", Text{"是同一主体其他服务的号码", "number of another service of the entity"}, Problem, "#c2447a"},
	OtherEntity:     {"other-entity", Text{"是他人的号码", "number of another entity"}, Problem, "#d23b4e"},
	OneStep:         {"one-step", Text{"与登记号只差一位", "one step from the registered number"}, Problem, "#d8333f"},
	NoNumber:        {"no-number", Text{"未标明登记的号码", "registered number not shown"}, Problem, "#c22d2d"},
}

func (s State) String() string     { return states[s].Name }
func (s State) Text() Text         { return states[s].Text }
func (s State) Severity() Severity { return states[s].Severity }

// MarshalText returns the name.
func (s State) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// A Severity tells what a state means for the person who is responsible.
type Severity uint8

const (
	Good    Severity = iota
	Notice           // could be better; the page is in order all the same
	Unknown          // the page shows nothing that could be judged
	Trouble          // there is no record, or no page that can be read
	Problem          // the page is not in order

	severityCount = iota
)

var severities = [severityCount]struct {
	Name  string
	Text  Text
	Color string
}{
	Good:    {"good", Text{"合格", "in order"}, "#2e9e5b"},
	Notice:  {"notice", Text{"合格，有提醒", "in order, with a notice"}, "#6f9fc4"},
	Unknown: {"unknown", Text{"无法判断", "cannot be judged"}, "#8d8579"},
	Trouble: {"trouble", Text{"未能检查", "could not be checked"}, "#6a6a6a"},
	Problem: {"problem", Text{"不合格", "not in order"}, "#d2483f"},
}

func (s Severity) String() string { return severities[s].Name }
func (s Severity) Text() Text     { return severities[s].Text }
