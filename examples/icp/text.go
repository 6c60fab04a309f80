package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/crawl"
	"github.com/go-icp/icp/examples/locale"
)

// A language is one that the program speaks.
type language uint8

const (
	chinese language = iota
	english
)

// environmentLanguage returns the language that the environment asks for.
func environmentLanguage() language {
	if locale.IsChinese(os.Getenv) {
		return chinese
	}
	return english
}

// Set makes the language a flag.
func (l *language) Set(name string) error {
	switch name {
	case "zh":
		*l = chinese
	case "en":
		*l = english
	default:
		return errors.New("zh or en")
	}
	return nil
}

func (l *language) String() string { return "" } // no default to print: it is the environment's

// A text is what the program says to a person, in both languages.
type text struct{ zh, en string }

func (t text) in(l language) string {
	if l == chinese {
		return t.zh
	}
	return t.en
}

// What check prints.
var (
	labelInput      = text{"输入", "input"}
	labelError      = text{"错误", "error"}
	labelCandidate  = text{"可能是", "perhaps"}
	labelNumber     = text{"号码", "number"}
	labelEnglish    = text{"英文", "English"}
	labelPinyin     = text{"拼音", "pinyin"}
	labelKind       = text{"种类", "kind"}
	labelClasses    = text{"业务类别", "classes"}
	labelProvince   = text{"省份", "province"}
	labelIssuer     = text{"发放机关", "issued by"}
	labelSerial     = text{"编号", "serial"}
	labelYear       = text{"年份", "year"}
	labelIndex      = text{"服务序号", "index"}
	labelService    = text{"服务", "service"}
	labelEntity     = text{"主体的号码", "entity"}
	labelRegion     = text{"行政区划代码", "region"}
	labelDoubt      = text{"格式疑点", "doubt"}
	labelRegistered = text{"是否已备案", "on record"}

	noProvince  = text{"无，在多个省份有效", "none: it holds in several"}
	noService   = text{"无，这是主体的号码", "none: it is the entity's number"}
	noDoubt     = text{"无", "none"}
	askRegister = text{
		"请到 https://beian.miit.gov.cn/ 查询，写法正确不等于已经备案",
		"ask https://beian.miit.gov.cn/: valid is not registered",
	}

	kindPolice = text{"公安备案号", "police number 公安备案号"}
	askPolice  = text{
		"请到 https://beian.mps.gov.cn/ 查询，写法正确不等于已经备案",
		"ask https://beian.mps.gov.cn/: valid is not registered",
	}
)

// What find prints.
var (
	hidden    = text{"页面将它隐藏", "hidden by the page"}
	separator = text{"；", "; "}
	links     = map[icp.Link]text{
		icp.LinkNone:         {"无", "none"},
		icp.LinkElsewhere:    {"其他地址", "elsewhere"},
		icp.LinkMinistry:     {"工信部", "ministry"},
		icp.LinkMinistryHTTP: {"工信部（http）", "ministry-http"},
		icp.LinkMinistryOld:  {"工信部旧址", "ministry-old"},
		icp.LinkPolice:       {"公安", "police"},
		icp.LinkPoliceOld:    {"公安旧址", "police-old"},
		icp.LinkLicense:      {"许可证查询", "license"},
	}
	progressLine = text{
		"\r已查 %d 个文件，%d MB，找到 %d 个号码",
		"\r%d files, %d MB read, %d numbers found",
	}
)

// What stands on standard error.
var (
	trouble     = text{"icp：%s\n", "icp: %s\n"}
	wrongUsage  = text{"%s：参数有误（%s）。用法见 %[1]s -h\n", "%s: %s; %[1]s -h explains the usage\n"}
	typeNumbers = text{
		"icp：请输入号码，每行一个。用法见 icp -h\n",
		"icp: reading numbers from the terminal, one a line; icp -h explains the usage\n",
	}
	typeText = text{
		"icp：请输入文字。用法见 icp find -h\n",
		"icp: reading text from the terminal; icp find -h explains the usage\n",
	}
	howMany    = text{"应有备案号、许可证号、公安备案号，每种最多一个", "one filing, one license, one police number are wanted, or some of them"}
	pageOrText = text{"-html 与 -text 不能同时使用", "-html and -text exclude each other"}
	colon      = text{"：", ": "}
	notText    = text{"不是文本，没有查找；用 -text 则查找", "not text, and not searched; -text searches it"}
	damaged    = text{"损坏，损坏处以前找到的也可能有误", "damaged; what was found in front of the damage may be wrong"}
	times      = text{"%d 处%s", "%d %s"}
	readBy     = text{"，能读的是：%s", ", which is read by: %s"}
	missing    = text{"%s：没有这个文件或文件夹", "%s: no such file or folder"}
	forbidden  = text{"%s：没有权限", "%s: permission denied"}
)

// passedOver are the reasons for which something is not searched.
var passedOver = map[crawl.Skip]text{
	crawl.Broken:          {"损坏，没有查找", "damaged and not searched"},
	crawl.TooLarge:        {"太大，没有查找", "too large and not searched"},
	crawl.Cut:             {"不完整，断处附近没有查找", "cut off, where the end is not searched"},
	crawl.UnknownEncoding: {"没有查找，icp find 读不了 %s 压缩", "not searched: icp find cannot decompress %s"},
}

// explain returns what err means.
func (l language) explain(err error) string {
	var parse icp.ParseError
	var reason icp.Reason
	var path *fs.PathError
	switch {
	case l == chinese && errors.As(err, &parse):
		return parse.Chinese()
	case l == chinese && errors.As(err, &reason):
		return reason.Chinese()
	case !errors.As(err, &path):
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Sprintf(missing.in(l), path.Path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Sprintf(forbidden.in(l), path.Path)
	}
	return err.Error()
}

// brief is explain without the name of the package in front.
func (l language) brief(err error) string {
	return strings.TrimPrefix(l.explain(err), "icp: ")
}
