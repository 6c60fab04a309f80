package main

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/go-icp/icp"
)

func TestWebMarks(t *testing.T) {
	const page = "\n版权所有 京ICP备<b>11018762</b>号-11\n<p>京ICP证030173号 京ICP备12345678号<p>京公网安备11010502030143号 "
	response, root := post(t, page, "京ICP备11018762号")
	assert.Equal(t, http.StatusOK, response.Code)
	assert.Equal(t, []string{
		"京ICP备<b>11018762</b>号-111", "京ICP证030173号2", "京ICP备12345678号3", "京公网安备11010502030143号4",
	}, elements(root, "mark"), "the numbers as printed, each with its mark's number")
	assert.Equal(t, []string{page}, elements(root, "textarea"))
	assert.Equal(t, []string{
		"1京ICP备11018762号-11", "2京ICP证030173号", "3京ICP备12345678号", "4京公网安备11010502030143号",
	}, elements(root, "h3"))

	tables := elements(root, "table")
	require.Len(t, tables, 4)
	for i, want := range [][]string{
		{"Beijing ICP Filing No. 11018762-11", "filing", "Beijing", "京ICP备11018762号, service 11, a website", "line 2, at the foot", "not linked"},
		{"license"},
		{"a placeholder"},
		{"Beijing, 110105"},
	} {
		for _, want := range want {
			assert.Contains(t, tables[i], want)
		}
	}
	assert.NotEmpty(t, byClass(root, "doubtful"))
	assert.NotEmpty(t, byClass(root, "not-linked"))
	assert.Empty(t, byClass(root, "no-number"))
	assert.NotEmpty(t, byClass(root, "problem"))
}

// The page is in Chinese, and in English behind a link; the example shows what
// there is to see in either.
func TestWebExample(t *testing.T) {
	for path, texts := range map[string][3]string{
		"/":   {"zh-CN", "备案号检查", "/en"},
		"/en": {"en", "ICP numbers in a page", "/"},
	} {
		response, root := ask(t, http.MethodGet, path, "", "")
		assert.Equal(t, http.StatusOK, response.Code)
		assert.Equal(t, []string{texts[1]}, elements(root, "title"))
		assert.Contains(t, response.Body.String(), `<html lang="`+texts[0]+`">`)
		assert.Contains(t, response.Body.String(), `<a href="`+texts[2]+`"`)
		assert.Contains(t, response.Body.String(), strings.TrimSuffix(path, "/")+"/example")
	}
	for _, path := range []string{"/example", "/en/example"} {
		response, root := ask(t, http.MethodGet, path, "", "")
		assert.Equal(t, http.StatusOK, response.Code)
		for kind, printed := range map[string][]string{
			"near":    {"京ICP备1101876O号-11", "粤ICP备2024XXXXXX号6"},
			"filing":  {"京ICP备11018760号-2A2"},
			"license": {"京ICP证030173号3", "粤B2-200900594"},
			"unseen":  {"京ICP备11018760号-15"},
			"unsure":  {"京ICP备12345678号7"},
			"police":  {"京公网安备 11010502030143号8"},
		} {
			marks := elements(root, "mark")
			for _, p := range printed {
				assert.Contains(t, marks, p)
				assert.Contains(t, byClass(root, kind), p)
			}
		}
		for _, state := range []State{OtherService, Hidden, Masked, Mistyped, Doubtful, PoliceLink} {
			assert.NotEmpty(t, byClass(root, state.String()), state)
		}
		assert.Contains(t, response.Body.String(), `href="#m5"`, "a problem leads to its mark")
		assert.Contains(t, byClass(root, "candidates")[0], "京ICP备11018760号-1", "what was meant")
	}
}

func TestWebSnippet(t *testing.T) {
	const (
		filing = `<a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">京ICP备11018762号-1</a>`
		police = `<a href="https://beian.mps.gov.cn/#/query/webSearch?code=11010502030143" target="_blank" rel="noopener noreferrer">京公网安备11010502030143号</a>`
		page   = "京ICP备11018762号-1 粤B2-20090059 <i hidden>京ICP证030173号</i> 京公网安备11010502030143号 沪ICP备13002172号"
	)
	matches := make([]icp.Match, 0)
	for m := range icp.FindAll(page, findMode) {
		matches = append(matches, m)
	}
	registered := on("京ICP备11018762号-1")
	assert.Equal(t, registered.First().HTML()+"\n粤B2-20090059\n"+icp.MustParsePolice("京公网安备11010502030143号").HTML(), snippet(matches, registered))
	assert.Equal(t, 4, len(strings.Split(snippet(matches, Registered{}), "\n")), "all that are shown")
	assert.Equal(t, registered.First().HTML(), snippet(nil, registered))

	_, root := post(t, page, "京ICP备11018762号-1")
	assert.Equal(t, []string{snippet(matches, registered)}, byClass(root, "snippet"))
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
		assert.NotEqual(t, "img", n.Data)
		if n.Data == "script" {
			assert.Equal(t, []html.Attribute{{Key: "src", Val: "/copy.js"}, {Key: "defer"}}, n.Attr, "our own")
		}
		for _, a := range n.Attr {
			assert.False(t, strings.HasPrefix(a.Key, "on"), a.Key)
			assert.NotContains(t, a.Val, "javascript:")
		}
	}
	policy := response.Header().Get("Content-Security-Policy")
	assert.Contains(t, policy, "default-src 'none'")
	assert.NotContains(t, policy, "unsafe")

	response, root = post(t, "x", `"><script>alert(1)</script>`)
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

	response, root = post(t, strings.Repeat("粤B2-20090059\n", maxMarks+7), "")
	assert.Equal(t, http.StatusOK, response.Code)
	assert.Len(t, elements(root, "mark"), maxMarks)
	assert.Contains(t, strings.Join(byClass(root, "refusal"), " "), "And 7 more")
}

func TestWebRoutes(t *testing.T) {
	for _, test := range []struct {
		method, path string
		status       int
	}{
		{http.MethodGet, "/", http.StatusOK},
		{http.MethodGet, "/en", http.StatusOK},
		{http.MethodGet, "/style.css", http.StatusOK},
		{http.MethodGet, "/copy.js", http.StatusOK},
		{http.MethodGet, "/icon.svg", http.StatusOK},
		{http.MethodGet, "/page.tmpl", http.StatusNotFound},
		{http.MethodGet, "/../main.go", http.StatusTemporaryRedirect},
		{http.MethodDelete, "/", http.StatusMethodNotAllowed},
	} {
		response := httptest.NewRecorder()
		newHandler(Chinese).ServeHTTP(response, httptest.NewRequest(test.method, test.path, nil))
		assert.Equal(t, test.status, response.Code, test)
	}
	_, root := post(t, "no number", "")
	assert.Contains(t, strings.Join(elements(root, "section"), ""), "There is no ICP number in it")
	response, root := post(t, "京ICP备11018762号", "京ICP备1101876号")
	assert.Equal(t, http.StatusUnprocessableEntity, response.Code)
	assert.Contains(t, response.Body.String(), "The registered number is none")
	assert.Len(t, elements(root, "mark"), 1, "the numbers are shown all the same")
}

// In English at first, the page is in Chinese behind a link.
func TestWebEnglish(t *testing.T) {
	for path, title := range map[string]string{"/": "ICP numbers in a page", "/zh": "备案号检查", "/example": "ICP numbers in a page", "/zh/example": "备案号检查"} {
		response := httptest.NewRecorder()
		newHandler(English).ServeHTTP(response, httptest.NewRequest(http.MethodGet, path, nil))
		assert.Equal(t, http.StatusOK, response.Code, path)
		assert.Contains(t, response.Body.String(), "<title>"+title+"</title>", path)
	}
	_, root := ask(t, http.MethodGet, "/", "", "")
	assert.Contains(t, strings.Join(elements(root, "section"), ""), "检查什么", "before anything is pasted")
	_, root = ask(t, http.MethodGet, "/example", "", "")
	assert.NotContains(t, strings.Join(elements(root, "section"), ""), "检查什么")
}

// Browsers and programs send forms in several ways and charsets. What is not
// read is refused with a word.
func TestWebForms(t *testing.T) {
	const page = "版权所有 京ICP备11018762号"
	gbk, err := simplifiedchinese.GBK.NewEncoder().String(page)
	require.NoError(t, err)
	parts := func(page string) (contentType, body string) {
		var b bytes.Buffer
		w := multipart.NewWriter(&b)
		require.NoError(t, w.WriteField("page", page))
		require.NoError(t, w.Close())
		return w.FormDataContentType(), b.String()
	}
	multipartType, multipartBody := parts(page)
	multipartGBKType, multipartGBKBody := parts(gbk)
	for _, test := range []struct {
		name, contentType, body string
		status                  int
	}{
		{"urlencoded", urlencoded, "page=" + url.QueryEscape(page), http.StatusOK},
		{"multipart", multipartType, multipartBody, http.StatusOK},
		{"GBK", urlencoded, "page=" + url.QueryEscape(gbk), http.StatusOK},
		{"GBK, said so", urlencoded + "; charset=gbk", "page=" + url.QueryEscape(gbk), http.StatusOK},
		{"multipart GBK", multipartGBKType, multipartGBKBody, http.StatusOK},
		{"no charset at all", urlencoded, "page=%ff%ff", http.StatusUnsupportedMediaType},
		{"JSON", "application/json", `{"page":"x"}`, http.StatusUnsupportedMediaType},
		{"no kind", "", "page=x", http.StatusUnsupportedMediaType},
		{"broken", urlencoded, "page=%zz", http.StatusBadRequest},
		{"multipart, broken", multipartType, "page", http.StatusBadRequest},
		{"multipart, too large", multipartType, multipartBody + strings.Repeat("x", maxForm), http.StatusOK}, // behind the end
		{"empty", urlencoded, "page=+%0a", http.StatusUnprocessableEntity},
	} {
		response, root := ask(t, http.MethodPost, "/", test.contentType, test.body)
		assert.Equal(t, test.status, response.Code, test.name)
		if test.status == http.StatusOK {
			assert.Equal(t, []string{"京ICP备11018762号1"}, elements(root, "mark"), test.name)
		} else {
			assert.NotEmpty(t, byClass(root, "refusal"), test.name)
		}
	}
}

// ask sends a request and returns the response and its body, parsed.
func ask(t *testing.T, method, path, contentType, body string) (*httptest.ResponseRecorder, *html.Node) {
	t.Helper()
	request := httptest.NewRequest(method, path, strings.NewReader(body))
	request.Header.Set("Content-Type", contentType)
	response := httptest.NewRecorder()
	newHandler(Chinese).ServeHTTP(response, request)
	root, err := html.Parse(bytes.NewReader(response.Body.Bytes()))
	require.NoError(t, err)
	return response, root
}

const urlencoded = "application/x-www-form-urlencoded"

// post sends the form in English.
func post(t *testing.T, page, number string) (*httptest.ResponseRecorder, *html.Node) {
	t.Helper()
	return ask(t, http.MethodPost, "/en", urlencoded, url.Values{"page": {page}, "number": {number}}.Encode())
}

// elements returns the text of the elements with the name.
func elements(root *html.Node, name string) []string {
	var texts []string
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == name {
			texts = append(texts, textOf(n))
		}
	}
	return texts
}

// byClass returns the text of the elements of the class, without spaces at the
// ends.
func byClass(root *html.Node, class string) []string {
	var texts []string
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "class" && strings.Contains(" "+a.Val+" ", " "+class+" ") {
				texts = append(texts, strings.TrimSpace(textOf(n)))
			}
		}
	}
	return texts
}

func textOf(n *html.Node) string {
	var text strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text.WriteString(c.Data)
		}
	}
	return text.String()
}
