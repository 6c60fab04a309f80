package main

import (
	"context"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const real = "../crawl/testdata/real/"

// A site as real tools store it: each of its numbers is found in each tool's files,
// or missing.tsv says why not. No other is.
func TestRealFiles(t *testing.T) {
	missing := make(map[string][]string)
	for _, row := range readTSV(t, real+"missing.tsv") {
		missing[row[0]] = append(missing[row[0]], row[1])
	}
	for tool, files := range map[string]string{
		"Wget": "wget.warc.gz", "warcio.js": "warcio.warc.gz", "node-warc": "node-warc.warc", "chrome-har": "chrome-har.har.gz",
		"Chromium": "chromium/*.mhtml", "SingleFile": "singlefile/*.html", "HTTrack": "httrack/*",
	} {
		var want, got []string
		for _, row := range readTSV(t, real+"truth.tsv") {
			if !slices.Contains(missing[tool], row[1]) {
				want = append(want, row[0])
			}
		}
		names := glob(t, real+files)
		require.NotEmpty(t, names, tool)
		for _, name := range names {
			c, err := countFile(context.Background(), name, *limit)
			require.NoError(t, err)
			for key := range c.sightings {
				got = append(got, key.Number.String())
			}
		}
		assert.ElementsMatch(t, want, got, tool)
	}
}

// Whichever byte of a compressed file is another, one record is lost, and wherever
// the file ends, no number comes of it that is not on the site.
func TestRealDamage(t *testing.T) {
	known := make(map[string]bool)
	for _, row := range readTSV(t, real+"truth.tsv") {
		known[row[0]] = true
	}
	for _, name := range []string{"wget.warc.gz", "warcio.warc.gz"} {
		file, err := os.ReadFile(real + name)
		require.NoError(t, err)
		path := filepath.Join(t.TempDir(), name)
		for i := 7; i < len(file); i += 211 {
			damaged := slices.Clone(file)
			damaged[i] ^= 0x10
			for _, text := range [][]byte{damaged, file[:i]} {
				require.NoError(t, os.WriteFile(path, text, 0o600))
				c, err := countFile(context.Background(), path, *limit)
				require.NoError(t, err)
				for key := range c.sightings {
					assert.True(t, known[key.Number.String()], "%s %d: %v", name, i, key.Number)
				}
				if len(text) == len(file) {
					assert.GreaterOrEqual(t, len(c.sightings), len(known)-1, "%s %d", name, i)
				}
			}
		}
	}
}

func readTSV(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	r := csv.NewReader(strings.NewReader(string(text)))
	r.Comma = '\t'
	rows, err := r.ReadAll()
	require.NoError(t, err)
	return rows
}
