package frameworks

import (
	"encoding/json"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

func TestJSONSchema(t *testing.T) {
	schema, err := json.Marshal(jsonschema.Reflect(site{}).Definitions["site"].Properties)
	require.NoError(t, err)
	require.Equal(t, `{"host":{"type":"string"},"icp":{"type":"string"},"police":{"type":"string"}}`, string(schema))
}
