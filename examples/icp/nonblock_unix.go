//go:build unix

package main

import "syscall"

// nonblock is no matter to a regular file, but spares package os to find out that
// it is one by four calls of the kernel.
const nonblock = syscall.O_NONBLOCK
