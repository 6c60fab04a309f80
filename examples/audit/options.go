package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/go-icp/icp"
)

var usage = Text{`用法：
  audit -records 记录文件 [网页文件或文件夹 ...]   按记录检查网页；不给文件则抓取各域名的首页
  audit -number 备案号 网页、文件夹或网址 ...      检查网页是否标明了这个备案号
  audit -serve 地址                                提供粘贴检查的网页

记录是 CSV 或 .xlsx（有域名、备案号两列），或 JSON Lines（工信部记录的字段名）。
退出状态：0 全部合格或无法判断，1 有不合格的，2 用法有误、有网页或记录无法读取，或被中断。
网址必须指向公网。

选项：
`, `Usage:
  audit -records FILE [PAGE|FOLDER ...]   check pages against records; without pages, fetch the domains' home pages
  audit -number NUMBER PAGE|FOLDER|URL ...  check whether pages show the number
  audit -serve ADDRESS                    serve a web page to paste pages into

Records are CSV or .xlsx with columns for domain and number, or JSON lines with the
field names of the ministry's records. Exit status: 0 if all pages are in order or
cannot be judged, 1 if one is not in order, 2 for wrong usage, a page or record that
cannot be read, and if interrupted. A URL has to lead to a public address.

Flags:
`}

// options are what the command line says.
type options struct {
	number, records, report, csv, serve string
	json                                bool
	lang                                Lang
	pages                               []string
}

// errUsage is returned when the usage has been printed.
var errUsage = errors.New("usage")

func parseOptions(args []string, stderr io.Writer) (options, error) {
	o := options{lang: environmentLang()}
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // its errors are in English
	flags.Usage = func() {}
	printUsage := func() {
		fmt.Fprint(stderr, usage.In(o.lang))
		flags.SetOutput(stderr)
		flags.PrintDefaults()
	}
	flags.StringVar(&o.number, "number", "", Text{"登记的`备案号`，怎么写都行", "the registered `number`, as people write it"}.In(o.lang))
	flags.StringVar(&o.records, "records", "", Text{"记录`文件`", "the `file` of records"}.In(o.lang))
	flags.StringVar(&o.report, "report", "", Text{"另将报告写入这个 HTML `文件`", "write a report to this HTML `file`, too"}.In(o.lang))
	flags.StringVar(&o.csv, "csv", "", Text{"另将问题写入这个 CSV `文件`，一行一个，可用 Excel 打开", "write the complaints to this CSV `file`, too, a row each, for Excel"}.In(o.lang))
	flags.StringVar(&o.serve, "serve", "", Text{"在这个`地址`上提供网页", "serve on this `address` until stopped"}.In(o.lang))
	flags.BoolVar(&o.json, "json", false, Text{"输出 JSON Lines，每页一行", "print JSON lines, one a page"}.In(o.lang))
	flags.Func("lang", Text{"`语言`：zh 或 en（默认取自环境变量）", "`language`: zh or en (default: the environment's)"}.In(o.lang), func(s string) error {
		switch s {
		case "zh":
			o.lang = Chinese
		case "en":
			o.lang = English
		default:
			return errors.New("zh, en")
		}
		return nil
	})
	err := flags.Parse(args)
	o.pages = flags.Args()
	switch {
	case err == nil && o.makeSense():
		return o, nil
	case err != nil && !errors.Is(err, flag.ErrHelp):
		fmt.Fprintln(stderr, "audit:", clean(flagError(err).In(o.lang)))
		err = errUsage
	case err == nil:
		err = errUsage
	}
	printUsage()
	return o, err
}

// flagErrors are how package flag's errors begin, in Chinese.
var flagErrors = [][2]string{
	{"flag provided but not defined: ", "没有这个选项："},
	{"flag needs an argument: ", "选项缺少内容："},
	{"invalid value ", "选项的内容有误："},
	{"invalid boolean value ", "选项的内容有误："},
	{"bad flag syntax: ", "选项的写法有误："},
}

// flagError puts an error of package flag in words.
func flagError(err error) Text {
	for _, e := range flagErrors {
		if rest, ok := strings.CutPrefix(err.Error(), e[0]); ok {
			rest, _, _ = strings.Cut(rest, " for ")
			return Text{e[1] + rest, err.Error()}
		}
	}
	return Text{err.Error(), err.Error()}
}

// makeSense reports whether there is one thing to do, and something to do it to.
func (o *options) makeSense() bool {
	switch {
	case o.serve != "":
		return o.number == "" && o.records == "" && o.report == "" && o.csv == "" && !o.json && len(o.pages) == 0
	case o.number != "":
		return o.records == "" && len(o.pages) > 0
	}
	return o.records != ""
}

// A task is what there is to look at.
type task struct {
	jobs    iter.Seq[Job]
	records int  // how many have been read
	pages   int  // how many there are at most; -1 if that is not known before
	fetches bool // whether pages come from the web
}

// task returns the pages to look at.
func (o *options) task() (task, error) {
	t := task{pages: -1, fetches: slices.ContainsFunc(o.pages, isAddress)}
	if o.number != "" {
		registered, err := icp.ParseLenient(o.number)
		t.jobs = jobsOfNumber(Registered{Numbers: []icp.Number{registered}}, o.pages)
		return t, err
	}
	set, err := readRecords(o.records)
	if err != nil {
		return t, err
	}
	t.records = set.count
	if len(o.pages) == 0 {
		t.jobs, t.pages, t.fetches = jobsOfRecords(set.records), len(set.records), true
		return t, nil
	}
	t.jobs, err = jobsOfFiles(set, o.pages)
	return t, err
}
