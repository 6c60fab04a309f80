package icp_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// TestFindRegressions holds the finders to what they once got wrong.
func TestFindRegressions(t *testing.T) {
	for text, want := range map[string]string{
		"粤\ufeffB2-20090059":                          "[粤B2-20090059]",
		"浙\ufe0fICP证B2-20090064号":                     "[浙B2-20090064]",
		"内蒙古自治区ICP备11018762号":                         "[蒙ICP备11018762号]",
		"黑龙江省ICP备11018762号":                           "[黑ICP备11018762号]",
		"新疆维吾尔自治区B2-20090059":                         "[新B2-20090059]",
		"1101粤B2-20090059,０":                          "[粤B2-20090059]",
		"All Rights Reserved.Beijing ICP No.11018762": "[京ICP备11018762号]",
		"ICP证B2-20070191Copyright":                    "[B2-20070191]",
		"京ICP备11018762号-\n11":                         "[京ICP备11018762号]",
		"京ICP备11018762号\n-11":                         "[京ICP备11018762号]",
		"工信部B2-20090028":                              "[B2-20090028]",
		"增值电信业务B2-20090028":                           "[B2-20090028]",
		"Copyright 2024 Beijing\nB2-20090028":         "[B2-20090028]",
	} {
		assert.Equal(t, want, fmt.Sprint(findStrings(t, text)), "%q", text)
	}
	assert.Empty(t, findAll(t, "1\ufdd03"), "and an end")
	for _, text := range []string{"粤：B2-20090059", "京|B2-20090028", "Zhe: B2-20090028"} {
		findAll(t, text) // re-parses
	}
	for page, want := range map[string]string{
		`<b>粤</b>B2-20090059`:                                       `粤</b>B2-20090059;`,
		`<b>粤</b>&nbsp;<i>B2-20090059`:                              `粤</b>&nbsp;<i>B2-20090059;`,
		`<b>浙</b>ICP证B2-20090064号`:                                  `浙</b>ICP证B2-20090064号;`,
		`&nbspB2-20090028`:                                          `B2-20090028;`,
		`京ICP备&nbsp11018762Copyright`:                               `京ICP备&nbsp11018762;`,
		`Beijing ICP&nbsp11018762BeijingICP11018763`:                `Beijing ICP&nbsp11018762;BeijingICP11018763;`,
		`京ICP备11018762号-  &#49;`:                                    `京ICP备11018762号-  &#49;;`,
		`&#x4EACICP备11018762号`:                                      `&#x4EACICP备11018762号;`,
		`京ICP备11018762号&#150;1`:                                     `京ICP备11018762号&#150;1;`,
		`<title>x<script>"京ICP备11018762号"</script>`:                 ``,
		`<p class="a" ">京ICP备11018762号</p><p class="b">x</p>`:       `京ICP备11018762号;`,
		`<a href=/s?q="x>京ICP备11018762号</a><a title="">`:            `京ICP备11018762号;`,
		`<title-bar>京ICP备11018762号</title-bar>`:                     `京ICP备11018762号;`,
		"<a x=\n\"b>京ICP备11018762号\">":                              ``,
		`<script>"京ICP备11018762号"</scripts>京ICP备11018763号</script>`: ``,
		`粤B2-20090059&#44;&#65296;`:                                 `粤B2-20090059;`,
	} {
		got := ""
		for m := range icp.FindAllHTML(page) {
			got += page[m.Start:m.End] + ";"
		}
		assert.Equal(t, want, got, "%q", page)
	}
}
