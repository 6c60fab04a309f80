package icp

// A ParseError tells where a text is not as it should be, and why.
// errors.Is(err, icp.Masked) and the like ask for the reason; errors.As takes a
// ParseError and a *ParseError as its target.
type ParseError struct {
	Input  string // the text as given
	Offset int    // where what is wrong begins, in bytes
	End    int    // where it ends; the same as Offset where something is missing
	Reason Reason
}

// Unwrap returns the Reason.
func (e ParseError) Unwrap() error { return e.Reason }

// As sets *target to e if target is a **ParseError, for [errors.As].
func (e ParseError) As(target any) bool {
	p, ok := target.(**ParseError)
	if ok {
		*p = &e
	}
	return ok
}

// orError returns the value, or the error if that has a reason.
func orError[T any](value T, e ParseError) (T, error) {
	if e.Reason != 0 {
		return *new(T), e
	}
	return value, nil
}

// A Reason is what can be wrong with a number. It is an error itself, for
// errors.Is: what reads text wraps it in a [ParseError]; [New] and the
// UnmarshalText methods of a number's parts, but for [Province], return it bare.
//
// The zero Reason means that nothing is wrong. As an error it is not nil: compare
// a Reason with 0 before it becomes one. Package fmt prints the message; the name is
// [Reason.String].
//
// The integers are stored by programs, so none ever changes; new ones are added
// at the end of their group.
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
	Masked                     // 京ICP备XXXXXXXX号, 京ICP备110187…, 京ICP备11018762号-X
	SerialLength               // 京ICP备1101876号
	LostDigit                  // 京ICP备021123456号, for 2021123456
	AmbiguousKind              // 京ICP030173: a license, or an old filing
	MissingHyphen              // 京ICP备11018762号11, 粤B220090059
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
	NotDigit                   // 京ICP备1101876O号
	MissingICP                 // 京备11018762号, 京TCP备11018762号
	UnknownMark                // 粤ICP各08241226号
	PoliceLength               // 京公网安备11010802020号
)

// Reasons why a number is doubtful, for [Number.Doubt] and [PoliceNumber.Doubt].
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
