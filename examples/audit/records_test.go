package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// write writes a file into a new folder and returns its name.
func write(t *testing.T, name, content string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	return name
}

func TestReadRecords(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          string // domain=number or domain!, with the URL behind it if there is one
	}{
		{"a.csv", "domain,number\nexample.cn,京ICP备11018762号-1\n", "example.cn=京ICP备11018762号-1"},
		{"a.csv", "序号,网站域名,单位,备案号\r\n1,WWW.Example.CN.,\"某,公司\",京icp备11018762-1\r\n", "www.example.cn=京ICP备11018762号-1"},
		{"a.csv", "number,url\n京ICP备11018762号,https://example.cn:8443/首页\n", "example.cn=京ICP备11018762号 https://example.cn:8443/首页"},
		{"a.csv", "domain,number\n例子.cn,京ICP备11018762号\n", "xn--fsqu00a.cn=京ICP备11018762号"},
		{"a.csv", "domain,number\nexample.cn,查询失败\nexample.com,\n,京ICP备11018762号\nexample.net\n", "example.cn! example.com! ! example.net!"},
		{"a.csv", "domain,number\na.cn,京ICP备11018762号\na.cn,京ICP备11018762号\na.cn,沪ICP备13002172号\n", "a.cn=京ICP备11018762号 a.cn=京ICP备11018762号 a.cn!"},
		{"a.jsonl", `{"domain":"example.cn","mainLicence":"京ICP备11018762号","serviceLicence":"京ICP备11018762号-1","serviceType":1,"x":{"y":[]}}
{"domain":"example.com","mainLicence":"京ICP备11018762号","serviceLicence":""}
{"domain":"example.net","serviceLicence":"查询频率过高"}
`, "example.cn=京ICP备11018762号-1 example.com=京ICP备11018762号 example.net!"},
		{"records", `{"domain":"example.cn","number":"京ICP备11018762号"}`, "example.cn=京ICP备11018762号"},
	} {
		for charset, e := range map[string]encoding.Encoding{
			"UTF-8": encoding.Nop, "UTF-8 with its mark": unicode.UTF8BOM,
			"GBK": simplifiedchinese.GBK, "UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		} {
			content, err := e.NewEncoder().String(test.content)
			require.NoError(t, err)
			set, err := readRecords(write(t, test.name, content))
			require.NoError(t, err, "%s %q", charset, test.content)
			var got []string
			for _, r := range set.records {
				s := r.Domain + "=" + r.String()
				if r.IsZero() {
					s = r.Domain + "!"
					assert.NotEmpty(t, r.Complaint.Text().Chinese)
				}
				got = append(got, strings.TrimSpace(s+" "+r.URL))
			}
			assert.Equal(t, test.want, strings.Join(got, " "), "%s %q", charset, test.content)
		}
	}
}

func TestReadRecordsErrors(t *testing.T) {
	for name, content := range map[string]string{
		"empty.csv": "",
		"title.csv": "domain,number\n",
		"title.cr":  "domain,number\r",
		"quote.csv": "domain,number,remark\na.cn,京ICP备11018762号,\"x\nb.cn,京ICP备11018762号,y\n",
		"names.csv": "example.cn,京ICP备11018762号\n",
		"half.csv":  "domain,unit\n",
		"text.json": "京ICP备11018762号",
	} {
		_, err := readRecords(write(t, name, content))
		assert.Error(t, err, name)
	}
	_, err := readRecords("testdata/missing.csv")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestJobsOfFiles(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{
		"example.cn.html", "www.example.cn/index.html", "www.example.cn/style.css", "b.cn", "shop.c.cn.HTM",
		"unknown.html", "d.cn/deep/folder/page.html", "notexample.cn.html", "logo.png",
	} {
		path := filepath.Join(folder, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		require.NoError(t, os.WriteFile(path, nil, 0o600))
	}
	set, err := readRecords(write(t, "a.csv", `domain,number
example.cn,京ICP备11018762号
b.cn,京ICP备11018762号
c.cn,京ICP备11018762号
shop.c.cn,京ICP备11018762号
d.cn,失败
d.cn,沪ICP备13002172号
e.cn,京ICP备11018762号
b.cn,京ICP备11018762号
`))
	require.NoError(t, err)
	jobs, err := jobsOfFiles(set, []string{folder})
	require.NoError(t, err)
	got := make(map[string]string)
	for j := range jobs {
		name, _ := strings.CutPrefix(filepath.ToSlash(j.Source), filepath.ToSlash(folder)+"/")
		got[name+" "+j.Domain] = j.Known.String()
	}
	assert.Equal(t, map[string]string{
		"example.cn.html example.cn":           "in-order", // to be looked at
		"www.example.cn/index.html example.cn": "in-order",
		"b.cn b.cn":                            "in-order",
		"shop.c.cn.HTM shop.c.cn":              "in-order",
		"unknown.html ":                        "no-record",
		"notexample.cn.html ":                  "no-record",
		"d.cn/deep/folder/page.html d.cn":      "in-order",
		" c.cn":                                "no-page",
		" d.cn":                                "no-record",
		" e.cn":                                "no-page",
	}, got)

	_, err = jobsOfFiles(set, []string{filepath.Join(folder, "missing")})
	assert.ErrorIs(t, err, os.ErrNotExist)
	jobs, err = jobsOfFiles(set, []string{"https://www.example.cn/about/"})
	require.NoError(t, err)
	all := slices.Collect(jobs)
	require.NotEmpty(t, all)
	assert.Equal(t, "example.cn", all[0].Domain)
}

// Each address is looked at once, if not another row of its site has another number.
func TestJobsOfRecords(t *testing.T) {
	set, err := readRecords(write(t, "a.csv", `url,number
a.cn,京ICP备11018762号
https://a.cn/shop,京ICP备11018762号
https://a.cn/shop,京ICP备11018762号
https://a.cn/shop,沪ICP备13002172号
a.cn,京ICP备11018762号
`))
	require.NoError(t, err)
	var got []string
	for j := range jobsOfRecords(set.records) {
		got = append(got, j.Source+" "+j.Known.String())
	}
	assert.Equal(t, []string{"http://a.cn in-order", "https://a.cn/shop in-order", "https://a.cn/shop no-record"}, got)
}

// A complaint has its row, its cell, why, and what was probably meant: in JSON,
// too, and in the language.
func TestComplaints(t *testing.T) {
	file := write(t, "a.csv", "域名,备案号\na.cn,京ICP备2O21000009号\nb.cn x,京ICP备11018762号\n")
	for lang, want := range map[string][]string{
		"zh": {
			`"row":2,"column":"备案号","cell":"京ICP备2O21000009号","reason":"读不懂“京ICP备2O21000009号”。第 7 个字“O”不是数字。您要填的是“京ICP备2021000009号”吗？","candidates":["京ICP备2021000009号"]`,
			`"row":3,"column":"域名","cell":"b.cn x","reason":"读不懂“b.cn x”"`,
		},
		"en": {`“京ICP备2O21000009号” is no number: `, `“b.cn x” is no domain`},
	} {
		status, stdout, _ := command(t.Context(), nil, "-json", "-lang", lang, "-records", file, "testdata/pages")
		assert.Equal(t, exitTrouble, status)
		for _, w := range want {
			assert.Contains(t, stdout, w)
		}
		status, stdout, _ = command(t.Context(), nil, "-lang", lang, "-records", file, "testdata/pages")
		assert.Equal(t, exitTrouble, status)
		assert.Contains(t, stdout, "京ICP备2O21000009号")
	}
	_, stdout, _ := command(t.Context(), nil, "-lang", "zh", "-records", file, "testdata/pages")
	assert.Contains(t, stdout, "第 3 行，域名：读不懂“b.cn x”")
}
