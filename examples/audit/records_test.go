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
			records, err := readRecords(write(t, test.name, content))
			require.NoError(t, err, "%s %q", charset, test.content)
			var got []string
			for _, r := range records {
				s := r.Domain + "=" + r.Number.String()
				if r.Number.IsZero() {
					s = r.Domain + "!"
					assert.NotEmpty(t, r.Trouble.Chinese)
				}
				got = append(got, strings.TrimSpace(s+" "+r.URL))
			}
			assert.Equal(t, test.want, strings.Join(got, " "), "%s %q", charset, test.content)
		}
	}
}

func TestReadRecordsErrors(t *testing.T) {
	for name, content := range map[string]string{
		"empty.csv":  "",
		"title.csv":  "domain,number\n",
		"title.cr":   "domain,number\r",
		"quote.csv":  "domain,number,remark\na.cn,京ICP备11018762号,\"x\nb.cn,京ICP备11018762号,y\n",
		"names.csv":  "example.cn,京ICP备11018762号\n",
		"half.csv":   "domain,unit\n",
		"half.jsonl": `{"domain":"example.cn","number":"京ICP备11018762号"}` + "\n{",
		"text.json":  "京ICP备11018762号",
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
	records, err := readRecords(write(t, "a.csv", `domain,number
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
	jobs, err := jobsOfFiles(records, []string{folder})
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
		" c.cn":                                "unreadable",
		" d.cn":                                "no-record",
		" e.cn":                                "unreadable",
	}, got)

	_, err = jobsOfFiles(records, []string{filepath.Join(folder, "missing")})
	assert.ErrorIs(t, err, os.ErrNotExist)
	jobs, err = jobsOfFiles(records[:1], []string{"https://www.example.cn/about/"})
	require.NoError(t, err)
	all := slices.Collect(jobs)
	require.Len(t, all, 1)
	assert.Equal(t, "example.cn", all[0].Domain)
}
