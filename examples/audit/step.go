package main

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/go-icp/icp"
)

// isStep reports whether what is printed is one step from a registered number: a
// digit lost, added or changed, two of them swapped; or another province.
func (r Registered) isStep(n icp.Number, printed string) bool {
	for _, registered := range r.Numbers {
		if !n.IsZero() && n.Kind() == registered.Kind() && n.Classes() == registered.Classes() {
			if n.Province() != registered.Province() && n.Serial() == registered.Serial() ||
				n.Province() == registered.Province() && isEdit(n.Serial(), registered.Serial()) {
				return true
			}
		} else if n.IsZero() && isEdit(serialIn(printed), registered.Serial()) {
			if strings.Contains(printed, registered.Province().ChineseShort()) || strings.HasPrefix(norm.NFKC.String(printed), firstOf(registered.String())) {
				return true
			}
		}
	}
	return false
}

// firstOf returns the first character of s.
func firstOf(s string) string {
	for i := range s {
		if i > 0 {
			return s[:i]
		}
	}
	return s
}

// serialIn returns the first five digits or more in a row of a printed number; empty if there are
// none.
func serialIn(printed string) string {
	for s := range strings.FieldsFuncSeq(norm.NFKC.String(printed), func(r rune) bool { return r < '0' || r > '9' }) {
		if len(s) >= 5 {
			return s
		}
	}
	return ""
}

// isEdit reports whether one step makes b of a: a character more, or less, or
// another, or two beside each other swapped.
func isEdit(a, b string) bool {
	i := 0
	for i < min(len(a), len(b)) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	switch len(a) - len(b) {
	case -1:
		return a == b[1:]
	case 1:
		return a[1:] == b
	case 0:
		return a != "" && (a[1:] == b[1:] || len(a) > 1 && a[0] == b[1] && a[1] == b[0] && a[2:] == b[2:])
	}
	return false
}
