package crawl

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http/httputil"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
)

const testLimit = 10_000

func warcRecord(kind, contentType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, contentType, len(body), body)
}

func text(body string) string { return warcRecord("conversion", "text/plain", body) }

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// damaged returns s with other bytes n bytes before its end.
func damaged(s string, n int) string {
	return s[:len(s)-n] + "\xff\xff" + s[len(s)-n+2:]
}

// read returns the texts of the pages in a file, with "cut: " in front of what is
// cut off, and in brackets what was passed over.
func read(t *testing.T, r io.Reader, name string) []string {
	t.Helper()
	file, err := Options{Limit: testLimit}.Open(r, name)
	if err != nil {
		require.IsType(t, Broken, err)
		return []string{"[" + err.Error() + "]"}
	}
	var got []string
	for p, err := range file.Pages() {
		if err != nil {
			require.IsType(t, Broken, err)
			got = append(got, "["+err.Error()+"]")
			continue
		}
		text := string(p.Text)
		if p.Cut {
			text = "cut: " + text
		}
		got = append(got, text)
	}
	return got
}

func TestWARC(t *testing.T) {
	big := strings.Repeat("x", testLimit)
	for _, tt := range []struct {
		name string
		file string
		want []string
	}{
		{"empty", "", nil},
		{"two", text("a") + text("b"), []string{"a", "b"}},
		{"empty body", text("") + text("b"), []string{"", "b"}},
		{"newlines in a body", text("\r\n\r\na\r\n") + text("b"), []string{"\r\n\r\na\r\n", "b"}},
		{"no newlines between", strings.TrimSpace(text("a")) + text("b"), []string{"a", "b"}},
		{"bare line feeds", strings.ReplaceAll(text("a")+text("b"), "\r", ""), []string{"a", "b"}},
		{"next version", strings.Replace(text("a"), "WARC/1.0", "WARC/1.1", 1), []string{"a"}},
		{"at the limit", text(big) + text("b"), []string{big, "b"}},
		{"above the limit", text(big+"x") + text("b"), []string{"[too large]", "b"}},
		{"no length", strings.Replace(text("a"), "Content-Length", "Content-Breadth", 1) + text("b"), []string{"[broken]", "b"}},
		{"negative length", strings.Replace(text("a"), "Length: 1", "Length: -1", 1) + text("b"), []string{"[broken]", "b"}},
		{"length too small", strings.Replace(text("abc\ndef\n"), "Length: 8", "Length: 3", 1) + text("b"), []string{"cut: abc", "b"}},
		{"no header line", strings.Replace(text("a"), "WARC-Type:", "WARC-Type", 1) + text("b"), []string{"[broken]", "b"}},
		{"endless header", strings.Replace(text("a"), "conversion", strings.Repeat("x", 2*maxHeader), 1) + text("b"), []string{"[broken]", "b"}},
		{"long header", strings.Replace(text("a"), "\r\n", "\r\n"+strings.Repeat("X: y\r\n", maxHeader/6), 1) + text("b"), []string{"[broken]", "b"}},
		{"garbage before", "garbage\nmore\n" + text("b"), []string{"[broken]", "b"}},
		{"garbage between", text("a") + text("b") + "garbage\n" + text("c"), []string{"a", "cut: b", "c"}},
		{"cut off in the first line", text("a") + "WAR", []string{"a", "[broken]"}},
		{"cut off in the header", text("a") + text("b")[:40], []string{"a", "[broken]"}},
		{"cut off at the body", text("a") + "WARC/1.0\r\nContent-Length: 5\r\n\r\n", []string{"a", "[broken]"}},
		{"cut off in the body", text("a") + strings.TrimSuffix(text("bcd"), "d\r\n\r\n"), []string{"a", "cut: bc"}},
		{"other types", warcRecord("warcinfo", "text/plain", "a") + warcRecord("request", "application/http", "GET / HTTP/1.1\r\n\r\n") +
			warcRecord("response", "text/dns", "a.example. 1 IN A 127.0.0.1"), []string{"[no page: warcinfo]", "[no page: request]", "[no page: text]"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, read(t, strings.NewReader(tt.file), "x.warc"))
			assert.Equal(t, tt.want, read(t, iotest.OneByteReader(strings.NewReader(gz(tt.file))), "x.warc.gz"), "in one gzip member")
		})
	}
}

// Addresses are written with brackets and without, and may stand in the next line.
func TestWARCAddress(t *testing.T) {
	for _, written := range []string{"http://a.example/", "<http://a.example/>", "\r\n\t<http://a.example/>"} {
		record := strings.Replace(text("京"), " http://a.example/", " "+written, 1)
		file, err := Options{Limit: testLimit}.Open(strings.NewReader(record), "a.warc")
		require.NoError(t, err)
		var places []string
		for page, err := range file.Pages() {
			require.NoError(t, err)
			places = append(places, page.Place)
		}
		assert.Equal(t, []string{"http://a.example/"}, places, "%q", written)
	}
}

func TestWARCMembers(t *testing.T) {
	a, b, c := gz(text("a")), gz(text(strings.Repeat("b", 100))), gz(text("c"))
	mid := []string{"a", "[broken]", "c"}
	for _, tt := range []struct {
		name string
		file string
		want []string
	}{
		{"none", "", nil},
		{"three", a + c + a, []string{"a", "c", "a"}},
		{"two records in one", gz(text("a")+text("b")) + c, []string{"a", "b", "c"}},
		{"empty member", a + gz("") + c, []string{"a", "c"}},
		{"checksum", a + damaged(b, 8) + c, mid},
		{"length", a + damaged(b, 4) + c, mid},
		{"cut off at the end", a + b[:len(b)-9], []string{"a", "cut: " + strings.Repeat("b", 100)}},
		{"cut off in the gzip header", a + b[:5], []string{"a", "[broken]"}},
		{"garbage between", a + "garbage \x1f\x8b" + c, mid},
		{"no gzip at all", text("a"), []string{"a"}},
		{"length beyond the member", a + gz(strings.Replace(text("b"), "Length: 1", "Length: 1000", 1)) + c, []string{"a", "cut: b\r\n\r\n", "c"}},
		{"broken record", a + gz(strings.Replace(text("b"), "Length: ", "Length: about ", 1)) + c, mid},
		{"too large", a + gz(text(strings.Repeat("b", testLimit+1))) + c, []string{"a", "[too large]", "c"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			assert.Equal(t, tt.want, read(t, strings.NewReader(tt.file), "x.wet.gz"))
		})
	}
}

// Whichever bit of a record is another, the records around it are read, and of
// a compressed one no other text than its own.
func TestWARCDamageAnywhere(t *testing.T) {
	for name, records := range threeRecords(t) {
		a, b, c := records[0], records[1], records[2]
		for i := range 8 * len(b) {
			damaged := []byte(b)
			damaged[i/8] ^= 1 << (i % 8)
			got := read(t, strings.NewReader(a+string(damaged)+c), "x.warc.gz")
			require.GreaterOrEqual(t, len(got), 2, "%s %d", name, i)
			require.LessOrEqual(t, len(got), 3, "%s %d", name, i)
			first, middle, last := got[0], got[1:len(got)-1], got[len(got)-1]
			if name == "plain" { // where the length could be wrong, too
				first = strings.TrimPrefix(first, "cut: ")
			} else {
				for _, text := range middle { // none: the name in the gzip header
					assert.Contains(t, []string{"[broken]", "all of b"}, text, "%s %d", name, i)
				}
			}
			assert.Equal(t, "a", first, "%s %d", name, i)
			assert.Equal(t, "c", last, "%s %d", name, i)
		}
	}
}

// threeRecords returns a, all of b, and c as they are, and as the members that
// compressors have written.
func threeRecords(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{
		"plain": {text("a"), text("all of b"), text("c")},
		"gzip":  {gz(text("a")), gz(text("all of b")), gz(text("c"))},
	}
	for _, writer := range []string{"go1.26", "go1.27", "zlib", "zopfli"} {
		file, err := os.ReadFile("testdata/members/" + writer + ".gz")
		require.NoError(t, err)
		members := strings.Split(string(file), gzipMagic)[1:]
		require.Len(t, members, 3, writer)
		for _, member := range members {
			all[writer] = append(all[writer], gzipMagic+member)
		}
	}
	return all
}

// wraps are ways to store a record.
var wraps = map[string]func(string) string{"gzip": gz, "plain": func(s string) string { return s }}

// Wherever a file is cut off, what stands in front is read, and the cut noticed.
func TestWARCCutAnywhere(t *testing.T) {
	for name, wrap := range wraps {
		a, b := wrap(text("a")), wrap(text("all of b"))
		for i := 1; i < len(b)-4; i++ {
			got := read(t, strings.NewReader(a+b[:i]), "x.warc.gz")
			require.Len(t, got, 2, "%s %d", name, i)
			assert.Equal(t, "a", got[0], "%s %d", name, i)
			rest, cut := strings.CutPrefix(got[1], "cut: ")
			assert.Equal(t, got[1] != "[broken]", cut, "%s %d", name, i)
			assert.True(t, !cut || strings.HasPrefix("all of b", rest), "%s %d", name, i)

			got = read(t, strings.NewReader(a+b[:i]+strings.Repeat(a, 5)), "x.warc.gz")
			assert.GreaterOrEqual(t, len(got), 6, "%s %d", name, i)
			assert.Equal(t, "a", strings.TrimPrefix(got[0], "cut: "), "%s %d", name, i)
			assert.Equal(t, []string{"a", "a", "a", "a"}, got[len(got)-4:], "%s %d", name, i)
		}
	}
}

func TestResponse(t *testing.T) {
	const body = "<p>京ICP备20007654号</p>"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(body)
	require.NoError(t, err)
	var chunks bytes.Buffer
	w := httputil.NewChunkedWriter(&chunks)
	io.WriteString(w, body[:10])
	io.WriteString(w, body[10:])
	w.Close()
	chunks.WriteString("\r\n")

	for _, tt := range []struct {
		name   string
		header string
		body   string
		want   string
	}{
		{"plain", "Content-Type: text/html", body, body},
		{"XHTML", "Content-Type: Application/XHTML+XML ;", body, body},
		{"parameters", "Content-Type: text/html; charset", body, body},
		{"no type", "X: y", body, body},
		{"JSON", "Content-Type: application/json", body, "[no page: application]"},
		{"chunked", "Content-Type: text/html\r\nTransfer-Encoding: chunked", chunks.String(), body},
		{"no longer chunked", "Content-Type: text/html\r\nTransfer-Encoding: chunked", body, body},
		{"a line like a length", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "1\n" + body, "1\n" + body},
		{"a chunk cut off", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "40\r\n" + body, "cut: " + body},
		{"no last chunk", "Content-Type: text/html\r\nTransfer-Encoding: chunked", "3\r\n<p>\r\n", "cut: <p>"},
		{"gzip", "Content-Type: text/html\r\nContent-Encoding: gzip", gz(body), body},
		{"no longer gzip", "Content-Type: text/html\r\nContent-Encoding: gzip", body, body},
		{"gzip bomb", "Content-Type: text/html\r\nContent-Encoding: gzip", gz(strings.Repeat("x", testLimit+1)), "[too large]"},
		{"brotli", "Content-Type: text/html\r\nContent-Encoding: br", "\x0b\x02\x80", "[unknown encoding: br]"},
		{"another length", "Content-Type: text/html\r\nContent-Length: 100", body, body},
		{"GBK by header", "Content-Type: text/html; charset=GBK", gbk, body},
		{"GBK by meta", "Content-Type: text/html", "<meta charset=gb2312>" + gbk, "<meta charset=gb2312>" + body},
		{"GB 18030 declared as GBK", "Content-Type: text/html; charset=gb2312", "\x81\x39\xee\x39", "㐀"},
		{"GBK undeclared", "Content-Type: text/html", gbk, body},
		{"UTF-8 declared as GBK", "Content-Type: text/html; charset=GBK", body, body},
		{"UTF-8 with damage", "Content-Type: text/html; charset=UTF-8", body + "\xff", body + "\xff"},
		{"no header", "", "", "[no page: empty]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := warcRecord("response", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+tt.header+"\r\n\r\n"+tt.body)
			assert.Equal(t, []string{tt.want}, read(t, strings.NewReader(file), "x.warc"))
		})
	}
	assert.Equal(t, []string{"[broken]"}, read(t, strings.NewReader(warcRecord("response", "application/http", body)), "x.warc"), "no HTTP")
}

func TestPageFiles(t *testing.T) {
	for _, tt := range []struct {
		name string
		file string
		want string
	}{
		{"x.html", "<p>茶", "<p>茶"},
		{"x.html.gz", gz("<p>") + gz("茶"), "<p>茶"},
		{"x", "", ""},
		{"x.html", strings.Repeat("x", testLimit), strings.Repeat("x", testLimit)},
		{"x.html", strings.Repeat("x", testLimit+1), "[too large]"},
		{"x.html.gz", gz(strings.Repeat("x", testLimit+1)), "[too large]"},
		{"x.html.gz", "", ""},
		{"x.html.gz", "<p>茶", "<p>茶"},
		{"x.html.gz", gzipMagic + "\x00\x00\x00\x00\x00\x00\xff\x00\x06\x00\xf9\xff<p>茶", "cut: <p>茶"},
	} {
		assert.Equal(t, []string{tt.want}, read(t, strings.NewReader(tt.file), tt.name), "%s %.20q", tt.name, tt.file)
	}
}

// What the network does to a file is no damage in it.
func TestReadError(t *testing.T) {
	for _, why := range []error{io.ErrUnexpectedEOF, errors.New("connection reset")} {
		for name, begin := range map[string]string{
			"x.warc":    text("a") + text("b")[:100],
			"x.warc.gz": gz(text("a")) + gz(text("b"))[:50],
			"x.html":    "<p>",
			"x.html.gz": gz("<p>")[:10],
			"x.har":     `{"log":{"entries":[`,
			"x.mhtml":   mhtml(part("text/html", "8bit", "<p>"))[:150],
			"x.zip":     "PK\x03\x04",
		} {
			r := io.MultiReader(strings.NewReader(begin), iotest.ErrReader(why))
			file, err := Options{Limit: testLimit}.Open(r, name)
			if err == nil {
				for _, next := range file.Pages() {
					require.NotErrorIs(t, err, why, "nothing may follow the error")
					err = next
				}
			}
			assert.ErrorIs(t, err, why, name)
		}
	}
}
