package icp_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/go-icp/icp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ExampleLinkOf() {
	for _, href := range []string{
		"https://beian.miit.gov.cn/",
		"http://www.miitbeian.gov.cn/",
		"https://beian.miit.gov.cn.example.com/",
	} {
		if link := icp.LinkOf(href); link != icp.LinkMinistry {
			fmt.Println(href, "leads", link)
		}
	}
	// Output:
	// http://www.miitbeian.gov.cn/ leads ministry-old
	// https://beian.miit.gov.cn.example.com/ leads elsewhere
}

func ExampleNumber_HTML() {
	fmt.Println(icp.MustParse("京ICP备11018762号-11").HTML())
	fmt.Println(icp.MustParse("粤B2-20090059").HTML())
	// Output:
	// <a href="https://beian.miit.gov.cn/" target="_blank" rel="noopener noreferrer">京ICP备11018762号-11</a>
	// 粤B2-20090059
}

func ExamplePoliceNumber_HTML() {
	fmt.Println(icp.MustParsePolice("京公网安备11000002000001号").HTML())
	// Output:
	// <a href="https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001" target="_blank" rel="noopener noreferrer">京公网安备11000002000001号</a>
}

func TestLinkOf(t *testing.T) {
	for _, test := range []struct {
		href string
		want icp.Link
	}{
		// The hosts, and what the page on them is.
		{"https://beian.miit.gov.cn/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn", icp.LinkMinistry},
		{"https://beian.mi\u00ADit.gov.cn/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn\u200B/", icp.LinkMinistry},
		{"https://\uFEFFbeian.miit&#8288;.gov.cn/", icp.LinkMinistry},
		{"\u200Bhttps://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn\u0162/", icp.LinkElsewhere},
		{"https://beian.miit.gov.\u0163n/", icp.LinkElsewhere},
		{"https://beian.\u016Diit.gov.cn/", icp.LinkElsewhere},
		{"https://be\u0130an.miit.gov.cn/", icp.LinkElsewhere}, // i and a dot above
		{"https://beian.miit.gov.cn/#/Integrated/index", icp.LinkMinistry},
		{"https://beian.miit.gov.cn?a=1&b=2", icp.LinkMinistry},
		{"https://beian.miit.gov.cn#/", icp.LinkMinistry},
		{"http://beian.miit.gov.cn", icp.LinkMinistryHTTP},
		{"http://www.beian.miit.gov.cn", icp.LinkMinistryOld},
		{"https://www.beian.miit.gov.cn/", icp.LinkMinistryOld},
		{"http://www.miitbeian.gov.cn/publish/query/indexFirst.action", icp.LinkMinistryOld},
		{"https://miitbeian.gov.cn/", icp.LinkMinistryOld},
		{"http://www.miibeian.gov.cn/", icp.LinkMinistryOld},
		{"http://miibeian.gov.cn", icp.LinkMinistryOld},
		{"https://beian.mps.gov.cn/#/query/webSearch?code=11000002000001", icp.LinkPolice},
		{"http://beian.mps.gov.cn/", icp.LinkPolice},
		{"https://www.beian.mps.gov.cn/", icp.LinkPoliceOld},
		{"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=42010202000111", icp.LinkPoliceOld},
		{"https://beian.gov.cn", icp.LinkPoliceOld},
		{"https://tsm.miit.gov.cn/dxxzsp/xkz/xkzgl/resource/qiyesearch.jsp?num=%E6%B5%99B2-20080224&type=xuke", icp.LinkLicense},
		{"http://tsm.miit.gov.cn", icp.LinkLicense},
		{"https://dxzhgl.miit.gov.cn/#/home", icp.LinkLicense},
		{"//DXZHGL.MIIT.GOV.&#67;N:443/", icp.LinkLicense},
		{"https://www.tsm.miit.gov.cn/", icp.LinkElsewhere},
		{"https://tsm.miit.gov.cn.example.com/", icp.LinkElsewhere},
		{"https://example.com/?to=https://tsm.miit.gov.cn/", icp.LinkElsewhere},
		{"https://www.miit.gov.cn/", icp.LinkElsewhere},
		{"https://gov.cn/", icp.LinkElsewhere},

		// What only looks like the host.
		{"https://beian.miit.gov.cn.example.com/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn@example.com", icp.LinkElsewhere},
		{"https://example.com/https://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://example.com?https://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://example.com\\@beian.miit.gov.cn/", icp.LinkElsewhere},
		{"&#9;https://bei&#10;an.miit.gov.cn/", icp.LinkMinistry},
		{"?//beian.miit.gov.cn/", icp.LinkElsewhere},
		{"#//beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://?@beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://example.com#@beian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://notbeian.miit.gov.cn/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn\x00.example.com/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn .example.com/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn" + strings.Repeat("x", 100), icp.LinkElsewhere},
		{"https://" + strings.Repeat("x", 100) + ".beian.miit.gov.cn", icp.LinkElsewhere},

		// User, port, dot.
		{"https://user:secret@beian.miit.gov.cn/", icp.LinkMinistry},
		{"https://a@b@beian.miit.gov.cn/", icp.LinkMinistry},
		{"https://" + strings.Repeat("x", 100) + "@beian.miit.gov.cn/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn:" + strings.Repeat("x", 300) + "@example.com/", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn:443/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn:/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn./", icp.LinkMinistry},
		{"https://beian.miit.gov.cn.:443/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn../", icp.LinkElsewhere},

		// Case, white space, references.
		{"HTTPS://BEIAN.MIIT.GOV.CN/", icp.LinkMinistry},
		{"HtTp://Beian.Miit.Gov.Cn", icp.LinkMinistryHTTP},
		{" \r\n\thttps://beian.miit.gov.cn \t", icp.LinkMinistry},
		{"ht\ntps:/\t/beian.\r\n\tmiit.gov.cn", icp.LinkMinistry},
		{"\u00a0https://beian.miit.gov.cn", icp.LinkElsewhere},
		{"https://beian. miit.gov.cn", icp.LinkElsewhere},
		{"https&#58;&#x2f;&#x2F;beian&#46;miit.gov.cn&#47;", icp.LinkMinistry},
		{"https:&#47;/beian.mps.gov.cn&#63;a&amp;b", icp.LinkPolice},
		{"https://beian.miit&#46gov.cn&#10;", icp.LinkMinistry},
		{"https://a&b&amp;c@beian.miit.gov.cn/", icp.LinkMinistry},
		{"https://beian.miit.gov.cn&", icp.LinkElsewhere},
		{"https://beian.miit.gov.cn&#0;", icp.LinkElsewhere},
		{"&nbsp;https://beian.miit.gov.cn", icp.LinkElsewhere},
		{"https://beian.miit&#" + strings.Repeat("0", 100) + "46;gov.cn", icp.LinkMinistry},

		// Slashes as browsers count them on a page that came by https.
		{"//beian.miit.gov.cn/", icp.LinkMinistry},
		{`\\beian.miit.gov.cn`, icp.LinkMinistry},
		{`https:\\beian.miit.gov.cn\`, icp.LinkMinistry},
		{`https:/\/beian.miit.gov.cn`, icp.LinkMinistry},
		{"////beian.miit.gov.cn", icp.LinkMinistry},
		{"https:beian.miit.gov.cn", icp.LinkElsewhere},
		{"https:/beian.miit.gov.cn", icp.LinkElsewhere},
		{"http:beian.miit.gov.cn", icp.LinkMinistryHTTP},
		{"http:/beian.miit.gov.cn", icp.LinkMinistryHTTP},

		// What has no host, or another scheme.
		{"", icp.LinkElsewhere},
		{"  ", icp.LinkElsewhere},
		{"#", icp.LinkElsewhere},
		{"/", icp.LinkElsewhere},
		{"//", icp.LinkElsewhere},
		{"https://", icp.LinkElsewhere},
		{"https", icp.LinkElsewhere},
		{"https//beian.miit.gov.cn", icp.LinkElsewhere},
		{"beian.miit.gov.cn", icp.LinkElsewhere},
		{"/beian.miit.gov.cn/", icp.LinkElsewhere},
		{"://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"ftp://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"httpss://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"view-source:https://beian.miit.gov.cn/", icp.LinkElsewhere},
		{"javascript:open('https://beian.miit.gov.cn/')", icp.LinkElsewhere},
		{"mailto:a@beian.miit.gov.cn", icp.LinkElsewhere},
	} {
		assert.Equal(t, test.want, icp.LinkOf(test.href), "%q", test.href)
	}
}

func TestLinkOfAllocates(t *testing.T) {
	for _, href := range []string{
		"https://beian.miit.gov.cn/",
		" //WWW.miitbeian.gov.cn:80/publish?a=1&b=2",
		"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=42010202000111",
		"https://example.com/" + strings.Repeat("&amp;", 1000),
		strings.Repeat("x", 1000),
	} {
		require.Zero(t, testing.AllocsPerRun(100, func() { icp.LinkOf(href) }), href)
	}
}

func BenchmarkLinkOf(b *testing.B) {
	for b.Loop() {
		icp.LinkOf("https://beian.miit.gov.cn/#/Integrated/index")
	}
}

// The address that a number has to be linked to leads to where it should.
func TestURL(t *testing.T) {
	for n := range numbers() {
		if n.Kind() == icp.Filing {
			require.Equal(t, icp.LinkMinistry, icp.LinkOf(n.URL()), n)
		} else {
			require.Empty(t, n.URL(), n)
		}
	}
	require.Empty(t, icp.Number{}.URL())
	require.Equal(t, icp.LinkPolice, icp.LinkOf(icp.MustParsePolice("京公网安备11000002000001号").URL()))
}

func TestHTML(t *testing.T) {
	require.Empty(t, icp.Number{}.HTML())
	require.Empty(t, icp.PoliceNumber{}.HTML())
	require.Equal(t, "A2.B1.B2-20090001", icp.MustParse("A2.B1.B2-20090001").HTML())
}
