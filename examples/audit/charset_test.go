package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
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
		"UTF-8":                 {number, ""},
		"UTF-8 with its mark":   {"\ufeff" + number, ""},
		"UTF-8 that says GBK":   {`<meta charset="gbk">` + number, "text/html; charset=gbk"},
		"UTF-8 with damage":     {`<meta charset="utf-8">` + "\xff" + number, ""},
		"GBK by the header":     {gbk, "text/html; charset=gb2312"},
		"GBK that says nothing": {gbk, ""},
		"UTF-16":                {encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(number)), ""},
	} {
		page, err := readPage(strings.NewReader(test.page), test.contentType)
		require.NoError(t, err, name)
		got := string(page)
		assert.True(t, strings.HasSuffix(got, number), "%s: %q", name, page)
		assert.False(t, strings.HasPrefix(got, "\ufeff"), name)
		assert.Equal(t, name == "UTF-8 with damage", strings.ContainsRune(got, '\ufffd'), "%s: %q", name, page)
	}
}
