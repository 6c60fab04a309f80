package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/go-icp/icp"
)

func TestMain(m *testing.M) {
	if os.Getenv(beICP) != "" {
		main()
	}
	os.Setenv("LC_ALL", "en_US.UTF-8")
	os.Exit(m.Run())
}

// command runs the program and returns its exit status and what it wrote.
func command(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// decodeLines decodes each line of output, which has to have the fields of T only.
func decodeLines[T any](t *testing.T, output string) []T {
	t.Helper()
	var values []T
	for line := range strings.Lines(output) {
		var v T
		d := json.NewDecoder(strings.NewReader(line))
		d.DisallowUnknownFields()
		require.NoError(t, d.Decode(&v), line)
		require.Equal(t, int64(len(line)-1), d.InputOffset(), "more than an object on the line %s", line)
		values = append(values, v)
	}
	return values
}

func TestTable(t *testing.T) {
	const (
		website = `number     京ICP备11018762号-11
English    Beijing ICP Filing No. 11018762-11
pinyin     Jing ICP Bei 11018762 Hao-11
kind       filing 备案
province   Beijing 北京市
issued by  Beijing Communications Administration 北京市通信管理局
serial     11018762
year       2011
index      11
service    website
entity     京ICP备11018762号
doubt      none
on record  ask https://beian.miit.gov.cn/: valid is not registered
`
		license = `input      "b1.B2\u200b-20150315 号"
number     B1.B2-20150315
English    ICP License No. B1.B2-20150315
pinyin     B1.B2-20150315
kind       license 许可证
classes    B1.B2
province   none: it holds in several
issued by  Ministry of Industry and Information Technology 工业和信息化部
serial     20150315
year       2015
service    none: it is the entity's number
doubt      none
on record  ask https://beian.miit.gov.cn/: valid is not registered
`
		placeholder = `number     蜀ICP备12345678号-2A
English    Sichuan ICP Filing No. 12345678-2A
pinyin     Shu ICP Bei 12345678 Hao-2A
kind       filing 备案
province   Sichuan 四川省
issued by  Sichuan Communications Administration 四川省通信管理局
serial     12345678
year       2012
index      2
service    app
entity     蜀ICP备12345678号
doubt      a placeholder; write the number that was issued in its place
on record  ask https://beian.miit.gov.cn/: valid is not registered
`
		masked = `input  "京ICP备XXXXXXXX号"
error  icp: parse "京ICP备XXXXXXXX号": digits masked at byte 9; write the number in full
`
		inChinese = `输入        "粤B2-20090059-1a"
号码        粤B2-20090059-1A
英文        Guangdong ICP License No. B2-20090059-1A
拼音        Yue B2-20090059-1A
种类        许可证
业务类别    B2
省份        广东省
发放机关    广东省通信管理局
编号        20090059
年份        2009
服务序号    1
服务        App
主体的号码  粤B2-20090059
格式疑点    无
是否已备案  请到 https://beian.miit.gov.cn/ 查询，写法正确不等于已经备案
`
		maskedInChinese = `输入  "京ICP备XXXXXXXX号"
错误  号码中有被遮挡的数字。请填写完整的号码。
`
	)
	for _, test := range []struct {
		args   []string
		want   string
		status int
	}{
		{[]string{"京ICP备11018762号-11"}, website, exitOK},
		{[]string{"b1.B2\u200b-20150315 号"}, license, exitOK},
		{[]string{"蜀ICP备12345678号-2A"}, placeholder, exitOK},
		{[]string{"京ICP备XXXXXXXX号"}, masked, exitNo},
		{[]string{"京ICP备XXXXXXXX号", "京ICP备11018762号-11"}, masked + "\n" + website, exitNo},
		{[]string{"-lang", "zh", "粤B2-20090059-1a"}, inChinese, exitOK},
		{[]string{"-lang=zh", "京ICP备XXXXXXXX号"}, maskedInChinese, exitNo},
	} {
		status, stdout, stderr := command("", test.args...)
		assert.Equal(t, test.want, stdout, test.args)
		assert.Equal(t, test.status, status, test.args)
		assert.Empty(t, stderr, test.args)
	}
}

// checked is a line of icp -json.
type checked struct {
	Input   string           `json:"input"`
	Number  icp.Number       `json:"number"`
	Police  icp.PoliceNumber `json:"police"`
	English string           `json:"english"`
	Parts   icp.Parts        `json:"parts"`
	Year    int              `json:"year"`
	Doubts  []icp.Reason     `json:"doubts"`
	Error   *refusal         `json:"error"`
}

// refusal is what it says of what is no number.
type refusal struct {
	Reason     icp.Reason   `json:"reason"`
	Message    string       `json:"message"`
	Chinese    string       `json:"chinese"`
	Start      int          `json:"start"`
	End        int          `json:"end"`
	Candidates []icp.Number `json:"candidates"`
}

func TestJSON(t *testing.T) {
	status, stdout, stderr := command("", "-json", "粤 b2-20090059-1626x", "京ICP备042465号", "<Ji> & co")
	assert.Equal(t, exitNo, status)
	assert.Empty(t, stderr)
	assert.Equal(t, []checked{
		{
			Input:   "粤 b2-20090059-1626x",
			Number:  icp.MustParse("粤B2-20090059-1626X"),
			English: "Guangdong ICP License No. B2-20090059-1626X",
			Parts: icp.Parts{
				Kind: icp.License, Province: icp.Guangdong, Classes: icp.B2,
				Serial: "20090059", Index: 1626, Service: icp.MiniProgram,
			},
			Year:   2009,
			Doubts: []icp.Reason{},
		},
		{
			Input:   "京ICP备042465号",
			Number:  icp.MustParse("京ICP备042465号"),
			English: "Beijing ICP Filing No. 042465",
			Parts:   icp.Parts{Kind: icp.Filing, Province: icp.Beijing, Serial: "042465"},
			Year:    2004,
			Doubts:  []icp.Reason{icp.LegacyLength},
		},
		{Input: "<Ji> & co", Error: refusalOf(t, "<Ji> & co", 0, 9)},
	}, decodeLines[checked](t, stdout))
	assert.Contains(t, stdout, `{"input":"<Ji> & co","error":{`, "no field of a number")

	const mistyped = "京ICP备1101876O号"
	_, stdout, _ = command("", "-json", "-lang=zh", mistyped)
	assert.Equal(t, []checked{{Input: mistyped, Error: refusalOf(t, mistyped, 12, 13)}}, decodeLines[checked](t, stdout))
}

// refusalOf is what -json says of s, where the span is in UTF-16 units.
func refusalOf(t *testing.T, s string, start, end int) *refusal {
	t.Helper()
	_, err := icp.ParseLenient(s)
	var e icp.ParseError
	require.ErrorAs(t, err, &e)
	return &refusal{e.Reason, e.Error(), e.Chinese(), start, end, append([]icp.Number{}, e.Candidates()...)}
}

// What is refused comes with what was perhaps meant.
func TestCandidates(t *testing.T) {
	status, stdout, _ := command("", "京ICP备1101876O号")
	assert.Equal(t, exitNo, status)
	assert.Contains(t, stdout, "\nperhaps  京ICP备11018760号\n")

	_, stdout, _ = command("", "-lang=zh", "京ICP备1101876O号")
	assert.Contains(t, stdout, "\n可能是  京ICP备11018760号\n")
}

func TestStatus(t *testing.T) {
	for _, test := range []struct {
		name  string
		stdin string
		args  []string
		want  int
	}{
		{"a number", "", []string{"京ICP备11018762号-11"}, exitOK},
		{"a doubtful number", "", []string{"京ICP备12345678号"}, exitOK},
		{"a number and something else", "", []string{"京ICP备11018762号", "ICP"}, exitNo},
		{"nothing", "", []string{""}, exitNo},
		{"a spelling", "", []string{"京icp备11018762"}, exitOK},
		{"a spelling, strictly", "", []string{"-strict", "京icp备11018762"}, exitNo},
		{"Chinese, strictly", "", []string{"-strict", "京ICP备11018762号"}, exitOK},
		{"English, strictly", "", []string{"-strict", "Beijing ICP Filing No. 11018762"}, exitOK},
		{"lines", "京ICP备11018762号\r\n\n 粤B2-20090059", nil, exitOK},
		{"a line with something else", "京ICP备11018762号\nICP\n", []string{"-json"}, exitNo},
		{"no line", "", nil, exitOK},
		{"arguments, not lines", "ICP\n", []string{"京ICP备11018762号"}, exitOK},
		{"GBK", "\xbe\xa9ICP\xb1\xb811018762\xba\xc5\n", nil, exitOK},
		{"a police number", "", []string{"京公网安备11010502030143"}, exitOK},
		{"a police number, strictly", "", []string{"-strict", "京公网安备11010502030143"}, exitNo},
		{"ten digits alone", "", []string{"2021011702"}, exitNo},
		{"a long line", strings.Repeat("1", 1<<20), nil, exitNo},
		{"unknown language", "", []string{"-lang=fr", "京ICP备11018762号"}, exitTrouble},
		{"unknown flag", "", []string{"-lenient", "京ICP备11018762号"}, exitTrouble},
	} {
		status, stdout, stderr := command(test.stdin, test.args...)
		assert.Equal(t, test.want, status, test.name)
		assert.Equal(t, test.want == exitTrouble, stderr != "", test.name)
		assert.False(t, test.want == exitTrouble && stdout != "", test.name)
	}
}

// The lines that are written stay beside those that are read, in any charset.
func TestStdin(t *testing.T) {
	const lines = "京ICP备11018762号\r\n\n 粤B2-20090059\n京公网安备11010502030143号\n"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(lines)
	require.NoError(t, err)
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(lines)
	require.NoError(t, err)
	for name, stdin := range map[string]string{
		"UTF-8": lines, "byte order mark": "\ufeff" + lines, "GBK": gbk, "UTF-16": utf16,
		"no line end": strings.TrimSuffix(lines, "\n"),
	} {
		status, stdout, stderr := command(stdin, "-json")
		assert.Equal(t, exitOK, status, name)
		assert.Empty(t, stderr, name)
		assert.Equal(t, []checked{
			decodeLines[checked](t, checkedAs(t, "京ICP备11018762号"))[0],
			{},
			decodeLines[checked](t, checkedAs(t, " 粤B2-20090059"))[0],
			{
				Input: "京公网安备11010502030143号", Police: icp.MustParsePolice("京公网安备11010502030143号"),
				English: "Beijing Public Security Filing No. 11010502030143", Doubts: []icp.Reason{},
			},
		}, decodeLines[checked](t, stdout), name)
	}

	_, stdout, _ := command("ICP\n\n\nICP\nICP\n")
	refused := strings.TrimSuffix(checkedAs(t, "ICP", "-json=false"), "\n") + "\n"
	assert.Equal(t, refused+"\n\n"+refused+"\n"+refused, stdout)
	_, stdout, _ = command("\n")
	assert.Equal(t, "\n", stdout)
	_, stdout, _ = command(" \n", "-json")
	assert.Equal(t, "null\n", stdout)
}

// checkedAs is what icp -json writes of the input as an argument.
func checkedAs(t *testing.T, input string, flags ...string) string {
	t.Helper()
	_, stdout, _ := command("", append(append([]string{"-json"}, flags...), input)...)
	return stdout
}

// Flags stand anywhere in front of a --.
func TestFlagsAnywhere(t *testing.T) {
	const number = "京ICP备11018762号"
	want := checkedAs(t, number)
	for _, args := range [][]string{{number, "-json"}, {number, "-json", "-lang", "zh"}, {"-json", "--", number}} {
		status, stdout, _ := command("", args...)
		assert.Equal(t, exitOK, status, args)
		assert.Equal(t, want, stdout, args)
	}
	status, stdout, _ := command("", "-json", "--", number, "-json")
	assert.Equal(t, exitNo, status)
	assert.Equal(t, 2, strings.Count(stdout, "\n"))
}

func TestPolice(t *testing.T) {
	_, stdout, _ := command("", "京公网安备 11010502030143")
	assert.Equal(t, `input      "京公网安备 11010502030143"
number     京公网安备11010502030143号
English    Beijing Public Security Filing No. 11010502030143
kind       police number 公安备案号
province   Beijing 北京市
region     110105
doubt      none
on record  ask https://beian.mps.gov.cn/: valid is not registered
`, stdout)

	// What is one, but wrong, is not told to be no ICP number.
	status, stdout, _ := command("", "京公网安备110105号")
	assert.Equal(t, exitNo, status)
	assert.Contains(t, stdout, "wrong number of digits for a police number")
}

func TestVersion(t *testing.T) {
	for _, arg := range []string{"version", "-version", "--version"} {
		status, stdout, stderr := command("", arg)
		assert.Equal(t, exitOK, status)
		assert.Regexp(t, `^icp \S+ go\S+ \w+/\w+\n$`, stdout)
		assert.Empty(t, stderr)
	}
}

// The environment tells the language, unless -lang does.
func TestLanguage(t *testing.T) {
	for _, test := range []struct {
		lang string
		args []string
		want string
	}{
		{"", nil, "输入"},
		{"zh_CN.UTF-8", nil, "输入"},
		{"zh_CN.UTF-8", []string{"-lang=en"}, "input"},
		{"en_US.UTF-8", nil, "input"},
		{"en_US.UTF-8", []string{"-lang=zh"}, "输入"},
	} {
		t.Setenv("LC_ALL", test.lang)
		_, stdout, _ := command("", append(test.args, "ICP")...)
		assert.True(t, strings.HasPrefix(stdout, test.want), test)
	}
}

func TestErrorsInChinese(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"find", "-lang=zh", "missing.html"}, "icp：missing.html：没有这个文件或文件夹\n"},
		{[]string{"find", "-lang=zh", "-html", "-text"}, "icp find：参数有误（-html 与 -text 不能同时使用）。用法见 icp find -h\n"},
		{[]string{"snippet", "-lang=zh"}, "icp snippet：参数有误（应有备案号、许可证号、公安备案号，每种最多一个）。用法见 icp snippet -h\n"},
	} {
		status, stdout, stderr := command("", test.args...)
		assert.Equal(t, exitTrouble, status, test.args)
		assert.Empty(t, stdout, test.args)
		assert.Equal(t, test.want, stderr, test.args)
	}
}

func TestHelp(t *testing.T) {
	for _, test := range []struct {
		command []string
		flags   []string
	}{
		{nil, []string{"json", "lang", "strict"}},
		{[]string{"find"}, []string{"charset", "html", "json", "lang", "near", "text"}},
		{[]string{"snippet"}, []string{"lang"}},
	} {
		for _, language := range []struct{ name, exit string }{{"zh", "退出码"}, {"en", "Exit status"}} {
			_, help, _ := command("", append(append([]string{"help"}, test.command...), "-lang", language.name)...)
			status, stdout, stderr := command("", append(test.command, "-lang", language.name, "-h")...)
			assert.Equal(t, help, stdout)
			assert.Equal(t, exitOK, status)
			assert.Empty(t, stderr)
			assert.Contains(t, stdout, language.exit)

			var flags []string
			lines := strings.Split(stdout, "\n")
			for i, line := range lines {
				if flag, ok := strings.CutPrefix(line, "  -"); ok {
					name, _, _ := strings.Cut(flag, " ")
					flags = append(flags, name)
					assert.Regexp(t, `^ +\t.+`, lines[i+1], "what -%s is for", name)
				}
			}
			assert.Equal(t, test.flags, flags)
		}
	}
}

// A flag may stand in front of the command.
func TestFlagsInFront(t *testing.T) {
	_, want, _ := command("", "find", "-lang", "zh", "-h")
	assert.Contains(t, want, "icp find [参数]")
	for _, args := range [][]string{
		{"-lang", "zh", "find", "-h"}, {"find", "-h", "-lang", "zh"}, {"find", "-near", "-h", "x", "-lang=zh"}, {"-lang=zh", "-h", "find"}, {"-lang", "zh", "help", "find"}, {"help", "--lang", "zh", "find"},
	} {
		status, stdout, _ := command("", args...)
		assert.Equal(t, exitOK, status)
		assert.Equal(t, want, stdout, "%q", args)
	}
	_, stdout, _ := command("粤B2-20090059\n", "-charset", "utf-8", "-json", "find")
	assert.Contains(t, stdout, `"file":"-"`)
	for _, args := range [][]string{{"--", "find"}, {"京ICP备11018762号", "find"}} {
		status, stdout, _ := command("", args...)
		assert.Equal(t, exitNo, status, "%q", args)
		assert.Contains(t, stdout, `"find"`, "is no number")
	}
}

func TestSnippet(t *testing.T) {
	const (
		filing = `href="https://beian.miit.gov.cn/"`
		police = `href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143"`
	)
	n := icp.MustParse("京ICP备11018762号-11").HTML() + "\n"
	l := icp.MustParse("京ICP证030173号").HTML() + "\n"
	p := icp.MustParsePolice("京公网安备11010502030143号").HTML() + "\n"
	for _, test := range []struct {
		args   []string
		want   string
		status int
		stderr string
	}{
		{[]string{"京 ICP备 11018762 -11"}, n, exitOK, ""},
		{[]string{"京ICP备11018762号-11", "京公网安备 11010502030143"}, n + p, exitOK, ""},
		{[]string{"京公网安备11010502030143号", "京ICP证030173号", "京ICP备11018762号-11"}, p + l + n, exitOK, ""},
		{[]string{"粤B2-20200000"}, icp.MustParse("粤B2-20200000").HTML() + "\n", exitOK, "placeholder"},
		{[]string{"京ICP备12345678号"}, icp.MustParse("京ICP备12345678号").HTML() + "\n", exitOK, "placeholder"},
		{[]string{"京ICP备XXXXXXXX号"}, "", exitNo, "masked"},
		{[]string{"京ICP备11018762号-11", "京ICP备11018762号-12"}, "", exitTrouble, "one filing"},
		{[]string{"-lang=zh", "京ICP备11018762号-11", "京公网安备1号"}, "", exitNo, "公安"},
		{nil, "", exitTrouble, "icp snippet -h"},
		{[]string{"京ICP备11018762号-11", "1"}, "", exitNo, "ICP"},
	} {
		status, stdout, stderr := command("", append([]string{"snippet"}, test.args...)...)
		assert.Equal(t, test.want, stdout, test.args)
		assert.Equal(t, test.status, status, test.args)
		assert.Contains(t, stderr, test.stderr, test.args)
		assert.Equal(t, test.stderr == "", stderr == "", test.args)
	}
	assert.Contains(t, n, filing)
	assert.Contains(t, p, police)
}

// Nobody types into what is no terminal.
func TestNoTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	for _, args := range [][]string{{}, {"find"}} {
		var stdout, stderr bytes.Buffer
		run(args, null, &stdout, &stderr)
		assert.Empty(t, stdout.String())
		assert.Empty(t, stderr.String())
	}
}

// brokenPipe is a writer that fails.
type brokenPipe struct{}

var errBroken = errors.New("broken pipe")

func (brokenPipe) Write([]byte) (int, error) { return 0, errBroken }

func TestTrouble(t *testing.T) {
	for _, args := range [][]string{{}, {"-json"}} {
		var stdout, stderr bytes.Buffer
		status := run(append(args, "京ICP备11018762号"), strings.NewReader(""), brokenPipe{}, &stderr)
		assert.Equal(t, exitTrouble, status)
		assert.Equal(t, "icp: broken pipe\n", stderr.String())

		stderr.Reset()
		status = run(args, iotest.ErrReader(errBroken), &stdout, &stderr)
		assert.Equal(t, exitTrouble, status)
		assert.Equal(t, "icp: broken pipe\n", stderr.String())
		assert.Empty(t, stdout.String())
	}
}
