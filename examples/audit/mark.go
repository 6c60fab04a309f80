package main

import (
	"fmt"
	"slices"

	"github.com/go-icp/icp"
)

// A mark is a match in the pasted page.
type mark struct {
	icp.Match
	slip
	ID      int // counts from 1
	Printed string
	Place   *Place
	tagged  bool // it is in a page, and no pasted text
}

// A markKind is a class in style.css, and what is marked with its color.
type markKind struct {
	Class string
	Text  Text
	is    func(*mark) bool
}

// markKinds are the kinds of marks; the first that fits is a mark's.
var markKinds = [...]markKind{
	{"unseen", Text{"被隐藏", "hidden"}, func(k *mark) bool { return k.Hidden }},
	{"near", Text{"写错或被遮挡", "mistyped or masked"}, func(k *mark) bool { return k.Reason != 0 }},
	{"unsure", Text{"可疑", "doubtful"}, func(k *mark) bool { return k.Doubt() != 0 }},
	{"police", Text{"公安备案号", "police number"}, func(k *mark) bool { return !k.Police.IsZero() }},
	{"license", Text{"许可证号", "license"}, func(k *mark) bool { return k.Number.Kind() == icp.License }},
	{"filing", Text{"备案号", "filing"}, func(k *mark) bool { return true }},
}

// Kind returns what the mark is of.
func (k *mark) Kind() markKind {
	i := slices.IndexFunc(markKinds[:], func(kind markKind) bool { return kind.is(k) })
	return markKinds[i]
}

// Doubt returns the doubt about the number, zero if there is none.
func (k *mark) Doubt() icp.Reason {
	switch {
	case !k.Number.IsZero():
		return k.Number.Doubt()
	case !k.Police.IsZero():
		return k.Police.Doubt()
	}
	return 0
}

// Row is a line of what is to be said of a mark.
type Row struct{ Label, Value Text }

// Rows returns what is to be said of a mark.
func (k *mark) Rows() []Row {
	rows := []Row{}
	add := func(chinese, english string, value Text) { rows = append(rows, Row{Text{chinese, english}, value}) }
	same := func(s string) Text { return Text{s, s} }
	switch n := k.Number; {
	case !k.Police.IsZero():
		add("英文", "English", same(k.Police.English()))
		add("地区", "Region", Text{provinceText(k.Police.Province()).Chinese + "，" + k.Police.Region(), provinceText(k.Police.Province()).English + ", " + k.Police.Region()})
	case !n.IsZero():
		add("英文", "English", same(n.English()))
		add("类别", "Kind", kindText(n))
		add("省份", "Province", provinceText(n.Province()))
		if n.Kind() == icp.Filing || n.Index() > 0 {
			add("属于", "Of", ownerText(n))
		}
	}
	if k.Explanation != (Text{}) {
		add("问题", "Trouble", k.Explanation)
	}
	add("位置", "Place", k.Place.Where())
	if k.Hidden {
		add("显示", "Shown", Text{"被网页自身的代码隐藏", "hidden by the page’s own markup"})
	}
	if k.Number.Kind() != icp.License && k.tagged {
		add("链接", "Link", linkTexts[k.Link])
	}
	return rows
}

func kindText(n icp.Number) Text {
	t := Text{n.Kind().Chinese(), n.Kind().String()}
	if c := n.Classes(); c != 0 {
		t = Text{t.Chinese + "，" + c.String() + " 类业务", t.English + ", class " + c.String()}
	}
	return t
}

func ownerText(n icp.Number) Text {
	if n.Index() == 0 {
		return Text{"主体", "the entity"}
	}
	return Text{
		fmt.Sprintf("%v 的第 %d 个服务，%s", n.Entity(), n.Index(), n.Service().Chinese()),
		fmt.Sprintf("%v, service %d, a %s", n.Entity(), n.Index(), n.Service()),
	}
}
