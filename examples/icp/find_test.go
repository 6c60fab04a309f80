package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/go-icp/icp"
)

// site is what icp find prints for testdata/site.
const site = `archive/2004.txt	0	京ICP备042465号	京ICP备042465号	fewer digits than such numbers have now; compare it with the certificate
converted.html	85	沪ICP备13002172号-3	沪ICP备13002172号-3	
converted.html	107	沪ICP证：沪B2-20100043	沪B2-20100043	
footer.txt	40	浙 ICP 备 17005035 号 - 1	浙ICP备17005035号-1	
footer.txt	78	京ICP备12345678号	京ICP备12345678号	a placeholder; write the number that was issued in its place
footer.txt	105	蜀ICP备2026054850号-2A	蜀ICP备2026054850号-2A	
gb18030.xhtml	145	川ICP备09003078号	蜀ICP备09003078号	
gbk.htm	159	粤ICP备05000001号	粤ICP备05000001号	
gbk.htm	216	粤B2-20090059	粤B2-20090059	
index.html	362	京ICP备11018762号-11	京ICP备11018762号-11	
index.html	403	京ICP证 030173号	京ICP证030173号	
index.html	482	Beijing ICP Filing No. 11018762-12	京ICP备11018762号-12	
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
		{"binary", "", []string{"archive/logo.png"}, "", exitNo},
		{"binary read as a page", "", []string{"-html", "archive/logo.png"}, "", exitNo},
		{"missing", "", []string{"missing.html"}, "", exitTrouble},
		{"missing, and one that is there", "", []string{"missing.html", "old.txt"}, siteOf("old.txt"), exitTrouble},
		{"unknown flag", "", []string{"-r", "."}, "", exitTrouble},
		{"stdin", "备案号：京ICP备11018762号", nil, "-\t12\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"stdin by name", "京ICP备11018762号", []string{"old.txt", "-"}, siteOf("old.txt") + "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"stdin in GBK", gbkNumber, nil, "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"stdin in GBK, read as UTF-8", gbkNumber, []string{"-charset=utf-8"}, "", exitNo},
		{"stdin cut off in a character", "京ICP备11018762号\n版\xe6\x9d", nil, "-\t0\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"page on stdin", tagged, []string{"-html"}, "-\t3\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"page on stdin, read as text", tagged, nil, "", exitNo},
		{"page in GBK that declares nothing", "<p>" + gbkNumber, []string{"-html"}, "-\t3\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"page in GBK that declares nonsense", "<meta charset=chinese-x><p>" + gbkNumber, []string{"-html"}, "-\t27\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"page in Big5", "<meta charset='big5'><p>\xa8\xcaICP\xb3\xc611018762\xb8\xb9", []string{"-html"}, "-\t24\t京ICP備11018762號\t京ICP备11018762号\t\n", exitOK},
		{"page in UTF-8 with damage", "<meta charset=utf-8>\xff<p>京ICP备11018762号", []string{"-html"}, "-\t24\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"byte order mark", "\xef\xbb\xbf\xff\xff京ICP备11018762号", nil, "-\t5\t京ICP备11018762号\t京ICP备11018762号\t\n", exitOK},
		{"nothing", "", nil, "", exitNo},
	} {
		status, stdout, stderr := command(test.stdin, append([]string{"find"}, test.args...)...)
		assert.Equal(t, test.want, stdout, test.name)
		assert.Equal(t, test.status, status, test.name)
		assert.Equal(t, test.status == exitTrouble, stderr != "", test.name)
	}
}

// found is a line of icp find -json.
type found struct {
	File    string       `json:"file"`
	Start   int          `json:"start"`
	End     int          `json:"end"`
	Printed string       `json:"printed"`
	Number  icp.Number   `json:"number"`
	English string       `json:"english"`
	Parts   icp.Parts    `json:"parts"`
	Year    int          `json:"year"`
	Doubts  []icp.Reason `json:"doubts"`
}

func TestFindJSON(t *testing.T) {
	t.Chdir("testdata/site")
	status, stdout, stderr := command("", "find", "-json", ".")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)

	var lines strings.Builder
	for _, f := range decodeLines[found](t, stdout) {
		fmt.Fprintf(&lines, "%s\t%d\t%s\t%s\t%s\n", f.File, f.Start, f.Printed, f.Number, doubtText(f.Number))

		assert.Equal(t, f.Number.English(), f.English)
		assert.Equal(t, f.Number.Parts(), f.Parts)
		assert.Equal(t, f.Number.Year(), f.Year)
		assert.NotNil(t, f.Doubts, "a list also if there are none")
		assert.Equal(t, len(f.Doubts) > 0, f.Number.Validate() != nil)
		n, err := icp.ParseLenient(f.Printed)
		assert.NoError(t, err)
		assert.Equal(t, f.Number, n)

		// The offsets are those of the text in UTF-8.
		file, err := os.ReadFile(f.File)
		require.NoError(t, err)
		text, err := io.ReadAll(inUTF8(bytes.NewReader(file), detectCharset(file, true)))
		require.NoError(t, err)
		if f.File != "index.html" { // it has markup inside numbers
			assert.Equal(t, f.Printed, string(text[f.Start:f.End]))
		}
	}
	assert.Equal(t, site, lines.String())
}

// A large text is read piece by piece, and gives what it gives as a whole.
func TestFindLarge(t *testing.T) {
	filler := strings.Repeat("京ICP备1101876号"+strings.Repeat("版权所有，", 20)+"\n", large/1000)
	var text, want strings.Builder
	for i := range 4 {
		n := fmt.Sprintf("京ICP备1101876%d号", i)
		fmt.Fprintf(&want, "-\t%d\t%s\t%[2]s\t\n", text.Len(), n)
		text.WriteString(n + filler)
	}
	require.Greater(t, text.Len(), large)
	gb18030, err := simplifiedchinese.GB18030.NewEncoder().String(text.String())
	require.NoError(t, err)

	for name, stdin := range map[string]string{"UTF-8": text.String(), "GB18030": gb18030, "page": text.String()} {
		args := []string{"find"}
		if name == "page" {
			args = append(args, "-html")
		}
		status, stdout, stderr := command(stdin, args...)
		assert.Equal(t, exitOK, status, name)
		assert.Equal(t, want.String(), stdout, name)
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

func TestFindHelp(t *testing.T) {
	status, stdout, stderr := command("", "find", "-h")
	assert.Equal(t, exitOK, status)
	assert.Empty(t, stderr)
	for _, want := range []string{"  -json\n", "  -html\n", "  -charset name\n", "Examples:", "Exit status", "offsets are those in the converted text"} {
		assert.Contains(t, stdout, want)
	}
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

func TestMarkup(t *testing.T) {
	for in, want := range map[string]string{
		`京ICP备<b class="x>y">11018762</b>号`:        "京ICP备11018762号",
		"京ICP备<!-- 1 > 0, <b> -->11018762<br\n/>号": "京ICP备11018762号",
	} {
		assert.Equal(t, want, markup.ReplaceAllString(in, ""))
	}
}

func TestProgress(t *testing.T) {
	var terminal bytes.Buffer
	p := progress{w: &terminal, next: time.Now().Add(time.Hour), files: 3, found: 2}
	p.Write(make([]byte, 1e6))
	p.clear()
	assert.Empty(t, terminal.String(), "too early")

	p.next = time.Time{}
	p.Write(make([]byte, 1e6))
	p.clear()
	p.clear()
	assert.Equal(t, "\r3 files, 2 MB read, 2 numbers found\r\x1b[K", terminal.String())
	assert.True(t, p.next.After(time.Now().Add(-time.Hour)), "not at every read")
}
