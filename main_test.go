package icp_test

import (
	"flag"
	"os"
	"runtime/debug"
	"testing"
)

// thorough is whether the tests that try the most try all of it, as in CI.
var thorough = os.Getenv("ICP_THOROUGH") != ""

// every returns n, or 1 if the tests are thorough: of what there is to try, one in so many.
func every(n int) int {
	if thorough {
		return 1
	}
	return n
}

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // much garbage, of which little is kept
	os.Exit(m.Run())
}

// fuzz runs a fuzz target whose seeds are the texts.
func fuzz[T string | []byte](f *testing.F, texts []T, require func(*testing.T, T)) {
	for _, text := range seeds(texts) {
		f.Add(text)
	}
	f.Fuzz(require)
}

// tryTexts tries what two fuzz targets try; if not thorough, one text in n with each, not the same.
func tryTexts[T string | []byte](t *testing.T, n int, texts []T, first, second func(*testing.T, T)) {
	t.Parallel()
	for i, text := range texts {
		if i%every(n) == 0 {
			first(t, text)
		}
		if (i+1)%every(n) == 0 {
			second(t, text)
		}
	}
}

// seeds returns the seeds of a fuzz target: when it is not fuzzed, few of them. A test
// tries all in a loop, where none costs a goroutine.
func seeds[T any](texts []T) []T {
	if flag.Lookup("test.fuzz").Value.String() != "" {
		return texts
	}
	return texts[:min(len(texts), 20)]
}
