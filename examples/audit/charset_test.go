package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

func TestToUTF8(t *testing.T) {
	const number = "京ICP备11018762号-1"
	encode := func(s string, err error) string {
		require.NoError(t, err)
		return s
	}
	gbk := encode(simplifiedchinese.GBK.NewEncoder().String(number))
	for name, test := range map[string]struct{ page, contentType string }{
		"UTF-8":                   {number, ""},
		"UTF-8 with its mark":     {"\ufeff" + number, ""},
		"UTF-8 that says GBK":     {`<meta charset="gbk">` + number, "text/html; charset=gbk"},
		"UTF-8 with damage":       {`<meta charset="utf-8">` + "\xff" + number, ""},
		"GBK":                     {`<meta charset="gbk">` + gbk, ""},
		"GBK by the header":       {gbk, "text/html; charset=gb2312"},
		"GBK that says nothing":   {gbk, "text/html"},
		"GBK far behind":          {strings.Repeat(" ", 4000) + gbk, ""},
		"GB 18030":                {encode(simplifiedchinese.GB18030.NewEncoder().String("😀" + number)), ""},
		"GB 18030 that says GBK":  {`<meta charset="gbk">` + encode(simplifiedchinese.GB18030.NewEncoder().String("😀"+number)), ""},
		"UTF-16":                  {encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(number)), ""},
		"Big 5, of what is in it": {`<meta charset="big5">` + encode(traditionalchinese.Big5.NewEncoder().String("京ICP備11018762號-1")), ""},
	} {
		page, err := readPage(strings.NewReader(test.page), test.contentType)
		require.NoError(t, err, name)
		got := strings.NewReplacer("備", "备", "號", "号").Replace(string(page))
		assert.True(t, strings.HasSuffix(got, number), "%s: %q", name, page)
		assert.False(t, strings.HasPrefix(got, "\ufeff"), name)
		assert.Equal(t, name == "UTF-8 with damage", strings.ContainsRune(got, '\ufffd'), "%s: %q", name, page)
	}
}
