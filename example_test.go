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

func ExampleFindAllPolice() {
	const footer = "小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号"
	for m := range icp.FindAllPolice(footer) {
		fmt.Println(m.Number, m.Number.Validate())
	}
	// Output:
	// 京公网安备11010802020134号 <nil>
}
