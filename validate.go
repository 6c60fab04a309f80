package icp

import "strings"

// Validate reports whether s is the official notation of a number that the ministry
// could have issued: [Parse], then [Number.Doubt] as an error. It is the one call for
// a field that has to be both; for what people type, use [ParseLenient], and show
// a doubt as a warning. The error is a [ParseError].
//
// Valid is not registered: only https://beian.miit.gov.cn/ knows which numbers
// are on record.
func Validate(s string) error {
	n, err := Parse(s)
	if err != nil {
		return err
	}
	if why := n.Doubt(); why != 0 {
		serial := n.Serial()
		at := strings.Index(s, serial)
		return ParseError{s, at, at + len(serial), why}
	}
	return nil
}

// Doubt returns what speaks against the ministry having issued n: [Placeholder],
// [LegacyLength], [DateLike], [DoubtfulYear], [FutureYear] or [LicenseLength];
// [Empty] for the zero Number; zero if nothing does. A doubtful number may still
// be real, so Doubt is no error: show it as a warning.
//
// The rules, from numbers seen: filings have 8 digits, a year of 04 to 20 and a
// sequence of six, until mid-2020, and 10 since; a few before 2005 have 5 or 6.
// Licenses have 6 (year and four), behind a class 8 (since 2001). No sequence
// is zero, so 京ICP备2020000000号 is a number for tests: [Placeholder].
func (n Number) Doubt() Reason {
	if n.IsZero() {
		return Empty
	}
	year, sequence := n.split()
	proper := issued[n.formIndex()][n.digits]
	switch {
	case sequence == 0 || isPattern(n.serial, n.digits):
		return Placeholder
	case proper.why != 0:
		return proper.why
	case n.kind == Filing && cutOff(n.serial):
		return DateLike
	case year < proper.first || year > proper.last:
		return DoubtfulYear
	case year > begun && year > thisYear():
		return FutureYear
	}
	return 0
}

// issued has, by form and digits, the years of numbers that have so many, or why these are doubted.
var issued = [...][maxDigits + 1]struct {
	why         Reason
	first, last int
}{
	filingForm:  {5: {why: LegacyLength}, 6: {why: LegacyLength}, 8: {0, 2004, 2020}, 10: {0, 2020, 9999}},
	licenseForm: {6: {0, 2000, 9999}, 7: {why: LicenseLength}, 8: {why: LicenseLength}},
	classForm:   {8: {0, 2001, 9999}},
}

// begun is a year that has begun. What year it is is asked for later ones only: that takes
// longer than all else, in a browser above all.
const begun = 2026

// isPattern reports whether the digits are all the same, or each is one more,
// or one less, than the one before, where 0 comes after 9: 88888888, 12345678,
// 1234567890. The runs that they are looked for in have room for 14 from any digit on.
func isPattern(serial uint64, digits uint8) bool {
	const up, down = "01234567890123456789012", "98765432109876543210987"
	var buf [policeDigits]byte
	text := asString(appendDigits(buf[:0], serial, digits))
	return strings.Count(text, text[:1]) == len(text) || strings.Contains(up, text) || strings.Contains(down, text)
}

// Doubt returns what speaks against the police having given the number:
// [RegionMismatch], [LegacyLength] for 10, 12 or 13 digits, [PoliceCategory],
// [Placeholder]; [Empty] for the zero PoliceNumber; zero if nothing does. It is no
// error, as [Number.Doubt] is none.
func (n PoliceNumber) Doubt() Reason {
	if n.IsZero() {
		return Empty
	}
	region, _ := n.region()
	switch serial, digits := n.number.serial, n.number.digits; {
	case isPattern(serial, digits):
		return Placeholder
	case region != n.Province():
		return RegionMismatch
	case digits != policeDigits:
		return LegacyLength
	case !ofWebsite(serial):
		return PoliceCategory
	case serial%1e6 == 0:
		return Placeholder
	}
	return 0
}
