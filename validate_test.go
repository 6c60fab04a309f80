package icp_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestValidate(t *testing.T) {
	for _, row := range table("doubts.tsv") {
		n := icp.MustParse(row[0])
		require.Equal(t, row[0], n.String())
		if row[1] == "" {
			assert.Zero(t, n.Doubt(), row[0])
			assert.NoError(t, icp.Validate(row[0]))
			assert.NoError(t, icp.Validate(n.English()))
			continue
		}
		reason := reasons[row[1]]
		assert.Equal(t, reason, n.Doubt(), row[0])
		for _, text := range []string{n.String(), n.English()} {
			var e icp.ParseError
			err := icp.Validate(text)
			if assert.ErrorAs(t, err, &e, text) {
				assert.Equal(t, reason, e.Reason, text)
				assert.Equal(t, n.Serial(), text[e.Offset:e.End], "the span of the doubt")
			}
		}
	}
}

// A number of this year is not from the future, one of the next year is.
func TestDoubtYear(t *testing.T) {
	now := time.Now().UTC().Add(8 * time.Hour).Year() // in China
	of := func(year int) icp.Number { return icp.MustParse(fmt.Sprintf("京ICP备%d018762号", year)) }
	assert.Zero(t, of(now).Doubt())
	assert.Equal(t, icp.FutureYear, of(now+1).Doubt())
}

// The service does not matter.
func TestDoubtEntity(t *testing.T) {
	for n := range numbers() {
		require.Equal(t, n.Entity().Doubt(), n.Doubt())
	}
}

func TestValidateRefusals(t *testing.T) {
	for _, row := range table("refusals.tsv") {
		_, err := icp.Parse(row[0])
		require.Error(t, err)
		require.Equal(t, err, icp.Validate(row[0]))
	}
}
