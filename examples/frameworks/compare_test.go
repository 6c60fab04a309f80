package frameworks

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestGoCmp(t *testing.T) {
	require.Empty(t, cmp.Diff([]site{full, empty}, []site{full, empty}))
	require.NotEmpty(t, cmp.Diff(full, site{"example.cn", entity, police}))
	require.NotEmpty(t, cmp.Diff(full, site{"example.cn", website, empty.Police}))
}
