package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/go-icp/icp"
)

// linkTexts says where a number leads.
var linkTexts = map[icp.Link]Text{
	icp.LinkNone:         {"没有链接", "not linked"},
	icp.LinkElsewhere:    {"链接到其他网址", "linked elsewhere"},
	icp.LinkMinistry:     {"链接到 https://beian.miit.gov.cn/", "linked to https://beian.miit.gov.cn/"},
	icp.LinkMinistryHTTP: {"链接到 http://beian.miit.gov.cn/，应为 https:", "linked to http://beian.miit.gov.cn/ rather than https:"},
	icp.LinkMinistryOld:  {"链接到工信部已停用的网址", "linked to an address that the ministry gave up"},
	icp.LinkPolice:       {"链接到 https://beian.mps.gov.cn/", "linked to https://beian.mps.gov.cn/"},
	icp.LinkPoliceOld:    {"链接到公安部门已停用的网址", "linked to an address that the police gave up"},
	icp.LinkLicense:      {"链接到工信部的许可证查询；备案号应链接到 https://beian.miit.gov.cn/", "linked to the ministry's register of licenses; filings are in that at https://beian.miit.gov.cn/"},
}

// provinceText names a province; the zero one is the ministry.
func provinceText(p icp.Province) Text {
	if p == 0 {
		return Text{"工业和信息化部（跨省）", "the ministry (several provinces)"}
	}
	return Text{p.ChineseShort(), p.String()}
}

// Where says where in the page a match stands.
func (p *Place) Where() Text {
	if p == nil {
		return Text{}
	}
	t := Text{fmt.Sprintf("第 %d 行，页脚以上", p.Line), fmt.Sprintf("line %d, above the foot", p.Line)}
	if p.Foot {
		t = Text{fmt.Sprintf("第 %d 行，页脚", p.Line), fmt.Sprintf("line %d, at the foot", p.Line)}
	}
	return t
}

// Advice says what is the matter at a spot; nothing where the state says it all.
func (s Spot) Advice(registered Registered) Text {
	t := s.Explanation
	switch s.State {
	case LinkedByHTTP, LinkedDead, LinkedElsewhere, PoliceLink:
		t = linkTexts[s.Match.Link]
	case PoliceCode:
		t = Text{"链接里的 code= 不是这个号码", "the code= of the link is of another number"}
	case PoliceOther:
		names := make([]string, 0)
		for _, p := range registered.Police {
			names = append(names, p.String())
		}
		t = Text{"登记的是 " + strings.Join(names, "、"), "registered is " + strings.Join(names, ", ")}
	case PoliceProvince:
		of, is := provinceText(registered.First().Province()), provinceText(s.Match.Police.Province())
		t = Text{of.Chinese + "的备案号，" + is.Chinese + "的公安备案号", "an ICP number of " + of.English + ", a police number of " + is.English}
	}
	return t
}

// Meaning tells what was probably meant, and whether it is what is registered.
func (s Spot) Meaning() Text {
	var names []string
	for _, n := range s.Candidates {
		names = append(names, n.String())
	}
	switch {
	case s.Meant:
		return Text{"很可能是登记的号码", "it probably is the registered number"}
	case s.Step && len(names) > 0:
		return Text{"可能是 " + strings.Join(names, "、") + "，" + OneStep.Text().Chinese, "perhaps " + strings.Join(names, ", ") + ", " + OneStep.Text().English}
	case s.Step:
		return OneStep.Text()
	case len(names) > 0:
		return Text{"可能是 " + strings.Join(names, "、") + "，与登记的号码不同", "perhaps " + strings.Join(names, ", ") + ", which is not the registered number"}
	}
	return Text{}
}

// clean makes text from outside fit for a line of a terminal: what does not
// print, such as a control or an override of direction, does not get there.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return unicode.ReplacementChar
	}, s)
}
