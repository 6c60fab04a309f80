package icp_test

import (
	"os"
	"runtime/debug"
	"testing"
)

// thorough is whether the tests that try the most try all of it, as in CI, and
// not a part.
var thorough = os.Getenv("ICP_THOROUGH") != ""

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // much garbage, of which little is kept
	os.Exit(m.Run())
}
