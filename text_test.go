package icp_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-icp/icp"
)

// TestTextOfPlain holds that a piece shows as much as it does behind a tag.
func TestTextOfPlain(t *testing.T) {
	t.Parallel()
	pieces := []string{"", " ", "a b", "\x00", "\x7f", "\xff", "京\xe4\xba", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u3000", "\ufeff", "a\r\nb", "a&amp", "a&#49;"}
	for _, name := range []string{"spellings.tsv", "refusals.tsv"} {
		pieces = append(pieces, firsts(table(name))...)
	}
	for _, piece := range pieces {
		for _, hidden := range []bool{false, true} {
			m := icp.Match{End: int64(len(piece)), Hidden: hidden}
			tagged := icp.Match{End: int64(len("<b>" + piece)), Hidden: hidden}
			assert.Equal(t, icp.TextOf("<b>"+piece, icp.HTML, tagged), icp.TextOf(piece, icp.HTML, m), "%q", piece)
		}
	}
}
