//go:build ignore

// Gen writes the sample: pages of companies that do not exist.
//
//	cd testdata && go run gen.go
package main

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"log"
	"net/http/httputil"
	"os"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func main() {
	write("tea.html", []byte(html("utf-8", "云雾山茶业", "<p>杭州云雾山茶业有限公司</p>"+
		`<p><a href="https://beian.miit.gov.cn/">浙ICP备<b>2021034567</b>号-1</a> 浙公网安备33010602012345号</p>`)))
	write("hotel.html", gbk(html("gb2312", "古城宾馆", "<td>西安古城宾馆</td><td>陕ICP备05001234号</td>")))

	var warc bytes.Buffer
	warc.Write(member(record("warcinfo", "", "application/warc-fields", "software: gen.go\r\n")))
	tea := "http://tea.example/"
	warc.Write(member(record("request", tea, "application/http; msgtype=request",
		"GET / HTTP/1.1\r\nHost: tea.example\r\nReferer: 浙ICP备2021034567号-1\r\n\r\n")))
	warc.Write(member(response(tea, "Content-Type: text/html; charset=utf-8", html("utf-8", "云雾山茶业",
		"<li>浙ICP备2021034567号-1</li><li>浙B2-20220345</li><!-- 京ICP备12345678号 -->"))))
	warc.Write(member(response(tea+"about", "Content-Type: text/html", html("utf-8", "关于我们",
		"<p>增值电信业务经营许可证：浙B2-20220345</p><footer>浙 ICP 备 2021034567 号 - 1 <br> 浙ICP备2021034567号－1</footer>"))))
	warc.Write(member(response("http://hotel.example/", "Content-Type: text/html; charset=gbk",
		string(gbk(html("gbk", "古城宾馆", "<p>陕ICP备05001234号-1</p>"))))))
	warc.Write(member(response("http://map.example/", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip",
		chunked(compressed(html("utf-8", "地图", "<p>京ICP证090123号</p><p>京ICP备&#50;0007654号-3</p>"))))))
	warc.Write(member(response("http://map.example/logo.png", "Content-Type: image/png", "\x89PNG 京ICP备20007654号-3")))
	warc.Write(member(response("http://map.example/fast", "Content-Type: text/html\r\nContent-Encoding: compress", "\x1f\x9d\x90")))

	// A record without length, one whose compressed bytes are damaged, and
	// what comes after them.
	nolength := record("response", "http://lost.example/", "application/http", "京ICP备20000001号")
	warc.Write(member(strings.Replace(nolength, "Content-Length: ", "Content-Length: about ", 1)))
	damaged := member(response("http://lost.example/", "Content-Type: text/html", html("utf-8", "丢失", "<p>京ICP备20000002号</p>")))
	copy(damaged[len(damaged)/2:], "damaged")
	warc.Write(damaged)
	warc.Write(member(response("http://bank.example/", "Content-Type: text/html; charset=utf-8",
		html("utf-8", "银行", "<p>沪ICP备08012345号-2 沪ICP证：沪B2-20100678</p>"))))
	write("crawl.warc.gz", warc.Bytes())

	var wet bytes.Buffer
	wet.Write(member(record("warcinfo", "", "application/warc-fields", "software: gen.go\r\n")))
	wet.Write(member(record("conversion", "http://tea.example/app", "text/plain",
		"云雾山茶业\n下载 App\n浙ICP备2021034567号-2A\n")))
	wet.Write(member(record("conversion", "http://bank.example/en/", "text/plain",
		"About us\n© Example Bank. Shanghai ICP Filing No. 08012345-2\n")))
	wet.Write(member(record("conversion", "http://travel.example/", "text/plain",
		"全国连锁\nA2.B1.B2-20090099\n蜀ICP备13004567号-1 川B2-20140321\n")))
	wet.Write(member(record("conversion", "http://draft.example/", "text/plain",
		"网站建设中\n京ICP备2024XXXXXX号\n粤ICP备0608123号\n苏ICP备1100456号-1\n")))
	write("crawl.wet.gz", wet.Bytes())
}

func html(charset, title, body string) string {
	return fmt.Sprintf("<!DOCTYPE html>\n<html><head><meta charset=%q><title>%s</title></head>\n<body>%s</body></html>\n", charset, title, body)
}

func record(kind, uri, contentType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nWARC-Target-URI: %s\r\n"+
		"Content-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, uri, contentType, len(body), body)
}

func response(uri, header, body string) string {
	return record("response", uri, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n"+header+"\r\n\r\n"+body)
}

func member(record string) []byte { return []byte(compressed(record)) }

func compressed(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(text))
	w.Close()
	return b.String()
}

func chunked(body string) string {
	var b bytes.Buffer
	w := httputil.NewChunkedWriter(&b)
	w.Write([]byte(body))
	w.Close()
	return b.String() + "\r\n"
}

func gbk(text string) []byte {
	encoded, err := simplifiedchinese.GBK.NewEncoder().String(text)
	if err != nil {
		log.Fatal(err)
	}
	return []byte(encoded)
}

func write(name string, data []byte) {
	if err := os.WriteFile(name, data, 0o644); err != nil {
		log.Fatal(err)
	}
}
