package icp_test

import (
	"os"
	"runtime/debug"
	"testing"
)

func TestMain(m *testing.M) {
	debug.SetGCPercent(400) // much garbage, of which little is kept
	os.Exit(m.Run())
}
