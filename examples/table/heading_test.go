package table_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp/examples/table"
)

func TestHeading(t *testing.T) {
	for column, headings := range map[table.Column][]string{
		table.Domain: {
			"域名", "网站域名", " 域 名 ", "*域名", "域名（必填）", "Domain", "domain_name", "Domain Name", "HOST", "hostname", "主机名", "網站域名", "備案域名", "绑定域名", "ｄｏｍａｉｎ", "域名\n", "域名（多个用逗号隔开）", "域名1", "Domains", "二级域名", "已备案域名",
		},
		table.Address: {"网址", "首页网址", "网站地址", "URL", "url", "homepage", "website", "网站首页网址", "Site URL", "home_url"},
		table.Number: {
			"备案号", "ICP备案号", "网站备案号", "备案编号", "备案号码", "网站备案/许可证号", "ICP备案号/许可证号", "*备案号", "备案号*", "【备案号】", "serviceLicence", "service_license",
			"备案/许可证号", "服务备案号", "ICP备案/许可证号", "ＩＣＰ備案號", "網站備案號", "ICP 备案号", "Icp备案号（工信部）", "网站ICP备案号码", "备案序号", "备案证号", "域名备案号", "经营许可证号", "APP备案号", "小程序备案号", "互联网ICP备案号", "ICP备案登记号", "备案许可证号", "备案号（如京ICP备12345678号-1）", "备案号[必须填写]", "备案许可号", "beianhao", "增值电信业务经营许可证号",
		},
		table.Entity: {"主体备案号", "mainLicence", "ICP主体备案号", "备案号（主体）", "主體備案號"},
		table.Police: {"公安备案号", "公安备案编号", "公网安备号", "公安联网备案号", "网安备案号", "公安機關備案號", "police", "Police Number", "公安备案", "公安备案号（14位）", "全国公安备案号"},
		table.Other: {
			"", "（备案号）时间", "备案", "备案时间（域名）", "备案时间", "备案状态", "备案主体", "ICP备案主体", "备案类型", "网站名称", "siteName", "名称", "单位名称", "unitName", "证件号码", "主体证件号码", "联系电话", "域名到期时间", "域名注册商", "备案号状态", "序号", "地址", "a.cn", "京ICP备11018762号-1", "号码", "phone number", "客户备案一览表", "updateRecordTime", "serviceType",
		},
	} {
		for _, h := range headings {
			assert.Equal(t, column, table.Heading(h), "%q", h)
		}
	}
}
