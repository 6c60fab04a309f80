//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

// measureVariable names the environment variable that has TestMeasure make 100,000
// records, 10,000 and 100,000 pages, in the folder that it names, and measure the
// program with them:
//
//	ICP_MEASURE=/tmp/measure go test -v -timeout 30m -run TestMeasure
//
// If a program audit is there already, it and what else is there are used.
const measureVariable = "ICP_MEASURE"

func TestMeasure(t *testing.T) {
	folder := os.Getenv(measureVariable)
	if folder == "" {
		t.Skip("for measuring by hand: " + measureVariable + "=folder")
	}
	program := filepath.Join(folder, "audit")
	if _, err := os.Stat(program); err != nil {
		makeMeasured(t, folder)
		output, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
		require.NoError(t, err, "%s", output)
	}
	for _, pages := range []string{"10000", "100000"} {
		for _, records := range []string{"sites.csv", "sites.xlsx"} {
			cmd := exec.Command(program, "-json", "-records", filepath.Join(folder, records), filepath.Join(folder, pages))
			start := time.Now()
			output, _ := cmd.Output()
			usage := cmd.ProcessState.SysUsage().(*syscall.Rusage)
			t.Logf("100,000 records in %s, %s pages: %.2f s, of processors %.2f s, at most %d MiB, exit %d, %d lines",
				records, pages, time.Since(start).Seconds(), (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(),
				usage.Maxrss>>10, cmd.ProcessState.ExitCode(), strings.Count(string(output), "\n"))
		}
	}
}

// makeMeasured makes the records, as CSV and as a workbook, and the pages.
func makeMeasured(t *testing.T, folder string) {
	const count = 100_000
	g := newGenerator()
	file := excelize.NewFile()
	sheet, err := file.NewStreamWriter("Sheet1")
	require.NoError(t, err)
	var csv strings.Builder
	add := func(line int, cells ...any) {
		fmt.Fprintf(&csv, "%s,%s,%s\n", cells...)
		require.NoError(t, sheet.SetRow(fmt.Sprintf("A%d", line), cells))
	}
	add(1, "域名", "单位", "备案号")
	for i := range count {
		s := g.site(i, InOrder)
		add(i+2, s.domain, fmt.Sprintf("示例公司%d", i), s.registered.String())
		for _, pages := range []int{10_000, count} {
			if i < pages {
				into := filepath.Join(folder, fmt.Sprint(pages), fmt.Sprint(i/1000))
				require.NoError(t, os.MkdirAll(into, 0o755))
				require.NoError(t, os.WriteFile(filepath.Join(into, s.domain+".html"), []byte(s.page), 0o644))
			}
		}
	}
	require.NoError(t, sheet.Flush())
	require.NoError(t, file.SaveAs(filepath.Join(folder, "sites.xlsx")))
	require.NoError(t, os.WriteFile(filepath.Join(folder, "sites.csv"), []byte(csv.String()), 0o644))
}
