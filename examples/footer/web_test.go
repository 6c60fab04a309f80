package main

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// post sends the form and returns the response and its body, parsed.
func post(t *testing.T, page, number string) (*httptest.ResponseRecorder, *html.Node) {
	t.Helper()
	form := url.Values{"page": {page}, "number": {number}}
	request := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(form.Encode()))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response := httptest.NewRecorder()
	newHandler().ServeHTTP(response, request)
	root, err := html.Parse(bytes.NewReader(response.Body.Bytes()))
	require.NoError(t, err)
	return response, root
}

// elements returns the text of the elements with the name.
func elements(root *html.Node, name string) []string {
	var texts []string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode || n.Data != name {
			continue
		}
		var text strings.Builder
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				text.WriteString(c.Data)
			}
		}
		texts = append(texts, text.String())
	}
	return texts
}

func TestWebMarks(t *testing.T) {
	const page = "\n版权所有 京ICP备<b>11018762</b>号-11\n<p>京ICP证030173号 京ICP备12345678号<p>京公网安备11010502030143号 "
	response, root := post(t, page, "京ICP备11018762号")
	assert.Equal(t, http.StatusOK, response.Code)
	assert.Equal(t, []string{"京ICP备<b>11018762</b>号-111", "京ICP证030173号2", "京ICP备12345678号3"}, elements(root, "mark"),
		"the numbers as printed, each with its mark's number")
	assert.Equal(t, []string{page}, elements(root, "textarea"))
	assert.Equal(t, []string{"1 京ICP备11018762号-11", "2 京ICP证030173号", "3 京ICP备12345678号"}, elements(root, "h3"))

	tables := elements(root, "table")
	require.Len(t, tables, 3)
	for _, want := range []string{"Beijing ICP Filing No. 11018762-11", "filing 备案", "Beijing 北京市", "11018762, of 2011", "website no. 11 of 京ICP备11018762号", "Doubtnone"} {
		assert.Contains(t, tables[0], want)
	}
	assert.Contains(t, tables[1], "license 许可证")
	assert.Contains(t, tables[2], "Doubta placeholder")

	body := response.Body.String()
	assert.Contains(t, body, "website’s number <span lang=\"zh-CN\">京ICP备11018762号-11</span> at its foot.")
	assert.Contains(t, body, NotLinked)
	assert.Contains(t, body, OtherEntity)
	assert.NotContains(t, body, NotShown)
}

func TestWebEscapes(t *testing.T) {
	const (
		script = "<script>alert(1)</script>"
		attack = `"></textarea></div>` + script + `<a href="javascript:alert(1)" title='"><script>alert(1)</script>'>京ICP备<img src=x onerror=alert(1)>11018762号</a>`
	)
	response, root := post(t, attack, "京ICP备11018762号")
	require.Len(t, elements(root, "mark"), 1)
	assert.Equal(t, []string{attack}, elements(root, "textarea"))
	assert.Contains(t, response.Body.String(), "&lt;script&gt;alert(1)&lt;/script&gt;")
	for n := range root.Descendants() {
		assert.NotContains(t, []string{"script", "img"}, n.Data)
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on"), a.Key)
			assert.NotContains(t, a.Val, "javascript:")
		}
	}
	policy := response.Header().Get("Content-Security-Policy")
	assert.Contains(t, policy, "default-src 'none'")
	assert.NotContains(t, policy, "unsafe")

	response, root = post(t, "", `"><script>alert(1)</script>`)
	assert.Equal(t, http.StatusUnprocessableEntity, response.Code)
	assert.Empty(t, elements(root, "script"))
}

func TestWebLimits(t *testing.T) {
	response, root := post(t, strings.Repeat("a", maxForm), "")
	assert.Equal(t, http.StatusRequestEntityTooLarge, response.Code)
	assert.Contains(t, response.Body.String(), "more than 1024 KiB")
	assert.Len(t, elements(root, "textarea"), 1, "the form")

	response, _ = post(t, strings.Repeat("a", maxForm-len("page=&number=")), "")
	assert.Equal(t, http.StatusOK, response.Code)

	response, root = post(t, strings.Repeat("B2-20090059\n", maxMarks+7), "")
	assert.Equal(t, http.StatusOK, response.Code)
	assert.Len(t, elements(root, "mark"), maxMarks)
	assert.Contains(t, response.Body.String(), "And 7 more")
}

func TestWebForm(t *testing.T) {
	for _, test := range []struct {
		method, path string
		status       int
	}{
		{http.MethodGet, "/", http.StatusOK},
		{http.MethodGet, "/style.css", http.StatusOK},
		{http.MethodGet, "/page.tmpl", http.StatusNotFound},
		{http.MethodGet, "/../main.go", http.StatusTemporaryRedirect},
		{http.MethodDelete, "/", http.StatusMethodNotAllowed},
	} {
		response := httptest.NewRecorder()
		newHandler().ServeHTTP(response, httptest.NewRequest(test.method, test.path, nil))
		assert.Equal(t, test.status, response.Code, test)
	}

	_, root := post(t, "no number", "")
	assert.Contains(t, elements(root, "h2"), "0 numbers in what you pasted")
	response, _ := post(t, "粤ICP备16097719号", "京ICP备11018762号-1")
	assert.Contains(t, response.Body.String(), "The page does not show it.")
	assert.Contains(t, response.Body.String(), NotShown)
	_, root = post(t, "京ICP备11018762号", "")
	assert.Contains(t, elements(root, "h2"), "1 number in what you pasted")

	response, root = post(t, "京ICP备11018762号", "京ICP备1101876号")
	assert.Equal(t, http.StatusUnprocessableEntity, response.Code)
	assert.Contains(t, response.Body.String(), "The registered number is none")
	assert.Len(t, elements(root, "mark"), 1, "the numbers are shown all the same")

	request := httptest.NewRequest(http.MethodPost, "/", strings.NewReader("page=%zz"))
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	response = httptest.NewRecorder()
	newHandler().ServeHTTP(response, request)
	assert.Equal(t, http.StatusBadRequest, response.Code)
}

// Every kind of number and link is put in words.
func TestWebWords(t *testing.T) {
	const page = `<a href="https://beian.miit.gov.cn/">京ICP备11018762号</a>
<a href="http://beian.miit.gov.cn/">粤B2-20090059-1626X</a>
<a href="http://www.miitbeian.gov.cn/">A2.B1.B2-20090001</a>
<a href="https://www.example.com/">京ICP备11018762号-2A</a>`
	_, root := post(t, page, "")
	tables := elements(root, "table")
	require.Len(t, tables, 4)
	for i, want := range [][]string{
		{"the entity 主体", "https://beian.miit.gov.cn/\n", "at the foot"},
		{"license 许可证, class B2", "mini-program no. 1626 of 粤B2-20090059", "(http, not https)"},
		{"A2.B1.B2", "none: it holds in several", "(an old address of the ministry’s)"},
		{"app no. 2 of 京ICP备11018762号", "(not the ministry’s)"},
	} {
		for _, want := range want {
			assert.Contains(t, tables[i], want, fmt.Sprint("number ", i+1))
		}
	}
}
