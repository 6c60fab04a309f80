package frameworks

import (
	"testing"

	"entgo.io/ent/schema/field"
	"github.com/go-icp/icp"
	"github.com/stretchr/testify/require"
)

// A field of an ent schema. The generated code scans and stores the number as
// database/sql does.
func TestEnt(t *testing.T) {
	d := field.String("icp").GoType(icp.Number{}).Optional().Unique().Descriptor()
	require.NoError(t, d.Err)
	require.True(t, d.Info.ValueScanner())
	require.Equal(t, field.TypeString, d.Info.Type)
}
