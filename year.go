//go:build !js

package icp

import "time"

// thisYear returns the year in China.
func thisYear() int { return time.Now().UTC().Add(8 * time.Hour).Year() }
