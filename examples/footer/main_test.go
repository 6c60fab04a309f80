package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// command runs the program and returns its exit status and what it wrote.
func command(client *http.Client, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, client, &out, &errs)
	return status, out.String(), errs.String()
}

func TestCommand(t *testing.T) {
	for _, test := range []struct {
		page, number string
		want         string
		status       int
	}{
		{"website.html", "京 icp 备 11018762", `registered  京ICP备11018762号
shown       京ICP备11018762号-11, the website's number, at the foot
printed     "京ICP备<b>11018762</b>号-11"
linked to   "https://beian.miit.gov.cn/"
in order    as far as the page tells; ask https://beian.miit.gov.cn/ whether the number is on record
`, exitOK},
		{"entity.html", "京ICP备11018762号-11", `registered  京ICP备11018762号-11
shown       京ICP备11018762号, the entity's number, at the foot
printed     "京&nbsp;ICP&nbsp;备&nbsp;11018762&nbsp;号"
linked to   "http://beian.miit.gov.cn"
also        京ICP证030173号, at the foot: a filing and a license, or two licenses: the numbers do not tell whether of one entity
note        the link to https://beian.miit.gov.cn/ begins with http:
in order    as far as the page tells; ask https://beian.miit.gov.cn/ whether the number is on record
`, exitOK},
		{"top.html", "京ICP备11018762号-11", `registered  京ICP备11018762号-11
shown       京ICP备11018762号-11, the website's number, above the foot
printed     "京ICP备11018762号-11"
linked to   nothing
problem     the number stands on the page, but not at its foot
problem     the number is not linked to https://beian.miit.gov.cn/
`, exitProblem},
		{"other.html", "京ICP备042465号", `registered  京ICP备042465号
shown       no
also        沪ICP备13002172号, above the foot: of another entity
also        粤ICP备16097719号-1, at the foot: of another entity
doubt       ` + reason(icp.LegacyLength) + `
problem     the page does not show the number
problem     the foot shows the number of another entity
problem     the registered number is doubtful
note        above its foot, the page shows the number of another entity
`, exitProblem},
	} {
		status, stdout, stderr := command(nil, "-number", test.number, filepath.Join("testdata", test.page))
		assert.Equal(t, test.want, stdout, test.page)
		assert.Equal(t, test.status, status, test.page)
		assert.Empty(t, stderr, test.page)
	}
}

func TestCommandURL(t *testing.T) {
	gbk, err := os.ReadFile(filepath.Join("testdata", "gbk.html"))
	require.NoError(t, err)
	server := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Write(gbk)
	})
	status, stdout, stderr := command(newClient(anyAddress), "-number", "京ICP备11018762号", server.URL)
	assert.Equal(t, exitProblem, status, stderr)
	assert.Contains(t, stdout, LinkedToOldHost)

	status, stdout, stderr = command(newClient(isPublic), "-number", "京ICP备11018762号", server.URL)
	assert.Equal(t, exitTrouble, status)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, errNotPublic.Error())
}

// What a page has in it does not get to the terminal as it is.
func TestCommandQuotes(t *testing.T) {
	file := filepath.Join(t.TempDir(), "page.html")
	page := "<a href=\"\x1b]0;title\a\">京ICP备\x1b[2J<b x=\x1b[2J>11018762</b>号</a> 京ICP备<b x=\x1b[2J>11018762</b>号"
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
	_, stdout, _ := command(nil, "-number", "京ICP备11018762号", file)
	assert.Contains(t, stdout, `\x1b[2J`)
	assert.NotContains(t, stdout, "\x1b")
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{},
		{"testdata/website.html"}, // no number
		{"-number", "京ICP备11018762号"},
		{"-number", "ICP", "testdata/website.html"},
		{"-number", "京ICP备11018762号", "testdata/missing.html"},
		{"-number", "京ICP备11018762号", "testdata/website.html", "testdata/entity.html"},
		{"-serve", "127.0.0.1:0", "testdata/website.html"},
		{"-serve", "127.0.0.1:99999"},
		{"-unknown"},
	} {
		status, stdout, stderr := command(nil, args...)
		assert.Equal(t, exitTrouble, status, args)
		assert.Empty(t, stdout, args)
		assert.NotEmpty(t, stderr, args)
	}
	status, _, stderr := command(nil, "-h")
	assert.Equal(t, exitOK, status)
	assert.Contains(t, stderr, "Exit status:")
}

// A file has the limit of a page from the web.
func TestLargeFile(t *testing.T) {
	_, err := readPage(io.LimitReader(zeros{}, maxPage), "")
	require.NoError(t, err)
	_, err = readPage(zeros{}, "")
	require.ErrorIs(t, err, errTooLarge)
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}
