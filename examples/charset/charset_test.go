package charset_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"github.com/go-icp/icp/examples/charset"
)

const number = "京ICP备11018762号-1"

func encode(t *testing.T, s string, e encoding.Encoding) string {
	s, err := e.NewEncoder().String(s)
	require.NoError(t, err)
	return s
}

// What a page says of itself, what its header says, and what it is.
func TestOfPage(t *testing.T) {
	gbk := encode(t, number, simplifiedchinese.GBK)
	wide := encode(t, "😀"+number, simplifiedchinese.GB18030)
	big5 := encode(t, "京ICP備11018762號-1", traditionalchinese.Big5)
	for name, test := range map[string]struct {
		page, contentType string
		want              encoding.Encoding
	}{
		"UTF-8":                    {number, "", unicode.UTF8},
		"UTF-8 with its mark":      {"\ufeff" + number, "", unicode.UTF8},
		"UTF-8 that says GBK":      {`<meta charset="gbk">` + number, "text/html; charset=gbk", unicode.UTF8},
		"UTF-8 with damage":        {`<meta charset="utf-8">` + "\xff" + number, "", unicode.UTF8},
		"the same by the header":   {"\xff\xfc" + number, "text/html; charset=UTF-8", unicode.UTF8},
		"damage, and says nothing": {"\xff" + number, "text/html", unicode.UTF8},
		"ASCII":                    {strings.Repeat("a", 100), "", unicode.UTF8},
		"nothing":                  {"", "", unicode.UTF8},
		"GBK":                      {`<meta charset="gbk">` + gbk, "", simplifiedchinese.GB18030},
		"GBK that says UTF-8":      {`<meta charset="utf-8">` + gbk, "", simplifiedchinese.GB18030},
		"GBK in a UTF-8 comment":   {`<!-- <meta charset="utf-8"> -->` + gbk, "", simplifiedchinese.GB18030},
		"GBK, UTF-8 by its header": {gbk, "text/html; charset=utf-8", simplifiedchinese.GB18030},
		"two semicolons":           {big5, "text/html;;charset=big5", traditionalchinese.Big5},
		"twice":                    {big5, "text/html; charset=big5; charset=gbk", traditionalchinese.Big5},
		"an open quote":            {big5, `text/html; charset="big5`, traditionalchinese.Big5},
		"in quotes":                {big5, `text/html; Charset = "big5" ; a=b`, traditionalchinese.Big5},
		"in another's quotes":      {big5, `text/html; a="; charset=gbk"; charset=big5`, traditionalchinese.Big5},
		"without a value":          {big5, `text/html; charset; charset=; charset=big5`, traditionalchinese.Big5},
		"GBK, as of old":           {`<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=gb2312">` + gbk, "", simplifiedchinese.GB18030},
		"GBK by the header":        {gbk, "text/html; charset=gb2312", simplifiedchinese.GB18030},
		"a header with no charset": {gbk, "text/html; charset", simplifiedchinese.GB18030},
		"GBK that says nothing":    {gbk, "text/html", simplifiedchinese.GB18030},
		"GBK that says nonsense":   {"<meta charset=chinese-x>" + gbk, "", simplifiedchinese.GB18030},
		"GBK far behind":           {strings.Repeat(" ", 4000) + gbk, "", simplifiedchinese.GB18030},
		"GB 18030":                 {wide, "", simplifiedchinese.GB18030},
		"GB 18030 that says GBK":   {`<meta charset="gbk">` + wide, "", simplifiedchinese.GB18030},
		"GB 18030 with its mark":   {"\x84\x31\x95\x33" + gbk, "text/html; charset=big5", simplifiedchinese.GB18030},
		"Big 5":                    {`<meta charset='big5'>` + big5, "", traditionalchinese.Big5},
		"XHTML":                    {`<?xml version="1.0" encoding="GB2312"?>` + gbk, "", simplifiedchinese.GB18030},
	} {
		assert.Equal(t, test.want, charset.OfPage([]byte(test.page), test.contentType), name)
	}
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		e := unicode.UTF16(order, unicode.UseBOM)
		page := encode(t, number, e)
		got, err := charset.OfPage([]byte(page), "").NewDecoder().String(page)
		require.NoError(t, err)
		assert.Equal(t, number, strings.TrimPrefix(got, "\ufeff"))
	}
}

// What is no page declares nothing.
func TestOf(t *testing.T) {
	gbk := encode(t, number, simplifiedchinese.GBK)
	assert.Equal(t, simplifiedchinese.GB18030, charset.Of([]byte(gbk)))
	assert.Equal(t, simplifiedchinese.GB18030, charset.Of([]byte(`<meta charset="big5">`+gbk)))
	assert.Equal(t, unicode.UTF8, charset.Of([]byte(number)))
}

func TestNamed(t *testing.T) {
	for _, name := range []string{"gbk", "GB2312", " gb18030"} {
		e, err := charset.Named(name)
		require.NoError(t, err)
		assert.Equal(t, simplifiedchinese.GB18030, e, name)
	}
	_, err := charset.Named("gb")
	assert.Error(t, err)
}
