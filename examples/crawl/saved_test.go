package crawl

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// part returns a part of a message.
func part(contentType, encoding, body string) string {
	return "Content-Type: " + contentType + "\r\nContent-Transfer-Encoding: " + encoding +
		"\r\nContent-Location: http://a.example/\r\n\r\n" + body
}

// mhtml returns a message of the parts.
func mhtml(parts ...string) string {
	return "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\n" +
		strings.Join(parts, "\r\n--b\r\n") + "\r\n--b--\r\n"
}

func TestMHTML(t *testing.T) {
	const page = "<p>京ICP备20007654号</p>"
	quoted := strings.Replace("<p>=E4=BA=ACICP=E5=A4=8720007654=E5=8F=B7</p>", "0076", "00=\r\n76", 1)
	for _, tt := range []struct {
		name string
		file string
		want []string
	}{
		{"as it is", mhtml(part("text/html", "8bit", page)), []string{page}},
		{"no encoding", mhtml("Content-Type: text/html\r\n\r\n" + page), []string{page}},
		{"quoted-printable", mhtml(part("text/html", "quoted-printable", quoted)), []string{page}},
		{"base64", mhtml(part("text/html", "BASE64", base64.StdEncoding.EncodeToString([]byte(page)))), []string{page}},
		{"a charset a part", mhtml(part("text/html; charset=gb2312", "8bit", "\xbe\xa9"), part("text/html; charset=big5", "8bit", "\xa8\xca")), []string{"京", "京"}},
		{"image", mhtml(part("text/html", "8bit", page), part("image/png", "base64", "iVBORw0K")), []string{page, "[no page: image]"}},
		{"message in a message", mhtml("Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n" + part("text/html", "8bit", page) + "\r\n--c--"), []string{page}},
		{"cut off", before(mhtml(part("text/html", "8bit", page)), "7654"), []string{"cut: <p>京ICP备2000"}},
		{"no base64", mhtml(part("text/html", "base64", "?"), part("text/html", "8bit", page)), []string{"[broken]", page}},
		{"too large", mhtml(part("text/html", "8bit", strings.Repeat("x", testLimit+1)), part("text/html", "8bit", page)), []string{"[too large]", page}},
		{"compressed", gz(mhtml(part("text/html", "quoted-printable", quoted))), []string{page}},
	} {
		assert.Equal(t, tt.want, read(t, strings.NewReader(tt.file), "x.mhtml"), tt.name)
	}
}

// before returns what stands in text in front of what.
func before(text, what string) string {
	text, _, _ = strings.Cut(text, what)
	return text
}

// har returns an archive of responses with the content.
func har(t *testing.T, contents ...map[string]string) string {
	t.Helper()
	entries := []any{}
	for _, content := range contents {
		entries = append(entries, map[string]any{
			"request":  map[string]any{"url": "http://a.example/", "headers": []any{}},
			"response": map[string]any{"status": 200, "content": content},
		})
	}
	var text strings.Builder
	require.NoError(t, json.NewEncoder(&text).Encode(map[string]any{"log": map[string]any{"browser": nil, "version": "1.2", "entries": entries, "pages": []any{}}}))
	return text.String()
}

func TestHAR(t *testing.T) {
	const page = "<p>京ICP备20007654号</p>"
	html := map[string]string{"mimeType": "text/html; charset=gbk", "text": page}
	for _, tt := range []struct {
		name string
		file string
		want []string
	}{
		{"none", har(t), nil},
		{"text", har(t, html, html), []string{page, page}},
		{"base64", har(t, map[string]string{"mimeType": "text/html; charset=gbk", "encoding": "base64", "text": base64.StdEncoding.EncodeToString([]byte("\xbe\xa9"))}), []string{"京"}},
		{"no base64", har(t, map[string]string{"mimeType": "text/html", "encoding": "base64", "text": "?"}, html), []string{"[broken]", page}},
		{"not kept", har(t, map[string]string{"mimeType": "text/html"}, html), []string{"[no page: empty]", page}},
		{"image", har(t, map[string]string{"mimeType": "image/png", "text": page}, html), []string{"[no page: image]", page}},
		{"too large", har(t, map[string]string{"mimeType": "text/html", "text": strings.Repeat("x", testLimit+1)}, html), []string{"[too large]", page}},
		{"cut off", strings.TrimRight(har(t, html, html), "}]")[:len(har(t, html))+10], []string{page, "[broken]"}},
		{"byte order mark", "\ufeff \n" + har(t, html), []string{page}},
		{"compressed", gz(har(t, html)), []string{page}},
		{"no archive", `{"log":{"entries":5}}`, []string{"[broken]"}},
	} {
		assert.Equal(t, tt.want, read(t, strings.NewReader(tt.file), "x.har"), tt.name)
	}
}

// zipped returns a zip file of names and texts.
func zipped(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for file := range slices.Chunk(files, 2) {
		f, err := w.Create(file[0])
		require.NoError(t, err)
		_, err = f.Write([]byte(file[1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.String()
}

func TestZIP(t *testing.T) {
	warc := gz(text("a")) + gz(text("b"))
	deep := zipped(t, "a.html", "<p>a")
	for range maxDepth + 1 {
		deep = zipped(t, "x.zip", deep)
	}
	for _, tt := range []struct {
		name string
		file string
		want []string
	}{
		{"pages", zipped(t, "site/", "", "site/a.html", "<p>a", "site/b.html", "<p>b"), []string{"<p>a", "<p>b"}},
		{"WACZ", zipped(t, "archive/data.warc.gz", warc, "pages/pages.jsonl", `{"title":"a"}`, "datapackage.json", "{}"), []string{"a", "b"}},
		{"image", zipped(t, "a.png", "\x89PNG\r\n\x1a\n\x00", "b.html", "<p>b"), []string{"[no page: binary]", "<p>b"}},
		{"zip in a zip", zipped(t, "x.zip", zipped(t, "a.html", "<p>a"), "b.html", "<p>b"), []string{"<p>a", "<p>b"}},
		{"deep", deep, []string{"[no page: zip]"}},
		{"no directory", zipped(t, "a.html", "<p>a")[:40], []string{"[broken]"}},
		{"other compression inside", zipped(t, "a.html.xz", "\xfd7zXZ\x00", "b.html", "<p>b"), []string{"[unknown encoding: xz]", "<p>b"}},
	} {
		assert.Equal(t, tt.want, read(t, strings.NewReader(tt.file), "x.zip"), tt.name)
	}
}

// A page that is cut off shows nothing near the cut: it may be the half of a
// number.
func TestFindCut(t *testing.T) {
	far := strings.Repeat("版权所有。", 100)
	for _, tt := range []struct {
		page Page
		want int
	}{
		{Page{Text: []byte("京ICP备20007654")}, 1},
		{Page{Text: []byte("京ICP备20007654"), Cut: true}, 0},
		{Page{Text: []byte("京ICP备20007654号"), Cut: true}, 0},
		{Page{Text: []byte("京ICP备20007654号" + far + "京ICP备20007654"), Cut: true}, 1},
		{Page{Text: []byte("<p>京ICP备20007654<!-- 1 > 0"), HTML: true, Cut: true}, 0},
		{Page{Text: []byte("<p>京ICP备20007654</p></HTML>\r\n"), HTML: true, Cut: true}, 1},
		{Page{Text: []byte("京ICP备<b>20007654</b>号"), HTML: true}, 1},
		{Page{Text: []byte("京ICP备<b>20007654</b>号")}, 0},
	} {
		assert.Len(t, slices.Collect(tt.page.Find(icp.Text)), tt.want, "%s", tt.page.Text)
	}
}
