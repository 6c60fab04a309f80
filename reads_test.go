package icp_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// TestReads finds what the table says; search holds each to what ParseLenient
// reads.
func TestReads(t *testing.T) {
	for _, row := range escaped("reads.tsv") {
		got := found(t, row[0], modeOf(row[2]))
		if row[1] == "" && len(got) == 1 {
			n := icp.MustParse(got[0])
			assert.True(t, n.Classes() != 0 && n.Province() != 0, "%q is read as %s: %s", row[0], n, row[3:])
			continue // the license of the place that stands apart will do
		}
		assert.Equal(t, list(row[1]), got, "%q: %s", row[0], row[3:])
	}
}

// TestReadsAlone holds that ParseLenient reads slips, labels and letters that
// are one number as a whole.
func TestReadsAlone(t *testing.T) {
	count := 0
	for _, section := range sections("reads.tsv") {
		if !strings.HasPrefix(section.title, "Slips") && !strings.HasPrefix(section.title, "Labels") && !strings.HasPrefix(section.title, "Gansu") {
			continue
		}
		for _, row := range section.escaped() {
			if len(list(row[1])) != 1 {
				continue
			}
			count++
			n, err := icp.ParseLenient(row[0])
			assert.NoError(t, err)
			assert.Equal(t, row[1], n.String(), "%q", row[0])
			assert.Equal(t, row[1], slowParse(row[0]), "the slow parser: %q", row[0])
		}
	}
	assert.Greater(t, count, 30)
}

// TestNear finds numbers and near misses in the order of the text.
func TestNear(t *testing.T) {
	for _, row := range escaped("near.tsv") {
		mode := modeOf(row[2])
		assert.Equal(t, list(row[1]), found(t, row[0], mode|icp.NearMisses), "%q", row[0])

		// Without the mode, the numbers alone.
		numbers := []string{}
		for _, m := range search(t, row[0], mode|icp.NearMisses) {
			if m.Reason = 0; describe(m) != "" {
				numbers = append(numbers, describe(m))
			}
		}
		assert.Equal(t, numbers, found(t, row[0], mode), "%q", row[0])
	}
}

// TestHTMLTable finds what browsers show.
func TestHTMLTable(t *testing.T) {
	for _, row := range escaped("html.tsv") {
		assert.Equal(t, list(row[1]), found(t, row[0], icp.HTML), "%q: %s", row[0], row[2])
	}
}
