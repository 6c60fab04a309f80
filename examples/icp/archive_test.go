package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func gzipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

// warc returns a record of a response.
func warc(header, body string) string {
	body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + header + "\r\n" + body
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"+
		"Content-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(body), body)
}

func chunked(text string) string { return fmt.Sprintf("%x\r\n%s\r\n", len(text), text) }

func zipped(t *testing.T, name, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	file, err := w.Create(name)
	require.NoError(t, err)
	file.Write([]byte(text))
	require.NoError(t, w.Close())
	return b.String()
}

// Each kind of file, by its content: what is found in it, and what is said of it.
func TestFindKinds(t *testing.T) {
	t.Chdir(t.TempDir())
	const (
		number = "京ICP备20007654号-1"
		page   = "<p>" + number + "</p>"
		far    = "版权所有。"
	)
	found := func(place string, offset int) string {
		return fmt.Sprintf("x%s\t%d\t%s\t%[3]s\t\t", place, offset, number)
	}
	onPage := found(":http://a.example/", 3) + "none\n"
	long := number + strings.Repeat(far, 100)
	for _, test := range []struct {
		name, file string
		args       []string
		want       string
		complaint  string
	}{
		{"text, gzip", gzipped(number), nil, found("", 0) + "\n", ""},
		{"page, gzip", gzipped("<html>" + page), nil, found("", 9) + "none\n", ""},
		{"gzip, cut off", gzipped(long)[:len(gzipped(long))-9], nil, found("", 0) + "\n", "x: cut off, where the end is not searched"},
		{"gzip, damaged", gzipped(number)[:20] + "x" + gzipped(number)[21:], nil, "", "x: damaged and not searched"},
		{"WARC", warc("", page), nil, onPage, ""},
		{"WARC, chunks", warc("Transfer-Encoding: chunked\r\n", chunked(page[:17])+chunked(page[17:])+"0\r\n\r\n"), nil, onPage, ""},
		{"WARC, gzip", gzipped(warc("", page)) + gzipped(warc("", far)), nil, onPage, ""},
		{"WARC, br", warc("Content-Encoding: br\r\n", "\x0b\x02\x80\x00\x01") + warc("", page), nil, onPage,
			"x: 1 not searched: icp find cannot decompress br, which is read by: examples/beam"},
		{"WARC, damaged", "WARC/1.0\r\nContent-Length: x\r\n\r\n" + warc("", page), nil, onPage, "x: 1 damaged and not searched"},
		{"WARC, read as text", warc("", page), []string{"-text"}, found("", 168) + "\n", ""},
		{"MHTML", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n" +
			"Content-Location: http://a.example/\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" +
			strings.Replace(page, "0007", "00=\r\n07", 1) + "\r\n--b--", nil, onPage, ""},
		{"HAR", `{"log":{"entries":[{"request":{"url":"http://a.example/"},"response":{"content":{"mimeType":"text/html","text":"` + page + `"}}}]}}`, nil, onPage, ""},
		{"zip", zipped(t, "a.html", page), nil, found(":a.html", 3) + "none\n", ""},
		{"WARC in a zip", zipped(t, "a.warc.gz", gzipped(warc("", page))), nil, onPage, ""},
		{"NUL", "\x00" + number, nil, "", "x: not text, and not searched; -text searches it"},
		{"NUL, read as text", "\x00" + number, []string{"-text"}, found("", 1) + "\n", ""},
		{"zstd", "\x28\xb5\x2f\xfd" + number, nil, "",
			"x: not searched: icp find cannot decompress zstd, which is read by: examples/beam; zstd -dc x | icp find"},
		{"xz", "\xfd7zXZ\x00" + number, nil, "", "x: not searched: icp find cannot decompress xz, which is read by: xz -dc x | icp find"},
	} {
		require.NoError(t, os.WriteFile("x", []byte(test.file), 0o666))
		status, stdout, stderr := command("", append(append([]string{"find"}, test.args...), "x")...)
		assert.Equal(t, test.want, stdout, test.name)
		want := exitOK
		if test.complaint != "" {
			want, test.complaint = exitTrouble, "icp: "+test.complaint+"\n"
		}
		assert.Equal(t, want, status, test.name)
		assert.Equal(t, test.complaint, stderr, test.name)
	}

	// In a folder there may be anything.
	require.NoError(t, os.WriteFile("x", []byte("\x00"), 0o666))
	require.NoError(t, os.WriteFile("y", []byte("\xfd7zXZ\x00"), 0o666))
	status, _, stderr := command("", "find", ".")
	assert.Equal(t, exitNo, status)
	assert.Empty(t, stderr)
}

func TestFindPageField(t *testing.T) {
	_, stdout, _ := command(warc("", "<p>京ICP备20007654号"), "find", "-json")
	assert.Contains(t, stdout, `{"file":"-","page":"http://a.example/","start":3,`)
}

// Wherever the page is parted in chunks, the number is the same.
func TestFindChunks(t *testing.T) {
	const page = "<p>京ICP备2021007039号-1</p>"
	for i := range len(page) {
		for k := i + 1; k < len(page); k++ {
			chunks := chunked(page[i:k]) + chunked(page[k:])
			if i > 0 {
				chunks = chunked(page[:i]) + chunks
			}
			_, stdout, _ := command(warc("Transfer-Encoding: chunked\r\n", chunks+"0\r\n\r\n"), "find")
			require.Equal(t, "-:http://a.example/\t3\t京ICP备2021007039号-1\t京ICP备2021007039号-1\t\tnone\n", stdout)
		}
	}
}
