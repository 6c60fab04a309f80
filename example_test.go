package icp_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/go-icp/icp"
)

func ExampleParse() {
	n, err := icp.Parse("京ICP备11018762号-11")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Kind(), "in", n.Province())
	fmt.Println(n.Service(), n.Index(), "of", n.Entity())
	// Output:
	// filing in Beijing
	// website 11 of 京ICP备11018762号
}

func ExampleParseLenient() {
	for _, s := range []string{
		"粵 ICP 備 ０８１３０１１５ 號 — 10",
		"沪ICP证：沪B2-20100043",
		"Jing1 ICP zheng4 030173 hao4",
		"京ICP备XXXXXXXX号",
	} {
		n, err := icp.ParseLenient(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(n)
	}
	// Output:
	// 粤ICP备08130115号-10
	// 沪B2-20100043
	// 京ICP证030173号
	// icp: parse "京ICP备XXXXXXXX号": digits masked at byte 9; write the number in full
}

func ExampleValidate() {
	fmt.Println(icp.Validate("京ICP备11018762号-11"))
	fmt.Println(icp.Validate("京ICP备12345678号"))
	// Output:
	// <nil>
	// icp: parse "京ICP备12345678号": a placeholder at byte 9; write the number that was issued in its place
}

func ExampleNumber_English() {
	for _, s := range []string{"京ICP备11018762号-11", "京ICP证030173号-1", "粤B2-20090059-1626X"} {
		fmt.Println(icp.MustParse(s).English())
	}
	// Output:
	// Beijing ICP Filing No. 11018762-11
	// Beijing ICP License No. 030173-1
	// Guangdong ICP License No. B2-20090059-1626X
}

func ExampleParseProvince() {
	for _, s := range []string{"四川", "Szechwan", "川", "CN-SC", "51", "Ji"} {
		p, err := icp.ParseProvince(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(p, p.Letter(icp.Filing), p.Letter(icp.License))
	}
	// Output:
	// Sichuan 蜀 川
	// Sichuan 蜀 川
	// Sichuan 蜀 川
	// Sichuan 蜀 川
	// Sichuan 蜀 川
	// icp: parse "Ji": pinyin of two provinces at byte 0; write 冀 (Hebei) or 吉 (Jilin)
}

func ExampleNew() {
	n, err := icp.New(icp.Parts{
		Kind:     icp.License,
		Province: icp.Guangdong,
		Classes:  icp.B2,
		Serial:   "20090059",
		Index:    1626,
		Service:  icp.MiniProgram,
	})
	fmt.Println(n, err)
	// Output: 粤B2-20090059-1626X <nil>
}

func ExampleNumber_MarshalText_json() {
	type site struct {
		Domain string     `json:"domain"`
		ICP    icp.Number `json:"icp,omitzero"`
	}
	data, _ := json.Marshal([]site{{"a.example", icp.MustParse("京ICP备11018762号-11")}, {"b.example", icp.Number{}}})
	fmt.Println(string(data))

	var s site
	fmt.Println(json.Unmarshal([]byte(`{"icp":"京ICP备11018762"}`), &s))
	// Output:
	// [{"domain":"a.example","icp":"京ICP备11018762号-11"},{"domain":"b.example"}]
	// icp: parse "京ICP备11018762": missing 号 at byte 17; ParseLenient would accept it
}

// A Number is the destination of a column, and an argument of a query. The zero
// Number is NULL.
func ExampleNumber_Scan() {
	var n icp.Number
	err := n.Scan("京ICP备11018762号-11") // as rows.Scan(&n) does
	fmt.Println(n, err)

	err = n.Scan(nil)
	fmt.Println(n.IsZero(), err)

	value, err := n.Value() // as db.Exec("UPDATE …", n) does
	fmt.Println(value, err)
	// Output:
	// 京ICP备11018762号-11 <nil>
	// true <nil>
	// <nil> <nil>
}

func ExampleParseError() {
	_, err := icp.Parse("京ICP备11018762号-1B")
	fmt.Println(errors.Is(err, icp.UnknownService))

	var e icp.ParseError
	if errors.As(err, &e) {
		fmt.Printf("%s at %q\n", e.Reason.String(), e.Input[e.Offset:])
	}
	// Output:
	// true
	// UnknownService at "B"
}

func ExampleParsePoliceLenient() {
	n, err := icp.ParsePoliceLenient("京公网安备 11000002000001")
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n)
	fmt.Println(n.Province(), n.Region())
	fmt.Println(n.URL())
	// Output:
	// 京公网安备11000002000001号
	// Beijing 110000
	// https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001
}

// A candidate is for a person to choose: it may be wrong.
func ExampleParseError_Candidates() {
	for _, s := range []string{"京ICP备1101876O号-1", "Ji ICP Bei 12022202 Hao", "京ICP备1101876号"} {
		_, err := icp.ParseLenient(s)
		var e icp.ParseError
		if errors.As(err, &e) {
			fmt.Println(e.Reason.String(), e.Candidates())
		}
	}
	// Output:
	// NotDigit [京ICP备11018760号-1]
	// AmbiguousProvince [冀ICP备12022202号 吉ICP备12022202号]
	// SerialLength []
}

// The message under the field of a form.
func ExampleParseError_Chinese() {
	for _, s := range []string{"京ICP备1101876O号-1", "ICP备11018762号", "京ICP备1101876号"} {
		_, err := icp.ParseLenient(s)
		var e icp.ParseError
		if errors.As(err, &e) {
			fmt.Println(e.Chinese())
		}
	}
	// Output:
	// 第 13 个字“O”不是数字。您要填的是“京ICP备11018760号-1”吗？
	// 缺少省份简称。请在“ICP”前补上，例如“京ICP备11018762号”。
	// 备案号应有 8 位或 10 位数字，这里是 7 位。请对照备案查询结果改正。
}

// What a form asks a server for.
func ExampleParseError_MarshalJSON() {
	_, err := icp.ParseLenient("京ICP备1101876O号-1")
	var answer struct {
		ICP icp.ParseError `json:"icp,omitzero"`
	}
	if errors.As(err, &answer.ICP) {
		data, _ := json.MarshalIndent(answer, "", "  ")
		fmt.Println(string(data))
	}
	// Output:
	// {
	//   "icp": {
	//     "reason": "NotDigit",
	//     "message": "icp: parse \"京ICP备1101876O号-1\": not a digit at byte 16; write digits only, 0 for O, 1 for I and l",
	//     "chinese": "第 13 个字“O”不是数字。您要填的是“京ICP备11018760号-1”吗？",
	//     "start": 12,
	//     "end": 13,
	//     "candidates": [
	//       "京ICP备11018760号-1"
	//     ]
	//   }
	// }
}

// A doubtful number may be real, so a doubt is a warning. Zero is none; as an error
// it would not be nil, so a Reason is tested for zero before it becomes one.
func ExampleNumber_Doubt() {
	for _, s := range []string{"京ICP备11018762号", "京ICP备12345678号"} {
		n := icp.MustParse(s)
		if why := n.Doubt(); why != 0 {
			fmt.Println(n, why.Chinese())
		}
	}

	isNil := func(err error) bool { return err == nil }
	fmt.Println(isNil(icp.MustParse("京ICP备11018762号").Doubt())) // do not
	// Output:
	// 京ICP备12345678号 这像是示例号码，不是真实的备案号。请填写实际取得的号码。
	// false
}

func ExamplePoliceNumber() {
	n := icp.MustParsePolice("京公网安备11000002000001号")
	fmt.Println(n.English())
	fmt.Println(n.Province(), n.Region(), n.Code())

	if why := icp.MustParsePolice("浙公网安备11000002000001号").Doubt(); why != 0 {
		fmt.Println(why.String())
	}
	// Output:
	// Beijing Public Security Filing No. 11000002000001
	// Beijing 110000 11000002000001
	// RegionMismatch
}
