// Package locale tells which language the environment asks for, for the examples.
package locale

import (
	"cmp"
	"strings"
)

// IsChinese reports whether Chinese is the language that the environment asks for. It
// is, unless another one is named: who has these numbers reads it, and containers and
// jobs run in the locale C, or in none.
func IsChinese(getenv func(string) string) bool {
	name := cmp.Or(getenv("LC_ALL"), getenv("LC_MESSAGES"), getenv("LANG"))
	if i := strings.IndexAny(name, "-_.@"); i >= 0 {
		name = name[:i]
	}
	switch strings.ToLower(name) {
	case "zh", "c", "posix", "":
		return true
	}
	return false
}
