package icp_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-icp/icp"
)

func ExampleFindAll() {
	text := "ICP许可证：京ICP证030173号，京ICP备11018762号-11。网站备案流程见京ICP备案指南。"
	for m := range icp.FindAll(text, icp.Text) {
		fmt.Printf("%v at %d\n", m.Number, m.Start)
	}
	// Output:
	// 京ICP证030173号 at 15
	// 京ICP备11018762号-11 at 36
}

// With HTML the text is a page, and found is what it shows.
func ExampleFindAll_html() {
	page := []byte(`<script>var icp = "京ICP备00000000号"</script>
<a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号&#8211;11</a>`)
	for m := range icp.FindAll(page, icp.HTML) {
		fmt.Println(m.Number, "printed as", string(page[m.Start:m.End]))
		fmt.Println("linked to the", m.Link)
	}
	// Output:
	// 京ICP备11018762号-11 printed as 京ICP备<b>11018762</b>号&#8211;11
	// linked to the ministry
}

// With Police the police numbers are found that stand beside the others.
func ExampleFindAll_police() {
	text := "小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号"
	for m := range icp.FindAll(text, icp.Police) {
		if !m.Police.IsZero() {
			fmt.Println("police:", m.Police)
			continue
		}
		fmt.Println(m.Number.Kind(), m.Number)
	}
	// Output:
	// filing 京ICP备10046444号
	// police: 京公网安备11010802020134号
	// license 京ICP证110507号
}

// Of a column of a table, whatever people have typed around the numbers.
func ExampleFindAll_cell() {
	for _, cell := range []string{"备案号：京icp备11018762号-11（2024年核查）", "京ICP备11018762号、京ICP证030173号", "某公司 京ICP备1101876O号 待核", "无"} {
		fmt.Println(cell)
		for m := range icp.FindAll(cell, icp.NearMisses) {
			_, err := icp.ParseLenient(cell[m.Start:m.End])
			var e icp.ParseError
			errors.As(err, &e) // stays empty for a number
			fmt.Println("-", m.Number, m.Reason.String(), e.Candidates())
		}
	}
	// Output:
	// 备案号：京icp备11018762号-11（2024年核查）
	// - 京ICP备11018762号-11  []
	// 京ICP备11018762号、京ICP证030173号
	// - 京ICP备11018762号  []
	// - 京ICP证030173号  []
	// 某公司 京ICP备1101876O号 待核
	// -  NotDigit [京ICP备11018760号]
	// 无
}

// With NearMisses found is, too, what somebody meant for a number. Modes add up.
func ExampleFindAll_nearMisses() {
	page := `<a href="http://www.miitbeian.gov.cn/">京ICP备1101876O号-1</a> <p hidden>京ICP备XXXXXXXX号</p> 京ICP备11018762号`
	for m := range icp.FindAll(page, icp.HTML|icp.NearMisses) {
		text := page[m.Start:m.End]
		if m.Reason != 0 {
			_, err := icp.ParseLenient(text) // says more
			fmt.Printf("%s link=%v hidden=%v\n  %v\n", text, m.Link, m.Hidden, err)
			continue
		}
		fmt.Printf("%v link=%v hidden=%v\n", m.Number, m.Link, m.Hidden)
	}
	// Output:
	// 京ICP备1101876O号-1 link=ministry-old hidden=false
	//   icp: parse "京ICP备1101876O号-1": not a digit at byte 16; write digits only, 0 for O, 1 for I and l
	// 京ICP备XXXXXXXX号 link=none hidden=true
	//   icp: parse "京ICP备XXXXXXXX号": digits masked at byte 9; write the number in full
	// 京ICP备11018762号 link=none hidden=false
}

// What a page prints wrongly, why, and what was probably meant.
func ExampleTextOf() {
	page := `<p>备案号：<a href="https://beian.miit.gov.cn/">京<b>ICP</b>备1101876O&#21495;-1</a></p>`
	const mode = icp.HTML | icp.NearMisses
	for m := range icp.FindAll(page, mode) {
		_, err := icp.ParseLenient(icp.TextOf(page, mode, m))
		var e icp.ParseError
		if errors.As(err, &e) {
			fmt.Println(e.Input, e.Chinese())
		}
	}
	// Output:
	// 京ICP备1101876O号-1 第 13 个字“O”不是数字。您要填的是“京ICP备11018760号-1”吗？
}

func ExampleFindReader() {
	file := strings.NewReader("沪ICP备13002172号-3沪ICP证：沪B2-20100043")
	for m, err := range icp.FindReader(file, icp.Text) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(m.Number, m.Start, m.End)
	}
	// Output:
	// 沪ICP备13002172号-3 0 22
	// 沪B2-20100043 22 48
}
