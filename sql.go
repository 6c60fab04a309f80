//go:build !icp_nosql

package icp

import (
	"database/sql/driver"
	"fmt"
)

// This file is what databases ask for. Where size matters and there are none, in
// browsers, the build tag icp_nosql leaves it out: package database/sql/driver has
// packages fmt, reflect, os and time linked.

// Scan sets n to a value from a database, a string or bytes as UnmarshalText
// reads them; NULL gives the zero Number. It implements [database/sql.Scanner].
// On an error n is unchanged.
func (n *Number) Scan(value any) error { return scan(n, value, parse) }

// Value returns the official Chinese notation as a string, nil (NULL) for the
// zero Number. It implements [database/sql/driver.Valuer].
func (n Number) Value() (driver.Value, error) {
	if n.IsZero() {
		return nil, nil
	}
	return n.String(), nil
}

// GormDataType returns string: gorm, which knows each database's columns, makes one of text.
func (n Number) GormDataType() string { return "string" }

// Scan sets n to a value from a database, as [Number.Scan] does.
func (n *PoliceNumber) Scan(value any) error { return scan(n, value, parsePolice) }

// Value returns the official notation, nil (NULL) for the zero PoliceNumber.
func (n PoliceNumber) Value() (driver.Value, error) { return n.number.Value() }

// GormDataType returns string: gorm makes a column of text.
func (n PoliceNumber) GormDataType() string { return n.number.GormDataType() }

func scan[N any](n *N, value any, parse func(string) (N, ParseError)) error {
	switch v := value.(type) {
	case nil:
		return unmarshal(n, "", parse)
	case string:
		return unmarshal(n, v, parse)
	case []byte:
		return unmarshal(n, asString(v), parse)
	}
	return fmt.Errorf("icp: cannot scan %T into %T; select a text column", value, *n)
}
