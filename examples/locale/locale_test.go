package locale

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsChinese(t *testing.T) {
	for _, test := range []struct {
		all, messages, lang string
		want                bool
	}{
		{"", "", "", true},
		{"", "", "C", true},
		{"", "", "C.UTF-8", true},
		{"", "", "POSIX", true},
		{"", "", "zh_CN.UTF-8", true},
		{"", "", "ZH", true},
		{"", "", "zh-Hans", true},
		{"", "", "en_US.UTF-8", false},
		{"", "", "en@euro", false},
		{"", "", "zhuang", false},
		{"", "zh_CN", "en_US", true},
		{"", "en_US", "zh_CN", false},
		{"en_US", "zh_CN", "zh_CN", false},
		{"C", "en_US", "en_US", true},
	} {
		environment := map[string]string{"LC_ALL": test.all, "LC_MESSAGES": test.messages, "LANG": test.lang}
		assert.Equal(t, test.want, IsChinese(func(name string) string { return environment[name] }), "%v", environment)
	}
}
