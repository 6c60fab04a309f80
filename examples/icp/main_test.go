package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

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
plausible  yes
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
plausible  yes
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
plausible  doubtful: a placeholder; write the number that was issued in its place
on record  ask https://beian.miit.gov.cn/: valid is not registered
`
		masked = `error  icp: parse "京ICP备XXXXXXXX号": digits masked at byte 9; write the number in full
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
	} {
		status, stdout, stderr := command("", test.args...)
		assert.Equal(t, test.want, stdout, test.args)
		assert.Equal(t, test.status, status, test.args)
		assert.Empty(t, stderr, test.args)
	}
}

// checked is a line of icp -json.
type checked struct {
	Input   string       `json:"input"`
	Number  icp.Number   `json:"number"`
	English string       `json:"english"`
	Parts   icp.Parts    `json:"parts"`
	Year    int          `json:"year"`
	Doubts  []icp.Reason `json:"doubts"`
	Error   *problem     `json:"error"`
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
		{
			Input: "<Ji> & co",
			Error: &problem{0, icp.NotICP, icp.ParseError{Input: "<Ji> & co", Reason: icp.NotICP}.Error()},
		},
	}, decodeLines[checked](t, stdout))
	assert.Contains(t, stdout, `{"input":"<Ji> & co","error":{`, "no field of a number")
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
		{"GBK", "\xbe\xa9ICP\xb1\xb811018762\xba\xc5\n", nil, exitNo},
		{"an endless line", strings.Repeat("1", 1<<20), nil, exitTrouble},
		{"unknown flag", "", []string{"-lenient", "京ICP备11018762号"}, exitTrouble},
	} {
		status, stdout, stderr := command(test.stdin, test.args...)
		assert.Equal(t, test.want, status, test.name)
		assert.Equal(t, test.want == exitTrouble, stderr != "", test.name)
		assert.False(t, test.want == exitTrouble && stdout != "", test.name)
	}
}

func TestStdin(t *testing.T) {
	status, stdout, _ := command("京ICP备11018762号\r\n\n 粤B2-20090059\n京ICP证030173号", "-json")
	assert.Equal(t, exitOK, status)
	var inputs []string
	for _, line := range decodeLines[checked](t, stdout) {
		inputs = append(inputs, line.Input)
	}
	assert.Equal(t, []string{"京ICP备11018762号", " 粤B2-20090059", "京ICP证030173号"}, inputs)
}

func TestHelp(t *testing.T) {
	status, stdout, stderr := command("", "-h")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	for _, want := range []string{"  -json\n", "  -strict\n", "Examples:", "Exit status:", "https://beian.miit.gov.cn/"} {
		assert.Contains(t, stdout, want)
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
