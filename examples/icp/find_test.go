package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/go-icp/icp"
	"github.com/go-icp/icp/examples/charset"
)

// site is what icp find prints for testdata/site.
const site = `archive/2004.txt	0	京ICP备042465号	京ICP备042465号	fewer digits than such numbers have now; compare it with the certificate	
converted.html	85	沪ICP备13002172号-3	沪ICP备13002172号-3		none
converted.html	107	沪ICP证：沪B2-20100043	沪B2-20100043		none
footer.txt	40	浙 ICP 备 17005035 号 - 1	浙ICP备17005035号-1		
footer.txt	78	京ICP备12345678号	京ICP备12345678号	a placeholder; write the number that was issued in its place	
footer.txt	105	蜀ICP备2026054850号-2A	蜀ICP备2026054850号-2A		
gb18030.xhtml	145	川ICP备09003078号	蜀ICP备09003078号		none
gbk.htm	159	粤ICP备05000001号	粤ICP备05000001号		none
gbk.htm	216	粤B2-20090059	粤B2-20090059		none
index.html	362	京ICP备11018762号-11	京ICP备11018762号-11		ministry
index.html	403	京ICP证 030173号	京ICP证030173号		none
index.html	436	京公网安备 11010502030143号	京公网安备11010502030143号		none
index.html	482	Beijing ICP Filing No. 11018762-12	京ICP备11018762号-12		none
old.txt	15	鄂ICP备10209250号	鄂ICP备10209250号		
windows.txt	3	渝ICP备17003035号	渝ICP备17003035号		
`

// siteOf returns the lines of site for the files, in this order.
func siteOf(files ...string) string {
	var lines strings.Builder
	for _, file := range files {
		for line := range strings.Lines(site) {
			if strings.HasPrefix(line, file+"\t") {
				lines.WriteString(line)
			}
		}
	}
	return lines.String()
}

func TestFind(t *testing.T) {
	t.Chdir("testdata/site")
	const (
		gbkNumber = "\xbe\xa9ICP\xb1\xb811018762\xba\xc5" // 京ICP备11018762号
		tagged    = "<p>京ICP备<b>11018762</b>号</p>"
	)
	for _, test := range []struct {
		name   string
		stdin  string
		args   []string
		want   string
		status int
	}{
		{"folder", "", []string{"."}, site, exitOK},
		{"folder in folder", "", []string{"archive"}, siteOf("archive/2004.txt"), exitOK},
		{"page in UTF-8", "", []string{"index.html"}, siteOf("index.html"), exitOK},
		{"page in GBK", "", []string{"gbk.htm"}, siteOf("gbk.htm"), exitOK},
		{"page in GB18030", "", []string{"gb18030.xhtml"}, siteOf("gb18030.xhtml"), exitOK},
		{"page in UTF-8 that declares GBK", "", []string{"converted.html"}, siteOf("converted.html"), exitOK},
		{"text in GBK", "", []string{"old.txt"}, siteOf("old.txt"), exitOK},
		{"text in UTF-16", "", []string{"windows.txt"}, siteOf("windows.txt"), exitOK},
		{"charset by name", "", []string{"-charset", "GB2312", "gbk.htm", "gb18030.xhtml"}, siteOf("gbk.htm", "gb18030.xhtml"), exitOK},
		{"UTF-16 by name", "", []string{"-charset", "utf-16", "windows.txt"}, siteOf("windows.txt"), exitOK},
		{"wrong charset", "", []string{"-charset", "utf-8", "old.txt"}, "", exitNo},
		{"unknown charset", "", []string{"-charset", "gb", "gbk.htm"}, "", exitTrouble},
		{"files in order", "", []string{"old.txt", "gbk.htm"}, siteOf("old.txt", "gbk.htm"), exitOK},
		{"prose", "", []string{"nothing.md"}, "", exitNo},
		{"binary", "", []string{"archive/logo.png"}, "", exitTrouble},
		{"binary read as a page", "", []string{"-html", "archive/logo.png"}, "", exitTrouble},
		{"missing", "", []string{"missing.html"}, "", exitTrouble},
		{"missing, and one that is there", "", []string{"missing.html", "old.txt"}, siteOf("old.txt"), exitTrouble},
		{"unknown flag", "", []string{"-r", "."}, "", exitTrouble},
		{"stdin", "备案号：京ICP备11018762号", nil, "-\t12\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"stdin by name", "京ICP备11018762号", []string{"old.txt", "-"}, siteOf("old.txt") + "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"stdin in GBK", gbkNumber, nil, "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"stdin in GBK, read as UTF-8", gbkNumber, []string{"-charset=utf-8"}, "", exitNo},
		{"stdin cut off in a character", "京ICP备11018762号\n版\xe6\x9d", nil, "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"page on stdin", tagged, []string{"-html"}, "-\t3\t京ICP备11018762号\t京ICP备11018762号\t\tnone\n", exitOK},
		{"page on stdin, read as text", tagged, nil, "", exitNo},
		{"page on stdin, by its content", "\ufeff \n<!DocType HTML>" + tagged, nil, "-\t23\t京ICP备11018762号\t京ICP备11018762号\t\tnone\n", exitOK},
		{"that page, read as text", "<html>" + tagged + "<!-- 京ICP备11018762号 -->", []string{"-text"}, "-\t45\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"page and text", "", []string{"-html", "-text"}, "", exitTrouble},
		{"in Chinese", "京ICP备12345678号", []string{"-lang=zh"}, "-\t0\t京ICP备12345678号\t京ICP备12345678号\t" + icp.Placeholder.Chinese() + "\t\n", exitOK},
		{"page in GBK that declares nothing", "<p>" + gbkNumber, []string{"-html"}, "-\t3\t京ICP备11018762号\t京ICP备11018762号\t\tnone\n", exitOK},
		{"page in GBK that declares nonsense", "<meta charset=chinese-x><p>" + gbkNumber, []string{"-html"}, "-\t27\t京ICP备11018762号\t京ICP备11018762号\t\tnone\n", exitOK},
		{"page in Big5", "<meta charset='big5'><p>\xa8\xcaICP\xb3\xc611018762\xb8\xb9", []string{"-html"}, "-\t24\t京ICP備11018762號\t京ICP备11018762号\t\tnone\n", exitOK},
		{"page in UTF-8 with damage", "<meta charset=utf-8>\xff<p>京ICP备11018762号", []string{"-html"}, "-\t24\t京ICP备11018762号\t京ICP备11018762号\t\tnone\n", exitOK},
		{"byte order mark", "\xef\xbb\xbf\xff\xff京ICP备11018762号", nil, "-\t5\t京ICP备11018762号\t京ICP备11018762号\t\t\n", exitOK},
		{"nothing", "", nil, "", exitNo},
	} {
		status, stdout, stderr := command(test.stdin, append([]string{"find"}, test.args...)...)
		assert.Equal(t, test.want, stdout, test.name)
		assert.Equal(t, test.status, status, test.name)
		assert.Equal(t, test.status == exitTrouble, stderr != "", test.name)
	}
}

// Pages are told by their names, too.
func TestFindPages(t *testing.T) {
	const number = "<a href='https://beian.miit.gov.cn/'>京ICP备<b>11018762</b>号</a>"
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"a.php":   "<?php include 'top.php' ?>" + number,
		"a.JSP":   "<%@ page contentType='text/html' %>" + number,
		"a.shtml": number,
		"a.vue":   "<template>\n<div><template v-if=x>" + number + "</template></div>\n</template>\n<script>'粤ICP备05000001号'</script>",
	} {
		require.NoError(t, os.WriteFile(name, []byte(text), 0o666))
		status, stdout, _ := command("", "find", name)
		assert.Equal(t, exitOK, status, name)
		assert.Equal(t, fmt.Sprintf("%s\t%d\t京ICP备11018762号\t京ICP备11018762号\t\tministry\n", name, strings.Index(text, "京")), stdout)
	}
}

// found is a line of icp find -json.
type found struct {
	File       string           `json:"file"`
	Start      int              `json:"start"`
	End        int              `json:"end"`
	Printed    string           `json:"printed"`
	Number     icp.Number       `json:"number"`
	Police     icp.PoliceNumber `json:"police"`
	English    string           `json:"english"`
	Parts      icp.Parts        `json:"parts"`
	Year       int              `json:"year"`
	Doubts     []icp.Reason     `json:"doubts"`
	Reason     icp.Reason       `json:"reason"`
	Candidates []icp.Number     `json:"candidates"`
	Link       string           `json:"link"`
	Hidden     bool             `json:"hidden"`
}

func TestFindJSON(t *testing.T) {
	t.Chdir("testdata/site")
	status, stdout, stderr := command("", "find", "-json", ".")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)

	var lines strings.Builder
	for _, f := range decodeLines[found](t, stdout) {
		remarks, link := "", f.Link
		for _, doubt := range f.Doubts {
			remarks = strings.TrimPrefix(doubt.Error(), "icp: ")
		}
		if page := strings.Contains(filepath.Ext(f.File), "htm"); page && link == "" {
			link = "none"
		}
		notation := f.Number.String() + f.Police.String() // one of them is none
		fmt.Fprintf(&lines, "%s\t%d\t%s\t%s\t%s\t%s\n", f.File, f.Start, f.Printed, notation, remarks, link)

		assert.NotNil(t, f.Doubts, "a list also if there are none")
		assert.Equal(t, f.Number.Parts(), f.Parts)
		assert.Equal(t, f.Number.Year(), f.Year)
		if f.Number.IsZero() {
			assert.Equal(t, f.Police.English(), f.English)
		} else {
			assert.Equal(t, f.Number.English(), f.English)
			n, err := icp.ParseLenient(f.Printed)
			assert.NoError(t, err)
			assert.Equal(t, f.Number, n)
		}

		// The offsets are those of the text in UTF-8.
		file, err := os.ReadFile(f.File)
		require.NoError(t, err)
		text, err := charset.OfPage(file, "").NewDecoder().Bytes(file)
		require.NoError(t, err)
		if f.File != "index.html" { // it has markup inside numbers
			assert.Equal(t, f.Printed, string(text[f.Start:f.End]))
		}
	}
	assert.Equal(t, site, lines.String())
}

// Near misses stand among the numbers if they are asked for.
func TestFindNear(t *testing.T) {
	const text = "京ICP备XXXXXXXX号 粤ICP备05000001号 京ICP备1101876O号 京ICP备11018762号-X"
	reason := func(r icp.Reason) string { return strings.TrimPrefix(r.Error(), "icp: ") }

	status, stdout, _ := command(text, "find")
	assert.Equal(t, exitOK, status)
	assert.Equal(t, "-\t21\t粤ICP备05000001号\t粤ICP备05000001号\t\t\n-\t63\t京ICP备11018762号\t京ICP备11018762号\t\t\n", stdout)

	status, stdout, _ = command(text, "find", "-near")
	assert.Equal(t, exitOK, status)
	assert.Equal(t, "-\t0\t京ICP备XXXXXXXX号\t\t"+reason(icp.Masked)+"\t\n"+
		"-\t21\t粤ICP备05000001号\t粤ICP备05000001号\t\t\n"+
		"-\t42\t京ICP备1101876O号\t\t"+reason(icp.NotDigit)+"\t\n"+
		"-\t63\t京ICP备11018762号-X\t京ICP备11018762号\t"+reason(icp.Masked)+"\t\n", stdout)

	_, stdout, _ = command(text, "find", "-near", "-json")
	lines := decodeLines[found](t, stdout)
	require.Len(t, lines, 4)
	assert.Equal(t, found{File: "-", End: 20, Printed: "京ICP备XXXXXXXX号", Reason: icp.Masked}, lines[0])
	assert.Zero(t, lines[1].Reason)
	assert.Equal(t, icp.NotDigit, lines[2].Reason)
	assert.Equal(t, []icp.Number{icp.MustParse("京ICP备11018760号")}, lines[2].Candidates)
	assert.Equal(t, icp.Masked, lines[3].Reason)
	assert.Equal(t, icp.MustParse("京ICP备11018762号"), lines[3].Number)

	status, _, _ = command("京ICP备XXXXXXXX号", "find")
	assert.Equal(t, exitNo, status)
	status, _, _ = command("京ICP备XXXXXXXX号", "find", "-near")
	assert.Equal(t, exitOK, status)
}

func TestFindHidden(t *testing.T) {
	const page = "<html><p hidden>京ICP备12345678号</p>"
	_, stdout, _ := command(page, "find")
	assert.Equal(t, "-\t16\t京ICP备12345678号\t京ICP备12345678号\ta placeholder; write the number that was issued in its place; hidden by the page\tnone\n", stdout)
	_, stdout, _ = command(page, "find", "-lang=zh")
	assert.Equal(t, "-\t16\t京ICP备12345678号\t京ICP备12345678号\t"+icp.Placeholder.Chinese()+"；页面将它隐藏\t无\n", stdout)
	_, stdout, _ = command(page, "find", "-json")
	assert.Contains(t, stdout, `,"hidden":true}`)
}

// The English words for links are the package's.
func TestLinks(t *testing.T) {
	for link, words := range links {
		assert.Equal(t, link.String(), words.en)
		assert.NotEmpty(t, words.zh)
	}
}

// A large text is read piece by piece, and gives what it gives as a whole.
func TestFindLarge(t *testing.T) {
	filler := strings.Repeat("京ICP备1101876号"+strings.Repeat("版权所有，", 20)+"\n", large/1000)
	var text, want strings.Builder
	for i := range 4 {
		n := fmt.Sprintf("京ICP备1101876%d号", i)
		fmt.Fprintf(&want, "-\t%d\t%s\t%[2]s\t\t\n", text.Len(), n)
		text.WriteString(n + filler)
	}
	require.Greater(t, text.Len(), large)
	gb18030, err := simplifiedchinese.GB18030.NewEncoder().String(text.String())
	require.NoError(t, err)

	for name, stdin := range map[string]string{"UTF-8": text.String(), "GB18030": gb18030, "page": text.String()} {
		args, want := []string{"find"}, want.String()
		if name == "page" {
			args, want = append(args, "-html"), strings.ReplaceAll(want, "\t\n", "\tnone\n")
		}
		status, stdout, stderr := command(stdin, args...)
		assert.Equal(t, exitOK, status, name)
		assert.Equal(t, want, stdout, name)
		assert.Empty(t, stderr, name)
	}

	var stdout, stderr bytes.Buffer
	stdin := io.MultiReader(strings.NewReader(text.String()), iotest.ErrReader(errBroken))
	assert.Equal(t, exitTrouble, run([]string{"find"}, stdin, &stdout, &stderr))
	assert.Equal(t, want.String(), stdout.String(), "what stands before the error")
	assert.Equal(t, "icp: broken pipe\n", stderr.String())
}

func TestFindLinks(t *testing.T) {
	folder, err := filepath.Abs("testdata/site")
	require.NoError(t, err)
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir("folder", 0o777))
	if err := os.Symlink(folder, "folder/link"); err != nil {
		t.Skip(err)
	}

	status, stdout, _ := command("", "find", "folder")
	assert.Equal(t, exitNo, status, "links in folders are no regular files")
	assert.Empty(t, stdout)

	status, stdout, _ = command("", "find", "folder/link")
	assert.Equal(t, exitOK, status, "a link that is named is followed")
	assert.Equal(t, strings.Count(site, "\n"), strings.Count(stdout, "\n"))
}

func TestFindTrouble(t *testing.T) {
	for _, args := range [][]string{{"find"}, {"find", "-json"}} {
		var stderr bytes.Buffer
		status := run(args, strings.NewReader("京ICP备11018762号"), brokenPipe{}, &stderr)
		assert.Equal(t, exitTrouble, status)
		assert.Equal(t, "icp: broken pipe\n", stderr.String())

		var stdout bytes.Buffer
		stderr.Reset()
		status = run(args, iotest.ErrReader(errBroken), &stdout, &stderr)
		assert.Equal(t, exitTrouble, status)
		assert.Equal(t, "icp: broken pipe\n", stderr.String())
		assert.Empty(t, stdout.String())
	}
}

// However many search, what they find is printed in order.
func TestFindOrder(t *testing.T) {
	cores := runtime.GOMAXPROCS(4)
	t.Cleanup(func() { runtime.GOMAXPROCS(cores) })
	t.Chdir(t.TempDir())

	var want strings.Builder
	for i := range 300 {
		var text strings.Builder
		if i%100 == 0 { // so that the others overtake it
			text.WriteString(strings.Repeat("版权所有\n", 200_000))
		}
		for k := range i % 3 * 10 {
			n := fmt.Sprintf("京ICP备%08d号", 11000000+100*i+k)
			fmt.Fprintf(&want, "%03d.txt\t%d\t%s\t%[3]s\t\t\n", i, text.Len(), n)
			text.WriteString(n + "\n")
		}
		require.NoError(t, os.WriteFile(fmt.Sprintf("%03d.txt", i), []byte(text.String()), 0o666))
	}
	status, stdout, stderr := command("", "find", ".")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	assert.Equal(t, want.String(), stdout)

	var errs bytes.Buffer
	assert.Equal(t, exitTrouble, run([]string{"find", "."}, strings.NewReader(""), brokenPipe{}, &errs))
	assert.Equal(t, "icp: broken pipe\n", errs.String())
}

// What is printed of a file that waits for its turn does not pile up.
func TestOutput(t *testing.T) {
	var printed runs
	o := newOutput(bufio.NewWriter(&printed), true)
	var others sync.WaitGroup
	for turn := 1; turn < 10; turn++ {
		others.Add(1)
		go func() {
			defer others.Done()
			if turn%2 == 0 {
				o.write(turn, []byte{'0' + byte(turn)})
			}
			o.finish(turn, bytes.Repeat([]byte{'0' + byte(turn)}, maxWaiting/3))
		}()
	}
	o.finish(0, []byte("0"))
	others.Wait()

	assert.Equal(t, "0123456789", string(printed.order))
	assert.Equal(t, 1+9*(maxWaiting/3)+4, printed.size)
}

// runs is what is written to it, the same byte again left out.
type runs struct {
	order []byte
	size  int
}

func (r *runs) Write(p []byte) (int, error) {
	r.size += len(p)
	r.order = slices.Compact(append(r.order, p...))
	return len(p), nil
}

func TestOneLine(t *testing.T) {
	for in, want := range map[string]string{
		"京ICP备11018762号":                         "京ICP备11018762号",
		"京\u00a0ICP\u3000备\r\n\t 11018762 号":     "京 ICP 备 11018762 号",
		"京\u200bICP\ufeff备\x1b[31m11018762\x00号": "京ICP备[31m11018762号",
	} {
		assert.Equal(t, want, oneLine(in))
	}
}

func TestProgress(t *testing.T) {
	var terminal bytes.Buffer
	p := progress{w: &terminal, line: progressLine.en}
	p.files.Store(3)
	p.bytes.Store(2e6)
	p.found.Store(2)
	p.aside(func() { terminal.WriteString("icp: an error\n") })
	p.show()
	p.aside(func() { terminal.WriteString("icp: another\n") })
	assert.Equal(t, "icp: an error\n\r3 files, 2 MB read, 2 numbers found\r\x1b[Kicp: another\n", terminal.String())
}
