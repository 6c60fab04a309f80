package main

import (
	"os"
	"syscall"
)

// peakMemory returns how many MB a process has taken at most.
func peakMemory(p *os.ProcessState) float64 {
	return float64(p.SysUsage().(*syscall.Rusage).Maxrss) / 1024
}
