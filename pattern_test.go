package icp_test

import (
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPattern holds Pattern to Parse.
func TestPattern(t *testing.T) {
	t.Parallel()
	pattern := regexp.MustCompile(icp.Pattern)
	checkNotations(func(s string) {
		n, err := icp.Parse(s)
		// English is official, too, but not of the pattern.
		require.Equal(t, err == nil && n.String() == s, pattern.MatchString(s), "%q: %v", s, err)
	})
}

// checkNotations calls check with numbers of every form, and with what a slip of
// the hand makes of them.
func checkNotations(check func(s string)) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 / every(4) {
		s := randomNotation(random)
		check(s)
		for range 9 {
			check(mutate(random, s))
		}
	}
	for _, s := range []string{"", "京ICP备11018762号-65535", "京ICP备11018762号-65536", "京ICP备11018762号-99999", "京ICP备11018762号-0"} {
		check(s)
	}
}

// TestPatternPortable holds Pattern to the syntax of all engines: groups,
// classes, alternatives, repetition, and no escapes.
func TestPatternPortable(t *testing.T) {
	assert.NotContains(t, icp.Pattern, `\`)
	assert.NotContains(t, icp.Pattern, `(?`)
	assert.True(t, strings.HasPrefix(icp.Pattern, "^(") && strings.HasSuffix(icp.Pattern, "$"))
}

// randomNotation returns a number, or nearly one, as the official Chinese
// notation has it.
func randomNotation(random *rand.Rand) string {
	pick := func(from ...string) string { return from[random.IntN(len(from))] }
	digits := func(count int) string {
		b := make([]byte, count)
		for i := range b {
			b[i] = '0' + byte(random.IntN(10))
		}
		return string(b)
	}
	p := icp.Province(1 + random.IntN(31))
	var s string
	switch random.IntN(4) {
	case 0:
		s = p.Letter(icp.Filing) + "ICP备" + digits(4+random.IntN(8)) + "号"
	case 1:
		s = p.Letter(icp.License) + "ICP证" + digits(4+random.IntN(6)) + "号"
	case 2:
		classes := icp.Classes(1 + random.IntN(15))
		s = pick("", "合字", p.Letter(icp.License), p.Letter(icp.Filing)) + classes.String() + "-" + digits(7+random.IntN(2))
	case 3:
		s = pick("", p.Letter(icp.License)) + pick("A", "B", "C") + "-" + digits(1) + "-" + digits(1) + "-" + digits(8)
	}
	switch random.IntN(3) {
	case 0:
		s += "-" + digits(1+random.IntN(6))
	case 1:
		s += "-" + digits(1+random.IntN(3)) + pick("A", "X", "K", "B", "a")
	}
	return s
}
