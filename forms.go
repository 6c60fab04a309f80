package icp

// This file is the table of what the head of a number asks of the digits behind it.

// A form is what one kind of number asks of its digits.
type form struct {
	lengths lengths // how many there may be
	alone   lengths // of these, how many are a serial whatever stands behind them
	enough  int     // so many are all: digits behind a space are none of them
	want    string  // for the customer: how many there should be,
	source  string  // and where they are to be looked up
}

// lengths are numbers of digits, a bit each.
type lengths uint16

func (l lengths) has(count int) bool { return l>>count&1 != 0 }

// forms has a row for each form. Filings have a year of two or four digits, and six; those of five or
// six are from before 2005. Licenses have six properly; seven and eight are printed, see
// [Number.Doubt]; behind a class, a year and four. What the police give has 14; the others are older.
var forms = [...]form{
	filingForm:  {1<<5 | 1<<6 | 1<<8 | 1<<10, 1<<8 | 1<<10, 8, "备案号应有 8 位或 10 位数字", "备案查询结果"},
	licenseForm: {1<<6 | 1<<7 | 1<<8, 1 << 8, 6, "许可证号应有 6 位数字", "许可证"},
	policeForm:  {1<<10 | 1<<12 | 1<<13 | 1<<14, 1 << 14, 14, "", ""},
	classForm:   {1 << 8, 1 << 8, 8, "许可证号“-”后应有 8 位数字", "许可证"},
}

const (
	filingForm = iota // in the order of the kinds
	licenseForm
	policeForm
	classForm
)

const (
	minDigits       = 5 // of a serial
	maxDigits       = 10
	minPoliceDigits = 10
	policeDigits    = 14
	maxIndexDigits  = 5
	maxLooseIndex   = 3 // digits of an index without a hyphen: four may be a year

	// lastShortYear is the last year with which filings of five or six digits are looked for.
	lastShortYear = 2006
)

// form returns what n's head asks of its digits.
func (n *Number) form() *form { return &forms[n.formIndex()] }

// formIndex returns n's row of forms, that of a filing while the kind is not known.
func (n *Number) formIndex() int {
	if n.classes != 0 {
		return classForm
	}
	return int(max(n.kind, Filing) - Filing)
}

// setDigits sets how many digits the serial has, or says why no such number has that many.
func (n *Number) setDigits(count int) Reason {
	if !n.form().lengths.has(count) {
		return SerialLength
	}
	n.digits = uint8(count)
	return 0
}

// standsAlone reports whether the serial of n is one whatever stands behind it. A filing's may be
// of something else: a date, a number cut off, or ten digits of no year from 2020.
func (n *Number) standsAlone() bool {
	year := n.serial / 1e6
	switch {
	case !n.form().alone.has(int(n.digits)), n.kind == Filing && cutOff(n.serial):
		return false
	}
	return n.kind != Filing || n.digits < maxDigits || 2020 <= year && year < 2100
}

// cutOff reports whether a filing's eight digits may be ten cut off, or a date (20201227): in 2020, when
// the eight-digit ones ended, no province had counted far beyond 140000.
func cutOff(serial uint64) bool {
	return 20140000 < serial && serial < 21000000
}
