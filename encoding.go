package icp

import (
	"encoding/binary"
	"errors"
	"strconv"
	"strings"
)

// Number and PoliceNumber go everywhere as one text, the official Chinese
// notation. What follows is that text under the names by which databases and
// frameworks ask for it, so that none of them falls back to the fields, which it
// cannot see. The parts have text methods only.

// AppendText appends the official Chinese notation, as [Number.String] writes
// it. It implements [encoding.TextAppender] and returns no error.
func (n Number) AppendText(b []byte) ([]byte, error) { return n.appendChinese(b), nil }

// MarshalText returns the official Chinese notation, nothing for the zero
// Number. It serves encoding/json, encoding/xml, flag and log/slog.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(make([]byte, 0, writtenSize)) }

// UnmarshalText sets n to the number that text is the official notation of, as
// [Parse] reads it; empty text gives the zero Number. On an error, which is a
// [ParseError], n is unchanged.
func (n *Number) UnmarshalText(text []byte) error { return unmarshal(n, asString(text), parse) }

// MarshalBinary returns what MarshalText does. It serves gob and Redis.
func (n Number) MarshalBinary() ([]byte, error) { return n.MarshalText() }

// UnmarshalBinary reads what MarshalBinary writes, as UnmarshalText does.
func (n *Number) UnmarshalBinary(data []byte) error { return n.UnmarshalText(data) }

// UnmarshalParam is UnmarshalText for a string: a value of a form, a query or a
// path, as gin and echo bind it.
func (n *Number) UnmarshalParam(param string) error { return unmarshal(n, param, parse) }

// MarshalBSONValue returns the official Chinese notation as a BSON string, null
// for the zero Number. It serves version 2 of MongoDB's driver.
func (n Number) MarshalBSONValue() (typ byte, data []byte, err error) {
	if n.IsZero() {
		return bsonNull, nil, nil
	}
	data = n.appendChinese(make([]byte, bsonSize, bsonSize+writtenSize))
	data = append(data, 0)
	binary.LittleEndian.PutUint32(data, uint32(len(data)-bsonSize))
	return bsonString, data, nil
}

// UnmarshalBSONValue reads what MarshalBSONValue writes, the string as
// UnmarshalText does. On an error n is unchanged.
func (n *Number) UnmarshalBSONValue(typ byte, data []byte) error {
	return unmarshalBSON(n, typ, data, parse)
}

// JSONSchemaAlias returns a string: in the schemas that invopop/jsonschema writes
// the number is one. From the fields it would make an object that no document has.
func (n Number) JSONSchemaAlias() any { return "" }

// GoString returns n as Go source, for %#v.
func (n Number) GoString() string { return goString(n.String(), "icp.Number{}", "icp.MustParse") }

// AppendText appends what [PoliceNumber.String] returns. It returns no error.
func (n PoliceNumber) AppendText(b []byte) ([]byte, error) { return n.number.AppendText(b) }

// MarshalText returns the official notation, nothing for the zero PoliceNumber.
func (n PoliceNumber) MarshalText() ([]byte, error) { return n.number.MarshalText() }

// UnmarshalText sets n to the number that text is the official notation of, as
// [ParsePolice] reads it; empty text gives the zero PoliceNumber. On an error,
// which is a [ParseError], n is unchanged.
func (n *PoliceNumber) UnmarshalText(text []byte) error {
	return unmarshal(n, asString(text), parsePolice)
}

// MarshalBinary returns what MarshalText does.
func (n PoliceNumber) MarshalBinary() ([]byte, error) { return n.MarshalText() }

// UnmarshalBinary reads what MarshalBinary writes, as UnmarshalText does.
func (n *PoliceNumber) UnmarshalBinary(data []byte) error { return n.UnmarshalText(data) }

// UnmarshalParam is UnmarshalText for a string.
func (n *PoliceNumber) UnmarshalParam(param string) error { return unmarshal(n, param, parsePolice) }

// MarshalBSONValue returns what Number's does.
func (n PoliceNumber) MarshalBSONValue() (typ byte, data []byte, err error) {
	return n.number.MarshalBSONValue()
}

// UnmarshalBSONValue reads what MarshalBSONValue writes, as Number's does.
func (n *PoliceNumber) UnmarshalBSONValue(typ byte, data []byte) error {
	return unmarshalBSON(n, typ, data, parsePolice)
}

// JSONSchemaAlias returns a string, as Number's does.
func (n PoliceNumber) JSONSchemaAlias() any { return "" }

// GoString returns n as Go source, for %#v.
func (n PoliceNumber) GoString() string {
	return goString(n.String(), "icp.PoliceNumber{}", "icp.MustParsePolice")
}

// MarshalText returns filing or license.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText sets k to what MarshalText wrote, or returns [InvalidParts].
func (k *Kind) UnmarshalText(text []byte) error { return unmarshalName(k, text, InvalidParts) }

// MarshalText returns the service as String does.
func (s Service) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText sets s to what MarshalText wrote, or returns [UnknownService].
func (s *Service) UnmarshalText(text []byte) error { return unmarshalName(s, text, UnknownService) }

// MarshalText returns the classes as printed: B1.B2.
func (c Classes) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText sets c to what MarshalText wrote, or returns [InvalidParts].
func (c *Classes) UnmarshalText(text []byte) error { return unmarshalName(c, text, InvalidParts) }

// MarshalText returns the English name, or nothing for the ministry.
func (p Province) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText sets p to the province that text names, as [ParseProvince]
// reads it; empty text is the ministry. On an error, which is a [ParseError], p
// is unchanged.
func (p *Province) UnmarshalText(text []byte) error {
	return unmarshal(p, asString(text), parseProvince)
}

// MarshalText returns the name, as String does.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText sets r to what MarshalText wrote, or returns [InvalidParts].
func (r *Reason) UnmarshalText(text []byte) error { return unmarshalName(r, text, InvalidParts) }

// MarshalText returns the name, as String does.
func (l Link) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText sets l to what MarshalText wrote, or returns [InvalidParts].
func (l *Link) UnmarshalText(text []byte) error { return unmarshalName(l, text, InvalidParts) }

// unmarshal sets *n to what parse makes of the text, zero for none. The text may be the caller's,
// who may write over it: an error has a copy.
func unmarshal[N any](n *N, text string, parse func(string) (N, ParseError)) error {
	var m N
	if text != "" {
		var e ParseError
		if m, e = parse(text); e.Reason != 0 {
			e.Input = strings.Clone(e.Input)
			return e
		}
	}
	*n = m
	return nil
}

// goString returns the source of the number that is written as the text.
func goString(text, zero, parse string) string {
	if text == "" {
		return zero
	}
	return parse + "(" + strconv.Quote(text) + ")"
}

// The types of https://bsonspec.org/spec.html that a number is stored as.
const (
	bsonString = 0x02 // its size in four bytes, which counts the NUL; the text; NUL
	bsonNull   = 0x0A
)

const bsonSize = 4 // bytes of a size

func unmarshalBSON[N any](n *N, typ byte, data []byte, parse func(string) (N, ParseError)) error {
	end := len(data) - 1
	switch {
	case typ == bsonNull:
		return unmarshal(n, "", parse)
	case typ != bsonString:
		hex := strconv.FormatUint(1<<8|uint64(typ), 16)[1:] // two digits
		return errors.New("icp: cannot read BSON of type 0x" + hex + " as a number; store a string")
	case end < bsonSize || data[end] != 0 || uint64(binary.LittleEndian.Uint32(data)) != uint64(len(data)-bsonSize):
		return errors.New("icp: malformed BSON string")
	}
	return unmarshal(n, asString(data[bsonSize:end]), parse)
}

// unmarshalName sets *t to the constant of this name. What is no constant has no name.
func unmarshalName[T interface {
	~uint8
	String() string
}](t *T, text []byte, unknown Reason) error {
	for i := range 1 << 8 {
		if c := T(i); c.String() == string(text) && (i == 0 || len(text) > 0) {
			*t = c
			return nil
		}
	}
	return unknown
}
