package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// command runs the program and returns its exit status and what it wrote.
func command(ctx context.Context, client *http.Client, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(ctx, args, client, &out, &errs)
	return status, out.String(), errs.String()
}

// testLine is what the tests read of a line of JSON.
type testLine struct {
	Domain, Page, State, Severity, Trouble string
	Spots                                  []struct {
		State, Explanation string
		Line               int
		Foot               bool
		Printed            string
		Candidates         []string
		Meant              bool `json:"candidate_is_registered"`
	}
}

func parseLines(t *testing.T, jsonLines string) (lines []testLine) {
	t.Helper()
	for s := range strings.Lines(jsonLines) {
		var l testLine
		require.NoError(t, json.Unmarshal([]byte(s), &l), s)
		lines = append(lines, l)
	}
	return lines
}

// The program finds what the generator meant: page by page, in its counts, and
// in its report.
func TestSites(t *testing.T) {
	count := 5000
	if testing.Short() {
		count = 500
	}
	records, pages, sites := generate(t, count)
	want := make(map[string]State)
	wantCounts := make(map[string]int)
	for _, s := range sites {
		want[s.domain] = s.state
		wantCounts[s.state.String()]++
	}
	file := filepath.Join(t.TempDir(), "report.html")
	start := time.Now()
	status, stdout, stderr := command(t.Context(), nil, "-json", "-lang", "zh", "-records", records, "-report", file, pages)
	t.Logf("%d pages in %v", count, time.Since(start))
	assert.Equal(t, exitTrouble, status, "some have no record, some no page")
	assert.Equal(t, fmt.Sprintf("读到 %d 条记录\n", count), stderr)
	counts := make(map[string]int)
	for _, l := range parseLines(t, stdout) {
		counts[l.State]++
		if l.State != want[l.Domain].String() {
			t.Errorf("%s is %s, and was to be %v: %+v", l.Page, l.State, want[l.Domain], l.Spots)
		}
	}
	assert.Equal(t, wantCounts, counts)

	page, err := os.ReadFile(file)
	require.NoError(t, err)
	root, err := html.Parse(bytes.NewReader(page))
	require.NoError(t, err)
	rows := strings.Join(elements(root, "tr"), "\n")
	delete(wantCounts, InOrder.String()) // which has no row
	for s, n := range wantCounts {
		text := states[stateNamed(s)].Text.Chinese
		assert.Regexp(t, fmt.Sprintf(`(?m)^%s.*%d( \+\d+)?$`, text, n), rows)
	}
}

func stateNamed(name string) State {
	for s := range State(stateCount) {
		if s.String() == name {
			return s
		}
	}
	return 0
}

func TestCommand(t *testing.T) {
	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	for _, test := range []struct {
		page, number string
		status       int
		want         []string // in the first line
	}{
		{"website", "京 icp 备 11018762", exitOK, []string{"合格", "website.example.cn.html", "第 26 行，页脚", "“京ICP备11018762号-11”"}},
		{"entity", "京ICP备11018762号-11", exitOK, []string{"链接用的是 http:", "第 25 行，页脚"}},
		{"top", "京ICP备11018762号-11", exitProblem, []string{"不在页脚", "第 11 行，页脚以上"}},
		{"mistyped", "京ICP备11018760号", exitProblem, []string{"号码写错", "“京ICP备1101876O号-1”", "很可能是登记的号码"}},
		{"mistyped", "京ICP备11018769号", exitProblem, []string{"号码写错", "可能是 京ICP备11018760号-1，与登记号只差一位"}},
		{"mistyped", "京ICP备11018799号", exitProblem, []string{"号码写错", "可能是 京ICP备11018760号-1，与登记的号码不同"}},
	} {
		status, stdout, stderr := command(t.Context(), nil, "-number", test.number, "testdata/pages/"+test.page+".example.cn.html")
		first, _, _ := strings.Cut(stdout, "\n")
		for _, want := range test.want {
			assert.Contains(t, first, want, test.page)
		}
		assert.Equal(t, test.status, status, test.page)
		assert.Empty(t, stderr, test.page)
	}

	status, stdout, _ := command(t.Context(), nil, "-lang", "en", "-records", "testdata/sites.csv", "testdata/pages")
	assert.Equal(t, exitTrouble, status)
	assert.NotContains(t, stdout, "order.example.cn", "it needs no look")
	for _, want := range []string{
		"mistyped number", "it probably is the registered number", "there is no page of the domain",
		"row 12, number: “查询失败，请稍后再试” is no number: ", "linked to an address that the ministry gave up",
	} {
		assert.Contains(t, stdout, want)
	}
	assert.Regexp(t, `(?m)^pages in all +9$`, stdout)
	assert.Regexp(t, `(?m)^records without a page, or not usable +2$`, stdout)
	assert.Contains(t, stdout, "records read: 11\n")
}

// Pages on the web, named by records, are fetched few at a time from a host; one
// page's trouble is its own.
func TestCommandURLs(t *testing.T) {
	var now, most atomic.Int32
	server := serveTest(t, func(w http.ResponseWriter, r *http.Request) {
		most.Store(max(most.Load(), now.Add(1)))
		defer now.Add(-1)
		time.Sleep(5 * time.Millisecond) // so that they meet
		if r.URL.Path == "/7" {
			http.NotFound(w, r)
		}
	})
	var records strings.Builder
	for i := range 40 {
		fmt.Fprintf(&records, `{"domain":"s%d.example.cn","url":"%s/%d","serviceLicence":"京ICP备11018762号-1"}`+"\n", i, server.URL, i)
	}
	file := write(t, "sites.jsonl", records.String())
	status, stdout, stderr := command(t.Context(), newClient(anyAddress), "-json", "-lang", "zh", "-records", file)
	assert.Equal(t, exitTrouble, status)
	assert.Equal(t, "读到 40 条记录\n", stderr)
	lines := parseLines(t, stdout)
	require.Len(t, lines, 40)
	for i, l := range lines {
		assert.Equal(t, fmt.Sprintf("s%d.example.cn", i), l.Domain, "in the order of the records")
		if i == 7 {
			assert.Equal(t, "服务器答复 404 Not Found", l.Trouble)
		} else {
			assert.Equal(t, "cannot-judge", l.State)
		}
	}
	assert.LessOrEqual(t, most.Load(), int32(perHost))

	status, stdout, _ = command(t.Context(), newClient(isPublic), "-json", "-lang", "zh", "-records", file)
	assert.Equal(t, exitTrouble, status)
	for _, l := range parseLines(t, stdout) {
		assert.Equal(t, "网址指向内部网络", l.Trouble)
	}
}

// What is done when ^C comes is in the report.
func TestCommandInterrupted(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	var asked atomic.Int32
	server := serveTest(t, func(w http.ResponseWriter, r *http.Request) {
		if asked.Add(1) > 10 {
			interrupt()
			<-r.Context().Done()
		}
	})
	var records strings.Builder
	records.WriteString("domain,number,url\n")
	for i := range 400 {
		fmt.Fprintf(&records, "s%d.example.cn,京ICP备11018762号,%s/%d\n", i, server.URL, i)
	}
	report := filepath.Join(t.TempDir(), "report.html")
	status, stdout, stderr := command(ctx, newClient(anyAddress), "-lang", "en", "-json", "-report", report, "-records", write(t, "a.csv", records.String()))
	assert.Equal(t, exitTrouble, status)
	lines := parseLines(t, stdout)
	assert.NotEmpty(t, lines)
	assert.LessOrEqual(t, len(lines), 10)
	assert.Contains(t, stderr, fmt.Sprintf("interrupted; %d pages", len(lines)))
	for _, l := range lines {
		assert.Equal(t, "cannot-judge", l.State, "a page that was given up is not in the report")
	}
	page, err := os.ReadFile(report)
	require.NoError(t, err)
	assert.Contains(t, string(page), "</html>")
}

// What a page has in it does not get to the terminal as it is.
func TestCommandCleans(t *testing.T) {
	file := write(t, "page\x1b[2J.html", "\x1b]0;title\a京ICP备\x1b[2J<b x=\x1b[2J>11018762</b>号 \u202e京ICP备1101876O号")
	_, stdout, stderr := command(t.Context(), nil, "-number", "京ICP备11018762号", file, file+"x")
	assert.NotContains(t, stdout+stderr, "\x1b")
	assert.NotContains(t, stdout+stderr, "\a")
	assert.NotContains(t, stdout+stderr, "\u202e")
}

func TestUsage(t *testing.T) {
	const page = "testdata/pages/website.example.cn.html"
	for _, args := range [][]string{
		{},
		{page},
		{"-number", "京ICP备11018762号"},
		{"-number", "ICP", page},
		{"-number", "京ICP备11018762号", "-records", "testdata/sites.csv", page},
		{"-number", "京ICP备11018762号", "-report", "testdata/missing/report.html", page},
		{"-records", "testdata/missing.csv"},
		{"-records", page},
		{"-records", "testdata/sites.csv", "testdata/missing"},
		{"-serve", "127.0.0.1:0", page},
		{"-serve", "127.0.0.1:99999"},
		{"-serve", "8080"},
		{"-number", "京ICP备11018762号", "-csv", "testdata/missing/out.csv", page},
		{"-lang", "fr", "-number", "京ICP备11018762号", page},
		{"-unknown"},
	} {
		status, stdout, stderr := command(t.Context(), nil, args...)
		assert.Equal(t, exitTrouble, status, args)
		assert.Empty(t, stdout, args)
		assert.NotEmpty(t, stderr, args)
	}
	for arg, want := range map[string]string{
		"-serve=8080": "-serve 要写地址", "-serve=x:y": "不能在“x:y”上提供网页", "-unknown": "没有这个选项：-unknown", "-records=nix.csv": "nix.csv：文件不存在",
	} {
		t.Setenv("LC_ALL", "zh_CN.UTF-8")
		_, _, stderr := command(t.Context(), nil, arg)
		assert.Contains(t, stderr, "audit: "+want)
	}
	for name, want := range map[string]string{"": "用法", "C": "用法", "zh_CN.UTF-8": "用法", "en_US.UTF-8": "Usage"} {
		t.Setenv("LC_ALL", "")
		t.Setenv("LC_MESSAGES", "")
		t.Setenv("LANG", name)
		status, _, stderr := command(t.Context(), nil, "-h")
		assert.Equal(t, exitOK, status)
		assert.Contains(t, stderr, want, name)
	}
}

// A file has the limit of a page from the web; a file that cannot be read is a
// line.
func TestCommandFiles(t *testing.T) {
	large := filepath.Join(t.TempDir(), "large.html")
	require.NoError(t, os.WriteFile(large, nil, 0o600))
	require.NoError(t, os.Truncate(large, maxPage+1))
	status, stdout, stderr := command(t.Context(), nil, "-json", "-lang", "zh", "-number", "京ICP备11018762号", large, "testdata/missing.html", "testdata/pages/order.example.cn.html")
	assert.Equal(t, exitTrouble, status)
	assert.Empty(t, stderr)
	var got []string
	for _, l := range parseLines(t, stdout) {
		got = append(got, l.Trouble)
	}
	assert.Equal(t, []string{"网页超过 8 MiB", "文件不存在", ""}, got)

	status, stdout, _ = command(t.Context(), nil, "-json", "-number", "京ICP备11018762号", "testdata")
	assert.Equal(t, exitProblem, status)
	assert.Len(t, parseLines(t, stdout), 9, "every page in the folder")
	status, _, stderr = command(t.Context(), nil, "-lang", "zh", "-number", "京ICP备11018762号", t.TempDir())
	assert.Equal(t, exitTrouble, status)
	assert.Contains(t, stderr, "没有找到网页")

	png := write(t, "a.png", "\x89PNG\r\n\x1a\n\x00\x00")
	status, stdout, _ = command(t.Context(), nil, "-lang", "zh", "-number", "京ICP备11018762号", png, write(t, "a.html", ""))
	assert.Equal(t, exitOK, status, "that it cannot be judged is no fault")
	assert.Regexp(t, `(?m)^无法判断.*这不是网页`, stdout)
	assert.Regexp(t, `(?m)^无法判断.*网页是空的`, stdout)
}
