package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// parseFlags parses args, -lang among them, in front of the rest or behind it. If
// it reports stop, the help was asked for or the usage is wrong, and the program
// ends with the status.
func (p *program) parseFlags(flags *flag.FlagSet, args []string, help, notes text) (status int, stop bool) {
	flags.Var(&p.lang, "lang", "")
	flags.SetOutput(io.Discard) // package flag would mix help and errors
	err := parseAnywhere(flags, args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		parseAnywhere(flags, flags.Args()) // behind -h there may be a language
		flags.VisitAll(func(f *flag.Flag) { f.Usage = usages[f.Name].in(p.lang) })
		flags.SetOutput(p.stdout)
		fmt.Fprint(p.stdout, help.in(p.lang))
		flags.PrintDefaults()
		fmt.Fprint(p.stdout, notes.in(p.lang))
		return exitOK, true
	case err != nil:
		return p.misused(flags.Name(), err.Error()), true
	}
	return exitOK, false
}

// parseAnywhere parses the flags in args, wherever they stand in front of a --.
// Package flag alone stops at the first that is none.
func parseAnywhere(flags *flag.FlagSet, args []string) error {
	var rest []string
	for {
		if err := flags.Parse(args); err != nil {
			return err
		}
		parsed := len(args) - flags.NArg()
		if parsed > 0 && args[parsed-1] == "--" || flags.NArg() == 0 {
			rest = append(rest, flags.Args()...)
			return flags.Parse(append([]string{"--"}, rest...))
		}
		rest = append(rest, flags.Arg(0))
		args = flags.Args()[1:]
	}
}

// misused tells what is wrong with the arguments.
func (p *program) misused(command, why string) int {
	fmt.Fprintf(p.stderr, wrongUsage.in(p.lang), command, why)
	return exitTrouble
}

// usages has every flag of every command.
var usages = map[string]text{
	"lang":   {"输出的`语言`：zh 或 en；否则由环境变量 LC_ALL、LC_MESSAGES、LANG 决定，未指定时为 zh", "`language` of what is printed: zh or en; else LC_ALL, LC_MESSAGES and LANG tell, else zh"},
	"json":   {"每个号码输出一行 JSON", "write one JSON object a line"},
	"strict": {"只接受中文或英文的规范写法", "take the official notation only, Chinese or English"},
	"html":   {"所有文件都按网页读", "read every file as a web page, whatever it is"},
	"text":   {"所有文件都按纯文本读", "read every file as plain text, whatever it is"},
	"near":   {"也列出写错、不完整的号码", "print near misses, too: what is written like a number and is none"},
	"charset": {
		"所有文件的字符`编码`：utf-8、gbk、gb18030、big5 等",
		"read every file as in the charset of this `name`: utf-8, gbk, gb18030, big5, ...",
	},
}

var checkHelp = text{
	zh: `用法：
  icp [参数] [号码 ...]         解释 ICP 备案号、许可证号和公安备案号
  icp find [参数] [文件 ...]    在文件和网页中查找号码，见 icp help find
  icp snippet 号码 ...          生成网页底部的 HTML，见 icp help snippet
  icp version                   这是哪个版本

icp 读得懂人们的各种写法，输出号码的含义：中文、英文和拼音的规范写法，省份，年份，
属于谁（主体，或其网站、App、小程序、快应用），以及格式上有什么疑点。读不懂的，说明
哪里不对，可能是什么。

没有给出号码时，从标准输入读，每行一个，UTF-8、GBK 或 UTF-16 都可以；空行输出空行，
用 -json 时输出 null。含有空格的号码要加引号。

写法正确不等于已经备案，是否备案请到 https://beian.miit.gov.cn/ 查询。

参数：
`,
	en: `Usage:
  icp [flags] [number ...]       explain ICP numbers and police numbers
  icp find [flags] [file ...]    find them in files and web pages: icp help find
  icp snippet NUMBER ...         the HTML for the foot of a page: icp help snippet
  icp version                    which icp this is

icp reads Chinese ICP numbers, filings (备案) and licenses (许可证), in any way
that people write them, and the police's (公安备案), and prints what they say: the
official notation in Chinese, English and pinyin, the province, the year, whose
number it is (an entity's, or its website's, App's, mini-program's or quick
app's), and what speaks against it. Of anything else it says what is wrong with
it, and what was perhaps meant.

Without arguments it reads standard input, one number a line, in UTF-8, GBK or
UTF-16. An empty line gives an empty line, with -json null. Quote a number that
has spaces in it.

Valid is not registered: only https://beian.miit.gov.cn/ knows which numbers
are on record.

Flags:
`}

var checkNotes = text{
	zh: `
用 -json 时，每个号码输出一行，含
  input                            输入的文字
  number, english                  中文和英文的规范写法
  parts                            各部分：种类、省份、业务类别、编号、序号、服务
  year                             编号所示的年份
  doubts                           存疑的原因，例如 Placeholder；没有时为空
公安备案号，含 input、police、english、doubts
不是号码的，含
  input
  error                            reason（原因）、message 和 chinese（英文和中文说明）、
                                   start、end（起止位置，按 UTF-16 单元计）、
                                   candidates（可能的号码）

退出码：0 都是号码（包括存疑的）；1 有的不是；2 用法不对，或读写失败。

例子：
  icp 京ICP备11018762号-11
  icp "Beijing ICP Filing No. 11018762-11" 粤B2-20090059
  icp -strict "京 ICP 备 11018762 号"              不是规范写法，退出码为 1
  icp -json < numbers.txt | jq -r 'select(.error) | .input'
`,
	en: `
With -json there is an object a line for each number, with
  input                            the text as given
  number, english                  the official notations
  parts                            kind, province, classes, serial, index, service
  year                             of issue, as the serial has it
  doubts                           why the ministry might not have issued it: a list
                                   of reasons, as Placeholder
for a police number input, police, english and doubts, and for what is not a number
  input
  error                            reason, message, chinese (that in Chinese), start and
                                   end (in UTF-16 units), and candidates: the numbers
                                   that were perhaps meant

Exit status: 0 if all are numbers, doubtful ones included; 1 if any is not;
2 for wrong usage, and when input or output fails.

Examples:
  icp 京ICP备11018762号-11
  icp "Beijing ICP Filing No. 11018762-11" 粤B2-20090059
  icp -strict "京 ICP 备 11018762 号"              not the official notation: status 1
  icp -json < numbers.txt | jq -r 'select(.error) | .input'
`}

var findHelp = text{
	zh: `用法：
  icp find [参数] [文件或文件夹 ...]

icp find 在文件、文件夹内的所有文件或标准输入（也可写作 -）中查找 ICP 备案号、许可证号
和公安备案号，每个输出一行：

  文件  位置  文中的写法  规范写法  备注  链接

各项以制表符分隔。位置按字节计。文中的写法合为一行，不含 HTML 标签。备注说明号码为什么
存疑、是否被页面隐藏；用 -near 时，也列出写错、不完整的号码，并说明原因。链接是网页把
号码链接到哪里：工信部、公安、其他地址，或者无。

网页只查找浏览器会显示的内容，号码中间的标签没有妨碍。以 <!doctype html>、<html>、<head>
或 <body> 开头的文件，以及文件名以 .html、.htm、.php、.jsp、.vue 等结尾的，都按网页读。
文件夹中的子文件夹也查找，其中的符号链接不跟随。

文件是什么，看开头的字节：gzip、bzip2 压缩的，WARC、WET，WACZ 和其他 zip 文件，MHTML，
HAR，都会解开，“文件”一栏加上冒号和网页的地址，位置是网页内的位置。断开的网页，断处附近不
查找。读不了的、损坏的，在标准错误上说明，退出码为 2。开头有零字节的文件不是文本，文件夹中
的略过，指名的则会说明。用 -html、-text 时不解开，WARC 中分块的正文可能因此读错。

文件可以是网页的任何字符编码。不用 -charset 指定时，依次看：字节顺序标记（BOM）；文字是否
符合 UTF-8；网页声明的编码；UTF-8（有损坏）或 GB18030（包括 GBK、GB 2312），看哪个更像。
以文件开头的文字为准。不是 UTF-8 的文件先转换，位置是转换后的位置。

参数：
`,
	en: `Usage:
  icp find [flags] [file or folder ...]

icp find prints the ICP numbers and police numbers that stand in files, in all
files of folders, or in standard input (also named -), a line for each:

  file  offset  number as printed  official notation  remarks  link

with tabs between. The offset is in bytes. The number as printed is put on one
line, without markup. Remarks are why the ministry might not have issued it, and
whether the page hides it; with -near there are near misses, too, and why they
are none. The link tells where a page links it to: the ministry, the police,
elsewhere, none.

Of web pages, what a browser does not show is not searched, and markup inside a
number is no obstacle. Pages are files that begin with <!doctype html>, <html>,
<head> or <body>, and those whose names end in .html, .htm, .php, .jsp, .vue and
the like. Folders are searched with all folders in them; symbolic links in them
are not followed.

What a file is, its first bytes tell. What is compressed with gzip or bzip2, WARC
and WET, WACZ and other zip files, MHTML and HAR are opened; behind the name of
the file there is then a colon and the page's address, and the offset is in the
page. Where a page is cut off it is not searched. What cannot be read, or is
damaged, is told on standard error, with exit status 2. Binary files, which have
a zero byte near the beginning, are left out in folders, and told of if named.
With -html and -text nothing is opened: chunks of a WARC can then part a number.

Files may be in any charset of the web. Unless -charset names it, it is that of
the byte order mark; else UTF-8 if the text is proper UTF-8; else that of the
page's <meta charset>; else UTF-8 with some damage, or GB18030, which includes
GBK and GB 2312, whichever fits. What comes first in the file decides. A file in
another charset than UTF-8 is converted, and its offsets are those in the
converted text.

Flags:
`}

var findNotes = text{
	zh: `
用 -json 时，每个号码输出一行，含
  file, page, start, end                   位置，按字节计；page 是文件内网页的地址
  printed                                  文中的写法
  number, english, parts, year, doubts     与 icp -json 相同，见 icp -h
  police, english, doubts                  公安备案号
  reason, candidates                       用 -near 时：为什么不是号码，可能的号码
  link, hidden                             网页链接到哪里；是否隐藏

标准输入停顿时，先输出已经完整的各行中的号码；网页要等到结束。按 Ctrl+C 则输出到此为止
找到的号码。用时较长时，若结果不显示在终端上，标准错误的终端上有一行进度。

退出码与 grep 相同：0 找到；1 没有找到；2 用法不对，或有文件读不了（其余照查）。按
Ctrl+C 中断的为 130。

例子：
  icp find index.html
  icp find -near public/
  icp find -json public/ | jq -r .number | sort -u
  curl -s https://example.com/ | icp find
  tail -f access.log | icp find
  icp find -charset big5 old-page.html
`,
	en: `
With -json there is an object a line for each number, with
  file, page, start, end                   where, as above: page if the file has many
  printed                                  the number as printed
  number, english, parts, year, doubts     as icp -json has them: icp -h
  police, english, doubts                  of a police number
  reason, candidates                       with -near: why it is no number, and the
                                           numbers that were perhaps meant
  link, hidden                             where a page links it to, and if it hides it

When standard input pauses, the numbers in its complete lines are printed; a page
is waited for. Ctrl+C ends the search with what is found by then. When it takes
long, and results go elsewhere than to a terminal, a line on standard error tells
how far it is, if that is one.

Exit status, as of grep: 0 if a number was found, 1 if none, 2 for wrong usage
and if something could not be read, though the rest is searched; 130 after Ctrl+C.

Examples:
  icp find index.html
  icp find -near public/
  icp find -json public/ | jq -r .number | sort -u
  curl -s https://example.com/ | icp find
  tail -f access.log | icp find
  icp find -charset big5 old-page.html
`}

var snippetHelp = text{
	zh: `用法：
  icp snippet [参数] 号码 ...

icp snippet 输出网页底部应有的 HTML：号码的规范写法，备案号和公安备案号链接到工信部和
公安的查询网站。备案号、许可证号、公安备案号各一个，顺序不限。

参数：
`,
	en: `Usage:
  icp snippet [flags] NUMBER ...

icp snippet prints the HTML that belongs at the foot of a page: the numbers in
their official notation, filings and police numbers linked to the ministry's and
the police's registers. Give one filing, one license, one police number, or
some of them, in any order.

Flags:
`}

var snippetNotes = text{
	zh: `
退出码：0 已输出；1 不是号码；2 用法不对，或写失败。号码存疑时，在标准错误上提醒。

例子：
  icp snippet 京ICP备11018762号-11 京ICP证030173号 京公网安备11010502030143号
`,
	en: `
Exit status: 0 if it is printed; 1 if something is not a number; 2 for wrong
usage, and when output fails. A doubt is a warning on standard error.

Example:
  icp snippet 京ICP备11018762号-11 京ICP证030173号 京公网安备11010502030143号
`}
