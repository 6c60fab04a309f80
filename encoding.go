package icp

import (
	"bytes"
	"database/sql/driver"
	"fmt"
	"slices"
	"strings"
)

// AppendText appends the official Chinese notation, as [Number.String] writes
// it. It implements [encoding.TextAppender] and returns no error.
func (n Number) AppendText(b []byte) ([]byte, error) { return n.appendChinese(b), nil }

// MarshalText returns the official Chinese notation, nothing for the zero
// Number. It serves encoding/json, encoding/xml, flag and log/slog.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// UnmarshalText sets n to the number that text is the official notation of, as
// [Parse] reads it; empty text gives the zero Number. On an error, which is a
// [ParseError], n is unchanged.
func (n *Number) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*n = Number{}
		return nil
	}
	m, e := parse(string(text))
	if e.Reason != 0 {
		return ParseError{string(text), e.Offset, e.Reason}
	}
	*n = m
	return nil
}

// Scan sets n to a value from a database, a string or bytes as UnmarshalText
// reads them; NULL gives the zero Number. It implements [database/sql.Scanner].
// On an error n is unchanged.
func (n *Number) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		*n = Number{}
		return nil
	case string:
		return n.UnmarshalText([]byte(v))
	case []byte:
		return n.UnmarshalText(v)
	}
	return fmt.Errorf("icp: cannot scan a %T as a Number; select a text column", value)
}

// Value returns the official Chinese notation as a string, nil (NULL) for the
// zero Number. It implements [database/sql/driver.Valuer].
func (n Number) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.String(), nil
}

// MarshalText returns filing or license.
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText writes. On an error, [InvalidParts], k is
// unchanged.
func (k *Kind) UnmarshalText(text []byte) error {
	i := slices.Index(kindNames[:], string(text))
	if i < 0 {
		return InvalidParts
	}
	*k = Kind(i)
	return nil
}

// MarshalText returns the service as String does.
func (s Service) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText writes. On an error, [UnknownService], s is
// unchanged.
func (s *Service) UnmarshalText(text []byte) error {
	i := slices.Index(serviceNames[:], string(text))
	if i < 0 {
		return UnknownService
	}
	*s = Service(i)
	return nil
}

// MarshalText returns the classes as printed: B1.B2.
func (c Classes) MarshalText() ([]byte, error) { return c.append(nil), nil }

// UnmarshalText reads what MarshalText writes. On an error, [InvalidParts], c is
// unchanged.
func (c *Classes) UnmarshalText(text []byte) error {
	var set Classes
	for name := range strings.SplitSeq(string(text), ".") {
		i := slices.Index(classNames[:], name)
		if i >= 0 {
			set |= 1 << i
		}
	}
	if !bytes.Equal(set.append(nil), text) {
		return InvalidParts
	}
	*c = set
	return nil
}
