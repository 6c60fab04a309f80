package icp_test

import (
	"fmt"
	"strings"

	"github.com/go-icp/icp"
)

func ExampleFindAll() {
	text := "小米公司版权所有-京ICP备10046444-京公网安备11010802020134号-京ICP证110507号"
	for m := range icp.FindAll(text) {
		fmt.Printf("%v printed as %s\n", m.Number, text[m.Start:m.End])
	}
	// Output:
	// 京ICP备10046444号 printed as 京ICP备10046444
	// 京ICP证110507号 printed as 京ICP证110507号
}

func ExampleFindAllHTML() {
	page := []byte(`<script>var icp = "京ICP备00000000号"</script>
<a href="https://beian.miit.gov.cn/">京ICP备<b>11018762</b>号&#8211;11</a>`)
	for m := range icp.FindAllHTML(page) {
		fmt.Printf("%v printed as %s\n", m.Number, page[m.Start:m.End])
	}
	// Output:
	// 京ICP备11018762号-11 printed as 京ICP备<b>11018762</b>号&#8211;11
}

func ExampleFindReader() {
	file := strings.NewReader("沪ICP备13002172号-3沪ICP证：沪B2-20100043")
	for m, err := range icp.FindReader(file) {
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
