package icp_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-icp/icp"
)

// part is a part of a number: it has text methods, and an integer for stores
// that ignore them.
type part interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// TestConstantTexts holds the names of constants as text, by their integers; what
// these are, testdata/api.txt holds.
func TestConstantTexts(t *testing.T) {
	testConstantTexts[icp.Kind](t, "", "filing", "license")
	testConstantTexts[icp.Service](t, "", "website", "app", "mini-program", "quick-app")
	testConstantTexts[icp.Link](t, "none", "elsewhere", "ministry", "ministry-http", "ministry-old", "police", "police-old", "license")
	testConstantTexts[icp.Classes](t, "", "A1", "A2", "A1.A2", "B1", "A1.B1", "A2.B1", "A1.A2.B1", "B2")
	provinces := []string{""}
	for _, row := range provinceRows() {
		provinces = append(provinces, row["name_en"])
	}
	testConstantTexts[icp.Province](t, provinces...)
}

// testConstantTexts tests the constants 0, 1, 2 and so on.
func testConstantTexts[T part, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, names ...string) {
	for i, name := range names {
		require.Equal(t, name, T(i).String())
		text, err := T(i).MarshalText()
		require.NoError(t, err)
		require.Equal(t, name, string(text))
		var back T
		require.NoError(t, P(&back).UnmarshalText(text))
		require.Equal(t, T(i), back)
	}
	for _, unknown := range []string{"?", names[1] + "?", names[1] + "\x00"} {
		last := T(len(names) - 1)
		require.Error(t, P(&last).UnmarshalText([]byte(unknown)), unknown)
		require.Equal(t, T(len(names)-1), last)
	}
}
