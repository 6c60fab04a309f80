package icp

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// MarshalJSON returns what a form shows of the error:
//
//	{"reason":"NotDigit","message":"icp: parse …","chinese":"第 13 个字“O”不是数字。…",
//	"start":12,"end":13,"candidates":["京ICP备11018760号-1"]}
//
// start and end are [ParseError.Offset] and End in UTF-16 units, as JavaScript counts
// in a string: its input.setSelectionRange(start, end) marks what is wrong. A byte
// that is no UTF-8 counts as one. message is [ParseError.Error]; candidates may be
// empty. The input is left out.
//
// A struct that embeds a ParseError would become this object, so give it a name there.
func (e ParseError) MarshalJSON() ([]byte, error) {
	p := e.split()
	start := len(utf16.Encode([]rune(p.before)))
	stop := start + len(utf16.Encode([]rune(p.wrong)))
	b := make([]byte, 0, 512)
	b = appendJSONString(append(b, `{"reason":`...), e.Reason.String())
	b = appendJSONString(append(b, `,"message":`...), e.Error())
	b = appendJSONString(append(b, `,"chinese":`...), e.Chinese())
	b = strconv.AppendInt(append(b, `,"start":`...), int64(start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(stop), 10)
	b = append(b, `,"candidates":[`...)
	for i, n := range e.Candidates() {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(n.appendChinese(append(b, '"')), '"')
	}
	return append(b, "]}"...), nil
}

// appendJSONString appends s as a string of JSON. What calls MarshalJSON escapes <, >
// and & if it wants to, as encoding/json does.
func appendJSONString(b []byte, s string) []byte {
	b = append(b, '"')
	for _, r := range s { // what is no UTF-8 is U+FFFD
		switch {
		case strings.ContainsRune(`"\`, r):
			b = append(b, '\\', byte(r))
		case r < ' ':
			b = append(b, `\u00`...)
			b = append(b, hexDigits[r>>4], hexDigits[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
