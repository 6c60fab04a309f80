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

// seeds returns the seeds of a fuzz target: when it is not fuzzed, few of them. A test
// tries all in a loop, where none costs a goroutine.
func seeds[T any](texts []T) []T {
	if flag.Lookup("test.fuzz").Value.String() != "" {
		return texts
	}
	return texts[:min(len(texts), 20)]
}
