package icp

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A ParseError tells where a text is not as it should be, and why.
// errors.Is(err, icp.Masked) and the like ask for the reason.
type ParseError struct {
	Input  string // the text as given
	Offset int    // in bytes
	Reason Reason
}

// Error returns a message for a person who can read code: it quotes the input,
// shortened, and names functions. For others, tell the Reason in their words.
func (e ParseError) Error() string {
	row := *e.Reason.row()
	at := min(max(0, e.Offset), len(e.Input)) // of an error that is not ours, too
	switch e.Reason {
	case NotCanonical:
		row.what, row.advice = notCanonical(e.Input, at)
	case AmbiguousProvince:
		row.advice = candidates(e.Input, at)
	}
	return fmt.Sprintf("icp: parse %s: %s at byte %d; %s", quote(e.Input), row.what, e.Offset, row.advice)
}

// Unwrap returns the Reason.
func (e ParseError) Unwrap() error { return e.Reason }

// A Reason is what can be wrong with a number. It is an error itself, for
// errors.Is: what reads text wraps it in a [ParseError]; [New], the Validate
// methods and the UnmarshalText methods of a number's parts return it bare.
type Reason uint8

// Reasons why a text is not a number.
const (
	_                   Reason = iota
	Empty                      // nothing there
	TooLong                    // more than 256 bytes
	InvalidUTF8                // perhaps GBK
	NotICP                     // something else
	MissingProvince            // ICP备12345678号
	UnknownProvince            // 深ICP备12022202号
	AmbiguousProvince          // Ji ICP Bei 12345678 Hao: 冀 or 吉
	ConflictingProvince        // 京ICP证：沪B2-20100043
	NotMainland                // 港ICP备12010389号
	OtherRegister              // 萌ICP备20220417号, 沪交ICP备20190085号
	PoliceFiling               // 京公网安备11000002000001号
	MissingSerial              // 京ICP备
	Masked                     // 京ICP备XXXXXXXX号, 京ICP备11018762号-X
	SerialLength               // 京ICP备1101876号
	LostDigit                  // 京ICP备021123456号, for 2021123456
	AmbiguousKind              // 京ICP030173: a license, or an old filing
	MissingHyphen              // 京ICP备11018762号11
	DanglingHyphen             // 京ICP备11018762号-
	IndexRange                 // 京ICP备11018762号-0
	YearOrIndex                // 京ICP备11018762号 - 2024
	LetterWithoutIndex         // 京ICP备11018762号-A
	UnknownService             // 京ICP备11018762号-1B
	TwoNumbers                 // 京ICP备11018762号 京ICP证030173号
	LeadingText                // 《京ICP备11018762号》
	TrailingText               // 京ICP备11018762号 Copyright
	NotCanonical               // 京ICP备11018762, for Parse
	NotPolice                  // 京ICP备11018762号, for ParsePolice
	InvalidParts               // no number has them, for New and for Parts in JSON
)

// Reasons why a number is doubtful, for [Validate]. They begin at 64 so that
// those above can grow.
const (
	Placeholder    Reason = iota + 64 // 京ICP备12345678号
	LegacyLength                      // 京ICP备042465号
	DateLike                          // 沪ICP备20201227号
	DoubtfulYear                      // 蜀ICP备50263615号, 京ICP备2011018762号
	FutureYear                        // 京ICP备2099000001号
	LicenseLength                     // 京ICP证09028442号
	RegionMismatch                    // 浙公网安备11010802020134号: 11 is Beijing
	PoliceCategory                    // 京公网安备11010500000001号: not 02
)

// Error returns what the reason means, and what to do.
func (r Reason) Error() string {
	row := r.row()
	return "icp: " + row.what + "; " + row.advice
}

// String returns the name of the constant, as Masked, for programs that pass
// the reason on. It does not change, as the value may.
func (r Reason) String() string { return r.row().name }

// MarshalText returns the name, as String does.
func (r Reason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what MarshalText writes. On an error, [InvalidParts], r is
// unchanged.
func (r *Reason) UnmarshalText(text []byte) error {
	i := slices.IndexFunc(reasons[:], func(row reasonRow) bool { return row.name == string(text) })
	if i < 0 || len(text) == 0 {
		return InvalidParts
	}
	*r = Reason(i)
	return nil
}

// reasons has a row for each Reason.
var reasons = [...]reasonRow{
	0: {"NoReason", "no reason", "this is not an error of the package"},

	Empty:               {"Empty", "nothing", "give a number"},
	TooLong:             {"TooLong", "too long for a number", "give one number alone; FindAll finds those in a text"},
	InvalidUTF8:         {"InvalidUTF8", "not UTF-8", "convert the text first, perhaps from GB18030"},
	NotICP:              {"NotICP", "not an ICP number", "one looks like 京ICP备11018762号-11, 京ICP证030173号 or 粤B2-20090059"},
	MissingProvince:     {"MissingProvince", "no province", "write its letter in front of ICP, as 京 in 京ICP备11018762号"},
	UnknownProvince:     {"UnknownProvince", "not a province", "write one of the 31 letters in front, as 京, 粤, 沪"},
	AmbiguousProvince:   {"AmbiguousProvince", "pinyin of two provinces", "write the letter or the English name"},
	ConflictingProvince: {"ConflictingProvince", "another province than in front", "write the one that is right"},
	NotMainland:         {"NotMainland", "not a province of mainland China", "Hong Kong, Macau and Taiwan issue no ICP numbers, and websites there need none"},
	OtherRegister:       {"OtherRegister", "not the ministry's register", "jokes and other lists are no ICP numbers"},
	PoliceFiling:        {"PoliceFiling", "a police number (公安备案)", "give the ICP number that stands beside it"},
	MissingSerial:       {"MissingSerial", "no digits", "write the serial, as 11018762"},
	Masked:              {"Masked", "digits masked", "write the number in full"},
	SerialLength:        {"SerialLength", "wrong number of digits", "a filing has 8 or 10 (before 2005 also 5 or 6), a license 6, or 8 behind its class, a police number 14"},
	LostDigit:           {"LostDigit", "9 digits that begin with 02", "a 2 is missing in front: 2021… is printed in full"},
	AmbiguousKind:       {"AmbiguousKind", "either a license or an old filing", "write 备 or 证 behind ICP"},
	MissingHyphen:       {"MissingHyphen", "digits behind 号 without a hyphen", "write it between them, as in 号-1"},
	DanglingHyphen:      {"DanglingHyphen", "hyphen without an index", "leave it out, or add the index"},
	IndexRange:          {"IndexRange", "index out of range", "it runs from 1 to 65535, without leading zeros"},
	YearOrIndex:         {"YearOrIndex", "a year or an index", "write an index without spaces around the hyphen"},
	LetterWithoutIndex:  {"LetterWithoutIndex", "letter without an index", "write the index in front of it, as -1A"},
	UnknownService:      {"UnknownService", "letter that stands for no service", "A is an App, X a mini-program, K a quick app; a website has none"},
	TwoNumbers:          {"TwoNumbers", "another number", "give one at a time; FindAll finds those in a text"},
	LeadingText:         {"LeadingText", "text in front of the number", "leave it out; FindAll finds numbers in a text"},
	TrailingText:        {"TrailingText", "text behind the number", "leave it out; FindAll finds numbers in a text"},
	NotCanonical:        {"NotCanonical", "not the official notation", "ParseLenient would accept it"},
	NotPolice:           {"NotPolice", "not a police number", "one looks like 京公网安备11000002000001号"},
	InvalidParts:        {"InvalidParts", "parts that do not go together", "see the documentation of Parts"},
	Placeholder:         {"Placeholder", "a placeholder", "write the number that was issued in its place"},
	LegacyLength:        {"LegacyLength", "fewer digits than such numbers have now", "compare it with the certificate"},
	DateLike:            {"DateLike", "a date, or a number cut off", "numbers since mid-2020 have 10 digits, as 2020123456"},
	DoubtfulYear:        {"DoubtfulYear", "no number of this year has so many digits", "8 digits begin with 04 to 20, 10 digits with 2020 or later, those behind a class with 2001 or later"},
	FutureYear:          {"FutureYear", "a year to come", "the first digits are the year of issue"},
	RegionMismatch:      {"RegionMismatch", "the digits of another province", "letter and first two digits name the same province, as 京 and 11"},
	PoliceCategory:      {"PoliceCategory", "not 02 behind the region", "the seventh and eighth digits of a police number are 02"},
	LicenseLength:       {"LicenseLength", "a license (证) without six digits", "with 8 or 10 it is probably a filing (备)"},
}

type reasonRow struct {
	name   string // of the constant
	what   string // is the matter
	advice string // what to do
}

// row returns r's row of the table; what is no Reason has that of zero.
func (r Reason) row() *reasonRow {
	if int(r) >= len(reasons) || reasons[r].name == "" {
		r = 0
	}
	return &reasons[r]
}

// notCanonical says what ought to stand at the offset of s, a number that is
// not properly written.
func notCanonical(s string, at int) (what, advice string) {
	n, err := ParseLenient(s)
	written, advice := n.String(), "ParseLenient would accept it"
	if commonPrefix(s, n.appendEnglish(nil)) > commonPrefix(s, []byte(written)) {
		written = n.English()
	}
	if err != nil {
		police, _ := ParsePoliceLenient(s)
		written, advice = police.String(), "ParsePoliceLenient would accept it"
	}
	if at < len(written) {
		want, size := utf8.DecodeRuneInString(written[at:])
		if strings.HasPrefix(written[at+size:], s[at:]) {
			return fmt.Sprintf("missing %c", want), advice
		}
	}
	return "not written as " + written, advice
}

// candidates names the provinces whose pinyin stands at the offset of s.
func candidates(s string, at int) string {
	var names []string
	longest := 0
	sc := newScanner(s)
	for p := range Provinces() {
		sc.seek(at)
		if sc.r == '(' || sc.r == '[' {
			sc.advance()
		}
		if !sc.matchName(p.pinyin(Filing)) || sc.pos < longest {
			continue
		}
		if sc.pos > longest {
			names, longest = nil, sc.pos
		}
		names = append(names, fmt.Sprintf("%s (%s)", p.Letter(Filing), p))
	}
	return "write " + strings.Join(names, " or ")
}

// quote quotes s for a message and shortens it.
func quote(s string) string {
	const most = 64
	if len(s) <= most {
		return strconv.Quote(s)
	}
	cut := most
	for !utf8.RuneStart(s[cut]) && cut > most-utf8.UTFMax {
		cut--
	}
	return strconv.Quote(s[:cut]) + "…"
}
