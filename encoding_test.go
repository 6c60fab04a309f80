package icp_test

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding"
	"fmt"
	"slices"
	"testing"
	"unicode/utf8"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stored is what stores and frameworks ask of a value.
type stored interface {
	comparable
	fmt.Stringer
	fmt.GoStringer
	encoding.TextAppender
	encoding.TextMarshaler
	encoding.BinaryMarshaler
	driver.Valuer
	MarshalBSONValue() (typ byte, data []byte, err error)
	GormDataType() string
}

// storedIn is what they ask of a pointer to it.
type storedIn[N any] interface {
	*N
	encoding.TextUnmarshaler
	encoding.BinaryUnmarshaler
	sql.Scanner
	UnmarshalParam(param string) error
	UnmarshalBSONValue(typ byte, data []byte) error
}

const (
	bsonDouble = 0x01
	bsonString = 0x02
	bsonNull   = 0x0A
	bsonInt32  = 0x10
)

// bson returns the text as a BSON string.
func bson(text string) []byte {
	size := len(text) + 1
	return append(append([]byte{byte(size), byte(size >> 8), byte(size >> 16), byte(size >> 24)}, text...), 0)
}

// readings are all ways to read a text into a P.
func readings[N any, P storedIn[N]]() map[string]func(n P, text string) error {
	return map[string]func(n P, text string) error{
		"UnmarshalText":      func(n P, text string) error { return n.UnmarshalText([]byte(text)) },
		"UnmarshalBinary":    func(n P, text string) error { return n.UnmarshalBinary([]byte(text)) },
		"UnmarshalParam":     func(n P, text string) error { return n.UnmarshalParam(text) },
		"Scan string":        func(n P, text string) error { return n.Scan(text) },
		"Scan bytes":         func(n P, text string) error { return n.Scan([]byte(text)) },
		"UnmarshalBSONValue": func(n P, text string) error { return n.UnmarshalBSONValue(bsonString, bson(text)) },
	}
}

func policeNumbers() []icp.PoliceNumber {
	return []icp.PoliceNumber{
		icp.MustParsePolice("京公网安备11000002000001号"),
		icp.MustParsePolice("川公网安备51010702003150号"),
		icp.MustParsePolice("粤公网安备44011102000028号"),
	}
}

func policeTexts() []string {
	return []string{
		"京公网安备11000002000001号", "京公网安备 11000002000001号", "11000002000001", "京ICP备11018762号",
		"京公网安备号", "京公网安备11000002XXXXXX号", "京公网安备11000002000001号\x00", "京公网安备\xff11000002000001号",
	}
}

func TestStored(t *testing.T) {
	t.Run("Number", func(t *testing.T) { testStored(t, slices.Collect(numbers()), "icp.Number") })
	t.Run("PoliceNumber", func(t *testing.T) { testStored(t, policeNumbers(), "icp.PoliceNumber") })
}

// Every number goes out as its official notation, comes back by every way, and
// the zero number goes out and comes back as nothing.
func testStored[N stored, P storedIn[N]](t *testing.T, numbers []N, typeName string) {
	t.Parallel()
	readings := readings[N, P]()
	for _, n := range numbers {
		want := n.String()
		for name, got := range written(t, n) {
			if got != want {
				require.Equal(t, want, got, name)
			}
		}
		for name, read := range readings {
			var back N
			if err := read(&back, want); err != nil || back != n {
				require.NoError(t, err, name)
				require.Equal(t, n, back, name)
			}
		}
	}

	var none N
	value, err := none.Value()
	require.NoError(t, err)
	require.Nil(t, value)
	text, err := none.MarshalText()
	require.NoError(t, err)
	require.Empty(t, text)
	typ, data, err := none.MarshalBSONValue()
	require.NoError(t, err)
	require.EqualValues(t, bsonNull, typ)
	require.Empty(t, data)
	for name, read := range readings {
		n := numbers[0]
		require.NoError(t, read(&n, ""), name)
		require.Zero(t, n, name)
	}
	for name, read := range map[string]func(n P) error{
		"NULL": func(n P) error { return n.Scan(nil) },
		"null": func(n P) error { return n.UnmarshalBSONValue(bsonNull, nil) },
	} {
		n := numbers[0]
		require.NoError(t, read(&n), name)
		require.Zero(t, n, name)
	}

	require.Equal(t, "string", none.GormDataType())
	require.Equal(t, typeName+"{}", fmt.Sprintf("%#v", none))
}

// written returns n as every method writes it, by the method's name.
func written[N stored](t *testing.T, n N) map[string]string {
	texts := map[string]string{}
	note := func(name string, data []byte, err error) {
		require.NoError(t, err)
		texts[name] = string(data)
	}
	data, err := n.AppendText([]byte("see "))
	note("AppendText", bytes.TrimPrefix(data, []byte("see ")), err)
	data, err = n.MarshalText()
	note("MarshalText", data, err)
	data, err = n.MarshalBinary()
	note("MarshalBinary", data, err)
	value, err := n.Value()
	require.IsType(t, "", value)
	note("Value", []byte(value.(string)), err)
	typ, data, err := n.MarshalBSONValue()
	require.EqualValues(t, bsonString, typ)
	require.Equal(t, bson(n.String()), data)
	note("MarshalBSONValue", data[4:len(data)-1], err)
	return texts
}

func TestStoredErrors(t *testing.T) {
	t.Run("Number", func(t *testing.T) { testStoredErrors(t, icp.MustParse("京ICP备11018762号-11"), texts(), icp.Parse) })
	t.Run("PoliceNumber", func(t *testing.T) {
		testStoredErrors(t, icp.MustParsePolice("京公网安备11000002000001号"), policeTexts(), icp.ParsePolice)
	})
}

// What the parser refuses is refused by every way to read, with the same error,
// and the number stays what it was.
func testStoredErrors[N stored, P storedIn[N]](t *testing.T, before N, texts []string, parse func(string) (N, error)) {
	for _, text := range texts {
		if text == "" {
			continue // the zero number
		}
		want, wantErr := parse(text)
		if wantErr != nil {
			want = before
		}
		for name, read := range readings[N, P]() {
			n := before
			require.Equal(t, wantErr, read(&n, text), "%s %q", name, text)
			require.Equal(t, want, n, "%s %q", name, text)
		}
	}

	good := bson(before.String())
	for _, test := range []struct {
		want string
		read func(n P) error
	}{
		{"cannot scan int64 into icp.", func(n P) error { return n.Scan(int64(11018762)) }},
		{"cannot scan bool into icp.", func(n P) error { return n.Scan(true) }},
		{"cannot read BSON of type 0x10 as a number; store a string", func(n P) error { return n.UnmarshalBSONValue(bsonInt32, []byte{1, 0, 0, 0}) }},
		{"cannot read BSON of type 0x01 as a number; store a string", func(n P) error { return n.UnmarshalBSONValue(bsonDouble, make([]byte, 8)) }},
		{"malformed BSON string", func(n P) error { return n.UnmarshalBSONValue(bsonString, append(good, 0)) }},
		{"malformed BSON string", func(n P) error { return n.UnmarshalBSONValue(bsonString, []byte{0, 0, 0, 0}) }},
		{"malformed BSON string", func(n P) error { return n.UnmarshalBSONValue(bsonString, []byte{1, 0, 0, 0, 'x'}) }},
		{"malformed BSON string", func(n P) error { return n.UnmarshalBSONValue(bsonString, []byte{255, 255, 255, 255, 0}) }},
	} {
		n := before
		require.ErrorContains(t, test.read(&n), test.want)
		require.Equal(t, before, n)
	}
	for size := range good {
		n := before
		require.EqualError(t, P(&n).UnmarshalBSONValue(bsonString, good[:size]), "icp: malformed BSON string")
		require.Equal(t, before, n)
	}
}

// Errors do not share the memory of the bytes that were read, which belong to
// the driver of the database.
func TestErrorsClone(t *testing.T) {
	const masked = "京ICP备XXXXXXXX号"
	for _, read := range []func(n *icp.Number, data []byte) error{
		func(n *icp.Number, data []byte) error { return n.UnmarshalText(data[4 : len(data)-1]) },
		func(n *icp.Number, data []byte) error { return n.UnmarshalBinary(data[4 : len(data)-1]) },
		func(n *icp.Number, data []byte) error { return n.Scan(data[4 : len(data)-1]) },
		func(n *icp.Number, data []byte) error { return n.UnmarshalBSONValue(bsonString, data) },
	} {
		data := bson(masked)
		var n icp.Number
		err := read(&n, data)
		clear(data)
		var e icp.ParseError
		require.ErrorAs(t, err, &e)
		require.Equal(t, masked, e.Input)
	}
}

func TestStoredAllocates(t *testing.T) {
	n := icp.MustParse("京ICP备11018762号-11")
	text, data := []byte(n.String()), bson(n.String())
	var value any = text
	buf := make([]byte, 0, 64)
	var got []byte
	for _, test := range []struct {
		name string
		want float64
		f    func()
	}{
		{"AppendText", 0, func() { n.AppendText(buf) }},
		{"MarshalText", 1, func() { got, _ = n.MarshalText() }},
		{"MarshalBSONValue", 1, func() { n.MarshalBSONValue() }},
		{"UnmarshalText", 0, func() { n.UnmarshalText(text) }},
		{"UnmarshalParam", 0, func() { n.UnmarshalParam("京ICP备11018762号-11") }},
		{"Scan", 0, func() { n.Scan(value) }},
		{"UnmarshalBSONValue", 0, func() { n.UnmarshalBSONValue(bsonString, data) }},
	} {
		allocations(t, test.want, test.name, test.f)
	}
	assert.Equal(t, n.String(), string(got))
}

func TestSQLNull(t *testing.T) {
	var null sql.Null[icp.Number]
	require.NoError(t, null.Scan("京ICP备11018762号"))
	require.Equal(t, sql.Null[icp.Number]{V: icp.MustParse("京ICP备11018762号"), Valid: true}, null)
	value, err := null.Value()
	require.NoError(t, err)
	require.Equal(t, "京ICP备11018762号", fmt.Sprint(value))
	require.NoError(t, null.Scan(nil))
	require.Zero(t, null)
}

func TestGoString(t *testing.T) {
	for want, value := range map[string]any{
		`icp.MustParse("京ICP备11018762号-11")`:          icp.MustParse("京ICP备11018762号-11"),
		`icp.MustParsePolice("京公网安备11000002000001号")`: icp.MustParsePolice("京公网安备11000002000001号"),
		`[]icp.Number{icp.MustParse("B2-20090028")}`:  []icp.Number{icp.MustParse("B2-20090028")},
		`[]icp.PoliceNumber{icp.PoliceNumber{}}`:      []icp.PoliceNumber{{}},
	} {
		assert.Equal(t, want, fmt.Sprintf("%#v", value))
	}
}

// The documented widths, for columns: no notation is longer.
func TestWidth(t *testing.T) {
	var chinese, english int
	for n := range numbers() {
		chinese = max(chinese, utf8.RuneCountInString(n.String()))
		english = max(english, len(n.English()))
	}
	require.Equal(t, 29, chinese)
	require.Equal(t, 29, utf8.RuneCountInString(icp.MustParse("合字A1.A2.B1.B2-20090059-65535A").String()))
	require.Equal(t, 58, english)
	require.Equal(t, 58, len(icp.MustParse("Inner Mongolia ICP License No. A1.A2.B1.B2-20090059-65535A").English()))
	for _, n := range policeNumbers() {
		require.Equal(t, 20, utf8.RuneCountInString(n.String()))
	}
}
